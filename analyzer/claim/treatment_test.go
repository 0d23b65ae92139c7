package claim

import "testing"

func TestEqualAgainstFavour(t *testing.T) {
	testOpposed(t, treatmentFamily, PlaceUnknown, []opposedPair{
		{"Berths are given strictly in order of application, whoever you are", "Sponsors' guests jump to the top of the berth list", "unequal-treatment"},
		{"One price for everyone, local or visitor", "Locals pay 8 euros, visitors 14 euros", "unequal-treatment"},
		{"First come, first served at the repair desk", "Platinum cardholders are served first, others wait", "unequal-treatment"},
		{"Same care wherever you bought your boat", "Web-bought boats go to the back of the yard list", "unequal-treatment"},
		// Look-alikes.
		{"First come, first served at the repair desk", "Please take a number at the repair desk", ""},
		{"First come, first served at the vet", "Emergency cases jump the queue because of danger to life", ""},
		{"One price for everyone", "The price rises from 8 to 9 euros in May", ""},
		{"Same care wherever you bought your boat", "Same service for all, whoever sold it", ""},
	})
}

func TestOneBenefitInTwoValues(t *testing.T) {
	testOpposed(t, treatmentFamily, PlaceUnknown, []opposedPair{
		{"Who renews on the web gets a 15 euro voucher", "Who renews by phone is given a mug", "unequal-treatment"},
		{"Late fees: callers get 10 euros credited", "Late fees: who writes a letter gets 3 euros credited", "unequal-treatment"},
		{"Clubs get 20% off their order", "Clubs pay the list price, at once", "unequal-treatment"},
		// Look-alikes.
		{"Who renews on the web gets a 15 euro voucher", "Who renews in the app gets a 15 euro voucher", ""},
		{"Who renews on the web gets a 15 euro voucher as a thank-you for saving paper", "Who renews by phone is given a mug", ""},
		{"The key ring lies at the till", "Voucher codes are printed online", ""},
	})
}

package claim

import "testing"

func TestDataAskedAgain(t *testing.T) {
	testOpposed(t, dataFamily, PlaceUnknown, []opposedPair{
		{"Tell us about your allergies once, every restaurant on board knows", "Waiters ask each guest for allergies at every meal", "repeated-ask"},
		{"Your shoe size and weight are saved in your profile", "At the counter guests write weight and shoe size on a slip again", "repeated-ask"},
		{"We keep your passport number and date of birth on file", "Arrival card: passport number, date of birth, nationality (mandatory)", "repeated-ask"},
		{"You will never have to repeat your medical history", "Please complete the medical history form at each visit", "repeated-ask"},
		{"Enter your IBAN once and we remember it", "Clerk asks for the bank details afresh with each claim", "repeated-ask"},
		{"Meter number and customer number travel with the ticket", "Fitter has the customer dictate meter number and customer number", "repeated-ask"},
		// Look-alikes.
		{"We keep your passport number on file", "If your passport number has changed, enter the new one", ""},
		{"Your date of birth is saved in your profile", "By law we ask for your date of birth again before a loan", ""},
		{"Tell us your allergies once", "Guests without a profile are asked for allergies on arrival", ""},
		{"Order number and photo are stored", "The shelf is checked twice a day", ""},
		{"Height, weight and shoe size: enter them once when booking", "Height and weight are stored in the guest profile", ""},
		{"Your address is kept in the account", "Parcels are weighed at the depot", ""},
	})
}

func TestDataAskedByTwoDepartments(t *testing.T) {
	pair := []opposedPair{{"The form asks for model, serial number and a description of the fault", "The workshop rings for model, serial number and a description of the fault", "repeated-ask"}}
	testOpposed(t, dataFamily, PlaceUpstream, append(pair,
		opposedPair{"The form asks for name and telephone number", "The driver weighs the bags", ""},
		opposedPair{"The form asks for the old address and the moving date", "The crew asks for floor and lift", ""},
	))
	pair[0].rule = ""
	testOpposed(t, dataFamily, PlaceUnknown, pair)
}

func TestDataHandedOver(t *testing.T) {
	testOpposed(t, dataFamily, PlaceUnknown, []opposedPair{
		{"The booking goes to the garage with name and phone number, nothing else", "The garage plans a job only with registration plate and mileage", "broken-handoff"},
		{"We pass on name and room number only, that's all", "The kitchen needs allergies and diet before it cooks", "broken-handoff"},
		{"Faults are handed on as free text", "Dispatch takes tickets only with an error code from the list", "broken-handoff"},
		{"The fitter knows your floor and gate code, you noted them when ordering", "Order notes are not passed on to the fitter, floor and gate code are missing", "broken-handoff"},
		// Look-alikes.
		{"The order goes to planning with name, floor and gate code, nothing else", "Planning needs floor and gate code", ""},
		{"The booking goes to the garage with registration plate and mileage, nothing else", "The garage plans a job only with registration plate and mileage", ""},
		{"We pass on name and room number only", "The kitchen closes at ten", ""},
	})
}

func TestDataItemsOverlap(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"asks for the date of birth", "when were you born?", true},
		{"asks for contact details", "asks for the phone number", true},
		{"asks for the old address", "asks for the new address", false},
		{"asks for e-mail", "asks for email address", true},
		{"asks how tall you are", "asks for your height", true},
	}
	for _, test := range tests {
		a, b := Read(Statement{Text: test.a}), Read(Statement{Text: test.b})
		x, y := map[string]bool{}, map[string]bool{}
		for _, m := range itemsOf(a.Text, a.Words) {
			x[m.item] = true
		}
		for _, m := range itemsOf(b.Text, b.Words) {
			y[m.item] = true
		}
		if got := len(sharedItems(x, y)) > 0; got != test.want {
			t.Errorf("%q and %q share an item: %v, want %v (%v, %v)", test.a, test.b, got, test.want, sortedKeys(x), sortedKeys(y))
		}
	}
}

package claim

import "testing"

func TestRelays(t *testing.T) {
	testOpposed(t, relayFamily, PlaceUnknown, []opposedPair{
		{"The ward passes your diet to the kitchen, which will call you", "The kitchen makes no calls; patients must ring us about their diet", "broken-handoff"},
		{"Lost a ski? The lift crew hands it on and the office phones you", "The office never contacts owners of lost skis, guests have to come to the counter", "broken-handoff"},
		{"Customer care arranges the pick-up, just sit back", "Care can't book pick-ups; owners have to contact the carrier themselves", "broken-handoff"},
		{"We'll forward your request to the pension office, you needn't do anything", "The pension office does not accept forwarded requests", "broken-handoff"},
		// Look-alikes.
		{"The ward passes your diet to the kitchen, which will call you", "The kitchen calls patients between 9 and 11", ""},
		{"We'll forward your request to the pension office", "The pension office answers within ten days", ""},
		{"Please ring the bell at the gate", "The gate opens at nine", ""},
	})
}

func TestCircularReferral(t *testing.T) {
	shop := Read(Statement{Text: "Warranty questions: send customers to the maker", Department: "Shop", Touchpoint: "till"})
	maker := Read(Statement{Text: "Owners with a warranty case are referred back to the shop", Department: "Maker", Touchpoint: "portal"})
	other := Read(Statement{Text: "Owners with a warranty case are referred to the courier", Department: "Maker", Touchpoint: "portal"})
	if o := strongest(relayFamily, shop, maker, PlaceUnknown); o == nil || o.Rule != "broken-handoff" {
		t.Errorf("two that send the customer to each other: %+v", o)
	}
	if o := strongest(relayFamily, shop, other, PlaceUnknown); o != nil {
		t.Errorf("two that send the customer on, not back: %+v", o)
	}
}

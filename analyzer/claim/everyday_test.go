package claim

import "testing"

// TestEverydayWording asks of pairs in the words of shops and surgeries whether
// the two are judged as people would.
func TestEverydayWording(t *testing.T) {
	for _, p := range []struct {
		a, b     string
		conflict bool
	}{
		{"Your new crown is ready the next day", "A crown takes eight to ten working days", true},
		{"Your sofa stands in your living room in five days", "A sofa takes six to eight weeks", true},
		{"During a new kitchen the water is off for half a day", "A new kitchen takes ten working days", false},
		{"Ordered before 18:00, on your mat tomorrow", "From order to door it takes two to four working days", true},
		{"Delivery costs you nothing", "We add 4.90 euros for delivery", true},
		{"Fixed price for the haircut, no extras", "Long hair at the haircut: surcharge 12 euros", true},
		{"A boarding deposit is paid back in full when the stay is cancelled", "The deposit stays with us, whatever the reason for the cancellation", true},
		{"Call us at 3 a.m., a nurse answers", "The nurse line is open from 8:00 to 18:00", true},
		{"Call the nurse at five in the morning, one of us answers", "From 20:00 to 8:00 the nurse calls run onto an answering machine", true},
		{"The library never sleeps in January", "Library 24/7, 7 to 31 January", false},
		{"All animals are welcome in the shop", "No animals in the shop, guide dogs excepted", true},
		{"Open the app at two in the morning and watch your cat in the ward", "Cameras in the wards are off from 21:00 to 7:00", true},
	} {
		a, b := Statement{Text: p.a, Touchpoint: "Visit", Department: "North"}, Statement{Text: p.b, Touchpoint: "Visit", Department: "South"}
		for _, v := range []Verdict{CompareStatements(a, b), CompareStatements(b, a)} {
			if got := v.Verdict == Conflict; got != p.conflict {
				t.Errorf("%q against %q: %s (%s, %.2f) %s", p.a, p.b, v.Verdict, v.Gate, v.Confidence, v.Why)
			}
		}
	}
}

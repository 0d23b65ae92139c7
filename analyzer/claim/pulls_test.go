package claim

import "testing"

// testMetrics is testOpposed for statements of a kind.
func testKinds(t *testing.T, f *Family, kind string, pairs []opposedPair) {
	t.Helper()
	for _, p := range pairs {
		a := Read(Statement{Text: p.a, Department: "North", Kind: kind})
		b := Read(Statement{Text: p.b, Department: "South", Kind: kind})
		for turn, o := range []*Opposition{strongest(f, a, b, PlaceSame), strongest(f, b, a, PlaceSame)} {
			rule := ""
			if o != nil {
				rule = o.Rule
			}
			if rule != p.rule {
				t.Errorf("turn %d: got %q, want %q\n  %s %v\n  %s %v", turn, rule, p.rule, p.a, claimTexts(f.Read(a)), p.b, claimTexts(f.Read(b)))
			}
		}
	}
}

func TestFightingLevers(t *testing.T) {
	testKinds(t, pullFamily, "metric", []opposedPair{
		{"Average handling time 9 -> 5 min", "Cross-selling offers made 20 -> 60 % of calls", "metric-tug-of-war"},
		{"Calls per agent and hour 8 -> 12", "Solved in the first contact 60 -> 85 %", "metric-tug-of-war"},
		{"Bed occupancy 80 -> 97 %", "Minutes waited before admission 50 -> 10, always a free bed", "metric-tug-of-war"},
		{"Save rate of leavers 20 -> 45 %", "Let leavers go in one click", "metric-tug-of-war"},
		{"Share of claims turned down 5 -> 12 %", "Goodwill granted 30 -> 60 %", "metric-tug-of-war"},
		{"Headcount at the lobby 6 -> 0", "A smiling host in each lobby, face to face", "metric-tug-of-war"},
		// Look-alikes.
		{"Average handling time 9 -> 5 min", "Queue before an agent answers 4 -> 1 min", ""},
		{"Calls per agent and hour 8 -> 12", "Typing after the call 90 -> 30 s", ""},
		{"Share of claims turned down 5 -> 12 %", "Claims photographed at intake 50 -> 100 %", ""},
		{"Consultation time 10 -> 20 min", "Give everyone half an hour, no rushing", ""},
		{"Bed occupancy 80 -> 97 %", "Linen per bed 3 -> 2 kg", ""},
	})
}

func TestInitiativesApart(t *testing.T) {
	testKinds(t, pullFamily, "initiative", []opposedPair{
		{"Remove the vending machines from all waiting rooms", "Stock the vending machines in all waiting rooms with fruit", "opposing-initiatives"},
		{"Deck chairs are taken off the sun deck", "Two hundred more deck chairs on the sun deck", "opposing-initiatives"},
		{"Scrap the printed programme by autumn", "Printed programme of 40 pages introduced for every seat", "opposing-initiatives"},
		{"Replace receptionists by a kiosk", "Hire two receptionists for every site", "opposing-initiatives"},
		{"One tap renews the permit, nothing to fill in", "Add three mandatory fields and a confirmation before the permit is renewed", "opposing-initiatives"},
		// Look-alikes.
		{"Remove the vending machines from all waiting rooms", "New chairs for all waiting rooms", ""},
		{"Introduce a late shift in the laundry", "Introduce a late shift in the kitchen", ""},
		{"Close the old bridge for repair", "Paint the lanes of the new road", ""},
	})
}

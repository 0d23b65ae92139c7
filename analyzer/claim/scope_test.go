package claim

import "testing"

func TestScopesExclude(t *testing.T) {
	text := func(s string) Statement { return Statement{Text: s} }
	for _, test := range []struct {
		name string
		a, b Statement
		want string // slot, "" when one customer can be in both
	}{
		{"tenure", text("New customers get ten percent off"), text("Existing customers pay the list price"), "tenure"},
		{"one side silent", text("New customers get ten percent off"), text("No discounts on mowers"), ""},
		{"shared member", text("Students and pensioners travel at half fare"), text("Students pay the full fare"), ""},
		{"everyone", text("Everyone pays the same, students included"), text("Seniors swim for free"), ""},
		{"denied", text("Not for students"), text("Seniors swim for free"), ""},
		{"columns", Statement{Text: "a", Segment: "Trade"}, Statement{Text: "b", Segment: "Private households"}, "segment"},
		{"column part of column", Statement{Text: "a", Product: "sofas"}, Statement{Text: "b", Product: "sofas, leather"}, ""},
		{"modifier differs", Statement{Text: "a", Product: "River card"}, Statement{Text: "b", Product: "Harbour card"}, "product"},
		{"all customers", Statement{Text: "a", Segment: "all customers"}, Statement{Text: "b", Segment: "trade"}, ""},
		{"taken out", Statement{Text: "a", Segment: "All firms except clubs and charities"}, Statement{Text: "b", Segment: "Clubs and charities"}, "segment"},
		{"taken out in part", Statement{Text: "a", Segment: "Shops except bakers"}, Statement{Text: "b", Segment: "Bakers, shops"}, ""},
		{"not taken out", Statement{Text: "a", Segment: "All firms except clubs"}, Statement{Text: "b", Segment: "Newcomers"}, ""},
		{"all of one noun", Statement{Text: "a", Segment: "All firms"}, Statement{Text: "b", Segment: "Newcomers"}, ""},
		{"all of a part", Statement{Text: "a", Segment: "All fibre firms"}, Statement{Text: "b", Segment: "Newcomers"}, "segment"},
		{"column against text", Statement{Text: "a", Segment: "business"}, text("Private customers wait two days"), "kind"},
		{"weight", text("Sacks up to 25 kg go by post"), text("Sacks over 25 kg need a pallet"), "weight"},
		{"weights meet", text("Sacks up to 25 kg go by post"), text("Sacks over 20 kg need a pallet"), ""},
		{"age", text("Under 12s sail free"), text("From age 12 the full fare is due"), "age"},
		{"order value", text("Orders over £50 ship free"), text("Orders under £50: £4.95 postage"), "amount"},
		{"order values meet", text("Orders over £30 ship free"), text("Orders under £50: £4.95 postage"), ""},
		{"period", Statement{Text: "a", End: "2026-03-31"}, Statement{Text: "b", Start: "2026-04-01"}, "period"},
		{"months", text("The lido opens daily from June to August"), text("From September to May the lido is closed"), "months"},
		{"dates in text", text("Valid until 31 March 2026"), text("From 1 April 2026 the fee is 12 francs"), "period"},
		{"who cancels", text("If we cancel, you get everything back"), text("If you cancel, half is kept"), "who-ends"},
		{"zones", text("Zone A: a scooter costs 2 euros"), text("In zone B a scooter is free"), "part"},
		{"letters in columns", Statement{Text: "a", Region: "EU"}, Statement{Text: "b", Region: "US"}, "region"},
		{"country by code and name", Statement{Text: "a", Region: "NL, BE"}, Statement{Text: "b", Region: "Netherlands"}, ""},
		{"countries by code", Statement{Text: "a", Region: "NL"}, Statement{Text: "b", Region: "BE"}, "region"},
		{"country in text", Statement{Text: "a", Region: "NL"}, text("Belgian orders take a week"), "country"},
		{"part of the union", Statement{Text: "a", Region: "EU"}, text("Italian orders take a week"), ""},
		{"the rest", Statement{Text: "a", Segment: "owners who cannot walk"}, Statement{Text: "b", Segment: "all other owners"}, "segment"},
		{"before and after an event", text("Until the kite is sewn you may change its colour"), text("Once sewn, a kite's colour stays"), "condition"},
		{"two events", text("Until the kite is sewn you may change its colour"), text("After landing, dry your kite"), ""},
		{"notice", text("Call off more than 48 hours before and pay nothing"), text("Call off less than 48 hours before: half the price"), "before-event"},
		{"notice meets", text("Call off up to 24 hours before for free"), text("Call off later than 3 days before: half the price"), ""},
		{"kinds", text("Kettles: two days to mend"), text("Ovens take a week to mend"), "kind-of-appliance"},
		{"kind and class", text("Appliances mended in two days"), text("Ovens take a week to mend"), ""},
		{"from and until a month", text("From October skates cost 5"), text("Skates are free until the end of September"), "months"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := Read(test.a), Read(test.b)
			for _, d := range [][]Difference{a.Scope.Differences(&b.Scope), b.Scope.Differences(&a.Scope)} {
				got := ""
				if len(d) > 0 {
					got = d[0].Slot
				}
				if got != test.want {
					t.Errorf("%q / %q: got %q, want %q (%s | %s)", test.a.Text, test.b.Text, got, test.want, a.Scope.String(), b.Scope.String())
				}
			}
		})
	}
}

func TestAxesLoad(t *testing.T) {
	if _, err := loadAxes(); err != nil {
		t.Fatal(err)
	}
}

package graph

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"  Délivery – at the  door ": "delivery at the door",
		"Food & Drink":               "food and drink",
		"Größe":                      "grosse",
		"ＡＰＰ①":                       "app",
		"カスタマー":                      "カスタマー",
		"...":                        "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func step(journey, stage, touchpoint string, order int, owners ...string) Step {
	return Step{Cell: Cell{"maps.xlsx", "1", "C" + string(rune('0'+order))}, Journey: journey, Stage: stage, Touchpoint: touchpoint, Order: order, Departments: owners}
}

func TestJoinResolvesPlaces(t *testing.T) {
	maps := Reading{Source: Source{File: "maps.xlsx"}, Steps: []Step{
		step("Buy", "Order", "Checkout page", 1, "Online"),
		step("Buy", "Receive", "Delivery attempt - card when nobody is home", 2, "Logistics"),
		step("Buy", "Receive", "Till", 3, "Stores"),
		step("Buy", "Return", "Returns desk", 4, "Stores"),
		step("Buy", "Return", "Return by post", 5, "Stores"),
	}, Terms: []Term{{Name: "Till", Aliases: []string{"POS"}}}}
	for _, c := range []struct {
		ref     string
		want    []string
		problem string // kind told, "" for none
	}{
		{"checkout PAGE", []string{"Checkout page"}, ""},
		{"POS", []string{"Till"}, ""},
		{"Check-out page", []string{"Checkout page"}, ProblemAssumed},
		{"Delivery attempt", []string{"Delivery attempt - card when nobody is home"}, ProblemAssumed},
		{"Till, returns desk", []string{"Till", "Returns desk"}, ""},
		{"Returns desk and shop floor", []string{"Returns desk", "shop floor"}, ProblemUnknownReference},
		{"Receive", []string{"Delivery attempt - card when nobody is home", "Till"}, ProblemAssumed},
		{"Return by boat", []string{"Return by boat"}, ProblemUnknownReference},
		{"Help pages", []string{"Help pages"}, ProblemUnknownReference},
		{"", nil, ""},
	} {
		plan := Reading{Source: Source{File: "plan.xlsx"}, Initiatives: []Initiative{{Cell: Cell{"plan.xlsx", "P", "A2"}, Name: "X", Department: "Marketing", Touchpoints: []string{c.ref}}}}
		snap := Join([]Reading{plan, maps})
		var got []string
		for _, p := range snap.Initiatives[0].Places {
			got = append(got, p.Name)
		}
		if len(got) != len(c.want) {
			t.Errorf("%q resolved to %q, want %q", c.ref, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q resolved to %q, want %q", c.ref, got, c.want)
			}
		}
		kind := ""
		for _, p := range snap.Assumptions {
			if p.File == "plan.xlsx" {
				kind = p.Kind
			}
		}
		if kind != c.problem {
			t.Errorf("%q told %q, want %q", c.ref, kind, c.problem)
		}
	}
}

func TestJoinDepartments(t *testing.T) {
	a := Reading{Source: Source{File: "b.xlsx"}, Departments: []Department{{Name: "Customer Service", Power: new(float64)}}}
	b := Reading{Source: Source{File: "a.xlsx"}, Steps: []Step{step("J", "S", "T", 1, "Contact centre (Customer Service)")},
		Statements: []Statement{{Text: "x", Department: "customer  service"}}}
	snap := Join([]Reading{b, a})
	if len(snap.Departments) != 1 {
		t.Fatalf("departments: %v", snap.Departments)
	}
	if snap.Statements[0].Dept != snap.Departments[0] || snap.Journeys[0].Steps[0].Owners[0] != snap.Departments[0] {
		t.Error("names of one department did not join")
	}
}

func TestJoinIgnoresOrderOfReadings(t *testing.T) {
	a := Reading{Source: Source{File: "a.xlsx"}, Steps: []Step{step("J", "S", "Desk", 1, "A")}}
	b := Reading{Source: Source{File: "b.xlsx"}, Steps: []Step{step("J", "S", "Phone", 1, "B")}}
	x, y := Join([]Reading{a, b}), Join([]Reading{b, a})
	if x.Touchpoints[0].Name != y.Touchpoints[0].Name || x.Departments[0].Name != y.Departments[0].Name {
		t.Error("order of readings changes the snapshot")
	}
}

// A statement that lists places stands at each of them; a name that holds
// "and" itself is one place.
func TestStatementAtSeveralPlaces(t *testing.T) {
	snap := Join([]Reading{{
		Source: Source{File: "a.xlsx"},
		Steps: []Step{
			{Journey: "Swim", Stage: "In", Touchpoint: "Gate", Order: 1},
			{Journey: "Swim", Stage: "In", Touchpoint: "Check and pay", Order: 2},
			{Journey: "Swim", Stage: "Out", Touchpoint: "Hair dryers", Order: 3},
		},
		Statements: []Statement{{Text: "Free for children", Touchpoint: "Gate, Hair dryers"}, {Text: "Cash only", Touchpoint: "Check and pay; Gate"}},
	}})
	for i, want := range [][]string{{"Gate", "Hair dryers"}, {"Check and pay", "Gate"}} {
		var got []string
		for _, p := range snap.Statements[i].Places {
			got = append(got, p.Name)
		}
		if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("places %q, want %q", got, want)
		}
	}
}

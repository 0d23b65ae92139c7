package claim

import "testing"

func TestExceptions(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       bool
	}{
		{"named thing", "All hats can be returned, except wedding hats", "Wedding hats: no returns", true},
		{"another thing", "All hats can be returned, except wedding hats", "Straw hats: no returns", false},
		{"weekday", "The ferry runs every day except Sundays", "Sundays: no ferry", true},
		{"behind", "Free parking for all (caravans excluded)", "Caravans pay 8 francs to park", true},
		{"unless", "The deposit is kept unless you give two weeks' notice", "With notice you get the deposit back", true},
		{"says so", "Exceptionally we waive the fine after a bereavement", "Fines are never waived", true},
		{"denied", "No exceptions: everyone queues", "Members skip the queue", false},
		{"none", "Boats leave on the hour", "Boats leave when full", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := Read(Statement{Text: test.a}), Read(Statement{Text: test.b})
			if why, got := excepted(a, b); got != test.want {
				t.Errorf("got %v (%s)", got, why)
			}
			if _, got := excepted(b, a); got != test.want {
				t.Errorf("the other way round: got %v", got)
			}
		})
	}
}

func TestExplain(t *testing.T) {
	a := Read(Statement{Text: "New members swim for free", Region: "North"})
	b := Read(Statement{Text: "Members pay 5 euros a swim", Region: "South"})
	trace := Explain(a, b, PlaceUnknown)
	if trace.Verdict.Gate != GateScope || len(trace.Differences) != 1 || trace.Differences[0].Slot != "region" {
		t.Errorf("want a stop by region, got %+v", trace)
	}
	if len(trace.Tie.Shared) == 0 {
		t.Error("both speak of swimming: shared concepts must be told past a gate that stopped")
	}
}

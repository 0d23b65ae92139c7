package claim

import "testing"

// TestMetricsPushedApart holds the ways in which a metric's move is written.
func TestMetricsPushedApart(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want string
	}{
		{"Minutes per consultation: 15 -> 10", "Minutes per consultation from 15 to 20", Conflict},
		{"Minutes per consultation: 15→10", "Minutes per consultation 15 => 20", Conflict},
		{"Minutes per consultation: 15 -> 10", "Minutes per consultation from 15 to 12", Compatible},
		{"Bread sold in the branch: 70% -> 80% of all bread", "Bread ordered by app: 20% -> 35% of all bread", Conflict},
		{"Bread sold in the branch: 30% -> 40% of all bread", "Bread ordered by app: 20% -> 35% of all bread", Compatible},
	} {
		v := CompareStatements(Statement{Text: test.a, Kind: "metric", Department: "One"}, Statement{Text: test.b, Kind: "metric", Department: "Two"})
		if v.Verdict != test.want {
			t.Errorf("%q against %q: %s (%s), want %s", test.a, test.b, v.Verdict, v.Why, test.want)
		}
	}
}

package claim

import "testing"

// TestMetricsPushedApart holds the ways in which a metric's move is written.
func TestMetricsPushedApart(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Minutes per consultation: 15 -> 10", "Minutes per consultation from 15 to 20", true},
		{"Minutes per consultation: 15→10", "Minutes per consultation 15 => 20", true},
		{"Minutes per consultation: 15 -> 10", "Minutes per consultation from 15 to 12", false},
		{"Bread sold in the branch: 70% -> 80% of all bread", "Bread ordered by app: 20% -> 35% of all bread", true},
		{"Bread sold in the branch: 30% -> 40% of all bread", "Bread ordered by app: 20% -> 35% of all bread", false},
	} {
		v := CompareStatements(Statement{Text: test.a, Kind: "metric", Department: "One"}, Statement{Text: test.b, Kind: "metric", Department: "Two"})
		if got := v.Rule == "metric-tug-of-war"; got != test.want {
			t.Errorf("%q against %q: pushed apart %v (%s), want %v", test.a, test.b, got, v.Why, test.want)
		}
	}
}

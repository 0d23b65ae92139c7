package rules

import "testing"

func TestSameItem(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Tax number", "tax numbers", true},
		{"Tax number", "the firm's tax number", true},
		{"Register extract", "Tax number", false},
		{"Date", "Date of birth and place", false},
		{"Address", "address", true},
		{"", "address", false},
	} {
		if got := sameItem(test.a, test.b); got != test.want {
			t.Errorf("sameItem(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

func TestIsReference(t *testing.T) {
	for item, want := range map[string]bool{"Name": true, "account number": true, "Order no.": true, "Tax number": false, "date of birth": false, "Card": true, "": true} {
		if got := isReference(item); got != want {
			t.Errorf("isReference(%q) = %v", item, got)
		}
	}
}

func TestCoveredBy(t *testing.T) {
	if !coveredBy("Wanted sum", []string{"term", "sum of the loan"}) || coveredBy("guarantee", []string{"balance sheets"}) {
		t.Error("a common word covers, no other")
	}
}

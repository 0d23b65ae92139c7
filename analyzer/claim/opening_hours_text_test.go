package claim

import "testing"

func TestShorten(t *testing.T) {
	for in, want := range map[string]string{
		"24/7":           "24/7",
		"Fri 9:00-17:00": "Fri 9:00-17:00",
		"Mon 9:00-17:00, Tue 9:00-17:00, Wed 9:00-17:00, Sat 9:00-12:00": "Mon-Wed 9:00-17:00, Sat 9:00-12:00",
		"open Sat 9:00-17:00, Sun 9:00-17:00":                            "open Sat-Sun 9:00-17:00",
		"closed on Sundays":                                              "closed on Sundays",
		"Mon 9:00-17:00, Wed 9:00-17:00":                                 "Mon 9:00-17:00, Wed 9:00-17:00",
		"Mon 8:00-12:00, Mon 13:00-17:00, Tue 8:00-12:00, Wed 8:00-9:00": "Mon 8:00-12:00, Mon 13:00-17:00, … Wed 8:00-9:00",
	} {
		if got := shorten(in); got != want {
			t.Errorf("shorten(%q) = %q, want %q", in, got, want)
		}
	}
}

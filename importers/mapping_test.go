package importers

import (
	"strings"
	"testing"
)

func TestParseMapping(t *testing.T) {
	m, err := ParseMapping([]byte("sheets:\n  \"Projects 2026\":\n    Squad: department\n    Promise (draft): ignore\n  \"*\":\n    Trekker: owner\n"), []string{"department", "ignore", "owner"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ sheet, header, want string }{
		{"Projects 2026", "Squad", "department"}, {"projects 2026", "SQUAD", "department"}, {"Projects 2026", "Promise (draft)", "ignore"},
		{"Anything", "Trekker", "owner"}, {"Anything", "Squad", ""},
	} {
		if got := m.Concept(c.sheet, c.header); got != c.want {
			t.Errorf("%s / %s: got %q, want %q", c.sheet, c.header, got, c.want)
		}
	}
	if (Mapping)(nil).Concept("a", "b") != "" {
		t.Error("no mapping should say nothing")
	}
}

func TestParseMappingRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"sheets:\n  A:\n    B: departmnt\n", "no concept"},
		{"sheet:\n  A:\n    B: owner\n", "mapping file"},
		{"sheets: [", "mapping file"},
	} {
		if _, err := ParseMapping([]byte(c.text), []string{"owner"}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want an error that says %q", c.text, err, c.want)
		}
	}
}

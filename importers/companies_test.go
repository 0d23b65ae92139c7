package importers

import (
	"slices"
	"testing"
)

func TestCompanies(t *testing.T) {
	map1 := Names{Official: []string{"Sales", "Legal", "Care"}, Links: []string{"Web form", "Call back", "Contract"}}
	map2 := Names{Official: []string{"Sales", "Care", "Billing"}, Links: []string{"First bill"}}
	other := Names{Official: []string{"Nursing", "Radiology", "Reception"}, Links: []string{"Waiting room", "Discharge letter"}}
	rules := Names{Links: []string{"Web form", "Contract", "Opening hours"}}
	stray := Names{Links: []string{"Newsletter"}}
	for _, c := range []struct {
		name  string
		files []Names
		want  []int
	}{
		{"one map: all are one company", []Names{stray, map1, rules}, []int{0, 0, 0}},
		{"maps with common departments", []Names{map1, map2, stray}, []int{0, 0, 0}},
		{"two companies", []Names{map1, other, rules, stray}, []int{0, 1, 0, 3}},
		{"no map at all", []Names{rules, stray}, []int{0, 0}},
		{"none", nil, []int{}},
	} {
		if got := companies(c.files); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

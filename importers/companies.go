package importers

import "github.com/throughline/throughline/graph"

// companies says which files belong to one company: names of one file help to
// read the others of the same company only. Files that are given together are
// one company's, unless their maps and tables of departments name departments
// that have little in common; then each file joins the company with which it
// shares departments or touchpoints, or stands alone. The result gives each
// file the number of its company's first file.
func companies(names []Names) []int {
	group := make([]int, len(names))
	for i := range group {
		group[i] = i
	}
	units, places := make([]map[string]bool, len(names)), make([]map[string]bool, len(names))
	for i, n := range names {
		units[i], places[i] = folded(n.Official), folded(n.Links)
	}
	join := func(i, j int) {
		from, to := group[max(i, j)], group[min(i, j)]
		from, to = max(from, to), min(from, to)
		for k := range group {
			if group[k] == from {
				group[k] = to
			}
		}
	}
	anchors := map[int]bool{}
	for i := range names {
		if len(units[i]) < 3 {
			continue
		}
		for j := range i {
			if len(units[j]) >= 3 && (common(units[i], units[j])*2 >= min(len(units[i]), len(units[j])) || together(places[i], places[j])) {
				join(i, j)
			}
		}
	}
	for i := range names {
		if len(units[i]) >= 3 {
			anchors[group[i]] = true
		}
	}
	if len(anchors) <= 1 {
		return make([]int, len(names))
	}
	for i := range names {
		for j := range i {
			if (len(units[i]) < 3 || len(units[j]) < 3) && together(places[i], places[j]) {
				join(i, j)
			}
		}
	}
	return group
}

func folded(names []string) map[string]bool {
	set := map[string]bool{}
	for _, n := range names {
		set[graph.Fold(n)] = true
	}
	return set
}

func common(a, b map[string]bool) int {
	n := 0
	for name := range a {
		if b[name] {
			n++
		}
	}
	return n
}

// together tells whether two files share enough touchpoints to be one
// company's: two that are a fifth of the smaller file's, or four.
func together(a, b map[string]bool) bool {
	shared := common(a, b)
	return shared >= 4 || shared >= 2 && shared*5 >= min(len(a), len(b))
}

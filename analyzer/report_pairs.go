package analyzer

import (
	"cmp"
	"slices"

	"github.com/throughline/throughline/graph"
)

// departmentPairs counts, for every two departments, the findings in which
// both take part: most findings first, then by name.
func departmentPairs(findings []graph.Finding) []DepartmentPair {
	count := map[[2]string]*DepartmentPair{}
	for _, f := range findings {
		names := slices.Compact(slices.Sorted(slices.Values(f.Departments)))
		for i, a := range names {
			for _, b := range names[i+1:] {
				pair := count[[2]string{a, b}]
				if pair == nil {
					pair = &DepartmentPair{A: a, B: b}
					count[[2]string{a, b}] = pair
				}
				pair.Findings++
				if f.Severity == graph.High {
					pair.High++
				}
			}
		}
	}
	pairs := []DepartmentPair{}
	for _, pair := range count {
		pairs = append(pairs, *pair)
	}
	slices.SortFunc(pairs, func(x, y DepartmentPair) int {
		return cmp.Or(y.Findings-x.Findings, y.High-x.High, cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return pairs
}

package claim

import "math"

// WeighTogether weighs the terms of one company's statements by how rare they
// are among these statements as well as in general: in a hotel, "room" says
// little about what a statement is about. Call it once, after all statements
// are read and before they are compared; without it general rarity stands
// alone. Fewer than [corpusFrom] statements tell nothing about rarity. Statements
// so weighed need a stronger tie than two that somebody picked to compare.
func WeighTogether(statements []*Understood) {
	for _, u := range statements {
		u.together = true
	}
	if len(statements) < corpusFrom {
		return
	}
	counts := map[string]int{}
	for _, u := range statements {
		for _, t := range u.terms {
			counts[t.name]++
		}
	}
	n := float64(len(statements))
	local := func(name string) float64 {
		return math.Max(0, math.Min(1, math.Log(n/(float64(counts[name])+0.5))/math.Log(n/1.5)))
	}
	for _, u := range statements {
		u.terms = u.terms.reweighed(local)
		u.textTerms = u.textTerms.reweighed(local)
		u.textWeight = u.textTerms.weight()
	}
}

// corpusFrom is how many statements tell something about what is rare among them.
const corpusFrom = 30

// reweighed returns the set with each term's rarity between what it is in
// general and what it is locally.
func (s termSet) reweighed(local func(name string) float64) termSet {
	set := make(termSet, len(s))
	for i, t := range s {
		r := (math.Sqrt(rarity(t.name)) + local(t.name)) / 2
		set[i] = term{t.name, t.share, r * r}
	}
	return set
}

package graph

// FindingQuery selects findings of a run. Empty fields select everything;
// several values in one field are alternatives.
type FindingQuery struct {
	Rules, Severities, States, Journeys, Touchpoints, Departments []string
	// Pair names two departments that both take part.
	Pair [2]string
	// FoundBy selects findings that this finder found.
	FoundBy string
	// MinConfidence leaves out less certain findings; Review keeps only those
	// below ReviewBelow instead.
	MinConfidence float64
	Review        bool
}

// Matches is true for findings that the query selects. Names are compared
// folded. Without Review, findings below ReviewBelow are left out.
func (q FindingQuery) Matches(f Finding) bool {
	return q.Review == (f.Confidence < ReviewBelow) &&
		f.Confidence >= q.MinConfidence &&
		anyOf(q.Rules, f.Rule) && anyOf(q.Severities, string(f.Severity)) && anyOf(q.States, string(f.State)) &&
		anyOf(q.Journeys, f.Journeys...) && anyOf(q.Touchpoints, f.Touchpoints...) && anyOf(q.Departments, f.Departments...) &&
		(q.Pair[0] == "" || anyOf(q.Pair[:1], f.Departments...)) && (q.Pair[1] == "" || anyOf(q.Pair[1:], f.Departments...)) &&
		(q.FoundBy == "" || anyOf([]string{q.FoundBy}, f.FoundBy...))
}

// anyOf is true when nothing is wanted or one of the names is.
func anyOf(wanted []string, names ...string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, w := range wanted {
		for _, n := range names {
			if Fold(w) == Fold(n) {
				return true
			}
		}
	}
	return false
}

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

package graph

// Snapshot is all sources joined: names resolved, order of the walk kept. It
// is immutable once built and the only thing that rules see. Every slice is in
// a stable order (sources by file name, then reading order), so that the same
// workbooks give the same snapshot on every backend.
type Snapshot struct {
	Sources     []Source
	Journeys    []*Journey
	Touchpoints []*Touchpoint
	Departments []*Department
	Initiatives []*Initiative
	Statements  []*Statement
	Goals       []*Goal
	Topics      []*Topic
	Terms       []*Term
	// Assumptions tells every name that was joined though not equal, and every
	// name that matches nothing.
	Assumptions []Problem
}

// Journey is one journey with its steps in walking order.
type Journey struct {
	ID      string // "journey:" and folded name
	Name    string
	Persona string
	State   string // as-is, to-be or ""
	Stages  []string
	Steps   []*Step
}

// Touchpoint is one contact between customer and company, joined over all
// sources that name it.
type Touchpoint struct {
	ID      string   // "touchpoint:" and folded name
	Name    string   // as the journey map writes it, else as first written
	Aliases []string // other spellings that were joined to it
	Steps   []*Step  // its places on journeys; none when no map has it
}

// Resolution says how a name as written was joined to a touchpoint.
type Resolution string

// Resolutions.
const (
	ResolvedExact   Resolution = "exact"   // folded text equal
	ResolvedAlias   Resolution = "alias"   // through a glossary
	ResolvedAssumed Resolution = "assumed" // close spelling, or a stage's or journey's name
	ResolvedUnknown Resolution = "unknown" // matches nothing
)

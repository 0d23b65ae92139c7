package analyzer

import (
	"slices"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// Explanation tells how far a pair of statements came on its way to a finding.
type Explanation struct {
	A, B      *claim.Understood
	OverA     bool // its initiative has ended, rests or was cancelled: never compared
	OverB     bool
	Candidate bool // a place or a concept in common makes them worth comparing
	Meeting   Meeting
	Trace     claim.Trace
}

// Explain compares two statements of a snapshot as [Run] does, and keeps what
// each gate said.
func Explain(snap *graph.Snapshot, a, b *graph.Statement) Explanation {
	d := newDriver(snap)
	both := []*graph.Statement{a, b}
	e := Explanation{A: d.understood[a], B: d.understood[b], Meeting: d.meet(a, b)}
	live := d.live()
	e.OverA, e.OverB = !slices.Contains(live, a), !slices.Contains(live, b)
	e.Candidate = newCandidates(both, d.understood).tied(0, 1)
	e.Trace = claim.Explain(e.A, e.B, placeOf[e.Meeting.Relation])
	return e
}

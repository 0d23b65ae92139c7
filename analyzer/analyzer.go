// Package analyzer says what a rule is and runs rules over a snapshot. A rule
// is a package-level value (see package rules); it sees an immutable snapshot,
// its walks and the understood statements, and reports findings. It never sees
// a store.
package analyzer

import (
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// Rule is a named check that turns a snapshot into findings.
type Rule struct {
	Name     string // as in findings, "promise-gap"
	Summary  string // one line: what it finds
	Doc      string // Markdown: when it speaks, when it stays silent, an example
	Severity graph.Severity
	// Needs names what must be in the workbooks for the rule to say anything.
	// Each entry is a list of alternatives, of which one must be there.
	Needs [][]Need
	Check func(*Pass) error
}

// Need is something that a rule cannot run without: a concept of the header
// vocabulary or a kind of table.
type Need string

// Pass is one rule's run over one snapshot.
type Pass struct {
	Rule     *Rule
	Snapshot *graph.Snapshot
	Walks    *Walks
	// Understood gives a statement's claims; computed once for all rules.
	Understood func(*graph.Statement) *claim.Understood
	// Live gives the statements that reach customers: not those of initiatives
	// that have ended, rest or were cancelled.
	Live func() []*graph.Statement
	// Pairs are the statement pairs whose claims conflict, found once for all
	// pair rules, each attributed to the rule that it belongs to.
	Pairs  []Pair
	Report func(graph.Finding)
}

// Pair is two statements that cannot both hold for one customer.
type Pair struct {
	A, B    *graph.Statement // in walking order where the walk gives one
	Verdict claim.Verdict
	Meeting Meeting
}

// Relation says how a customer comes to meet both statements.
type Relation string

// Relations.
const (
	SamePlace   Relation = "same-touchpoint"
	Upstream    Relation = "upstream" // A before B on a walk
	CompanyWide Relation = "company-wide"
	SameSubject Relation = "same-subject" // neither place is on a map; subject and audience tie them
	Parallel    Relation = "parallel"     // no customer walks both
	Unrelated   Relation = "unrelated"
)

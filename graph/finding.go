package graph

import "time"

// Severity of a finding, from its rule and the strength of the conflict.
type Severity string

// Severities, from least to most.
const (
	Low    Severity = "low"
	Medium Severity = "medium"
	High   Severity = "high"
)

// State of a finding against the previous run.
type State string

// States. Waived stands apart: a waiver covers the finding and has not expired.
const (
	StateNew        State = "new"
	StatePersisting State = "persisting"
	StateChanged    State = "changed"
	StateResolved   State = "resolved"
	StateReopened   State = "reopened"
	StateWaived     State = "waived"
)

// Who can find or confirm a finding.
const (
	ByEngine = "engine"
	ByReader = "reader"
	ByPerson = "person"
)

// ReviewBelow is the confidence below which a finding goes to the review list
// and not to the default report.
const ReviewBelow = 0.5

// Finding is one inconsistency, found by one rule, with evidence on every side.
// A pair rule's finding has one piece of evidence per side first.
type Finding struct {
	ID          string     `json:"id"` // fingerprint of rule and stable names, not of cells
	Rule        string     `json:"rule"`
	Severity    Severity   `json:"severity"`
	Confidence  float64    `json:"confidence"` // 0 to 1
	Impact      float64    `json:"impact"`     // 0 to 1, ranks
	State       State      `json:"state"`
	Title       string     `json:"title"`
	Explanation string     `json:"explanation"`
	Suggestion  string     `json:"suggestion"`
	FoundBy     []string   `json:"found_by"`
	ConfirmedBy []string   `json:"confirmed_by"`
	Journeys    []string   `json:"journeys"`
	Touchpoints []string   `json:"touchpoints"`
	Departments []string   `json:"departments"`
	Evidence    []Evidence `json:"evidence"`
}

// Evidence is one cell that a finding rests on.
type Evidence struct {
	File       string         `json:"file"`
	Sheet      string         `json:"sheet"`
	Cell       string         `json:"cell"`
	Department string         `json:"department"`
	Initiative string         `json:"initiative"`
	Journey    string         `json:"journey"`
	Touchpoint string         `json:"touchpoint"`
	Text       string         `json:"text"`
	Claim      *EvidenceClaim `json:"claim,omitempty"` // nil when the evidence is no statement
	// Node is the id of the graph node that the EVIDENCE edge points to.
	Node string `json:"node"`
}

// EvidenceClaim says how the engine understood the evidence's text.
type EvidenceClaim struct {
	Subject   string `json:"subject"`
	Attribute string `json:"attribute"`
	Value     string `json:"value"`
	Scope     string `json:"scope"`
}

// RuleStatus says whether a rule ran, and what it lacked if it did not.
type RuleStatus struct {
	Name     string   `json:"name"`
	Ran      bool     `json:"ran"`
	Findings int      `json:"findings"`
	Missing  []string `json:"missing"` // columns it needs that no workbook has
}

// Run is one analysis of a snapshot.
type Run struct {
	ID         string       `json:"id"`
	StartedAt  time.Time    `json:"started_at"`
	FinishedAt time.Time    `json:"finished_at"`
	Version    string       `json:"version"`
	Sources    []Source     `json:"-"`
	Rules      []RuleStatus `json:"rules"`
	Findings   []Finding    `json:"findings"` // most important first
}

// Waiver is a decision to accept a finding.
type Waiver struct {
	Finding string    `json:"finding"` // id
	Reason  string    `json:"reason"`
	By      string    `json:"by"`
	Until   time.Time `json:"until"` // first moment at which it no longer holds
	At      time.Time `json:"at"`    // when it was given
}

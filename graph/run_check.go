package graph

import (
	"encoding/json"
	"fmt"

	"slices"
	"time"
)

// Checked gives a copy of the run in the one form that stores keep: times in
// UTC, lists empty rather than nil. It fails with [ErrInvalid] when the run has
// no id or a number of a finding is not finite.
func (r Run) Checked() (Run, error) {
	if r.ID == "" {
		return Run{}, fmt.Errorf("%w: run without an id", ErrInvalid)
	}
	r.StartedAt, r.FinishedAt = instant(r.StartedAt), instant(r.FinishedAt)
	sources := []Source{}
	for _, s := range r.Sources {
		sources = append(sources, uniformSource(s))
	}
	r.Sources = sources
	r.Rules = slices.Clone(orEmpty(r.Rules))
	for i := range r.Rules {
		r.Rules[i].Missing = slices.Clone(orEmpty(r.Rules[i].Missing))
	}
	findings, err := uniformFindings(r.Findings)
	if err != nil {
		return Run{}, fmt.Errorf("%w: findings of run %q: %s", ErrInvalid, r.ID, err)
	}
	r.Findings = findings
	return r, nil
}

// uniformFindings copies findings through JSON, which mends text that is no
// valid UTF-8 and refuses numbers that are not finite.
func uniformFindings(findings []Finding) ([]Finding, error) {
	encoded, err := json.Marshal(orEmpty(findings))
	if err != nil {
		return nil, err
	}
	var copied []Finding
	if err := json.Unmarshal(encoded, &copied); err != nil {
		return nil, err
	}
	for i := range copied {
		f := &copied[i]
		for _, list := range []*[]string{&f.FoundBy, &f.ConfirmedBy, &f.Journeys, &f.Touchpoints, &f.Departments} {
			*list = orEmpty(*list)
		}
		f.Evidence = orEmpty(f.Evidence)
	}
	return copied, nil
}

// Checked gives the waiver in the one form that stores keep: times in UTC. It
// fails with [ErrInvalid] when it names no finding.
func (w Waiver) Checked() (Waiver, error) {
	if w.Finding == "" {
		return Waiver{}, fmt.Errorf("%w: waiver without a finding", ErrInvalid)
	}
	w.Until, w.At = instant(w.Until), instant(w.At)
	return w, nil
}

// instant drops the zone and the monotonic reading.
func instant(t time.Time) time.Time { return t.Round(0).UTC() }

// NodeIDs gives the node id of each finding in order: [FindingID], numbered
// where a run holds one finding twice.
func (r Run) NodeIDs() []string {
	ids := make([]string, len(r.Findings))
	taken := map[string]bool{}
	for i, f := range r.Findings {
		ids[i] = free(FindingID(r.ID, f.ID), func(id string) bool { return taken[id] })
		taken[ids[i]] = true
	}
	return ids
}

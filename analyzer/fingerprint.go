package analyzer

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"github.com/throughline/throughline/graph"
)

// identify gives every finding its id: a fingerprint of the rule and the names
// on each side (department, initiative, touchpoint, attribute of the claim),
// not of cells or wording, so that it survives inserted rows and edited texts.
// Findings that would share an id are told apart by their texts.
func identify(findings []graph.Finding) {
	count := map[string]int{}
	for i := range findings {
		findings[i].ID = fingerprint(&findings[i], false)
		count[findings[i].ID]++
	}
	for i := range findings {
		if count[findings[i].ID] > 1 {
			findings[i].ID = fingerprint(&findings[i], true)
		}
	}
}

// fingerprint hashes the sides in sorted order: which side comes first is no
// part of what a finding is.
func fingerprint(f *graph.Finding, texts bool) string {
	var sides []string
	for _, e := range f.Evidence {
		side := []string{e.Department, e.Initiative, e.Touchpoint}
		if e.Claim != nil {
			side = append(side, e.Claim.Attribute)
		}
		if texts || (e.Initiative == "" && e.Touchpoint == "") {
			side = append(side, e.Text)
		}
		for i := range side {
			side[i] = graph.Fold(side[i])
		}
		sides = append(sides, strings.Join(side, "|"))
	}
	slices.Sort(sides)
	sum := sha256.Sum256([]byte(f.Rule + "\n" + strings.Join(sides, "\n")))
	return hex.EncodeToString(sum[:6])
}

// tellStates compares findings with a previous run's: new, persisting, changed
// (same id, other words or severity), reopened (was resolved there), waived.
// Without a previous run all are new.
func tellStates(findings []graph.Finding, since *graph.Run, waivers []graph.Waiver, now time.Time) {
	before := map[string]graph.Finding{}
	if since != nil {
		for _, f := range since.Findings {
			before[f.ID] = f
		}
	}
	for i := range findings {
		f := &findings[i]
		old, known := before[f.ID]
		switch {
		case !known:
			f.State = graph.StateNew
		case old.State == graph.StateResolved:
			f.State = graph.StateReopened
		case wording(old) != wording(*f):
			f.State = graph.StateChanged
		default:
			f.State = graph.StatePersisting
		}
		if slices.ContainsFunc(waivers, func(w graph.Waiver) bool { return w.Finding == f.ID && now.Before(w.Until) }) {
			f.State = graph.StateWaived
		}
	}
}

func wording(f graph.Finding) string {
	parts := []string{string(f.Severity)}
	for _, e := range f.Evidence {
		parts = append(parts, e.Text)
	}
	return strings.Join(parts, "\x00")
}

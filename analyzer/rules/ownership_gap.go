package rules

import (
	"fmt"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// OwnershipGap finds touchpoints for which no department is accountable.
var OwnershipGap = &analyzer.Rule{
	Name:     "ownership-gap",
	Summary:  "a touchpoint for which no department is accountable",
	Doc:      "Speaks when a journey map names owners and leaves one touchpoint without: an empty cell, a dash, “to be decided”. Stays silent when another map of the company names the owner, and on maps without an owner column.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedJourneys}, {analyzer.NeedOwners}},
	Check:    ownershipGap,
}

func ownershipGap(pass *analyzer.Pass) error {
	for _, j := range pass.Snapshot.Journeys {
		for _, s := range j.Steps {
			if s.Cells["owner"] == "" || ownedSomewhere(s.Place) || everybody(s.OwnerText) {
				continue
			}
			f := stepFinding(pass, s, "owner", s.OwnerText)
			f.Title = fmt.Sprintf("Nobody is accountable for “%s”", s.Touchpoint)
			f.Explanation = fmt.Sprintf("The map of “%s” names owners, but none for “%s”. What happens there is nobody's promise.", s.Journey, s.Touchpoint)
			f.Suggestion = "Name one accountable department for this touchpoint."
			pass.Report(f)
		}
	}
	return nil
}

func ownedSomewhere(t *graph.Touchpoint) bool {
	for _, s := range t.Steps {
		if len(s.Owners) > 0 {
			return true
		}
	}
	return false
}

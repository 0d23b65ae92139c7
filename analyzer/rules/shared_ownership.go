package rules

import (
	"fmt"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// SharedOwnership finds touchpoints that are everyone's job.
var SharedOwnership = &analyzer.Rule{
	Name:     "shared-ownership",
	Summary:  "a touchpoint with several accountable departments, or “everyone”",
	Doc:      "Speaks when two or more departments are accountable for one touchpoint, or the owner is “everyone”. Stays silent on one accountable department with others supporting.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedJourneys}, {analyzer.NeedOwners}},
	Check:    sharedOwnership,
}

func sharedOwnership(pass *analyzer.Pass) error {
	for _, j := range pass.Snapshot.Journeys {
		for _, s := range j.Steps {
			all := everybody(s.OwnerText)
			if len(s.Owners) < 2 && !all {
				continue
			}
			f := stepFinding(pass, s, "owner", s.OwnerText)
			if len(s.Owners) == 2 {
				f.Severity = graph.Low
			}
			f.Title = fmt.Sprintf("“%s” is the job of %s", s.Touchpoint, several(s, all))
			f.Explanation = "Where several departments are accountable, none is: each can expect another to act."
			f.Suggestion = "Make one of them accountable and the others supporting."
			pass.Report(f)
		}
	}
	return nil
}

func several(s *graph.Step, all bool) string {
	if all {
		return "everyone"
	}
	names := ownerNames(s)
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// everybody is true when an owner cell means all departments at once.
func everybody(owner string) bool {
	switch graph.Fold(owner) {
	case "all", "everyone", "everybody", "all departments", "all teams", "whole company", "alle", "alle abteilungen", "tous", "tous les services",
		"todos", "tutti", "iedereen", "alle afdelingen", "все", "全員", "全部門", "所有部门":
		return true
	}
	return false
}

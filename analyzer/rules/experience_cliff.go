package rules

import (
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// cliff is the fall, as a share of the score's scale, that customers notice as
// a break between two departments: two points of five, four of ten.
const cliff = 0.35

// ExperienceCliff finds hand-overs at which the experience falls.
var ExperienceCliff = &analyzer.Rule{
	Name:     "experience-cliff",
	Summary:  "the experience score falls where one department hands over to another",
	Doc:      "Speaks when the score falls by more than a third of its scale from one touchpoint to the next on the walk and another department is accountable there. One great part and one bad one disappoint more than none. Stays silent within one department and across branches.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedJourneys}, {analyzer.NeedOwners}, {analyzer.NeedScores}},
	Check:    experienceCliff,
}

func experienceCliff(pass *analyzer.Pass) error {
	for _, j := range pass.Snapshot.Journeys {
		for _, s := range j.Steps {
			for _, next := range pass.Walks.Next(s) {
				if fall := fallBetween(s, next); fall >= cliff && handsOver(s, next) {
					pass.Report(cliffFinding(pass, s, next, fall))
				}
			}
		}
	}
	return nil
}

// fallBetween is how far the score falls, as a share of the scale; 0 when a
// score or the scale is unknown.
func fallBetween(a, b *graph.Step) float64 {
	if a.Score == nil || b.Score == nil || a.ScoreMax <= a.ScoreMin || a.ScoreMax != b.ScoreMax {
		return 0
	}
	return (*a.Score - *b.Score) / (a.ScoreMax - a.ScoreMin)
}

// handsOver is true when both have owners and share none.
func handsOver(a, b *graph.Step) bool {
	if len(a.Owners) == 0 || len(b.Owners) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.Owners, func(d *graph.Department) bool { return slices.Contains(b.Owners, d) })
}

func cliffFinding(pass *analyzer.Pass, s, next *graph.Step, fall float64) graph.Finding {
	f := stepFinding(pass, next, "score", fmt.Sprintf("%g", *next.Score))
	f.Evidence = append(f.Evidence, stepEvidence(s, "score", fmt.Sprintf("%g", *s.Score)))
	if fall >= 1.5*cliff {
		f.Severity = graph.High
	}
	f.Departments = append(ownerNames(s), f.Departments...)
	f.Touchpoints = []string{s.Touchpoint, next.Touchpoint}
	f.Title = fmt.Sprintf("The experience falls from %g to %g between “%s” and “%s”", *s.Score, *next.Score, s.Touchpoint, next.Touchpoint)
	f.Explanation = fmt.Sprintf("On a scale from %g to %g the score drops where %s hands over to %s.", s.ScoreMin, s.ScoreMax,
		f.Departments[0], ownerNames(next)[0])
	f.Suggestion = "Agree on one standard for both sides of the hand-over."
	return f
}

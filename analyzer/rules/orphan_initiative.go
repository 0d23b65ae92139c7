package rules

import (
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// OrphanInitiative finds initiatives that pursue no goal and touch no
// touchpoint: high activity, low results.
var OrphanInitiative = &analyzer.Rule{
	Name:     "orphan-initiative",
	Summary:  "an initiative that pursues no goal and touches no touchpoint",
	Doc:      "Speaks when an initiative that runs or is planned leaves both its goal and its touchpoint empty. With only one of the two empty it goes to the review list. Stays silent on finished and cancelled initiatives, and on lists that have no such column.",
	Severity: graph.Low,
	Needs:    [][]analyzer.Need{{analyzer.NeedInitiatives}, {analyzer.NeedGoals}},
	Check:    orphanInitiative,
}

func orphanInitiative(pass *analyzer.Pass) error {
	for _, in := range pass.Snapshot.Initiatives {
		noGoal := slices.Contains(in.Columns, "goal") && len(in.Goals) == 0
		noPlace := slices.Contains(in.Columns, "touchpoint") && len(in.Places) == 0
		if !alive(in) || !noGoal && !noPlace {
			continue
		}
		f := initiativeFinding(pass, in, "name", in.Name)
		what := "pursues no goal and touches no touchpoint"
		switch {
		case !noGoal:
			what, f.Confidence = "touches no touchpoint", 0.45
		case !noPlace && slices.Contains(in.Columns, "touchpoint"):
			what, f.Confidence = "pursues no goal", 0.45
		case !noPlace:
			what, f.Confidence = "pursues no goal", 0.6
		}
		f.Title = fmt.Sprintf("“%s” %s", in.Name, what)
		f.Explanation = fmt.Sprintf("%s spends effort on “%s”, but the list does not say what customers or the company get from it.", runner(in), in.Name)
		f.Suggestion = "Name the goal and the touchpoint, or stop the initiative."
		pass.Report(f)
	}
	return nil
}

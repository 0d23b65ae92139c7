package rules

import (
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// IdleDepartment finds departments that own touchpoints and do nothing there.
var IdleDepartment = &analyzer.Rule{
	Name:     "idle-department",
	Summary:  "a department that is accountable for touchpoints and runs no initiative",
	Doc:      "Speaks when a department is accountable for touchpoints on the maps and no list holds an initiative of it that runs or is planned, though other departments have some. Stays silent when a department only supports.",
	Severity: graph.Low,
	Needs:    [][]analyzer.Need{{analyzer.NeedJourneys}, {analyzer.NeedOwners}, {analyzer.NeedInitiatives}, {analyzer.NeedRunners}},
	Check:    idleDepartment,
}

func idleDepartment(pass *analyzer.Pass) error {
	busy := map[*graph.Department]bool{}
	for _, in := range pass.Snapshot.Initiatives {
		if in.Runner != nil && alive(in) {
			busy[in.Runner] = true
		}
		for _, name := range in.Supporting {
			for _, d := range pass.Snapshot.Departments {
				busy[d] = busy[d] || alive(in) && graph.Fold(d.Name) == graph.Fold(name)
			}
		}
	}
	owned := map[*graph.Department][]*graph.Step{}
	for _, j := range pass.Snapshot.Journeys {
		for _, s := range j.Steps {
			for _, d := range s.Owners {
				owned[d] = append(owned[d], s)
			}
		}
	}
	for _, d := range pass.Snapshot.Departments {
		if steps := owned[d]; len(steps) > 0 && !busy[d] {
			pass.Report(idleFinding(pass, d, steps))
		}
	}
	return nil
}

func idleFinding(pass *analyzer.Pass, d *graph.Department, steps []*graph.Step) graph.Finding {
	f := stepFinding(pass, steps[0], "owner", d.Name)
	if d.Ref != "" {
		at := graph.Evidence{File: d.File, Sheet: d.Sheet, Cell: d.Ref, Department: d.Name, Text: d.Name, Node: graph.DepartmentID(d.Name)}
		if at.Cell != f.Evidence[0].Cell || at.Sheet != f.Evidence[0].Sheet {
			f.Evidence = append([]graph.Evidence{at}, f.Evidence...)
		}
	}
	for _, s := range steps[1:] {
		if !slices.Contains(f.Touchpoints, s.Touchpoint) {
			f.Touchpoints = append(f.Touchpoints, s.Touchpoint)
		}
		f.Journeys = append(f.Journeys, s.Journey)
	}
	f.Departments = []string{d.Name}
	f.Title = fmt.Sprintf("%s is accountable for %d touchpoints and runs no initiative", d.Name, len(f.Touchpoints))
	if len(f.Touchpoints) == 1 {
		f.Title = fmt.Sprintf("%s is accountable for “%s” and runs no initiative", d.Name, f.Touchpoints[0])
	}
	f.Explanation = "Customers meet this department, and it plans nothing for them, or its list was not imported."
	f.Suggestion = "Import its list, or ask what it plans for its touchpoints."
	return f
}

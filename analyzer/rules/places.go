package rules

import (
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// stepFinding is a finding about one step, with the cell of one of its values
// as evidence (the touchpoint's own cell when the value has none).
func stepFinding(pass *analyzer.Pass, s *graph.Step, field, text string) graph.Finding {
	return graph.Finding{
		Confidence:  0.95,
		Impact:      pass.Impact([]*graph.Touchpoint{s.Place}, 0),
		Journeys:    []string{s.Journey},
		Touchpoints: []string{s.Touchpoint},
		Departments: ownerNames(s),
		Evidence:    []graph.Evidence{stepEvidence(s, field, text)},
	}
}

func stepEvidence(s *graph.Step, field, text string) graph.Evidence {
	ref := s.Ref
	if r := s.Cells[field]; r != "" {
		ref = r
	}
	return graph.Evidence{
		File: s.File, Sheet: s.Sheet, Cell: ref, Department: strings.Join(ownerNames(s), ", "), Journey: s.Journey,
		Touchpoint: s.Touchpoint, Text: text, Node: s.Place.ID,
	}
}

func ownerNames(s *graph.Step) []string {
	names := make([]string, len(s.Owners))
	for i, d := range s.Owners {
		names[i] = d.Name
	}
	return names
}

// initiativeFinding is a finding about one initiative, with the cell of one of
// its values as evidence.
func initiativeFinding(pass *analyzer.Pass, in *graph.Initiative, field, text string) graph.Finding {
	f := graph.Finding{
		Confidence: 0.9,
		Impact:     pass.Impact(in.Places, 0),
		Evidence:   []graph.Evidence{initiativeEvidence(in, field, text)},
	}
	for _, t := range in.Places {
		f.Touchpoints = append(f.Touchpoints, t.Name)
		for _, j := range pass.Walks.Journeys(t) {
			f.Journeys = append(f.Journeys, j.Name)
		}
	}
	f.Departments = append(f.Departments, runner(in))
	return f
}

func initiativeEvidence(in *graph.Initiative, field, text string) graph.Evidence {
	ref := in.Ref
	if r := in.Cells[field]; r != "" {
		ref = r
	}
	return graph.Evidence{
		File: in.File, Sheet: in.Sheet, Cell: ref, Department: runner(in), Initiative: in.Name,
		Touchpoint: strings.Join(in.Touchpoints, ", "), Text: text, Node: graph.InitiativeID(in.File, in.Name),
	}
}

func runner(in *graph.Initiative) string {
	if in.Runner != nil {
		return in.Runner.Name
	}
	return in.Department
}

// alive is true for initiatives that reach, or will reach, customers.
func alive(in *graph.Initiative) bool { return !graph.LifecycleOf(in.Status).Over() }

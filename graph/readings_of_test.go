package graph_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
)

// TestReadingsOfJoinsAgain parts a snapshot and joins it: nothing is lost and
// nothing is told that was not told before.
func TestReadingsOfJoinsAgain(t *testing.T) {
	plan := graph.Reading{
		Source:      graph.Source{File: "plan.xlsx"},
		Departments: []graph.Department{{Cell: graph.Cell{File: "plan.xlsx", Sheet: "D", Ref: "A2"}, Name: "Sales", Aliases: []string{"Shops"}, Cells: graph.CellsByName{"budget": "B2"}}},
		Initiatives: []graph.Initiative{{Cell: graph.Cell{File: "plan.xlsx", Sheet: "P", Ref: "A2"}, Name: "Smile", Department: "Shops", Touchpoints: []string{"Shopp", "Nowhere"}}},
		Goals:       []graph.Goal{{Cell: graph.Cell{File: "plan.xlsx", Sheet: "G", Ref: "A2"}, Name: "Grow"}},
		Terms:       []graph.Term{{Cell: graph.Cell{File: "plan.xlsx", Sheet: "T", Ref: "A2"}, Name: "Hotline", Aliases: []string{"Phone"}}},
		Statements:  []graph.Statement{{Cell: graph.Cell{File: "plan.xlsx", Sheet: "S", Ref: "A2"}, Text: "we answer", Department: "Care", Touchpoint: "Phone"}},
	}
	readings := []graph.Reading{plan}
	for _, facts := range twoJourneys() {
		readings = append(readings, graph.ReadingOf(facts))
	}
	once := graph.Join(readings)
	before := asJSON(t, once)
	again := graph.Join(graph.ReadingsOf(once))
	if diff := cmp.Diff(before, asJSON(t, again)); diff != "" {
		t.Errorf("parted and joined again (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(before, asJSON(t, once)); diff != "" {
		t.Errorf("the snapshot was changed:\n%s", diff)
	}
	if again.Statements[len(again.Statements)-1].Places[0] == once.Statements[len(once.Statements)-1].Places[0] {
		t.Error("the two snapshots share a touchpoint")
	}
}

// asJSON gives what a snapshot holds, without the pointers that tie it together.
func asJSON(t *testing.T, s *graph.Snapshot) string {
	t.Helper()
	copied := *s
	copied.Journeys, copied.Touchpoints = nil, nil
	data, err := json.MarshalIndent(copied, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range s.Journeys {
		for _, step := range j.Steps {
			data = append(data, "\n"+j.Name+": "+step.Touchpoint+" "+step.Ref...)
		}
	}
	for _, p := range s.Touchpoints {
		data = append(data, "\n"+p.ID...)
	}
	return string(data)
}

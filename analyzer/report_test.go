package analyzer

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
)

func TestReportSplitsByConfidence(t *testing.T) {
	run := graph.Run{Findings: []graph.Finding{{ID: "sure", Confidence: 0.9}, {ID: "edge", Confidence: 0.5}, {ID: "doubtful", Confidence: 0.4}}}
	for _, test := range []struct {
		min              float64
		findings, review string
	}{
		{0.5, "sure edge", "doubtful"},
		{0, "sure edge doubtful", ""},
		{0.95, "", "sure edge doubtful"},
	} {
		r := NewReport(run, &graph.Snapshot{}, ReportOptions{MinConfidence: test.min})
		if got := ids(r.Findings); got != test.findings {
			t.Errorf("min %v: findings %q, want %q", test.min, got, test.findings)
		}
		if got := ids(r.Review); got != test.review {
			t.Errorf("min %v: review %q, want %q", test.min, got, test.review)
		}
	}
}

func ids(findings []graph.Finding) string {
	var all []string
	for _, f := range findings {
		all = append(all, f.ID)
	}
	return strings.Join(all, " ")
}

func TestReportHasNoNulls(t *testing.T) {
	run := graph.Run{Findings: []graph.Finding{{ID: "x"}}, Rules: []graph.RuleStatus{{Name: "promise-gap"}}}
	snapshot := &graph.Snapshot{Sources: []graph.Source{{File: "a.xlsx"}}}
	for _, r := range []Report{NewReport(run, snapshot, ReportOptions{}), NewReport(graph.Run{}, &graph.Snapshot{}, ReportOptions{})} {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), "null") {
			t.Errorf("null in %s", data)
		}
	}
}

func TestReportSheetTellsItsJourneyTable(t *testing.T) {
	source := graph.Source{File: "a.xlsx", Sheets: []graph.Sheet{
		{Name: "map", Rows: 20, Tables: []graph.Table{{Kind: "glossary", Layout: "long"}, {Kind: "journey", Layout: "wide"}, {Kind: "journey", Layout: "long"}}},
		{Name: "notes", Rows: 3, Skipped: "no table"},
	}}
	r := NewReport(graph.Run{}, &graph.Snapshot{Sources: []graph.Source{source}}, ReportOptions{})
	want := []ReportSheet{{Name: "map", Kind: "journey", Layout: "wide", Rows: 20, Tables: 3}, {Name: "notes", Rows: 3, Skipped: "no table"}}
	if diff := cmp.Diff(want, r.Sources[0].Sheets); diff != "" {
		t.Error(diff)
	}
	if r.Counts.Sheets != 1 || r.Counts.Skipped != 1 {
		t.Errorf("counts %+v", r.Counts)
	}
}

func TestDepartmentPairs(t *testing.T) {
	findings := []graph.Finding{
		{Severity: graph.High, Departments: []string{"Sales", "Finance"}},
		{Severity: graph.Low, Departments: []string{"Finance", "Sales", "Sales"}},
		{Severity: graph.High, Departments: []string{"Claims", "Sales"}},
		{Severity: graph.High, Departments: []string{"Sales"}},
	}
	want := []DepartmentPair{{"Finance", "Sales", 2, 1}, {"Claims", "Sales", 1, 1}}
	if diff := cmp.Diff(want, departmentPairs(findings)); diff != "" {
		t.Error(diff)
	}
}

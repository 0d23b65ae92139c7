package importers

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
)

func TestNewDryRun(t *testing.T) {
	at := func(ref string) graph.Cell { return graph.Cell{File: "a.xlsx", Sheet: "S", Ref: ref} }
	d := NewDryRun([]graph.Reading{{
		Source: graph.Source{File: "a.xlsx", Department: "Care", Sheets: []graph.Sheet{{Name: "S", Tables: []graph.Table{{Range: "A1:B2", Kind: "journey", Layout: "long", Columns: []graph.Column{}}}}, {Name: "T", Skipped: "notes only"}}},
		Steps: []graph.Step{
			{Cell: at("B2"), Journey: "Join", Stage: "Ask", Touchpoint: "Form", Departments: []string{"Sales", "Care"}},
			{Cell: at("B3"), Journey: "Join", Stage: "Sign", Touchpoint: "Contract"},
			{Cell: at("B4"), Journey: "JOIN", Stage: "Ask", Touchpoint: "Call"},
		},
		Initiatives: []graph.Initiative{{Cell: at("A9"), Name: "Short form", Department: "Care", Scope: graph.Scope{Start: "2026-01-01"}}},
	}})
	if len(d.Graph.Journeys) != 1 {
		t.Fatalf("journeys of one name should be one: %+v", d.Graph.Journeys)
	}
	var walk []string
	for _, s := range d.Graph.Journeys[0].Stages {
		for _, p := range s.Touchpoints {
			walk = append(walk, s.Name+"/"+p.Name)
		}
	}
	if got := strings.Join(walk, " "); got != "Ask/Form Sign/Contract Ask/Call" {
		t.Errorf("walking order: %s", got)
	}
	if got := len(d.Graph.Departments); got != 2 {
		t.Errorf("departments: %v", d.Graph.Departments)
	}
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "null") {
		t.Errorf("lists must not be null: %s", text)
	}
	for _, want := range []string{`"schema_version":1`, `"skipped":"notes only"`, `"voice_of_customer":[]`, `"start":"2026-01-01","end":""`, `"departments":["Sales","Care"]`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("missing %s in %s", want, text)
		}
	}
}

package graph_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
)

// twoJourneys has a touchpoint on both journeys, one on each, and one on none.
func twoJourneys() []graph.Facts {
	at := func(ref string) graph.Cell { return graph.Cell{File: "map.xlsx", Sheet: "Map", Ref: ref} }
	say := func(ref, text, journey, touchpoint string) graph.Statement {
		return graph.Statement{Cell: at(ref), Text: text, Journey: journey, Touchpoint: touchpoint}
	}
	return []graph.Facts{graph.FactsOf(graph.Reading{
		Source: graph.Source{File: "map.xlsx"},
		Steps: []graph.Step{
			{Cell: at("A2"), Journey: "Buy", Touchpoint: "Shop"}, {Cell: at("A3"), Journey: "Buy", Touchpoint: "Hotline"},
			{Cell: at("A4"), Journey: "Leave", Touchpoint: "Hotline"}, {Cell: at("A5"), Journey: "Leave", Touchpoint: "Farewell"},
		},
		Initiatives: []graph.Initiative{
			{Cell: at("B2"), Name: "Greet", Touchpoints: []string{"Shop"}},
			{Cell: at("B3"), Name: "Win back", Touchpoints: []string{"Farewell"}},
			{Cell: at("B4"), Name: "Train", Touchpoints: []string{}},
		},
		Statements: []graph.Statement{
			say("C2", "at the shop", "", "Shop"), say("C3", "at the farewell", "", "Farewell"),
			say("C4", "at the hotline", "", "Hotline"), say("C5", "anywhere", "", ""),
			say("C6", "on leaving", "Leave", ""), say("C7", "by post", "", "Letter to neighbours"),
		},
		Topics: []graph.Topic{{Cell: at("D2"), Name: "Queues", Touchpoint: "Shop"}, {Cell: at("D3"), Name: "Hold", Touchpoint: "Farewell"}},
	})}
}

func TestRestrictKeepsNamedJourneys(t *testing.T) {
	whole, err := graph.SnapshotOf(twoJourneys())
	if err != nil {
		t.Fatal(err)
	}
	before, _ := json.Marshal(whole)
	part, err := whole.Restrict("BUY")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, s := range part.Statements {
		got["statements"] = append(got["statements"], s.Text)
	}
	for _, p := range part.Touchpoints {
		got["touchpoints"] = append(got["touchpoints"], p.Name)
		for _, s := range p.Steps {
			got["steps"] = append(got["steps"], s.Journey+"/"+s.Touchpoint)
			if s.Place != p {
				t.Errorf("step %s leads to another touchpoint", s.Touchpoint)
			}
		}
	}
	for _, in := range part.Initiatives {
		got["initiatives"] = append(got["initiatives"], in.Name)
	}
	for _, topic := range part.Topics {
		got["topics"] = append(got["topics"], topic.Name)
	}
	want := map[string][]string{
		"statements":  {"at the shop", "at the hotline", "anywhere", "by post"},
		"touchpoints": {"Shop", "Hotline", "Letter to neighbours"},
		"steps":       {"Buy/Shop", "Buy/Hotline"},
		"initiatives": {"Greet", "Train"},
		"topics":      {"Queues"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("restricted to Buy (-want +got):\n%s", diff)
	}
	if after, _ := json.Marshal(whole); string(after) != string(before) {
		t.Error("the whole snapshot changed")
	}
	if _, err := whole.Restrict("Buy", "Nowhere"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an absent journey gives %v", err)
	}
}

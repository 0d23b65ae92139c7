package analyzer

import (
	"testing"

	"github.com/throughline/throughline/graph"
)

// walkOf builds a journey from "name" or "name@branch" or "name<before" notes.
func walkOf(t *testing.T, steps ...graph.Step) (*Walks, map[string]*graph.Touchpoint) {
	t.Helper()
	for i := range steps {
		steps[i].Journey, steps[i].Order = "J", i+1
		steps[i].Cell = graph.Cell{File: "maps.xlsx", Sheet: "J", Ref: "A1"}
	}
	snap := graph.Join([]graph.Reading{{Source: graph.Source{File: "maps.xlsx"}, Steps: steps}})
	places := map[string]*graph.Touchpoint{}
	for _, p := range snap.Touchpoints {
		places[p.Name] = p
	}
	return NewWalks(snap), places
}

func TestWalkBranches(t *testing.T) {
	w, at := walkOf(t,
		graph.Step{Touchpoint: "find"},
		graph.Step{Touchpoint: "order", Branch: "B"},
		graph.Step{Touchpoint: "shelf", Branch: "A"},
		graph.Step{Touchpoint: "collect", Branch: "Branch B"},
		graph.Step{Touchpoint: "till", Branch: "A"},
		graph.Step{Touchpoint: "receipt", Branch: "A + B"},
		graph.Step{Touchpoint: "tips"},
	)
	for _, c := range []struct {
		a, b     string
		want     Relation
		reversed bool
	}{
		{"find", "order", Upstream, false},
		{"find", "till", Upstream, false},
		{"order", "collect", Upstream, false},
		{"till", "order", Parallel, false},
		{"shelf", "collect", Parallel, false},
		{"receipt", "shelf", Upstream, true},
		{"collect", "tips", Upstream, false},
		{"till", "till", SamePlace, false},
	} {
		m := w.Between(at[c.a], at[c.b])
		if m.Relation != c.want || m.Reversed != c.reversed {
			t.Errorf("%s to %s: %s (reversed %v), want %s", c.a, c.b, m.Relation, m.Reversed, c.want)
		}
	}
}

func TestWalkJoinsAndStatedPredecessors(t *testing.T) {
	w, at := walkOf(t,
		graph.Step{Touchpoint: "start"},
		graph.Step{Touchpoint: "left", After: []string{"start"}},
		graph.Step{Touchpoint: "right", After: []string{"start"}},
		graph.Step{Touchpoint: "end", After: []string{"left", "right"}},
	)
	if m := w.Between(at["left"], at["right"]); m.Relation != Parallel {
		t.Errorf("left to right: %s", m.Relation)
	}
	for _, side := range []string{"left", "right", "start"} {
		if m := w.Between(at[side], at["end"]); m.Relation != Upstream || m.Reversed {
			t.Errorf("%s to end: %+v", side, m)
		}
	}
}

func TestWalkSurvivesACycle(t *testing.T) {
	w, at := walkOf(t,
		graph.Step{Touchpoint: "a", After: []string{"c"}},
		graph.Step{Touchpoint: "b", After: []string{"a"}},
		graph.Step{Touchpoint: "c", After: []string{"b"}},
	)
	if m := w.Between(at["a"], at["c"]); m.Relation != Upstream {
		t.Errorf("cycle: %s", m.Relation)
	}
}

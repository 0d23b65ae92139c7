package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
)

// Render writes a snapshot as text, its joins included: two snapshots are the
// same when their texts are.
func Render(s *graph.Snapshot) string {
	var r rendering
	for _, source := range s.Sources {
		r.line("source", source)
	}
	for _, j := range s.Journeys {
		r.line("journey", []any{j.ID, j.Name, j.Persona, j.State, j.Stages})
		for _, step := range j.Steps {
			r.step(step)
		}
	}
	for _, t := range s.Touchpoints {
		at := []string{}
		for _, step := range t.Steps {
			at = append(at, step.Cell.String())
		}
		r.line("touchpoint", []any{t.ID, t.Name, t.Aliases}, at...)
	}
	for _, d := range s.Departments {
		r.line("department", d)
	}
	for _, in := range s.Initiatives {
		r.line("initiative", in, append(placeIDs(in.Places), nameOf(in.Runner))...)
	}
	for _, statement := range s.Statements {
		r.statement(statement)
	}
	for _, g := range s.Goals {
		r.line("goal", g)
	}
	for _, t := range s.Topics {
		if t.Place != nil {
			r.line("topic", t, t.Place.ID)
		} else {
			r.line("topic", t)
		}
	}
	for _, t := range s.Terms {
		r.line("term", t)
	}
	for _, p := range s.Assumptions {
		r.line("assumption", p)
	}
	return r.text.String()
}

// rendering collects a snapshot's text.
type rendering struct{ text strings.Builder }

// line writes one record with the ids or names of what it is joined to.
func (r *rendering) line(what string, record any, joined ...string) {
	encoded, err := json.Marshal(record)
	if err != nil {
		encoded = []byte(err.Error())
	}
	fmt.Fprintf(&r.text, "%s %s -> %s\n", what, encoded, strings.Join(joined, " | "))
}

func (r *rendering) step(step *graph.Step) {
	joined := []string{step.Place.ID}
	for _, d := range step.Owners {
		joined = append(joined, d.Name)
	}
	r.line(" step", step, joined...)
}

func (r *rendering) statement(s *graph.Statement) {
	joined := append(placeIDs(s.Places), "by "+nameOf(s.Dept))
	if s.Step != nil {
		joined = append(joined, "step "+s.Step.Cell.String())
	}
	if s.Plan != nil {
		joined = append(joined, "plan "+s.Plan.Cell.String())
	}
	r.line("statement", s, joined...)
}

func nameOf(d *graph.Department) string {
	if d == nil {
		return "nobody"
	}
	return d.Name
}

func placeIDs(places []*graph.Touchpoint) []string {
	ids := []string{}
	for _, p := range places {
		ids = append(ids, p.ID)
	}
	return ids
}

// holds checks that the store has exactly these sources.
func holds(t *testing.T, s graph.Store, want ...graph.Facts) {
	t.Helper()
	expected, err := graph.SnapshotOf(want)
	if err != nil {
		t.Fatalf("joining what should be there: %v", err)
	}
	got, err := s.Snapshot(context.Background())
	if err != nil {
		t.Fatalf("snapshot: %v", err)
	}
	if diff := cmp.Diff(Render(expected), Render(got)); diff != "" {
		const enough = 5000
		t.Fatalf("snapshot (-want +got):\n%s", diff[:min(len(diff), enough)])
	}
}

// put replaces sources and fails the test when that fails.
func put(t *testing.T, s graph.Store, facts ...graph.Facts) []graph.Change {
	t.Helper()
	changes, err := s.Replace(context.Background(), facts...)
	if err != nil {
		t.Fatalf("replace: %v", err)
	}
	if len(changes) != len(facts) {
		t.Fatalf("%d changes for %d sources", len(changes), len(facts))
	}
	return changes
}

// links renders a node's neighbours, "KIND> id" for outgoing edges and
// "KIND< id" for incoming ones.
func links(t *testing.T, s graph.Store, id string) []string {
	t.Helper()
	all, err := s.Neighbours(context.Background(), id)
	if err != nil {
		t.Fatalf("neighbours of %q: %v", id, err)
	}
	texts := make([]string, len(all))
	for i, n := range all {
		arrow := "<"
		if n.Outgoing {
			arrow = ">"
		}
		texts[i] = string(n.Kind) + arrow + " " + n.Node.ID
	}
	return texts
}

// derivedLinks gives what links should give for the edges of these facts.
func derivedLinks(id string, all ...graph.Facts) []string {
	var texts []string
	for _, f := range all {
		for _, e := range f.Edges {
			if e.From == id {
				texts = append(texts, string(e.Kind)+"> "+e.To)
			}
			if e.To == id {
				texts = append(texts, string(e.Kind)+"< "+e.From)
			}
		}
		if slices.ContainsFunc(f.Nodes, func(n graph.Node) bool { return n.ID == id }) {
			texts = append(texts, "FROM> "+graph.SourceID(f.Source.File))
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

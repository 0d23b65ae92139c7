package graphtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
)

// ctx is the background context; a test that cancels makes its own.
var ctx = context.Background()

func testEmpty(t *testing.T, s graph.Store) {
	sources, err := s.Sources(ctx)
	if err != nil || len(sources) != 0 {
		t.Errorf("sources: %v, %v", sources, err)
	}
	holds(t, s)
	if runs, err := s.Runs(ctx, 0); err != nil || len(runs) != 0 {
		t.Errorf("runs: %v, %v", runs, err)
	}
	if waivers, err := s.Waivers(ctx); err != nil || len(waivers) != 0 {
		t.Errorf("waivers: %v, %v", waivers, err)
	}
	_, removed := s.Remove(ctx, "nowhere.xlsx")
	_, neighbours := s.Neighbours(ctx, "touchpoint:nowhere")
	_, nonsense := s.Neighbours(ctx, "no id at all")
	_, snapshot := s.Snapshot(ctx, "Nowhere")
	_, newest := s.Run(ctx, "")
	_, run := s.Run(ctx, "r1")
	for what, err := range map[string]error{"remove": removed, "neighbours": neighbours, "neighbours of nonsense": nonsense, "snapshot of a journey": snapshot, "newest run": newest, "run": run} {
		if !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%s gives %v, not ErrNotFound", what, err)
		}
	}
	if changes, err := s.Replace(ctx); err != nil || len(changes) != 0 {
		t.Errorf("replacing nothing gives %v, %v", changes, err)
	}
}

func testGivenBack(t *testing.T, s graph.Store) {
	company := Company()
	changes := put(t, s, company[0])
	same(t, "change", graph.Change{Added: len(company[0].Nodes), Journeys: []string{"Buy a phone", "Leave"}}, changes[0])
	holds(t, s, company[0])
	put(t, s, company[1], company[2])
	holds(t, s, company...)
}

// testProps puts every type of property on nodes and edges, and asks for them
// through Neighbours.
func testProps(t *testing.T, s graph.Store) {
	props := graph.Props{"text": "x", "number": 0.0, "exact": 0.1, "large": 1e300, "flag": true, "list": []string{"b", "", "a"}, "odd name": "y"}
	empty := graph.Props{"none": "", "off": false, "nothing": []string{}, "kept": "z"}
	facts := graph.Facts{Source: source("book.xlsx", "1"), Nodes: []graph.Node{
		{ID: "goal:a", Kind: graph.NodeGoal, Name: "A", Cell: graph.Cell{File: "book.xlsx", Sheet: "S", Ref: "A1"}, Order: 7, Props: props},
		{ID: "metric:m", Kind: graph.NodeMetric, Name: "M", Order: 9, Props: empty},
	}, Edges: []graph.Edge{{From: "goal:a", To: "metric:m", Kind: graph.EdgePursues, Key: "k", Props: props}}}
	put(t, s, facts)
	got, err := s.Neighbours(ctx, "metric:m")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "neighbours", []graph.Neighbour{
		{Kind: graph.EdgeFrom, Outgoing: true, Node: graph.NodeOfSource(facts.Source)},
		{Kind: graph.EdgePursues, Node: graph.Node{ID: "goal:a", Kind: graph.NodeGoal, Name: "A", Cell: graph.Cell{File: "book.xlsx", Sheet: "S", Ref: "A1"}, Order: 0, Props: props}},
	}, got)
	if got, err = s.Neighbours(ctx, "goal:a"); err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	same(t, "node with empty properties", graph.Node{ID: "metric:m", Kind: graph.NodeMetric, Name: "M", Order: 1, Props: graph.Props{"kept": "z"}}, got[1].Node)
}

func testOddNames(t *testing.T, s graph.Store) {
	names := []string{"Überweisung & Rückgabe", "店で払う", "دفع في المتجر", "😀", "—", "?", "a'b\"c`d", "$x{y}", "line\nbreak\ttab", "a\x00b", "\u202eright to left", strings.Repeat("long ", 2000), "%_*", "é", "e\u0301", " "}
	r := graph.Reading{Source: source("Büch'er \"2026\" 100%.xlsx", "1")}
	for i, name := range names {
		at := graph.Cell{File: r.Source.File, Sheet: "Blatt ' 1 " + name[:1], Ref: fmt.Sprintf("A%d", i+1)}
		at.Sheet = strings.ToValidUTF8(at.Sheet, "x")
		r.Steps = append(r.Steps, graph.Step{Cell: at, Journey: name, Stage: name, Touchpoint: name, Departments: []string{name}, Channels: []string{name}})
		r.Statements = append(r.Statements, graph.Statement{Cell: at, Text: name, Touchpoint: name, Department: name})
		r.Initiatives = append(r.Initiatives, graph.Initiative{Cell: at, Name: name, Goals: []string{name}, Touchpoints: []string{name}, Cells: graph.CellsByName{"goal": "B1"}})
	}
	facts := graph.FactsOf(r)
	put(t, s, facts)
	holds(t, s, facts)
	for _, n := range facts.Nodes {
		got := links(t, s, n.ID)
		slices.Sort(got)
		same(t, "neighbours of "+n.ID, derivedLinks(n.ID, facts), got)
	}
	if _, err := s.Remove(ctx, r.Source.File); err != nil {
		t.Fatal(err)
	}
	holds(t, s)
}

func testUnchanged(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	changes := put(t, s, company[0])
	same(t, "change", graph.Change{Kept: len(company[0].Nodes), Journeys: []string{"Buy a phone", "Leave"}, Unchanged: true}, changes[0])
	holds(t, s, company...)
}

func testReadOtherwise(t *testing.T, s graph.Store) {
	r := promiseList()
	put(t, s, graph.FactsOf(r))
	for i := range r.Statements {
		r.Statements[i].Department = "Brand"
	}
	other := graph.FactsOf(r)
	if change := put(t, s, other)[0]; change.Unchanged || change.Added != 1 || change.Removed != 1 {
		t.Errorf("another department gives %+v", change)
	}
	holds(t, s, other)
}

func testNewVersion(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	r := journeyMap()
	r.Source.SHA256 = "aa12"
	r.Steps = slices.DeleteFunc(r.Steps, func(step graph.Step) bool { return step.Journey == "Leave" })
	r.Steps[0].Touchpoint, r.Steps[0].Score = "Online shop", nil
	r.Statements = r.Statements[:1]
	r.Statements[0].Text = "Someone answers within 20 seconds."
	facts := graph.FactsOf(r)
	change := put(t, s, facts)[0]
	// Gone: journey Leave, its stage and letter, its statement, and the web
	// shop of this map; come: the online shop.
	same(t, "change", graph.Change{Added: 1, Removed: 5, Kept: len(facts.Nodes) - 1, Journeys: []string{"Buy a phone", "Leave"}}, change)
	holds(t, s, facts, company[1], company[2])
	if _, err := s.Neighbours(ctx, "journey:leave"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a node that nobody names any more gives %v", err)
	}
}

func testSharedStays(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	hotline, shop := graph.TouchpointID("Hotline"), graph.TouchpointID("Web shop")
	if _, err := s.Remove(ctx, "journeys.xlsx"); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{hotline, shop, graph.DepartmentID("Service")} {
		got := links(t, s, id)
		slices.Sort(got)
		same(t, "neighbours of "+id, derivedLinks(id, company[1], company[2]), got)
	}
	if _, err := s.Neighbours(ctx, graph.TouchpointID("Payment")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a touchpoint of the removed map alone gives %v", err)
	}
	put(t, s, company[0])
	holds(t, s, company...)
}

func testTogether(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company[1])
	changes := put(t, s, company...)
	got := []bool{changes[0].Unchanged, changes[1].Unchanged, changes[2].Unchanged}
	same(t, "unchanged", []bool{false, true, false}, got)
	holds(t, s, company...)
}

// testTwiceInACall: two workbooks of one base name count as two imports, one
// after the other.
func testTwiceInACall(t *testing.T, s graph.Store) {
	r := promiseList()
	first := graph.FactsOf(r)
	r.Source.SHA256, r.Statements = "cc34", r.Statements[:1]
	second := graph.FactsOf(r)
	changes := put(t, s, first, second)
	same(t, "changes", []graph.Change{
		{Added: len(first.Nodes), Journeys: []string{}},
		{Kept: len(second.Nodes), Removed: len(first.Nodes) - len(second.Nodes), Journeys: []string{}},
	}, changes)
	holds(t, s, second)
}

func testRemove(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	change, err := s.Remove(ctx, "journeys.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "change", graph.Change{Removed: len(company[0].Nodes), Journeys: []string{"Buy a phone", "Leave"}}, change)
	holds(t, s, company[1], company[2])
	if _, err := s.Remove(ctx, "journeys.xlsx"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("removing it again gives %v", err)
	}
	for _, file := range []string{"promises.xlsx", "initiatives.xlsx"} {
		if _, err := s.Remove(ctx, file); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, s)
	if _, err := s.Neighbours(ctx, graph.TouchpointID("Hotline")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a node without any source gives %v", err)
	}
}

func testSources(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company[2], company[0], company[1])
	got, err := s.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "sources", []graph.Source{company[1].Source, company[0].Source, company[2].Source}, got)
}

func testImportOrder(t *testing.T, s graph.Store) {
	company := Company()
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		for _, i := range order {
			put(t, s, company[i])
		}
		holds(t, s, company...)
		for _, facts := range company {
			if _, err := s.Remove(ctx, facts.Source.File); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func testNamedJourneys(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	for _, names := range [][]string{{"Leave"}, {"buy a PHONE"}, {"Leave", "Buy a phone"}} {
		want, err := graph.SnapshotOf(company, names...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Snapshot(ctx, names...)
		if err != nil {
			t.Fatal(err)
		}
		same(t, strings.Join(names, " and "), Render(want), Render(got))
	}
	if _, err := s.Snapshot(ctx, "Leave", "Nowhere"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an absent journey gives %v", err)
	}
}

package graphtest

import (
	"errors"
	"slices"
	"testing"

	"github.com/throughline/throughline/graph"
)

func testNeighbours(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	same(t, "neighbours of the hotline, in order", []string{
		"ABOUT< term:journeys.xlsx/hotline",
		"ABOUT< topic:journeys.xlsx/waiting",
		"AT< statement:journeys.xlsx!Map!F7",
		"AT< statement:promises.xlsx!Web!B2",
		"FROM> source:initiatives.xlsx",
		"FROM> source:journeys.xlsx",
		"FROM> source:promises.xlsx",
		"HAS_TOUCHPOINT< stage:leave/cancel",
		"HAS_TOUCHPOINT< stage:buy a phone/use",
		"NEXT< touchpoint:counter",
		"NEXT> touchpoint:farewell letter",
		"NEXT< touchpoint:payment",
		"NEXT< touchpoint:web shop",
		"OWNS< department:service",
		"TOUCHES< initiative:initiatives.xlsx/call back",
		"VIA> channel:phone",
	}, links(t, s, graph.TouchpointID("Hotline")))
	for _, facts := range company {
		for _, n := range facts.Nodes {
			got := links(t, s, n.ID)
			slices.Sort(got)
			same(t, "neighbours of "+n.ID, derivedLinks(n.ID, company...), got)
		}
	}
	if got := links(t, s, graph.SourceID("promises.xlsx")); len(got) != len(company[2].Nodes) {
		t.Errorf("%d neighbours of a source of %d nodes", len(got), len(company[2].Nodes))
	}
	if _, err := s.Neighbours(ctx, "touchpoint:nowhere"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("neighbours of what is not there give %v", err)
	}
}

// testFirstSource: name, cell and properties of a node that several sources
// name are those of the first by file name, also after that one has gone.
func testFirstSource(t *testing.T, s graph.Store) {
	book := func(file, name string) graph.Facts {
		return graph.FactsOf(graph.Reading{Source: source(file, file), Departments: []graph.Department{{Cell: graph.Cell{File: file, Sheet: "S", Ref: "A1"}, Name: name, Budget: file}},
			Steps: []graph.Step{{Cell: graph.Cell{File: file, Sheet: "S", Ref: "B1"}, Journey: "J", Touchpoint: "T", Departments: []string{name}}}})
	}
	b, a, c := book("b.xlsx", "SALES"), book("a.xlsx", "Sales"), book("c.xlsx", "sales")
	sales := func() graph.Node {
		all, err := s.Neighbours(ctx, graph.TouchpointID("T"))
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(all, func(n graph.Neighbour) bool { return n.Kind == graph.EdgeOwns })
		return all[i].Node
	}
	put(t, s, b, c)
	same(t, "b first", b.Nodes[0], sales())
	put(t, s, a)
	same(t, "a first", a.Nodes[0], sales())
	if _, err := s.Remove(ctx, "a.xlsx"); err != nil {
		t.Fatal(err)
	}
	same(t, "b again", b.Nodes[0], sales())
	other := graph.FactsOf(graph.Reading{Source: source("b.xlsx", "new")})
	put(t, s, other)
	same(t, "c at last", c.Nodes[0], sales())
}

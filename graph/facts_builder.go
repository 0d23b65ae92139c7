package graph

import (
	"strconv"
	"strings"
)

// factsBuilder collects one source's nodes and edges, each id and each edge once.
type factsBuilder struct {
	file  string
	nodes []Node
	edges []Edge

	nodeIDs map[string]bool
	edgeIDs map[edgeID]bool

	// ids of the carriers, by the record's place in the reading
	initiatives, statements, goals, topics, terms []string
	// places that the source's own steps give a name to, by folded name
	touchpoints, stages, journeys map[string]string
}

// edgeID is what identifies an edge within its source.
type edgeID struct {
	kind          EdgeKind
	from, to, key string
}

func newFactsBuilder(r Reading) *factsBuilder {
	return &factsBuilder{
		file:        strings.ToValidUTF8(r.Source.File, "\uFFFD"),
		nodes:       []Node{},
		edges:       []Edge{},
		nodeIDs:     map[string]bool{},
		edgeIDs:     map[edgeID]bool{},
		initiatives: make([]string, len(r.Initiatives)),
		statements:  make([]string, len(r.Statements)),
		goals:       make([]string, len(r.Goals)),
		topics:      make([]string, len(r.Topics)),
		terms:       make([]string, len(r.Terms)),
		touchpoints: map[string]string{},
		stages:      map[string]string{},
		journeys:    map[string]string{},
	}
}

// carrier adds a record's node and returns its id. Where the id is taken (two
// initiatives of one name), the record's cell tells them apart, and where that
// is taken too, a number.
func (b *factsBuilder) carrier(kind Kind, id, name string, at Cell, props Props) string {
	id = strings.ToValidUTF8(id, "\uFFFD")
	at = validCell(at)
	if b.nodeIDs[id] && kind != NodeStatement {
		id += "#" + at.Sheet + "!" + at.Ref
	}
	id = free(id, func(id string) bool { return b.nodeIDs[id] })
	b.add(Node{ID: id, Kind: kind, Name: strings.ToValidUTF8(name, "\uFFFD"), Cell: at, Props: props})
	return id
}

// free numbers an id until it is not taken.
func free(id string, taken func(string) bool) string {
	unique := id
	for n := 2; taken(unique); n++ {
		unique = id + "#" + strconv.Itoa(n)
	}
	return unique
}

func (b *factsBuilder) add(n Node) {
	n.Order = len(b.nodes)
	b.nodeIDs[n.ID] = true
	b.nodes = append(b.nodes, n)
}

// mention makes sure that the source has this node and returns its id. The
// first mention gives the name as written and the cell.
func (b *factsBuilder) mention(kind Kind, id, name string, at Cell, props Props) string {
	id = strings.ToValidUTF8(id, "\uFFFD")
	if !b.nodeIDs[id] {
		b.add(Node{ID: id, Kind: kind, Name: strings.ToValidUTF8(name, "\uFFFD"), Cell: validCell(at), Props: props})
	}
	return id
}

// edge makes sure that the source has this edge.
func (b *factsBuilder) edge(kind EdgeKind, from, to, key string, props Props) {
	id := edgeID{kind, from, to, key}
	if b.edgeIDs[id] {
		return
	}
	b.edgeIDs[id] = true
	b.edges = append(b.edges, Edge{From: from, To: to, Kind: kind, Key: key, Order: len(b.edges), Props: props})
}

// step adds a step's carrier, with the stage and touchpoint that it joins.
func (b *factsBuilder) step(s Step) {
	journey := b.mention(NodeJourney, JourneyID(s.Journey), s.Journey, s.Cell, Props{}.text("persona", s.Persona).text("state", s.JourneyState))
	stage := b.mention(NodeStage, StageID(s.Journey, s.Stage), s.Stage, s.Cell.at(s.Cells["stage"]), Props{})
	touchpoint := b.mention(NodeTouchpoint, TouchpointID(s.Touchpoint), s.Touchpoint, s.Cell, Props{})
	remember(b.journeys, s.Journey, journey)
	remember(b.stages, s.Stage, stage)
	remember(b.touchpoints, s.Touchpoint, touchpoint)

	key := ""
	if b.edgeIDs[edgeID{EdgeHasTouchpoint, stage, touchpoint, key}] {
		at := validCell(s.Cell)
		key = free(at.Sheet+"!"+at.Ref, func(key string) bool {
			return b.edgeIDs[edgeID{EdgeHasTouchpoint, stage, touchpoint, key}]
		})
	}
	b.edge(EdgeHasTouchpoint, stage, touchpoint, key, stepProps(s))
}

func remember(ids map[string]string, name, id string) {
	if folded := Fold(name); folded != "" && ids[folded] == "" {
		ids[folded] = id
	}
}

// statementID keeps the ids of two sources' statements apart even where a cell
// names another file than its source.
func (b *factsBuilder) statementID(at Cell) string {
	at = validCell(at)
	if at.File != b.file {
		return "statement:" + b.file + "/" + at.String()
	}
	return StatementID(at)
}

// at gives another cell of the same sheet; the cell itself when ref is empty.
func (c Cell) at(ref string) Cell {
	if ref != "" {
		c.Ref = ref
	}
	return c
}

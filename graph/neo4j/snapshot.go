package neo4j

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/throughline/throughline/graph"
)

// Sources implements [graph.SourceStore].
func (s *Store) Sources(ctx context.Context) ([]graph.Source, error) {
	sources := []graph.Source{}
	err := s.read(ctx, func(tx *transaction) error {
		all, err := readSources(tx)
		sources = sources[:0]
		for _, a := range all {
			sources = append(sources, a.Source)
		}
		return err
	})
	return sources, err
}

// counted is a source with the number of nodes and relationships that it
// brought.
type counted struct {
	graph.Facts
	nodes, edges int
}

// readSources gives the sources by file name, without nodes and edges.
func readSources(tx *transaction) ([]*counted, error) {
	all := []*counted{}
	err := tx.each("MATCH (s:Source) RETURN s.file, s.sha256, s.department, s.sheets, s.problems, s.nodes, s.edges", nil, func(v []any) error {
		c := &counted{nodes: whole(v[5]), edges: whole(v[6])}
		c.Source = graph.Source{File: text(v[0]), SHA256: text(v[1]), Department: text(v[2])}
		all = append(all, c)
		return errors.Join(json.Unmarshal([]byte(text(v[3])), &c.Source.Sheets), json.Unmarshal([]byte(text(v[4])), &c.Source.Problems))
	})
	slices.SortFunc(all, func(a, b *counted) int { return strings.Compare(a.Source.File, b.Source.File) })
	return all, err
}

// errMoved: another writer's commit became visible while a reader was reading.
var errMoved = errors.New("the graph changed while it was read")

// triesToRead is how often a snapshot is read anew before it waits for writers.
const triesToRead = 5

// Snapshot implements [graph.SourceStore]. Neo4j shows a reader what others
// commit meanwhile, so the facts are read again when the count of changes or
// the numbers of nodes and relationships tell that they are of no one moment;
// after some tries the reader queues among the writers.
func (s *Store) Snapshot(ctx context.Context, journeys ...string) (*graph.Snapshot, error) {
	var all []graph.Facts
	read := func(tx *transaction) error {
		var err error
		all, err = readFacts(tx)
		return err
	}
	err := errMoved
	for try := 0; errors.Is(err, errMoved) && try < triesToRead; try++ {
		if err = s.read(ctx, read); errors.Is(err, errMoved) {
			pause(ctx, time.Duration(try+1)*10*time.Millisecond)
		}
	}
	if errors.Is(err, errMoved) {
		if err = s.write(ctx, read); errors.Is(err, errMoved) {
			return nil, fmt.Errorf("%s: nodes or relationships were taken out by hand; import the workbooks again", s.address)
		}
	}
	if err != nil {
		return nil, err
	}
	return graph.SnapshotOf(all, journeys...)
}

func pause(ctx context.Context, wait time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(wait):
	}
}

// ownOfNodes and ownOfEdges are the native properties that hold a node's or
// edge's own fields, beside its properties.
var (
	ownOfNodes = []string{"id", "name", "order", "file", "sheet", "cell"}
	ownOfEdges = []string{"source", "key", "order"}
)

// readFacts gives all facts, or errMoved when they are of no one moment.
func readFacts(tx *transaction) ([]graph.Facts, error) {
	before, err := changes(tx)
	if err != nil {
		return nil, err
	}
	all, err := readSources(tx)
	if err != nil {
		return nil, err
	}
	if err := readParts(tx, all); err != nil {
		return nil, err
	}
	after, err := changes(tx)
	if err != nil {
		return nil, err
	}
	if before != after {
		return nil, errMoved
	}
	facts := make([]graph.Facts, len(all))
	for i, c := range all {
		if len(c.Nodes) != c.nodes || len(c.Edges) != c.edges {
			return nil, errMoved
		}
		facts[i] = c.Facts
	}
	return facts, nil
}

// readParts reads the nodes and edges of all sources.
func readParts(tx *transaction, all []*counted) error {
	at := map[string]*counted{}
	for _, c := range all {
		at[c.Source.File] = c
	}
	err := tx.each("MATCH (s:Source)<-[f:FROM]-(n) RETURN s.file, n.id, "+said+", f.order", nil, func(v []any) error {
		c := at[text(v[0])]
		if c == nil {
			return errMoved
		}
		native, _ := v[2].(row)
		c.Nodes = append(c.Nodes, saidNode(text(v[1]), native, whole(v[3])))
		return nil
	})
	if err != nil {
		return err
	}
	return tx.each("MATCH (s:Source)<-[:FROM]-(a)-[r]->(b) WHERE r.source = s.file RETURN s.file, a.id, type(r), b.id, properties(r)", nil, func(v []any) error {
		c := at[text(v[0])]
		if c == nil {
			return errMoved
		}
		native, _ := v[4].(row)
		c.Edges = append(c.Edges, graph.Edge{
			From: text(v[1]), Kind: graph.EdgeKind(text(v[2])), To: text(v[3]),
			Key: text(native["key"]), Order: whole(native["order"]), Props: propsOf(native, ownOfEdges),
		})
		return nil
	})
}

// said is the Cypher for what a source says of its node n, given its FROM
// relationship f: a shared node's properties stand there, others' on the node.
const said = "CASE WHEN f.name IS NULL THEN properties(n) ELSE properties(f) END"

// saidNode gives a node as one source has it.
func saidNode(id string, says row, order int) graph.Node {
	return graph.Node{
		ID: id, Kind: graph.KindOf(id), Name: text(says["name"]), Order: order,
		Cell:  graph.Cell{File: text(says["file"]), Sheet: text(says["sheet"]), Ref: text(says["cell"])},
		Props: propsOf(says, ownOfNodes),
	}
}

package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/throughline/throughline/graph"
)

// Neighbours implements [graph.SourceStore].
func (s *Store) Neighbours(ctx context.Context, nodeID string) ([]graph.Neighbour, error) {
	kind := graph.KindOf(nodeID)
	if !slices.Contains(labels, kind) || kind == graph.NodeWaiver {
		return nil, fmt.Errorf("node %q: %w", nodeID, graph.ErrNotFound)
	}
	var all []graph.Neighbour
	err := s.read(ctx, func(tx *transaction) error {
		all = []graph.Neighbour{}
		known := false
		err := tx.each(fmt.Sprintf("MATCH (n:%s {id: $id}) RETURN n.id", kind), row{"id": nodeID}, func([]any) error {
			known = true
			return nil
		})
		if err != nil {
			return err
		}
		if !known {
			return fmt.Errorf("node %q: %w", nodeID, graph.ErrNotFound)
		}
		newest, err := newestRun(tx)
		if err != nil {
			return err
		}
		for _, outgoing := range []bool{true, false} {
			found, err := side(tx, kind, nodeID, outgoing, newest)
			if err != nil {
				return err
			}
			all = append(all, found...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return graph.SortedNeighbours(all), nil
}

// side gives the neighbours at a node's outgoing or incoming relationships.
func side(tx *transaction, kind graph.Kind, id string, outgoing bool, newestRun string) ([]graph.Neighbour, error) {
	pattern := "-[r]->"
	if !outgoing {
		pattern = "<-[r]-"
	}
	query := fmt.Sprintf(`MATCH (:%s {id: $id})%s(n) WITH DISTINCT type(r) AS kind, n
		OPTIONAL MATCH (n)-[f:FROM]->(s:Source)
		RETURN kind, n.id, properties(n), collect([s.file, %s, f.order])`, kind, pattern, said)
	var all []graph.Neighbour
	err := tx.each(query, row{"id": id}, func(v []any) error {
		neighbour := graph.Neighbour{Kind: graph.EdgeKind(text(v[0])), Outgoing: outgoing}
		own, _ := v[2].(row)
		if neighbour.Kind == graph.EdgeEvidence && !outgoing && text(own["run"]) != newestRun {
			return nil
		}
		switch otherID := text(v[1]); graph.KindOf(otherID) {
		case graph.NodeSource:
			neighbour.Node = graph.NodeOfSource(graph.Source{File: text(own["file"]), SHA256: text(own["sha256"]), Department: text(own["department"])})
		case graph.NodeRun:
			neighbour.Node = graph.NodeOfRun(runOf(own))
		case graph.NodeFinding:
			neighbour.Node = graph.NodeOfFinding(otherID, findingOf(own))
		default:
			named, _ := v[3].([]any)
			says, order := firstSaid(named)
			neighbour.Node = saidNode(otherID, says, order)
		}
		all = append(all, neighbour)
		return nil
	})
	return all, err
}

// firstSaid gives, of triples of a file name, what that source says and the
// order that it has, those of the first source by file name.
func firstSaid(triples []any) (says row, order int) {
	var file string
	for _, t := range triples {
		triple, _ := t.([]any)
		if len(triple) != 3 {
			continue
		}
		if said, _ := triple[1].(row); said != nil && (says == nil || text(triple[0]) < file) {
			says, order, file = said, whole(triple[2]), text(triple[0])
		}
	}
	return says, order
}

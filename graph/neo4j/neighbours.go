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
	query := fmt.Sprintf(`MATCH (n:%s {id: $id})%s(o) WITH DISTINCT type(r) AS kind, o
		OPTIONAL MATCH (o)-[f:FROM]->(s:Source)
		RETURN kind, o.id, properties(o), collect([s.file, properties(f)])`, kind, pattern)
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
			neighbour.Node = namedNode(otherID, firstNamed(named))
		}
		all = append(all, neighbour)
		return nil
	})
	return all, err
}

// firstNamed gives, of pairs of a file name and what that source says, the
// saying of the first by file name.
func firstNamed(pairs []any) row {
	var first row
	var file string
	for _, p := range pairs {
		pair, _ := p.([]any)
		if len(pair) != 2 {
			continue
		}
		if says, _ := pair[1].(row); says != nil && (first == nil || text(pair[0]) < file) {
			first, file = says, text(pair[0])
		}
	}
	return first
}

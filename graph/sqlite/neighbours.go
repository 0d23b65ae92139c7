package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/throughline/throughline/graph"
)

// Neighbours implements [graph.SourceStore].
func (s *Store) Neighbours(ctx context.Context, nodeID string) ([]graph.Neighbour, error) {
	all := []graph.Neighbour{}
	err := s.read(ctx, func(tx *transaction) error {
		var work []func(*transaction, string) ([]graph.Neighbour, error)
		switch graph.KindOf(nodeID) {
		case graph.NodeSource:
			work = append(work, ofSource)
		case graph.NodeRun:
			work = append(work, ofRun)
		case graph.NodeFinding:
			work = append(work, ofFinding)
		default:
			work = append(work, ofNode)
		}
		if graph.KindOf(nodeID) != graph.NodeRun && graph.KindOf(nodeID) != graph.NodeFinding {
			work = append(work, newestEvidence)
		}
		for _, part := range work {
			found, err := part(tx, nodeID)
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

// known fails with ErrNotFound when a query that counts gives nothing.
func known(tx *transaction, id, query, arg string) error {
	var n int
	if err := tx.one(query, []any{arg}, &n); err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("node %q: %w", id, graph.ErrNotFound)
	}
	return nil
}

// nodeAsFirstNamed selects each node as its first source by file name has it.
const nodeAsFirstNamed = `
	SELECT n.id, n.kind, f.name, f.cell_file, f.cell_sheet, f.cell_ref, f.position, f.props
	FROM nodes n JOIN node_sources f ON f.id = n.id AND f.file = (SELECT min(file) FROM node_sources WHERE id = n.id)`

// ofNode gives the edges of what sources brought.
func ofNode(tx *transaction, id string) ([]graph.Neighbour, error) {
	if err := known(tx, id, "SELECT count(*) FROM nodes WHERE id = ?", id); err != nil {
		return nil, err
	}
	var all []graph.Neighbour
	for _, side := range []struct {
		outgoing bool
		query    string
	}{
		{true, "SELECT DISTINCT kind, to_id AS id FROM edges WHERE from_id = ?"},
		{false, "SELECT DISTINCT kind, from_id AS id FROM edges WHERE to_id = ?"},
	} {
		query := "SELECT e.kind, o.* FROM (" + side.query + ") e JOIN (" + nodeAsFirstNamed + ") o ON o.id = e.id"
		err := tx.each(query, []any{id}, func(rows *sql.Rows) error {
			neighbour := graph.Neighbour{Outgoing: side.outgoing}
			var err error
			neighbour.Node, err = scanNode(rows, &neighbour.Kind)
			all = append(all, neighbour)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	err := tx.each("SELECT file, sha256, department FROM sources WHERE file IN (SELECT file FROM node_sources WHERE id = ?)", []any{id}, func(rows *sql.Rows) error {
		var src graph.Source
		err := rows.Scan(&src.File, &src.SHA256, &src.Department)
		all = append(all, graph.Neighbour{Kind: graph.EdgeFrom, Outgoing: true, Node: graph.NodeOfSource(src)})
		return err
	})
	return all, err
}

// ofSource gives the nodes that come from a source.
func ofSource(tx *transaction, id string) ([]graph.Neighbour, error) {
	file := id[len(graph.SourceID("")):]
	if err := known(tx, id, "SELECT count(*) FROM sources WHERE file = ?", file); err != nil {
		return nil, err
	}
	var all []graph.Neighbour
	err := tx.each(nodeAsFirstNamed+" WHERE n.id IN (SELECT id FROM node_sources WHERE file = ?)", []any{file}, func(rows *sql.Rows) error {
		n, err := scanNode(rows)
		all = append(all, graph.Neighbour{Kind: graph.EdgeFrom, Node: n})
		return err
	})
	return all, err
}

// ofRun gives the findings of a run.
func ofRun(tx *transaction, id string) ([]graph.Neighbour, error) {
	run := id[len(graph.RunID("")):]
	if err := known(tx, id, "SELECT count(*) FROM runs WHERE id = ?", run); err != nil {
		return nil, err
	}
	return findingNodes(tx, graph.EdgeFound, true, "WHERE run = ?", run)
}

// findingNodes gives those findings that a condition selects as neighbours.
func findingNodes(tx *transaction, kind graph.EdgeKind, outgoing bool, condition string, args ...any) ([]graph.Neighbour, error) {
	var all []graph.Neighbour
	err := tx.each("SELECT node_id, id, rule, severity, confidence, impact, state, title FROM findings "+condition, args, func(rows *sql.Rows) error {
		var nodeID string
		var f graph.Finding
		err := rows.Scan(&nodeID, &f.ID, &f.Rule, &f.Severity, &f.Confidence, &f.Impact, &f.State, &f.Title)
		all = append(all, graph.Neighbour{Kind: kind, Outgoing: outgoing, Node: graph.NodeOfFinding(nodeID, f)})
		return err
	})
	return all, err
}

// ofFinding gives a finding's run and what it rests on.
func ofFinding(tx *transaction, id string) ([]graph.Neighbour, error) {
	if err := known(tx, id, "SELECT count(*) FROM findings WHERE node_id = ?", id); err != nil {
		return nil, err
	}
	runs, err := readRuns(tx, "WHERE id = (SELECT run FROM findings WHERE node_id = ?)", id)
	if err != nil {
		return nil, err
	}
	all := []graph.Neighbour{{Kind: graph.EdgeFound, Node: graph.NodeOfRun(runs[0])}}
	query := nodeAsFirstNamed + " WHERE n.id IN (SELECT node_id FROM evidence WHERE finding = ?)"
	err = tx.each(query, []any{id}, func(rows *sql.Rows) error {
		n, err := scanNode(rows)
		all = append(all, graph.Neighbour{Kind: graph.EdgeEvidence, Outgoing: true, Node: n})
		return err
	})
	if err != nil {
		return nil, err
	}
	query = "SELECT file, sha256, department FROM sources WHERE 'source:' || file IN (SELECT node_id FROM evidence WHERE finding = ?)"
	err = tx.each(query, []any{id}, func(rows *sql.Rows) error {
		var src graph.Source
		err := rows.Scan(&src.File, &src.SHA256, &src.Department)
		all = append(all, graph.Neighbour{Kind: graph.EdgeEvidence, Outgoing: true, Node: graph.NodeOfSource(src)})
		return err
	})
	return all, err
}

// newestEvidence gives the newest run's findings that rest on a node.
func newestEvidence(tx *transaction, id string) ([]graph.Neighbour, error) {
	return findingNodes(tx, graph.EdgeEvidence, false,
		`WHERE run = (SELECT id FROM runs ORDER BY started_at DESC, id DESC LIMIT 1)
		 AND node_id IN (SELECT finding FROM evidence WHERE node_id = ?)`, id)
}

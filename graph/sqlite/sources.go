package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/throughline/throughline/graph"
)

// Replace implements [graph.SourceStore].
func (s *Store) Replace(ctx context.Context, sources ...graph.Facts) ([]graph.Change, error) {
	checked := make([]graph.Facts, len(sources))
	for i, facts := range sources {
		var err error
		if checked[i], err = facts.Checked(); err != nil {
			return nil, err
		}
	}
	changes := make([]graph.Change, len(sources))
	err := s.write(ctx, func(tx *transaction) error {
		for i, facts := range checked {
			change, err := replace(tx, facts)
			if err != nil {
				return fmt.Errorf("replacing %q: %w", facts.Source.File, err)
			}
			changes[i] = change
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return changes, nil
}

func replace(tx *transaction, facts graph.Facts) (graph.Change, error) {
	digest := facts.Digest()
	before, had, err := sourceNodes(tx, facts.Source.File)
	if err != nil {
		return graph.Change{}, err
	}
	change := graph.ChangeBetween(before, facts.Nodes)
	if had == digest {
		change.Unchanged = true
		return change, nil
	}
	if err := take(tx, facts.Source.File); err != nil {
		return graph.Change{}, err
	}
	if err := bring(tx, facts, digest); err != nil {
		return graph.Change{}, err
	}
	return change, sweep(tx, before)
}

// sourceNodes gives what a source's nodes are (id, kind, name) and its digest,
// "" when there is no such source.
func sourceNodes(tx *transaction, file string) (nodes []graph.Node, digest string, err error) {
	err = tx.one("SELECT digest FROM sources WHERE file = ?", []any{file}, &digest)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, "", nil
	}
	if err != nil {
		return nil, "", err
	}
	err = tx.each("SELECT id, kind, name FROM node_sources JOIN nodes USING (id) WHERE file = ?", []any{file}, func(rows *sql.Rows) error {
		var n graph.Node
		err := rows.Scan(&n.ID, &n.Kind, &n.Name)
		nodes = append(nodes, n)
		return err
	})
	return nodes, digest, err
}

// take removes a source's own rows; nodes that nobody names any more are left
// to sweep, so that evidence stays with those that come back at once.
func take(tx *transaction, file string) error {
	for _, query := range []string{"DELETE FROM edges WHERE file = ?", "DELETE FROM node_sources WHERE file = ?", "DELETE FROM sources WHERE file = ?"} {
		if err := tx.exec(query, file); err != nil {
			return err
		}
	}
	return nil
}

// bring inserts a source with its nodes and edges.
func bring(tx *transaction, facts graph.Facts, digest string) error {
	src := facts.Source
	sheets, err := encoded(src.Sheets)
	if err != nil {
		return err
	}
	problems, err := encoded(src.Problems)
	if err != nil {
		return err
	}
	if err := tx.exec("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", src.File, src.SHA256, src.Department, digest, sheets, problems); err != nil {
		return err
	}
	nodes := [][]any{{graph.SourceID(src.File), string(graph.NodeSource)}}
	named := make([][]any, 0, len(facts.Nodes))
	for _, n := range facts.Nodes {
		props, err := encoded(n.Props)
		if err != nil {
			return err
		}
		nodes = append(nodes, []any{n.ID, string(n.Kind)})
		named = append(named, []any{src.File, n.ID, n.Name, n.Cell.File, n.Cell.Sheet, n.Cell.Ref, n.Order, props})
	}
	edges := make([][]any, 0, len(facts.Edges))
	for _, e := range facts.Edges {
		props, err := encoded(e.Props)
		if err != nil {
			return err
		}
		edges = append(edges, []any{src.File, e.From, string(e.Kind), e.To, e.Key, e.Order, props})
	}
	if err := tx.insert("nodes", 2, "ON CONFLICT DO NOTHING", nodes); err != nil {
		return err
	}
	if err := tx.insert("node_sources", 8, "", named); err != nil {
		return err
	}
	return tx.insert("edges", 7, "", edges)
}

// sweep deletes those nodes that no source names any more.
func sweep(tx *transaction, nodes []graph.Node) error {
	statement, err := tx.tx.PrepareContext(tx.ctx, "DELETE FROM nodes WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM node_sources WHERE id = ?1)")
	if err != nil {
		return err
	}
	for _, n := range nodes {
		if _, err := statement.ExecContext(tx.ctx, n.ID); err != nil {
			return err
		}
	}
	return nil
}

// Remove implements [graph.SourceStore].
func (s *Store) Remove(ctx context.Context, file string) (graph.Change, error) {
	var change graph.Change
	err := s.write(ctx, func(tx *transaction) error {
		before, digest, err := sourceNodes(tx, file)
		if err != nil {
			return err
		}
		if digest == "" {
			return fmt.Errorf("source %q: %w", file, graph.ErrNotFound)
		}
		if err := take(tx, file); err != nil {
			return err
		}
		change = graph.ChangeBetween(before, nil)
		return sweep(tx, append(before, graph.Node{ID: graph.SourceID(file)}))
	})
	return change, err
}

// Sources implements [graph.SourceStore].
func (s *Store) Sources(ctx context.Context) ([]graph.Source, error) {
	sources := []graph.Source{}
	err := s.read(ctx, func(tx *transaction) error {
		all, err := readSources(tx)
		sources = append(sources, all...)
		return err
	})
	return sources, err
}

func readSources(tx *transaction) ([]graph.Source, error) {
	var sources []graph.Source
	err := tx.each("SELECT file, sha256, department, sheets, problems FROM sources ORDER BY file", nil, func(rows *sql.Rows) error {
		var src graph.Source
		var sheets, problems []byte
		if err := rows.Scan(&src.File, &src.SHA256, &src.Department, &sheets, &problems); err != nil {
			return err
		}
		sources = append(sources, src)
		last := &sources[len(sources)-1]
		return errors.Join(json.Unmarshal(sheets, &last.Sheets), json.Unmarshal(problems, &last.Problems))
	})
	return sources, err
}

// Snapshot implements [graph.SourceStore].
func (s *Store) Snapshot(ctx context.Context, journeys ...string) (*graph.Snapshot, error) {
	var all []graph.Facts
	err := s.read(ctx, func(tx *transaction) error {
		var err error
		all, err = readFacts(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return graph.SnapshotOf(all, journeys...)
}

func readFacts(tx *transaction) ([]graph.Facts, error) {
	sources, err := readSources(tx)
	if err != nil {
		return nil, err
	}
	all := make([]graph.Facts, len(sources))
	at := map[string]*graph.Facts{}
	for i, src := range sources {
		all[i].Source = src
		at[src.File] = &all[i]
	}
	err = tx.each("SELECT file, id, kind, name, cell_file, cell_sheet, cell_ref, position, props FROM node_sources JOIN nodes USING (id) ORDER BY file, position", nil, func(rows *sql.Rows) error {
		var file string
		n, err := scanNode(rows, &file)
		if err == nil {
			at[file].Nodes = append(at[file].Nodes, n)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = tx.each("SELECT file, from_id, kind, to_id, key, position, props FROM edges ORDER BY file, position", nil, func(rows *sql.Rows) error {
		var file string
		var props []byte
		var e graph.Edge
		if err := rows.Scan(&file, &e.From, &e.Kind, &e.To, &e.Key, &e.Order, &props); err != nil {
			return err
		}
		e.Props, err = decodeProps(props)
		at[file].Edges = append(at[file].Edges, e)
		return err
	})
	return all, err
}

// scanNode reads id, kind, name, cell, position and properties of a node,
// after other columns that come first.
func scanNode(rows *sql.Rows, first ...any) (graph.Node, error) {
	var n graph.Node
	var props []byte
	err := rows.Scan(append(first, &n.ID, &n.Kind, &n.Name, &n.Cell.File, &n.Cell.Sheet, &n.Cell.Ref, &n.Order, &props)...)
	if err != nil {
		return n, err
	}
	n.Props, err = decodeProps(props)
	return n, err
}

// decodeProps reads properties, with lists as []string.
func decodeProps(text []byte) (graph.Props, error) {
	props := graph.Props{}
	if string(text) == "{}" {
		return props, nil
	}
	if err := json.Unmarshal(text, &props); err != nil {
		return nil, err
	}
	for name, value := range props {
		if list, is := value.([]any); is {
			texts := make([]string, len(list))
			for i, v := range list {
				texts[i], _ = v.(string)
			}
			props[name] = texts
		}
	}
	return props, nil
}

package neo4j

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

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
	made := make([]graph.Change, len(sources))
	err := s.write(ctx, func(tx *transaction) error {
		unchanged := 0
		for i, facts := range checked {
			change, err := replace(tx, facts)
			if err != nil {
				return fmt.Errorf("replacing %q: %w", facts.Source.File, err)
			}
			made[i] = change
			if change.Unchanged {
				unchanged++
			}
		}
		if unchanged == len(checked) {
			return nil
		}
		return changed(tx)
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

func replace(tx *transaction, facts graph.Facts) (graph.Change, error) {
	digest := facts.Digest()
	before, had, err := sourceNodes(tx, facts.Source.File)
	if err != nil {
		return graph.Change{}, err
	}
	change := graph.ChangeBetween(before, facts.Nodes)
	edges, err := countEdges(tx, facts.Source.File)
	if err != nil {
		return graph.Change{}, err
	}
	// The counts tell whether somebody has taken parts of it out by hand.
	if had == digest && len(before) == len(facts.Nodes) && edges == len(facts.Edges) {
		change.Unchanged = true
		return change, nil
	}
	if err := take(tx, facts.Source.File); err != nil {
		return graph.Change{}, err
	}
	if err := bring(tx, facts, digest); err != nil {
		return graph.Change{}, err
	}
	return change, settle(tx, append(before, facts.Nodes...))
}

// sourceNodes gives what a source's nodes are (id, kind, name) and its digest,
// "" when there is no such source.
func sourceNodes(tx *transaction, file string) (nodes []graph.Node, digest string, err error) {
	source := row{"id": graph.SourceID(file)}
	err = tx.each("MATCH (s:Source {id: $id}) RETURN s.digest", source, func(values []any) error {
		digest = text(values[0])
		return nil
	})
	if err != nil || digest == "" {
		return nil, "", err
	}
	err = tx.each("MATCH (s:Source {id: $id})<-[f:FROM]-(n) RETURN n.id, f.name", source, func(values []any) error {
		id := text(values[0])
		nodes = append(nodes, graph.Node{ID: id, Kind: graph.KindOf(id), Name: text(values[1])})
		return nil
	})
	return nodes, digest, err
}

// countEdges counts the relationships that a source brought and that are there.
func countEdges(tx *transaction, file string) (count int, err error) {
	err = tx.each("MATCH (s:Source {id: $id})<-[:FROM]-(n)-[r]->() WHERE r.source = $file RETURN count(r)", row{"id": graph.SourceID(file), "file": file}, func(values []any) error {
		count = whole(values[0])
		return nil
	})
	return count, err
}

// take removes a source's relationships; nodes that nobody names any more are
// left to settle, so that evidence stays with those that come back at once.
func take(tx *transaction, file string) error {
	source := row{"id": graph.SourceID(file), "file": file}
	for _, query := range []string{
		"MATCH (s:Source {id: $id})<-[:FROM]-(n)-[r]->() WHERE r.source = $file DELETE r",
		"MATCH (s:Source {id: $id})<-[f:FROM]-() DELETE f",
	} {
		if err := tx.run(query, source); err != nil {
			return err
		}
	}
	return nil
}

// bring creates a source with its nodes and relationships.
func bring(tx *transaction, facts graph.Facts, digest string) error {
	src := facts.Source
	sheets, err := json.Marshal(src.Sheets)
	if err != nil {
		return err
	}
	problems, err := json.Marshal(src.Problems)
	if err != nil {
		return err
	}
	id := graph.SourceID(src.File)
	err = tx.run("MERGE (s:Source {id: $id}) SET s += $props", row{"id": id, "props": row{
		"name": src.File, "file": src.File, "sha256": src.SHA256, "department": src.Department, "digest": digest,
		"sheets": string(sheets), "problems": string(problems), "nodes": len(facts.Nodes), "edges": len(facts.Edges),
	}})
	if err != nil {
		return err
	}
	nodes := map[graph.Kind][]row{}
	for _, n := range facts.Nodes {
		props := row{"name": n.Name, "file": n.Cell.File, "sheet": n.Cell.Sheet, "cell": n.Cell.Ref}
		maps.Copy(props, n.Props)
		nodes[n.Kind] = append(nodes[n.Kind], row{"id": n.ID, "order": n.Order, "props": props})
	}
	for _, kind := range slices.Sorted(maps.Keys(nodes)) {
		query := "MATCH (s:Source {id: $source}) UNWIND $rows AS row MERGE (n:%s {id: row.id}) CREATE (n)-[f:FROM]->(s) SET f = row.props SET f.order = row.order"
		if slices.Contains(ofOneSource, kind) {
			query = "MATCH (s:Source {id: $source}) UNWIND $rows AS row MERGE (n:%s {id: row.id}) CREATE (n)-[f:FROM {order: row.order}]->(s) SET n = row.props SET n.id = row.id"
		}
		if err := tx.batches(fmt.Sprintf(query, kind), nodes[kind], row{"source": id}); err != nil {
			return err
		}
	}
	return bringEdges(tx, facts)
}

// ofOneSource are the kinds whose ids hold their source's file name. Their
// nodes carry their properties themselves, and the FROM relationship only the
// order; that halves what a transaction has to hold.
var ofOneSource = []graph.Kind{graph.NodeInitiative, graph.NodeStatement, graph.NodeTopic, graph.NodeTerm}

// bringEdges creates a source's relationships, one query for each kind and the
// labels at its ends, because Cypher takes neither as a parameter.
func bringEdges(tx *transaction, facts graph.Facts) error {
	edges := map[string][]row{}
	for _, e := range facts.Edges {
		props := row{"source": facts.Source.File, "order": e.Order}
		if e.Key != "" {
			props["key"] = e.Key
		}
		maps.Copy(props, e.Props)
		query := fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.props",
			graph.KindOf(e.From), graph.KindOf(e.To), e.Kind)
		edges[query] = append(edges[query], row{"from": e.From, "to": e.To, "props": props})
	}
	for _, query := range slices.Sorted(maps.Keys(edges)) {
		if err := tx.batches(query, edges[query], nil); err != nil {
			return err
		}
	}
	return nil
}

// settle deletes those of the nodes that no source names any more, and shows
// on the others what their first source by file name says.
func settle(tx *transaction, nodes []graph.Node) error {
	ids := map[graph.Kind][]row{}
	for _, n := range nodes {
		ids[n.Kind] = append(ids[n.Kind], row{"id": n.ID})
	}
	for _, kind := range slices.Sorted(maps.Keys(ids)) {
		query := fmt.Sprintf("UNWIND $rows AS row MATCH (n:%s {id: row.id}) WHERE NOT (n)-[:FROM]->() DETACH DELETE n", kind)
		if err := tx.batches(query, ids[kind], nil); err != nil {
			return err
		}
		if slices.Contains(ofOneSource, kind) {
			continue
		}
		query = fmt.Sprintf(`UNWIND $rows AS row MATCH (n:%s {id: row.id})-[f:FROM]->(s:Source)
			WITH row, n, f ORDER BY s.file WITH row, n, collect(f)[0] AS first
			SET n = properties(first) SET n.id = row.id REMOVE n.order`, kind)
		if err := tx.batches(query, ids[kind], nil); err != nil {
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
		change = graph.ChangeBetween(before, nil)
		if err := take(tx, file); err != nil {
			return err
		}
		if err := tx.run("MATCH (s:Source {id: $id}) DETACH DELETE s", row{"id": graph.SourceID(file)}); err != nil {
			return err
		}
		if err := settle(tx, before); err != nil {
			return err
		}
		return changed(tx)
	})
	return change, err
}

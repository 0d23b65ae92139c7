package neo4j

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/throughline/throughline/graph"
)

// SaveRun implements [graph.RunStore].
func (s *Store) SaveRun(ctx context.Context, run graph.Run) error {
	run, err := run.Checked()
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *transaction) error {
		if err := saveRun(tx, run); err != nil {
			return fmt.Errorf("saving run %q: %w", run.ID, err)
		}
		return nil
	})
}

func saveRun(tx *transaction, run graph.Run) error {
	id := row{"id": graph.RunID(run.ID)}
	for _, query := range []string{"MATCH (:Run {id: $id})-[:FOUND]->(f) DETACH DELETE f", "MATCH (r:Run {id: $id}) DETACH DELETE r"} {
		if err := tx.run(query, id); err != nil {
			return err
		}
	}
	sources, err := json.Marshal(run.Sources)
	if err != nil {
		return err
	}
	rules, err := json.Marshal(run.Rules)
	if err != nil {
		return err
	}
	err = tx.run("CREATE (r:Run) SET r = $props", row{"props": row{
		"id": graph.RunID(run.ID), "run": run.ID, "name": run.ID, "started_at": run.StartedAt, "finished_at": run.FinishedAt,
		"version": run.Version, "sources": string(sources), "rules": string(rules),
	}})
	if err != nil {
		return err
	}
	findings, evidence, err := findingRows(run)
	if err != nil {
		return err
	}
	if err := tx.batches("MATCH (r:Run {id: $id}) UNWIND $rows AS row CREATE (r)-[:FOUND]->(f:Finding) SET f = row", findings, id); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(evidence)) {
		query := fmt.Sprintf("UNWIND $rows AS row MATCH (f:Finding {id: row.finding}) MATCH (n:%s {id: row.node}) CREATE (f)-[e:EVIDENCE]->(n) SET e = row.props", kind)
		if err := tx.batches(query, evidence[kind], nil); err != nil {
			return err
		}
	}
	return nil
}

// findingRows gives a run's findings as properties, and the EVIDENCE
// relationships by the label of the node that they lead to.
func findingRows(run graph.Run) (findings []row, evidence map[graph.Kind][]row, err error) {
	evidence = map[graph.Kind][]row{}
	ids := run.NodeIDs()
	for i, f := range run.Findings {
		all, err := json.Marshal(f.Evidence)
		if err != nil {
			return nil, nil, err
		}
		findings = append(findings, row{
			"id": ids[i], "run": run.ID, "order": i, "finding": f.ID, "name": f.Title, "title": f.Title, "rule": f.Rule, "severity": string(f.Severity),
			"confidence": f.Confidence, "impact": f.Impact, "state": string(f.State), "explanation": f.Explanation, "suggestion": f.Suggestion,
			"found_by": f.FoundBy, "confirmed_by": f.ConfirmedBy, "journeys": f.Journeys, "touchpoints": f.Touchpoints, "departments": f.Departments,
			"evidence": string(all),
		})
		for k, e := range f.Evidence {
			kind := graph.KindOf(e.Node)
			if !slices.Contains(labels, kind) || kind == graph.NodeRun || kind == graph.NodeFinding || kind == graph.NodeWaiver {
				continue
			}
			evidence[kind] = append(evidence[kind], row{"finding": ids[i], "node": e.Node, "props": row{
				"order": k, "file": e.File, "sheet": e.Sheet, "cell": e.Cell, "text": e.Text, "department": e.Department,
			}})
		}
	}
	return findings, evidence, nil
}

// newestRun gives the id of the newest run, "" when there is none.
func newestRun(tx *transaction) (id string, err error) {
	err = tx.each("MATCH (r:Run) RETURN r.run ORDER BY r.started_at DESC, r.run DESC LIMIT 1", nil, func(v []any) error {
		id = text(v[0])
		return nil
	})
	return id, err
}

// runOf gives a run of a Run node's scalar properties.
func runOf(native row) graph.Run {
	return graph.Run{ID: text(native["run"]), StartedAt: moment(native["started_at"]), FinishedAt: moment(native["finished_at"]), Version: text(native["version"])}
}

// findingOf gives a finding of a Finding node's properties, without evidence.
func findingOf(native row) graph.Finding {
	f := graph.Finding{
		ID: text(native["finding"]), Rule: text(native["rule"]), Severity: graph.Severity(text(native["severity"])), State: graph.State(text(native["state"])),
		Title: text(native["title"]), Explanation: text(native["explanation"]), Suggestion: text(native["suggestion"]),
		FoundBy: list(native["found_by"]), ConfirmedBy: list(native["confirmed_by"]), Journeys: list(native["journeys"]),
		Touchpoints: list(native["touchpoints"]), Departments: list(native["departments"]),
	}
	f.Confidence, _ = native["confidence"].(float64)
	f.Impact, _ = native["impact"].(float64)
	return f
}

// Runs implements [graph.RunStore].
func (s *Store) Runs(ctx context.Context, limit int) ([]graph.Run, error) {
	var runs []graph.Run
	err := s.read(ctx, func(tx *transaction) error {
		query, params := "MATCH (r:Run) RETURN properties(r) ORDER BY r.started_at DESC, r.run DESC", row{}
		if limit > 0 {
			query, params = query+" LIMIT $limit", row{"limit": limit}
		}
		var err error
		runs, err = readRuns(tx, query, params)
		return err
	})
	return runs, err
}

// readRuns gives the runs that a query returns the properties of, without findings.
func readRuns(tx *transaction, query string, params row) ([]graph.Run, error) {
	runs := []graph.Run{}
	err := tx.each(query, params, func(v []any) error {
		native, _ := v[0].(row)
		run := runOf(native)
		err := errors.Join(json.Unmarshal([]byte(text(native["sources"])), &run.Sources), json.Unmarshal([]byte(text(native["rules"])), &run.Rules))
		runs = append(runs, run)
		return err
	})
	return runs, err
}

// Run implements [graph.RunStore].
func (s *Store) Run(ctx context.Context, id string) (graph.Run, error) {
	var run graph.Run
	err := s.read(ctx, func(tx *transaction) error {
		wanted := id
		if wanted == "" {
			var err error
			if wanted, err = newestRun(tx); err != nil {
				return err
			}
		}
		runs, err := readRuns(tx, "MATCH (r:Run {id: $id}) RETURN properties(r)", row{"id": graph.RunID(wanted)})
		if err != nil {
			return err
		}
		if len(runs) == 0 {
			return fmt.Errorf("run %q: %w", id, graph.ErrNotFound)
		}
		run = runs[0]
		run.Findings = []graph.Finding{}
		query := "MATCH (:Run {id: $id})-[:FOUND]->(f:Finding) RETURN properties(f) ORDER BY f.order"
		return tx.each(query, row{"id": graph.RunID(run.ID)}, func(v []any) error {
			native, _ := v[0].(row)
			f := findingOf(native)
			err := json.Unmarshal([]byte(text(native["evidence"])), &f.Evidence)
			run.Findings = append(run.Findings, f)
			return err
		})
	})
	return run, err
}

// Waive implements [graph.RunStore].
func (s *Store) Waive(ctx context.Context, waiver graph.Waiver) error {
	w, err := waiver.Checked()
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *transaction) error {
		return tx.run("MERGE (w:Waiver {id: $id}) SET w += $props", row{"id": "waiver:" + w.Finding, "props": row{
			"name": w.Reason, "finding": w.Finding, "reason": w.Reason, "by": w.By, "until": w.Until, "at": w.At,
		}})
	})
}

// Waivers implements [graph.RunStore].
func (s *Store) Waivers(ctx context.Context) ([]graph.Waiver, error) {
	var waivers []graph.Waiver
	err := s.read(ctx, func(tx *transaction) error {
		waivers = []graph.Waiver{}
		return tx.each("MATCH (w:Waiver) RETURN w.finding, w.reason, w.by, w.until, w.at", nil, func(v []any) error {
			waivers = append(waivers, graph.Waiver{Finding: text(v[0]), Reason: text(v[1]), By: text(v[2]), Until: moment(v[3]), At: moment(v[4])})
			return nil
		})
	})
	slices.SortFunc(waivers, func(a, b graph.Waiver) int {
		if a.Finding < b.Finding {
			return -1
		}
		return 1
	})
	return waivers, err
}

package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

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
	if err := tx.exec("DELETE FROM runs WHERE id = ?", run.ID); err != nil {
		return err
	}
	lists, err := texts(run.Sources, run.Rules)
	if err != nil {
		return err
	}
	if err := tx.exec("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?)",
		run.ID, writeTime(run.StartedAt), writeTime(run.FinishedAt), run.Version, lists[0], lists[1]); err != nil {
		return err
	}
	var findings, evidence [][]any
	ids := run.NodeIDs()
	for i, f := range run.Findings {
		lists, err := texts(f.FoundBy, f.ConfirmedBy, f.Journeys, f.Touchpoints, f.Departments)
		if err != nil {
			return err
		}
		findings = append(findings, append([]any{ids[i], run.ID, i, f.ID, f.Rule, string(f.Severity), f.Confidence, f.Impact, string(f.State), f.Title, f.Explanation, f.Suggestion}, lists...))
		for k, e := range f.Evidence {
			var claim any
			if e.Claim != nil {
				if claim, err = encoded(e.Claim); err != nil {
					return err
				}
			}
			evidence = append(evidence, []any{ids[i], k, e.File, e.Sheet, e.Cell, e.Department, e.Initiative, e.Journey, e.Touchpoint, e.Text, claim, e.Node})
		}
	}
	if err := tx.insert("findings", 17, "", findings); err != nil {
		return err
	}
	if err := tx.insert("evidence (finding, position, file, sheet, cell, department, initiative, journey, touchpoint, text, claim, node)", 12, "", evidence); err != nil {
		return err
	}
	return tx.exec(`UPDATE evidence SET node_id = node
		WHERE finding IN (SELECT node_id FROM findings WHERE run = ?) AND node IN (SELECT id FROM nodes)`, run.ID)
}

// texts writes several lists as JSON.
func texts(lists ...any) ([]any, error) {
	all := make([]any, len(lists))
	for i, list := range lists {
		text, err := encoded(list)
		if err != nil {
			return nil, err
		}
		all[i] = text
	}
	return all, nil
}

// Runs implements [graph.RunStore].
func (s *Store) Runs(ctx context.Context, limit int) ([]graph.Run, error) {
	if limit <= 0 {
		limit = -1 // SQLite's "all"
	}
	runs := []graph.Run{}
	err := s.read(ctx, func(tx *transaction) error {
		all, err := readRuns(tx, "ORDER BY started_at DESC, id DESC LIMIT ?", limit)
		runs = append(runs, all...)
		return err
	})
	return runs, err
}

// readRuns gives the runs that a condition selects, without findings.
func readRuns(tx *transaction, condition string, args ...any) ([]graph.Run, error) {
	var runs []graph.Run
	err := tx.each("SELECT id, started_at, finished_at, version, sources, rules FROM runs "+condition, args, func(rows *sql.Rows) error {
		var run graph.Run
		var started, finished string
		var sources, rules []byte
		if err := rows.Scan(&run.ID, &started, &finished, &run.Version, &sources, &rules); err != nil {
			return err
		}
		var errs [4]error
		run.StartedAt, errs[0] = readTime(started)
		run.FinishedAt, errs[1] = readTime(finished)
		errs[2] = json.Unmarshal(sources, &run.Sources)
		errs[3] = json.Unmarshal(rules, &run.Rules)
		runs = append(runs, run)
		return errors.Join(errs[:]...)
	})
	return runs, err
}

// Run implements [graph.RunStore].
func (s *Store) Run(ctx context.Context, id string) (graph.Run, error) {
	var run graph.Run
	err := s.read(ctx, func(tx *transaction) error {
		condition, args := "WHERE id = ?", []any{id}
		if id == "" {
			condition, args = "ORDER BY started_at DESC, id DESC LIMIT 1", nil
		}
		runs, err := readRuns(tx, condition, args...)
		if err != nil {
			return err
		}
		if len(runs) == 0 {
			return fmt.Errorf("run %q: %w", id, graph.ErrNotFound)
		}
		run = runs[0]
		run.Findings, err = readFindings(tx, run.ID)
		return err
	})
	return run, err
}

func readFindings(tx *transaction, run string) ([]graph.Finding, error) {
	findings := []graph.Finding{}
	at := map[string]int{}
	err := tx.each(`SELECT node_id, id, rule, severity, confidence, impact, state, title, explanation, suggestion,
		found_by, confirmed_by, journeys, touchpoints, departments FROM findings WHERE run = ? ORDER BY position`, []any{run}, func(rows *sql.Rows) error {
		var nodeID string
		f := graph.Finding{Evidence: []graph.Evidence{}}
		lists := make([][]byte, 5)
		if err := rows.Scan(&nodeID, &f.ID, &f.Rule, &f.Severity, &f.Confidence, &f.Impact, &f.State, &f.Title, &f.Explanation, &f.Suggestion,
			&lists[0], &lists[1], &lists[2], &lists[3], &lists[4]); err != nil {
			return err
		}
		for i, into := range []*[]string{&f.FoundBy, &f.ConfirmedBy, &f.Journeys, &f.Touchpoints, &f.Departments} {
			if err := json.Unmarshal(lists[i], into); err != nil {
				return err
			}
		}
		at[nodeID] = len(findings)
		findings = append(findings, f)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = tx.each(`SELECT finding, e.file, e.sheet, e.cell, e.department, e.initiative, e.journey, e.touchpoint, e.text, e.claim, e.node
		FROM findings f JOIN evidence e ON e.finding = f.node_id WHERE f.run = ? ORDER BY finding, e.position`, []any{run}, func(rows *sql.Rows) error {
		var finding string
		var claim []byte
		var e graph.Evidence
		if err := rows.Scan(&finding, &e.File, &e.Sheet, &e.Cell, &e.Department, &e.Initiative, &e.Journey, &e.Touchpoint, &e.Text, &claim, &e.Node); err != nil {
			return err
		}
		f := &findings[at[finding]]
		if claim != nil {
			e.Claim = &graph.EvidenceClaim{}
			if err := json.Unmarshal(claim, e.Claim); err != nil {
				return err
			}
		}
		f.Evidence = append(f.Evidence, e)
		return nil
	})
	return findings, err
}

// Waive implements [graph.RunStore].
func (s *Store) Waive(ctx context.Context, waiver graph.Waiver) error {
	w, err := waiver.Checked()
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *transaction) error {
		return tx.exec("INSERT OR REPLACE INTO waivers VALUES (?, ?, ?, ?, ?)", w.Finding, w.Reason, w.By, writeTime(w.Until), writeTime(w.At))
	})
}

// Waivers implements [graph.RunStore].
func (s *Store) Waivers(ctx context.Context) ([]graph.Waiver, error) {
	waivers := []graph.Waiver{}
	err := s.read(ctx, func(tx *transaction) error {
		return tx.each("SELECT finding, reason, by, until, at FROM waivers ORDER BY finding", nil, func(rows *sql.Rows) error {
			var w graph.Waiver
			var until, at string
			if err := rows.Scan(&w.Finding, &w.Reason, &w.By, &until, &at); err != nil {
				return err
			}
			var errs [2]error
			w.Until, errs[0] = readTime(until)
			w.At, errs[1] = readTime(at)
			waivers = append(waivers, w)
			return errors.Join(errs[:]...)
		})
	})
	return waivers, err
}

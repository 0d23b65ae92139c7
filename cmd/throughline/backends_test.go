package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/cmd/throughline/internal/example"
	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/backends"
	"github.com/throughline/throughline/graph/neo4j/neo4jtest"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
)

// TestBackendsGiveTheSameFindings reads the example company into every
// backend, in another order each time, and expects the very same bytes of
// findings from what comes back, before and after they were saved.
func TestBackendsGiveTheSameFindings(t *testing.T) {
	ctx := context.Background()
	books, err := example.Workbooks()
	if err != nil {
		t.Fatal(err)
	}
	var files []importers.File
	for _, b := range books {
		files = append(files, importers.File{Name: b.Name, Data: b.Data})
	}
	readings, err := importers.ImportAll(workbook.NewImporter(), files, importers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := findingsOf(t, graph.Join(readings))
	if len(want.Findings) < 3 {
		t.Fatalf("only %d findings, which shows nothing", len(want.Findings))
	}
	for i, uri := range []string{"memory:", "sqlite:" + filepath.Join(t.TempDir(), "graph.db"), neo4jtest.URI(t)} {
		s, err := backends.Open(ctx, uri, graph.Options{})
		if err != nil {
			t.Fatal(err)
		}
		order := slices.Concat(readings[i%len(readings):], readings[:i%len(readings)])
		for _, r := range order {
			if _, err := s.Replace(ctx, graph.FactsOf(r)); err != nil {
				t.Fatalf("%s: %v", uri, err)
			}
		}
		snapshot, err := s.Snapshot(ctx)
		if err != nil {
			t.Fatalf("%s: %v", uri, err)
		}
		run := findingsOf(t, snapshot)
		if diff := cmp.Diff(bytesOf(t, want), bytesOf(t, run)); diff != "" {
			t.Errorf("%s finds otherwise (-without a store +with it):\n%s", uri, diff)
		}
		if err := s.SaveRun(ctx, run); err != nil {
			t.Fatalf("%s: %v", uri, err)
		}
		saved, err := s.Run(ctx, "")
		if err != nil {
			t.Fatalf("%s: %v", uri, err)
		}
		if diff := cmp.Diff(bytesOf(t, want), bytesOf(t, saved)); diff != "" {
			t.Errorf("%s gives the run back otherwise:\n%s", uri, diff)
		}
		evidenceHasNodes(t, s, saved)
		if err := s.Close(ctx); err != nil {
			t.Error(err)
		}
	}
}

// findingsOf runs all rules at one fixed moment.
func findingsOf(t *testing.T, snapshot *graph.Snapshot) graph.Run {
	t.Helper()
	run, err := analyzer.Run(context.Background(), snapshot, rules.All, analyzer.Options{Version: "test", Now: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	checked, err := run.Checked()
	if err != nil {
		t.Fatal(err)
	}
	return checked
}

func bytesOf(t *testing.T, run graph.Run) string {
	t.Helper()
	text, err := json.MarshalIndent(run, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// evidenceHasNodes expects that every node which evidence names is in the
// store, so that each EVIDENCE edge is there.
func evidenceHasNodes(t *testing.T, s graph.Store, run graph.Run) {
	t.Helper()
	named := 0
	for _, f := range run.Findings {
		for _, e := range f.Evidence {
			if e.Node == "" {
				continue
			}
			named++
			if _, err := s.Neighbours(context.Background(), e.Node); err != nil {
				t.Errorf("finding %s (%s) rests on a node that is nowhere: %v", f.ID, f.Rule, err)
			}
		}
	}
	if named == 0 {
		t.Error("no evidence names a node")
	}
}

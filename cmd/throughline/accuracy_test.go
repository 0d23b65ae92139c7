package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/cmd/throughline/internal/example/books"
	"github.com/throughline/throughline/graph"
)

// What the program must keep on the example company. Raise them when it gets
// better; a change that lowers them needs a very good reason.
const (
	leastPrecision = 0.50
	leastRecall    = 0.35
)

// manySided are the rules whose findings rest on more than two sides.
var manySided = []string{"contact-pressure", "duplicate-initiative", "repeated-ask"}

// TestExampleAccuracy scores the example company against its labels. A
// labelled pair is found when one finding rests on both of its cells, or on
// cells of the same rows (of the same columns, where lanes are rows).
func TestExampleAccuracy(t *testing.T) {
	text, err := os.ReadFile("internal/example/labels.json")
	if err != nil {
		t.Fatal(err)
	}
	var labels books.Labels
	if err := json.Unmarshal(text, &labels); err != nil {
		t.Fatal(err)
	}
	r := exampleReport(t)
	score := scorer{wide: map[string]bool{}}
	for _, source := range r.Sources {
		for _, sheet := range source.Sheets {
			score.wide[source.File+"!"+sheet.Name] = sheet.Layout == "wide"
		}
	}
	found := 0
	for _, p := range labels.Pairs {
		if slices.ContainsFunc(r.Findings, func(f graph.Finding) bool { return score.onBoth(f, p) }) {
			found++
		} else {
			t.Logf("missed %s %s: %s\n\t%v\n\t%v", p.ID, p.Type, p.Why, p.A, p.B)
		}
	}
	right, wrong, decoys := 0, 0, 0
	for _, f := range r.Findings {
		if len(f.Evidence) < 2 || f.Evidence[1].Claim == nil && !slices.Contains(manySided, f.Rule) {
			continue // about a single place
		}
		on := func(pairs []books.Pair) bool {
			return slices.ContainsFunc(pairs, func(p books.Pair) bool { return score.onBoth(f, p) })
		}
		switch {
		case on(labels.Pairs):
			right++
		case on(labels.DontCare):
		default:
			wrong++
			if on(labels.Decoys) {
				decoys++
			}
			t.Logf("false alarm: %s: %s\n\t%s %q\n\t%s %q", f.Rule, f.Title, cellName(f.Evidence[0]), f.Evidence[0].Text, cellName(f.Evidence[1]), f.Evidence[1].Text)
		}
	}
	for _, p := range labels.Places {
		if !slices.ContainsFunc(r.Findings, func(f graph.Finding) bool {
			return f.Rule == p.Type && slices.ContainsFunc(f.Evidence, func(e graph.Evidence) bool { return score.meets(p.At, e) })
		}) {
			t.Logf("missed place %s: %v", p.Type, p.At)
		}
	}
	precision, recall := share(right, right+wrong), share(found, len(labels.Pairs))
	t.Logf("precision %.2f (%d of %d), recall %.2f (%d of %d), look-alikes reported %d of %d",
		precision, right, right+wrong, recall, found, len(labels.Pairs), decoys, len(labels.Decoys))
	if precision < leastPrecision || recall < leastRecall {
		t.Errorf("precision %.2f and recall %.2f, want at least %.2f and %.2f", precision, recall, leastPrecision, leastRecall)
	}
}

// exampleReport analyses the example company as the command line does.
func exampleReport(t *testing.T) analyzer.Report {
	t.Helper()
	files, err := exampleFiles()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := extract(folder, files); err != nil {
		t.Fatal(err)
	}
	args := []string{"analyze", "--format", "json"}
	for _, f := range files {
		args = append(args, filepath.Join(folder, f.Name))
	}
	var out, messages bytes.Buffer
	if code := run(args, &out, &messages); code != exitDone {
		t.Fatalf("exit %d: %s", code, messages.String())
	}
	var r analyzer.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// scorer knows which sheets have lanes as rows.
type scorer struct{ wide map[string]bool }

func (s scorer) onBoth(f graph.Finding, p books.Pair) bool {
	sides := f.Evidence[:min(2, len(f.Evidence))]
	if slices.Contains(manySided, f.Rule) {
		sides = f.Evidence[:min(6, len(f.Evidence))]
	}
	for i, a := range sides {
		for k, b := range sides {
			if i != k && s.meets(p.A, a) && s.meets(p.B, b) {
				return true
			}
		}
	}
	return false
}

func (s scorer) meets(c books.Cell, e graph.Evidence) bool {
	if c.File != e.File || c.Sheet != e.Sheet || e.Cell == "" {
		return false
	}
	const digits = "0123456789"
	if s.wide[c.File+"!"+c.Sheet] {
		return strings.TrimRight(c.Ref, digits) == strings.TrimRight(e.Cell, digits)
	}
	return rowOf(c.Ref) == rowOf(e.Cell)
}

func cellName(e graph.Evidence) string {
	return graph.Cell{File: e.File, Sheet: e.Sheet, Ref: e.Cell}.String()
}

// share is a part of a whole; of nothing it is all.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

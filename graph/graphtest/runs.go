package graphtest

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/throughline/throughline/graph"
)

// morning has nanoseconds and a zone, which must not matter.
var morning = time.Date(2026, 3, 1, 8, 30, 0, 123456789, time.FixedZone("CET", 3600))

func save(t *testing.T, s graph.Store, run graph.Run) graph.Run {
	t.Helper()
	if err := s.SaveRun(ctx, run); err != nil {
		t.Fatalf("save run %q: %v", run.ID, err)
	}
	uniform, err := run.Checked()
	if err != nil {
		t.Fatal(err)
	}
	return uniform
}

func testRuns(t *testing.T, s graph.Store) {
	put(t, s, Company()...)
	second := save(t, s, SampleRun("a second", morning.Add(time.Hour)))
	first := save(t, s, SampleRun("b first", morning))
	third := save(t, s, graph.Run{ID: "third / ünï", StartedAt: morning.Add(90 * time.Minute), Version: "2"})
	twin := save(t, s, SampleRun("c twin", morning))
	for _, want := range []graph.Run{first, second, third, twin} {
		got, err := s.Run(ctx, want.ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "run "+want.ID, want, got)
	}
	newest, err := s.Run(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "newest run", third, newest)
	for limit, want := range map[int][]graph.Run{0: {third, second, twin, first}, 1: {third}, 2: {third, second}, 9: {third, second, twin, first}} {
		want = slices.Clone(want)
		for i := range want {
			want[i].Findings = nil
		}
		got, err := s.Runs(ctx, limit)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "runs", want, got)
	}
	if _, err := s.Run(ctx, "absent"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an absent run gives %v", err)
	}
}

func testRunReplaced(t *testing.T, s graph.Store) {
	put(t, s, Company()...)
	run := SampleRun("r1", morning)
	save(t, s, run)
	run.Version, run.Findings = "1.1", append(slices.Clone(run.Findings[1:]), run.Findings[1], graph.Finding{ID: "f3", Title: "a\x00b \xff"})
	want := save(t, s, run)
	got, err := s.Run(ctx, "r1")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "run", want, got)
	if runs, err := s.Runs(ctx, 0); err != nil || len(runs) != 1 {
		t.Errorf("%d runs, %v", len(runs), err)
	}
	same(t, "evidence", []string{"EVIDENCE< finding:r1/f1", "EVIDENCE< finding:r1/f1#2"}, evidence(t, s, graph.TouchpointID("Hotline")))
	same(t, "findings", []string{"FOUND> finding:r1/f1", "FOUND> finding:r1/f1#2", "FOUND> finding:r1/f3"}, sorted(links(t, s, graph.RunID("r1"))))
}

func sorted(texts []string) []string {
	slices.Sort(texts)
	return texts
}

// evidence gives a node's EVIDENCE edges.
func evidence(t *testing.T, s graph.Store, id string) []string {
	t.Helper()
	return slices.DeleteFunc(links(t, s, id), func(link string) bool { return link[:8] != string(graph.EdgeEvidence) })
}

func testRunRefused(t *testing.T, s graph.Store) {
	want := save(t, s, SampleRun("r1", morning))
	broken := SampleRun("r1", morning)
	broken.Findings[1].Impact = math.NaN()
	for what, run := range map[string]graph.Run{"a run without id": {}, "a finding with NaN": broken} {
		if err := s.SaveRun(ctx, run); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s gives %v", what, err)
		}
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.SaveRun(cancelled, graph.Run{ID: "r1"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled save gives %v", err)
	}
	got, err := s.Run(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "run", want, got)
}

func testEvidence(t *testing.T, s graph.Store) {
	put(t, s, Company()...)
	save(t, s, SampleRun("old", morning))
	save(t, s, SampleRun("new", morning.Add(time.Hour)))
	chat := graph.StatementID(graph.Cell{File: "initiatives.xlsx", Sheet: "2026", Ref: "B2"})
	same(t, "evidence at the statement, of the newest run", []string{"EVIDENCE< finding:new/f2"}, evidence(t, s, chat))
	same(t, "evidence at the touchpoint", []string{"EVIDENCE< finding:new/f1"}, evidence(t, s, graph.TouchpointID("Hotline")))
	same(t, "a finding", []string{
		"EVIDENCE> statement:initiatives.xlsx!2026!B2", "EVIDENCE> statement:promises.xlsx!Web!B2", "FOUND< run:old",
	}, links(t, s, "finding:old/f2"))
	same(t, "a run, findings by title", []string{"FOUND> finding:old/f2", "FOUND> finding:old/f1"}, links(t, s, "run:old"))
	got, err := s.Neighbours(ctx, chat)
	if err != nil {
		t.Fatal(err)
	}
	run, _ := SampleRun("new", morning.Add(time.Hour)).Checked()
	i := slices.IndexFunc(got, func(n graph.Neighbour) bool { return n.Kind == graph.EdgeEvidence })
	same(t, "finding as a node", graph.NodeOfFinding("finding:new/f2", run.Findings[0]), got[i].Node)
	got, err = s.Neighbours(ctx, "finding:new/f2")
	if err != nil {
		t.Fatal(err)
	}
	i = slices.IndexFunc(got, func(n graph.Neighbour) bool { return n.Kind == graph.EdgeFound })
	same(t, "run as a node", graph.NodeOfRun(run), got[i].Node)
}

// testEvidenceGoes: an edge stays while its node does, goes with it, and does
// not come back; the evidence itself stays in the run as it was saved.
func testEvidenceGoes(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company...)
	want := save(t, s, SampleRun("r1", morning))
	promise := graph.StatementID(graph.Cell{File: "promises.xlsx", Sheet: "Web", Ref: "B2"})
	edges := func() []string { return evidence(t, s, "finding:r1/f2") }

	r := promiseList()
	r.Source.SHA256, r.Statements = "cc35", r.Statements[:1]
	put(t, s, graph.FactsOf(r))
	same(t, "after a new version that keeps the statement", []string{"EVIDENCE> statement:initiatives.xlsx!2026!B2", "EVIDENCE> " + promise}, edges())
	if _, err := s.Remove(ctx, "promises.xlsx"); err != nil {
		t.Fatal(err)
	}
	same(t, "after the source was removed", []string{"EVIDENCE> statement:initiatives.xlsx!2026!B2"}, edges())
	put(t, s, company[2])
	same(t, "after it came again", []string{"EVIDENCE> statement:initiatives.xlsx!2026!B2"}, edges())
	got, err := s.Run(ctx, "r1")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "run", want, got)
}

func testWaivers(t *testing.T, s graph.Store) {
	waivers := []graph.Waiver{
		{Finding: "f2", Reason: "agreed with «Sales»", By: "Ana", Until: morning.AddDate(0, 3, 0), At: morning},
		{Finding: "f1", Reason: "expired", By: "Bo", Until: morning.AddDate(-1, 0, 0), At: morning.AddDate(-2, 0, 0)},
		{Finding: "f2", Reason: "agreed again", By: "Cy", Until: morning.AddDate(1, 0, 0), At: morning.AddDate(0, 1, 0)},
	}
	for _, w := range waivers {
		if err := s.Waive(ctx, w); err != nil {
			t.Fatal(err)
		}
	}
	want := []graph.Waiver{waivers[1], waivers[2]}
	for i := range want {
		want[i], _ = want[i].Checked()
	}
	got, err := s.Waivers(ctx)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "waivers", want, got)
	if err := s.Waive(ctx, graph.Waiver{Reason: "of nothing"}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a waiver of nothing gives %v", err)
	}
}

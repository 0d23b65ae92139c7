package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/throughline/throughline/graph"
)

// everyMethod calls each method of a store and gives the errors by name.
func everyMethod(ctx context.Context, s graph.Store) map[string]error {
	errs := map[string]error{}
	_, errs["Replace"] = s.Replace(ctx, Company()[2])
	_, errs["Remove"] = s.Remove(ctx, "promises.xlsx")
	_, errs["Sources"] = s.Sources(ctx)
	_, errs["Snapshot"] = s.Snapshot(ctx)
	_, errs["Neighbours"] = s.Neighbours(ctx, "touchpoint:hotline")
	errs["SaveRun"] = s.SaveRun(ctx, graph.Run{ID: "r"})
	_, errs["Runs"] = s.Runs(ctx, 0)
	_, errs["Run"] = s.Run(ctx, "")
	errs["Waive"] = s.Waive(ctx, graph.Waiver{Finding: "f"})
	_, errs["Waivers"] = s.Waivers(ctx)
	return errs
}

func testCancelledReads(t *testing.T, s graph.Store) {
	put(t, s, Company()...)
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	for method, err := range everyMethod(cancelled, s) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s gives %v", method, err)
		}
	}
	holds(t, s, Company()...)
}

func testClosed(t *testing.T, s graph.Store) {
	put(t, s, Company()...)
	closeStore(t, s)
	for method, err := range everyMethod(ctx, s) {
		if !errors.Is(err, graph.ErrClosed) {
			t.Errorf("%s of a closed store gives %v", method, err)
		}
	}
}

// testCopies changes what it gave to and got from the store.
func testCopies(t *testing.T, s graph.Store) {
	facts := Company()[0]
	put(t, s, facts)
	facts.Source.Sheets[0].Name = "changed"
	for _, n := range facts.Nodes {
		n.Props["kind"] = "changed"
	}
	snapshot, err := s.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	snapshot.Sources[0].Sheets[0].Tables[0].Columns[0].Text = "changed"
	snapshot.Journeys[0].Steps[0].Departments[0] = "changed"
	*snapshot.Journeys[0].Steps[0].Score = 99
	neighbours, err := s.Neighbours(ctx, graph.TouchpointID("Hotline"))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range neighbours {
		n.Node.Props["text"] = "changed"
	}
	holds(t, s, Company()[0])

	want := save(t, s, SampleRun("r1", morning))
	got, err := s.Run(ctx, "r1")
	if err != nil {
		t.Fatal(err)
	}
	got.Findings[0].Evidence[0].Claim.Value = "changed"
	got.Findings[0].Departments[0] = "changed"
	got.Rules[1].Missing[0] = "changed"
	if got, err = s.Run(ctx, "r1"); err != nil {
		t.Fatal(err)
	}
	same(t, "run", want, got)
}

// version gives two workbooks that belong together: both say the number.
func version(n int) []graph.Facts {
	var all []graph.Facts
	for _, file := range []string{"left.xlsx", "right.xlsx"} {
		r := graph.Reading{Source: source(file, fmt.Sprint(n))}
		for i := range 20 {
			at := graph.Cell{File: file, Sheet: "S", Ref: fmt.Sprintf("A%d", i+1)}
			r.Statements = append(r.Statements, graph.Statement{Cell: at, Text: fmt.Sprint(n), Touchpoint: fmt.Sprintf("T %d", (i+n)%30)})
		}
		all = append(all, graph.FactsOf(r))
	}
	return all
}

// testConcurrency reads while two workbooks are replaced together again and
// again: no reader may see parts of two versions.
func testConcurrency(t *testing.T, s graph.Store) {
	put(t, s, version(0)...)
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				snapshot, err := s.Snapshot(ctx)
				if err != nil {
					t.Errorf("snapshot: %v", err)
					return
				}
				if len(snapshot.Statements) != 40 {
					t.Errorf("%d statements of 40", len(snapshot.Statements))
					return
				}
				for _, statement := range snapshot.Statements {
					if statement.Text != snapshot.Statements[0].Text {
						t.Errorf("parts of versions %s and %s", statement.Text, snapshot.Statements[0].Text)
						return
					}
				}
				if _, err := s.Sources(ctx); err != nil {
					t.Errorf("sources: %v", err)
					return
				}
			}
		})
	}
	for n := 1; n <= 12; n++ {
		put(t, s, version(n)...)
	}
	close(stop)
	readers.Wait()
	holds(t, s, version(12)...)
}

func testConcurrentWriters(t *testing.T, s graph.Store) {
	const writers = 4
	var wg sync.WaitGroup
	var want []graph.Facts
	for i := range writers {
		file := fmt.Sprintf("book %d.xlsx", i)
		want = append(want, Large(file, 30))
		wg.Go(func() {
			for _, touchpoints := range []int{10, 20, 30} {
				if _, err := s.Replace(ctx, Large(file, touchpoints)); err != nil {
					t.Errorf("replace %s: %v", file, err)
				}
				if err := s.SaveRun(ctx, SampleRun(fmt.Sprintf("%s %d", file, touchpoints), morning)); err != nil {
					t.Errorf("save run: %v", err)
				}
			}
			if err := s.Waive(ctx, graph.Waiver{Finding: file, Until: morning}); err != nil {
				t.Errorf("waive: %v", err)
			}
		})
	}
	wg.Wait()
	holds(t, s, want...)
	runs, err := s.Runs(ctx, 0)
	if err != nil || len(runs) != 3*writers {
		t.Errorf("%d runs, %v", len(runs), err)
	}
	waivers, err := s.Waivers(ctx)
	if err != nil || len(waivers) != writers {
		t.Errorf("%d waivers, %v", len(waivers), err)
	}
}

func testLarge(t *testing.T, s graph.Store) {
	facts := Large("large.xlsx", 2450)
	if len(facts.Nodes) < 4950 {
		t.Fatalf("%d nodes", len(facts.Nodes))
	}
	started := time.Now()
	change := put(t, s, facts)[0]
	t.Logf("%d nodes, %d edges replaced in %s", len(facts.Nodes), len(facts.Edges), time.Since(started).Round(time.Millisecond))
	if change.Added != len(facts.Nodes) {
		t.Errorf("%d added", change.Added)
	}
	holds(t, s, facts)
	smaller := Large("large.xlsx", 1200)
	put(t, s, smaller)
	holds(t, s, smaller)
}

func testReopen(t *testing.T, h Harness) {
	s := h.Open(t)
	put(t, s, Company()...)
	run := save(t, s, SampleRun("r1", morning))
	if err := s.Waive(ctx, graph.Waiver{Finding: "f1", By: "Ana", Until: morning, At: morning}); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)

	s = h.Reopen(t)
	defer closeStore(t, s)
	holds(t, s, Company()...)
	got, err := s.Run(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "run", run, got)
	same(t, "evidence", []string{"EVIDENCE< finding:r1/f1"}, evidence(t, s, graph.TouchpointID("Hotline")))
	if waivers, err := s.Waivers(ctx); err != nil || len(waivers) != 1 {
		t.Errorf("%d waivers, %v", len(waivers), err)
	}
	if change := put(t, s, Company()[0])[0]; !change.Unchanged {
		t.Errorf("the same facts give %+v", change)
	}
}

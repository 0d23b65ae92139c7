package graphtest

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/throughline/throughline/graph"
)

func testInvalid(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company[1])
	broken := company[0]
	broken.Nodes = slices.Clone(broken.Nodes)
	broken.Nodes[len(broken.Nodes)-1].Props = graph.Props{"when": time.Now()}
	if _, err := s.Replace(ctx, company[2], broken); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a property of an odd type gives %v", err)
	}
	broken = company[0]
	broken.Edges = append(slices.Clone(broken.Edges), graph.Edge{From: "journey:leave", To: "stage:nowhere", Kind: graph.EdgeHasStage})
	if _, err := s.Replace(ctx, company[2], broken); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("an edge that ends nowhere gives %v", err)
	}
	holds(t, s, company[1])
}

func testCancelledWrite(t *testing.T, s graph.Store) {
	company := Company()
	put(t, s, company[1])
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Replace(cancelled, company[0]); !errors.Is(err, context.Canceled) {
		t.Errorf("replace gives %v", err)
	}
	if _, err := s.Remove(cancelled, "initiatives.xlsx"); !errors.Is(err, context.Canceled) {
		t.Errorf("remove gives %v", err)
	}
	if err := s.SaveRun(cancelled, SampleRun("r1", time.Unix(1, 0))); !errors.Is(err, context.Canceled) {
		t.Errorf("save run gives %v", err)
	}
	if err := s.Waive(cancelled, graph.Waiver{Finding: "f1"}); !errors.Is(err, context.Canceled) {
		t.Errorf("waive gives %v", err)
	}
	holds(t, s, company[1])
	if runs, err := s.Runs(ctx, 0); err != nil || len(runs) != 0 {
		t.Errorf("runs: %v, %v", runs, err)
	}
	if waivers, err := s.Waivers(ctx); err != nil || len(waivers) != 0 {
		t.Errorf("waivers: %v, %v", waivers, err)
	}
}

// testInterrupted ends the context at several moments of a long write, early
// to late in the time that the whole one takes.
func testInterrupted(t *testing.T, s graph.Store) {
	before, after := Large("large.xlsx", 10), Large("large.xlsx", 500)
	put(t, s, after)
	put(t, s, before)
	started := time.Now()
	put(t, s, after)
	whole := time.Since(started)
	put(t, s, before)
	interrupted := 0
	for _, percent := range []time.Duration{1, 30, 70, 95, 103} {
		short, cancel := context.WithTimeout(ctx, whole*percent/100)
		_, err := s.Replace(short, after)
		cancel()
		if err != nil {
			interrupted++
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Fatalf("after %d %%: %v", percent, err)
			}
			holds(t, s, before)
			continue
		}
		holds(t, s, after)
		put(t, s, before)
	}
	t.Logf("%d of 5 writes of %s were interrupted", interrupted, whole.Round(time.Millisecond))
	put(t, s, after)
	holds(t, s, after)
}

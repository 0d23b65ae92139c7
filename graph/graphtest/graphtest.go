// Package graphtest holds the conformance suite that every backend passes. It
// asks a store for what the [graph.Store] contract promises, and compares what
// the store gives with what package graph makes of the same facts.
package graphtest

import (
	"context"
	"testing"

	"github.com/throughline/throughline/graph"
)

// Harness gives the suite its stores.
type Harness struct {
	// Open gives a fresh, empty store; the suite closes it before it asks for
	// the next one.
	Open func(t *testing.T) graph.Store
	// Reopen opens again what Open gave last, after that was closed. It is nil
	// for a backend that keeps nothing.
	Reopen func(t *testing.T) graph.Store
}

// subtests are the suite, each over a fresh store.
var subtests = []struct {
	name string
	test func(t *testing.T, s graph.Store)
}{
	{"an empty store has nothing", testEmpty},
	{"a source is given back", testGivenBack},
	{"nodes keep every property", testProps},
	{"unicode and odd names", testOddNames},
	{"the same facts again change nothing", testUnchanged},
	{"the same bytes read otherwise replace", testReadOtherwise},
	{"a new version replaces what the old one brought", testNewVersion},
	{"what another source names too stays", testSharedStays},
	{"several sources are replaced together", testTogether},
	{"one source twice in a call", testTwiceInACall},
	{"invalid facts leave all as it was", testInvalid},
	{"a cancelled write leaves all as it was", testCancelledWrite},
	{"an interrupted write is all or nothing", testInterrupted},
	{"removing takes all of a source away", testRemove},
	{"sources are listed by file name", testSources},
	{"import order does not matter", testImportOrder},
	{"named journeys", testNamedJourneys},
	{"neighbours", testNeighbours},
	{"a shared node is as its first source has it", testFirstSource},
	{"runs are given back", testRuns},
	{"a run of the same id is replaced", testRunReplaced},
	{"an invalid or cancelled run is not kept", testRunRefused},
	{"evidence leads to nodes", testEvidence},
	{"evidence goes with its node", testEvidenceGoes},
	{"waivers", testWaivers},
	{"cancelled reads", testCancelledReads},
	{"given values are copies", testCopies},
	{"readers see whole imports only", testConcurrency},
	{"writers do not undo each other", testConcurrentWriters},
	{"a source of 5,000 nodes", testLarge},
	{"a closed store fails", testClosed},
}

// Run runs the suite.
func Run(t *testing.T, h Harness) {
	for _, sub := range subtests {
		t.Run(sub.name, func(t *testing.T) {
			s := h.Open(t)
			defer closeStore(t, s)
			sub.test(t, s)
		})
	}
	if h.Reopen != nil {
		t.Run("a store opened again has all", func(t *testing.T) { testReopen(t, h) })
	}
}

func closeStore(t *testing.T, s graph.Store) {
	t.Helper()
	if err := s.Close(context.Background()); err != nil {
		t.Errorf("close: %v", err)
	}
}

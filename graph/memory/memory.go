// Package memory keeps a graph in memory: for the command line without a
// store, and as the reference that the other backends are compared with.
package memory

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/throughline/throughline/graph"
)

// Backend opens memory stores: "memory:".
var Backend = graph.Backend{
	Name:    "memory",
	Schemes: []string{"memory"},
	Open: func(ctx context.Context, _ string, _ graph.Options) (graph.Store, error) {
		return New(), ctx.Err()
	},
}

// Store is a [graph.Store] in memory. It ends with the process.
type Store struct {
	mu      sync.RWMutex
	closed  bool
	sources map[string]graph.Facts // checked, by file name; replaced, never changed
	runs    map[string]savedRun
	waivers map[string]graph.Waiver
}

// savedRun is a run with its EVIDENCE edges.
type savedRun struct {
	run     graph.Run
	nodeIDs []string            // of the findings
	rests   map[string][]string // finding's node id to the ids of the nodes that it rests on
}

// New gives an empty store.
func New() *Store {
	return &Store{sources: map[string]graph.Facts{}, runs: map[string]savedRun{}, waivers: map[string]graph.Waiver{}}
}

// ready says why a method cannot run; the lock must be held.
func (s *Store) ready(ctx context.Context) error {
	if s.closed {
		return graph.ErrClosed
	}
	return ctx.Err()
}

// Replace implements [graph.SourceStore].
func (s *Store) Replace(ctx context.Context, sources ...graph.Facts) ([]graph.Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	next := maps.Clone(s.sources)
	changes := make([]graph.Change, 0, len(sources))
	for _, facts := range sources {
		checked, err := facts.Checked()
		if err != nil {
			return nil, err
		}
		file := checked.Source.File
		before, had := next[file]
		change := graph.ChangeBetween(before.Nodes, checked.Nodes)
		if had && before.Digest() == checked.Digest() {
			change.Unchanged = true
		}
		next[file] = checked
		changes = append(changes, change)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.put(next)
	return changes, nil
}

// put makes other sources the store's, and lets the EVIDENCE edges go whose
// nodes are gone; the lock must be held.
func (s *Store) put(sources map[string]graph.Facts) {
	s.sources = sources
	have := s.nodeIDs()
	for _, saved := range s.runs {
		for finding, nodes := range saved.rests {
			saved.rests[finding] = slices.DeleteFunc(nodes, func(id string) bool { return !have[id] })
		}
	}
}

func (s *Store) nodeIDs() map[string]bool {
	ids := map[string]bool{}
	for file, facts := range s.sources {
		ids[graph.SourceID(file)] = true
		for _, n := range facts.Nodes {
			ids[n.ID] = true
		}
	}
	return ids
}

// Remove implements [graph.SourceStore].
func (s *Store) Remove(ctx context.Context, file string) (graph.Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return graph.Change{}, err
	}
	before, had := s.sources[file]
	if !had {
		return graph.Change{}, fmt.Errorf("source %q: %w", file, graph.ErrNotFound)
	}
	next := maps.Clone(s.sources)
	delete(next, file)
	s.put(next)
	return graph.ChangeBetween(before.Nodes, nil), nil
}

// Sources implements [graph.SourceStore].
func (s *Store) Sources(ctx context.Context) ([]graph.Source, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	sources := make([]graph.Source, 0, len(s.sources))
	for _, file := range slices.Sorted(maps.Keys(s.sources)) {
		sources = append(sources, graph.ReadingOf(graph.Facts{Source: s.sources[file].Source}).Source)
	}
	return sources, nil
}

// Snapshot implements [graph.SourceStore].
func (s *Store) Snapshot(ctx context.Context, journeys ...string) (*graph.Snapshot, error) {
	s.mu.RLock()
	err := s.ready(ctx)
	all := slices.Collect(maps.Values(s.sources))
	s.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	return graph.SnapshotOf(all, journeys...)
}

// Close implements [graph.Store].
func (s *Store) Close(context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	s.sources, s.runs, s.waivers = nil, nil, nil
	return nil
}

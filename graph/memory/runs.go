package memory

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/throughline/throughline/graph"
)

// SaveRun implements [graph.RunStore].
func (s *Store) SaveRun(ctx context.Context, run graph.Run) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	run, err := run.Checked()
	if err != nil {
		return err
	}
	saved := savedRun{run: run, nodeIDs: run.NodeIDs(), rests: map[string][]string{}}
	have := s.nodeIDs()
	for i, f := range run.Findings {
		for _, e := range f.Evidence {
			if have[e.Node] {
				saved.rests[saved.nodeIDs[i]] = append(saved.rests[saved.nodeIDs[i]], e.Node)
			}
		}
	}
	s.runs[run.ID] = saved
	return nil
}

// Runs implements [graph.RunStore].
func (s *Store) Runs(ctx context.Context, limit int) ([]graph.Run, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	runs := make([]graph.Run, 0, len(s.runs))
	for _, id := range s.newestFirst() {
		if limit > 0 && len(runs) == limit {
			break
		}
		run, err := s.runs[id].run.Checked()
		if err != nil {
			return nil, err
		}
		run.Findings = nil
		runs = append(runs, run)
	}
	return runs, nil
}

// Run implements [graph.RunStore].
func (s *Store) Run(ctx context.Context, id string) (graph.Run, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return graph.Run{}, err
	}
	if id == "" {
		id, _ = s.newest()
	}
	saved, known := s.runs[id]
	if !known {
		return graph.Run{}, fmt.Errorf("run %q: %w", id, graph.ErrNotFound)
	}
	return saved.run.Checked() // a copy
}

// newest gives the id of the newest run, false when there is none.
func (s *Store) newest() (string, bool) {
	ids := s.newestFirst()
	if len(ids) == 0 {
		return "", false
	}
	return ids[0], true
}

func (s *Store) newestFirst() []string {
	return slices.SortedFunc(maps.Keys(s.runs), func(a, b string) int {
		return cmp.Or(s.runs[b].run.StartedAt.Compare(s.runs[a].run.StartedAt), cmp.Compare(b, a))
	})
}

// Waive implements [graph.RunStore].
func (s *Store) Waive(ctx context.Context, waiver graph.Waiver) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	waiver, err := waiver.Checked()
	if err != nil {
		return err
	}
	s.waivers[waiver.Finding] = waiver
	return nil
}

// Waivers implements [graph.RunStore].
func (s *Store) Waivers(ctx context.Context) ([]graph.Waiver, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	waivers := make([]graph.Waiver, 0, len(s.waivers))
	for _, id := range slices.Sorted(maps.Keys(s.waivers)) {
		waivers = append(waivers, s.waivers[id])
	}
	return waivers, nil
}

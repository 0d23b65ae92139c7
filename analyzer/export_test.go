package analyzer

import (
	"context"

	"github.com/throughline/throughline/graph"
)

// Comparison is a snapshot with its statements understood, ready to be compared
// again and again.
type Comparison struct{ d *driver }

func NewComparison(snap *graph.Snapshot) Comparison { return Comparison{newDriver(snap)} }

// Candidates compares what the candidates let through, as Run does.
func (c Comparison) Candidates(ctx context.Context) ([]Pair, error) {
	err := c.d.compareAll(ctx)
	return c.d.pairs, err
}

// AllPairs compares every statement with every other, one after the other. With
// tied, those without a touchpoint or a concept in common are left out.
func (c Comparison) AllPairs(tied bool) []Pair {
	live := c.d.live()
	index := newCandidates(live, c.d.understood)
	var pairs []Pair
	for i := range live {
		for j := i + 1; j < len(live); j++ {
			if tied && !index.tied(i, j) {
				continue
			}
			if p, ok := c.d.compare(live[i], live[j]); ok {
				c.d.weigh(&p)
				pairs = append(pairs, p)
			}
		}
	}
	return pairs
}

// Asked counts the pairs that the candidates let through, and all pairs.
func (c Comparison) Asked() (asked, all int) {
	live := c.d.live()
	index := newCandidates(live, c.d.understood)
	for i := range live {
		for j := i + 1; j < len(live); j++ {
			if index.pair(i, j) {
				asked++
			}
		}
	}
	return asked, len(live) * (len(live) - 1) / 2
}

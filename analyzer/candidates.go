package analyzer

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// candidates says which pairs of statements are worth comparing. It keeps no
// list of pairs: asking costs a few nanoseconds where the sieve stops the pair,
// as it does most, so that memory grows with the statements alone.
type candidates struct {
	sieve *claim.Sieve
	keys  [][]int32 // of each statement, sorted: its concepts and touchpoints
}

func newCandidates(live []*graph.Statement, understood map[*graph.Statement]*claim.Understood) *candidates {
	c := &candidates{keys: make([][]int32, len(live))}
	numbers := map[string]int32{}
	number := func(key string) int32 {
		n, ok := numbers[key]
		if !ok {
			n = int32(len(numbers))
			numbers[key] = n
		}
		return n
	}
	all := make([]*claim.Understood, len(live))
	for i, s := range live {
		all[i] = understood[s]
		for _, key := range all[i].Keys() {
			c.keys[i] = append(c.keys[i], number(key))
		}
		for _, p := range s.Places {
			c.keys[i] = append(c.keys[i], number("at "+p.ID))
		}
		slices.Sort(c.keys[i])
	}
	c.sieve = claim.NewSieve(all)
	return c
}

// pair says whether statements i and j are tied and may conflict.
func (c *candidates) pair(i, j int) bool { return c.sieve.MayConflict(i, j) && c.tied(i, j) }

// tied says whether statements i and j share a touchpoint or a concept.
func (c *candidates) tied(i, j int) bool { return meetSorted(c.keys[i], c.keys[j]) }

// meetSorted says whether two sorted lists have a number in common.
func meetSorted(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// concurrently calls do for every number below n, on all processors; do must
// write to places of its own number only.
func concurrently(n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}

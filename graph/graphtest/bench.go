package graphtest

import (
	"fmt"
	"testing"

	"github.com/throughline/throughline/graph"
)

// Benchmark measures a backend with workbooks of so many touchpoints: a first
// import, the import of a changed workbook, the import of an equal one, and
// reading everything back. All backends are measured on the same facts.
func Benchmark(b *testing.B, open func(b *testing.B) graph.Store) {
	for _, touchpoints := range []int{100, 1000} {
		facts := [2]graph.Facts{Large("large.xlsx", touchpoints), Large("large.xlsx", touchpoints+1)}
		name := fmt.Sprintf("%d-nodes", len(facts[0].Nodes))
		replace := func(b *testing.B, s graph.Store, f graph.Facts) {
			if _, err := s.Replace(ctx, f); err != nil {
				b.Fatal(err)
			}
		}
		b.Run("ReplaceChanged/"+name, func(b *testing.B) {
			s := open(b)
			replace(b, s, facts[1])
			n := 0
			for b.Loop() {
				replace(b, s, facts[n%2])
				n++
			}
		})
		b.Run("ReplaceEqual/"+name, func(b *testing.B) {
			s := open(b)
			replace(b, s, facts[0])
			for b.Loop() {
				replace(b, s, facts[0])
			}
		})
		b.Run("Snapshot/"+name, func(b *testing.B) {
			s := open(b)
			replace(b, s, facts[0])
			for b.Loop() {
				if _, err := s.Snapshot(ctx); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("Neighbours/"+name, func(b *testing.B) {
			s := open(b)
			replace(b, s, facts[0])
			for b.Loop() {
				if _, err := s.Neighbours(ctx, graph.TouchpointID("Touchpoint 7")); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

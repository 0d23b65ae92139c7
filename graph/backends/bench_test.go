package backends_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/backends"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/neo4j/neo4jtest"
)

// BenchmarkStores measures all backends side by side in one run:
//
//	go test -run '^$' -bench Stores ./graph/backends
func BenchmarkStores(b *testing.B) {
	open := func(b *testing.B, uri string) graph.Store {
		s, err := backends.Open(context.Background(), uri, graph.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = s.Close(context.Background()) })
		return s
	}
	b.Run("memory", func(b *testing.B) {
		graphtest.Benchmark(b, func(b *testing.B) graph.Store { return open(b, "memory:") })
	})
	b.Run("sqlite", func(b *testing.B) {
		graphtest.Benchmark(b, func(b *testing.B) graph.Store {
			return open(b, "sqlite:"+filepath.Join(b.TempDir(), "graph.db"))
		})
	})
	b.Run("neo4j", func(b *testing.B) {
		uri := neo4jtest.URI(b)
		graphtest.Benchmark(b, func(b *testing.B) graph.Store {
			if err := neo4jtest.Empty(context.Background(), uri); err != nil {
				b.Fatal(err)
			}
			return open(b, uri)
		})
	})
}

package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/sqlite"
)

func TestConformance(t *testing.T) {
	var path string
	open := func(t *testing.T) graph.Store {
		s, err := sqlite.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	graphtest.Run(t, graphtest.Harness{
		Open: func(t *testing.T) graph.Store {
			path = filepath.Join(t.TempDir(), "100% odd? #name.db")
			return open(t)
		},
		Reopen: open,
	})
}

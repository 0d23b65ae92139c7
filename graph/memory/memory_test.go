package memory_test

import (
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/memory"
)

func TestConformance(t *testing.T) {
	graphtest.Run(t, graphtest.Harness{Open: func(*testing.T) graph.Store { return memory.New() }})
}

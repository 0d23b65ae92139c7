// Package backends lists the stores and opens one by its URI. A new backend is
// one package with a [graph.Backend], its test that runs graphtest, and one
// line in the list here.
package backends

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/memory"
	"github.com/throughline/throughline/graph/neo4j"
	"github.com/throughline/throughline/graph/sqlite"
)

// All are the backends that Throughline has.
var All = []graph.Backend{
	memory.Backend,
	neo4j.Backend,
	sqlite.Backend,
}

// Open opens the store that a URI names: "memory:", "sqlite:PATH",
// "neo4j://HOST" and the like. It fails with [graph.ErrUnavailable] when no
// backend has the URI's scheme, and otherwise as the backend says.
func Open(ctx context.Context, uri string, options graph.Options) (graph.Store, error) {
	scheme, _, found := strings.Cut(uri, ":")
	if found {
		for _, backend := range All {
			if slices.Contains(backend.Schemes, scheme) {
				return backend.Open(ctx, uri, options)
			}
		}
	}
	return nil, fmt.Errorf("%w: %q is no store; a store's URI begins with %s", graph.ErrUnavailable, uri, strings.Join(Schemes(), ", "))
}

// Schemes lists what a store's URI can begin with, colon included.
func Schemes() []string {
	var schemes []string
	for _, backend := range All {
		for _, scheme := range backend.Schemes {
			schemes = append(schemes, scheme+":")
		}
	}
	return schemes
}

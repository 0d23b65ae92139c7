package backends_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/backends"
)

func TestOpen(t *testing.T) {
	ctx := context.Background()
	for _, uri := range []string{"memory:", "sqlite:" + filepath.Join(t.TempDir(), "graph.db"), "sqlite:" + filepath.Join(t.TempDir(), "graph.db")} {
		s, err := backends.Open(ctx, uri, graph.Options{})
		if err != nil {
			t.Errorf("%s: %v", uri, err)
			continue
		}
		if err := s.Close(ctx); err != nil {
			t.Errorf("closing %s: %v", uri, err)
		}
	}
	for _, uri := range []string{"", "graph.db", "postgres://localhost", ":"} {
		_, err := backends.Open(ctx, uri, graph.Options{})
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "sqlite:") {
			t.Errorf("%q gives %v", uri, err)
		}
	}
}

func TestSchemesAreTold(t *testing.T) {
	schemes := backends.Schemes()
	slices.Sort(schemes)
	if unique := slices.Compact(slices.Clone(schemes)); len(unique) != len(schemes) {
		t.Errorf("two backends share a scheme: %v", schemes)
	}
}

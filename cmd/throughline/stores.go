package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/backends"
)

// passwordVariable holds the store's password. It is no flag, because other
// users of a machine can read command lines.
const passwordVariable = "THROUGHLINE_STORE_PASSWORD"

// storeFlags say where the graph is kept.
type storeFlags struct {
	Store     string `placeholder:"URI" help:"Where the graph is kept: memory:, sqlite:PATH, neo4j://HOST or bolt://HOST. A password stands in ${password_variable} or in the URI."`
	StoreUser string `placeholder:"NAME" help:"User name for the store."`
}

// open opens the store that the flags name.
func (f storeFlags) open(ctx context.Context) (graph.Store, error) {
	scheme, _, found := strings.Cut(f.Store, ":")
	if known := backends.Schemes(); !found || !slices.Contains(known, scheme+":") {
		return nil, usage(fmt.Errorf("--store %s is no store: a store's URI begins with %s", redacted(f.Store), strings.Join(known, ", ")))
	}
	store, err := backends.Open(ctx, f.Store, graph.Options{User: f.StoreUser, Password: os.Getenv(passwordVariable)})
	if errors.Is(err, graph.ErrUnavailable) || errors.Is(err, graph.ErrSchema) {
		return nil, unreadable(err)
	}
	return store, err
}

// redacted is a store's URI without its password, for messages.
func redacted(uri string) string {
	if at, err := url.Parse(uri); err == nil {
		return at.Redacted()
	}
	return "(unreadable URI)"
}

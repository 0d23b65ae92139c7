package graph

import "context"

// Backend is one kind of store. A backend's package has a package-level value
// of it; package backends lists them all.
type Backend struct {
	// Name says what it is, "SQLite".
	Name string
	// Schemes are the parts before the colon of the URIs that it opens.
	Schemes []string
	// Open opens a store, and makes it first where there is none. It fails with
	// ErrUnavailable when the database cannot be reached and with ErrSchema when
	// a newer Throughline wrote it.
	Open func(ctx context.Context, uri string, options Options) (Store, error)
}

// Options are what a store's URI may leave out.
type Options struct {
	// User and Password for the database, where the URI names none. Where both
	// are empty the backend looks in its own environment variables.
	User, Password string
}

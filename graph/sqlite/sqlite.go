// Package sqlite keeps a graph in one SQLite file: the embedded default. It is
// the only user of SQL.
//
// Every source keeps its own rows for the nodes that it names (node_sources)
// and for its edges; what several sources name meets in one row of nodes.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync/atomic"

	_ "modernc.org/sqlite" // the database/sql driver "sqlite"

	"github.com/throughline/throughline/graph"
)

// Backend opens SQLite stores: "sqlite:PATH".
var Backend = graph.Backend{Name: "SQLite", Schemes: []string{"sqlite"}, Open: open}

// busyMilliseconds is how long a connection waits for another process that writes.
const busyMilliseconds = 10000

// Store is a [graph.Store] in one SQLite file.
type Store struct {
	db     *sql.DB
	path   string
	closed atomic.Bool
	// writing holds one token: writers of this process queue here, where a
	// context can end the wait, and not inside SQLite.
	writing chan struct{}
}

func open(ctx context.Context, uri string, _ graph.Options) (graph.Store, error) {
	path := strings.TrimPrefix(strings.TrimPrefix(uri, "sqlite:"), "//")
	if path == "" {
		return nil, fmt.Errorf("%w: %q names no file; write sqlite:PATH", graph.ErrUnavailable, uri)
	}
	s, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return s, nil
}

// Open opens the store in a file, and makes the file where there is none. It
// fails with [graph.ErrUnavailable] when the file cannot be opened or is no
// store, and with [graph.ErrSchema] when a newer Throughline wrote it.
func Open(ctx context.Context, path string) (*Store, error) {
	db, err := sql.Open("sqlite", dataSource(path))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %s", graph.ErrUnavailable, path, err)
	}
	s := &Store{db: db, path: path, writing: make(chan struct{}, 1)}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// dataSource names the file and what holds on every connection.
func dataSource(path string) string {
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	options := url.Values{
		"_pragma": {"journal_mode(WAL)", "foreign_keys(1)"},
		"_txlock": {"immediate"}, // a writer takes its lock at once, so that it never fails halfway
	}
	options.Set("_busy_timeout", fmt.Sprint(busyMilliseconds))
	return "file:" + escaped + "?" + options.Encode()
}

// Close implements [graph.Store].
func (s *Store) Close(context.Context) error {
	if s.closed.Swap(true) {
		return nil
	}
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("closing %s: %w", s.path, err)
	}
	return nil
}

// write runs work in a transaction that takes the file's write lock first.
func (s *Store) write(ctx context.Context, work func(tx *transaction) error) error {
	if s.closed.Load() {
		return graph.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case s.writing <- struct{}{}:
		defer func() { <-s.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return s.within(ctx, nil, work)
}

// read runs work in a transaction that sees one state of the file throughout.
func (s *Store) read(ctx context.Context, work func(tx *transaction) error) error {
	if s.closed.Load() {
		return graph.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.within(ctx, &sql.TxOptions{ReadOnly: true}, work)
}

func (s *Store) within(ctx context.Context, options *sql.TxOptions, work func(tx *transaction) error) error {
	began, err := s.db.BeginTx(ctx, options)
	if err != nil {
		return s.failure(ctx, err)
	}
	tx := &transaction{ctx: ctx, tx: began}
	if err := work(tx); err != nil {
		_ = began.Rollback() // the work's own error says more
		return s.failure(ctx, err)
	}
	if err := began.Commit(); err != nil {
		return s.failure(ctx, err)
	}
	return nil
}

// failure says why a transaction failed: an ended context first of all, since
// SQLite only tells that it was interrupted.
func (s *Store) failure(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if s.closed.Load() {
		return graph.ErrClosed
	}
	for _, known := range []error{graph.ErrNotFound, graph.ErrInvalid, graph.ErrSchema, graph.ErrUnavailable} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

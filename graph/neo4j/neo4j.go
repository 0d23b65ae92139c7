// Package neo4j keeps a graph in Neo4j: the store for teams and for growth. It
// is the only user of the Neo4j driver.
//
// Nodes have their kind as label and their properties as native properties,
// so that a person can walk them in Neo4j Browser or Bloom. A node that several
// sources name has one FROM relationship to each of them, which keeps that
// source's own cell and properties; the node itself shows those of the first
// source by file name. Every other relationship that a source brought has the
// source's file name as its property source.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/throughline/throughline/graph"
)

// Backend opens Neo4j stores: "neo4j://HOST:PORT?database=NAME" and the like.
var Backend = graph.Backend{
	Name:    "Neo4j",
	Schemes: schemes,
	Open: func(ctx context.Context, uri string, options graph.Options) (graph.Store, error) {
		s, err := Open(ctx, uri, options)
		if err != nil {
			return nil, err
		}
		return s, nil
	},
}

// schemes say whether the driver routes (neo4j) or connects to one server
// (bolt), and whether it encrypts (+s), be it to any certificate (+ssc).
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// Environment variables that give user and password where neither the URI nor
// the options do.
const (
	userVariable     = "THROUGHLINE_NEO4J_USER"
	passwordVariable = "THROUGHLINE_NEO4J_PASSWORD"
)

// defaultDatabase is used where the URI names none. The database is always
// named, so that the driver need not ask for it.
const defaultDatabase = "neo4j"

// Store is a [graph.Store] in one Neo4j database.
type Store struct {
	driver   neo4j.DriverWithContext
	address  string // for messages; without password
	database string
	closed   atomic.Bool
}

// target is where and as whom to connect.
type target struct {
	uri, database, user, password string
}

// parse reads a store's URI: the query parameter database is ours, everything
// else is the driver's.
func parse(uri string, options graph.Options) (target, error) {
	parsed, err := url.Parse(uri)
	if err != nil || parsed.Host == "" || !slices.Contains(schemes, parsed.Scheme) {
		return target{}, fmt.Errorf("%w: write neo4j://HOST:PORT?database=NAME, and user and password where they are asked for", graph.ErrUnavailable)
	}
	to := target{user: options.User, password: options.Password, database: defaultDatabase}
	if to.user == "" && to.password == "" {
		to.user, to.password = os.Getenv(userVariable), os.Getenv(passwordVariable)
	}
	if parsed.User != nil {
		to.user = parsed.User.Username()
		to.password, _ = parsed.User.Password()
	}
	query := parsed.Query()
	if name := query.Get("database"); name != "" {
		to.database = name
	}
	query.Del("database")
	parsed.User, parsed.RawQuery = nil, query.Encode()
	to.uri = parsed.String()
	return to, nil
}

// Open connects to a database and brings its schema up to date. It fails with
// [graph.ErrUnavailable] when the database cannot be reached or refuses the
// credentials, and with [graph.ErrSchema] when a newer Throughline wrote it.
func Open(ctx context.Context, uri string, options graph.Options) (*Store, error) {
	to, err := parse(uri, options)
	if err != nil {
		return nil, err
	}
	token := neo4j.NoAuth()
	if to.user != "" || to.password != "" {
		token = neo4j.BasicAuth(to.user, to.password, "")
	}
	driver, err := neo4j.NewDriverWithContext(to.uri, token)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %s", graph.ErrUnavailable, to.uri, err)
	}
	s := &Store{driver: driver, address: to.uri, database: to.database}
	if err = driver.VerifyConnectivity(ctx); err == nil {
		err = s.migrate(ctx)
	}
	if err != nil {
		return nil, errors.Join(s.failure(ctx, err), driver.Close(ctx))
	}
	return s, nil
}

// Close implements [graph.Store].
func (s *Store) Close(ctx context.Context) error {
	if s.closed.Swap(true) {
		return nil
	}
	if err := s.driver.Close(ctx); err != nil {
		return fmt.Errorf("closing %s: %w", s.address, err)
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		DatabaseName: s.database,
		AccessMode:   mode,
		// One bookmark manager for all sessions: whoever reads through this store
		// sees what was written through it, on whichever server of a cluster.
		BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
}

// ready says why a method cannot run.
func (s *Store) ready(ctx context.Context) error {
	if s.closed.Load() {
		return graph.ErrClosed
	}
	return ctx.Err()
}

// read runs work in a managed transaction on a server that may be a replica.
// The driver repeats it when the server asks for that, so work starts anew
// each time.
func (s *Store) read(ctx context.Context, work func(tx *transaction) error) error {
	if err := s.ready(ctx); err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeRead)
	defer closeSession(ctx, session)
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, work(&transaction{ctx, tx})
	})
	return s.failure(ctx, err)
}

// commitWithin is how long a commit may take after the context has ended.
const commitWithin = time.Minute

// write runs work in one managed transaction that first queues behind other
// writers. The context can end the work at any moment, but not the commit:
// else nobody would know whether it happened.
func (s *Store) write(ctx context.Context, work func(tx *transaction) error) error {
	if err := s.ready(ctx); err != nil {
		return err
	}
	lasting, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	session := s.session(lasting, neo4j.AccessModeWrite)
	defer closeSession(lasting, session)
	disarm := context.AfterFunc(ctx, cancel)
	late := time.AfterFunc(commitWithin, cancel)
	late.Stop()
	defer func() { disarm(); late.Stop() }()
	_, err := session.ExecuteWrite(lasting, func(tx neo4j.ManagedTransaction) (any, error) {
		// Armed anew, since this may be a repetition after a commit that failed.
		late.Stop()
		if disarm(); ctx.Err() != nil {
			return nil, ctx.Err()
		}
		disarm = context.AfterFunc(ctx, cancel)
		t := &transaction{ctx, tx}
		if err := queue(t); err != nil {
			return nil, err
		}
		if err := work(t); err != nil {
			return nil, tooLarge(err)
		}
		if !disarm() {
			return nil, ctx.Err()
		}
		late.Reset(commitWithin)
		return nil, nil
	})
	if err == nil {
		return nil
	}
	return s.failure(ctx, err)
}

// tooLarge keeps the driver from repeating what cannot fit: the server calls
// it transient when a transaction needs more memory than it may have.
func tooLarge(err error) error {
	var fromServer *neo4j.Neo4jError
	if errors.As(err, &fromServer) && fromServer.Title() == "MemoryPoolOutOfMemoryError" {
		return fmt.Errorf("%w: the import is too large for the memory that Neo4j gives a transaction; raise server.memory.heap.max_size or dbms.memory.transaction.total.max: %s",
			graph.ErrUnavailable, fromServer.Msg)
	}
	return err
}

// closeSession gives the session's connection back; it has nothing to tell
// that the work did not.
func closeSession(ctx context.Context, session neo4j.SessionWithContext) {
	_ = session.Close(context.WithoutCancel(ctx))
}

// failure says why a transaction failed, in the store contract's terms.
func (s *Store) failure(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
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
	var fromServer *neo4j.Neo4jError
	if errors.As(err, &fromServer) {
		switch {
		case fromServer.Classification() == "ClientError" && fromServer.Category() == "Security":
			return fmt.Errorf("%w: %s refuses the credentials (%s); put user and password in the URI or in %s and %s",
				graph.ErrUnavailable, s.address, fromServer.Title(), userVariable, passwordVariable)
		case fromServer.Title() == "DatabaseNotFound" || fromServer.Title() == "DatabaseUnavailable":
			return fmt.Errorf("%w: %s: %s", graph.ErrUnavailable, s.address, fromServer.Msg)
		}
		return fmt.Errorf("%s: %w", s.address, err)
	}
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		if last := tooLarge(limit.Errors[len(limit.Errors)-1]); errors.Is(last, graph.ErrUnavailable) {
			return last
		}
	}
	if neo4j.IsConnectivityError(err) || errors.As(err, &limit) || neo4j.IsRetryable(err) {
		return fmt.Errorf("%w: %s does not answer: %s", graph.ErrUnavailable, s.address, err)
	}
	return fmt.Errorf("%s: %w", s.address, err)
}

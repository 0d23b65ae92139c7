// Package neo4jtest gives tests a real Neo4j: the one that NEO4J_TEST_URI
// names, else one in a Docker engine that answers, else the community server
// itself, fetched by Maven and run with Java. A test that can have none of
// them fails and says what to install.
//
// The server that it starts is shared by all test packages of a run, and by
// the next run when that follows soon; it ends by itself when no test has used
// it for about two minutes.
package neo4jtest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// variable names the environment variable with the URI of a database that
// tests may empty. User and password stand in the URI.
const variable = "NEO4J_TEST_URI"

// advice says what to do where no server can be had.
const advice = `tests of the Neo4j store need a Neo4j. Any one of these will do:
  - Java 17 and Maven (on Debian: apt-get install openjdk-17-jre-headless maven)
  - a Docker engine that answers
  - ` + variable + ` with the URI of a database that tests may empty`

// turns makes the tests of this process take turns; between processes a lock
// on a file does.
var turns sync.Mutex

// URI gives the URI of an empty database that is this test's alone until the
// test ends. Other tests that ask for it meanwhile wait, so a test asks once.
// It fails the test when no server can be had.
func URI(t testing.TB) string {
	t.Helper()
	turns.Lock()
	t.Cleanup(turns.Unlock)
	dir := cache(t)
	release, err := lock(filepath.Join(dir, "database.lock"))
	if err != nil {
		t.Fatalf("waiting for the test database: %v", err)
	}
	t.Cleanup(release)
	uri := os.Getenv(variable)
	if uri == "" {
		if uri, err = shared(t, dir); err != nil {
			t.Fatalf("%s\n%v", advice, err)
		}
	} else if target, token, err := split(uri); err != nil || ready(target, token) != nil {
		t.Fatalf("%s is set, but no Neo4j that accepts its user and password answers there", variable)
	}
	if err := Empty(context.Background(), uri); err != nil {
		t.Fatalf("emptying %s: %v", uri, err)
	}
	return uri
}

// cache is the folder that keeps the server's jars and what runs share.
func cache(t testing.TB) string {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	dir := filepath.Join(base, "throughline", "neo4j-"+release)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatalf("a folder for the test server: %v", err)
	}
	return dir
}

// Empty deletes everything in a database, constraints excepted.
func Empty(ctx context.Context, uri string) error {
	target, token, err := split(uri)
	if err != nil {
		return err
	}
	driver, err := neo4j.NewDriverWithContext(target, token)
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	for {
		result, err := neo4j.ExecuteQuery(ctx, driver, "MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*)", nil,
			neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
		if err != nil {
			return err
		}
		if n, _ := result.Records[0].Values[0].(int64); n == 0 {
			return nil
		}
	}
}

// running is what a shared server's file tells.
type running struct {
	URI  string `json:"uri"`
	Home string `json:"home"` // its folder; gone when the server has ended
}

// shared gives the URI of the server that tests share, and starts it when
// there is none. The database lock must be held.
func shared(t testing.TB, dir string) (string, error) {
	file := filepath.Join(dir, "shared.json")
	var server running
	if content, err := os.ReadFile(file); err == nil && json.Unmarshal(content, &server) == nil {
		if touch(server.Home) == nil && ready(server.URI, neo4j.NoAuth()) == nil {
			keepAlive(t, server.Home)
			return server.URI, nil
		}
	}
	server, err := start(t, dir, "")
	if err != nil {
		return "", err
	}
	keepAlive(t, server.Home)
	content, err := json.Marshal(server)
	if err != nil {
		return "", err
	}
	return server.URI, os.WriteFile(file, content, 0o644)
}

// WithAuth starts a server of the test's own that asks for user and password,
// and ends it with the test.
func WithAuth(t testing.TB) (uri, user, password string) {
	t.Helper()
	const secret = "correct-horse-battery"
	server, err := start(t, cache(t), secret)
	if err != nil {
		t.Fatalf("%s\n%v", advice, err)
	}
	keepAlive(t, server.Home)
	t.Cleanup(func() { _ = os.Remove(lease(server.Home)) }) // its keeper ends it
	return server.URI, "neo4j", secret
}

// lease is the file that says when a test last used the server.
func lease(home string) string { return filepath.Join(home, "lease") }

// touch says that a test uses the server; it fails when the server has ended.
func touch(home string) error {
	now := time.Now()
	return os.Chtimes(lease(home), now, now)
}

// keepAlive touches the lease until the test ends.
func keepAlive(t testing.TB, home string) {
	stop := make(chan struct{})
	var done sync.WaitGroup
	done.Go(func() {
		for {
			_ = touch(home) // a server that ended shows itself in the test's own queries
			select {
			case <-stop:
				return
			case <-time.After(10 * time.Second):
			}
		}
	})
	t.Cleanup(func() { close(stop); done.Wait() })
}

// ready says whether a server answers.
func ready(uri string, token neo4j.AuthToken) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(uri, token)
	if err != nil {
		return err
	}
	return errors.Join(driver.VerifyConnectivity(ctx), driver.Close(ctx))
}

// waitUntilReady polls until the server answers, its folder is gone (its
// keeper has ended it) or the time is over.
func waitUntilReady(server running, token neo4j.AuthToken, most time.Duration) error {
	for end := time.Now().Add(most); ; time.Sleep(200 * time.Millisecond) {
		err := ready(server.URI, token)
		if err == nil {
			return nil
		}
		if _, gone := os.Stat(server.Home); gone != nil {
			return fmt.Errorf("the server ended at once; see %s", logOf(server.Home))
		}
		if time.Now().After(end) {
			_ = os.Remove(lease(server.Home)) // its keeper ends it
			return fmt.Errorf("no answer from %s within %s: %w; see %s", server.URI, most, err, logOf(server.Home))
		}
	}
}

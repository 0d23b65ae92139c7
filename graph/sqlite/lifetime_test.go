package sqlite_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/sqlite"
)

// pragma runs one statement on the file itself and gives its first value.
func pragma(t *testing.T, path, statement string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var value string
	if err := db.QueryRow(statement).Scan(&value); err != nil && !errors.Is(err, sql.ErrNoRows) {
		t.Fatalf("%s: %v", statement, err)
	}
	return value
}

func TestOpenRefuses(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	newer := filepath.Join(dir, "newer.db")
	s, err := sqlite.Open(ctx, newer)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(ctx); err != nil {
		t.Fatal(err)
	}
	pragma(t, newer, "PRAGMA user_version = 999")
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte("this is no database, and long enough to be read as one"), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.db")
	pragma(t, other, "CREATE TABLE recipes (name TEXT)")

	for uri, want := range map[string]error{
		"sqlite:" + newer: graph.ErrSchema,
		"sqlite:" + text:  graph.ErrUnavailable,
		"sqlite:" + other: graph.ErrUnavailable,
		"sqlite:" + filepath.Join(dir, "no", "such", "folder.db"): graph.ErrUnavailable,
		"sqlite:" + dir: graph.ErrUnavailable,
		"sqlite:":       graph.ErrUnavailable,
	} {
		store, err := sqlite.Backend.Open(ctx, uri, graph.Options{})
		if !errors.Is(err, want) {
			t.Errorf("opening %s gives %v", uri, err)
		}
		if err == nil {
			_ = store.Close(ctx)
		}
	}
	if got := pragma(t, other, "SELECT count(*) FROM sqlite_schema"); got != "1" {
		t.Errorf("another program's database has %s tables now", got)
	}
}

func TestFileIsAsPromised(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close(ctx) }()
	if _, err := s.Replace(ctx, graphtest.Company()...); err != nil {
		t.Fatal(err)
	}
	for statement, want := range map[string]string{"PRAGMA journal_mode": "wal", "PRAGMA user_version": "1", "PRAGMA integrity_check": "ok", "PRAGMA foreign_key_check": ""} {
		if got := pragma(t, path, statement); got != want {
			t.Errorf("%s gives %q, not %q", statement, got, want)
		}
	}
}

// TestTwoProcesses has two stores on one file, as two processes would.
func TestTwoProcesses(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "graph.db")
	var wg sync.WaitGroup
	for i := range 2 {
		wg.Go(func() {
			s, err := sqlite.Open(ctx, path)
			if err != nil {
				t.Errorf("open: %v", err)
				return
			}
			defer func() { _ = s.Close(ctx) }()
			for n := range 5 {
				if _, err := s.Replace(ctx, graphtest.Large(fmt.Sprintf("book %d.xlsx", i), 10+n)); err != nil {
					t.Errorf("replace: %v", err)
				}
				if _, err := s.Snapshot(ctx); err != nil {
					t.Errorf("snapshot: %v", err)
				}
			}
		})
	}
	wg.Wait()
}

// importer is the environment variable that makes this test binary import
// into the named file until it is killed.
const importer = "THROUGHLINE_TEST_IMPORT_INTO"

// versions of the workbooks that the killed import swaps between; both
// workbooks of a version are put together.
func versions(n int) []graph.Facts {
	if n%2 == 0 {
		return []graph.Facts{graphtest.Large("large.xlsx", 300), graphtest.Company()[0]}
	}
	return []graph.Facts{graphtest.Large("large.xlsx", 500), graph.FactsOf(graph.Reading{Source: graph.Source{File: "journeys.xlsx", SHA256: "odd"}})}
}

// TestKilledImport kills importing processes (signal 9) at arbitrary moments
// and expects the file to hold one whole version each time.
func TestKilledImport(t *testing.T) {
	ctx := context.Background()
	if path := os.Getenv(importer); path != "" {
		importForever(path)
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	whole := map[string]bool{}
	for n := range 2 {
		snapshot, err := graph.SnapshotOf(versions(n))
		if err != nil {
			t.Fatal(err)
		}
		whole[graphtest.Render(snapshot)] = true
	}
	for kill := range 6 {
		killImporter(t, path, time.Duration(7+31*kill)*time.Millisecond)
		s, err := sqlite.Open(ctx, path)
		if err != nil {
			t.Fatalf("after kill %d: %v", kill, err)
		}
		snapshot, err := s.Snapshot(ctx)
		if err != nil {
			t.Fatalf("after kill %d: %v", kill, err)
		}
		if !whole[graphtest.Render(snapshot)] {
			t.Fatalf("after kill %d the file holds no whole version: %d sources, %d statements", kill, len(snapshot.Sources), len(snapshot.Statements))
		}
		if err := s.Close(ctx); err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{"PRAGMA integrity_check", "PRAGMA foreign_key_check"} {
			if got := pragma(t, path, statement); got != "ok" && got != "" {
				t.Fatalf("after kill %d %s gives %q", kill, statement, got)
			}
		}
	}
}

// killImporter starts a process that imports into the file, and kills it some
// time after its first import is in.
func killImporter(t *testing.T, path string, after time.Duration) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestKilledImport$")
	child.Env = append(os.Environ(), importer+"="+path)
	said, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(said).ReadString('\n'); err != nil {
		t.Fatalf("the importing process said %q: %v", line, err)
	}
	time.Sleep(after)
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // it was killed
}

// importForever swaps versions until the process is killed. It tells when the
// first one is in.
func importForever(path string) {
	s, err := sqlite.Open(context.Background(), path)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for n := 0; ; n++ {
		if _, err := s.Replace(context.Background(), versions(n)...); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		if n == 0 {
			fmt.Println("ready")
		}
	}
}

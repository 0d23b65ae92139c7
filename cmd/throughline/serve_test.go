package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestDemoServes follows the demo as a user does: it prints findings, says
// where the pages are, answers there, and leaves nothing behind when stopped.
func TestDemoServes(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	base, stop := serving(t, "demo", "--listen", "127.0.0.1:0")
	page := fetched(t, base+"/")
	if !strings.Contains(page, "<html") || !strings.Contains(page, "Throughline") {
		t.Errorf("no page: %.200s", page)
	}
	var found struct {
		Findings []struct{ Rule string } `json:"findings"`
	}
	text := fetched(t, base+"/api/v1/findings")
	if err := json.Unmarshal([]byte(text), &found); err != nil || len(found.Findings) == 0 {
		t.Errorf("no findings (%v): %.300s", err, text)
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	left, err := filepath.Glob(os.Getenv("TMPDIR") + "/*")
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestServeOverSQLite serves what import put into a file.
func TestServeOverSQLite(t *testing.T) {
	folder := t.TempDir()
	files, err := exampleFiles()
	if err != nil {
		t.Fatal(err)
	}
	if err := extract(folder, files); err != nil {
		t.Fatal(err)
	}
	store := "sqlite:" + filepath.Join(folder, "graph.db")
	var out, messages bytes.Buffer
	if code := run([]string{"import", filepath.Join(folder, files[0].Name), "--store", store}, &out, &messages); code != exitDone {
		t.Fatal(messages.String())
	}
	base, stop := serving(t, "serve", "--store", store, "--listen", "127.0.0.1:0")
	if got := fetched(t, base+"/api/v1/sources"); !strings.Contains(got, files[0].Name) {
		t.Errorf("sources: %s", got)
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

var servedAt = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// serving starts a command that serves, and gives its address and what stops it.
func serving(t *testing.T, args ...string) (base string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	in, out := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		code := runUntil(ctx, args, io.Discard, out)
		out.Close()
		ended <- code
	}()
	lines := bufio.NewScanner(in)
	for base == "" && lines.Scan() {
		base = servedAt.FindString(lines.Text())
	}
	if base == "" {
		t.Fatalf("no address was said; exit code %d", <-ended)
	}
	go io.Copy(io.Discard, in)
	return base, func() int {
		cancel()
		select {
		case code := <-ended:
			return code
		case <-time.After(20 * time.Second):
			t.Fatal("it does not stop")
			return -1
		}
	}
}

func fetched(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v %.300s", url, answer.Status, err, text)
	}
	return string(text)
}

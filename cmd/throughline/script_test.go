package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/throughline/throughline/cmd/throughline/internal/example"
	"github.com/throughline/throughline/cmd/throughline/internal/example/books"
)

var update = flag.Bool("update", false, "write expected outputs anew")

// TestScripts runs every testdata/*.txtar. The archive's files lie in the
// script's folder; its comment is the script, a directive a line:
//
//	run ARG…           run throughline; it must exit 0 unless exit follows
//	exit CODE          the last run's exit code
//	stdout REGEXP      the last run's data matches; !stdout: it does not
//	stderr REGEXP      the last run's messages match; !stderr: they do not
//	cmp stdout FILE    the last run's data equals a file (-update writes it); also cmp FILE FILE
//	exists FILE        the file is there; !exists: it is not
//	workbook FILE      build the Excel workbook that a YAML file of the archive describes
//	example            write the example company's workbooks
//	env NAME=VALUE     set an environment variable
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		path, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runScript(t, path) })
	}
}

// script is one txtar archive being run.
type script struct {
	t              *testing.T
	archive        *txtar.Archive
	line           int
	ran            bool
	code           int
	codeSeen       bool
	stdout, stderr bytes.Buffer
	changed        bool
}

func runScript(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("NO_COLOR", "1")
	t.Setenv("COLUMNS", "100")
	s := &script{t: t, archive: archive, codeSeen: true}
	for _, f := range archive.Files {
		s.write(f.Name, f.Data)
	}
	for n, line := range strings.Split(string(archive.Comment), "\n") {
		s.line = n + 1
		words := splitWords(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		s.do(words[0], words[1:])
	}
	s.checkCode()
	if s.changed {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func (s *script) fail(format string, args ...any) {
	s.t.Helper()
	s.t.Fatalf("line %d: %s\nexit %d\n--- stdout\n%s--- stderr\n%s", s.line, fmt.Sprintf(format, args...), s.code, s.stdout.String(), s.stderr.String())
}

func (s *script) write(name string, data []byte) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		s.t.Fatal(err)
	}
}

func (s *script) do(directive string, args []string) {
	s.t.Helper()
	not := strings.HasPrefix(directive, "!")
	switch strings.TrimPrefix(directive, "!") {
	case "run":
		s.checkCode()
		s.stdout.Reset()
		s.stderr.Reset()
		s.code, s.codeSeen, s.ran = run(args, &s.stdout, &s.stderr), false, true
	case "exit":
		s.codeSeen = true
		if want, err := strconv.Atoi(args[0]); err != nil || s.code != want {
			s.fail("want exit code %s", args[0])
		}
	case "stdout":
		s.match(s.stdout.String(), args[0], !not)
	case "stderr":
		s.match(s.stderr.String(), args[0], !not)
	case "cmp":
		s.compare(args[0], args[1])
	case "exists":
		if _, err := os.Stat(args[0]); (err == nil) == not {
			s.fail("%s: %v", args[0], err)
		}
	case "workbook":
		source, err := os.ReadFile(args[0])
		if err != nil {
			s.fail("%v", err)
		}
		book, err := books.Build(source)
		if err != nil {
			s.fail("%s: %v", args[0], err)
		}
		s.write(book.File, book.Data)
	case "example":
		all, err := example.Workbooks()
		if err != nil {
			s.fail("%v", err)
		}
		for _, w := range all {
			s.write(w.Name, w.Data)
		}
	case "env":
		name, value, _ := strings.Cut(args[0], "=")
		s.t.Setenv(name, value)
	default:
		s.fail("no directive %q", directive)
	}
}

// checkCode fails when the last run failed and the script did not ask for it.
func (s *script) checkCode() {
	s.t.Helper()
	if s.ran && !s.codeSeen && s.code != 0 {
		s.fail("unexpected exit code")
	}
}

func (s *script) match(text, pattern string, want bool) {
	s.t.Helper()
	expression, err := regexp.Compile("(?m)" + pattern)
	if err != nil {
		s.fail("%v", err)
	}
	if expression.MatchString(text) != want {
		s.fail("match of %q is %v", pattern, !want)
	}
}

func (s *script) compare(got, file string) {
	s.t.Helper()
	text := s.stdout.String()
	if got != "stdout" {
		data, err := os.ReadFile(got)
		if err != nil {
			s.fail("%v", err)
		}
		text = string(data)
	}
	text = withoutRunData(text)
	for i := range s.archive.Files {
		f := &s.archive.Files[i]
		if f.Name != file {
			continue
		}
		if *update && text != string(f.Data) {
			f.Data, s.changed = []byte(text), true
		}
		if diff := cmp.Diff(string(f.Data), text); diff != "" {
			s.fail("%s differs from %s (-want +got), -update writes it anew:\n%s", got, file, diff)
		}
		return
	}
	s.fail("no file %s in the archive", file)
}

// runData is what differs from run to run: times, the run's name, the version.
var runData = regexp.MustCompile(`run-\d{8}T\d{6}\.\d{3}Z|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|development(-[0-9a-f]{12})?|127\.0\.0\.1:\d+`)

func withoutRunData(text string) string {
	return runData.ReplaceAllStringFunc(text, func(found string) string {
		switch {
		case strings.HasPrefix(found, "run-"):
			return "RUN"
		case strings.HasPrefix(found, "development"):
			return "VERSION"
		case strings.HasPrefix(found, "127"):
			return "127.0.0.1:PORT"
		}
		return "TIME"
	})
}

// splitWords splits a line at spaces; single quotes keep a word together.
func splitWords(line string) []string {
	var words []string
	word, quoted, open := "", false, false
	for _, r := range strings.TrimSpace(line) {
		switch {
		case r == '\'':
			quoted, open = !quoted, true
		case r == ' ' && !quoted:
			if open {
				words = append(words, word)
			}
			word, open = "", false
		default:
			word, open = word+string(r), true
		}
	}
	if open {
		words = append(words, word)
	}
	return words
}

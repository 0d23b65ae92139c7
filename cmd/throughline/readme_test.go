package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDocumentedExamples runs the commands of the console blocks in README.md
// and CONTRIBUTING.md, in a folder with the example company's workbooks. Each
// line below a command must stand in its output, in that order; a line of … or
// the end of a line after … stands for anything.
func TestDocumentedExamples(t *testing.T) {
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			files, err := exampleFiles()
			if err != nil {
				t.Fatal(err)
			}
			if err := extract(folder, files); err != nil {
				t.Fatal(err)
			}
			t.Chdir(folder)
			t.Setenv("NO_COLOR", "1")
			examples := documentedExamples(string(text))
			if len(examples) == 0 && name == "README.md" {
				t.Error("no examples")
			}
			for _, e := range examples {
				var out, messages bytes.Buffer
				if code := run(splitWords(e.command)[1:], &out, &messages); code != exitDone {
					t.Errorf("%s\nexit %d: %s", e.command, code, messages.String())
				}
				checkInOrder(t, e, out.String())
			}
		})
	}
}

// documentedExample is a command with the lines that are said to come out.
type documentedExample struct {
	command string
	lines   []string
}

func documentedExamples(text string) []documentedExample {
	var all []documentedExample
	inside := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```console"
		case !inside:
		case strings.HasPrefix(line, "$ "):
			all = append(all, documentedExample{command: strings.TrimPrefix(line, "$ ")})
		default:
			last := &all[len(all)-1]
			last.lines = append(last.lines, line)
		}
	}
	return all
}

func checkInOrder(t *testing.T, e documentedExample, out string) {
	t.Helper()
	rest := out
	for _, line := range e.lines {
		start, _, _ := strings.Cut(line, "…")
		if start == "" {
			continue
		}
		_, after, found := strings.Cut("\n"+rest, "\n"+start)
		if !found {
			t.Errorf("%s\nprints no line %q (after those before it):\n%s", e.command, line, out)
			return
		}
		rest = after
	}
}

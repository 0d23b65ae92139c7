// Package analyzertest runs a txtar archive through the real importer and one
// rule, and compares the findings with “// want” marks.
//
// Each file of the archive is one sheet, named BOOK!SHEET; its lines are rows
// and “|” divides cells. A mark at the end of a row,
//
//	Tow truck | On site | -   // want "nobody"
//
// says that a finding of the rule whose title matches the regular expression
// has one of its first two pieces of evidence in that row. Findings without a
// mark and marks without a finding both fail the test. Only findings of the
// default report count: less certain ones go to the review list.
package analyzertest

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// Reader understands workbooks given by base name, as the importer does.
type Reader func(workbooks map[string][]byte) ([]graph.Reading, error)

// want is one expectation.
type want struct {
	place  string // BOOK!SHEET!ROW
	title  *regexp.Regexp
	source string
	met    bool
}

// Run analyses the archive at path with one rule and checks the marks.
func Run(t *testing.T, path string, rule *analyzer.Rule, read Reader) {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	books, wants, err := build(archive)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	readings, err := read(books)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	run, err := analyzer.Run(context.Background(), graph.Join(readings), []*analyzer.Rule{rule}, analyzer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, status := range run.Rules {
		if len(status.Missing) > 0 && len(wants) > 0 {
			t.Errorf("%s: the rule could not run for want of %v", path, status.Missing)
		}
	}
	for _, f := range run.Findings {
		if f.Confidence >= graph.ReviewBelow {
			check(t, path, f, wants)
		}
	}
	for _, w := range wants {
		if !w.met {
			t.Errorf("%s: %s: nothing found that matches %s", path, w.place, w.source)
		}
	}
}

// check looks for marks at the rows of a finding's first two cells. A place
// finding needs one of them marked, a pair finding both.
func check(t *testing.T, path string, f graph.Finding, wants []*want) {
	t.Helper()
	sides := f.Evidence[:min(2, len(f.Evidence))]
	marked := 0
	for _, e := range sides {
		for _, w := range wants {
			if w.place == rowOf(e) && w.title.MatchString(f.Title) {
				w.met = true
				marked++
				break
			}
		}
	}
	if marked == 0 || isPair(f) && marked < len(sides) {
		t.Errorf("%s: not expected: %s (%.2f)%s", path, f.Title, f.Confidence, texts(f))
	}
}

// isPair is true when both first pieces of evidence are statements.
func isPair(f graph.Finding) bool {
	return len(f.Evidence) > 1 && f.Evidence[0].Claim != nil && f.Evidence[1].Claim != nil
}

func texts(f graph.Finding) string {
	var b strings.Builder
	for _, e := range f.Evidence {
		fmt.Fprintf(&b, "\n\t%s!%s!%s %s", e.File, e.Sheet, e.Cell, e.Text)
	}
	return b.String()
}

var digits = regexp.MustCompile(`\d+$`)

func rowOf(e graph.Evidence) string { return e.File + "!" + e.Sheet + "!" + digits.FindString(e.Cell) }

var mark = regexp.MustCompile(`\s*// want "(.*)"\s*$`)

// build makes the workbooks and gathers the marks.
func build(archive *txtar.Archive) (map[string][]byte, []*want, error) {
	books := map[string]*excelize.File{}
	var wants []*want
	for _, file := range archive.Files {
		book, sheet, ok := strings.Cut(file.Name, "!")
		if !ok {
			return nil, nil, fmt.Errorf("%q is not BOOK!SHEET", file.Name)
		}
		if books[book] == nil {
			books[book] = excelize.NewFile()
			if err := books[book].SetSheetName("Sheet1", sheet); err != nil {
				return nil, nil, err
			}
		} else if _, err := books[book].NewSheet(sheet); err != nil {
			return nil, nil, err
		}
		for i, line := range strings.Split(strings.TrimRight(string(file.Data), "\n"), "\n") {
			if m := mark.FindStringSubmatch(line); m != nil {
				title, err := regexp.Compile(m[1])
				if err != nil {
					return nil, nil, err
				}
				wants = append(wants, &want{place: fmt.Sprintf("%s!%s!%d", book, sheet, i+1), title: title, source: m[1]})
				line = mark.ReplaceAllString(line, "")
			}
			if err := writeRow(books[book], sheet, i+1, line); err != nil {
				return nil, nil, err
			}
		}
	}
	out, err := bytesOf(books)
	return out, wants, err
}

func writeRow(book *excelize.File, sheet string, row int, line string) error {
	for col, cell := range strings.Split(line, "|") {
		text := strings.TrimSpace(cell)
		if text == "" {
			continue
		}
		ref, err := excelize.CoordinatesToCellName(col+1, row)
		if err != nil {
			return err
		}
		if err := book.SetCellValue(sheet, ref, text); err != nil {
			return err
		}
	}
	return nil
}

func bytesOf(books map[string]*excelize.File) (map[string][]byte, error) {
	names := make([]string, 0, len(books))
	for name := range books {
		names = append(names, name)
	}
	sort.Strings(names)
	out := map[string][]byte{}
	for _, name := range names {
		var b bytes.Buffer
		if err := books[name].Write(&b); err != nil {
			return nil, err
		}
		out[name] = b.Bytes()
	}
	return out, nil
}

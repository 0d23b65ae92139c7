package workbook

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// labelledBook is what a careful reader understood from one workbook.
type labelledBook struct {
	File   string
	Sheets []struct {
		Name  string
		Kinds []string
	}
	Touchpoints []struct {
		Journey, Stage, Touchpoint string
		Departments                []string
	}
	Initiatives []struct {
		Name       string
		Department string
		Start, End *string
	}
	Statements []struct {
		Cell, Department string
	}
	Ambiguous []string
}

// figures are the six measures of an import, each a set of facts.
var figures = []string{"kinds", "touchpoints", "order", "owners", "initiatives", "statements"}

// facts maps a figure to its facts.
type facts map[string]map[string]bool

func (f facts) add(figure string, parts ...string) {
	if f[figure] == nil {
		f[figure] = map[string]bool{}
	}
	for i := range parts {
		parts[i] = graph.Fold(parts[i])
	}
	f[figure][strings.Join(parts, "\x00")] = true
}

func (f facts) walk(journey string, names []string) {
	for i := 1; i < len(names); i++ {
		f.add("order", journey, names[i-1], names[i])
	}
}

func cellOf(ref string) (sheet, cell string) {
	i := strings.LastIndex(ref, "!")
	return strings.Trim(ref[:i], "'"), strings.ReplaceAll(ref[i+1:], "$", "")
}

func labelledFacts(b labelledBook) facts {
	f := facts{}
	for _, s := range b.Sheets {
		for _, k := range s.Kinds {
			f.add("kinds", s.Name, k)
		}
	}
	walks := map[string][]string{}
	for _, t := range b.Touchpoints {
		f.add("touchpoints", t.Journey, t.Stage, t.Touchpoint)
		walks[t.Journey] = append(walks[t.Journey], t.Touchpoint)
		for _, d := range t.Departments {
			f.add("owners", t.Journey, t.Touchpoint, d)
		}
	}
	for j, names := range walks {
		f.walk(j, names)
	}
	for _, in := range b.Initiatives {
		f.add("initiatives", in.Name, in.Department, text(in.Start), text(in.End))
	}
	for _, s := range b.Statements {
		sheet, cell := cellOf(s.Cell)
		f.add("statements", sheet, cell, s.Department)
	}
	return f
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// readFacts takes the facts of a reading, those at cells on which careful
// readers disagree left out.
func readFacts(r graph.Reading, ambiguous map[string]bool) facts {
	f := facts{}
	skip := func(c graph.Cell) bool { return ambiguous[graph.Fold(c.Sheet)+"!"+c.Ref] }
	for _, s := range r.Source.Sheets {
		for _, t := range s.Tables {
			f.add("kinds", s.Name, t.Kind)
		}
	}
	walks := map[string][]string{}
	for _, s := range r.Steps {
		if skip(s.Cell) {
			continue
		}
		f.add("touchpoints", s.Journey, s.Stage, s.Touchpoint)
		walks[s.Journey] = append(walks[s.Journey], s.Touchpoint)
		for _, d := range s.Departments {
			f.add("owners", s.Journey, s.Touchpoint, d)
		}
	}
	for j, names := range walks {
		f.walk(j, names)
	}
	for _, in := range r.Initiatives {
		if !skip(in.Cell) {
			f.add("initiatives", in.Name, in.Department, in.Scope.Start, in.Scope.End)
		}
	}
	for _, s := range r.Statements {
		if !skip(s.Cell) {
			f.add("statements", s.Sheet, s.Ref, s.Department)
		}
	}
	return f
}

// floor is the F1 below which no figure may fall.
const floor = 0.97

// TestLabelledWorkbooks reads eighteen workbooks in real shapes together and
// compares with what a careful reader understood.
func TestLabelledWorkbooks(t *testing.T) {
	raw, err := os.ReadFile("testdata/sheets/labels.json")
	check(t, err)
	var labels struct{ Workbooks []labelledBook }
	check(t, json.Unmarshal(raw, &labels))
	var files []importers.File
	for _, b := range labels.Workbooks {
		data, err := os.ReadFile(filepath.Join("testdata/sheets", b.File))
		check(t, err)
		files = append(files, importers.File{Name: b.File, Data: data})
	}
	readings, err := importers.ImportAll(NewImporter(), files, importers.Options{})
	check(t, err)
	right, wanted, got := map[string]int{}, map[string]int{}, map[string]int{}
	for i, b := range labels.Workbooks {
		ambiguous := map[string]bool{}
		for _, a := range b.Ambiguous {
			sheet, cell := cellOf(a)
			ambiguous[graph.Fold(sheet)+"!"+cell] = true
		}
		want, have := labelledFacts(b), readFacts(readings[i], ambiguous)
		for _, figure := range figures {
			wanted[figure] += len(want[figure])
			got[figure] += len(have[figure])
			for fact := range want[figure] {
				if have[figure][fact] {
					right[figure]++
				}
			}
			logDifferences(t, b.File, figure, want[figure], have[figure])
		}
	}
	for _, figure := range figures {
		f1 := 1.0
		if n := wanted[figure] + got[figure]; n > 0 {
			f1 = 2 * float64(right[figure]) / float64(n)
		}
		t.Logf("%s F1 %.3f", figure, f1)
		if f1 < floor {
			t.Errorf("%s: F1 %.3f is below %.2f", figure, f1, floor)
		}
	}
}

func logDifferences(t *testing.T, file, figure string, want, have map[string]bool) {
	t.Helper()
	var lines []string
	for fact := range want {
		if !have[fact] {
			lines = append(lines, fmt.Sprintf("%s: %s missed %q", file, figure, fact))
		}
	}
	for fact := range have {
		if !want[fact] {
			lines = append(lines, fmt.Sprintf("%s: %s not there %q", file, figure, fact))
		}
	}
	sort.Strings(lines)
	for _, l := range slices.Compact(lines) {
		t.Log(l)
	}
}

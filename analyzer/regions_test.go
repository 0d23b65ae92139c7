package analyzer_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
)

// spread says where the copies of a company tell their region.
type spread int

const (
	// inColumn keeps journeys and touchpoints in common; each statement's region
	// column tells whom it is for.
	inColumn spread = iota
	// inPlaces gives every region its own journeys and touchpoints, and no region
	// column: only names keep the regions apart.
	inPlaces
)

func (s spread) String() string { return [...]string{"column", "places"}[s] }

// readCompany reads a labelled company's workbooks.
func readCompany(t testing.TB, name string) []graph.Reading {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("../cmd/accuracy/testdata/companies", name, "*.xlsx"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no workbooks of %s (%v)", name, err)
	}
	var files []importers.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, importers.File{Name: filepath.Base(p), Data: data})
	}
	readings, err := importers.ImportAll(workbook.NewImporter(), files, importers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return readings
}

// regionsFor joins as many regional copies of a company as make at least n
// statements, and cuts what is above.
func regionsFor(t testing.TB, readings []graph.Reading, n int, how spread) *graph.Snapshot {
	t.Helper()
	one := 0
	for _, r := range readings {
		one += len(r.Statements)
	}
	if one == 0 {
		t.Fatal("a company without statements")
	}
	var all []graph.Reading
	for i := range (n + one - 1) / one {
		for _, r := range readings {
			all = append(all, inRegion(r, fmt.Sprintf("Land%03d", i), how))
		}
	}
	snap := graph.Join(all)
	snap.Statements = snap.Statements[:n]
	return snap
}

// inRegion copies what a workbook says for one region.
func inRegion(r graph.Reading, region string, how spread) graph.Reading {
	file := func(c graph.Cell) graph.Cell { c.File = region + " " + c.File; return c }
	place := func(name string) string {
		if how == inColumn || name == "" {
			return name
		}
		return name + " " + region
	}
	places := func(names []string) []string {
		names = slices.Clone(names)
		for i := range names {
			names[i] = place(names[i])
		}
		return names
	}
	scope := func(s graph.Scope) graph.Scope {
		if how == inColumn {
			s.Region = region + " " + s.Region
		}
		return s
	}
	r.Source.File = region + " " + r.Source.File
	r.Steps, r.Initiatives, r.Statements = slices.Clone(r.Steps), slices.Clone(r.Initiatives), slices.Clone(r.Statements)
	r.Goals, r.Departments, r.Topics, r.Terms = slices.Clone(r.Goals), slices.Clone(r.Departments), slices.Clone(r.Topics), slices.Clone(r.Terms)
	for i := range r.Steps {
		s := &r.Steps[i]
		s.Cell, s.Journey, s.Touchpoint, s.After, s.Cells = file(s.Cell), place(s.Journey), place(s.Touchpoint), places(s.After), maps.Clone(s.Cells)
	}
	for i := range r.Initiatives {
		s := &r.Initiatives[i]
		s.Cell, s.Touchpoints, s.Scope, s.Cells = file(s.Cell), places(s.Touchpoints), scope(s.Scope), maps.Clone(s.Cells)
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		s.Cell, s.Journey, s.Touchpoint, s.Scope = file(s.Cell), place(s.Journey), place(s.Touchpoint), scope(s.Scope)
	}
	for i := range r.Goals {
		r.Goals[i].Cell = file(r.Goals[i].Cell)
	}
	for i := range r.Departments {
		r.Departments[i].Cell = file(r.Departments[i].Cell)
	}
	for i := range r.Topics {
		s := &r.Topics[i]
		s.Cell, s.Touchpoint = file(s.Cell), place(s.Touchpoint)
	}
	for i := range r.Terms {
		r.Terms[i].Cell = file(r.Terms[i].Cell)
	}
	return r
}

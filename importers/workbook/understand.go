package workbook

import (
	"fmt"
	"sort"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// understanding is one workbook while it is turned into a reading.
type understanding struct {
	file     string
	options  importers.Options
	names    *nameBook
	problems []graph.Problem
}

func (u *understanding) problem(sheet, ref, kind, message string) {
	u.problems = append(u.problems, graph.Problem{File: u.file, Sheet: sheet, Ref: ref, Kind: kind, Message: message})
}

// forced gives the columns of a table that a mapping decides, by sheet column
// or lane row.
func (u *understanding) forced(t *table) map[int]concept {
	out := map[int]concept{}
	for i := range t.columns {
		c := &t.columns[i]
		if name := u.options.Mapping.Concept(t.sheet.Name, c.header); name != "" {
			out[c.index] = concept(name)
		}
	}
	return out
}

// read understands the whole workbook with the names that are known.
func (d *document) read(options importers.Options, names *nameBook) (graph.Reading, []*table) {
	u := &understanding{file: d.book.File, options: options, names: names}
	reading := graph.Reading{Source: graph.Source{File: d.book.File, SHA256: d.book.SHA256, Problems: append([]graph.Problem(nil), d.problems...)}}
	perSheet := make([][]*table, len(d.sheets))
	skipped := make([]string, len(d.sheets))
	var all []*table
	for i, s := range d.sheets {
		skipped[i] = "it could not be understood"
		u.guarded(s.Name, func() { perSheet[i], skipped[i] = u.tablesOf(s) })
		all = append(all, perSheet[i]...)
	}
	for _, t := range all {
		u.guarded(t.sheet.Name, func() {
			t.understandContext(names)
			if t.kind == kindJourney {
				t.nameJourney(u.file)
			}
		})
	}
	u.guarded("", func() { u.belong(all) })
	for i, s := range d.sheets {
		reading.Source.Sheets = append(reading.Source.Sheets, sheetReport(s, perSheet[i], skipped[i]))
		for _, t := range perSheet[i] {
			u.guarded(s.Name, func() { u.readTable(t, &reading) })
		}
	}
	u.guarded("", func() { reading.Source.Department = sourceDepartment(all, names) })
	reading.Source.Problems = append(reading.Source.Problems, sortedProblems(u.problems, d.sheets)...)
	setFile(&reading, d.book.File)
	return reading, all
}

// tablesOf finds the tables of a sheet; where two overlap the surer one is
// kept. It says why nothing was found.
func (u *understanding) tablesOf(s *sheet) ([]*table, string) {
	if s.Rows == 0 {
		return nil, "the sheet is empty"
	}
	if why := outOfUse(s); why != "" {
		return nil, why
	}
	var found []*table
	for _, l := range layouts {
		for _, t := range l.detect(s, u) {
			t.by = l
			found = append(found, t)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].score > found[j].score })
	var kept []*table
	for _, t := range found {
		free := true
		for _, k := range kept {
			free = free && !t.area.overlaps(k.area)
		}
		if free {
			kept = append(kept, t)
		}
	}
	if s.Hidden {
		kept = referenceOnly(kept)
	}
	sort.SliceStable(kept, func(i, j int) bool {
		if kept[i].area.firstRow != kept[j].area.firstRow {
			return kept[i].area.firstRow < kept[j].area.firstRow
		}
		return kept[i].area.firstCol < kept[j].area.firstCol
	})
	if len(kept) > 0 {
		return kept, ""
	}
	if s.Hidden {
		return nil, "the sheet is hidden"
	}
	return nil, u.whySkipped(s)
}

// referenceOnly keeps of a hidden sheet what other sheets refer to.
func referenceOnly(tables []*table) []*table {
	var out []*table
	for _, t := range tables {
		switch t.kind {
		case kindDepartments, kindGlossary, kindGoals:
			out = append(out, t)
		}
	}
	return out
}

// outOfUse tells whether a sheet says of itself that it is not in use.
func outOfUse(s *sheet) string {
	if isOut(s.Name) {
		return "the sheet's name says that it is no longer in use"
	}
	titles := sheetTexts(s)
	if len(titles) == 0 || wordCount(titles[0]) > 14 || !isOut(titles[0]) || !s.Hidden && s.At(1, 1).Text != titles[0] {
		return ""
	}
	return "its title says that it is no longer in use: " + quoted(titles[0])
}

// whySkipped says what a sheet looked like.
func (u *understanding) whySkipped(s *sheet) string {
	texts, longest := 0, 0
	for r := 1; r <= min(s.Rows, 50); r++ {
		n := len(s.filled(r, 1, s.Cols))
		longest = max(longest, n)
		if n > 0 {
			texts++
		}
	}
	if longest <= 1 {
		return "notes only: no table"
	}
	for r := 1; r <= min(s.Rows, 20); r++ {
		cols := s.filled(r, 1, s.Cols)
		if len(cols) < 2 {
			continue
		}
		var heads []string
		for _, c := range cols[:min(4, len(cols))] {
			heads = append(heads, s.text(r, c))
		}
		return fmt.Sprintf("no journey, initiatives, statements, goals, departments, voice of the customer, glossary or contact plan: its columns are %s", strings.Join(heads, ", "))
	}
	return "no table was recognised"
}

// readTable turns a table into records, and tells what was left out.
func (u *understanding) readTable(t *table, reading *graph.Reading) {
	problem := func(ref, kind, message string) { u.problem(t.sheet.Name, ref, kind, message) }
	t.by.read(t, u.names, reading, problem)
	if n, heading := t.leftOut(); n > 0 {
		u.problem(t.sheet.Name, t.area.firstRef(), graph.ProblemSkipped, fmt.Sprintf("%d rows below %s left out", n, quoted(heading)))
	}
}

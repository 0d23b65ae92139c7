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

// document is an opened workbook, ready to be read as often as more names are
// known.
type document struct {
	book     *Book
	problems []graph.Problem // from opening
	sheets   []*sheet
	words    *vocabulary
}

func newDocument(book *Book, problems []graph.Problem) *document {
	d := &document{book: book, problems: problems, words: newVocabulary()}
	for _, g := range book.Sheets {
		d.sheets = append(d.sheets, newSheet(g, d.words))
	}
	d.learnAbbreviations()
	for _, s := range d.sheets {
		s.year = yearOf(sheetTexts(s)...)
		if s.year == 0 {
			s.year = yearOf(s.Name, book.File)
		}
		if s.year == 0 {
			s.year = usualYear(s)
		}
	}
	for _, s := range d.sheets {
		if s.year == 0 {
			for _, o := range d.sheets {
				if o.year != 0 {
					s.year = o.year
					break
				}
			}
		}
	}
	return d
}

// sheetTexts gives the first lines of a sheet: its titles.
func sheetTexts(s *sheet) []string {
	var out []string
	for r := 1; r <= min(4, s.Rows); r++ {
		cols := s.filled(r, 1, s.Cols)
		if len(cols) > 2 {
			break
		}
		for _, c := range cols {
			out = append(out, s.text(r, c))
		}
	}
	return out
}

// usualYear is the year of most of a sheet's real dates; 0 when it has none.
func usualYear(s *sheet) int {
	count := map[string]int{}
	for r := 1; r <= min(s.Rows, 300); r++ {
		for _, c := range s.filled(r, 1, s.Cols) {
			v := s.At(r, c)
			if v.Date != "" {
				count[v.Date[:4]]++
			} else if y := yearIn.FindStringSubmatch(v.Text); y != nil && len(v.Text) <= 24 {
				count[y[1]]++
			}
		}
	}
	best, n := "", 0
	for y, k := range count {
		if k > n || k == n && y < best {
			best, n = y, k
		}
	}
	return yearOf(best)
}

// learnAbbreviations reads the workbook's own lists of abbreviations, so that
// headers like "TP" are understood.
func (d *document) learnAbbreviations() {
	for _, s := range d.sheets {
		for r := 1; r <= min(s.Rows, 10); r++ {
			cols := s.filled(r, 1, s.Cols)
			if len(cols) < 2 || s.words.score(s.text(r, cols[0]), cTerm) < 0.9 && s.words.score(s.text(r, cols[0]), cAlias) < 0.9 || s.words.score(s.text(r, cols[1]), cMeaning) < 0.9 {
				continue
			}
			for row := r + 1; row <= min(s.Rows, r+200); row++ {
				short, full := s.text(row, cols[0]), s.text(row, cols[1])
				full, _, _ = strings.Cut(full, ",")
				if isAbbreviation(short) && full != "" && wordCount(full) <= 4 && !strings.Contains(full, "=") {
					d.words.expand[graph.Fold(short)] = full
				}
			}
			break
		}
	}
	d.words.remember = map[string][]guess{}
	for _, s := range d.sheets {
		s.heads = map[int]head{}
	}
}

// read understands the whole workbook with the names that are known.
func (d *document) read(options importers.Options, names *nameBook) (graph.Reading, []*table) {
	u := &understanding{file: d.book.File, options: options, names: names}
	reading := graph.Reading{Source: graph.Source{File: d.book.File, SHA256: d.book.SHA256, Problems: append([]graph.Problem(nil), d.problems...)}}
	perSheet := make([][]*table, len(d.sheets))
	skipped := make([]string, len(d.sheets))
	var all []*table
	for i, s := range d.sheets {
		perSheet[i], skipped[i] = u.tablesOf(s)
		all = append(all, perSheet[i]...)
	}
	for _, t := range all {
		t.understandContext(names)
		if t.kind == kindJourney {
			t.nameJourney(u.file)
		}
	}
	u.belong(all)
	for i, s := range d.sheets {
		reading.Source.Sheets = append(reading.Source.Sheets, sheetReport(s, perSheet[i], skipped[i]))
		for _, t := range perSheet[i] {
			u.readTable(t, &reading)
		}
	}
	reading.Source.Department = sourceDepartment(all, names)
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

// sheetReport says what was understood of a sheet.
func sheetReport(s *sheet, tables []*table, skipped string) graph.Sheet {
	report := graph.Sheet{Name: s.Name, Hidden: s.Hidden, Skipped: skipped, Tables: []graph.Table{}}
	for r := 1; r <= s.Rows; r++ {
		if !s.blank(r, 1, s.Cols) {
			report.Rows++
		}
	}
	for _, t := range tables {
		gt := graph.Table{Range: t.area.String(), Kind: t.kind, Layout: t.layout, Columns: []graph.Column{}}
		for i := range t.columns {
			gt.Columns = append(gt.Columns, t.columnReport(&t.columns[i]))
		}
		report.Tables = append(report.Tables, gt)
	}
	return report
}

func (t *table) columnReport(c *column) graph.Column {
	row, col := c.head, c.index
	if t.across {
		row, col = c.index, c.head
	}
	return graph.Column{Ref: Ref(row, col), Text: oneLine(c.header), Concept: string(c.concept), Confidence: float64(int(c.confidence*100+0.5)) / 100, RunnerUp: string(c.runnerUp)}
}

// sortedProblems puts problems into the order of the sheets, then as found,
// and drops repeated ones.
func sortedProblems(ps []graph.Problem, sheets []*sheet) []graph.Problem {
	order := map[string]int{}
	for i, s := range sheets {
		order[s.Name] = i
	}
	sort.SliceStable(ps, func(i, j int) bool { return order[ps[i].Sheet] < order[ps[j].Sheet] })
	seen := map[graph.Problem]bool{}
	var out []graph.Problem
	for _, p := range ps {
		if !seen[p] {
			out = append(out, p)
		}
		seen[p] = true
	}
	return out
}

// setFile puts the file's name into every cell.
func setFile(r *graph.Reading, file string) {
	for i := range r.Steps {
		r.Steps[i].File = file
	}
	for i := range r.Initiatives {
		r.Initiatives[i].File = file
	}
	for i := range r.Statements {
		r.Statements[i].File = file
	}
	for i := range r.Goals {
		r.Goals[i].File = file
	}
	for i := range r.Departments {
		r.Departments[i].File = file
	}
	for i := range r.Topics {
		r.Topics[i].File = file
	}
	for i := range r.Terms {
		r.Terms[i].File = file
	}
}

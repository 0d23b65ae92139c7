package workbook

import (
	"sort"

	"github.com/throughline/throughline/graph"
)

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

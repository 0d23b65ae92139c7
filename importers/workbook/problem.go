package workbook

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/graph"
)

// UnreadableError says that a workbook was refused as a whole: nothing of it
// may be kept. Find it with errors.As.
type UnreadableError struct {
	File     string
	Problems []graph.Problem // the last one is why it was refused
}

// Error gives the reason, which is written for people.
func (e *UnreadableError) Error() string {
	if len(e.Problems) == 0 {
		return e.File + " cannot be read"
	}
	return e.Problems[len(e.Problems)-1].Message
}

// refusal stops the reading of a workbook, with the problem that tells why.
type refusal struct{ graph.Problem }

func (r *refusal) Error() string { return r.Message }

// refuse makes a refusal that concerns the workbook as a whole; within a sheet,
// placeIn adds where.
func refuse(kind, format string, args ...any) error {
	return &refusal{graph.Problem{Kind: kind, Message: fmt.Sprintf(format, args...)}}
}

// refuseCell makes a refusal for one cell of the sheet that is being read.
func refuseCell(kind string, row, col int, format string, args ...any) error {
	return &refusal{graph.Problem{Kind: kind, Ref: Ref(row, col), Message: fmt.Sprintf(format, args...)}}
}

// placeIn says in which sheet an error arose, turning any other error into a
// refusal that says that the sheet is damaged.
func placeIn(sheet string, err error) error {
	var r *refusal
	if errors.As(err, &r) {
		placed := *r
		placed.Sheet = sheet
		return &placed
	}
	return &refusal{graph.Problem{Sheet: sheet, Kind: graph.ProblemUnreadable, Message: fmt.Sprintf(
		"sheet %q is damaged (%v): open the workbook in Excel, let it repair the file, save it and import that", sheet, err)}}
}

// report notes a problem that does not stop the reading.
func (o *opening) report(p graph.Problem) {
	p.File = o.file
	o.problems = append(o.problems, p)
}

// perSheet bounds how many problems of one cause are listed one by one, so
// that a broken column does not bury the rest.
const perSheet = 20

// reportCells reports up to perSheet cells one by one and counts the others.
func (o *opening) reportCells(sheet string, cells []noted) {
	for i, n := range cells {
		if i == perSheet {
			o.report(graph.Problem{Sheet: sheet, Kind: graph.ProblemValue, Message: fmt.Sprintf(
				"%d more cells of sheet %q have the same trouble", len(cells)-perSheet, sheet)})
			return
		}
		o.report(graph.Problem{Sheet: sheet, Ref: Ref(n.row, n.col), Kind: graph.ProblemValue, Message: n.message})
	}
}

// reportTrouble reports the cells that could not be read as they are.
func (r *sheetReader) reportTrouble() {
	for _, cells := range [][]noted{r.failed, r.lost, r.unknown} {
		slices.SortFunc(cells, func(a, b noted) int { return cmp.Or(a.row-b.row, a.col-b.col) })
	}
	r.o.reportCells(r.g.Name, r.failed)
	r.o.reportCells(r.g.Name, r.lost)
	if n := len(r.unknown); n > 0 {
		first := Ref(r.unknown[0].row, r.unknown[0].col)
		message := fmt.Sprintf("the formula in cell %s has no kept result and was read as empty", first)
		if n > 1 {
			message = fmt.Sprintf("%s formulas, the first in cell %s, have no kept result and were read as empty", thousands(n), first)
		}
		r.o.report(graph.Problem{Sheet: r.g.Name, Ref: first, Kind: graph.ProblemValue, Message: message + ": open the workbook in Excel and save it, so that it keeps results"})
	}
}

// noted is a cell with what is wrong with it.
type noted struct {
	row, col int
	message  string
}

// thousands writes a count the way people read it: 100,000.
func thousands(n int) string {
	s := fmt.Sprint(n)
	var b strings.Builder
	for i, d := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// mebibytes writes a size bound.
func mebibytes(n int64) string {
	if n < 1<<20 {
		return thousands(int(n)) + " bytes"
	}
	return fmt.Sprintf("%.4g MiB", float64(n)/(1<<20))
}

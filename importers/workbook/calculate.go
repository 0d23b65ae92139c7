package workbook

import (
	"strings"

	"github.com/throughline/throughline/importers/workbook/formula"
)

// formulaCell is a formula without a kept result.
type formulaCell struct {
	text        string
	row, col    int
	down, right int // how far it stands from the first cell of its shared formula
}

// notePending tells whether the current cell's formula is still to be
// calculated, and notes it. Results that the file keeps are taken, unless the
// file says that they are stale and the result is the 0 that programs write
// which do not calculate.
func (r *sheetReader) notePending(kept *gridCell) bool {
	c := &r.cell
	if !c.hasFormula {
		return false
	}
	text := formulaCell{text: string(c.formula), row: r.row, col: r.col}
	if c.group != "" {
		if first, known := r.shared[c.group]; known && len(c.formula) == 0 {
			text = formulaCell{text: first.text, row: r.row, col: r.col, down: r.row - first.row, right: r.col - first.col}
		} else if len(c.formula) > 0 {
			r.shared[c.group] = text
		}
	}
	numeric := c.kind == "" || c.kind == "n"
	missing := len(c.value) == 0 && (numeric || c.kind == "str" && !c.hasValue)
	stale := r.o.recalculate && numeric && kept.kind != kindBlank && kept.number == 0
	if !missing && !stale {
		return false
	}
	kept.kind, kept.text = kindBlank, ""
	r.o.formulas++
	if r.o.formulas > formulaMost {
		text.text = "" // no formula: stays empty
	}
	r.pending = append(r.pending, text)
	return true
}

// Bounds on what one workbook's formulas may cost.
const (
	formulaMost  = 200_000   // formulas
	formulaWork  = 5_000_000 // cells read
	formulaDepth = 200       // formulas that wait for each other
)

// calculation works out formulas, each once, those that others wait for first.
type calculation struct {
	o      *opening
	sheets map[string]*calculatedSheet // by lower-case name
	work   int
	depth  int
	stop   error
}

type calculatedSheet struct {
	reader  *sheetReader
	grid    *Grid
	rows    int // extent before anything is settled
	cols    int
	pending map[[2]int]formulaCell // by row and column
}

// calculate fills in the formulas that have no kept result, where that is
// simple. The others stay empty.
func (o *opening) calculate(sheets []*sheetReader) error {
	c := &calculation{o: o, sheets: map[string]*calculatedSheet{}, work: formulaWork}
	for _, r := range sheets {
		s := &calculatedSheet{reader: r, grid: r.g, rows: len(r.g.rows), pending: map[[2]int]formulaCell{}}
		for i := range r.g.rows {
			if cells := r.g.rows[i].cells; len(cells) > 0 {
				s.cols = max(s.cols, int(cells[len(cells)-1].col))
			}
		}
		for _, f := range r.pending {
			s.pending[[2]int{f.row, f.col}] = f
		}
		if name := strings.ToLower(r.g.Name); c.sheets[name] == nil {
			c.sheets[name] = s
		}
	}
	for _, r := range sheets {
		s := c.sheets[strings.ToLower(r.g.Name)]
		if s.grid != r.g {
			continue // a second sheet of one name
		}
		for _, f := range r.pending {
			c.resolve(s, f.row, f.col)
			if c.stop != nil {
				return c.stop
			}
		}
	}
	return nil
}

// resolve calculates the pending formula of a cell, if there is one.
func (c *calculation) resolve(s *calculatedSheet, row, col int) {
	f, waiting := s.pending[[2]int{row, col}]
	if !waiting || c.stop != nil || c.depth >= formulaDepth {
		return
	}
	if c.stop = c.o.checkTime(); c.stop != nil {
		return
	}
	delete(s.pending, [2]int{row, col}) // first, so that a circle ends here
	c.depth++
	v := formula.Eval(f.text, formula.Context{Cells: c, Sheet: s.grid.Name, Down: f.down, Right: f.right, Work: &c.work})
	c.depth--
	kept := s.grid.cell(row, col)
	if kept == nil {
		return
	}
	switch v.Kind {
	case formula.Empty: // a reference to an empty cell shows 0
		c.o.number(kept, 0)
	case formula.Number:
		c.o.number(kept, v.Number)
	case formula.Text:
		kept.kind, kept.text = kindText, cleanText([]byte(v.Text))
		if kept.text == "" {
			kept.kind = kindBlank
		}
	case formula.Boolean:
		kept.kind, kept.text = kindText, map[bool]string{true: "TRUE", false: "FALSE"}[v.Number != 0]
	case formula.Failed:
		s.reader.failure(kept, row, col, v.Text)
	case formula.Unknown:
		s.reader.unknown = append(s.reader.unknown, noted{row: row, col: col})
	}
}

// Extent implements formula.Cells.
func (c *calculation) Extent(sheet string) (rows, cols int) {
	s := c.sheets[strings.ToLower(sheet)]
	if s == nil {
		return 0, 0
	}
	return s.rows, s.cols
}

// Cell implements formula.Cells.
func (c *calculation) Cell(sheet string, row, col int) formula.Value {
	s := c.sheets[strings.ToLower(sheet)]
	if s == nil {
		return formula.Value{}
	}
	c.resolve(s, row, col)
	cell := s.grid.cell(row, col)
	switch {
	case cell == nil:
		return formula.Value{Kind: formula.Empty}
	case cell.kind == kindText:
		return formula.Value{Kind: formula.Text, Text: cell.text}
	case cell.kind == kindError:
		return formula.Value{Kind: formula.Failed, Text: cell.text}
	case cell.kind == kindBlank && cell.calc:
		return formula.Value{} // not calculated, or an empty text: which, is not kept
	case cell.kind == kindBlank:
		return formula.Value{Kind: formula.Empty}
	}
	return formula.Value{Kind: formula.Number, Number: cell.number}
}

package workbook

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers/workbook/xmlscan"
)

// What Excel itself allows; a cell beyond is no cell.
const (
	excelRows = 1_048_576
	excelCols = 16_384
)

// Depths of the elements of a worksheet part: worksheet is at 1.
const (
	depthSection = 2 // sheetData, cols, mergeCells …
	depthRow     = 3 // row, col, mergeCell
	depthCell    = 4 // c
	depthValue   = 5 // v, f, is
)

// sheetReader reads one worksheet part into a grid, in one pass.
type sheetReader struct {
	o *opening
	g *Grid

	section  string // the element open at depthSection
	row, col int    // of the current cell, between cells of the last one
	cell     rawCell
	capture  *[]byte // where texts go; nil for nowhere
	rich     richText

	shared  map[string]formulaCell // first cells of shared formulas, by group
	pending []formulaCell          // formulas still to be calculated
	merges  []Merge
	unknown []noted // formulas that were not calculated
	failed  []noted // cells that show an error
	lost    []noted // cells whose text the file lacks
}

// rawCell is a cell as it stands in the file. Its buffers are used again.
type rawCell struct {
	kind       string // what its t attribute says
	style      int
	hasFormula bool
	group      string // of a shared formula
	isString   bool   // an is element is open
	hasValue   bool
	value      []byte
	formula    []byte
}

// readSheet reads a worksheet. Its extent is settled by settle, once formulas
// are calculated.
func (o *opening) readSheet(e sheetEntry) (*sheetReader, error) {
	r := &sheetReader{o: o, g: &Grid{Name: e.name, Hidden: e.hidden, looks: o.looks}, shared: map[string]formulaCell{}}
	if err := o.scan(e.part, r.visit); err != nil {
		return nil, placeIn(e.name, err)
	}
	r.g.Merges = r.merges
	return r, nil
}

func (r *sheetReader) visit(s *xmlscan.Scanner, token xmlscan.Token) error {
	if r.cell.isString {
		r.rich.visit(s, token)
	}
	switch token {
	case xmlscan.Text:
		if r.capture != nil {
			*r.capture = append(*r.capture, s.Bytes()...)
		}
	case xmlscan.Start:
		return r.start(s)
	case xmlscan.End:
		return r.end(s)
	}
	return nil
}

func (r *sheetReader) start(s *xmlscan.Scanner) error {
	switch s.Depth() {
	case depthSection:
		r.section = string(s.Name())
	case depthRow:
		switch {
		case r.section == "sheetData" && string(s.Name()) == "row":
			return r.startRow(s)
		case r.section == "cols" && string(s.Name()) == "col":
			r.columns(s)
		case r.section == "mergeCells" && string(s.Name()) == "mergeCell":
			return r.merge(s)
		}
	case depthCell:
		if r.section == "sheetData" && string(s.Name()) == "c" {
			return r.startCell(s)
		}
	case depthValue:
		if r.section == "sheetData" {
			r.startValue(s)
		}
	}
	return nil
}

func (r *sheetReader) end(s *xmlscan.Scanner) error {
	switch s.Depth() {
	case depthValue - 1: // the value just closed was at depthValue
		r.capture = nil
		if r.cell.isString && string(s.Name()) == "is" {
			r.cell.value = append(r.cell.value, r.rich.take()...)
			r.cell.isString = false
		}
	case depthCell - 1:
		if r.section == "sheetData" && string(s.Name()) == "c" {
			return r.endCell()
		}
	}
	return nil
}

func (r *sheetReader) startRow(s *xmlscan.Scanner) error {
	r.row, r.col = r.row+1, 0
	if text, given := s.Attr("r"); given {
		n, err := strconv.Atoi(string(text))
		if err != nil || n < 1 {
			return fmt.Errorf("a row is numbered %q", text)
		}
		r.row = n
	}
	if r.row > excelRows {
		return fmt.Errorf("a row is numbered %d, beyond the last row that Excel has", r.row)
	}
	height, hasHeight := s.Attr("ht")
	if attrTrue(s, "hidden") || hasHeight && isZero(height) {
		if row := r.rowAt(r.row); row != nil {
			row.hidden = true
		}
	}
	return nil
}

// rowAt makes room for a row; nil beyond the limit.
func (r *sheetReader) rowAt(row int) *gridRow {
	if most := r.o.limits.Rows; most > 0 && row > most {
		return nil
	}
	if missing := row - len(r.g.rows); missing > 0 {
		r.g.rows = append(r.g.rows, make([]gridRow, missing)...)
	}
	return &r.g.rows[row-1]
}

func (r *sheetReader) columns(s *xmlscan.Scanner) {
	width, hasWidth := s.Attr("width")
	if !attrTrue(s, "hidden") && (!hasWidth || !isZero(width)) {
		return
	}
	first, err1 := strconv.Atoi(attr(s, "min"))
	last, err2 := strconv.Atoi(attr(s, "max"))
	if err1 != nil || err2 != nil || first < 1 || last > excelCols || len(r.g.hiddenCols) > excelCols {
		return
	}
	r.g.hiddenCols = append(r.g.hiddenCols, colSpan{first, last})
}

func isZero(number []byte) bool {
	n, err := strconv.ParseFloat(string(number), 64)
	return err == nil && n == 0
}

func (r *sheetReader) merge(s *xmlscan.Scanner) error {
	m, ok := parseRange(attr(s, "ref"))
	if !ok {
		return fmt.Errorf("a merged range is written %q", attr(s, "ref"))
	}
	if most := r.o.limits.Cells; most > 0 && len(r.merges) >= most {
		return refuse(graph.ProblemLimit, "sheet %q of %s has more than %s merged ranges: save the cells that are needed in a new workbook", r.g.Name, r.o.file, thousands(most))
	}
	r.merges = append(r.merges, m)
	return nil
}

func (r *sheetReader) startCell(s *xmlscan.Scanner) error {
	r.col++
	if ref, given := s.Attr("r"); given {
		row, col, ok := parseRef(ref)
		if !ok {
			return fmt.Errorf("a cell is numbered %q", ref)
		}
		r.row, r.col = row, col
	}
	if r.col > excelCols || r.row < 1 {
		return fmt.Errorf("a cell stands beyond the last column that Excel has, in row %d", r.row)
	}
	c := &r.cell
	*c = rawCell{value: c.value[:0], formula: c.formula[:0]}
	if kind, given := s.Attr("t"); given {
		c.kind = cellKindName(kind)
	}
	if style, given := s.Attr("s"); given {
		if n, err := strconv.Atoi(string(style)); err == nil && n > 0 && n < len(r.o.looks) {
			c.style = n
		}
	}
	return nil
}

// cellKindName avoids a new string for each of millions of cells.
func cellKindName(kind []byte) string {
	for _, known := range []string{"s", "n", "str", "inlineStr", "b", "e", "d"} {
		if string(kind) == known {
			return known
		}
	}
	return string(kind)
}

func (r *sheetReader) startValue(s *xmlscan.Scanner) {
	switch string(s.Name()) {
	case "v":
		r.cell.value = r.cell.value[:0]
		r.cell.hasValue = true
		r.capture = &r.cell.value
	case "f":
		r.cell.hasFormula = true
		if attr(s, "t") == "shared" {
			r.cell.group = attr(s, "si")
		}
		r.capture = &r.cell.formula
	case "is":
		r.cell.isString = true
	}
}

// endCell keeps the cell that was read.
func (r *sheetReader) endCell() error {
	c := &r.cell
	kept := gridCell{col: uint16(r.col), look: uint16(c.style), calc: c.hasFormula}
	r.understand(&kept)
	pending := r.notePending(&kept)
	if kept.kind == kindBlank && !pending {
		if c.hasFormula || r.o.looks[c.style].fill != "" {
			r.keepBlank(kept)
		}
		return nil
	}
	if err := r.checkLimits(); err != nil {
		return err
	}
	row := r.rowAt(r.row)
	row.cells = append(row.cells, kept)
	if n := len(row.cells); n > 1 && row.cells[n-2].col >= kept.col {
		putInOrder(row)
	}
	return nil
}

// putInOrder mends a row whose last cell stands out of order; the later of two
// cells of one column counts.
func putInOrder(row *gridRow) {
	last := row.cells[len(row.cells)-1]
	rest := row.cells[:len(row.cells)-1]
	i, twice := slices.BinarySearchFunc(rest, last.col, func(c gridCell, col uint16) int { return int(c.col) - int(col) })
	if twice {
		rest[i] = last
		row.cells = rest
		return
	}
	copy(row.cells[i+1:], rest[i:])
	row.cells[i] = last
}

// keepBlank keeps a cell that shows nothing, as far as there is room.
func (r *sheetReader) keepBlank(c gridCell) {
	l := r.o.limits
	if l.Cols > 0 && r.col > l.Cols || l.Cells > 0 && r.o.blanks >= l.Cells {
		return
	}
	if row := r.rowAt(r.row); row != nil {
		r.o.blanks++
		row.cells = append(row.cells, c)
		if n := len(row.cells); n > 1 && row.cells[n-2].col >= c.col {
			putInOrder(row)
		}
	}
}

// checkLimits counts the current cell, which has a value.
func (r *sheetReader) checkLimits() error {
	l := r.o.limits
	r.o.cells++
	switch {
	case l.Rows > 0 && r.row > l.Rows:
		return refuseCell(graph.ProblemLimit, r.row, r.col, "sheet %q of %s goes beyond row %s (cell %s has a value): keep the rows that are needed in a new workbook", r.g.Name, r.o.file, thousands(l.Rows), Ref(r.row, r.col))
	case l.Cols > 0 && r.col > l.Cols:
		return refuseCell(graph.ProblemLimit, r.row, r.col, "sheet %q of %s goes beyond column %s (cell %s has a value): delete what stands there, or keep the columns that are needed in a new workbook", r.g.Name, r.o.file, ColName(l.Cols), Ref(r.row, r.col))
	case l.Cells > 0 && r.o.cells > l.Cells:
		return refuseCell(graph.ProblemLimit, r.row, r.col, "%s has more than %s cells with a value: keep the sheets that are needed in a new workbook", r.o.file, thousands(l.Cells))
	}
	return nil
}

package workbook

import "sort"

// Book is one opened workbook.
type Book struct {
	File   string  // base name, as uploaded
	SHA256 string  // of the file's bytes, in lower-case hex
	Sheets []*Grid // worksheets in the order of their tabs, hidden ones too
}

// Value is one cell. The zero Value is an empty cell.
type Value struct {
	// Text is what the cell shows, trimmed, with no-break spaces as spaces,
	// line ends as "\n" and invisible characters dropped. Dates are written
	// yyyy-mm-dd or yyyy-mm-dd hh:mm, times of day hh:mm, booleans TRUE or
	// FALSE. It is empty when Error is not.
	Text string
	// Number is the value of a numeric cell, date serials too; nil otherwise.
	Number *float64
	// Date is the day, yyyy-mm-dd, when the cell is a date by its number format.
	Date string
	// Formula says that the cell is calculated. Where the workbook keeps no
	// result and the formula is beyond what is calculated here, Text is empty.
	Formula bool
	// Error is what a failed formula shows: #REF!, #N/A and so on.
	Error string
	Bold  bool
	// Fill is the background colour as RRGGBB, "" when there is none. Empty
	// cells have it too, as bars of a plan drawn with colours need it.
	Fill string
	// NumberFormat is the format code, such as General, 0% or dd/mm/yyyy.
	NumberFormat string
}

// Empty tells whether the cell shows nothing and holds no failed formula.
// A cell that only has a background is empty.
func (v Value) Empty() bool { return v.Text == "" && v.Error == "" }

// Merge is a merged range: 1-based, inclusive, cut to the grid's used extent.
// Only its top left cell has a value.
type Merge struct{ FirstRow, FirstCol, LastRow, LastCol int }

// Contains tells whether the cell lies in the range.
func (m Merge) Contains(row, col int) bool {
	return m.FirstRow <= row && row <= m.LastRow && m.FirstCol <= col && col <= m.LastCol
}

// Grid is one worksheet. It does not change after Open and may be read by
// several goroutines.
type Grid struct {
	Name   string
	Hidden bool // hidden or very hidden
	// Rows and Cols are the last row and column that hold a value, counted
	// from real cells; both 0 for an empty sheet.
	Rows, Cols int
	Merges     []Merge // by first row, then first column

	rows       []gridRow // row n at n-1
	hiddenCols []colSpan
	looks      []look
}

type gridRow struct {
	hidden bool
	cells  []gridCell // by column
	merged []int32    // indexes of the merges that cover part of the row, by column
}

type colSpan struct{ first, last int }

// gridCell is a cell as kept: a look instead of four fields, since hundreds of
// thousands of cells share a few looks.
type gridCell struct {
	col    uint16
	look   uint16
	kind   cellKind
	calc   bool
	text   string
	number float64
}

type cellKind uint8

const (
	kindBlank cellKind = iota // only a background
	kindText
	kindNumber
	kindDate
	kindError
)

// look is what a cell style means for reading.
type look struct {
	bold         bool
	fill         string
	numberFormat string
}

// At gives the cell at row and column, counted from 1. Outside the used extent,
// and under a merge, it is the zero Value.
func (g *Grid) At(row, col int) Value {
	c := g.cell(row, col)
	if c == nil {
		return Value{}
	}
	v := Value{Formula: c.calc}
	if int(c.look) < len(g.looks) {
		l := g.looks[c.look]
		v.Bold, v.Fill, v.NumberFormat = l.bold, l.fill, l.numberFormat
	}
	switch c.kind {
	case kindError:
		v.Error = c.text
	case kindText:
		v.Text = c.text
	case kindNumber, kindDate:
		v.Text = c.text
		n := c.number
		v.Number = &n
		if c.kind == kindDate && len(c.text) >= len("2006-01-02") {
			v.Date = c.text[:len("2006-01-02")]
		}
	}
	return v
}

func (g *Grid) cell(row, col int) *gridCell {
	if row < 1 || row > len(g.rows) || col < 1 {
		return nil
	}
	cells := g.rows[row-1].cells
	i := col - 1 // right when the row has no gap before this column
	if i >= len(cells) || int(cells[i].col) != col {
		i = sort.Search(len(cells), func(i int) bool { return int(cells[i].col) >= col })
	}
	if i >= len(cells) || int(cells[i].col) != col {
		return nil
	}
	return &cells[i]
}

// Merged gives the merged range that the cell lies in, top left cell included;
// false when it lies in none.
func (g *Grid) Merged(row, col int) (Merge, bool) {
	if row < 1 || row > len(g.rows) {
		return Merge{}, false
	}
	merged := g.rows[row-1].merged
	i := sort.Search(len(merged), func(i int) bool { return g.Merges[merged[i]].LastCol >= col })
	if i < len(merged) && g.Merges[merged[i]].Contains(row, col) {
		return g.Merges[merged[i]], true
	}
	return Merge{}, false
}

// RowHidden tells whether the row is hidden, by hand or by a filter.
func (g *Grid) RowHidden(row int) bool {
	return row >= 1 && row <= len(g.rows) && g.rows[row-1].hidden
}

// ColHidden tells whether the column is hidden.
func (g *Grid) ColHidden(col int) bool {
	for _, span := range g.hiddenCols {
		if span.first <= col && col <= span.last {
			return true
		}
	}
	return false
}

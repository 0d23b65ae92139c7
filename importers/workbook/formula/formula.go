// Package formula calculates the simple formulas that people use in lists:
// references, arithmetic, text joined with &, sums and averages, links.
//
// It serves workbooks whose formulas have no kept result, as many programs
// write them. Everything beyond gives no value rather than a wrong one. Depth
// and work are bounded, so hostile formulas cost little.
package formula

// Kind of a value.
type Kind uint8

// Kinds of values.
const (
	Unknown Kind = iota // cannot be calculated here
	Empty               // an empty cell
	Number
	Text
	Boolean
	Failed // Text is the error that Excel shows: #N/A …
)

// Value is the result of a formula, or the content of a cell.
type Value struct {
	Kind   Kind
	Number float64 // 0 or 1 for booleans
	Text   string
}

// Cells gives the content of cells. An absent sheet gives Unknown.
type Cells interface {
	// Cell gives one cell, rows and columns counted from 1. A cell outside the
	// used extent is Empty.
	Cell(sheet string, row, col int) Value
	// Extent gives the last used row and column of a sheet, 0 when it is empty.
	Extent(sheet string) (rows, cols int)
}

// Context says where a formula stands and what it may cost.
type Context struct {
	Cells Cells
	Sheet string // of the formula: where references without a sheet point
	// Down and Right move relative references: a shared formula is written for
	// its first cell.
	Down, Right int
	// Work counts down with each cell read; at 0 everything is Unknown.
	Work *int
}

const maxNesting = 64

// Eval calculates a formula, written without its equals sign. Unknown when it
// is malformed or beyond what this package knows.
func Eval(text string, context Context) Value {
	p := &parser{text: text, context: context}
	v := p.comparison(0)
	p.space()
	if p.failed || p.pos < len(p.text) {
		return Value{}
	}
	return p.scalar(v)
}

// operand is a value or a range that is not read yet.
type operand struct {
	Value
	area *area
}

// area is a rectangle of cells of one sheet.
type area struct {
	sheet                  string
	row1, col1, row2, col2 int
}

// scalar reads an operand as one value. A range of several cells has none.
func (p *parser) scalar(o operand) Value {
	if o.area == nil {
		return o.Value
	}
	a := o.area
	if a.row1 != a.row2 || a.col1 != a.col2 {
		return Value{}
	}
	v := p.read(a.sheet, a.row1, a.col1)
	if v.Kind == Empty {
		return Value{Kind: Empty}
	}
	return v
}

func (p *parser) read(sheet string, row, col int) Value {
	if p.context.Work != nil {
		if *p.context.Work <= 0 {
			return Value{}
		}
		*p.context.Work--
	}
	return p.context.Cells.Cell(sheet, row, col)
}

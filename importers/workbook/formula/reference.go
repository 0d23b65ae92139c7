package formula

import "strings"

// What Excel has; also what a whole row or column reaches to.
const (
	lastRow = 1_048_576
	lastCol = 16_384
)

// reference reads a cell (B2), a range (B2:C9), whole columns (B:C) or, through
// rowRange, whole rows. Its first word is read already.
func (p *parser) reference(sheet, word string) operand {
	if strings.ContainsAny(sheet, "[]:") {
		return p.fail() // another workbook, or several sheets
	}
	row1, col1, ok := p.place(word)
	if !ok {
		return p.fail()
	}
	if !strings.HasPrefix(p.text[p.pos:], ":") {
		if row1 == 0 || col1 == 0 {
			return p.fail()
		}
		return operand{area: &area{sheet, row1, col1, row1, col1}}
	}
	p.pos++
	row2, col2, ok := p.place(p.word())
	if !ok || (row1 == 0) != (row2 == 0) || (col1 == 0) != (col2 == 0) {
		return p.fail()
	}
	if row1 == 0 {
		row1, row2 = 1, lastRow
	}
	if col1 == 0 {
		col1, col2 = 1, lastCol
	}
	return operand{area: &area{sheet, min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)}}
}

// rowRange reads whole rows (2:5); false, having read nothing, for a number.
func (p *parser) rowRange() (operand, bool) {
	start := p.pos
	word := p.word()
	if strings.HasPrefix(p.text[p.pos:], ":") && strings.Trim(word, "0123456789") == "" {
		return p.reference(p.context.Sheet, word), true
	}
	p.pos = start
	return operand{}, false
}

// place reads B2, $B$2, B or 2, moved as the context says; a part that is not
// written is 0. False when it is no reference, or is moved off the sheet.
func (p *parser) place(word string) (row, col int, ok bool) {
	i, fixedCol, fixedRow := 0, false, false
	dollar := func() bool {
		if i < len(word) && word[i] == '$' {
			i++
			return true
		}
		return false
	}
	fixedCol = dollar()
	for ; i < len(word) && (word[i]|0x20) >= 'a' && (word[i]|0x20) <= 'z'; i++ {
		if col = col*26 + int(word[i]|0x20-'a') + 1; col > lastCol {
			return 0, 0, false
		}
	}
	if col == 0 {
		fixedRow, fixedCol = fixedCol, false
	} else {
		fixedRow = dollar()
	}
	for ; i < len(word) && word[i] >= '0' && word[i] <= '9'; i++ {
		if row = row*10 + int(word[i]-'0'); row > lastRow {
			return 0, 0, false
		}
	}
	if i < len(word) || row == 0 && col == 0 {
		return 0, 0, false
	}
	if row > 0 && !fixedRow {
		row += p.context.Down
		ok = row >= 1 && row <= lastRow
	} else {
		ok = true
	}
	if col > 0 && !fixedCol {
		col += p.context.Right
		ok = ok && col >= 1 && col <= lastCol
	}
	return row, col, ok
}

// each visits the cells of an area that are within its sheet's extent. It
// stops, and tells so, when a cell is unknown.
func (p *parser) each(a *area, visit func(Value)) bool {
	rows, cols := p.context.Cells.Extent(a.sheet)
	for row := a.row1; row <= min(a.row2, rows); row++ {
		for col := a.col1; col <= min(a.col2, cols); col++ {
			v := p.read(a.sheet, row, col)
			if v.Kind == Unknown {
				return false
			}
			visit(v)
		}
	}
	return true
}

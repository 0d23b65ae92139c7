package graph

import (
	"fmt"
	"strings"
)

// Cell is the place of one value: workbook base name, sheet name as shown on
// its tab, and A1 reference without dollar signs. The zero Cell means that the
// value stands in no cell (a department taken from a file name, say).
type Cell struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Ref   string `json:"cell"`
}

// String returns 'BOOK!SHEET!CELL', the form that the command line takes.
// It is empty for the zero Cell.
func (c Cell) String() string {
	if c == (Cell{}) {
		return ""
	}
	return c.File + "!" + c.Sheet + "!" + c.Ref
}

// ParseCell reads what [Cell.String] writes. Book and sheet may contain spaces;
// the sheet may be quoted as Excel quotes it. It fails when fewer than three
// parts are given.
func ParseCell(s string) (Cell, error) {
	last := strings.LastIndex(s, "!")
	if last < 0 {
		return Cell{}, fmt.Errorf("%q is not BOOK!SHEET!CELL", s)
	}
	first := strings.LastIndex(s[:last], "!")
	if first < 0 {
		return Cell{}, fmt.Errorf("%q is not BOOK!SHEET!CELL", s)
	}
	sheet := strings.Trim(s[first+1:last], "'")
	ref := strings.ToUpper(strings.ReplaceAll(s[last+1:], "$", ""))
	if s[:first] == "" || sheet == "" || ref == "" {
		return Cell{}, fmt.Errorf("%q is not BOOK!SHEET!CELL", s)
	}
	return Cell{File: s[:first], Sheet: sheet, Ref: ref}, nil
}

package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// sheet is a worksheet while it is being understood.
type sheet struct {
	*Grid
	words *vocabulary
	year  int // that bare months belong to; 0 when unknown
	// heads remembers what headScore said of a row.
	heads map[int]head
}

func newSheet(g *Grid, words *vocabulary) *sheet {
	return &sheet{Grid: g, words: words, heads: map[int]head{}}
}

// text is what a cell shows, "" under a merge.
func (s *sheet) text(row, col int) string { return s.At(row, col).Text }

// covered is the text of the cell, or of the merged range that it lies in.
func (s *sheet) covered(row, col int) string {
	if t := s.text(row, col); t != "" {
		return t
	}
	if m, ok := s.Merged(row, col); ok {
		return s.text(m.FirstRow, m.FirstCol)
	}
	return ""
}

// filled lists the columns of a row, between two columns, whose cells show
// something.
func (s *sheet) filled(row, first, last int) []int {
	var cols []int
	for c := first; c <= last; c++ {
		if !s.At(row, c).Empty() {
			cols = append(cols, c)
		}
	}
	return cols
}

func (s *sheet) blank(row, first, last int) bool { return len(s.filled(row, first, last)) == 0 }

// allBold tells whether every filled cell of the row is bold.
func (s *sheet) allBold(row, first, last int) bool {
	n := 0
	for _, c := range s.filled(row, first, last) {
		if !s.At(row, c).Bold {
			return false
		}
		n++
	}
	return n > 0
}

// cell makes a graph.Cell; the file is added when the reading is complete.
func (s *sheet) cell(row, col int) graph.Cell {
	return graph.Cell{Sheet: s.Name, Ref: Ref(row, col)}
}

// wordCount counts words; in scripts without spaces, two letters are a word.
func wordCount(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		r := []rune(w)
		if isSpaceless(r[0]) || isSpaceless(r[len(r)-1]) {
			n += (len(r) + 1) / 2
			continue
		}
		n++
	}
	return n
}

// isTyped tells whether a cell is a number or date by its kind.
func isTyped(v Value) bool { return v.Number != nil || v.Date != "" }

package workbook

import (
	"strconv"
	"strings"
)

// ColName gives a column's letters: 1 is A, 27 is AA. It is "" below 1.
func ColName(col int) string {
	var letters []byte
	for ; col > 0; col = (col - 1) / 26 {
		letters = append([]byte{byte('A' + (col-1)%26)}, letters...)
	}
	return string(letters)
}

// Ref gives a cell's A1 reference, row and column counted from 1.
func Ref(row, col int) string { return ColName(col) + strconv.Itoa(row) }

// parseRef reads an A1 reference, dollar signs allowed; false when it is none
// or lies beyond what Excel has.
func parseRef(ref []byte) (row, col int, ok bool) {
	i := 0
	skipDollar := func() {
		if i < len(ref) && ref[i] == '$' {
			i++
		}
	}
	skipDollar()
	for ; i < len(ref); i++ {
		c := ref[i] &^ 0x20 // upper case
		if c < 'A' || c > 'Z' {
			break
		}
		if col = col*26 + int(c-'A') + 1; col > excelCols {
			return 0, 0, false
		}
	}
	skipDollar()
	digits := 0
	for ; i < len(ref); i++ {
		if ref[i] < '0' || ref[i] > '9' {
			return 0, 0, false
		}
		digits++
		if row = row*10 + int(ref[i]-'0'); row > excelRows {
			return 0, 0, false
		}
	}
	return row, col, col > 0 && row > 0 && digits > 0
}

// parseRange reads B2:D5, or one cell as a range, corners in any order.
func parseRange(text string) (Merge, bool) {
	from, to, isRange := strings.Cut(text, ":")
	if !isRange {
		to = from
	}
	row1, col1, ok1 := parseRef([]byte(from))
	row2, col2, ok2 := parseRef([]byte(to))
	return Merge{min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)}, ok1 && ok2
}

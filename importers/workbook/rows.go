package workbook

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// rowRole is what a row of a table is.
type rowRole int

// tableRow is one row below a header.
type tableRow struct {
	row  int
	role rowRole
	text string // of a banner or note
	out  bool   // below a heading that says these rows are not meant
}

// rowScan is the state of sorting a table's rows.
type rowScan struct {
	width  int  // header cells
	limit  int  // last row that may belong to the table
	gap    int  // empty rows before the current one
	out    bool // below a heading that says the rows are not meant
	summed bool // below a total
}

// scanRows sorts the rows below a header into data, banners, totals and notes,
// and finds where the table ends. limit is the last row that may belong to it.
func (t *table) scanRows(limit int) {
	s, first, last := t.sheet, t.area.firstCol, t.area.lastCol
	scan := rowScan{limit: limit}
	for c := first; c <= last; c++ {
		if own, _, _ := s.headerText(t.band, c); own != "" {
			scan.width++
		}
	}
	t.lastFull = limit
	for t.lastFull > t.band.bottom && len(s.filled(t.lastFull, first, last)) < 2 {
		t.lastFull--
	}
	t.bold = t.mostlyBold(limit)
	end := t.band.bottom
	for r := t.band.bottom + 1; r <= limit; r++ {
		cols := s.filled(r, first, last)
		if len(cols) == 0 {
			scan.gap++
			continue
		}
		if scan.gap > 0 && t.endsBefore(r, cols, scan.gap) {
			break
		}
		if t.isHint(cols, r) || t.repeatsHeader(r, cols) {
			continue
		}
		row := t.sortRow(r, cols, &scan)
		if row.role == roleNote {
			t.notes = append(t.notes, row.text)
		} else {
			end = r
		}
		t.rows = append(t.rows, row)
		scan.gap = 0
	}
	t.area.lastRow = end
}

// endsBefore tells whether the table ended before a row that follows empty
// ones: the row is the header of a table that is not understood, or unlike the
// rows above.
func (t *table) endsBefore(row int, cols []int, gap int) bool {
	if len(cols) >= 2 && !t.bold && t.sheet.allBold(row, t.area.firstCol, t.area.lastCol) && !t.isTotalRow(row, cols) {
		return true
	}
	return gap >= 2 && len(cols) > 1 && !t.fits(row, cols)
}

// sortRow decides what a row is.
func (t *table) sortRow(r int, cols []int, scan *rowScan) tableRow {
	row := tableRow{row: r, role: roleData}
	switch {
	case t.isTotalRow(r, cols):
		row.role, scan.summed = roleTotal, true
	case t.single(r, cols) && scan.width > 2:
		row.text = t.sheet.text(r, cols[0])
		row.role = t.singleRole(r, cols[0], scan.gap)
		if row.role == roleData && t.isLast(r) && (scan.summed || wordCount(row.text) > 4) {
			row.role = roleNote
		}
		if row.role == roleBanner {
			scan.out = isOut(row.text)
		}
	case t.single(r, cols) && scan.gap >= 1 && scan.width == 2:
		row.role, row.text = roleNote, t.sheet.text(r, cols[0])
	}
	row.out = scan.out
	return row
}

// isHint tells whether a row only shows how to fill the others in: most of its
// cells are examples or stand in brackets.
func (t *table) isHint(cols []int, row int) bool {
	n := 0
	for _, c := range cols {
		if hintText.MatchString(t.sheet.text(row, c)) {
			n++
		}
	}
	return n >= 2 && n*5 >= len(cols)*3
}

var hintText = regexp.MustCompile(`(?i)^\s*(?:e\.\s?g\.|eg\b|for example|example:|z\.\s?b\.|beispiel|p\.\s?ex|par exemple|ex\.|por ej|p\.\s?ej|ej\.|ad es|p\.\s?es|bijv|bv\.|напр|например|مثال|לדוגמה|例[:：)]|例えば|例如|<.*>$|\[.*\]$|\(.*\)$)`)

// mostlyBold tells whether most data rows are written in bold.
func (t *table) mostlyBold(limit int) bool {
	bold, all := 0, 0
	for r := t.band.bottom + 1; r <= min(limit, t.band.bottom+60); r++ {
		if t.sheet.blank(r, t.area.firstCol, t.area.lastCol) {
			continue
		}
		all++
		if t.sheet.allBold(r, t.area.firstCol, t.area.lastCol) {
			bold++
		}
	}
	return all > 0 && bold*2 > all
}

// isTotalRow tells whether the row sums others: a word for it in one of its
// first cells, and otherwise only figures and calculations.
func (t *table) isTotalRow(row int, cols []int) bool {
	words, others, found := 0, 0, false
	for _, c := range cols {
		v := t.sheet.At(row, c)
		switch {
		case v.Formula || isTyped(v) || v.Text == "" || isAmount(v.Text):
			others++
		case isTotal(v.Text) && words == 0:
			found = true
			words++
		default:
			words++
		}
	}
	return found && words <= 1 && len(cols) <= max(3, others+1)
}

var amountWords = wordSet(`eur euro euros usd gbp chf jpy sek nok dkk pln czk huf k m t mio mrd mn bn tsd teur keur t€ k€ m€ thousand million millions tausend mille millones milhões milioni miljoen pa p.a ca approx about total`)

// isAmount tells whether a text is a figure written as text, with its currency
// or scale and no other word ("757k", "EUR 1.2 m"), or stands for nothing.
func isAmount(s string) bool {
	if isEmptyText(s) {
		return true
	}
	if !strings.ContainsAny(s, "0123456789") {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '€' }) {
		if w = strings.Trim(w, "€"); w != "" && !amountWords[graph.Fold(w)] {
			return false
		}
	}
	return true
}

// repeatsHeader tells whether the row says the header again, as after a page
// break.
func (t *table) repeatsHeader(row int, cols []int) bool {
	same := 0
	for _, c := range cols {
		own, _, _ := t.sheet.headerText(t.band, c)
		if own != "" && graph.Fold(own) == graph.Fold(t.sheet.text(row, c)) {
			same++
		}
	}
	return same >= 2 && same*3 >= len(cols)*2
}

// single tells whether the row is one text only, merged over the table or not.
func (t *table) single(row int, cols []int) bool {
	return len(cols) == 1 && !isTyped(t.sheet.At(row, cols[0])) && t.sheet.text(row, cols[0]) != ""
}

// singleRole decides what a row of one text is: a banner over the rows below,
// a note, or a row of which only the name is known yet.
func (t *table) singleRole(row, col, gap int) rowRole {
	s := t.sheet
	text := s.text(row, col)
	if isOut(text) {
		return roleBanner
	}
	last := t.isLast(row)
	if isNote(text) && (last || !s.At(row, col).Bold) {
		return roleNote
	}
	merged := false
	if m, ok := s.Merged(row, col); ok && m.LastCol-m.FirstCol >= 2 {
		merged = true
	}
	switch {
	case last && (gap > 0 || wordCount(text) > 6):
		return roleNote
	case last && !merged && !s.At(row, col).Bold:
		if t.isKeyColumn(col) {
			return roleData
		}
		return roleNote
	case last:
		return roleBanner
	case merged, s.At(row, col).Bold && !t.bold, isShouted(text), !t.isKeyColumn(col):
		return roleBanner
	case looksLikeUnit(text) && gap > 0:
		return roleBanner
	}
	return roleData
}

// isLast tells whether no row of more than one cell follows.
func (t *table) isLast(row int) bool { return row >= t.lastFull }

// isKeyColumn tells whether the column names things: then a row with nothing
// else is still a row.
func (t *table) isKeyColumn(col int) bool {
	own, _, _ := t.sheet.headerText(t.band, col)
	for _, g := range t.sheet.words.match(own) {
		if g.score >= 0.7 && (g.concept == cTouch || g.concept == cInitiative || g.concept == cTopic || g.concept == cGoal || isText(g.concept) || g.concept == cDepartment || g.concept == cTerm) {
			return true
		}
	}
	return false
}

// isShouted tells whether a text is written in capitals.
func isShouted(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s && len([]rune(s)) > 3
}

// fits tells whether a row after a wide gap still belongs: it fills most of
// the columns that the rows before fill.
func (t *table) fits(row int, cols []int) bool {
	if len(t.rows) == 0 {
		return true
	}
	count := map[int]int{}
	typed := map[int]int{}
	n := 0
	for _, r := range t.rows[max(0, len(t.rows)-100):] {
		if r.role != roleData {
			continue
		}
		n++
		for _, c := range t.sheet.filled(r.row, t.area.firstCol, t.area.lastCol) {
			count[c]++
			if isTyped(t.sheet.At(r.row, c)) {
				typed[c]++
			}
		}
	}
	if n == 0 {
		return true
	}
	usual, here := 0, 0
	for c, k := range count {
		if k*5 < n*4 {
			continue
		}
		usual++
		v := t.sheet.At(row, c)
		if !v.Empty() {
			here++
			if typed[c] == k && !isTyped(v) {
				here--
			}
		}
	}
	return usual > 0 && here*5 >= usual*3
}

// data gives the rows that hold records, those below an "out of scope" heading
// left out.
func (t *table) data() []tableRow {
	var out []tableRow
	for _, r := range t.rows {
		if r.role == roleData && !r.out {
			out = append(out, r)
		}
	}
	return out
}

// leftOut counts the rows that stand below an "out of scope" heading, and
// gives the heading.
func (t *table) leftOut() (n int, heading string) {
	for _, r := range t.rows {
		if r.role == roleBanner && r.out && heading == "" {
			heading = r.text
		}
		if r.role == roleData && r.out {
			n++
		}
	}
	return n, heading
}

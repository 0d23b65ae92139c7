package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// head says how much a row looks like the header of a table.
type head struct {
	score   float64
	matched int // cells that the vocabulary knows
	filled  int
	ok      bool
}

// headScore judges a row as a header: most cells short, none a number but
// years, a good part known to the vocabulary.
func (s *sheet) headScore(row int) head {
	if h, ok := s.heads[row]; ok {
		return h
	}
	h := s.judgeHead(row, 1, s.Cols)
	s.heads[row] = h
	return h
}

func (s *sheet) judgeHead(row, first, last int) head {
	var h head
	typed, long, bold, weak, known := 0, 0, 0, 0, false
	seen := map[string]int{}
	cols := s.filled(row, first, last)
	for _, c := range cols {
		v := s.At(row, c)
		h.filled++
		if v.Bold {
			bold++
		}
		switch {
		case v.Number != nil && !isYear(v.Text), v.Date != "", isDateText(v.Text):
			typed++
		case len([]rune(v.Text)) > 90 || wordCount(v.Text) > 14:
			long++
		}
	}
	if h.filled < 2 || typed*4 > h.filled || long > 1 {
		return h
	}
	for _, c := range cols {
		if known = s.words.knows(s.text(row, c)); known {
			break
		}
	}
	if !known && bold*2 < h.filled {
		return h // rows of data are many, and the full search is slow
	}
	for _, c := range cols {
		v := s.At(row, c)
		if g := s.words.best(v.Text); g.score >= 0.5 {
			h.matched++
			h.score += g.score
			if g.score < 0.75 {
				weak++
			}
		}
		seen[graph.Fold(v.Text)]++
	}
	share := float64(h.matched) / float64(h.filled)
	allBold := bold == h.filled
	repeats := h.filled - len(seen)
	switch {
	case repeats*2 > h.filled:
	case h.filled == 2:
		h.ok = h.matched == 2 && weak == 0 || allBold && h.matched > weak && !s.isPair(row, cols)
	case weak*2 > h.matched && !allBold:
	case h.matched >= 2 && share >= 0.5, h.matched >= 2 && allBold && share >= 0.3, h.matched >= 4 && share >= 0.3:
		h.ok = true
	}
	if allBold {
		h.score++
	}
	return h
}

// isPair tells whether a row of two cells is a key and its value, such as a
// journey's name above its map.
func (s *sheet) isPair(row int, cols []int) bool {
	key, value := s.words.best(s.text(row, cols[0])), s.words.best(s.text(row, cols[1]))
	return value.score < 0.75 && (key.concept == cJourney || key.concept == cPersona || key.concept == cDepartment || otherKeys[graph.Fold(s.text(row, cols[0]))])
}

// isDateText tells whether a short text holds a full date.
func isDateText(s string) bool {
	if len([]rune(s)) > 24 || !strings.ContainsAny(s, "0123456789") || isYear(s) {
		return false
	}
	t := dateTokens(s)
	spans := dateReader{}.dated(t)
	return len(spans) > 0 && spans[0].last.Sub(spans[0].first).Hours() < 24*100
}

// extent is a range of cells, 1-based, inclusive.
type extent struct{ firstRow, firstCol, lastRow, lastCol int }

func (e extent) overlaps(o extent) bool {
	return e.firstRow <= o.lastRow && o.firstRow <= e.lastRow && e.firstCol <= o.lastCol && o.firstCol <= e.lastCol
}

func (e extent) String() string {
	return Ref(e.firstRow, e.firstCol) + ":" + Ref(e.lastRow, e.lastCol)
}

// headerBand is the rows that a header takes: the rows of words, upper group
// headings over several columns, and cells merged downwards.
type headerBand struct{ top, bottom int }

// bandAt finds the rows of the header around its best row.
func (s *sheet) bandAt(row int) headerBand {
	b := headerBand{row, row}
	for c := 1; c <= s.Cols; c++ { // cells merged over the row and the next ones
		if m, ok := s.Merged(row, c); ok && m.FirstRow <= row && m.LastRow > b.bottom && m.LastRow <= row+2 && m.FirstRow >= row-1 && s.text(m.FirstRow, m.FirstCol) != "" && !s.isDataRow(m.LastRow) {
			b.bottom = m.LastRow
		}
	}
	if b.bottom == row && s.hasGroups(row) && s.isSubHeader(row+1, row) {
		b.bottom = row + 1
	}
	if row > 1 && s.hasGroups(row-1) && !s.isTitleRow(row-1) {
		b.top = row - 1
	}
	return b
}

// isDataRow tells whether a row holds typed or long cells: it is no header.
func (s *sheet) isDataRow(row int) bool {
	for _, c := range s.filled(row, 1, s.Cols) {
		if v := s.At(row, c); isTyped(v) && !isYear(v.Text) || wordCount(v.Text) > 9 {
			return true
		}
	}
	return false
}

// hasGroups tells whether the row has a heading merged over several columns
// but not over nearly all.
func (s *sheet) hasGroups(row int) bool {
	for _, c := range s.filled(row, 1, s.Cols) {
		if m, ok := s.Merged(row, c); ok && m.FirstRow == row && m.LastRow == row && m.LastCol > m.FirstCol && m.LastCol-m.FirstCol+1 < s.Cols {
			return true
		}
	}
	return false
}

// isSubHeader tells whether the row only has short texts below group headings.
func (s *sheet) isSubHeader(row, above int) bool {
	if row > s.Rows || s.isDataRow(row) {
		return false
	}
	cols := s.filled(row, 1, s.Cols)
	if len(cols) == 0 {
		return false
	}
	under := 0
	for _, c := range cols {
		if m, ok := s.Merged(above, c); ok && m.LastCol > m.FirstCol && m.LastRow == above {
			under++
		} else if s.text(above, c) != "" {
			return false
		}
	}
	return under*2 > len(cols)
}

// isTitleRow tells whether the row is one text, merged or not, at the left.
func (s *sheet) isTitleRow(row int) bool {
	cols := s.filled(row, 1, s.Cols)
	if len(cols) != 1 {
		return false
	}
	m, ok := s.Merged(row, cols[0])
	if below := s.filled(row+1, 1, s.Cols); ok && len(below) > 0 && cols[0] > below[0] && m.LastCol-m.FirstCol+1 < s.Cols && s.words.best(s.text(row, cols[0])).score >= 0.85 {
		return false // a heading over some of the columns below
	}
	return !ok || m.LastCol-m.FirstCol+1 >= (s.Cols+1)/2 || cols[0] <= 2
}

// headerText is a column's header: the lowest text in the band, and the
// headings above it.
func (s *sheet) headerText(b headerBand, col int) (own, above string, ref int) {
	for r := b.bottom; r >= b.top; r-- {
		t := s.text(r, col)
		if t == "" {
			if m, ok := s.Merged(r, col); ok {
				t = s.text(m.FirstRow, m.FirstCol)
				if m.FirstCol != col && own == "" && r == b.bottom && m.LastCol > m.FirstCol {
					continue // a heading merged over this column is no header of its own
				}
			}
		}
		switch {
		case t == "":
		case own == "":
			own, ref = t, r
		case t != own && above == "":
			above = t
		}
	}
	return strings.TrimSpace(own), strings.TrimSpace(above), ref
}

// segments splits a header's columns where a gap of empty columns separates
// two tables that stand beside each other.
func (s *sheet) segments(b headerBand, lastRow int) []extent {
	var cols []int
	for c := 1; c <= s.Cols; c++ {
		if own, _, _ := s.headerText(b, c); own != "" {
			cols = append(cols, c)
		}
	}
	if len(cols) == 0 {
		return nil
	}
	smallest := s.Cols
	for i := 1; i < len(cols); i++ {
		smallest = min(smallest, cols[i]-cols[i-1])
	}
	var out []extent
	from := 0
	for i := 1; i <= len(cols); i++ {
		if i < len(cols) && (cols[i]-cols[i-1] <= smallest || !s.emptyBetween(b, cols[i-1]+1, cols[i]-1, lastRow) || !s.standsAlone(b, cols[from:i]) || !s.standsAlone(b, cols[i:])) {
			continue
		}
		out = append(out, extent{b.top, cols[from], lastRow, cols[i-1]})
		from = i
	}
	return out
}

// emptyBetween tells whether the columns between hold nothing in the header
// and the rows below.
func (s *sheet) emptyBetween(b headerBand, first, last, lastRow int) bool {
	if first > last {
		return false
	}
	for r := b.bottom; r <= min(lastRow, b.bottom+200); r++ {
		if !s.blank(r, first, last) {
			return false
		}
	}
	return true
}

// standsAlone tells whether a run of header cells could be a table of its own:
// at least two cells, one of which names or says things.
func (s *sheet) standsAlone(b headerBand, cols []int) bool {
	if len(cols) < 2 {
		return false
	}
	for _, c := range cols {
		own, _, _ := s.headerText(b, c)
		for _, g := range s.words.match(own) {
			if g.score >= 0.75 && (isText(g.concept) || g.concept == cInitiative || g.concept == cTouch || g.concept == cTopic || g.concept == cGoal || g.concept == cTerm || g.concept == cDepartment) {
				return true
			}
		}
	}
	return false
}

package workbook

// keyValueLayout: a form for each initiative, label beside value; or the forms
// of several initiatives side by side, one a column.
var keyValueLayout = layout{name: layoutKeyValue, detect: detectKeyValue, read: readRows}

// detectKeyValue finds forms: a label that names an initiative, and at least
// three more labels of a list of initiatives below it.
func detectKeyValue(s *sheet, u *understanding) []*table {
	var out []*table
	for c := 1; c <= min(maxLabelColumn, s.Cols-1); c++ {
		starts := s.formStarts(c)
		if len(starts) > maxForms {
			continue
		}
		for i, start := range starts {
			limit := s.Rows
			if i+1 < len(starts) {
				limit = starts[i+1] - 1
			}
			if t := formAt(s, u, c, start, limit); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// formLabel tells whether a text is a label of an initiative's form, and
// whether it is the one of its name.
func (s *sheet) formLabel(text string) (label, name bool) {
	if text == "" || len(text) > 150 || !s.words.knows(text) {
		return false, false
	}
	for _, g := range s.words.match(text) {
		if g.score < 0.75 {
			break
		}
		if g.concept == cInitiative && g.score >= 0.9 {
			return true, true
		}
		if profiles[1].weights[g.concept] > 0 {
			label = true
		}
	}
	return label, false
}

// maxForms is how many forms stand below each other at most: a column with more
// labels is a column of a long table.
const maxForms = 300

// formStarts finds the rows at which forms begin, at most one more than
// maxForms.
func (s *sheet) formStarts(col int) []int {
	var out []int
	for r := 1; r <= s.Rows && len(out) <= maxForms; r++ {
		if _, name := s.formLabel(s.text(r, col)); !name || s.valueColumn(r, col) == 0 {
			continue
		}
		labels := 0
		for below := r + 1; below <= min(s.Rows, r+14); below++ {
			label, again := s.formLabel(s.text(below, col))
			if again {
				break
			}
			if label && s.valueColumn(below, col) > 0 {
				labels++
			}
		}
		if labels >= 3 {
			out = append(out, r)
		}
	}
	return out
}

// valueColumn is the first filled column near the label's right; 0 when there
// is none.
func (s *sheet) valueColumn(row, col int) int {
	from := col + 1
	if m, ok := s.Merged(row, col); ok {
		from = m.LastCol + 1
	}
	for c := from; c <= min(s.Cols, from+2); c++ {
		if !s.At(row, c).Empty() {
			return c
		}
	}
	return 0
}

// maxFormRows is how many labels a form has at most: below more, it is a table.
const maxFormRows = 200

func formAt(s *sheet, u *understanding, col, start, limit int) *table {
	t := &table{sheet: s, layout: layoutKeyValue, across: true, band: headerBand{start, start}}
	last, gap := start, 0
	for r := start; r <= limit && gap < 3; r++ {
		label := s.text(r, col)
		if label == "" || s.valueColumn(r, col) == 0 {
			gap++
			continue
		}
		if len(t.columns) == maxFormRows {
			return nil
		}
		gap, last = 0, r
		t.columns = append(t.columns, column{index: r, head: col, header: label})
	}
	first := s.valueColumn(start, col)
	for c := first; c <= s.Cols; c++ {
		if !isEmptyText(s.text(start, c)) {
			t.lanePositions = append(t.lanePositions, c)
		}
	}
	if len(t.lanePositions) == 0 || len(t.columns) < 4 || s.looksLikeLongHeader(start) {
		return nil
	}
	if len(t.lanePositions) > 1 {
		t.layout = layoutWide
	}
	t.area = extent{start, col, last, t.lanePositions[len(t.lanePositions)-1]}
	t.collectTitles(max(1, start-3), start-1, 1, s.Cols)
	t.measureLanes(u)
	forced := u.forced(t)
	for i := range t.columns { // rows of marks: touchpoints that the initiatives touch
		if c := &t.columns[i]; c.stats.filled > 0 && c.stats.marks == 1 && t.sheet.words.best(c.header).score < 0.9 {
			if _, ok := forced[c.index]; !ok {
				forced[c.index] = cMark
			}
		}
	}
	t.classify(forced)
	if t.kind != kindInitiatives {
		return nil
	}
	return t
}

// looksLikeLongHeader tells whether the row of the name is a header row: its
// other cells are headers too.
func (s *sheet) looksLikeLongHeader(row int) bool {
	h := s.headScore(row)
	return h.ok && h.matched >= 3
}

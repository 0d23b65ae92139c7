package workbook

import (
	"sort"
)

// wideLayout: lanes as rows, their labels in one column; stages and
// touchpoints across, stages merged over their touchpoints.
var wideLayout = layout{name: layoutWide, detect: detectWide, read: readRows}

// maxLabelColumn bounds the columns in which lane labels are looked for.
const maxLabelColumn = 8

// detectWide tries every column near the left for lane labels.
func detectWide(s *sheet, u *understanding) []*table {
	var out []*table
	for c := 1; c <= min(maxLabelColumn, s.Cols-1); c++ {
		if !s.hasLaneLabels(c) {
			continue
		}
		starts := s.laneStarts(c)
		for i, start := range starts {
			limit := s.Rows
			if i+1 < len(starts) {
				limit = starts[i+1] - 1
			}
			from := 1
			if i > 0 {
				from = out1LastRow(out, starts[i-1]) + 1
			}
			if t := wideTable(s, u, c, start, limit, from); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// out1LastRow is the last row of the table that starts at a row, else the row.
func out1LastRow(tables []*table, start int) int {
	for _, t := range tables {
		if t.area.firstRow == start {
			return t.area.lastRow
		}
	}
	return start
}

// laneConcepts are what lanes of a map are about.
var laneConcepts = profiles[0].weights

// laneScore tells how well a label names a lane.
func (s *sheet) laneScore(label string) (concept, float64) {
	if label == "" || len([]rune(label)) > 70 || wordCount(label) > 9 {
		return cNone, 0
	}
	for _, g := range s.words.match(label) {
		if laneConcepts[g.concept] > 0 {
			return g.concept, g.score
		}
	}
	return cNone, 0
}

// hasLaneLabels tells quickly whether a column may hold lane labels: at least
// three cells that name different lanes.
func (s *sheet) hasLaneLabels(col int) bool {
	seen := map[concept]bool{}
	for r := 1; r <= min(s.Rows, 2000); r++ {
		if c, score := s.laneScore(s.text(r, col)); score >= 0.6 && len(s.filled(r, col+1, s.Cols)) > 0 {
			seen[c] = true
		}
	}
	return len(seen) >= 3
}

// laneStarts finds the rows in which maps begin: a stage lane, a touchpoint
// lane without one above, or a row of names without a label over lanes.
func (s *sheet) laneStarts(col int) []int {
	var out []int
	near := func(r int) bool { return len(out) > 0 && r-out[len(out)-1] <= 3 }
	for r := 1; r <= s.Rows; r++ {
		label := s.text(r, col)
		right := len(s.filled(r, col+1, s.Cols))
		if right < 2 {
			continue
		}
		switch {
		case s.words.score(label, cStage) >= 0.78 && !near(r):
			out = append(out, r)
		case s.words.score(label, cTouch) >= 0.75 && !near(r) && s.lanesBelow(r, col) >= 2 && !s.insideMap(out, r, col):
			out = append(out, r)
		case label == "" && right >= 2 && !near(r) && s.lanesBelow(r, col) >= 2 && !s.isDataRow(r) && !s.insideMap(out, r, col):
			out = append(out, r)
		}
	}
	return out
}

// insideMap tells whether a row belongs to the map that began above: no empty
// row lies between.
func (s *sheet) insideMap(starts []int, row, col int) bool {
	if len(starts) == 0 {
		return false
	}
	for r := max(starts[len(starts)-1], row-200); r < row; r++ {
		if s.blank(r, col, s.Cols) {
			return false
		}
	}
	return true
}

// lanesBelow counts lane labels in the next rows.
func (s *sheet) lanesBelow(row, col int) int {
	n := 0
	for r := row + 1; r <= min(s.Rows, row+6); r++ {
		if _, score := s.laneScore(s.text(r, col)); score >= 0.6 {
			n++
		}
	}
	return n
}

// wideTable builds the map that begins at a row; nil when it is none.
func wideTable(s *sheet, u *understanding, col, start, limit, titleFrom int) *table {
	t := &table{sheet: s, layout: layoutWide, across: true, band: headerBand{start, start}}
	last := start
	for r := start; r <= limit; r++ {
		if s.blank(r, 1, s.Cols) {
			if !s.laneFollows(r, col, limit) {
				break
			}
			continue
		}
		label, right := s.covered(r, col), s.filled(r, col+1, s.Cols)
		if len(right) == 0 || label == "" && r > start+1 && !s.isSecondHeader(r, start) {
			if label != "" && isNote(label) {
				t.notes = append(t.notes, label)
			}
			continue // a divider
		}
		last = r
		t.columns = append(t.columns, column{index: r, head: col, header: label})
	}
	for r := last + 1; r <= limit; r++ {
		for _, c := range s.filled(r, 1, s.Cols) {
			t.notes = append(t.notes, s.text(r, c))
		}
	}
	t.area = extent{start, col, last, col}
	t.nameUnlabelled()
	touch := t.assumeTouchLane(u, col)
	t.placeRecords(col, touch)
	if len(t.lanePositions) == 0 || len(t.columns) < 3 {
		return nil
	}
	t.area.lastCol = t.lanePositions[len(t.lanePositions)-1]
	t.collectTitles(titleFrom, start-1, 1, s.Cols)
	t.measureLanes(u)
	forced := u.forced(t)
	if touch != nil && forced[touch.index] == "" {
		forced[touch.index] = cTouch
	}
	t.classify(forced)
	if t.kind != kindJourney {
		return nil
	}
	return t
}

// laneFollows tells whether a lane comes after an empty row.
func (s *sheet) laneFollows(row, col, limit int) bool {
	for r := row + 1; r <= min(limit, row+2); r++ {
		if s.blank(r, 1, s.Cols) {
			continue
		}
		_, score := s.laneScore(s.text(r, col))
		return score >= 0.6 && len(s.filled(r, col+1, s.Cols)) >= 2
	}
	return false
}

// isSecondHeader tells whether an unlabelled row directly below the first is
// the row of touchpoints.
func (s *sheet) isSecondHeader(row, start int) bool { return row == start+1 && !s.isDataRow(row) }

// nameUnlabelled gives the first lanes without a label the one that they lack:
// stage on top, touchpoint below.
func (t *table) nameUnlabelled() {
	has := map[concept]bool{}
	for _, c := range t.columns {
		if g := t.sheet.words.best(c.header); g.score >= 0.75 {
			has[g.concept] = true
		}
	}
	for i := range t.columns {
		c := &t.columns[i]
		if c.header != "" || i > 1 {
			continue
		}
		switch {
		case !has[cStage]:
			c.header, has[cStage] = "Stage", true
		case !has[cTouch]:
			c.header, has[cTouch] = "Touchpoint", true
		}
	}
}

// placeRecords finds the columns that are records: those with a touchpoint, or
// with a stage where no lane names touchpoints; sums at the right are none.
func (t *table) placeRecords(label int, assumed *column) {
	lane, stage := assumed, (*column)(nil)
	for i := range t.columns {
		c := &t.columns[i]
		if lane == nil && t.sheet.words.score(c.header, cTouch) >= 0.75 && len(t.sheet.filled(c.index, label+1, t.sheet.Cols)) > 1 {
			lane = c
		}
		if stage == nil && t.sheet.words.score(c.header, cStage) >= 0.75 && c != lane {
			stage = c
		}
	}
	if lane == nil {
		lane = stage
	}
	if lane == nil {
		return
	}
	for c := label + 1; c <= t.sheet.Cols; c++ {
		text := t.sheet.text(lane.index, c)
		if isEmptyText(text) || isTotal(text) || stage != nil && isTotal(t.sheet.text(stage.index, c)) {
			continue
		}
		t.lanePositions = append(t.lanePositions, c)
	}
	sort.Ints(t.lanePositions)
}

func (t *table) measureLanes(u *understanding) {
	for i := range t.columns {
		c := &t.columns[i]
		cells := make([]Value, 0, len(t.lanePositions))
		for _, pos := range t.lanePositions {
			v, _ := t.cellAt(pos, c)
			cells = append(cells, v)
		}
		c.stats = measure(cells, u.names, t.sheet.year)
	}
}

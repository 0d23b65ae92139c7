package workbook

// longLayout: a header row, one record a row below it.
var longLayout = layout{name: layoutLong, detect: detectLong, read: readRows}

// maxMeasured bounds the rows from which a column's nature is judged.
const maxMeasured = 400

// detectLong finds header rows and the tables below them.
func detectLong(s *sheet, u *understanding) []*table {
	var out []*table
	for _, t := range longCandidates(s) {
		t.prepare(u)
		if t.kind != "" {
			out = append(out, t)
		}
	}
	return out
}

// longCandidates cuts a sheet into tables at its header rows.
func longCandidates(s *sheet) []*table {
	var bands []headerBand
	for r := 1; r <= s.Rows; r++ {
		if len(bands) > 0 && !startsTable(s, bands[len(bands)-1], r) || len(bands) == 0 && r > maxTitleRows && !s.setApart(r) {
			continue // judging every row of a long table takes minutes
		}
		h := s.headScore(r)
		if !h.ok {
			continue
		}
		if next := s.headScore(r + 1); r < s.Rows && next.ok && next.score > h.score && !s.blank(r+1, 1, s.Cols) && next.matched > h.matched {
			continue // a group heading above the real header
		}
		b := s.bandAt(r)
		if len(bands) > 0 && b.top <= bands[len(bands)-1].bottom {
			continue
		}
		if len(bands) > 0 && !s.surelyHead(bands[len(bands)-1], r) {
			continue
		}
		bands = append(bands, b)
	}
	var out []*table
	for i, b := range bands {
		limit, titleFrom := s.Rows, 1
		if i+1 < len(bands) {
			limit = titleStart(s, bands[i+1], b.bottom) - 1
		}
		if i > 0 {
			titleFrom = titleStart(s, b, bands[i-1].bottom)
		}
		out = append(out, tablesOfBand(s, b, titleFrom, limit)...)
	}
	return out
}

// maxTitleRows bounds the rows that may stand above a sheet's first header
// without an empty row or bold type to set it apart.
const maxTitleRows = 200

// setApart tells whether a row follows an empty row or a title, or is bold
// below one that is not.
func (s *sheet) setApart(row int) bool {
	return len(s.filled(row-1, 1, s.Cols)) <= 1 || s.allBold(row, 1, s.Cols) && !s.allBold(row-1, 1, s.Cols)
}

// startsTable tells whether a row that looks like a header begins a new table
// below the one before: it is set apart by an empty row, a title or bold type.
func startsTable(s *sheet, above headerBand, row int) bool {
	if s.blank(row-1, 1, s.Cols) || row >= 2 && len(s.filled(row-1, 1, s.Cols)) == 1 {
		return true
	}
	return s.allBold(row, 1, s.Cols) && s.allBold(above.bottom, 1, s.Cols) && !s.allBold(row-1, 1, s.Cols)
}

// surelyHead tells whether a row that is not set in bold below a header that is
// can still be one: nearly all its cells are known words.
func (s *sheet) surelyHead(above headerBand, row int) bool {
	if !s.allBold(above.bottom, 1, s.Cols) || s.allBold(row, 1, s.Cols) {
		return true
	}
	h := s.headScore(row)
	return h.matched >= 2 && h.matched*5 >= h.filled*4 && h.score >= 0.9*float64(h.matched)
}

// titleStart is the first row of the titles above a header that follows
// another table: lines of one or two cells, set off by an empty row.
func titleStart(s *sheet, b headerBand, above int) int {
	r := b.top - 1
	for skipped := 0; r > above && s.blank(r, 1, s.Cols) && skipped < 2; skipped++ {
		r--
	}
	start := b.top
	for ; r > above; r-- {
		n := len(s.filled(r, 1, s.Cols))
		if n == 0 || n > 2 || s.isDataRow(r) && n > 1 {
			break
		}
		start = r
	}
	if r > above && !s.blank(r, 1, s.Cols) && start < b.top { // no empty row between data and titles: the last line only
		start = b.top - 1
	}
	return start
}

// tablesOfBand makes the tables that stand beside each other under one header
// band.
func tablesOfBand(s *sheet, b headerBand, titleFrom, limit int) []*table {
	areas := s.segments(b, limit)
	var out []*table
	for i, area := range areas {
		t := &table{sheet: s, layout: layoutLong, area: area, band: b}
		left, right := 1, s.Cols
		if i > 0 {
			left = area.firstCol
		}
		if i+1 < len(areas) {
			right = areas[i+1].firstCol - 1
		}
		t.collectTitles(titleFrom, b.top-1, left, right)
		for c := area.firstCol; c <= area.lastCol; c++ {
			own, above, row := s.headerText(b, c)
			if own == "" {
				continue
			}
			t.columns = append(t.columns, column{index: c, head: row, header: own, above: above})
		}
		out = append(out, t)
	}
	for _, t := range out {
		t.scanRows(limit)
	}
	return out
}

// collectTitles keeps the texts above a table.
func (t *table) collectTitles(fromRow, toRow, left, right int) {
	for r := max(1, fromRow); r <= toRow; r++ {
		for _, c := range t.sheet.filled(r, left, right) {
			v := t.sheet.At(r, c)
			if v.Text != "" {
				t.titles = append(t.titles, titleText{text: v.Text, row: r, col: c, bold: v.Bold})
			}
		}
	}
}

// prepare measures the columns and decides the table's kind.
func (t *table) prepare(u *understanding) {
	rows := t.data()
	if len(rows) == 0 {
		return
	}
	if len(rows) > maxMeasured {
		rows = rows[:maxMeasured]
	}
	for i := range t.columns {
		c := &t.columns[i]
		cells := make([]Value, 0, len(rows))
		for _, r := range rows {
			v, _ := t.cellAt(r.row, c)
			cells = append(cells, v)
		}
		c.stats = measure(cells, u.names, t.sheet.year)
	}
	t.classify(u.forced(t))
	t.settle(u)
}

// settle corrects single columns once the kind is known.
func (t *table) settle(u *understanding) {
	switch t.kind {
	case kindStatements, kindInitiatives, kindContacts:
		t.placeFromContents()
	}
}

// placeFromContents takes a column for the touchpoint when most of its cells
// are known touchpoints and no other column is.
func (t *table) placeFromContents() {
	if t.has(cTouch) {
		return
	}
	var best *column
	for i := range t.columns {
		c := &t.columns[i]
		switch c.concept {
		case cNone, cStage, cIgnore:
			if c.stats.places >= 0.3 && (best == nil || c.stats.places > best.stats.places) {
				best = c
			}
		}
	}
	if best != nil {
		best.runnerUp, best.concept, best.confidence = best.concept, cTouch, 0.6
	}
}

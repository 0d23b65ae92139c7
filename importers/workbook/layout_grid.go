package workbook

import (
	"github.com/throughline/throughline/graph"
)

// gridLayout: what is told stands where a topic and a group of customers meet:
// topics down, channels, countries or segments across, a text in each cell. With
// dates down it is a calendar of contacts.
var gridLayout = layout{name: layoutMatrix, detect: detectGrid, read: readGrid}

// detectGrid finds long tables whose further columns are headed by channels,
// countries or segments and hold texts.
func detectGrid(s *sheet, u *understanding) []*table {
	var out []*table
	for r := 1; r <= min(s.Rows-1, 200); r++ {
		cols := s.filled(r, 1, s.Cols)
		if len(cols) < 2 || len(cols) > 30 || s.isDataRow(r) {
			continue
		}
		if t := gridAt(s, u, r); t != nil {
			out = append(out, t)
			r = t.area.lastRow
		}
	}
	return out
}

// gridAt builds the grid below a row of scopes; nil when it is none.
func gridAt(s *sheet, u *understanding, row int) *table {
	b := headerBand{row, row}
	if row > 1 && s.hasGroups(row-1) && !s.isTitleRow(row-1) {
		b.top = row - 1
	}
	t := &table{sheet: s, layout: layoutMatrix, band: b, area: extent{b.top, 1, s.Rows, s.Cols}}
	scopes := 0
	for c := 1; c <= s.Cols; c++ {
		own, above, at := s.headerText(b, c)
		if own == "" && (len(t.columns) > 0 || s.blank(row+1, c, c)) {
			continue
		}
		col := column{index: c, head: at, header: own, above: above}
		if col.head == 0 {
			col.head = row
		}
		if kind := s.scopeOfHeader(own, above); kind != cNone && len(t.columns) > 0 {
			col.concept, col.confidence = kind, 0.8
			scopes++
		}
		t.columns = append(t.columns, col)
	}
	if scopes < 2 || len(t.columns) < 3 || t.columns[0].index > 3 {
		return nil
	}
	for _, c := range t.columns {
		if wordCount(c.header) > 6 || s.standsBelow(c.header, row, c.index) {
			return nil // a row of a table that begins higher up
		}
	}
	t.area.firstCol, t.area.lastCol = t.columns[0].index, t.columns[len(t.columns)-1].index
	t.scanRows(min(s.Rows, row+maxMeasured))
	t.collectTitles(1, b.top-1, 1, s.Cols)
	return t.asGrid(u, scopes)
}

// standsBelow tells whether a text comes again in its column: then it is a value
// and heads nothing.
func (s *sheet) standsBelow(text string, row, col int) bool {
	for r := row + 1; r <= min(s.Rows, row+200); r++ {
		if text != "" && graph.Fold(s.text(r, col)) == graph.Fold(text) {
			return true
		}
	}
	return false
}

// scopeOfHeader tells what kind of scope a column is headed by: a channel, a
// country, or whatever the heading above says.
func (s *sheet) scopeOfHeader(own, above string) concept {
	if own == "" || isTotal(own) {
		return cNone
	}
	for _, g := range s.words.match(above) {
		switch g.concept {
		case cSegment, cRegion, cChannel, cProduct, cPersona:
			if g.score >= 0.9 {
				return g.concept
			}
		}
	}
	switch {
	case isChannel(own) && wordCount(own) <= 2 && s.words.best(own).score < 0.9:
		return cChannel
	case looksLikeRegion(own):
		return cRegion
	}
	return cNone
}

// asGrid checks that the scopes' columns hold texts and the first column
// topics or dates.
func (t *table) asGrid(u *understanding, scopes int) *table {
	rows := t.data()
	if len(rows) < 2 {
		return nil
	}
	texts, filled := 0.0, 0
	for i := range t.columns {
		c := &t.columns[i]
		var cells []Value
		for _, r := range rows {
			v, _ := t.cellAt(r.row, c)
			cells = append(cells, v)
		}
		c.stats = measure(cells, u.names, t.sheet.year)
		if i > 0 && c.concept != cNone && c.stats.filled > 0 {
			filled++
			if c.stats.words >= 1.8 && c.stats.numbers < 0.4 && c.stats.marks < 0.3 && c.stats.units < 0.5 && c.stats.dates < 0.5 {
				texts++
			}
		}
	}
	first := &t.columns[0]
	if filled < 2 || texts*4 < float64(filled)*3 || first.stats.filled == 0 || first.stats.words > 8 {
		return nil
	}
	t.kind, first.concept, first.confidence = kindStatements, cTopic, 0.7
	if first.stats.dates > 0.6 {
		t.kind, first.concept = kindContacts, cSendDate
	} else if first.stats.places > 0.5 {
		first.concept = cTouch
	}
	t.score = 3 + 0.6*float64(scopes)
	return t
}

// readGrid makes a statement of every cell of the grid.
func readGrid(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := newRowReader(t, names, out, problem)
	for _, row := range t.data() {
		pos := row.row
		for i := range t.columns {
			col := &t.columns[i]
			v, ref := t.cellAt(pos, col)
			if i == 0 || col.concept == cNone || isEmptyText(v.Text) || isTyped(v) {
				continue
			}
			s := graph.Statement{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: ref}, Text: v.Text, Kind: graph.KindPolicy, Department: t.ctx.department, Subject: r.subject(pos), Touchpoint: r.statementPlace(pos)}
			s.Scope.Start, s.Scope.End, s.Scope.Segment, s.Scope.Region = t.ctx.period.start, t.ctx.period.end, t.ctx.segment, t.ctx.region
			scope := unrestricted(oneLine(col.header))
			switch col.concept {
			case cChannel:
				s.Scope.Channel = scope
			case cRegion:
				s.Scope.Region = scope
			case cProduct:
				s.Scope.Product = scope
			default:
				s.Scope.Segment = scope
			}
			if t.kind == kindContacts {
				s.Kind = graph.KindContact
				r.sendDates(&s, pos)
			}
			out.Statements = append(out.Statements, s)
		}
	}
}

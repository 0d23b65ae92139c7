package workbook

import (
	"time"
)

// timeline is the header of a roadmap: the days that each column stands for.
type timeline struct {
	row, top    int
	first, last int
	days        map[int]span
}

// timelineAt reads a row as a header of time: at least three columns, most of
// the row. A row of smaller units directly below is the header then.
func (s *sheet) timelineAt(row int) (timeline, bool) {
	days, cells, others := s.timeCells(row)
	if len(days) < 3 || others > len(days) && others > 6 {
		return timeline{}, false
	}
	top := row
	if _, below, _ := s.timeCells(row + 1); row < s.Rows && below > cells {
		return timeline{}, false // the smaller units count
	}
	if above, _, _ := s.timeCells(row - 1); row > 1 && len(above) > 0 && len(s.filled(row-1, 1, s.Cols)) <= len(above)+2 {
		top = row - 1
		s.yearsFromAbove(days, row)
	}
	if s.labelsDates(row) {
		return timeline{}, false
	}
	tl := timeline{row: row, top: top, first: s.Cols + 1, days: days}
	for c := range days {
		tl.first, tl.last = min(tl.first, c), max(tl.last, c)
	}
	for c := tl.first; c <= tl.last; c++ { // nothing else stands among the units
		if _, ok := days[c]; !ok && !s.At(row, c).Empty() {
			return timeline{}, false
		}
	}
	return tl, s.increasing(tl)
}

// labelsDates tells whether the first cell of a row says that its dates are
// those of a form: "Start", "Go-live".
func (s *sheet) labelsDates(row int) bool {
	cols := s.filled(row, 1, s.Cols)
	if len(cols) == 0 {
		return false
	}
	switch g := s.words.best(s.text(row, cols[0])); g.concept {
	case cStart, cEnd, cPeriod, cReview, cCreated, cSendDate:
		return g.score >= 0.9
	}
	return false
}

// timeCells reads the cells of a row that are months, quarters, halves, weeks
// or days, spread over the columns that they are merged over, and counts those
// cells and the others.
func (s *sheet) timeCells(row int) (days map[int]span, cells, others int) {
	days = map[int]span{}
	if row < 1 || row > s.Rows {
		return days, 0, 0
	}
	year := s.year
	for _, c := range s.filled(row, 1, s.Cols) {
		v := s.At(row, c)
		sp, ok := timeCell(v, year)
		if !ok {
			others++
			continue
		}
		if !sp.yearless {
			year = sp.last.Year()
		}
		cells++
		last := c
		if m, merged := s.Merged(row, c); merged {
			last = m.LastCol
		}
		for i, part := range divide(sp, last-c+1) {
			days[c+i] = part
		}
	}
	return days, cells, others
}

// timeCell reads one header cell as a span of time.
func timeCell(v Value, year int) (span, bool) {
	if v.Date != "" {
		t, err := time.Parse(time.DateOnly, v.Date)
		if err != nil {
			return span{}, false
		}
		if t.Day() == 1 {
			return months(t.Year(), int(t.Month()), 1), true
		}
		return span{first: t, last: t}, true
	}
	if v.Text == "" || wordCount(v.Text) > 4 || isYear(v.Text) {
		return span{}, false
	}
	if year == 0 {
		year = 2000 // told as unknown year by the reader of the table
	}
	tokens := dateTokens(v.Text)
	d := dateReader{year: year}
	spans := d.find(tokens)
	if len(spans) == 0 || spans[0].from > 0 || spans[0].to < len(tokens)-1 {
		if len(tokens) == 1 && len([]rune(v.Text)) == 1 {
			return span{}, false
		}
		return span{}, false
	}
	s := spans[0]
	if len(spans) == 2 && spans[1].last.After(s.first) {
		s.last = spans[1].last
	}
	if s.last.Sub(s.first) > 200*24*time.Hour {
		return span{}, false // years are no units of a roadmap
	}
	return s, true
}

// divide spreads a span over n columns: months where it has n months, else
// equal parts.
func divide(s span, n int) []span {
	if n <= 1 {
		return []span{s}
	}
	out := make([]span, n)
	size := (s.last.Year()-s.first.Year())*12 + int(s.last.Month()) - int(s.first.Month()) + 1
	if size%n == 0 {
		for i := range out {
			out[i] = months(s.first.Year(), int(s.first.Month())+i*size/n, size/n)
		}
		return out
	}
	days := int(s.last.Sub(s.first).Hours()/24) + 1
	for i := range out {
		out[i] = span{first: s.first.AddDate(0, 0, i*days/n), last: s.first.AddDate(0, 0, (i+1)*days/n-1)}
	}
	return out
}

// yearsFromAbove takes the years of months from the row of quarters or years
// above them.
func (s *sheet) yearsFromAbove(days map[int]span, row int) {
	above, _, _ := s.timeCells(row - 1)
	for c, sp := range days {
		if up, ok := above[c]; ok && sp.yearless && !up.yearless {
			shift := up.first.Year() - sp.first.Year()
			sp.first, sp.last = sp.first.AddDate(shift, 0, 0), sp.last.AddDate(shift, 0, 0)
			days[c] = sp
		}
	}
}

// increasing tells whether time runs from left to right; months that begin
// again are moved into the next year.
func (s *sheet) increasing(tl timeline) bool {
	var before *span
	shift := 0
	for c := tl.first; c <= tl.last; c++ {
		sp, ok := tl.days[c]
		if !ok {
			continue
		}
		if sp.yearless && shift > 0 {
			sp.first, sp.last = sp.first.AddDate(shift, 0, 0), sp.last.AddDate(shift, 0, 0)
		}
		if before != nil && sp.first.Before(before.first) {
			if !sp.yearless {
				return false
			}
			shift++
			sp.first, sp.last = sp.first.AddDate(1, 0, 0), sp.last.AddDate(1, 0, 0)
		}
		tl.days[c] = sp
		before = &sp
	}
	return shift <= 2
}

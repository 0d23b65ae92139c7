package workbook

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// roadmapLayout: months, quarters or weeks across; bars of merged, repeated,
// marked or coloured cells below, named inside or at the left.
var roadmapLayout = layout{name: layoutRoadmap, detect: detectRoadmap, read: readRoadmap}

// timeline is the header of a roadmap: the days that each column stands for.
type timeline struct {
	row, top    int
	first, last int
	days        map[int]span
}

func detectRoadmap(s *sheet, u *understanding) []*table {
	var out []*table
	for r := 1; r <= min(s.Rows, 60); r++ {
		tl, ok := s.timelineAt(r)
		if !ok {
			continue
		}
		t := &table{sheet: s, layout: layoutRoadmap, kind: kindInitiatives, band: headerBand{tl.top, r}, timeline: tl}
		t.area = extent{tl.top, max(1, tl.first-1), r, tl.last}
		t.collectTitles(1, tl.top-1, 1, s.Cols)
		if bars := t.bars(); bars >= 2 {
			t.score = 5 + min(5, 0.4*float64(bars))
			out = append(out, t)
			r = t.area.lastRow
			continue
		}
		if g := ganttTable(t, u); g != nil {
			out = append(out, g)
			r = g.area.lastRow
		}
	}
	return out
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

// milestoneWords label rows of a roadmap that are no initiatives.
var milestoneWords = foldedSet(`milestone|milestones|key dates|dates|events|releases|release|freeze|holidays|legend|notes|note|meetings|board|gates|comments|deadlines|dependencies|risks|today
	|meilenstein|meilensteine|termine|legende|ferien|hinweise|jalon|jalons|légende|vacances|remarques|échéances|hito|hitos|leyenda|vacaciones|notas|marco|marcos|legenda|férias|feriados|pietra miliare|milestone|tappe|legenda|ferie|mijlpaal|mijlpalen|legenda|vakanties|веха|вехи|контрольные точки|легенда|праздники|المعالم|مفتاح|العطل|אבני דרך|מקרא|חגים|マイルストーン|凡例|休日|里程碑|图例|假期`)

// bars reads the bars of a roadmap whose cells hold the names, and counts
// them. It ends at an empty row that no bar follows.
func (t *table) bars() int {
	s, tl := t.sheet, t.timeline
	n, gap := 0, 0
	for r := tl.row + 1; r <= s.Rows; r++ {
		if s.blank(r, 1, s.Cols) {
			gap++
			if gap > 1 {
				break
			}
			continue
		}
		if h := s.headScore(r); gap > 0 && h.ok {
			break
		}
		bars := t.barsOf(r)
		if len(bars) == 0 && gap > 0 {
			break
		}
		gap = 0
		if len(bars) > 0 {
			t.area.lastRow = r
			t.rows = append(t.rows, tableRow{row: r})
			if !milestoneWords[graph.Fold(t.barLabel(r))] {
				n += len(bars)
			}
		}
	}
	for c := 1; c < tl.first; c++ {
		if own, _, row := s.headerText(t.band, c); own != "" {
			t.area.firstCol = min(t.area.firstCol, c)
			t.columns = append(t.columns, column{index: c, head: row, header: own, concept: cDepartment, confidence: 0.9})
		}
	}
	for c := tl.first; c <= tl.last; c++ {
		if _, ok := tl.days[c]; ok && s.text(tl.row, c) != "" {
			t.columns = append(t.columns, column{index: c, head: tl.row, header: s.text(tl.row, c), concept: cTime, confidence: 1})
		}
	}
	return n
}

// bar is one named bar of a roadmap.
type bar struct {
	name        string
	first, last int // columns
}

// barsOf reads the bars in a row: texts, with the columns that they are merged
// over or repeated in.
func (t *table) barsOf(row int) []bar {
	s, tl := t.sheet, t.timeline
	var out []bar
	for _, c := range s.filled(row, tl.first, tl.last) {
		v := s.At(row, c)
		if isTyped(v) || isMark(v.Text) || isEmptyText(v.Text) || len([]rune(v.Text)) < 3 {
			continue
		}
		b := bar{oneLine(v.Text), c, c}
		if m, ok := s.Merged(row, c); ok {
			b.last = min(m.LastCol, tl.last)
		} else {
			b.last = t.colourEnd(row, c)
		}
		if len(out) > 0 && out[len(out)-1].name == b.name && out[len(out)-1].last == c-1 {
			out[len(out)-1].last = b.last
			continue
		}
		out = append(out, b)
	}
	return out
}

// colourEnd follows a bar that is drawn with a background: empty cells to the
// right of the same colour belong to it.
func (t *table) colourEnd(row, col int) int {
	fill := t.sheet.At(row, col).Fill
	if fill == "" || fill == "FFFFFF" {
		return col
	}
	last := col
	for c := col + 1; c <= t.timeline.last; c++ {
		v := t.sheet.At(row, c)
		if !v.Empty() || v.Fill != fill {
			break
		}
		last = c
	}
	return last
}

// barLabel is the text at the left of a row, of the merged range or the rows
// above where the row has none.
func (t *table) barLabel(row int) string {
	for c := t.timeline.first - 1; c >= 1; c-- {
		for r := row; r > max(t.timeline.row, row-40); r-- {
			if text := t.sheet.covered(r, c); text != "" {
				return oneLine(text)
			}
			if r < row && len(t.barsOf(r)) == 0 {
				break
			}
		}
	}
	return ""
}

// readRoadmap makes an initiative of every bar.
func readRoadmap(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	if t.gantt {
		readGantt(t, names, out, problem)
		return
	}
	for _, row := range t.rows {
		label := t.barLabel(row.row)
		if milestoneWords[graph.Fold(label)] {
			continue
		}
		dept := t.ctx.department
		if all := names.splitOwners(label); len(all) > 0 {
			dept = all[0]
		}
		for _, b := range t.barsOf(row.row) {
			if isMilestone(b.name) {
				continue
			}
			in := graph.Initiative{Cell: t.sheet.cell(row.row, b.first), Name: cleanName(b.name), Department: dept, Cells: graph.CellsByName{}, Columns: []string{string(cInitiative), string(cDepartment), string(cStart), string(cEnd)}}
			if first, ok := t.timeline.days[b.first]; ok {
				in.Scope.Start = iso(first.first)
			}
			if last, ok := t.timeline.days[b.last]; ok {
				in.Scope.End = iso(last.last)
			}
			out.Initiatives = append(out.Initiatives, in)
		}
	}
}

// isMilestone tells whether a bar's text begins with a sign for a point in
// time.
func isMilestone(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return strings.ContainsRune("▲△▼◆◇★☆✖✗✘⚑⚐🚩🏁●♦", r)
}

// ganttTable takes a roadmap whose names stand at the left, with marks or
// colours below the dates; nil when it is none.
func ganttTable(t *table, u *understanding) *table {
	s, tl := t.sheet, t.timeline
	var g *table
	for _, c := range longCandidates(s) {
		if c.band.bottom >= tl.top && c.band.top <= tl.row && c.area.firstCol < tl.first {
			g = c
		}
	}
	if g == nil {
		g = &table{sheet: s, area: extent{tl.top, 1, tl.row, tl.last}, band: headerBand{tl.top, tl.row}}
		g.collectTitles(1, tl.top-1, 1, s.Cols)
		for c := 1; c <= s.Cols; c++ {
			if own, above, row := s.headerText(g.band, c); own != "" {
				g.columns = append(g.columns, column{index: c, head: row, header: own, above: above})
			}
		}
		g.scanRows(s.Rows)
	}
	g.timeline, g.gantt = tl, true
	g.area.lastCol = max(g.area.lastCol, tl.last)
	g.prepare(u)
	forced := u.forced(g)
	for c := range tl.days {
		forced[c] = cTime
	}
	g.kind = ""
	g.classify(forced)
	if g.kind == "" {
		g.nameFirstText(forced)
	}
	if g.kind != kindInitiatives {
		return nil
	}
	drawn := 0
	for _, row := range g.data() {
		if a, _ := g.drawn(row.row); a > 0 {
			drawn++
		}
	}
	if drawn*2 < len(g.data()) || drawn == 0 {
		return nil
	}
	g.layout = layoutRoadmap
	g.score += 3
	return g
}

// nameFirstText takes the first column of texts for the names of initiatives
// where no header says so.
func (t *table) nameFirstText(forced map[int]concept) {
	for i := range t.columns {
		c := &t.columns[i]
		g := t.sheet.words.best(c.header)
		owner := g.score >= 0.8 && (g.concept == cDepartment || g.concept == cOwner || g.concept == cPerson || g.concept == cID)
		if forced[c.index] == cTime || owner || c.stats.numbers > 0.3 || c.stats.units > 0.6 || c.stats.codes > 0.5 || c.stats.filled == 0 {
			continue
		}
		forced[c.index] = cInitiative
		break
	}
	t.classify(forced)
	if t.kind == "" {
		cols, has, score := t.assign(&profiles[1], forced)
		if has[cInitiative] > 0 {
			t.columns, t.kind, t.score = cols, kindInitiatives, score
		}
	}
}

// drawn gives the first and last column of a row's bar; zeros when it has
// none.
func (t *table) drawn(row int) (first, last int) {
	for c := t.timeline.first; c <= t.timeline.last; c++ {
		v := t.sheet.At(row, c)
		filled := v.Fill != "" && v.Fill != "FFFFFF" && v.Fill != t.sheet.At(t.timeline.row, c).Fill
		if v.Empty() && !filled || isDash(v.Text) && v.Text != "" && !isMark(v.Text) && !filled {
			continue
		}
		if first == 0 {
			first = c
		}
		last = c
		if m, ok := t.sheet.Merged(row, c); ok {
			last = max(last, min(m.LastCol, t.timeline.last))
		}
	}
	return first, last
}

// readGantt reads the rows as initiatives, with the days of their bars where
// no column gives dates.
func readGantt(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	before, said := len(out.Initiatives), len(out.Statements)
	readInitiatives(t, names, out, problem)
	for i := before; i < len(out.Initiatives); i++ {
		in := &out.Initiatives[i]
		first, last := t.drawn(rowOf(in.Ref))
		if first == 0 {
			continue
		}
		if in.Scope.Start == "" {
			in.Scope.Start = iso(t.timeline.days[first].first)
		}
		if in.Scope.End == "" {
			in.Scope.End = iso(t.timeline.days[last].last)
		}
		for j := said; j < len(out.Statements); j++ {
			if out.Statements[j].Initiative == in.Name {
				out.Statements[j].Scope = in.Scope
			}
		}
	}
}

package workbook

import (
	"github.com/throughline/throughline/graph"
)

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

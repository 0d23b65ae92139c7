package workbook

import (
	"strings"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// roadmapLayout: months, quarters or weeks across; bars of merged, repeated,
// marked or coloured cells below, named inside or at the left.
var roadmapLayout = layout{name: layoutRoadmap, detect: detectRoadmap, read: readRoadmap}

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

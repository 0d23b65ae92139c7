package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// matrixLayout: a list of initiatives with a column for each touchpoint, or
// for each department, and marks where they meet.
var matrixLayout = layout{name: layoutMatrix, detect: detectMatrix, read: readMatrix}

// detectMatrix finds long tables with at least two columns of marks or of RACI
// letters.
func detectMatrix(s *sheet, u *understanding) []*table {
	var out []*table
	for _, t := range longCandidates(s) {
		if t = asMatrix(t, u); t != nil {
			out = append(out, t)
		}
	}
	return out
}

func asMatrix(t *table, u *understanding) *table {
	t.prepare(u)
	raci, marks := 0, 0
	for i := range t.columns {
		c := &t.columns[i]
		if c.concept != cNone && c.confidence >= 0.8 && c.stats.filled == 0 {
			continue
		}
		switch {
		case allRACI(c.stats.texts):
			raci++
		case c.stats.filled > 0 && c.stats.marks == 1:
			marks++
		}
	}
	if raci < 2 && marks < 2 {
		return nil
	}
	forced := u.forced(t)
	for i := range t.columns {
		c := &t.columns[i]
		if _, ok := forced[c.index]; ok {
			continue
		}
		if raci >= 2 && (allRACI(c.stats.texts) || c.stats.filled == 0 && t.besideRACI(i)) {
			forced[c.index] = cMark
		} else if raci < 2 && c.stats.filled > 0 && c.stats.marks == 1 {
			forced[c.index] = cMark
		}
	}
	if raci < 2 {
		t.emptyMarks(forced)
	}
	t.kind = ""
	t.classify(forced)
	t.settle(u)
	if t.kind != kindInitiatives && (t.kind != kindJourney || !t.marksAreUnits(u.names)) {
		return nil
	}
	t.layout = layoutMatrix
	t.score += 2 + float64(raci+marks)*0.4 // marks are proof of the layout
	return t
}

// marksAreUnits tells whether the headers of a matrix are departments: on a map
// marks say who is behind a touchpoint.
func (t *table) marksAreUnits(names *nameBook) bool {
	all, units := 0, 0
	for _, c := range t.all(cMark) {
		all++
		if names.touchpoints[graph.Fold(c.header)] || isChannel(c.header) && !names.isDepartment(c.header) && !allRACI(c.stats.texts) {
			continue // "Call centre" is where customers call before it is who answers
		}
		if names.isDepartment(c.header) || looksLikeUnit(c.header) || allRACI(c.stats.texts) {
			units++
		}
	}
	return units*2 > all
}

// emptyMarks takes columns without any mark between marked ones for columns of
// the matrix too.
func (t *table) emptyMarks(forced map[int]concept) {
	first, last := -1, -1
	for i := range t.columns {
		if forced[t.columns[i].index] == cMark {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i >= 0 && i <= last; i++ {
		if c := &t.columns[i]; c.stats.filled == 0 {
			forced[c.index] = cMark
		}
	}
}

var raciLetters = map[string]bool{"L": true, "D": true, "R": true, "A": true, "C": true, "I": true, "S": true, "V": true, "O": true, "A/R": true, "R/A": true, "AR": true, "RA": true, "C/I": true, "I/C": true, "R/C": true, "A/C": true, "R/I": true, "A,R": true, "R,A": true, "R, A": true, "A, R": true}

// allRACI tells whether all texts are letters of a responsibility chart.
func allRACI(texts []string) bool {
	for _, s := range texts {
		if !raciLetters[strings.ToUpper(s)] {
			return false
		}
	}
	return len(texts) > 0
}

func (t *table) besideRACI(i int) bool {
	return i > 0 && allRACI(t.columns[i-1].stats.texts) || i+1 < len(t.columns) && allRACI(t.columns[i+1].stats.texts)
}

// readMatrix reads the initiatives; in a responsibility chart the department
// with A runs one, those with R only help.
func readMatrix(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	var charts []*column
	for _, c := range t.all(cMark) {
		if allRACI(c.stats.texts) || c.stats.filled == 0 {
			charts = append(charts, c)
		}
	}
	isChart := t.marksAreUnits(names)
	for _, c := range charts {
		isChart = isChart || allRACI(c.stats.texts)
	}
	if isChart {
		charts = t.all(cMark)
	}
	if t.kind == kindJourney {
		readMarkedJourney(t, names, out, problem)
		return
	}
	if !isChart {
		readInitiatives(t, names, out, problem)
		return
	}
	for _, c := range charts {
		c.concept = cIgnore // the headers are departments, not touchpoints
	}
	before, said := len(out.Initiatives), len(out.Statements)
	readInitiatives(t, names, out, problem)
	for i := before; i < len(out.Initiatives); i++ {
		in := &out.Initiatives[i]
		accountable, responsible, cell := t.charted(rowOf(in.Ref), charts)
		in.Supporting = responsible
		if len(accountable) > 0 {
			in.Department = accountable[0]
			in.Supporting = append(accountable[1:], responsible...)
			if cell != "" {
				in.Cells["department"] = cell
			}
		}
		for j := said; j < len(out.Statements); j++ {
			if out.Statements[j].Initiative == in.Name {
				out.Statements[j].Department = in.Department
			}
		}
	}
	for _, c := range charts {
		c.concept = cMark
	}
}

// charted reads the accountable and the responsible departments of a row, and
// the cell of the last accountable one. Without an A the first R counts; plain
// marks count as A.
func (t *table) charted(row int, charts []*column) (accountable, responsible []string, cell string) {
	for _, c := range charts {
		v, ref := t.cellAt(row, c)
		letter := strings.ToUpper(v.Text)
		switch {
		case strings.ContainsAny(letter, "AL") && raciLetters[letter], isMark(v.Text) && !raciLetters[letter] && !isHollow(v.Text):
			accountable = append(accountable, oneLine(c.header))
			cell = ref
		case strings.ContainsAny(letter, "RDS") && raciLetters[letter], isHollow(v.Text):
			responsible = append(responsible, oneLine(c.header))
		}
	}
	if len(accountable) == 0 && len(responsible) > 0 {
		accountable, responsible = responsible[:1], responsible[1:]
	}
	return accountable, responsible, cell
}

// readMarkedJourney reads a map on which marks below departments say who is
// behind a touchpoint.
func readMarkedJourney(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	before, said := len(out.Steps), len(out.Statements)
	readJourney(t, names, out, problem)
	charts := t.all(cMark)
	for i := before; i < len(out.Steps); i++ {
		s := &out.Steps[i]
		accountable, responsible, cell := t.charted(rowOf(s.Ref), charts)
		if len(accountable) == 0 {
			continue
		}
		s.Departments, s.OwnerText = accountable, strings.Join(accountable, ", ")
		s.Supporting = append(s.Supporting, responsible...)
		s.Cells["owner"] = cell
		for j := said; j < len(out.Statements); j++ {
			if out.Statements[j].Touchpoint == s.Touchpoint && out.Statements[j].Stage == s.Stage {
				out.Statements[j].Department = accountable[0]
			}
		}
	}
}

// isHollow tells whether a mark is an empty circle or square: beside full ones
// it means less.
func isHollow(s string) bool {
	switch s {
	case "○", "◯", "◦", "□", "◇", "△", "☆":
		return true
	}
	return false
}

// rowOf reads the row out of an A1 reference; 0 when there is none.
func rowOf(ref string) int {
	n := 0
	for _, r := range ref {
		if r >= '0' && r <= '9' {
			n = n*10 + int(r-'0')
		}
	}
	return n
}

package workbook

import "github.com/throughline/throughline/graph"

// maxTouchWords is how long a touchpoint's name mostly is at most, in words.
const maxTouchWords = 6

// assumeTouchLane finds the lane of touchpoints in a map whose label for them
// is no known word for it ("Contact", "Where it happens", "Station"): the first
// lane below merged stages whose cells are short names, all different, one a
// column under every stage. It gives nil when a lane is labelled plainly or
// none is like that.
func (t *table) assumeTouchLane(u *understanding, label int) *column {
	var stage *column
	for i := range t.columns {
		c := &t.columns[i]
		if t.sheet.words.score(c.header, cTouch) >= 0.75 {
			return nil
		}
		if stage == nil && t.sheet.words.score(c.header, cStage) >= 0.75 {
			stage = c
		}
	}
	if stage == nil {
		return nil
	}
	first, last, merged := t.stageSpan(stage, label)
	if !merged {
		return nil
	}
	for i := range t.columns {
		c := &t.columns[i]
		if c.index <= stage.index {
			continue
		}
		if c.index > stage.index+2 {
			return nil
		}
		if t.namesPlaces(u, c, first, last) {
			return c
		}
	}
	return nil
}

// stageSpan gives the columns over which the stages stand, and whether any
// stage stands over several.
func (t *table) stageSpan(stage *column, label int) (first, last int, merged bool) {
	for _, c := range t.sheet.filled(stage.index, label+1, t.sheet.Cols) {
		if isTotal(t.sheet.text(stage.index, c)) {
			continue
		}
		if first == 0 {
			first = c
		}
		last = max(last, c)
		if m, ok := t.sheet.Merged(stage.index, c); ok && m.LastCol > m.FirstCol {
			last, merged = max(last, m.LastCol), true
		}
	}
	return first, last, merged
}

// namesPlaces tells whether a lane's cells read like names of touchpoints:
// nearly every column has one, short, untyped, different from all others, and
// most are no departments, people, channels or levels.
func (t *table) namesPlaces(u *understanding, c *column, first, last int) bool {
	if g := t.sheet.words.best(c.header); g.score >= 0.9 && plainLanes[g.concept] {
		return false
	}
	seen := map[string]bool{}
	var cells []Value
	for col := first; col <= last; col++ {
		v := t.sheet.At(c.index, col)
		if isEmptyText(v.Text) {
			continue
		}
		if isTyped(v) || wordCount(v.Text) > maxTouchWords+2 || seen[graph.Fold(v.Text)] {
			return false
		}
		seen[graph.Fold(v.Text)] = true
		cells = append(cells, v)
	}
	if len(cells) < 3 || len(cells)*10 < (last-first+1)*9 {
		return false
	}
	s := measure(cells, u.names, t.sheet.year)
	return s.words <= maxTouchWords && s.units < 0.3 && s.channels < 0.5 && s.levels < 0.3 && s.persons < 0.5
}

// plainLanes are lanes that nobody labels so who means touchpoints.
var plainLanes = map[concept]bool{cExperience: true, cMessage: true, cPain: true, cPainLevel: true, cScore: true, cFeeling: true, cThought: true, cBackstage: true, cIdea: true, cOwner: true, cDepartment: true,
	cSupporting: true, cDataAsked: true, cDataNeeded: true, cDataPassed: true, cImportance: true, cBranch: true, cQuote: true, cMetric: true, cGoal: true}

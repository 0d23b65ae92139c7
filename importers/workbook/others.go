package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// readGoals makes a goal of every row.
func readGoals(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := newRowReader(t, names, out, problem)
	for _, row := range t.data() {
		pos := row.row
		name := t.string(pos, cGoal)
		if name == "" {
			continue
		}
		g := graph.Goal{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: t.ref(pos, cGoal)}, Name: oneLine(name), Ref: r.goalRef(pos), Department: r.department(pos),
			Metric: t.string(pos, cMetric), Direction: t.string(pos, cDirection), Base: t.string(pos, cBase), Target: t.string(pos, cTarget)}
		if r.unit == nil {
			g.Department = ""
		}
		g.Weight = numberAt(t, pos, cWeight)
		g.Cells = t.cells(pos, map[string]concept{"metric": cMetric, "direction": cDirection, "base": cBase, "target": cTarget, "weight": cWeight, "owner": cOwner})
		out.Goals = append(out.Goals, g)
	}
}

// goalRef is a goal's id: from its id column, else from a second column headed
// goal that holds codes.
func (r *rowReader) goalRef(pos int) string {
	if id := r.t.string(pos, cID); id != "" {
		return id
	}
	for i := range r.t.columns {
		c := &r.t.columns[i]
		if c.concept == cNone && c.stats.short > 0.8 && r.t.sheet.words.score(c.header, cGoal) > 0.7 {
			v, _ := r.t.cellAt(pos, c)
			return v.Text
		}
	}
	return ""
}

// numberAt reads a figure; a share keeps its value as stored. nil when absent.
func numberAt(t *table, pos int, c concept) *float64 {
	v, _ := t.cellAt(pos, t.find(c))
	if v.Number != nil {
		n := *v.Number
		return &n
	}
	if isEmptyText(v.Text) {
		return nil
	}
	if n, ok := parseAmount(v.Text); ok {
		return &n
	}
	return nil
}

// readDepartments makes a department of every row.
func readDepartments(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	for _, row := range t.data() {
		pos := row.row
		name := t.string(pos, cDepartment)
		if name == "" {
			continue
		}
		d := graph.Department{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: t.ref(pos, cDepartment)}, Name: oneLine(name), Budget: t.string(pos, cBudget), Sponsor: t.string(pos, cSponsor)}
		for _, a := range splitKnown(t.string(pos, cAlias), nil, true) {
			if graph.Fold(a) != graph.Fold(name) {
				d.Aliases = append(d.Aliases, a)
			}
		}
		d.Headcount = numberAt(t, pos, cHeadcount)
		if v, _ := t.cellAt(pos, t.find(cPower)); !isEmptyText(v.Text) {
			if n, _, ok := readLevel(v); ok {
				d.Power = &n
			}
		}
		d.Cells = t.cells(pos, map[string]concept{"budget": cBudget, "headcount": cHeadcount, "sponsor": cSponsor, "power": cPower, "alias": cAlias})
		out.Departments = append(out.Departments, d)
	}
}

// readVoice makes a topic of every row of the voice of the customer.
func readVoice(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	scoreScale := t.scaleFor(cScore)
	name := cTopic
	if !t.has(cTopic) {
		name = cPain
	}
	for _, row := range t.data() {
		pos := row.row
		topic := t.string(pos, name)
		if topic == "" {
			continue
		}
		v := graph.Topic{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: t.ref(pos, name)}, Name: oneLine(topic), Touchpoint: t.string(pos, cTouch), Sentiment: t.string(pos, cSentiment)}
		if c, _ := t.cellAt(pos, t.find(cScore)); !isEmptyText(c.Text) {
			if n, own, ok := readScore(c); ok {
				v.Score = &n
				_, v.ScoreMax = firstScale(own, scoreScale, scaleOfValues(t.numbersOf(t.find(cScore))))
			}
		}
		if c, _ := t.cellAt(pos, t.find(cImportance)); !isEmptyText(c.Text) {
			if n, _, ok := readLevel(c); ok {
				v.Importance = &n
			}
		}
		v.Mentions = numberAt(t, pos, cMentions)
		v.Cells = t.cells(pos, map[string]concept{"touchpoint": cTouch, "score": cScore, "importance": cImportance, "mentions": cMentions, "sentiment": cSentiment, "quote": cQuote})
		out.Topics = append(out.Topics, v)
	}
}

// readGlossary makes a term of every row, with its other names.
func readGlossary(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	key := cTerm
	if !t.has(cTerm) {
		key = cAlias
	}
	for _, row := range t.data() {
		pos := row.row
		name := t.string(pos, key)
		if name == "" {
			continue
		}
		term := graph.Term{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: t.ref(pos, key)}, Name: oneLine(name), Meaning: t.string(pos, cMeaning), About: t.string(pos, cKind)}
		if term.Meaning == "" {
			term.Meaning = t.string(pos, cDescription)
		}
		if key != cAlias {
			term.Aliases = splitKnown(t.string(pos, cAlias), nil, true)
		}
		if isAbbreviation(name) && term.Meaning != "" { // "TP: Touchpoint, contact with the customer"
			full, _, _ := strings.Cut(term.Meaning, ",")
			if full = strings.TrimSpace(full); full != "" && wordCount(full) <= 4 && !strings.Contains(full, "=") {
				term.Aliases = append(term.Aliases, full)
			}
		}
		out.Terms = append(out.Terms, term)
	}
}

// isAbbreviation tells whether a word is a short form: capitals or a point.
func isAbbreviation(s string) bool {
	s = strings.TrimSpace(s)
	return len([]rune(s)) <= 10 && (strings.HasSuffix(s, ".") || strings.Contains(s, ".-") || strings.ToUpper(s) == s && strings.ToLower(s) != s)
}

// readPersonas keeps nothing: the graph has no persona nodes; the table is told
// as recognised.
func readPersonas(*table, *nameBook, *graph.Reading, func(ref, kind, message string)) {}

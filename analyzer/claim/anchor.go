package claim

import (
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// A number proves nothing without what it hangs on. spot is a quantity of a
// statement with the words that it covers and the event that its time runs
// from or to.
type spot struct {
	quantity.Quantity
	first, last int // words covered, last excluded
	from        *startEvent
}

// startEvent is what a span of time is counted from or to: "after hand-in",
// "before departure", "of purchase".
type startEvent struct {
	before bool     // the time lies before the event
	stems  []string // content words of the event: stems or concepts
	text   string
}

// spots finds the quantities of the statement once.
func (u *Understood) spots() []spot {
	if u.quantities == nil {
		found := quantity.Find(u.Text)
		list := make([]spot, 0, len(found))
		for _, q := range found {
			s := spot{Quantity: q}
			for s.first < len(u.Words) && u.Words[s.first].End <= q.Start {
				s.first++
			}
			s.last = s.first
			for s.last < len(u.Words) && u.Words[s.last].Start < q.End {
				s.last++
			}
			list = append(list, s)
		}
		for i := range list {
			list[i].from = u.startEvent(list[i])
		}
		u.quantities = &list
	}
	return *u.quantities
}

// fromWords open the event that a span is counted from, beforeWords the one
// that it is counted to.
var (
	fromWords   = wordSet("after from of following since upon once on nach ab na vanaf apres despues")
	beforeWords = wordSet("before prior ahead until vor voor avant antes")
)

// eventLength is how many words behind a span can name its start event.
const eventLength = 5

// startEvent reads the event behind a span of time.
func (u *Understood) startEvent(s spot) *startEvent {
	if s.Kind != quantity.KindSpan || s.last >= len(u.Words) {
		return nil
	}
	w := u.Words[s.last].Lower
	before := beforeWords[w]
	if !before && !fromWords[w] || u.breaksBefore(s.last) {
		return nil
	}
	e := &startEvent{before: before}
	end := s.last + 1
	for ; end < len(u.Words) && end <= s.last+eventLength && !u.breaksBefore(end); end++ {
		word := &u.Words[end]
		if !word.Stop {
			e.stems = append(e.stems, wordKey(word))
		} else if word.Lower == "and" || word.Lower == "or" || word.Lower == "but" {
			break
		}
	}
	if end > s.last+1 {
		e.text = u.Text[u.Words[s.last].Start:u.Words[end-1].End]
	}
	return e
}

// wordKey is the name under which a word is compared: its concept or stem.
func wordKey(w *Word) string {
	if w.Concept != "" {
		return w.Concept
	}
	return w.Stem
}

// breaksBefore says that a mark ends a thought between word i-1 and word i.
func (u *Understood) breaksBefore(i int) bool {
	return i > 0 && i < len(u.Words) && gapCost(u.Text[u.Words[i-1].End:u.Words[i].Start]) > 0
}

// gapCost is how far apart a mark sets the words on its two sides.
func gapCost(gap string) int {
	switch {
	case strings.ContainsAny(gap, ".!?;\n"):
		return 8
	case strings.ContainsAny(gap, "()—–→|") || strings.Contains(gap, " - ") || strings.Contains(gap, "->"):
		return 4
	case strings.ContainsAny(gap, ":"):
		return 1
	case strings.ContainsAny(gap, ","):
		return 3
	}
	return 0
}

// contrastWords begin a thought of its own inside a clause.
var contrastWords = wordSet("but while whereas though although however otherwise except unless instead then else aber sondern maar mais pero")

// distance is how far a quantity stands from a match in words, with a cost for
// every mark and contrast between them; 0 when they touch.
func (u *Understood) distance(s spot, m Match) int {
	from, to := s.last, m.First
	if m.First < s.first {
		from, to = m.Last+1, s.first
	}
	d := 0
	for i := from; i < to && i < len(u.Words); i++ {
		d++
		if contrastWords[u.Words[i].Lower] {
			d += 4
		}
	}
	for i := max(from, 1); i <= to && i < len(u.Words); i++ {
		d += gapCost(u.Text[u.Words[i-1].End:u.Words[i].Start])
	}
	return d
}

// inEvent says that the match names the start event of some span, or stands in
// a clause that only says when: "once approved, …".
func (u *Understood) inEvent(m Match) bool {
	for _, s := range u.spots() {
		if s.from != nil && m.First > s.last && m.First <= s.last+eventLength && !u.breakBetween(s.last, m.First) {
			return true
		}
	}
	for i := m.First - 1; i >= 0 && i >= m.First-4; i-- {
		if u.breaksBefore(i + 1) {
			return false
		}
		switch u.Words[i].Lower {
		case "after", "once", "upon", "following", "when", "if", "unless", "as":
			return u.clauseEndsAfter(m.Last, 6)
		}
	}
	return false
}

// breakBetween says that a mark stands between the words.
func (u *Understood) breakBetween(from, to int) bool {
	for i := from + 1; i <= to; i++ {
		if u.breaksBefore(i) {
			return true
		}
	}
	return false
}

// clauseEndsAfter says that a comma or stronger mark follows within n words.
func (u *Understood) clauseEndsAfter(last, n int) bool {
	for i := last + 1; i <= last+n && i < len(u.Words); i++ {
		if u.breaksBefore(i) {
			return true
		}
	}
	return false
}

// anchored is a match that a quantity can hang on, and how far it stands.
type anchored struct {
	name string
	cost int
}

// reach is how far a quantity may stand from the word that it hangs on.
const reach = 14

// columnCost is the distance of a word that stands in a column of the row.
const columnCost = 10

// anchors finds what a quantity can hang on, nearest first: matches of the
// phrases in the text within reach, and in the columns of the row. weak adds to
// the distance of names that stand often in other senses.
func (u *Understood) anchors(s spot, matches []Match, columns []string, weak map[string]int) []anchored {
	var list []anchored
	put := func(name string, cost int) {
		for i := range list {
			if list[i].name == name {
				list[i].cost = min(list[i].cost, cost)
				return
			}
		}
		list = append(list, anchored{name, cost})
	}
	for _, m := range matches {
		if m.First >= s.first && m.Last < s.last || u.covers(notActs, m) {
			continue
		}
		d := u.distance(s, m) + weak[m.Name]
		if u.spokenBy(m) {
			d = max(0, d-3)
		}
		if u.inEvent(m) {
			d += eventCost
		}
		if d <= reach {
			put(m.Name, d)
		}
	}
	for _, name := range columns {
		put(name, columnCost+weak[name])
	}
	slices.SortStableFunc(list, func(a, b anchored) int { return a.cost - b.cost })
	return list
}

// spokenBy says that the act is the verb of a clause whose actor fits its role:
// "we confirm", "you can return".
func (u *Understood) spokenBy(m Match) bool {
	role, _ := cutName(m.Name)
	for i := m.First - 1; i >= 0 && i >= m.First-3 && !u.breaksBefore(i+1); i-- {
		switch u.Words[i].Lower {
		case "we", "we'll", "we've", "team", "staff":
			return role == "lead" || role == "retain"
		case "you", "you'll", "you've", "customers", "guests", "members":
			return role == "limit" || role == "advance"
		}
	}
	return false
}

// notActs are idioms in which a word of an act names none.
var notActs = CompilePhrases(map[string][]string{"other": {`returned goods|items|parcels|articles|products|shoes|clothes|devices|books|orders|boxes|stock|equipment|merchandise|bikes|tools|cars; in return for; return visit|visitor|visitors|trip|journey|ticket|tickets|flight|fare; returning customer|customers|guest|guests|visitor|visitors; return to work; many happy returns; point of return; no return; tax return|returns; in advance of; book~ value; answering machine; call centre|center; change of heart; small change; loose change; paid leave; cover letter; in line with; on line; standing order; the rest is; fixed price; fixed rate; fixed fee; quick fix`}})

// eventCost is the distance of a word that only names a start event.
const eventCost = 6

// columnMatches are the names that the phrases find in the columns of the row.
func (u *Understood) columnMatches(phrases *Phrases) []string {
	var names []string
	for _, column := range [...]string{u.Subject, u.Touchpoint, u.Initiative} {
		if column == "" {
			continue
		}
		for _, m := range phrases.Find(splitWords(column)) {
			if !contains(names, m.Name) {
				names = append(names, m.Name)
			}
		}
	}
	return names
}

// window are the content words around a quantity, nearest clause first: what it
// is an amount of.
func (u *Understood) window(first, last int) []string {
	var keys []string
	add := func(i int) {
		if w := &u.Words[i]; !w.Stop && !contains(keys, wordKey(w)) {
			keys = append(keys, wordKey(w))
		}
	}
	cost := 0
	for i := first - 1; i >= 0 && cost < 6; i-- {
		cost += gapCost(u.Text[u.Words[i].End:u.Words[i+1].Start])
		if cost < 6 {
			add(i)
		}
	}
	cost = 0
	for i := last; i < len(u.Words) && cost < 6; i++ {
		if i > 0 {
			cost += gapCost(u.Text[u.Words[i-1].End:u.Words[i].Start])
		}
		if cost < 6 {
			add(i)
		}
	}
	return keys
}

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

// voice says to whom a statement speaks.
type voice int

const (
	voiceUnknown  voice = iota
	voicePromise        // to the customer, as a promise
	voiceTells          // to the customer, as a message
	voiceOperates       // how things are done: a rule, process, service level
	voiceAims           // an inner target
)

var aimPhrases = CompilePhrases(map[string][]string{"aim": {`aim|aims|aiming; target|targets|targeted; goal|goals; kpi|kpis; okr; internal|internally; objective|objectives; benchmark; stretch;
	we try; team tries; should ideally; median; on average; avg; percentile; bonus; measured on; ambition; strive~; striving; want to reach; inner; intern; ziel; ziele; doel; streefdoel; objectif; objetivo; contractor; subcontractor; supplier must; scorecard; escalated otherwise; own deadline; buffer; slack`}})

var addressWords = wordSet("you your yours you'll you're you've we we'll we're we've our us ihr ihre sie uw je votre vous su usted tu")

// voice of the statement, from its kind and its words.
func (u *Understood) voice() voice {
	kind := strings.ToLower(u.Kind)
	switch {
	case len(aimPhrases.Find(u.Words)) > 0 || kind == "metric" || kind == "target" || kind == "goal" || kind == "kpi":
		return voiceAims
	case kind == "promise" || strings.Contains(kind, "campaign") || kind == "advert" || kind == "copy":
		return voicePromise
	case kind == "message":
		return voiceTells
	case kind != "":
		return voiceOperates
	}
	for i := range u.Words {
		if addressWords[u.Words[i].Lower] {
			return voicePromise
		}
	}
	return voiceUnknown
}

// exceptWords open an exception; ifWords open a condition.
var (
	exceptWords = wordSet("except excepting excepted unless save excluding exempt exempted bar barring ausser sauf salvo behalve")
	ifWords     = wordSet("if when unless where should whenever provided as-long-as wenn falls als si cuando")
)

// excepted says that a quantity stands in an exception, or in a condition that
// it only names: "if speed drops for 30 days".
func (u *Understood) excepted(s spot) bool {
	if u.asked(s) {
		return true
	}
	limit := s.Range.Bound() == quantity.AtMost
	for i := s.first - 1; i >= 0 && i >= s.first-9; i-- {
		if u.Words[i].Sentence != u.Words[min(s.first, len(u.Words)-1)].Sentence {
			return false
		}
		w := u.Words[i].Lower
		if exceptWords[w] || w == "apart" || w == "other" && i+1 < len(u.Words) && u.Words[i+1].Lower == "than" {
			return true
		}
		if ifWords[w] && !limit && !u.breakBetween(i, s.first) {
			return true
		}
	}
	return false
}

// asked says that the quantity stands in a question: "Had it for two months?"
// tells a case, no limit.
func (u *Understood) asked(s spot) bool {
	if s.first >= len(u.Words) {
		return false
	}
	last := s.first
	for last+1 < len(u.Words) && u.Words[last+1].Sentence == u.Words[s.first].Sentence {
		last++
	}
	end := len(u.Text)
	if last+1 < len(u.Words) {
		end = u.Words[last+1].Start
	}
	return strings.Contains(u.Text[u.Words[last].End:end], "?")
}

// agreement says how surely two amounts are of one thing, from the tie of the
// statements and the content words around the amounts: a strong tie is enough,
// a weaker one needs words in common and none that only one side has.
func agreement(tie float64, a, b []string) float64 {
	common, onlyA := tellingShared(a, b)
	_, onlyB := tellingShared(b, a)
	apart := min(onlyA, onlyB)
	switch {
	case tie >= 0.6 && (common > 0 || apart == 0):
		return 1
	case tie >= 0.6:
		return 0.92
	case common >= 2 || common == 1 && apart == 0:
		return 0.85
	case common == 1 && apart == 1, apart == 0:
		return 0.7
	}
	return 0.6
}

// telling says that a term names a thing: not one of the words that stand in
// statements about anything.
func telling(term string) bool { return !plainTerms[term] && lexicon().weight(term) >= tellingWeight }

// tellingWeight is the least weight of a term that names a thing.
const tellingWeight = 0.36

// plainTerms are words of counting, time and coming and going, and concepts that
// they stand for.
var plainTerms = stemSet(wordSet(`go goes come make get take give find keep have want need use do see look say tell let put bring leave stand hold become begin start end stop happen mean show stay turn new old first second third last next other same own full whole long short day week month year hour minute time evening morning night today tomorrow way thing people person customer guest everybody everyone anybody place side part number amount level opening-hours stay-overnight amount-asked free only just up down per each every more less most least euro pound franc dollar cent`))

// tellingShared counts the words of a that b has too, and those that it has not;
// generic words do not count.
func tellingShared(a, b []string) (common, apart int) {
	for _, w := range a {
		switch {
		case !telling(w):
		case contains(b, w):
			common++
		default:
			apart++
		}
	}
	return common, apart
}

// namesAgree lowers the strength when each side names things by proper names
// and none in common: two countries, two branches, two plans.
func namesAgree(a, b *Understood) float64 {
	x, y := a.properNames(), b.properNames()
	if len(x) == 0 || len(y) == 0 || overlap(x, y) > 0 {
		return 1
	}
	return 0.6
}

// properNames are the words with a capital letter inside a sentence, but for
// weekdays, months and abbreviations.
func (u *Understood) properNames() []string {
	var names []string
	for i := 1; i < len(u.Words); i++ {
		w := &u.Words[i]
		c := w.Text[0]
		if c < 'A' || c > 'Z' || len(w.Text) < 4 || w.Text[1] < 'a' || w.Sentence != u.Words[i-1].Sentence || notNames[w.Lower] {
			continue
		}
		if gap := u.Text[u.Words[i-1].End:w.Start]; gap != " " && gap != "-" {
			continue
		}
		names = append(names, w.Lower)
	}
	if 3*len(names) >= len(u.Words) {
		return nil // a language that writes its nouns with capitals
	}
	return names
}

// notNames are written with a capital letter and name no thing of the company.
var notNames = wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october november december
	weeks days wifi euro euros internet christmas easter english german french whatsapp instagram facebook google service team customer customers quote`)

package quantity

import (
	"slices"
	"strings"
)

// Hours says when something is open or to be had.
type Hours struct {
	Open     WeekSet // said to be open
	Closed   WeekSet // said to be closed, and the rest of the days that hours are given for
	Unlisted WeekSet // days that a list of days leaves out: most likely closed
	DaysOnly bool    // no times are given: Open holds whole days on which it is open at some time
	Always   bool    // day and night, every day
	Only     bool    // "only", "solely" stands beside the days or hours
	Holidays string  // what is said of public holidays: "open", "closed" or ""
	Verb     bool    // a word of opening or closing stands in the sentence
}

// String prints the hours in words that Find reads back.
func (h *Hours) String() string {
	switch {
	case h.Always:
		return "24/7"
	case len(h.Open) == 0:
		return "closed on " + strings.Join(longDays(h.Closed.Days()), " and ")
	case h.DaysOnly:
		return "open on " + strings.Join(longDays(h.Open.Days()), " and ")
	}
	return "open " + h.Open.String()
}

func longDays(days []int) []string {
	var out []string
	for _, d := range days {
		out = append(out, [...]string{"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"}[d])
	}
	return out
}

// alwaysPhrases mean day and night.
var alwaysPhrases = splitPhrases(`24 / 7|24 x 7|24 - 7|24 hours a day|24 hours per day|24 h a day|24 hrs a day|twenty four hours a day|around the clock|round the clock|day and night|night and day|day or night|night or day|at any hour of the day or night|any hour of the day or night|at any hour|any hour|at all hours|all hours|
	any time of day or night|any time of the day or night|at any time of day or night|at any time of the day or night|any time day or night|anytime day or night|all day every day|all day and all night|day in day out|24 hours|24 h|24 hrs|never closes|never close|never sleeps|never sleep|always open|always staffed|always awake|always manned|always available|open all hours|
	rund um die uhr|tag und nacht|dag en nacht|de klok rond|jour et nuit|24 h sur 24|dia y noche|las 24 horas|365 days a year|every hour of every day|whatever the hour|whatever time it is|no closing time|at three in the morning|at 3 in the morning|at 3 am too|even at 3 am|even at 3 in the morning|in the middle of the night|even in the middle of the night|at 2 am|even at two in the morning`)

// openWords speak of opening, closedWords of being shut.
var openWords = wordSet(`open opens opening opened hours staffed manned attended available reachable answered answers answering reach hotline helpline phone phones line lines desk counter reception geoffnet geopend erreichbar offen ouvert ouverts ouverte abierto abierta open oeffnungszeiten offnungszeiten openingstijden horaires horario bereikbaar close closes closing serve served serves operate operates operating runs run chat operator operators agents team switchboard lobby bell`)
var closedWords = wordSet(`closed shut closing geschlossen gesloten ferme fermee fermes cerrado cerrada locked break pause zu except excluding excluded excl unstaffed unmanned ausser behalve sauf excepto without`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func splitPhrases(s string) map[string][][]string {
	m := map[string][][]string{}
	for _, one := range strings.Split(s, "|") {
		w := strings.Fields(one)
		m[w[0]] = append(m[w[0]], w)
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b []string) int { return len(b) - len(a) })
	}
	return m
}

// hoursReader gathers the hours of one sentence.
type hoursReader struct {
	p        *parser
	h        Hours
	days     []int // latest days, nil when none
	timed    bool  // hours were given for the latest days
	shut     bool  // after a word of closing
	listed   []int // every day with hours or named open
	sure     bool
	first    int // first and last token taken
	last     int
	taken    []int // tokens to mark as used
	openWord bool
	plain    bool // only bare day names were read
	prep     string
}

// hours reads opening hours sentence by sentence and marks their tokens.
func (p *parser) hours() []Quantity {
	var out []Quantity
	for i := 0; i < len(p.toks); {
		end := i
		for end < len(p.toks) && p.toks[end].line == p.toks[i].line {
			end++
		}
		r := hoursReader{p: p, first: -1, plain: true}
		r.read(i, end)
		if q, ok := r.quantity(); ok {
			for _, k := range r.taken {
				p.used[k] = true
			}
			out = append(out, q)
		}
		i = end
	}
	return out
}

func (r *hoursReader) read(i, end int) {
	for k := i; k < end; k++ {
		if openWords[r.p.low(k)] || closedWords[r.p.low(k)] {
			r.openWord = true
		}
	}
	for k := i; k < end; {
		if next := r.step(k); next > k {
			k = min(next, end)
			continue
		}
		k++
	}
}

// step reads one element of hours at token k and returns the token after it, or
// k when there is none.
func (r *hoursReader) step(k int) int {
	p := r.p
	w := p.low(k)
	if next := r.always(k); next > k {
		return next
	}
	switch {
	case w == "public" && p.low(k+1) == "holidays" || w == "bank" && p.low(k+1) == "holidays", w == "feiertags", w == "feiertagen", w == "feestdagen":
		r.h.Holidays = "open"
		if r.shut {
			r.h.Holidays = "closed"
		}
		if w == "public" || w == "bank" {
			return k + 2
		}
		return k + 1
	case w == "not" && (p.low(k+1) == "on" || p.low(k+1) == "open" || p.low(k+1) == "at" || p.low(k+1) == "staffed" || p.low(k+1) == "available"), w == "never" && (p.low(k+1) == "on" || p.low(k+1) == "open"), w == "no" && p.weekdayNear(k+1), w == "but" && p.low(k+1) == "not", w == "nothing" && p.low(k+1) == "on":
		r.shut, r.days, r.timed = true, nil, false
		return k + 1
	case closedWords[w] && (p.low(k-1) == "not" || p.low(k-1) == "never"):
		return k
	case closedWords[w] && !(w == "closing" || w == "except" && !p.weekdayNear(k+1)):
		if len(r.days) > 0 && !r.timed { // "Sundays closed"
			r.closeDays(r.days)
			r.days = nil
		}
		r.shut, r.timed = true, false
		r.days = nil
		return k + 1
	case w == "open" || w == "opens" || w == "staffed" || w == "available":
		r.shut = false
	case w == "only" || w == "solely" || w == "exclusively" || w == "nur" || w == "alleen" || w == "seulement" || w == "solo":
		r.h.Only = true
	}
	if next := r.partOfDay(k); next > k {
		return next
	}
	if days, next := p.dayList(k); len(days) > 0 && next > k {
		r.onDays(days, k, next)
		return next
	}
	if from, to, sure, next, ok := p.clockRange(k); ok && (sure || r.bareRange(k, next)) {
		return r.onTimes(from, to, k, next)
	}
	return r.endOnly(k)
}

// always reads idioms for day and night.
func (r *hoursReader) always(k int) int {
	for _, words := range alwaysPhrases[r.p.low(k)] {
		next := r.p.phrase(k, words...)
		if next == 0 {
			continue
		}
		if (words[0] == "24") && len(words) == 2 && !r.serviceFollows(k, next) {
			continue
		}
		if words[len(words)-1] == "year" && !r.openWord {
			continue
		}
		if r.shut {
			continue
		}
		r.h.Always, r.sure, r.plain = true, true, false
		r.h.Open = WholeWeek()
		r.take(k, next)
		return next
	}
	return k
}

// serviceFollows says that "24 hours" is how long something is open, no limit.
func (r *hoursReader) serviceFollows(k, next int) bool {
	p := r.p
	switch p.low(k - 1) {
	case "within", "in", "of", "for", "least", "to", "after", "before", "every", "than", "about", "under", "next", "first", "max", "until", "another", "takes", "-", "<":
		return false
	}
	switch p.low(next) {
	case "hotline", "helpline", "desk", "reception", "service", "line", "chat", "support", "access", "opening", "emergency", "breakdown", "front", "room", "on", "gym", "check", "self", "crisis", "phone", "manned", "staffed", "assistance", "concierge", "security", "cover", "shop", "kiosk", "nurse":
		return true
	}
	return p.low(k-1) == "open" || p.low(k-1) == "staffed" || p.low(k-1) == "manned" || p.low(k-1) == "available"
}

// weekdayNear says that a weekday or a word of time follows within two tokens.
func (p *parser) weekdayNear(k int) bool {
	for j := k; j < k+3; j++ {
		if _, _, ok := p.day(j, false); ok {
			return true
		}
		switch p.low(j) {
		case "weekends", "weekend", "evenings", "nights", "night", "holidays", "bank", "public":
			return true
		}
	}
	return false
}

// dayParts are parts of the day without a clock: from, to in hours.
var dayParts = map[string][2]int{"mornings": {8, 12}, "afternoons": {13, 17}, "evenings": {18, 21}, "evening": {18, 21}, "nights": {22, 29}, "night": {22, 29}, "lunchtimes": {12, 13}, "lunchtime": {12, 13}, "lunch": {12, 13}, "midday": {12, 13}, "nachts": {22, 29}, "abends": {18, 21}, "vormittags": {8, 12}, "nachmittags": {13, 17}}

// partOfDay reads "at night", "in the evenings", "mornings only" beside days or
// after a word of closing.
func (r *hoursReader) partOfDay(k int) int {
	p := r.p
	w := p.low(k)
	span, ok := dayParts[w]
	if !ok {
		return k
	}
	single := w == "night" || w == "evening" || w == "lunch" || w == "lunchtime" || w == "midday"
	prev := p.low(k - 1)
	if single && prev != "at" && prev != "in" && prev != "the" && prev != "over" && prev != "for" || (w == "night" || w == "evening") && !r.shut {
		return k
	}
	if w == "nights" && p.isNumber(k-1) {
		return k
	}
	days := r.days
	if days == nil || r.timed {
		days = everyDay
	}
	set := OnDays(days, span[0]*60, (span[1]*60-1)%minutesPerDay+1)
	if r.shut {
		r.h.Closed = r.h.Closed.Union(set)
		r.sure, r.plain = true, false
		r.take(k, k+1)
		return k + 1
	}
	if r.h.Only || p.low(k+1) == "only" {
		r.h.Open = r.h.Open.Union(set)
		r.listed = append(r.listed, days...)
		r.h.Closed = r.h.Closed.Union(OnDays(days, 6*60, 22*60).Without(widen(set)))
		r.sure, r.plain, r.timed = true, false, true
		r.take(k, k+1)
		return k + 1
	}
	return k
}

// widen adds an hour on both sides: parts of the day have no sharp ends.
func widen(s WeekSet) WeekSet {
	var out WeekSet
	for _, x := range s {
		out = append(out, Stretch{max(0, x.From-60), min(MinutesPerWeek, x.To+60)})
	}
	return out.normal()
}

func (r *hoursReader) take(k, next int) {
	if r.first < 0 {
		r.first = k
		if b, ok := phraseBounds.before(r.p, k); ok {
			r.prep = strings.Join(b.words, " ")
		} else {
			r.prep = r.p.low(k - 1)
		}
	}
	r.last = next
	for ; k < next; k++ {
		r.taken = append(r.taken, k)
	}
}

// onDays takes a list of days: closed ones at once, open ones once it is known
// whether hours follow.
func (r *hoursReader) onDays(days []int, k, next int) {
	r.flush()
	frequent := r.p.low(k) == "every" || r.p.low(k) == "daily" || r.p.low(k) == "each" || r.p.low(k-1) == "every"
	if frequent {
		if _, _, sure, _, ok := r.p.clockRange(r.skipJoin(next)); !ok || !sure && !r.bareRange(r.skipJoin(next), r.skipJoin(next)) {
			if !r.openWord {
				return // left to frequencies
			}
		}
	}
	r.take(k, next)
	if r.shut || r.p.low(r.skipJoin(next)) == "no" && r.skipJoin(next) > next {
		if _, _, sure, _, ok := r.p.clockRange(r.skipJoin(next)); ok && (sure || r.bareRange(r.skipJoin(next), r.skipJoin(next))) {
			r.days, r.timed = days, true // "lunch break Mon-Fri 12-13"
			return
		}
		r.closeDays(days)
		return
	}
	r.days, r.timed = days, false
	if len(days) > 1 {
		r.plain = false
	}
}

func (r *hoursReader) closeDays(days []int) {
	r.h.Closed = r.h.Closed.Union(OnDays(days, 0, minutesPerDay))
	r.sure, r.plain = true, false
}

// skipJoin passes over words between days and their hours.
func (r *hoursReader) skipJoin(k int) int {
	for {
		switch r.p.low(k) {
		case ",", ":", "(", "from", "between", ".":
			k++
		default:
			return k
		}
	}
}

// bareRange says that two bare numbers are times: days stand beside them, or a
// word of opening stands in the sentence and no noun follows.
func (r *hoursReader) bareRange(k, next int) bool {
	p := r.p
	if p.isNumber(k) {
		if n, _, ok := p.number(k); ok && n.Cmp(whole(24)) > 0 {
			return false
		}
	}
	if p.unitFollows(next) || p.low(next) == "%" {
		return false
	}
	_, follows := p.dayList(r.skipJoin(next))
	if len(r.days) > 0 && k-r.last <= 2 {
		return true
	}
	if r.timed && k-r.last <= 2 && (p.low(k-1) == "and" || p.low(k-1) == "," || p.low(k-1) == "&") {
		return true
	}
	if follows > r.skipJoin(next) || p.low(next) == "on" && p.weekdayNear(next+1) {
		return true
	}
	if !r.openWord {
		return false
	}
	return next >= len(p.toks) || !p.toks[next].word() || countStop[p.low(next)] || p.low(next) == "h"
}

// onTimes takes hours: for the latest days, else for days that follow, else for
// every day.
func (r *hoursReader) onTimes(from, to, k, next int) int {
	r.take(k, next)
	days := r.days
	if days == nil && !r.shut {
		j := next
		if r.p.low(j) == "on" || r.p.low(j) == "," {
			j++
		}
		if d, end := r.p.dayList(j); len(d) > 0 {
			days = d
			r.take(j, end)
			next = end
		}
	}
	r.sure, r.plain = true, false
	if r.shut {
		if days == nil {
			days = everyDay
		}
		r.h.Closed = r.h.Closed.Union(OnDays(days, from, to))
		return next
	}
	if days == nil {
		r.h.Open = r.h.Open.Union(OnDays(workdays, from, to))
		r.h.Closed = r.h.Closed.Union(WholeWeek().Without(OnDays(everyDay, from, to)))
		return next
	}
	r.addOpen(days, from, to)
	r.days, r.timed = days, true
	return next
}

func (r *hoursReader) addOpen(days []int, from, to int) {
	open := OnDays(days, from, to)
	r.h.Open = r.h.Open.Union(open)
	r.h.Closed = r.h.Closed.Union(OnDays(days, 0, minutesPerDay)).Without(r.h.Open)
	r.listed = append(r.listed, days...)
}

// endOnly reads one end of hours: "until nine in the evening", "closes at 18:00".
func (r *hoursReader) endOnly(k int) int {
	p := r.p
	switch p.low(k) {
	case "until", "till", "til", "bis", "tot", "close", "closes", "shuts", "shut":
	default:
		return k
	}
	j := k + 1
	if p.low(j) == "at" {
		j++
	}
	c, next, ok := p.clockAt(j)
	if !ok || p.unitFollows(next) {
		return k
	}
	opening := r.openWord && (p.low(k-1) == "open" || p.low(k-1) == "late" || len(r.days) > 0 || p.low(k) != "until") || len(r.days) > 0 && k-r.last <= 2
	if jj := r.skipJoin(next); !opening && c.sure && len(r.days) == 0 && p.low(next) == "," {
		if d, _ := p.dayList(jj); len(d) > 0 {
			opening = true
		}
	}
	if !opening || !c.sure && len(r.days) == 0 && p.low(k) == "until" && p.low(k-1) != "open" {
		return k
	}
	if c.half && c.minutes < 12*60 {
		c.minutes += 12 * 60
	}
	days := r.days
	r.take(k, next)
	if days == nil {
		jj := next
		if p.low(jj) == "on" || p.low(jj) == "," {
			jj++
		}
		if d, end := p.dayList(jj); len(d) > 0 {
			days, next = d, end
			r.take(jj, end)
		}
	}
	if days == nil {
		days = everyDay
	}
	open := OnDays(days, max(0, c.minutes-60), c.minutes)
	r.h.Open = r.h.Open.Union(open)
	if c.minutes < minutesPerDay {
		r.h.Closed = r.h.Closed.Union(OnDays(days, c.minutes, minutesPerDay)).Without(r.h.Open)
	}
	r.listed = append(r.listed, days...)
	r.days, r.timed, r.sure, r.plain = days, true, true, false
	return next
}

// flush settles days that no hours followed.
func (r *hoursReader) flush() {
	if r.days == nil || r.timed {
		return
	}
	r.h.Open = r.h.Open.Union(OnDays(r.days, 0, minutesPerDay))
	r.listed = append(r.listed, r.days...)
	if len(r.h.Closed) == 0 && !r.sure {
		r.h.DaysOnly = true
	}
	r.days = nil
}

// quantity closes the sentence.
func (r *hoursReader) quantity() (Quantity, bool) {
	r.flush()
	if r.first < 0 || len(r.h.Open) == 0 && len(r.h.Closed) == 0 {
		return Quantity{}, false
	}
	h := r.h
	h.Verb = r.openWord
	if h.Always && len(h.Closed) > 0 {
		h.Open, h.Always = h.Open.Without(h.Closed), false
	}
	if len(r.listed) > 0 && !h.Always {
		var left []int
		for d := range 7 {
			if !slices.Contains(r.listed, d) {
				left = append(left, d)
			}
		}
		h.Unlisted = OnDays(left, 0, minutesPerDay).Without(h.Closed).Without(h.Open)
	}
	if h.DaysOnly && len(h.Closed) == 0 && r.plain && !h.Only && !r.openWord && r.prep != "on" && r.prep != "every" && !strings.HasSuffix(r.p.low(r.last-1), "s") {
		return Quantity{}, false // a lone weekday: "by Friday"
	}
	toks := r.p.toks
	start, end := toks[r.first].start, toks[r.last-1].end
	if end < start {
		start, end = end, start
	}
	return Quantity{Kind: KindHours, Hours: &h, Prep: r.prep, Start: start, End: end}, true
}

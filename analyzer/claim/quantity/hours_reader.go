package quantity

import "strings"

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

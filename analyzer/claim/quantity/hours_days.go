package quantity

import (
	"slices"
	"strings"
)

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

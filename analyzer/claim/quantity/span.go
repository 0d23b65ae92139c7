package quantity

import (
	"math/big"
	"strings"
)

// timeAmount reads a length of time at token i: "two working days", "48h",
// "1 hour 30 minutes", "half a year", "an hour and a half", "a fortnight".
func (p *parser) timeAmount(i int) (Amount, int, bool) {
	a, next, ok := p.simpleTime(i)
	if !ok {
		return a, i, false
	}
	if e := p.phrase(next, "and", "a", "half"); e > 0 { // an hour and a half
		return Amount{new(big.Rat).Add(a.N, rat(1, 2)), a.Unit}, e, true
	}
	// 1 hour 30 minutes, 2h30
	j := next
	if p.low(j) == "and" {
		j++
	}
	if m, end, ok := p.minutesBehind(a, next); ok { // 1 h 45
		return m, end, true
	}
	if b, end, ok := p.simpleTime(j); ok && j < len(p.toks) && units[a.Unit].family == exactTime && units[b.Unit].family == exactTime && b.Unit.size().Cmp(a.Unit.size()) < 0 && a.Unit != Night && (j == next || a.Unit == Hour) {
		sum := new(big.Rat).Add(a.base(), b.base())
		return Amount{sum.Quo(sum, b.Unit.size()), b.Unit}, end, true
	}
	return a, next, true
}

// minutesBehind reads minutes without their unit after hours in digits.
func (p *parser) minutesBehind(a Amount, i int) (Amount, int, bool) {
	if a.Unit != Hour || p.low(i-1) != "h" || i >= len(p.toks) || len(p.toks[i].low) != 2 {
		return Amount{}, i, false
	}
	n, next, ok := p.digitsAt(i)
	if u, after := p.timeUnit(next); !ok || n.Cmp(whole(60)) >= 0 || after > next && u != Minute {
		return Amount{}, i, false
	}
	if _, after := p.timeUnit(next); after > next {
		return Amount{}, i, false
	}
	return Amount{new(big.Rat).Add(new(big.Rat).Mul(a.N, whole(60)), n), Minute}, next, true
}

func (p *parser) simpleTime(i int) (Amount, int, bool) {
	if a, next, ok := p.partOfUnit(i); ok {
		return a, next, true
	}
	if e := p.phrase(i, "a", "fortnight"); e > 0 {
		return NewAmount(14, Day), e, true
	}
	if p.low(i) == "fortnight" {
		return NewAmount(14, Day), i + 1, true
	}
	if a, next, ok := p.countedDay(i); ok {
		return a, next, true
	}
	n, j, ok := p.number(i)
	if !ok {
		if !articles[p.low(i)] {
			return Amount{}, i, false
		}
		n, j = whole(1), i+1
		if p.low(j) == "full" || p.low(j) == "whole" || p.low(j) == "single" || p.low(j) == "further" {
			j++
		}
	}
	if p.low(j) == "or" && p.low(j+1) == "so" {
		j += 2
	}
	if spanAdjectives[p.low(j)] {
		j++
	}
	if p.low(j) == "fortnights" {
		return Amount{new(big.Rat).Mul(n, whole(2)), Week}, j + 1, true
	}
	u, next := p.timeUnit(j)
	if next == j {
		return Amount{}, i, false
	}
	if u == Quarter && articles[p.low(i)] && p.low(next) == "of" {
		return Amount{}, i, false
	}
	if w := p.low(i - 1); u == Hour && p.low(next-1) == "h" && n.IsInt() && n.Cmp(whole(12)) > 0 && n.Cmp(whole(24)) < 0 && (w == "from" || w == "until" || w == "till" || w == "at" || w == "by" || w == "ab" || w == "bis") {
		return Amount{}, i, false // 18 h is a time of day here
	}
	if articles[p.low(i)] && (u == Second || u == Minute && p.low(j) == "min") {
		return Amount{}, i, false
	}
	return Amount{n, u}, next, true
}

// countedDay reads a day by its number: "day 14", "the 3rd working day", "third
// day", "net 30".
func (p *parser) countedDay(i int) (Amount, int, bool) {
	w := p.low(i)
	switch {
	case w == "day" || w == "wd" || w == "tag" || w == "dag":
		n, next, ok := p.digitsAt(i + 1)
		if !ok || p.low(next) == "." || p.isNumber(i-1) {
			return Amount{}, i, false
		}
		if w == "wd" || p.low(i-1) == "working" || p.low(i-1) == "business" {
			return Amount{n, WorkingDay}, next, true
		}
		return Amount{n, Day}, next, true
	case w == "week" && (p.low(i+2) == "after" || p.low(i-1) == "until" || p.low(i-1) == "by"):
		if n, next, ok := p.digitsAt(i + 1); ok && p.low(i-1) != "a" {
			return Amount{n, Week}, next, true
		}
		return Amount{}, i, false
	case w == "net":
		if n, next, ok := p.digitsAt(i + 1); ok && (n.Cmp(whole(7)) >= 0 && n.Cmp(whole(120)) <= 0) && !p.unitFollows(next) && p.low(next) != "." && p.low(next) != "," {
			return Amount{n, Day}, next, true
		}
		return Amount{}, i, false
	}
	n, next, ok := p.ordinal(i)
	if !ok || n < 2 {
		return Amount{}, i, false
	}
	if u, after := p.timeUnit(next); after > next && (u == WorkingDay || u == Day) && p.low(after) != "of" {
		return NewAmount(n, u), after, true
	}
	return Amount{}, i, false
}

// moneyFollows says that a currency stands at token i.
func (p *parser) moneyFollows(i int) bool {
	_, next := p.currencyAt(i)
	return next > i || p.low(i) == "," && p.low(i+1) == "-"
}

// digitsAt reads a whole number in digits.
func (p *parser) digitsAt(i int) (*big.Rat, int, bool) {
	if i >= len(p.toks) || !p.toks[i].digits || strings.ContainsAny(p.toks[i].low, ".,: ") || p.moneyFollows(i+1) {
		return nil, i, false
	}
	n, ok := parseDigits(p.toks[i].low)
	return n, i + 1, ok && n.IsInt()
}

// spanAdjectives may stand between a number and its unit of time.
var spanAdjectives = map[string]bool{"full": true, "whole": true, "more": true, "consecutive": true, "further": true, "additional": true, "extra": true,
	"long": true, "short": true, "clear": true, "complete": true, "ganze": true, "volle": true, "free": true}

// timeUnit reads a unit of time at token j, after a number.
func (p *parser) timeUnit(j int) (Unit, int) {
	k := p.hyphen(j)
	w := p.low(k)
	switch {
	case workWords[w]:
		k2 := p.hyphen(k + 1)
		switch u := timeWords[p.low(k2)]; u {
		case Day:
			return WorkingDay, k2 + 1
		case Hour:
			return WorkingHour, k2 + 1
		}
		return NoUnit, j
	case w == "calendar", w == "consecutive", w == "natural":
		if u, ok := timeWords[p.low(p.hyphen(k+1))]; ok {
			return u, p.hyphen(k+1) + 1
		}
		return NoUnit, j
	case w == "d" || w == "y" || w == "w" || w == "hs" || w == "j":
		if k != j || p.toks[k].gap && (w != "d" || p.low(k+1) == "'" || !p.toks[k-1].digits) {
			return NoUnit, j
		}
		return map[string]Unit{"d": Day, "y": Year, "w": Week, "hs": Hour, "j": Day}[w], k + 1
	case w == "s" && !p.toks[k].gap && k == j && j > 0 && p.toks[j-1].digits:
		return Second, k + 1
	}
	u, ok := timeWords[w]
	if !ok {
		return NoUnit, j
	}
	if (w == "h" || w == "mo" || w == "mes" || w == "dia") && k > 0 && !p.toks[k-1].digits && w != "mes" {
		return NoUnit, j
	}
	next := k + 1
	switch n := p.low(next); {
	case u == Day && (n == "ouvre" || n == "ouvres" || n == "ouvrable" || n == "ouvrables" || n == "laborable" || n == "laborables" || n == "habil" || n == "habiles" || n == "werkdagen"):
		return WorkingDay, next + 1
	case (w == "min" || w == "mins" || w == "hr" || w == "hrs" || w == "sec" || w == "wk" || w == "wks" || w == "yr" || w == "yrs") && n == "." && next+1 < len(p.toks):
		return u, next + 1
	}
	return u, next
}

// partOfUnit reads "half an hour", "half a year", "quarter of an hour", "three
// quarters of an hour", "1.5 days" is a plain number.
func (p *parser) partOfUnit(i int) (Amount, int, bool) {
	j := i
	if p.low(j) == "a" {
		j++
	}
	half := p.low(j) == "half" || p.low(j) == "halbe" || p.low(j) == "halben" || p.low(j) == "halbes" || p.low(j) == "half" || p.low(j) == "media" || p.low(j) == "demi"
	switch {
	case half:
		k := p.hyphen(j + 1)
		if p.low(k) == "of" {
			k++
		}
		if p.low(k) == "a" || p.low(k) == "an" {
			k++
		}
		if u, next := p.timeUnit(k); next > k {
			return Amount{rat(1, 2), u}, next, true
		}
	case p.low(j) == "quarter" && (p.low(j+1) == "of" || p.low(j+1) == "hour" || p.low(j+1) == "-"):
		if p.low(j+1) == "of" && (p.low(j+2) == "a" || p.low(j+2) == "an") {
			if u, next := p.timeUnit(j + 3); next > j+3 {
				return Amount{rat(1, 4), u}, next, true
			}
		}
		if e := p.phrase(j, "quarter", "hour"); e > 0 {
			return Amount{whole(15), Minute}, e, true
		}
	case p.low(j) == "third":
		if e := p.phrase(j, "third", "of", "an", "hour"); e > 0 {
			return Amount{whole(20), Minute}, e, true
		}
	case p.low(j) == "three":
		if e := p.phrase(j, "three", "quarters", "of", "an", "hour"); e > 0 {
			return Amount{whole(45), Minute}, e, true
		}
	}
	return Amount{}, i, false
}

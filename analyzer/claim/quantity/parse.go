package quantity

import "strings"

// parser holds a text in tokens while quantities are read from it.
type parser struct {
	text string
	toks []token
	used []bool // token belongs to a quantity already
}

func newParser(text string) *parser {
	t := tokenize(text)
	return &parser{text: text, toks: t, used: make([]bool, len(t))}
}

// phrase matches words from token i on and returns the token after them, 0 when
// they do not stand there. Hyphens between the words are passed over.
func (p *parser) phrase(i int, words ...string) int {
	for n, w := range words {
		if n > 0 && i < len(p.toks) && p.toks[i].low == "-" && !p.toks[i].gap {
			i++
		}
		if i >= len(p.toks) || p.toks[i].low != w {
			return 0
		}
		i++
	}
	return i
}

// low is the folded token at i, "" outside the text.
func (p *parser) low(i int) string {
	if i < 0 || i >= len(p.toks) {
		return ""
	}
	return p.toks[i].low
}

// hyphen passes over one hyphen without white space around it.
func (p *parser) hyphen(i int) int {
	if p.low(i) == "-" && !p.toks[i].gap && i+1 < len(p.toks) && !p.toks[i+1].gap {
		return i + 1
	}
	return i
}

// Find reads every quantity of the text, in order of place; none overlap.
func Find(text string) []Quantity {
	p := newParser(text)
	out := p.hours()
	for i := 0; i < len(p.toks); {
		if p.used[i] {
			i++
			continue
		}
		q, next, ok := p.one(i)
		if !ok || p.taken(i, next) {
			i++
			continue
		}
		q, first, next := p.bounded(q, i, next)
		p.suffixBehindNoun(&q, next)
		q.Start, q.End = p.toks[first].start, p.toks[next-1].end
		p.mark(&q, first, next)
		for k := first; k < next; k++ {
			p.used[k] = true
		}
		out = append(out, q)
		i = next
	}
	return sorted(out)
}

// taken says that a token from i up to next belongs to another quantity.
func (p *parser) taken(i, next int) bool {
	for k := i; k < next && k < len(p.toks); k++ {
		if p.used[k] {
			return true
		}
	}
	return next <= i || next > len(p.toks)
}

// one tries every reader at token i. The order decides: dates before numbers,
// idioms and frequencies before plain amounts.
func (p *parser) one(i int) (Quantity, int, bool) {
	for _, read := range []func(*parser, int) (Quantity, int, bool){
		(*parser).date, (*parser).clockPoint, (*parser).frequency, (*parser).namedSpan, (*parser).age, (*parser).share, (*parser).amounts,
	} {
		if q, next, ok := read(p, i); ok && next > i {
			return q, next, true
		}
	}
	return Quantity{}, i, false
}

// value is an amount as read: its kind and, when it was a bare number, no unit.
type value struct {
	amount Amount
	kind   Kind
	bare   bool // a number without a unit
}

// amounts reads an amount or a range of two amounts, with what it is for.
func (p *parser) amounts(i int) (Quantity, int, bool) {
	start := i
	between := p.low(i) == "between" || p.low(i) == "zwischen" || p.low(i) == "tussen" || p.low(i) == "entre"
	from := p.low(i) == "from" || p.low(i) == "von"
	if between || from {
		i++
	}
	a, next, ok := p.value(i)
	if !ok {
		return Quantity{}, start, false
	}
	q := Quantity{Kind: a.kind, Range: Exact(a.amount)}
	b, end, ranged := p.rangeEnd(next, a, between)
	switch {
	case ranged:
		lo, hi, kind := joinEnds(a, b)
		q.Kind, q.Range = kind, Range{Lo: &lo, Hi: &hi}
		next = end
		a = b
	case between, from:
		return Quantity{}, start, false // "from" alone is a bound, found again at the number
	}
	if q.Kind == KindCount && a.bare {
		if !p.label(start) && a.amount.N.IsInt() {
			q.Noun, _ = p.noun(next)
		}
	}
	q.Per, next = p.per(next, q)
	return q, next, true
}

// suffixBehindNoun applies a bound that stands behind the noun: "ten rooms or
// more".
func (p *parser) suffixBehindNoun(q *Quantity, next int) {
	if q.Kind != KindCount || q.Noun == "" || q.Range.Bound() != Exactly {
		return
	}
	_, after := p.noun(next)
	if b, ok := suffixBounds.after(p, after); ok && (b.kind == least || b.kind == most) && len(b.words) > 1 {
		prep := q.Prep
		q.apply(b)
		if prep != "" {
			q.Prep = prep
		}
	}
}

// label says that the number at token i only tells one thing from others of its
// kind: "Level 2", "room 12", "no. 5".
func (p *parser) label(i int) bool {
	if i == 0 || !p.toks[i].digits {
		return false
	}
	k := i - 1
	if p.low(k) == "." && k > 0 {
		k--
	}
	return labelWords[p.low(k)] || k > 0 && p.toks[k].word() && p.capital(k) && len(p.low(k)) > 1 && p.toks[k].line == p.toks[i].line && p.low(k-1) != "." && !countsBefore[p.low(k)]
}

// labelWords stand before a number that is a name.
var labelWords = wordSet(`level zone phase step room gate platform hall year version type class chapter no nr number part block floor house key code channel route line bus tram page section paragraph form model unit bay ward stage tier grade band module week term`)

// countsBefore are words that a sentence may begin with before a count.
var countsBefore = wordSet(`only max maximum min minimum up under over from at about around just exactly all every your our the these for with and or get take buy choose pick bring use free`)

// joinEnds makes one range of two values: a bare number takes the unit of the
// other, the lower comes first.
func joinEnds(a, b value) (lo, hi Amount, kind Kind) {
	kind = b.kind
	if a.bare && !b.bare {
		a.amount.Unit = b.amount.Unit
	}
	if b.bare && !a.bare {
		b.amount.Unit, kind = a.amount.Unit, a.kind
	}
	if sign, ok := Compare(a.amount, b.amount); ok && sign > 0 {
		a, b = b, a
	}
	return a.amount, b.amount, kind
}

// rangeWords stand between the ends of a range.
var rangeWords = map[string]bool{"-": true, "to": true, "or": true, "bis": true, "oder": true, "tot": true, "a": true, "of": false, "ou": true, "o": true, "~": true, "til": true, "/": false}

// rangeEnd reads the second end of a range after its first.
func (p *parser) rangeEnd(i int, a value, between bool) (value, int, bool) {
	w := p.low(i)
	if !rangeWords[w] && !(between && (w == "and" || w == "und" || w == "en" || w == "et" || w == "y")) {
		return value{}, i, false
	}
	if w == "a" && p.toks[i].gap && a.amount.Unit != NoUnit && !a.bare { // "5 days a week"
		return value{}, i, false
	}
	j := i + 1
	if w == "to" && p.low(j) == "a" && p.low(j+1) == "maximum" {
		return value{}, i, false
	}
	b, next, ok := p.value(j)
	if !ok {
		return value{}, i, false
	}
	if w == "or" && (b.amount.N.Cmp(a.amount.N) <= 0 || a.bare != b.bare && !a.bare) && !a.bare {
		if sign, same := Compare(a.amount, b.amount); !same || sign >= 0 {
			return value{}, i, false
		}
	}
	if a.bare && b.bare && (w == "a" || a.amount.N.Cmp(b.amount.N) >= 0) {
		return value{}, i, false
	}
	if !a.bare && !b.bare && !Comparable(a.amount, b.amount) {
		return value{}, i, false
	}
	if !a.bare && b.bare { // "5 % to 10", "€5-10"
		if a.amount.Unit.Dimension() != Money && a.amount.Unit != Percent || w == "or" {
			return value{}, i, false
		}
	}
	return b, next, true
}

// value reads one amount: money, time, per cent, measure or bare number.
func (p *parser) value(i int) (value, int, bool) {
	if i >= len(p.toks) {
		return value{}, i, false
	}
	if a, next, ok := p.money(i); ok {
		return value{amount: a, kind: KindMoney}, next, true
	}
	if a, next, ok := p.timeAmount(i); ok {
		return value{amount: a, kind: KindSpan}, next, true
	}
	n, next, ok := p.number(i)
	if !ok {
		return value{}, i, false
	}
	if i > 0 && p.low(i-1) == "#" || p.ordinalEnding(next) || next == i+1 && p.low(i) == "one" && notCounted[p.low(next)] {
		return value{}, i, false
	}
	if u, after := p.percentSign(next); after > next {
		return value{amount: Amount{n, u}, kind: KindPercent}, after, true
	}
	if u, after := p.measureUnit(next); after > next {
		return value{amount: Amount{n, u}, kind: KindMeasure}, after, true
	}
	if p.low(i) == "one" && p.low(i-1) == "no" {
		return value{}, i, false
	}
	return value{amount: Amount{n, NoUnit}, kind: KindCount, bare: true}, next, true
}

// notCounted are words after "one" that make it a pronoun.
var notCounted = map[string]bool{"of": true, "-": true, "who": true, "that": true, "is": true, "can": true, "will": true, "has": true, "for": true, "and": true, "to": true, "another": true, "by": true, ".": true, ",": true, "": true}

// ordinalEnding says that the token makes an ordinal of the digits before it.
func (p *parser) ordinalEnding(i int) bool {
	switch p.low(i) {
	case "st", "nd", "rd", "th":
		return !p.toks[i].gap
	}
	return false
}

func (p *parser) percentSign(i int) (Unit, int) {
	switch w := p.low(i); w {
	case "%", "percent", "pct", "prozent", "procent", "vh":
		return Percent, i + 1
	case "per", "pour", "por", "pro":
		if n := p.low(i + 1); n == "cent" || n == "ciento" {
			return Percent, i + 2
		}
	case "-":
		if p.low(i+1) == "percent" && !p.toks[i].gap {
			return Percent, i + 2
		}
	}
	return NoUnit, i
}

// measureUnit reads a unit of weight, length and the like after a number. One
// letter alone must touch the number or stand before the end of a clause.
func (p *parser) measureUnit(i int) (Unit, int) {
	i2 := p.hyphen(i)
	w := p.low(i2)
	u, ok := measureWords[w]
	if !ok {
		if w == "square" && (p.low(i2+1) == "metres" || p.low(i2+1) == "meters" || p.low(i2+1) == "metre") {
			return SquareMetre, i2 + 2
		}
		if w == "cubic" && strings.HasPrefix(p.low(i2+1), "met") {
			return CubicMetre, i2 + 2
		}
		if w == "°" {
			if n := p.low(i2 + 1); n == "c" {
				return Degree, i2 + 2
			}
			return Degree, i2 + 1
		}
		return NoUnit, i
	}
	next := i2 + 1
	switch {
	case (w == "m" || w == "t" || w == "l") && p.toks[i2].gap && next < len(p.toks) && p.toks[next].word() && !clauseWords[p.low(next)]:
		return NoUnit, i
	case w == "m" && (p.low(next) == "²" || p.low(next) == "2" && !p.toks[next].gap):
		return SquareMetre, next + 1
	case w == "m" && (p.low(next) == "³" || p.low(next) == "3" && !p.toks[next].gap):
		return CubicMetre, next + 1
	case (w == "km" || w == "mbit" || w == "gbit") && p.low(next) == "/":
		if w == "km" && p.low(next+1) == "h" {
			return KmPerHour, next + 2
		}
		return u, next + 2
	case w == "mb" && p.low(next) == "/" && p.low(next+1) == "s":
		return Megabit, next + 2
	case u == Kilometre && p.low(next) == "per" && p.low(next+1) == "hour", u == Mile && p.low(next) == "per" && p.low(next+1) == "hour", u == Mile && p.low(next) == "an" && p.low(next+1) == "hour":
		if u == Mile {
			return MilePerHour, next + 2
		}
		return KmPerHour, next + 2
	}
	return u, next
}

// clauseWords may follow a one-letter unit.
var clauseWords = map[string]bool{"and": true, "or": true, "in": true, "high": true, "long": true, "wide": true, "deep": true, "tall": true, "per": true, "of": true, "from": true, "to": true, "are": true, "is": true, "max": true, "for": true, "with": true, "by": true, "free": true, "only": true, "x": true, "at": true, "each": true, "away": true, "on": true}

// noun is the thing counted after a number: the first word that is no
// adjective of quantity. It returns "" when a clause ends first.
func (p *parser) noun(i int) (string, int) {
	for k := 0; k < 4 && i+k < len(p.toks); k++ {
		t := p.toks[i+k]
		if t.low == "-" && !t.gap {
			continue
		}
		if !t.word() {
			return "", i
		}
		if countStop[t.low] {
			return "", i
		}
		if countPass[t.low] {
			continue
		}
		return t.low, i + k + 1
	}
	return "", i
}

// countPass are words between a number and its noun that say nothing of it.
var countPass = map[string]bool{"of": true, "our": true, "your": true, "the": true, "their": true, "different": true, "free": true, "full": true, "more": true, "other": true, "extra": true, "new": true, "further": true, "additional": true, "separate": true, "single": true, "whole": true, "consecutive": true, "paid": true, "small": true, "large": true, "big": true, "short": true, "long": true, "simple": true, "same": true, "these": true, "those": true, "all": true, "missed": true, "successful": true, "unpaid": true, "complete": true, "available": true}

// countStop are words that end the search for a noun.
var countStop = map[string]bool{"and": true, "or": true, "is": true, "are": true, "was": true, "were": true, "for": true, "in": true, "on": true, "at": true, "to": true, "from": true, "by": true, "if": true, "when": true, "with": true, "without": true, "per": true, "a": true, "an": true, "can": true, "may": true, "must": true, "will": true, "has": true, "have": true, "who": true, "that": true, "which": true, "it": true, "you": true, "we": true, "they": true, "each": true, "every": true, "as": true, "but": true, "not": true, "no": true, "than": true, "until": true, "between": true, "before": true, "after": true, "only": true, "do": true, "does": true, "get": true, "o": true, "am": true, "pm": true, "down": true, "up": true, "off": true, "now": true, "whatever": true, "then": true, "so": true, "because": true, "always": true, "never": true}

// per reads what an amount is for: "a year", "per parcel", "/month", "each".
func (p *parser) per(i int, q Quantity) (Per, int) {
	if q.Kind == KindClock || q.Kind == KindDate {
		return Per{}, i
	}
	j := i
	switch p.low(j) {
	case "a", "an", "per", "each", "every", "/", "pro", "par", "por", "je", "al", "im", "p":
	default:
		return Per{}, i
	}
	sep := p.low(j)
	if sep == "/" && p.toks[j].gap && j+1 < len(p.toks) && p.toks[j+1].gap && q.Kind != KindMoney {
		return Per{}, i
	}
	if sep == "p" && !(p.low(j+1) == "." || q.Kind == KindMoney && (p.low(j+1) == "m" || p.low(j+1) == "a")) {
		return Per{}, i
	}
	j++
	w := p.low(j)
	if u, ok := timeWords[w]; ok && u != Second {
		return Per{Unit: u}, j + 1
	}
	if w == "working" || w == "calendar" || w == "business" {
		if u, ok := timeWords[p.low(j+1)]; ok {
			return Per{Unit: u}, j + 2
		}
	}
	if j >= len(p.toks) || !p.toks[j].word() || countStop[w] {
		if sep == "each" {
			return Per{Noun: "each"}, j
		}
		return Per{}, i
	}
	if (sep == "a" || sep == "an") && (q.Kind != KindMoney && q.Kind != KindCount || notPer[w]) || sep == "al" || sep == "im" || sep == "every" {
		return Per{}, i
	}
	if sep == "each" && q.Kind != KindMoney {
		return Per{}, i
	}
	return Per{Noun: w}, j + 1
}

// notPer are nouns after "a" that an amount is not for: "5 euros a discount".
var notPer = map[string]bool{"discount": true, "fee": true, "deposit": true, "charge": true, "minimum": true, "maximum": true, "must": true, "bit": true, "lot": true}

// sorted orders quantities by place.
func sorted(qs []Quantity) []Quantity {
	for i := 1; i < len(qs); i++ {
		for j := i; j > 0 && qs[j].Start < qs[j-1].Start; j-- {
			qs[j], qs[j-1] = qs[j-1], qs[j]
		}
	}
	return qs
}

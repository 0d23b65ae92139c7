package quantity

// parser holds a text in tokens while quantities are read from it.
type parser struct {
	moves bool // the text tells where a metric is to go
	text  string
	toks  []token
	used  []bool // token belongs to a quantity already
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

// sorted orders quantities by place.
func sorted(qs []Quantity) []Quantity {
	for i := 1; i < len(qs); i++ {
		for j := i; j > 0 && qs[j].Start < qs[j-1].Start; j-- {
			qs[j], qs[j-1] = qs[j-1], qs[j]
		}
	}
	return qs
}

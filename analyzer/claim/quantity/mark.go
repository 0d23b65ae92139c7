package quantity

// deltaAfter and deltaBefore are words beside an amount that make it a change.
var (
	deltaAfter  = wordSet(`shorter longer faster slower less more fewer earlier later extra cheaper dearer quicker sooner saved saving savings higher lower behind`)
	deltaBefore = wordSet(`save saves saving saved cut cuts cutting extra another additional further by plus minus + gain gains lose shave shaves trim trims add adds adding drop drops rise rises up down reduce reduces increase increases`)
	deltaWithin = wordSet(`extra additional further more`)
)

// mark notes what the tokens around a quantity say of it.
func (p *parser) mark(q *Quantity, first, next int) {
	q.List = p.inList(first, next)
	q.Delta = p.isDelta(*q, first, next)
	switch w := p.low(first); {
	case q.Kind != KindSpan || q.Named != "":
	case w == "day" || w == "wd" || p.ordinalEnding(first+1) || ordinals[w] > 0, p.countsDay(first, next):
		q.Counted = true
	}
}

// countsDay says that the last tokens before next tell a day by its number,
// after words of a bound.
func (p *parser) countsDay(first, next int) bool {
	for k := first; k < next; k++ {
		if _, after, ok := p.countedDay(k); ok && after == next && p.low(k) != "net" {
			return true
		}
	}
	return false
}

// inList says that bare numbers stand beside the quantity in one enumeration.
func (p *parser) inList(first, next int) bool {
	joins := func(k int) bool { return p.low(k) == "," || p.low(k) == "and" || p.low(k) == "&" }
	if joins(first-1) && p.isNumber(first-2) {
		return true
	}
	if !joins(next) || !p.isNumber(next+1) {
		return false
	}
	return !p.unitFollows(next+2) && p.low(next+2) != "%"
}

// isDelta says that the quantity is by how much something changes, or one end of
// such a change.
func (p *parser) isDelta(q Quantity, first, next int) bool {
	if q.Kind == KindFrequency || q.Kind == KindDate || q.Kind == KindHours || q.Named != "" {
		return false
	}
	after, before := p.low(next), p.low(first-1)
	if q.Kind == KindPercent && (after == "less" || after == "cheaper" || after == "lower") {
		return false // 15 % less than the usual price is a discount
	}
	if deltaAfter[after] && !(after == "later" && q.Kind != KindSpan) || deltaBefore[before] && !((before == "by" || before == "up" || before == "down") && q.Prep != "" && q.Prep != before) {
		return true
	}
	if before == "→" || after == "→" || before == ">" && p.low(first-2) == "-" || after == "-" && p.low(next+1) == ">" {
		return true
	}
	for k := first; k < next; k++ {
		if deltaWithin[p.low(k)] && k > first && p.low(k-1) != "or" && p.low(k-1) != "no" && p.low(k-1) != "not" && p.low(k+1) != "than" {
			return true
		}
	}
	return false
}

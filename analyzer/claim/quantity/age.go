package quantity

import "math/big"

// youngWords are people whose number of years is their age.
var youngWords = map[string]bool{"child": true, "children": true, "kids": true, "kid": true, "youngsters": true, "teenagers": true, "youths": true, "juniors": true, "minors": true, "infants": true, "babies": true, "guests": true, "riders": true,
	"drivers": true, "persons": true, "people": true, "visitors": true, "customers": true, "adults": true, "kinder": true, "kinderen": true, "enfants": true, "ninos": true, "anyone": true, "everyone": true, "those": true, "seniors": true, "boys": true, "girls": true, "pupils": true, "students": true, "patients": true, "passengers": true, "participants": true, "swimmers": true, "applicants": true}

// age reads an age limit: "under 16s", "over-65s", "aged 6 to 12", "18 or
// over", "from age 6", "children under 12", "12 years old", "18+".
func (p *parser) age(i int) (Quantity, int, bool) {
	w := p.low(i)
	switch {
	case w == "under" || w == "over" || w == "above" || w == "below" || w == "from" || w == "until" || w == "to" || w == "unter" || w == "ab" || w == "onder" || w == "vanaf":
		return p.ageBound(i, w)
	case w == "aged" || w == "age" || w == "ages" || w == "alter":
		return p.aged(i + 1)
	case w == "the" && p.low(i+1) == "age" && p.low(i+2) == "of":
		return p.aged(i + 3)
	}
	n, next, ok := p.ageNumber(i)
	if !ok {
		return Quantity{}, i, false
	}
	if e := p.yearsOld(next); e > 0 {
		q := ageQuantity(Exact(Amount{n, Year}))
		if r, end, ok := p.ageSuffix(n, e); ok {
			return ageQuantity(r), end, true
		}
		if b, ok := phraseBounds.before(p, i); ok && b.kind != plain && b.kind != about {
			q.apply(b)
		}
		return q, e, true
	}
	if r, end, ok := p.ageSuffix(n, next); ok && p.aboutPeople(i) {
		return ageQuantity(r), end, true
	}
	return Quantity{}, i, false
}

// ageNumber reads a whole number of years up to 120.
func (p *parser) ageNumber(i int) (*big.Rat, int, bool) {
	n, next, ok := p.number(i)
	if !ok || !n.IsInt() || n.Cmp(whole(120)) > 0 {
		return nil, i, false
	}
	return n, next, true
}

func (p *parser) yearsOld(i int) int {
	j := p.hyphen(i)
	if w := p.low(j); w == "years" || w == "year" || w == "yrs" || w == "jahre" || w == "jahren" || w == "jaar" || w == "ans" || w == "anos" {
		k := p.hyphen(j + 1)
		if w := p.low(k); w == "old" || w == "olds" || w == "oud" || w == "alt" {
			return k + 1
		}
		if p.low(k) == "of" && p.low(k+1) == "age" {
			return k + 2
		}
	}
	if p.low(j) == "y" && p.low(j+1) == "/" && p.low(j+2) == "o" {
		return j + 3
	}
	return 0
}

// ageBound reads "under 16s", "under 16 years", "over 65s", "from 12 years",
// "under the age of 12".
func (p *parser) ageBound(i int, w string) (Quantity, int, bool) {
	j := p.hyphen(i + 1)
	named := false
	if p.low(j) == "age" || p.low(j) == "ages" {
		j, named = j+1, true
	} else if p.low(j) == "the" && p.low(j+1) == "age" && p.low(j+2) == "of" {
		j, named = j+3, true
	}
	n, next, ok := p.ageNumber(j)
	if !ok {
		return Quantity{}, i, false
	}
	people := youngWords[p.low(i-1)] || p.low(i-1) == "aged"
	plural := p.low(next) == "s" && !p.toks[next].gap
	switch {
	case plural:
		next++
	case p.yearsOld(next) > 0:
		next = p.yearsOld(next)
	case (p.low(next) == "years" || p.low(next) == "yrs" || p.low(next) == "jahre" || p.low(next) == "jahren" || p.low(next) == "jaar" || p.low(next) == "ans") && people:
		next++
	case named, people && !p.unitFollows(next):
	default:
		return Quantity{}, i, false
	}
	switch w {
	case "under", "below", "unter", "onder":
		return ageQuantity(Range{Hi: ptr(Amount{n, Year}), HiOut: true}), next, true
	case "until", "to":
		return ageQuantity(UpTo(Amount{n, Year})), next, true
	case "over", "above":
		// over-65s takes in those of 65, as people use it
		return ageQuantity(From(Amount{n, Year})), next, true
	}
	return ageQuantity(From(Amount{n, Year})), next, true
}

// unitFollows says that the number counts something else than years.
func (p *parser) unitFollows(i int) bool {
	w := p.low(i)
	_, timed := timeWords[w]
	_, money := currencyWords[w]
	_, measured := measureWords[w]
	return timed || money || measured || w == "%" || w == ":" || w == "per"
}

// aged reads the number after "aged": a range or a bound.
func (p *parser) aged(i int) (Quantity, int, bool) {
	if w := p.low(i); w == "under" || w == "over" || w == "from" || w == "between" {
		i++
	}
	n, next, ok := p.ageNumber(i)
	if !ok {
		return Quantity{}, i, false
	}
	if w := p.low(next); w == "to" || w == "-" || w == "and" && p.low(i-1) == "between" {
		if m, end, ok := p.ageNumber(next + 1); ok && m.Cmp(n) > 0 {
			return ageQuantity(Range{Lo: ptr(Amount{n, Year}), Hi: ptr(Amount{m, Year})}), end, true
		}
	}
	if r, end, ok := p.ageSuffix(n, next); ok {
		return ageQuantity(r), end, true
	}
	q := ageQuantity(Exact(Amount{n, Year}))
	switch p.low(i - 1) {
	case "under":
		q.Range = Range{Hi: q.Range.Hi, HiOut: true}
	case "over", "from":
		q.Range = Range{Lo: q.Range.Lo}
	}
	return q, next, true
}

// ageSuffix reads "or over", "and older", "+", "or under" after an age.
func (p *parser) ageSuffix(n *big.Rat, i int) (Range, int, bool) {
	if p.low(i) == "+" && !p.toks[i].gap {
		return From(Amount{n, Year}), i + 1, true
	}
	if w := p.low(i); w != "or" && w != "and" {
		return Range{}, i, false
	}
	switch p.low(i + 1) {
	case "over", "older", "above", "up", "upwards":
		return From(Amount{n, Year}), i + 2, true
	case "under", "younger", "below":
		return UpTo(Amount{n, Year}), i + 2, true
	}
	return Range{}, i, false
}

// aboutPeople says that the words before an age speak of people or ages, so
// that "18+" is no count.
func (p *parser) aboutPeople(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		w := p.low(k)
		if youngWords[w] || w == "age" || w == "aged" || w == "age:" || w == "must" || w == "be" || w == "adult" || w == "is" && k == i-1 && p.low(k-1) == "age" {
			return true
		}
	}
	return false
}

func ageQuantity(r Range) Quantity { return Quantity{Kind: KindAge, Range: r} }

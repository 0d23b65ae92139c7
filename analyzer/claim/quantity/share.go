package quantity

import "math/big"

// fractionWords name parts of a whole in words.
var fractionWords = map[string]*big.Rat{"half": rat(50, 1), "third": rat(100, 3), "thirds": rat(100, 3), "quarter": rat(25, 1), "quarters": rat(25, 1), "fifth": rat(20, 1), "fifths": rat(20, 1), "tenth": rat(10, 1), "tenths": rat(10, 1),
	"halfte": rat(50, 1), "drittel": rat(100, 3), "viertel": rat(25, 1), "helft": rat(50, 1), "moitie": rat(50, 1), "mitad": rat(50, 1)}

// share reads a part of a whole: "one in five", "30 of 80", "a third of",
// "two thirds", "half of".
func (p *parser) share(i int) (Quantity, int, bool) {
	if n, j, ok := p.number(i); ok && n.Sign() >= 0 {
		if q, next, ok := p.outOf(n, j); ok {
			return q, next, true
		}
		if f := fractionWords[p.low(p.hyphen(j))]; f != nil && n.IsInt() && p.low(j) != "half" && p.low(j) != "quarter" {
			k := p.hyphen(j) + 1
			if n.Cmp(whole(10)) < 0 && p.low(k) != "hour" && !(p.low(k) == "of" && p.low(k+1) == "an") {
				return shareOf(new(big.Rat).Mul(n, f), k, p)
			}
		}
		return Quantity{}, i, false
	}
	j := i
	if p.low(j) == "a" || p.low(j) == "one" || p.low(j) == "die" || p.low(j) == "de" || p.low(j) == "la" {
		j++
	}
	if (p.low(j) == "quarter" || p.low(j) == "third") && p.low(j+1) == "of" {
		if _, _, timed := p.partOfUnit(i); timed {
			return Quantity{}, i, false
		}
	}
	if f := fractionWords[p.low(j)]; f != nil && (p.low(j+1) == "of" || p.low(j+1) == "the" || p.low(j+1) == "our" || p.low(j+1) == "der" || p.low(j+1) == "des" || p.low(j+1) == "van" || p.low(j+1) == "de") {
		return shareOf(f, j+1, p)
	}
	return Quantity{}, i, false
}

// outOf reads what follows the first number: "in five", "out of ten", "of 80".
func (p *parser) outOf(n *big.Rat, j int) (Quantity, int, bool) {
	k := j
	switch p.low(j) {
	case "in":
		k++
		if p.low(k) == "every" {
			k++
		}
	case "of":
		k++
		if w := p.low(k); w == "the" || w == "our" || w == "all" || w == "these" {
			k++
		}
	case "out":
		if p.low(j+1) != "of" {
			return Quantity{}, j, false
		}
		k += 2
		if w := p.low(k); w == "the" || w == "our" || w == "all" || w == "every" {
			k++
		}
	case "von", "van", "sur":
		k++
	default:
		return Quantity{}, j, false
	}
	m, next, ok := p.number(k)
	if !ok || m.Cmp(n) <= 0 || !n.IsInt() || !m.IsInt() {
		return Quantity{}, j, false
	}
	if p.low(j) == "in" {
		if _, _, timed := p.timeAmount(k); timed || p.toks[j-1].digits && !p.toks[k].digits || m.Cmp(whole(1000)) > 0 {
			return Quantity{}, j, false // "two in 24 hours"
		}
	}
	if p.low(j) == "of" {
		if _, _, timed := p.timeAmount(k); timed {
			return Quantity{}, j, false
		}
		if _, _, money := p.money(k); money {
			return Quantity{}, j, false
		}
	}
	return shareOf(new(big.Rat).Mul(new(big.Rat).Quo(n, m), whole(100)), next, p)
}

func shareOf(percent *big.Rat, next int, p *parser) (Quantity, int, bool) {
	noun, _ := p.noun(next)
	return Quantity{Kind: KindShare, Range: Exact(Amount{percent, Percent}), Noun: noun}, next, true
}

package quantity

import "math/big"

// money reads an amount of money at token i: "€49.90", "4,95 €", "49 euros",
// "20 pence", "EUR 1.2m", "a tenner", "5.-".
func (p *parser) money(i int) (Amount, int, bool) {
	if u, j := p.currencyAt(i); j > i {
		return p.currencyFirst(u, j)
	}
	if w := p.low(i); w == "a" || w == "ten" || w == "two" {
		if n, ok := noteWords[p.low(i+1)]; ok && n > 0 && w == "a" && p.low(i+1) != "grand" {
			return Amount{whole(n), "GBP"}, i + 2, true
		}
	}
	n, j, ok := p.number(i)
	if !ok {
		if articles[p.low(i)] {
			if u, ok := currencyWords[p.low(i+1)]; ok && isLetter(p.low(i+1)) && p.low(i+1) != "fr" && u != "KR" { // "a crown" is a tooth
				return Amount{whole(1), u}, i + 2, true
			}
		}
		return Amount{}, i, false
	}
	if p.low(j) == "," && p.low(j+1) == "-" { // 49,-
		if u, k := p.currencyAt(j + 2); k > j+2 {
			return Amount{n, u}, k, true
		}
		return Amount{n, "EUR"}, j + 2, true
	}
	k := p.hyphen(j)
	if p.low(k) == "million" || p.low(k) == "mn" || p.low(k) == "mio" {
		n = new(big.Rat).Mul(n, whole(1000000))
		k++
	}
	if u, after := p.currencyAt(k); after > k && !p.unitClash(k) {
		return p.withCoins(Amount{n, u}, after), p.coinsEnd(after), true
	}
	if u, ok := coinWords[p.low(k)]; ok && (p.low(k) != "p" || !p.toks[k].gap) && !(p.low(k) == "cent" && p.low(k-1) == "per") {
		return Amount{new(big.Rat).Quo(n, whole(100)), u}, k + 1, true
	}
	return Amount{}, i, false
}

// unitClash says that a currency word after a number is more likely something
// else: "2 fr" without a stop, "5 ft" are kept; "crown" in "two crown courts".
func (p *parser) unitClash(k int) bool {
	switch p.low(k) {
	case "$", "£", "€":
		next := k + 1 // "3 €50 vouchers"
		return p.toks[k].gap && next < len(p.toks) && p.toks[next].digits && !p.toks[next].gap
	case "ft", "fr":
		return p.toks[k].end < len(p.text) && p.low(k+1) == "-"
	}
	return false
}

// currencyAt reads a currency sign, code or word.
func (p *parser) currencyAt(i int) (Unit, int) {
	w := p.low(i)
	u, ok := currencyWords[w]
	if !ok {
		return NoUnit, i
	}
	if (w == "fr" || w == "kr" || w == "sfr" || w == "frs") && p.low(i+1) == "." && i+2 < len(p.toks) && (p.toks[i+2].digits || !p.toks[i+1].gap) {
		if p.toks[i+2].digits {
			return u, i + 2
		}
	}
	if w == "us" || w == "sterling" {
		return NoUnit, i
	}
	return u, i + 1
}

// currencyFirst reads the number after a currency.
func (p *parser) currencyFirst(u Unit, j int) (Amount, int, bool) {
	if j >= len(p.toks) || !p.toks[j].digits {
		return Amount{}, j, false
	}
	n, next, ok := p.digitNumber(j)
	if !ok {
		return Amount{}, j, false
	}
	switch {
	case p.low(next) == "m" && !p.toks[next].gap, p.low(next) == "bn" && !p.toks[next].gap:
		n = new(big.Rat).Mul(n, whole(1000000))
		next++
	case (p.low(next) == "." || p.low(next) == ",") && p.low(next+1) == "-" && !p.toks[next].gap:
		next += 2
	}
	return Amount{n, u}, next, true
}

// withCoins adds hundredths told after the amount: "2 euros 50", "4 pounds
// fifty", "3 euros and 20 cents".
func (p *parser) withCoins(a Amount, i int) Amount {
	if n, _, ok := p.coins(i); ok {
		return Amount{new(big.Rat).Add(a.N, new(big.Rat).Quo(n, whole(100))), a.Unit}
	}
	return a
}

func (p *parser) coinsEnd(i int) int {
	if _, next, ok := p.coins(i); ok {
		return next
	}
	return i
}

func (p *parser) coins(i int) (*big.Rat, int, bool) {
	word := p.low(i-1) == "euro" || p.low(i-1) == "euros" || p.low(i-1) == "pound" || p.low(i-1) == "pounds" || p.low(i-1) == "francs" || p.low(i-1) == "dollars"
	if !word {
		return nil, i, false
	}
	j := i
	if p.low(j) == "and" {
		j++
	}
	n, next, ok := p.number(j)
	if !ok || n.Cmp(whole(100)) >= 0 || !n.IsInt() {
		return nil, i, false
	}
	if _, coin := coinWords[p.low(next)]; coin {
		return n, next + 1, true
	}
	if j > i || n.Cmp(whole(10)) < 0 {
		return nil, i, false
	}
	if _, _, ok := p.timeAmount(j); ok {
		return nil, i, false
	}
	if next < len(p.toks) && (p.toks[next].word() && !clauseWords[p.low(next)] && !articles[p.low(next)] && p.low(next) != "the" || p.low(next) == "%") {
		return nil, i, false
	}
	return n, next, true
}

package claim

import "github.com/throughline/throughline/analyzer/claim/quantity"

// freeClaims reads idioms of nothing to pay.
func (u *Understood) freeClaims() []Claim {
	var claims []Claim
	taken := -1
	for _, m := range freeWords.Find(u.Words) {
		if m.First <= taken || u.covers(notFree, m) || u.compoundFree(m) {
			continue
		}
		taken = m.Last
		if u.negated(m.First) {
			v := u.priceAt(spot{}, m.First, m.Last+1)
			v.role, v.included = "price", m.Name == "included"
			claims = append(claims, v.claim(u, u.Words[m.First].Start, u.Words[m.Last].End, "not free"))
			continue
		}
		v := u.priceAt(spot{}, m.First, m.Last+1)
		if m.Name == "included" {
			if v.near, v.far = u.includedThings(m), nil; len(v.near) == 0 {
				continue
			}
		}
		zero := quantity.Amount{N: quantity.NewAmount(0, anyCurrency).N, Unit: anyCurrency}
		v.role, v.free, v.included, v.amount = "price", true, m.Name == "included", quantity.Exact(zero)
		text := "free"
		if m.Name == "no extra" {
			v.role, text = "extra", "no extras"
		}
		claims = append(claims, v.claim(u, u.Words[m.First].Start, u.Words[m.Last].End, text))
	}
	return claims
}

// includedThings are the words right beside "included": behind "incl.", else
// before it.
func (u *Understood) includedThings(m Match) []string {
	var things []string
	take := func(i int) {
		if w := &u.Words[i]; !w.Stop && !moneyWords[w.Stem] && len(things) < 3 {
			things = append(things, wordKey(w))
		}
	}
	if w := u.Words[m.First].Lower; (w == "incl" || w == "inclusive" || w == "inkl" || w == "comes" || w == "come" || w == "all") && m.Last+1 < len(u.Words) && !u.breaksBefore(m.Last+1) {
		for i := m.Last + 1; i < len(u.Words) && !u.breaksBefore(i); i++ {
			take(i)
		}
		if len(things) > 0 {
			return things
		}
	}
	for i := m.First - 1; i >= 0; i-- {
		take(i)
	}
	return things
}

// covers says that a match of the phrases takes in m.
func (u *Understood) covers(phrases *Phrases, m Match) bool {
	for i := max(0, m.First-3); i <= m.First; i++ {
		for _, o := range phrases.Find(u.Words[i:min(len(u.Words), m.Last+4)]) {
			if o.First+i <= m.First && o.Last+i >= m.Last {
				return true
			}
		}
	}
	return false
}

// compoundFree says that "free" is the second part of a compound: "step-free".
func (u *Understood) compoundFree(m Match) bool {
	i := m.First
	return u.Words[i].Lower == "free" && i > 0 && u.Text[u.Words[i-1].End:u.Words[i].Start] == "-" && u.Words[i-1].Lower != "fee" && u.Words[i-1].Lower != "cost"
}

// negated says that a negation stands within two words before.
func (u *Understood) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2 && !u.breaksBefore(k+1); k-- {
		switch u.Words[k].Lower {
		case "not", "no", "never", "isn't", "aren't", "nothing", "longer", "without", "doesn't", "don't", "nicht", "niet", "pas":
			return true
		}
	}
	return false
}

func (u *Understood) hasFree() bool {
	for _, m := range freeWords.Find(u.Words) {
		if !u.covers(notFree, m) && !u.compoundFree(m) {
			return true
		}
	}
	return false
}

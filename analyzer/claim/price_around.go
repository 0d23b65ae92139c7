package claim

import "github.com/throughline/throughline/analyzer/claim/quantity"

// ordinalWords count the things of a row.
var ordinalWords = map[string]int{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "additional": 9, "further": 9, "subsequent": 9, "next": 9}

// columnWords are the terms of a column's text.
func columnWords(text string) []string {
	words := splitWords(text)
	markStop(words)
	lexicon().mark(words)
	var out []string
	for i := range words {
		if w := &words[i]; !w.Stop && !moneyWords[w.Stem] && !moneyConcepts[w.Concept] {
			out = append(out, wordKey(w))
		}
	}
	return out
}

var (
	alwaysPhrases = CompilePhrases(map[string][]string{"always": {`every; always; whatever; regardless; no matter; any; all; each; anyone; everyone; everybody; wherever; whenever; without exception; however; never; irrespective; whoever; at all times; in all cases; in any case`}})
	limitPhrases  = CompilePhrases(map[string][]string{"limit": {`first; only; if; unless; when; until; once; from the second; second; third; except; if you; provided; over; above; below; under; beyond; exceeding; within; with a; for members; members; up to; after that; thereafter; then; otherwise; late; lost; extra bag; additional; next; further; until the`}})
	taxGross      = CompilePhrases(map[string][]string{"gross": {`incl vat; including vat; incl tax; with tax; vat included; vat in; vat inside; inc vat; incl .. vat; gross; tax included; inkl mwst`}, "net": {`excl vat; excluding vat; plus vat; plus .. vat; excl .. vat; ex vat; net; before tax; without tax; plus tax; zzgl mwst; + vat`}})
)

// priceAt gathers what stands around an amount or idiom.
func (u *Understood) priceAt(s spot, first, last int) priceValue {
	v := priceValue{voice: u.voice()}
	v.near, v.far = u.nearAndFar(first, last)
	if len(v.near) == 0 {
		for _, column := range []string{u.Subject, u.Touchpoint, u.Product} {
			for _, w := range columnWords(column) {
				if !contains(v.far, w) {
					v.far = append(v.far, w)
				}
			}
		}
	}
	for i := range u.Words {
		if w := u.Words[i].Lower; ordinalWords[w] != 0 && u.distance(spot{first: first, last: last}, Match{First: i, Last: i}) <= 8 {
			v.ordinal = ordinalWords[w]
		}
	}
	at := spot{first: first, last: last}
	var named []string
	idiom := s.last == 0 // its own words may name the thing: "no activation fee"
	for i := first; idiom && i < last; i++ {
		if w := &u.Words[i]; !w.Stop && !moneyWords[w.Stem] && !moneyConcepts[w.Concept] {
			named = append(named, wordKey(w))
		}
	}
	if len(named) > 0 { // only this charge is free
		v.near, v.far = named, nil
	}
	for _, m := range feeKinds.Find(u.Words) {
		if m.First >= first && m.Last < last && !idiom {
			continue
		}
		if u.distance(at, m) <= 9 && !contains(v.fees, m.Name) {
			v.fees = append(v.fees, m.Name)
		}
	}
	v.placed = u.columnMatches(feeKinds)
	for _, m := range limitPhrases.Find(u.Words) {
		if u.distance(at, m) <= 5 && !(m.First >= first && m.Last < last) {
			v.limited = true
		}
	}
	for _, m := range alwaysPhrases.Find(u.Words) {
		if u.Words[m.First].Sentence == u.Words[min(first, len(u.Words)-1)].Sentence {
			v.always = true
		}
	}
	for _, m := range taxGross.Find(u.Words) {
		v.gross, v.net = v.gross || m.Name == "gross", v.net || m.Name == "net"
	}
	for _, o := range u.spots() {
		if o.Start != s.Start && (o.Kind == quantity.KindMeasure || o.Kind == quantity.KindSpan || o.Kind == quantity.KindAge || o.Kind == quantity.KindCount || o.Kind == quantity.KindPercent) {
			v.measures = append(v.measures, o.Quantity)
		}
	}
	return v
}

// nearAndFar are the content words of the clause and of the rest of the
// sentence around words first to last.
func (u *Understood) nearAndFar(first, last int) (near, far []string) {
	put := func(i, cost int) {
		w := &u.Words[i]
		if w.Stop || moneyWords[w.Stem] || moneyConcepts[w.Concept] {
			return
		}
		k := wordKey(w)
		switch {
		case cost < 3 && !contains(near, k):
			near = append(near, k)
		case cost >= 3 && !contains(far, k) && !contains(near, k):
			far = append(far, k)
		}
	}
	cost := 0
	for i := first - 1; i >= 0; i-- {
		cost += gapCost(u.Text[u.Words[i].End:u.Words[i+1].Start])
		put(i, cost)
	}
	cost = 0
	for i := last; i < len(u.Words); i++ {
		if i > 0 {
			cost += gapCost(u.Text[u.Words[i-1].End:u.Words[i].Start])
		}
		put(i, cost)
	}
	return near, far
}

// moneyConcepts are concepts that say no more.
var moneyConcepts = wordSet("free-of-charge amount-asked money price-list discount tax-paid")

// moneyWords say that money is meant, not for what.
var moneyWords = stemSet(wordSet("euro euros eur pound pounds franc francs dollar cent cents penny pence price prices fee fees charge charges cost costs pay pays paid payable payment free amount bill billed invoice invoiced extra included add added money surcharge supplement rate tariff worth gratis expense expenses"))

package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// price: what the customer pays for a thing: amounts, nothing, something;
// thresholds, discounts and deposits apart.
var price = &Family{Name: "price", Read: readPrices, Oppose: opposePrices}

// priceValue is an amount of money with what it is for.
type priceValue struct {
	amount   quantity.Range // NoBound when something is to be paid and no amount told
	per      quantity.Per
	role     string // "price", "threshold", "discount", "deposit", "credit", "cover", "inner", "penalty"
	free     bool
	included bool     // or excluded: told as part of another price
	fees     []string // kinds of fee that stand near, of feeKinds
	placed   []string // kinds of fee that the columns of the row name
	near     []string // content words of the clause
	far      []string // content words of the sentence
	limited  bool     // holds for some only: a threshold, "first", "if", "only"
	always   bool     // "every", "always", "whatever"
	gross    bool     // with or without tax is said
	net      bool
	measures []quantity.Quantity // other quantities of the sentence: sizes, ages, counts
	voice    voice
	onlyFor  *quantity.Range // the threshold of the statement: "on orders under 50"; nil when none
	ordinal  int             // "first", "second" of a row of things; 0 when not said
}

// ordinalWords count the things of a row.
var ordinalWords = map[string]int{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "additional": 9, "further": 9, "subsequent": 9, "next": 9}

// columnWords are the terms of a column's text.
func columnWords(text string) []string {
	words := splitWords(text)
	markStop(words)
	lexicon().mark(words)
	var out []string
	for i := range words {
		if w := &words[i]; !w.Stop && !moneyWords[w.Stem] {
			out = append(out, wordKey(w))
		}
	}
	return out
}

// readPrices reads amounts of money and idioms of nothing or something to pay.
func readPrices(u *Understood) []Claim {
	var claims []Claim
	var roles []Match
	var charged []Match
	spots := u.spots()
	for _, s := range spots {
		if s.Kind != quantity.KindMoney && !(s.Kind == quantity.KindPercent) && !u.barePrice(s) || s.Delta && s.Kind == quantity.KindPercent {
			continue
		}
		if roles == nil {
			roles = moneyActs.Find(u.Words)
		}
		v := u.priceAt(s, s.first, s.last)
		v.amount, v.per = s.Range, s.Per
		if u.barePrice(s) {
			v.amount = inCurrency(s.Range, anyCurrency)
		}
		v.role = u.moneyRole(s, roles)
		if s.Kind == quantity.KindPercent && v.role != "discount" {
			continue
		}
		if v.role == "price" && s.Delta {
			continue
		}
		v.free = v.amount.Bound() == quantity.Exactly && v.amount.Hi.Zero()
		claims = append(claims, v.claim(u, s.Start, s.End, s.Quantity.String()))
	}
	claims = append(claims, u.freeClaims()...)
	for i := range claims {
		v := claims[i].Value.(priceValue)
		if v.role != "threshold" {
			v.onlyFor = thresholdOf(claims)
			claims[i].Value = v
		}
	}
	if len(claims) == 0 || onlyThresholds(claims) {
		charged = chargeWords.Find(u.Words)
		for _, m := range charged {
			if u.covers(freeWords, m) {
				continue
			}
			v := u.priceAt(spot{first: m.First, last: m.Last + 1}, m.First, m.Last+1)
			v.role, v.included = "price", m.Name == "excluded"
			claims = append(claims, v.claim(u, u.Words[m.First].Start, u.Words[m.Last].End, "to be paid"))
			break
		}
	}
	return claims
}

// thresholdOf is the range of the first threshold among the claims; nil when
// there is none.
func thresholdOf(claims []Claim) *quantity.Range {
	for _, c := range claims {
		if v := c.Value.(priceValue); v.role == "threshold" {
			return &v.amount
		}
	}
	return nil
}

func onlyThresholds(claims []Claim) bool {
	for _, c := range claims {
		if v := c.Value.(priceValue); v.role == "price" || v.free {
			return false
		}
	}
	return true
}

// anyCurrency is the unit of an amount whose currency is not told.
const anyCurrency quantity.Unit = "¤"

func inCurrency(r quantity.Range, u quantity.Unit) quantity.Range {
	for _, end := range []**quantity.Amount{&r.Lo, &r.Hi} {
		if *end != nil {
			*end = &quantity.Amount{N: (*end).N, Unit: u}
		}
	}
	return r
}

// barePrice says that a number with two decimals in a price list is an amount
// of money without its currency.
func (u *Understood) barePrice(s spot) bool {
	if s.Kind != quantity.KindCount || !(strings.Contains(strings.ToLower(u.Kind), "price") || strings.Contains(strings.ToLower(u.Kind), "tariff")) {
		return false
	}
	text := u.Text[s.Start:s.End]
	n := len(text)
	if text == "0" {
		return true
	}
	return n > 3 && (text[n-3] == '.' || text[n-3] == ',') && s.Noun != "hours"
}

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
		claims = append(claims, v.claim(u, u.Words[m.First].Start, u.Words[m.Last].End, "free"))
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

// moneyRole says what an amount is: the nearest of moneyActs in its clause.
func (u *Understood) moneyRole(s spot, roles []Match) string {
	role, cost := "price", 5
	for _, m := range roles {
		if u.Words[m.First].Lower == "off" && (m.First < s.last || u.Text[u.Words[m.First].Start-1] == '-') {
			continue // "one-off", not "15 % off"
		}
		if w := u.Words[m.First].Lower; m.Name == "extra" && (w == "plus" || w == "added" || w == "adds") && m.First >= s.last {
			continue
		}
		if d := u.distance(s, m); d < cost {
			role, cost = m.Name, d
		}
	}
	if role == "extra" && cost > 3 {
		role = "price"
	}
	if (s.Range.LoOut || s.Range.HiOut) && role == "price" {
		return "threshold"
	}
	if s.Range.Bound() == quantity.AtLeast && role == "price" && u.hasFree() && s.Kind == quantity.KindMoney {
		return "threshold" // "free from 50 euros"
	}
	if role == "price" && s.Kind == quantity.KindMoney && (s.Prep == "at" || s.Prep == "from" || s.Prep == "spend") && u.hasFree() && s.Per.IsZero() {
		return "threshold" // "at 75 euros delivery becomes free"
	}
	if role == "threshold" && s.Range.Bound() == quantity.Exactly && s.Prep != "spend" && cost > 2 {
		return "price"
	}
	return role
}

func (u *Understood) hasFree() bool {
	for _, m := range freeWords.Find(u.Words) {
		if !u.covers(notFree, m) && !u.compoundFree(m) {
			return true
		}
	}
	return false
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
		if w := &u.Words[i]; !w.Stop && !moneyWords[w.Stem] {
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
		if w.Stop || moneyWords[w.Stem] {
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

// moneyWords say that money is meant, not for what.
var moneyWords = stemSet(wordSet("euro euros eur pound pounds franc francs dollar cent cents penny pence price prices fee fees charge charges cost costs pay pays paid payable payment free amount bill billed invoice invoiced extra included add added money surcharge supplement rate tariff worth gratis expense expenses"))

func (v priceValue) claim(u *Understood, start, end int, text string) Claim {
	attribute := v.role
	c := Claim{Attribute: attribute, Subject: v.near, Modality: Binding, Value: v, Text: text, Phrase: u.Text[start:end], Start: start, End: end}
	if v.voice == voicePromise || v.voice == voiceTells {
		c.Modality = Promise
	}
	return c
}

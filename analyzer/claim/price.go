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
	if (s.Range.LoOut || s.Range.HiOut) && (role == "price" || role == "extra") {
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

func (v priceValue) claim(u *Understood, start, end int, text string) Claim {
	attribute := v.role
	c := Claim{Attribute: attribute, Subject: v.near, Modality: Binding, Value: v, Text: text, Phrase: u.Text[start:end], Start: start, End: end}
	if v.voice == voicePromise || v.voice == voiceTells {
		c.Modality = Promise
	}
	return c
}

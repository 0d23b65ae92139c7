package claim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// unequalBenefit: one entitlement in two values by channel or desk, without a
// stated reason: twenty vouchers for those who order on the web, ten for those
// who ring.
var unequalBenefit = &Family{Name: "unequal-benefit", Read: readBenefits, Oppose: opposeBenefits, Owns: []string{"channel", "way-ordered", "way-paid", "way-told"}}

// benefitValue is what one way of contact gives the customer.
type benefitValue struct {
	ways    []string // web, phone, counter, post, partner: the ways that the text names
	amounts []quantity.Quantity
	free    bool
	nothing bool // "nothing else", "list price", "no extension"
	gift    []string
}

// wayPhrases name the ways in which customers come to a company.
var wayPhrases = CompilePhrases(map[string][]string{
	"web":     {`online; in the app; on the web; on our site; website; web site; app; web; webshop; web shop; by app; app form; web form; portal; in the portal; chat; click~; customers online; digital; screen; self service; web users; app users; web customers; page; pages; checkout; basket; cart; site; landing page`},
	"phone":   {`by phone; caller; callers; phone; telephone; rings; who ring; ring us; who ring; call us; calls; hotline; on the line; phoning; over the phone; call centre; calling`},
	"counter": {`at the till; in the store; in store; at the counter; at the desk; in the shop; in person; at reception; at the branch; in the branch; counter; walk in; walk-in; till; shop; store; branch; desk; on the spot; speaks up; face to face; on site; at the gate; box office`},
	"post":    {`by post; by letter; writes; write in; in writing; letter; by mail; by email; email`},
	"partner": {`agency; agent; agents; travel agent; partner; partners; reseller; dealer; broker; comparison site; marketplace; tour operator; third party`},
})

// benefitWords say that something is given to the customer.
var benefitWords = CompilePhrases(map[string][]string{
	"given":   {`get~; receive~; given; find .. in; hand~ over; granted; entitle~; offer~; voucher; vouchers; gift; key ring; bonus; credit; off; discount; free; extension; extra; parts; instalments; included; compensation; goodwill; waive~; refund~; earn~; points; drink; night; upgrade; months; weeks; days; renew; router; breakfast`},
	"nothing": {`nothing else; nothing more; nothing; no extension; no discount; list price; full price; not included; room only; at once; none; no voucher; no gift; no compensation; without compensation; regular price; is charged; are charged`},
})

// giftWords are kinds of thing given, for two gifts of different kind.
var giftWords = wordSet("voucher vouchers ring gift points drink night upgrade breakfast router credit cash coffee dessert bag cap shirt mug sample instalment parts")

// readBenefits reads what a way of contact gives.
func readBenefits(u *Understood) []Claim {
	ways := u.ways()
	if len(ways) == 0 {
		return nil
	}
	v := benefitValue{ways: ways}
	given := false
	for _, m := range benefitWords.Find(u.Words) {
		given = given || m.Name == "given"
		v.nothing = v.nothing || m.Name == "nothing"
	}
	if !given && !v.nothing {
		return nil
	}
	for _, s := range u.spots() {
		switch s.Kind {
		case quantity.KindMoney, quantity.KindPercent, quantity.KindSpan, quantity.KindCount:
			if !s.List && !s.Delta && s.Named == "" && (s.Kind != quantity.KindCount || s.Noun != "") && s.from == nil {
				v.amounts = append(v.amounts, s.Quantity)
			}
		}
	}
	for i := range u.Words {
		if w := u.Words[i].Lower; giftWords[w] && !contains(v.gift, u.Words[i].Stem) {
			v.gift = append(v.gift, u.Words[i].Stem)
		}
	}
	v.free = u.hasFree()
	if len(v.amounts) == 0 && !v.free && !v.nothing && len(v.gift) == 0 {
		return nil
	}
	words := u.window(0, 0)
	return []Claim{{Attribute: "benefit", Subject: words, Modality: Binding, Value: v, Text: u.Text, Phrase: u.Text, Start: 0, End: len(u.Text)}}
}

// ways are the ways of contact that the text names, else those of its channel
// column, else of its touchpoint.
func (u *Understood) ways() []string {
	for _, words := range [][]Word{u.Words, splitWords(u.Channel), splitWords(u.Touchpoint)} {
		var ways []string
		for _, m := range wayPhrases.Find(words) {
			if !contains(ways, m.Name) {
				ways = append(ways, m.Name)
			}
		}
		if len(ways) > 0 {
			slices.Sort(ways)
			return ways
		}
	}
	return nil
}

// waysApart says that each text names a way of contact, and none in common.
func waysApart(in *Pairing) bool {
	named := func(u *Understood) []string {
		var ways []string
		for _, m := range wayPhrases.Find(u.Words) {
			ways = append(ways, m.Name)
		}
		return ways
	}
	a, b := named(in.A), named(in.B)
	return len(a) > 0 && len(b) > 0 && overlap(a, b) == 0
}

// opposeBenefits wants two ways of contact, one occasion and two values.
func opposeBenefits(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(benefitValue), b.Value.(benefitValue)
	if overlap(x.ways, y.ways) > 0 || reasonGiven(in.A) || reasonGiven(in.B) {
		return nil
	}
	common, onlyA := tellingShared(a.Subject, b.Subject)
	_, onlyB := tellingShared(b.Subject, a.Subject)
	if common < 2 || common*3 < min(onlyA, onlyB) {
		return nil
	}
	strength := benefitGap(x, y)
	if strength == 0 {
		return nil
	}
	return &Opposition{Rule: "unequal-treatment", Strength: strength, Severity: "medium", NeedsSubject: 0.5,
		Why: fmt.Sprintf("customers who come by %s are given other than those who come by %s, and no reason is stated", strings.Join(x.ways, " or "), strings.Join(y.ways, " or "))}
}

// benefitGap says how surely two benefits differ.
func benefitGap(x, y benefitValue) float64 {
	for _, p := range x.amounts {
		for _, q := range y.amounts {
			if p.Kind != q.Kind || p.Kind == quantity.KindCount && !sameNoun(p.Noun, q.Noun) {
				continue
			}
			r, s := plainRange(p.Range), plainRange(q.Range)
			if !r.Comparable(s) {
				continue
			}
			if r.SameLimit(s) {
				return 0
			}
			return 0.8
		}
	}
	switch {
	case x.free != y.free && (len(x.amounts) > 0 || len(y.amounts) > 0 || x.nothing || y.nothing):
		return 0.72
	case x.nothing != y.nothing && (len(x.amounts) > 0 || len(y.amounts) > 0):
		return 0.72
	case len(x.gift) > 0 && len(y.gift) > 0 && overlap(x.gift, y.gift) == 0:
		return 0.62
	}
	return 0
}

// reasonPhrases state why some are treated otherwise.
var reasonPhrases = CompilePhrases(map[string][]string{"reason": {`as a thank you; thank you for; as thanks; in return for; in exchange for; because; law requires|wants|demands|obliges; by law; required by; for safety; for medical reasons; as compensation for; contractually; due to; saves us; cheaper for us; as it saves`}})

// reasonGiven says that the statement gives a reason.
func reasonGiven(u *Understood) bool { return len(reasonPhrases.Find(u.Words)) > 0 }

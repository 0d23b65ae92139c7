package claim

import (
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// paymentFamily: the forms of payment that are taken: only these, not these,
// or these among others.
var paymentFamily = &Family{Name: "payment", Read: readPayments, Oppose: opposePayments, Owns: []string{"payment-way", "card-kind"}}

var paymentBook = phraseBook("payment")

var paymentMeaning = map[string]string{"only": "paid only by ", "closed": "not paid by ", "open": "may be paid by "}

func readPayments(u *Understood) []Claim {
	tokens := cue.Tokens(u.Text)
	var claims []Claim
	for _, m := range paymentBook().Find(tokens) {
		act := Act{Pole: m.Value, Set: moneyOf(tokens, m)}
		if m.Negated && act.Pole == "open" {
			act.Pole = "closed"
		}
		if act.Pole == "skip" || len(act.Set) == 0 {
			continue
		}
		claims = append(claims, actClaim(u, tokens, m, "payment", act, paymentMeaning[act.Pole]+strings.Join(act.Set, ", ")))
	}
	return claims
}

// moneyOf returns the forms of payment that a phrase names, sorted.
func moneyOf(tokens []cue.Token, m cue.Match) []string {
	var set []string
	for _, f := range m.Found {
		if f.Class == "moneyword" && !slices.Contains(set, f.Value) {
			set = append(set, f.Value)
		}
	}
	if len(set) == 0 {
		switch word := tokens[m.From].Lower; {
		case strings.HasPrefix(word, "cash"):
			set = []string{"card"} // "cashless"
		case word == "change" || word == "exact" || word == "gives":
			set = []string{"cash"}
		}
	}
	slices.Sort(set)
	return set
}

// opposePayments: an exclusive form against another, or a refused form against
// the same one taken.
func opposePayments(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(Act), b.Value.(Act)
	if x.Pole == "open" {
		x, y = y, x
	}
	clash := false
	switch {
	case x.Pole == "only" && y.Pole != "closed":
		clash = !sharesEntry(x.Set, y.Set)
	case x.Pole == "only":
		clash = slices.Equal(x.Set, y.Set)
	case x.Pole == "closed" && y.Pole != "closed":
		clash = sharesEntry(x.Set, y.Set)
	}
	about := focus(a, b, paymentConcepts...)
	if about == 0 {
		about = columnFocus(in, paymentConcepts...) / 2
	}
	if !clash || about == 0 && in.Place != PlaceSame {
		return nil
	}
	o := &Opposition{Rule: "channel-conflict", Strength: 0.8, Severity: "medium", NeedsSubject: 0.5, Why: whyApart(a, b)}
	if about > 0 {
		o.NeedsSubject = 0.3
	}
	return o
}

// paymentConcepts say how is paid, not for what.
var paymentConcepts = []string{"cash-payment", "pay", "tax-paid", "gift-card", "bill", "receipt-slip", "proof-of-purchase", "card", "cost", "amount-asked", "bank-transfer", "coin", "note"}

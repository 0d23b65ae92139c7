package claim

import (
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// countLimit: how many of a thing there are or may be: bags, people in a class,
// free changes, minimum orders in pieces.
var countLimit = &Family{Name: "count", Read: readCounts, Oppose: opposeCounts}

// countValue is a number of things, or a measure of one.
type countValue struct {
	quantity.Quantity
	thing string // stem or concept of the noun; the unit of a measure
	near  []string
	far   []string
	voice voice
	// entitles says that the customer may go up to the number: "bring up to
	// four"; else it is a limit that somebody keeps.
	entitles bool
}

// countNouns name one thing in several words.
var countNouns = []map[string]bool{
	wordSet("person people guest guests participant participants learner learners pupil pupils student students rider riders child children kid kids visitor visitors attendee attendees head heads passenger passengers enrolled seat seats place places members member delegates delegate swimmers swimmer bike bikes"),
	wordSet("bag bags case cases suitcase suitcases piece pieces item items luggage"),
	wordSet("time times attempt attempts try tries go goes"),
	wordSet("unit units piece pieces pcs item items article articles"),
	wordSet("change changes amendment amendments rebooking rebookings swap swaps"),
	wordSet("room rooms"), wordSet("employee employees staff colleague colleagues adviser advisers nurse nurses carer carers trainer trainers coach coaches"),
}

// skipNouns are counted things that say nothing by their number.
var skipNouns = wordSet("year years star stars step steps click clicks way ways reason reasons side sides part parts question questions minute minutes th st nd rd one ones floor floors euro euros pound pounds point points option options level levels line lines word words end half uhr uur pm am x % kind kinds type types euro a b c s t")

// readCounts reads counts and measures with a bound.
func readCounts(u *Understood) []Claim {
	var claims []Claim
	for _, s := range u.spots() {
		if s.Kind != quantity.KindCount && s.Kind != quantity.KindMeasure || s.List || s.Delta || u.excepted(s) || s.Kind == quantity.KindCount && (s.Noun == "" || skipNouns[s.Noun]) {
			continue
		}
		v := countValue{Quantity: s.Quantity, voice: u.voice()}
		v.thing = s.Noun
		if s.Kind == quantity.KindMeasure {
			v.thing = string(s.Range.Unit())
		}
		v.entitles = s.Kind == quantity.KindMeasure || u.entitledTo(s)
		v.near, v.far = u.nearAndFar(s.first, s.last)
		claims = append(claims, Claim{Attribute: "count", Subject: v.near, Modality: Binding, Value: v, Text: s.Quantity.String(), Phrase: u.Text[s.Start:s.End], Start: s.Start, End: s.End})
	}
	return claims
}

// entitledTo says that a verb of the customer stands before the number.
func (u *Understood) entitledTo(s spot) bool {
	for i := s.first - 1; i >= 0 && i >= s.first-4; i-- {
		switch u.Words[i].Lower {
		case "bring", "take", "carry", "borrow", "upload", "send", "choose", "invite", "use", "book", "claim", "keep", "get", "have", "register", "order", "return":
			return true
		}
	}
	return false
}

// opposeCounts wants one thing and two numbers that exclude each other.
func opposeCounts(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(countValue), b.Value.(countValue)
	if x.Kind != y.Kind || x.Kind == quantity.KindCount && !sameNoun(x.thing, y.thing) || in.Subject.Score < 0.5 || !samePerNoun(x.Per, y.Per) {
		return nil
	}
	if x.Kind == quantity.KindMeasure && !x.Range.Comparable(y.Range) || (x.voice == voiceAims) != (y.voice == voiceAims) {
		return nil
	}
	gap := countGap(x, y)
	if gap == 0 || countRepeated(x, y, in) {
		return nil
	}
	if common, _ := tellingShared(slices.Concat(x.near, x.far), slices.Concat(y.near, y.far)); common == 0 {
		return nil
	}
	agree := agreement(in.Subject.Score, x.near, y.near)
	return &Opposition{Rule: "policy-conflict", Strength: gap * agree, Severity: "medium", NeedsSubject: 0.5, Why: fmt.Sprintf("one side: %s, the other: %s", a.Text, b.Text)}
}

// countGap says how surely two numbers exclude each other: only where one is a
// limit and the other breaks it, or both are limits of one side.
func countGap(x, y countValue) float64 {
	rx, ry := plainRange(x.Range), plainRange(y.Range)
	if rx.SameLimit(ry) {
		return 0
	}
	if rx.Disjoint(ry) && (rx.Bound() != quantity.Exactly || ry.Bound() != quantity.Exactly) {
		return 0.85
	}
	if rx.Bound() == quantity.AtMost && ry.Bound() == quantity.AtMost {
		if ry.Below(rx) || moreThan(ry, rx) {
			x, y = y, x
		}
		if x.entitles && y.voice == voiceOperates && x.voice != voiceOperates && x.voice != voiceAims {
			return 0.75 // "bring up to four", where two are allowed
		}
	}
	return 0
}

// moreThan says that the limit of r lies above that of s.
func moreThan(r, s quantity.Range) bool {
	sign, ok := quantity.Compare(*r.Hi, *s.Hi)
	return ok && sign > 0
}

// plainRange gives bare numbers a unit in which they can be compared.
func plainRange(r quantity.Range) quantity.Range {
	for _, end := range []**quantity.Amount{&r.Lo, &r.Hi} {
		if *end != nil && (*end).Unit == quantity.NoUnit {
			*end = &quantity.Amount{N: (*end).N, Unit: quantity.Point}
		}
	}
	return r
}

func samePerNoun(a, b quantity.Per) bool {
	return a == b || a.IsZero() || b.IsZero() || a.Unit == "" && b.Unit == "" && stemOf(a.Noun) == stemOf(b.Noun)
}

func sameNoun(a, b string) bool {
	if stemOf(a) == stemOf(b) {
		return true
	}
	for _, g := range countNouns {
		if g[a] && g[b] {
			return true
		}
	}
	return false
}

// countRepeated says that one side also gives the other's number.
func countRepeated(x, y countValue, in *Pairing) bool {
	for n, side := range []*Understood{in.A, in.B} {
		other := []countValue{y, x}[n]
		for i := range side.Claims {
			if z, ok := side.Claims[i].Value.(countValue); ok && z.Kind == other.Kind && plainRange(z.Range).SameLimit(plainRange(other.Range)) {
				return true
			}
		}
	}
	return false
}

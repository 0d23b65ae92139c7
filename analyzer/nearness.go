package analyzer

import (
	"slices"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// What package claim says of two statements holds for two that somebody picked
// to be compared. A company's statements make thousands of pairs, of which one
// in a hundred contradicts, so the same signs weigh less here: see
// docs/decisions for the figures.

// walked are the rules whose oppositions need the walk and no common place:
// what is asked at one touchpoint was given at another.
var walked = []string{"repeated-ask", "tone-clash", "contact-pressure"}

// everyday are the families whose triggers are everyday words (only, each, may,
// decides): they meet by chance at any touchpoint, so that the two texts must be
// about one thing as a whole.
var everyday = []string{"quantifier", "equal", "occurrence", "actor", "permission"}

// loose are the families whose triggers are rarer, but not exact: at one touchpoint
// two things in common or texts that tie, elsewhere texts and places that tie,
// must say that the two speak of one thing.
var loose = []string{"requirement", "machine", "assurance", "remedy", "privacy", "handover", "trigger", "values"}

// exact are the families that compare numbers of one act or thing: two amounts
// that differ are no turn of phrase.
var exact = []string{"time-span", "price", "opening-hours", "clock-limit", "metric"}

const (
	// exactFrom is the confidence from which exact families need no common place.
	exactFrom = 0.8
	// apart is what a confidence is worth when nothing but single words says
	// that two statements concern one contact.
	apart = 0.6
	// placesTie and textsTie are the ties of the place names, or of the texts
	// alone, from which different places count as one contact.
	placesTie = 0.4
	textsTie  = 0.85
	// looseTie and everydayTie are the ties of the texts that loose and everyday
	// families need.
	looseTie    = 0.5
	everydayTie = 0.8
	// sameMatter is the confidence of two channels, or forms of payment, that
	// name one matter and one object in texts that tie.
	sameMatter = 0.77
	// toneReach is how many touchpoints on a voice still sounds in the ear.
	toneReach = 5
	// chance is the part of a confidence that picked pairs owe to having been
	// picked.
	chance = 0.2
)

// certainty turns a verdict's confidence into that of a finding.
func (d *driver) certainty(a, b *graph.Statement, v claim.Verdict, m Meeting) float64 {
	return max(0, (v.Confidence*d.nearness(a, b, v, m)-chance)/(1-chance))
}

// nearness says how sure it is that one customer meets both statements for one
// need, as a factor of the confidence. At one touchpoint that is given.
// Elsewhere the names of the places and subjects, or the texts alone, must tie:
// real companies say much the same of different contacts, so words in common
// are not enough there.
func (d *driver) nearness(a, b *graph.Statement, v claim.Verdict, m Meeting) float64 {
	family, shared := "", 0
	if v.ClaimA != nil && v.ClaimB != nil {
		family, shared = v.ClaimA.Family, inCommon(v.ClaimA.Subject, v.ClaimB.Subject)
	}
	if m.Relation == Parallel {
		return apart
	}
	switch {
	case slices.Contains(everyday, family):
		if d.textTie(a, b) < everydayTie || m.Relation != SamePlace && d.placeTie(a, b) < placesTie {
			return apart
		}
	case slices.Contains(loose, family):
		tied := d.textTie(a, b) >= looseTie
		if m.Relation == SamePlace && !tied && shared < 2 || m.Relation != SamePlace && (!tied || d.placeTie(a, b) < placesTie) {
			return apart
		}
	}
	switch {
	case v.Rule == "tone-clash" && m.Relation == Upstream && m.Distance > toneReach:
		return apart
	case m.Relation == SamePlace,
		v.ClaimA != nil && v.ClaimA.Attribute == claim.ShareOfWhole,
		m.Relation != SameSubject && slices.Contains(walked, v.Rule),
		d.placeTie(a, b) >= placesTie,
		(family == "channel" || family == "payment") && v.Confidence >= sameMatter,
		slices.Contains(exact, family) && v.Confidence >= exactFrom,
		shared > 0 && d.textTie(a, b) >= textsTie:
		return 1
	}
	return apart
}

// inCommon counts the names that both lists have.
func inCommon(a, b []string) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}

// placeTie is how well the names of two statements' touchpoints and subjects tie.
func (d *driver) placeTie(a, b *graph.Statement) float64 {
	return claim.TieSubjects(d.read(a.Touchpoint+". "+a.Subject), d.read(b.Touchpoint+". "+b.Subject), claim.PlaceUnknown).Score
}

// textTie is how well two statements' texts tie without their rows.
func (d *driver) textTie(a, b *graph.Statement) float64 {
	return claim.TieSubjects(d.read(a.Text), d.read(b.Text), claim.PlaceUnknown).Score
}

// read understands a text once.
func (d *driver) read(text string) *claim.Understood {
	u := d.texts[text]
	if u == nil {
		u = claim.ReadSubjects(claim.Statement{Text: text})
		d.texts[text] = u
	}
	return u
}

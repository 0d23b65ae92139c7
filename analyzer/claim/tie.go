package claim

import (
	"cmp"
	"math"
	"slices"
)

// What each sign of one subject counts for in a tie, on the scale of log odds.
// The weights were fitted on pairs of statements of many industries, so that a
// score of 0.5 is reached by about 2 of 100 pairs of statements that one company makes
// about different things, and 0.75 by 1 of 100.
const (
	tieNothing   = -2.43 // two statements with nothing in common
	tieShared    = 2.68  // per rare term in common, columns included
	tieCover     = 1.04  // the part of the shorter text that is in common
	tieCosine    = 0.73  // the part of both texts that is in common
	tieAny       = 0.34  // the texts share a term at all
	tieSamePlace = 0.81
)

// tieColumn is what an equal cell of a scope column counts for, where it narrows
// both statements. Whole sheets may be about one segment, so it is less than it
// is among pairs that were picked to be alike.
var tieColumn = [len(scopeColumns)]float64{1.2, 1.2, 1.8, 1.0, 0.5, 1.0} // segment, region, product, channel, branch, condition

// What speaks against one subject: a product, a segment or a heading ("Boats:
// …") that one statement names and the other knows nothing of.
const (
	tieOtherProduct = -2.0
	tieOtherSegment = -0.7
	tieOtherHeading = -1.0
)

// smallText is the least weight that a text is taken to have: a few generic
// words in common say little even where they are all of a text.
const smallText = 0.3

// TieSubjects says how well two statements' subjects tie: near 0 when nothing
// says that they speak of one thing, near 1 when much does.
func TieSubjects(a, b *Understood, place Place) Tie {
	tie := Tie{Score: tieScore(a, b, place)}
	var weights []float64 // of tie.Shared, heaviest first
	a.terms.common(b.terms, func(name string, weight float64) {
		at, _ := slices.BinarySearchFunc(weights, weight, func(w, weight float64) int { return cmp.Compare(weight, w) })
		for at < len(weights) && weights[at] == weight {
			at++ // of equal weight, in order of name
		}
		weights = slices.Insert(weights, at, weight)
		tie.Shared = slices.Insert(tie.Shared, at, name)
	})
	return tie
}

// tieScore is the score of [TieSubjects] without what the two have in common.
func tieScore(a, b *Understood, place Place) float64 {
	var all, text float64
	a.terms.common(b.terms, func(_ string, weight float64) { all += weight })
	a.textTerms.common(b.textTerms, func(_ string, weight float64) { text += weight })
	z := tieNothing + tieShared*all
	if text > 0 {
		wa, wb := math.Max(a.textWeight, 1e-9), math.Max(b.textWeight, 1e-9)
		z += tieAny + tieCover*text/math.Max(smallText, math.Min(wa, wb)) + tieCosine*text/math.Max(smallText, math.Sqrt(wa*wb))
	}
	if place == PlaceSame {
		z += tieSamePlace
	}
	for i := range scopeColumns {
		if x, y := &a.Scope.columns[i], &b.Scope.columns[i]; len(x.items) > 0 && x.folded == y.folded {
			z += tieColumn[i]
		}
	}
	z += strangerTo(a, b) + strangerTo(b, a)
	return 1 / (1 + math.Exp(-z))
}

// strangerTo weighs what u names and v does not: its product, segment and heading.
func strangerTo(u, v *Understood) float64 {
	z := 0.0
	if len(u.Scope.columns[productColumn].items) > 0 && len(v.Scope.columns[productColumn].items) == 0 && !u.productTerms.meets(v.terms) {
		z += tieOtherProduct
	}
	if len(u.Scope.columns[segmentColumn].items) > 0 && len(v.Scope.columns[segmentColumn].items) == 0 && !u.segmentTerms.meets(v.terms) {
		z += tieOtherSegment
	}
	if len(u.headTerms) > 0 && !u.headTerms.meets(v.terms) {
		z += tieOtherHeading
	}
	return z
}

// maxHeading is how many words may stand before the colon of a heading.
const maxHeading = 5

// readHeading returns what a heading speaks of: the words before a colon with
// which a text begins. None when there is no such colon.
func readHeading(u *Understood) termSet {
	for i := range u.Words {
		if i > maxHeading || u.Words[i].Sentence > 0 {
			break
		}
		if i > 0 && u.Text[u.Words[i-1].End] == ':' {
			return readTerms(u.Words[:i])
		}
	}
	return nil
}

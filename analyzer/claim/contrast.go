package claim

import "slices"

// placePrepositions open the phrase that says where or for what something
// holds: "on the terrace", "for exchanges".
var placePrepositions = wordSet("on in at for into inside during aboard onto")

// thresholdWords open a limit that narrows what a rule is about ("bags over 20
// kg"), by the side of it on which the rule holds.
var thresholdWords = map[string]int{"over": 1, "above": 1, "exceeding": 1, "beyond": 1, "heavier": 1, "longer": 1, "larger": 1, "from": 1,
	"below": -1, "under": -1, "smaller": -1, "lighter": -1, "shorter": -1}

// contrast says that two claims hold in different places or for different
// things: both name some, and none in common, nor does the one name the other's
// elsewhere; or one of them is narrowed by a threshold.
func contrast(a, b Claim, in *Pairing) bool {
	x, y := in.A.clauseAround(a), in.B.clauseAround(b)
	if thresholdSide(x) != thresholdSide(y) {
		return true
	}
	p, q := placesIn(x), placesIn(y)
	return len(p) > 0 && len(q) > 0 && !sharesEntry(p, q) && !sharesEntry(p, b.Subject) && !sharesEntry(q, a.Subject)
}

// narrowingWords open a condition: what stands under it is not said of all.
var narrowingWords = wordSet("if when unless once after later beyond without within until before except")

// narrowed says whether a claim's sentences put it under a condition or limit.
func (u *Understood) narrowed(c Claim) bool {
	for _, w := range u.clauseAround(c) {
		if narrowingWords[w.Lower] {
			return true
		}
	}
	return false
}

// clauseAround returns the words of the sentences that a claim stands in.
func (u *Understood) clauseAround(c Claim) []Word {
	var words []Word
	sentences := map[int]bool{}
	for i := range u.Words {
		if u.Words[i].Start < c.End && u.Words[i].End > c.Start {
			sentences[u.Words[i].Sentence] = true
		}
	}
	for i := range u.Words {
		if sentences[u.Words[i].Sentence] {
			words = append(words, u.Words[i])
		}
	}
	return words
}

// thresholdSide says on which side of a limit with a number the words stand;
// 0 when they name none.
func thresholdSide(words []Word) int {
	for i := range words {
		if side := thresholdWords[words[i].Lower]; side != 0 && i+1 < len(words) && isNumber(words[i+1].Lower) {
			return side
		}
	}
	return 0
}

// placesIn returns the stems and concepts of the nouns behind prepositions,
// sorted.
func placesIn(words []Word) []string {
	var places []string
	for i := range words {
		if !placePrepositions[words[i].Lower] {
			continue
		}
		taken := 0
		for k := i + 1; k < len(words) && taken < 2 && words[k].Sentence == words[i].Sentence && !placePrepositions[words[k].Lower]; k++ {
			if words[k].Stop {
				if taken > 0 {
					break
				}
				continue
			}
			taken++
			places = append(places, words[k].Stem)
			if words[k].Concept != "" {
				places = append(places, words[k].Concept)
			}
		}
	}
	slices.Sort(places)
	return slices.Compact(places)
}

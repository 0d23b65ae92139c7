package claim

import (
	"slices"
	"strconv"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// quantifierFamily: something holds for all of a kind, or only for some.
var quantifierFamily = &Family{Name: "quantifier", Read: readQuantifiers, Oppose: opposeQuantifiers}

var quantifierAxis = axis{
	name: "quantifier", attribute: "coverage", book: phraseBook("quantifier"),
	flips:   map[string]string{"all": "some"},
	meaning: map[string]string{"all": "it holds for all", "some": "it holds for some only"},
}

// objectSpan is how many words behind "all" may name what it is all of.
const objectSpan = 4

// readQuantifiers reads the stands; the subject of "all" is the few words that
// follow it, for two statements must be about all and some of one kind.
func readQuantifiers(u *Understood) []Claim {
	claims := quantifierAxis.read(u)
	tokens := cue.Tokens(u.Text)
	if some, ok := shareOf(u, tokens); ok {
		claims = append(claims, some)
	}
	for i := range claims {
		if c := &claims[i]; c.Value.(Act).Pole == "all" {
			c.Subject = termsAfter(u, c.Start, objectSpan)
		}
	}
	return claims
}

// termsAfter returns the concepts, classes and stems of the words that follow
// a byte offset in its sentence, n content words at most, sorted.
func termsAfter(u *Understood, offset, n int) []string {
	seen := map[string]bool{}
	sentence := -1
	for i := range u.Words {
		w := &u.Words[i]
		if w.Start < offset {
			continue
		}
		if sentence < 0 {
			sentence = w.Sentence
		}
		if w.Sentence != sentence || n == 0 {
			break
		}
		if w.Stop {
			continue
		}
		n--
		seen[w.Stem] = true
		if w.Concept != "" {
			for _, class := range lexicon().Classes(w.Concept) {
				seen[class] = true
			}
		}
	}
	return sortedKeys(seen)
}

// shareOf finds a share below the whole: "9 of 23", "61 %".
func shareOf(u *Understood, tokens []cue.Token) (Claim, bool) {
	for i := range tokens {
		n, percent, ok := countAt(tokens, i)
		if !ok {
			continue
		}
		end, whole := i+1, 0
		if end < len(tokens) && tokens[end].Lower == "of" {
			if end++; end < len(tokens) && slices.Contains([]string{"the", "our", "its", "all"}, tokens[end].Lower) {
				end++
			}
			if percent {
				whole = 100
			} else if end < len(tokens) {
				whole, _ = strconv.Atoi(tokens[end].Lower)
				end++
			}
		}
		if n < whole {
			m := cue.Match{Value: "some", From: i, To: end}
			return actClaim(u, tokens, m, quantifierAxis.attribute, Act{Pole: "some"}, quantifierAxis.meaning["some"]), true
		}
	}
	return Claim{}, false
}

// everybody are the concepts and stems of people: that all of them get one thing
// and some another contradicts nothing.
var everybody = []string{
	"customer", "custom", "guest", "member", "membership", "client", "patient", "passeng", "visitor", "tenant", "resid", "household", "user", "student", "person", "personalised-goods",
	"everyon", "anyon", "everybodi", "anybodi", "peopl", "parent", "staffed-person", "buyer", "driver", "reader",
}

// countAt reads the number at token i, and whether it is a percentage.
func countAt(tokens []cue.Token, i int) (n int, percent, ok bool) {
	digits, percent := strings.CutSuffix(tokens[i].Lower, "%")
	n, err := strconv.Atoi(digits)
	return n, percent, err == nil && n > 0
}

// opposeQuantifiers wants the kind that the one speaks of in the sentence of
// the other.
func opposeQuantifiers(a, b Claim, in *Pairing) *Opposition {
	all, some, ok := stands(a, b, "all", "some")
	if !ok {
		return nil
	}
	o := &Opposition{Rule: "promise-gap", Strength: 0.75, Severity: "medium", Why: whyApart(a, b)}
	u := in.A
	if a.Value.(Act).Pole != "all" {
		u = in.B
	}
	whole := Claim{Subject: termsAround(u, all.Start, all.End)}
	switch {
	case focus(all, some, everybody...) >= 0.5:
		o.NeedsSubject = 0.45
	case focus(whole, some, everybody...) >= 1:
		o.NeedsSubject = 0.7
	default:
		return nil
	}
	return o
}

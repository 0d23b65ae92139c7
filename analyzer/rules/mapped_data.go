package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// dataAskedAgain reports data that a touchpoint of a map asks for though an
// earlier touchpoint of another department on the walk asked for it.
func dataAskedAgain(pass *analyzer.Pass) {
	for _, j := range pass.Snapshot.Journeys {
		for k, later := range j.Steps {
			for _, item := range later.DataAsked {
				if isReference(item) {
					continue
				}
				if earlier := lastAsking(pass, j.Steps[:k], later, item); earlier != nil && handsOver(earlier, later) {
					pass.Report(askedAgain(pass, earlier, later))
					break // one finding a touchpoint, with all it asks again
				}
			}
		}
	}
}

// lastAsking gives the last of the steps that asks for an item and comes before
// another step on one customer's walk, nil when none does.
func lastAsking(pass *analyzer.Pass, steps []*graph.Step, later *graph.Step, item string) *graph.Step {
	for _, s := range slices.Backward(steps) {
		if onWalkBefore(pass, s, later) && slices.ContainsFunc(s.DataAsked, func(other string) bool { return sameItem(item, other) }) {
			return s
		}
	}
	return nil
}

// onWalkBefore is true for two steps of one map of which a customer meets the
// first before the second.
func onWalkBefore(pass *analyzer.Pass, a, b *graph.Step) bool {
	m := pass.Walks.Between(a.Place, b.Place)
	return a.File == b.File && m.Relation == analyzer.Upstream && !m.Reversed
}

func askedAgain(pass *analyzer.Pass, earlier, later *graph.Step) graph.Finding {
	var again []string
	for _, item := range later.DataAsked {
		if !isReference(item) && slices.ContainsFunc(earlier.DataAsked, func(other string) bool { return sameItem(item, other) }) {
			again = append(again, item)
		}
	}
	f := stepFinding(pass, later, "data_asked", strings.Join(later.DataAsked, ", "))
	f.Confidence = 0.85
	f.Evidence = []graph.Evidence{stepEvidence(earlier, "data_asked", strings.Join(earlier.DataAsked, ", ")), f.Evidence[0]}
	f.Departments = append(ownerNames(earlier), f.Departments...)
	f.Touchpoints = []string{earlier.Touchpoint, later.Touchpoint}
	f.Title = fmt.Sprintf("“%s” asks again for %s, which “%s” asked for", later.Touchpoint, strings.Join(again, ", "), earlier.Touchpoint)
	f.Explanation = fmt.Sprintf("On the journey “%s” the customer gives it at “%s” and is asked for it again at “%s”.", later.Journey, earlier.Touchpoint, later.Touchpoint)
	f.Suggestion = "Pass on what the customer has given, and ask only for what is missing."
	return f
}

// dataNotPassedOn reports data that a touchpoint of a map needs and that nobody
// before it asks for or passes on, where the one directly before it, of another
// department, passes on something else.
func dataNotPassedOn(pass *analyzer.Pass) {
	for _, j := range pass.Snapshot.Journeys {
		for k, s := range j.Steps {
			missing := slices.DeleteFunc(slices.Clone(s.DataNeeded), func(item string) bool {
				return isReference(item) || coveredBy(item, s.DataAsked) || slices.ContainsFunc(j.Steps[:k], func(before *graph.Step) bool {
					return onWalkBefore(pass, before, s) && (coveredBy(item, before.DataPassed) || coveredBy(item, before.DataAsked))
				})
			})
			if len(missing) == 0 {
				continue
			}
			for _, before := range j.Steps[:k] {
				if len(before.DataPassed) > 0 && handsOver(before, s) && slices.Contains(pass.Walks.Next(before), s) {
					pass.Report(notPassedOn(pass, before, s, missing))
					break
				}
			}
		}
	}
}

func notPassedOn(pass *analyzer.Pass, before, s *graph.Step, missing []string) graph.Finding {
	f := stepFinding(pass, s, "data_needed", strings.Join(s.DataNeeded, ", "))
	f.Confidence = 0.75
	f.Evidence = []graph.Evidence{stepEvidence(before, "data_passed", strings.Join(before.DataPassed, ", ")), f.Evidence[0]}
	f.Departments = append(ownerNames(before), f.Departments...)
	f.Touchpoints = []string{before.Touchpoint, s.Touchpoint}
	what := strings.Join(missing, ", ")
	f.Title = fmt.Sprintf("“%s” needs %s, which “%s” does not pass on", s.Touchpoint, what, before.Touchpoint)
	f.Explanation = fmt.Sprintf("On the journey “%s” nobody before “%s” asks for it or passes it on: %s.", s.Journey, s.Touchpoint, what)
	f.Suggestion = fmt.Sprintf("Agree on what “%s” hands over to “%s”.", before.Touchpoint, s.Touchpoint)
	return f
}

// coveredBy is true when one of the items has a word in common with an item, so
// that another wording of the same thing is not taken for a gap.
func coveredBy(item string, items []string) bool {
	words := itemWords(item)
	return slices.ContainsFunc(items, func(other string) bool {
		return slices.ContainsFunc(itemWords(other), func(w string) bool { return slices.Contains(words, w) })
	})
}

// sameItem is true when two items name one thing: the words of the one are
// among the words of the other.
func sameItem(a, b string) bool {
	x, y := itemWords(a), itemWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || len(x) == 1 && len(y) > 2 {
		return false
	}
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// smallWords say nothing about which item is meant.
var smallWords = map[string]bool{"a": true, "an": true, "the": true, "of": true, "and": true, "or": true, "their": true, "his": true, "her": true, "your": true, "our": true, "for": true, "with": true, "by": true, "s": true,
	"der": true, "die": true, "das": true, "und": true, "de": true, "la": true, "le": true, "el": true, "du": true, "des": true, "y": true, "e": true, "et": true, "van": true, "en": true}

// itemWords are an item's telling words, without the plural's s.
func itemWords(item string) []string {
	var words []string
	for w := range strings.FieldsSeq(graph.Fold(item)) {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			w = strings.TrimSuffix(w, "s")
		}
		if !smallWords[w] {
			words = append(words, w)
		}
	}
	return words
}

// references are what customers give anywhere so that they are recognised.
var references = map[string]bool{"name": true, "surname": true, "login": true, "password": true, "pin": true, "code": true, "signature": true, "username": true}

// numbered are things whose number recognises a customer or a case.
var numbered = map[string]bool{"customer": true, "account": true, "order": true, "booking": true, "reservation": true, "contract": true, "policy": true, "member": true, "membership": true, "ticket": true, "case": true, "claim": true,
	"reference": true, "tracking": true, "invoice": true, "card": true, "client": true, "file": true, "permit": true, "meter": true, "parcel": true, "device": true}

// isReference is true for items by which a customer or case is recognised:
// asking for them again is no repeated question, and they need no passing on.
func isReference(item string) bool {
	words := itemWords(item)
	switch len(words) {
	case 0:
		return true
	case 1:
		return references[words[0]] || numbered[words[0]]
	case 2:
		return numbered[words[0]] && slices.Contains([]string{"number", "no", "id", "code", "reference"}, words[1]) || references[words[1]] && references[words[0]]
	}
	return false
}

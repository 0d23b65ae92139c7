package claim

import "github.com/throughline/throughline/analyzer/claim/cue"

// occurrenceFamily: something is done once, or each time.
var occurrenceFamily = axis{
	name: "occurrence", attribute: "occurrence",
	flips:   map[string]string{},
	meaning: map[string]string{"once": "once only", "each": "each time"},
	oppose:  opposeOccurrences,
}.family()

var occasions = phraseBook("occasion")

// opposeOccurrences wants the same occasion (a visit, an order) and the same
// thing at it: both a benefit or price, or both a duty.
func opposeOccurrences(a, b Claim, in *Pairing) *Opposition {
	if _, _, ok := stands(a, b, "once", "each"); !ok || !sharesEntry(atOccasion(in.A), atOccasion(in.B)) {
		return nil
	}
	o := &Opposition{Rule: "policy-conflict", Strength: 0.75, Severity: "low", NeedsSubject: 0.6, Why: whyApart(a, b)}
	switch shared := sharedTerms(a, b); {
	case shared == 0:
		return nil
	case shared >= 2 || in.Place == PlaceSame:
		o.NeedsSubject = 0.4
	}
	return o
}

// atOccasion says whether a statement speaks of a benefit or price, or of a
// duty, sorted.
func atOccasion(u *Understood) []string {
	seen := map[string]bool{}
	for _, m := range occasions().Find(cue.Tokens(u.Text)) {
		seen[m.Value] = true
	}
	return sortedKeys(seen)
}

package claim

import "strings"

// requirementFamily: something must be shown, given or done first; or nothing;
// or one thing suffices.
var requirementFamily = &Family{Name: "requirement", Read: readRequirements, Oppose: opposeRequirements, Owns: []string{"receipt-held"}}

var requirementAxis = axis{
	name: "requirement", attribute: "requirement", unconditional: true,
	flips: map[string]string{"required": "free", "free": "required", "enough": "required"},
	meaning: map[string]string{"free": "nothing further is asked", "enough": "one thing suffices",
		"required": "it is asked for"},
	book: phraseBook("requirement"),
}

// readRequirements reads the stands. "No ID -> no entry" names what is required
// by what happens without it.
func readRequirements(u *Understood) []Claim {
	claims := requirementAxis.read(u)
	for i := range claims {
		c := &claims[i]
		act := c.Value.(Act)
		rest := strings.TrimLeft(u.Text[c.End:], " ")
		if act.Pole == "free" && (strings.HasPrefix(rest, "->") || strings.HasPrefix(rest, "→") || strings.HasPrefix(rest, "=")) {
			act.Pole = "required"
			c.Value, c.Text = act, requirementAxis.meaning["required"]
		}
	}
	return claims
}

// opposeRequirements compares what is asked: the same class of thing asked and
// not asked clashes readily, an open "no questions asked" against something
// asked needs more in common; where one thing suffices, another asked clashes.
func opposeRequirements(a, b Claim, in *Pairing) *Opposition {
	open, required, ok := stands(a, b, "free", "required")
	if !ok {
		if open, required, ok = stands(a, b, "enough", "required"); !ok {
			return nil
		}
	}
	x, y := open.Value.(Act), required.Value.(Act)
	if phrase := strings.ToLower(open.Phrase); strings.Contains(phrase, "question") || strings.Contains(phrase, "paper") {
		x.Thing = "" // "no questions asked", "no papers needed" ask for nothing at all
	}
	o := &Opposition{Rule: "policy-conflict", Strength: 0.7, Severity: "medium", NeedsSubject: 0.5, Why: whyApart(a, b)}
	switch {
	case x.Pole == "enough" && len(y.Set) > 0 && subset(y.Set, x.Set):
		return nil
	case x.Pole == "enough" && x.Thing != "" && y.Thing != "":
		o.Strength, o.NeedsSubject = 0.75, 0.4
	case x.Thing != "" && sharesEntry(x.Set, y.Set):
		o.Strength, o.NeedsSubject = 0.85, 0.25
	case x.Thing != "" && y.Thing != "":
		return nil
	}
	if contrast(a, b, in) {
		return nil
	}
	if sharesEntry(x.Matters, y.Matters) {
		o.Strength += 0.05
	}
	return o.unlessFocused(a, b, in)
}

// subset says whether every entry of a sorted list is in another.
func subset(a, b []string) bool {
	for _, s := range a {
		if !contains(b, s) {
			return false
		}
	}
	return true
}

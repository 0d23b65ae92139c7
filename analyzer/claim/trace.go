package claim

import (
	"fmt"
	"strings"
)

// Trace tells step by step how two statements were compared, every gate asked
// even where an earlier one stopped the pair.
type Trace struct {
	Verdict     Verdict
	Tie         Tie
	ScopeA      string // in words, "" when nothing narrows it
	ScopeB      string
	Differences []Difference
	Exception   string    // why the one is an exception to the other, "" when it is none
	Oppositions []Opposed // all that were found, by every family
	needs       float64
}

// Explain compares two statements and tells every step.
func Explain(a, b *Understood, place Place) Trace {
	in := &Pairing{A: a, B: b, Place: place, Subject: TieSubjects(a, b, place), needs: needsOf(a, b)}
	t := Trace{
		Verdict: Compare(a, b, place), Tie: in.Subject,
		needs: in.needs, ScopeA: a.Scope.String(), ScopeB: b.Scope.String(), Differences: a.Scope.Differences(&b.Scope),
	}
	t.Exception, _ = excepted(a, b)
	eachOpposition(in, nil, func(o Opposed) { t.Oppositions = append(t.Oppositions, o) })
	return t
}

// Steps tells the trace in lines for people.
func (t Trace) Steps() []string {
	lines := []string{
		"scope of a: " + orNone(t.ScopeA, "nothing narrows it"),
		"scope of b: " + orNone(t.ScopeB, "nothing narrows it"),
	}
	for _, d := range t.Differences {
		lines = append(lines, "they exclude each other in "+d.String())
	}
	if len(t.Differences) == 0 {
		lines = append(lines, "one customer can be in both scopes")
	}
	lines = append(lines, fmt.Sprintf("subjects tie with %.2f of 1, in common: %s", t.Tie.Score, orNone(strings.Join(t.Tie.Shared, ", "), "nothing")))
	for _, o := range t.Oppositions {
		lines = append(lines, fmt.Sprintf("%s: %q against %q: %s (strength %.2f, needs a tie of %.2f, confidence %.2f)",
			o.A.Family, o.A.Phrase, o.B.Phrase, o.Why, o.Strength, o.NeedsSubject*t.needs, o.Confidence))
	}
	if len(t.Oppositions) == 0 {
		lines = append(lines, "no claim of the one denies a claim of the other")
	}
	if t.Exception != "" {
		lines = append(lines, t.Exception)
	}
	verdict := "verdict: " + t.Verdict.Verdict
	if t.Verdict.Gate != "" {
		verdict += ", stopped by " + t.Verdict.Gate
	}
	return append(lines, verdict)
}

func orNone(text, none string) string {
	if text == "" {
		return none
	}
	return text
}

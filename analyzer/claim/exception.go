package claim

import "strings"

// Exception is what a statement takes out of its own rule: "except on ferries".
type Exception struct {
	Phrase     string // as written
	terms      termSet
	days       uint8  // weekdays named in it
	months     uint16 // months named in it
	start, end int    // byte offsets in the text
}

// opensException stand before what is excepted, closesException behind it.
var (
	opensException = CompilePhrases(map[string][]string{"open": {`except [for|on|in|where|when|if|at|by|during|with]; save for|on|in|where|when|if|at; unless; apart from; other than; excluding; excludes; excl; with the exception of; but not [for|on|in|at|to]; exempt|exempted are|is|from
		aside from; barring; outside of; not including; doesn't include|cover|apply; don't include|cover|apply; does not include|cover|apply to; do not include|cover|apply; not valid for|on|in; not for; not on; exceptions are; exception is; exempted; ausgenommen; ausser; außer; sauf; excepté; behalve; salvo; excepto; only if; only when`}})
	closesException = CompilePhrases(map[string][]string{"close": {`excluded; excepted; exempt; exempted; aside; [are|is] excluded; [are|is] exempt; [is|are] the|an exception|exceptions; not included; ausgenommen; stay|stays|remain|remains free|excluded`}})
	// isException says that a statement is itself an exception to a rule.
	isException = CompilePhrases(map[string][]string{"is": {`exceptionally; as an|the exception; by way of exception; by exception; an|the|one|only exception to; is the|an exception; are the|an exception; exception to the rule; goodwill exception; in exceptional cases`}})
)

// readExceptions finds what a statement excepts.
func readExceptions(u *Understood) []Exception {
	var list []Exception
	for _, m := range opensException.Find(u.Words) {
		from, to := m.Last+1, clauseEnd(u, m.Last)
		if from <= to {
			list = append(list, newException(u, from, to))
		}
	}
	for _, m := range closesException.Find(u.Words) {
		if from := lastItems(u, clauseStart(u, m.First), m.First-1); from < m.First {
			list = append(list, newException(u, from, m.First-1))
		}
	}
	return list
}

func newException(u *Understood, from, to int) Exception {
	words := u.Words[from : to+1]
	var s Scope
	readPeriod(words, &s)
	return Exception{Phrase: u.Text[words[0].Start:words[len(words)-1].End], terms: readTerms(words), days: s.Days, months: s.Months, start: words[0].Start, end: words[len(words)-1].End}
}

// clauseEnd returns the last word of the clause that words[i] stands in.
func clauseEnd(u *Understood, i int) int {
	for i+1 < len(u.Words) && u.Words[i+1].Sentence == u.Words[i].Sentence && !clauseMark(u.Text[u.Words[i].End:u.Words[i+1].Start]) {
		i++
	}
	return i
}

// clauseStart returns the first word of the clause that words[i] stands in.
func clauseStart(u *Understood, i int) int {
	for i > 0 && u.Words[i-1].Sentence == u.Words[i].Sentence && !clauseMark(u.Text[u.Words[i-1].End:u.Words[i].Start]) {
		i--
	}
	return i
}

// lastItems returns where what is excepted begins, in words that run from..to:
// behind the last comma, unless a list runs over it ("cats, dogs and birds").
func lastItems(u *Understood, from, to int) int {
	for i := to; i > from; i-- {
		switch w := u.Words[i].Lower; {
		case w == "and" || w == "or":
			return from
		case strings.Contains(u.Text[u.Words[i-1].End:u.Words[i].Start], ","):
			return i
		}
	}
	return from
}

// clauseMark says whether what stands between two words ends a clause. A comma
// does not: it separates the items of a list.
func clauseMark(between string) bool {
	return strings.ContainsAny(between, ".;:()!?–—") || strings.Contains(between, " - ")
}

// holds says whether a statement speaks of what the exception takes out.
func (e *Exception) holds(u *Understood, self *Understood) bool {
	if e.days != 0 && u.Scope.Days != 0 && u.Scope.Days&^e.days == 0 || e.months != 0 && u.Scope.Months != 0 && u.Scope.Months&^e.months == 0 {
		return true
	}
	told := 0.0
	e.terms.common(u.terms, func(name string, weight float64) {
		if !self.speaksOutside(name) {
			told += weight
		}
	})
	return told >= exceptionFrom
}

// exceptionFrom is how much the terms in common must tell before a statement
// counts as being about what another excepts.
const exceptionFrom = 0.2

// speaksOutside says whether a statement names a term outside its exceptions too:
// such a term does not tell the exception from the rule.
func (u *Understood) speaksOutside(name string) bool {
	for i := range u.ruleTerms {
		if u.ruleTerms[i].name == name {
			return true
		}
	}
	return false
}

// excepted says whether one statement is about what the other excepts from its
// rule, or calls itself an exception; and in which words.
func excepted(a, b *Understood, deciding ...*Claim) (string, bool) {
	for k, side := range [2][2]*Understood{{a, b}, {b, a}} {
		rule, other := side[0], side[1]
		for i := range rule.Exceptions {
			if k < len(deciding) && rule.Exceptions[i].within(deciding[k]) {
				continue
			}
			if rule.Exceptions[i].holds(other, rule) {
				return "the one excepts what the other is about: " + rule.Exceptions[i].Phrase, true
			}
		}
		if rule.isException {
			return "the one says that it is an exception", true
		}
	}
	return "", false
}

// within says that the exception is part of what a claim says: in "on unless you
// object" the objection is the claim.
func (e *Exception) within(c *Claim) bool {
	act, ok := c.Value.(Act)
	return ok && act.Pole != "" && c.Family == "trigger" && e.start < c.End && e.end > c.Start
}

// callsItselfException says whether a text names itself an exception.
func callsItselfException(words []Word) bool {
	for _, m := range isException.Find(words) {
		if !deniedBefore(words, m.First) {
			return true
		}
	}
	return false
}

package claim

import "github.com/throughline/throughline/graph"

// Understood is a statement read once: its words, scope, subjects and claims.
type Understood struct {
	Statement
	Words  []Word
	Scope  Scope
	Topics []string // concepts that the whole statement is about: text, subject and touchpoint columns
	Claims []Claim
	// Exceptions are what the text takes out of its own rule.
	Exceptions []Exception

	department string // folded
	together   bool   // weighed together with all of a company's statements

	terms                                 termSet // what Topics names
	textTerms                             termSet // those of them that the text itself speaks of
	textWeight                            float64 // what textTerms tell together
	productTerms, segmentTerms, headTerms termSet // what its product and segment cells and its heading speak of
	ruleTerms                             termSet // what the text speaks of outside its exceptions
	isException                           bool    // the text says that it is an exception to a rule

	quantities *[]spot // found once, by spots
	families   uint64  // which of Families read a claim, a bit each
}

// Word is one token of the text with what the lexicon knows about it.
type Word struct {
	Text       string // as written
	Lower      string // folded: lower case, no accents, ' for every apostrophe
	Stem       string
	Concept    string   // lexicon concept, "" when none: "refund" for reimburse, money back
	Start, End int      // byte offsets in the statement's text
	Sentence   int      // number of its sentence, from 0
	Stop       bool     // carries no subject
	concepts   []string // every concept of the forms that begin here
}

// Read understands a statement.
func Read(s Statement) *Understood {
	u := ReadSubjects(s)
	for i, f := range Families {
		claims := f.Read(u)
		for k := range claims {
			claims[k].Family = f.Name
		}
		if len(claims) > 0 {
			u.families |= 1 << i
		}
		u.Claims = append(u.Claims, claims...)
	}
	u.spots() // found now, so that comparing writes nothing and many can compare at once
	return u
}

// ReadSubjects understands what a statement is about and for whom, without its
// claims: all that [TieSubjects] asks, for a fraction of the time of [Read].
func ReadSubjects(s Statement) *Understood {
	u := &Understood{Statement: s, Words: splitWords(s.Text), department: graph.Fold(s.Department)}
	markStop(u.Words)
	lexicon().mark(u.Words)
	u.Scope = readScope(u)
	u.textTerms = readTerms(u.Words)
	u.textWeight = u.textTerms.weight()
	u.productTerms, u.segmentTerms, u.headTerms = readTerms(readCell(s.Product)), readTerms(readCell(s.Segment)), readHeading(u)
	u.Exceptions = readExceptions(u)
	u.ruleTerms = readTerms(u.outsideExceptions())
	u.isException = callsItselfException(u.Words)
	u.terms = readTerms(u.Words, readCell(s.Subject), readCell(s.Touchpoint), readCell(s.Product))
	for _, t := range u.terms {
		u.Topics = append(u.Topics, t.name)
	}
	return u
}

// Keys returns the concepts under which statements that may contradict this one
// can be retrieved: two statements without a key in common never tie by
// subject. The list is sorted.
func (u *Understood) Keys() []string {
	var keys []string
	for _, t := range u.terms {
		if t.share*t.rarity >= keyWeight {
			keys = append(keys, t.name)
		}
	}
	for _, c := range u.Claims {
		if contains(wordless, c.Family) {
			keys = append(keys, "all "+c.Family)
		}
	}
	return keys
}

// wordless are the families whose oppositions lie in no word in common: two
// voices clash whatever they speak of, and a limit on contacts counts them all.
var wordless = []string{"tone", "contacts"}

// keyWeight is the least weight of a term that retrieves.
const keyWeight = 0.1

// outsideExceptions returns the words of the text that no exception holds.
func (u *Understood) outsideExceptions() []Word {
	if len(u.Exceptions) == 0 {
		return nil
	}
	var words []Word
	for _, w := range u.Words {
		inside := false
		for i := range u.Exceptions {
			inside = inside || w.Start >= u.Exceptions[i].start && w.End <= u.Exceptions[i].end
		}
		if !inside {
			words = append(words, w)
		}
	}
	return words
}

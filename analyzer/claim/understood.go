package claim

// Understood is a statement read once: its words, scope, subjects and claims.
type Understood struct {
	Statement
	Words  []Word
	Scope  Scope
	Topics []string // concepts that the whole statement is about: text, subject and touchpoint columns
	Claims []Claim
}

// Word is one token of the text with what the lexicon knows about it.
type Word struct {
	Text       string // as written
	Lower      string // folded: lower case, no accents
	Stem       string
	Concept    string // lexicon concept, "" when none: "refund" for reimburse, money back
	Start, End int    // byte offsets in the statement's text
	Sentence   int    // number of its sentence or clause, from 0
	Stop       bool   // carries no subject
}

// Read understands a statement.
func Read(s Statement) *Understood {
	u := &Understood{Statement: s}
	for _, f := range Families {
		u.Claims = append(u.Claims, f.Read(u)...)
	}
	return u
}

// Scope is the context under which a statement holds, from its columns and its
// text in the same slots.
type Scope struct{}

// Compare decides whether two statements can both hold for one customer.
func Compare(a, b *Understood, place Place) Verdict {
	return Verdict{Verdict: UnrelatedPair}
}

package claim

// Understood is a statement read once: its words, scope, subjects and claims.
type Understood struct {
	Statement
	Words  []Word
	Scope  Scope
	Topics []string // concepts that the whole statement is about: text, subject and touchpoint columns
	Claims []Claim
	terms  []term // what Topics names, with weights, sorted by name

	quantities *[]spot // found once, by spots
}

// Word is one token of the text with what the lexicon knows about it.
type Word struct {
	Text       string // as written
	Lower      string // folded: lower case, no accents, ' for every apostrophe
	Stem       string
	Concept    string // lexicon concept, "" when none: "refund" for reimburse, money back
	Start, End int    // byte offsets in the statement's text
	Sentence   int    // number of its sentence, from 0
	Stop       bool   // carries no subject
}

// Read understands a statement.
func Read(s Statement) *Understood {
	u := &Understood{Statement: s, Words: splitWords(s.Text)}
	markStop(u.Words)
	lexicon().mark(u.Words)
	u.Scope = readScope(u)
	u.terms = readTerms(u.Words, s.Subject, s.Touchpoint, s.Product)
	for _, t := range u.terms {
		u.Topics = append(u.Topics, t.name)
	}
	for _, f := range Families {
		claims := f.Read(u)
		for i := range claims {
			claims[i].Family = f.Name
		}
		u.Claims = append(u.Claims, claims...)
	}
	return u
}

// Keys returns the concepts under which statements that may contradict this one
// can be retrieved: two statements without a key in common never tie by
// subject. The list is sorted.
func (u *Understood) Keys() []string {
	var keys []string
	for _, t := range u.terms {
		if t.weight >= keyWeight {
			keys = append(keys, t.name)
		}
	}
	return keys
}

// keyWeight is the least weight of a term that retrieves.
const keyWeight = 0.3

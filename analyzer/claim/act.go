package claim

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// The families of acts read phrase books from phrases/: turns of phrase by the
// stand that they take. classes.txt holds the word classes that
// all share.
//
//go:embed phrases/*.txt
var phraseFiles embed.FS

// phraseBook returns the compiled book phrases/NAME.txt, compiled when it is
// first asked for.
func phraseBook(name string) func() *cue.Book {
	return sync.OnceValue(func() *cue.Book {
		book, err := compileBook(name)
		if err != nil {
			panic(err) // the shipped files are wrong: a test compiles them
		}
		return book
	})
}

func compileBook(name string) (*cue.Book, error) {
	var texts []string
	for _, file := range []string{"classes", name} {
		data, err := phraseFiles.ReadFile("phrases/" + file + ".txt")
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(data))
	}
	return cue.Parse(texts...)
}

// Act is one stand that a statement takes on how something is done: whether it
// is allowed, required, done without asking, promised, by whom, on which
// channel. It is the Value of the act families' claims.
type Act struct {
	Pole    string   // the stand: "allowed", "refused", "automatic" …
	Thing   string   // class of what is asked, paid with or acted on; "" when none is named
	Matters []string // what the customer wants done, sorted: "book", "cancel" …
	Set     []string // channels, forms of payment, all things asked: sorted; empty for other families
}

// axis is a family of acts whose claims take one of a few stands, some of
// which exclude each other.
type axis struct {
	name      string // of the family and its phrase book
	attribute string
	// flips says what a negation before the phrase makes of a stand; a stand
	// that is not listed is dropped when negated.
	flips map[string]string
	// meaning says in words what each stand means, for people.
	meaning map[string]string
	oppose  func(a, b Claim, in *Pairing) *Opposition
	book    func() *cue.Book
	// unconditional drops phrases that stand in an if-clause.
	unconditional bool
}

// conditionalAt says whether "if" or "when" opens the clause of token i within
// the five words before it.
func conditionalAt(tokens []cue.Token, i int) bool {
	for steps := 0; i < len(tokens) && steps < 5; steps++ {
		switch tokens[i].Lower {
		case "if", "when", "unless", "whether", "should":
			return true
		}
		if i == 0 || tokens[i].Break != cue.None {
			return false
		}
		i--
	}
	return false
}

// family makes the Family of an axis.
func (x axis) family() *Family {
	x.book = phraseBook(x.name)
	return &Family{Name: x.name, Read: x.read, Oppose: x.oppose}
}

// familyOwning makes the Family of an axis that judges some slots of the scope
// itself.
func (x axis) familyOwning(slots ...string) *Family {
	f := x.family()
	f.Owns = slots
	return f
}

func (x axis) read(u *Understood) []Claim {
	tokens := cue.Tokens(u.Text)
	var claims []Claim
	for _, m := range x.book().Find(tokens) {
		pole := m.Value
		if m.Negated {
			pole = x.flips[pole]
		}
		if x.unconditional && conditionalAt(tokens, m.From) {
			continue
		}
		if pole == "" || pole == "skip" {
			continue
		}
		act := Act{Pole: pole, Thing: m.Entry("thing")}
		for _, f := range m.Found {
			if f.Class == "thing" {
				act.Set = union(act.Set, []string{f.Value})
			}
		}
		claims = append(claims, actClaim(u, tokens, m, x.attribute, act, x.meaning[pole]))
	}
	return claims
}

// actClaim makes the claim that a phrase expresses.
func actClaim(u *Understood, tokens []cue.Token, m cue.Match, attribute string, act Act, text string) Claim {
	from, to := tokens[m.From].Start, tokens[m.To-1].End
	act.Matters = mattersAround(u, tokens, m)
	if text == "" {
		text = act.Pole
	}
	return Claim{
		Attribute: attribute, Subject: termsAround(u, from, to), Modality: Binding, Value: act, Text: text,
		Phrase: u.Text[from:to], Start: from, End: to,
	}
}

// shortText is how many words a text may have for all its sentences to count
// as one: "Stuck at the stove? A real chef picks up."
const shortText = 24

// termsAround returns the concepts, their classes and the other content stems
// of the sentences that the phrase at text[from:to] belongs to, sorted; the
// phrase's own words count too, since many a phrase holds its object.
func termsAround(u *Understood, from, to int) []string {
	sentences := map[int]bool{}
	for i := range u.Words {
		if u.Words[i].Start < to && u.Words[i].End > from {
			sentences[u.Words[i].Sentence] = true
		}
	}
	seen := map[string]bool{}
	for i := range u.Words {
		w := &u.Words[i]
		if w.Stop || len(u.Words) > shortText && !sentences[w.Sentence] {
			continue
		}
		if w.Concept == "" {
			seen[w.Stem] = true
			continue
		}
		for _, class := range lexicon().Classes(w.Concept) {
			seen[class] = true
		}
	}
	return sortedKeys(seen)
}

var matters = phraseBook("matters")

// mattersAround returns what the sentence of a phrase, or else the whole text
// and its row's topic and touchpoint, say the customer wants done.
func mattersAround(u *Understood, tokens []cue.Token, m cue.Match) []string {
	seen := map[string]bool{}
	for _, f := range matters().Find(tokens) {
		if s := tokens[f.From].Sentence; len(u.Words) <= shortText || s >= tokens[m.From].Sentence && s <= tokens[m.To-1].Sentence {
			seen[f.Value] = true
		}
	}
	for _, column := range []string{u.Subject, u.Touchpoint} {
		for _, f := range matters().Find(cue.Tokens(column)) {
			seen[f.Value] = true
		}
	}
	return sortedKeys(seen)
}

// stands returns the acts of two claims in the order in which their poles are
// asked for; ok is false when they do not take these two stands.
func stands(a, b Claim, first, second string) (x, y Claim, ok bool) {
	p, q := a.Value.(Act).Pole, b.Value.(Act).Pole
	switch {
	case p == first && q == second:
		return a, b, true
	case q == first && p == second:
		return b, a, true
	}
	return a, b, false
}

// clash is two stands that exclude each other.
type clash struct {
	first, second string
	rule          string
	strength      float64
	severity      string
	needs         float64 // see Opposition.NeedsSubject
}

// opposeBy makes an Oppose function from a list of clashes.
func opposeBy(clashes ...clash) func(a, b Claim, in *Pairing) *Opposition {
	return func(a, b Claim, in *Pairing) *Opposition {
		for _, c := range clashes {
			if _, _, ok := stands(a, b, c.first, c.second); ok {
				o := &Opposition{Rule: c.rule, Strength: c.strength, Severity: c.severity, NeedsSubject: c.needs, Why: whyApart(a, b)}
				return o.unlessFocused(a, b, in)
			}
		}
		return nil
	}
}

// unlessFocused asks for a stronger tie where the sentences of the two claims
// share nothing and their place is not the same: then what ties the statements
// stands in other sentences than what divides them.
func (o *Opposition) unlessFocused(a, b Claim, in *Pairing) *Opposition {
	if sharesEntry(a.Value.(Act).Matters, b.Value.(Act).Matters) {
		o.NeedsSubject = max(0.1, o.NeedsSubject-0.1)
	}
	switch {
	case in.Place == PlaceSame || focus(a, b) > 0:
	case sharesEntry(a.Subject, in.B.Topics) || sharesEntry(b.Subject, in.A.Topics):
		o.NeedsSubject = min(0.95, o.NeedsSubject+0.1)
	default:
		o.NeedsSubject = min(0.95, o.NeedsSubject+0.25)
	}
	return o
}

// columnFocus is the weight of the terms that two statements share, those of
// their topic and touchpoint columns included.
func columnFocus(in *Pairing, apartFrom ...string) float64 {
	return focus(Claim{Subject: in.A.Topics}, Claim{Subject: in.B.Topics}, apartFrom...)
}

// sharedTerms counts the terms that the sentences of two claims share.
func sharedTerms(a, b Claim) int {
	n := 0
	for _, s := range a.Subject {
		if contains(b.Subject, s) {
			n++
		}
	}
	return n
}

// focus is the weight of the terms that the sentences of two claims share.
func focus(a, b Claim, apartFrom ...string) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a.Subject) && j < len(b.Subject); {
		switch x, y := a.Subject[i], b.Subject[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			if !slices.Contains(apartFrom, x) {
				sum += lexicon().weight(x)
			}
			i++
			j++
		}
	}
	return sum
}

// whyApart says in one sentence what the two claims say.
func whyApart(a, b Claim) string {
	return "one side: " + a.Text + " (“" + clip(a.Phrase) + "”); the other: " + b.Text + " (“" + clip(b.Phrase) + "”)"
}

// clip keeps a phrase short enough for a sentence.
func clip(s string) string {
	if len(s) <= 60 {
		return s
	}
	if cut := strings.LastIndexByte(s[:60], ' '); cut > 0 {
		return s[:cut] + " …"
	}
	return s[:60]
}

// sharesEntry says whether two sorted lists have an entry in common.
func sharesEntry(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

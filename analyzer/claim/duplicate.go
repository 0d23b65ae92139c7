package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// duplicateFamily finds two departments that run the same initiative: nothing is
// opposed, but the customer meets one thing twice.
var duplicateFamily = &Family{Name: "duplicate", Read: readUndertakings, Oppose: opposeUndertakings, Owns: []string{"channel", "way-told"}}

// undertaking is the value of a duplicate claim: an initiative that does something
// new for the customer.
type undertaking struct {
	starts  bool // says that something is begun: launch, build, pilot
	moves   bool // moves a metric: a target, not a thing done
	amounts []quantity.Quantity
}

// startPhrases begin something.
var startPhrases = stemPhrases(`
start: launch; pilot; build; introduce; roll out; set up; start; create; develop; trial; test; put; install; equip; open; bring in; offer; new; project; go live; tender; prototype; establish; found; begin; run; plan; test run; relaunch; programme; campaign
`)

// minUndertaking is the least number of words that describe an initiative.
const minUndertaking = 4

func readUndertakings(u *Understood) []Claim {
	if !u.isInitiative() || len(u.Words) < minUndertaking {
		return nil
	}
	v := undertaking{
		starts:  len(startPhrases.Find(u.Words)) > 0,
		moves:   len(quantity.FindChanges(u.Text)) > 0,
		amounts: quantity.Find(u.Text),
	}
	return []Claim{{Family: "duplicate", Attribute: "initiative", Modality: Target, Value: v, Subject: u.Topics, Text: u.Text, Phrase: u.Text, End: len(u.Text)}}
}

// Two descriptions are of one initiative when so many of the shorter one's
// telling words, and such a part of them, are in the other too.
const (
	sharedWords = 4
	sharedPart  = 0.5
	tellingWord = 0.4 // least weight of a telling word
)

// opposeUndertakings wants two departments and one thing.
func opposeUndertakings(a, b Claim, in *Pairing) *Opposition {
	if sameDepartment(in.A, in.B) || pullsApart(in) {
		return nil
	}
	p, q := a.Value.(undertaking), b.Value.(undertaking)
	apart, same := compareAmounts(p, q)
	if apart || takesAway(in.A) != takesAway(in.B) {
		return nil
	}
	x, y := tellingWords(in.A), tellingWords(in.B)
	if len(x) > len(y) {
		x, y = y, x
	}
	var common []string
	for _, w := range x {
		if meetsAny(w, y) {
			common = append(common, w.Lower)
		}
	}
	if len(x) == 0 {
		return nil
	}
	part, enough := float64(len(common)+same)/float64(len(x)+same), sharedWords
	if p.starts && q.starts || in.Place == PlaceSame || part >= 0.75 {
		enough--
	}
	if part < sharedPart || len(common)+same < enough {
		return nil
	}
	return &Opposition{Rule: "duplicate-initiative", Strength: min(0.9, 0.65+0.4*(part-sharedPart)), Severity: "low", NeedsSubject: 0.6,
		Why: "two departments do the same: " + strings.Join(common, ", ")}
}

// tellingWords are the words of a text that say what is done, each stem once,
// without dates.
func tellingWords(u *Understood) []*Word {
	var list []*Word
	seen := map[string]bool{}
	for i := range u.Words {
		w := &u.Words[i]
		if w.Stop || isDigits(w.Lower) || fullMonths[w.Lower] || seasonWords[w.Lower] || seen[w.Stem] || lexicon().weight(wordKey(w)) < tellingWord {
			continue
		}
		seen[w.Stem] = true
		list = append(list, w)
	}
	return list
}

var seasonWords = wordSet(`spring summer autumn winter q1 q2 q3 q4 h1 h2 quarter year half term launch pilot build roll start introduce start new project`)

// meetsAny says whether a word's stem or one of its concepts is in the list.
func meetsAny(w *Word, list []*Word) bool {
	for _, other := range list {
		if w.Stem == other.Stem || w.Concept != "" && w.Concept == other.Concept {
			return true
		}
	}
	return false
}

// takesAway says whether a text takes a thing away or denies one.
func takesAway(u *Understood) bool {
	if names(objectMoves.Find(u.Words))["take"] {
		return true
	}
	for _, w := range u.Words {
		switch w.Lower {
		case "no", "not", "never", "without", "only", "nothing", "nobody":
			return true
		}
	}
	return false
}

// compareAmounts says whether both texts name amounts of one kind and none is the
// same (a discount of 25 % is not one of 10 %), and how many are the same.
func compareAmounts(a, b undertaking) (apart bool, same int) {
	if a.moves || b.moves {
		return true, 0 // targets of one metric are no two initiatives
	}
	byKind := map[quantity.Kind][2][]quantity.Quantity{}
	for side, amounts := range [][]quantity.Quantity{a.amounts, b.amounts} {
		for _, q := range amounts {
			lists := byKind[q.Kind]
			lists[side] = append(lists[side], q)
			byKind[q.Kind] = lists
		}
	}
	for kind, lists := range byKind {
		if len(lists[0]) == 0 || len(lists[1]) == 0 {
			continue
		}
		equal := 0
		for _, x := range lists[0] {
			for _, y := range lists[1] {
				if x.Range.Comparable(y.Range) && x.Range.SameLimit(y.Range) {
					equal++
				}
			}
		}
		same += equal
		switch kind {
		case quantity.KindMoney, quantity.KindPercent, quantity.KindSpan, quantity.KindClock:
			apart = apart || equal == 0
		}
	}
	return apart, same
}

// pullsApart says whether the two initiatives pull against each other: then they
// are no duplicates, whatever their words.
func pullsApart(in *Pairing) bool {
	for _, x := range in.A.Claims {
		if x.Family != pullFamily.Name {
			continue
		}
		for _, y := range in.B.Claims {
			if y.Family == pullFamily.Name && opposePulls(x, y, in) != nil {
				return true
			}
		}
	}
	return false
}

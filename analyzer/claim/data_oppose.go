package claim

import "strings"

// opposeData decides between two acts on data, whichever side says which.
func opposeData(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(dataValue), b.Value.(dataValue)
	o := dataAgainst(x, y, in)
	if o == nil {
		o = dataAgainst(y, x, in)
	}
	if o != nil && (in.Place == PlaceSame || in.Place == PlaceUpstream) {
		o.NeedsSubject /= 3 // the walk ties the two where their words do not
	}
	return o
}

// dataAgainst reads x as what the customer has already told and y as what is
// wanted of the customer, or of the department before.
func dataAgainst(x, y dataValue, in *Pairing) *Opposition {
	switch {
	case y.act == "ask" && x.knows():
		if o := knownAgainstAsk(x, y, in.Place); o != nil || x.act != "once" {
			return o
		}
		return onceAgainstAsk(x, y, in)
	case y.act == "ask" && x.act == "ask":
		return askedAgainstAsk(x, y, in)
	case y.act == "lack" && (x.act == "have" || x.act == "pass" || x.act == "once"):
		return knownAgainstLack(x, y)
	case y.act == "pass" && y.full && !x.full && (x.act == "have" || x.act == "pass" || x.act == "once"):
		return expectedAgainstFull(x, y)
	case y.act == "need" && (x.act == "pass" || x.act == "ask" || x.act == "have" || x.act == "lack" || x.act == "skip"):
		return passedAgainstNeeded(x, y)
	}
	return nil
}

// knows says whether the company has the data, or says that it will not ask.
func (v dataValue) knows() bool {
	switch v.act {
	case "once", "skip", "have", "pass":
		return true
	}
	return false
}

// knownAgainstAsk is data that were given, kept or passed on, or a promise
// never to ask again, against a question for them.
func knownAgainstAsk(x, y dataValue, place Place) *Opposition {
	if y.excused || y.first || len(y.items) == 0 || x.act == "once" && x.excused {
		return nil
	}
	shared := sharedItems(x.items, y.items)
	if itemsWeight(shared) < 1.5 {
		shared = knownItems(shared)
	}
	sure := y.again || y.each || x.act == "once"
	switch weight := itemsWeight(shared); {
	case weight >= 1.5 && sure:
		return repeatedAsk(0.85, 0, shared)
	case weight >= 1.5:
		return repeatedAsk(0.75, 0, shared)
	case x.act == "pass":
		return nil
	case weight >= 1 && sure:
		return repeatedAsk(0.75, 0.05, shared)
	case weight >= 1:
		return repeatedAsk(0.65, nearlyNoTie, shared)
	case weight >= 0.5 && sure:
		return repeatedAsk(0.65, nearlyNoTie, shared)
	case weight >= 0.5 && x.act == "skip":
		return repeatedAsk(0.65, nearlyNoTie, shared)
	case weight >= 0.5:
		return repeatedAsk(0.62, 0.2, shared)
	case x.act == "once" && len(knownItems(x.items)) == 0 && len(knownItems(y.items)) > 0 && (place != PlaceSame || y.again || y.each):
		return repeatedAsk(0.65, 0.25, y.items)
	}
	return nil
}

// severalThings is how many telling words an "once" promise and a question must
// share where neither names an item of data: two are often just the subject.
const severalThings = 3

// onceAgainstAsk is a promise to be told once against a question for things that
// no lexicon knows as data, when the two texts name several of the same things.
func onceAgainstAsk(x, y dataValue, in *Pairing) *Opposition {
	if x.excused || y.excused || y.first || len(knownItems(x.items)) > 0 {
		return nil
	}
	things := map[string]bool{}
	for i := range in.A.Words {
		w := &in.A.Words[i]
		if !w.Stop && len(w.Stem) > 3 && !askingWords[w.Stem] && lexicon().weight(wordKey(w)) >= tellingWord && hasStem(in.B.Words, w.Stem) {
			things["~"+w.Stem] = true
		}
	}
	if len(things) < severalThings {
		return nil
	}
	return repeatedAsk(0.75, 0.3, things)
}

func hasStem(words []Word, stem string) bool {
	for i := range words {
		if words[i].Stem == stem {
			return true
		}
	}
	return false
}

func repeatedAsk(strength, needs float64, items map[string]bool) *Opposition {
	return &Opposition{Rule: "repeated-ask", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: "the customer has already given " + strings.Join(itemNames(items), ", ") + " and is asked for it again"}
}

// askedAgainstAsk is one list asked by two departments. Without a word such as
// "again" that is a second question only on a walk.
func askedAgainstAsk(x, y dataValue, in *Pairing) *Opposition {
	if x.excused || y.excused || x.each && y.each || x.again && y.again || in.A.Department == in.B.Department {
		return nil
	}
	shared := sharedItems(x.items, y.items)
	weight := itemsWeight(shared)
	if weight < 1.5 || weight < 0.5*itemsWeight(y.items) {
		return nil
	}
	switch in.Place {
	case PlaceUpstream:
		return repeatedAsk(0.8, 0, shared)
	case PlaceSame, PlaceWide:
		return repeatedAsk(0.65, nearlyNoTie, shared)
	case PlaceUnknown:
		if y.again || x.again || y.each || x.each {
			return repeatedAsk(0.65, nearlyNoTie, shared)
		}
		return repeatedAsk(0.45, 0.1, shared)
	}
	return nil
}

// knownAgainstLack is data that are kept or passed on against a department that
// does not get them.
func knownAgainstLack(x, y dataValue) *Opposition {
	if x.excused || y.excused {
		return nil
	}
	shared := sharedItems(x.items, y.items)
	strength, needs := 0.7, 0.25
	switch {
	case itemsWeight(shared) >= 1:
		strength, needs = 0.75, 0.05
	case itemsWeight(shared) < 0.5 && (x.act != "once" || len(knownItems(x.items)) > 0 && len(knownItems(y.items)) > 0):
		return nil
	}
	return &Opposition{Rule: "broken-handoff", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: "what the customer told is to be known later, but it is not passed on"}
}

// passedAgainstNeeded is a list handed over against the list needed next.
func passedAgainstNeeded(x, y dataValue) *Opposition {
	if x.excused || y.excused || x.act == "have" && !x.only || y.only && x.act == "ask" && !x.only {
		return nil
	}
	if x.act == "skip" {
		if len(x.items) == 0 && y.only && len(y.items) > 0 {
			return brokenHandoff(0.65, 0.3, y.items)
		}
		return nil
	}
	if x.act == "lack" {
		if shared := sharedItems(x.items, y.items); itemsWeight(shared) >= 1 {
			return brokenHandoff(0.7, nearlyNoTie, shared)
		}
		return nil
	}
	for form := range x.forms {
		if clash := formClash[form]; clash != "" && y.forms[clash] && !y.forms[form] && !x.forms[clash] && y.only && x.act == "pass" {
			return &Opposition{Rule: "broken-handoff", Strength: 0.7, Severity: "medium", NeedsSubject: 0.2,
				Why: "handed over as " + form + ", taken only as " + clash}
		}
	}
	missing := missingItems(y.items, x.items)
	all := len(missing) == len(y.items) && len(missing) > 1
	if len(x.items) == 0 && x.full && x.act == "pass" && itemsWeight(knownItems(missing)) >= 1 && !y.full {
		return brokenHandoff(0.65, 0.3, knownItems(missing))
	}
	if known := knownItems(missing); len(known) > 0 || len(missing) < 2 {
		missing = known // a single word that no lexicon knows is not surely an item
	}
	switch {
	case len(missing) == 0 || len(x.items) == 0 || y.full || len(knownItems(missing)) > 0 && itemsWeight(missing) < 0.5 && !x.full:
		return nil
	case len(knownItems(missing)) == 0 && (!x.full || x.act != "pass"):
		return nil
	case len(knownItems(missing)) == 0:
		return brokenHandoff(0.65, 0.3, missing)
	case x.only && x.act == "pass":
		return brokenHandoff(0.8, 0.2, missing)
	case x.only:
		return brokenHandoff(0.7, 0.25, missing)
	case x.act == "pass" && all:
		return brokenHandoff(0.65, 0.3, missing)
	}
	return nil
}

// expectedAgainstFull is what one side counts on against a complete list in
// which it is not.
func expectedAgainstFull(x, y dataValue) *Opposition {
	missing := knownItems(missingItems(x.items, y.items))
	if x.excused || y.excused || len(missing) == 0 || len(y.items) == 0 {
		return nil
	}
	return brokenHandoff(0.7, 0.35, missing)
}

func brokenHandoff(strength, needs float64, missing map[string]bool) *Opposition {
	return &Opposition{Rule: "broken-handoff", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: "the next step needs " + strings.Join(itemNames(missing), ", ") + ", which is not passed on"}
}

// everywhereItems say nearly nothing in common.
var everywhereItems = map[string]bool{"name": true, "photo": true, "form": true, "contact": true, "contact/email": true, "contact/phone": true,
	"quantity": true, "history": true, "location": true, "reason": true, "language": true, "salutation": true}

// commonItems are asked for nearly everywhere: in common they say little.
var commonItems = map[string]bool{"name": true, "contact": true, "contact/email": true, "contact/phone": true, "address": true,
	"form": true, "photo": true, "card-number": true, "id-card": true, "customer-number": true, "signature": true, "reason": true,
	"location": true, "language": true, "quantity": true, "model": true, "preferences": true, "history": true, "wanted-date": true,
	"experience": true, "consent": true, "receipt": true, "invoice": true, "order-number": true, "booking-number": true}

// itemsWeight says how much a set of items tells: a common item counts half.
func itemsWeight(items map[string]bool) float64 {
	weight := 0.0
	for item := range items {
		switch {
		case everywhereItems[item]:
			weight += 0.25
		case commonItems[item] || item[0] == '~':
			weight += 0.5
		default:
			weight++
		}
	}
	return weight
}

// sharedItems are the items of y that are in x, as they stand or as part of a
// whole.
func sharedItems(x, y map[string]bool) map[string]bool {
	shared := map[string]bool{}
	for item := range y {
		if holdsItem(x, item) {
			shared[item] = true
		}
	}
	return shared
}

// missingItems are the items of needed that are not in given.
func missingItems(needed, given map[string]bool) map[string]bool {
	missing := map[string]bool{}
	for item := range needed {
		if !holdsItem(given, item) {
			missing[item] = true
		}
	}
	return missing
}

// holdsItem says whether the set holds the item, its whole, or a part of it.
func holdsItem(set map[string]bool, item string) bool {
	if set[item] {
		return true
	}
	if whole := itemWhole(item); whole != "" && set[whole] {
		return true
	}
	for other := range set {
		if itemWhole(other) == item {
			return true
		}
	}
	return false
}

// knownItems are the items that the lexicon knows.
func knownItems(items map[string]bool) map[string]bool {
	known := map[string]bool{}
	for item := range items {
		if item[0] != '~' {
			known[item] = true
		}
	}
	return known
}

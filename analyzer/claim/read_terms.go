package claim

import "sort"

// term is one thing that a statement is about.
type term struct {
	name   string
	share  float64 // 1, less for a class of what is spoken of
	rarity float64
}

// classShare is what a class counts against its member.
const classShare = 0.6

// wordShare is what a word of a concept counts for itself, beside its concept.
const wordShare = 0.2

// unitStems measure; they say nothing of what is measured.
var unitStems = stemSet(wordSet(`second minute hour day night week month year quarter euro euros eur pound pounds gbp dollar dollars usd franc francs chf cent cents penny pence crown crowns percent per pc kilo kg metre km time times`))

// attributeConcepts say which question a statement answers (what it costs, when
// it is open, who does it), not about what. Claims are compared within one
// question, so that these tell little of the subject.
var attributeConcepts = wordSet(`new free old first last next full long short good amount-asked free-of-charge price-top-up who-pays opening-hours lead-time arrival-time same-day-service first-come
	equal-same advantage-favour decide-who choose-pick human-answer staffed-person bot-machine out-of-reach stored-file keep-data share-data
	prove-document own-word reason-why target-metric handling-speed visit-length staffing crew-size notify contact website desk-counter shop-branch hotline ring-call
	email-message letter-post sms-text mobile-app support-team system-crm hand-over-step data-contact name-items reply tone-language small-talk`)

// attributeShare is what an attribute counts against a subject.
const attributeShare = 0.4

// termSet is a set of terms, sorted by name.
type termSet []term

// readTerms collects what texts are about: concepts, their classes and the
// stems that no concept covers.
func readTerms(texts ...[]Word) termSet {
	shares := map[string]float64{}
	add := func(name string, share float64) {
		if share > shares[name] {
			shares[name] = share
		}
	}
	for _, words := range texts {
		for i := range words {
			if w := &words[i]; !w.Stop && !functionWords[w.Lower] && !unitStems[w.Stem] {
				if w.Concept == "" {
					add(w.Stem, 1)
				} else {
					add(w.Stem, wordShare)
				}
			}
			for _, name := range words[i].concepts {
				share := 1.0
				for _, class := range lexicon().Classes(name) {
					add(class, share)
					share *= classShare
				}
			}
		}
	}
	set := make(termSet, 0, len(shares))
	for name, share := range shares {
		set = append(set, term{name, share, rarity(name)})
	}
	for i := range set {
		if attributeConcepts[set[i].name] {
			set[i].share *= attributeShare
		}
	}
	sort.Slice(set, func(i, j int) bool { return set[i].name < set[j].name })
	return set
}

// weight is the sum of what the terms tell.
func (s termSet) weight() float64 {
	sum := 0.0
	for i := range s {
		sum += s[i].share * s[i].rarity
	}
	return sum
}

// common calls found for every term that both sets hold, with what it tells.
func (s termSet) common(t termSet, found func(name string, weight float64)) {
	for i, j := 0, 0; i < len(s) && j < len(t); {
		switch {
		case s[i].name < t[j].name:
			i++
		case s[i].name > t[j].name:
			j++
		default:
			found(s[i].name, min(s[i].share, t[j].share)*s[i].rarity)
			i++
			j++
		}
	}
}

// meets says whether the sets hold a term in common.
func (s termSet) meets(t termSet) bool {
	found := false
	s.common(t, func(string, float64) { found = true })
	return found
}

// readCell reads a column's cell as words with their concepts.
func readCell(text string) []Word {
	words := splitWords(text)
	markStop(words)
	lexicon().mark(words)
	return words
}

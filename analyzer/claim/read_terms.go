package claim

import "sort"

// term is one thing that a statement is about, with its weight in a tie.
type term struct {
	name   string
	weight float64
}

// columnShare is what a word of a column weighs against a word of the text.
const columnShare = 0.5

// classShare is what a class weighs against its member.
const classShare = 0.6

// readTerms collects what the statement is about: concepts, their classes and
// the stems that no concept covers, from its text and, with less weight, its
// subject, touchpoint and product columns. The list is sorted by name.
func readTerms(words []Word, columns ...string) []term {
	weights := map[string]float64{}
	add := func(name string, weight float64) {
		if weight > weights[name] {
			weights[name] = weight
		}
	}
	collect := func(words []Word, share float64) {
		for i := range words {
			w := &words[i]
			if w.Stop {
				continue
			}
			if w.Concept == "" {
				add(w.Stem, share*lexicon().weight(w.Stem))
				continue
			}
			factor := 1.0
			for _, class := range lexicon().Classes(w.Concept) {
				add(class, share*factor*lexicon().weight(class))
				factor *= classShare
			}
		}
	}
	collect(words, 1)
	for _, column := range columns {
		cells := splitWords(column)
		markStop(cells)
		lexicon().mark(cells)
		collect(cells, columnShare)
	}
	terms := make([]term, 0, len(weights))
	for name, weight := range weights {
		if weight > 0 {
			terms = append(terms, term{name, weight})
		}
	}
	sort.Slice(terms, func(i, j int) bool { return terms[i].name < terms[j].name })
	return terms
}

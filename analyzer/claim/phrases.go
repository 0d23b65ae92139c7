package claim

import (
	"sort"
	"strings"
)

// Phrases finds many phrases in a text at once. A phrase is written as words:
//
//	money back       these words, as folded
//	refund~          any word with the stem of refund
//	call|ring|phone  one of these
//	pay~ .. back     up to three words between, of the same sentence
//	a * fee          exactly one word between
//	[the] desk       may be absent
//
// A phrase does not cross the end of a sentence.
type Phrases struct {
	patterns []pattern
	byLower  map[string][]int // patterns by the first element's folded word
	byStem   map[string][]int // patterns by the first element's stem
}

// Match is one phrase found: which name it stands for and the words that it
// covers, First to Last inclusive. Words lists the indices of the words that
// its elements matched, without those in gaps.
type Match struct {
	Name        string
	First, Last int
	Words       []int
}

type pattern struct {
	name     string
	elements []element
}

// element is one place of a pattern: a word out of a set, or a gap.
type element struct {
	lower, stem []string
	any         bool // one word, whatever it is
	gap         bool // up to maxGap words
	optional    bool
}

// maxGap is how many words ".." may stand for.
const maxGap = 3

// CompilePhrases compiles phrases by the name that they stand for. Each list
// may hold several phrases in one string, separated by ";" or line breaks.
func CompilePhrases(phrases map[string][]string) *Phrases {
	p := &Phrases{byLower: map[string][]int{}, byStem: map[string][]int{}}
	names := make([]string, 0, len(phrases))
	for name := range phrases {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, list := range phrases[name] {
			for _, phrase := range strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == '\n' }) {
				p.add(name, phrase)
			}
		}
	}
	return p
}

// add compiles one phrase.
func (p *Phrases) add(name, phrase string) {
	var elements []element
	for _, part := range strings.Fields(phrase) {
		elements = append(elements, parseElement(part))
	}
	if len(elements) == 0 {
		return
	}
	n := len(p.patterns)
	p.patterns = append(p.patterns, pattern{name, elements})
	// A pattern is filed under every word that can come first.
	for _, e := range elements {
		for _, w := range e.lower {
			p.byLower[w] = append(p.byLower[w], n)
		}
		for _, s := range e.stem {
			p.byStem[s] = append(p.byStem[s], n)
		}
		if !e.optional {
			break
		}
	}
}

func parseElement(part string) element {
	if part == ".." {
		return element{gap: true}
	}
	if part == "*" {
		return element{any: true}
	}
	var e element
	if strings.HasPrefix(part, "[") && strings.HasSuffix(part, "]") {
		e.optional = true
		part = part[1 : len(part)-1]
	}
	for _, alternative := range strings.Split(part, "|") {
		if word, stemmed := strings.CutSuffix(alternative, "~"); stemmed {
			e.stem = append(e.stem, stemOf(foldWord(word)))
		} else {
			e.lower = append(e.lower, foldWord(word))
		}
	}
	return e
}

// matches says whether the element's set holds the word.
func (e element) matches(w *Word) bool {
	for _, l := range e.lower {
		if l == w.Lower {
			return true
		}
	}
	for _, s := range e.stem {
		if s == w.Stem {
			return true
		}
	}
	return false
}

// Find returns every phrase in the words, in the order in which they begin;
// the longer first where two begin at one word. Matches may overlap.
func (p *Phrases) Find(words []Word) []Match {
	var found []Match
	for i := range words {
		from := len(found)
		for _, list := range [2][]int{p.byLower[words[i].Lower], p.byStem[words[i].Stem]} {
			for _, n := range list {
				if m, ok := p.patterns[n].at(words, i); ok && !repeats(found[from:], m) {
					found = append(found, m)
				}
			}
		}
		begin := found[from:]
		sort.SliceStable(begin, func(a, b int) bool { return begin[a].Last > begin[b].Last })
	}
	return found
}

func repeats(found []Match, m Match) bool {
	for _, f := range found {
		if f.Name == m.Name && f.Last == m.Last {
			return true
		}
	}
	return false
}

// at matches the pattern with its first element at words[i].
func (p *pattern) at(words []Word, i int) (Match, bool) {
	matched, ok := matchElements(p.elements, words, i, words[i].Sentence, nil)
	if !ok || matched[0] != i {
		return Match{}, false
	}
	return Match{Name: p.name, First: i, Last: matched[len(matched)-1], Words: matched}, true
}

// matchElements matches the elements from words[i] on within one sentence and
// returns the indices of the words that they matched.
func matchElements(elements []element, words []Word, i, sentence int, matched []int) ([]int, bool) {
	if len(elements) == 0 {
		return matched, len(matched) > 0
	}
	e := elements[0]
	if e.gap {
		for skip := 0; skip <= maxGap; skip++ {
			if m, ok := matchElements(elements[1:], words, i+skip, sentence, matched); ok {
				return m, true
			}
		}
		return nil, false
	}
	if i < len(words) && words[i].Sentence == sentence && (e.any || e.matches(&words[i])) {
		if m, ok := matchElements(elements[1:], words, i+1, sentence, append(matched[:len(matched):len(matched)], i)); ok {
			return m, true
		}
	}
	if e.optional {
		return matchElements(elements[1:], words, i, sentence, matched)
	}
	return nil, false
}

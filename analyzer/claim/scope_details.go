package claim

import (
	"strconv"
	"strings"
)

// Anchor is an event that a statement holds before or after, or a thing that it
// holds with or without: "once the parcel has left", "without a ticket".
type Anchor struct {
	Side   string // before, after, with, without
	Phrase string // as written
	terms  termSet
}

// opposite is the side that excludes a side, where both name one event or thing.
var opposite = map[string]string{"before": "after", "after": "before", "with": "without", "without": "with"}

// anchors open an anchor's words. Those of before deny that something has happened.
var anchors = CompilePhrases(map[string][]string{
	"before":  {"before; prior to; until; till; as long as .. not; as long as .. hasn't|haven't|isn't|aren't; so long as .. not; so long as .. hasn't|haven't|isn't; as long as; so long as; while .. still; not yet; ahead of; up to; by the time; hasn't|haven't been; hasn't|haven't|isn't yet"},
	"after":   {"after; once; already; as soon as; from the moment; following; has|have been; when .. already; no longer; has|have begun|started|gone|left; upon"},
	"with":    {"with; if you have|hold; holders of; where you have; holding; having; in possession of; on presentation of; provided; showing"},
	"without": {"without; if you have|don't no|have; lacking; missing; where there's|is no; if there's|is no; no .. found; out of; w o; outside; has|have no; was missing; when no; in the absence of; where no; if no"},
})

// anchorReach is how many words behind its opening an anchor is read from, up to
// the next comma or other mark.
const anchorReach = 5

// readAnchors finds the events and things that narrow words.
func readAnchors(words []Word) []Anchor {
	var list []Anchor
	last := -1
	for _, m := range anchors.Find(words) {
		if m.First <= last {
			continue // a longer opening covers it
		}
		last = m.Last
		end := m.Last + 1
		for end < len(words) && end <= m.Last+anchorReach && words[end].Sentence == words[m.First].Sentence && words[end].Start-words[end-1].End <= 1 {
			end++
		}
		from := m.Last + 1
		if m.Last > m.First && (m.Name == "before" || m.Name == "after") {
			from = m.First // "as long as the cloth has not been cut": what lies between counts
		}
		if from < end {
			a := Anchor{Side: m.Name, Phrase: phraseOf(words, Match{First: m.First, Last: end - 1}), terms: readTerms(words[from:end])}
			if len(a.terms) > 0 {
				list = append(list, a)
			}
		}
	}
	return list
}

// excludes says whether two anchors stand on opposite sides of one thing.
func (a *Anchor) excludes(b *Anchor) bool {
	if opposite[a.Side] != b.Side {
		return false
	}
	told := 0.0
	a.terms.common(b.terms, func(_ string, weight float64) { told += weight })
	return told >= anchorFrom
}

// anchorFrom is how much two anchors must have in common to be about one event.
const anchorFrom = 0.35

// Label is a named or numbered part: zone A, terminal 2, band D.
type Label struct {
	Noun   string   // stem of zone, terminal, band …
	Values []string // folded
	Phrase string
}

// labelNouns take a letter, number or name that tells one part from another.
var labelNouns = stemSet(wordSet(`zone terminal gate platform line band class stage level tier group category campus hall block floor building district ward area route sector wing type grade phase year module unit lane court pier deck`))

// readLabels finds labels in words: a noun, then capitals or digits.
func readLabels(words []Word) []Label {
	var list []Label
	for i := range words {
		if !labelNouns[words[i].Stem] {
			continue
		}
		label := Label{Noun: words[i].Stem}
		k := i + 1
		for ; k < len(words) && words[k].Sentence == words[i].Sentence && (isLabel(words[k].Text) || len(label.Values) > 0 && (words[k].Lower == "and" || words[k].Lower == "to")); k++ {
			if isLabel(words[k].Text) {
				label.Values = append(label.Values, words[k].Lower)
			}
		}
		if len(label.Values) == 2 && isNumber(label.Values[0]) {
			label.Values = expandNumbers(label.Values)
		}
		if len(label.Values) > 0 {
			label.Phrase = phraseOf(words, Match{First: i, Last: k - 1})
			list = append(list, label)
		}
	}
	return list
}

// isLabel says whether a word is a single capital or a number of up to three digits.
func isLabel(text string) bool {
	if len(text) == 1 && text[0] >= 'A' && text[0] <= 'Z' {
		return text != "I"
	}
	return len(text) > 0 && len(text) <= 3 && isNumber(text) && strings.Trim(text, "0123456789") == ""
}

// expandNumbers lists all numbers of "4-6".
func expandNumbers(ends []string) []string {
	from, ok := numberValue(ends[0])
	to, ok2 := numberValue(ends[1])
	if !ok || !ok2 || to <= from || to-from > 20 {
		return ends
	}
	var list []string
	for n := int(from); n <= int(to); n++ {
		list = append(list, strconv.Itoa(n))
	}
	return list
}

// excludes says whether two labels of one noun name no common part.
func (l *Label) excludes(m *Label) bool {
	if l.Noun != m.Noun {
		return false
	}
	for _, v := range l.Values {
		if contains(m.Values, v) {
			return false
		}
	}
	return true
}

// differentDetails lists the anchors, labels and kinds in which scopes exclude each other.
func (s *Scope) differentDetails(t *Scope) []Difference {
	var list []Difference
	for i := range s.Anchors {
		for j := range t.Anchors {
			if s.Anchors[i].excludes(&t.Anchors[j]) {
				list = append(list, Difference{"condition", s.Anchors[i].Phrase, t.Anchors[j].Phrase})
			}
		}
	}
	for i := range s.Labels {
		for j := range t.Labels {
			if s.Labels[i].excludes(&t.Labels[j]) {
				list = append(list, Difference{"part", s.Labels[i].Phrase, t.Labels[j].Phrase})
			}
		}
	}
	for i := range s.Kinds {
		for j := range t.Kinds {
			if s.Kinds[i].excludes(&t.Kinds[j]) {
				list = append(list, Difference{"kind-of-" + s.Kinds[i].Class, strings.Join(s.Kinds[i].Members, ", "), strings.Join(t.Kinds[j].Members, ", ")})
			}
		}
	}
	return list
}

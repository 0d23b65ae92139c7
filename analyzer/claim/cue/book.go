package cue

import (
	"fmt"
	"sort"
	"strings"
)

// Book is a compiled phrase book: many patterns, looked for at once.
type Book struct {
	cues  []entry
	first *index
}

// Match is one phrase found in a text.
type Match struct {
	Value    string // the meaning under which the pattern stands in its book
	From, To int    // tokens
	Found    []Found
	Negated  bool // a negation stands before it in its clause
	order    int
}

// Entry returns the first entry of a class that the match passed, "" when none.
func (m Match) Entry(class string) string {
	for _, f := range m.Found {
		if f.Class == class {
			return f.Value
		}
	}
	return ""
}

// Parse compiles phrase books. Each line is a meaning, a colon, and patterns
// separated by semicolons; a line "@class value: patterns" adds an entry to a
// class, which later lines may refer to as @class. Empty lines and lines that
// begin with # say nothing. All texts are read as one, in order.
func Parse(texts ...string) (*Book, error) {
	classes := map[string]*classBook{}
	var cues []entry
	for _, line := range strings.Split(strings.Join(texts, "\n"), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		head, patterns, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%q: no colon", line)
		}
		name, value, isClass := strings.Cut(strings.TrimSpace(head), " ")
		isClass = isClass || strings.HasPrefix(name, "@")
		if isClass && value == "" {
			value = name[1:]
		}
		if !isClass {
			value = name
		}
		entries, err := compileAll(strings.TrimSpace(value), patterns, classes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", head, err)
		}
		if !isClass {
			cues = append(cues, entries...)
			continue
		}
		name = strings.TrimPrefix(name, "@")
		if classes[name] == nil {
			classes[name] = &classBook{}
		}
		classes[name].entries = append(classes[name].entries, entries...)
	}
	for _, b := range classes {
		b.first = newIndex(b.entries)
	}
	return &Book{cues, newIndex(cues)}, nil
}

func compileAll(value, patterns string, classes map[string]*classBook) ([]entry, error) {
	var out []entry
	for _, src := range strings.Split(patterns, ";") {
		if src = strings.TrimSpace(src); src == "" {
			continue
		}
		n, err := compile(src, classes)
		if err != nil {
			return nil, err
		}
		out = append(out, entry{value, n})
	}
	return out, nil
}

// negators deny what follows them within four words of the same clause.
var negators = map[string]bool{"not": true, "never": true, "no": true, "nobody": true, "none": true, "nor": true, "neither": true, "without": true, "nowhere": true, "hardly": true, "nothing": true}

// Find returns every phrase of the book in the text, in reading order. Where
// two overlap, only the longer is kept, or the one that stands first in the
// book.
func (b *Book) Find(tokens []Token) []Match {
	t := &text{tokens: tokens, classes: map[classAt][]end{}}
	var all []Match
	for i := range tokens {
		b.first.each(tokens[i], func(k int) {
			longest := end{at: -1}
			for _, e := range b.cues[k].node.ends(t, i, nil) {
				if e.at > longest.at {
					longest = e
				}
			}
			if longest.at > i {
				m := Match{Value: b.cues[k].value, From: i, To: longest.at, order: k}
				for f := longest.found; f != nil; f = f.before {
					m.Found = append([]Found{*f}, m.Found...)
				}
				all = append(all, m)
			}
		})
	}
	return settle(tokens, all)
}

// settle drops what a longer match covers and marks negated ones.
func settle(tokens []Token, all []Match) []Match {
	sort.SliceStable(all, func(i, j int) bool {
		if a, b := all[i].To-all[i].From, all[j].To-all[j].From; a != b {
			return a > b
		}
		if all[i].order != all[j].order {
			return all[i].order < all[j].order
		}
		return all[i].From < all[j].From
	})
	taken := make([]bool, len(tokens))
	var out []Match
next:
	for _, m := range all {
		for i := m.From; i < m.To; i++ {
			if taken[i] {
				continue next
			}
		}
		for i := m.From; i < m.To; i++ {
			taken[i] = true
		}
		m.Negated = !holdsNegation(tokens, m) && NegatedAt(tokens, m.From)
		out = append(out, m)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].From < out[j].From })
	return out
}

// holdsNegation says whether a match has a negation of its own, which its
// pattern accounts for.
func holdsNegation(tokens []Token, m Match) bool {
	for i := m.From; i < m.To; i++ {
		if negators[tokens[i].Lower] {
			return true
		}
	}
	return false
}

// auxiliaries begin the verb of a clause.
var auxiliaries = map[string]bool{"is": true, "are": true, "was": true, "were": true, "will": true, "gets": true, "get": true}

// limits end what a negation before them reaches.
var limits = map[string]bool{"until": true, "unless": true, "before": true, "than": true, "but": true, "if": true, "once": true, "after": true, "because": true}

// NegatedAt says whether a negation stands up to five words before token i in
// its clause, and no second one that lifts it ("nobody is refused without").
func NegatedAt(tokens []Token, i int) bool {
	negated, another := false, false
	if i >= len(tokens) {
		return false
	}
	for k, steps := i, 0; k > 0 && tokens[k].Break == None && steps < 5; steps++ {
		k--
		if limits[tokens[k].Lower] {
			break
		}
		if auxiliaries[tokens[k].Lower] {
			another = k < i-1 || steps > 0
		}
		switch word := tokens[k].Lower; {
		case word == "not" && k+1 < len(tokens) && (tokens[k+1].Lower == "only" || tokens[k+1].Lower == "just"):
		case (word == "not" || word == "without") && another:
			return negated // it denies the verb of a clause inside: "photos you do not buy are kept"
		case negators[word]:
			negated = !negated
		}
	}
	return negated
}

// index finds the entries that may begin with a token.
type index struct {
	lemma  map[string][]int
	exact  map[string][]int
	prefix map[string][]prefixed // by first two bytes
	any    []int
}

type prefixed struct {
	word string
	k    int
}

func newIndex(entries []entry) *index {
	x := &index{map[string][]int{}, map[string][]int{}, map[string][]prefixed{}, nil}
	for k, e := range entries {
		s := startOf(e.node)
		if s.any || s.empty {
			x.any = append(x.any, k)
			continue
		}
		for _, l := range s.words {
			switch {
			case l.how == '=':
				x.exact[l.word] = append(x.exact[l.word], k)
			case l.how == '*':
				x.prefix[l.word[:2]] = append(x.prefix[l.word[:2]], prefixed{l.word, k})
			default:
				x.lemma[l.word] = append(x.lemma[l.word], k)
			}
		}
	}
	return x
}

// each calls fn once for every entry that may begin with the token.
func (x *index) each(t Token, fn func(k int)) {
	seen := map[int]bool{}
	once := func(k int) {
		if !seen[k] {
			seen[k] = true
			fn(k)
		}
	}
	for _, k := range x.lemma[t.Lemma] {
		once(k)
	}
	for _, k := range x.exact[t.Lower] {
		once(k)
	}
	if len(t.Lower) >= 2 {
		for _, p := range x.prefix[t.Lower[:2]] {
			if strings.HasPrefix(t.Lower, p.word) {
				once(p.k)
			}
		}
	}
	for _, k := range x.any {
		once(k)
	}
}

// start says with which words a node may begin: any word at all, or nothing
// (the node may match without taking a word).
type start struct {
	words      []literal
	any, empty bool
}

func startOf(n node) start {
	switch n := n.(type) {
	case literal:
		if n.anyone || n.how == '#' {
			return start{any: true}
		}
		return start{words: []literal{n}}
	case sequence:
		var s start
		for _, e := range n {
			f := startOf(e)
			s.words, s.any = append(s.words, f.words...), s.any || f.any
			if !f.empty {
				return s
			}
		}
		s.empty = true
		return s
	case choice:
		s := start{empty: n.optional}
		for _, e := range n.of {
			s = s.or(startOf(e))
		}
		return s
	case class:
		var s start
		for _, e := range n.of.entries {
			s = s.or(startOf(e.node))
		}
		return s
	case gap:
		return start{any: true, empty: true}
	}
	return start{empty: true} // edges and looks take no word
}

func (s start) or(f start) start {
	return start{append(s.words, f.words...), s.any || f.any, s.empty || f.empty}
}

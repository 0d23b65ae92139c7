package workbook

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// termGroup lists words that head a concept, separated by "|", with how sure
// the words alone are (0 to 1). "*" stands for one to three words.
type termGroup struct {
	concept concept
	weight  float64
	words   string
}

// guess is a concept that a header may mean.
type guess struct {
	concept concept
	score   float64 // 0 to 1
}

// vocabulary matches headers with concepts. It is safe for one goroutine only,
// since it remembers what it matched.
type vocabulary struct {
	lexicon  *termIndex
	expand   map[string]string // folded abbreviation to what the workbook's own glossary says it is
	remember map[string][]guess
}

// termIndex is the vocabulary as data, built once.
type termIndex struct {
	exact map[string][]guess
	terms []term
}

type term struct {
	tokens []string
	text   string
	length int // in letters
	guess  guess
	wild   bool
}

var terms = buildTerms(journeyTerms, statementTerms, initiativeTerms)

func buildTerms(groups ...[]termGroup) *termIndex {
	ix := &termIndex{exact: map[string][]guess{}}
	for _, list := range groups {
		for _, g := range list {
			for word := range strings.SplitSeq(g.words, "|") {
				ix.add(word, guess{g.concept, g.weight})
			}
		}
	}
	return ix
}

func (ix *termIndex) add(word string, g guess) {
	tokens := headerTokens(strings.ReplaceAll(word, "*", " xwildx "))
	if len(tokens) == 0 {
		return
	}
	t := term{tokens: tokens, guess: g}
	for i, tok := range tokens {
		if tok == "xwildx" {
			tokens[i], t.wild = "*", true
		}
	}
	t.text = strings.Join(tokens, " ")
	t.length = utf8.RuneCountInString(t.text)
	if t.text == "customer" && g.concept != cSegment && g.concept != cAction {
		return // "drivers" are customers of a parking service before they lead projects
	}
	if t.wild {
		ix.terms = append(ix.terms, t)
		return
	}
	for _, have := range ix.exact[t.text] {
		if have.concept == g.concept {
			return
		}
	}
	ix.exact[t.text] = append(ix.exact[t.text], g)
	ix.terms = append(ix.terms, t)
}

func newVocabulary() *vocabulary {
	return &vocabulary{lexicon: terms, expand: map[string]string{}, remember: map[string][]guess{}}
}

// match gives the concepts that a header may mean, best first; empty when
// nothing fits. A concept stands once.
func (v *vocabulary) match(header string) []guess {
	if got, ok := v.remember[header]; ok {
		return got
	}
	got := v.lookup(header)
	v.remember[header] = got
	return got
}

// best gives the highest score that the header has for any concept.
func (v *vocabulary) best(header string) guess {
	if all := v.match(header); len(all) > 0 {
		return all[0]
	}
	return guess{}
}

// score tells how well the header fits one concept.
func (v *vocabulary) score(header string, c concept) float64 {
	for _, g := range v.match(header) {
		if g.concept == c {
			return g.score
		}
	}
	return 0
}

func (v *vocabulary) lookup(header string) []guess {
	if len(header) > 240 {
		return nil
	}
	best := map[concept]float64{}
	keep := func(factor float64, gs []guess) {
		for _, g := range gs {
			best[g.concept] = max(best[g.concept], g.score*factor)
		}
	}
	header = v.expanded(header)
	bare := withoutBrackets(header)
	keep(1, v.matchTokens(headerTokens(header), header))
	if bare != header && bare != "" {
		keep(0.98, v.matchTokens(headerTokens(bare), bare))
	}
	if parts := strings.FieldsFunc(bare, func(r rune) bool { return r == '/' || r == '|' || r == '\n' || r == '→' || r == '／' }); len(parts) > 1 {
		for _, p := range parts {
			keep(0.93, v.matchTokens(headerTokens(p), p))
		}
	}
	var out []guess
	for c, s := range best {
		if s >= 0.3 {
			out = append(out, guess{c, min(s, 1)})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].score != out[j].score {
			return out[i].score > out[j].score
		}
		return out[i].concept < out[j].concept
	})
	return out
}

// expanded replaces abbreviations that the workbook's own glossary explains.
func (v *vocabulary) expanded(header string) string {
	if len(v.expand) == 0 {
		return header
	}
	if full, ok := v.expand[graph.Fold(header)]; ok {
		return full
	}
	words := strings.Fields(header)
	for i, w := range words {
		if full, ok := v.expand[graph.Fold(w)]; ok {
			words[i] = full
		}
	}
	return strings.Join(words, " ")
}

// knows tells quickly whether the header as a whole is a term.
func (v *vocabulary) knows(header string) bool {
	if got, ok := v.remember[header]; ok {
		return topScore(got) >= 0.5
	}
	tokens := headerTokens(v.expanded(header))
	if len(v.lexicon.exact[strings.Join(tokens, " ")]) > 0 {
		return true
	}
	plain := withoutUnits(headerTokens(withoutBrackets(header)))
	return len(v.lexicon.exact[strings.Join(plain, " ")]) > 0
}

// matchTokens tries exact, then without units, then as a phrase within, then
// as abbreviation, as slip of the pen, and as part of a compound.
func (v *vocabulary) matchTokens(tokens []string, written string) []guess {
	if len(tokens) == 0 {
		return nil
	}
	out := slices.Clone(v.lexicon.exact[strings.Join(tokens, " ")])
	if plain := withoutUnits(tokens); len(plain) > 0 && len(plain) < len(tokens) {
		out = append(out, scaled(v.lexicon.exact[strings.Join(plain, " ")], 0.97)...)
		tokens = plain
	}
	if topScore(out) >= 0.95 {
		return append(out, scaled(v.phrases(tokens), 0.8)...)
	}
	out = append(out, v.wildcards(tokens)...)
	out = append(out, v.phrases(tokens)...)
	if topScore(out) < 0.8 {
		out = append(out, v.abbreviations(tokens, written)...)
	}
	if topScore(out) < 0.8 {
		out = append(out, v.slips(tokens)...)
		out = append(out, v.compounds(tokens)...)
	}
	return out
}

func scaled(gs []guess, by float64) []guess {
	out := slices.Clone(gs)
	for i := range out {
		out[i].score *= by
	}
	return out
}

func topScore(gs []guess) float64 {
	top := 0.0
	for _, g := range gs {
		top = max(top, g.score)
	}
	return top
}

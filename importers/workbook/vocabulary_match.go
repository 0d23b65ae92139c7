package workbook

import (
	"strings"
)

// phrases finds terms that stand inside a longer header: the more of it they
// cover, the surer; the first and the last word of a header say most.
func (v *vocabulary) phrases(tokens []string) []guess {
	if len(tokens) < 2 || len(tokens) > 14 {
		return nil
	}
	var out []guess
	for from := range tokens {
		for to := from + 1; to <= len(tokens) && to-from <= 7; to++ {
			found := v.lexicon.exact[strings.Join(tokens[from:to], " ")]
			if len(found) == 0 || to-from == len(tokens) {
				continue
			}
			cover := float64(to-from) / float64(len(tokens))
			factor := 0.45 + 0.5*cover
			if from > 0 && to < len(tokens) {
				factor -= 0.1
			}
			out = append(out, scaled(found, factor)...)
		}
	}
	return out
}

// wildcards matches terms with "*", from the start of the header to its end
// or with a short rest.
func (v *vocabulary) wildcards(tokens []string) []guess {
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if !t.wild {
			continue
		}
		if rest, ok := matchWild(t.tokens, tokens); ok && rest <= 3 {
			g := t.guess
			g.score *= 0.95 - 0.1*float64(rest)
			out = append(out, g)
		}
	}
	return out
}

// matchWild tells whether the pattern matches a leading part of the tokens,
// and how many tokens are left over.
func matchWild(pattern, tokens []string) (rest int, ok bool) {
	if len(pattern) == 0 {
		return len(tokens), true
	}
	if pattern[0] == "*" {
		if len(tokens) > 0 && (questionWords[tokens[0]] || ownWords[tokens[0]]) {
			return 0, false
		}
		for n := 1; n <= 3 && n <= len(tokens); n++ {
			if rest, ok = matchWild(pattern[1:], tokens[n:]); ok {
				return rest, true
			}
		}
		return 0, false
	}
	if len(tokens) == 0 || tokens[0] != pattern[0] {
		return 0, false
	}
	return matchWild(pattern[1:], tokens[1:])
}

// ownWords are what a company calls itself: "what we hear" is said to it.
var ownWords = wordSet(`we us our it this that wir uns nous on nosotros nós noi wij we ons мы нас نحن אנחנו staff colleagues employees agents mitarbeiter`)

var questionWords = wordSet(`how why where when who whom which wie warum wo wann wer comment pourquoi quand qui cómo cuándo quién como quando quem come perché hoe waarom wie как почему когда кто`)

// abbreviations matches "verantw. Abt." with "verantwortliche Abteilung".
func (v *vocabulary) abbreviations(tokens []string, written string) []guess {
	if !strings.Contains(written, ".") && len(strings.Join(tokens, "")) > 6 {
		return nil
	}
	dotted := strings.Contains(written, ".")
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if t.wild || len(tokens) > 5 || len(t.tokens) != len(tokens) {
			continue
		}
		short, ok, factor := false, true, 0.82
		for i, w := range tokens {
			if w == t.tokens[i] {
				continue
			}
			if !abbreviates(w, t.tokens[i], dotted) {
				ok = false
				break
			}
			short = true
			if !strings.HasPrefix(t.tokens[i], w) {
				factor = 0.74 // letters left out within: it could be many words
			}
		}
		if ok && short {
			g := t.guess
			g.score *= factor
			out = append(out, g)
		}
	}
	return out
}

// abbreviates tells whether w is a shortened form of full: its beginning, or
// some of its letters in order when it was written with a point.
func abbreviates(w, full string, dotted bool) bool {
	rw, rf := []rune(w), []rune(full)
	if len(rw) < 2 || len(rw) >= len(rf) || rw[0] != rf[0] || rw[0] > 0x2FF {
		return false
	}
	if strings.HasPrefix(full, w) {
		return dotted || len(rw) >= 4
	}
	if !dotted || len(rw) < 3 {
		return false
	}
	i := 0
	for _, r := range rf {
		if i < len(rw) && rw[i] == r {
			i++
		}
	}
	return i == len(rw)
}

// slips matches headers with a letter or two wrong.
func (v *vocabulary) slips(tokens []string) []guess {
	text := strings.Join(tokens, " ")
	runes := []rune(text)
	if len(runes) < 5 || len(runes) > 40 || runes[0] > 0x2FF {
		return nil
	}
	allowed := 1
	if len(runes) >= 9 {
		allowed = 2
	}
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if t.wild || abs(len(t.text)-len(text)) > 2 || t.text[0] != text[0] {
			continue
		}
		if d := distance(runes, []rune(t.text), allowed); d > 0 && d <= allowed {
			g := t.guess
			g.score *= 0.9 - 0.08*float64(d)
			out = append(out, g)
		}
	}
	return out
}

// compounds matches languages that write words together: a term within one
// long word.
func (v *vocabulary) compounds(tokens []string) []guess {
	if len(tokens) > 4 {
		return nil
	}
	var out []guess
	for _, w := range tokens {
		rw := []rune(w)
		spaceless := len(rw) > 0 && isSpaceless(rw[0])
		if !spaceless && len(rw) < 8 {
			continue
		}
		for i := range v.lexicon.terms {
			t := &v.lexicon.terms[i]
			n := t.length
			if t.wild || len(t.tokens) != 1 || n >= len(rw) || !spaceless && n < 5 || !strings.Contains(w, t.text) {
				continue
			}
			switch {
			case spaceless && n >= 2:
			case !spaceless && n >= 5 && (strings.HasSuffix(w, t.text) || strings.HasPrefix(w, t.text)):
			default:
				continue
			}
			g := t.guess
			g.score *= (0.45 + 0.4*float64(n)/float64(len(rw))) / float64(len(tokens))
			out = append(out, g)
		}
	}
	return out
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// distance is the number of letters to insert, delete, change or swap, at most
// limit+1.
func distance(a, b []rune, limit int) int {
	if abs(len(a)-len(b)) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		lowest := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			lowest = min(lowest, row[j])
		}
		if lowest > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

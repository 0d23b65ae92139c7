package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// Token is one word of a text, contractions taken apart ("don't" is "do not").
type Token struct {
	Lower      string // folded
	Lemma      string // without inflection, see Lemma
	Start, End int    // byte offsets in the text
	// Break is the strongest mark between this word and the one before it.
	Break Break
	// Clause and Sentence number the stretches between marks, from 0.
	Clause, Sentence int
}

// Break is a mark between two words.
type Break int

// Breaks.
const (
	None  Break = iota
	Comma       // comma, semicolon, bracket, dash, colon, quotation mark: ends a clause
	Stop        // full stop, question or exclamation mark, line end
)

// contractions maps an ending after an apostrophe to the word it stands for.
var contractions = map[string]string{"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would"}

// isAfter lists words whose "'s" means "is"; anywhere else it is possessive.
var isAfter = map[string]bool{"it": true, "that": true, "there": true, "what": true, "here": true, "who": true, "he": true, "she": true, "where": true, "everything": true, "nothing": true, "everyone": true, "nobody": true, "one": true}

// whole maps a written form to the words it stands for.
var whole = map[string]string{
	"cannot": "can not", "can't": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us", "cant": "can not", "dont": "do not", "wont": "will not",
	"w/o": "without", "w/": "with", "req'd": "required", "appt": "appointment", "appts": "appointments", "incl": "including", "excl": "excluding", "max": "maximum", "min": "minimum",
	"e-mail": "email", "e-mails": "emails", "e-mailed": "emailed", "on-line": "online", "off-line": "offline", "web-site": "website", "drop-off": "dropoff", "pick-up": "pickup",
	"thru": "through", "pls": "please", "tel": "telephone", "cust": "customer", "custs": "customers", "mgr": "manager", "addl": "additional", "n/a": "not available", "w/out": "without", "24/7": "24/7", "self-service": "selfservice", "cs": "customer service", "ref": "reference", "doc": "document", "docs": "documents", "govt": "government", "dept": "department", "avail": "available", "reqd": "required", "mandtry": "mandatory",
}

// Tokens takes a text apart.
func Tokens(text string) []Token {
	var out []Token
	mark, sentence, clause := Stop, -1, -1
	put := func(words string, from, to int) {
		for _, w := range strings.Fields(words) {
			if mark == Stop {
				sentence++
			}
			if mark != None {
				clause++
			}
			out = append(out, Token{Lower: w, Lemma: Lemma(w), Start: from, End: to, Break: mark, Clause: clause, Sentence: sentence})
			mark = None
		}
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			mark = max(mark, breakOf(text, i, r))
			i += size
			continue
		}
		end := wordEnd(text, i)
		put(expand(text[i:end]), i, end)
		i = end
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '&' || r == '+' || r == '%' || r == '@'
}

// wordEnd returns where the word that begins at i ends: letters and digits,
// with apostrophes, hyphens, slashes and points between them.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		inner := r == '\'' || r == '’' || r == '-' || r == '‑' || r == '/'
		if (r == '.' || r == ',' || r == ':') && unicode.IsDigit(next) && i > 0 && text[i-1] >= '0' && text[i-1] <= '9' {
			inner = true
		}
		if !inner || i+size >= len(text) || !(unicode.IsLetter(next) || unicode.IsDigit(next)) {
			if r == '/' && strings.EqualFold(text[max(0, i-1):i], "w") {
				return i + size
			}
			return i
		}
		i += size
	}
	return i
}

// breakOf tells how strongly the mark at i divides.
func breakOf(text string, i int, r rune) Break {
	switch r {
	case '.':
		// "e.g." and "No. 5" do not end a sentence; a lower-case word after the point tells.
		rest := strings.TrimLeft(text[i+1:], " ")
		if next, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(next) && len(rest) != len(text[i+1:]) && i >= 2 && text[i-2] == '.' {
			return None
		}
		return Stop
	case '!', '?', '\n', '•', '|', '…', '→', '>':
		return Stop
	case ',', ';', ':', '(', ')', '[', ']', '–', '—', '"', '“', '”', '„', '«', '»', '=':
		return Comma
	case '-':
		if (i == 0 || text[i-1] == ' ') && i+1 < len(text) && text[i+1] == ' ' {
			return Comma
		}
	}
	return None
}

// expand folds a written word and takes contractions and compounds apart.
func expand(word string) string {
	w := strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(word, "’", "'"), "‑", "-"))
	if to, ok := whole[w]; ok {
		return to
	}
	if stem, ok := strings.CutSuffix(w, "n't"); ok {
		return graph.Fold(stem) + " not"
	}
	if cut := strings.LastIndex(w, "'"); cut > 0 {
		head, tail := w[:cut], w[cut+1:]
		if to, ok := contractions[tail]; ok {
			return graph.Fold(head) + " " + to
		}
		if tail == "s" && isAfter[head] {
			return head + " is"
		}
		if tail == "s" || tail == "" {
			w = head
		}
	}
	switch w {
	case "&":
		return "and"
	case "+":
		return "plus"
	}
	return strings.ReplaceAll(strings.ReplaceAll(spaced(w), "web site", "website"), "e mail", "email")
}

// spaced folds a word but keeps % and the points of numbers.
func spaced(w string) string {
	if w == "24/7" || strings.ContainsAny(w, "0123456789") && !strings.ContainsAny(w, "-/") {
		return w
	}
	if strings.Contains(w, "%") {
		return w
	}
	return graph.Fold(w)
}

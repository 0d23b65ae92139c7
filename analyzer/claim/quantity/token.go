package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number in digits or a symbol.
type token struct {
	low        string // folded: lower case, no accents, apostrophes gone
	start, end int    // byte offsets in the text
	digits     bool   // starts with a digit
	gap        bool   // white space before it
	line       int    // sentence number
}

func (t token) word() bool { return t.low != "" && !t.digits && isLetter(t.low) }

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// tokenize splits a text into words, digit runs with their separators, and
// single symbols.
func tokenize(text string) []token {
	var out []token
	gap, line := false, 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r) || r == '\u200b':
			gap = true
			if r == '\n' {
				line++
			}
			i += n
			continue
		case r >= '0' && r <= '9':
			end := digitsEnd(text, i)
			out = append(out, token{low: text[i:end], start: i, end: end, digits: true, gap: gap, line: line})
			i = end
		case unicode.IsLetter(r):
			end := wordEnd(text, i)
			out = append(out, token{low: foldWord(text[i:end]), start: i, end: end, gap: gap, line: line})
			i = end
		default:
			out = append(out, token{low: foldSymbol(r), start: i, end: i + n, gap: gap, line: line})
			i += n
			if (r == '.' || r == '!' || r == '?' || r == ';') && endsSentence(text, out, i) {
				line++
			}
		}
		gap = false
	}
	return out
}

// endsSentence says whether the symbol just read closes a sentence: a point
// after an abbreviation or before a digit or a small letter does not.
func endsSentence(text string, out []token, next int) bool {
	last := out[len(out)-1]
	if last.low != "." {
		return true
	}
	if next >= len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[next:])
	if !unicode.IsSpace(r) {
		return false
	}
	rest := strings.TrimLeftFunc(text[next:], unicode.IsSpace)
	r, _ = utf8.DecodeRuneInString(rest)
	if unicode.IsLower(r) {
		return false
	}
	if len(out) > 1 {
		switch out[len(out)-2].low {
		case "max", "min", "approx", "ca", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "no", "nr", "incl", "excl", "hrs", "hr", "wks", "m":
			return !unicode.IsUpper(r) && !unicode.IsDigit(r)
		}
	}
	return true
}

// digitsEnd ends a run of digits with thousands separators and decimals. A
// space or apostrophe joins only groups of exactly three digits.
func digitsEnd(text string, i int) int {
	start := i
	i = skipDigits(text, i)
	lead := i - start
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		after := skipDigits(text, i+n)
		group := after - (i + n)
		switch {
		case (r == '.' || r == ',' || r == ':') && group > 0:
			if r == ':' && !(group == 2 && lead <= 2) {
				return i
			}
			i = after
		case (r == '\'' || r == '’' || r == '\u00a0' || r == '\u202f' || r == ' ') && group == 3 && lead <= 3 && text[start] != '0':
			if r == ' ' && (lead == 0 || spacedTwice(text, start, after)) {
				return i
			}
			i = after
		default:
			return i
		}
	}
	return i
}

// spacedTwice says that a digit run follows or goes before after white space,
// as in telephone numbers: then a space is no thousands separator.
func spacedTwice(text string, start, after int) bool {
	if after < len(text) && (text[after] == ' ' || text[after] == '-') {
		if e := skipDigits(text, after+1); e > after+1 && e-after-1 != 3 {
			return text[after] == ' '
		}
	}
	return start >= 2 && text[start-1] == ' ' && text[start-2] >= '0' && text[start-2] <= '9'
}

func skipDigits(text string, i int) int {
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	return i
}

// wordEnd ends a run of letters; an apostrophe inside a word belongs to it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			i += n
			continue
		}
		if r == '\'' || r == '’' {
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); unicode.IsLetter(next) {
				i += n
				continue
			}
		}
		return i
	}
	return i
}

func foldSymbol(r rune) string {
	switch r {
	case '–', '—', '‐', '‑', '−', '‒':
		return "-"
	case '’', '‘', '`':
		return "'"
	case '×', '✕':
		return "x"
	case '→', '⇒', '➔', '➜':
		return "→"
	}
	return string(unicode.ToLower(r))
}

// foldWord lowers a word and takes accents and apostrophes off.
func foldWord(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c < 'a' || c > 'z' {
			ascii = false
			break
		}
	}
	if ascii {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		default:
			b.WriteString(baseLetters(r))
		}
	}
	return b.String()
}

// accents pairs base letters with the accented letters of the languages that
// units and number words are read in.
var accents = strings.NewReplacer("à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ç", "c", "è", "e", "é", "e", "ê", "e", "ë", "e",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ñ", "n", "ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ù", "u", "ú", "u", "û", "u", "ü", "u",
	"ý", "y", "ÿ", "y", "ß", "ss", "æ", "ae", "œ", "oe")

func baseLetters(r rune) string { return accents.Replace(string(r)) }

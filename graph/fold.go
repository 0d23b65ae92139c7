package graph

import (
	"strings"
	"unicode"
)

// latin maps accented Latin letters to their base letters, so that names match
// however they were typed. Pairs: base letters, then the letters they stand for.
var latin = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ł': "l", 'ı': "i", 'þ': "th", 'ð': "d", 'ﬁ': "fi", 'ﬂ': "fl"}
	for base, letters := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįi̇", "j": "ĵ", "k": "ķ",
		"l": "ĺļľŀ", "n": "ñńņňŉ", "o": "òóôõöōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
		"и": "й", "е": "ё",
	} {
		for _, r := range letters {
			if !unicode.Is(unicode.Mn, r) && string(r) != base {
				m[r] = base
			}
		}
	}
	return m
}()

// Fold returns the text in the form in which names are compared: lower case,
// accents gone, full-width forms narrowed, every run of anything but letters
// and digits one space, "&" read as "and". It is empty when nothing is left.
func Fold(text string) string {
	var b strings.Builder
	space := false
	put := func(s string) {
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteString(s)
	}
	for _, r := range text {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFEE0
		}
		r = unicode.ToLower(r)
		switch base, known := latin[r]; {
		case known:
			put(base)
		case r == '&':
			space = true
			put("and")
			space = true
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			put(string(r))
		case unicode.Is(unicode.Mn, r):
		default:
			space = true
		}
	}
	return b.String()
}

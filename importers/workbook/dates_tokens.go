package workbook

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// token of a date text: a number, a folded word, or a single sign.
type dateToken struct {
	word   string // folded; "" when a number or sign
	number int
	digits int // of a number; 0 otherwise
	sign   rune
}

var cjkDates = regexp.MustCompile(`(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?`)

var cjkQuarter = regexp.MustCompile(`第?([1-4一二三四])(?:四半期|季度)`)

func dateTokens(text string) []dateToken {
	text = cjkDates.ReplaceAllStringFunc(text, func(s string) string {
		m := cjkDates.FindStringSubmatch(s)
		out := m[1]
		for _, part := range m[2:] {
			if part != "" {
				out += "-" + part
			}
		}
		return out + " "
	})
	text = cjkQuarter.ReplaceAllStringFunc(text, func(s string) string {
		m := cjkQuarter.FindStringSubmatch(s)
		n := strings.IndexRune("一二三四", []rune(m[1])[0])
		if n >= 0 {
			return " q" + strconv.Itoa(n/3+1) + " "
		}
		return " q" + m[1] + " "
	})
	text = strings.NewReplacer("から", " - ", "まで", " ", "以降", " - ", "起", " - ", "至", " - ", "〜", " - ", "～", " - ", "’", " ", "'", " ", "\u2060", "").Replace(text)
	var out []dateToken
	runes := []rune(text)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case r >= '0' && r <= '9' || r >= '０' && r <= '９' || r >= '٠' && r <= '٩':
			t := dateToken{}
			for i < len(runes) && unicode.IsDigit(runes[i]) && t.digits < 9 {
				t.number = t.number*10 + digitValue(runes[i])
				t.digits++
				i++
			}
			out = append(out, t)
		case unicode.IsLetter(r):
			j := i
			for j < len(runes) && (unicode.IsLetter(runes[j]) || unicode.Is(unicode.Mn, runes[j])) {
				j++
			}
			if w := graph.Fold(string(runes[i:j])); w != "" {
				out = append(out, dateToken{word: w})
			}
			i = j
		case unicode.IsSpace(r):
			i++
		default:
			if r == '–' || r == '—' || r == '−' || r == '‑' {
				r = '-'
			}
			out = append(out, dateToken{sign: r})
			i++
		}
	}
	return out
}

func digitValue(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	case r >= '٠' && r <= '٩':
		return int(r - '٠')
	}
	return 0
}

// joins tells whether the tokens between two dates make them a period.
func joins(tokens []dateToken, from, to int) bool {
	for i := from; i < to; i++ {
		t := tokens[i]
		if t.sign == '-' || t.sign == '→' || t.sign == '>' || t.sign == '/' || t.word != "" && (toWords[t.word] || t.word == "and" || t.word == "und" || t.word == "et" || t.word == "y" || t.word == "e" || t.word == "en" || t.word == "и") {
			return true
		}
	}
	return false
}

// modifiers tells whether the words before a date say "from" or "until", or a
// dash after it leaves the end open.
func modifiers(tokens []dateToken, s span) (from, to bool) {
	for i := s.from - 1; i >= 0 && i >= s.from-4; i-- {
		t := tokens[i]
		if t.sign == '-' && i == s.from-1 && i == 0 {
			return false, true
		}
		if t.word == "" {
			continue
		}
		if fromWords[t.word] {
			return true, false
		}
		if toWords[t.word] {
			return false, true
		}
	}
	if s.to < len(tokens) && (tokens[s.to].sign == '-' || tokens[s.to].sign == '+' || tokens[s.to].word == "onwards" || tokens[s.to].word == "onward") && s.to == len(tokens)-1 {
		return true, false
	}
	return false, false
}

// monthFirstColumn decides for a column of texts whether 3/4/2026 means March:
// only when some figure in second place is above 12 and none in first place is.
func monthFirstColumn(texts []string) bool {
	first, second := false, false
	for _, s := range texts {
		t := dateTokens(s)
		for i := 0; i+4 < len(t); i++ {
			if t[i].digits > 0 && t[i].digits <= 2 && isSep(t[i+1]) && t[i+2].digits > 0 && t[i+2].digits <= 2 && isSep(t[i+3]) && (t[i+4].digits == 4 || t[i+4].digits == 2) {
				first = first || t[i].number > 12
				second = second || t[i+2].number > 12
			}
		}
	}
	return second && !first
}

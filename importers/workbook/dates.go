package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// dateReader reads dates as people write them. Its column decides what 3/4/2026
// means, its sheet which year a bare "March" belongs to.
type dateReader struct {
	monthFirst bool
	year       int // of dates without one; 0 when unknown
}

// span is what a date expression covers: one day, a month, a quarter, a year.
type span struct {
	first, last time.Time
	from, to    int  // token positions
	yearless    bool // its year is the reader's, not written
}

// period is a row's validity as read: ISO dates, "" for no limit.
type period struct {
	start, end string
	open       bool // the text says that there is no end
}

// role tells which side a bare date means.
type role int

const (
	asStart role = iota
	asEnd
	asPeriod
)

// read understands a text as a date or period. It fails when the text holds no
// date and does not say "open end".
func (d dateReader) read(text string, r role) (period, bool) {
	tokens := dateTokens(text)
	spans := d.dated(tokens)
	open := saysOpen(text) || len(tokens) > 0 && saysOpen(tokens[len(tokens)-1].word)
	if len(spans) == 0 {
		return period{open: open}, open
	}
	for i := 1; i < len(spans); i++ {
		a, b := spans[i-1], spans[i]
		if !joins(tokens, a.to, b.from) {
			continue
		}
		if a.yearless && !b.yearless {
			a = a.inYear(b.last.Year(), b)
		}
		if p := (period{start: iso(a.first), end: iso(b.last)}); p.start <= p.end {
			return p, true
		}
	}
	s := spans[0]
	from, to := modifiers(tokens, s)
	switch {
	case from:
		return period{start: iso(s.first), open: open}, true
	case to:
		return period{end: iso(s.last)}, true
	}
	switch {
	case r == asStart:
		return period{start: iso(s.first), open: open}, true
	case r == asEnd:
		return period{end: iso(s.last)}, true
	case open:
		return period{start: iso(s.first), open: true}, true
	}
	return period{start: iso(s.first), end: iso(s.last)}, true
}

// noYear stands in for the year of a date without one until another date
// gives it.
const noYear = 1904

// dated gives the date expressions of which the year is known: written, the
// reader's, or that of the date to which a dash or "to" leads.
func (d dateReader) dated(tokens []dateToken) []span {
	unknown := d.year == 0
	if unknown {
		d.year = noYear
	}
	all := d.find(tokens)
	var out []span
	for i, s := range all {
		if s.yearless && unknown {
			if i+1 >= len(all) || all[i+1].yearless || !joins(tokens, s.to, all[i+1].from) {
				continue
			}
			s = s.inYear(all[i+1].last.Year(), all[i+1])
		}
		out = append(out, s)
	}
	return out
}

// inYear moves a span without a year into the year of the one after it, or the
// year before when it would lie after it ("November to February 2027").
func (s span) inYear(year int, after span) span {
	shift := year - s.first.Year()
	s.first, s.last = s.first.AddDate(shift, 0, 0), s.last.AddDate(shift, 0, 0)
	if s.first.After(after.last) {
		s.first, s.last = s.first.AddDate(-1, 0, 0), s.last.AddDate(-1, 0, 0)
	}
	s.yearless = false
	return s
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

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

// find gives the date expressions in order.
func (d dateReader) find(tokens []dateToken) []span {
	var out []span
	for i := 0; i < len(tokens); {
		if s, n := d.at(tokens, i); n > 0 {
			s.from, s.to = i, i+n
			out = append(out, d.partOf(tokens, s))
			i += n
			continue
		}
		i++
	}
	return out
}

// at reads the longest date expression that begins at token i, and how many
// tokens it takes; 0 when none does.
func (d dateReader) at(tokens []dateToken, i int) (span, int) {
	for _, form := range []func(dateReader, []dateToken) (span, int){readISO, readNumeric, readDayMonth, readMonthDay, readMonthYear, readQuarter, readSeason, readWeek, readYearMonth, readYear, readMonth} {
		if s, n := form(d, tokens[i:]); n > 0 {
			return s, n
		}
	}
	return span{}, 0
}

func day(y, m, dd int) (span, bool) {
	t := time.Date(y, time.Month(m), dd, 0, 0, 0, 0, time.UTC)
	if m < 1 || m > 12 || dd < 1 || t.Day() != dd || y < 1900 || y > 2200 {
		return span{}, false
	}
	return span{first: t, last: t}, true
}

// months gives the span of n months from month m.
func months(y, m, n int) span {
	first := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return span{first: first, last: first.AddDate(0, n, -1)}
}

func fullYear(t dateToken) (int, bool) {
	switch {
	case t.digits == 4 && t.number >= 1950 && t.number <= 2150:
		return t.number, true
	case t.digits == 2:
		return 2000 + t.number, true
	}
	return 0, false
}

func isSep(t dateToken) bool {
	return t.sign == '.' || t.sign == '/' || t.sign == '-' || t.sign == '\\'
}

// readISO reads 2026-03-01, 2026/3/1, 20260301, with or without a time after.
func readISO(_ dateReader, t []dateToken) (span, int) {
	if len(t) >= 1 && t[0].digits == 8 {
		if s, ok := day(t[0].number/10000, t[0].number/100%100, t[0].number%100); ok {
			return s, 1
		}
	}
	if len(t) < 5 || t[0].digits != 4 || !isSep(t[1]) || !isSep(t[3]) || t[2].digits == 0 || t[2].digits > 2 {
		return span{}, 0
	}
	dd := t[4]
	if dd.digits == 0 || dd.digits > 2 {
		return span{}, 0
	}
	if s, ok := day(t[0].number, t[2].number, dd.number); ok {
		n := 5
		if len(t) > n+1 && t[n].word == "t" && t[n+1].digits > 0 {
			n += 2
		}
		return s, n
	}
	return span{}, 0
}

// readNumeric reads 1.4.2024, 31/3/2026, 12.3.26.
func readNumeric(d dateReader, t []dateToken) (span, int) {
	if len(t) < 5 || t[0].digits == 0 || t[0].digits > 2 || !isSep(t[1]) || t[2].digits == 0 || t[2].digits > 2 || !isSep(t[3]) {
		return span{}, 0
	}
	y, ok := fullYear(t[4])
	if !ok {
		return span{}, 0
	}
	dd, m := t[0].number, t[2].number
	if d.monthFirst && dd <= 12 || m > 12 {
		dd, m = m, dd
	}
	if s, ok := day(y, m, dd); ok {
		return s, 5
	}
	return span{}, 0
}

var ordinalWords = foldedSet(`st|nd|rd|th|er|re|de|of|di|do|º|ª|го|е`)

// readDayMonth reads 12 March 2026, 1. April, 04/Nov/25, 1er mars, 27-30 April,
// 1 de mayo de 2026.
func readDayMonth(d dateReader, t []dateToken) (span, int) {
	if len(t) < 2 || t[0].digits == 0 || t[0].digits > 2 || t[0].number < 1 || t[0].number > 31 {
		return span{}, 0
	}
	i, last := 1, t[0].number
	if len(t) > 3 && t[1].sign == '-' && t[2].digits > 0 && t[2].digits <= 2 && t[2].number > t[0].number && t[2].number <= 31 {
		last, i = t[2].number, 3
	} else if len(t) > 4 && t[1].sign == '.' && t[2].sign == '-' && t[3].digits > 0 && t[3].digits <= 2 && t[3].number > t[0].number {
		last, i = t[3].number, 4
	}
	for i < len(t) && (t[i].word != "" && ordinalWords[t[i].word] || isSep(t[i])) {
		i++
	}
	if i >= len(t) || monthWords[t[i].word] == 0 {
		return span{}, 0
	}
	m := monthWords[t[i].word]
	i++
	y, yearless, n := d.yearAt(t, i)
	if y == 0 {
		return span{}, 0
	}
	a, ok1 := day(y, m, t[0].number)
	b, ok2 := day(y, m, last)
	if !ok1 || !ok2 {
		return span{}, 0
	}
	return span{first: a.first, last: b.last, yearless: yearless}, i + n
}

// yearAt reads a year at token i, after a comma, "de", a dash or a point; the
// reader's year when none is written.
func (d dateReader) yearAt(t []dateToken, i int) (year int, yearless bool, n int) {
	j := i
	for j < len(t) && j < i+2 && (t[j].sign == ',' || isSep(t[j]) || t[j].word != "" && ordinalWords[t[j].word]) {
		j++
	}
	if j < len(t) {
		if y, ok := fullYear(t[j]); ok && !(t[j].digits == 2 && j+1 < len(t) && monthWords[t[j+1].word] != 0) {
			return y, false, j + 1 - i
		}
	}
	return d.year, true, 0
}

// readMonthDay reads March 12, 2026 and April 3.
func readMonthDay(d dateReader, t []dateToken) (span, int) {
	if len(t) < 2 || monthWords[t[0].word] == 0 || t[1].digits == 0 || t[1].digits > 2 || t[1].number < 1 || t[1].number > 31 {
		return span{}, 0
	}
	m, i := monthWords[t[0].word], 2
	for i < len(t) && t[i].word != "" && ordinalWords[t[i].word] {
		i++
	}
	y, yearless, n := d.yearAt(t, i)
	if n == 0 && i == 2 && t[1].digits == 2 && t[1].number >= 20 && t[1].number <= 45 { // "Apr 26" is April 2026
		return span{}, 0
	}
	if n > 0 && t[i+n-1].digits == 2 {
		return span{}, 0
	}
	if s, ok := day(y, m, t[1].number); ok {
		s.yearless = yearless
		return s, i + n
	}
	return span{}, 0
}

// readMonthYear reads March 2026, Apr 26, mei 2026, marzo de 2026, 03/2026.
func readMonthYear(_ dateReader, t []dateToken) (span, int) {
	if len(t) < 2 {
		return span{}, 0
	}
	if m := monthWords[t[0].word]; m != 0 {
		i := 1
		for i < len(t) && i < 3 && (t[i].sign == ',' || isSep(t[i]) || t[i].word != "" && ordinalWords[t[i].word]) {
			i++
		}
		if i < len(t) {
			if y, ok := fullYear(t[i]); ok && (t[i].digits == 4 || t[i].number >= 10) {
				return months(y, m, 1), i + 1
			}
		}
		return span{}, 0
	}
	if len(t) >= 3 && t[0].digits > 0 && t[0].digits <= 2 && t[0].number >= 1 && t[0].number <= 12 && isSep(t[1]) && t[2].digits == 4 {
		if y, ok := fullYear(t[2]); ok {
			return months(y, t[0].number, 1), 3
		}
	}
	return span{}, 0
}

// readQuarter reads Q2 2026, Q1/26, 2026 Q3, 2º trimestre 2026, IV квартал
// 2025, T1 2026, H2 2026, 1. Halbjahr 2026.
func readQuarter(d dateReader, t []dateToken) (span, int) {
	if len(t) >= 2 && t[0].digits == 4 { // 2026 Q3, 2026-Q3
		j := 1
		if isSep(t[j]) {
			j++
		}
		if s, n := quarterAt(dateReader{year: t[0].number}, t[min(j, len(t)):], false); n > 0 {
			s.yearless = false
			return s, j + n
		}
	}
	return quarterAt(d, t, true)
}

func quarterAt(d dateReader, t []dateToken, withYear bool) (span, int) {
	n, size, i := 0, 0, 0
	switch {
	case len(t) >= 2 && (t[0].word == "q" || t[0].word == "t" || t[0].word == "к" || t[0].word == "kv") && t[1].digits == 1 && t[1].number <= 4:
		n, size, i = t[1].number, 3, 2
	case len(t) >= 2 && (t[0].word == "h" || t[0].word == "s" || t[0].word == "hj") && t[1].digits == 1 && t[1].number <= 2:
		n, size, i = t[1].number, 6, 2
	case len(t) >= 2 && (t[0].digits == 1 || romanFigures[t[0].word] != 0):
		n = t[0].number
		if n == 0 {
			n = romanFigures[t[0].word]
		}
		i = 1
		for i < len(t) && (t[i].sign == '.' || t[i].sign == '-' || t[i].sign == 'º' || t[i].sign == 'ª' || t[i].sign == '°' || t[i].word != "" && ordinalWords[t[i].word]) {
			i++
		}
		switch {
		case i < len(t) && (quarterWords[t[i].word] || t[i].word == "q" || t[i].word == "t"):
			size = 3
		case i < len(t) && (halfWords[t[i].word] || t[i].word == "h"):
			size = 6
		default:
			return span{}, 0
		}
		i++
	case len(t) >= 2 && quarterWords[t[0].word] && t[1].digits == 1:
		n, size, i = t[1].number, 3, 2
	default:
		return span{}, 0
	}
	if n < 1 || n*size > 12 {
		return span{}, 0
	}
	for i < len(t) && t[i].sign == '.' {
		i++
	}
	y, yearless, used := d.year, true, 0
	if withYear {
		y, yearless, used = d.yearAt(t, i)
		if used == 0 && i < len(t) && strings.HasPrefix(t[i].word, "fy") && i+1 < len(t) {
			if fy, ok := fullYear(t[i+1]); ok {
				y, yearless, used = fy, false, 2
			}
		}
	}
	if y == 0 {
		return span{}, 0
	}
	s := months(y, (n-1)*size+1, size)
	s.yearless = yearless
	return s, i + used
}

// readSeason reads summer 2026, winter 2026/27, Frühjahr 2026.
func readSeason(d dateReader, t []dateToken) (span, int) {
	if len(t) == 0 || seasonWords[t[0].word] == 0 {
		return span{}, 0
	}
	skip := 1
	if len(t) > 1 && seasonNoun[t[1].word] {
		skip = 2
	}
	y, yearless, n := d.yearAt(t, skip)
	n += skip - 1
	if y == 0 || yearless {
		return span{}, 0
	}
	s := months(y, seasonWords[t[0].word]*3, 3)
	if len(t) > n+2 && t[n+1].sign == '/' && t[n+2].digits == 2 {
		n += 2
	}
	return s, 1 + n
}

// readWeek reads week 12 2026, KW 14.
func readWeek(d dateReader, t []dateToken) (span, int) {
	if len(t) < 2 || !weekWords[t[0].word] || t[1].digits == 0 || t[1].number < 1 || t[1].number > 53 {
		return span{}, 0
	}
	y, yearless, n := d.yearAt(t, 2)
	if n > 0 && t[1+n].digits == 2 && t[2].sign == '-' { // week 12-20: a range of weeks
		y, yearless, n = d.year, true, 0
	}
	if y == 0 {
		return span{}, 0
	}
	jan4 := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7+7*(t[1].number-1))
	return span{first: monday, last: monday.AddDate(0, 0, 6), yearless: yearless}, 2 + n
}

// readYearMonth reads 2026-03 and 2026/11, not 2025/26.
func readYearMonth(_ dateReader, t []dateToken) (span, int) {
	if len(t) < 3 || t[0].digits != 4 || !isSep(t[1]) || t[2].digits == 0 || t[2].digits > 2 || t[2].number < 1 || t[2].number > 12 {
		return span{}, 0
	}
	y, ok := fullYear(t[0])
	if !ok {
		return span{}, 0
	}
	return months(y, t[2].number, 1), 3
}

// readYear reads 2026, FY26, FY 2026.
func readYear(_ dateReader, t []dateToken) (span, int) {
	if len(t) == 0 {
		return span{}, 0
	}
	if t[0].digits == 4 {
		if y, ok := fullYear(t[0]); ok {
			return months(y, 1, 12), 1
		}
	}
	if len(t) >= 2 && (t[0].word == "fy" || t[0].word == "gj") {
		if y, ok := fullYear(t[1]); ok {
			return months(y, 1, 12), 2
		}
	}
	return span{}, 0
}

// readMonth reads a bare month in the reader's year.
func readMonth(d dateReader, t []dateToken) (span, int) {
	if len(t) == 0 || monthWords[t[0].word] == 0 || d.year == 0 {
		return span{}, 0
	}
	if t[0].word == "may" && len(t) > 1 && t[1].word != "" && !toWords[t[1].word] && t[1].word != "and" {
		return span{}, 0 // the verb
	}
	s := months(d.year, monthWords[t[0].word], 1)
	s.yearless = true
	return s, 1
}

// partOf narrows a span by the word before it: mid-March, end of 2026, early
// May.
func (d dateReader) partOf(tokens []dateToken, s span) span {
	i := s.from - 1
	for i >= 0 && (tokens[i].sign == '-' || tokens[i].word != "" && (ordinalWords[tokens[i].word] || tokens[i].word == "the" || tokens[i].word == "del" || tokens[i].word == "von")) {
		i--
	}
	if i < 0 || tokens[i].word == "" || s.first.Equal(s.last) {
		return s
	}
	w := tokens[i].word
	oneMonth := s.last.Sub(s.first) < 32*24*time.Hour
	switch {
	case midWords[w]:
		if oneMonth {
			s.first = s.first.AddDate(0, 0, 14)
			s.last = s.first
		} else {
			half := s.first.AddDate(0, int(s.last.Month()-s.first.Month()+1)/2, 0)
			s.first, s.last = half.AddDate(0, 0, -1), half.AddDate(0, 0, -1)
		}
	case earlyW[w] && !fromWords[w] || earlyW[w] && w != "start":
		if oneMonth {
			s.last = s.first.AddDate(0, 0, 9)
		} else {
			s.last = s.first.AddDate(0, 3, -1)
		}
	case lateW[w]:
		if oneMonth {
			s.first = s.last
		} else {
			s.first = time.Date(s.last.Year(), s.last.Month(), 1, 0, 0, 0, 0, time.UTC)
		}
	}
	return s
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

var yearIn = regexp.MustCompile(`(?:^|[^0-9])(20[0-4][0-9])(?:[^0-9]|$)`)
var fiscalIn = regexp.MustCompile(`(?i)(?:^|[^a-z])FY\s?-?(\d{2})(?:[^0-9]|$)`)

// yearOf finds the year that titles and names speak of; 0 when none.
func yearOf(texts ...string) int {
	for _, s := range texts {
		if m := fiscalIn.FindStringSubmatch(s); m != nil {
			n, _ := strconv.Atoi(m[1])
			return 2000 + n
		}
		if m := yearIn.FindAllStringSubmatch(strings.ReplaceAll(s, "_", " "), -1); len(m) > 0 {
			n, _ := strconv.Atoi(m[len(m)-1][1])
			return n
		}
	}
	return 0
}

// excelDay turns a serial number into an ISO date; "" when it is none.
func excelDay(serial float64) string {
	if serial < 20000 || serial > 80000 {
		return ""
	}
	return iso(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(serial)))
}

func (p period) String() string { return fmt.Sprintf("%s..%s", p.start, p.end) }

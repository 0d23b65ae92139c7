package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// dateReader reads dates as people write them. Its column decides what 3/4/2026
// means, its sheet which year a bare "March" belongs to.
type dateReader struct {
	monthFirst bool
	year       int  // of dates without one; 0 when unknown
	alone      bool // the text is nothing but the date
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
	d.alone = len(tokens) == 3
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
	for _, form := range []func(dateReader, []dateToken) (span, int){readISO, readNumeric, readDayRange, readDayMonth, readMonthDay, readMonthYear, readQuarter, readSeason, readWeek, readYearMonth, readYear, readMonth, readDayAndMonth} {
		if s, n := form(d, tokens[i:]); n > 0 {
			return s, n
		}
	}
	return span{}, 0
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

func (p period) String() string { return fmt.Sprintf("%s..%s", p.start, p.end) }

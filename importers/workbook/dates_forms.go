package workbook

import (
	"time"
)

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

// readDayRange reads 1.-15.3.2026: two days of one month.
func readDayRange(d dateReader, t []dateToken) (span, int) {
	i := 1
	if len(t) > 1 && t[1].sign == '.' {
		i = 2
	}
	if len(t) < i+2 || t[0].digits == 0 || t[0].digits > 2 || t[i].sign != '-' {
		return span{}, 0
	}
	last, n := readNumeric(d, t[i+1:])
	if n == 0 || last.first.Day() <= t[0].number || t[i+2].sign != '.' {
		return span{}, 0
	}
	first, ok := day(last.first.Year(), int(last.first.Month()), t[0].number)
	if !ok {
		return span{}, 0
	}
	return span{first: first.first, last: last.last}, i + 1 + n
}

// readDayAndMonth reads 01.03. and, when nothing else is written, 31/12, in
// the reader's year.
func readDayAndMonth(d dateReader, t []dateToken) (span, int) {
	if len(t) < 3 || t[0].digits == 0 || t[0].digits > 2 || !isSep(t[1]) || t[2].digits == 0 || t[2].digits > 2 || d.year == 0 {
		return span{}, 0
	}
	n := 3
	switch {
	case t[1].sign == '.' && len(t) > 3 && t[3].sign == '.' && (len(t) == 4 || t[4].digits == 0):
		n = 4
	case t[1].sign == '/' && len(t) == 3 && d.alone:
	default:
		return span{}, 0
	}
	dd, m := t[0].number, t[2].number
	if d.monthFirst && dd <= 12 || m > 12 {
		dd, m = m, dd
	}
	s, ok := day(d.year, m, dd)
	if !ok {
		return span{}, 0
	}
	s.yearless = true
	return s, n
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
	if len(t) > 2 && monthWords[t[0].word] != 0 && t[1].sign == '.' && t[2].digits > 0 && t[2].digits <= 2 { // "Apr. 1, 2026"
		if s, n := readMonthDay(d, append([]dateToken{t[0]}, t[2:]...)); n > 0 {
			return s, n + 1
		}
	}
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
	if len(t) > 1 && t[0].digits > 0 && t[0].digits <= 2 && t[1].word == "月" && t[0].number >= 1 && t[0].number <= 12 && d.year != 0 {
		s := months(d.year, t[0].number, 1)
		s.yearless = true
		return s, 2
	}
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

// excelDay turns a serial number into an ISO date; "" when it is none.
func excelDay(serial float64) string {
	if serial < 20000 || serial > 80000 {
		return ""
	}
	return iso(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(serial)))
}

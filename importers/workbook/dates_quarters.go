package workbook

import (
	"strings"
	"time"
)

// readQuarter reads Q2 2026, Q1/26, 2026 Q3, 2º trimestre 2026, IV квартал
// 2025, T1 2026, H2 2026, 1. Halbjahr 2026.
func readQuarter(d dateReader, t []dateToken) (span, int) {
	if len(t) >= 4 && t[0].word == "fy" { // FY26 Q3
		if y, ok := fullYear(t[1]); ok {
			if s, n := quarterAt(dateReader{year: y}, t[2:], false); n > 0 {
				s.yearless = false
				return s, 2 + n
			}
		}
	}
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
	if len(t) > 1 && t[0].digits == 4 && seasonWords[t[1].word] != 0 {
		if y, ok := fullYear(t[0]); ok {
			return months(y, seasonWords[t[1].word]*3, 3), 2
		}
	}
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
	if len(t) >= 3 && t[0].digits > 0 && t[1].sign == '.' && weekWords[t[2].word] { // "12. KW 2026"
		s, n := readWeek(d, append([]dateToken{t[2], t[0]}, t[3:]...))
		if n > 0 {
			return s, n + 1
		}
	}
	if len(t) >= 4 && t[0].digits == 4 && isSep(t[1]) && t[2].word == "w" && t[3].digits > 0 { // "2026-W12"
		s, n := readWeek(dateReader{year: t[0].number}, t[2:4])
		if n > 0 {
			s.yearless = false
			return s, n + 2
		}
	}
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

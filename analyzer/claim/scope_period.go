package claim

import (
	"fmt"
	"strings"
)

var calendarMonths = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var calendarDays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// monthNumbers are the months by folded name, from 0.
var monthNumbers = calendarTable(calendarMonths[:], map[string]int{"sept": 8, "januar": 0, "februar": 1, "märz": 2, "marz": 2, "mai": 4, "juni": 5, "juli": 6, "oktober": 9, "dezember": 11})

// dayNumbers are the weekdays by folded name, from Monday 0.
var dayNumbers = calendarTable(calendarDays[:], map[string]int{"tues": 1, "wednes": 2, "thur": 3, "thurs": 3, "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonntag": 6})

// calendarTable maps names, their plurals and their first three letters to their order.
func calendarTable(names []string, more map[string]int) map[string]int {
	table := map[string]int{}
	for n, name := range names {
		lower := strings.ToLower(name)
		table[lower], table[lower+"s"], table[lower[:3]] = n, n, n
	}
	for name, n := range more {
		table[name] = n
	}
	return table
}

// readPeriod adds the dates, months and weekdays that words state.
func readPeriod(words []Word, s *Scope) {
	for i := range words {
		if month, ok := monthAt(words, i); ok {
			if date, ok := fullDate(words, i, month); ok {
				setDate(words, i, date, s)
			} else {
				s.Months |= monthsAt(words, i, month)
			}
		}
		if day, ok := dayNumbers[words[i].Lower]; ok && !(words[i].Lower == "sat" && words[i].Text == "sat") {
			if last, ok := rangeEnd(words, i, dayNumbers); ok {
				s.Days |= uint8(bitRange(day, last, 7))
			} else {
				s.Days |= 1 << day
			}
		}
		switch words[i].Lower {
		case "weekday", "weekdays":
			s.Days |= 0b0011111
		case "weekend", "weekends":
			s.Days |= 0b1100000
		}
	}
	if s.Days == 0b1111111 {
		s.Days = 0
	}
	if s.Months == 0xFFF {
		s.Months = 0
	}
}

// monthAt reads a month's name; "may" and "mar" only with a capital inside a text.
func monthAt(words []Word, i int) (int, bool) {
	month, ok := monthNumbers[words[i].Lower]
	if !ok {
		return 0, false
	}
	if first := words[i].Text[0]; first >= 'a' && first <= 'z' && len(words[i].Lower) < 4 {
		return 0, false
	}
	if words[i].Lower == "may" && (i == 0 || words[i-1].Sentence != words[i].Sentence) {
		return 0, false
	}
	return month, true
}

// rangeEnd reads the end of "May to September", "Mon-Fri".
func rangeEnd(words []Word, i int, table map[string]int) (int, bool) {
	k := i + 1
	if _, ok := numberValue(wordAt(words, k)); ok && len(wordAt(words, k)) > 2 {
		k++ // a year
	}
	if next := wordAt(words, k); next == "to" || next == "until" || next == "till" || next == "through" || next == "bis" {
		k++
		if _, ok := numberValue(strings.TrimRight(wordAt(words, k), "stndrh")); ok {
			k++ // 1 May to 30 September
		}
	} else if _, ok := numberValue(wordAt(words, k)); ok && k+1 < len(words) && words[k].Start-words[i].End >= 3 {
		k++ // 1 May - 30 September
	} else if k >= len(words) || words[k].Start-words[i].End > 3 {
		return 0, false
	}
	last, ok := table[wordAt(words, k)]
	if !ok || k == i+1 && words[k].Start-words[i].End == 1 && !(words[i].Lower != words[k].Lower) {
		return 0, false
	}
	return last, ok
}

// bitRange returns the bits from first to last, around the end of the circle.
func bitRange(first, last, size int) int {
	bits := 0
	for n := first; ; n = (n + 1) % size {
		bits |= 1 << n
		if n == last {
			return bits
		}
	}
}

// monthsAt returns the months that the month at words[i] stands for: itself, a
// range that begins or ends there, the rest of the year behind "from", the part
// before it behind "until". None when it bounds nothing.
func monthsAt(words []Word, i, month int) uint16 {
	if last, ok := rangeEnd(words, i, monthNumbers); ok {
		return uint16(bitRange(month, last, 12))
	}
	if wordAt(words, i+1) == "or" && (wordAt(words, i+2) == "later" || wordAt(words, i+2) == "after") || wordAt(words, i+1) == "onwards" {
		return uint16(bitRange(month, 11, 12))
	}
	k := i - 1
	if _, ok := numberValue(strings.TrimRight(wordAt(words, k), "stndrh")); ok {
		k--
	}
	for wordAt(words, k) == "the" || wordAt(words, k) == "end" || wordAt(words, k) == "of" || wordAt(words, k) == "early" || wordAt(words, k) == "late" || wordAt(words, k) == "mid" {
		k--
	}
	switch wordAt(words, k) {
	case "in", "during", "every", "throughout", "each", "im", "en":
		return 1 << month
	case "from", "since", "after", "effective", "starting", "ab":
		return uint16(bitRange(month, 11, 12))
	case "until", "till", "through", "before", "bis":
		return uint16(bitRange(0, month, 12))
	case "and", "to":
		return 1 << month
	}
	return 0
}

// fullDate reads day and year around the month at words[i], as ISO 8601.
func fullDate(words []Word, i, month int) (string, bool) {
	day, ok := numberValue(strings.TrimRight(wordAt(words, i-1), "stndrh"))
	if !ok || day < 1 || day > 31 {
		return "", false
	}
	year, ok := numberValue(wordAt(words, i+1))
	if !ok || year < 1990 || year > 2100 {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", int(year), month+1, int(day)), true
}

// setDate puts a date to the end of the period that the word before it says.
func setDate(words []Word, i int, date string, s *Scope) {
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		switch words[k].Lower {
		case "from", "since", "after", "starting", "ab":
			if s.Start == "" {
				s.Start = date
			}
			return
		case "until", "till", "before", "through", "ending", "to", "bis":
			if s.End == "" {
				s.End = date
			}
			return
		}
	}
}

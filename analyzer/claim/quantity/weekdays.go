package quantity

import "slices"

// weekdays are day names, singular and plural, in five languages; 0 is Monday.
var weekdays = func() map[string]int {
	m := map[string]int{}
	for d, words := range [][]string{
		{"monday", "montag", "maandag", "lundi", "lunes"}, {"tuesday", "dienstag", "dinsdag", "mardi", "martes"}, {"wednesday", "mittwoch", "woensdag", "mercredi", "miercoles"},
		{"thursday", "donnerstag", "donderdag", "jeudi", "jueves"}, {"friday", "freitag", "vrijdag", "vendredi", "viernes"}, {"saturday", "samstag", "sonnabend", "zaterdag", "samedi", "sabado"},
		{"sunday", "sonntag", "zondag", "dimanche", "domingo"}} {
		for _, w := range words {
			m[w], m[w+"s"], m[w+"en"], m[w+"e"] = d, d, d, d
		}
	}
	return m
}()

// shortWeekdays count only with a capital letter or beside another day.
var shortWeekdays = map[string]int{"mon": 0, "mons": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "fris": 4, "sat": 5, "sats": 5, "sun": 6, "suns": 6}

// tinyWeekdays are two-letter forms, read only in a range: "Mo-Fr", "Ma-Vr".
var tinyWeekdays = map[string]int{"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "ma": 0, "wo": 2, "vr": 4, "za": 5, "zo": 6, "tu": 1, "we": 2, "th": 3, "su": 6, "lu": 0, "me": 2, "je": 3, "ve": 4, "dim": 6, "lun": 0}

var everyDay = []int{0, 1, 2, 3, 4, 5, 6}
var workdays = []int{0, 1, 2, 3, 4}
var weekendDays = []int{5, 6}

// dayGroups are phrases for several days.
var dayGroups = map[string][]struct {
	words []string
	days  []int
}{
	"weekdays": {{[]string{"weekdays"}, workdays}}, "weekday": {{[]string{"weekday"}, workdays}}, "weekends": {{[]string{"weekends"}, weekendDays}}, "weekend": {{[]string{"weekend"}, weekendDays}},
	"on": {{[]string{"on", "working", "days"}, workdays}, {[]string{"on", "business", "days"}, workdays}}, "workdays": {{[]string{"workdays"}, workdays}},
	"werktags": {{[]string{"werktags"}, workdays}}, "wochenende": {{[]string{"wochenende"}, weekendDays}}, "wochenends": {{[]string{"wochenends"}, weekendDays}}, "doordeweeks": {{[]string{"doordeweeks"}, workdays}},
	"daily": {{[]string{"daily"}, everyDay}}, "taglich": {{[]string{"taglich"}, everyDay}}, "dagelijks": {{[]string{"dagelijks"}, everyDay}},
	"every": {{[]string{"every", "day", "of", "the", "week"}, everyDay}, {[]string{"every", "single", "day"}, everyDay}, {[]string{"every", "weekday"}, workdays}, {[]string{"every", "working", "day"}, workdays}, {[]string{"every", "weekend"}, weekendDays}, {[]string{"every", "day"}, everyDay}, {[]string{"every", "evening"}, everyDay}, {[]string{"every", "night"}, everyDay}, {[]string{"every", "morning"}, everyDay}},
	"each":  {{[]string{"each", "day"}, everyDay}},
	"any":   {{[]string{"any", "day", "of", "the", "week"}, everyDay}, {[]string{"any", "day"}, everyDay}},
	"all":   {{[]string{"all", "week"}, everyDay}, {[]string{"all", "seven", "days"}, everyDay}},
	"seven": {{[]string{"seven", "days", "a", "week"}, everyDay}, {[]string{"seven", "days"}, nil}},
	"7":     {{[]string{"7", "days", "a", "week"}, everyDay}, {[]string{"7", "days", "per", "week"}, everyDay}, {[]string{"7", "days", "/", "week"}, everyDay}, {[]string{"7", "/", "7"}, everyDay}},
	"six":   {{[]string{"six", "days", "a", "week"}, []int{0, 1, 2, 3, 4, 5}}},
	"6":     {{[]string{"6", "days", "a", "week"}, []int{0, 1, 2, 3, 4, 5}}},
	"five":  {{[]string{"five", "days", "a", "week"}, workdays}},
	"5":     {{[]string{"5", "days", "a", "week"}, workdays}},
}

// countedDays are days that a number in front makes a span: "5 weekdays".
var countedDays = wordSet("weekday weekdays workdays weekend weekends")

// day reads one weekday. loose allows short forms without a capital.
func (p *parser) day(i int, loose bool) (int, int, bool) {
	w := p.low(i)
	if d, ok := weekdays[w]; ok {
		return d, i + 1, true
	}
	d, ok := shortWeekdays[w]
	if !ok || !loose && !p.capital(i) {
		return 0, i, false
	}
	next := i + 1
	if p.low(next) == "." && !p.toks[next].gap && next+1 < len(p.toks) {
		next++
	}
	return d, next, true
}

// dayList reads weekdays: "Monday to Saturday", "Mon–Fri", "Tue, Thu and Sat",
// "weekdays", "every day", "Sundays". It returns nil when none stand at i.
func (p *parser) dayList(i int) ([]int, int) {
	for _, g := range dayGroups[p.low(i)] {
		if next := p.phrase(i, g.words...); next > 0 && g.days != nil && !(countedDays[p.low(i)] && p.isNumber(i-1)) {
			return p.moreDays(slices.Clone(g.days), next)
		}
	}
	if d, next, ok := p.tinyRange(i); ok {
		return d, next
	}
	first, next, ok := p.day(i, false)
	if !ok {
		if first, next, ok = p.day(i, true); !ok || !p.dayFollows(next) {
			return nil, i
		}
	}
	days := []int{first}
	switch p.low(next) {
	case "-", "to", "until", "till", "bis", "tot", "through", "thru", "a", "al", "au":
		if last, end, ok := p.day(next+1, true); ok {
			days, next = span(first, last), end
		}
	}
	return p.moreDays(days, next)
}

// moreDays adds days that a comma, "and" or "&" joins.
func (p *parser) moreDays(days []int, next int) ([]int, int) {
	for {
		j := next
		for p.low(j) == "," || p.low(j) == "and" || p.low(j) == "&" || p.low(j) == "+" || p.low(j) == "/" || p.low(j) == "und" || p.low(j) == "en" || p.low(j) == "et" || p.low(j) == "y" || p.low(j) == "or" {
			j++
		}
		if j > next && p.low(j) == "on" {
			j++
		}
		if j == next {
			break
		}
		d, end, ok := p.day(j, true)
		if !ok {
			if p.low(j) == "weekends" || p.low(j) == "weekend" {
				days, next = append(days, weekendDays...), j+1
				continue
			}
			break
		}
		more := []int{d}
		switch p.low(end) {
		case "-", "to", "bis", "tot", "through":
			if last, e, ok := p.day(end+1, true); ok {
				more, end = span(d, last), e
			}
		}
		if _, _, _, after, timed := p.clockRange(end); timed && after > end { // "Mon–Fri 9–18, Sat 9–13" begins a new group
			if p.low(j-1) == "," || p.low(next) == "," {
				break
			}
		}
		days, next = append(days, more...), end
	}
	slices.Sort(days)
	return slices.Compact(days), next
}

func (p *parser) dayFollows(i int) bool {
	switch p.low(i) {
	case "-", "to", ",", "and", "&", "/", "+":
		_, _, ok := p.day(i+1, true)
		return ok
	}
	return false
}

// tinyRange reads "Mo-Fr" and "Di–Sa".
func (p *parser) tinyRange(i int) ([]int, int, bool) {
	a, ok := tinyWeekdays[p.low(i)]
	if !ok || !p.capital(i) || p.low(i+1) != "-" && p.low(i+1) != "bis" && p.low(i+1) != "tot" && p.low(i+1) != "/" && p.low(i+1) != "+" {
		return nil, i, false
	}
	b, ok := tinyWeekdays[p.low(i+2)]
	if !ok || !p.capital(i+2) {
		return nil, i, false
	}
	if p.low(i+1) == "/" || p.low(i+1) == "+" {
		return []int{a, b}, i + 3, true
	}
	return span(a, b), i + 3, true
}

// span lists the days from a to b, over Sunday if need be.
func span(a, b int) []int {
	days := []int{a}
	for d := a; d != b; {
		d = (d + 1) % 7
		days = append(days, d)
	}
	slices.Sort(days)
	return days
}

func (p *parser) isNumber(i int) bool {
	if i < 0 {
		return false
	}
	_, next, ok := p.number(i)
	return ok && next == i+1
}

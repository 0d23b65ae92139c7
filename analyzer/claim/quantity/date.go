package quantity

import (
	"fmt"
	"math/big"
)

// Date is a day, or a month when Day is 0; Year is 0 when it is not said.
type Date struct{ Year, Month, Day int }

// String prints the date as people write it: "4 July 2026".
func (d *Date) String() string {
	s := monthNames[d.Month]
	if d.Day > 0 {
		s = fmt.Sprintf("%d %s", d.Day, s)
	}
	if d.Year > 0 {
		s = fmt.Sprintf("%s %d", s, d.Year)
	}
	return s
}

// Same says that the two can be one day: parts that one does not say agree.
func (d *Date) Same(o *Date) bool {
	return (d.Year == o.Year || d.Year == 0 || o.Year == 0) && d.Month == o.Month && (d.Day == o.Day || d.Day == 0 || o.Day == 0)
}

var monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// months are month names and their short forms in five languages. "may" and
// "march" count only beside a number.
var months = func() map[string]int {
	m := map[string]int{}
	for n, words := range [...]string{1: "january jan januar januari janvier enero", 2: "february feb februar februari fevrier febrero", 3: "march mar marz maerz maart mars marzo", 4: "april apr avril abril",
		5: "may mai mei mayo", 6: "june jun juni juin junio", 7: "july jul juli juillet julio", 8: "august aug augustus aout agosto", 9: "september sep sept septembre septiembre",
		10: "october oct okt oktober octobre octubre", 11: "november nov novembre noviembre", 12: "december dec dez dezember decembre diciembre"} {
		start := 0
		for k := 0; k <= len(words); k++ {
			if k == len(words) || words[k] == ' ' {
				if k > start {
					m[words[start:k]] = n
				}
				start = k + 1
			}
		}
	}
	return m
}()

// date reads "4 July", "July 4th", "1 April 2026", "2026-04-01", "01.04.2026",
// "31/12/2026", "end of March", "1 Apr".
func (p *parser) date(i int) (Quantity, int, bool) {
	if d, next, ok := p.numericDate(i); ok {
		return dateQuantity(d), next, true
	}
	if m := months[p.low(i)]; m > 0 && i < len(p.toks) {
		return p.monthFirst(i, m)
	}
	if p.low(i) == "the" {
		if _, _, ok := p.ordinal(i + 1); ok {
			i++
		}
	}
	day, next, ok := p.ordinal(i)
	if !ok {
		n, after, isNumber := p.dayNumber(i)
		if !isNumber {
			return Quantity{}, i, false
		}
		day, next = n, after
	}
	if day < 1 || day > 31 {
		return Quantity{}, i, false
	}
	if p.low(next) == "." {
		next++
	}
	if p.low(next) == "of" || p.low(next) == "de" {
		next++
	}
	m := months[p.low(next)]
	if m == 0 || (p.low(next) == "may" || p.low(next) == "mar" || p.low(next) == "mai") && !p.capital(next) {
		return Quantity{}, i, false
	}
	next++
	if p.low(next) == "." && p.low(next-1) != monthNames[m] && next+1 < len(p.toks) && p.toks[next+1].digits {
		next++
	}
	d := Date{Month: m, Day: int(day)}
	d.Year, next = p.year(next)
	return dateQuantity(d), next, true
}

// capital says that the token is written with a capital letter.
func (p *parser) capital(i int) bool {
	c := p.text[p.toks[i].start]
	return c >= 'A' && c <= 'Z'
}

func (p *parser) dayNumber(i int) (int64, int, bool) {
	if i >= len(p.toks) || !p.toks[i].digits || len(p.toks[i].low) > 2 {
		return 0, i, false
	}
	n, ok := parseDigits(p.toks[i].low)
	if !ok {
		return 0, i, false
	}
	return n.Num().Int64(), i + 1, true
}

// year reads a year of four digits after a date.
func (p *parser) year(i int) (int, int) {
	j := i
	if p.low(j) == "," {
		j++
	}
	if j < len(p.toks) && p.toks[j].digits && len(p.toks[j].low) == 4 {
		if n, ok := parseDigits(p.toks[j].low); ok && n.IsInt() {
			if y := int(n.Num().Int64()); y >= 1900 && y < 2200 {
				return y, j + 1
			}
		}
	}
	return 0, i
}

// monthFirst reads "July 4", "July 4th, 2026", "March 2026".
func (p *parser) monthFirst(i, m int) (Quantity, int, bool) {
	if !p.capital(i) {
		return Quantity{}, i, false
	}
	if y, next := p.year(i + 1); y > 0 {
		return dateQuantity(Date{Year: y, Month: m}), next, true
	}
	day, next, ok := p.ordinal(i + 1)
	if !ok {
		day, next, ok = p.dayNumber(i + 1)
	}
	if !ok || day < 1 || day > 31 || p.low(next) == ":" {
		return Quantity{}, i, false
	}
	if _, _, timed := p.timeAmount(i + 1); timed {
		return Quantity{}, i, false
	}
	d := Date{Month: m, Day: int(day)}
	d.Year, next = p.year(next)
	return dateQuantity(d), next, true
}

// numericDate reads "2026-04-01", "01.04.2026", "31/12/2026".
func (p *parser) numericDate(i int) (Date, int, bool) {
	if i >= len(p.toks) || !p.toks[i].digits {
		return Date{}, i, false
	}
	t := p.toks[i].low
	var a, b, c int
	if n, err := fmt.Sscanf(t, "%d.%d.%d", &a, &b, &c); err == nil && n == 3 && fmt.Sprintf("%02d.%02d.%04d", a, b, c) == t {
		return checkedDate(Date{Year: c, Month: b, Day: a}, i+1)
	}
	sep := p.low(i + 1)
	if (sep != "-" && sep != "/") || p.low(i+3) != sep || p.toks[i+1].gap || i+4 >= len(p.toks) || p.toks[i+3].gap || p.toks[i+4].gap {
		return Date{}, i, false
	}
	var nums [3]int
	for k := range nums {
		tok := p.toks[i+2*k]
		n, ok := parseDigits(tok.low)
		if !tok.digits || !ok || !n.IsInt() || n.Cmp(big.NewRat(9999, 1)) > 0 {
			return Date{}, i, false
		}
		nums[k] = int(n.Num().Int64())
	}
	if nums[0] > 1900 {
		return checkedDate(Date{nums[0], nums[1], nums[2]}, i+5)
	}
	return checkedDate(Date{nums[2], nums[1], nums[0]}, i+5)
}

func checkedDate(d Date, next int) (Date, int, bool) {
	if d.Year > 0 && d.Year < 100 {
		d.Year += 2000
	}
	ok := d.Year >= 1900 && d.Year < 2200 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= 31
	return d, next, ok
}

func dateQuantity(d Date) Quantity { return Quantity{Kind: KindDate, Date: &d} }

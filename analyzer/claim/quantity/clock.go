package quantity

import (
	"fmt"
	"math/big"
	"strings"
)

// clock is a time of day in minutes after midnight. sure is false for a bare
// number that is a time only beside other signs; half says that morning or
// evening was not told ("at nine").
type clock struct {
	minutes int
	sure    bool
	half    bool
}

func (r Range) clockString() string {
	a, ok := r.Point()
	if !ok {
		return ""
	}
	return clockText(int(new(big.Int).Quo(a.N.Num(), a.N.Denom()).Int64()))
}

// clockAt reads a time of day: "8:00", "9 am", "20h", "18h30", "17 Uhr",
// "noon", "nine in the evening", "half past nine", or a bare number to 24.
func (p *parser) clockAt(i int) (clock, int, bool) {
	switch p.low(i) {
	case "noon", "midday", "mittag", "midi", "mediodia":
		return clock{12 * 60, true, false}, i + 1, true
	case "midnight", "mitternacht", "middernacht", "minuit", "medianoche":
		return clock{24 * 60, true, false}, i + 1, true
	case "half", "quarter":
		return p.clockPast(i)
	}
	if i >= len(p.toks) {
		return clock{}, i, false
	}
	t := p.toks[i]
	if !t.digits {
		n, next, ok := p.wordNumber(i)
		if !ok || !n.IsInt() || n.Cmp(whole(24)) > 0 || n.Sign() == 0 {
			return clock{}, i, false
		}
		return p.clockHalf(clock{int(n.Num().Int64()) * 60, false, true}, next)
	}
	var h, m int
	if cut := strings.IndexAny(t.low, ":."); cut > 0 && len(t.low)-cut == 3 {
		if _, err := fmt.Sscanf(strings.Replace(t.low, ".", ":", 1), "%d:%d", &h, &m); err != nil || h > 24 || m > 59 || h == 24 && m > 0 {
			return clock{}, i, false
		}
		return p.clockHalf(clock{h*60 + m, t.low[cut] == ':', h < 12 && h > 0 && t.low[0] != '0'}, i+1)
	}
	if len(t.low) > 2 {
		return clock{}, i, false
	}
	if _, err := fmt.Sscanf(t.low, "%d", &h); err != nil || h > 24 {
		return clock{}, i, false
	}
	return p.clockHalf(clock{h * 60, false, h <= 12 && h > 0}, i+1)
}

// clockPast reads "half past nine", "quarter to six", "quarter past eight".
func (p *parser) clockPast(i int) (clock, int, bool) {
	shift := 30
	if p.low(i) == "quarter" {
		shift = 15
	}
	switch p.low(i + 1) {
	case "past":
	case "to":
		shift = -shift
	default:
		return clock{}, i, false
	}
	n, next, ok := p.number(i + 2)
	if !ok || !n.IsInt() || n.Cmp(whole(12)) > 0 || n.Sign() == 0 {
		return clock{}, i, false
	}
	c, end, _ := p.clockHalf(clock{int(n.Num().Int64())*60 + shift, true, true}, next)
	c.sure = true
	return c, end, true
}

// clockHalf reads what tells the half of the day after a number: "am", "p.m.",
// "in the evening", "o'clock", "Uhr", "h", "h30".
func (p *parser) clockHalf(c clock, i int) (clock, int, bool) {
	w := p.low(i)
	after := func(pm bool, next int) (clock, int, bool) {
		h := c.minutes / 60
		switch {
		case pm && h < 12:
			c.minutes += 12 * 60
		case !pm && h == 12:
			c.minutes -= 12 * 60
		}
		c.sure, c.half = true, false
		return c, next, true
	}
	switch {
	case w == "am" || w == "pm":
		return after(w == "pm", i+1)
	case (w == "a" || w == "p") && p.low(i+1) == "." && p.low(i+2) == "m":
		next := i + 3
		if p.low(next) == "." && !p.toks[next].gap {
			next++
		}
		return after(w == "p", next)
	case w == "noon":
		return after(true, i+1)
	case w == "oclock":
		c.sure = true
		d, next, _ := p.clockHalf(c, i+1)
		d.sure = true
		return d, next, true
	case w == "uhr" || w == "uur" || w == "heures" && c.minutes > 0 && p.low(i-1) != "24" && false:
		c.sure, c.half = true, false
		return c, i + 1, true
	case w == "h" && c.minutes%60 == 0 && i > 0 && p.toks[i-1].digits:
		next := i + 1
		if next < len(p.toks) && p.toks[next].digits && !p.toks[next].gap && len(p.toks[next].low) == 2 {
			var m int
			if _, err := fmt.Sscanf(p.toks[next].low, "%d", &m); err == nil && m < 60 {
				return clock{c.minutes + m, true, false}, next + 1, true
			}
		}
		return clock{c.minutes, false, false}, next, true
	}
	for _, part := range []struct {
		words string
		pm    bool
	}{{"in the morning", false}, {"in the evening", true}, {"in the afternoon", true}, {"at night", true}, {"in the night", true}, {"of an evening", true}, {"morgens", false}, {"abends", true}, {"s avonds", true}, {"du soir", true}, {"du matin", false}, {"de la tarde", true}, {"de la manana", false}, {"de la noche", true}} {
		if e := p.phrase(i, strings.Fields(part.words)...); e > 0 {
			if part.words == "at night" && c.minutes/60 < 6 {
				return after(false, e)
			}
			return after(part.pm, e)
		}
	}
	return c, i, true
}

// clockPoint reads one time of day as a quantity; a bare number is none.
func (p *parser) clockPoint(i int) (Quantity, int, bool) {
	c, next, ok := p.clockAt(i)
	if !ok || !c.sure {
		return Quantity{}, i, false
	}
	if (p.low(i) == "noon" || p.low(i) == "midday") && (p.low(i-1) == "by" || p.low(i-1) == "before") {
		return Quantity{}, i, false
	}
	return Quantity{Kind: KindClock, Range: Exact(NewAmount(int64(c.minutes), NoUnit))}, next, true
}

// clockRange reads two times of day: "8:00–20:00", "9 to 5", "from 8 in the
// morning until 8 at night". sure is false when both are bare numbers.
func (p *parser) clockRange(i int) (from, to int, sure bool, next int, ok bool) {
	j := i
	switch p.low(j) {
	case "from", "between", "von", "van", "de", "entre", "zwischen":
		j++
	}
	a, k, ok := p.clockAt(j)
	if !ok {
		return 0, 0, false, i, false
	}
	switch p.low(k) {
	case "-", "to", "until", "till", "bis", "tot", "a", "and", "through", "thru", "til":
		if p.low(k) == "and" && p.low(j-1) != "between" {
			return 0, 0, false, i, false
		}
	default:
		return 0, 0, false, i, false
	}
	b, end, ok := p.clockAt(k + 1)
	if !ok {
		return 0, 0, false, i, false
	}
	from, to = resolveHalves(a, b)
	return from, to, a.sure || b.sure, end, true
}

// resolveHalves decides morning or evening where a range leaves it open: "9 to
// 5", "2-6pm", "8 to 8".
func resolveHalves(a, b clock) (from, to int) {
	const noon = 12 * 60
	switch {
	case b.half && b.minutes <= noon && b.minutes <= a.minutes: // 9 to 5, 8 to 8, 10 am to 6
		b.minutes += noon
	case a.half && !a.sure && !b.half && b.minutes > noon && a.minutes < noon && a.minutes+noon < b.minutes && a.minutes < 7*60: // 2-6pm
		a.minutes += noon
	case a.half && b.half && a.minutes < 6*60 && b.minutes < noon: // 2 to 6
		a.minutes, b.minutes = a.minutes+noon, b.minutes+noon
	}
	return a.minutes, b.minutes
}

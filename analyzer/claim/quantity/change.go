package quantity

import (
	"fmt"
	"math/big"
)

// Change is a number that is to move: from where to where, or only which way.
type Change struct {
	From, To   *Amount // nil when not said
	Up         bool
	Start, End int // byte offsets of the change in the text
}

// FindChanges reads the changes of a text: "8% -> 20%", "from 7 up to 9
// minutes", "38 % by December (now 34 %)", "+5", "x 2", "down by a third".
func FindChanges(text string) []Change { return newParser(text).changes() }

// FindMoves reads the changes of a text that is known to tell where a metric is
// to go: there "from 15 to 20" is no range but a rise, and "9% to 4%" a fall.
func FindMoves(text string) []Change {
	p := newParser(text)
	p.moves = true
	return p.changes()
}

func (p *parser) changes() []Change {
	var out []Change
	for i := 0; i < len(p.toks); {
		c, next, ok := p.change(i)
		if !ok {
			i++
			continue
		}
		c.Start, c.End = p.toks[i].start, p.toks[next-1].end
		out = append(out, c)
		i = next
	}
	return out
}

func (p *parser) change(i int) (Change, int, bool) {
	for _, read := range []func(*parser, int) (Change, int, bool){(*parser).arrow, (*parser).nowValue, (*parser).signed} {
		if c, next, ok := read(p, i); ok {
			return c, next, true
		}
	}
	return Change{}, i, false
}

// arrow reads two values with an arrow or "from … to …" between them.
func (p *parser) arrow(i int) (Change, int, bool) {
	j, from, way := i, false, ""
	if w := p.low(j); w == "up" || w == "down" || w == "back" || w == "rise" || w == "fall" {
		if p.low(j+1) != "from" {
			return Change{}, i, false
		}
		way = w
		j++
	}
	if p.low(j) == "from" {
		from = true
		j++
	}
	a, next, ok := p.minutesOr(j)
	if !ok || p.low(j) == "day" {
		return Change{}, i, false
	}
	next = p.afterNoun(next)
	arrow := false
	switch {
	case p.low(next) == "→":
		next, arrow = next+1, true
	case (p.low(next) == "-" || p.low(next) == "=") && p.low(next+1) == ">" && !p.toks[next+1].gap:
		next, arrow = next+2, true
	case (p.low(next) == "down" || p.low(next) == "up" || p.low(next) == "back") && p.low(next+1) == "to":
		way, next = p.low(next), next+2
	case (from || way != "" || p.moves) && p.low(next) == "to":
		next++
	default:
		return Change{}, i, false
	}
	b, end, ok := p.minutesOr(next)
	if !ok {
		return Change{}, i, false
	}
	if !arrow && way == "" && !from && !p.moves {
		return Change{}, i, false
	}
	return changeOf(a, b, end, way == "" && !arrow && !p.moves)
}

// minutesOr reads a value, or minutes and seconds written like a time of day:
// "7:30".
func (p *parser) minutesOr(i int) (value, int, bool) {
	if i < len(p.toks) && p.toks[i].digits {
		var minutes, seconds int64
		if n, err := fmt.Sscanf(p.toks[i].low, "%d:%02d", &minutes, &seconds); err == nil && n == 2 && seconds < 60 {
			v := value{amount: Amount{new(big.Rat).Add(whole(minutes), rat(seconds, 60)), NoUnit}, kind: KindCount, bare: true}
			if u, next := p.timeUnit(i + 1); next > i+1 {
				v.amount.Unit, v.bare, v.kind = u, false, KindSpan
				return v, next, true
			}
			return v, i + 1, true
		}
	}
	return p.value(i)
}

// afterNoun passes over one word of the thing counted: "from 18 items to 30".
func (p *parser) afterNoun(i int) int {
	if t := p.low(i + 1); i+1 < len(p.toks) && p.toks[i].word() && (t == "→" || t == "-" && p.low(i+2) == ">" || t == "to") && p.low(i) != "up" && p.low(i) != "down" && p.low(i) != "back" {
		return i + 1
	}
	return i
}

// changeOf makes the change from a to b. A plain "from 9 to 5" is one only when
// the numbers fall: rising it is a range.
func changeOf(a, b value, end int, plain bool) (Change, int, bool) {
	switch {
	case a.bare && !b.bare:
		a.amount.Unit = b.amount.Unit
	case b.bare && !a.bare:
		b.amount.Unit = a.amount.Unit
	}
	sign, ok := Compare(a.amount, b.amount)
	if !ok {
		sign = a.amount.N.Cmp(b.amount.N)
	}
	if sign == 0 || plain && sign < 0 {
		return Change{}, end, false
	}
	return Change{From: &a.amount, To: &b.amount, Up: sign < 0}, end, true
}

// nowValue reads a target with today's value behind it: "38% by December (now
// 34%)", "3.4 drops an hour, today 2.6".
func (p *parser) nowValue(i int) (Change, int, bool) {
	b, next, ok := p.value(i)
	if !ok {
		return Change{}, i, false
	}
	for k := next; k < next+9 && k+1 < len(p.toks); k++ {
		switch p.low(k) {
		case "now", "currently", "today", "was", "previously", "before", "until":
		default:
			continue
		}
		if prev := p.low(k - 1); prev != "(" && prev != "," && prev != "-" && prev != ";" {
			return Change{}, i, false
		}
		j := k + 1
		for p.low(j) == ":" || p.low(j) == "at" || p.low(j) == "is" || p.low(j) == "now" {
			j++
		}
		a, end, ok := p.value(j)
		if !ok {
			return Change{}, i, false
		}
		return changeOf(a, b, end, false)
	}
	return Change{}, i, false
}

// signed reads "+5", "-50%", "−3 min", "x 2", "+20 %": a sign that stands free
// and touches its number.
func (p *parser) signed(i int) (Change, int, bool) {
	w := p.low(i)
	free := i == 0 || p.toks[i].gap || p.low(i-1) == "(" || p.low(i-1) == ":"
	if i+1 >= len(p.toks) || !p.toks[i+1].digits || !free || p.isNumber(i-1) && w != "x" {
		return Change{}, i, false
	}
	v, next, ok := p.value(i + 1)
	if !ok {
		return Change{}, i, false
	}
	switch {
	case w == "+":
	case w == "-" && (i == 0 || !p.toks[i+1].gap || v.kind == KindPercent) && !p.toks[i+1].gap:
		return Change{Up: false}, next, true
	case w == "x" && v.bare && p.low(next) != "per" && p.low(next) != "a" && v.amount.N.Cmp(big.NewRat(1, 1)) > 0 && i > 0:
	default:
		return Change{}, i, false
	}
	return Change{Up: true}, next, true
}

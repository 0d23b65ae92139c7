package quantity

import "strings"

// value is an amount as read: its kind and, when it was a bare number, no unit.
type value struct {
	amount Amount
	kind   Kind
	bare   bool // a number without a unit
}

// label says that the number at token i only tells one thing from others of its
// kind: "Level 2", "room 12", "no. 5".
func (p *parser) label(i int) bool {
	if i == 0 || !p.toks[i].digits {
		return false
	}
	k := i - 1
	if p.low(k) == "." && k > 0 {
		k--
	}
	return labelWords[p.low(k)] || k > 0 && p.toks[k].word() && p.capital(k) && len(p.low(k)) > 1 && p.toks[k].line == p.toks[i].line && p.low(k-1) != "." && !countsBefore[p.low(k)]
}

// labelWords stand before a number that is a name.
var labelWords = wordSet(`level zone phase step room gate platform hall year version type class chapter no nr number part block floor house key code channel route line bus tram page section paragraph form model unit bay ward stage tier grade band module week term`)

// countsBefore are words that a sentence may begin with before a count.
var countsBefore = wordSet(`only max maximum min minimum up under over from at about around just exactly all every your our the these for with and or get take buy choose pick bring use free`)

// notCounted are words after "one" that make it a pronoun.
var notCounted = map[string]bool{"of": true, "-": true, "who": true, "that": true, "is": true, "can": true, "will": true, "has": true, "for": true, "and": true, "to": true, "another": true, "by": true, ".": true, ",": true, "": true}

// ordinalEnding says that the token makes an ordinal of the digits before it.
func (p *parser) ordinalEnding(i int) bool {
	switch p.low(i) {
	case "st", "nd", "rd", "th":
		return !p.toks[i].gap
	}
	return false
}

func (p *parser) percentSign(i int) (Unit, int) {
	switch w := p.low(i); w {
	case "%", "percent", "pct", "prozent", "procent", "vh":
		return Percent, i + 1
	case "per", "pour", "por", "pro":
		if n := p.low(i + 1); n == "cent" || n == "ciento" {
			return Percent, i + 2
		}
	case "-":
		if p.low(i+1) == "percent" && !p.toks[i].gap {
			return Percent, i + 2
		}
	}
	return NoUnit, i
}

// measureUnit reads a unit of weight, length and the like after a number. One
// letter alone must touch the number or stand before the end of a clause.
func (p *parser) measureUnit(i int) (Unit, int) {
	i2 := p.hyphen(i)
	w := p.low(i2)
	u, ok := measureWords[w]
	if !ok {
		if w == "square" && (p.low(i2+1) == "metres" || p.low(i2+1) == "meters" || p.low(i2+1) == "metre") {
			return SquareMetre, i2 + 2
		}
		if w == "cubic" && strings.HasPrefix(p.low(i2+1), "met") {
			return CubicMetre, i2 + 2
		}
		if w == "°" {
			if n := p.low(i2 + 1); n == "c" {
				return Degree, i2 + 2
			}
			return Degree, i2 + 1
		}
		return NoUnit, i
	}
	next := i2 + 1
	switch {
	case (w == "m" || w == "t" || w == "l") && p.toks[i2].gap && next < len(p.toks) && p.toks[next].word() && !clauseWords[p.low(next)]:
		return NoUnit, i
	case w == "m" && (p.low(next) == "²" || p.low(next) == "2" && !p.toks[next].gap):
		return SquareMetre, next + 1
	case w == "m" && (p.low(next) == "³" || p.low(next) == "3" && !p.toks[next].gap):
		return CubicMetre, next + 1
	case (w == "km" || w == "mbit" || w == "gbit") && p.low(next) == "/":
		if w == "km" && p.low(next+1) == "h" {
			return KmPerHour, next + 2
		}
		return u, next + 2
	case w == "mb" && p.low(next) == "/" && p.low(next+1) == "s":
		return Megabit, next + 2
	case u == Kilometre && p.low(next) == "per" && p.low(next+1) == "hour", u == Mile && p.low(next) == "per" && p.low(next+1) == "hour", u == Mile && p.low(next) == "an" && p.low(next+1) == "hour":
		if u == Mile {
			return MilePerHour, next + 2
		}
		return KmPerHour, next + 2
	}
	return u, next
}

// clauseWords may follow a one-letter unit.
var clauseWords = map[string]bool{"and": true, "or": true, "in": true, "high": true, "long": true, "wide": true, "deep": true, "tall": true, "per": true, "of": true, "from": true, "to": true, "are": true, "is": true, "max": true, "for": true, "with": true, "by": true, "free": true, "only": true, "x": true, "at": true, "each": true, "away": true, "on": true}

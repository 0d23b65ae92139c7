package formula

import (
	"math"
	"strconv"
	"strings"
)

// firstBad gives the first value that no operator gets past: unknown, or failed.
func firstBad(values ...Value) (Value, bool) {
	for _, v := range values {
		if v.Kind == Unknown || v.Kind == Failed {
			return v, true
		}
	}
	return Value{}, false
}

// number reads a value as Excel does in arithmetic.
func number(v Value) (float64, bool) {
	switch v.Kind {
	case Empty:
		return 0, true
	case Number, Boolean:
		return v.Number, true
	case Text:
		n, err := strconv.ParseFloat(strings.TrimSpace(v.Text), 64)
		return n, err == nil && !math.IsInf(n, 0) && !math.IsNaN(n)
	}
	return 0, false
}

// text reads a value as Excel does when texts are joined.
func text(v Value) string {
	switch v.Kind {
	case Number:
		return strconv.FormatFloat(round15(v.Number), 'f', -1, 64)
	case Boolean:
		if v.Number != 0 {
			return "TRUE"
		}
		return "FALSE"
	}
	return v.Text
}

// round15 rounds to the 15 digits that Excel keeps.
func round15(n float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		return n
	}
	return rounded
}

func failure(shown string) Value { return Value{Kind: Failed, Text: shown} }

func arithmetic(op string, a, b Value) Value {
	if bad, is := firstBad(a, b); is {
		return bad
	}
	x, ok1 := number(a)
	y, ok2 := number(b)
	if !ok1 || !ok2 {
		return failure("#VALUE!")
	}
	var n float64
	switch op {
	case "+":
		n = x + y
	case "-":
		n = x - y
	case "*":
		n = x * y
	case "/":
		if y == 0 {
			return failure("#DIV/0!")
		}
		n = x / y
	case "^":
		n = math.Pow(x, y)
	}
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return failure("#NUM!")
	}
	return Value{Kind: Number, Number: n}
}

// maxText is what a cell of Excel can hold.
const maxText = 32767

func join(a, b Value) Value {
	if bad, is := firstBad(a, b); is {
		return bad
	}
	joined := text(a) + text(b)
	if len(joined) > 4*maxText {
		return failure("#VALUE!")
	}
	return Value{Kind: Text, Text: joined}
}

// compare orders as Excel does: numbers before texts before booleans, texts
// without regard to case; an empty cell equals 0 and "".
func compare(op string, a, b Value) Value {
	if bad, is := firstBad(a, b); is {
		return bad
	}
	a, b = fillEmpty(a, b), fillEmpty(b, a)
	order := int(a.Kind) - int(b.Kind)
	if order == 0 {
		if a.Kind == Text {
			order = strings.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text))
		} else {
			switch d := a.Number - b.Number; {
			case d < 0:
				order = -1
			case d > 0:
				order = 1
			}
		}
	}
	holds := map[string]bool{"=": order == 0, "<>": order != 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[op]
	if holds {
		return Value{Kind: Boolean, Number: 1}
	}
	return Value{Kind: Boolean}
}

// fillEmpty gives an empty value the other's kind.
func fillEmpty(v, other Value) Value {
	if v.Kind != Empty {
		return v
	}
	if other.Kind == Empty {
		return Value{Kind: Number}
	}
	return Value{Kind: other.Kind}
}

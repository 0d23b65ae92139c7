package formula

import (
	"math"
	"slices"
	"strings"
)

const maxArguments = 255

// lookUp finds a function by its name in capitals. Functions get their
// arguments unread, as some take ranges.
func lookUp(name string) (func(*parser, []operand) Value, bool) {
	name = strings.TrimPrefix(name, "_XLFN.")
	switch name {
	case "SUM", "AVERAGE", "COUNT", "MIN", "MAX":
		return func(p *parser, args []operand) Value { return p.aggregate(name, args) }, true
	case "COUNTA":
		return (*parser).countFilled, true
	case "CONCATENATE", "CONCAT":
		return (*parser).concatenate, true
	case "TEXTJOIN":
		return (*parser).textJoin, true
	case "HYPERLINK":
		return (*parser).hyperlink, true
	case "IF":
		return (*parser).choose, true
	case "IFERROR":
		return (*parser).insteadOfError, true
	case "ROUND":
		return (*parser).round, true
	case "TRIM", "UPPER", "LOWER":
		return func(p *parser, args []operand) Value { return p.changeText(name, args) }, true
	case "LEFT", "RIGHT":
		return func(p *parser, args []operand) Value { return p.cut(name, args) }, true
	}
	return nil, false
}

// call reads the arguments, the opening bracket is read already, and calculates.
func (p *parser) call(name string, depth int) operand {
	function, known := lookUp(name)
	if !known {
		return p.fail()
	}
	var args []operand
	if p.take(")") != "" {
		return value(function(p, args))
	}
	for !p.failed && len(args) < maxArguments {
		if p.space(); p.pos < len(p.text) && (p.text[p.pos] == ',' || p.text[p.pos] == ')') {
			args = append(args, value(Value{Kind: Empty}))
		} else {
			args = append(args, p.comparison(depth))
		}
		switch p.take(",", ")") {
		case ")":
			return value(function(p, args))
		case "":
			return p.fail()
		}
	}
	return p.fail()
}

// numbersOf gathers the numbers of ranges and arguments. In ranges, texts and
// booleans do not count; bad is what stops the calculation.
func (p *parser) numbersOf(args []operand) (numbers []float64, bad Value, stop bool) {
	for _, arg := range args {
		if arg.area == nil {
			n, ok := number(arg.Value)
			if b, is := firstBad(arg.Value); is {
				return nil, b, true
			} else if !ok {
				return nil, failure("#VALUE!"), true
			}
			numbers = append(numbers, n)
			continue
		}
		known := p.each(arg.area, func(v Value) {
			if v.Kind == Number {
				numbers = append(numbers, v.Number)
			} else if v.Kind == Failed && !stop {
				bad, stop = v, true
			}
		})
		if !known {
			return nil, Value{}, true
		}
	}
	return numbers, bad, stop
}

func (p *parser) aggregate(name string, args []operand) Value {
	numbers, bad, stop := p.numbersOf(args)
	if stop {
		return bad
	}
	n := 0.0
	switch {
	case name == "COUNT":
		n = float64(len(numbers))
	case len(numbers) == 0 && name == "AVERAGE":
		return failure("#DIV/0!")
	case len(numbers) == 0:
	case name == "MIN":
		n = slices.Min(numbers)
	case name == "MAX":
		n = slices.Max(numbers)
	default:
		for _, x := range numbers {
			n += x
		}
		if name == "AVERAGE" {
			n /= float64(len(numbers))
		}
	}
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return failure("#NUM!")
	}
	return Value{Kind: Number, Number: n}
}

func (p *parser) countFilled(args []operand) Value {
	count := 0
	for _, arg := range args {
		if arg.area == nil {
			count++
			continue
		}
		if !p.each(arg.area, func(v Value) {
			if v.Kind != Empty {
				count++
			}
		}) {
			return Value{}
		}
	}
	return Value{Kind: Number, Number: float64(count)}
}

// textsOf gives the arguments' values one by one, cells of ranges too.
func (p *parser) textsOf(args []operand) (values []Value, known bool) {
	for _, arg := range args {
		if arg.area == nil {
			values = append(values, arg.Value)
		} else if !p.each(arg.area, func(v Value) { values = append(values, v) }) {
			return nil, false
		}
	}
	return values, true
}

func (p *parser) concatenate(args []operand) Value {
	values, known := p.textsOf(args)
	if !known {
		return Value{}
	}
	joined := Value{Kind: Text}
	for _, v := range values {
		if joined = join(joined, v); joined.Kind != Text {
			return joined
		}
	}
	return joined
}

func (p *parser) textJoin(args []operand) Value {
	if len(args) < 3 {
		return Value{}
	}
	between, skip := p.scalar(args[0]), p.scalar(args[1])
	values, known := p.textsOf(args[2:])
	if bad, is := firstBad(between, skip); is || !known {
		return bad
	}
	joined, first := Value{Kind: Text}, true
	for _, v := range values {
		if skip.Number != 0 && text(v) == "" && v.Kind != Unknown && v.Kind != Failed {
			continue
		}
		if !first {
			joined = join(joined, between)
		}
		if joined = join(joined, v); joined.Kind != Text {
			return joined
		}
		first = false
	}
	return joined
}

// hyperlink shows its second argument, or the address when there is none.
func (p *parser) hyperlink(args []operand) Value {
	if len(args) == 0 || len(args) > 2 {
		return Value{}
	}
	return p.scalar(args[len(args)-1])
}

func (p *parser) choose(args []operand) Value {
	if len(args) < 2 || len(args) > 3 {
		return Value{}
	}
	condition := p.scalar(args[0])
	if bad, is := firstBad(condition); is {
		return bad
	}
	holds, ok := number(condition)
	switch {
	case !ok || condition.Kind == Text:
		return failure("#VALUE!")
	case holds != 0:
		return p.scalar(args[1])
	case len(args) == 3:
		return p.scalar(args[2])
	}
	return Value{Kind: Boolean}
}

func (p *parser) insteadOfError(args []operand) Value {
	if len(args) != 2 {
		return Value{}
	}
	if v := p.scalar(args[0]); v.Kind != Failed {
		return v
	}
	return p.scalar(args[1])
}

func (p *parser) round(args []operand) Value {
	if len(args) != 2 {
		return Value{}
	}
	a, b := p.scalar(args[0]), p.scalar(args[1])
	if bad, is := firstBad(a, b); is {
		return bad
	}
	n, ok1 := number(a)
	digits, ok2 := number(b)
	if !ok1 || !ok2 || math.Abs(digits) > 15 {
		return failure("#VALUE!")
	}
	scale := math.Pow(10, math.Trunc(digits))
	return Value{Kind: Number, Number: round15(math.Round(round15(n*scale)) / scale)}
}

func (p *parser) changeText(name string, args []operand) Value {
	if len(args) != 1 {
		return Value{}
	}
	v := p.scalar(args[0])
	if bad, is := firstBad(v); is {
		return bad
	}
	s := text(v)
	switch name {
	case "TRIM":
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
	case "UPPER":
		s = strings.ToUpper(s)
	case "LOWER":
		s = strings.ToLower(s)
	}
	return Value{Kind: Text, Text: s}
}

func (p *parser) cut(name string, args []operand) Value {
	if len(args) < 1 || len(args) > 2 {
		return Value{}
	}
	v, count := p.scalar(args[0]), Value{Kind: Number, Number: 1}
	if len(args) == 2 {
		count = p.scalar(args[1])
	}
	if bad, is := firstBad(v, count); is {
		return bad
	}
	n, ok := number(count)
	if !ok || n < 0 {
		return failure("#VALUE!")
	}
	runes := []rune(text(v))
	keep := int(min(n, float64(len(runes))))
	if name == "LEFT" {
		runes = runes[:keep]
	} else {
		runes = runes[len(runes)-keep:]
	}
	return Value{Kind: Text, Text: string(runes)}
}

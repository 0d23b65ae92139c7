package formula

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parser reads and calculates in one go. After failed is set, results mean
// nothing.
type parser struct {
	text    string
	pos     int
	context Context
	failed  bool
}

func (p *parser) fail() operand {
	p.failed = true
	return operand{}
}

func (p *parser) space() {
	for p.pos < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.pos]) >= 0 {
		p.pos++
	}
}

// take moves over the first of the marks that stands next; "" when none does.
func (p *parser) take(marks ...string) string {
	p.space()
	for _, m := range marks {
		if strings.HasPrefix(p.text[p.pos:], m) {
			p.pos += len(m)
			return m
		}
	}
	return ""
}

func value(v Value) operand { return operand{Value: v} }

func (p *parser) comparison(depth int) operand {
	left := p.joined(depth)
	for !p.failed {
		op := p.take("<=", ">=", "<>", "<", ">", "=")
		if op == "" {
			return left
		}
		left = value(compare(op, p.scalar(left), p.scalar(p.joined(depth))))
	}
	return left
}

func (p *parser) joined(depth int) operand {
	left := p.sum(depth)
	for !p.failed && p.take("&") != "" {
		a, b := p.scalar(left), p.scalar(p.sum(depth))
		left = value(join(a, b))
	}
	return left
}

func (p *parser) sum(depth int) operand {
	left := p.product(depth)
	for !p.failed {
		op := p.take("+", "-")
		if op == "" {
			return left
		}
		left = value(arithmetic(op, p.scalar(left), p.scalar(p.product(depth))))
	}
	return left
}

func (p *parser) product(depth int) operand {
	left := p.power(depth)
	for !p.failed {
		op := p.take("*", "/")
		if op == "" {
			return left
		}
		left = value(arithmetic(op, p.scalar(left), p.scalar(p.power(depth))))
	}
	return left
}

func (p *parser) power(depth int) operand {
	left := p.signed(depth)
	for !p.failed && p.take("^") != "" {
		left = value(arithmetic("^", p.scalar(left), p.scalar(p.signed(depth))))
	}
	return left
}

func (p *parser) signed(depth int) operand {
	if depth > maxNesting {
		return p.fail()
	}
	switch p.take("-", "+") {
	case "-":
		return value(arithmetic("-", Value{Kind: Number}, p.scalar(p.signed(depth+1))))
	case "+":
		return p.signed(depth + 1)
	}
	v := p.primary(depth + 1)
	for !p.failed && p.take("%") != "" {
		v = value(arithmetic("/", p.scalar(v), Value{Kind: Number, Number: 100}))
	}
	return v
}

func (p *parser) primary(depth int) operand {
	p.space()
	if p.pos >= len(p.text) {
		return p.fail()
	}
	switch c := p.text[p.pos]; {
	case c == '(':
		p.pos++
		v := p.comparison(depth)
		if p.take(")") == "" {
			return p.fail()
		}
		return v
	case c == '"':
		text, ok := p.quoted('"')
		if !ok {
			return p.fail()
		}
		return value(Value{Kind: Text, Text: text})
	case c == '#':
		return p.failure()
	case c >= '0' && c <= '9' || c == '.':
		if o, ok := p.rowRange(); ok {
			return o
		}
		return p.number()
	}
	return p.named(depth)
}

// quoted reads a quoted text or sheet name; a doubled quote stands for one.
func (p *parser) quoted(quote byte) (string, bool) {
	var b strings.Builder
	for i := p.pos + 1; i < len(p.text); i++ {
		if p.text[i] != quote {
			b.WriteByte(p.text[i])
			continue
		}
		if i+1 < len(p.text) && p.text[i+1] == quote {
			b.WriteByte(quote)
			i++
			continue
		}
		p.pos = i + 1
		return b.String(), true
	}
	return "", false
}

func (p *parser) failure() operand {
	for _, e := range []string{"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"} {
		if p.take(e) != "" {
			return value(Value{Kind: Failed, Text: e})
		}
	}
	return p.fail()
}

func (p *parser) number() operand {
	end := p.pos
	for end < len(p.text) && (p.text[end] >= '0' && p.text[end] <= '9' || p.text[end] == '.' ||
		(p.text[end] == 'E' || p.text[end] == 'e') && end > p.pos || (p.text[end] == '+' || p.text[end] == '-') && (p.text[end-1] == 'E' || p.text[end-1] == 'e')) {
		end++
	}
	n, err := strconv.ParseFloat(p.text[p.pos:end], 64)
	if err != nil || math.IsInf(n, 0) {
		return p.fail()
	}
	p.pos = end
	return value(Value{Kind: Number, Number: n})
}

// word reads letters, digits and what may stand in names and references.
func (p *parser) word() string {
	start := p.pos
	for p.pos < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.pos:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '.' && r != '$' {
			break
		}
		p.pos += size
	}
	return p.text[start:p.pos]
}

// named reads what begins with a letter, a dollar sign or a quoted sheet: a
// function, TRUE or FALSE, or a reference. Defined names are not known.
func (p *parser) named(depth int) operand {
	sheet := p.context.Sheet
	if p.text[p.pos] == '\'' {
		name, ok := p.quoted('\'')
		if !ok || p.take("!") == "" {
			return p.fail()
		}
		return p.reference(name, p.word())
	}
	word := p.word()
	if word == "" {
		return p.fail()
	}
	if strings.HasPrefix(p.text[p.pos:], "!") {
		p.pos++
		return p.reference(word, p.word())
	}
	if p.take("(") != "" {
		return p.call(strings.ToUpper(word), depth)
	}
	switch strings.ToUpper(word) {
	case "TRUE":
		return value(Value{Kind: Boolean, Number: 1})
	case "FALSE":
		return value(Value{Kind: Boolean})
	}
	return p.reference(sheet, word)
}

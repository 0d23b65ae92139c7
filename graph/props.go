package graph

import (
	"math"
	"slices"
	"strings"
)

// cellPrefix starts the property names that keep a record's [CellsByName].
const cellPrefix = "cell_"

// text puts a text; an empty one is left out.
func (p Props) text(name, value string) Props {
	if value != "" {
		p[name] = strings.ToValidUTF8(value, "\uFFFD")
	}
	return p
}

// list puts a list of texts; an empty one is left out.
func (p Props) list(name string, values []string) Props {
	if len(values) > 0 {
		p[name] = validTexts(values)
	}
	return p
}

// number puts a number whose zero means that it is absent.
func (p Props) number(name string, value float64) Props {
	if value != 0 {
		return p.optional(name, &value)
	}
	return p
}

// optional puts a number that may be zero; nil and what is not finite is left out.
func (p Props) optional(name string, value *float64) Props {
	if value != nil && !math.IsNaN(*value) && !math.IsInf(*value, 0) {
		p[name] = *value
	}
	return p
}

// flag puts a truth value; false is left out.
func (p Props) flag(name string, value bool) Props {
	if value {
		p[name] = true
	}
	return p
}

// cells puts the places of a record's values.
func (p Props) cells(cells CellsByName) Props {
	for name, ref := range cells {
		p.text(cellPrefix+strings.ToValidUTF8(name, "\uFFFD"), ref)
	}
	return p
}

// scope puts a row's scope.
func (p Props) scope(s Scope) Props {
	return p.text("segment", s.Segment).text("region", s.Region).text("product", s.Product).
		text("channel", s.Channel).text("branch", s.Branch).text("condition", s.Condition).
		text("start", s.Start).text("end", s.End)
}

// Text gives a text property, "" when absent.
func (p Props) Text(name string) string {
	s, _ := p[name].(string)
	return s
}

// List gives a copy of a list property, nil when absent.
func (p Props) List(name string) []string {
	l, _ := p[name].([]string)
	return slices.Clone(l)
}

// Number gives a number property, nil when absent.
func (p Props) Number(name string) *float64 {
	if f, ok := p[name].(float64); ok {
		return &f
	}
	return nil
}

// Flag gives a truth value property, false when absent.
func (p Props) Flag(name string) bool {
	b, _ := p[name].(bool)
	return b
}

func (p Props) numberOrZero(name string) float64 {
	f, _ := p[name].(float64)
	return f
}

func (p Props) readCells() CellsByName {
	cells := CellsByName{}
	for name, value := range p {
		if field, is := strings.CutPrefix(name, cellPrefix); is {
			cells[field], _ = value.(string)
		}
	}
	return cells
}

func (p Props) readScope() Scope {
	return Scope{
		Segment: p.Text("segment"), Region: p.Text("region"), Product: p.Text("product"),
		Channel: p.Text("channel"), Branch: p.Text("branch"), Condition: p.Text("condition"),
		Start: p.Text("start"), End: p.Text("end"),
	}
}

func validTexts(values []string) []string {
	valid := make([]string, len(values))
	for i, v := range values {
		valid[i] = strings.ToValidUTF8(v, "\uFFFD")
	}
	return valid
}

func validCell(c Cell) Cell {
	return Cell{File: strings.ToValidUTF8(c.File, "\uFFFD"), Sheet: strings.ToValidUTF8(c.Sheet, "\uFFFD"), Ref: strings.ToValidUTF8(c.Ref, "\uFFFD")}
}

// orEmpty gives an empty list for nil: lists that JSON always shows are never null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

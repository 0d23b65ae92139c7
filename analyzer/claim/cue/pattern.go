package cue

import (
	"fmt"
	"strings"
)

// node is one element of a pattern. ends appends to out every token index at
// which the element may end when it begins at token i.
type node interface {
	ends(t *text, i int, out []end) []end
}

// end is where a match may stop and which class entries it has passed.
type end struct {
	at    int
	found *Found
}

// Found is a class entry that a match passed.
type Found struct {
	Class, Value string
	From, To     int // tokens
	before       *Found
}

// text is what patterns run over.
type text struct {
	tokens []Token
	// classes remembers where the entries of a class that begin at a token end:
	// many patterns ask for the same class at the same place.
	classes map[classAt][]end
}

type classAt struct {
	of    *classBook
	token int
}

// joined says whether token i follows token i-1 within one clause, or within
// one sentence when the pattern has a comma there.
func (t *text) joined(i int, comma bool) bool {
	if i >= len(t.tokens) {
		return false
	}
	return i == 0 || t.tokens[i].Break == None || comma && t.tokens[i].Break == Comma
}

type literal struct {
	word   string // lemma, exact form or prefix
	how    byte   // 0 lemma, '=' exact, '*' prefix, '#' any number
	anyone bool   // any word
}

func (l literal) is(t Token) bool {
	switch {
	case l.anyone:
		return true
	case l.how == '=':
		return t.Lower == l.word
	case l.how == '*':
		return strings.HasPrefix(t.Lower, l.word)
	case l.how == '#':
		return t.Lower[0] >= '0' && t.Lower[0] <= '9'
	}
	return t.Lemma == l.word
}

func (l literal) ends(t *text, i int, out []end) []end {
	if i < len(t.tokens) && l.is(t.tokens[i]) {
		out = append(out, end{at: i + 1})
	}
	return out
}

// sequence is several elements after another, within one clause but where it
// says otherwise.
type sequence []node

func (s sequence) ends(t *text, i int, out []end) []end {
	states := []end{{at: i}}
	comma := false // a comma may stand before the next element
	for _, n := range s {
		if _, ok := n.(mark); ok {
			comma = true
			continue
		}
		var next []end
		for _, st := range states {
			for _, e := range n.ends(t, st.at, nil) {
				if e.at > st.at && st.at > i && !t.joined(st.at, comma) {
					continue
				}
				next = append(next, end{e.at, chain(st.found, e.found)})
			}
		}
		if states = next; len(states) == 0 {
			return out
		}
		if !mayBeEmpty(n) {
			comma = false
		}
	}
	return append(out, states...)
}

// mayBeEmpty says whether an element may match without taking a word, so that a
// comma before it may stand before the next one.
func mayBeEmpty(n node) bool {
	switch n := n.(type) {
	case gap:
		return true
	case choice:
		return n.optional
	}
	return false
}

// chain puts the entries of b behind those of a.
func chain(a, b *Found) *Found {
	if b == nil {
		return a
	}
	c := *b
	c.before = chain(a, b.before)
	return &c
}

// mark lets a comma stand between two elements.
type mark struct{}

func (mark) ends(_ *text, i int, out []end) []end { return append(out, end{at: i}) }

type choice struct {
	of       []node
	optional bool
}

func (c choice) ends(t *text, i int, out []end) []end {
	for _, n := range c.of {
		out = n.ends(t, i, out)
	}
	if c.optional {
		out = append(out, end{at: i})
	}
	return out
}

type gap struct{ most int }

func (g gap) ends(t *text, i int, out []end) []end {
	out = append(out, end{at: i})
	for n := 1; n <= g.most && i+n <= len(t.tokens); n++ {
		if t.tokens[i+n-1].Break != None {
			break
		}
		// A gap must not end at a mark: what follows it belongs to another clause.
		if i+n < len(t.tokens) && t.tokens[i+n].Break != None {
			break
		}
		out = append(out, end{at: i + n})
	}
	return out
}

// edge is the beginning (^) or end ($) of a clause.
type edge struct{ last bool }

func (e edge) ends(t *text, i int, out []end) []end {
	if e.last && (i == len(t.tokens) || t.tokens[i].Break != None) || !e.last && i < len(t.tokens) && t.tokens[i].Break != None {
		out = append(out, end{at: i})
	}
	return out
}

// look asks what follows or precedes, without taking it.
type look struct {
	of     node
	behind bool
}

func (l look) ends(t *text, i int, out []end) []end {
	if l.behind {
		for from := max(0, i-3); from < i; from++ {
			for _, e := range l.of.ends(t, from, nil) {
				if e.at == i && (i >= len(t.tokens) || t.tokens[i].Break != Stop) {
					return out
				}
			}
		}
		return append(out, end{at: i})
	}
	if i < len(t.tokens) && t.tokens[i].Break != Stop && len(l.of.ends(t, i, nil)) > 0 {
		return out
	}
	return append(out, end{at: i})
}

type class struct {
	name string
	of   *classBook
}

type classBook struct {
	entries []entry
	first   *index
}

type entry struct {
	value string
	node  node
}

func (c class) ends(t *text, i int, out []end) []end {
	if i >= len(t.tokens) {
		return out
	}
	key := classAt{c.of, i}
	found, known := t.classes[key]
	if !known {
		found = c.longest(t, i)
		t.classes[key] = found
	}
	return append(out, found...)
}

// longest returns the longest entries of the class that begin at token i.
func (c class) longest(t *text, i int) []end {
	best := -1
	var found []end
	c.of.first.each(t.tokens[i], func(k int) {
		en := c.of.entries[k]
		for _, e := range en.node.ends(t, i, nil) {
			if e.at > best {
				best, found = e.at, nil
			}
			if e.at == best && e.at > i {
				found = append(found, end{e.at, &Found{Class: c.name, Value: en.value, From: i, To: e.at}})
			}
		}
	})
	return found
}

// compile reads one pattern.
func compile(src string, classes map[string]*classBook) (node, error) {
	p := &patternParser{src: src, classes: classes}
	n, err := p.choices(0)
	if err == nil && p.at < len(p.src) {
		err = fmt.Errorf("pattern %q: unexpected %q", src, p.src[p.at:])
	}
	return n, err
}

type patternParser struct {
	src     string
	at      int
	classes map[string]*classBook
}

// choices reads alternatives up to the closing bracket (0 for the end of the pattern).
func (p *patternParser) choices(closing byte) (node, error) {
	var of []node
	for {
		s, err := p.sequence(closing)
		if err != nil {
			return nil, err
		}
		of = append(of, s)
		if p.at < len(p.src) && p.src[p.at] == '|' {
			p.at++
			continue
		}
		if len(of) == 1 {
			return of[0], nil
		}
		return choice{of: of}, nil
	}
}

func (p *patternParser) sequence(closing byte) (node, error) {
	var s sequence
	for p.at < len(p.src) {
		c := p.src[p.at]
		if c == '|' || closing != 0 && c == closing {
			break
		}
		if c == ' ' {
			p.at++
			continue
		}
		n, err := p.element()
		if err != nil {
			return nil, err
		}
		s = append(s, n)
	}
	if len(s) == 0 {
		return nil, fmt.Errorf("pattern %q: nothing before %d", p.src, p.at)
	}
	return s, nil
}

func (p *patternParser) element() (node, error) {
	rest := p.src[p.at:]
	switch {
	case rest[0] == '(' || rest[0] == '[':
		p.at++
		closing := byte(')')
		if rest[0] == '[' {
			closing = ']'
		}
		n, err := p.choices(closing)
		if err != nil {
			return nil, err
		}
		if p.at >= len(p.src) || p.src[p.at] != closing {
			return nil, fmt.Errorf("pattern %q: no %c", p.src, closing)
		}
		p.at++
		if closing == ']' {
			return choice{of: []node{n}, optional: true}, nil
		}
		return n, nil
	case rest[0] == ',':
		p.at++
		return mark{}, nil
	case rest[0] == '^':
		p.at++
		return edge{}, nil
	case rest[0] == '$':
		p.at++
		return edge{last: true}, nil
	case strings.HasPrefix(rest, "<!"), rest[0] == '!':
		behind := rest[0] == '<'
		p.at++
		if behind {
			p.at++
		}
		n, err := p.element()
		return look{n, behind}, err
	case strings.HasPrefix(rest, ".."):
		p.at += 2
		most := 3
		if p.at < len(p.src) && p.src[p.at] >= '1' && p.src[p.at] <= '9' {
			most = int(p.src[p.at] - '0')
			p.at++
		}
		return gap{most}, nil
	}
	return p.word()
}

func (p *patternParser) word() (node, error) {
	from := p.at
	for p.at < len(p.src) && !strings.ContainsRune(" ()[]|$,", rune(p.src[p.at])) {
		p.at++
	}
	w := p.src[from:p.at]
	switch {
	case w == "" || strings.ContainsAny(w, "?,.{}"):
		return nil, fmt.Errorf("pattern %q: unexpected %q", p.src, p.src[from:])
	case w == "_":
		return literal{anyone: true}, nil
	case w == "#":
		return literal{how: '#'}, nil
	case w[0] == '@':
		book, ok := p.classes[w[1:]]
		if !ok {
			return nil, fmt.Errorf("pattern %q: no class %s", p.src, w)
		}
		return class{w[1:], book}, nil
	case w[0] == '=' && len(w) > 1:
		return literal{word: w[1:], how: '='}, nil
	}
	var s sequence
	w, prefix := strings.CutSuffix(w, "*")
	for _, t := range Tokens(w) {
		s = append(s, literal{word: t.Lemma})
	}
	if last := len(s) - 1; prefix && last >= 0 {
		parts := strings.Split(w, "-")
		s[last] = literal{word: parts[len(parts)-1], how: '*'}
	}
	switch len(s) {
	case 0:
		return nil, fmt.Errorf("pattern %q: %q is no word", p.src, p.src[from:p.at])
	case 1:
		return s[0], nil
	}
	return s, nil
}

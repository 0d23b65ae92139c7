package claim

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// scopeColumns are the columns that narrow a statement, by name.
var scopeColumns = [...]string{"segment", "region", "product", "channel", "branch", "condition"}

// column is one scope column's cell, read.
type column struct {
	written string
	folded  string
	items   [][]string // one list of terms per item of the cell; none when the cell narrows nothing
	slots   []Slot     // axes that the cell states
	rest    bool       // "all other customers"
}

// columnStops carry nothing in a cell; written in capitals they may (US).
var columnStops = wordSet(`a an the of in on at by to for from with and or our your their his her its who whom which that is are was were be been we us you they it de la le les des du der die das den het een`)

// restWords say that a cell means everybody whom no other row names.
var restWords = stemSet(wordSet(`other others rest remaining otherwise else`))

// everything is what cells say that narrow nothing.
var everything = stemSet(wordSet(`all any every everyone everybody anyone general total complete whole each both alle tous allen todos common
	customer client guest visitor user member patient passenger product service channel region area country market segment people item goods`))

// readColumn reads a scope cell: a list of items, each a set of terms.
func readColumn(text string) column {
	c := column{written: text, folded: graph.Fold(text)}
	words := splitWords(text)
	if len(words) == 0 {
		return c
	}
	markStop(words)
	lexicon().mark(words)
	c.slots = scopeAxes().read(words, true)
	var item []string
	flush := func() {
		if len(item) > 0 {
			c.items = append(c.items, item)
		}
		item = nil
	}
	last := 0
	named := false
	for i := range words {
		w := &words[i]
		if w.Lower == "and" || w.Lower == "or" || w.Lower == "+" || strings.ContainsAny(text[last:w.Start], ",;/&|\n") {
			flush()
		}
		last = w.End
		if columnStops[w.Lower] && w.Text != strings.ToUpper(w.Text) || isSignWord([]rune(w.Lower)[0]) {
			continue
		}
		term := w.Stem
		if restWords[term] {
			c.rest = true
		}
		if !everything[term] {
			named = true
		}
		item = append(item, term)
	}
	flush()
	if !named {
		c.items = nil
	}
	return c
}

func isNumber(lower string) bool { return lower != "" && lower[0] >= '0' && lower[0] <= '9' }

// meets says whether two cells of one column can hold for one customer: one of
// them narrows nothing, or an item of the one is the same as, or a kind of, an
// item of the other, and no axis is stated by both with values that exclude
// each other.
func (c *column) meets(d *column) bool {
	if len(c.items) == 0 || len(d.items) == 0 {
		return true
	}
	for i := range c.slots {
		for j := range d.slots {
			if c.slots[i].Axis == d.slots[j].Axis && !scopeAxes().meet(&c.slots[i], &d.slots[j]) {
				return false
			}
		}
	}
	if c.rest != d.rest {
		return false
	}
	for _, x := range c.items {
		for _, y := range d.items {
			if isPart(x, y) || isPart(y, x) {
				return true
			}
		}
	}
	return false
}

// isPart says whether every term of the general item stands in the other.
func isPart(general, special []string) bool {
	for _, t := range general {
		if !contains(special, t) {
			return false
		}
	}
	return true
}

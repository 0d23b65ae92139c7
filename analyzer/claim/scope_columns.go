package claim

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// scopeColumns are the columns that narrow a statement, by name.
var scopeColumns = [...]string{"segment", "region", "product", "channel", "branch", "condition"}

// Columns by their place in scopeColumns.
const (
	segmentColumn = 0
	productColumn = 2
	channelColumn = 3
)

// column is one scope column's cell, read.
type column struct {
	written string
	folded  string
	items   [][]string // one list of terms per item of the cell; none when the cell narrows nothing
	slots   []Slot     // axes that the cell states
	rest    bool       // "all other customers"
	all     bool       // an item is a universal and one noun
	without [][]string // items that the cell takes out: "all firms except charities"
}

// columnStops carry nothing in a cell; written in capitals they may (US).
var columnStops = wordSet(`a an the of in on at by to for from with and or our your their his her its who whom which that is are was were be been we us you they it de la le les des du der die das den het een`)

// takesOut begin what a cell takes out of what it names before.
var takesOut = wordSet(`except excepting excluding excl without besides außer ausser ohne sauf excepto salvo exceto tranne eccetto behalve кроме`)

// restWords say that a cell means everybody whom no other row names.
var restWords = stemSet(wordSet(`other others rest remaining otherwise else`))

// everything is what cells say that narrow nothing.
var everything = stemSet(wordSet(`all any every everyone everybody anyone general total complete whole each both alle tous allen todos common
	customer client guest visitor user member patient passenger product service channel region area country market segment people person item goods household contract internal not applicable n`))

// universals before one noun name everybody there is: "all firms" of a bank for
// firms. With more words they name a part: "all fibre customers".
var universals = stemSet(wordSet(`all every any each alle jeder tous toutes todos todas tutti tutte todo toda ogni`))

// headNouns are the persons and contracts that a segment is made of: "new fibre
// customers" are "new fibre households".
var headNouns = stemSet(wordSet(`customer client household people person user contract consumer buyer account subscriber guest`))

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
	if slot, ok := readCountries(words); ok {
		c.addCountries(slot)
	}
	var item []string
	takingOut := false
	flush := func() {
		c.all = c.all || len(item) == 2 && universals[item[0]] && !takingOut
		if item = withoutHeads(item); len(item) > 0 {
			if takingOut {
				c.without = append(c.without, item)
			} else {
				c.items = append(c.items, item)
			}
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
		if takesOut[w.Lower] {
			flush()
			takingOut = true
			continue
		}
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

// withoutHeads drops the head nouns of an item that says more.
func withoutHeads(item []string) []string {
	var rest []string
	for _, t := range item {
		if !headNouns[t] {
			rest = append(rest, t)
		}
	}
	if len(rest) == 0 {
		return item
	}
	return rest
}

// serviceWays are ways in which a customer buys or is served. Where both cells
// of a channel column name only such, they narrow their statements to what is
// done there; other media (radio, posters, post) are where a text is told, and
// what it says holds elsewhere too.
var serviceWays = stemSet(wordSet(`phone telephone hotline web online website site internet app portal store shop branch person desk counter till chat machine kiosk marketplace marketplaces call centre center ios android desktop mobile agent agency partner video drive thru delivery office reception self service checkout telesales instore webshop depot dealer salon direct ticket window listing sms whatsapp webchat live vending in own retail`))

// servesOnly says whether every item of a channel cell is a way of service.
func (c *column) servesOnly() bool {
	for _, item := range c.items {
		for _, t := range item {
			if !serviceWays[t] {
				return false
			}
		}
	}
	return true
}

func isNumber(lower string) bool { return lower != "" && lower[0] >= '0' && lower[0] <= '9' }

// takenOut says whether c takes out all that d names.
func takenOut(c, d *column) bool {
	if len(c.without) == 0 || len(d.items) == 0 {
		return false
	}
	for _, item := range d.items {
		out := false
		for _, w := range c.without {
			out = out || isPart(w, item)
		}
		if !out {
			return false
		}
	}
	return true
}

// meets says whether two cells of one column can hold for one customer: one of
// them narrows nothing, or an item of the one is the same as, or a kind of, an
// item of the other, and no axis is stated by both with values that exclude
// each other.
func (c *column) meets(d *column) bool {
	for i := range c.slots {
		for j := range d.slots {
			if c.slots[i].Axis == d.slots[j].Axis && !scopeAxes().meet(&c.slots[i], &d.slots[j]) {
				return false
			}
		}
	}
	if takenOut(c, d) || takenOut(d, c) {
		return false
	}
	if len(c.items) == 0 || len(d.items) == 0 || c.countriesOnly() && d.countriesOnly() || c.all || d.all {
		return true
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

// addCountries joins countries named by code with those named in full.
func (c *column) addCountries(named Slot) {
	for i := range c.slots {
		if c.slots[i].Axis == named.Axis {
			c.slots[i].Values = append(c.slots[i].Values, named.Values...)
			return
		}
	}
	c.slots = append(c.slots, named)
}

// countriesOnly says whether every item of a cell is a country, so that the
// axis has said all that there is to compare.
func (c *column) countriesOnly() bool {
	for i := range c.slots {
		if c.slots[i].Axis == "country" {
			return len(c.items) > 0 && len(c.slots[i].Values) >= len(c.items)
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

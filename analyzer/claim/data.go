package claim

import (
	"sort"
	"strings"
)

// dataFamily reads what data customers are asked for, what the company keeps,
// what one department passes to another and what it needs.
var dataFamily = &Family{Name: "data", Read: readData, Oppose: opposeData, Owns: []string{"channel", "way-ordered", "returned-where"}}

// dataValue is the value of a data claim: one act on a set of items.
type dataValue struct {
	act     string          // see dataActs; "once" for a promise never to ask again
	items   map[string]bool // empty for "everything", or when no item was understood
	only    bool            // the list is complete
	full    bool            // … and says so in so many words: "nothing else"
	again   bool            // asked again, or whatever is known
	each    bool            // asked at every occasion
	first   bool            // the text promises that this asking is the only one
	excused bool            // a law, a check, a change or an unknown customer is named
	forms   map[string]bool // free, coded, paper, digital
}

// dataFamilyName is the name of the data family.
const dataFamilyName = "data"

func readData(u *Understood) []Claim {
	r := &dataReader{u: u, items: itemsOf(u.Text, u.Words)}
	r.again = names(dataAgain.Find(u.Words))
	r.excused = len(dataExcuse.Find(u.Words)) > 0
	r.full = names(dataOnly.Find(u.Words))["full"]
	var once []Match
	for _, m := range append(dataOnce.Find(u.Words), closingOnce(u)...) {
		if !saysOnceMore(u.Words, m) {
			once = append(once, m)
		}
	}
	once = append(once, nobodyAsks(u)...)
	r.first = len(once) > 0
	var claims []Claim
	for first := 0; first < len(u.Words); {
		last := first
		for last < len(u.Words) && u.Words[last].Sentence == u.Words[first].Sentence {
			last++
		}
		claims = append(claims, r.readSentence(first, last)...)
		first = last
	}
	for i, c := range claims {
		v := c.Value.(dataValue)
		v.first = v.first || v.act == "ask" && r.keeps(claims, v.items)
		claims[i].Value = v
	}
	if r.first {
		act := "have"
		if names(once)["once"] {
			act = "once"
		}
		claims = append(claims, r.claim(act, once[0].First, once[0].Last, r.allItems()))
	}
	return claims
}

type dataReader struct {
	u       *Understood
	items   []itemAt
	again   map[string]bool
	excused bool
	first   bool
	full    bool // "nothing else": the text's list is complete
}

// keeps says whether the text itself tells that some of the items are kept:
// then it asks for them the first time.
func (r *dataReader) keeps(claims []Claim, items map[string]bool) bool {
	for _, c := range claims {
		if v := c.Value.(dataValue); v.act == "have" && len(sharedItems(v.items, items)) > 0 {
			return true
		}
	}
	return false
}

// readSentence gives each act of a sentence the items that stand after it up
// to the next act, or before it where none follow; an act on "them" or on
// nothing takes the items of the whole text.
func (r *dataReader) readSentence(first, last int) []Claim {
	words := r.u.Words[first:last]
	acts := longest(dataActs.Find(words))
	var claims []Claim
	from := first
	for i, act := range acts {
		begin, end, next := first+act.First, first+act.Last, last
		if i+1 < len(acts) {
			next = first + acts[i+1].First
		}
		set := r.itemsBetween(end+1, next)
		if len(set) == 0 {
			set = r.itemsBetween(from, begin)
		}
		for item := range r.itemsBetween(begin, end+1) { // part of the act's own phrase
			set[item] = true
		}
		if len(set) == 0 {
			set = r.allItems()
		}
		claims = append(claims, r.claim(act.Name, begin, end, set))
		from = end + 1
	}
	if full := dataOnly.Find(words); len(acts) == 0 && names(full)["full"] {
		claims = append(claims, r.claim("pass", first, last-1, r.allItems()))
	}
	if asked := r.itemsBetween(first, last); len(asked) > 0 && r.isQuestion(first, last) {
		claims = append(claims, r.claim("ask", first, last-1, asked))
	}
	return claims
}

// isQuestion says whether the sentence asks the customer something, or is a
// field of a form.
func (r *dataReader) isQuestion(first, last int) bool {
	after := r.u.Text[r.u.Words[last-1].End:]
	if strings.Contains(after, "___") || strings.Contains(r.u.Text[r.u.Words[first].Start:], "*") {
		return true
	}
	words := r.u.Words[first:last]
	if words[len(words)-1].Lower == "please" && len(words) < 12 {
		return true
	}
	if !strings.HasPrefix(strings.TrimLeft(after, ` ."'”’…`), "?") {
		return false
	}
	for _, w := range words {
		if questionWords[w.Lower] {
			return true
		}
	}
	return false
}

// questionWords make a sentence with a question mark a question for data.
var questionWords = wordSet(`what which who when where how may could can would please any`)

func (r *dataReader) claim(act string, first, last int, items map[string]bool) Claim {
	sentence := sentenceOf(r.u, r.u.Words[first].Sentence)
	only := dataOnly.Find(sentence)
	v := dataValue{act: act, items: items, only: len(only) > 0 || r.full, full: r.full, again: r.again["again"], each: r.again["each"],
		first: r.first, excused: r.excused, forms: names(dataForms.Find(sentence))}
	c := Claim{Family: "data", Attribute: "data-" + act, Modality: Binding, Value: v, Text: v.String(), Subject: sortedKeys(items)}
	c.Start, c.End = r.u.Words[first].Start, r.u.Words[last].End
	c.Phrase = r.u.Text[c.Start:c.End]
	return c
}

// allItems are the items of the whole text.
func (r *dataReader) allItems() map[string]bool { return r.itemsBetween(0, len(r.u.Words)) }

func (r *dataReader) itemsBetween(first, last int) map[string]bool {
	set := map[string]bool{}
	for _, m := range r.items {
		if m.first >= first && m.last < last {
			set[m.item] = true
		}
	}
	return set
}

// String says the act in words.
func (v dataValue) String() string {
	acts := map[string]string{"ask": "asks for", "have": "keeps", "pass": "passes on", "need": "needs", "lack": "does not get",
		"skip": "does not ask for", "once": "never asks again for"}
	list := strings.Join(itemNames(v.items), ", ")
	if list == "" {
		list = "anything"
	}
	return acts[v.act] + " " + list
}

// itemNames are the items as people read them.
func itemNames(items map[string]bool) []string {
	list := sortedKeys(items)
	for i, item := range list {
		if cut := strings.IndexByte(item, '/'); cut >= 0 {
			item = item[cut+1:]
		}
		item = strings.TrimPrefix(item, "~")
		list[i] = strings.ReplaceAll(item, "-", " ")
	}
	return list
}

func sortedKeys(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for k := range set {
		list = append(list, k)
	}
	sort.Strings(list)
	return list
}

// itemAt is a data item in a text.
type itemAt struct {
	item        string
	first, last int
}

// itemsOf finds the data items in words: those of the lexicon, then nouns such
// as "number" with the word before them.
func itemsOf(text string, words []Word) []itemAt {
	var items []itemAt
	taken := make([]bool, len(words))
	for _, m := range longest(dataItems.Find(words)) {
		if m.Name == "contact/phone" && m.First == m.Last && phoneIsNoItem(words, m.First) {
			continue
		}
		items = append(items, itemAt{m.Name, m.First, m.Last})
		for i := m.First; i <= m.Last; i++ {
			taken[i] = true
		}
	}
	for _, m := range dataHeads.Find(words) {
		i := m.First
		if i == 0 || taken[i] || taken[i-1] || words[i-1].Stop || dataFillers[words[i-1].Lower] || words[i-1].Sentence != words[i].Sentence || len(words[i-1].Stem) < 3 {
			continue
		}
		items = append(items, itemAt{words[i-1].Stem + "-" + words[i].Stem, i - 1, i})
		taken[i-1], taken[i] = true, true
	}
	items = append(items, openItems(text, words, taken)...)
	sort.SliceStable(items, func(a, b int) bool { return items[a].first < items[b].first })
	return items
}

// phoneIsNoItem says whether "phone" is a way to speak or a verb.
func phoneIsNoItem(words []Word, i int) bool {
	if i > 0 && (phoneAsWay[words[i-1].Lower] || words[i-1].Lower == "the") {
		return true
	}
	return i+1 < len(words) && (phoneAsVerb[words[i+1].Lower] || phoneAsWay[words[i+1].Lower])
}

var phoneAsWay = wordSet(`by on over via per will to must can may they drivers we i us line call calls or`)

var phoneAsVerb = wordSet(`the us you every each him her them customers customer guests guest drivers back a line`)

// openItems are the elements of an enumeration that no lexicon knows ("heart,
// skin, injuries"): each is an item by the stem of its last word, marked "~".
func openItems(text string, words []Word, taken []bool) []itemAt {
	var items []itemAt
	listed := make([]bool, len(words)+1) // a comma, a plus or an "and" after a comma stands before the word
	for i := 1; i < len(words); i++ {
		gap := text[words[i-1].End:words[i].Start]
		joined := words[i-1].Lower == "and" || words[i-1].Lower == "or" || words[i-1].Lower == "+"
		listed[i] = strings.ContainsAny(gap, ",/") || joined
	}
	for i := range words {
		w := words[i]
		ends := i+1 == len(words) || words[i+1].Sentence != w.Sentence || listed[i+1] || strings.ContainsAny(text[w.End:words[i+1].Start], ",:-–—()") ||
			words[i+1].Lower == "and" || words[i+1].Lower == "or" || words[i+1].Lower == "+"
		if !ends || taken[i] || w.Stop || len(w.Stem) < 3 || isDigits(w.Lower) || !nearList(words, listed, i) {
			continue
		}
		items = append(items, itemAt{"~" + w.Stem, i, i})
	}
	return items
}

// nearList says whether the element that ends at word i is short and stands in
// an enumeration.
func nearList(words []Word, listed []bool, i int) bool {
	for j := i; j >= 0 && j > i-4 && words[j].Sentence == words[i].Sentence; j-- {
		if listed[j] {
			return true
		}
	}
	return i+1 < len(words) && listed[i+1]
}

func isDigits(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// closingOnce finds a "once" that ends its clause: "takes name and address - once."
func closingOnce(u *Understood) []Match {
	for i, w := range u.Words {
		if w.Lower != "once" || i == 0 || u.Words[i-1].Lower == "at" || u.Words[i-1].Lower == "for" {
			continue
		}
		if i+1 == len(u.Words) || breaksClause(between(u, i+1)+" ") || u.Words[i+1].Sentence != w.Sentence {
			return []Match{{Name: "once", First: i, Last: i}}
		}
	}
	return nil
}

// nobodyAsks finds a promise whose denial and asking stand far apart: "nobody in
// clinic, salon or boarding house will ask you again".
func nobodyAsks(u *Understood) []Match {
	denied := -1
	for i, w := range u.Words {
		switch {
		case denied >= 0 && u.Words[denied].Sentence != w.Sentence:
			denied = -1
		case askingWords[w.Stem] && denied >= 0:
			for j := i + 1; j < len(u.Words) && j <= i+4 && u.Words[j].Sentence == w.Sentence; j++ {
				switch u.Words[j].Lower {
				case "again", "twice", "anew", "second":
					return []Match{{Name: "once", First: denied, Last: j}}
				}
			}
		}
		switch w.Lower {
		case "nobody", "noone", "no", "none", "never", "nowhere", "not", "won't", "neither":
			denied = i
		}
	}
	return nil
}

var askingWords = stemSet(wordSet(`ask tell say explain fill enter give write type repeat dictate describe question answer state spell`))

// saysOnceMore says whether the match ends in "once more" or "once again".
func saysOnceMore(words []Word, m Match) bool {
	if words[m.Last].Lower != "once" || m.Last+1 >= len(words) {
		return false
	}
	next := words[m.Last+1].Lower
	return next == "more" || next == "again"
}

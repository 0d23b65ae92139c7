package quantity

import "strings"

// boundKind is what a word does to the amount beside it.
type boundKind int

const (
	most boundKind = iota + 1
	mostOut
	least
	leastOut
	about
	plain // names a preposition, leaves the amount as it is
)

// phraseBounds are the words in front of an amount that set its bound, longest
// phrases first within one last word. English, German, Dutch, French, Spanish.
var phraseBounds = buildBounds(map[boundKind]string{
	most: `up to|up to and including|at most|at the most|no more than|not more than|never more than|no longer than|not longer than|never longer than|no later than|not later than|
		no greater than|not exceeding|not over|not above|not beyond|a maximum of|maximum of|a max of|max of|maximum|max|max .|maximal|within|within the first|within the next|within the|within a|inside|inside of|
		limited to|limit of|limit is|limit|capped at|cap of|cap|until|till|til|by|by day|until day|to within|<=|≤|does not exceed|not exceed|cannot exceed|never exceeds|never take more than|
		bis zu|bis|hochstens|maximum|binnen|innerhalb von|innerhalb|spatestens|tot|uiterlijk|hoogstens|jusqu a|jusqua|au plus|au maximum|hasta|como maximo|en un maximo de|dans les|sous|
		in at most|in max|in no more than|in not more than|as little as|ceiling of|latest|limited at|restricted to|for up to|a total of up to|weighing up to|measuring up to|tops out at`,
	mostOut: `under|below|less than|fewer than|in under|in less than|within less than|shorter than|smaller than|lighter than|cheaper than|younger than|short of|<|weniger als|unter|minder dan|onder|moins de|menos de|lower than|inside under|sooner than|earlier than|never reaches`,
	least: `at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|minimum spend of|a min of|min of|minimum|min|min .|from|starting at|starting from|starts at|start at|starts from|as of|from as little as|
		not before|not earlier than|no earlier than|no sooner than|not sooner than|not under|not below|not younger than|no younger than|>=|≥|ab|mindestens|minimal|vanaf|minstens|ten minste|tenminste|a partir de|au moins|des|
		desde|al menos|como minimo|never less than|never before|earliest|upwards of|not until|only after|only from|only for orders of|spend|orders of`,
	leastOut: `over|more than|above|beyond|exceeding|exceeds|longer than|later than|greater than|larger than|bigger than|heavier than|older than|in excess of|>|uber|mehr als|meer dan|boven|plus de|mas de|well over|higher than|better than|upward of`,
	about:    `about|around|approximately|approx|approx .|roughly|some|circa|ca|ca .|c .|nearly|almost|~|etwa|rund|ongeveer|environ|unos|unas|typically|usually|normally|on average|average|an average of|just under|just over|close to|in the region of|or so`,
	plain: `in|for|after|before|on|during|since|every|each|only|just|exactly|precisely|costs|cost|is|are|takes|take|last|lasts|first|next|of|at|than|per|with|per cent|a full|a further|another|all|save|get|the|
		nach|vor|fur|seit|na|voor|apres|avant|pendant|pour|despues de|antes de|durante|en|within about|in about|in the next|in the first|for the first|the first|the last|in just|in only|plus|additional|extra|flat|now`,
})

// suffixBounds are the words behind an amount that set its bound.
var suffixBounds = buildBounds(map[boundKind]string{
	most:  `or less|or fewer|or under|or below|or sooner|or faster|or quicker|or earlier|or younger|and under|and below|maximum|max|max .|at most|at the most|at the latest|at the very latest|tops|latest|at maximum|limit|or shorter|or lighter|and younger|hochstens|spatestens|of minder|ou moins|o menos|at the outside|and no more|and not more|at worst|no more|ceiling|cap`,
	least: `or more|or longer|or over|or above|or later|or older|or higher|or better|or heavier|and over|and above|and more|and older|and up|and upwards|upwards|+|plus|minimum|at least|at the least|or up|oder mehr|of meer|ou plus|o mas|at the earliest|earliest|and longer|or upwards|at minimum|at best`,
	about: `or so|approx|approx .|roughly|or thereabouts|on average|typically|give or take|ish`,
})

type boundPhrase struct {
	words []string
	kind  boundKind
}

type boundTable struct {
	byFirst map[string][]boundPhrase
	byLast  map[string][]boundPhrase
}

// buildBounds orders phrases so that longer ones are tried first.
func buildBounds(lists map[boundKind]string) boundTable {
	t := boundTable{map[string][]boundPhrase{}, map[string][]boundPhrase{}}
	for kind := most; kind <= plain; kind++ {
		for _, s := range strings.Split(lists[kind], "|") {
			if w := strings.Fields(s); len(w) > 0 {
				b := boundPhrase{w, kind}
				t.byFirst[w[0]] = insertLonger(t.byFirst[w[0]], b)
				t.byLast[w[len(w)-1]] = insertLonger(t.byLast[w[len(w)-1]], b)
			}
		}
	}
	return t
}

func insertLonger(list []boundPhrase, b boundPhrase) []boundPhrase {
	i := 0
	for i < len(list) && len(list[i].words) >= len(b.words) {
		i++
	}
	return append(list[:i], append([]boundPhrase{b}, list[i:]...)...)
}

// before finds the longest phrase that ends just in front of token i.
func (t boundTable) before(p *parser, i int) (boundPhrase, bool) {
	if i == 0 {
		return boundPhrase{}, false
	}
	for _, b := range t.byLast[p.low(i-1)] {
		start := i - len(b.words)
		if start < 0 || p.phrase(start, b.words...) != i {
			continue
		}
		free := true
		for k := start; k < i; k++ {
			free = free && !p.used[k] && (k == start || p.toks[k].line == p.toks[start].line)
		}
		if free {
			return b, true
		}
	}
	return boundPhrase{}, false
}

// after finds the longest phrase that begins at token i.
func (t boundTable) after(p *parser, i int) (boundPhrase, bool) {
	for _, b := range t.byFirst[p.low(i)] {
		if p.phrase(i, b.words...) > 0 {
			return b, true
		}
	}
	return boundPhrase{}, false
}

// bounded applies the words around an amount to its range and widens it over
// them. first and next are the tokens that the quantity takes now.
func (p *parser) bounded(q Quantity, i, next int) (Quantity, int, int) {
	if q.Range.Bound() == NoBound || q.Kind == KindFrequency || q.Named != "" || q.Kind == KindAge || q.Kind == KindDate {
		if b, ok := phraseBounds.before(p, i); ok {
			q.Prep = strings.Join(b.words, " ")
		}
		return q, i, next
	}
	first := i
	for n := 0; n < 3; n++ {
		b, ok := phraseBounds.before(p, first)
		if !ok {
			break
		}
		if b.kind == plain || p.spread(first-len(b.words)) || b.words[len(b.words)-1] == "min" && first > 1 && p.toks[first-2].digits {
			if q.Prep == "" {
				q.Prep = strings.Join(b.words, " ")
			}
			break
		}
		if q.Range.Bound() != Exactly && b.kind != about { // "a maximum of two to four"
			break
		}
		b = p.turned(b, first-len(b.words))
		q.apply(b)
		if len(b.words) > 1 && b.words[0] == "not" && p.low(first-len(b.words)) != "not" {
			b.words = b.words[1:]
		}
		first -= len(b.words)
		if b.kind != about {
			break
		}
	}
	if p.low(next) == "," && (p.low(next+1) == "maximum" || p.low(next+1) == "max") {
		next++
	}
	if p.low(next) == "(" && (p.low(next+1) == "max" || p.low(next+1) == "maximum" || p.low(next+1) == "min") {
		return q, first, next
	}
	if b, ok := suffixBounds.after(p, next); ok && !(b.words[0] == "+" && (p.toks[next].gap || next+1 < len(p.toks) && p.toks[next+1].digits) || b.words[0] == "plus" && next+1 < len(p.toks) && p.low(next+1) != "," || b.words[0] == "min" || b.words[0] == "limit" && q.Kind != KindSpan) {
		if b.kind == about || q.Range.Bound() == Exactly {
			q.apply(b)
			next += len(b.words)
		}
	}
	return q, first, next
}

// turned turns a bound round after a negation: "never above 15 minutes",
// "nothing under 30 %".
func (p *parser) turned(b boundPhrase, first int) boundPhrase {
	if b.kind != mostOut && b.kind != leastOut || b.words[0] == "in" || b.words[0] == "within" {
		return b
	}
	for k := first - 1; k >= 0 && k >= first-6 && p.toks[k].line == p.toks[first].line && p.low(k) != "," && p.low(k) != ":"; k-- {
		switch p.low(k) {
		case "no", "not":
			if k < first-1 {
				continue
			}
		}
		switch p.low(k) {
		case "no", "nothing", "never", "nobody", "none", "not", "cannot", "wont", "doesnt", "isnt", "kein", "nie", "nooit", "jamais", "nunca", "nor":
			if b.kind == mostOut {
				return boundPhrase{append([]string{"not"}, b.words...), least}
			}
			return boundPhrase{append([]string{"not"}, b.words...), most}
		}
	}
	return b
}

// spread says that "over" or ">" at token i is no bound: "spread over ten
// months", "11 -> 6".
func (p *parser) spread(i int) bool {
	switch p.low(i) {
	case "over":
		switch p.low(i - 1) {
		case "phased", "spread", "spreading", "%", "instalments", "paid", "pay", "payable", "run", "runs", "stretched", "loan", "split", "extended", "scheduled", "distributed":
			return true
		}
	case ">":
		return p.low(i-1) == "-" || p.low(i-1) == "="
	}
	return false
}

// apply sets the bound of an exact range.
func (q *Quantity) apply(b boundPhrase) {
	words := strings.Join(b.words, " ")
	if b.kind == about {
		q.Approx = true
		if q.Prep == "" {
			q.Prep = words
		}
		return
	}
	q.Prep = words
	switch b.kind {
	case most, mostOut:
		q.Range = Range{Hi: q.Range.Hi, HiOut: b.kind == mostOut}
	case least, leastOut:
		q.Range = Range{Lo: q.Range.Lo, LoOut: b.kind == leastOut}
	}
}

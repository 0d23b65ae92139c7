package quantity

// suffixBehindNoun applies a bound that stands behind the noun: "ten rooms or
// more".
func (p *parser) suffixBehindNoun(q *Quantity, next int) {
	if q.Kind != KindCount || q.Noun == "" {
		return
	}
	_, after := p.noun(next)
	if q.Per.IsZero() {
		q.Per, _ = p.per(after, *q)
	}
	if b, ok := suffixBounds.after(p, after); ok && q.Range.Bound() == Exactly && (b.kind == least || b.kind == most) && len(b.words) > 1 {
		prep := q.Prep
		q.apply(b)
		if prep != "" {
			q.Prep = prep
		}
	}
}

// noun is the thing counted after a number: the first word that is no
// adjective of quantity. It returns "" when a clause ends first.
func (p *parser) noun(i int) (string, int) {
	for k := 0; k < 4 && i+k < len(p.toks); k++ {
		t := p.toks[i+k]
		if t.low == "-" && !t.gap {
			continue
		}
		if !t.word() {
			return "", i
		}
		if countStop[t.low] {
			return "", i
		}
		if countPass[t.low] {
			continue
		}
		return t.low, i + k + 1
	}
	return "", i
}

// countPass are words between a number and its noun that say nothing of it.
var countPass = map[string]bool{"of": true, "our": true, "your": true, "the": true, "their": true, "different": true, "free": true, "full": true, "more": true, "other": true, "extra": true, "new": true, "further": true, "additional": true, "separate": true, "single": true, "whole": true, "consecutive": true, "paid": true, "small": true, "large": true, "big": true, "short": true, "long": true, "simple": true, "same": true, "these": true, "those": true, "all": true, "missed": true, "successful": true, "unpaid": true, "complete": true, "available": true}

// countStop are words that end the search for a noun.
var countStop = map[string]bool{"and": true, "or": true, "is": true, "are": true, "was": true, "were": true, "for": true, "in": true, "on": true, "at": true, "to": true, "from": true, "by": true, "if": true, "when": true, "with": true, "without": true, "per": true, "a": true, "an": true, "can": true, "may": true, "must": true, "will": true, "has": true, "have": true, "who": true, "that": true, "which": true, "it": true, "you": true, "we": true, "they": true, "each": true, "every": true, "as": true, "but": true, "not": true, "no": true, "than": true, "until": true, "between": true, "before": true, "after": true, "only": true, "do": true, "does": true, "get": true, "o": true, "am": true, "pm": true, "down": true, "up": true, "off": true, "now": true, "whatever": true, "then": true, "so": true, "because": true, "always": true, "never": true}

// per reads what an amount is for: "a year", "per parcel", "/month", "each".
func (p *parser) per(i int, q Quantity) (Per, int) {
	if q.Kind == KindClock || q.Kind == KindDate {
		return Per{}, i
	}
	j := i
	switch p.low(j) {
	case "a", "an", "per", "each", "every", "/", "pro", "par", "por", "je", "al", "im", "p":
	default:
		return Per{}, i
	}
	sep := p.low(j)
	if sep == "/" && p.toks[j].gap && j+1 < len(p.toks) && p.toks[j+1].gap && q.Kind != KindMoney {
		return Per{}, i
	}
	if sep == "p" && !(p.low(j+1) == "." || q.Kind == KindMoney && (p.low(j+1) == "m" || p.low(j+1) == "a")) {
		return Per{}, i
	}
	j++
	w := p.low(j)
	if u, ok := timeWords[w]; ok && u != Second {
		return Per{Unit: u}, j + 1
	}
	if w == "working" || w == "calendar" || w == "business" {
		if u, ok := timeWords[p.low(j+1)]; ok {
			return Per{Unit: u}, j + 2
		}
	}
	if j >= len(p.toks) || !p.toks[j].word() || countStop[w] {
		if sep == "each" {
			return Per{Noun: "each"}, j
		}
		return Per{}, i
	}
	if (sep == "a" || sep == "an") && (q.Kind != KindMoney && q.Kind != KindCount || notPer[w]) || sep == "al" || sep == "im" || sep == "every" {
		return Per{}, i
	}
	if sep == "each" && q.Kind != KindMoney {
		return Per{}, i
	}
	return Per{Noun: w}, j + 1
}

// notPer are nouns after "a" that an amount is not for: "5 euros a discount".
var notPer = map[string]bool{"discount": true, "fee": true, "deposit": true, "charge": true, "minimum": true, "maximum": true, "must": true, "bit": true, "lot": true}

package quantity

import (
	"math/big"
	"strings"
)

// numberWords are cardinal numbers; English, German, Dutch, French, Spanish
// ("once", "cent" and "die" are left to English).
var numberWords = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "funf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "zwoelf": 12,
	"dreizehn": 13, "vierzehn": 14, "funfzehn": 15, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50, "sechzig": 60, "neunzig": 90, "hundert": 100,
	"twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "twintig": 20,
	"dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "negentig": 90, "honderd": 100,
	"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quatorze": 14, "quinze": 15, "vingt": 20,
	"trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
	"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "catorce": 14, "quince": 15, "veinte": 20,
	"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
}

// articles stand for one, but only in front of a unit.
var articles = map[string]bool{"a": true, "an": true, "ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "een": true, "un": true, "une": true, "una": true, "one": true, "per": false}

var ordinals = map[string]int64{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "fourteenth": 14, "fifteenth": 15, "twentieth": 20, "thirtieth": 30}

var fractionSigns = map[string]*big.Rat{"½": big.NewRat(1, 2), "¼": big.NewRat(1, 4), "¾": big.NewRat(3, 4), "⅓": big.NewRat(1, 3), "⅔": big.NewRat(2, 3)}

func whole(n int64) *big.Rat { return big.NewRat(n, 1) }

func rat(n, d int64) *big.Rat { return big.NewRat(n, d) }

// groupMarks stand between groups of digits and mean nothing.
var groupMarks = strings.NewReplacer(" ", "", "'", "", "’", "", "\u00a0", "", "\u202f", "")

// parseDigits reads digits in English or continental notation: "1,250",
// "1.250,50", "4,95", "1 250". It fails on clock times and dates.
func parseDigits(s string) (*big.Rat, bool) {
	s = groupMarks.Replace(s)
	if strings.Contains(s, ":") || s == "" || len(s) > 30 {
		return nil, false
	}
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots > 0 && commas > 0:
		decimal, thousands := ".", ","
		if strings.LastIndex(s, ",") > strings.LastIndex(s, ".") {
			decimal, thousands = ",", "."
		}
		if strings.Count(s, decimal) != 1 {
			return nil, false
		}
		s = strings.ReplaceAll(strings.ReplaceAll(s, thousands, ""), decimal, ".")
	case dots+commas > 1:
		parts := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
		for _, p := range parts[1:] {
			if len(p) != 3 {
				return nil, false
			}
		}
		s = strings.Join(parts, "")
	case dots+commas == 1:
		cut := strings.IndexAny(s, ".,")
		lead, rest := s[:cut], s[cut+1:]
		if len(rest) == 3 && len(lead) <= 3 && lead[0] != '0' {
			s = lead + rest
		} else {
			s = lead + "." + rest
		}
	}
	return new(big.Rat).SetString(s)
}

// number reads a number at token i: digits, words, fractions. It does not read
// the articles "a" and "an".
func (p *parser) number(i int) (*big.Rat, int, bool) {
	if i >= len(p.toks) {
		return nil, i, false
	}
	if v := fractionSigns[p.toks[i].low]; v != nil {
		return v, i + 1, true
	}
	if p.toks[i].digits {
		return p.digitNumber(i)
	}
	if p.phrase(i, "half", "a", "dozen") > 0 {
		return whole(6), i + 3, true
	}
	if e := p.phrase(i, "a", "dozen"); e > 0 {
		return whole(12), e, true
	}
	if e := p.phrase(i, "a", "couple", "of"); e > 0 {
		return whole(2), e, true
	}
	if e := p.phrase(i, "a", "hundred"); e > 0 {
		return whole(100), e, true
	}
	if e := p.phrase(i, "a", "thousand"); e > 0 {
		return whole(1000), e, true
	}
	return p.wordNumber(i)
}

func (p *parser) digitNumber(i int) (*big.Rat, int, bool) {
	v, ok := parseDigits(p.toks[i].low)
	if !ok {
		return nil, i, false
	}
	i++
	if f, next, ok := p.slashed(v, i); ok {
		return f, next, true
	}
	if i < len(p.toks) {
		t := p.toks[i]
		if f := fractionSigns[t.low]; f != nil {
			return new(big.Rat).Add(v, f), i + 1, true
		}
		if e := p.phrase(i, "and", "a", "half"); e > 0 {
			return new(big.Rat).Add(v, big.NewRat(1, 2)), e, true
		}
		if !t.gap || t.low == "million" || t.low == "thousand" {
			switch t.low {
			case "k", "thousand":
				return new(big.Rat).Mul(v, whole(1000)), i + 1, true
			case "mn", "million", "mio":
				return new(big.Rat).Mul(v, whole(1000000)), i + 1, true
			}
		}
	}
	return v, i, true
}

// slashed reads the rest of "1/2", "3/4".
func (p *parser) slashed(n *big.Rat, i int) (*big.Rat, int, bool) {
	if p.low(i) != "/" || p.toks[i].gap || i+1 >= len(p.toks) || p.toks[i+1].gap || p.low(i+2) == "/" {
		return nil, i, false
	}
	switch d := p.toks[i+1].low; d {
	case "2", "3", "4":
		m, _ := parseDigits(d)
		if n.Cmp(m) < 0 && n.Sign() > 0 && n.IsInt() {
			return new(big.Rat).Quo(n, m), i + 2, true
		}
	}
	return nil, i, false
}

// wordNumber reads "twenty-five", "one hundred and twenty", "two and a half".
func (p *parser) wordNumber(i int) (*big.Rat, int, bool) {
	total, group, seen := int64(0), int64(0), false
	last := int64(0)
	j := i
words:
	for j < len(p.toks) {
		k := j
		if seen && p.toks[k].low == "-" && k+1 < len(p.toks) && !p.toks[k+1].gap && last >= 20 && last < 100 {
			k++
		} else if seen && p.toks[k].low == "and" && k+1 < len(p.toks) && last == 100 {
			k++
		}
		w := p.toks[k].low
		n, ok := numberWords[w]
		switch {
		case ok && !seen, ok && last >= 20 && last < 100 && n < 10 && n > 0, ok && last == 100 && n < 100, ok && last == 1000:
			group += n
			last = n
			if n == 100 { // hundert, honderd
				last = 100
			}
		case seen && w == "hundred" && group > 0 && group < 100 && last < 100:
			group, last = group*100, 100
		case seen && w == "thousand" && group > 0:
			total, group, last = total+group*1000, 0, 1000
		case !seen && (w == "hundred" || w == "thousand") && i > 0 && p.toks[i-1].low == "several":
			return nil, i, false
		default:
			break words
		}
		seen = true
		j = k + 1
	}
	if !seen {
		return nil, i, false
	}
	v := whole(total + group)
	if e := p.phrase(j, "and", "a", "half"); e > 0 {
		return new(big.Rat).Add(v, big.NewRat(1, 2)), e, true
	}
	if e := p.phrase(j, "and", "one", "half"); e > 0 {
		return new(big.Rat).Add(v, big.NewRat(1, 2)), e, true
	}
	return v, j, true
}

// ordinal reads "first", "3rd", "15.": the number and the token after it.
func (p *parser) ordinal(i int) (int64, int, bool) {
	if i >= len(p.toks) {
		return 0, i, false
	}
	if n, ok := ordinals[p.toks[i].low]; ok {
		return n, i + 1, true
	}
	if p.toks[i].digits && i+1 < len(p.toks) && !p.toks[i+1].gap {
		v, ok := parseDigits(p.toks[i].low)
		if ok && v.IsInt() && v.Num().IsInt64() {
			switch p.toks[i+1].low {
			case "st", "nd", "rd", "th", "er", "e", "o", "a", "º", "ª":
				return v.Num().Int64(), i + 2, true
			}
		}
	}
	return 0, i, false
}

// formatNumber prints a number without loss where it has at most six decimals.
// Three decimals get a fourth: they would read as thousands.
func formatNumber(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	s := strings.TrimSuffix(strings.TrimRight(r.FloatString(6), "0"), ".")
	if cut := strings.IndexByte(s, '.'); cut > 0 && len(s)-cut == 4 {
		s += "0"
	}
	return s
}

package claim

import (
	"math"
	"strconv"
	"strings"
)

// Range is a threshold that narrows a statement: parcels over 30 kg, children
// under 12, orders from 50.
type Range struct {
	Of       string  // what is measured: weight, length, distance, age, amount, people, nights, before-event …
	Min, Max float64 // in the measure's base unit; an end that is not stated is 0 or +Inf
	MinOpen  bool    // Min itself is outside
	MaxOpen  bool    // Max itself is outside
	Phrase   string  // as written
}

// excludes says whether the two ranges measure one thing and share no value.
func (r *Range) excludes(s *Range) bool {
	if r.Of != s.Of {
		return false
	}
	return liesBelow(r, s) || liesBelow(s, r)
}

// liesBelow says whether all of r lies below all of s.
func liesBelow(r, s *Range) bool {
	return r.Max < s.Min || r.Max == s.Min && (r.MaxOpen || s.MinOpen)
}

// measure is what a unit measures and how many base units it holds.
type measure struct {
	of     string
	factor float64
}

// measures are the units whose thresholds narrow a statement. Spans of time are
// apart: they do so only around an event.
var measures = map[string]measure{
	"kg": {"weight", 1}, "kilo": {"weight", 1}, "kilos": {"weight", 1}, "kilogram": {"weight", 1}, "kilograms": {"weight", 1}, "g": {"weight", 0.001}, "gram": {"weight", 0.001}, "grams": {"weight", 0.001},
	"lb": {"weight", 0.4536}, "lbs": {"weight", 0.4536}, "tonne": {"weight", 1000}, "tonnes": {"weight", 1000}, "ton": {"weight", 1000}, "tons": {"weight", 1000},
	"cm": {"length", 0.01}, "centimetre": {"length", 0.01}, "centimetres": {"length", 0.01}, "mm": {"length", 0.001}, "m": {"length", 1}, "metre": {"length", 1}, "metres": {"length", 1}, "meter": {"length", 1}, "meters": {"length", 1},
	"km": {"distance", 1}, "kilometre": {"distance", 1}, "kilometres": {"distance", 1}, "mile": {"distance", 1.609}, "miles": {"distance", 1.609},
	"litre": {"volume", 1}, "litres": {"volume", 1}, "kwh": {"energy", 1}, "kw": {"power", 1}, "mbit": {"speed", 1}, "mbps": {"speed", 1},
	"people": {"people", 1}, "persons": {"people", 1}, "person": {"people", 1}, "guests": {"people", 1}, "passengers": {"people", 1}, "participants": {"people", 1}, "heads": {"people", 1}, "travellers": {"people", 1}, "visitors": {"people", 1}, "pax": {"people", 1}, "covers": {"people", 1}, "attendees": {"people", 1},
	"employees": {"staff", 1}, "staff": {"staff", 1}, "fte": {"staff", 1}, "seats": {"seats", 1}, "users": {"users", 1}, "licences": {"users", 1}, "rooms": {"rooms", 1}, "nights": {"nights", 1}, "night": {"nights", 1},
	"pieces": {"pieces", 1}, "units": {"pieces", 1}, "items": {"pieces", 1}, "copies": {"pieces", 1}, "pallets": {"pallets", 1}, "vehicles": {"vehicles", 1}, "cars": {"vehicles", 1}, "pages": {"pages", 1}, "flats": {"flats", 1},
}

// atLeastWords and atMostWords stand before a threshold. The second word, where
// given, must follow.
var (
	atLeastWords = map[string]bool{"over": true, "above": true, "exceeding": true, "beyond": true, "from": false, "least": false, "more": true, "heavier": true, "longer": true, "older": true, "larger": true, "bigger": true, "greater": true, "taller": true, "min": false, "minimum": false, "ab": false, "über": true, "uber": true}
	atMostWords  = map[string]bool{"under": true, "below": true, "to": false, "max": false, "maximum": false, "most": false, "less": true, "fewer": true, "lighter": true, "shorter": true, "younger": true, "smaller": true, "bis": false, "unter": true, "until": false, "till": false}
)

// readRanges finds the thresholds in words.
func readRanges(words []Word) []Range {
	var list []Range
	for i := range words {
		value, ok := numberValue(words[i].Lower)
		if !ok {
			continue
		}
		if r, ok := rangeAt(words, i, value); ok {
			list = append(list, r)
		}
	}
	return list
}

// rangeAt reads the threshold whose number is words[i].
func rangeAt(words []Word, i int, value float64) (Range, bool) {
	r := Range{Max: math.Inf(1)}
	m, ok := measureOf(words, i)
	if !ok {
		return r, false
	}
	r.Of = m.of
	value *= m.factor
	bound, open := boundBefore(words, i)
	if bound == 0 {
		bound = boundAfter(words, i)
	}
	switch bound {
	case atLeast:
		r.Min, r.MinOpen = value, open
	case atMost:
		r.Max, r.MaxOpen = value, open
	default:
		return r, false
	}
	r.Phrase = around(words, i)
	return r, true
}

const (
	atLeast = 1
	atMost  = -1
)

// boundBefore reads a comparison before the number at words[i]: its direction,
// 0 for none, and whether the number itself is outside.
func boundBefore(words []Word, i int) (direction int, open bool) {
	for k := i - 1; k >= 0 && k >= i-2 && words[k].Sentence == words[i].Sentence; k-- {
		w := words[k].Lower
		if open, ok := atLeastWords[w]; ok && !(k > 0 && (words[k-1].Lower == "not" || words[k-1].Lower == "no")) {
			return atLeast, open
		}
		if open, ok := atMostWords[w]; ok {
			if w == "to" && (k == 0 || words[k-1].Lower != "up") {
				continue
			}
			return atMost, open
		}
		if w == "than" || isSignWord([]rune(w)[0]) || w == "the" || w == "age" || w == "of" {
			continue
		}
		break
	}
	return 0, false
}

// boundAfter reads "30 kg or more", "12 and under", "50+" behind the number.
func boundAfter(words []Word, i int) int {
	for k := i + 1; k < len(words) && k <= i+4 && words[k].Sentence == words[i].Sentence; k++ {
		joined := words[k-1].Lower == "or" || words[k-1].Lower == "and"
		switch w := words[k].Lower; {
		case w == "+" && k == i+1, joined && (w == "more" || w == "over" || w == "above" || w == "older" || w == "upwards" || w == "up" || w == "heavier"):
			return atLeast
		case joined && (w == "less" || w == "under" || w == "below" || w == "younger" || w == "fewer"):
			return atMost
		}
	}
	return 0
}

// measureOf says what the number at words[i] measures: by the unit behind it,
// a currency sign or the age that it stands for.
func measureOf(words []Word, i int) (measure, bool) {
	for k := i + 1; k < len(words) && k <= i+2 && words[k].Sentence == words[i].Sentence; k++ {
		w := words[k].Lower
		if m, ok := measures[w]; ok {
			return m, true
		}
		if (w == "year" || w == "years") && k+1 < len(words) && (words[k+1].Lower == "old" || words[k+1].Lower == "olds" || words[k+1].Lower == "of" || words[k+1].Lower == "and") {
			return measure{"age", 1}, true
		}
		if w == "s" && k == i+1 { // under 12s
			return measure{"age", 1}, true
		}
		if w != "+" {
			break
		}
	}
	if before := wordAt(words, i-1); before == "age" || before == "aged" || before == "ages" || wordAt(words, i-2) == "aged" {
		return measure{"age", 1}, true
	}
	if isMoney(words, i) && nearAny(words, i, 5, orderNouns) {
		return measure{"amount", 1}, true
	}
	return measure{}, false
}

// orderNouns are what an amount bounds when it narrows a statement.
var orderNouns = wordSet(`order orders purchase purchases basket baskets spend spends spending invoice invoices value values worth claims claim sums amounts amount bill bills repairs transfers withdrawals`)

func isMoney(words []Word, i int) bool {
	if i > 0 && currencies[words[i-1].Lower] {
		return true
	}
	return currencies[wordAt(words, i+1)]
}

var currencies = wordSet(`£ € $ ¥ euro euros eur gbp usd pound pounds dollar dollars franc francs chf kr sek nok dkk crowns zl pln`)

func nearAny(words []Word, i, reach int, set map[string]bool) bool {
	for k := max(0, i-reach); k < len(words) && k <= i+reach; k++ {
		if words[k].Sentence == words[i].Sentence && set[words[k].Lower] {
			return true
		}
	}
	return false
}

// wordAt returns the folded word, "" outside.
func wordAt(words []Word, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i].Lower
}

// around returns up to two words before and after a word, as written.
func around(words []Word, i int) string {
	from, to := max(0, i-2), min(len(words)-1, i+2)
	var parts []string
	for k := from; k <= to; k++ {
		if words[k].Sentence == words[i].Sentence {
			parts = append(parts, words[k].Text)
		}
	}
	return strings.Join(parts, " ")
}

var smallNumbers = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}

// numberValue reads a number written in digits or as one word.
func numberValue(lower string) (float64, bool) {
	if v, ok := smallNumbers[lower]; ok {
		return v, true
	}
	if !isNumber(lower) {
		return 0, false
	}
	if c := strings.LastIndexByte(lower, ','); c >= 0 {
		if len(lower)-c == 4 {
			lower = strings.ReplaceAll(lower, ",", "")
		} else {
			lower = strings.ReplaceAll(lower, ",", ".")
		}
	}
	v, err := strconv.ParseFloat(lower, 64)
	return v, err == nil
}

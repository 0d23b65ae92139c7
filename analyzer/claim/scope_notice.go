package claim

import "math"

// spanHours are the units of time before an event, in hours.
var spanHours = map[string]float64{"hour": 1, "hours": 1, "hr": 1, "hrs": 1, "h": 1, "minute": 1.0 / 60, "minutes": 1.0 / 60, "min": 1.0 / 60, "mins": 1.0 / 60,
	"day": 24, "days": 24, "week": 168, "weeks": 168, "month": 730, "months": 730, "stunden": 1, "tage": 24, "wochen": 168, "monate": 730}

// readNotice finds how long before or after an event a statement holds, in
// hours: "up to 24 hours before", "in the last two days", "later than a week
// before", "after 14 days".
func readNotice(words []Word) []Range {
	var list []Range
	for i := range words {
		value, ok := numberValue(words[i].Lower)
		if !ok {
			continue
		}
		k := i + 1
		for k < len(words) && k <= i+2 && (words[k].Lower == "working" || words[k].Lower == "business" || words[k].Lower == "full" || words[k].Lower == "calendar") {
			k++
		}
		hours, ok := spanHours[wordAt(words, k)]
		if !ok || words[k].Sentence != words[i].Sentence {
			continue
		}
		if r, ok := noticeAt(words, i, k, value*hours); ok {
			list = append(list, r)
		}
	}
	return list
}

// noticeAt reads the span of time whose number is words[i] and unit words[unit].
func noticeAt(words []Word, i, unit int, hours float64) (Range, bool) {
	r := Range{Of: "before-event", Max: math.Inf(1), Phrase: around(words, i)}
	before, two := wordAt(words, i-1), wordAt(words, i-2)
	behind := wordAt(words, unit+1)
	isBefore := behind == "before" || behind == "prior" || behind == "ahead" || behind == "beforehand" || behind == "out" || behind == "vor" || behind == "earlier" || behind == "notice"
	switch {
	case before == "last" && (two == "the" || two == "within" || two == "in"):
		r.Max = hours
	case isBefore && (before == "than" && (two == "less" || two == "later" || two == "fewer") || before == "under" || before == "inside" || before == "within" && behind != "notice"):
		r.Max, r.MaxOpen = hours, true
	case (before == "within" || before == "inside") && behind == "of":
		r.Max, r.MaxOpen = hours, true
	case isBefore && (before == "to" || before == "until" || before == "till" || before == "than" || before == "least" || before == "over" || before == "minimum" || before == "from" || before == "by" || before == "with"):
		r.Min = hours
	default:
		return r, false
	}
	return r, true
}

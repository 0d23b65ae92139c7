// Package quantity reads the quantities in a text: lengths of time, money,
// shares, counts, frequencies, opening hours, dates, ages and measures, with
// the bound that the words around them set ("up to", "from", "within"), and
// answers whether two of them can be the same.
//
// Arithmetic is exact (big.Rat); only where units of time have no fixed ratio
// (a month, a working day) two amounts are compared with a tolerance.
package quantity

import "strings"

// Quantity is one quantity in a text.
type Quantity struct {
	Kind     Kind
	Range    Range
	Approx   bool   // "about", "around", "some"
	List     bool   // one of several numbers told together: "on day 3, 7 and 14", "14, 7 and 1 days before"
	Delta    bool   // by how much something changes: "3 minutes shorter", "saves 5 euros", "90 -> 60"
	Counted  bool   // a day by its number: "day 14", "the 3rd working day"
	Per      Per    // what the amount is for: "a year", "per parcel"
	Noun     string // of a count or share: what is counted, folded ("parcels"); "" when not said
	Named    string // of a named span or idiom: its canonical words ("next day", "at once"); "" else
	Prep     string // the word that set the bound, folded ("within", "up to", "from", "in"); "" when none
	Schedule *Schedule
	Hours    *Hours
	Date     *Date
	Start    int // byte offsets in the text
	End      int
}

// Kind of a quantity.
type Kind int

// Kinds.
const (
	KindSpan      Kind = iota + 1 // a length of time; Range in units of time
	KindMoney                     // Range in a currency
	KindPercent                   // Range in per cent
	KindShare                     // part of a whole told otherwise ("one in five", "30 of 80"); Range in per cent
	KindCount                     // a bare number with the noun that it counts
	KindFrequency                 // how often; Schedule is set
	KindHours                     // opening hours or weekdays; Hours is set
	KindClock                     // a time of day; Range in minutes after midnight
	KindDate                      // Date is set
	KindAge                       // of people; Range in years
	KindMeasure                   // weight, length, speed, volume, data; Range in its unit
)

var kindNames = map[Kind]string{KindSpan: "span", KindMoney: "money", KindPercent: "percent", KindShare: "share", KindCount: "count",
	KindFrequency: "frequency", KindHours: "hours", KindClock: "clock", KindDate: "date", KindAge: "age", KindMeasure: "measure"}

// String names the kind.
func (k Kind) String() string { return kindNames[k] }

// Per is what an amount is for: a unit of time, a thing, or both empty.
type Per struct {
	Unit Unit   // "a year": Year
	Noun string // "per parcel": "parcel", folded as written
}

// IsZero says that nothing was said.
func (p Per) IsZero() bool { return p.Unit == "" && p.Noun == "" }

// String gives the words, "" when nothing was said.
func (p Per) String() string {
	switch {
	case p.Unit != "":
		return "per " + string(p.Unit)
	case p.Noun != "":
		return "per " + p.Noun
	}
	return ""
}

// String prints the quantity in words that Find reads back to the same value.
func (q Quantity) String() string {
	switch q.Kind {
	case KindFrequency:
		return q.Schedule.String()
	case KindHours:
		return q.Hours.String()
	case KindDate:
		return q.Date.String()
	case KindClock:
		return q.Range.clockString()
	}
	s := q.Range.String()
	if q.Kind == KindCount && q.Noun != "" {
		s += " " + q.Noun
	}
	if q.Kind == KindAge {
		s = strings.ReplaceAll(s, "years", "years of age")
	}
	if q.Approx {
		s = "about " + s
	}
	if p := q.Per.String(); p != "" {
		s += " " + p
	}
	return s
}

package claim

import (
	"fmt"
	"strings"
)

// Scope is the context under which a statement holds, from its columns and its
// text in the same slots.
type Scope struct {
	Slots   []Slot   // by axis; a column's before the text's
	Ranges  []Range  // thresholds on size, weight, age, amounts, time
	Start   string   // first day, ISO 8601; "" when not stated
	End     string   // last day
	Months  uint16   // bit 0 is January; 0 when not stated
	Days    uint8    // weekdays, bit 0 is Monday; 0 when not stated
	Anchors []Anchor // events before or after which it holds, things with or without which
	Labels  []Label  // zone A, terminal 2
	Kinds   []Kind   // which members of a class of things it names
	columns [len(scopeColumns)]column
}

// Difference is one slot in which two scopes exclude each other.
type Difference struct {
	Slot string // axis, column, "period", "months", "weekdays" or what a range measures
	A, B string // what each side states, in words
}

// String tells the difference for people.
func (d Difference) String() string {
	return fmt.Sprintf("%s: %s is not %s", strings.ReplaceAll(d.Slot, "-", " "), d.A, d.B)
}

// readScope reads a statement's columns and text into one scope.
func readScope(u *Understood) Scope {
	s := Scope{Start: u.Start, End: u.End}
	for i, text := range [...]string{u.Segment, u.Region, u.Product, u.Channel, u.Branch, u.Condition} {
		s.columns[i] = readColumn(text)
		s.Slots = append(s.Slots, s.columns[i].slots...)
		s.Ranges = append(s.Ranges, readRanges(splitWords(text))...)
	}
	for _, slot := range scopeAxes().read(u.Words, false) {
		if s.slot(slot.Axis) == nil {
			s.Slots = append(s.Slots, slot)
		}
	}
	s.Ranges = append(s.Ranges, readRanges(u.Words)...)
	s.Ranges = append(s.Ranges, readNotice(u.Words)...)
	s.Anchors = readAnchors(u.Words)
	s.Labels = readLabels(u.Words)
	for _, text := range [...]string{u.Region, u.Product, u.Segment} {
		s.Labels = append(s.Labels, readLabels(splitWords(text))...)
	}
	s.Kinds = readKinds(u.Words)
	readPeriod(u.Words, &s)
	return s
}

// slot returns the scope's slot of an axis, nil when it states none.
func (s *Scope) slot(axis string) *Slot {
	for i := range s.Slots {
		if s.Slots[i].Axis == axis {
			return &s.Slots[i]
		}
	}
	return nil
}

// Differences lists every slot in which two scopes exclude each other; none
// when one customer can be in both. A slot that only one side states is no
// difference.
func (s *Scope) Differences(t *Scope) []Difference {
	var list []Difference
	if periodsApart(s.Start, s.End, t.Start, t.End) {
		list = append(list, Difference{"period", s.period(), t.period()})
	}
	for i, name := range scopeColumns {
		if columnsApart(s, t, i) {
			list = append(list, Difference{name, s.columns[i].written, t.columns[i].written})
		}
	}
	for i := range s.Slots {
		x := &s.Slots[i]
		for j := range t.Slots {
			y := &t.Slots[j]
			if x.Axis == y.Axis && !(x.Column && y.Column) && !scopeAxes().meet(x, y) {
				list = append(list, Difference{x.Axis, x.Phrase, y.Phrase})
			}
		}
	}
	if s.Months != 0 && t.Months != 0 && s.Months&t.Months == 0 {
		list = append(list, Difference{"months", s.period(), t.period()})
	}
	if s.Days != 0 && t.Days != 0 && s.Days&t.Days == 0 {
		list = append(list, Difference{"weekdays", s.period(), t.period()})
	}
	list = append(list, s.differentDetails(t)...)
	for i := range s.Ranges {
		for j := range t.Ranges {
			if s.Ranges[i].excludes(&t.Ranges[j]) {
				list = append(list, Difference{s.Ranges[i].Of, s.Ranges[i].Phrase, t.Ranges[j].Phrase})
			}
		}
	}
	return list
}

// periodsApart says whether the one period ends before the other starts.
func periodsApart(start, end, otherStart, otherEnd string) bool {
	return end != "" && otherStart != "" && end < otherStart || otherEnd != "" && start != "" && otherEnd < start
}

// columnsApart says whether the cells of one column leave no customer in both scopes.
func columnsApart(s, t *Scope, column int) bool {
	x, y := &s.columns[column], &t.columns[column]
	if column == channelColumn && !(x.servesOnly() && y.servesOnly()) {
		return false
	}
	return !x.meets(y)
}

// period tells dates, months and weekdays for people.
func (s *Scope) period() string {
	var parts []string
	switch {
	case s.Start != "" && s.End != "":
		parts = append(parts, s.Start+" to "+s.End)
	case s.Start != "":
		parts = append(parts, "from "+s.Start)
	case s.End != "":
		parts = append(parts, "until "+s.End)
	}
	for m := range 12 {
		if s.Months>>m&1 == 1 {
			parts = append(parts, calendarMonths[m])
		}
	}
	for d := range 7 {
		if s.Days>>d&1 == 1 {
			parts = append(parts, calendarDays[d])
		}
	}
	return strings.Join(parts, ", ")
}

// String tells the scope for people; it is empty when nothing narrows it.
func (s *Scope) String() string {
	var parts []string
	for i, name := range scopeColumns {
		if s.columns[i].written != "" {
			parts = append(parts, name+": "+s.columns[i].written)
		}
	}
	for i := range s.Slots {
		if !s.Slots[i].Column {
			parts = append(parts, strings.ReplaceAll(s.Slots[i].Axis, "-", " ")+": "+strings.Join(s.Slots[i].Values, " or "))
		}
	}
	for i := range s.Ranges {
		parts = append(parts, s.Ranges[i].Of+": "+s.Ranges[i].Phrase)
	}
	if p := s.period(); p != "" {
		parts = append(parts, p)
	}
	return strings.Join(parts, "; ")
}

// MeetScopes says whether one customer can be in both scopes; if not, why.
func MeetScopes(s, t *Scope) (meet bool, why string) {
	if differences := s.Differences(t); len(differences) > 0 {
		return false, differences[0].String()
	}
	return true, ""
}

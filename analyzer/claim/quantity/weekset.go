package quantity

import (
	"fmt"
	"slices"
	"strings"
)

// MinutesPerWeek is the size of a week in minutes.
const MinutesPerWeek = 7 * minutesPerDay

const minutesPerDay = 24 * 60

// Stretch is a part of the week: minutes after Monday 0:00, To not included.
type Stretch struct{ From, To int }

// WeekSet is a set of minutes of the week: stretches in order that neither
// overlap nor touch. The zero value is empty.
type WeekSet []Stretch

// WholeWeek is every minute of the week.
func WholeWeek() WeekSet { return WeekSet{{0, MinutesPerWeek}} }

// OnDays makes the set of the same hours on each of the days (0 for Monday).
// Hours that end before they begin run into the next day.
func OnDays(days []int, from, to int) WeekSet {
	var s WeekSet
	if to <= from {
		to += minutesPerDay
	}
	for _, d := range days {
		a, b := d*minutesPerDay+from, d*minutesPerDay+to
		if b > MinutesPerWeek {
			s = append(s, Stretch{0, b - MinutesPerWeek})
			b = MinutesPerWeek
		}
		s = append(s, Stretch{a, b})
	}
	return s.normal()
}

func (s WeekSet) normal() WeekSet {
	s = slices.Clone(s)
	slices.SortFunc(s, func(a, b Stretch) int { return a.From - b.From })
	var out WeekSet
	for _, x := range s {
		if x.To <= x.From {
			continue
		}
		if n := len(out); n > 0 && x.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, x.To)
			continue
		}
		out = append(out, x)
	}
	return out
}

// Union of two sets.
func (s WeekSet) Union(o WeekSet) WeekSet { return append(slices.Clone(s), o...).normal() }

// Meet is what both sets hold.
func (s WeekSet) Meet(o WeekSet) WeekSet {
	var out WeekSet
	for _, a := range s {
		for _, b := range o {
			if f, t := max(a.From, b.From), min(a.To, b.To); f < t {
				out = append(out, Stretch{f, t})
			}
		}
	}
	return out.normal()
}

// Without is what s holds and o does not.
func (s WeekSet) Without(o WeekSet) WeekSet {
	var out WeekSet
	for _, a := range s {
		from := a.From
		for _, b := range o {
			if b.To <= from || b.From >= a.To {
				continue
			}
			if b.From > from {
				out = append(out, Stretch{from, b.From})
			}
			from = max(from, b.To)
		}
		if from < a.To {
			out = append(out, Stretch{from, a.To})
		}
	}
	return out.normal()
}

// Minutes counts the set's minutes.
func (s WeekSet) Minutes() int {
	n := 0
	for _, x := range s {
		n += x.To - x.From
	}
	return n
}

// Days are the weekdays on which the set holds at least an hour, in order.
func (s WeekSet) Days() []int {
	var out []int
	for d := range 7 {
		if s.Meet(WeekSet{{d * minutesPerDay, (d + 1) * minutesPerDay}}).Minutes() >= 60 {
			out = append(out, d)
		}
	}
	return out
}

// Equal says that the sets hold the same minutes.
func (s WeekSet) Equal(o WeekSet) bool { return slices.Equal(s, o) }

// String prints the set day by day: "Mon 9:00-17:00, Tue 9:00-17:00".
func (s WeekSet) String() string {
	if s.Minutes() == MinutesPerWeek {
		return "24/7"
	}
	var parts []string
	for d := range 7 {
		day := s.Meet(WeekSet{{d * minutesPerDay, (d + 1) * minutesPerDay}})
		for _, x := range day {
			parts = append(parts, fmt.Sprintf("%s %s-%s", shortDays[d], clockText(x.From-d*minutesPerDay), clockText(x.To-d*minutesPerDay)))
		}
	}
	return strings.Join(parts, ", ")
}

var shortDays = [...]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

func clockText(m int) string { return fmt.Sprintf("%d:%02d", m/60, m%60) }

func dayNames(days []int) []string {
	var out []string
	for _, d := range days {
		out = append(out, shortDays[d])
	}
	return out
}

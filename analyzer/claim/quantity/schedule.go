package quantity

import (
	"fmt"
	"math/big"
	"strings"
)

// Schedule is how often something happens: Times within Period, on Days where
// weekdays are named.
type Schedule struct {
	Times  Range // plain numbers
	Period Amount
	Days   []int // weekdays, 0 for Monday; nil when none is named
}

// Wait is the longest time between two occurrences.
func (s *Schedule) Wait() Amount {
	if len(s.Days) > 0 && s.Period.Unit == Week && s.Period.N.Cmp(whole(1)) == 0 {
		return NewAmount(int64(LongestGap(s.Days)), Day)
	}
	n := whole(1)
	if a, ok := s.Times.Point(); ok && a.N.Sign() > 0 {
		n = a.N
	}
	if s.Times.Lo != nil && s.Times.Lo.N.Sign() > 0 {
		n = s.Times.Lo.N
	}
	return s.Period.Times(new(big.Rat).Inv(n))
}

// String prints the schedule: "2 times per month".
func (s *Schedule) String() string {
	if len(s.Days) > 0 {
		return "every " + strings.Join(dayNames(s.Days), " and ")
	}
	period := s.Period.String()
	if s.Period.N.Cmp(whole(1)) == 0 {
		period = string(s.Period.Unit)
	}
	if s.Times.Bound() == Exactly && s.Times.Hi.N.Cmp(whole(1)) == 0 {
		return "every " + period
	}
	return fmt.Sprintf("%s times per %s", s.Times, period)
}

// LongestGap is the longest time between two of the weekdays, in days.
func LongestGap(days []int) int {
	gap := 0
	for i, d := range days {
		next := days[(i+1)%len(days)]
		step := (next - d + 7) % 7
		if step == 0 {
			step = 7
		}
		gap = max(gap, step)
	}
	return gap
}

// periodWords are single words for a schedule, with its period.
var periodWords = map[string]Amount{
	"daily": NewAmount(1, Day), "nightly": NewAmount(1, Day), "hourly": NewAmount(1, Hour), "weekly": NewAmount(1, Week), "fortnightly": NewAmount(14, Day), "biweekly": NewAmount(14, Day),
	"monthly": NewAmount(1, Month), "bimonthly": NewAmount(2, Month), "quarterly": NewAmount(3, Month), "yearly": NewAmount(1, Year), "annually": NewAmount(1, Year), "annual": NewAmount(1, Year),
	"taglich": NewAmount(1, Day), "wochentlich": NewAmount(1, Week), "monatlich": NewAmount(1, Month), "jahrlich": NewAmount(1, Year), "stundlich": NewAmount(1, Hour),
	"dagelijks": NewAmount(1, Day), "wekelijks": NewAmount(1, Week), "maandelijks": NewAmount(1, Month), "jaarlijks": NewAmount(1, Year),
	"quotidien": NewAmount(1, Day), "hebdomadaire": NewAmount(1, Week), "mensuel": NewAmount(1, Month), "annuel": NewAmount(1, Year), "mensual": NewAmount(1, Month), "semanal": NewAmount(1, Week),
}

// timesWords count occurrences in one word.
var timesWords = map[string]int64{"once": 1, "twice": 2, "thrice": 3, "einmal": 1, "zweimal": 2, "dreimal": 3, "eenmaal": 1, "tweemaal": 2}

// runWords are things that happen on a schedule: "two runs a month".
var runWords = map[string]bool{"times": true, "time": true, "x": true, "mal": true, "keer": true, "fois": true, "veces": true, "run": true, "runs": true, "rounds": true, "round": true, "batches": true, "batch": true,
	"collections": true, "collection": true, "deliveries": true, "visits": true, "visit": true, "departures": true, "sessions": true, "classes": true, "tours": true, "trips": true, "cycles": true, "updates": true, "mails": true,
	"emails": true, "messages": true, "texts": true, "newsletters": true, "letters": true, "calls": true, "reminders": true, "mailings": true, "pushes": true, "notifications": true, "contacts": true, "sms": true, "dates": true, "slots": true, "sailings": true, "flights": true, "buses": true, "trains": true}

// frequency reads how often: "twice a week", "every Friday", "daily", "once a
// night", "every two weeks", "on the 1st and the 15th", "two runs a month".
func (p *parser) frequency(i int) (Quantity, int, bool) {
	w := p.low(i)
	if a, ok := periodWords[w]; ok {
		if p.low(i+1) == "-" && !p.toks[i+1].gap && w != "bi" {
			return Quantity{}, i, false
		}
		return scheduleOf(Exact(NewAmount(1, NoUnit)), a, nil), i + 1, true
	}
	if w == "twice" && (p.low(i+1) == "daily" || p.low(i+1) == "weekly" || p.low(i+1) == "monthly" || p.low(i+1) == "yearly" || p.low(i+1) == "annually" || p.low(i+1) == "nightly") {
		return scheduleOf(Exact(NewAmount(2, NoUnit)), periodWords[p.low(i+1)], nil), i + 2, true
	}
	switch w {
	case "every", "each", "jeden", "jede", "jedes", "elke", "iedere", "chaque", "cada":
		return p.everyPeriod(i)
	case "on":
		if q, next, ok := p.monthDays(i); ok {
			return q, next, true
		}
	case "first", "last", "second", "third", "1st", "2nd", "3rd":
		if u, next := p.timeUnit(i + 1); u == Day || u == WorkingDay {
			for _, tail := range [][]string{{"of", "the", "month"}, {"of", "each", "month"}, {"of", "every", "month"}, {"each", "month"}, {"every", "month"}} {
				if e := p.phrase(next, tail...); e > 0 {
					return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Month), nil), e, true
				}
			}
		}
		if _, ok := weekdays[p.low(i+1)]; ok {
			if e := p.phrase(i+2, "of", "the", "month"); e > 0 {
				return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Month), nil), e, true
			}
			if e := p.phrase(i+2, "of", "each", "month"); e > 0 {
				return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Month), nil), e, true
			}
		}
	}
	return p.timesPer(i)
}

// timesPer reads "twice a week", "three times per day", "2x/month", "two runs a
// month", "once per quarter".
func (p *parser) timesPer(i int) (Quantity, int, bool) {
	var times Range
	j := i
	counted := false
	if n, ok := timesWords[p.low(i)]; ok {
		times, j, counted = Exact(NewAmount(n, NoUnit)), i+1, true
		if e := p.phrase(j, "or", "twice"); e > 0 {
			times, j = Range{Lo: ptr(NewAmount(1, NoUnit)), Hi: ptr(NewAmount(2, NoUnit))}, e
		}
	} else {
		n, next, ok := p.number(i)
		if !ok {
			return Quantity{}, i, false
		}
		times, j = Exact(Amount{n, NoUnit}), next
		if rangeWords[p.low(j)] {
			if m, end, ok := p.number(j + 1); ok && m.Cmp(n) > 0 {
				times, j = Range{Lo: ptr(Amount{n, NoUnit}), Hi: ptr(Amount{m, NoUnit})}, end
			}
		}
		k := j
		for k < j+3 && !runWords[p.low(k)] {
			k++
		}
		if k == j || k < j+3 && k-j <= 2 && p.allWords(j, k) {
			if runWords[p.low(k)] {
				j, counted = k+1, true
			}
		}
	}
	if !counted {
		return Quantity{}, i, false
	}
	if p.low(j) == "," {
		return Quantity{}, i, false
	}
	period, next, ok := p.perPeriod(j)
	if !ok {
		return Quantity{}, i, false
	}
	return scheduleOf(times, period, nil), next, true
}

func (p *parser) allWords(i, j int) bool {
	for k := i; k < j; k++ {
		if k >= len(p.toks) || !p.toks[k].word() || countStop[p.low(k)] {
			return false
		}
	}
	return true
}

// perPeriod reads "a week", "per month", "/day", "each working day", "in a
// month", "every two weeks", "a night".
func (p *parser) perPeriod(j int) (Amount, int, bool) {
	switch p.low(j) {
	case "a", "an", "per", "each", "every", "/", "pro", "par", "por", "al", "am", "im", "in":
	default:
		return Amount{}, j, false
	}
	k := j + 1
	if p.low(j) == "in" && (p.low(k) == "a" || p.low(k) == "any" || p.low(k) == "each" || p.low(k) == "every") {
		k++
	} else if p.low(j) == "in" {
		return Amount{}, j, false
	}
	n := whole(1)
	if v, next, ok := p.number(k); ok && (p.low(j) == "every" || p.low(j) == "per" || p.low(j) == "each" || p.low(j) == "in") {
		n, k = v, next
	}
	if p.low(k) == "given" || p.low(k) == "single" {
		k++
	}
	u, next := p.timeUnit(k)
	if next == k {
		if p.low(k) == "fortnight" {
			return NewAmount(14, Day), k + 1, true
		}
		return Amount{}, j, false
	}
	if u == Night {
		u = Day
	}
	return Amount{n, u}, next, true
}

// everyPeriod reads "every Friday", "every other week", "each month", "every
// two weeks", "every second day", "every weekday", "every morning".
func (p *parser) everyPeriod(i int) (Quantity, int, bool) {
	j := i + 1
	n := whole(1)
	switch p.low(j) {
	case "other", "second", "zweite", "zweiten", "tweede", "single":
		if p.low(j) != "single" {
			n = whole(2)
		}
		j++
	default:
		if v, next, ok := p.number(j); ok {
			n, j = v, next
		} else if v, next, ok := p.ordinal(j); ok {
			n, j = whole(v), next
		}
	}
	if days, next := p.dayList(j); len(days) > 0 {
		period := NewAmount(1, Week)
		if n.Cmp(whole(1)) != 0 {
			return scheduleOf(Exact(NewAmount(1, NoUnit)), Amount{new(big.Rat).Set(n), Week}, nil), next, true
		}
		return scheduleOf(Exact(NewAmount(int64(len(days)), NoUnit)), period, days), next, true
	}
	switch p.low(j) {
	case "morning", "evening", "afternoon", "lunchtime":
		return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Day), nil), j + 1, true
	case "weekend":
		return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Week), nil), j + 1, true
	case "fortnight":
		return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(14, Day), nil), j + 1, true
	case "summer", "winter", "spring", "autumn":
		return scheduleOf(Exact(NewAmount(1, NoUnit)), NewAmount(1, Year), nil), j + 1, true
	}
	u, next := p.timeUnit(j)
	if next == j {
		return Quantity{}, i, false
	}
	if u == Night {
		u = Day
	}
	if u == Second && n.Cmp(whole(1)) == 0 && p.low(j) == "second" {
		return Quantity{}, i, false
	}
	return scheduleOf(Exact(NewAmount(1, NoUnit)), Amount{n, u}, nil), next, true
}

// monthDays reads days of the month: "on the 1st and the 15th (of the month)".
func (p *parser) monthDays(i int) (Quantity, int, bool) {
	j, n := i+1, int64(0)
	for {
		if p.low(j) == "the" {
			j++
		}
		d, next, ok := p.ordinal(j)
		if !ok || d > 31 || next == j+1 && n == 0 {
			break
		}
		n++
		j = next
		if p.low(j) == "and" || p.low(j) == "," || p.low(j) == "&" {
			if j++; p.low(j) == "on" {
				j++
			}
			continue
		}
		break
	}
	if n == 0 {
		return Quantity{}, i, false
	}
	for _, tail := range [][]string{{"of", "the", "month"}, {"of", "each", "month"}, {"of", "every", "month"}, {"each", "month"}, {"every", "month"}, {"monthly"}} {
		if e := p.phrase(j, tail...); e > 0 {
			return scheduleOf(Exact(NewAmount(n, NoUnit)), NewAmount(1, Month), nil), e, true
		}
	}
	if n < 2 || months[p.low(j)] > 0 || p.low(j) == "of" {
		return Quantity{}, i, false
	}
	return scheduleOf(Exact(NewAmount(n, NoUnit)), NewAmount(1, Month), nil), j, true
}

func scheduleOf(times Range, period Amount, days []int) Quantity {
	return Quantity{Kind: KindFrequency, Schedule: &Schedule{Times: times, Period: period, Days: days}}
}

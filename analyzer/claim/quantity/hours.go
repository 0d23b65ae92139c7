package quantity

import (
	"slices"
	"strings"
)

// Hours says when something is open or to be had.
type Hours struct {
	Open     WeekSet // said to be open
	Closed   WeekSet // said to be closed, and the rest of the days that hours are given for
	Unlisted WeekSet // days that a list of days leaves out: most likely closed
	DaysOnly bool    // no times are given: Open holds whole days on which it is open at some time
	Always   bool    // day and night, every day
	Only     bool    // "only", "solely" stands beside the days or hours
	Holidays string  // what is said of public holidays: "open", "closed" or ""
	Verb     bool    // a word of opening or closing stands in the sentence
}

// String prints the hours in words that Find reads back.
func (h *Hours) String() string {
	switch {
	case h.Always:
		return "24/7"
	case len(h.Open) == 0:
		return "closed on " + strings.Join(longDays(h.Closed.Days()), " and ")
	case h.DaysOnly:
		return "open on " + strings.Join(longDays(h.Open.Days()), " and ")
	}
	return "open " + h.Open.String()
}

func longDays(days []int) []string {
	var out []string
	for _, d := range days {
		out = append(out, [...]string{"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"}[d])
	}
	return out
}

// alwaysPhrases mean day and night.
var alwaysPhrases = splitPhrases(`24 / 7|24 x 7|24 - 7|0 - 24|0 to 24|24 hours a day|24 hours per day|24 h a day|24 hrs a day|twenty four hours a day|around the clock|round the clock|day and night|night and day|day or night|night or day|at any hour of the day or night|any hour of the day or night|at any hour|any hour|at all hours|all hours|
	any time of day or night|any time of the day or night|at any time of day or night|at any time of the day or night|any time day or night|anytime day or night|all day every day|all day and all night|day in day out|24 hours|24 hour|24 h|24 hrs|never closes|never close|never sleeps|never sleep|always open|always staffed|always awake|always manned|always available|open all hours|
	rund um die uhr|tag und nacht|dag en nacht|de klok rond|jour et nuit|24 h sur 24|dia y noche|las 24 horas|365 days a year|every hour of every day|whatever the hour|whatever time it is|no closing time|at three in the morning|at 3 in the morning|at 3 am too|even at 3 am|even at 3 in the morning|in the middle of the night|even in the middle of the night|at 2 am|even at two in the morning`)

// openWords speak of opening, closedWords of being shut.
var openWords = wordSet(`open opens opening opened hours staffed manned attended available reachable answered answers answering reach hotline helpline phone phones line lines desk counter reception geoffnet geopend erreichbar offen ouvert ouverts ouverte abierto abierta open oeffnungszeiten offnungszeiten openingstijden horaires horario bereikbaar close closes closing serve served serves operate operates operating runs run chat operator operators agents team switchboard lobby bell`)
var closedWords = wordSet(`closed shut closing geschlossen gesloten ferme fermee fermes cerrado cerrada locked break pause zu except excluding excluded excl unstaffed unmanned ausser behalve sauf excepto without`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func splitPhrases(s string) map[string][][]string {
	m := map[string][][]string{}
	for _, one := range strings.Split(s, "|") {
		w := strings.Fields(one)
		m[w[0]] = append(m[w[0]], w)
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b []string) int { return len(b) - len(a) })
	}
	return m
}

// hours reads opening hours sentence by sentence and marks their tokens.
func (p *parser) hours() []Quantity {
	var out []Quantity
	for i := 0; i < len(p.toks); {
		end := i
		for end < len(p.toks) && p.toks[end].line == p.toks[i].line {
			end++
		}
		r := hoursReader{p: p, first: -1, plain: true}
		r.read(i, end)
		if q, ok := r.quantity(); ok {
			for _, k := range r.taken {
				p.used[k] = true
			}
			out = append(out, q)
		}
		i = end
	}
	return out
}

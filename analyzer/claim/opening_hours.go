package claim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// openingHours: when something is open, staffed or to be had, as sets of week
// minutes. What one side says is open and the other says is closed conflicts; a
// day that the other does not list is closed only if it lists days.
var openingHours = &Family{Name: "opening-hours", Read: readHours, Oppose: opposeHours, Owns: []string{"weekdays", "light"}}

// hoursValue is a set of hours with the words around it.
type hoursValue struct {
	*quantity.Hours
	near, far []string
	urgent    bool // emergencies, on call: another service than the regular one
	machine   bool // a machine or page serves, not people
}

// readHours reads opening hours and "every day".
func readHours(u *Understood) []Claim {
	var claims []Claim
	for _, s := range u.spots() {
		h := s.Hours
		if s.Kind == quantity.KindHours && !h.DaysOnly && !h.Always && u.outOfUse(s) {
			h = &quantity.Hours{Closed: h.Open, Verb: true}
		}
		switch {
		case s.Kind == quantity.KindHours && (u.limitsTime(s) || u.datedAt(s) || len(busyPhrases.Find(u.Words)) > 0):
			continue
		case s.Kind == quantity.KindHours:
		case s.Kind == quantity.KindFrequency && s.Schedule.Period.Unit == quantity.Day && s.Schedule.Wait().String() == "1 day" && u.speaksOfOpening():
			h = &quantity.Hours{Open: quantity.WholeWeek(), DaysOnly: true, Verb: true}
		default:
			continue
		}
		v := hoursValue{Hours: h}
		v.near, v.far = u.nearAndFar(s.first, s.last)
		v.urgent, v.machine = len(urgentPhrases.Find(u.Words)) > 0, len(machinePhrases.Find(u.Words)) > 0
		claims = append(claims, Claim{Attribute: "hours", Subject: v.near, Modality: Binding, Value: v, Text: h.String(), Phrase: u.Text[s.Start:s.End], Start: s.Start, End: s.End})
	}
	return append(claims, readNightTimes(u)...)
}

// readNightTimes reads "at three in the morning": a time in the night at which
// something is to be had.
func readNightTimes(u *Understood) []Claim {
	var claims []Claim
	for _, s := range u.spots() {
		at, ok := s.Range.Point()
		if s.Kind != quantity.KindClock || !ok || clockSides[s.Prep] != "" || !u.atNight() {
			continue
		}
		minute, _ := at.N.Float64()
		if minute >= 6*60 && minute < 22*60 {
			continue
		}
		v := hoursValue{Hours: &quantity.Hours{Open: quantity.OnDays([]int{0, 1, 2, 3, 4, 5, 6}, int(minute), int(minute)+30), Verb: true}}
		v.near, v.far = u.nearAndFar(s.first, s.last)
		claims = append(claims, Claim{Attribute: "hours", Subject: v.near, Modality: Binding, Value: v, Text: "to be had at " + s.Quantity.String(), Phrase: u.Text[s.Start:s.End], Start: s.Start, End: s.End})
	}
	return claims
}

// atNight says that something is offered to somebody awake at night.
func (u *Understood) atNight() bool { return len(offeredPhrases.Find(u.Words)) > 0 }

// outOfUse says that the hours are those in which something is not to be had:
// "off from nine", "calls run onto an answering machine".
func (u *Understood) outOfUse(s spot) bool {
	for _, m := range outOfUsePhrases.Find(u.Words) {
		if u.distance(s, m) <= 6 && u.sentenceAt(u.Words[m.First].Start) == u.sentenceAt(s.Start) {
			return true
		}
	}
	return false
}

// datedAt says that a date stands in the sentence: hours of one day only.
func (u *Understood) datedAt(s spot) bool {
	sentence := u.sentenceAt(s.Start)
	for _, o := range u.spots() {
		if o.Kind == quantity.KindDate && o.Date.Day > 0 && u.sentenceAt(o.Start) == sentence {
			return true
		}
	}
	return false
}

var (
	urgentPhrases  = CompilePhrases(map[string][]string{"urgent": {`emergency; emergencies; on call; on-call; urgent; standby; stand by; breakdown; out of hours; notfall; bereitschaft; noodgeval; urgence`}})
	busyPhrases    = CompilePhrases(map[string][]string{"busy": {`busy; busiest; quiet; quietest; peak; rush hour; shortest queue; best time; less crowded; crowded; also takes; only one; extra desk|desks|staff|counter|counters|line|lines; two extra; additional desk|desks|staff|counter|counters`}})
	machinePhrases = CompilePhrases(map[string][]string{"machine": {`automatic; automated; bot; chatbot; assistant; machine; machines; locker; lockers; self service; self-service; website; web shop; app; online; voicemail; atm; vending; kiosk; key box`}})
	// offeredPhrases say that somebody or something is there, outOfUsePhrases that it is not.
	offeredPhrases  = CompilePhrases(map[string][]string{"offered": {`answer~ [you|the|your]; pick~ up; picks up the phone; call; calls; ring; phone; talk to; speak to; there for you; open; opens; awake; reach; come; comes; look in; watch; order; chat; serve~; help~; available; write to; log in; check; drop in; on hand; one of us|ours`}})
	outOfUsePhrases = CompilePhrases(map[string][]string{"out": {`is|are|be|goes|go|stay|stays|switched|turned|powered off; off air; offline; out of service|order|use|action; not in service|use|operation|available|staffed|answered|reachable|manned|running; answering machine; answerphone; voicemail; voice mail; recorded message; recording only; recorded announcement; nobody|no one|none is|are|answers|picks|works|there|in|on; no calls|callers|visitors|visits|deliveries|access|entry|service|staff|trains|buses|answer; unavailable; unreachable; unattended; do|does|did not answer|open|run|serve|pick; don't|doesn't answer|open|run|serve|pick; asleep; no longer answered|served|open; is|are down for; maintenance; barred; blocked; may not be used; silent; switched|shut down`}})
	speakOfOpening  = CompilePhrases(map[string][]string{"open": {`open~; closed; staffed; manned; available; answer~; reach~; there for you; at your service; on hand; service hours; hours; serve~; walk in; drop in; come in; deliver~; help; ring~; call~; talk to; chat`}})
)

func (u *Understood) speaksOfOpening() bool { return len(speakOfOpening.Find(u.Words)) > 0 }

// limitsTime says that the hours belong to a deadline, a slot or an event date:
// "order before 22:00", "by Friday", "delivery slot 8–12".
func (u *Understood) limitsTime(s spot) bool {
	switch s.Prep {
	case "by", "before", "after", "next", "last", "this", "since", "until", "in", "per", "within", "first", "from":
		return s.Hours.DaysOnly
	}
	return s.Hours.DaysOnly && len(s.Hours.Closed) == 0 && !s.Hours.Only && !s.Hours.Verb && len(s.Hours.Open.Days()) < 5
}

// opposeHours asks whether one side is open when the other is closed.
func opposeHours(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(hoursValue), b.Value.(hoursValue)
	if x.urgent != y.urgent || hoursRepeated(x, y, a, b, in) {
		return nil
	}
	strength := max(openWhileClosed(x, y), openWhileClosed(y, x))
	if x.machine != y.machine {
		strength *= 0.4
	}
	wordsX, wordsY := slices.Concat(x.near, x.far), slices.Concat(y.near, y.far)
	agree := agreement(in.Subject.Score, wordsX, wordsY)
	_, onlyX := tellingShared(wordsX, wordsY)
	_, onlyY := tellingShared(wordsY, wordsX)
	switch common := overlap(wordsX, wordsY); { // two desks of one house, perhaps
	case min(onlyX, onlyY) > 0 && common == 0 && in.Subject.Score < 0.75:
		agree = min(agree, 0.52)
	case min(onlyX, onlyY) > 0 && common < 2:
		agree = min(agree, 0.72)
	}
	agree *= namesAgree(in.A, in.B)
	if strength*agree == 0 {
		return nil
	}
	need := 0.45
	if overlap(x.near, y.near) >= 1 {
		need = 0.35
	}
	return &Opposition{Rule: "service-level-conflict", Strength: strength * agree, Severity: "high", NeedsSubject: need,
		Why: fmt.Sprintf("one side: %s; the other: %s", shorten(a.Text), shorten(b.Text))}
}

// openWhileClosed says how surely x claims hours in which y is closed.
func openWhileClosed(x, y hoursValue) float64 {
	const least = 20 // minutes a week that nobody would notice
	if x.DaysOnly {
		strength := 0.0
		for _, d := range x.Open.Days() {
			day := quantity.OnDays([]int{d}, 0, 24*60)
			switch {
			case day.Without(y.Closed).Minutes() == 0:
				strength = max(strength, 0.88)
			case day.Without(y.Unlisted).Minutes() == 0:
				strength = max(strength, listing(y))
			}
		}
		return strength
	}
	if y.DaysOnly && len(y.Closed) == 0 {
		if x.Open.Meet(y.Unlisted).Minutes() > least && y.Only {
			return 0.85
		}
		if x.Open.Meet(y.Unlisted).Minutes() > least {
			return listing(y)
		}
		return 0
	}
	switch {
	case x.Open.Meet(y.Closed).Minutes() > least && (x.Always || y.Always):
		return 0.92
	case x.Open.Meet(y.Closed).Minutes() > least:
		return 0.85
	case x.Open.Meet(y.Unlisted).Minutes() > least:
		return listing(y)
	}
	return 0
}

// listing says how surely days that a list leaves out are closed.
func listing(h hoursValue) float64 {
	switch n := 7 - len(h.Unlisted.Days()); {
	case h.Only:
		return 0.85
	case n >= 4 && !h.DaysOnly:
		return 0.78
	case n >= 5:
		return 0.72
	}
	return 0
}

// hoursRepeated says that one side also gives the other's hours.
func hoursRepeated(x, y hoursValue, a, b Claim, in *Pairing) bool {
	repeats := func(side *Understood, self Claim, other hoursValue) bool {
		for i := range side.Claims {
			z, ok := side.Claims[i].Value.(hoursValue)
			if ok && side.Claims[i].Start != self.Start && z.Open.Equal(other.Open) && z.DaysOnly == other.DaysOnly {
				return true
			}
		}
		return false
	}
	return x.Open.Equal(y.Open) && x.Closed.Equal(y.Closed) || repeats(in.A, a, y) || repeats(in.B, b, x)
}

// dayAfter gives the weekday that follows, as hours are printed.
var dayAfter = map[string]string{"Mon": "Tue", "Tue": "Wed", "Wed": "Thu", "Thu": "Fri", "Fri": "Sat", "Sat": "Sun"}

// shorten tells a list of hours for people: days in a row with the same hours
// become a span, "Mon-Fri 9:00-17:00", and of more than three parts the middle
// ones are left out.
func shorten(s string) string {
	said := "" // "open", "closed"
	if word, rest, ok := strings.Cut(s, " "); ok && dayAfter[word] == "" && word != "Sun" {
		said, s = word+" ", rest
	}
	var parts []string
	first, last, hours := "", "", ""
	flush := func() {
		switch {
		case first == "":
		case first == last:
			parts = append(parts, first+" "+hours)
		default:
			parts = append(parts, first+"-"+last+" "+hours)
		}
	}
	for part := range strings.SplitSeq(s, ", ") {
		day, at, ok := strings.Cut(part, " ")
		if !ok {
			return said + s
		}
		if at == hours && dayAfter[last] == day {
			last = day
			continue
		}
		flush()
		first, last, hours = day, day, at
	}
	flush()
	if len(parts) > 3 {
		return said + strings.Join(parts[:2], ", ") + ", … " + parts[len(parts)-1]
	}
	return said + strings.Join(parts, ", ")
}

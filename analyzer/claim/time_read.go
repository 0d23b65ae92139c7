package claim

import (
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// readTimes reads every length of time, schedules as their longest wait, and
// words that deny any binding period.
func readTimes(u *Understood) []Claim {
	var claims []Claim
	var matches []Match
	var columns []string
	for _, s := range u.spots() {
		if s.Kind != quantity.KindSpan && s.Kind != quantity.KindFrequency && !u.onTheDay(s) && !roundDays(s) || s.List || s.Delta || s.Per.Noun != "" && underADay(s.Range) || u.excepted(s) {
			continue
		}
		if s.Kind == quantity.KindFrequency && len(contactWords.Find(u.Words)) > 0 || len(adviceWords.Find(u.Words)) > 0 {
			continue
		}
		if matches == nil {
			matches, columns = timeActs.Find(u.Words), u.columnMatches(timeActs)
		}
		v := timeValue{Quantity: s.Quantity, from: s.from, voice: u.voice(), words: u.window(s.first, s.last)}
		if s.Kind == quantity.KindClock { // until 18:00 on the day of arrival
			v.Range, v.Named, v.from = quantity.UpTo(quantity.NewAmount(12, quantity.Hour)), "same day", u.dayEvent(s)
		}
		if s.Kind == quantity.KindFrequency {
			v.Range, v.batch = quantity.UpTo(s.Schedule.Wait()), true
		}
		for _, at := range u.anchors(s, matches, columns, weakActs) {
			if len(v.acts) > 0 && v.acts[0].cost <= 6 && at.cost >= columnCost && contains(columns, at.name) {
				continue // the text itself says enough
			}
			role, name := cutName(at.name)
			if v.batch && timeRoles[role] != roleLead {
				continue
			}
			v.acts = append(v.acts, timeAct{timeRoles[role], name, at.cost})
		}
		if v.Named == "at once" && waitPhrase(v.phrase(u)) {
			v.acts = append([]timeAct{{roleLead, "wait", 0}}, v.acts...)
		}
		if s.Kind == quantity.KindHours { // "its round is on Tuesdays"
			v.Range, v.batch = quantity.UpTo(quantity.NewAmount(int64(quantity.LongestGap(s.Hours.Open.Days())), quantity.Day)), true
			v.Schedule = &quantity.Schedule{Times: quantity.Exact(quantity.NewAmount(1, quantity.NoUnit)), Period: quantity.NewAmount(1, quantity.Week), Days: s.Hours.Open.Days()}
		}
		if end, ok := v.Range.Point(); ok && (v.Range.Bound() == quantity.AtLeast || s.Prep == "after") && u.refusedBehind(s) {
			v.Range = quantity.UpTo(end) // "later than 14 days is rejected"
		}
		if v.Named == "at once" && (strings.Contains(v.phrase(u), "live") || strings.Contains(v.phrase(u), "already")) {
			v.acts = append([]timeAct{{roleLead, "update", 0}}, v.acts...)
		}
		v.cases = u.hasThreshold()
		v.correct()
		v.expected = u.expects(s)
		claims = append(claims, v.claim(u))
	}
	return append(claims, readNoTerm(u)...)
}

// phrase is the span as written.
func (v timeValue) phrase(u *Understood) string { return strings.ToLower(u.Text[v.Start:v.End]) }

// waitPhrase says that an idiom of no delay speaks of waiting in line.
func waitPhrase(s string) bool {
	return strings.Contains(s, "wait") && !strings.HasPrefix(s, "while") && !strings.HasPrefix(s, "as") || strings.Contains(s, "queu")
}

// underADay says that the span is shorter than a day.
func underADay(r quantity.Range) bool {
	a, ok := r.Point()
	if !ok {
		return false
	}
	sign, ok := quantity.Compare(a, quantity.NewAmount(1, quantity.Day))
	return ok && sign < 0
}

// roundDays says that the spot names the few weekdays on which something runs.
func roundDays(s spot) bool {
	return s.Kind == quantity.KindHours && s.Hours.DaysOnly && len(s.Hours.Closed) == 0 && len(s.Hours.Open.Days()) > 0 && len(s.Hours.Open.Days()) <= 3
}

// dayEvent is the event on whose day something closes: "of arrival".
func (u *Understood) dayEvent(s spot) *startEvent {
	e := &startEvent{before: true}
	for i := s.last; i < len(u.Words) && i <= s.last+6 && !u.breaksBefore(i); i++ {
		if w := &u.Words[i]; !w.Stop && w.Lower != "day" {
			e.stems = append(e.stems, wordKey(w))
		}
	}
	return e
}

// refusedPhrases say that what comes later is too late.
var refusedPhrases = CompilePhrases(map[string][]string{"refused": {`reject~; refus~; not accepted; isn't accepted; aren't accepted; don't accept; doesn't accept; won't accept; no longer; can't be; cannot be; can not be; not possible; impossible; lapse~; void; forfeit~; too late; invalid; nothing is refunded; no refund; not refunded; not taken back; expire~; final; not considered; unread; ignored; no claim; excluded; barred; closed`}})

// refusedBehind says that a refusal stands in the clause of a span: it tells
// what happens after the limit.
func (u *Understood) refusedBehind(s spot) bool {
	for _, m := range refusedPhrases.Find(u.Words) {
		if u.distance(s, m) <= 10 {
			return true
		}
	}
	return false
}

// contactWords are messages to customers, which other families count;
// adviceWords make a span a wish.
var (
	contactWords = CompilePhrases(map[string][]string{"contact": {`newsletter; newsletters; mailing; mailings; campaign; push; survey; surveys; mails; reminder; reminders; countdown; text messages; notifications; questionnaire`}})
	adviceWords  = CompilePhrases(map[string][]string{"advice": {`ideally; recommend~; best to; kind to; try to; if possible; preferably; would be nice; tip; better to; we suggest; advisable`}})
)

// onTheDay says that a time of day closes something on the day itself: "free
// until 18:00 on the day of arrival".
func (u *Understood) onTheDay(s spot) bool {
	if s.Kind != quantity.KindClock || clockSides[s.Prep] != "until" {
		return false
	}
	for _, m := range onTheDayPhrases.Find(u.Words) {
		if m.First >= s.last && m.First <= s.last+2 {
			return true
		}
	}
	return false
}

var onTheDayPhrases = CompilePhrases(map[string][]string{"day": {`on the day; the day of; same day; on the day of; day you arrive|fly|travel|come`}})

// expectPhrases tell what something takes.
var expectPhrases = CompilePhrases(map[string][]string{"expects": {`allow; takes; take; taking; took; expect; count on; reckon with; plan for; currently; at present; usually; normally; typically; generally; at the moment; can take; may take; be patient; patience; needs; need; realistic~; earliest; next free; fully booked; booked out; backlog`}})

// expects says that the span is what something takes, not a limit.
func (u *Understood) expects(s spot) bool {
	b := s.Range.Bound()
	if b == quantity.AtLeast || b == quantity.Between || s.Approx && b != quantity.AtMost {
		return true
	}
	for _, m := range expectPhrases.Find(u.Words) {
		if u.distance(s, m) <= 4 && m.Last < s.first {
			return true
		}
	}
	return false
}

// correct mends what the nearest words alone get wrong.
func (v *timeValue) correct() {
	if announced := slices.ContainsFunc(v.acts, func(a timeAct) bool { return a.name == "announce" && a.cost <= 8 }); announced {
		v.acts = slices.DeleteFunc(v.acts, func(a timeAct) bool { return a.name == "book" }) // "announced two days ahead"
	}
	for i := range v.acts {
		a := &v.acts[i]
		switch {
		case a.name == "takes" && v.Named == "" && underADay(v.Range):
			a.role, a.name = roleLength, "length" // "the test takes five minutes"
		case (a.name == "refund" || a.name == "replace" || a.name == "repair") && v.from.is("buy", "purchas", "deliver", "receipt", "order", "receiv", "checkout"):
			a.role, a.name = roleLimit, "return" // a refund within 30 days of purchase is a return window
		case a.name == "reply" && v.short():
			a.name = "wait"
		case a.name == "notice" && v.from != nil && v.from.before && v.short():
			a.role, a.name = roleLimit, "cancel"
		}
	}
}

// short says that the span is a matter of minutes.
func (v *timeValue) short() bool {
	a, ok := v.Range.Point()
	if !ok || v.Named == "at once" {
		return false
	}
	sign, ok := quantity.Compare(a, quantity.NewAmount(60, quantity.Minute))
	return ok && sign <= 0
}

// noTerm are words that deny any binding period.
var noTerm = CompilePhrases(map[string][]string{"none": {`no minimum term|period|contract|stay|commitment|rental|hire|membership|duration; no contract; no contracts; no commitment; no tie in; no ties; without .. contract|commitment|minimum term; leave any time; leave whenever; leave at any time; leave when you like; cancel any time; cancel anytime; cancel whenever; cancel at any time; cancel when you like|want; cancel monthly;
	stop any time; stop anytime; stop whenever; stop when you like|want; quit whenever; quit any time|anytime; month by month; month to month; rolling month; rolling monthly; never tied; not tied; nothing ties you; no lock in; commitment free; contract free; ends when you say; walk away any time|anytime; jederzeit kundbar; maandelijks opzegbaar; sans engagement; sin permanencia; go any time; free to leave; no fixed term; no notice; no notice period; without notice`}})

// readNoTerm reads "no minimum term" as a term of nothing.
func readNoTerm(u *Understood) []Claim {
	for _, m := range noTerm.Find(u.Words) {
		zero := quantity.Quantity{Kind: quantity.KindSpan, Range: quantity.Exact(quantity.NewAmount(0, quantity.Month)), Start: u.Words[m.First].Start, End: u.Words[m.Last].End, Named: "no minimum term"}
		v := timeValue{Quantity: zero, acts: []timeAct{{roleTerm, "term", 0}, {roleNotice, "notice", 1}}, voice: u.voice(), words: u.window(m.First, m.Last+1)}
		return []Claim{v.claim(u)}
	}
	return nil
}

// hasThreshold says that the statement holds for some sizes or numbers only.
func (u *Understood) hasThreshold() bool {
	for _, s := range u.spots() {
		if (s.Kind == quantity.KindCount && s.Noun != "" || s.Kind == quantity.KindMeasure || s.Kind == quantity.KindMoney || s.Kind == quantity.KindAge) && (s.Range.Bound() == quantity.AtLeast || s.Range.Bound() == quantity.AtMost) {
			return true
		}
	}
	return false
}

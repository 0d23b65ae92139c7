package claim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// timeSpan: lengths of time and what they limit: how long the company takes,
// until when the customer may act, how long something is valid, binds or lasts.
var timeSpan = &Family{Name: timeSpanName, Read: readTimes, Oppose: opposeTimes}

const timeSpanName = "time-span"

// timeValue is a length of time with what it may hang on.
type timeValue struct {
	quantity.Quantity
	acts  []timeAct // nearest first
	from  *startEvent
	voice voice
	batch bool // read from a schedule: Range is the longest wait of it
	// expected says that the text tells what it really takes ("allow two
	// weeks"), no limit that it keeps below.
	expected bool
	words    []string // content words around the span
	cases    bool     // a threshold stands in the statement: "ten rooms or more"
}

// timeAct is an act that a length of time may hang on.
type timeAct struct {
	role timeRole
	name string
	cost int // distance in words
}

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
			v.Range, v.Named, v.from = quantity.UpTo(quantity.NewAmount(12, quantity.Hour)), "same day", &startEvent{before: true}
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
		if v.Named == "at once" && strings.Contains(v.phrase(u), "live") {
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

// claim makes the family's claim of the value.
func (v timeValue) claim(u *Understood) Claim {
	c := Claim{Attribute: "time-limit", Value: v, Text: v.spoken(), Phrase: u.Text[v.Start:v.End], Start: v.Start, End: v.End, Modality: Binding}
	for _, a := range v.acts {
		c.Subject = append(c.Subject, a.name)
	}
	if v.from != nil {
		c.Condition = []string{v.from.text}
	}
	switch v.voice {
	case voicePromise, voiceTells:
		c.Modality = Promise
	case voiceAims:
		c.Modality = Target
	}
	return c
}

// spoken prints the span for people.
func (v timeValue) spoken() string {
	switch {
	case v.batch:
		return v.Schedule.String()
	case v.Named != "":
		return v.Named
	}
	return v.Quantity.String()
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

// commonAct is what two spans hang on together, and how surely.
type commonAct struct {
	role timeRole
	name string
	sure float64 // 0 when they hang on different things
	near bool    // both stand close to the words of the act
}

// actInCommon finds the nearest act that both spans may hang on. A nearer act
// that the other does not know makes it less sure.
func actInCommon(x, y timeValue, tie float64) commonAct {
	var best commonAct
	cost := 1 << 20
	for _, a := range x.acts {
		for _, b := range y.acts {
			if a.role != b.role || !kindred(a.name, b.name) {
				continue
			}
			sum, sure := a.cost+b.cost, 1.0
			if a.name != b.name {
				sum, sure = sum+3, 0.85
			}
			if sum < cost {
				cost = sum
				best = commonAct{a.role, a.name, sure * nearest(x, a, tie) * nearest(y, b, tie), a.cost <= 6 && b.cost <= 6}
			}
		}
	}
	if best.sure > 0 {
		return best
	}
	switch {
	case len(x.acts) == 0 && len(y.acts) > 0:
		return oneSided(x, y)
	case len(y.acts) == 0 && len(x.acts) > 0:
		return oneSided(y, x)
	}
	return commonAct{}
}

// onlySpans takes the two spans for one wait when each side gives just one, no
// act is common, and the statements tie strongly.
func onlySpans(x, y timeValue, in *Pairing) commonAct {
	common, onlyX := tellingShared(x.words, y.words)
	_, onlyY := tellingShared(y.words, x.words)
	if in.Subject.Score < 0.6 || common == 0 || min(onlyX, onlyY) > 1 || !x.limits() || !y.limits() || x.Named != "" || y.Named != "" || x.batch || y.batch || countTimes(in.A) != 1 || countTimes(in.B) != 1 {
		return commonAct{}
	}
	for _, v := range []timeValue{x, y} {
		if len(v.acts) > 0 && v.acts[0].role != roleLead && v.acts[0].cost <= 1 && v.acts[0].role != roleLimit {
			return commonAct{}
		}
	}
	return commonAct{role: roleLead, sure: 0.8}
}

// limits says that the span is a limit or what something takes, no length of a
// thing: "within 3 days", "in ten minutes", "allow two weeks".
func (v timeValue) limits() bool {
	return v.Range.Bound() == quantity.AtMost || v.Prep == "in" || v.Prep == "after" || v.expected
}

func countTimes(u *Understood) int {
	n := 0
	for i := range u.Claims {
		if u.Claims[i].Family == timeSpanName {
			n++
		}
	}
	return n
}

// oneSided takes over the act of one side for a span that names none.
func oneSided(bare, other timeValue) commonAct {
	a := other.acts[0]
	if bare.Named != "" || bare.batch || a.cost > 6 || a.role == roleLength || a.role == roleTerm {
		return commonAct{}
	}
	if common, _ := tellingShared(bare.words, other.words); common == 0 {
		return commonAct{}
	}
	return commonAct{a.role, a.name, 0.68, false}
}

// nearest says how surely a span hangs on this act and not on a nearer one.
func nearest(v timeValue, a timeAct, tie float64) float64 {
	ahead := a.cost - v.acts[0].cost
	switch {
	case ahead <= 0:
		return 1
	case v.acts[0].role != a.role && v.acts[0].cost <= 3:
		switch { // "returned goods are inspected within three days"
		case tie >= 0.8:
			return 0.8
		case tie >= 0.6:
			return 0.6
		}
		return 0.55
	case ahead <= 3:
		return 0.9
	case ahead <= 6:
		return 0.75
	}
	return 0.6
}

// opposeTimes compares two lengths of time by the role of the act in common.
func opposeTimes(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(timeValue), b.Value.(timeValue)
	if !x.Range.Comparable(y.Range) {
		return nil
	}
	act := actInCommon(x, y, in.Subject.Score)
	if act.sure == 0 {
		act = onlySpans(x, y, in)
	}
	if x.batch != y.batch && !batchMeets(x, y, act, in.Subject.Score) || namedOutOfPlace(x, act) || namedOutOfPlace(y, act) {
		return nil
	}
	if act.sure == 0 || saidElsewhere(x, y, act, in) {
		return nil
	}
	event := sameEvent(x.from, y.from)
	var strength float64
	rule := "policy-conflict"
	if x.batch && y.batch && !sameRhythm(x, y, act, in) {
		return nil
	}
	if act.role == roleLead {
		if faster(y, x) {
			x, y = y, x
		}
		strength, rule = leadGap(x, y), leadRule(act.name)
	} else {
		strength = limitGap(x, y, act)
	}
	if strength*event == 0 {
		return nil
	}
	agree := agreement(in.Subject.Score, x.words, y.words)
	switch {
	case act.near && act.sure >= 0.9 && tellingActs[act.name]:
		agree = max(agree, 0.85) // the act itself says enough of the subject
	case act.near && act.sure >= 0.9:
		agree = max(agree, 0.7)
	}
	if act.name != "return" && (x.Range.Unit() == quantity.Night) != (y.Range.Unit() == quantity.Night) {
		return nil // nights are stays
	}
	agree *= casesAgree(x.cases, y.cases) * namesAgree(in.A, in.B)
	strength *= agree
	return &Opposition{
		Rule: rule, Strength: strength * act.sure * event, Severity: "high", NeedsSubject: timeNeed(x, y, act),
		Why: fmt.Sprintf("%s: “%s” against “%s”", actText(act), x.spoken(), y.spoken()),
	}
}

func actText(act commonAct) string {
	if act.name == "" {
		return "time"
	}
	return act.name
}

// timeNeed is the tie of subjects that an opposition of two spans needs.
func timeNeed(x, y timeValue, act commonAct) float64 {
	need := 0.45
	if act.near {
		need -= 0.1
	}
	if n := overlap(x.words, y.words); n >= 2 {
		need -= 0.1
	}
	return need
}

// sameRhythm says that two schedules are of one service: how often rooms are
// done, not how often two different things happen.
func sameRhythm(x, y timeValue, act commonAct, in *Pairing) bool {
	common, _ := tellingShared(x.words, y.words)
	return in.Subject.Score >= 0.6 && common > 0 && act.sure >= 0.7
}

// batchMeets says that a schedule and a span speak of one act, near and in
// common words: how often the floor is swept says nothing of a repair.
func batchMeets(x, y timeValue, act commonAct, tie float64) bool {
	span := x
	if x.batch {
		span = y
	}
	common, _ := tellingShared(x.words, y.words)
	return (act.near && (common > 0 || tellingActs[act.name]) || tie >= 0.6 && act.sure > 0.5) && (span.Named != "" || span.Range.Bound() == quantity.AtMost || span.Prep == "in")
}

// namedOutOfPlace says that a named span ("at once", "tonight") can be no limit
// of this role.
func namedOutOfPlace(v timeValue, act commonAct) bool {
	switch {
	case act.role == roleLead:
		return v.Named == "for ever"
	case v.Named == "" || v.Named == "no minimum term":
		return false
	case v.Named == "all day":
		return act.name != "stay" && act.name != "length"
	case v.Named == "for ever":
		return act.role != roleValidity && act.role != roleWarranty && act.role != roleRetain && act.name != "return" && act.name != "cancel" && act.name != "collect" && act.name != "change" && act.name != "use"
	case v.Named == "same day" || v.Named == "next day" || v.Named == "overnight":
		return act.name != "cancel" && act.name != "change" && act.name != "book" && act.name != "return"
	}
	return !(act.role == roleRetain && v.Named == "at once")
}

// tellingActs are acts that hardly stand for different things of one company.
var tellingActs = wordSet("return refund deliver dispatch warranty callback quote leave price")

// hasThreshold says that the statement holds for some sizes or numbers only.
func (u *Understood) hasThreshold() bool {
	for _, s := range u.spots() {
		if (s.Kind == quantity.KindCount && s.Noun != "" || s.Kind == quantity.KindMeasure || s.Kind == quantity.KindMoney || s.Kind == quantity.KindAge) && (s.Range.Bound() == quantity.AtLeast || s.Range.Bound() == quantity.AtMost) {
			return true
		}
	}
	return false
}

// casesAgree lowers the strength when one side speaks of a case that the other
// does not know.
func casesAgree(x, y bool) float64 {
	if x != y {
		return 0.8
	}
	return 1
}

// saidElsewhere says that one side also gives the other's value for the same
// act: then its two values belong to two cases.
func saidElsewhere(x, y timeValue, act commonAct, in *Pairing) bool {
	for _, side := range []*Understood{in.A, in.B} {
		for i := range side.Claims {
			z, ok := side.Claims[i].Value.(timeValue)
			if !ok || z.batch {
				continue
			}
			for _, v := range []timeValue{x, y} {
				if (z.Start != v.Start || z.End != v.End || z.voice != v.voice) && z.Range.SameLimit(v.Range) && !z.sameSpan(x) && !z.sameSpan(y) && z.hangsOn(act) {
					return true
				}
			}
		}
	}
	return false
}

func (v timeValue) sameSpan(o timeValue) bool {
	return v.Start == o.Start && v.End == o.End && v.Range.Same(o.Range)
}

func (v timeValue) hangsOn(act commonAct) bool {
	for _, a := range v.acts {
		if a.role == act.role && kindred(a.name, act.name) {
			return true
		}
	}
	return len(v.acts) == 0
}

// cutName splits the name "role:act" of a match.
func cutName(name string) (role, act string) {
	role, act, _ = strings.Cut(name, ":")
	return role, act
}

package claim

import "github.com/throughline/throughline/analyzer/claim/quantity"

// faster says that x's end comes before y's.
func faster(x, y timeValue) bool {
	a, ok := x.Range.Point()
	b, ok2 := y.Range.Point()
	if !ok || !ok2 {
		return false
	}
	sign, ok := quantity.Compare(a, b)
	return ok && sign < 0
}

// otherMatter is how many times longer one lead time may be than the other:
// nobody promises within a day what takes years, so the two are about two things.
const otherMatter = 100

// leadGap says how surely what the slow side takes breaks what the fast side
// says: 0 when both can hold. A tighter inner target or a tighter service keeps
// a looser promise.
func leadGap(fast, slow timeValue) float64 {
	if fast.Prep == "for" || onDay(fast) || onDay(slow) && slow.Prep != "on" || fast.batch && !slow.batch || fast.voice == voiceAims && slow.voice != voiceAims || fast.Range.Hi == nil {
		return 0
	}
	slowEnd, ok := slow.Range.Point()
	if !ok {
		return 0
	}
	sign, ok := quantity.Compare(*fast.Range.Hi, slowEnd)
	times := quantity.Quotient(slowEnd, *fast.Range.Hi)
	if times > otherMatter && !slow.batch && quantity.Quotient(*fast.Range.Hi, quantity.NewAmount(1, quantity.Hour)) >= 1 {
		return 0
	}
	if !ok || sign >= 0 || times < 1.15 || times < 2.2 && fast.voice == voiceOperates && slow.voice == voiceOperates {
		return 0
	}
	if slow.voice == voiceTells && slow.Range.Bound() != quantity.AtMost {
		slow.expected = true
	}
	surelyLater := fast.Range.Below(slow.Range) && (slow.expected || slow.Range.Lo != nil && slow.Prep != "in") || slow.batch
	switch {
	case slow.batch && times < 1.6:
		return 0.4
	case (slow.voice == voicePromise || slow.voice == voiceTells) && fast.voice == voiceOperates:
		if slow.batch || slow.expected && surelyLater {
			return 0.7
		}
		return 0 // what is done is faster than what is promised
	case slow.voice == voiceAims && fast.voice == voiceAims:
		return 0.4
	case surelyLater && fast.voice != voiceOperates:
		return 0.9
	case surelyLater:
		return 0.75
	case slow.voice == voiceAims:
		return 0.7
	case fast.voice != voiceOperates && slow.voice == voiceOperates:
		return 0.8
	case fast.voice != voiceOperates && slow.voice == voiceUnknown:
		return 0.7
	}
	if times >= 3 {
		return 0.62
	}
	return 0.55
}

// leadRule attributes a gap: goods and work promised and not ready in time are a
// promise-gap, answers, waits and refunds a service level.
func leadRule(act string) string {
	switch act {
	case "deliver", "dispatch", "ready", "repair", "install", "make", "replace", "issue", "visit", "start", "update", "empty", "":
		return "promise-gap"
	}
	return "service-level-conflict"
}

// limitGap says how surely two different limits of one role exclude each other.
func limitGap(x, y timeValue, act commonAct) float64 {
	role := act.role
	if x.Range.SameLimit(y.Range) {
		return 0
	}
	if (x.voice == voiceAims) != (y.voice == voiceAims) {
		return 0
	}
	bx, by := x.Range.Bound(), y.Range.Bound()
	if unlikely(x, y, role) || bx == quantity.AtLeast && by == quantity.AtMost || bx == quantity.AtMost && by == quantity.AtLeast {
		return 0 // "up to 30 days", "from 31 days": two cases
	}
	mustDo := (role == roleAdvance || role == roleNotice || role == roleTerm) && act.name != "announce"
	switch {
	case x.Range.Disjoint(y.Range):
		return 0.9
	case bx == quantity.AtLeast && by == quantity.AtLeast:
		// Of what the customer must do at least, two minima clash; of what the
		// company grants at least, they do not.
		if mustDo {
			return 0.7
		}
		return 0
	case bx == quantity.AtMost && by == quantity.AtMost:
		if role == roleLength || role == roleRetain {
			return 0
		}
		return 0.8
	case role == roleLimit || role == roleValidity || role == roleWarranty:
		// "60 days to return" against "up to 30 days": one limit each.
		if bx == quantity.AtLeast || by == quantity.AtLeast {
			if x.Range.Within(y.Range) || y.Range.Within(x.Range) {
				return 0
			}
			return 0.6
		}
		return 0.8
	case x.Range.Within(y.Range), y.Range.Within(x.Range):
		return 0
	}
	return 0.55
}

// unlikely says that the two spans are of such different size that they hardly
// measure one thing, or name a day on which something happens.
func unlikely(x, y timeValue, role timeRole) bool {
	if x.Named == "for ever" || y.Named == "for ever" || x.Named == "no minimum term" || y.Named == "no minimum term" {
		return false
	}
	if onDay(x) || onDay(y) {
		return true
	}
	a, _ := x.Range.Point()
	b, _ := y.Range.Point()
	q := quantity.Quotient(a, b)
	if q < 1 && q > 0 {
		q = 1 / q
	}
	if role == roleLength || role == roleTerm || role == roleWarranty || role == roleRetain {
		return q > 13
	}
	return q > 100
}

// onDay says that the span is the day of one event in a row of steps.
func onDay(v timeValue) bool {
	return v.Counted && (v.Prep == "on" || v.Prep == "") && v.Range.Bound() == quantity.Exactly || v.Counted && v.Range.Bound() == quantity.AtLeast
}

// is says that the event is named by one of the stems.
func (e *startEvent) is(stems ...string) bool {
	if e == nil {
		return false
	}
	for _, s := range e.stems {
		if contains(stems, s) {
			return true
		}
	}
	return false
}

// sameEvent says how well two start events agree: 1 when both name one moment or
// none is named, 0 when the one counts to an event and the other from one.
func sameEvent(a, b *startEvent) float64 {
	switch {
	case a == nil && b == nil:
		return 1
	case a == nil || b == nil:
		return 0.95
	case a.before != b.before:
		return 0
	case len(a.stems) == 0 || len(b.stems) == 0:
		return 0.95
	}
	for _, s := range a.stems {
		for _, t := range b.stems {
			if s == t || kindredEvents(s, t) {
				return 1
			}
		}
	}
	return 0.55
}

// eventGroups are start events that name one moment.
var eventGroups = []map[string]bool{
	wordSet("buy bought purchas order checkout sale invoic pay payment bill book book-reserve"),
	wordSet("deliver receiv receipt arriv parcel hand collect collect-pickup pick get arrive"),
	wordSet("apply appli applic submit request regist form hand file"),
	wordSet("report call complain complaint contact write mail email messag phone inquiri enquiri ask hotline"),
	wordSet("approv accept decis confirm inspect agre"),
	wordSet("start begin departur depart travel arriv check event date appoint class cours lesson slot trip stay flight sail tour leav session day arrive leave-departure wed parti"),
}

func kindredEvents(a, b string) bool {
	for _, g := range eventGroups {
		if g[a] && g[b] {
			return true
		}
	}
	return false
}

// overlap counts the words that two windows have in common.
func overlap(a, b []string) int {
	n := 0
	for _, w := range a {
		if contains(b, w) {
			n++
		}
	}
	return n
}

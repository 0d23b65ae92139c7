package claim

import (
	"fmt"
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
	if act.near && act.sure >= 0.9 && tellingActs[act.name] {
		return 0.25
	}
	if act.near {
		need -= 0.1
	}
	if n := overlap(x.words, y.words); n >= 2 {
		need -= 0.1
	}
	return need
}

// casesAgree lowers the strength when one side speaks of a case that the other
// does not know.
func casesAgree(x, y bool) float64 {
	if x != y {
		return 0.88
	}
	return 1
}

// cutName splits the name "role:act" of a match.
func cutName(name string) (role, act string) {
	role, act, _ = strings.Cut(name, ":")
	return role, act
}

package claim

import "github.com/throughline/throughline/analyzer/claim/quantity"

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
	if bare.Named != "" || bare.batch || bare.Prep == "for" || a.cost > 6 || a.role == roleLength || a.role == roleTerm {
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

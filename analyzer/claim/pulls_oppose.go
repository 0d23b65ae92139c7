package claim

import (
	"slices"
	"strings"
)

// opposePulls wants two levers that fight, or one object added by one side and
// taken away by the other.
func opposePulls(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(pullValue), b.Value.(pullValue)
	switch {
	case x.lever != "" && y.lever != "":
		if leversFight(x.lever, y.lever) {
			return pullApart(0.7, leverNeeds(in), x, y, in, "one side pulls at "+x.String()+", the other at "+y.String())
		}
	case x.lever == "" && y.lever == "" && x.adds != y.adds:
		return objectsApart(x, y, in)
	}
	return nil
}

// objectsApart is one object added and taken away. One side at least must be an
// initiative, or of no stated kind; a class in common needs a closer tie.
func objectsApart(x, y pullValue, in *Pairing) *Opposition {
	if !in.A.isInitiative() && !in.B.isInitiative() && (in.A.Kind != "" || in.B.Kind != "") {
		return nil
	}
	common := beyondPlace(shared(x.object, y.object), in)
	if len(common) == 0 {
		return nil
	}
	needs := 0.55
	for _, c := range common {
		if c[0] != '#' && c[0] != '@' {
			needs = 0.42
		}
	}
	strength := 0.65
	if in.Place == PlaceSame {
		strength = 0.75 // one thing at one place
	}
	return pullApart(strength, needs, x, y, in, "one side adds "+objectText(common)+", the other takes it away")
}

// objectText is an object as people read it.
func objectText(object []string) string {
	var words []string
	for _, o := range object {
		if o[0] != '@' {
			words = append(words, strings.TrimPrefix(o, "#"))
		}
	}
	if len(words) == 0 && len(object) > 0 {
		return strings.TrimPrefix(object[0], "@")
	}
	return strings.Join(words, " ")
}

// leverNeeds is how much two sides that pull at fighting levers must tie: two
// metrics at one place little, two rules much.
func leverNeeds(in *Pairing) float64 {
	switch {
	case in.A.isMetric() && in.B.isMetric():
		return 0.2
	case in.A.isMetric() || in.B.isMetric() || in.A.isInitiative() && in.B.isInitiative():
		return 0.3
	}
	return 0.45
}

func leversFight(a, b string) bool {
	for _, p := range leverPairs {
		if p[0] == a && p[1] == b || p[0] == b && p[1] == a {
			return true
		}
	}
	return false
}

func pullApart(strength, needs float64, x, y pullValue, in *Pairing, why string) *Opposition {
	rule := "opposing-initiatives"
	if x.metric && y.metric || in.A.isMetric() || in.B.isMetric() {
		rule = "metric-tug-of-war"
	}
	if in.Place == PlaceSame {
		needs -= 0.1
	}
	return &Opposition{Rule: rule, Strength: strength, Severity: "medium", NeedsSubject: needs, Why: why}
}

// beyondPlace leaves out of the things in common what both touchpoints are named
// after: on a tracking page everything is about the tracking page.
func beyondPlace(common []string, in *Pairing) []string {
	if in.Place != PlaceSame {
		return common
	}
	here := map[string]bool{}
	for _, u := range []*Understood{in.A, in.B} {
		words := splitWords(u.Touchpoint)
		lexicon().mark(words)
		for i := range words {
			here[words[i].Stem], here["@"+words[i].Concept] = true, true
		}
	}
	return slices.DeleteFunc(slices.Clone(common), func(c string) bool { return here[c] })
}

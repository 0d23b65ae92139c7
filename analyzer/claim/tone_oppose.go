package claim

import "math"

// opposeTone decides between two voices, or a voice and a rule for voices.
func opposeTone(a, b Claim, in *Pairing) *Opposition {
	if in.Place == PlaceApart {
		return nil
	}
	x, y := a.Value.(toneValue), b.Value.(toneValue)
	if !sameAddressee(x, y) {
		return nil
	}
	if o := toneAgainst(x, y, in); o != nil {
		return o
	}
	return toneAgainst(y, x, in)
}

// sameAddressee says whether both speak in one situation: a letter to a
// supplier, or on a crime, has its own voice.
func sameAddressee(x, y toneValue) bool {
	for _, matter := range []string{"trade", "crime", "grief"} {
		if x.elsewhere[matter] != y.elsewhere[matter] {
			return false
		}
	}
	return true
}

// toneAgainst sets x, the soft side or the rule, against y.
func toneAgainst(x, y toneValue, in *Pairing) *Opposition {
	switch {
	case x.rule && !y.rule:
		for _, device := range sortedKeys(x.forbids) {
			if y.uses[device] || device == "threats" && y.hard >= registerFrom && y.hard > y.soft {
				return toneClash(0.75, ruleNeeds(in), "a style rule says never "+device+", the text uses it")
			}
		}
		if x.forbids["emoji"] && y.playful >= 3 || x.wants["surname"] && y.playful >= 2.5 {
			return toneClash(0.7, ruleNeeds(in), "a style rule wants a formal voice, the text is playful")
		}
		fallthrough
	default:
		if x.soft >= registerFrom && x.soft > x.hard && y.hard >= registerFrom && y.hard > y.soft {
			return softAgainstHard(x, y, in)
		}
	}
	if x.rule && y.rule {
		for _, device := range sortedKeys(x.wants) {
			if y.forbids[device] {
				return toneClash(0.75, ruleNeeds(in), "one style rule asks for "+device+", the other forbids it")
			}
		}
		if x.wants["first name"] && y.wants["surname"] && !x.wants["surname"] {
			return toneClash(0.75, ruleNeeds(in), "one style rule wants first names, the other surnames")
		}
	}
	return nil
}

// softAgainstHard is a playful or warm voice against a threatening or cold one.
func softAgainstHard(x, y toneValue, in *Pairing) *Opposition {
	needs := ruleNeeds(in)
	strength := 0.65
	if !x.rule && !y.rule {
		needs = textNeeds(in)
		if needs == 0 {
			strength = 0.8
		}
	}
	if x.soft >= 3 && y.hard >= 3 {
		strength = 0.8
	}
	why := "a playful or warm voice meets a threatening or cold one"
	if x.rule || y.rule {
		why = "a style rule for a " + x.String() + " voice meets a " + y.String() + " one"
	}
	return toneClash(strength, needs, why)
}

// textNeeds is how much two texts must tie: at neighbouring touchpoints nothing,
// for the clash lies between the voices, not in the subject.
func textNeeds(in *Pairing) float64 {
	switch in.Place {
	case PlaceSame, PlaceUpstream:
		return 0
	}
	return nearlyNoTie
}

// nearlyNoTie is a need that two statements picked to be compared always meet
// (they need half of it), but two among all of a company's only where a little
// says that they speak of one thing.
var nearlyNoTie = 1.5 / (1 + math.Exp(-tieNothing))

func ruleNeeds(in *Pairing) float64 {
	if in.Place == PlaceSame || in.Place == PlaceWide {
		return 0
	}
	return nearlyNoTie
}

func toneClash(strength, needs float64, why string) *Opposition {
	return &Opposition{Rule: "tone-clash", Strength: strength, Severity: "medium", NeedsSubject: needs, Why: why}
}

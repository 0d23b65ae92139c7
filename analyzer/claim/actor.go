package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// actorFamily: who decides, pays or does something, and who does not.
var actorFamily = &Family{Name: "actor", Read: readActors, Oppose: opposeActors}

var actorBook = phraseBook("actor")

var actMeaning = map[string]string{"decide": " decides", "decide-": " does not decide", "pay": " pays", "pay-": " does not pay", "do": " does it", "do-": " does not do it"}

func readActors(u *Understood) []Claim {
	tokens := cue.Tokens(u.Text)
	var claims []Claim
	for _, m := range actorBook().Find(tokens) {
		pole := m.Value
		if m.Negated {
			if pole = pole + "-"; strings.HasSuffix(pole, "--") {
				continue
			}
		}
		act := Act{Pole: pole, Thing: roleOf(tokens, m)}
		claims = append(claims, actClaim(u, tokens, m, "responsibility", act, act.Thing+actMeaning[pole]))
	}
	return claims
}

// roleOf returns the actor that a phrase names: the role in it, else the one
// that a pronoun stands for.
func roleOf(tokens []cue.Token, m cue.Match) string {
	if r := m.Entry("role"); r != "" {
		return r
	}
	for i := m.From; i < m.To; i++ {
		switch tokens[i].Lower {
		case "our", "us", "we", "ours":
			return "us"
		case "your", "you", "yours", "yourself", "yourselves", "own", "deposit":
			return "customer"
		}
	}
	return "us"
}

// companyRoles act for the company; which of them decides still matters.
var companyRoles = map[string]bool{"us": true, "staff": true, "manager": true, "central": true, "tutor": true, "doctor": true, "system": true}

// opposeActors compares who has one act.
func opposeActors(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(Act), b.Value.(Act)
	act, denied, ok := sameAct(x.Pole, y.Pole)
	if !ok {
		return nil
	}
	who, other := x.Thing, y.Thing
	if act != "decide" {
		who, other = side(who), side(other)
	} else if who == "us" && companyRoles[other] || other == "us" && companyRoles[who] {
		return nil
	}
	if denied != (who == other) {
		return nil // two deniers, or one who does and another who does not
	}
	o := &Opposition{Rule: "policy-conflict", Strength: 0.75, Severity: "medium", NeedsSubject: 0.5, Why: whyApart(a, b)}
	if act == "decide" {
		o.NeedsSubject = 0.4
	}
	return o
}

// sameAct says whether two stands are about one act, and whether one of them
// denies it.
func sameAct(p, q string) (act string, denied, ok bool) {
	pa, pDenied := strings.CutSuffix(p, "-")
	qa, qDenied := strings.CutSuffix(q, "-")
	return pa, pDenied != qDenied, pa == qa && !(pDenied && qDenied)
}

// side is the party that pays or does: the company's own people are one.
func side(role string) string {
	if companyRoles[role] {
		return "us"
	}
	return role
}

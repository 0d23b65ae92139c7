package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// actorFamily: who decides, pays or does something, and who does not.
var actorFamily = &Family{Name: "actor", Read: readActors, Oppose: opposeActors, Owns: []string{"owner", "care-side", "who-ends"}}

var actorBook = phraseBook("actor")

var actMeaning = map[string]string{"decide": " decides", "decide-": " does not decide", "pay": " pays", "pay-": " does not pay", "do": " does it", "do-": " does not do it", "own": " answers for it", "own-": " does not answer for it"}

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
var companyRoles = map[string]bool{"us": true, "staff": true, "manager": true, "central": true, "tutor": true, "doctor": true, "system": true,
	"finance": true, "regional": true, "registry": true, "legal": true, "servicemanager": true, "planner": true}

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
	if denied != (who == other) || act == "do" && differentVerbs(a.Phrase, b.Phrase) {
		return nil // two deniers, one who does and another who does not, or two different acts
	}
	o := &Opposition{Rule: "policy-conflict", Strength: 0.75, Severity: "medium", NeedsSubject: 0.65, Why: whyApart(a, b)}
	switch about := focus(a, b, actConcepts...); {
	case about == 0 && act != "decide" && in.Place != PlaceSame:
		return nil
	case about >= 1 || about > 0 && act == "decide":
		o.NeedsSubject = 0.35
	}
	return o
}

// actConcepts name the act itself: two statements that share only these are
// about different objects.
var actConcepts = []string{"pay", "tax-paid", "cost", "amount-asked", "decid", "approve", "choos", "respons", "respond", "bill", "buyer", "owner"}

// sameAct says whether two stands are about one act, and whether one of them
// denies it. To answer for a matter is any of the acts.
func sameAct(p, q string) (act string, denied, ok bool) {
	pa, pDenied := strings.CutSuffix(p, "-")
	qa, qDenied := strings.CutSuffix(q, "-")
	if pa == "own" {
		pa = qa
	}
	return pa, pDenied != qDenied, (pa == qa || qa == "own") && !(pDenied && qDenied)
}

// side is the party that pays or does: the company's own people are one.
func side(role string) string {
	if companyRoles[role] {
		return "us"
	}
	return role
}

// verbGroups are verbs for one handling of a thing.
var verbGroups = func() map[string]string {
	groups := map[string]string{}
	for _, group := range []string{
		"carry bring lift take move haul fetch deliver load unload", "install fit mount assemble connect wire cable", "remove dispose clear dismantle collect empty sweep",
		"clean wash tidy", "book arrange organise organize order", "apply submit file register fill complete deregister", "cancel terminate end notify inform report contact",
		"repair maintain fix replace mend sew change", "measure read check", "pack unpack", "return send post", "feed water mow", "provide supply procure obtain", "explain translate",
		"operate fold unfold", "tune", "pick", "pay settle",
	} {
		verbs := strings.Fields(group)
		for _, v := range verbs {
			groups[cue.Lemma(v)] = verbs[0]
		}
	}
	return groups
}()

// differentVerbs says that two phrases name handlings of which none is the
// same.
func differentVerbs(a, b string) bool {
	x, y := verbsIn(a), verbsIn(b)
	return len(x) > 0 && len(y) > 0 && !sharesEntry(x, y)
}

func verbsIn(phrase string) []string {
	seen := map[string]bool{}
	for _, t := range cue.Tokens(phrase) {
		if g := verbGroups[t.Lemma]; g != "" {
			seen[g] = true
		}
	}
	return sortedKeys(seen)
}

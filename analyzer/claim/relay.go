package claim

import "strings"

// relayFamily reads who takes a customer's matter on: a department says that
// another will ring or has been told, the other waits for the customer, takes
// nothing that is forwarded, or sends him back.
var relayFamily = &Family{Name: "relay", Read: readRelays, Oppose: opposeRelays, Owns: []string{"channel"}}

// relayValue is the value of a relay claim.
type relayValue struct {
	act    string          // onward, refused, refer
	target map[string]bool // stems of where the customer is sent
}

// relayActs say who acts next.
//
//	onward   the company takes it on, the customer need do nothing
//	refused  the next one does not take it, does not ring, waits for the customer
//	refer    the customer is sent to somebody
var relayActs = stemPhrases(`
onward: will ring|call|phone|contact|write|text|email you|back|them|within|the; rings|calls|phones|contacts you|back|the customer|them|parents|owners; ring|call|phone you back; calls on you; phones you; rings you; ring .. to fix|arrange|confirm; 'll be in touch; will be in touch; be in touch; gets|get back to you|the|them; will get back; we'll pass|forward|hand|send|tell; pass|passes|passed|hand|hands|send|sends|sent|forward|forwards your|the|it|them|you .. to|on; refer|refers you straight to; has|have been told; are informed; knows about it; you needn't do anything; need do nothing; needs do nothing; nothing else to do; no need to do anything; just sit back; all sorted; leave .. to us; leave it with us|me; we tell the; we arrange; arranges the repair; care line books; takes over and; opens the .. claim; ships .. straight; has .. on file; will have it ready; is on its way to our; told us already; will call on you; will contact; rings the; will phone; phone you within; we hand it to; logs it and; follow up with you; your request on; take your number and; has your number; will be with you; we'll arrange
refused: does|do|will not contact|ring|call|phone|write|chase|reply|answer|arrange|send|book|handle|take; don't|doesn't|won't|mustn't contact|ring|call|phone|write|chase|reply|answer|arrange|send|book|deal|handle|take; never contacts|rings|calls|phones|writes|chases; no outbound; no phoning; makes no; no calls to; has no contact with; have no contact with; has no outbound; no visits made; does|do not accept .. forwarded|referral|files|messages; don't|doesn't accept; aren't|isn't|not accepted; not read; aren't read; are deleted; messages .. deleted; self referrals only|exclusively; takes self referrals; take self referrals; patients|guests|customers|families book themselves; themselves to book; who books with; books .. him or herself; must|have to|has to raise|call|ring|contact|book|open|come|bring|apply|ask|request|report|file|find .. themselves|direct|again|us|it|the|case; customer|guest|resident|tenant|member|patient|parent|family|families|claimant|buyer|seller|rider|diner .. must|has|have to|expected .. contact|call|ring|come|raise|book|find|open|start|explain|notify; are expected to; is expected to; wait|waits for .. customer|guest|patient|member|tenant|caller .. to; wait for .. to ring|call; until they get in touch; until .. gets in touch; until .. calls; as soon as .. calls in; refer back to|only; send|sends .. back to; go back to; can't log|book|see|raise|open; cannot log|book|see|raise|open; we can't book; no login; has no list; have no list; hold no slots; we hold no; aren't informed; isn't informed; not informed; starts afresh; old .. is closed; closes the case; no access to; reps get .. only; aren't sent to; isn't sent to; not sent to; gets nothing from; get nothing from; runs a counter only; only come from; claims only come; to be handled .. by; raise|raises claims; notifies .. with; notify .. themselves; not our job; not for us; not our business; counter only
refer: refer .. to; send|sends|direct|directs|point|points|pass|passes guests|callers|customers|members|people|residents|patients|visitors|them|all|everyone|you .. to|on; sends .. on to; send .. on to; questions .. on to; contact the; ask the; ask at; ring the; see the; talk to the; speak to the; turn to the; is a matter for; go to the; goes to the; apply at; responsible is; up to the; lies with; decided by; back to the shop|store|seller|maker|hotel|branch|dealer; refer back to; give them the .. number|line
`)

func readRelays(u *Understood) []Claim {
	var claims []Claim
	seen := map[string]bool{}
	for _, m := range longest(relayActs.Find(u.Words)) {
		v := relayValue{act: m.Name}
		if m.Name == "onward" && deniedAt(u.Words, m.First) {
			v.act = "refused"
		}
		if v.act == "refer" {
			v.target = targetAfter(u.Words, m.Last+1)
			if len(v.target) == 0 {
				continue
			}
		}
		if seen[v.act] {
			continue
		}
		seen[v.act] = true
		c := Claim{Family: "relay", Attribute: v.act, Modality: Binding, Value: v, Text: v.String()}
		c.Start, c.End = u.Words[m.First].Start, u.Words[m.Last].End
		c.Phrase = u.Text[c.Start:c.End]
		claims = append(claims, c)
	}
	return claims
}

// String says the relay in words.
func (v relayValue) String() string {
	switch v.act {
	case "onward":
		return "the company takes it on"
	case "refused":
		return "it is not taken on, the customer has to act"
	}
	return "the customer is sent to " + strings.Join(sortedKeys(v.target), " ")
}

// targetAfter are the telling stems of the few words after a referral.
func targetAfter(words []Word, i int) map[string]bool {
	target := map[string]bool{}
	for j := i; j < len(words) && j < i+4 && (j == 0 || words[j].Sentence == words[max(0, i-1)].Sentence); j++ {
		if !functionWords[words[j].Lower] && !isDigits(words[j].Lower) {
			target[words[j].Stem] = true
		}
	}
	return target
}

// opposeRelays wants a matter taken on by one side and refused by the other, or
// two sides that send the customer to each other.
func opposeRelays(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(relayValue), b.Value.(relayValue)
	switch {
	case sameDepartment(in.A, in.B):
		return nil
	case x.act == "onward" && y.act == "refused" || x.act == "refused" && y.act == "onward":
		return &Opposition{Rule: "broken-handoff", Strength: 0.68, Severity: "medium", NeedsSubject: 0.25,
			Why: "one department lets the customer rely on the other, which does not take it on"}
	case x.act == "refer" && y.act == "refer" && isPlaceOf(x.target, in.B) && isPlaceOf(y.target, in.A):
		return &Opposition{Rule: "broken-handoff", Strength: 0.75, Severity: "high", NeedsSubject: 0.3,
			Why: "each of the two sends the customer to the other"}
	}
	return nil
}

// isPlaceOf says whether the target is the other side's department or place.
func isPlaceOf(target map[string]bool, other *Understood) bool {
	for _, text := range []string{other.Department, other.Touchpoint} {
		for _, w := range splitWords(text) {
			if target[w.Stem] && !functionWords[w.Lower] {
				return true
			}
		}
	}
	return len(other.Words) > 0 && target[other.Words[0].Stem] || len(other.Words) > 1 && target[other.Words[1].Stem]
}

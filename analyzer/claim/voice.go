package claim

import "strings"

// voice says to whom a statement speaks.
type voice int

const (
	voiceUnknown  voice = iota
	voicePromise        // to the customer, as a promise
	voiceTells          // to the customer, as a message
	voiceOperates       // how things are done: a rule, process, service level
	voiceAims           // an inner target
)

var aimPhrases = CompilePhrases(map[string][]string{"aim": {`aim|aims|aiming; target|targets|targeted; goal|goals; kpi|kpis; okr; internal|internally; objective|objectives; benchmark; stretch;
	we try; team tries; should ideally; median; on average; avg; percentile; bonus; measured on; ambition; strive~; striving; want to reach; inner; intern; ziel; ziele; doel; streefdoel; objectif; objetivo; contractor; subcontractor; supplier must; scorecard; escalated otherwise; own deadline; buffer; slack`}})

var promisePhrases = CompilePhrases(map[string][]string{"promise": {`promise; promised; promises; we guarantee; guaranteed; assure~; tell callers|customers|guests|them; say to`}})

var addressWords = wordSet("you your yours you'll you're you've we we'll we're we've our us ihr ihre sie uw je votre vous su usted tu")

// voice of the statement, from its kind and its words.
func (u *Understood) voice() voice {
	kind := strings.ToLower(u.Kind)
	switch {
	case kind != "metric" && len(promisePhrases.Find(u.Words)) > 0:
		return voicePromise
	case len(aimPhrases.Find(u.Words)) > 0 || kind == "metric" || kind == "target" || kind == "goal" || kind == "kpi":
		return voiceAims
	case kind == "promise" || strings.Contains(kind, "campaign") || kind == "advert" || kind == "copy":
		return voicePromise
	case kind == "message":
		return voiceTells
	case kind != "" && kind != "initiative" && kind != "project":
		return voiceOperates
	}
	for i := range u.Words {
		if addressWords[u.Words[i].Lower] {
			return voicePromise
		}
	}
	return voiceUnknown
}

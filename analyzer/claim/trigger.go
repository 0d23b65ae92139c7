package claim

// triggerFamily: what sets something off: nothing (it happens by itself), the
// customer's asking, the customer's silence, or the customer's yes.
var triggerFamily = axis{
	name: "trigger", attribute: "trigger",
	flips: map[string]string{"automatic": "manual", "manual": "automatic", "on": "off"},
	meaning: map[string]string{"automatic": "it happens without the customer asking", "manual": "the customer must ask for it",
		"on": "on unless the customer says no", "off": "off until the customer says yes"},
	oppose: opposeBy(
		clash{"automatic", "manual", "policy-conflict", 0.85, "medium", 0.3},
		clash{"on", "off", "policy-conflict", 0.85, "medium", 0.3},
		clash{"automatic", "off", "policy-conflict", 0.75, "medium", 0.35},
		clash{"on", "manual", "policy-conflict", 0.75, "medium", 0.35},
	),
}.family()

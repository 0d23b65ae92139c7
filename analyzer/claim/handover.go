package claim

// handoverFamily: what is delivered may be left with others, or goes only to
// the person it is meant for.
var handoverFamily = axis{
	name: "handover", attribute: "handover",
	flips:   map[string]string{"anyone": "addressee"},
	meaning: map[string]string{"anyone": "it may be left with others", "addressee": "only the addressee gets it"},
	oppose:  opposeBy(clash{"anyone", "addressee", "policy-conflict", 0.8, "medium", 0.15}),
}.family()

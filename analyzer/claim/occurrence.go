package claim

// occurrenceFamily: something is done once, or each time.
var occurrenceFamily = axis{
	name: "occurrence", attribute: "occurrence",
	flips:   map[string]string{},
	meaning: map[string]string{"once": "once only", "each": "each time"},
	oppose:  opposeBy(clash{"once", "each", "policy-conflict", 0.75, "low", 0.45}),
}.family()

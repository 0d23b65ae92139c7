package claim

// assuranceFamily: something is assured, or done as far as possible and
// without a claim to it.
var assuranceFamily = axis{
	name: "assurance", attribute: "strength",
	flips:   map[string]string{"assured": "effort", "effort": ""},
	meaning: map[string]string{"assured": "it is assured", "effort": "it is done as far as possible, without a claim to it"},
	oppose:  opposeBy(clash{"assured", "effort", "promise-gap", 0.75, "medium", 0.35}),
}.family()

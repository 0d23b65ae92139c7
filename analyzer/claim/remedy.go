package claim

// remedyFamily: the form in which something is made good or paid back.
var remedyFamily = axis{
	name: "remedy", attribute: "remedy",
	flips:   map[string]string{"money": "credit"},
	meaning: map[string]string{"money": "paid back in money", "credit": "given as credit or voucher", "replace": "replaced", "repair": "repaired"},
	oppose:  opposeBy(clash{"money", "credit", "policy-conflict", 0.8, "medium", 0.35}),
}.family()

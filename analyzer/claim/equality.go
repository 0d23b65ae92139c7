package claim

// equalityFamily: all are treated alike, or some differently.
var equalityFamily = axis{
	name: "equal", attribute: "treatment",
	flips:   map[string]string{},
	meaning: map[string]string{"equal": "all are treated alike", "different": "some are treated differently"},
	oppose:  opposeBy(clash{"equal", "different", "unequal-treatment", 0.75, "medium", 0.2}),
}.familyOwning("way-ordered", "tier", "membership", "tenure", "kind", "residence", "payment-way")

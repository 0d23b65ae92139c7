package claim

// permissionFamily: something may be done or brought, or is refused.
var permissionFamily = axis{
	name: "permission", attribute: "permission",
	flips:   map[string]string{"allowed": "refused", "refused": "allowed"},
	meaning: map[string]string{"allowed": "it is allowed", "refused": "it is refused"},
	oppose:  opposePermissions,
}.family()

// opposePermissions wants what is allowed on the one side in the sentence that
// refuses on the other: both words are too common to tell by themselves.
func opposePermissions(a, b Claim, in *Pairing) *Opposition {
	if _, _, ok := stands(a, b, "allowed", "refused"); !ok {
		return nil
	}
	o := &Opposition{Rule: "policy-conflict", Strength: 0.75, Severity: "medium", NeedsSubject: 0.9, Why: whyApart(a, b)}
	switch about := focus(a, b); {
	case about >= 1 && (in.Place == PlaceSame || sharesEntry(a.Value.(Act).Matters, b.Value.(Act).Matters)):
		o.NeedsSubject = 0.4
	case about >= 1:
		o.NeedsSubject = 0.5
	case about > 0:
		o.NeedsSubject = 0.7
	}
	return o
}

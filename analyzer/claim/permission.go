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
	o := &Opposition{Rule: "policy-conflict", Strength: 0.75, Severity: "medium", Why: whyApart(a, b)}
	same := sharesEntry(a.Value.(Act).Matters, b.Value.(Act).Matters)
	switch about := focus(a, b); {
	case contrast(a, b, in) || in.A.narrowed(a) != in.B.narrowed(b):
		return nil
	case same && about >= 1:
		o.NeedsSubject = 0.25
	case about >= 1 && in.Place == PlaceSame:
		o.NeedsSubject = 0.35
	case about >= 1:
		o.NeedsSubject = 0.45
	case same || about > 0:
		o.NeedsSubject = 0.6
	default:
		return nil
	}
	return o
}

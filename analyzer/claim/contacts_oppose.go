package claim

import "fmt"

// opposeContacts sets a limit against a plan that goes beyond it.
func opposeContacts(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(contactPlan), b.Value.(contactPlan)
	switch {
	case x.limit && !y.limit:
		return limitAgainstPlan(x, y)
	case y.limit && !x.limit:
		return limitAgainstPlan(y, x)
	}
	return nil
}

func limitAgainstPlan(limit, plan contactPlan) *Opposition {
	if limit.count == 0 || limit.vague || !sameContacts(limit, plan) {
		return nil
	}
	strength := beyond(limit, plan)
	if strength == 0 {
		return nil
	}
	needs := 0.05
	if limit.together {
		needs, strength = 0, strength+0.1
		if limit.kinds["promotion"] && !plan.kinds["promotion"] {
			strength -= 0.1
		}
	}
	return &Opposition{Rule: "contact-pressure", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: fmt.Sprintf("the limit is %s, the plan %s", limit, plan)}
}

// sameContacts says whether the limit counts the plan's contacts: same
// channel, same occasion, and no service message under a limit on advertising.
func sameContacts(limit, plan contactPlan) bool {
	if len(limit.channels) > 0 && len(plan.channels) > 0 && !meets(limit.channels, plan.channels) && !limit.together {
		return false
	}
	if len(limit.occasions) > 0 && len(plan.occasions) > 0 && !meets(limit.occasions, plan.occasions) {
		return false
	}
	if len(limit.audience) != len(plan.audience) || len(limit.audience) > 0 && !meets(limit.audience, plan.audience) {
		return false
	}
	if plan.kinds["service"] && !limit.kinds["service"] && (limit.kinds["promotion"] || limit.kinds["survey"]) && !plan.kinds["promotion"] {
		return false
	}
	if limit.kinds["survey"] != plan.kinds["survey"] && (limit.kinds["promotion"] || plan.kinds["promotion"]) && !limit.together {
		return limit.kinds["promotion"] && plan.kinds["promotion"]
	}
	return true
}

func meets(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// beyond says how surely the plan goes beyond the limit, 0 when it does not.
func beyond(limit, plan contactPlan) float64 {
	switch {
	case limit.days > 0 && plan.days > 0:
		if inWindow(plan, limit.days) > limit.count*1.05 {
			return 0.8
		}
	case limit.days == 0 && plan.days == 0:
		if plan.open || plan.count > limit.count {
			return 0.75
		}
	case limit.days == 0: // a rhythm against a number for one occasion
		if plan.days <= 31 && limit.count <= 3 {
			return 0.6
		}
	case plan.open || plan.count > limit.count:
		return 0.65
	}
	return 0
}

// inWindow is how many contacts of a rhythm fall into a window.
func inWindow(plan contactPlan, days float64) float64 {
	if days < plan.days {
		if plan.count*days/plan.days < 1 {
			return min(plan.count, 1)
		}
	}
	return plan.count * days / plan.days
}

package claim

import (
	"fmt"
	"strings"
)

// ContactSum is a group of contact plans of several departments that together
// press one customer.
type ContactSum struct {
	Plans []*Understood // in the order given, at least two, of at least two departments
	Limit *Understood   // the statement whose limit they break together; nil when none does
	Count float64       // contacts in the window
	Days  float64       // length of the window in days
	// Confidence is 0 to 1.
	Confidence float64
	Why        string // one sentence for people
}

// heavyPerWeek is the number of contacts a week from which one department's
// plan counts as heavy, where no limit is stated anywhere.
const heavyPerWeek = 2

// SumContacts adds up the contacts that the statements plan for one audience
// in one time. It returns the groups that break a stated limit only together or
// together with others, and the pairs of departments that both press heavily,
// or both ask for an opinion, at one occasion.
func SumContacts(statements []*Understood) []ContactSum {
	var plans, limits []contactStatement
	for _, u := range statements {
		for _, c := range u.Claims {
			p, ok := c.Value.(contactPlan)
			switch {
			case !ok || c.Family != contactFamily.Name:
			case p.limit && p.together:
				limits = append(limits, contactStatement{u, p, monthsOf(u)})
			case !p.limit:
				if s := (contactStatement{u, p, monthsOf(u)}); s.isPlan() {
					plans = append(plans, s)
				}
			}
		}
	}
	var sums []ContactSum
	for i := range plans {
		for j := i + 1; j < len(plans); j++ {
			a, b := plans[i], plans[j]
			if a.u.Department == b.u.Department || !a.meets(b) {
				continue
			}
			sum, over, limited := overLimit(a, b, limits)
			switch {
			case over:
			case bothSurvey(a, b):
				sum, over = opinionTwice(a, b), true
			case !limited:
				sum, over = bothHeavy(a, b)
			}
			if over {
				sums = append(sums, sum)
			}
		}
	}
	return sums
}

// contactStatement is a statement with its plan or limit.
type contactStatement struct {
	u      *Understood
	plan   contactPlan
	months map[string]bool
}

// isPlan says whether the statement surely plans contacts: a rhythm, or several
// in a named month or at a named occasion.
func (a contactStatement) isPlan() bool {
	placed := len(a.months) > 0 || len(a.plan.occasions) > 0
	if a.plan.kinds["survey"] && placed {
		return true
	}
	return !a.plan.vague && (a.plan.days > 0 && a.plan.days <= 31 && (a.plan.count >= 2 || placed || a.plan.days <= 7) || a.plan.count >= 2 && placed)
}

// meets says whether both plans can reach one customer in one time.
func (a contactStatement) meets(b contactStatement) bool {
	if meet, _ := MeetScopes(&a.u.Scope, &b.u.Scope); !meet {
		return false
	}
	if len(a.months) > 0 && len(b.months) > 0 && !meets(a.months, b.months) {
		return false
	}
	if len(a.plan.occasions) != len(b.plan.occasions) && (len(a.plan.occasions) == 0 || len(b.plan.occasions) == 0) {
		return false
	}
	if len(a.plan.occasions) > 0 && !meets(a.plan.occasions, b.plan.occasions) {
		return false
	}
	if len(a.plan.audience) != len(b.plan.audience) {
		return false
	}
	if x, y := names(customerAges.Find(a.u.Words)), names(customerAges.Find(b.u.Words)); len(x) == 1 && len(y) == 1 && !meets(x, y) {
		return false
	}
	return !excludesAudience(a.u, b.u) && !excludesAudience(b.u, a.u)
}

// customerAges tell newcomers from those who have long been customers.
var customerAges = stemPhrases(`
new: newcomer; new customer|member|subscriber|guest|account|client|joiner|user|household; first .. days|weeks|month; welcome series|mail|pack|journey; after joining|signing|sign up; onboarding
old: existing; upgrade; loyal; long standing; renewal; regular customer|guest|client; contract end; current customer|subscriber
`)

// excludesAudience says whether a is only for those without a thing (a club
// card, the app) that b's customers have.
func excludesAudience(a, b *Understood) bool {
	for i, w := range a.Words {
		if !audienceDenials[w.Lower] {
			continue
		}
		for j := i + 1; j < len(a.Words) && j <= i+3; j++ {
			if a.Words[j].Stop || audienceDenials[a.Words[j].Lower] {
				continue
			}
			for _, other := range b.Words {
				if other.Stem == a.Words[j].Stem {
					return true
				}
			}
		}
	}
	return false
}

var audienceDenials = wordSet(`without non not no`)

// overLimit adds two plans up under the first limit that both break together;
// limited says whether any limit holds for both.
func overLimit(a, b contactStatement, limits []contactStatement) (sum ContactSum, over, limited bool) {
	for _, l := range limits {
		if !sameContacts(l.plan, a.plan) || !sameContacts(l.plan, b.plan) || !inScope(l, a) || !inScope(l, b) {
			continue
		}
		if len(l.plan.occasions) > 0 && (!meets(l.plan.occasions, a.plan.occasions) || !meets(l.plan.occasions, b.plan.occasions)) {
			continue // nothing says that the two fall into the time that is limited
		}
		limited = true
		window := l.plan.days
		count := contactsIn(a.plan, window) + contactsIn(b.plan, window)
		if count <= l.plan.count {
			continue
		}
		return ContactSum{Plans: []*Understood{a.u, b.u}, Limit: l.u, Count: count, Days: window, Confidence: 0.8,
			Why: fmt.Sprintf("%s and %s together reach one customer %.3g times, the limit is %s", a.u.Department, b.u.Department, count, l.plan)}, true, true
	}
	return ContactSum{}, false, limited
}

func inScope(limit, plan contactStatement) bool {
	meet, _ := MeetScopes(&limit.u.Scope, &plan.u.Scope)
	return meet
}

// contactsIn is how many contacts of a plan fall into a window of days; a plan
// counted per occasion falls into it whole.
func contactsIn(p contactPlan, days float64) float64 {
	if p.days == 0 || days == 0 || p.days >= days {
		return p.count
	}
	return p.count * days / p.days
}

// bothSurvey says whether both ask the customer's opinion after one event.
func bothSurvey(a, b contactStatement) bool {
	return a.plan.kinds["survey"] && b.plan.kinds["survey"] && len(a.plan.occasions) > 0
}

func opinionTwice(a, b contactStatement) ContactSum {
	return ContactSum{Plans: []*Understood{a.u, b.u}, Count: a.plan.count + b.plan.count, Confidence: 0.65,
		Why: fmt.Sprintf("%s and %s both ask the customer's opinion after one event", a.u.Department, b.u.Department)}
}

// bothHeavy finds two heavy senders.
func bothHeavy(a, b contactStatement) (ContactSum, bool) {
	sum := ContactSum{Plans: []*Understood{a.u, b.u}, Days: 7, Count: contactsIn(a.plan, 7) + contactsIn(b.plan, 7)}
	if !a.isHeavy() || !b.isHeavy() || TieSubjects(a.u, b.u, PlaceUnknown).Score < 0.2 {
		return sum, false
	}
	sum.Confidence = 0.6
	sum.Why = fmt.Sprintf("%s and %s together reach one customer %.3g times a week", a.u.Department, b.u.Department, sum.Count)
	return sum, true
}

// isHeavy says whether a plan alone is much: twice a week or more, or three
// contacts for one occasion or month.
func (a contactStatement) isHeavy() bool {
	if a.plan.days > 0 && a.plan.days <= 14 {
		return a.plan.count*7/a.plan.days >= heavyPerWeek || a.plan.days <= 7 && len(a.months) > 0
	}
	return a.plan.count >= 3
}

// monthsOf are the months that a statement's text and dates name; none when it
// names none.
func monthsOf(u *Understood) map[string]bool {
	set := map[string]bool{}
	for _, w := range u.Words {
		if len(w.Lower) < 3 {
			continue
		}
		if n := strings.Index(monthNames, w.Lower[:3]); n >= 0 && n%3 == 0 && fullMonths[w.Lower] && (w.Lower != "may" && w.Lower != "march" || w.Text[0] < 'a') {
			set[w.Lower[:3]] = true
		}
	}
	if len(set) == 0 && len(u.Start) >= 7 && len(u.End) >= 7 && u.Start[:4] == u.End[:4] {
		first, last := 0, 0
		if _, err := fmt.Sscanf(u.Start[5:7]+" "+u.End[5:7], "%d %d", &first, &last); err == nil {
			for m := first; m >= 1 && m <= last && m <= 12; m++ {
				set[monthNames[(m-1)*3:m*3]] = true
			}
		}
	}
	return set
}

const monthNames = "janfebmaraprmayjunjulaugsepoctnovdec"

var fullMonths = wordSet(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`)

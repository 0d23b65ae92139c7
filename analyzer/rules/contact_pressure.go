package rules

import (
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// ContactPressure finds: departments together contact one audience more often
// than the limit in a window.
var ContactPressure = &analyzer.Rule{
	Name:    "contact-pressure",
	Summary: "departments together contact one audience more often than the limit in a window",
	Doc: "Speaks when one sender breaks a cap that another department states, when the sum of two senders to one audience in one period breaks it, " +
		"and when two departments ask the same customers on the same occasion. Stays silent on audiences that exclude each other and below the cap.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}, {analyzer.NeedContacts}},
	Check:    contactPressure,
}

func contactPressure(pass *analyzer.Pass) error {
	if err := statementPairs(pass); err != nil {
		return err
	}
	byClaim := map[*claim.Understood]*graph.Statement{}
	var live []*claim.Understood
	for _, s := range pass.Live() {
		u := pass.Understood(s)
		byClaim[u] = s
		live = append(live, u)
	}
	for _, sum := range claim.SumContacts(live) {
		pass.Report(sumFinding(pass, sum, byClaim))
	}
	return nil
}

// sumFinding tells senders that together break a limit: the plans first, then
// the limit when one is stated.
func sumFinding(pass *analyzer.Pass, sum claim.ContactSum, statements map[*claim.Understood]*graph.Statement) graph.Finding {
	f := graph.Finding{Confidence: sum.Confidence}
	sides := sum.Plans
	if sum.Limit != nil {
		sides = append(slices.Clone(sides), sum.Limit)
	}
	var places []*graph.Touchpoint
	for i, u := range sides {
		s := statements[u]
		f.Evidence = append(f.Evidence, evidence(s, contactClaim(u)))
		if i < len(sum.Plans) {
			f.Departments = append(f.Departments, departmentName(s))
		}
		for _, t := range s.Places {
			f.Touchpoints = append(f.Touchpoints, t.Name)
			places = append(places, t)
			for _, j := range pass.Walks.Journeys(t) {
				f.Journeys = append(f.Journeys, j.Name)
			}
		}
	}
	f.Impact = pass.Impact(places, 0)
	f.Title = fmt.Sprintf("%s and %s together: %s", f.Departments[0], f.Departments[1], sum.Why)
	f.Explanation = fmt.Sprintf("Each plan was made without the other; the same customers get both: %s.", sum.Why)
	f.Suggestion = "Share one contact calendar, and agree who goes first."
	return f
}

// contactClaim gives a statement's claim about contacts, nil when it has none.
func contactClaim(u *claim.Understood) *claim.Claim {
	for i := range u.Claims {
		if u.Claims[i].Family == "contacts" {
			return &u.Claims[i]
		}
	}
	return nil
}

package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// sameDepartment is what a finding's confidence is multiplied by when one
// department contradicts itself: it can settle that without a meeting, so the
// finding belongs on the review list.
const sameDepartment = 0.45

// statementPairs reports the pairs of statements whose conflict belongs to the
// pass's rule.
func statementPairs(pass *analyzer.Pass) error {
	for _, p := range pass.Pairs {
		if p.Verdict.Rule == pass.Rule.Name {
			pass.Report(pairFinding(pass, p))
		}
	}
	return nil
}

func pairFinding(pass *analyzer.Pass, p analyzer.Pair) graph.Finding {
	f := graph.Finding{
		Severity:    graph.Severity(p.Verdict.Severity),
		Confidence:  p.Verdict.Confidence,
		Title:       pairTitle(p),
		Explanation: explain(p),
		Suggestion:  suggest(p),
		Evidence:    []graph.Evidence{evidence(p.A, p.Verdict.ClaimA), evidence(p.B, p.Verdict.ClaimB)},
	}
	if one(p.A, p.B) {
		f.Confidence *= sameDepartment
		f.Severity = graph.Low
	}
	var places []*graph.Touchpoint
	for _, s := range []*graph.Statement{p.A, p.B} {
		f.Departments = append(f.Departments, departmentName(s))
		for _, t := range s.Places {
			if !slices.Contains(places, t) {
				places = append(places, t)
			}
			f.Touchpoints = append(f.Touchpoints, t.Name)
		}
	}
	f.Journeys = journeysOf(pass, p, places)
	f.Impact = pass.Impact(places, p.Meeting.Distance)
	return f
}

// journeysOf names the journey on which the two meet, else all journeys of
// their places.
func journeysOf(pass *analyzer.Pass, p analyzer.Pair, places []*graph.Touchpoint) []string {
	if p.Meeting.Journey != nil && p.Meeting.Relation != analyzer.SamePlace {
		return []string{p.Meeting.Journey.Name}
	}
	var names []string
	for _, t := range places {
		for _, j := range pass.Walks.Journeys(t) {
			names = append(names, j.Name)
		}
	}
	return names
}

// one is true when one department says both.
func one(a, b *graph.Statement) bool {
	return a.Dept != nil && a.Dept == b.Dept
}

func departmentName(s *graph.Statement) string {
	if s.Dept != nil {
		return s.Dept.Name
	}
	return s.Department
}

func pairTitle(p analyzer.Pair) string {
	a, b := departmentName(p.A), departmentName(p.B)
	if a == b || a == "" || b == "" {
		return fmt.Sprintf("%s: %s", placeName(p), short(p.Verdict.Why))
	}
	return fmt.Sprintf("%s against %s: %s", a, b, short(p.Verdict.Why))
}

func placeName(p analyzer.Pair) string {
	for _, s := range []*graph.Statement{p.A, p.B} {
		if len(s.Places) > 0 {
			return s.Places[0].Name
		}
	}
	return "Company-wide"
}

// short is the first sentence of a reason without its full stop.
func short(why string) string {
	if i := strings.Index(why, ". "); i > 0 {
		why = why[:i]
	}
	return strings.TrimSuffix(why, ".")
}

// explain says why both cannot hold and how a customer meets both.
func explain(p analyzer.Pair) string {
	why := strings.TrimSuffix(p.Verdict.Why, ".") + "."
	switch p.Meeting.Relation {
	case analyzer.SamePlace:
		return fmt.Sprintf("%s Both speak about “%s”.", why, placeName(p))
	case analyzer.Upstream:
		return fmt.Sprintf("%s On the journey “%s” a customer meets “%s” first and “%s” %s later.", why,
			p.Meeting.Journey.Name, p.Meeting.From.Touchpoint, p.Meeting.To.Touchpoint, touchpoints(p.Meeting.Distance))
	case analyzer.CompanyWide:
		return why + " One of them holds for the whole company."
	}
	return why + " Both speak about the same subject to the same customers."
}

func touchpoints(n int) string {
	if n == 1 {
		return "one touchpoint"
	}
	return fmt.Sprintf("%d touchpoints", n)
}

func suggest(p analyzer.Pair) string {
	a, b := departmentName(p.A), departmentName(p.B)
	if a == b || a == "" || b == "" {
		return "Decide which of the two holds and change the other cell."
	}
	return fmt.Sprintf("%s and %s decide together which of the two holds, and change the other cell.", a, b)
}

// evidence shows a statement's cell and how it was understood.
func evidence(s *graph.Statement, c *claim.Claim) graph.Evidence {
	e := graph.Evidence{
		File: s.File, Sheet: s.Sheet, Cell: s.Ref, Department: departmentName(s), Initiative: s.Initiative,
		Journey: s.Journey, Touchpoint: s.Touchpoint, Text: s.Text, Node: graph.StatementID(s.Cell),
	}
	if c != nil {
		e.Claim = &graph.EvidenceClaim{Subject: strings.Join(c.Subject, ", "), Attribute: c.Attribute, Value: c.Text, Scope: scopeText(s)}
	}
	return e
}

// scopeText tells a row's scope in words, "" when it states none.
func scopeText(s *graph.Statement) string {
	var parts []string
	for _, v := range []string{s.Scope.Segment, s.Scope.Region, s.Scope.Product, s.Scope.Channel, s.Scope.Branch, s.Scope.Condition} {
		if v != "" {
			parts = append(parts, v)
		}
	}
	if s.Scope.Start != "" || s.Scope.End != "" {
		parts = append(parts, strings.TrimSpace(s.Scope.Start+" to "+s.Scope.End))
	}
	return strings.Join(parts, "; ")
}

package analyzer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// Options of a run. The zero value runs the given rules as a first run.
type Options struct {
	Version string     // of the program, kept with the run
	Now     time.Time  // start of the run; the zero time means the clock's
	Since   *graph.Run // previous run that states are told against; nil for none
	Waivers []graph.Waiver
}

// Run applies rules to a snapshot. The findings come most important first:
// those below [graph.ReviewBelow] are among them, callers list them apart. It
// fails only when ctx ends or a rule fails.
func Run(ctx context.Context, snap *graph.Snapshot, rules []*Rule, opts Options) (graph.Run, error) {
	start := opts.Now
	if start.IsZero() {
		start = time.Now().UTC()
	}
	run := graph.Run{ID: "run-" + start.UTC().Format("20060102T150405.000Z"), StartedAt: start, Version: opts.Version, Sources: snap.Sources}
	d := newDriver(snap)
	if err := d.compareAll(ctx); err != nil {
		return graph.Run{}, err
	}
	for _, rule := range rules {
		if err := ctx.Err(); err != nil {
			return graph.Run{}, err
		}
		status, findings, err := d.apply(rule)
		if err != nil {
			return graph.Run{}, fmt.Errorf("rule %s: %w", rule.Name, err)
		}
		run.Rules = append(run.Rules, status)
		run.Findings = append(run.Findings, findings...)
	}
	identify(run.Findings)
	rank(run.Findings)
	tellStates(run.Findings, opts.Since, opts.Waivers, start)
	run.FinishedAt = time.Now().UTC()
	if !opts.Now.IsZero() {
		run.FinishedAt = opts.Now
	}
	return run, nil
}

// driver gives rules what they share.
type driver struct {
	snap       *graph.Snapshot
	walks      *Walks
	understood map[*graph.Statement]*claim.Understood
	pairs      []Pair
	texts      map[string]*claim.Understood // parts of statements, by text
	has        map[Need]bool
}

func newDriver(snap *graph.Snapshot) *driver {
	d := &driver{snap: snap, walks: NewWalks(snap), understood: map[*graph.Statement]*claim.Understood{}, has: present(snap), texts: map[string]*claim.Understood{}}
	all := make([]*claim.Understood, len(snap.Statements))
	concurrently(len(all), func(i int) { all[i] = claim.Read(claimOf(snap.Statements[i])) })
	for i, s := range snap.Statements {
		d.understood[s] = all[i]
	}
	claim.WeighTogether(all)
	return d
}

// claimOf hands a statement of the graph to package claim.
func claimOf(s *graph.Statement) claim.Statement {
	touchpoint := s.Touchpoint
	if s.Step != nil {
		touchpoint = s.Step.Touchpoint
	}
	return claim.Statement{
		ID: s.Cell.String(), Text: wholeText(s), Kind: s.Kind, Department: s.Department, Initiative: s.Initiative, Subject: s.Subject,
		Touchpoint: touchpoint, Segment: s.Scope.Segment, Region: s.Scope.Region, Product: s.Scope.Product, Channel: s.Scope.Channel,
		Branch: s.Scope.Branch, Condition: s.Scope.Condition, Start: s.Scope.Start, End: s.Scope.End,
	}
}

// fragmentWords is how many words a cell may have that only completes its
// row's topic.
const fragmentWords = 9

// wholeText is a statement's text, with its row's topic in front where the
// cell is only the answer to it: "Replacement of a lost card | 15 euros".
func wholeText(s *graph.Statement) string {
	if s.Subject == "" || s.Kind != graph.KindServiceLevel || len(strings.Fields(s.Text)) > fragmentWords || strings.Contains(graph.Fold(s.Text), graph.Fold(s.Subject)) {
		return s.Text
	}
	return s.Subject + ": " + s.Text
}

// apply runs one rule, or says which columns it lacks.
func (d *driver) apply(rule *Rule) (graph.RuleStatus, []graph.Finding, error) {
	status := graph.RuleStatus{Name: rule.Name, Missing: []string{}}
	for _, alternatives := range rule.Needs {
		if !slices.ContainsFunc(alternatives, func(n Need) bool { return d.has[n] }) {
			status.Missing = append(status.Missing, oneOf(alternatives))
		}
	}
	if len(status.Missing) > 0 {
		return status, nil, nil
	}
	var findings []graph.Finding
	pass := &Pass{
		Rule: rule, Snapshot: d.snap, Walks: d.walks, Pairs: d.pairs,
		Live:       d.live,
		Understood: func(s *graph.Statement) *claim.Understood { return d.understood[s] },
		Report:     func(f graph.Finding) { findings = append(findings, complete(f, rule)) },
	}
	if err := rule.Check(pass); err != nil {
		return status, nil, err
	}
	status.Ran, status.Findings = true, len(findings)
	return status, findings, nil
}

// complete fills what a rule may leave to the driver.
func complete(f graph.Finding, rule *Rule) graph.Finding {
	f.Rule = rule.Name
	f.Severity = cmp.Or(f.Severity, rule.Severity)
	if len(f.FoundBy) == 0 {
		f.FoundBy = []string{graph.ByEngine}
	}
	if f.ConfirmedBy == nil {
		f.ConfirmedBy = []string{}
	}
	for _, list := range []*[]string{&f.Journeys, &f.Touchpoints, &f.Departments} {
		*list = unique(*list)
	}
	return f
}

// unique drops empty and repeated names, keeps the order, and is never nil.
func unique(list []string) []string {
	out := []string{}
	for _, s := range list {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// rank orders findings: confident before uncertain, then severity, impact,
// confidence, and the id where all else is equal.
func rank(findings []graph.Finding) {
	weight := map[graph.Severity]int{graph.High: 3, graph.Medium: 2, graph.Low: 1}
	slices.SortStableFunc(findings, func(a, b graph.Finding) int {
		return cmp.Or(
			cmp.Compare(listed(b), listed(a)),
			cmp.Compare(weight[b.Severity], weight[a.Severity]),
			cmp.Compare(b.Impact, a.Impact),
			cmp.Compare(b.Confidence, a.Confidence),
			cmp.Compare(a.ID, b.ID),
		)
	})
}

func listed(f graph.Finding) int {
	if f.Confidence < graph.ReviewBelow {
		return 0
	}
	return 1
}

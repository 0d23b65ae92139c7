package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/graph"
)

// companiesAside were not looked at while the engine was built.
var companiesAside = map[string]bool{"utility": true, "carshare": true}

// pairsAside are the files of pairs that were not looked at while the engine was
// built; of the bundles it is every third file.
var pairsAside = map[string]bool{
	"automotive": true, "car-dealer-and-service": true, "energy": true, "energy-2": true, "telecom": true, "telecom-2": true, "museum-and-theatre": true,
	"grocery": true, "parcel": true, "parcel-2": true, "payment-cards": true, "water-utility": true, "housing": true, "childcare": true,
}

// companyResult is one company's figures.
type companyResult struct {
	Name    string
	Aside   bool
	PerRule map[string][2]int // found, labelled

	Pairs, Found, RightRule   int // labelled pairs, those found, those found by the labelled rule
	Findings, Good, Alarms    int // findings of pair rules
	Decoys, DecoysHit         int
	Places, PlacesFound       int
	PlaceFindings, Unlabelled int

	Missed      []pairLabel
	FalseAlarms []graph.Finding
	MissedPlace []placeLabel
}

// Precision is the share of pair findings that are labelled contradictions;
// pairs on which sensible people disagree count for neither side.
func (r companyResult) Precision() float64 { return ratio(r.Good, r.Good+r.Alarms) }

// Recall is the share of labelled pairs that some finding meets.
func (r companyResult) Recall() float64 { return ratio(r.Found, r.Pairs) }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// scoreCompanies analyses every company below dir by the engine alone.
func scoreCompanies(dir string) ([]companyResult, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "labels.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no labelled companies in %s (%v)", dir, err)
	}
	sort.Strings(files)
	var results []companyResult
	for _, file := range files {
		l, err := readLabels(file)
		if err != nil {
			return nil, err
		}
		report, err := analyseCompany(filepath.Dir(file))
		if err != nil {
			return nil, err
		}
		r := newScorer(l, report).score(report.Findings)
		r.Name = filepath.Base(filepath.Dir(file))
		r.Aside = companiesAside[r.Name]
		results = append(results, r)
	}
	return results, nil
}

// analyseCompany does what `throughline analyze DIR/*.xlsx` does.
func analyseCompany(dir string) (analyzer.Report, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil {
		return analyzer.Report{}, err
	}
	sort.Strings(paths)
	files := make(map[string][]byte, len(paths))
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return analyzer.Report{}, err
		}
		files[filepath.Base(p)] = data
	}
	readings, err := readWorkbooks(files)
	if err != nil {
		return analyzer.Report{}, err
	}
	snap := graph.Join(readings)
	run, err := analyzer.Run(context.Background(), snap, rules.All, analyzer.Options{})
	if err != nil {
		return analyzer.Report{}, err
	}
	return analyzer.NewReport(run, snap, analyzer.ReportOptions{MinConfidence: graph.ReviewBelow}), nil
}

// score compares the findings of the default report with the labels.
func (s scorer) score(findings []graph.Finding) companyResult {
	r := companyResult{PerRule: map[string][2]int{}, Pairs: len(s.labels.Pairs), Decoys: len(s.labels.Decoys), Places: len(s.labels.Places)}
	var pairs []graph.Finding
	for _, f := range findings {
		switch {
		case slices.Contains(unscoredRules, f.Rule):
		case slices.Contains(placeRules, f.Rule):
			r.PlaceFindings++
			if !slices.ContainsFunc(s.labels.Places, func(p placeLabel) bool { return s.onPlace(f, p) }) {
				r.Unlabelled++
			}
		default:
			pairs = append(pairs, f)
		}
	}
	r.Findings = len(pairs)
	s.labelled(&r, pairs)
	s.alarms(&r, pairs)
	for _, p := range s.labels.Places {
		if slices.ContainsFunc(findings, func(f graph.Finding) bool { return s.onPlace(f, p) }) {
			r.PlacesFound++
		} else {
			r.MissedPlace = append(r.MissedPlace, p)
		}
	}
	return r
}

func (s scorer) labelled(r *companyResult, pairs []graph.Finding) {
	for _, p := range s.labels.Pairs {
		count := r.PerRule[p.Type]
		count[1]++
		found, right := false, false
		for _, f := range pairs {
			if s.onBoth(f, p) {
				found = true
				right = right || f.Rule == p.Type
			}
		}
		if found {
			count[0]++
			r.Found++
		} else {
			r.Missed = append(r.Missed, p)
		}
		if right {
			r.RightRule++
		}
		r.PerRule[p.Type] = count
	}
}

func (s scorer) alarms(r *companyResult, pairs []graph.Finding) {
	hit := map[string]bool{}
	for _, f := range pairs {
		switch {
		case s.onAny(f, s.labels.Pairs):
			r.Good++
		case s.onAny(f, s.labels.DontCare):
		default:
			r.Alarms++
			r.FalseAlarms = append(r.FalseAlarms, f)
			for _, d := range s.labels.Decoys {
				if s.onBoth(f, d) {
					hit[d.ID] = true
				}
			}
		}
	}
	r.DecoysHit = len(hit)
}

// Sum adds up companies; precision and recall of the sum are over all findings
// and all labels, not means.
func sum(name string, results []companyResult) companyResult {
	total := companyResult{Name: name, PerRule: map[string][2]int{}}
	for _, r := range results {
		total.Pairs += r.Pairs
		total.Found += r.Found
		total.RightRule += r.RightRule
		total.Findings += r.Findings
		total.Good += r.Good
		total.Alarms += r.Alarms
		total.Decoys += r.Decoys
		total.DecoysHit += r.DecoysHit
		total.Places += r.Places
		total.PlacesFound += r.PlacesFound
		total.PlaceFindings += r.PlaceFindings
		total.Unlabelled += r.Unlabelled
		for rule, n := range r.PerRule {
			have := total.PerRule[rule]
			total.PerRule[rule] = [2]int{have[0] + n[0], have[1] + n[1]}
		}
	}
	return total
}

// totals gives the sums over the companies built with and those kept aside.
func totals(results []companyResult) (built, aside companyResult) {
	var b, a []companyResult
	for _, r := range results {
		if r.Aside {
			a = append(a, r)
		} else {
			b = append(b, r)
		}
	}
	return sum("built with", b), sum("kept aside", a)
}

func printCompanies(w io.Writer, results []companyResult, list bool) {
	built, aside := totals(results)
	fmt.Fprintf(w, "%-12s %9s %6s %10s %11s %8s\n", "company", "precision", "recall", "right rule", "look-alikes", "places")
	for _, r := range append(slices.Clone(results), built, aside) {
		name := r.Name
		if r.Aside {
			name += " *"
		}
		fmt.Fprintf(w, "%-12s %9.2f %6.2f %10.2f %8d/%-3d %4d/%d\n", name, r.Precision(), r.Recall(), ratio(r.RightRule, r.Found), r.DecoysHit, r.Decoys, r.PlacesFound, r.Places)
	}
	fmt.Fprintf(w, "* kept aside while the engine was built\n\n%-24s %10s %10s\n", "rule", "built with", "kept aside")
	for _, rule := range rules.All {
		b, a := built.PerRule[rule.Name], aside.PerRule[rule.Name]
		if b[1]+a[1] > 0 {
			fmt.Fprintf(w, "%-24s %6d/%-3d %6d/%-3d\n", rule.Name, b[0], b[1], a[0], a[1])
		}
	}
	fmt.Fprintln(w)
	if list {
		for _, r := range results {
			if !r.Aside {
				printCompanyList(w, r)
			}
		}
	}
}

func printCompanyList(w io.Writer, r companyResult) {
	for _, p := range r.Missed {
		fmt.Fprintf(w, "%s missed %s %s %s: %s!%s!%s ~ %s!%s!%s: %s\n", r.Name, p.ID, p.Type, p.Difficulty, p.A.File, p.A.Sheet, p.A.Cell, p.B.File, p.B.Sheet, p.B.Cell, p.Why)
	}
	for _, f := range r.FalseAlarms {
		fmt.Fprintf(w, "%s false alarm %s %.2f | %s\n", r.Name, f.Rule, f.Confidence, f.Title)
		for _, e := range f.Evidence {
			fmt.Fprintf(w, "    %s!%s!%s %s\n", e.File, e.Sheet, e.Cell, e.Text)
		}
	}
	for _, p := range r.MissedPlace {
		fmt.Fprintf(w, "%s missed place %s %s: %s!%s!%s\n", r.Name, p.ID, p.Type, p.At.File, p.At.Sheet, p.At.Cell)
	}
}

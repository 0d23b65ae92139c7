package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// labels are a labelled company, as its authors wrote them.
type labels struct {
	Company  string       `json:"company"`
	Pairs    []pairLabel  `json:"pairs"`
	Decoys   []pairLabel  `json:"decoys"`
	DontCare []pairLabel  `json:"dont_care"`
	Places   []placeLabel `json:"places"`
}

type pairLabel struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Kind       string `json:"kind"`
	Difficulty string `json:"difficulty"`
	A          place  `json:"a"`
	B          place  `json:"b"`
	Why        string `json:"why"`
}

type placeLabel struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	At   place  `json:"at"`
}

type place struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

func readLabels(path string) (labels, error) {
	var l labels
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &l)
	}
	if err != nil {
		return l, fmt.Errorf("labels %s: %w", path, err)
	}
	return l, nil
}

var (
	// placeRules report one place, not a pair.
	placeRules = []string{"ownership-gap", "shared-ownership", "orphan-initiative", "unanswered-pain", "experience-cliff", "charter-gap", "idle-department"}
	// unscoredRules have no labels.
	unscoredRules = []string{"enablement-gap", "fading-initiative", "slow-results", "narrow-responsibility", "goal-gap", "opposed-goal",
		"power-core-gap", "map-disagreement", "vision-drift", "naming-conflict", "sequence-break", "state-blind-contact"}
	// manySided rules may name up to six cells that belong together.
	manySided = []string{"contact-pressure", "duplicate-initiative", "repeated-ask"}
)

// scorer compares findings with one company's labels, as testdata/companies/score.py does.
type scorer struct {
	labels labels
	wide   map[[2]string]bool // file and sheet laid out with lanes as rows
}

func newScorer(l labels, report analyzer.Report) scorer {
	s := scorer{l, map[[2]string]bool{}}
	for _, src := range report.Sources {
		for _, sheet := range src.Sheets {
			if sheet.Layout == "wide" {
				s.wide[[2]string{src.File, sheet.Name}] = true
			}
		}
	}
	return s
}

var a1 = regexp.MustCompile(`^\$?([A-Z]+)\$?(\d+)`)

func columnAndRow(cell string) (string, int) {
	m := a1.FindStringSubmatch(cell)
	if m == nil {
		return "", 0
	}
	row, _ := strconv.Atoi(m[2])
	return m[1], row
}

// meets is true when evidence lies on a labelled place: the same cell, the
// same row of a long table, or the same column of a wide one.
func (s scorer) meets(p place, e graph.Evidence) bool {
	if p.File != e.File || p.Sheet != e.Sheet || e.Cell == "" {
		return false
	}
	pc, pr := columnAndRow(p.Cell)
	ec, er := columnAndRow(e.Cell)
	if pc == ec && pr == er {
		return true
	}
	if s.wide[[2]string{p.File, p.Sheet}] {
		return pc == ec
	}
	return pr == er
}

// onBoth is true when a finding's leading evidence lies on both sides of a label.
func (s scorer) onBoth(f graph.Finding, p pairLabel) bool {
	n := 2
	if slices.Contains(manySided, f.Rule) {
		n = 6
	}
	evidence := f.Evidence[:min(n, len(f.Evidence))]
	for i, x := range evidence {
		for k, y := range evidence {
			if i != k && s.meets(p.A, x) && s.meets(p.B, y) {
				return true
			}
		}
	}
	return false
}

func (s scorer) onAny(f graph.Finding, list []pairLabel) bool {
	return slices.ContainsFunc(list, func(p pairLabel) bool { return s.onBoth(f, p) })
}

func (s scorer) onPlace(f graph.Finding, p placeLabel) bool {
	return f.Rule == p.Type && slices.ContainsFunc(f.Evidence, func(e graph.Evidence) bool { return s.meets(p.At, e) })
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/throughline/throughline/analyzer/claim"
)

// statementSet is a folder of labelled statements.
type statementSet struct {
	Name string
	Dir  string
	// Read gives the labelled pairs of one file.
	Read func(path string) ([]statementPair, error)
}

var statementSets = []statementSet{
	{"pairs", "pairs", readPairs},
	{"bundles", "bundles", readBundles},
	{"across topics", "bundles", readAcross},
}

// statementPair is two statements with their label: conflict, compatible,
// different-scope or unrelated.
type statementPair struct {
	ID    string          `json:"id"`
	Label string          `json:"label"`
	Type  string          `json:"type"`
	A     claim.Statement `json:"a"`
	B     claim.Statement `json:"b"`
}

// statementFigures count verdicts. Aside counts those of files kept aside.
type statementFigures struct {
	Conflicts, Hits  int
	Others, Alarms   int
	Missed, Alarming []statementPair
}

func (f statementFigures) precision() float64 { return ratio(f.Hits, f.Hits+f.Alarms) }
func (f statementFigures) recall() float64    { return ratio(f.Hits, f.Conflicts) }
func (f statementFigures) alarmRate() float64 { return ratio(f.Alarms, f.Others) }

// reader understands each statement once: a bundle compares it with many.
type reader map[claim.Statement]*claim.Understood

func (r reader) read(s claim.Statement) *claim.Understood {
	u := r[s]
	if u == nil {
		u = claim.Read(s)
		r[s] = u
	}
	return u
}

func (f *statementFigures) count(p statementPair, r reader) {
	said := claim.Compare(r.read(p.A), r.read(p.B), claim.PickedPlace(p.A, p.B)).Verdict == claim.Conflict
	switch {
	case p.Label == claim.Conflict:
		f.Conflicts++
		if said {
			f.Hits++
		} else {
			f.Missed = append(f.Missed, p)
		}
	default:
		f.Others++
		if said {
			f.Alarms++
			f.Alarming = append(f.Alarming, p)
		}
	}
}

// setFigures are the figures of files built with and of files kept aside.
type setFigures struct{ Built, Aside statementFigures }

func scoreStatements(data string, set statementSet) (setFigures, error) {
	var all setFigures
	files, err := filepath.Glob(filepath.Join(data, set.Dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		return all, fmt.Errorf("no statements in %s (%v)", set.Dir, err)
	}
	sort.Strings(files)
	for i, file := range files {
		pairs, err := set.Read(file)
		if err != nil {
			return all, fmt.Errorf("%s: %w", file, err)
		}
		figures := &all.Built
		if name := strings.TrimSuffix(filepath.Base(file), ".jsonl"); set.Dir == "pairs" && pairsAside[name] || set.Dir == "bundles" && i%3 == 2 {
			figures = &all.Aside
		}
		understood := reader{}
		for _, p := range pairs {
			figures.count(p, understood)
		}
	}
	return all, nil
}

func printStatements(w io.Writer, set statementSet, f setFigures, list bool) {
	for _, part := range []struct {
		name string
		f    statementFigures
	}{{set.Name + ", built with", f.Built}, {set.Name + ", kept aside", f.Aside}} {
		fmt.Fprintf(w, "%-28s precision %.2f recall %.2f false alarms %d of %d (%.4f)\n", part.name, part.f.precision(), part.f.recall(), part.f.Alarms, part.f.Others, part.f.alarmRate())
	}
	if !list {
		return
	}
	for _, p := range f.Built.Alarming {
		fmt.Fprintf(w, "false alarm %s %s %s | %s | %s\n", p.ID, p.Label, p.Type, p.A.Text, p.B.Text)
	}
	for _, p := range f.Built.Missed {
		fmt.Fprintf(w, "missed %s %s | %s | %s\n", p.ID, p.Type, p.A.Text, p.B.Text)
	}
}

// jsonLines decodes a file of one JSON object a line.
func jsonLines[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all []T
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, lines.Err()
}

func readPairs(path string) ([]statementPair, error) { return jsonLines[statementPair](path) }

// bundle is one topic: sides that contradict each other, and look-alikes.
type bundle struct {
	ID        string              `json:"id"`
	Kind      string              `json:"kind"`
	Sides     [][]bundleStatement `json:"sides"`
	Fits      []bundleStatement   `json:"fits"`
	Elsewhere []bundleStatement   `json:"elsewhere"`
	Near      []bundleStatement   `json:"near"`
}

type bundleStatement struct {
	Text       string `json:"t"`
	Department string `json:"d"`
	Touchpoint string `json:"p"`
	Kind       string `json:"k"`
	Segment    string `json:"segment"`
	Region     string `json:"region"`
	Product    string `json:"product"`
	Channel    string `json:"channel"`
	Start      string `json:"start"`
	End        string `json:"end"`
	With       []int  `json:"with"` // sides that a fitting statement fits
}

func (s bundleStatement) statement() claim.Statement {
	return claim.Statement{Text: s.Text, Department: s.Department, Touchpoint: s.Touchpoint, Kind: s.Kind, Segment: s.Segment,
		Region: s.Region, Product: s.Product, Channel: s.Channel, Start: s.Start, End: s.End}
}

func (b bundle) statements() []bundleStatement {
	var all []bundleStatement
	for _, side := range b.Sides {
		all = append(all, side...)
	}
	all = append(all, b.Fits...)
	all = append(all, b.Elsewhere...)
	return append(all, b.Near...)
}

// readBundles expands a file's bundles into pairs, as testdata/bundles/expand.py does.
func readBundles(path string) ([]statementPair, error) {
	bundles, err := jsonLines[bundle](path)
	if err != nil {
		return nil, err
	}
	var all []statementPair
	for _, b := range bundles {
		add := func(label string, x, y bundleStatement) {
			all = append(all, statementPair{ID: fmt.Sprintf("%s-%03d", b.ID, len(all)), Label: label, Type: b.Kind, A: x.statement(), B: y.statement()})
		}
		b.expand(add)
	}
	return all, nil
}

func (b bundle) expand(add func(label string, x, y bundleStatement)) {
	var everywhere []bundleStatement
	for p, side := range b.Sides {
		everywhere = append(everywhere, side...)
		for i, x := range side {
			for _, other := range b.Sides[p+1:] {
				for _, y := range other {
					add(claim.Conflict, x, y)
				}
			}
			for _, y := range side[i+1:] {
				add(claim.Compatible, x, y)
			}
		}
	}
	for _, x := range b.Fits {
		for _, i := range x.With {
			for _, y := range b.Sides[i] {
				add(claim.Compatible, x, y)
			}
		}
	}
	for _, x := range b.Elsewhere {
		for _, y := range everywhere {
			add(claim.DifferentScope, x, y)
		}
	}
	rest := append(append(append([]bundleStatement{}, everywhere...), b.Fits...), b.Elsewhere...)
	for _, x := range b.Near {
		for _, y := range rest {
			add(claim.UnrelatedPair, x, y)
		}
	}
}

// acrossStride thins the pairs across topics: every 11th is enough for a rate.
const acrossStride = 11

// readAcross pairs statements of different topics of one industry: what a real
// company is full of.
func readAcross(path string) ([]statementPair, error) {
	bundles, err := jsonLines[bundle](path)
	if err != nil {
		return nil, err
	}
	var all []statementPair
	n := 0
	for i, b := range bundles {
		for _, other := range bundles[i+1:] {
			for _, x := range b.statements() {
				for _, y := range other.statements() {
					if n++; n%acrossStride == 0 {
						all = append(all, statementPair{ID: b.ID + "~" + other.ID, Label: claim.UnrelatedPair, Type: "across", A: x.statement(), B: y.statement()})
					}
				}
			}
		}
	}
	return all, nil
}

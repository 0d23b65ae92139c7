package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the measured figures as the new floor")

// floors are the figures below which a change may not push accuracy.
type floors struct {
	Companies  map[string]companyFloor   `json:"companies"`
	Statements map[string]statementFloor `json:"statements"`
}

type companyFloor struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Decoys    int     `json:"look_alikes_hit"` // at most
	Places    int     `json:"places"`
}

type statementFloor struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Alarms    float64 `json:"false_alarm_rate"` // at most
}

const floorFile = "testdata/floor.json"

// down and up round so that a figure never fails its own floor.
func down(v float64) float64 { return math.Floor(v*1000) / 1000 }
func up(v float64) float64   { return math.Ceil(v*10000) / 10000 }

func measure(t *testing.T) floors {
	t.Helper()
	results, err := scoreCompanies("testdata/companies")
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	printCompanies(&table, results, false)
	built, aside := totals(results)
	got := floors{map[string]companyFloor{}, map[string]statementFloor{}}
	for _, r := range append(results, built, aside) {
		got.Companies[r.Name] = companyFloor{down(r.Precision()), down(r.Recall()), r.DecoysHit, r.PlacesFound}
	}
	for _, set := range statementSets {
		f, err := scoreStatements("testdata", set)
		if err != nil {
			t.Fatal(err)
		}
		printStatements(&table, set, f, false)
		for name, part := range map[string]statementFigures{"built with": f.Built, "kept aside": f.Aside} {
			got.Statements[set.Name+", "+name] = statementFloor{down(part.precision()), down(part.recall()), up(part.alarmRate())}
		}
	}
	t.Log("\n" + table.String())
	return got
}

// TestFloor fails when a figure drops below what was reached before. After an
// honest gain: go test ./cmd/accuracy -update, and say in the commit what rose.
func TestFloor(t *testing.T) {
	got := measure(t)
	if *update {
		data, _ := json.MarshalIndent(got, "", "  ")
		if err := os.WriteFile(floorFile, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(floorFile)
	if err != nil {
		t.Fatal(err)
	}
	var floor floors
	if err := json.Unmarshal(data, &floor); err != nil {
		t.Fatal(err)
	}
	for name, f := range floor.Companies {
		g := got.Companies[name]
		if g.Precision < f.Precision || g.Recall < f.Recall || g.Decoys > f.Decoys || g.Places < f.Places {
			t.Errorf("%s fell: %+v, floor %+v", name, g, f)
		}
	}
	for name, f := range floor.Statements {
		g := got.Statements[name]
		if g.Precision < f.Precision || g.Recall < f.Recall || g.Alarms > f.Alarms {
			t.Errorf("%s fell: %+v, floor %+v", name, g, f)
		}
	}
}

// TestAgreesWithTheReferenceScorer compares this scorer with score.py, which
// came with the labels, on every company.
func TestAgreesWithTheReferenceScorer(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Fatal("python3 is needed to run the reference scorer: install it (apt-get install python3)")
	}
	files, _ := filepath.Glob("testdata/companies/*/labels.json")
	for _, labelFile := range files {
		dir := filepath.Dir(labelFile)
		report, err := analyseCompany(dir)
		if err != nil {
			t.Fatal(err)
		}
		l, err := readLabels(labelFile)
		if err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(t.TempDir(), "report.json")
		data, _ := json.Marshal(report)
		if err := os.WriteFile(out, data, 0o644); err != nil {
			t.Fatal(err)
		}
		said, err := exec.Command(python, "testdata/companies/score.py", labelFile, out).CombinedOutput()
		if err != nil {
			t.Fatalf("score.py: %v: %s", err, said)
		}
		lines := strings.Split(strings.TrimSpace(string(said)), "\n")
		if want, got := lines[len(lines)-1], newScorer(l, report).score(report.Findings).line(); got != want {
			t.Errorf("%s: %q, score.py says %q", dir, got, want)
		}
	}
}

// line is the last line that score.py prints.
func (r companyResult) line() string {
	p, rec := r.Precision(), r.Recall()
	f1 := 0.0
	if p+rec > 0 {
		f1 = 2 * p * rec / (p + rec)
	}
	return fmt.Sprintf("pairs P=%.2f R=%.2f F1=%.2f decoys=%d/%d places R=%d/%d", p, rec, f1, r.DecoysHit, r.Decoys, r.PlacesFound, r.Places)
}

package analyzer_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/graph"
)

// compared are the companies that no test here may lose a pair of.
var compared = []string{"retailer", "telecom", "hotel", "city"}

func analyse(t testing.TB, snap *graph.Snapshot) graph.Run {
	t.Helper()
	run, err := analyzer.Run(context.Background(), snap, rules.All, analyzer.Options{Now: time.Unix(0, 0)})
	if err != nil {
		t.Fatal(err)
	}
	return run
}

func candidatePairs(t testing.TB, c analyzer.Comparison) []analyzer.Pair {
	t.Helper()
	pairs, err := c.Candidates(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return pairs
}

// inWords tells pairs so that two lists of them can be compared.
func inWords(pairs []analyzer.Pair) []string {
	list := make([]string, len(pairs))
	for i, p := range pairs {
		list[i] = fmt.Sprintf("%s ~ %s %s %.9f %s", p.A.Cell, p.B.Cell, p.Verdict.Rule, p.Verdict.Confidence, p.Verdict.Why)
	}
	return list
}

// samePairs fails unless both lists tell the same pairs in the same order.
func samePairs(t *testing.T, got, want []analyzer.Pair) {
	t.Helper()
	g, w := inWords(got), inWords(want)
	if len(w) == 0 {
		t.Error("no pair to compare with")
	}
	if slices.Equal(g, w) {
		return
	}
	for _, p := range w {
		if !slices.Contains(g, p) {
			t.Errorf("lost %s", p)
		}
	}
	for _, p := range g {
		if !slices.Contains(w, p) {
			t.Errorf("made up %s", p)
		}
	}
	if !t.Failed() {
		t.Error("the same pairs in another order")
	}
}

// TestSieveLosesNoPair compares what the sieve lets through, on all processors,
// with all pairs that are tied, one after the other.
func TestSieveLosesNoPair(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for _, name := range compared {
		t.Run(name, func(t *testing.T) {
			readings := readCompany(t, name)
			c := analyzer.NewComparison(graph.Join(readings))
			samePairs(t, candidatePairs(t, c), c.AllPairs(true))
		})
	}
	for _, how := range []spread{inColumn, inPlaces} {
		t.Run("regions in "+how.String(), func(t *testing.T) {
			c := analyzer.NewComparison(regionsFor(t, readCompany(t, "hotel"), 450, how))
			samePairs(t, candidatePairs(t, c), c.AllPairs(true))
		})
	}
}

// TestRunRepeats holds that processors that race change nothing.
func TestRunRepeats(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	snap := graph.Join(readCompany(t, "hotel"))
	first := analyse(t, snap)
	if len(first.Findings) == 0 {
		t.Fatal("no findings")
	}
	for range 3 {
		again := analyse(t, snap)
		if !slices.EqualFunc(first.Findings, again.Findings, func(a, b graph.Finding) bool {
			return a.ID == b.ID && a.Confidence == b.Confidence && a.Explanation == b.Explanation
		}) {
			t.Fatal("a second run finds something else")
		}
	}
}

// sizes are the numbers of statements that benchmarks measure; -short leaves out
// what takes minutes.
func sizes(largest int) []int {
	all := []int{300, 3000, 10000, 30000}
	if testing.Short() {
		largest = min(largest, 3000)
	}
	return slices.DeleteFunc(all, func(n int) bool { return n > largest })
}

// BenchmarkRead reads statements as companies write them.
func BenchmarkRead(b *testing.B) {
	snap := graph.Join(readCompany(b, "hotel"))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s := snap.Statements[i%len(snap.Statements)]
		claim.Read(claim.Statement{Text: s.Text, Kind: s.Kind, Subject: s.Subject, Touchpoint: s.Touchpoint, Segment: s.Scope.Segment})
	}
}

// BenchmarkCompare finds the pairs that contradict: through the candidates, and
// beside it by comparing every statement with every other.
func BenchmarkCompare(b *testing.B) {
	readings := readCompany(b, "hotel")
	for _, n := range sizes(3000) {
		c := analyzer.NewComparison(regionsFor(b, readings, n, inColumn))
		asked, all := c.Asked()
		b.Run(fmt.Sprintf("candidates/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				candidatePairs(b, c)
			}
			b.ReportMetric(100*float64(asked)/float64(all), "%asked")
		})
		b.Run(fmt.Sprintf("all/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.AllPairs(false)
			}
		})
	}
}

// BenchmarkRun analyses whole portfolios with all rules. It tells the seconds of
// processor time that a run takes, which a busy machine changes little, and the
// most memory that the heap took.
func BenchmarkRun(b *testing.B) {
	readings := readCompany(b, "hotel")
	for _, how := range []spread{inColumn, inPlaces} {
		for _, n := range sizes(30000) {
			b.Run(fmt.Sprintf("%s/%d", how, n), func(b *testing.B) {
				snap := regionsFor(b, readings, n, how)
				findings := 0
				cpu := processorTime(b)
				b.ReportAllocs()
				for b.Loop() {
					findings = len(analyse(b, snap).Findings)
				}
				b.ReportMetric((processorTime(b)-cpu).Seconds()/float64(b.N), "cpu-s/op")
				b.ReportMetric(float64(findings), "findings")
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.HeapSys)/(1<<20), "heap-MiB")
			})
		}
	}
}

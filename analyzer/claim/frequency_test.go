package claim

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// With -statements, a comma-separated list of JSON Lines files whose objects
// have a "text" or sides "a" and "b" with one, TestFrequencies counts
// frequency.txt anew: to be done when the lexicon has changed.
var statementFiles = flag.String("statements", "", "count frequency.txt anew from these JSON Lines files")

// leastCount is how many statements must speak of a term for it to be listed.
const leastCount = 4

func TestFrequencies(t *testing.T) {
	if *statementFiles != "" {
		if err := os.WriteFile("frequency.txt", countFrequencies(t, strings.Split(*statementFiles, ",")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(frequencies()) < 1000 {
		t.Errorf("only %d terms read from frequency.txt", len(frequencies()))
	}
	if rarity("amount-asked") >= rarity("mouthguard") {
		t.Error("money is spoken of more often than mouthguards, so that it must tell less")
	}
}

func countFrequencies(t *testing.T, files []string) []byte {
	texts := map[string]bool{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var row struct {
				Text string
				A, B struct{ Text string }
			}
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{row.Text, row.A.Text, row.B.Text} {
				if text != "" {
					texts[text] = true
				}
			}
		}
		f.Close()
	}
	counts := map[string]int{}
	for text := range texts {
		for _, term := range readTerms(readCell(text)) {
			counts[term.name]++
		}
	}
	type row struct {
		term  string
		count int
	}
	var rows []row
	for term, n := range counts {
		if n >= leastCount {
			rows = append(rows, row{term, (n*10000 + len(texts)/2) / len(texts)})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(b.count-a.count, strings.Compare(a.term, b.term)) })
	var out strings.Builder
	out.WriteString("# term, statements of ten thousand\n")
	for _, r := range rows {
		fmt.Fprintf(&out, "%s %d\n", r.term, r.count)
	}
	return []byte(out.String())
}

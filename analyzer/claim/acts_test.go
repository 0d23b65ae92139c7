package claim

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// actFamilies are the families that testdata/acts.txt is about.
var actFamilies = map[string]bool{
	"channel": true, "permission": true, "requirement": true, "trigger": true, "assurance": true, "machine": true, "actor": true,
	"privacy": true, "handover": true, "payment": true, "remedy": true, "occurrence": true, "equal": true, "quantifier": true, "values": true,
}

// actPair is one line of testdata/acts.txt.
type actPair struct {
	line int
	kind string
	a, b *Understood
}

// readActPairs reads testdata/acts.txt and weighs all its statements together,
// as the statements of one company are.
func readActPairs(t *testing.T) []actPair {
	t.Helper()
	f, err := os.Open("testdata/acts.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var pairs []actPair
	var all []*Understood
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) != 3 {
			t.Fatalf("line %d: want kind | text | text", n)
		}
		p := actPair{n, parts[0], Read(Statement{Text: parts[1], Department: "A"}), Read(Statement{Text: parts[2], Department: "B"})}
		pairs, all = append(pairs, p), append(all, p.a, p.b)
	}
	WeighTogether(all)
	return pairs
}

// TestActs compares the pairs of testdata/acts.txt at one place: of every kind
// of clash at least three quarters must be found, by whatever family, and of
// the quiet pairs hardly any may be taken for a clash of acts. -v lists the
// others.
func TestActs(t *testing.T) {
	found, all := map[string]int{}, map[string]int{}
	for _, p := range readActPairs(t) {
		v := Compare(p.a, p.b, PlaceSame)
		clash := v.Verdict == Conflict && (p.kind != "quiet" || actFamilies[v.ClaimA.Family])
		all[p.kind]++
		if clash {
			found[p.kind]++
		}
		if clash != (p.kind != "quiet") {
			t.Logf("line %d: %s: %q, %q: %s %s", p.line, p.kind, p.a.Text, p.b.Text, v.Gate, v.Why)
		}
	}
	for kind, n := range all {
		share := float64(found[kind]) / float64(n)
		if kind == "quiet" && share > 0.1 || kind != "quiet" && share < 0.7 && n >= 6 {
			t.Errorf("%s: %d of %d pairs taken for a clash", kind, found[kind], n)
		}
	}
}

// TestActsApart compares every statement of testdata/acts.txt with those of
// other lines, about which nothing is known: hardly any may clash.
func TestActsApart(t *testing.T) {
	pairs := readActPairs(t)
	clashes, n := 0, 0
	for i, p := range pairs {
		for _, q := range pairs[i+1:] {
			if v := Compare(p.a, q.b, PlaceUnknown); v.Verdict == Conflict && actFamilies[v.ClaimA.Family] && p.kind != q.kind {
				clashes++
				t.Logf("lines %d, %d: %q, %q: %s", p.line, q.line, p.a.Text, q.b.Text, v.Why)
			}
			n++
		}
	}
	if clashes*1000 > 3*n {
		t.Errorf("%d of %d pairs of statements that have nothing to do with each other clash", clashes, n)
	}
}

// TestPhraseBooks compiles every phrase book.
func TestPhraseBooks(t *testing.T) {
	files, err := phraseFiles.ReadDir("phrases")
	if err != nil || len(files) == 0 {
		t.Fatal("no phrase books: ", err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".txt")
		if _, err := compileBook(name); err != nil {
			t.Errorf("%s: %v", f.Name(), err)
		}
	}
}

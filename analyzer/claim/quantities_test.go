package claim

import (
	"os"
	"strings"
	"testing"
)

// readPairLine reads "verdict | kind: text | kind: text".
func readPairLine(t *testing.T, line string) (verdict string, a, b Statement) {
	t.Helper()
	parts := strings.Split(line, "|")
	if len(parts) != 3 {
		t.Fatalf("want verdict | A | B in %q", line)
	}
	side := func(s string) Statement {
		kind, text, ok := strings.Cut(strings.TrimSpace(s), ": ")
		if !ok {
			t.Fatalf("want kind: text in %q", s)
		}
		return Statement{Kind: kind, Text: text}
	}
	return strings.TrimSpace(parts[0]), side(parts[1]), side(parts[2])
}

// wrongShare is the share of pairs that may be judged wrongly: the lexicon, which
// ties subjects, grows beside these families.
const wrongShare = 0.03

// TestQuantityPairs asks of every pair in testdata/quantities.txt whether a
// conflict is seen, and whether the answer is the same both ways round.
func TestQuantityPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/quantities.txt")
	if err != nil {
		t.Fatal(err)
	}
	asked, wrong := 0, 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		verdict, a, b := readPairLine(t, line)
		asked++
		forth, back := CompareStatements(a, b), CompareStatements(b, a)
		if got := forth.Verdict == Conflict; got != (verdict == "conflict") {
			wrong++
			t.Logf("%s\n\tsaid %s (%s, %.2f): %s", line, forth.Verdict, forth.Gate, forth.Confidence, forth.Why)
		}
		if forth.Verdict != back.Verdict || forth.Rule != back.Rule {
			t.Errorf("%s\n\tsaid %s %s one way, %s %s the other", line, forth.Verdict, forth.Rule, back.Verdict, back.Rule)
		}
	}
	if asked < 100 || float64(wrong) > wrongShare*float64(asked) {
		t.Errorf("%d of %d pairs are judged wrongly", wrong, asked)
	}
}

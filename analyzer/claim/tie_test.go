package claim

import (
	"os"
	"strings"
	"testing"
)

// TestSubjects wants nearly all pairs of testdata/subjects.txt on their side of
// a tie, and the two kinds well apart: no lexicon knows all words.
func TestSubjects(t *testing.T) {
	data, err := os.ReadFile("testdata/subjects.txt")
	if err != nil {
		t.Fatal(err)
	}
	total, right := map[string]int{}, map[string]int{}
	for _, line := range strings.Split(string(data), "\n") {
		parts := strings.Split(line, " | ")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		tie := TieSubjects(Read(Statement{Text: parts[1]}), Read(Statement{Text: parts[2]}), PlaceUnknown)
		total[parts[0]]++
		if tied := tie.Score >= tiedFrom; tied == (parts[0] == "tied") {
			right[parts[0]]++
		} else {
			t.Logf("%s, but %.2f %v: %s | %s", parts[0], tie.Score, tie.Shared, parts[1], parts[2])
		}
	}
	for kind, want := range map[string]float64{"tied": 0.85, "apart": 0.8} {
		if share := float64(right[kind]) / float64(total[kind]); share < want {
			t.Errorf("%s: %d of %d on the right side", kind, right[kind], total[kind])
		}
	}
}

package claim

import "testing"

// opposedPair is a table line of a family's test: two texts and the rule under
// which the family must oppose them, "" when it must be silent.
type opposedPair struct {
	a, b string
	rule string
}

// strongest asks a family about every pair of claims of two texts, whatever
// their subjects.
func strongest(f *Family, a, b *Understood, place Place) *Opposition {
	var best *Opposition
	in := &Pairing{A: a, B: b, Place: place}
	for _, x := range f.Read(a) {
		for _, y := range f.Read(b) {
			if o := f.Oppose(x, y, in); o != nil && (best == nil || o.Strength > best.Strength) {
				best = o
			}
		}
	}
	return best
}

// testOpposed runs a table in both directions: which side comes first must not
// matter.
func testOpposed(t *testing.T, f *Family, place Place, pairs []opposedPair) {
	t.Helper()
	for _, p := range pairs {
		a := Read(Statement{Text: p.a, Department: "North"})
		b := Read(Statement{Text: p.b, Department: "South"})
		for turn, o := range []*Opposition{strongest(f, a, b, place), strongest(f, b, a, place)} {
			rule := ""
			if o != nil && o.Strength >= ConflictFrom {
				rule = o.Rule
			}
			if rule != p.rule {
				t.Errorf("turn %d: got %q, want %q\n  %s\n  %s\n  claims %v\n  claims %v", turn, rule, p.rule, p.a, p.b, claimTexts(f.Read(a)), claimTexts(f.Read(b)))
			}
		}
	}
}

func claimTexts(claims []Claim) []string {
	var texts []string
	for _, c := range claims {
		texts = append(texts, c.Attribute+": "+c.Text)
	}
	return texts
}

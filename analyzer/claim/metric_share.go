package claim

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// ShareOfWhole is the attribute of a claim that pushes one part's share of a
// whole up or down: the whole is one, wherever the part is met.
const ShareOfWhole = "share of a whole"

// wholeAfter are the words that name what a percentage is a share of: "76% ->
// 82% of all food". None when the change is no share.
func (u *Understood) wholeAfter(c quantity.Change) []string {
	if c.To == nil || c.To.Unit != quantity.Percent {
		return nil
	}
	var whole []string
	of := false
	for i := range u.Words {
		w := &u.Words[i]
		switch {
		case w.Start < c.End:
		case !of:
			if w.Lower != "of" {
				return nil
			}
			of = true
		case breaksClause(between(u, i)):
			return whole
		case !w.Stop && !pushWords[w.Stem]:
			whole = append(whole, wordKey(w))
		}
	}
	return whole
}

// opposeShares wants two parts of one whole that are both to grow, to more than
// the whole together.
func opposeShares(x, y metricValue) *Opposition {
	if !x.up || !y.up || len(x.whole) == 0 || !slices.Equal(x.whole, y.whole) {
		return nil
	}
	if len(unshared(x.name, y.name)) == 0 || len(unshared(y.name, x.name)) == 0 {
		return nil // one part, told twice
	}
	sum := new(big.Rat).Add(x.to.N, y.to.N)
	if sum.Cmp(big.NewRat(100, 1)) <= 0 {
		return nil
	}
	return &Opposition{Rule: "metric-tug-of-war", Strength: 0.85, Severity: "medium", NeedsSubject: 0.05,
		Why: fmt.Sprintf("both sides want a larger share of one whole (%s), %s and %s", strings.Join(x.whole, " "), x.to, y.to)}
}

// unshared lists the words of a that are not in b.
func unshared(a, b []string) []string {
	var out []string
	for _, w := range a {
		if !contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

package claim

import "github.com/throughline/throughline/graph"

// ConflictFrom is the confidence from which a verdict is conflict.
const ConflictFrom = 0.5

// Compare decides whether two statements can both hold for one customer, asking
// in this order: can their scopes meet, do their subjects tie, does a claim of
// the one deny a claim of the other.
func Compare(a, b *Understood, place Place) Verdict {
	if differences := a.Scope.Differences(&b.Scope); len(differences) > 0 {
		return Verdict{Verdict: DifferentScope, Gate: "scope", Why: differences[0].String()}
	}
	in := &Pairing{A: a, B: b, Place: place, Subject: TieSubjects(a, b, place)}
	best := strongestOpposition(in)
	if sameDepartment(a, b) {
		best.confidence *= oneDepartment
	}
	switch {
	case best.Opposition == nil && in.Subject.Score < tiedFrom:
		return Verdict{Verdict: UnrelatedPair, Gate: "subject", Why: "nothing says that they speak of one thing"}
	case best.Opposition == nil:
		return Verdict{Verdict: Compatible, Gate: "claims", Why: "no claim of the one denies a claim of the other"}
	case in.Subject.Score < best.NeedsSubject:
		return Verdict{Verdict: UnrelatedPair, Gate: "subject", Why: "their claims would deny each other, but little says that they speak of one thing", ClaimA: best.a, ClaimB: best.b}
	case best.confidence < ConflictFrom:
		return Verdict{Verdict: Compatible, Gate: "strength", Confidence: best.confidence, Why: best.Why, ClaimA: best.a, ClaimB: best.b}
	}
	return Verdict{Verdict: Conflict, Rule: best.Rule, Severity: best.Severity, Confidence: best.confidence, Why: best.Why, ClaimA: best.a, ClaimB: best.b}
}

// oneDepartment is what is left of a confidence when one department said both:
// it speaks of two cases far more often than against itself.
const oneDepartment = 0.6

func sameDepartment(a, b *Understood) bool {
	return a.Department != "" && graph.Fold(a.Department) == graph.Fold(b.Department)
}

// tiedFrom is the tie from which two statements count as about one thing.
const tiedFrom = 0.35

// CompareStatements reads and compares two statements. Where their touchpoints
// are equal or both empty, they are taken to be about the same place.
func CompareStatements(a, b Statement) Verdict {
	place := PlaceUnknown
	if graph.Fold(a.Touchpoint) == graph.Fold(b.Touchpoint) {
		place = PlaceSame
	}
	return Compare(Read(a), Read(b), place)
}

// opposed is an opposition with the claims that it holds between.
type opposed struct {
	*Opposition
	a, b       *Claim
	confidence float64
}

// strongestOpposition asks every family about every pair of its claims.
func strongestOpposition(in *Pairing) opposed {
	var best opposed
	for _, f := range Families {
		for i := range in.A.Claims {
			if in.A.Claims[i].Family != f.Name {
				continue
			}
			for j := range in.B.Claims {
				if in.B.Claims[j].Family != f.Name {
					continue
				}
				o := f.Oppose(in.A.Claims[i], in.B.Claims[j], in)
				if o == nil {
					continue
				}
				found := opposed{o, &in.A.Claims[i], &in.B.Claims[j], o.Strength * tieFactor(in.Subject.Score, o.NeedsSubject)}
				if best.Opposition == nil || found.confidence > best.confidence {
					best = found
				}
			}
		}
	}
	return best
}

// tieFactor is what a tie leaves of an opposition's strength: nothing much
// below what it needs, all of it well above.
func tieFactor(score, needs float64) float64 {
	if score < needs {
		return 0.5 * score / needs
	}
	return 0.8 + 0.2*(score-needs)/(1-needs+1e-9)
}

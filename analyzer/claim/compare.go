package claim

import "github.com/throughline/throughline/graph"

// ConflictFrom is the confidence from which a verdict is conflict.
const ConflictFrom = 0.5

// Gates, in the order in which they are asked.
const (
	GateScope     = "scope"     // the two can never hold for one customer at one time
	GateClaims    = "claims"    // no claim of the one denies a claim of the other
	GateException = "exception" // the one excepts what the other is about
	GateSubject   = "subject"   // claims oppose, but little says that they speak of one thing
	GateStrength  = "strength"  // not sure enough
)

// Compare decides whether two statements can both hold for one customer, asking
// in this order: can their scopes meet, does a claim of the one deny a claim of
// the other, is the one a stated exception to the other, do their subjects tie.
func Compare(a, b *Understood, place Place) Verdict {
	in := &Pairing{A: a, B: b, Place: place}
	differences := a.Scope.Differences(&b.Scope)
	if len(differences) > 0 && !anyOwns(differences) {
		return differentScope(differences)
	}
	in.Subject.Score = tieScore(a, b, place) // families ask for no more
	in.needs = needsOf(a, b)
	var best Opposed
	eachOpposition(in, differences, func(o Opposed) {
		if best.Opposition == nil || o.Confidence+ahead(o, in) > best.Confidence+ahead(best, in) {
			best = o
		}
	})
	return verdictOf(in, differences, best)
}

// ahead is what an opposition of two initiatives' directions has ahead of
// others: where two departments plan opposite things, that is the matter, and
// the channel or rule that they touch is its detail.
func ahead(o Opposed, in *Pairing) float64 {
	if o.Rule == "opposing-initiatives" && o.Confidence >= ConflictFrom && in.A.isInitiative() && in.B.isInitiative() {
		return 1
	}
	return 0
}

// verdictOf says what follows from the strongest opposition.
func verdictOf(in *Pairing, differences []Difference, best Opposed) Verdict {
	v := Verdict{Verdict: Conflict, ClaimA: best.A, ClaimB: best.B, Confidence: best.Confidence}
	if best.Opposition == nil {
		switch {
		case len(differences) > 0:
			return differentScope(differences)
		case in.Subject.Score < tiedFrom:
			return Verdict{Verdict: UnrelatedPair, Gate: GateSubject, Why: "nothing says that they speak of one thing"}
		}
		return Verdict{Verdict: Compatible, Gate: GateClaims, Why: "no claim of the one denies a claim of the other"}
	}
	v.Why = best.Why
	why, isExcepted := excepted(in.A, in.B, best.A, best.B)
	switch {
	case isExcepted && best.A.Family != dataFamilyName: // "not before all three are there" states a need, no exception
		v.Verdict, v.Gate, v.Why, v.Confidence = Compatible, GateException, why, 0
	case in.Subject.Score < best.NeedsSubject*in.needs:
		v.Verdict, v.Gate = UnrelatedPair, GateSubject
		v.Why = "their claims would deny each other, but little says that they speak of one thing"
	case best.Confidence < ConflictFrom:
		v.Verdict, v.Gate = Compatible, GateStrength
	default:
		v.Rule, v.Severity = best.Rule, best.Severity
	}
	return v
}

func differentScope(differences []Difference) Verdict {
	return Verdict{Verdict: DifferentScope, Gate: GateScope, Why: differences[0].String()}
}

// tiedFrom is the tie from which two statements count as about one thing.
const tiedFrom = 0.18

// CompareStatements reads and compares two statements that somebody picked.
func CompareStatements(a, b Statement) Verdict { return Compare(Read(a), Read(b), PickedPlace(a, b)) }

// PickedPlace is the place of two statements of which nothing is known but
// their rows: where their touchpoints are equal or both empty, they are taken
// to be about the same place.
func PickedPlace(a, b Statement) Place {
	if graph.Fold(a.Touchpoint) == graph.Fold(b.Touchpoint) {
		return PlaceSame
	}
	return PlaceUnknown
}

// Opposed is an opposition with the claims that it holds between.
type Opposed struct {
	*Opposition
	A, B       *Claim
	Confidence float64 // strength, less what the subjects' tie leaves open
}

// eachOpposition asks every family about every pair of its claims, but for
// families that some difference of scope leaves nothing to say.
func eachOpposition(in *Pairing, differences []Difference, found func(Opposed)) {
	share := 0.0 // not known before it is needed
	both := in.A.families & in.B.families
	for n, f := range Families {
		if both>>n&1 == 0 || !f.ownsAll(differences) {
			continue
		}
		for i := range in.A.Claims {
			if in.A.Claims[i].Family != f.Name {
				continue
			}
			for j := range in.B.Claims {
				if in.B.Claims[j].Family != f.Name {
					continue
				}
				if o := f.Oppose(in.A.Claims[i], in.B.Claims[j], in); o != nil {
					if share == 0 {
						share = departmentsShare(in.A, in.B)
					}
					found(Opposed{o, &in.A.Claims[i], &in.B.Claims[j], share * o.Strength * tieFactor(in.Subject.Score, o.NeedsSubject*in.needs)})
				}
			}
		}
	}
}

// oneDepartment is what is left of a confidence when one department said both:
// it speaks of two cases far more often than against itself.
const oneDepartment = 0.6

// departmentsShare is what is left of a confidence for who said the two.
func departmentsShare(a, b *Understood) float64 {
	if sameDepartment(a, b) {
		return oneDepartment
	}
	return 1
}

func sameDepartment(a, b *Understood) bool {
	return a.Department != "" && a.department == b.department
}

// ownsAll says whether a family judges every one of the differences itself.
func (f *Family) ownsAll(differences []Difference) bool {
	for _, d := range differences {
		if !contains(f.Owns, d.Slot) {
			return false
		}
	}
	return true
}

func anyOwns(differences []Difference) bool {
	for _, f := range Families {
		if f.ownsAll(differences) {
			return true
		}
	}
	return false
}

// pickedNeeds is how much of the tie that an opposition needs is enough for two
// statements that somebody picked to compare: he did so because they speak of
// one thing, which of two statements among all of a company's hardly any do.
const pickedNeeds = 0.3

// needsOf says how much of the tie that oppositions need two statements must have.
func needsOf(a, b *Understood) float64 {
	if a.together && b.together {
		return 1
	}
	return pickedNeeds
}

// tieFactor is what a tie leaves of an opposition's strength: nothing much
// below what it needs, all of it well above.
func tieFactor(score, needs float64) float64 {
	if score < needs {
		return 0.5 * score / needs
	}
	return 0.8 + 0.2*(score-needs)/(1-needs+1e-9)
}

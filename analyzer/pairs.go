package analyzer

import (
	"context"
	"slices"
	"sort"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// compareAll finds the pairs of statements that cannot both hold for one
// customer. Statements are compared when a candidate route ties them: a place
// in common, or a concept in common.
func (d *driver) compareAll(ctx context.Context) error {
	live := d.live()
	for n, pair := range candidates(live, d.understood) {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		a, b := live[pair[0]], live[pair[1]]
		if p, ok := d.compare(a, b); ok {
			d.pairs = append(d.pairs, p)
		}
	}
	return nil
}

// live gives the statements that reach customers: not those of initiatives
// that have ended, rest or were cancelled.
func (d *driver) live() []*graph.Statement {
	var live []*graph.Statement
	for _, s := range d.snap.Statements {
		status := s.Status
		if status == "" && s.Plan != nil {
			status = s.Plan.Status
		}
		if !graph.LifecycleOf(status).Over() {
			live = append(live, s)
		}
	}
	return live
}

// candidates gives index pairs in order, each once: statements that share a
// touchpoint or a concept.
func candidates(live []*graph.Statement, understood map[*graph.Statement]*claim.Understood) [][2]int {
	byKey := map[string][]int{}
	for i, s := range live {
		keys := understood[s].Keys()
		for _, p := range s.Places {
			keys = append(keys, "at "+p.ID)
		}
		slices.Sort(keys)
		for _, k := range slices.Compact(keys) {
			byKey[k] = append(byKey[k], i)
		}
	}
	seen := map[[2]int]bool{}
	for _, group := range byKey {
		for x, i := range group {
			for _, k := range group[x+1:] {
				seen[[2]int{i, k}] = true
			}
		}
	}
	pairs := make([][2]int, 0, len(seen))
	for p := range seen {
		pairs = append(pairs, p)
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i][0] != pairs[j][0] {
			return pairs[i][0] < pairs[j][0]
		}
		return pairs[i][1] < pairs[j][1]
	})
	return pairs
}

// compare asks package claim about two statements at their places.
func (d *driver) compare(a, b *graph.Statement) (Pair, bool) {
	meeting := d.meet(a, b)
	v := claim.Compare(d.understood[a], d.understood[b], placeOf[meeting.Relation])
	if v.Verdict != claim.Conflict || !measures(v) && (a.Kind == graph.KindMetric || b.Kind == graph.KindMetric) {
		return Pair{}, false
	}
	v.Confidence = d.certainty(a, b, v, meeting)
	p := Pair{A: a, B: b, Verdict: v, Meeting: meeting}
	if meeting.Reversed {
		p.A, p.B = b, a
		p.Verdict.ClaimA, p.Verdict.ClaimB = v.ClaimB, v.ClaimA
	}
	return p, true
}

// placeOf tells package claim what the walk knows.
var placeOf = map[Relation]claim.Place{
	SamePlace:   claim.PlaceSame,
	Upstream:    claim.PlaceUpstream,
	CompanyWide: claim.PlaceWide,
	SameSubject: claim.PlaceUnknown,
	Parallel:    claim.PlaceApart,
}

// meet says how one customer comes to meet two statements: the best of all
// pairs of their places. A statement without a place is company-wide; places of
// which one is on no map, or that lie on no common journey, say nothing.
func (d *driver) meet(a, b *graph.Statement) Meeting {
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return Meeting{Relation: CompanyWide}
	}
	best := Meeting{Relation: SameSubject}
	for _, pa := range a.Places {
		for _, pb := range b.Places {
			if m := d.walks.Between(pa, pb); m.better(best) {
				best = m
			}
		}
	}
	return best
}

// measuring are the families of claims that a target of an initiative can take
// part in: “calls answered by people 70 %” measures, it promises nobody a person.
var measuring = []string{"metric", "pull"}

func measures(v claim.Verdict) bool {
	return v.ClaimA != nil && slices.Contains(measuring, v.ClaimA.Family)
}

package analyzer

import (
	"context"
	"slices"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// compareAll finds the pairs of statements that cannot both hold for one
// customer. Statements are compared when a candidate route ties them: a place
// in common, or a concept in common.
func (d *driver) compareAll(ctx context.Context) error {
	live := d.live()
	index := newCandidates(live, d.understood)
	rows := make([][]Pair, len(live))
	concurrently(len(live), func(i int) {
		if ctx.Err() != nil {
			return
		}
		for j := i + 1; j < len(live); j++ {
			if index.pair(i, j) {
				if p, ok := d.compare(live[i], live[j]); ok {
					rows[i] = append(rows[i], p)
				}
			}
		}
	})
	d.pairs = slices.Concat(rows...)
	for i := range d.pairs {
		d.weigh(&d.pairs[i])
	}
	return ctx.Err()
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

// compare asks package claim about two statements at their places.
func (d *driver) compare(a, b *graph.Statement) (Pair, bool) {
	meeting := d.meet(a, b)
	v := claim.Compare(d.understood[a], d.understood[b], placeOf[meeting.Relation])
	if v.Verdict != claim.Conflict || !measures(v) && (a.Kind == graph.KindMetric || b.Kind == graph.KindMetric) {
		return Pair{}, false
	}
	return Pair{A: a, B: b, Verdict: v, Meeting: meeting}, true
}

// weigh turns a pair's confidence into that of a finding, and its sides into
// walking order.
func (d *driver) weigh(p *Pair) {
	p.Verdict.Confidence = d.certainty(p.A, p.B, p.Verdict, p.Meeting)
	if p.Meeting.Reversed {
		p.A, p.B = p.B, p.A
		p.Verdict.ClaimA, p.Verdict.ClaimB = p.Verdict.ClaimB, p.Verdict.ClaimA
	}
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

package graph

import (
	"fmt"
	"slices"
	"strings"
)

// SnapshotOf joins the facts of all sources, in any order, into one snapshot.
// Stores use it, so that no two of them can join differently. With journeys
// named it keeps what [Snapshot.Restrict] keeps.
func SnapshotOf(all []Facts, journeys ...string) (*Snapshot, error) {
	readings := make([]Reading, len(all))
	for i, facts := range all {
		readings[i] = ReadingOf(facts)
	}
	snapshot := Join(readings)
	if len(journeys) == 0 {
		return snapshot, nil
	}
	return snapshot.Restrict(journeys...)
}

// Restrict gives a snapshot that keeps of the journeys only those named (by
// name or id), with their steps, the touchpoints on them, and what is said or
// done there; everything that touches no journey stays too. The snapshot
// itself is left as it is. A name that is absent is [ErrNotFound].
func (s *Snapshot) Restrict(journeys ...string) (*Snapshot, error) {
	r := &restriction{
		from:     s,
		kept:     map[string]bool{},
		steps:    map[*Step]*Step{},
		places:   map[*Touchpoint]*Touchpoint{},
		plans:    map[*Initiative]*Initiative{},
		snapshot: &Snapshot{Sources: s.Sources, Departments: s.Departments, Goals: s.Goals, Terms: s.Terms, Assumptions: s.Assumptions},
	}
	for _, name := range journeys {
		i := slices.IndexFunc(s.Journeys, func(j *Journey) bool { return j.ID == name || Fold(j.Name) == Fold(name) })
		if i < 0 {
			return nil, fmt.Errorf("journey %q: %w", name, ErrNotFound)
		}
		r.kept[s.Journeys[i].ID] = true
	}
	r.keepSteps()
	r.keepInitiatives()
	r.keepStatements()
	for _, t := range s.Topics {
		if places, keep := r.at(onePlace(t.Place)); keep {
			topic := *t
			topic.Place = nil
			if len(places) > 0 {
				topic.Place = places[0]
			}
			r.snapshot.Topics = append(r.snapshot.Topics, &topic)
		}
	}
	return r.snapshot, nil
}

// restriction copies the kept part of one snapshot into another.
type restriction struct {
	from, snapshot *Snapshot
	kept           map[string]bool // journeys by id
	steps          map[*Step]*Step
	places         map[*Touchpoint]*Touchpoint
	plans          map[*Initiative]*Initiative
}

func (r *restriction) keepSteps() {
	for _, j := range r.from.Journeys {
		if !r.kept[j.ID] {
			continue
		}
		journey := *j
		journey.Steps = nil
		for _, s := range j.Steps {
			step := *s
			r.steps[s] = &step
			journey.Steps = append(journey.Steps, &step)
		}
		r.snapshot.Journeys = append(r.snapshot.Journeys, &journey)
	}
	for _, t := range r.from.Touchpoints {
		place := *t
		place.Steps = nil
		for _, s := range t.Steps {
			if step := r.steps[s]; step != nil {
				step.Place = &place
				place.Steps = append(place.Steps, step)
			}
		}
		if len(place.Steps) > 0 || len(t.Steps) == 0 {
			r.places[t] = &place
			r.snapshot.Touchpoints = append(r.snapshot.Touchpoints, &place)
		}
	}
}

// at gives the kept ones of some places; keep is false when there were places
// and none is kept.
func (r *restriction) at(places []*Touchpoint) (kept []*Touchpoint, keep bool) {
	for _, t := range places {
		if place := r.places[t]; place != nil {
			kept = append(kept, place)
		}
	}
	return kept, len(kept) > 0 || len(places) == 0
}

func onePlace(t *Touchpoint) []*Touchpoint {
	if t == nil {
		return nil
	}
	return []*Touchpoint{t}
}

func (r *restriction) keepInitiatives() {
	for _, in := range r.from.Initiatives {
		if places, keep := r.at(in.Places); keep {
			plan := *in
			plan.Places = places
			r.plans[in] = &plan
			r.snapshot.Initiatives = append(r.snapshot.Initiatives, &plan)
		}
	}
}

func (r *restriction) keepStatements() {
	for _, s := range r.from.Statements {
		places, keep := r.at(s.Places)
		switch {
		case s.Step != nil:
			keep = r.steps[s.Step] != nil
		case s.Plan != nil && r.plans[s.Plan] == nil:
			keep = false
		case r.elsewhere(s.Journey):
			keep = false
		}
		if !keep {
			continue
		}
		statement := *s
		statement.Places = places
		statement.Step = r.steps[s.Step]
		statement.Plan = r.plans[s.Plan]
		r.snapshot.Statements = append(r.snapshot.Statements, &statement)
	}
}

// elsewhere is true for the name of a journey that is known and not kept.
func (r *restriction) elsewhere(journey string) bool {
	if strings.TrimSpace(journey) == "" {
		return false
	}
	i := slices.IndexFunc(r.from.Journeys, func(j *Journey) bool { return Fold(j.Name) == Fold(journey) })
	return i >= 0 && !r.kept[r.from.Journeys[i].ID]
}

package analyzer

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// Walks is the directed graph of every journey's steps: who comes before whom,
// and which branches no customer walks together.
type Walks struct {
	routes []*route
	at     map[*graph.Touchpoint][]position
}

// route is one journey of one source with its reachability.
type route struct {
	journey *graph.Journey
	steps   []*graph.Step
	lanes   []lanes  // by step: the branches it lies on
	after   [][]bool // after[i][j]: step j can be reached from step i
}

// position is one step of one route.
type position struct{ route, step int }

// lanes is a set of branch names; nil means every branch.
type lanes map[string]bool

// Meeting says how one customer comes to meet two touchpoints.
type Meeting struct {
	Relation Relation
	Journey  *graph.Journey // nil when the two share none
	From, To *graph.Step    // in walking order; nil unless Relation is SamePlace or Upstream
	Distance int            // steps between them, 0 for the same touchpoint
	Reversed bool           // the second touchpoint comes first
}

// NewWalks builds the walk graph of a snapshot. Steps follow each other as
// listed; a step that names its predecessors follows those instead. Branches
// named in a branch column are alternatives: a step on "A" and a step on "B"
// are never walked by the same customer, "A + B" lies on both.
func NewWalks(snap *graph.Snapshot) *Walks {
	w := &Walks{at: map[*graph.Touchpoint][]position{}}
	for _, j := range snap.Journeys {
		for _, steps := range bySource(j.Steps) {
			r := newRoute(j, steps)
			for i, s := range steps {
				w.at[s.Place] = append(w.at[s.Place], position{len(w.routes), i})
			}
			w.routes = append(w.routes, r)
		}
	}
	return w
}

// bySource parts a journey's steps by workbook, since two maps of one journey
// are two tellings of the walk and not one walk.
func bySource(steps []*graph.Step) [][]*graph.Step {
	var parts [][]*graph.Step
	for _, s := range steps {
		if n := len(parts); n > 0 && parts[n-1][0].File == s.File {
			parts[n-1] = append(parts[n-1], s)
			continue
		}
		parts = append(parts, []*graph.Step{s})
	}
	return parts
}

func newRoute(j *graph.Journey, steps []*graph.Step) *route {
	r := &route{journey: j, steps: steps, lanes: make([]lanes, len(steps)), after: make([][]bool, len(steps))}
	for i, s := range steps {
		r.lanes[i] = parseLanes(s.Branch)
		r.after[i] = make([]bool, len(steps))
	}
	next := r.edges()
	for i := len(steps) - 1; i >= 0; i-- {
		r.reach(i, i, next)
	}
	for i := range steps {
		for k := range steps {
			if r.after[i][k] && !r.lanes[i].meet(r.lanes[k]) {
				r.after[i][k] = false
			}
		}
	}
	return r
}

// edges gives each step's successors.
func (r *route) edges() [][]int {
	next := make([][]int, len(r.steps))
	for k, s := range r.steps {
		before := r.stated(s, k)
		if before == nil {
			before = r.previous(k)
		}
		for _, i := range before {
			next[i] = append(next[i], k)
		}
	}
	return next
}

// stated gives the predecessors that a step names, nil when it names none that
// the journey has.
func (r *route) stated(s *graph.Step, k int) []int {
	var before []int
	for _, name := range s.After {
		for i, other := range r.steps {
			if i != k && graph.Fold(other.Touchpoint) == graph.Fold(name) {
				before = append(before, i)
			}
		}
	}
	return before
}

// previous gives, for each branch that step k lies on, the nearest step before
// it on that branch.
func (r *route) previous(k int) []int {
	var before []int
	covered := lanes{}
	for i := k - 1; i >= 0; i-- {
		if !r.lanes[i].meet(r.lanes[k]) {
			continue
		}
		if r.lanes[i] == nil {
			before = append(before, i)
			break
		}
		fresh := false
		for lane := range r.lanes[i] {
			if (r.lanes[k] == nil || r.lanes[k][lane]) && !covered[lane] {
				covered[lane], fresh = true, true
			}
		}
		if fresh {
			before = append(before, i)
		}
		if r.lanes[k] != nil && len(covered) >= len(r.lanes[k]) {
			break
		}
	}
	return before
}

// reach marks all that can be walked to from step i, starting at step from.
func (r *route) reach(i, from int, next [][]int) {
	for _, k := range next[from] {
		if !r.after[i][k] && k != i {
			r.after[i][k] = true
			r.reach(i, k, next)
		}
	}
}

// everyone are branch texts that mean all customers.
var everyone = map[string]bool{"": true, "all": true, "both": true, "every": true, "any": true, "alle": true, "tous": true, "todos": true, "tutti": true, "main": true, "common": true}

// laneMarks stand between the names of a branch cell.
var laneMarks = strings.NewReplacer(" and ", "+", " & ", "+", ",", "+", "/", "+", ";", "+", " und ", "+", " et ", "+")

// parseLanes reads a branch cell: names joined by +, comma, slash, "and".
func parseLanes(text string) lanes {
	if everyone[graph.Fold(text)] {
		return nil
	}
	set := lanes{}
	for part := range strings.SplitSeq(laneMarks.Replace(text), "+") {
		name := strings.TrimPrefix(strings.TrimPrefix(graph.Fold(part), "branch "), "way ")
		if everyone[name] {
			return nil
		}
		set[name] = true
	}
	return set
}

// meet is true when one customer can be on both.
func (l lanes) meet(o lanes) bool {
	if l == nil || o == nil {
		return true
	}
	for name := range l {
		if o[name] {
			return true
		}
	}
	return false
}

// Between says how one customer meets touchpoints a and b: the best of all
// journeys, same place before upstream, short distance before long.
func (w *Walks) Between(a, b *graph.Touchpoint) Meeting {
	if a == b {
		m := Meeting{Relation: SamePlace}
		if ps := w.at[a]; len(ps) > 0 {
			r := w.routes[ps[0].route]
			m.Journey, m.From, m.To = r.journey, r.steps[ps[0].step], r.steps[ps[0].step]
		}
		return m
	}
	best := Meeting{Relation: Unrelated}
	others := w.at[b] // by route, as all positions are
	for _, pa := range w.at[a] {
		for len(others) > 0 && others[0].route < pa.route {
			others = others[1:]
		}
		for _, pb := range others {
			if pb.route != pa.route {
				break
			}
			if m := w.routes[pa.route].between(pa.step, pb.step); m.better(best) {
				best = m
			}
		}
	}
	return best
}

func (r *route) between(i, k int) Meeting {
	switch {
	case r.after[i][k]:
		return Meeting{Relation: Upstream, Journey: r.journey, From: r.steps[i], To: r.steps[k], Distance: max(k-i, 1)}
	case r.after[k][i]:
		return Meeting{Relation: Upstream, Journey: r.journey, From: r.steps[k], To: r.steps[i], Distance: max(i-k, 1), Reversed: true}
	}
	return Meeting{Relation: Parallel, Journey: r.journey}
}

func (m Meeting) better(o Meeting) bool {
	if x, y := m.Relation.closeness(), o.Relation.closeness(); x != y {
		return x > y
	}
	return m.Distance < o.Distance
}

// closeness orders how surely one customer meets two touchpoints.
func (r Relation) closeness() int {
	switch r {
	case SamePlace:
		return 3
	case Upstream:
		return 2
	case Parallel:
		return 1
	}
	return 0
}

// OnMap is true when a journey map has the touchpoint.
func (w *Walks) OnMap(t *graph.Touchpoint) bool { return len(w.at[t]) > 0 }

// Next gives the steps that directly follow a step on a walk that one customer
// can take, in order.
func (w *Walks) Next(s *graph.Step) []*graph.Step {
	var all []*graph.Step
	for _, p := range w.at[s.Place] {
		r := w.routes[p.route]
		if r.steps[p.step] != s {
			continue
		}
		for _, k := range r.edges()[p.step] {
			if r.lanes[p.step].meet(r.lanes[k]) {
				all = append(all, r.steps[k])
			}
		}
	}
	return all
}

// Journeys gives the journeys that a touchpoint lies on, in snapshot order.
func (w *Walks) Journeys(t *graph.Touchpoint) []*graph.Journey {
	var all []*graph.Journey
	for _, p := range w.at[t] {
		j := w.routes[p.route].journey
		if len(all) == 0 || all[len(all)-1] != j {
			all = append(all, j)
		}
	}
	return all
}

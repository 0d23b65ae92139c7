package graph

import (
	"slices"
	"strings"
)

// Roles of a department at a touchpoint, as OWNS edges tell them.
const (
	RoleAccountable = "accountable"
	RoleSupporting  = "supporting"
)

// derive adds what a person walking the graph expects beside the carriers. It
// sees one source only: names are matched to this source's own places, and
// what other workbooks say of them is joined in the snapshot.
func (b *factsBuilder) derive(r Reading) {
	for _, s := range r.Steps {
		b.deriveStep(s)
	}
	b.deriveOrder(r.Steps)
	goals := map[string]string{}
	for i, g := range r.Goals {
		remember(goals, g.Ref, b.goals[i])
		remember(goals, g.Name, b.goals[i])
		b.deriveGoal(g, b.goals[i])
	}
	plans := map[string]string{}
	for i, s := range r.Initiatives {
		remember(plans, s.Name, b.initiatives[i])
		b.deriveInitiative(s, b.initiatives[i], goals)
	}
	for i, s := range r.Statements {
		b.deriveStatement(s, b.statements[i], plans)
	}
	for i, t := range r.Topics {
		for _, place := range b.places(t.Touchpoint, t.Cell.at(t.Cells["touchpoint"])) {
			b.edge(EdgeAbout, b.topics[i], place, "", Props{})
		}
	}
	for i, t := range r.Terms {
		for _, name := range append([]string{t.Name}, t.Aliases...) {
			if place := b.touchpoints[Fold(name)]; place != "" {
				b.edge(EdgeAbout, b.terms[i], place, "", Props{})
			}
		}
	}
}

func (b *factsBuilder) deriveStep(s Step) {
	touchpoint := TouchpointID(s.Touchpoint)
	b.edge(EdgeHasStage, JourneyID(s.Journey), StageID(s.Journey, s.Stage), "", Props{})
	for _, name := range s.Channels {
		if channel := b.named(NodeChannel, ChannelID(name), name, s.Cell.at(s.Cells["channel"])); channel != "" {
			b.edge(EdgeVia, touchpoint, channel, "", Props{})
		}
	}
	for _, name := range s.Departments {
		b.owns(name, s.Cell.at(s.Cells["owner"]), touchpoint, RoleAccountable)
	}
	for _, name := range s.Supporting {
		b.owns(name, s.Cell.at(s.Cells["supporting"]), touchpoint, RoleSupporting)
	}
}

func (b *factsBuilder) owns(department string, at Cell, touchpoint, role string) {
	if id := b.department(department, at); id != "" {
		b.edge(EdgeOwns, id, touchpoint, role, Props{}.text("role", role))
	}
}

// named mentions a node unless its name is empty.
func (b *factsBuilder) named(kind Kind, id, name string, at Cell) string {
	if strings.TrimSpace(name) == "" {
		return ""
	}
	return b.mention(kind, id, name, at, Props{})
}

func (b *factsBuilder) department(name string, at Cell) string {
	return b.named(NodeDepartment, DepartmentID(name), name, at)
}

// deriveOrder joins the touchpoints of each journey by NEXT edges. A step
// follows its stated predecessors; without any, what stands before it: on a
// branch the last step of that branch, else the last step of all branches. A
// step without a branch joins all branches that are open.
func (b *factsBuilder) deriveOrder(steps []Step) {
	const trunk = ""
	open := map[string]map[string]string{} // by journey: last touchpoint of each branch
	for _, s := range steps {
		journey, touchpoint := JourneyID(s.Journey), TouchpointID(s.Touchpoint)
		last := open[journey]
		if last == nil {
			last = map[string]string{}
			open[journey] = last
		}
		branches := branchesOf(s.Branch)
		switch {
		case len(s.After) > 0:
			for _, name := range s.After {
				if before := b.touchpoints[Fold(name)]; before != "" {
					b.next(journey, before, touchpoint)
				}
			}
		case len(branches) == 0:
			for _, name := range sortedKeys(last) {
				if name != trunk || len(last) == 1 {
					b.next(journey, last[name], touchpoint)
				}
			}
		default:
			for _, name := range branches {
				before, on := last[name]
				if !on {
					before = last[trunk]
				}
				b.next(journey, before, touchpoint)
			}
		}
		if len(branches) == 0 {
			clear(last)
			last[trunk] = touchpoint
		}
		for _, name := range branches {
			last[name] = touchpoint
		}
	}
}

func (b *factsBuilder) next(journey, before, touchpoint string) {
	if before != "" && before != touchpoint {
		b.edge(EdgeNext, before, touchpoint, strings.TrimPrefix(journey, "journey:"), Props{})
	}
}

// branchesOf splits "A + B" into its folded branches; none for "".
func branchesOf(branch string) []string {
	var names []string
	for _, name := range strings.Split(branch, "+") {
		if folded := Fold(name); folded != "" {
			names = append(names, folded)
		}
	}
	return names
}

func (b *factsBuilder) deriveGoal(g Goal, id string) {
	metric := b.named(NodeMetric, MetricID(g.Metric), g.Metric, g.Cell.at(g.Cells["metric"]))
	if metric != "" {
		b.edge(EdgePursues, id, metric, "", Props{}.text("direction", g.Direction).text("base", g.Base).text("target", g.Target))
	}
}

func (b *factsBuilder) deriveInitiative(s Initiative, id string, goals map[string]string) {
	if department := b.department(s.Department, s.Cell); department != "" {
		b.edge(EdgeRuns, department, id, "", Props{})
	}
	for _, name := range s.Touchpoints {
		for _, place := range b.places(name, s.Cell.at(s.Cells["touchpoint"])) {
			b.edge(EdgeTouches, id, place, "", Props{})
		}
	}
	for _, name := range s.Goals {
		goal := goals[Fold(name)]
		if goal == "" {
			goal = b.named(NodeGoal, GoalID(name), name, s.Cell.at(s.Cells["goal"]))
		}
		if goal != "" {
			b.edge(EdgePursues, id, goal, "", Props{})
		}
	}
	if metric := b.named(NodeMetric, MetricID(s.Metric), s.Metric, s.Cell.at(s.Cells["metric"])); metric != "" {
		b.edge(EdgePursues, id, metric, "", Props{})
	}
}

func (b *factsBuilder) deriveStatement(s Statement, id string, plans map[string]string) {
	if department := b.department(s.Department, s.Cell); department != "" {
		b.edge(EdgeSays, department, id, "", Props{})
	}
	if plan := plans[Fold(s.Initiative)]; plan != "" {
		b.edge(EdgeSays, plan, id, "", Props{})
	}
	places := b.places(s.Touchpoint, s.Cell)
	if len(places) == 0 && Fold(s.Stage) != "" {
		places = b.known(b.stages[Fold(s.Stage)])
	}
	if len(places) == 0 && Fold(s.Journey) != "" {
		places = b.known(b.journeys[Fold(s.Journey)])
	}
	for _, place := range places {
		b.edge(EdgeAt, id, place, "", Props{})
	}
}

func (b *factsBuilder) known(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

// places gives the nodes that a place as written means: this source's
// touchpoint, stage or journey of that name, else each listed part likewise,
// else touchpoints that only other workbooks place on a journey. A comma,
// slash or plus parts a list only where a part is this source's own place.
func (b *factsBuilder) places(written string, at Cell) []string {
	if id := b.ownPlace(written); id != "" {
		return []string{id}
	}
	parts := strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(";\n,/+", r) })
	if !slices.ContainsFunc(parts, func(part string) bool { return b.ownPlace(part) != "" }) {
		parts = strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(";\n", r) })
	}
	var ids []string
	for _, name := range parts {
		id := b.ownPlace(name)
		if id == "" {
			id = b.named(NodeTouchpoint, TouchpointID(name), strings.TrimSpace(name), at)
		}
		ids = append(ids, b.known(id)...)
	}
	return ids
}

func (b *factsBuilder) ownPlace(name string) string {
	folded := Fold(name)
	for _, ids := range []map[string]string{b.touchpoints, b.stages, b.journeys} {
		if id := ids[folded]; id != "" {
			return id
		}
	}
	return ""
}

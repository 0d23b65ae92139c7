package graph

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// Join makes one snapshot of several readings. The order in which they are
// given does not matter: sources are taken by file name. The readings are
// copied, not kept.
//
// One touchpoint named in many workbooks is one touchpoint. Names match by
// folded text, then through glossary entries, then by close spelling or as a
// leading part of one map's name; a match that is not exact is told in
// Snapshot.Assumptions, and so is a name that matches nothing.
func Join(readings []Reading) *Snapshot {
	readings = slices.Clone(readings)
	sort.SliceStable(readings, func(i, j int) bool { return readings[i].Source.File < readings[j].Source.File })
	j := &joiner{
		snap:     &Snapshot{},
		journeys: map[string]*Journey{},
		places:   newNames(),
		units:    newNames(),
		byPlace:  map[string]*Touchpoint{},
		byUnit:   map[string]*Department{},
		told:     map[string]bool{},
	}
	for _, r := range readings {
		j.snap.Sources = append(j.snap.Sources, r.Source)
		for i := range r.Terms {
			t := r.Terms[i]
			j.snap.Terms = append(j.snap.Terms, &t)
		}
	}
	j.glossary()
	for _, r := range readings {
		j.departments(r)
	}
	for _, r := range readings {
		j.steps(r)
	}
	for _, r := range readings {
		j.initiatives(r)
	}
	for _, r := range readings {
		j.statements(r)
		j.topics(r)
		for i := range r.Goals {
			g := r.Goals[i]
			j.snap.Goals = append(j.snap.Goals, &g)
		}
	}
	return j.snap
}

// joiner holds what Join has seen so far.
type joiner struct {
	snap          *Snapshot
	journeys      map[string]*Journey
	places, units *names
	byPlace       map[string]*Touchpoint
	byUnit        map[string]*Department
	told          map[string]bool
}

// tell keeps an assumption once per file, kind and name.
func (j *joiner) tell(at Cell, kind, name, message string) {
	key := at.File + "\x00" + kind + "\x00" + Fold(name)
	if j.told[key] {
		return
	}
	j.told[key] = true
	j.snap.Assumptions = append(j.snap.Assumptions, Problem{File: at.File, Sheet: at.Sheet, Ref: at.Ref, Kind: kind, Message: message})
}

// glossary makes every term's other names lead to its name.
func (j *joiner) glossary() {
	for _, t := range j.snap.Terms {
		for _, alias := range t.Aliases {
			j.places.alias(alias, t.Name)
			j.units.alias(alias, t.Name)
		}
	}
}

// departments joins declared departments first, so that their spelling leads.
func (j *joiner) departments(r Reading) {
	for i := range r.Departments {
		d := r.Departments[i]
		key := Fold(d.Name)
		if have := j.byUnit[key]; have != nil {
			mergeDepartment(have, d)
			continue
		}
		j.byUnit[key] = &d
		j.units.add(d.Name)
		for _, alias := range d.Aliases {
			j.units.alias(alias, d.Name)
		}
		j.snap.Departments = append(j.snap.Departments, &d)
	}
}

// mergeDepartment fills what the first table left empty from a later one.
func mergeDepartment(have *Department, d Department) {
	if have.Budget == "" {
		have.Budget = d.Budget
	}
	if have.Sponsor == "" {
		have.Sponsor = d.Sponsor
	}
	if have.Headcount == nil {
		have.Headcount = d.Headcount
	}
	if have.Power == nil {
		have.Power = d.Power
	}
}

// department finds or makes the joined department of a name; nil for "".
func (j *joiner) department(name string, at Cell) *Department {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	key, how := j.units.find(name)
	if how == ResolvedUnknown {
		if inner := parenthesised(name); inner != "" {
			if k, h := j.units.find(inner); h != ResolvedUnknown {
				key, how = k, ResolvedAssumed
			}
		}
	}
	if how == ResolvedUnknown {
		d := &Department{Cell: at, Name: strings.TrimSpace(name)}
		key = Fold(name)
		j.byUnit[key] = d
		j.units.add(name)
		j.snap.Departments = append(j.snap.Departments, d)
		return d
	}
	d := j.byUnit[key]
	if d == nil { // a glossary name that no table declares
		d = &Department{Cell: at, Name: j.units.written[key]}
		j.byUnit[key] = d
		j.snap.Departments = append(j.snap.Departments, d)
	}
	if how == ResolvedAssumed {
		j.tell(at, ProblemAssumed, name, fmt.Sprintf("department %q taken for %q", name, d.Name))
	}
	if Fold(name) != Fold(d.Name) && !slices.Contains(d.Aliases, name) {
		d.Aliases = append(d.Aliases, name)
	}
	return d
}

// parenthesised gives the name in brackets of "Contact centre (Customer
// Service)", "" when there is none.
func parenthesised(name string) string {
	open, end := strings.LastIndex(name, "("), strings.LastIndex(name, ")")
	if open < 0 || end < open {
		return ""
	}
	return name[open+1 : end]
}

func (j *joiner) steps(r Reading) {
	for i := range r.Steps {
		s := r.Steps[i]
		key := Fold(s.Journey)
		journey := j.journeys[key]
		if journey == nil {
			journey = &Journey{ID: JourneyID(s.Journey), Name: s.Journey, Persona: s.Persona, State: s.JourneyState}
			j.journeys[key] = journey
			j.snap.Journeys = append(j.snap.Journeys, journey)
		}
		if s.Stage != "" && !slices.Contains(journey.Stages, s.Stage) {
			journey.Stages = append(journey.Stages, s.Stage)
		}
		s.Place = j.mapped(s.Touchpoint)
		for _, name := range s.Departments {
			if d := j.department(name, s.Cell); d != nil && !slices.Contains(s.Owners, d) {
				s.Owners = append(s.Owners, d)
			}
		}
		for _, name := range s.Supporting {
			j.department(name, s.Cell)
		}
		s.Place.Steps = append(s.Place.Steps, &s)
		journey.Steps = append(journey.Steps, &s)
	}
}

// mapped finds or makes the touchpoint of a journey map's own name: equal
// names and glossary names join, close spellings on maps do not.
func (j *joiner) mapped(name string) *Touchpoint {
	key := Fold(name)
	if to, ok := j.places.aliases[key]; ok {
		key = to
	}
	if t := j.byPlace[key]; t != nil {
		return t
	}
	t := &Touchpoint{ID: TouchpointID(name), Name: name}
	if w := j.places.written[key]; w != "" && key != Fold(name) {
		t.Name, t.Aliases = w, []string{name}
	}
	j.byPlace[key] = t
	j.places.add(t.Name)
	j.snap.Touchpoints = append(j.snap.Touchpoints, t)
	return t
}

// resolve joins a name that an initiative, statement or topic uses for its
// place. It may give several touchpoints: a list in one cell, a stage, a
// journey, or a name that leads several names on maps.
func (j *joiner) resolve(name string, at Cell) []*Touchpoint {
	name = strings.TrimSpace(name)
	if Fold(name) == "" {
		return nil
	}
	if t, how := j.known(name); how != ResolvedUnknown {
		j.assume(name, t, how, at)
		return []*Touchpoint{t}
	}
	if parts := j.parts(name); parts != nil {
		var all []*Touchpoint
		for _, p := range parts {
			for _, t := range j.single(p, at) {
				if !slices.Contains(all, t) {
					all = append(all, t)
				}
			}
		}
		return all
	}
	return j.single(name, at)
}

// single joins a name that is no list.
func (j *joiner) single(name string, at Cell) []*Touchpoint {
	if t, how := j.known(name); how != ResolvedUnknown {
		j.assume(name, t, how, at)
		return []*Touchpoint{t}
	}
	if all := j.leading(name); len(all) > 0 {
		for _, t := range all {
			j.assume(name, t, ResolvedAssumed, at)
		}
		return all
	}
	if all := j.wider(name); len(all) > 0 {
		j.tell(at, ProblemAssumed, name, fmt.Sprintf("%q taken for the stage or journey of that name: %d touchpoints", name, len(all)))
		return all
	}
	key := Fold(name)
	t := &Touchpoint{ID: TouchpointID(name), Name: name}
	j.byPlace[key] = t
	j.snap.Touchpoints = append(j.snap.Touchpoints, t)
	j.tell(at, ProblemUnknownReference, name, fmt.Sprintf("touchpoint %q is on no journey map", name))
	return []*Touchpoint{t}
}

// known finds a touchpoint by equal, glossary or close name.
func (j *joiner) known(name string) (*Touchpoint, Resolution) {
	key, how := j.places.find(name)
	if t := j.byPlace[key]; how != ResolvedUnknown && t != nil {
		return t, how
	}
	if t := j.byPlace[Fold(name)]; t != nil { // named before, on no map
		return t, ResolvedExact
	}
	return nil, ResolvedUnknown
}

// assume tells a match that is not exact and keeps the other spelling.
func (j *joiner) assume(name string, t *Touchpoint, how Resolution, at Cell) {
	if Fold(name) == Fold(t.Name) {
		return
	}
	if !slices.Contains(t.Aliases, name) {
		t.Aliases = append(t.Aliases, name)
	}
	if how == ResolvedAssumed {
		j.tell(at, ProblemAssumed, name, fmt.Sprintf("touchpoint %q taken for %q", name, t.Name))
	}
}

// parts splits a list of places, nil when it is none: at least one part must
// be a known name, so that a comma inside one name does not tear it.
func (j *joiner) parts(name string) []string {
	fields := strings.FieldsFunc(name, func(r rune) bool { return r == ',' || r == ';' || r == '/' || r == '\n' || r == '+' })
	var parts []string
	for _, f := range fields {
		if _, how := j.known(strings.TrimSpace(f)); how == ResolvedExact || how == ResolvedAlias {
			parts = append(parts, strings.TrimSpace(f)) // "Check and pay" is one name
			continue
		}
		for _, p := range splitAnd(f) {
			if Fold(p) != "" {
				parts = append(parts, strings.TrimSpace(p))
			}
		}
	}
	if len(parts) < 2 {
		return nil
	}
	for _, p := range parts {
		if _, how := j.known(p); how != ResolvedUnknown {
			return parts
		}
		if len(j.leading(p)) > 0 {
			return parts
		}
	}
	return nil
}

// splitAnd splits "entrance and shop floor" at its last word of joining.
func splitAnd(s string) []string {
	for _, and := range []string{" and ", " & ", " und ", " et ", " y ", " en "} {
		if i := strings.LastIndex(strings.ToLower(s), and); i > 0 && i+len(and) < len(s) {
			return []string{s[:i], s[i+len(and):]}
		}
	}
	return []string{s}
}

// leading gives the mapped touchpoints whose names begin with all words of
// name ("Boot wall" for "Boot wall and fitting"), at most three; more than
// three say nothing.
func (j *joiner) leading(name string) []*Touchpoint {
	prefix := Fold(name) + " "
	if len(prefix) < 5 {
		return nil
	}
	var all []*Touchpoint
	for _, key := range j.places.keys {
		if t := j.byPlace[key]; t != nil && strings.HasPrefix(key, prefix) && len(t.Steps) > 0 {
			all = append(all, t)
		}
	}
	if len(all) > 3 {
		return nil
	}
	return all
}

// wider gives the touchpoints of the stage or journey with this name.
func (j *joiner) wider(name string) []*Touchpoint {
	key := Fold(name)
	var all []*Touchpoint
	for _, journey := range j.snap.Journeys {
		whole := Fold(journey.Name) == key
		for _, s := range journey.Steps {
			if (whole || Fold(s.Stage) == key) && !slices.Contains(all, s.Place) {
				all = append(all, s.Place)
			}
		}
	}
	return all
}

func (j *joiner) initiatives(r Reading) {
	for i := range r.Initiatives {
		in := r.Initiatives[i]
		in.Runner = j.department(in.Department, in.Cell)
		for _, name := range in.Touchpoints {
			for _, t := range j.resolve(name, in.Cell) {
				if !slices.Contains(in.Places, t) {
					in.Places = append(in.Places, t)
				}
			}
		}
		j.snap.Initiatives = append(j.snap.Initiatives, &in)
	}
}

func (j *joiner) statements(r Reading) {
	steps := map[string]*Step{}
	for _, journey := range j.snap.Journeys {
		for _, s := range journey.Steps {
			if s.File == r.Source.File {
				steps[stepKey(s.Sheet, s.Journey, s.Stage, s.Touchpoint, s.Branch)] = s
			}
		}
	}
	plans := map[string]*Initiative{}
	for _, in := range j.snap.Initiatives {
		if in.File == r.Source.File {
			plans[in.Sheet+"\x00"+Fold(in.Name)] = in
		}
	}
	for i := range r.Statements {
		s := r.Statements[i]
		s.Dept = j.department(s.Department, s.Cell)
		s.Plan = plans[s.Sheet+"\x00"+Fold(s.Initiative)]
		if s.Journey != "" {
			s.Step = steps[stepKey(s.Sheet, s.Journey, s.Stage, s.Touchpoint, s.Scope.Branch)]
		}
		switch {
		case s.Step != nil:
			s.Places = []*Touchpoint{s.Step.Place}
		case s.Touchpoint != "":
			s.Places = j.resolve(s.Touchpoint, s.Cell)
		}
		j.snap.Statements = append(j.snap.Statements, &s)
	}
}

func stepKey(sheet, journey, stage, touchpoint, branch string) string {
	return strings.Join([]string{sheet, Fold(journey), Fold(stage), Fold(touchpoint), Fold(branch)}, "\x00")
}

func (j *joiner) topics(r Reading) {
	for i := range r.Topics {
		t := r.Topics[i]
		if places := j.resolve(t.Touchpoint, t.Cell); len(places) > 0 {
			t.Place = places[0]
		}
		j.snap.Topics = append(j.snap.Topics, &t)
	}
}

package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// journeyFields are the field names under which a step tells its cells.
var journeyFields = map[string]concept{
	"supporting": cSupporting, "score": cScore, "pain": cPain, "pain_level": cPainLevel, "channel": cChannel, "stage": cStage, "branch": cBranch,
	"data_asked": cDataAsked, "data_passed": cDataPassed, "data_needed": cDataNeeded, "importance": cImportance, "moment_of_truth": cMoment,
}

// journeyReader turns a journey table into steps and statements.
type journeyReader struct {
	t     *table
	names *nameBook
	out   *graph.Reading
	owner *column
	place *column // touchpoint lane, or the stage's where there is none
	dates *tableDates
	scale map[concept]scale
	name  string // of the journey
	stage string
	order map[string]int
	prev  []graph.Step // steps of the record before
	lists bool         // a cell names several touchpoints: one record a stage
}

func readJourney(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := &journeyReader{t: t, names: names, out: out, scale: map[concept]scale{}, order: map[string]int{}}
	r.dates = t.datesOf(func(ref, message string) { problem(ref, graph.ProblemValue, message) })
	r.owner = ownerColumn(t)
	r.place = t.find(cTouch)
	if r.place == nil {
		r.place = t.find(cStage)
	}
	for _, c := range []concept{cScore, cPainLevel} {
		r.scale[c] = t.scaleFor(c)
	}
	r.lists = r.listsTouchpoints()
	banners := t.banners()
	for _, pos := range t.positions() {
		if b := banners[pos]; b != "" && !t.across {
			r.underBanner(b)
		}
		r.record(pos)
	}
}

// ownerColumn chooses the column of the accountable department: the one headed
// owner, unless its cells are people and another is headed department.
func ownerColumn(t *table) *column {
	owner, dept := t.find(cOwner), t.find(cDepartment)
	if owner != nil && dept != nil && owner.stats.persons > 0.5 {
		return dept
	}
	if owner != nil {
		return owner
	}
	return dept
}

// underBanner takes a banner for a journey's name when it says so, else for a
// stage where the table has no stage column.
func (r *journeyReader) underBanner(text string) {
	if name, ok := namedJourney(text); ok {
		if r.name != name {
			r.name, r.stage = name, ""
		}
		return
	}
	if r.t.find(cStage) == nil {
		r.stage = cleanName(text)
	}
}

func (r *journeyReader) record(pos int) {
	t := r.t
	v, ref := t.cellAt(pos, r.place)
	if s := t.string(pos, cStage); s != "" {
		r.stage = cleanName(s)
	}
	journey := r.name
	if j := t.string(pos, cJourney); j != "" {
		journey = cleanName(j)
		r.name = journey
	} else if journey == "" {
		journey = t.ctx.journey
	}
	if t.continued(pos, r.place) || isEmptyText(v.Text) {
		if len(r.prev) > 0 && (t.continued(pos, r.place) || r.place == t.find(cTouch) && !t.across && t.string(pos, cStage) == "") {
			r.statements(pos, r.prev)
		}
		return
	}
	row, col := t.place(pos, r.place)
	at := t.sheet.cell(row, col)
	if at.Ref != ref {
		at.Ref = ref
	}
	r.prev = nil
	for _, name := range r.touchpoints(v.Text) {
		r.order[journey]++
		step := graph.Step{Cell: at, Journey: journey, Persona: t.ctx.persona, JourneyState: t.ctx.state, Stage: r.stage, Touchpoint: cleanName(name), Order: r.order[journey]}
		if p := t.string(pos, cPersona); p != "" {
			step.Persona = p
		}
		if step.Stage == "" && t.find(cStage) == nil {
			step.Stage = step.Touchpoint
		}
		r.fill(&step, pos)
		r.out.Steps = append(r.out.Steps, step)
		r.prev = append(r.prev, step)
	}
	r.statements(pos, r.prev)
}

var pluralTouchpoints = foldedSet(`touchpoints|touch points|customer touchpoints|contact points|points of contact|interactions|key touchpoints|main touchpoints|channels and touchpoints|kontaktpunkte|berührungspunkte|interaktionen|points de contact|interactions client|puntos de contacto|pontos de contato|pontos de contacto|punti di contatto|contactpunten|contactmomenten|klantcontacten|точки контакта|точки касания|نقاط الاتصال|نقاط التواصل|נקודות מגע|タッチポイント|接点|触点|接触点`)

// listsTouchpoints tells whether the touchpoint cells are lists: headed in the
// plural, one record for each stage, several of them with commas between short
// names.
func (r *journeyReader) listsTouchpoints() bool {
	t := r.t
	stage := t.find(cStage)
	if r.place == nil || stage == nil || r.place == stage || !pluralTouchpoints[graph.Fold(withoutBrackets(r.place.header))] {
		return false
	}
	seen, cells, commas := map[string]bool{}, 0, 0
	for _, pos := range t.positions() {
		if s := t.string(pos, cStage); s == "" || seen[s] {
			return false
		} else {
			seen[s] = true
		}
		text := t.string(pos, r.place.concept)
		if text == "" {
			continue
		}
		cells++
		if parts := splitLoose(text); len(parts) > 1 && allShort(parts) {
			commas++
		} else if wordCount(text) > 6 && len(parts) == 1 {
			return false
		}
	}
	return cells > 1 && commas*2 >= cells
}

// touchpoints splits a cell that lists several touchpoints; in a long table a
// touchpoint has its own row and only hard separators split.
func (r *journeyReader) touchpoints(text string) []string {
	if r.lists {
		return splitLoose(text)
	}
	parts := splitHard(text)
	if !r.t.across && len(parts) > 1 && !bullet.MatchString(text) {
		// A line break in a long table's cell is mostly a wrapped name.
		if !strings.Contains(text, ";") {
			return []string{strings.Join(strings.Fields(text), " ")}
		}
	}
	if len(parts) == 0 {
		return []string{strings.Join(strings.Fields(text), " ")}
	}
	return parts
}

// fill reads what a record says of its step.
func (r *journeyReader) fill(step *graph.Step, pos int) {
	t := r.t
	step.Branch = t.branchAt(pos)
	step.Cells = t.cells(pos, journeyFields)
	step.Channels = splitChannels(t.string(pos, cChannel))
	if r.owner != nil {
		v, ref := t.cellAt(pos, r.owner)
		step.OwnerText, step.Cells["owner"] = v.Text, ref
		text, helping := splitRoles(v.Text)
		step.Departments = r.names.splitOwners(text)
		step.Supporting = r.names.splitOwners(helping)
	} else if t.ctx.named != "" {
		step.Departments = r.names.splitOwners(t.ctx.named)
	}
	step.Supporting = append(step.Supporting, t.helpers(pos, r.names, step.Departments)...)
	for _, p := range splitHard(t.string(pos, cAfter)) {
		step.After = append(step.After, cleanName(p))
	}
	r.scores(step, pos)
	var pains []string
	for _, col := range t.all(cPain) {
		if v, _ := t.cellAt(pos, col); !isEmptyText(v.Text) && col.stats.levels < 0.6 {
			pains = append(pains, v.Text)
		}
	}
	step.Pain = strings.Join(pains, "; ")
	step.DataAsked = t.dataItems(pos, cDataAsked)
	step.DataPassed = t.dataItems(pos, cDataPassed)
	step.DataNeeded = t.dataItems(pos, cDataNeeded)
	v, _ := t.cellAt(pos, t.find(cMoment))
	step.MomentOfTruth = isMark(v.Text) || strings.EqualFold(v.Text, "TRUE")
	if v, _ := t.cellAt(pos, t.find(cImportance)); !v.Empty() {
		if n, _, ok := readLevel(v); ok {
			step.Importance = &n
		}
	}
}

// dataItems reads the data items of all columns of a concept.
func (t *table) dataItems(pos int, c concept) []string {
	var out []string
	for _, col := range t.all(c) {
		v, _ := t.cellAt(pos, col)
		if !isEmptyText(v.Text) {
			out = append(out, splitData(v.Text)...)
		}
	}
	return out
}

// journeyKinds says which kind of statement a map's columns hold.
var journeyKinds = map[concept]string{
	cExperience: graph.KindProcess, cDescription: graph.KindProcess, cMessage: graph.KindPromise, cPolicy: graph.KindPolicy, cLevel: graph.KindServiceLevel,
	cAnswer: graph.KindMessage, cException: graph.KindPolicy, cDataAsked: graph.KindData, cDataNeeded: graph.KindData, cDataPassed: graph.KindData,
}

// statements makes one statement of every cell that tells the customer
// something, or says what the step asks for, needs or passes on.
func (r *journeyReader) statements(pos int, steps []graph.Step) {
	if len(steps) == 0 {
		return
	}
	t, first := r.t, steps[0]
	touchpoint := first.Touchpoint
	if len(steps) > 1 {
		all := make([]string, len(steps))
		for i, s := range steps {
			all[i] = s.Touchpoint
		}
		touchpoint = strings.Join(all, "; ")
	}
	scope := t.scopeAt(pos, r.dates)
	for i := range t.columns {
		col := &t.columns[i]
		kind := journeyKinds[col.concept]
		v, ref := t.cellAt(pos, col)
		if kind == "" || isEmptyText(v.Text) || t.continued(pos, col) {
			continue
		}
		s := graph.Statement{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: ref}, Text: v.Text, Kind: kind, Journey: first.Journey, Stage: first.Stage, Touchpoint: touchpoint, Scope: scope}
		if len(first.Departments) > 0 {
			s.Department = first.Departments[0]
		}
		r.out.Statements = append(r.out.Statements, s)
	}
}

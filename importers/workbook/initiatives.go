package workbook

import (
	"slices"
	"strings"

	"github.com/throughline/throughline/graph"
)

var initiativeFields = map[string]concept{
	"touchpoint": cTouch, "status": cStatus, "sponsor": cSponsor, "budget": cBudget, "goal": cGoal, "metric": cMetric, "segment": cSegment,
	"start": cStart, "end": cEnd, "supporting": cSupporting, "department": cDepartment, "region": cRegion, "channel": cChannel,
}

// rowReader turns rows of initiatives and statements into records.
type rowReader struct {
	t       *table
	names   *nameBook
	out     *graph.Reading
	dates   *tableDates
	banners map[int]string
	unit    *column // column of the department; nil when the table has none
	units   bool    // banners name departments
}

func newRowReader(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) *rowReader {
	r := &rowReader{t: t, names: names, out: out, banners: t.banners()}
	r.dates = t.datesOf(func(ref, message string) { problem(ref, graph.ProblemValue, message) })
	r.unit = departmentColumn(t)
	if r.unit != nil && t.ctx.department != "" && !names.anyOfficial(r.unit.stats.texts) && names.official[graph.Fold(t.ctx.department)] {
		r.unit = nil // squads and teams inside the department that the sheet names
	}
	r.units = bannersAreUnits(t, names)
	return r
}

// departmentColumn chooses the column that says which department a row belongs
// to: one headed department, else one headed owner that holds units. In lists
// of initiatives an owner is a person unless the cells say otherwise.
func departmentColumn(t *table) *column {
	if c := t.find(cDepartment); c != nil {
		return c
	}
	c := t.find(cOwner)
	switch {
	case c == nil || c.stats.persons > 0.4:
		return nil
	case c.stats.units >= 0.25:
		return c
	case t.kind == kindContacts || t.ownersAreUnits:
		return c
	}
	return nil
}

// bannersAreUnits tells whether a table's group rows are departments.
func bannersAreUnits(t *table, names *nameBook) bool {
	all, units := 0, 0
	for _, row := range t.rows {
		if row.role != roleBanner || row.out {
			continue
		}
		all++
		if text := cleanName(row.text); names.isDepartment(text) || looksLikeUnit(text) && wordCount(text) <= 5 {
			units++
		}
	}
	return all > 0 && units*2 >= all
}

// anyOfficial tells whether one of the texts names a department of the maps
// or of the table of departments.
func (n *nameBook) anyOfficial(texts []string) bool {
	for _, s := range texts {
		for _, name := range n.splitOwners(s) {
			if n.official[graph.Fold(name)] {
				return true
			}
		}
	}
	return false
}

// department of a row: its column, else its banner, else its table's.
func (r *rowReader) department(pos int) string {
	if r.unit != nil {
		v, _ := r.t.cellAt(pos, r.unit)
		if all := r.names.splitOwners(v.Text); len(all) > 0 {
			return all[0]
		}
		if r.t.ctx.department == "" || r.unit.stats.share > 0.3 {
			return ""
		}
	}
	if b := r.banners[pos]; r.units && b != "" {
		if all := r.names.splitOwners(cleanName(b)); len(all) > 0 {
			return all[0]
		}
	}
	return r.t.ctx.department
}

// helpers are the departments of all columns that name who helps, but those
// that are accountable anyway.
func (t *table) helpers(pos int, names *nameBook, accountable []string) []string {
	var out []string
	for _, c := range t.all(cSupporting) {
		v, _ := t.cellAt(pos, c)
		for _, name := range names.splitOwners(v.Text) {
			if !slices.Contains(out, name) && !slices.Contains(accountable, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// readInitiatives makes an initiative of every row, and statements of what the
// row tells customers and measures.
func readInitiatives(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := newRowReader(t, names, out, problem)
	columns := t.concepts()
	nameCol := t.find(cInitiative)
	for _, pos := range t.positions() {
		v, ref := t.cellAt(pos, nameCol)
		if isEmptyText(v.Text) || t.continued(pos, nameCol) {
			continue
		}
		if status, _ := t.cellAt(pos, t.find(cStatus)); !t.across && t.sheet.RowHidden(pos) && hasEnded(status.Text) {
			problem(ref, graph.ProblemSkipped, "initiative left out: its row is hidden and its status is "+quoted(status.Text))
			continue
		}
		in := graph.Initiative{Cell: graph.Cell{Sheet: t.sheet.Name, Ref: ref}, Name: oneLine(v.Text), Columns: columns}
		in.Cells = t.cells(pos, initiativeFields)
		r.fillInitiative(&in, pos)
		out.Initiatives = append(out.Initiatives, in)
		r.initiativeStatements(&in, pos)
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (r *rowReader) fillInitiative(in *graph.Initiative, pos int) {
	t := r.t
	in.Department = r.department(pos)
	in.Supporting = t.helpers(pos, r.names, []string{in.Department})
	for _, c := range []concept{cDescription, cExperience, cMessage, cPolicy, cLevel} {
		if text := t.string(pos, c); text != "" {
			in.Description, in.Cells["description"] = text, t.ref(pos, c)
			break
		}
	}
	in.Touchpoints = append(in.Touchpoints, r.places(pos)...)
	if v, _ := t.cellAt(pos, t.find(cStatus)); !isDash(v.Text) {
		in.Status = v.Text
	}
	for _, c := range []concept{cPerson, cOwner} {
		col := t.find(c)
		if col == nil || col == r.unit {
			continue
		}
		in.Cells["owner"] = t.ref(pos, c)
		if in.Owner = t.string(pos, c); in.Owner != "" {
			break
		}
	}
	in.Sponsor = t.string(pos, cSponsor)
	in.Budget = t.string(pos, cBudget)
	in.Goals = append(in.Goals, splitGoals(t.string(pos, cGoal))...)
	in.Metric = t.string(pos, cMetric)
	in.Scope = t.scopeAt(pos, r.dates)
}

// isDash tells whether a text is nothing but signs: "open" is a status.
func isDash(s string) bool { return graph.Fold(s) == "" }

// splitGoals splits a list of goals: by comma where the parts are short names
// or ids.
func splitGoals(s string) []string {
	var out []string
	for _, hard := range splitHard(s) {
		parts := splitLoose(hard)
		short := len(parts) > 1
		for _, p := range parts {
			short = short && len([]rune(p)) <= 6
		}
		if short {
			out = append(out, parts...)
			continue
		}
		out = append(out, hard)
	}
	return out
}

// places lists the touchpoints of a row: from its touchpoint column, else from
// the marks of a matrix.
func (r *rowReader) places(pos int) []string {
	t := r.t
	var out []string
	for _, c := range []concept{cTouch, cStage, cJourney} {
		col := t.find(c)
		if col == nil {
			continue
		}
		v, _ := t.cellAt(pos, col)
		if c == cTouch || len(out) == 0 {
			loose := len(r.names.touchpoints) == 0 || isPlural(col.header)
			out = append(out, splitKnown(v.Text, r.names.touchpoints, loose)...)
		}
	}
	for _, col := range t.all(cMark) {
		if v, _ := t.cellAt(pos, col); isMark(v.Text) {
			out = append(out, oneLine(col.header))
		}
	}
	return out
}

// isPlural tells whether a header asks for several: "Touchpoint(s)",
// "Contactmoment(en)", "Touchpoints".
func isPlural(header string) bool {
	return strings.Contains(header, "(s)") || strings.Contains(header, "(en)") || strings.Contains(header, "(e)") || strings.HasSuffix(graph.Fold(header), "points")
}

// initiativeKinds says which kind of statement the columns of a list of
// initiatives hold.
var initiativeKinds = map[concept]string{
	cExperience: graph.KindInitiative, cDescription: graph.KindInitiative, cMessage: graph.KindPromise, cPolicy: graph.KindPolicy, cLevel: graph.KindServiceLevel,
	cAnswer: graph.KindMessage, cException: graph.KindPolicy, cMetric: graph.KindMetric,
}

func (r *rowReader) initiativeStatements(in *graph.Initiative, pos int) {
	t := r.t
	for i := range t.columns {
		col := &t.columns[i]
		kind := initiativeKinds[col.concept]
		v, ref := t.cellAt(pos, col)
		if kind == "" || isEmptyText(v.Text) || v.Number != nil || t.continued(pos, col) {
			continue
		}
		r.out.Statements = append(r.out.Statements, graph.Statement{
			Cell: graph.Cell{Sheet: t.sheet.Name, Ref: ref}, Text: v.Text, Kind: kind, Department: in.Department, Initiative: in.Name, Status: in.Status,
			Subject: t.string(pos, cTopic), Touchpoint: strings.Join(in.Touchpoints, "; "), Scope: in.Scope,
		})
	}
}

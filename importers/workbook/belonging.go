package workbook

import (
	"fmt"
	"sort"
	"strings"

	"github.com/throughline/throughline/graph"
)

// needsDepartment tells whether a table's rows need a department that no
// column of theirs gives.
func needsDepartment(t *table, names *nameBook) bool {
	switch t.kind {
	case kindInitiatives, kindStatements, kindContacts:
	default:
		return false
	}
	if t.gantt || t.layout != layoutRoadmap {
		if c := departmentColumn(t); c != nil && c.stats.share > 0.3 && (len(names.official) == 0 || names.anyOfficial(c.stats.texts)) {
			return false
		}
	}
	if t.layout == layoutMatrix {
		if t.marksAreUnits(names) {
			return false
		}
		for _, c := range t.all(cMark) {
			if allRACI(c.stats.texts) {
				return false
			}
		}
	}
	if t.layout == layoutRoadmap && !t.gantt {
		for _, row := range t.rows {
			if t.barLabel(row.row) != "" {
				return false
			}
		}
	}
	return true
}

// belong decides which department each table belongs to that has no column for
// it: by its title, its sheet's name, the file's name, the other sheets, its
// sponsor; each step only for what is still open.
func (u *understanding) belong(tables []*table) {
	var open []*table
	for _, t := range tables {
		if !needsDepartment(t, u.names) || bannersAreUnits(t, u.names) {
			continue
		}
		if !u.belongsByText(t) {
			open = append(open, t)
		}
	}
	for _, step := range []func(*table, []*table) bool{u.belongsByLikeSheet, u.belongsBySponsor, u.belongsByFile, u.belongsByOthers, u.belongsByFunction, u.belongsByUnitName, u.belongsByOption} {
		var rest []*table
		for _, t := range open {
			if !step(t, tables) {
				rest = append(rest, t)
			}
		}
		open = rest
	}
	for _, t := range open {
		if c := t.find(cOwner); c != nil && t.kind == kindStatements && c.stats.persons < 0.3 {
			t.ownersAreUnits = true
		}
		if departmentColumn(t) != nil {
			continue // its column names teams that no map knows: they are taken
		}
		u.problem(t.sheet.Name, t.area.firstRef(), graph.ProblemAssumed, fmt.Sprintf("no department found for the %s in %s: name it with a column, the sheet's title or --department", t.kind, t.area))
	}
}

func (e extent) firstRef() string { return Ref(e.firstRow, e.firstCol) }

// give sets a table's department, and tells it when it was not said plainly.
func (u *understanding) give(t *table, name string, sure float64, why string) bool {
	t.ctx.department = name
	if sure < sureExact {
		u.problem(t.sheet.Name, t.area.firstRef(), graph.ProblemAssumed, fmt.Sprintf("the %s in %s taken for the department %s: %s", t.kind, t.area, name, why))
	}
	return true
}

// belongsByText looks in the key "Department:", the table's titles, the sheet's
// name and the sheet's first titles.
func (u *understanding) belongsByText(t *table) bool {
	if t.ctx.named != "" {
		if all := u.names.findUnits(t.ctx.named); len(all) == 1 {
			return u.give(t, all[0].name, all[0].score, "named above the table")
		}
		return u.give(t, t.ctx.named, sureExact, "")
	}
	type source struct {
		text, what string
		weight     float64
	}
	var sources []source
	for i, title := range t.titles {
		w := 1.0
		if i > 0 && wordCount(title.text) > 8 {
			w = 0.93
		}
		sources = append(sources, source{title.text, "the title", w})
	}
	sources = append(sources, source{t.sheet.Name, "the sheet's name", 0.99})
	if first := u.sheetTitle(t); first != "" {
		sources = append(sources, source{first, "the sheet's title", 0.97})
	}
	sources = append(sources, source{fileTitle(u.file), "the file's name", 0.8})
	best, name, why := 0.0, "", ""
	for _, src := range sources {
		all := u.names.findUnits(src.text)
		if len(all) > 1 && src.weight > 0.95 {
			all = preferWork(all, src.text)
		}
		if len(all) != 1 || all[0].score < sureExact && (wordCount(src.text) > 16 || src.weight < 0.9) {
			continue
		}
		if s := all[0].score * src.weight; s > best && (all[0].score >= surePart || u.onlyOneOf(all[0].name)) {
			best, name = s, all[0].name
			why = src.what + " " + quoted(src.text)
			if all[0].score == sureExact {
				why = ""
			}
		}
	}
	if name != "" {
		if why == "" {
			return u.give(t, name, sureExact, "")
		}
		if best >= surePart*0.9 {
			return u.give(t, name, best, why)
		}
	}
	for _, title := range t.titles {
		if unit := unitInText(title.text); unit != "" && len(u.names.findUnits(unit)) == 0 {
			return u.give(t, unit, sureExact, "")
		}
	}
	if name != "" {
		return u.give(t, name, best, why)
	}
	return false
}

// preferWork breaks a tie by what the text speaks about.
func preferWork(all []unitMatch, text string) []unitMatch {
	var names []string
	for _, m := range all {
		names = append(names, m.name)
	}
	if kept := byWork(names, text); len(kept) == 1 {
		return []unitMatch{{kept[0], all[0].score - 0.05}}
	}
	return all
}

// onlyOneOf tells whether no other known department does the same work, so
// that a match by function is no guess between two.
func (u *understanding) onlyOneOf(name string) bool {
	want := functionsOf(name)
	for _, other := range u.names.sortedDepartments() {
		if other == name {
			continue
		}
		have := functionsOf(other)
		if len(have) == len(want) && len(want) > 0 && strings.Join(have, ",") == strings.Join(want, ",") {
			return false
		}
	}
	return true
}

// sheetTitle is the first text of a table's sheet when it is not among the
// table's own titles.
func (u *understanding) sheetTitle(t *table) string {
	for r := 1; r <= min(3, t.sheet.Rows); r++ {
		cols := t.sheet.filled(r, 1, t.sheet.Cols)
		if len(cols) > 2 {
			return ""
		}
		if len(cols) > 0 && r < t.area.firstRow {
			text := t.sheet.text(r, cols[0])
			for _, title := range t.titles {
				if title.text == text {
					return ""
				}
			}
			return text
		}
	}
	return ""
}

// sourceDepartment is the department that the whole workbook belongs to, ""
// when several or none.
func sourceDepartment(tables []*table, names *nameBook) string {
	found := map[string]bool{}
	for _, t := range tables {
		if needsDepartment(t, names) {
			found[t.ctx.department] = true
		} else if t.kind == kindJourney {
			found[""] = true
		}
	}
	var all []string
	for n := range found {
		all = append(all, n)
	}
	sort.Strings(all)
	if len(all) == 1 {
		return all[0]
	}
	return ""
}

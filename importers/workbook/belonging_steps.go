package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// belongsByLikeSheet takes the department of another sheet whose name leads
// this one's: "Reception workstreams" goes with "Reception".
func (u *understanding) belongsByLikeSheet(t *table, all []*table) bool {
	own := strings.Fields(graph.Fold(t.sheet.Name))
	for _, o := range all {
		other := strings.Fields(graph.Fold(o.sheet.Name))
		if o.ctx.department == "" || o.sheet == t.sheet && o == t || len(own) == 0 || len(other) == 0 {
			continue
		}
		if o.sheet == t.sheet || own[0] == other[0] && len(own[0]) >= 4 && !sheetWords[own[0]] {
			return u.give(t, o.ctx.department, sureInitials, "as for the sheet "+quoted(o.sheet.Name))
		}
	}
	return false
}

// sheetWords begin the names of sheets of every department.
var sheetWords = foldedSet(`projects|project|plan|sheet|list|initiatives|policies|rules|standards|service|customer|texts|data|roadmap|campaigns|overview|projekte|maßnahmen|liste|projets|proyectos|projetos|progetti|projecten`)

// belongsBySponsor takes the one department whose sponsor, by the table of
// departments, sponsors these initiatives.
func (u *understanding) belongsBySponsor(t *table, all []*table) bool {
	for _, o := range all {
		if o.sheet.Grid == t.sheet.Grid && o != t || len(u.names.sponsors) == 0 {
			continue
		}
		name := u.sponsored(o)
		if name == "" {
			continue
		}
		if o == t {
			return u.give(t, name, surePart, "its sponsor is that department's")
		}
	}
	return false
}

// sponsored is the department that the sponsor of most rows sponsors alone.
func (u *understanding) sponsored(t *table) string {
	col := t.find(cSponsor)
	if col == nil {
		return ""
	}
	count := map[string]int{}
	for _, s := range col.stats.texts {
		count[graph.Fold(s)]++
	}
	for sponsor, n := range count {
		if n*3 >= len(col.stats.texts)*2 && len(u.names.sponsors[sponsor]) == 1 {
			return u.names.sponsors[sponsor][0]
		}
	}
	return ""
}

// belongsByFile looks for a known department in the file's name; between
// several, what the table speaks about and what other sheets took decide.
func (u *understanding) belongsByFile(t *table, all []*table) bool {
	title := fileTitle(u.file)
	found := u.names.findUnits(title)
	if len(found) == 1 && found[0].score >= surePart {
		return u.give(t, found[0].name, found[0].score, "the file's name")
	}
	candidates := u.namedInFile(title)
	if len(candidates) < 2 {
		return false
	}
	var texts []string
	for _, title := range t.titles {
		texts = append(texts, title.text)
	}
	texts = append(texts, t.sheet.Name)
	if kept := byWork(candidates, strings.Join(texts, " ")); len(kept) == 1 {
		return u.give(t, kept[0], surePart, "the file's name gives several, and this sheet speaks of its work")
	}
	taken := map[string]bool{}
	for _, o := range all {
		if o.ctx.department != "" {
			taken[o.ctx.department] = true
		}
	}
	var free []string
	for _, c := range candidates {
		if !taken[c] {
			free = append(free, c)
		}
	}
	if len(free) == 1 {
		return u.give(t, free[0], sureFunction, "the file's name gives several, and other sheets have the others")
	}
	return false
}

// belongsByFunction takes the one department whose work the file's name says
// in other words.
func (u *understanding) belongsByFunction(t *table, _ []*table) bool {
	found := u.names.findUnits(fileTitle(u.file))
	if len(found) == 1 && u.onlyOneOf(found[0].name) {
		return u.give(t, found[0].name, found[0].score, "the file's name")
	}
	return false
}

// namedInFile lists every known department that a file's name gives in any
// way but by function alone.
func (u *understanding) namedInFile(title string) []string {
	var out []string
	folded := graph.Fold(splitCamel(title))
	for _, name := range u.names.sortedDepartments() {
		if matchUnit(title, folded, name) >= surePart {
			out = append(out, name)
		}
	}
	return out
}

// belongsByOthers takes the department that all other tables of the workbook
// have.
func (u *understanding) belongsByOthers(t *table, all []*table) bool {
	names := map[string]bool{}
	for _, o := range all {
		if o != t && o.ctx.department != "" {
			names[o.ctx.department] = true
		}
	}
	if len(names) != 1 {
		return false
	}
	for name := range names {
		return u.give(t, name, sureFunction, "as for the rest of the workbook")
	}
	return false
}

// belongsByUnitName takes a sheet's or file's name itself for a department
// when it reads like one.
func (u *understanding) belongsByUnitName(t *table, all []*table) bool {
	for i := len(t.titles) - 1; i >= 0; i-- {
		if unit := unitBeside(t.titles[i].text); unit != "" {
			return u.give(t, unit, surePart, "the title "+quoted(t.titles[i].text))
		}
	}
	name := cleanSheetName(t.sheet.Name)
	if namesUnit(name) && !plainSheetName.MatchString(t.sheet.Name) && !isServiceWord(name) {
		return u.give(t, name, sureWords, "the sheet's name")
	}
	if u.sheetsAreUnits(all) {
		return u.give(t, name, surePart, "one sheet for each department")
	}
	if u.options.Department != "" {
		return false
	}
	if unit := unitInName(u.file); unit != "" {
		return u.give(t, unit, surePart, "the file's name")
	}
	return false
}

// unitBeside reads a unit that a title names beside what follows: "Customer
// Operations – projects 2026", "Housekeeping".
func unitBeside(title string) string {
	if wordCount(title) > 10 {
		return ""
	}
	parts := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("–—|:/•·", r) })
	for _, p := range append(parts, strings.Split(title, " - ")...) {
		p = strings.TrimSpace(p)
		if namesUnit(p) && !isServiceWord(p) && wordCount(p) <= 5 {
			return p
		}
	}
	return ""
}

// namesUnit is looksLikeUnit for names of sheets, which may be about anything:
// every word must be one of units.
func namesUnit(name string) bool {
	key := graph.Fold(name)
	if unitWork(key) != nil || allUnitWords(name) {
		return true
	}
	unit := false
	for w := range strings.FieldsSeq(key) {
		if unitFunctions[w] != nil {
			unit = true
		} else if !frameWords[w] {
			return false
		}
	}
	return unit
}

// isServiceWord tells whether a sheet's name is about service, not a unit.
func isServiceWord(name string) bool {
	key := graph.Fold(name)
	return key == "service" || key == "services" || key == "projects" || key == "standards" || key == "claims" || key == "data" || key == "product" || key == "products" || key == "training" || key == "policies"
}

// sheetsAreUnits tells whether a workbook has a sheet of one kind for each
// department: the file says so, or most such sheets are named like units.
func (u *understanding) sheetsAreUnits(all []*table) bool {
	key := graph.Fold(u.file)
	for _, w := range []string{"per afdeling", "by department", "per department", "je abteilung", "nach abteilung", "par service", "par département", "por departamento", "por área", "per reparto", "per ufficio", "по отделам", "حسب القسم", "לפי מחלקה", "部門別", "部署別", "按部门", "分部门"} {
		if strings.Contains(key, graph.Fold(w)) {
			return true
		}
	}
	sheets, units := map[string]bool{}, map[string]bool{}
	for _, t := range all {
		if t.kind != kindInitiatives && t.kind != kindStatements {
			continue
		}
		sheets[t.sheet.Name] = true
		if namesUnit(cleanSheetName(t.sheet.Name)) {
			units[t.sheet.Name] = true
		}
	}
	return len(sheets) >= 3 && len(units)*2 > len(sheets)
}

// belongsByOption takes the department that the user named.
func (u *understanding) belongsByOption(t *table, _ []*table) bool {
	if u.options.Department == "" {
		return false
	}
	return u.give(t, u.options.Department, sureExact, "")
}

package workbook

import (
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// statementKinds says which kind of statement the columns of a table of
// policies, promises, texts and service levels hold.
var statementKinds = map[concept]string{
	cMessage: graph.KindPromise, cExperience: graph.KindPromise, cPolicy: graph.KindPolicy, cLevel: graph.KindServiceLevel, cAnswer: graph.KindMessage,
	cDescription: graph.KindPolicy, cException: graph.KindPolicy,
}

// readStatements makes a statement of every cell that tells, promises or
// rules something.
func readStatements(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := newRowReader(t, names, out, problem)
	for _, row := range t.data() {
		pos := row.row
		status := ""
		if v, _ := t.cellAt(pos, t.find(cStatus)); !isDash(v.Text) {
			status = v.Text
		}
		if hasEnded(status) {
			problem(t.ref(pos, cStatus), graph.ProblemSkipped, "row left out: its status is "+quoted(status))
			continue
		}
		stated := statementKind(t.string(pos, cKind))
		base := graph.Statement{Department: r.department(pos), Subject: r.subject(pos), Touchpoint: r.statementPlace(pos), Stage: "", Scope: t.scopeAt(pos, r.dates)}
		for i := range t.columns {
			col := &t.columns[i]
			kind := statementKinds[col.concept]
			v, ref := t.cellAt(pos, col)
			if kind == "" || isEmptyText(v.Text) || isTyped(v) || t.continued(pos, col) {
				continue
			}
			if col.concept == cLevel && base.Subject == "" && isBarePrice(v.Text) {
				continue // a price of nothing that the row names
			}
			if stated != "" && col.concept != cException {
				kind = stated
			}
			s := base
			s.Cell, s.Text, s.Kind = graph.Cell{Sheet: t.sheet.Name, Ref: ref}, v.Text, kind
			if col.concept == cException {
				s.Scope.Condition = strings.TrimPrefix(strings.ReplaceAll(s.Scope.Condition, v.Text, ""), "; ")
			}
			out.Statements = append(out.Statements, s)
		}
	}
}

// isBarePrice tells a cell that holds an amount of money and no other word.
func isBarePrice(s string) bool {
	return strings.ContainsAny(s, "€$£¥") && len(strings.Fields(s)) <= 2 && !strings.ContainsFunc(s, unicode.IsLetter)
}

// subject is what a row is about: its topic, else the group it stands in, else
// its name.
func (r *rowReader) subject(pos int) string {
	for _, c := range []concept{cTopic, cInitiative} {
		if s := r.t.string(pos, c); s != "" {
			return s
		}
	}
	if !r.units {
		return cleanName(r.banners[pos])
	}
	return ""
}

// statementPlace is the touchpoint that a row names: in its touchpoint column,
// else in a topic, page or moment column whose cell is a known touchpoint.
func (r *rowReader) statementPlace(pos int) string {
	t := r.t
	if col := t.find(cTouch); col != nil {
		v, _ := t.cellAt(pos, col)
		text := v.Text
		if isEmptyText(text) || isEverywhere(text) {
			return ""
		}
		if col.confidence >= 0.75 || col.stats.places >= 0.3 || r.names.knowsTouchpoint(text) {
			return oneLine(strings.ReplaceAll(text, "\n", "; "))
		}
		return ""
	}
	for _, c := range []concept{cTopic, cStage, cProduct, cChannel} {
		if s := t.string(pos, c); s != "" && r.names.knowsTouchpoint(s) && t.find(c).stats.places >= 0.25 {
			return s
		}
	}
	if s := t.string(pos, cStage); s != "" {
		return s
	}
	return t.string(pos, cJourney)
}

// everywhereWords stand in a place column for no place in particular.
var everywhereWords = foldedSet(`all pages|any time|anytime|all media|all touchpoints|every touchpoint|any touchpoint|everywhere|anywhere|whole journey|entire journey|all journeys|all stages|throughout|across the journey|all contacts|every contact
	|alle seiten|jederzeit|alle medien|alle kontaktpunkte|gesamte reise|toutes les pages|à tout moment|tous les points de contact|tout le parcours|todas las páginas|en todo momento|todos los puntos de contacto|todo el recorrido|todas as páginas|a qualquer momento|todos os pontos de contato|toda a jornada|tutte le pagine|in ogni momento|tutti i punti di contatto|tutto il percorso|alle pagina's|altijd|alle contactpunten|hele reis|все страницы|в любое время|все точки контакта|весь путь|كل الصفحات|في أي وقت|جميع نقاط الاتصال|כל הדפים|בכל עת|כל נקודות המגע|全ページ|いつでも|全接点|全部页面|任何时候|所有触点`)

func isEverywhere(s string) bool { return isAll(s) || everywhereWords[graph.Fold(s)] }

// readContacts makes a statement of every planned contact's text.
func readContacts(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	r := newRowReader(t, names, out, func(string, string, string) {})
	for _, row := range t.data() {
		pos := row.row
		status := ""
		if v, _ := t.cellAt(pos, t.find(cStatus)); !isDash(v.Text) {
			status = v.Text
		}
		if hasEnded(status) {
			ref := t.ref(pos, cStatus)
			why := "contact left out: its status is " + quoted(status)
			if t.sheet.RowHidden(pos) {
				why += " and its row is hidden"
			}
			problem(ref, graph.ProblemSkipped, why)
			continue
		}
		base := graph.Statement{Kind: graph.KindContact, Department: r.department(pos), Subject: r.subject(pos), Initiative: "", Status: status, Touchpoint: r.statementPlace(pos), Scope: t.scopeAt(pos, r.dates)}
		r.sendDates(&base, pos)
		for i := range t.columns {
			col := &t.columns[i]
			if statementKinds[col.concept] == "" || col.concept == cException {
				continue
			}
			v, ref := t.cellAt(pos, col)
			if isEmptyText(v.Text) || isTyped(v) {
				continue
			}
			s := base
			s.Cell, s.Text = graph.Cell{Sheet: t.sheet.Name, Ref: ref}, v.Text
			out.Statements = append(out.Statements, s)
		}
	}
}

// sendDates puts when and how often a contact goes out into its scope: a date
// as the first day, an occasion and the frequency as condition.
func (r *rowReader) sendDates(s *graph.Statement, pos int) {
	t := r.t
	if col := t.find(cSendDate); col != nil {
		v, _ := t.cellAt(pos, col)
		role := asStart
		if p, ok := (dateReader{year: t.sheet.year}).read(v.Text, asPeriod); ok && v.Date == "" && p.end != "" && p.start != p.end {
			s.Scope.Start, s.Scope.End = p.start, p.end
		} else if p, ok := readDateCell(v, r.dates.readers[col.index], role); ok {
			s.Scope.Start = p.start
		} else if !isEmptyText(v.Text) {
			s.Scope.Condition = joinText(s.Scope.Condition, v.Text)
		}
	}
	if f := t.string(pos, cFrequency); f != "" {
		s.Scope.Condition = joinText(s.Scope.Condition, f)
	}
}

package workbook

import (
	"regexp"
	"strings"

	"github.com/throughline/throughline/graph"
)

// tableContext is what stands around a table and holds for all its rows.
type tableContext struct {
	department string // that the table belongs to; "" when nothing says so
	journey    string
	persona    string
	state      string // as-is, to-be or ""
	period     period
	segment    string
	region     string
	product    string
	named      string // a department named by a key: "Department: Sales"
}

// keyValue is one "Key: value" above a table, or key and value in cells beside
// each other.
type keyValue struct {
	key, value string
	row, col   int
}

var keyInText = regexp.MustCompile(`^([^:：|]{2,40})[:：]\s*(\S.*)$`)

// keyValues finds the pairs among a table's titles.
func (t *table) keyValues() []keyValue {
	var out []keyValue
	used := map[[2]int]bool{}
	for i, title := range t.titles {
		if used[[2]int{title.row, title.col}] {
			continue
		}
		if m := keyInText.FindStringSubmatch(title.text); m != nil {
			out = append(out, keyValue{strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), title.row, title.col})
			continue
		}
		key := strings.TrimRight(title.text, ":： ")
		if len([]rune(key)) > 40 || !t.isKey(key) {
			continue
		}
		for _, next := range t.titles[i+1:] {
			if next.row == title.row && next.col > title.col && next.col <= title.col+4 {
				out = append(out, keyValue{key, next.text, title.row, title.col})
				used[[2]int{next.row, next.col}] = true
				break
			}
		}
	}
	return out
}

// isKey tells whether a text is a key that people write above tables.
func (t *table) isKey(s string) bool {
	if otherKeys[graph.Fold(s)] {
		return true
	}
	for _, g := range t.sheet.words.match(s) {
		if g.score < 0.85 {
			break
		}
		switch g.concept {
		case cJourney, cPersona, cDepartment, cSegment, cRegion, cProduct, cPeriod, cOwner, cStatus, cGoal, cThought, cCreated, cPerson, cStart, cEnd:
			return true
		}
	}
	return false
}

// otherKeys are keys that say nothing for the graph.
var otherKeys = foldedSet(`version|scenario|map owner|owner of this map|map keeper|author|date|updated|last updated|made by|source|survey|workshop|status|state|approved by|prepared by|situation|goal of customer|created|contact|facilitator|participants|kept by|context|legend|title|name|document|scope of map|trigger
	|stand|erstellt von|quelle|szenario|autor|datum|version|scénario|auteur|mise à jour|escenario|versión|autor|fecha|fuente|cenário|versão|data|fonte|scenario|versione|autore|versie|bron|auteur|версия|дата|автор|источник|сценарий|الإصدار|التاريخ|المؤلف|גרסה|תאריך|מחבר|更新日|作成日|作成者|バージョン|シナリオ|版本|日期|作者|来源|场景`)

// understandContext reads the titles, key-values and notes of a table.
func (t *table) understandContext(names *nameBook) {
	pairs := t.keyValues()
	for _, kv := range pairs {
		t.applyKey(kv)
	}
	for _, title := range t.titles {
		if t.ctx.period.start == "" && t.ctx.period.end == "" {
			t.ctx.period = validityIn(title.text, t.sheet.year)
		}
		if t.ctx.persona == "" {
			t.ctx.persona = personaIn(title.text)
		}
		if t.ctx.state == "" {
			t.ctx.state = journeyState(title.text)
		}
	}
	if t.ctx.persona == "" && t.kind == kindJourney {
		t.ctx.persona = t.someoneOfAge()
	}
	for _, note := range t.notes {
		if t.ctx.period.start == "" && t.ctx.period.end == "" && wordCount(note) <= 20 {
			t.ctx.period = validityIn(note, t.sheet.year)
		}
	}
	if t.ctx.state == "" {
		t.ctx.state = journeyState(t.sheet.Name)
	}
}

// applyKey keeps what a key above the table says.
func (t *table) applyKey(kv keyValue) {
	if otherKeys[graph.Fold(kv.key)] || isEmptyText(kv.value) {
		return
	}
	words := t.sheet.words
	g := words.best(kv.key)
	if g.score < 0.85 {
		return
	}
	for _, g := range words.match(kv.key) {
		if g.score < 0.85 {
			break
		}
		switch g.concept {
		case cJourney:
			if t.ctx.journey == "" && graph.Fold(kv.key) != "customer journey map" {
				t.ctx.journey = cleanName(kv.value)
			}
		case cPersona:
			if t.ctx.persona == "" {
				t.ctx.persona = firstSentence(kv.value)
			}
		case cDepartment:
			t.ctx.named = kv.value
		case cSegment:
			if t.kind == kindJourney && namesSomebody(kv.value) {
				if t.ctx.persona == "" {
					t.ctx.persona = firstSentence(kv.value)
				}
				continue
			}
			if t.ctx.segment == "" && wordCount(kv.value) <= 6 {
				t.ctx.segment, t.ctx.region = splitScope(kv.value)
			}
		case cRegion:
			if t.ctx.region == "" && wordCount(kv.value) <= 6 {
				t.ctx.region = unrestricted(kv.value)
			}
		case cProduct:
			if t.ctx.product == "" && wordCount(kv.value) <= 6 {
				t.ctx.product = unrestricted(kv.value)
			}
		case cPeriod:
			if p, ok := (dateReader{year: t.sheet.year}).read(kv.value, asPeriod); ok {
				t.ctx.period = p
			}
		}
	}
}

var someBody = regexp.MustCompile(`^(?:(?:the|die|la|le|el|la|os|de)\s+)?(?:(?:family|familie|famille|familia|família|famiglia|mr|mrs|ms|frau|herr|mme|m|sra?|signora?|mevrouw|meneer)\.?\s+)?\p{Lu}\p{Ll}+(?:\s+(?:and|und|et|y|e|en|&)\s+.{1,30}?|\s+\p{Lu}\p{L}+)?(?:\s+(?:family|household))?\s*(?:,|\(|-|–|—|\d)`)

var nameAndAge = regexp.MustCompile(`^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{L}*\.?)?\s*(?:,|\()\s*[1-9]\d\b`)

// someoneOfAge gives the title beside a short label that begins with a name and
// an age, whatever the label is; "" when there is none.
func (t *table) someoneOfAge() string {
	for i, title := range t.titles {
		if i > 0 && t.titles[i-1].row == title.row && wordCount(t.titles[i-1].text) <= 3 && !otherKeys[graph.Fold(t.titles[i-1].text)] && nameAndAge.MatchString(title.text) {
			return firstSentence(title.text)
		}
	}
	return ""
}

// namesSomebody tells whether the value beside "Traveller" or "Customer" is one
// invented person ("Jonas, 27, no car") and not a group.
func namesSomebody(value string) bool {
	return someBody.MatchString(value) && !isAll(value)
}

// validityIn reads the period for which a title or note says that all below
// is valid. Titles that merely name a year, or the day of a decision, say
// nothing.
func validityIn(text string, year int) period {
	lower := graph.Fold(text)
	var whole period // a year or season, when nothing narrower is said
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";|\n:()", r) }) {
		for _, sentence := range sentences(part) {
			key := graph.Fold(sentence)
			says := false
			for _, w := range validityWords {
				if containsWords(key, w) {
					says = true
					break
				}
			}
			tokens := dateTokens(sentence)
			spans := dateReader{}.dated(tokens)
			if len(spans) == 0 || saysDecided(key) && !says {
				continue
			}
			bounds := len(spans) >= 2 && joins(tokens, spans[0].to, spans[1].from)
			if !says && !bounds || !says && !strings.Contains(lower, "schedule") && !strings.Contains(lower, "price") && !strings.Contains(lower, "tariff") && !strings.Contains(lower, "fees") {
				continue
			}
			p, ok := (dateReader{year: year}).read(sentence, asPeriod)
			if !ok || p.start == "" && p.end == "" {
				continue
			}
			if bounds || whole != (period{}) {
				return p
			}
			whole = p
		}
	}
	return whole
}

// sentences splits at a full stop that is followed by a space, but not after a
// figure: "1. März".
func sentences(s string) []string {
	var out []string
	from := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && (s[i-1] < '0' || s[i-1] > '9') {
			out = append(out, s[from:i])
			from = i + 2
		}
	}
	return append(out, s[from:])
}

// saysDecided tells whether the text speaks of when something was decided or
// written.
func saysDecided(key string) bool {
	for _, w := range []string{"approved", "decided", "updated", "workshop", "version", "survey", "state", "status", "adopted", "as of", "printed", "exported", "export", "beschlossen", "stand", "vom", "approuvé", "aprobado", "aprovado", "approvato", "goedgekeurd", "утверждено"} {
		if containsWords(key, w) {
			return true
		}
	}
	return false
}

var personaWords = []string{"persona", "profile", "kundentyp", "perfil", "profil", "персона", "ペルソナ", "الشخصية", "פרסונה", "人物画像"}

// personaIn reads "Persona: Ines, auditor" out of a longer title.
func personaIn(text string) string {
	lower := strings.ToLower(text)
	for _, w := range personaWords {
		if i := strings.Index(lower, w); i >= 0 {
			rest := text[i+len(w):]
			if r := strings.TrimLeft(rest, "s "); strings.HasPrefix(r, ":") || strings.HasPrefix(r, "：") || strings.HasPrefix(r, "–") {
				return firstSentence(strings.TrimLeft(r, ":：– "))
			}
		}
	}
	return ""
}

func firstSentence(s string) string {
	for _, end := range []string{". ", " | ", "\n", "; "} {
		if before, _, ok := strings.Cut(s, end); ok {
			s = before
		}
	}
	return strings.TrimSpace(strings.TrimRight(s, "."))
}

// journeyState tells as-is from to-be maps by words in a title or sheet name.
func journeyState(text string) string {
	key := graph.Fold(text)
	for _, w := range []string{"as is", "current state", "ist zustand", "ist journey", "état actuel", "situación actual", "estado atual", "stato attuale", "huidige situatie", "как есть", "現状", "现状"} {
		if containsWords(key, graph.Fold(w)) {
			return "as-is"
		}
	}
	for _, w := range []string{"to be", "future state", "target state", "soll zustand", "soll journey", "état cible", "situación futura", "estado futuro", "stato futuro", "gewenste situatie", "как будет", "あるべき姿", "将来"} {
		if containsWords(key, graph.Fold(w)) {
			return "to-be"
		}
	}
	return ""
}

var ordinalPrefix = regexp.MustCompile(`(?i)^(?:(?:stage|phase|step|journey|map|part|chapter|etappe|abschnitt|schritt|reise|kundenreise|étape|parcours|etapa|fase|paso|recorrido|jornada|tappa|percorso|stap|klantreis|этап|шаг|путь|фаза|مرحلة|المرحلة|שלב|ステージ|フェーズ|ステップ|第|阶段|阶段)\s*(?:no\.?\s*|nr\.?\s*|#\s*)?(?:\d{1,2}\s*(?:[:：.)\-–—|]+\s*|\s+(?:[-–—:]\s*)?)|(?:[ivx]{1,4}|[a-h])\s*[:：.)\-–—|]+\s*)|(?:\d{1,2}|[ivx]{1,4}|[A-H])\s*[.)]\s*[-–—:]?\s+|\d{1,2}\s*[:–—]\s+|\d{1,2}\s+-\s+|[①-⑳]\s*|\(?\d{1,2}\)\s*|(?:CJ|TP|ST|PH|J|S|P)\d{1,2}\s*(?:[-–—:.)/|·]\s*|\s)\s*|\d{1,2}\.\d{1,2}\.?\s+)`)

// cleanName takes ordinals off the front of a name: "Stage 1: Accident", "1)
// Decide", "J2 - Moving". A name that is only an ordinal stays.
func cleanName(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
	if loc := ordinalPrefix.FindStringIndex(s); loc != nil {
		if rest := strings.TrimLeft(s[loc[1]:], " /|·:-–—"); rest != "" {
			return rest
		}
	}
	return s
}

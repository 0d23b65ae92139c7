package workbook

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// finding is a department found in a text, and how sure it is.
type unitMatch struct {
	name  string
	score float64
}

// How sure each way of matching is.
const (
	sureExact    = 1.0  // the known name stands in the text
	sureWords    = 0.9  // all its words do, in any order
	sureInitials = 0.85 // its initials do
	surePrefix   = 0.8  // a shortened form does
	surePart     = 0.7  // one of its words does
	sureFunction = 0.6  // the text names its function in other words or another language
)

// findUnits looks for known departments in a text, best first. Only those of
// the highest score are given: more than one means that the text is undecided.
func (n *nameBook) findUnits(text string) []unitMatch {
	folded := graph.Fold(splitCamel(text))
	if folded == "" {
		return nil
	}
	var all []unitMatch
	for _, name := range n.sortedDepartments() {
		if s := matchUnit(text, folded, name); s > 0 {
			all = append(all, unitMatch{name, s})
		}
	}
	for alias, name := range n.aliases {
		if containsWords(folded, alias) {
			all = append(all, unitMatch{name, sureExact - 0.01})
		}
	}
	if len(all) == 0 {
		return nil
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	top := all[:1]
	for _, m := range all[1:] {
		if m.score < top[0].score {
			break
		}
		if m.name != top[0].name {
			top = append(top, m)
		}
	}
	return withoutParts(top)
}

// withoutParts drops names that only stand in the text as part of a longer
// name that does too: "Sales" in "Corporate Sales".
func withoutParts(ms []unitMatch) []unitMatch {
	var out []unitMatch
	for _, m := range ms {
		part := false
		for _, o := range ms {
			if o.name != m.name && containsWords(graph.Fold(o.name), graph.Fold(m.name)) {
				part = true
			}
		}
		if !part {
			out = append(out, m)
		}
	}
	return out
}

func (n *nameBook) sortedDepartments() []string {
	out := make([]string, 0, len(n.departments))
	for _, name := range n.departments {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// splitCamel puts spaces into "CustomerCare_workstreams".
func splitCamel(s string) string {
	var b strings.Builder
	var before rune
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			b.WriteByte(' ')
		}
		if r == '_' {
			r = ' '
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// significant gives the words of a name that carry it.
func significant(folded string) []string {
	var out []string
	for w := range strings.FieldsSeq(folded) {
		if !joiningWords[w] && !frameWords[w] || unitFunctions[w] != nil && !joiningWords[w] {
			out = append(out, w)
		}
	}
	return out
}

func matchUnit(text, folded, name string) float64 {
	key := graph.Fold(name)
	if containsWords(folded, key) || containsWords(folded, strings.ReplaceAll(key, " and ", " ")) {
		return sureExact
	}
	words := significant(key)
	if len(words) == 0 {
		return 0
	}
	inText := map[string]bool{}
	for w := range strings.FieldsSeq(folded) {
		inText[w] = true
		inText[strings.TrimSuffix(w, "s")] = true
	}
	found := 0
	for _, w := range words {
		if inText[w] || inText[strings.TrimSuffix(w, "s")] {
			found++
		}
	}
	if found == len(words) && len(words) > 1 {
		return sureWords
	}
	if hasInitials(text, name) {
		return sureInitials
	}
	if s := matchShortened(inText, words); s > 0 {
		return s
	}
	if found > 0 {
		return surePart + 0.05*float64(min(2, found-1))
	}
	return matchFunction(text, name)
}

// hasInitials looks for "DW", "L&L" or "CS" as a word of capitals.
func hasInitials(text, name string) bool {
	var plain, joined strings.Builder
	parts := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '/' })
	n := 0
	for _, p := range parts {
		r := []rune(p)[0]
		switch {
		case p == "&" || p == "+":
			joined.WriteString(p)
		case joiningWords[graph.Fold(p)]:
		default:
			plain.WriteRune(unicode.ToUpper(r))
			joined.WriteRune(unicode.ToUpper(r))
			n++
		}
	}
	if n < 2 {
		return false
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '&' && r != '+' }) {
		if w == plain.String() || w == joined.String() {
			return true
		}
	}
	return false
}

// matchShortened looks for the beginning of a department's first word or of
// all its words written together: "ecom", "Comms", "Ops".
func matchShortened(inText map[string]bool, words []string) float64 {
	together := strings.Join(words, "")
	for w := range inText {
		if slices.Contains(words, w) {
			continue // a whole word is no short form
		}
		stem := strings.TrimSuffix(w, "s")
		if len([]rune(stem)) < 4 || stem == "team" || stem == "plan" {
			continue
		}
		if strings.HasPrefix(together, stem) && len(stem) < len(together) && (len(words) == 1 || len(stem) > len(words[0])-3 || strings.HasPrefix(words[0], stem)) {
			return surePrefix
		}
	}
	return 0
}

// matchFunction compares what the words stand for: "Logistiek" with
// "Logistics". All functions of the department must be named.
func matchFunction(text, name string) float64 {
	want := functionsOf(name)
	if len(want) == 0 {
		return 0
	}
	have := map[string]bool{}
	for _, f := range functionsOf(splitCamel(text)) {
		have[f] = true
	}
	hits := 0
	for _, f := range want {
		if have[f] {
			hits++
		}
	}
	switch {
	case hits == len(want):
		return sureFunction
	case hits > 0:
		return sureFunction - 0.1
	}
	return 0
}

// unitFirst and unitLast are "the Billing department" and "Afdeling Logistiek".
var unitFirst = regexp.MustCompile(`(?:^|[\s\-–—:(/])((?:\p{Lu}[\p{L}&'-]*)(?:(?:\s+(?:and|und|et|y|e|en|&))?\s+\p{Lu}[\p{L}&'-]*){0,3})\s+(?i:department|dept\.?|team|division|unit|abteilung|afdeling)(?:\s|$|[,.:;)–-])`)
var unitLast = regexp.MustCompile(`(?:^|[\s\-–—:(/])(?i:department(?:\s+of)?|abteilung|fachbereich|bereich|afdeling|team|service|département|direction|équipe|departamento(?:\s+de)?|área(?:\s+de)?|equipo(?:\s+de)?|equipe(?:\s+de)?|ufficio|reparto|direzione|отдел|департамент|служба|إدارة|قسم|מחלקת|אגף)\s*:?\s+((?:\p{Lu}|\p{Lo}|\p{Ll}*[а-я])[\p{L}&'-]*(?:\s+(?:&|and|und|et|y|e|en)\s+\p{L}[\p{L}&'-]*)?)`)

// unitInText reads a department that a title names as one; "" when it names
// none.
func unitInText(text string) string {
	for _, form := range []*regexp.Regexp{unitFirst, unitLast} {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		name := strings.TrimSpace(strings.TrimPrefix(m[1], "The "))
		key := graph.Fold(name)
		if key == "" || frameWords[key] || joiningWords[key] || isYear(key) {
			continue
		}
		return name
	}
	return ""
}

// unitInName finds the longest run of words in a file or sheet name that reads
// like an organisational unit: "Customer Service - FAQ and templates".
func unitInName(name string) string {
	words := strings.Fields(splitCamel(fileTitle(name)))
	best := ""
	for i := range words {
		for j := min(len(words), i+4); j > i; j-- {
			run := strings.Trim(strings.Join(words[i:j], " "), " -–,:;()+")
			key := graph.Fold(run)
			if unitWork(key) == nil && !allUnitWords(run) {
				continue
			}
			if len(run) > len(best) {
				best = run
			}
		}
	}
	return best
}

// allUnitWords tells whether a run of words is units joined by "and" or "&".
func allUnitWords(run string) bool {
	parts := andWords.Split(run, -1)
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if unitWork(graph.Fold(p)) == nil {
			return false
		}
	}
	return true
}

// workWords are what departments' plans and rules are about: they decide
// between the departments that a file's name gives.
var workWords = []struct{ function, words string }{
	{"finance", `fee|fees|charge|charges|price|prices|payment|payments|tariff|tax|invoice|invoices|bill|bills|refund|refunds|budget|cost|gebühren|preise|zahlung|rechnung|tarif|frais|prix|paiement|facture|tarifas|precios|pagos|tasas|preços|taxas|pagamento|prezzi|tariffe|pagamenti|prijzen|tarieven|betaling|тарифы|цены|оплата|رسوم|أسعار|תעריפים|מחירים|料金|価格|费用|价格`},
	{"legal", `law|legal|provision|provisions|contract|contracts|conditions|clause|compliance|rights|terms|liability|gesetz|vertrag|bedingungen|loi|contrat|conditions|ley|contrato|condiciones|contratos|condições|legge|contratto|condizioni|wet|contract|voorwaarden|закон|договор|условия|قانون|عقد|חוק|חוזה|法律|契約|合同`},
	{"marketing", `campaign|campaigns|advert|adverts|brand|promotion|media|slogan|kampagne|kampagnen|werbung|campagne|campagnes|campaña|campañas|campanha|campanhas|campagna|campagne|кампания|кампании|реклама|حملة|קמפיין|キャンペーン|广告`},
	{"communication", `campaign|campaigns|news|newsletter|press|media|leaflet|kampagne|campagne|campaña|campanha|campagna|кампания`},
	{"digital", `app|web|site|website|page|pages|backlog|sprint|feature|features|epic|epics|release|screen|copy|online|roadmap|seiten|écran|páginas|pagine|pagina's|сайт|страницы|приложение|アプリ|サイト|网站`},
	{"it", `app|system|backlog|sprint|feature|epic|release|roadmap|software`},
	{"crm", `club|member|members|points|tier|tiers|loyalty|benefits|mitglieder|membres|socios|sócios|soci|leden|клуб|会員|会员`},
	{"service", `call|calls|adviser|advisers|agent|agents|answer|answers|faq|contact|templates|anrufe|antworten|appels|réponses|llamadas|respuestas|chamadas|respostas|chiamate|risposte|antwoorden|звонки|ответы`},
	{"retail", `shop|shops|store|stores|counter|till|branch|branches|filiale|filialen|magasin|boutique|tienda|tiendas|loja|lojas|negozio|negozi|winkel|winkels|магазин|店舗|门店`},
	{"sales", `quote|quotes|offer|offers|pitch|clients|contract|angebot|angebote|devis|ofertas|propostas|offerte`},
	{"logistics", `delivery|deliveries|parcel|parcels|warehouse|transport|courier|lieferung|paket|livraison|colis|entrega|entregas|consegna|consegne|bezorging|доставка|配送`},
	{"customs", `customs|export|import|lane|lanes|border|zoll|douane|aduana|alfândega|dogana|таможня`},
	{"insurance", `claim|claims|damage|schaden|sinistre|siniestro|sinistro|schade`},
}

// byWork keeps those departments whose work a text speaks about.
func byWork(candidates []string, text string) []string {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(graph.Fold(text)) {
		words[w] = true
	}
	speaks := map[string]bool{}
	for _, ww := range workWords {
		for w := range strings.SplitSeq(ww.words, "|") {
			if words[graph.Fold(w)] {
				speaks[ww.function] = true
			}
		}
	}
	var out []string
	for _, name := range candidates {
		for _, f := range functionsOf(name) {
			if speaks[f] {
				out = append(out, name)
				break
			}
		}
	}
	return out
}

package workbook

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// termGroup lists words that head a concept, separated by "|", with how sure
// the words alone are (0 to 1). "*" stands for one to three words.
type termGroup struct {
	concept concept
	weight  float64
	words   string
}

// guess is a concept that a header may mean.
type guess struct {
	concept concept
	score   float64 // 0 to 1
}

// vocabulary matches headers with concepts. It is safe for one goroutine only,
// since it remembers what it matched.
type vocabulary struct {
	lexicon  *termIndex
	expand   map[string]string // folded abbreviation to what the workbook's own glossary says it is
	remember map[string][]guess
}

// termIndex is the vocabulary as data, built once.
type termIndex struct {
	exact map[string][]guess
	terms []term
}

type term struct {
	tokens []string
	text   string
	length int // in letters
	guess  guess
	wild   bool
}

var terms = buildTerms(journeyTerms, statementTerms, initiativeTerms)

func buildTerms(groups ...[]termGroup) *termIndex {
	ix := &termIndex{exact: map[string][]guess{}}
	for _, list := range groups {
		for _, g := range list {
			for word := range strings.SplitSeq(g.words, "|") {
				ix.add(word, guess{g.concept, g.weight})
			}
		}
	}
	return ix
}

func (ix *termIndex) add(word string, g guess) {
	tokens := headerTokens(strings.ReplaceAll(word, "*", " xwildx "))
	if len(tokens) == 0 {
		return
	}
	t := term{tokens: tokens, guess: g}
	for i, tok := range tokens {
		if tok == "xwildx" {
			tokens[i], t.wild = "*", true
		}
	}
	t.text = strings.Join(tokens, " ")
	t.length = utf8.RuneCountInString(t.text)
	if t.text == "customer" && g.concept != cSegment && g.concept != cAction {
		return // "drivers" are customers of a parking service before they lead projects
	}
	if t.wild {
		ix.terms = append(ix.terms, t)
		return
	}
	for _, have := range ix.exact[t.text] {
		if have.concept == g.concept {
			return
		}
	}
	ix.exact[t.text] = append(ix.exact[t.text], g)
	ix.terms = append(ix.terms, t)
}

func newVocabulary() *vocabulary {
	return &vocabulary{lexicon: terms, expand: map[string]string{}, remember: map[string][]guess{}}
}

// droppedWords carry nothing in a header: articles, "of", the possessive s.
var droppedWords = wordSet(`the our a an of s der die das den dem des le la les l el los las lo il gli os as o de het het een du del della dell dello delle degli dei do da d von vom al`)

// customerWords are the nouns that companies use for the people they serve.
var customerWords = wordSet(`customer customers client clients guest guests user users member members patient patients resident residents tenant tenants citizen citizens
	visitor visitors traveller travellers traveler travelers passenger passengers student students buyer buyers shopper shoppers driver drivers household households neighbour subscriber subscribers applicant applicants
	receiver receivers recipient donor donors policyholder borrower reader readers parent parents pupil pupils consumer consumers families family viewer rider riders caller callers owner's insured attendee participant learner player fan
	kunde kunden kundin kundinnen gast gäste nutzer mitglied mitglieder patienten bürger mieter besucher reisende fahrgast fahrgäste schüler studierende käufer verbraucher bewohner
	client clients cliente clientes clienti client·e usager usagers voyageur patient citoyen locataire visiteur membre membres abonné abonnés adhérent élève huésped huéspedes usuario usuarios paciente pacientes vecino vecinos ciudadano ciudadanos inquilino visitante socio socios viajero alumno
	hóspede hóspedes usuário usuários cidadão morador viajante aluno ospite ospiti utente utenti paziente pazienti cittadino inquilino visitatore socio viaggiatore klant klanten gasten gebruiker gebruikers lid leden patiënt patiënten burger burgers huurder huurders bezoeker bezoekers reiziger reizigers bewoner inwoner inwoners
	клиент клиента клиенту клиентов клиенты гость гостя пациент пациента пользователь пользователя покупатель покупателя житель жителя العميل العملاء الضيف المريض المستخدم لקוח הלקוח לקוח אורח האורח מטופל משתמש`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[graph.Fold(w)] = true
	}
	return set
}

// headerTokens folds a header into the words that carry meaning, with every
// word for customers as "customer". Figures, years and units are kept; see
// withoutUnits.
func headerTokens(text string) []string {
	all := strings.Fields(graph.Fold(strings.NewReplacer("№", " № ", "#", " nummer ", "§", " paragraph ", "n°", " nr ", "N°", " nr ", "Nº", " nr ", "nº", " nr ").Replace(text)))
	var kept []string
	for _, w := range all {
		switch {
		case droppedWords[w]:
		case customerWords[w]:
			if len(kept) == 0 || kept[len(kept)-1] != "customer" {
				kept = append(kept, "customer")
			}
		default:
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return all
	}
	return kept
}

// unitWords are currencies and measures that stand beside a header's word.
var unitWords = wordSet(`eur euro euros usd gbp chf jpy cny sek nok dkk pln k m t mio mn thousand thousands million millions keur k€ teur tsd kgbp kusd pa p.a in percent pct pts points min minutes days hours
	1 2 3 4 5 6 7 8 9 10 100 low mid high medium dept`)

func withoutUnits(tokens []string) []string {
	var kept []string
	for _, w := range tokens {
		if unitWords[w] || isYear(w) || isFigure(w) {
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

func isFigure(w string) bool {
	for _, r := range w {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return w != ""
}

func isYear(w string) bool {
	return len(w) == 4 && isFigure(w) && (w[:2] == "19" || w[:2] == "20") || len(w) == 4 && strings.HasPrefix(w, "fy") && isFigure(w[2:])
}

// match gives the concepts that a header may mean, best first; empty when
// nothing fits. A concept stands once.
func (v *vocabulary) match(header string) []guess {
	if got, ok := v.remember[header]; ok {
		return got
	}
	got := v.lookup(header)
	v.remember[header] = got
	return got
}

// best gives the highest score that the header has for any concept.
func (v *vocabulary) best(header string) guess {
	if all := v.match(header); len(all) > 0 {
		return all[0]
	}
	return guess{}
}

// score tells how well the header fits one concept.
func (v *vocabulary) score(header string, c concept) float64 {
	for _, g := range v.match(header) {
		if g.concept == c {
			return g.score
		}
	}
	return 0
}

func (v *vocabulary) lookup(header string) []guess {
	if len(header) > 240 {
		return nil
	}
	best := map[concept]float64{}
	keep := func(factor float64, gs []guess) {
		for _, g := range gs {
			best[g.concept] = max(best[g.concept], g.score*factor)
		}
	}
	header = v.expanded(header)
	bare := withoutBrackets(header)
	keep(1, v.matchTokens(headerTokens(header), header))
	if bare != header && bare != "" {
		keep(0.98, v.matchTokens(headerTokens(bare), bare))
	}
	if parts := strings.FieldsFunc(bare, func(r rune) bool { return r == '/' || r == '|' || r == '\n' || r == '→' || r == '／' }); len(parts) > 1 {
		for _, p := range parts {
			keep(0.93, v.matchTokens(headerTokens(p), p))
		}
	}
	var out []guess
	for c, s := range best {
		if s >= 0.3 {
			out = append(out, guess{c, min(s, 1)})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].score != out[j].score {
			return out[i].score > out[j].score
		}
		return out[i].concept < out[j].concept
	})
	return out
}

// expanded replaces abbreviations that the workbook's own glossary explains.
func (v *vocabulary) expanded(header string) string {
	if len(v.expand) == 0 {
		return header
	}
	if full, ok := v.expand[graph.Fold(header)]; ok {
		return full
	}
	words := strings.Fields(header)
	for i, w := range words {
		if full, ok := v.expand[graph.Fold(w)]; ok {
			words[i] = full
		}
	}
	return strings.Join(words, " ")
}

func withoutBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '[', '（', '【':
			depth++
		case ')', ']', '）', '】':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// knows tells quickly whether the header as a whole is a term.
func (v *vocabulary) knows(header string) bool {
	if got, ok := v.remember[header]; ok {
		return topScore(got) >= 0.5
	}
	tokens := headerTokens(v.expanded(header))
	if len(v.lexicon.exact[strings.Join(tokens, " ")]) > 0 {
		return true
	}
	plain := withoutUnits(headerTokens(withoutBrackets(header)))
	return len(v.lexicon.exact[strings.Join(plain, " ")]) > 0
}

// matchTokens tries exact, then without units, then as a phrase within, then
// as abbreviation, as slip of the pen, and as part of a compound.
func (v *vocabulary) matchTokens(tokens []string, written string) []guess {
	if len(tokens) == 0 {
		return nil
	}
	out := slices.Clone(v.lexicon.exact[strings.Join(tokens, " ")])
	if plain := withoutUnits(tokens); len(plain) > 0 && len(plain) < len(tokens) {
		out = append(out, scaled(v.lexicon.exact[strings.Join(plain, " ")], 0.97)...)
		tokens = plain
	}
	if topScore(out) >= 0.95 {
		return append(out, scaled(v.phrases(tokens), 0.8)...)
	}
	out = append(out, v.wildcards(tokens)...)
	out = append(out, v.phrases(tokens)...)
	if topScore(out) < 0.8 {
		out = append(out, v.abbreviations(tokens, written)...)
	}
	if topScore(out) < 0.8 {
		out = append(out, v.slips(tokens)...)
		out = append(out, v.compounds(tokens)...)
	}
	return out
}

func scaled(gs []guess, by float64) []guess {
	out := slices.Clone(gs)
	for i := range out {
		out[i].score *= by
	}
	return out
}

func topScore(gs []guess) float64 {
	top := 0.0
	for _, g := range gs {
		top = max(top, g.score)
	}
	return top
}

// phrases finds terms that stand inside a longer header: the more of it they
// cover, the surer; the first and the last word of a header say most.
func (v *vocabulary) phrases(tokens []string) []guess {
	if len(tokens) < 2 || len(tokens) > 14 {
		return nil
	}
	var out []guess
	for from := range tokens {
		for to := from + 1; to <= len(tokens) && to-from <= 7; to++ {
			found := v.lexicon.exact[strings.Join(tokens[from:to], " ")]
			if len(found) == 0 || to-from == len(tokens) {
				continue
			}
			cover := float64(to-from) / float64(len(tokens))
			factor := 0.45 + 0.5*cover
			if from > 0 && to < len(tokens) {
				factor -= 0.1
			}
			out = append(out, scaled(found, factor)...)
		}
	}
	return out
}

// wildcards matches terms with "*", from the start of the header to its end
// or with a short rest.
func (v *vocabulary) wildcards(tokens []string) []guess {
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if !t.wild {
			continue
		}
		if rest, ok := matchWild(t.tokens, tokens); ok && rest <= 3 {
			g := t.guess
			g.score *= 0.95 - 0.1*float64(rest)
			out = append(out, g)
		}
	}
	return out
}

// matchWild tells whether the pattern matches a leading part of the tokens,
// and how many tokens are left over.
func matchWild(pattern, tokens []string) (rest int, ok bool) {
	if len(pattern) == 0 {
		return len(tokens), true
	}
	if pattern[0] == "*" {
		if len(tokens) > 0 && questionWords[tokens[0]] {
			return 0, false
		}
		for n := 1; n <= 3 && n <= len(tokens); n++ {
			if rest, ok = matchWild(pattern[1:], tokens[n:]); ok {
				return rest, true
			}
		}
		return 0, false
	}
	if len(tokens) == 0 || tokens[0] != pattern[0] {
		return 0, false
	}
	return matchWild(pattern[1:], tokens[1:])
}

var questionWords = wordSet(`how why where when who whom which wie warum wo wann wer comment pourquoi quand qui cómo cuándo quién como quando quem come perché hoe waarom wie как почему когда кто`)

// abbreviations matches "verantw. Abt." with "verantwortliche Abteilung".
func (v *vocabulary) abbreviations(tokens []string, written string) []guess {
	if !strings.Contains(written, ".") && len(strings.Join(tokens, "")) > 6 {
		return nil
	}
	dotted := strings.Contains(written, ".")
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if t.wild || len(tokens) > 5 || len(t.tokens) != len(tokens) {
			continue
		}
		short := false
		ok := true
		for i, w := range tokens {
			if w == t.tokens[i] {
				continue
			}
			if !abbreviates(w, t.tokens[i], dotted) {
				ok = false
				break
			}
			short = true
		}
		if ok && short {
			g := t.guess
			g.score *= 0.82
			out = append(out, g)
		}
	}
	return out
}

// abbreviates tells whether w is a shortened form of full: its beginning, or
// some of its letters in order when it was written with a point.
func abbreviates(w, full string, dotted bool) bool {
	rw, rf := []rune(w), []rune(full)
	if len(rw) < 2 || len(rw) >= len(rf) || rw[0] != rf[0] || rw[0] > 0x2FF {
		return false
	}
	if strings.HasPrefix(full, w) {
		return dotted || len(rw) >= 4
	}
	if !dotted || len(rw) < 3 {
		return false
	}
	i := 0
	for _, r := range rf {
		if i < len(rw) && rw[i] == r {
			i++
		}
	}
	return i == len(rw)
}

// slips matches headers with a letter or two wrong.
func (v *vocabulary) slips(tokens []string) []guess {
	text := strings.Join(tokens, " ")
	runes := []rune(text)
	if len(runes) < 5 || len(runes) > 40 || runes[0] > 0x2FF {
		return nil
	}
	allowed := 1
	if len(runes) >= 9 {
		allowed = 2
	}
	var out []guess
	for i := range v.lexicon.terms {
		t := &v.lexicon.terms[i]
		if t.wild || abs(len(t.text)-len(text)) > 2 || t.text[0] != text[0] {
			continue
		}
		if d := distance(runes, []rune(t.text), allowed); d > 0 && d <= allowed {
			g := t.guess
			g.score *= 0.9 - 0.08*float64(d)
			out = append(out, g)
		}
	}
	return out
}

// compounds matches languages that write words together: a term within one
// long word.
func (v *vocabulary) compounds(tokens []string) []guess {
	if len(tokens) > 4 {
		return nil
	}
	var out []guess
	for _, w := range tokens {
		rw := []rune(w)
		spaceless := len(rw) > 0 && isSpaceless(rw[0])
		if !spaceless && len(rw) < 8 {
			continue
		}
		for i := range v.lexicon.terms {
			t := &v.lexicon.terms[i]
			n := t.length
			if t.wild || len(t.tokens) != 1 || n >= len(rw) || !spaceless && n < 5 || !strings.Contains(w, t.text) {
				continue
			}
			switch {
			case spaceless && n >= 2:
			case !spaceless && n >= 5 && (strings.HasSuffix(w, t.text) || strings.HasPrefix(w, t.text)):
			default:
				continue
			}
			g := t.guess
			g.score *= (0.45 + 0.4*float64(n)/float64(len(rw))) / float64(len(tokens))
			out = append(out, g)
		}
	}
	return out
}

// isSpaceless tells whether the letter belongs to a script that does not put
// spaces between words.
func isSpaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// distance is the number of letters to insert, delete, change or swap, at most
// limit+1.
func distance(a, b []rune, limit int) int {
	if abs(len(a)-len(b)) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		lowest := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			lowest = min(lowest, row[j])
		}
		if lowest > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

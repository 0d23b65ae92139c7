package workbook

import (
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

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

// isSpaceless tells whether the letter belongs to a script that does not put
// spaces between words.
func isSpaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

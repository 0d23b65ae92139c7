package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// kindWords are what people write into a column of kinds, in the languages of
// the vocabulary.
var kindWords = kindsByWord([]kindList{
	{graph.KindPromise, `promise|promises|commitment|pledge|guarantee|brand promise|customer promise|claim|offer
		|versprechen|zusage|kundenversprechen|leistungsversprechen|garantie|angebot|promesse|engagement|offre|promesa|compromiso|garantía|oferta|promessa|compromisso|garantia|impegno|garanzia|offerta
		|belofte|toezegging|aanbod|обещание|обязательство|гарантия|предложение|وعد|التزام|ضمان|הבטחה|התחייבות|約束|保証|コミットメント|承诺|承諾|保证`},
	{graph.KindPolicy, `policy|policies|rule|rules|regulation|terms|term|terms and conditions|condition|guideline|standard|procedure|instruction|requirement|house rule|legal
		|regel|regelung|richtlinie|vorschrift|bedingung|bedingungen|agb|vorgabe|anweisung|règle|politique|consigne|conditions|directive|regla|política|norma|condiciones|instrucción|regra|condições|regola|politica|condizioni|norma interna
		|beleid|voorschrift|voorwaarde|voorwaarden|richtlijn|правило|политика|условие|регламент|سياسة|قاعدة|شروط|מדיניות|כלל|נוהל|תנאים|規則|規定|ポリシー|ルール|方針|规则|政策|條款|条款|规定`},
	{graph.KindServiceLevel, `service level|service levels|sla|service standard|service target|service level agreement|response time|turnaround
		|servicelevel|servicegrad|servicestandard|reaktionszeit|niveau de service|délai de service|nivel de servicio|nível de serviço|livello di servizio|serviceniveau|уровень сервиса|уровень обслуживания|норматив|مستوى الخدمة|רמת שירות|אמנת שירות|サービスレベル|サービス水準|服务水平|服務水準|服务标准`},
	{graph.KindMessage, `message|messages|text|e-mail|email|mail|sms|letter|template|standard text|script|faq|answer|notice|announcement|communication|web copy|website text|copy
		|nachricht|botschaft|mitteilung|textbaustein|vorlage|brief|antwort|courriel|lettre|modèle|réponse|mensaje|texto|carta|plantilla|respuesta|mensagem|modelo|resposta|messaggio|testo|lettera|modello|risposta
		|bericht|tekst|sjabloon|antwoord|сообщение|текст|письмо|шаблон|ответ|رسالة|نص|قالب|הודעה|טקסט|מכתב|תבנית|メッセージ|文面|テンプレート|メール|消息|信息|文本|模板|邮件`},
})

// kindList are the words for one kind, separated by "|".
type kindList struct{ kind, words string }

// kindsByWord turns the lists round; of a word in two lists the first counts.
func kindsByWord(lists []kindList) map[string]string {
	kinds := map[string]string{}
	for _, l := range lists {
		for word := range strings.SplitSeq(l.words, "|") {
			if key := graph.Fold(word); kinds[key] == "" {
				kinds[key] = l.kind
			}
		}
	}
	return kinds
}

// statementKind gives the kind of statement that a cell of a column of kinds
// names, "" when it names none.
func statementKind(cell string) string { return kindWords[graph.Fold(cell)] }

package workbook

import (
	"strings"
	"unicode/utf8"

	"github.com/throughline/throughline/graph"
)

// foldedSet makes a set of folded phrases from a list separated by "|".
func foldedSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for phrase := range strings.SplitSeq(list, "|") {
			if key := graph.Fold(phrase); key != "" {
				set[key] = true
			}
		}
	}
	return set
}

// emptyWords stand in a cell for "nothing" or "not known yet".
var emptyWords = foldedSet(`tbd|tbc|tba|t b d|t b c|t b a|to be decided|to be defined|to be confirmed|to be determined|to be agreed|to be announced|to be named|not decided|not defined|not yet known|not yet|not known|unknown|open|still open|none|none yet|nobody|nobody yet|no one|no owner|n a|na|n/a|not applicable|not assigned|unassigned|vacant|nil|null|missing|pending|undecided|empty|no|nothing|x x x|see above later
	|offen|noch offen|keine|keiner|keines|kein|niemand|unbekannt|entfällt|k a|k. a.|keine angabe|nicht festgelegt|noch nicht festgelegt|zu klären|in klärung|wird noch festgelegt|unbesetzt|nicht zutreffend
	|à définir|a définir|à déterminer|à confirmer|à préciser|à décider|aucun|aucune|personne|néant|inconnu|non défini|sans objet|s o|n d|ouvert|vacant
	|por definir|por determinar|por confirmar|por decidir|ninguno|ninguna|nadie|sin definir|sin asignar|desconocido|no aplica|pendiente|vacante|n d
	|a definir|a confirmar|a determinar|a decidir|nenhum|nenhuma|ninguém|sem definição|não se aplica|não definido|em aberto|pendente|vago
	|da definire|da decidere|da confermare|da stabilire|nessuno|nessuna|non definito|sconosciuto|non applicabile|aperto|in sospeso|vacante
	|n t b|ntb|n.t.b.|nader te bepalen|nog te bepalen|nog open|geen|niemand|onbekend|nvt|n v t|n.v.t.|niet van toepassing|vacature|open
	|не определено|не определён|нет|нет данных|неизвестно|уточняется|не назначен|н д|н/д|никто|открыто|будет определено
	|غير محدد|لا يوجد|لا أحد|غير معروف|سيحدد لاحقا|لاحقا|قيد التحديد|غير متاح|لا ينطبق
	|אין|לא ידוע|טרם נקבע|ייקבע|לא רלוונטי|ללא|פתוח
	|未定|なし|未設定|不明|該当なし|検討中|無し|無|待定|未知|无|不适用|暂无|未确定|待確認|待确认`)

// isEmptyText tells whether a cell's text stands for nothing: dashes, question
// marks, "TBD", "none" in twelve languages, also with a remark after it
// ("n/a - open").
func isEmptyText(s string) bool {
	s = strings.TrimSpace(strings.Map(dropInvisible, s))
	if s == "" {
		return true
	}
	key := graph.Fold(s)
	if key == "" {
		return !strings.ContainsAny(s, "€$£%✓✔✗✘●○■◆★☆☑🙂😐") && !hasEmoji(s)
	}
	if emptyWords[key] {
		return true
	}
	for _, sep := range []string{" - ", " – ", " — ", " / ", ", ", ": ", " ("} {
		if before, after, ok := strings.Cut(s, sep); ok {
			after = strings.TrimRight(after, ")")
			kb := graph.Fold(before)
			if (kb == "" || emptyWords[kb]) && emptyWords[graph.Fold(after)] {
				return true
			}
		}
	}
	return false
}

func dropInvisible(r rune) rune {
	switch r {
	case '\u00a0', '\u2007', '\u202f':
		return ' '
	case '\u200b', '\u200c', '\u200d', '\ufeff', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u2066', '\u2067', '\u2069':
		return -1
	}
	return r
}

func hasEmoji(s string) bool {
	for _, r := range s {
		if r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF {
			return true
		}
	}
	return false
}

// totalWords begin a row or head a column of sums and averages.
var totalWords = foldedSet(`total|totals|grand total|subtotal|sub total|sum|sums|sum total|sum of budgets|sum of weights|total weight|total budget|overall|together|all together|average|averages|mean|median|avg|count|number of touchpoints|change|difference|delta
	|summe|gesamt|gesamtsumme|zwischensumme|durchschnitt|mittelwert|insgesamt|zusammen|schnitt|totaux|sous total|somme|moyenne|ensemble|total général|suma|subtotal|promedio|media|total general|soma|média|total geral|totale|subtotale|somma|media|totale generale|totaal|subtotaal|som|gemiddelde|samen|eindtotaal
	|итого|всего|сумма|подытог|среднее|промежуточный итог|المجموع|الإجمالي|إجمالي|المتوسط|مجموع|סהכ|סה כ|סה"כ|סך הכל|ממוצע|合計|小計|総計|平均|計|合计|小计|总计|總計|平均值`)

// isTotal tells whether a text heads a total: the word alone, or followed by
// what is summed.
func isTotal(s string) bool {
	key := graph.Fold(withoutBrackets(s))
	if totalWords[key] {
		return true
	}
	if strings.HasPrefix(s, "Ø") || strings.HasPrefix(s, "∑") || strings.HasPrefix(s, "Σ") {
		return true
	}
	words := strings.Fields(key)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	return totalWords[words[0]] && words[0] != "all" && words[0] != "change" && words[0] != "together" && words[0] != "media" && words[0] != "count"
}

// noteWords begin a note below or beside a table.
var noteWords = foldedSet(`note|notes|nb|n b|remark|remarks|legend|key|source|sources|explanation|abbreviations|ps|hint|attention|please note|important|next|question|questions|comment|comments|caution|disclaimer|footnote|see|based on|kind regards|regards|best regards
	|hinweis|hinweise|anmerkung|anmerkungen|legende|quelle|bemerkung|achtung|erläuterung|stand|remarque|remarques|légende|source|attention|nota|notas|leyenda|fuente|observaciones|legenda|fonte|observação|observações|note|legenda|fonte|osservazioni|opmerking|opmerkingen|toelichting|bron|let op|примечание|примечания|легенда|источник|внимание|ملاحظة|ملاحظات|المصدر|مفتاح|הערה|הערות|מקרא|מקור|注|注記|備考|凡例|出典|注意|备注|图例|來源|来源|说明`)

// isNote tells whether a single cell's text is a note and not a heading.
func isNote(s string) bool {
	t := strings.TrimSpace(s)
	if strings.HasPrefix(t, "*") || strings.HasPrefix(t, "†") || strings.HasPrefix(t, "¹") || strings.HasPrefix(t, "※") {
		return true
	}
	if before, _, ok := strings.Cut(t, ":"); ok && noteWords[graph.Fold(before)] {
		return true
	}
	if before, _, ok := strings.Cut(t, "："); ok && noteWords[graph.Fold(before)] {
		return true
	}
	key := graph.Fold(t)
	if noteWords[key] {
		return true
	}
	words := strings.Fields(key)
	return len(words) > 0 && (words[0] == "nb" || words[0] == "note" || words[0] == "hinweis" || words[0] == "legend") ||
		strings.Contains(t, " = ") || len(words) > 12
}

// outWords head rows that are not meant: everything below such a heading is
// left out.
var outWords = []string{"out of scope", "not in scope", "out-of-scope", "do not use", "obsolete", "superseded", "replaced by", "archive", "archived", "old version", "deprecated", "parked", "parking lot", "not considered", "ignore below", "not relevant", "dropped", "rejected", "withdrawn", "discontinued", "no longer valid", "cancelled items", "cancelled projects",
	"nicht im umfang", "nicht im scope", "ausser umfang", "ausserhalb des umfangs", "veraltet", "ungültig", "zurückgestellt", "nicht verwenden", "abgelöst", "archiv", "entfallen",
	"hors périmètre", "hors perimetre", "hors champ", "obsolète", "ne pas utiliser", "remplacé", "abandonné", "fuera de alcance", "fuera del alcance", "obsoleto", "no usar", "sustituido", "descartado", "fora do escopo", "fora de escopo", "fora do âmbito", "não usar", "substituído", "fuori ambito", "fuori perimetro", "fuori scopo", "non usare", "superato", "sostituito",
	"buiten scope", "buiten bereik", "niet gebruiken", "vervallen", "verouderd", "vervangen", "вне рамок", "вне объема", "не использовать", "устарело", "устаревшие", "заменено", "архив", "خارج النطاق", "ملغى", "قديم", "מחוץ לתחולה", "מחוץ להיקף", "לא בשימוש", "מיושן", "対象外", "スコープ外", "使用禁止", "旧版", "廃止", "范围外", "不在范围", "已废止", "作废", "已作廢"}

var outFolded = foldAll(outWords)

func foldAll(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = graph.Fold(w)
	}
	return out
}

// isOut tells whether a heading, sheet name or title says that what follows is
// not meant any more.
func isOut(s string) bool {
	key := graph.Fold(s)
	if key == "" || len(strings.Fields(key)) > 14 {
		return false
	}
	for _, w := range outFolded {
		if containsWords(key, w) {
			return true
		}
	}
	return strings.HasPrefix(key, "old ") && (strings.Contains(key, "replaced") || strings.Contains(key, "version")) || key == "old"
}

// containsWords tells whether folded text holds the folded phrase as whole
// words; scripts without spaces match anywhere.
func containsWords(text, phrase string) bool {
	if phrase == "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(phrase); isSpaceless(r) {
		return strings.Contains(text, phrase)
	}
	return strings.Contains(" "+text+" ", " "+phrase+" ")
}

// endedWords are statuses of what is no longer in force or was never begun.
var endedWords = foldedSet(`cancelled|canceled|withdrawn|retired|superseded|obsolete|expired|replaced|archived|rejected|dropped|abandoned|stopped|discontinued|deprecated|inactive|no longer used|not in use|old|terminated|void|annulled|revoked|scrapped
	|abgebrochen|gestoppt|storniert|zurückgezogen|ungültig|abgelaufen|ersetzt|veraltet|verworfen|eingestellt|gestrichen|annulé|annulée|abandonné|abandonnée|retiré|expiré|remplacé|obsolète|supprimé|cancelado|cancelada|anulado|retirado|retirada|caducado|vencido|sustituido|obsoleto|descartado|descartada|suspenso cancelado|revogado|expirado|substituído|annullato|annullata|ritirato|scaduto|sostituito|superato|abbandonato|geannuleerd|vervallen|gestopt|ingetrokken|verlopen|vervangen|afgewezen
	|отменен|отменён|отменено|отменена|отозван|устарел|снят|закрыт отменен|истек|ملغى|ملغاة|منتهي|مسحوب|متوقف|בוטל|מבוטל|פג תוקף|הוחלף|中止|廃止|取消|失効|終了取消|已取消|取消|废止|作废|失效|过期|已撤回`)

// hasEnded tells whether a status says that its row is not, or no longer, in
// force; a date or remark may follow the word ("cancelled Nov 2025").
func hasEnded(status string) bool {
	key := graph.Fold(status)
	if endedWords[key] {
		return true
	}
	words := strings.Fields(key)
	return len(words) > 0 && len(words) <= 5 && endedWords[words[0]]
}

// markWords fill the cells of a matrix.
var markWords = foldedSet(`x|xx|yes|y|ja|j|oui|o|sí|si|s|sim|da|да|1|là|有|是|はい|نعم|כן|hit|touches|primary|secondary|major|minor|main`)

// isMark tells whether a cell says "here", in a matrix or beside a moment of
// truth. Crosses of refusal, zero and circles left empty are no marks.
func isMark(s string) bool {
	s = strings.TrimSpace(s)
	switch s {
	case "":
		return false
	case "✓", "✔", "✔️", "☑", "✅", "●", "•", "■", "◆", "▲", "★", "⬤", "◉", "○", "◎", "◯", "√", "+", "++", "!", "⚑", "♥", "❤", "⭐", "🔴", "🟢", "🟡", "🔵", "●●", "✗", "✘", "×", "☒", "╳", "*", "(x)", "[x]", "X", "x":
		return s != "✗" && s != "✘"
	}
	return markWords[graph.Fold(s)] && len([]rune(s)) <= 9
}

// isSmallMark is isMark, but for short signs only: no words.
func isSmallMark(s string) bool { return isMark(s) && len([]rune(s)) <= 3 }

// statusWords are usual statuses, to know a status column by its cells.
var statusWords = foldedSet(`running|live|planned|plan|done|finished|in progress|in build|build|building|pilot|idea|on track|at risk|late|delayed|not started|started|starts soon|active|in force|approved|draft|agreed|decided|proposed|open|closed|completed|complete|to do|todo|blocked|in review|review|green|amber|red|yellow|next|released|rolled out|on hold|paused|ongoing|scoping|discovery|testing|launched|cancelled|canceled|roll out
	|läuft|geplant|fertig|abgeschlossen|in arbeit|idee|in planung|gestartet|verzögert|aktiv|offen|grün|gelb|rot|en cours|prévu|prévue|terminé|terminée|planifié|lancé|en retard|à lancer|idée|en curso|planificado|planificada|terminado|terminada|detenida|detenido|en marcha|activo|pendiente|idea|previsto|em andamento|planejado|planejada|concluído|concluída|parado|ativo|in corso|pianificato|pianificata|completato|concluso|fermo|attivo|previsto|loopt|gepland|afgerond|klaar|vertraagd|gestart|actief|idee|в работе|запланировано|завершено|готово|идея|в процессе|план|активен|قيد التنفيذ|مخطط|مكتمل|جاري|فكرة|בתהליך|מתוכנן|הושלם|רעיון|פעיל|進行中|計画中|完了|実施中|予定|検討中|进行中|计划中|已完成|规划中|暂停`)

// allWords say that a row is not restricted: the scope stays empty.
var allWords = foldedSet(`all|everyone|everybody|any|anybody|anyone|all customers|all clients|all guests|all users|all countries|all regions|all markets|all channels|all houses|all stores|all shops|all sites|all products|all segments|all visitors|every customer|whole company|company wide|company-wide|general|no restriction|worldwide|global|any channel|any customer|all of them|entire company|all units|all departments|all audiences|all locations|all branches|unrestricted|always
	|alle|alle kunden|alle kundinnen und kunden|alle gäste|jeder|alle länder|alle kanäle|alle filialen|alle standorte|überall|allgemein|alle nutzer|unbeschränkt|tous|toutes|tous les clients|tout le monde|tous pays|tous les pays|tous canaux|tous les canaux|partout|tous les sites|tous les magasins|todos|todas|todos los clientes|todo el mundo|todos los países|todos los canales|todas las tiendas|cualquiera|todos os clientes|todos os países|todos os canais|todas as lojas|tutti|tutte|tutti i clienti|tutti i paesi|tutti i canali|ovunque|iedereen|alle klanten|alle landen|alle kanalen|alle winkels|overal|все|все клиенты|все страны|все каналы|все регионы|всем|الكل|الجميع|جميع العملاء|كل العملاء|جميع الدول|جميع القنوات|כולם|כל הלקוחות|כל המדינות|כל הערוצים|全員|全て|すべて|全顧客|全国|全チャネル|全店|所有|全部|所有客户|所有国家|所有渠道|全体客户`)

func isAll(s string) bool { return allWords[graph.Fold(s)] }

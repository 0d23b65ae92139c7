package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// monthWords maps folded month names and abbreviations of twelve languages to
// 1 to 12.
var monthWords = numbered(
	`january|jan|januar|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|январь|января|янв|يناير|كانون الثاني|ינואר|ינו`,
	`february|feb|februar|feber|février|févr|fév|febrero|fevereiro|fev|febbraio|febr|februari|февраль|февраля|фев|февр|فبراير|شباط|פברואר|פבר`,
	`march|mar|märz|mär|mrz|mars|marzo|março|maart|mrt|март|марта|мар|مارس|آذار|מרץ|מרס`,
	`april|apr|avril|avr|abril|abr|aprile|апрель|апреля|апр|أبريل|نيسان|אפריל|אפר`,
	`may|mai|mayo|maio|maggio|mag|mei|май|мая|مايو|أيار|מאי`,
	`june|jun|juni|juin|junio|junho|giugno|giu|июнь|июня|июн|يونيو|حزيران|יוני`,
	`july|jul|juli|juillet|juil|julio|julho|luglio|lug|июль|июля|июл|يوليو|تموز|יולי`,
	`august|aug|août|agosto|ago|augustus|август|августа|авг|أغسطس|آب|אוגוסט|אוג`,
	`september|sep|sept|septembre|septiembre|setembro|set|settembre|sett|сентябрь|сентября|сен|сент|سبتمبر|أيلول|ספטמבר|ספט`,
	`october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|октябрь|октября|окт|أكتوبر|تشرين الأول|אוקטובר|אוק`,
	`november|nov|novembre|noviembre|novembro|ноябрь|ноября|ноя|نوفمبر|تشرين الثاني|נובמבר|נוב`,
	`december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|декабрь|декабря|дек|ديسمبر|كانون الأول|דצמבר|דצמ`,
)

var seasonWords = numbered(
	`spring|frühling|frühjahr|printemps|primavera|voorjaar|lente|весна|весной|الربيع|אביב|春`,
	`summer|sommer|été|verano|verão|estate|zomer|лето|летом|الصيف|קיץ|夏`,
	`autumn|fall|herbst|automne|otoño|outono|autunno|herfst|najaar|осень|осенью|الخريف|סתיו|秋`,
	`winter|hiver|invierno|inverno|зима|зимой|الشتاء|חורף|冬`,
)

var seasonNoun = foldedSet(`season|saison|temporada|estação|stagione|seizoen|сезон|الموسم|עונה`)

var romanFigures = numbered(`i|1st|first|erstes|erster|premier|primer|primero|primeiro|primo|eerste|первый`, `ii|2nd|second|zweites|zweiter|deuxième|segundo|secondo|tweede|второй`,
	`iii|3rd|third|drittes|dritter|troisième|tercer|tercero|terceiro|terzo|derde|третий`, `iv|4th|fourth|viertes|vierter|quatrième|cuarto|quarto|vierde|четвертый`)

func numbered(lists ...string) map[string]int {
	m := map[string]int{}
	for i, list := range lists {
		for w := range strings.SplitSeq(list, "|") {
			m[graph.Fold(w)] = i + 1
		}
	}
	return m
}

var (
	quarterWords = foldedSet(`quarter|quarters|qtr|quartal|quartals|trimestre|trim|kwartaal|квартал|кв|квартала|الربع|רבעון|季度|四半期`)
	halfWords    = foldedSet(`half|half year|halbjahr|semestre|semester|semestre|halfjaar|полугодие|النصف|חציון|半期`)
	weekWords    = foldedSet(`week|wk|kw|w|cw|semaine|sem|semana|settimana|wk|неделя|нед|أسبوع|שבוע|週|周`)

	fromWords = foldedSet(`from|since|as of|starting|start|beginning|effective|ab|seit|von|vom|dès|des|depuis|à partir|partir|desde|dal|dalla|vanaf|sinds|per|с|со|от|начиная|من|منذ|מ|החל|in force|valid from|live since|in effect since|after`)
	toWords   = foldedSet(`until|till|til|to|through|thru|by|up to|before|bis|zum|jusqu|jusqu au|au|hasta|al|a|até|ate|fino|fino al|entro|tot|tm|t m|до|по|حتى|إلى|עד|ends|ending|latest`)
	midWords  = foldedSet(`mid|middle|mitte|mi|mediados|medio|meados|metà|half|midden|medio|середина|середине|منتصف|אמצע`)
	earlyW    = foldedSet(`early|beginning|start|anfang|début|debut|principios|principio|inicio|início|inizio|begin|начало|начале|أوائل|תחילת`)
	lateW     = foldedSet(`late|end|ende|fin|finales|final|fine|eind|einde|конец|конце|أواخر|نهاية|סוף|末`)

	openWords = []string{"open end", "open ended", "open-ended", "ongoing", "until further notice", "further notice", "permanent", "permanently", "unlimited", "continuous", "continuously", "no end", "no end date", "indefinite", "indefinitely", "always", "rolling", "evergreen", "standing", "until revoked", "next edition", "year round", "all year", "stays",
		"bis auf weiteres", "laufend", "unbefristet", "dauerhaft", "fortlaufend", "ganzjährig", "jusqu'à nouvel ordre", "nouvel ordre", "en continu", "permanente", "indéterminé", "sans fin", "hasta nuevo aviso", "indefinido", "continuo", "sin fin", "até novo aviso", "contínuo", "indeterminado", "permanentemente", "fino a nuovo avviso", "a tempo indeterminato", "indeterminata", "sempre", "doorlopend", "tot nader order", "onbepaald", "tot nader bericht", "blijvend",
		"бессрочно", "постоянно", "до отмены", "без срока", "مستمر", "دائم", "حتى إشعار آخر", "ללא הגבלה", "עד הודעה חדשה", "קבוע", "継続", "無期限", "当面", "通年", "长期", "持续", "另行通知"}
	openFolded = foldAll(openWords)
)

// nowWords say that something begins at once: no date, but no riddle either.
var nowWords = foldedSet(`immediately|at once|now|asap|as soon as possible|already|right away|with immediate effect|ab sofort|sofort|bereits|immédiatement|dès maintenant|immédiat|inmediato|de inmediato|inmediatamente|ya|imediato|imediatamente|já|subito|da subito|immediato|direct|per direct|meteen|nu|немедленно|сразу|сейчас|فورا|الآن|מיידי|מיד|即時|すぐ|立即|马上|已开始`)

// saysOpen tells whether a text says that there is no last day.
func saysOpen(s string) bool {
	key := graph.Fold(s)
	for _, w := range openFolded {
		if containsWords(key, w) {
			return true
		}
	}
	return key == "open" || key == "offen" || key == "ouvert" || key == "abierto" || key == "aberto" || key == "aperto"
}

// validityWords say that the dates in a title or note bound what the table
// says.
var validityWords = foldAll([]string{"valid", "in force", "in effect", "effective", "applies", "apply", "binding", "schedule of fees", "rates for", "price list", "tariff period", "for the whole of", "all of", "whole of", "holds",
	"gültig", "gilt", "gelten", "in kraft", "wirksam", "gültigkeit", "valable", "valables", "en vigueur", "s'applique", "vigente", "vigentes", "en vigor", "válido", "válidos", "vigencia", "vigência", "em vigor", "in vigore", "valido", "valide", "geldig", "van kracht", "geldt", "gelden", "действует", "действуют", "в силе", "ساري", "سارية", "בתוקף", "תקף", "有効", "適用", "有效", "生效"})

package workbook

import (
	"regexp"
	"strings"

	"github.com/throughline/throughline/graph"
)

// journeyWords name the thing itself: a title of nothing but these is no name.
var journeyWords = foldedSet(`journey|journeys|customer journey|customer journey map|journey map|map|user journey|guest journey|member journey|patient journey|resident journey|experience map|service blueprint|blueprint|customer journey mapping|the customer journey|cjm|cj|touchpoint map|touchpoints|journey canvas|canvas
	|kundenreise|customer journey karte|reise|kundenreisekarte|parcours|parcours client|carte du parcours|parcours d'achat|cartographie du parcours client|recorrido|recorrido del cliente|mapa del recorrido|mapa del viaje del cliente|viaje del cliente|jornada|jornada do cliente|mapa da jornada|mapa da jornada do cliente|jornada do paciente|percorso|percorso cliente|percorso del cliente|mappa|mappa del percorso|mappa del percorso cliente|klantreis|klantreis kaart|klantreiskaart|reis
	|путь клиента|карта пути|карта пути клиента|клиентский путь|карта путешествия клиента|رحلة العميل|خريطة رحلة العميل|خريطة الرحلة|الرحلة|מסע לקוח|מפת מסע לקוח|מסע|カスタマージャーニー|カスタマージャーニーマップ|ジャーニーマップ|ジャーニー|顧客体験マップ|客户旅程|客户旅程图|旅程地图|旅程图|旅程|顧客旅程`)

var journeyLead = regexp.MustCompile(`(?i)^(.*?\b(?:journey(?:\s+map)?|map|blueprint|kundenreise|parcours(?:\s+client)?|recorrido(?:\s+del\s+cliente)?|viaje(?:\s+del\s+cliente)?|jornada(?:\s+d[oae]s?\s+\pL+)?|percorso(?:\s+\pL+)?|klantreis)|путь(?:\s+клиента)?|.*カスタマージャーニー(?:マップ)?|.*ジャーニー(?:マップ|名)?|.*旅程(?:图|地图)?|رحلة(?:\s+العميل)?|מסע(?:\s+לקוח)?)\s*(?:(?:no\.?|nr\.?|#)?\s*(?:\d{1,2}|[A-H])\b)?\s*(?:[:：]|\s[-–—|]\s|[–—|])\s*(\S.*)$`)

var journeyNumbered = regexp.MustCompile(`(?i)^(?:journey|kundenreise|reise|parcours|recorrido|jornada|percorso|klantreis|путь|رحلة|מסע|ジャーニー|旅程)\s*(?:no\.?|nr\.?|#)?\s*\d{1,2}\s*[-–—:.)]?\s*(\S.*)$`)

var journeyQuoted = regexp.MustCompile(`^(.{3,40}?)\s*[„“"«»「『'‘](.+)[”“"»«」』'’]$`)

var journeyOf = regexp.MustCompile(`(?i)^(?:(?:customer |user |guest |member |patient )?journey map|customer journey|karte der kundenreise|carte du parcours client|mapa del recorrido|mapa da jornada|mappa del percorso|klantreis)\s+(?:of|for|der|des|de|da|do|del|della|van)\s+(?:the\s+|a\s+|an\s+|la\s+|el\s+|le\s+|de\s+|het\s+)?(\S.*)$`)

var stateInBrackets = regexp.MustCompile(`(?i)\s*[(\[](?:as[- ]is|to[- ]be|current(?: state)?|future(?: state)?|ist(?:-zustand)?|soll(?:-zustand)?|draft|entwurf|version [^)]*|v\d[^)]*)[)\]]\s*$`)

// namedJourney reads the journey's name out of a text that says it is one:
// "Journey 2: Bill and pay", "Mappa del percorso cliente – Mutuo".
func namedJourney(text string) (string, bool) {
	text = strings.TrimSpace(stateInBrackets.ReplaceAllString(strings.ReplaceAll(text, "\n", " "), ""))
	if m := journeyQuoted.FindStringSubmatch(text); m != nil && isJourneyWords(m[1]) {
		return strings.TrimSpace(m[2]), true
	}
	if m := journeyOf.FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[1]), true
	}
	if m := journeyNumbered.FindStringSubmatch(text); m != nil && !isJourneyWords(m[1]) {
		return strings.TrimSpace(m[1]), true
	}
	if m := journeyLead.FindStringSubmatch(text); m != nil && wordCount(m[1]) <= 7 {
		if isJourneyWords(m[2]) {
			return strings.TrimSpace(m[1]), false
		}
		return cleanName(m[2]), true
	}
	return "", false
}

func isJourneyWords(s string) bool { return journeyWords[graph.Fold(s)] }

// plainSheetNames are names of sheets that say nothing.
var plainSheetName = regexp.MustCompile(`(?i)^(?:sheet|tabelle|feuil(?:le)?|hoja|planilha|folha|foglio|blad|лист|ورقة|גיליון|シート|工作表|board|map|table|tab|page|data|export|journey|journeys|customer journey|cjm|map|mappa|mapa|carte|karte|kaart|2026|2025)[\s_\-]*\d{0,4}$`)

// metaTitle tells whether a title line tells about the map instead of naming
// it: version, workshop, scores, who made it.
func metaTitle(text string) bool {
	key := graph.Fold(text)
	if before, _, ok := strings.Cut(text, ":"); ok && (otherKeys[graph.Fold(before)] || personaIn(text) != "") {
		return true
	}
	first, _, _ := strings.Cut(key, " ")
	switch first {
	case "version", "workshop", "workshops", "persona", "score", "scores", "survey", "state", "source", "draft", "updated", "last", "owner", "based", "branch", "tiers", "stand", "made", "route", "two":
		return true
	}
	return wordCount(text) > 16
}

// nameJourney finds the name of the journey that a map shows: from a key, a
// title, the sheet's name, else the file's.
func (t *table) nameJourney(file string) {
	if t.ctx.journey != "" {
		return
	}
	sheet := cleanSheetName(t.sheet.Name)
	plain := plainSheetName.MatchString(strings.TrimSpace(t.sheet.Name)) || isJourneyWords(sheet)
	var candidates []titleText
	for _, title := range t.titles {
		if metaTitle(title.text) {
			continue
		}
		if name, ok := namedJourney(title.text); ok {
			t.ctx.journey = name
			return
		}
		if !isJourneyWords(title.text) && !genericTitle(title.text) && !t.partOfKeyValue(title) {
			candidates = append(candidates, title)
		}
	}
	for _, c := range candidates {
		if c.row == t.titles[0].row || c.bold || plain {
			t.ctx.journey = cleanName(c.text)
			return
		}
	}
	if plain || sheet == "" {
		t.ctx.journey = fileTitle(file)
		return
	}
	t.ctx.journey = sheet
}

// genericTitle tells whether a title is a company's name beside journey words.
func genericTitle(text string) bool {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '|' || r == '–' || r == '—' }) {
		if isJourneyWords(part) {
			return true
		}
	}
	return false
}

func (t *table) partOfKeyValue(title titleText) bool {
	for _, kv := range t.keyValues() {
		if kv.row == title.row && (kv.col == title.col || kv.value == title.text) {
			return true
		}
	}
	return false
}

var sheetOrdinal = regexp.MustCompile(`^(?:J\s?\d{1,2}|\d{1,2}[a-z]?)[\s._\-:)]+`)

// cleanSheetName takes a number off the front of a sheet's name.
func cleanSheetName(s string) string {
	s = strings.TrimSpace(s)
	if rest := strings.TrimSpace(sheetOrdinal.ReplaceAllString(s, "")); rest != "" && rest != s {
		return rest
	}
	return cleanName(s)
}

var fileNoise = regexp.MustCompile(`(?i)(?:\bv\d+(?:\.\d+)?\b|\bfinal\b|\bdraft\b|\bcopy\b|\bexport\b|\b20\d\d(?:-\d\d(?:-\d\d)?)?\b|\bfy\s?\d\d\b|\(\d+\))`)

// fileTitle makes words of a file's name: no extension, version or year.
func fileTitle(file string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(file, ".xlsx"), ".xlsm"), ".XLSX")
	name = strings.NewReplacer("_", " ", "+", " + ").Replace(name)
	name = fileNoise.ReplaceAllString(name, "")
	return strings.Trim(strings.Join(strings.Fields(name), " "), " -–_")
}

package workbook

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// scale is the range of a score; both zero when unknown.
type scale struct{ min, max float64 }

var scaleIn = regexp.MustCompile(`(-?\d{1,3})\s*(?:\([^)]*\)\s*|=\s*[^,;.\d]*)?(?:-|–|—|−|\.\.+|…|to|bis|à|a|al|tot|до|through|and|,|;|〜|～|~)\s*(?:.{0,24}?\s)??\+?(\d{1,3})\b`)
var plainRange = regexp.MustCompile(`(-?\d{1,3})\s*(?:-|–|—|−|\.\.+|…|to|bis|à|a|al|tot|до|〜|～|~)\s*\+?(\d{1,3})(?:\D|$)`)
var outOf = regexp.MustCompile(`(?i)(?:/|out of|of|von|sur|de|van|из|マックス|満点)\s*(5|7|10|100)(?:\D|$)`)

// scaleOf finds a scale in a header: "(1-5)", "0-10", "/10", "%", "NPS".
func scaleOf(header string) scale {
	if m := plainRange.FindStringSubmatch(header); m != nil {
		lo, _ := strconv.ParseFloat(m[1], 64)
		hi, _ := strconv.ParseFloat(m[2], 64)
		if lo < hi && lo >= -100 && hi <= 100 && (lo <= 1) {
			return scale{lo, hi}
		}
	}
	if m := outOf.FindStringSubmatch(header); m != nil {
		hi, _ := strconv.ParseFloat(m[1], 64)
		return scale{scaleStart(hi), hi}
	}
	key := graph.Fold(header)
	if strings.Contains(header, "%") {
		return scale{0, 100}
	}
	if containsWords(key, "nps") || containsWords(key, "net promoter score") {
		return scale{-100, 100}
	}
	return scale{}
}

func scaleStart(max float64) float64 {
	if max == 5 || max == 7 {
		return 1
	}
	return 0
}

// scaleInText finds the scale that a title or note gives for one of the names,
// such as "Score = mean of the survey, 1 (bad) to 5 (very good). Pain 1-5":
// the first range after the name. Without a name in it there is none.
func scaleInText(text string, names ...string) scale {
	lower := strings.ToLower(text)
	if len(lower) > 600 {
		lower = lower[:600] // what stands further on is prose
	}
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" {
			continue
		}
		from := 0
		for {
			i := strings.Index(lower[from:], name)
			if i < 0 {
				break
			}
			rest := lower[from+i+len(name):]
			if cut := strings.IndexAny(rest, "\n|"); cut >= 0 {
				rest = rest[:cut]
			}
			if m := scaleIn.FindStringSubmatchIndex(rest); m != nil && m[0] < 70 {
				lo, _ := strconv.ParseFloat(rest[m[2]:m[3]], 64)
				hi, _ := strconv.ParseFloat(rest[m[4]:m[5]], 64)
				if lo < hi && hi <= 100 && lo <= 1 {
					return scale{lo, hi}
				}
			}
			from += i + len(name)
		}
	}
	return scale{}
}

// scaleOfValues guesses a scale from the largest and smallest values.
func scaleOfValues(values []float64) scale {
	if len(values) == 0 {
		return scale{}
	}
	lo, hi := values[0], values[0]
	for _, v := range values {
		lo, hi = min(lo, v), max(hi, v)
	}
	switch {
	case lo < 0:
		return scale{-100, 100}
	case hi <= 1 && lo < 1:
		return scale{0, 1}
	case hi <= 5:
		return scale{1, 5}
	case hi <= 10:
		return scale{0, 10}
	case hi <= 100:
		return scale{0, 100}
	}
	return scale{}
}

var fraction = regexp.MustCompile(`(-?\d+(?:[.,]\d+)?)\s*(?:/|out of|of|von|sur|de|di|van|из)\s*(\d{1,3})(?:\D|$)`)
var numberIn = regexp.MustCompile(`[-−+]?\d+(?:[ \x{a0}\x{202f}.,']\d{3})*(?:[.,]\d+)?`)

// emotionScores gives faces their place from 1 (very bad) to 5 (very good).
var emotionScores = buildFaces()

func buildFaces() map[rune]float64 {
	m := map[rune]float64{}
	for i, faces := range []string{"😡🤬😭😱😨😰🤮💔👎😫😖", "😠😟🙁☹😞😕😢😣😤😩😒😔🥺😬", "😐😑🤔😶🙄😏🫤", "🙂😊☺😌👍😉🤗", "😀😃😄😁😍🤩🥰😎🎉❤😻🥳😆😂"} {
		for _, r := range faces {
			m[r] = float64(i + 1)
		}
	}
	// Among bad faces, the merely unhappy ones are a 2.
	return m
}

// readScore understands a score cell: a number, "4/5", "78 %", "3,9", stars or a
// face. The scale is zero when the cell does not give one.
func readScore(v Value) (score float64, s scale, ok bool) {
	if v.Number != nil && v.Date == "" {
		if strings.Contains(v.NumberFormat, "%") {
			return *v.Number * 100, scale{0, 100}, true
		}
		return *v.Number, scale{}, true
	}
	text := v.Text
	if m := fraction.FindStringSubmatch(text); m != nil {
		n, _ := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", "."), 64)
		hi, _ := strconv.ParseFloat(m[2], 64)
		if hi >= 3 && n <= hi {
			return n, scale{scaleStart(hi), hi}, true
		}
	}
	if full, empty := strings.Count(text, "★")+strings.Count(text, "⭐"), strings.Count(text, "☆"); full+empty >= 3 || full > 0 {
		return float64(full), scale{1, float64(max(5, full+empty))}, true
	}
	if n, found := parseAmount(text); found && len([]rune(text)) <= 14 && lettersIn(text) <= 3 {
		if strings.Contains(text, "%") {
			return n, scale{0, 100}, true
		}
		return n, scale{}, true
	}
	for _, r := range text {
		if f := emotionScores[r]; f != 0 {
			return f, scale{1, 5}, true
		}
	}
	return 0, scale{}, false
}

// lettersIn counts letters: a figure with a word beside it is no score.
func lettersIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
			if isSpaceless(r) {
				n++
			}
		}
	}
	return n
}

// parseAmount reads the first number in a text: 1,234.5, 1.234,5, 1 234, 3,9.
func parseAmount(text string) (float64, bool) {
	m := numberIn.FindString(text)
	if m == "" {
		return 0, false
	}
	m = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "−", "-", "+", "").Replace(m)
	comma, point := strings.LastIndex(m, ","), strings.LastIndex(m, ".")
	switch {
	case comma >= 0 && point >= 0 && comma > point:
		m = strings.ReplaceAll(strings.ReplaceAll(m, ".", ""), ",", ".")
	case comma >= 0 && point >= 0:
		m = strings.ReplaceAll(m, ",", "")
	case comma >= 0 && len(m)-comma == 4 && strings.Count(m, ",") >= 1 && comma > 0 && m != "0"+m[comma:]:
		m = strings.ReplaceAll(m, ",", "")
	case comma >= 0:
		m = strings.ReplaceAll(m, ",", ".")
	case point >= 0 && strings.Count(m, ".") > 1:
		m = strings.ReplaceAll(m, ".", "")
	}
	n, err := strconv.ParseFloat(m, 64)
	return n, err == nil
}

// levelWords are levels in words: 1 low, 2 mid, 3 high.
var levelWords = numbered(
	`low|lo|l|minor|small|little|none to low|weak|slight|niedrig|gering|leicht|klein|schwach|faible|bas|basse|léger|légère|mineur|bajo|baja|leve|menor|baixo|baixa|pequeno|basso|bassa|lieve|minore|laag|licht|gering|klein|низкий|низкая|слабый|слабая|низко|منخفض|منخفضة|بسيط|נמוך|נמוכה|קל|低|低い|小|弱|轻微`,
	`mid|medium|med|m|moderate|middle|average|some|mittel|mäßig|moyen|moyenne|modéré|medio|media|moderado|médio|média|medio|media|moderato|middel|gemiddeld|matig|средний|средняя|средне|умеренный|متوسط|متوسطة|בינוני|בינונית|中|中程度|普通|中等`,
	`high|h|hi|severe|major|big|large|strong|serious|critical|very high|hoch|stark|schwer|groß|kritisch|élevé|élevée|fort|forte|haut|haute|grave|critique|alto|alta|grave|fuerte|crítico|alto|alta|forte|crítico|alto|alta|forte|grave|critico|hoog|zwaar|groot|ernstig|kritiek|высокий|высокая|сильный|сильная|высоко|критический|عالي|عالية|مرتفع|مرتفعة|شديد|גבוה|גבוהה|חמור|高|高い|大|強|严重|嚴重`,
)

// readLevel understands a level cell: a number or a word for low, mid or high
// (1, 2, 3 of 3), with a remark in brackets or none.
func readLevel(v Value) (level float64, s scale, ok bool) {
	if n, sc, found := readScore(v); found {
		return n, sc, true
	}
	key := graph.Fold(withoutBrackets(v.Text))
	if n := levelWords[key]; n != 0 {
		return float64(n), scale{1, 3}, true
	}
	if words := strings.Fields(key); len(words) > 0 && len(words) <= 3 {
		if n := levelWords[words[0]]; n != 0 {
			return float64(n), scale{1, 3}, true
		}
		if n := levelWords[words[len(words)-1]]; n != 0 {
			return float64(n), scale{1, 3}, true
		}
	}
	if n := strings.Count(v.Text, "!") + strings.Count(v.Text, "+"); n > 0 && n == len([]rune(strings.TrimSpace(v.Text))) {
		return float64(n), scale{}, true
	}
	return 0, scale{}, false
}

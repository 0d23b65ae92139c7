package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// numberDisplay writes numbers as their format shows them. Which section of a
// format applies is decided here; excelize then renders that one section, in a
// scratch workbook that holds a single cell.
type numberDisplay struct {
	scratch *excelize.File
	styles  map[string]int // by section; -1 when excelize does not know it
	style   int            // that the scratch cell has
	shown   map[shownKey]string
}

type shownKey struct {
	format string
	number float64
}

// maxShown bounds how many rendered numbers are remembered.
const maxShown = 50_000

// text gives the number as shown. A format that cannot be followed shows the
// plain number, which is never wrong.
func (d *numberDisplay) text(n float64, format string) string {
	if isGeneral(format) || len(format) > 255 || math.IsInf(n, 0) || math.IsNaN(n) {
		return plainNumber(n)
	}
	key := shownKey{format, n}
	if text, known := d.shown[key]; known {
		return text
	}
	section, value := sectionFor(format, n)
	text, ok := generalSection(section, value)
	if !ok {
		text, ok = d.render(section, value)
	}
	if !ok {
		text = plainNumber(n)
	}
	text = strings.Join(strings.Fields(cleanText([]byte(text))), " ") // formats pad with spaces
	if d.shown == nil {
		d.shown = map[shownKey]string{}
	}
	if len(d.shown) < maxShown {
		d.shown[key] = text
	}
	return text
}

// sectionFor picks the section that applies, without its condition, and the
// number to show by it: a section for negative numbers shows them without sign.
func sectionFor(format string, n float64) (string, float64) {
	sections := formatSections(format)
	conditional := false
	for i, s := range sections {
		condition, rest, ok := cutCondition(s)
		conditional = conditional || ok
		if ok && condition(n) || !ok && conditional && i > 0 {
			if n < 0 && i > 0 {
				n = -n
			}
			return rest, n
		}
		sections[i] = rest
	}
	switch {
	case conditional, len(sections) == 1:
		return sections[0], n
	case n < 0:
		return sections[1], -n
	case n == 0 && len(sections) > 2:
		return sections[2], n
	}
	return sections[0], n
}

// cutCondition takes a condition such as [>=1000] off a section.
func cutCondition(section string) (holds func(float64) bool, rest string, ok bool) {
	for i := 0; i < len(section); {
		length := tokenLength(section[i:])
		token := section[i : i+length]
		if op, bound, found := parseCondition(token); found {
			return func(n float64) bool { return compare(n, op, bound) }, section[:i] + section[i+length:], true
		}
		i += length
	}
	return nil, section, false
}

func parseCondition(token string) (op string, bound float64, ok bool) {
	inner, found := strings.CutPrefix(strings.TrimSuffix(token, "]"), "[")
	if !found {
		return "", 0, false
	}
	for _, op := range []string{"<=", ">=", "<>", "<", ">", "="} {
		if rest, is := strings.CutPrefix(inner, op); is {
			bound, err := strconv.ParseFloat(rest, 64)
			return op, bound, err == nil
		}
	}
	return "", 0, false
}

func compare(n float64, op string, bound float64) bool {
	switch op {
	case "<":
		return n < bound
	case "<=":
		return n <= bound
	case ">":
		return n > bound
	case ">=":
		return n >= bound
	case "<>":
		return n != bound
	}
	return n == bound
}

// generalSection renders a section that is made of literals and at most the
// word General: "General" pts". False when it holds digits' places.
func generalSection(section string, n float64) (string, bool) {
	var b strings.Builder
	for rest := section; len(rest) > 0; {
		if len(rest) >= len("general") && strings.EqualFold(rest[:len("general")], "general") {
			b.WriteString(plainNumber(n))
			rest = rest[len("general"):]
			continue
		}
		length := tokenLength(rest)
		switch token := rest[:length]; token[0] {
		case '"':
			b.WriteString(strings.Trim(token, `"`))
		case '\\':
			b.WriteString(token[1:])
		case '_', '*':
			b.WriteByte(' ')
		case '[':
			symbol, _, _ := strings.Cut(strings.Trim(token, "[]"), "-")
			if currency, is := strings.CutPrefix(symbol, "$"); is {
				b.WriteString(currency)
			}
		case '?':
			if n != 0 {
				return "", false
			}
			b.WriteByte(' ') // a place for a digit that zero does not fill
		case '0', '#', '.', ',', '%', '@', '/', 'E', 'e', 'h', 'H', 'm', 'M', 's', 'S', 'y', 'Y', 'd', 'D', 'b', 'B', 'g', 'G':
			return "", false
		default:
			b.WriteString(token)
		}
		rest = rest[length:]
	}
	return b.String(), true
}

// semicolon stands for one in a literal, which excelize takes for the end of
// the section.
const semicolon = "\uE000"

// render has excelize write the number.
func (d *numberDisplay) render(section string, n float64) (string, bool) {
	const sheet, cell = "Sheet1", "A1"
	section = strings.ReplaceAll(section, ";", semicolon)
	if d.scratch == nil {
		d.scratch = excelize.NewFile()
		d.styles = map[string]int{}
	}
	style, known := d.styles[section]
	if !known {
		var err error
		if style, err = d.scratch.NewStyle(&excelize.Style{CustomNumFmt: &section}); err != nil {
			style = -1
		}
		d.styles[section] = style
	}
	if style < 0 {
		return "", false
	}
	if style != d.style {
		if d.scratch.SetCellStyle(sheet, cell, cell, style) != nil {
			return "", false
		}
		d.style = style
	}
	if d.scratch.SetCellFloat(sheet, cell, n, -1, 64) != nil {
		return "", false
	}
	text, err := d.scratch.GetCellValue(sheet, cell)
	return strings.ReplaceAll(text, semicolon, ";"), err == nil
}

func (d *numberDisplay) close() {
	if d.scratch != nil {
		_ = d.scratch.Close()
	}
}

// plainNumber writes a number in full, rounded to the 15 digits that Excel keeps.
func plainNumber(n float64) string {
	if n == math.Trunc(n) && math.Abs(n) < 1e15 {
		return strconv.FormatInt(int64(n), 10)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		rounded = n
	}
	if a := math.Abs(rounded); a >= 1e21 || a < 1e-9 {
		return strconv.FormatFloat(rounded, 'G', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// lastSerial is 9999-12-31, the last day that Excel knows.
const lastSerial = 2958465

// serialTime turns a date serial into its moment, rounded to the second; false
// outside the days that Excel knows. Excel counts a 29 February 1900 that never
// was, so days before it are off by one.
func serialTime(serial float64, epoch1904 bool) (time.Time, bool) {
	if math.IsNaN(serial) || serial < 0 || serial >= lastSerial+1 {
		return time.Time{}, false
	}
	days := math.Floor(serial)
	seconds := math.Round((serial - days) * 24 * 60 * 60)
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case epoch1904:
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60:
		base = base.AddDate(0, 0, 1)
	}
	return base.AddDate(0, 0, int(days)).Add(time.Duration(seconds) * time.Second), true
}

// dateText writes a moment as dates are written here; false when the number is
// no date after all.
func dateText(serial float64, style dateStyle, epoch1904 bool) (text string, ok bool) {
	t, ok := serialTime(serial, epoch1904)
	if !ok {
		return "", false
	}
	clock := fmt.Sprintf("%02d:%02d", t.Hour(), t.Minute())
	if t.Second() != 0 && style == timeOnly {
		clock += fmt.Sprintf(":%02d", t.Second())
	}
	switch {
	case style == timeOnly:
		return clock, true
	case style == dayTime && clock != "00:00":
		return t.Format(time.DateOnly) + " " + clock, true
	}
	return t.Format(time.DateOnly), true
}

package workbook

import "strings"

// builtInFormats are the codes of the format numbers that need no definition.
// 27 to 36 and 50 to 58 are dates of East Asian Excel, their exact look is no
// matter here.
var builtInFormats = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)", 7: "$#,##0.00_);($#,##0.00)", 8: "$#,##0.00_);[Red]($#,##0.00)",
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	27: "yyyy-m", 28: "m-d", 29: "m-d", 30: "m-d-yy", 31: "yyyy-m-d", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm:ss", 36: "yyyy-m",
	37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
	41: `_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)`, 42: `_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)`,
	43: `_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)`, 44: `_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	50: "yyyy-m", 51: "m-d", 52: "yyyy-m", 53: "m-d", 54: "m-d", 55: "yyyy-m", 56: "m-d", 57: "yyyy-m", 58: "m-d",
}

func builtInFormat(id int) string {
	if code, ok := builtInFormats[id]; ok {
		return code
	}
	return "General"
}

// isGeneral tells whether the code means: as the number is. Some programs
// write the word as their user's Excel shows it.
func isGeneral(code string) bool {
	switch strings.ToLower(code) {
	case "", "general", "standard", "standaard", "estándar", "geral", "général", "generale", "основной", "@", "g/標準", "g/通用格式", "g/표준":
		return true
	}
	return false
}

// dateStyle says how a number format shows a number as a date.
type dateStyle uint8

const (
	noDate   dateStyle = iota
	dayOnly            // dd/mm/yyyy
	dayTime            // dd/mm/yyyy hh:mm
	timeOnly           // hh:mm
)

// dateStyleOf reads a format code. Elapsed times such as [h]:mm are no dates.
func dateStyleOf(code string) dateStyle {
	if isGeneral(code) {
		return noDate
	}
	letters, elapsed := dateLetters(firstSection(code))
	if elapsed {
		return noDate
	}
	clock := strings.ContainsAny(letters, "hs")
	day := strings.ContainsAny(letters, "yd")
	if !day && strings.Contains(letters, "m") {
		// m is the month, but minutes beside hours or seconds
		day = !clock || strings.Contains(letters, "mmm")
	}
	switch {
	case day && clock:
		return dayTime
	case day:
		return dayOnly
	case clock:
		return timeOnly
	}
	return noDate
}

// firstSection cuts a code at its first semicolon that is no literal.
func firstSection(code string) string { return formatSections(code)[0] }

// formatSections splits a code at the semicolons that are no literals.
func formatSections(code string) []string {
	var sections []string
	start := 0
	for i := 0; i < len(code); i += tokenLength(code[i:]) {
		if code[i] == ';' {
			sections = append(sections, code[start:i])
			start = i + 1
		}
	}
	return append(sections, code[start:])
}

// tokenLength is the number of bytes that belong together at the start of a
// format code: a quoted literal, an escaped character, brackets, or one byte.
func tokenLength(code string) int {
	closing := 0
	switch code[0] {
	case '"':
		closing = strings.IndexByte(code[1:], '"')
	case '[':
		closing = strings.IndexByte(code[1:], ']')
	case '\\', '_', '*':
		for i := range code[1:] { // the next character may be several bytes
			if i > 0 {
				return 1 + i
			}
		}
		return len(code)
	default:
		return 1
	}
	if closing < 0 {
		return len(code)
	}
	return closing + 2
}

// dateLetters gives the letters of a section that stand for parts of a date,
// lower case, literals left out, and whether it counts elapsed time.
func dateLetters(section string) (letters string, elapsed bool) {
	var b strings.Builder
	rest := strings.ToLower(section)
	for _, marker := range []string{"am/pm", "a/p", "general"} {
		rest = strings.ReplaceAll(rest, marker, "")
	}
	for len(rest) > 0 {
		n := tokenLength(rest)
		switch token := rest[:n]; {
		case token[0] == '[':
			inner := strings.Trim(token, "[]")
			elapsed = elapsed || inner != "" && (strings.Trim(inner, "h") == "" || strings.Trim(inner, "m") == "" || strings.Trim(inner, "s") == "")
		case n == 1 && strings.Contains("ydmhs", token):
			b.WriteString(token)
		}
		rest = rest[n:]
	}
	return b.String(), elapsed
}

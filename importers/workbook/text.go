package workbook

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleanText gives a text as it is shown and compared: Excel's escapes of
// control characters resolved, every kind of space and line end one kind,
// invisible characters gone, trimmed. Joiners stay: scripts need them.
func cleanText(raw []byte) string {
	plain := true
	for i, c := range raw {
		if c < ' ' || c >= utf8.RuneSelf || c == '_' && i+1 < len(raw) && raw[i+1] == 'x' {
			plain = false
			break
		}
	}
	if plain {
		return strings.Trim(string(raw), " ")
	}
	text := strings.ToValidUTF8(unescape(string(raw)), "\uFFFD")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return '\n'
		case r == '\n':
			return r
		case r == '\t' || unicode.Is(unicode.Zs, r) && r != '\u3000':
			return ' '
		case r == '\u200B' || r == '\uFEFF' || r == '\u2060' || r == '\u00AD' || // zero-width and soft hyphen
			r == '\u200E' || r == '\u200F' || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' || // direction marks
			r < ' ' || r == '\u007F':
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(text)
}

// unescape resolves _xHHHH_, Excel's way to write characters that XML cannot.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		if len(s) >= 7 && s[6] == '_' {
			if n, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
				b.WriteRune(rune(n))
				s = s[7:]
				continue
			}
		}
		b.WriteString(s[:2])
		s = s[2:]
	}
}

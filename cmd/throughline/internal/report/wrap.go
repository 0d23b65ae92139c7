package report

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// wrap breaks a text at spaces into lines of at most width columns. A longer
// word stands alone on its line. An empty text gives one empty line.
func wrap(text string, width int) []string {
	lines := []string{}
	line, used := "", 0
	for _, word := range strings.Fields(printable(text)) {
		n := uniseg.StringWidth(word)
		if used > 0 && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	return append(lines, line)
}

// cut shortens a text to at most width columns, with an ellipsis at its end.
func cut(text string, width int) string {
	text = printable(text)
	if uniseg.StringWidth(text) <= width {
		return text
	}
	short, used := "", 0
	for g := uniseg.NewGraphemes(text); g.Next(); {
		if used+g.Width() > width-1 {
			break
		}
		short += g.Str()
		used += g.Width()
	}
	return strings.TrimRight(short, " ") + "…"
}

// printable turns control characters into spaces, so that no cell can steer a
// reader's terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

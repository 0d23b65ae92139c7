package workbook

import (
	"cmp"
	"strconv"
	"strings"
	"time"
)

// understand fills in what the current cell holds, by its type.
func (r *sheetReader) understand(kept *gridCell) {
	c := &r.cell
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(string(c.value)))
		if err != nil || i < 0 || i >= len(r.o.strings) {
			r.lost = append(r.lost, noted{r.row, r.col, "cell " + Ref(r.row, r.col) + " refers to a text that the file does not have: type it again"})
			return
		}
		r.text(kept, r.o.strings[i])
	case "str", "inlineStr":
		r.text(kept, cleanText(c.value))
	case "e":
		r.failure(kept, r.row, r.col, cleanText(c.value))
	case "b":
		switch strings.TrimSpace(string(c.value)) {
		case "1", "true":
			kept.kind, kept.text = kindText, "TRUE"
		case "0", "false":
			kept.kind, kept.text = kindText, "FALSE"
		}
	case "d":
		r.isoDate(kept, strings.TrimSpace(string(c.value)))
	default:
		if len(c.value) == 0 {
			return
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(string(c.value)), 64)
		if err != nil {
			r.text(kept, cleanText(c.value))
			return
		}
		r.o.number(kept, n)
	}
}

// text keeps a text. One that is what a failed formula shows, pasted as a
// value, is taken for what it tells.
func (r *sheetReader) text(kept *gridCell, text string) {
	switch {
	case text == "":
	case isErrorText(text):
		r.failure(kept, r.row, r.col, text)
	default:
		kept.kind, kept.text = kindText, text
	}
}

// number keeps a number as its style shows it.
func (o *opening) number(kept *gridCell, n float64) {
	kept.kind, kept.number = kindNumber, n
	if style := o.dateStyles[kept.look]; style != noDate {
		if text, ok := dateText(n, style, o.epoch1904); ok {
			kept.text = text
			if style != timeOnly {
				kept.kind = kindDate
			}
			return
		}
		kept.text = plainNumber(n) // Excel shows only ####
		return
	}
	kept.text = o.display.text(n, o.looks[kept.look].numberFormat)
	if kept.text == "" { // a format that hides numbers
		kept.kind = kindBlank
	}
}

// isoDate keeps a date that is stored as text, as strict workbooks do.
func (r *sheetReader) isoDate(kept *gridCell, text string) {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02", "2006-01-02T15:04"} {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if r.o.epoch1904 {
			epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		kept.kind, kept.number = kindDate, t.Sub(epoch).Hours()/24
		kept.text = t.Format(time.DateOnly)
		if clock := t.Format("15:04"); clock != "00:00" {
			kept.text += " " + clock
		}
		return
	}
	r.text(kept, cleanText([]byte(text)))
}

// errorTexts are what failed formulas show, with what to do.
var errorTexts = map[string]string{
	"#REF!":         "its formula points to a cell that is gone",
	"#N/A":          "its formula looked something up and did not find it",
	"#NAME?":        "its formula uses a name that Excel does not know",
	"#VALUE!":       "its formula calculates with something that is no number",
	"#DIV/0!":       "its formula divides by nothing",
	"#NUM!":         "its formula has no result",
	"#NULL!":        "its formula names an empty range",
	"#SPILL!":       "its formula has no room for its results",
	"#CALC!":        "its formula could not be calculated",
	"#GETTING_DATA": "its data were not there yet",
	"#FIELD!":       "its formula asks for data that are gone",
	"#CONNECT!":     "its data could not be fetched",
	"#BLOCKED!":     "its data could not be fetched",
	"#UNKNOWN!":     "its data are of an unknown kind",
}

func isErrorText(text string) bool {
	return strings.HasPrefix(text, "#") && errorTexts[text] != ""
}

// failure keeps what a failed formula shows, and notes it.
func (r *sheetReader) failure(kept *gridCell, row, col int, shown string) {
	why := errorTexts[shown]
	if why == "" {
		why, shown = "its formula failed", cmp.Or(shown, "an error")
	}
	kept.kind, kept.text = kindError, shown
	r.failed = append(r.failed, noted{row, col, "cell " + Ref(row, col) + " shows " + shown + ": " + why + "; repair it or type the value (it was read as empty)"})
}

package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// columns are the heads of a findings table and how a finding fills them. CSV
// and Excel share them; sides come first, further evidence in one column.
var columns = []struct {
	name  string
	width float64 // in Excel, in characters
	value func(listed) any
}{
	{"list", 9, func(f listed) any { return f.List }},
	{"rank", 6, func(f listed) any { return f.Rank }},
	{"severity", 9, func(f listed) any { return string(f.Severity) }},
	{"rule", 22, func(f listed) any { return f.Rule }},
	{"title", 50, func(f listed) any { return f.Title }},
	{"department_a", 20, func(f listed) any { return side(f, 0).Department }},
	{"text_a", 50, func(f listed) any { return side(f, 0).Text }},
	{"cell_a", 36, func(f listed) any { return cellOf(side(f, 0)) }},
	{"department_b", 20, func(f listed) any { return side(f, 1).Department }},
	{"text_b", 50, func(f listed) any { return side(f, 1).Text }},
	{"cell_b", 36, func(f listed) any { return cellOf(side(f, 1)) }},
	{"explanation", 60, func(f listed) any { return f.Explanation }},
	{"suggestion", 50, func(f listed) any { return f.Suggestion }},
	{"journeys", 26, func(f listed) any { return strings.Join(f.Journeys, "; ") }},
	{"touchpoints", 26, func(f listed) any { return strings.Join(f.Touchpoints, "; ") }},
	{"departments", 26, func(f listed) any { return strings.Join(f.Departments, "; ") }},
	{"confidence", 11, func(f listed) any { return f.Confidence }},
	{"impact", 8, func(f listed) any { return f.Impact }},
	{"state", 11, func(f listed) any { return string(f.State) }},
	{"found_by", 10, func(f listed) any { return strings.Join(f.FoundBy, "; ") }},
	{"more_cells", 36, func(f listed) any { return moreCells(f) }},
	{"id", 20, func(f listed) any { return f.ID }},
}

// side gives a piece of evidence, the zero one when there is none.
func side(f listed, i int) graph.Evidence {
	if i < len(f.Evidence) {
		return f.Evidence[i]
	}
	return graph.Evidence{}
}

func moreCells(f listed) string {
	var cells []string
	for i := 2; i < len(f.Evidence); i++ {
		cells = append(cells, cellOf(f.Evidence[i]))
	}
	return strings.Join(cells, "; ")
}

// CSV writes one finding a row. Values that a spreadsheet would take for a
// formula are made text with a leading apostrophe.
func CSV(out io.Writer, r analyzer.Report, o Options) error {
	w := csv.NewWriter(out)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	if err := w.Write(row); err != nil {
		return err
	}
	for _, f := range listing(r, o.Review) {
		for i, c := range columns {
			switch v := c.value(f).(type) {
			case string:
				row[i] = inert(v)
			case float64:
				row[i] = fmt.Sprintf("%.2f", v)
			default:
				row[i] = fmt.Sprint(v)
			}
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// inert keeps spreadsheets from reading a text as a formula.
func inert(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(text)[0]) {
		return "'" + text
	}
	return text
}

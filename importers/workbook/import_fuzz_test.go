package workbook

import (
	"reflect"
	"strings"
	"testing"

	"github.com/throughline/throughline/importers"
	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// FuzzImport understands whatever stands in a sheet: rows are lines, cells are
// separated by "|", and merged ranges follow behind "~". It must neither panic
// nor read the same twice differently, and every value must stand in the sheet.
func FuzzImport(f *testing.F) {
	f.Add("Map", "Journey|Stage|Touchpoint|Department|Channel\nBuy|Find|Shop page|Web|website\n||Basket|Web|app; website~A2:A3")
	f.Add("Roadmap 2026", "|Q1||Q2|\n|Jan|Feb|Mar|Apr\nCare|Faster answers||New bills|~B1:C1 D1:E1")
	f.Add("RACI", "Initiative|Start|Status|Care|Web|Billing\nFaster answers|01.03.2026|running|A|R|\nNew bills|Q3|planned||C|A/R")
	f.Add("Care", "Project|Promise|from|until|k€\nFaster answers|We answer within 2 hours|March|TBD|12\nTotal||||12")
	f.Add("Glossar", "Begriff|Bedeutung\nTP|Touchpoint\n\n|Entdecken|Kaufen\nKontaktpunkt|Laden|Kasse; App\nVerantwortlich|Vertrieb|IT")
	f.Fuzz(func(t *testing.T, name, text string) {
		text, merged, _ := strings.Cut(text, "~")
		var rows []string
		for i, line := range strings.Split(text, "\n") {
			var cells []string
			for j, cell := range strings.SplitN(line, "|", 25) {
				cells = append(cells, wt.Text(Ref(i+1, j+1), strings.ToValidUTF8(cell, "")))
			}
			rows = append(rows, wt.Row(i+1, cells...))
		}
		merges := ""
		for _, ref := range strings.Fields(merged) {
			if _, ok := parseRange(ref); ok {
				merges += `<mergeCell ref="` + ref + `"/>`
			}
		}
		data := wt.Of(wt.Sheet{Name: strings.ToValidUTF8(name, ""), Rows: strings.Join(rows, ""), After: "<mergeCells>" + merges + "</mergeCells>"}).Bytes()
		limits := DefaultLimits()
		limits.Rows, limits.Cells = 200, 2000
		im := &Importer{Limits: limits}
		first, err := importers.Import(im, importers.File{Name: "book.xlsx", Data: data}, importers.Options{})
		if err != nil {
			return
		}
		second, err := importers.Import(im, importers.File{Name: "book.xlsx", Data: data}, importers.Options{})
		if err != nil || !reflect.DeepEqual(first, second) {
			t.Fatalf("read twice, understood differently (%v)", err)
		}
		book, _, err := Open("book.xlsx", data, limits)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range first.Statements {
			row, col, ok := parseRef([]byte(s.Ref))
			if !ok || book.Sheets[0].At(row, col).Empty() {
				t.Errorf("statement %q stands at %v, which is empty", s.Text, s.Cell)
			}
		}
		for _, s := range first.Steps {
			row, col, ok := parseRef([]byte(s.Ref))
			if !ok || book.Sheets[0].At(row, col).Empty() {
				t.Errorf("step %q stands at %v, which is empty", s.Touchpoint, s.Cell)
			}
		}
	})
}

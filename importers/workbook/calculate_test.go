package workbook

import (
	"fmt"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

func TestFormulasWithoutResults(t *testing.T) {
	list := wt.Sheet{Name: "Plan", Rows: wt.Row(1, wt.Text("A1", "Budget"), wt.Text("B1", "Title")) +
		wt.Row(2, wt.Number("A2", "1500.5", 1), `<c r="B2"><f>"Plan of "&amp;'Our Names'!A1</f></c>`) +
		wt.Row(3, wt.Number("A3", "99.5", 1), `<c r="B3"><f>HYPERLINK("https://example.org/?a=1","Ticket 7")</f></c>`) +
		wt.Row(4, `<c r="A4" s="1"><f>SUM(A2:A3)</f><v></v></c>`, `<c r="B4"><f>VLOOKUP(1,A:B,2)</f></c>`) +
		wt.Row(5, `<c r="A5" s="2"><f>A6</f></c>`, `<c r="B5" t="str"><f>IF(1=1,"","x")</f><v></v></c>`) +
		wt.Row(6, wt.Number("A6", "46082", 2), `<c r="B6"><f>C6</f></c>`, `<c r="C6"><f>B6</f></c>`) +
		wt.Row(7, `<c r="A7"><f t="shared" ref="A7:A9" si="0">A2*2+$A$2</f></c>`, `<c r="B7"><f>A1</f><v>0</v></c>`) +
		wt.Row(8, `<c r="A8"><f t="shared" si="0"/></c>`)}
	parts := func() wt.Parts {
		return wt.Of(list, wt.Sheet{Name: "Our Names", Rows: wt.Table([]string{"Care"})}).WithStyles("#,##0.00", "dd/mm/yyyy")
	}
	book, problems, err := Open("book.xlsx", parts().Bytes(), DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	g := book.Sheets[0]
	for ref, want := range map[string]string{
		"B2": "Plan of Care", "B3": "Ticket 7", "A4": "1,600.00", "B4": "", "A5": "2026-03-01", "B5": "", "B6": "", "A7": "4501.5", "A8": "1699.5", "B7": "0",
	} {
		row, col, _ := parseRef([]byte(ref))
		if v := g.At(row, col); v.Text != want || !v.Formula {
			t.Errorf("%s = %+v, want %q", ref, v, want)
		}
	}
	if v := g.At(5, 1); v.Date != "2026-03-01" {
		t.Errorf("A5 = %+v, want a date", v)
	}
	want := graph.Problem{File: "book.xlsx", Sheet: "Plan", Ref: "B4", Kind: graph.ProblemValue, Message: "3 formulas, the first in cell B4, have no kept result and were read as empty: open the workbook in Excel and save it, so that it keeps results"}
	if len(problems) != 1 || problems[0] != want {
		t.Errorf("problems %+v", problems)
	}

	// Programs that do not calculate write 0 and ask Excel to do it.
	stale := parts().Replace("xl/workbook.xml", "</sheets>", `</sheets><calcPr fullCalcOnLoad="1"/>`)
	book, _, err = Open("book.xlsx", stale.Bytes(), DefaultLimits())
	if err != nil || book.Sheets[0].At(7, 2).Text != "Budget" {
		t.Errorf("%v; B7 = %+v, want it calculated", err, book.Sheets[0].At(7, 2))
	}
}

// A chain of formulas that wait for each other, and sums over sums, must end.
func TestFormulasThatAreCostly(t *testing.T) {
	chain := repeatRows(20_000, func(b *strings.Builder, n int) {
		fmt.Fprintf(b, `<row r="%d"><c r="A%d"><f>A%d+1</f></c><c r="B%d"><f>SUM(A$1:B%d)</f></c></row>`, n, n, n+1, n, n-1)
	})
	book, _, err := Open("book.xlsx", wt.Of(wt.Sheet{Name: "Chain", Rows: chain + `<row r="20001"><c r="A20001"><v>5</v></c></row>`}).Bytes(), DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if v := book.Sheets[0].At(1, 1); !v.Formula || v.Text != "" {
		t.Errorf("A1 = %+v, want it left empty: the chain is too long", v)
	}
	if v := book.Sheets[0].At(20_000, 1); v.Text != "6" {
		t.Errorf("A20000 = %+v, want 6", v)
	}
}

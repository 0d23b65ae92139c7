package workbook

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/graph"
	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// openClean opens a workbook that must be readable without problems.
func openClean(t *testing.T, parts wt.Parts) *Book {
	t.Helper()
	book, problems, err := Open("folder/book.xlsx", parts.Bytes(), DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Errorf("problem %+v", p)
	}
	return book
}

// rowTexts writes a row's texts, separated by |.
func rowTexts(g *Grid, row int) string {
	shown := make([]string, g.Cols)
	for col := range shown {
		shown[col] = g.At(row, col+1).Text
	}
	return strings.Join(shown, "|")
}

func TestKindsOfText(t *testing.T) {
	book := openClean(t, wt.Of(wt.Sheet{Name: "Map", Rows: wt.Row(1,
		`<c r="A1" t="s"><v>0</v></c>`,
		`<c r="B1" t="s"><v>1</v></c>`,
		`<c r="C1" t="inlineStr"><is><r><t xml:space="preserve">Rich </t></r><r><rPr><b/></rPr><t>inline</t></r></is></c>`,
		`<c r="D1" t="str"><f>A1&amp;"!"</f><v>Shared!</v></c>`,
		`<c r="E1" t="b"><v>1</v></c>`,
		`<c r="F1" t="s"><v>2</v></c>`,
		`<c r="G1" t="str"><v>a_x000D_
b&#10;c_x005F_x0041_ </v></c>`,
		wt.Text("H1", "\u00a024\u202f€ \u200bper\u00a0month\u2028now\u00ad "),
		`<c r="I1" t="n"><v>not a number</v></c>`,
		`<c r="J1" t="d"><v>2026-03-01T09:30:00</v></c>`,
		wt.Text("K1", "31.12.2026"),
	)}).WithStrings(`<t>Shared</t>`, `<r><t>Ri</t></r><r><t xml:space="preserve">ch </t></r>`,
		`<t>眼鏡</t><rPh sb="0" eb="2"><t>めがね</t></rPh><phoneticPr fontId="1"/>`))
	g := book.Sheets[0]
	want := "Shared|Rich|Rich inline|Shared!|TRUE|眼鏡|a\nb\nc_x0041_|24 € per month\nnow|not a number|2026-03-01 09:30|31.12.2026"
	if got := rowTexts(g, 1); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if v := g.At(1, 4); !v.Formula || v.Number != nil {
		t.Errorf("D1 = %+v, want a formula's text", v)
	}
	if v := g.At(1, 10); v.Date != "2026-03-01" || v.Number == nil {
		t.Errorf("J1 = %+v, want a date", v)
	}
	if v := g.At(1, 11); v.Date != "" || v.Number != nil {
		t.Errorf("K1 = %+v, want a text", v)
	}
	if book.File != "book.xlsx" || len(book.SHA256) != 64 {
		t.Errorf("book %q %q", book.File, book.SHA256)
	}
}

// Programs leave out what Excel always writes: references of cells and rows,
// shared strings, styles; or write a dimension that is wrong.
func TestWhatOtherProgramsWrite(t *testing.T) {
	for name, parts := range map[string]wt.Parts{
		"no references":   wt.Of(wt.Sheet{Name: "Map", Rows: `<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row><row/><row><c><v>1</v></c><c><v>2</v></c><c><v>3.5</v></c></row>`}),
		"wrong dimension": wt.Of(wt.Sheet{Name: "Map", Before: `<dimension ref="A1"/>`, Rows: wt.Row(1, wt.Text("A1", "a"), wt.Text("C1", "c")) + wt.Row(3, `<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3.5</v></c>`)}),
		"huge dimension":  wt.Of(wt.Sheet{Name: "Map", Before: `<dimension ref="A1:XFD1048576"/>`, Rows: wt.Row(1, wt.Text("A1", "a"), wt.Text("C1", "c")) + wt.Row(3, `<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3.5</v></c>`)}),
		"out of order":    wt.Of(wt.Sheet{Name: "Map", Rows: wt.Row(3, `<c r="C3"><v>3.5</v></c><c r="A3"><v>1</v></c><c r="B3"><v>9</v></c><c r="B3"><v>2</v></c>`) + wt.Row(1, wt.Text("C1", "c"), wt.Text("A1", "a"))}),
		"prefixes": wt.Of(wt.Sheet{Name: "Map"}).With("xl/worksheets/sheet1.xml",
			`<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>c</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c><x:c r="B3"><x:v>2</x:v></x:c><x:c r="C3"><x:v>3.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`),
		"absolute paths": wt.Of(wt.Sheet{Name: "Map", Rows: `<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row><row/><row><c><v>1</v></c><c><v>2</v></c><c><v>3.5</v></c></row>`}).
			Replace("_rels/.rels", "xl/workbook.xml", "/XL/workbook.xml").Replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", `\xl\worksheets\Sheet1.xml`),
		"right to left": wt.Of(wt.Sheet{Name: "Map", Before: `<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>`, Rows: wt.Row(1, wt.Text("A1", "a"), wt.Text("C1", "c")) + wt.Row(3, `<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3.5</v></c>`)}),
	} {
		t.Run(name, func(t *testing.T) {
			g := openClean(t, parts).Sheets[0]
			if got := rowTexts(g, 1) + "/" + rowTexts(g, 2) + "/" + rowTexts(g, 3); got != "a||c/||/1|2|3.5" || g.Rows != 3 || g.Cols != 3 {
				t.Errorf("got %q in %d x %d", got, g.Rows, g.Cols)
			}
		})
	}
}

func TestHidden(t *testing.T) {
	book := openClean(t, wt.Of(
		wt.Sheet{Name: "Shown", Before: `<cols><col min="2" max="3" hidden="1" width="9"/><col min="4" max="4" width="0"/><col min="5" max="16384" hidden="true"/></cols>`,
			Rows:  `<row r="1">` + wt.Text("A1", "a") + wt.Text("E1", "e") + `</row><row r="2" hidden="1">` + wt.Text("A2", "b") + `</row><row r="3" ht="0" customHeight="1">` + wt.Text("A3", "c") + `</row><row r="4" ht="15">` + wt.Text("A4", "d") + `</row><row r="5" hidden="1"/>`,
			After: `<autoFilter ref="A1:A4"/>`},
		wt.Sheet{Name: "Hidden", State: "hidden", Rows: wt.Table([]string{"x"})},
		wt.Sheet{Name: "Very", State: "veryHidden", Rows: wt.Table([]string{"x"})},
		wt.Sheet{Name: "Empty"},
	))
	g := book.Sheets[0]
	for row, want := range map[int]bool{1: false, 2: true, 3: true, 4: false, 5: false, 0: false} {
		if got := g.RowHidden(row); got != want {
			t.Errorf("RowHidden(%d) = %v", row, got)
		}
	}
	for col, want := range map[int]bool{1: false, 2: true, 3: true, 4: true, 5: true} {
		if got := g.ColHidden(col); got != want {
			t.Errorf("ColHidden(%d) = %v", col, got)
		}
	}
	if g.Rows != 4 || g.At(2, 1).Text != "b" {
		t.Errorf("%d rows, A2 = %q", g.Rows, g.At(2, 1).Text)
	}
	for i, want := range []bool{false, true, true, false} {
		if got := book.Sheets[i].Hidden; got != want {
			t.Errorf("sheet %q hidden: %v", book.Sheets[i].Name, got)
		}
	}
	if e := book.Sheets[3]; e.Rows != 0 || e.Cols != 0 || e.At(1, 1) != (Value{}) {
		t.Errorf("the empty sheet has extent %d x %d", e.Rows, e.Cols)
	}
}

func TestSheetsWithoutCellsArePassedOver(t *testing.T) {
	parts := plainParts().WithPart("chartsheet", "chartsheets/sheet1.xml", "<chartsheet/>").
		Replace("xl/workbook.xml", "<sheets>", `<sheets><sheet name="Chart &amp; co" sheetId="9" r:id="chartsheet"/>`)
	book, problems, err := Open("book.xlsx", parts.Bytes(), DefaultLimits())
	if err != nil || len(book.Sheets) != 1 {
		t.Fatalf("%v, %v", book, err)
	}
	want := graph.Problem{File: "book.xlsx", Sheet: "Chart & co", Kind: graph.ProblemSkipped, Message: `sheet "Chart & co" is only a chart and has no cells: it was passed over`}
	if len(problems) != 1 || problems[0] != want {
		t.Errorf("problems %+v", problems)
	}
}

func TestTextInShapesIsReported(t *testing.T) {
	const drawing = `<xdr:wsDr xmlns:xdr="u" xmlns:a="v"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Arrive at </a:t></a:r><a:r><a:t>the hotel</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:txBody/></xdr:sp><xdr:grpSp><xdr:sp><a:t>Leave</a:t></xdr:sp></xdr:grpSp><xdr:pic><a:t>no shape</a:t></xdr:pic></xdr:wsDr>`
	parts := func(content string) wt.Parts {
		return plainParts().With("xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="r1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`).With("xl/drawings/drawing1.xml", content)
	}
	_, problems, err := Open("book.xlsx", parts(drawing).Bytes(), DefaultLimits())
	want := graph.Problem{File: "book.xlsx", Sheet: "Map", Kind: graph.ProblemSkipped, Message: `sheet "Map" has 2 shapes or text boxes with text (the first: "Arrive at the hotel"): only cells are read, type into cells what should count`}
	if err != nil || len(problems) != 1 || problems[0] != want {
		t.Errorf("%v, %+v", err, problems)
	}
	if _, problems, err := Open("book.xlsx", parts("<broken").Bytes(), DefaultLimits()); err != nil || len(problems) > 0 {
		t.Errorf("with a damaged drawing: %v, %+v", err, problems)
	}
}

func TestSheetsOfOneName(t *testing.T) {
	parts := wt.Of(wt.Sheet{Name: "Map", Rows: wt.Table([]string{"a"})}, wt.Sheet{Name: "MAP", Rows: wt.Table([]string{"b"})})
	book, problems, err := Open("book.xlsx", parts.Bytes(), DefaultLimits())
	if err != nil || len(book.Sheets) != 2 || len(problems) != 1 || problems[0].Kind != graph.ProblemDuplicate {
		t.Errorf("%v, %+v", err, problems)
	}
}

func TestTextsThatTheFileLacks(t *testing.T) {
	parts := wt.Of(wt.Sheet{Name: "Map", Rows: wt.Row(1, wt.Text("A1", "a"), `<c r="B1" t="s"><v>7</v></c>`)}).WithStrings("<t>only one</t>")
	_, problems, err := Open("book.xlsx", parts.Bytes(), DefaultLimits())
	if err != nil || len(problems) != 1 || problems[0].Ref != "B1" || problems[0].Kind != graph.ProblemValue {
		t.Errorf("%v, %+v", err, problems)
	}
}

// TestLooks reads a workbook that excelize wrote: fonts, fills, themes, merges.
func TestLooks(t *testing.T) {
	f := excelize.NewFile()
	style := func(cell string, s excelize.Style) {
		id, err := f.NewStyle(&s)
		if err == nil {
			err = f.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	theme := 4
	_ = f.SetCellValue("Sheet1", "A1", "head")
	style("A1", excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"#ffc000"}}})
	style("B2", excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"70AD47"}}})
	_ = f.SetCellValue("Sheet1", "C3", 0.25)
	style("C3", excelize.Style{NumFmt: 9, Font: &excelize.Font{ColorTheme: &theme}})
	style("Z9", excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"70AD47"}}})
	if err := f.MergeCell("Sheet1", "A1", "F1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	book, problems, err := Open("book.xlsx", b.Bytes(), DefaultLimits())
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %+v", err, problems)
	}
	g := book.Sheets[0]
	if v := g.At(1, 1); !v.Bold || v.Fill != "FFC000" || v.Text != "head" {
		t.Errorf("A1 = %+v", v)
	}
	if v := g.At(2, 2); v.Fill != "70AD47" || !v.Empty() {
		t.Errorf("B2 = %+v, want only a background", v)
	}
	if v := g.At(3, 3); v.Bold || v.Fill != "" || v.Text != "25%" || v.NumberFormat != "0%" || v.Number == nil || *v.Number != 0.25 {
		t.Errorf("C3 = %+v", v)
	}
	if m, ok := g.Merged(1, 2); !ok || m != (Merge{1, 1, 1, 3}) || g.Rows != 3 || g.Cols != 3 {
		t.Errorf("merge %v %v in %d x %d", m, ok, g.Rows, g.Cols)
	}
}

func TestThemeColours(t *testing.T) {
	const theme = `<a:theme xmlns:a="u"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`
	fill := func(color string) string {
		return `<fill><patternFill patternType="solid"><fgColor ` + color + `/></patternFill></fill>`
	}
	styles := `<styleSheet><fonts><font/></fonts><fills>` + fill(`theme="4"`) + fill(`theme="0"`) + fill(`theme="3"`) + fill(`theme="4" tint="0.8"`) + fill(`indexed="10"`) + fill(`rgb="80FF0000"`) + fill(`theme="77"`) + `<fill><patternFill patternType="none"><fgColor rgb="FF112233"/></patternFill></fill></fills><cellXfs>`
	cells := ""
	for i := range 8 {
		styles += `<xf numFmtId="0" fillId="` + string(rune('0'+i)) + `"/>`
		cells += wt.Number(Ref(1, i+1), "1", i)
	}
	g := openClean(t, wt.Of(wt.Sheet{Name: "Map", Rows: wt.Row(1, cells)}).WithPart("styles", "styles.xml", styles+`</cellXfs></styleSheet>`).WithPart("theme", "theme/theme1.xml", theme)).Sheets[0]
	var got []string
	for col := range 8 {
		got = append(got, g.At(1, col+1).Fill)
	}
	if want := "4472C4 FFFFFF 44546A DAE3F3 FF0000 FF0000  "; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Panic must reach no caller, whatever is inside.
func FuzzOpen(f *testing.F) {
	f.Add(plainParts().Bytes())
	f.Add(plainParts().WithStyles("0%", "dd/mm/yyyy").WithStrings("<t>a</t>").Bytes())
	f.Add(wt.Of(wt.Sheet{Name: "F", Before: `<cols><col min="1" max="2" hidden="1"/></cols>`, Rows: wt.Row(1, `<c r="A1"><f>SUM(B1:C1)&amp;"x"</f></c>`, wt.Number("B1", "2", 0)), After: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`}).Bytes())
	f.Add(plainParts().Bytes()[:300])
	f.Add(wt.OLE("Workbook"))
	f.Add([]byte("a,b\r\n"))
	limits := DefaultLimits()
	limits.Cells, limits.Unzipped = 10_000, 4<<20
	f.Fuzz(func(t *testing.T, data []byte) { checkOpen(t, data, limits) })
}

// FuzzOpenSheet mangles the XML of one sheet, which no change of zip bytes reaches.
func FuzzOpenSheet(f *testing.F) {
	f.Add(plainParts()["xl/worksheets/sheet1.xml"], "General")
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>46023.5</v></c><c r="B1" t="s"><v>0</v></c><c><f t="shared" si="0" ref="A1">A1+1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells></worksheet>`, `[>1]0.0," k";[=0]"none";General" d"`)
	limits := DefaultLimits()
	limits.Cells, limits.Unzipped = 10_000, 4<<20
	f.Fuzz(func(t *testing.T, sheet, format string) {
		checkOpen(t, plainParts().WithStrings("<t>a</t>").WithStyles(format).With("xl/worksheets/sheet1.xml", sheet).Bytes(), limits)
	})
}

// checkOpen holds what is true of every input.
func checkOpen(t *testing.T, data []byte, limits Limits) {
	book, problems, err := Open("book.xlsx", data, limits)
	if err != nil {
		var refused *UnreadableError
		if !errors.As(err, &refused) || len(problems) == 0 || book != nil {
			t.Fatalf("refused with %v, problems %+v", err, problems)
		}
		if strings.Contains(err.Error(), "form that is not understood") {
			t.Fatalf("a fault inside: %v", err)
		}
		return
	}
	for _, g := range book.Sheets {
		for row := 0; row <= min(g.Rows, 50)+1; row++ {
			for col := 0; col <= min(g.Cols, 50)+1; col++ {
				v := g.At(row, col)
				if v.Text != strings.TrimSpace(v.Text) || v.Text != "" && v.Error != "" {
					t.Fatalf("%s = %+v", Ref(row, col), v)
				}
				if m, ok := g.Merged(row, col); ok && (!m.Contains(row, col) || m.LastRow > g.Rows || m.LastCol > g.Cols) {
					t.Fatalf("%s lies in %v", Ref(row, col), m)
				}
			}
		}
	}
}

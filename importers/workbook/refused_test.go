package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"time"

	"github.com/throughline/throughline/graph"
	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// plainParts is a workbook with one sheet "Map" of a few cells.
func plainParts() wt.Parts {
	return wt.Of(wt.Sheet{Name: "Map", Rows: wt.Table([]string{"Stage", "Touchpoint"}, []string{"Buy", "Checkout"})})
}

func repeatRows(rows int, row func(b *strings.Builder, n int)) string {
	var b strings.Builder
	for n := 1; n <= rows; n++ {
		row(&b, n)
	}
	return b.String()
}

func zipOf(entries ...string) []byte {
	p := wt.Parts{}
	for _, e := range entries {
		p[e] = "content of " + e
	}
	return p.Bytes()
}

func TestRefused(t *testing.T) {
	protected, err := wt.WithPassword()
	if err != nil {
		t.Fatal(err)
	}
	whole := plainParts().Bytes()
	tall := wt.Of(wt.Sheet{Name: "Raw data", Rows: repeatRows(300_000, func(b *strings.Builder, n int) {
		fmt.Fprintf(b, `<row r="%d"><c r="A%d"><v>%d</v></c></row>`, n, n, n)
	})}).Bytes()
	wide := wt.Of(wt.Sheet{Name: "Map", Rows: repeatRows(5000, func(b *strings.Builder, n int) {
		fmt.Fprintf(b, `<row r="%d"><c r="XFD%d"><v>%d</v></c></row>`, n, n, n)
	})}).Bytes()
	noCells := wt.Of(wt.Sheet{Name: "Sheet1"}, wt.Sheet{Name: "Sheet2", Rows: `<row r="3"><c r="B3" s="0"/><c r="C3" t="inlineStr"><is><t>  </t></is></c></row>`}).Bytes()
	noSheets := plainParts().Replace("xl/workbook.xml", `<sheet name="Map" sheetId="1" r:id="rId1"/>`, "").Bytes()
	mangled := func(path, old, new string) []byte { return plainParts().Replace(path, old, new).Bytes() }
	const sheet1 = "xl/worksheets/sheet1.xml"

	for name, c := range map[string]struct {
		data        []byte
		kind        string
		sheet, cell string
		says        string // what the message must contain
	}{
		"password-protected":     {data: protected, says: "book.xlsx is protected with a password: open it in Excel with the password"},
		"old xls":                {data: wt.OLE("Workbook"), says: "book.xlsx is an old Excel 97-2003 file (.xls): open it in Excel and save it as .xlsx"},
		"older xls":              {data: wt.OLE("Book"), says: "old Excel 97-2003"},
		"word 97":                {data: wt.OLE("WordDocument"), says: "old Word document"},
		"unknown OLE":            {data: wt.OLE("Something"), says: "protected with a password or older"},
		"excel 4":                {data: []byte("\x09\x04\x06\x00\x00\x00\x10\x00"), says: "before Excel 97"},
		"csv":                    {data: []byte("Stage;Touchpoint\r\nKauf;Kasse f\xFCr alle\r\n"), says: "plain text (such as CSV), not a workbook"},
		"pdf":                    {data: []byte("%PDF-1.7\n%\xE2\xE3"), says: "PDF document"},
		"web page named xls":     {data: []byte("\n<HTML><body><table><tr><td>1</td></tr></table></body></HTML>"), says: "web page"},
		"xml spreadsheet":        {data: []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`), says: "XML spreadsheet of Excel 2003"},
		"random bytes":           {data: []byte{0xFF, 0x00, 0x13, 0x37}, says: "not an Excel workbook"},
		"no byte":                {data: nil, says: "is empty (0 bytes)"},
		"plain zip":              {data: zipOf("readme.txt", "data.csv"), says: "a zip archive, not a workbook"},
		"zip of workbooks":       {data: zipOf("a/plan.xlsx"), says: "unpack it"},
		"word document":          {data: plainParts().Replace("_rels/.rels", "xl/workbook.xml", "word/document.xml").With("word/document.xml", "<w/>").Bytes(), says: "a Word document"},
		"opendocument":           {data: zipOf("mimetype", "content.xml"), says: "OpenDocument"},
		"numbers":                {data: zipOf("Index/Document.iwa"), says: "Apple Numbers"},
		"binary workbook":        {data: plainParts().Replace("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin").With("xl/workbook.bin", "x").Bytes(), says: ".xlsb"},
		"truncated zip":          {data: whole[:len(whole)/2], says: "cut off or damaged"},
		"damaged zip":            {data: flip(whole, bytes.LastIndex(whole, []byte("PK\x03\x04"))+200), sheet: "Map", says: "damaged"},
		"no sheets":              {data: noSheets, says: "has no sheets"},
		"no cell":                {data: noCells, says: "has no cell with a value"},
		"300,000 rows":           {data: tall, kind: graph.ProblemLimit, sheet: "Raw data", cell: "A100001", says: `sheet "Raw data" of book.xlsx goes beyond row 100,000`},
		"column XFD":             {data: wide, kind: graph.ProblemLimit, sheet: "Map", cell: "XFD1", says: "goes beyond column SR (cell XFD1 has a value)"},
		"sheet cut off":          {data: mangled(sheet1, "</row></sheetData></worksheet>", ""), sheet: "Map", says: `sheet "Map" is damaged`},
		"sheet of wrong tags":    {data: mangled(sheet1, "</row>", "</rov>"), sheet: "Map", says: `sheet "Map" is damaged`},
		"sheet part missing":     {data: mangled("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml"), sheet: "Map", says: "part of the file is missing"},
		"sheet without relation": {data: mangled("xl/_rels/workbook.xml.rels", "rId1", "rId5"), sheet: "Map", says: "part of the file is missing"},
		"row beyond Excel":       {data: mangled(sheet1, `<row r="2">`, `<row r="1048577">`), sheet: "Map", says: "damaged"},
		"cell beyond Excel":      {data: mangled(sheet1, `r="B2"`, `r="XFE2"`), sheet: "Map", says: `"XFE2"`},
		"entities that multiply": {data: mangled(sheet1, `<worksheet`, `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet`), sheet: "Map", says: "damaged"},
		"workbook part broken":   {data: mangled("xl/workbook.xml", "</workbook>", ""), says: "book.xlsx is damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			book, problems, err := Open("C:\\plans\\book.xlsx", c.data, DefaultLimits())
			var refused *UnreadableError
			if book != nil || !errors.As(err, &refused) {
				t.Fatalf("got %v, %v; want it refused", book, err)
			}
			if len(problems) != 1 || len(refused.Problems) != 1 {
				t.Fatalf("problems %+v, in the error %+v; want one", problems, refused.Problems)
			}
			kind := c.kind
			if kind == "" {
				kind = graph.ProblemUnreadable
			}
			want := graph.Problem{File: "book.xlsx", Sheet: c.sheet, Ref: c.cell, Kind: kind, Message: problems[0].Message}
			if problems[0] != want || !strings.Contains(want.Message, c.says) {
				t.Errorf("got %+v\nwant %+v with %q", problems[0], want, c.says)
			}
			if err.Error() != want.Message {
				t.Errorf("error says %q, problem %q", err, want.Message)
			}
		})
	}
}

func flip(data []byte, at int) []byte {
	data = bytes.Clone(data)
	for i := range 8 {
		data[at+i] ^= 0x55
	}
	return data
}

func TestLimits(t *testing.T) {
	data := plainParts().Bytes()
	for name, c := range map[string]struct {
		limits Limits
		says   string
		cell   string
	}{
		"bytes":    {Limits{Bytes: 100}, "larger than 100 bytes", ""},
		"unzipped": {Limits{Unzipped: 1000}, "unpacks to more than 1,000 bytes", ""},
		"entries":  {Limits{Entries: 4}, "holds 5 parts, more than the limit of 4", ""},
		"rows":     {Limits{Rows: 1}, "goes beyond row 1 (cell A2 has a value)", "A2"},
		"columns":  {Limits{Cols: 1}, "goes beyond column A (cell B1 has a value)", "B1"},
		"cells":    {Limits{Cells: 3}, "more than 3 cells", "B2"},
		"time":     {Limits{Time: time.Nanosecond}, "takes longer than 1ns", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems, err := Open("book.xlsx", data, c.limits)
			if err == nil || len(problems) != 1 || problems[0].Kind != graph.ProblemLimit {
				t.Fatalf("got %v, problems %+v; want the limit", err, problems)
			}
			if !strings.Contains(problems[0].Message, c.says) || problems[0].Ref != c.cell {
				t.Errorf("got %+v, want %q at %q", problems[0], c.says, c.cell)
			}
		})
	}
	if _, problems, err := Open("book.xlsx", data, Limits{}); err != nil || len(problems) > 0 {
		t.Errorf("without limits: %v, %+v", err, problems)
	}
}

// Cells that only have a style, as programs write to the edge of the sheet,
// break no limit.
func TestStyledEmptyCellsBreakNoLimit(t *testing.T) {
	data := plainParts().Replace("xl/worksheets/sheet1.xml", "</row></sheetData>", `<c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`).Bytes()
	book, problems, err := Open("book.xlsx", data, DefaultLimits())
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %+v", err, problems)
	}
	if g := book.Sheets[0]; g.Rows != 2 || g.Cols != 2 {
		t.Errorf("extent %d x %d, want 2 x 2", g.Rows, g.Cols)
	}
}

func TestZipThatLiesAboutItsSize(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for path, content := range plainParts() {
		if path != "xl/worksheets/sheet1.xml" {
			w, err := z.Create(path)
			if err == nil {
				_, err = w.Write([]byte(content))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	bomb := strings.Replace(plainParts()["xl/worksheets/sheet1.xml"], "<sheetData>", "<sheetData>"+strings.Repeat(" ", 40<<20), 1)
	var packed bytes.Buffer
	deflater, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err == nil {
		_, err = deflater.Write([]byte(bomb))
	}
	if err == nil {
		err = deflater.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: 100, CRC32: crc32.ChecksumIEEE([]byte(bomb))})
	if err == nil {
		_, err = w.Write(packed.Bytes())
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	limits := DefaultLimits()
	limits.Bytes, limits.Unzipped = 0, 8<<20
	_, problems, err := Open("book.xlsx", b.Bytes(), limits)
	if err == nil || len(problems) != 1 || problems[0].Sheet != "Map" {
		t.Errorf("got %v, %+v; want sheet Map refused", err, problems)
	}
}

func TestMacrosAreLeftAlone(t *testing.T) {
	data := plainParts().WithPart("vbaProject", "vbaProject.bin", "Sub Auto_Open()").
		Replace("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml").Bytes()
	book, problems, err := Open("book.xlsm", data, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 1 || problems[0].Kind != graph.ProblemSkipped || !strings.Contains(problems[0].Message, "macros") {
		t.Errorf("problems %+v, want one about macros", problems)
	}
	if got := book.Sheets[0].At(2, 2).Text; got != "Checkout" {
		t.Errorf("B2 = %q", got)
	}
}

func TestFormulaErrors(t *testing.T) {
	sheet := wt.Sheet{Name: "Plan", Rows: wt.Row(1,
		`<c r="A1" t="e"><f>Gone!A1</f><v>#REF!</v></c>`, `<c r="B1" t="e"><v>#N/A</v></c>`, wt.Text("C1", "#DIV/0!"),
		wt.Text("D1", "#1 in service"), `<c r="E1" t="e"><v>#NEW!</v></c>`, `<c r="F1"><f>1/0</f></c>`)}
	book, problems, err := Open("book.xlsx", wt.Of(sheet).Bytes(), DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	g := book.Sheets[0]
	for col, want := range []Value{
		{Error: "#REF!", Formula: true}, {Error: "#N/A"}, {Error: "#DIV/0!"}, {Text: "#1 in service"}, {Error: "#NEW!"}, {Error: "#DIV/0!", Formula: true},
	} {
		want.NumberFormat = "General"
		if got := g.At(1, col+1); got != want {
			t.Errorf("%s = %+v, want %+v", Ref(1, col+1), got, want)
		}
	}
	var at []string
	for _, p := range problems {
		if p.File != "book.xlsx" || p.Sheet != "Plan" || p.Kind != graph.ProblemValue || !strings.Contains(p.Message, "repair it or type the value") {
			t.Errorf("problem %+v", p)
		}
		at = append(at, p.Ref)
	}
	if got := strings.Join(at, " "); got != "A1 B1 C1 E1 F1" {
		t.Errorf("problems at %q", got)
	}
}

func TestManyErrorsAreCounted(t *testing.T) {
	rows := repeatRows(500, func(b *strings.Builder, n int) {
		fmt.Fprintf(b, `<row r="%d"><c r="A%d" t="e"><v>#N/A</v></c><c r="B%d"><v>1</v></c></row>`, n, n, n)
	})
	_, problems, err := Open("book.xlsx", wt.Of(wt.Sheet{Name: "Plan", Rows: rows}).Bytes(), DefaultLimits())
	if err != nil || len(problems) != perSheet+1 || !strings.Contains(problems[perSheet].Message, "480 more cells") {
		t.Errorf("%v, %d problems, the last %+v", err, len(problems), problems[len(problems)-1])
	}
}

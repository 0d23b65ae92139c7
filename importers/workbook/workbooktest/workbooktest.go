// Package workbooktest builds workbooks for tests, part by part, so that tests
// can hold what careless programs write and what no program would.
package workbooktest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"sort"
	"strings"
)

// Parts are the parts of a workbook by path.
type Parts map[string]string

// Sheet is one worksheet, written as XML.
type Sheet struct {
	Name  string
	State string // "", hidden or veryHidden
	// Before and After stand around the rows: cols, mergeCells …
	Before, After string
	Rows          string // content of sheetData
}

const (
	header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	main   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	rels   = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	types  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// Of puts sheets together to a workbook without styles and shared strings.
func Of(sheets ...Sheet) Parts {
	p := Parts{
		"[Content_Types].xml": header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels":         header + `<Relationships ` + rels + `><Relationship Id="rId1" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	}
	var list, relations strings.Builder
	for i, s := range sheets {
		state := ""
		if s.State != "" {
			state = fmt.Sprintf(` state="%s"`, s.State)
		}
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>`, html.EscapeString(s.Name), i+1, state, i+1)
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, i+1, types, i+1)
		p[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = header + `<worksheet ` + main + `>` + s.Before + `<sheetData>` + s.Rows + `</sheetData>` + s.After + `</worksheet>`
	}
	p["xl/workbook.xml"] = header + `<workbook ` + main + `><sheets>` + list.String() + `</sheets></workbook>`
	p["xl/_rels/workbook.xml.rels"] = header + `<Relationships ` + rels + `>` + relations.String() + `</Relationships>`
	return p
}

// WithPart adds a part that the workbook is related to: styles, sharedStrings,
// theme, vbaProject, chartsheet.
func (p Parts) WithPart(kind, path, content string) Parts {
	p["xl/"+path] = content
	list := p["xl/_rels/workbook.xml.rels"]
	p["xl/_rels/workbook.xml.rels"] = strings.Replace(list, "</Relationships>", fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s"/></Relationships>`, kind, types, kind, path), 1)
	return p
}

// WithStyles adds a style sheet of cell styles, numbered from 1, that differ by
// their number format.
func (p Parts) WithStyles(formats ...string) Parts {
	var codes, styles strings.Builder
	for i, f := range formats {
		fmt.Fprintf(&codes, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, html.EscapeString(f))
		fmt.Fprintf(&styles, `<xf numFmtId="%d" fontId="0" fillId="0"/>`, 164+i)
	}
	return p.WithPart("styles", "styles.xml", header+`<styleSheet `+main+`><numFmts>`+codes.String()+`</numFmts><fonts><font/></fonts><fills><fill/></fills><cellXfs><xf numFmtId="0"/>`+styles.String()+`</cellXfs></styleSheet>`)
}

// WithStrings adds shared strings, each the content of an si element.
func (p Parts) WithStrings(items ...string) Parts {
	return p.WithPart("sharedStrings", "sharedStrings.xml", header+`<sst `+main+`><si>`+strings.Join(items, "</si><si>")+`</si></sst>`)
}

// Replace changes a part's text; it panics when the part lacks the old one, as
// the test would then test nothing.
func (p Parts) Replace(path, old, new string) Parts {
	if !strings.Contains(p[path], old) {
		panic(fmt.Sprintf("part %s does not contain %q", path, old))
	}
	p[path] = strings.Replace(p[path], old, new, 1)
	return p
}

// Bytes packs the parts; the same parts give the same bytes.
func (p Parts) Bytes() []byte {
	paths := make([]string, 0, len(p))
	for path := range p {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, path := range paths {
		w, err := z.Create(path)
		if err == nil {
			_, err = w.Write([]byte(p[path]))
		}
		if err != nil {
			panic(err) // a bytes.Buffer takes everything
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Text is the XML of a cell with a text; an empty text gives no cell.
func Text(ref, text string) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, ref, html.EscapeString(text))
}

// Number is the XML of a cell with a number, given as it is stored, in the
// style of that index.
func Number(ref, number string, style int) string {
	return fmt.Sprintf(`<c r="%s" s="%d"><v>%s</v></c>`, ref, style, number)
}

// Row puts cells in a row.
func Row(number int, cells ...string) string {
	return fmt.Sprintf(`<row r="%d">%s</row>`, number, strings.Join(cells, ""))
}

// Table gives rows of texts, the first at A1.
func Table(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, text := range row {
			cells[j] = Text(fmt.Sprintf("%c%d", 'A'+j, i+1), text)
		}
		b.WriteString(Row(i+1, cells...))
	}
	return b.String()
}

// With adds or replaces a part, unrelated to any other.
func (p Parts) With(path, content string) Parts {
	p[path] = content
	return p
}

package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/graph"
)

// Open reads a workbook. The name is the file's, with or without its folder;
// the base name is kept. Problems are listed also when the workbook is
// refused; then the error is an [UnreadableError] that holds the same problems
// and the Book is nil.
func Open(name string, data []byte, limits Limits) (*Book, []graph.Problem, error) {
	file := baseName(name)
	sum := sha256.Sum256(data)
	x, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		e := refusal(file, graph.ProblemUnreadable, "%s cannot be read as a workbook: %v", file, err)
		return nil, e.Problems, e
	}
	defer func() { _ = x.Close() }()
	book := &Book{File: file, SHA256: hex.EncodeToString(sum[:])}
	for _, sheet := range x.GetSheetList() {
		g := &Grid{Name: sheet}
		visible, _ := x.GetSheetVisible(sheet)
		g.Hidden = !visible
		rows, err := x.GetRows(sheet)
		if err != nil {
			continue
		}
		for r, row := range rows {
			var cells []gridCell
			for c, text := range row {
				if text = strings.TrimSpace(text); text == "" {
					continue
				}
				cells = append(cells, excelizeCell(x, g, sheet, r+1, c+1, text))
				g.Rows, g.Cols = r+1, max(g.Cols, c+1)
			}
			shown, _ := x.GetRowVisible(sheet, r+1)
			g.rows = append(g.rows, gridRow{cells: cells, hidden: !shown})
		}
		for c := 1; c <= g.Cols; c++ {
			if shown, err := x.GetColVisible(sheet, ColName(c)); err == nil && !shown {
				g.hiddenCols = append(g.hiddenCols, colSpan{c, c})
			}
		}
		merged, _ := x.GetMergeCells(sheet)
		var merges []Merge
		for _, m := range merged {
			c1, r1, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
			c2, r2, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
			merges = append(merges, Merge{r1, c1, r2, c2})
		}
		g.setMerges(merges)
		book.Sheets = append(book.Sheets, g)
	}
	return book, nil, nil
}

func excelizeCell(x *excelize.File, g *Grid, sheet string, row, col int, text string) gridCell {
	ref := Ref(row, col)
	c := gridCell{col: uint16(col), kind: kindText, text: text}
	l := look{numberFormat: "General"}
	date := false
	if id, err := x.GetCellStyle(sheet, ref); err == nil {
		if s, err := x.GetStyle(id); err == nil {
			l.bold = s.Font != nil && s.Font.Bold
			if len(s.Fill.Color) > 0 {
				l.fill = s.Fill.Color[0]
			}
			date = s.NumFmt >= 14 && s.NumFmt <= 22
			if s.CustomNumFmt != nil {
				l.numberFormat = *s.CustomNumFmt
				date = strings.ContainsAny(strings.ToLower(*s.CustomNumFmt), "yd")
			}
		}
	}
	g.looks = append(g.looks, l)
	c.look = uint16(len(g.looks) - 1)
	formula, _ := x.GetCellFormula(sheet, ref)
	c.calc = formula != ""
	raw, _ := x.GetCellValue(sheet, ref, excelize.Options{RawCellValue: true})
	kind, _ := x.GetCellType(sheet, ref)
	if n, ok := parseNumber(raw); ok && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
		c.kind, c.number = kindNumber, n
		if t, err := excelize.ExcelDateToTime(n, false); err == nil && date {
			c.kind, c.text = kindDate, t.Format(time.DateOnly)
		}
	}
	if strings.HasPrefix(text, "#") && kind == excelize.CellTypeError {
		c.kind = kindError
	}
	return c
}

// baseName cuts the folder off, whichever system's separators it is written with.
func baseName(name string) string { return name[strings.LastIndexAny(name, `/\`)+1:] }

package workbook

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// gridOf makes a worksheet of lines: cells between "|", "*" before bold ones,
// numbers as numbers, "^" for a cell merged with the one to its left.
func gridOf(name, text string) *Grid {
	g := &Grid{Name: name, looks: []look{{numberFormat: "General"}, {bold: true, numberFormat: "General"}}}
	var merges []Merge
	for r, line := range strings.Split(text, "\n") {
		var row gridRow
		for c, cell := range strings.Split(line, "|") {
			cell = strings.TrimSpace(cell)
			if c >= 60 || cell == "" {
				continue
			}
			if cell == "^" && c > 0 {
				if n := len(merges); n > 0 && merges[n-1].FirstRow == r+1 && merges[n-1].LastCol == c {
					merges[n-1].LastCol = c + 1
				} else {
					merges = append(merges, Merge{r + 1, c, r + 1, c + 1})
				}
				continue
			}
			kept := gridCell{col: uint16(c + 1), kind: kindText, text: cell}
			if strings.HasPrefix(cell, "*") {
				kept.look, kept.text = 1, cell[1:]
			}
			if n, err := strconv.ParseFloat(cell, 64); err == nil {
				kept.kind, kept.number = kindNumber, n
			}
			if kept.text != "" {
				row.cells = append(row.cells, kept)
				g.Rows, g.Cols = r+1, max(g.Cols, c+1)
			}
		}
		g.rows = append(g.rows, row)
	}
	g.Merges = merges
	(&opening{}).settleMerges(g)
	return g
}

// FuzzSheet reads sheets of any text: nothing may fail, and every record must
// stand in a cell of the sheet.
func FuzzSheet(f *testing.F) {
	books, err := filepath.Glob("testdata/books/*.book")
	if err != nil {
		f.Fatal(err)
	}
	for _, b := range books {
		text, err := os.ReadFile(b)
		if err != nil {
			f.Fatal(err)
		}
		for sheet := range strings.SplitSeq(string(text), "== ") {
			f.Add(strings.ReplaceAll(sheet, "\n| ", "\n"))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 6000 {
			return
		}
		book := &Book{File: "f.xlsx", Sheets: []*Grid{gridOf("S", text)}}
		d := newDocument(book, nil)
		r := d.Read(importers.Options{}, d.Names(importers.Options{}))
		at := func(c graph.Cell, what string) {
			if c.File != "f.xlsx" || c.Sheet != "S" || c.Ref == "" || rowOf(c.Ref) > book.Sheets[0].Rows {
				t.Errorf("%s stands nowhere: %v", what, c)
			}
		}
		for _, s := range r.Steps {
			at(s.Cell, "step "+s.Touchpoint)
			if s.Touchpoint == "" {
				t.Errorf("step without a name at %v", s.Cell)
			}
		}
		for _, s := range r.Statements {
			at(s.Cell, "statement "+s.Text)
		}
		for _, in := range r.Initiatives {
			at(in.Cell, "initiative "+in.Name)
		}
	})
}

// Package books turns the readable sources of the example company into Excel
// workbooks, always the same bytes, and the marks in them into labels.
package books

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/xuri/excelize/v2"
)

//go:embed *.yaml
var sources embed.FS

// Book is the source of one workbook.
type Book struct {
	File   string  `yaml:"file"`
	Sheets []Sheet `yaml:"sheets"`
}

// Sheet is the source of one worksheet. Rows holds a line for each row, cells
// apart by '|'. A cell may end in marks: #c01 for one side of contradiction c01.
type Sheet struct {
	Name   string    `yaml:"name"`
	Rows   string    `yaml:"rows"`
	Head   []int     `yaml:"head"`   // rows that are column heads, from 1
	Bold   []int     `yaml:"bold"`   // rows in bold, from 1
	Merge  []string  `yaml:"merge"`  // ranges
	Widths []float64 `yaml:"widths"` // of columns, in characters
}

// Cell is the place of a marked cell.
type Cell struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Ref   string `json:"cell"`
}

// Workbook is a built workbook with its marked cells, mark by mark.
type Workbook struct {
	File  string
	Data  []byte
	Marks []Mark
}

// Mark is one mark on one cell, without its '#'.
type Mark struct {
	Name string
	At   Cell
}

// All builds every workbook of the example company, in the order of the sources.
func All() ([]Workbook, error) {
	entries, err := sources.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var all []Workbook
	for _, e := range entries {
		if e.Name() == labelsFile {
			continue
		}
		text, err := sources.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		built, err := Build(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
		all = append(all, built)
	}
	return all, nil
}

// Build makes one workbook from its YAML source, a [Book].
func Build(source []byte) (Workbook, error) {
	var book Book
	if err := yaml.UnmarshalWithOptions(source, &book, yaml.Strict()); err != nil {
		return Workbook{}, err
	}
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	styles, err := newStyles(file)
	if err != nil {
		return Workbook{}, err
	}
	w := Workbook{File: book.File}
	for i, sheet := range book.Sheets {
		if i == 0 {
			err = file.SetSheetName("Sheet1", sheet.Name)
		} else {
			_, err = file.NewSheet(sheet.Name)
		}
		if err != nil {
			return Workbook{}, err
		}
		marks, err := fill(file, styles, book.File, sheet)
		if err != nil {
			return Workbook{}, fmt.Errorf("sheet %s: %w", sheet.Name, err)
		}
		w.Marks = append(w.Marks, marks...)
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		return Workbook{}, err
	}
	w.Data = out.Bytes()
	return w, nil
}

type styles struct{ head, bold, date, plain int }

func newStyles(file *excelize.File) (s styles, err error) {
	top := &excelize.Alignment{WrapText: true, Vertical: "top"}
	day := "yyyy-mm-dd"
	for _, made := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DCE6F1"}}, Alignment: top}},
		{&s.bold, excelize.Style{Font: &excelize.Font{Bold: true}}},
		{&s.date, excelize.Style{CustomNumFmt: &day, Alignment: top}},
		{&s.plain, excelize.Style{Alignment: top}},
	} {
		if *made.into, err = file.NewStyle(&made.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

var markEnd = regexp.MustCompile(`\s+#([cdn]\d\d|p:[a-z-]+)$`)

// fill writes a sheet's rows and gives the marks that they carry.
func fill(file *excelize.File, s styles, book string, sheet Sheet) ([]Mark, error) {
	var marks []Mark
	for r, line := range strings.Split(strings.TrimRight(sheet.Rows, "\n"), "\n") {
		for c, text := range strings.Split(line, "|") {
			text = strings.TrimSpace(text)
			ref, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return nil, err
			}
			for m := markEnd.FindStringSubmatch(text); m != nil; m = markEnd.FindStringSubmatch(text) {
				text = strings.TrimSuffix(text, m[0])
				marks = append(marks, Mark{m[1], Cell{book, sheet.Name, ref}})
			}
			if text == "" {
				continue
			}
			if err := put(file, s, sheet, r+1, ref, text); err != nil {
				return nil, err
			}
		}
	}
	for i, width := range sheet.Widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err == nil {
			err = file.SetColWidth(sheet.Name, column, column, width)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, span := range sheet.Merge {
		from, to, _ := strings.Cut(span, ":")
		if err := file.MergeCell(sheet.Name, from, to); err != nil {
			return nil, err
		}
	}
	return marks, nil
}

// put writes one cell: a formula, a date, a number or a text.
func put(file *excelize.File, s styles, sheet Sheet, row int, ref, text string) error {
	style := s.plain
	if slices.Contains(sheet.Head, row) {
		style = s.head
	} else if slices.Contains(sheet.Bold, row) {
		style = s.bold
	}
	if err := file.SetCellStyle(sheet.Name, ref, ref, style); err != nil {
		return err
	}
	if formula, ok := strings.CutPrefix(text, "="); ok {
		return file.SetCellFormula(sheet.Name, ref, formula)
	}
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return cmp.Or(file.SetCellValue(sheet.Name, ref, day), file.SetCellStyle(sheet.Name, ref, ref, s.date))
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return file.SetCellValue(sheet.Name, ref, n)
	}
	return file.SetCellStr(sheet.Name, ref, text)
}

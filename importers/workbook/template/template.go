// Package template writes the workbook that needs no guessing: one sheet for
// each kind of table, headers in the canonical words of the vocabulary,
// drop-down lists, and the rows of a small company as an example to overwrite.
package template

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// sheet is one sheet of the template.
type sheet struct {
	name    string
	columns []column
	rows    [][]any // the example; nil leaves a cell empty
}

// column is one column of a sheet.
type column struct {
	head  string
	help  string // shown when a cell of the column is selected
	width float64
	// choices are offered in a drop-down list. With several set, a cell may
	// hold several of them, separated by semicolons, so others are accepted.
	choices []string
	// from offers the values of another column instead: sheet and head.
	from    [2]string
	several bool
	format  string // number format of the column's cells, "" for text
}

// lastRow is how far drop-down lists and formats reach down.
const lastRow = 500

// Write writes the template. The same version writes the same bytes.
func Write(w io.Writer) error {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	b := &builder{file: f, styles: map[string]int{}}
	if err := b.build(); err != nil {
		return fmt.Errorf("writing the template: %w", err)
	}
	return f.Write(w)
}

type builder struct {
	file   *excelize.File
	styles map[string]int // by number format
	head   int
}

func (b *builder) build() error {
	if err := b.file.SetSheetName("Sheet1", readMe); err != nil {
		return err
	}
	if err := b.makeStyles(); err != nil {
		return err
	}
	if err := b.writeReadMe(); err != nil {
		return err
	}
	for _, s := range sheets {
		if _, err := b.file.NewSheet(s.name); err != nil {
			return err
		}
		if err := b.writeSheet(s); err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	return nil
}

func (b *builder) makeStyles() error {
	var err error
	b.head, err = b.file.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Bold: true, Color: "FFFFFF"},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E79"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	if err != nil {
		return err
	}
	for _, format := range []string{"", dateFormat, "0%", "#,##0"} {
		style := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}
		if format != "" {
			style.CustomNumFmt = &format
		}
		if b.styles[format], err = b.file.NewStyle(style); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) writeReadMe() error {
	if err := b.file.SetColWidth(readMe, "A", "A", 110); err != nil {
		return err
	}
	for i, line := range readMeLines {
		cell := fmt.Sprintf("A%d", i+1)
		if err := b.file.SetCellStr(readMe, cell, line); err != nil {
			return err
		}
		if err := b.file.SetCellStyle(readMe, cell, cell, b.styles[""]); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) writeSheet(s sheet) error {
	for i, c := range s.columns {
		if err := b.writeColumn(s, i, c); err != nil {
			return fmt.Errorf("column %s: %w", c.head, err)
		}
	}
	last, err := excelize.ColumnNumberToName(len(s.columns))
	if err != nil {
		return err
	}
	if err := b.file.SetCellStyle(s.name, "A1", last+"1", b.head); err != nil {
		return err
	}
	if err := b.file.SetRowHeight(s.name, 1, 32); err != nil {
		return err
	}
	return b.file.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

func (b *builder) writeColumn(s sheet, index int, c column) error {
	letter, err := excelize.ColumnNumberToName(index + 1)
	if err != nil {
		return err
	}
	if err := b.file.SetColWidth(s.name, letter, letter, c.width); err != nil {
		return err
	}
	if err := b.file.SetCellStr(s.name, letter+"1", c.head); err != nil {
		return err
	}
	if err := b.file.SetCellStyle(s.name, letter+"2", fmt.Sprintf("%s%d", letter, lastRow), b.styles[c.format]); err != nil {
		return err
	}
	for r, row := range s.rows {
		if row[index] == nil {
			continue
		}
		if err := b.file.SetCellValue(s.name, fmt.Sprintf("%s%d", letter, r+2), row[index]); err != nil {
			return err
		}
	}
	return b.writeHelp(s.name, letter, c)
}

// writeHelp adds the column's help, and its drop-down list if it has one.
func (b *builder) writeHelp(sheetName, letter string, c column) error {
	v := excelize.NewDataValidation(true)
	v.SetSqref(fmt.Sprintf("%s2:%s%d", letter, letter, lastRow))
	v.SetInput(c.head, c.help)
	switch {
	case len(c.choices) > 0:
		if err := v.SetDropList(c.choices); err != nil {
			return err
		}
	case c.from[0] != "":
		place, err := columnRange(c.from[0], c.from[1])
		if err != nil {
			return err
		}
		v.SetSqrefDropList(place)
	}
	if v.Type != "" && !c.several && c.from[0] == "" {
		v.SetError(excelize.DataValidationErrorStyleStop, c.head, "Choose one of the list, or leave the cell empty.")
	} else if v.Type != "" {
		v.ShowErrorMessage = false // several values, or a name that is new
	}
	return b.file.AddDataValidation(sheetName, v)
}

// columnRange gives the cells below a head as a formula.
func columnRange(sheetName, head string) (string, error) {
	for _, s := range sheets {
		if s.name != sheetName {
			continue
		}
		for i, c := range s.columns {
			if c.head == head {
				letter, err := excelize.ColumnNumberToName(i + 1)
				return fmt.Sprintf("'%s'!$%s$2:$%s$%d", sheetName, letter, letter, lastRow), err
			}
		}
	}
	return "", fmt.Errorf("there is no column %s on sheet %s", head, sheetName)
}

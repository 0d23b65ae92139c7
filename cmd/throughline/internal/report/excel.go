package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// decisions are what a person may say of a finding on the review sheet.
var decisions = []string{"conflict", "compatible", "different scope", "unrelated"}

// sheetWriter puts rows on one sheet; it remembers the first error.
type sheetWriter struct {
	file  *excelize.File
	name  string
	row   int
	head  int // style of head rows
	wrap  int // style of all other cells
	first error
}

func (s *sheetWriter) keep(err error) {
	if s.first == nil {
		s.first = err
	}
}

// put writes one row of values in a style. Text stays text, whatever it begins with.
func (s *sheetWriter) put(style int, values ...any) {
	s.row++
	start := fmt.Sprintf("A%d", s.row)
	s.keep(s.file.SetSheetRow(s.name, start, &values))
	if len(values) > 0 {
		end, err := excelize.CoordinatesToCellName(len(values), s.row)
		s.keep(err)
		s.keep(s.file.SetCellStyle(s.name, start, end, style))
	}
}

// widths sets the columns' widths, in characters.
func (s *sheetWriter) widths(widths ...float64) {
	for i, w := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		s.keep(err)
		s.keep(s.file.SetColWidth(s.name, column, column, w))
	}
}

// finish freezes the head row and lets people filter by its columns.
func (s *sheetWriter) finish(columns int) {
	s.keep(s.file.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	if s.row > 1 {
		last, err := excelize.CoordinatesToCellName(columns, s.row)
		s.keep(err)
		s.keep(s.file.AutoFilter(s.name, "A1:"+last, nil))
	}
}

// Excel writes a workbook: a summary, the findings, the list of less certain
// ones with a column for a person's decision, the rules and the problems.
func Excel(out io.Writer, r analyzer.Report, _ Options) error {
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	head, err := file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3A5F"}}, Alignment: &excelize.Alignment{Vertical: "top"}})
	if err != nil {
		return err
	}
	wrapped, err := file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	if err := file.SetSheetName("Sheet1", "Summary"); err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		fill func(*sheetWriter, analyzer.Report)
	}{{"Summary", summarySheet}, {"Findings", findingsSheet}, {"Review", reviewSheet}, {"Rules", rulesSheet}, {"Problems", problemsSheet}} {
		if _, err := file.NewSheet(part.name); err != nil {
			return err
		}
		s := &sheetWriter{file: file, name: part.name, head: head, wrap: wrapped}
		part.fill(s, r)
		if s.first != nil {
			return fmt.Errorf("sheet %s: %w", part.name, s.first)
		}
	}
	return file.Write(out)
}

func summarySheet(s *sheetWriter, r analyzer.Report) {
	s.widths(34, 34, 12, 12)
	s.put(s.head, "Throughline", "")
	c := r.Counts
	for _, line := range []struct {
		name string
		n    any
	}{
		{"Workbooks read", c.Workbooks}, {"Sheets read", c.Sheets}, {"Sheets skipped", c.Skipped}, {"Problems", c.Problems}, {"Journeys", c.Journeys},
		{"Touchpoints", c.Touchpoints}, {"Departments", c.Departments}, {"Initiatives", c.Initiatives}, {"Statements", c.Statements},
		{"Findings", len(r.Findings)}, {"Findings by severity", severities(r.Findings)}, {"For review", len(r.Review)}, {"Run", r.Run.ID}, {"Program version", r.Run.Version},
	} {
		s.put(s.wrap, line.name, line.n)
	}
	if len(r.Matrix) == 0 {
		return
	}
	s.row++
	s.put(s.head, "Who must talk", "to whom", "Findings", "High")
	for _, pair := range r.Matrix {
		s.put(s.wrap, pair.A, pair.B, pair.Findings, pair.High)
	}
}

// findingsSheet has the same columns as the CSV report, without the list's name.
func findingsSheet(s *sheetWriter, r analyzer.Report) {
	s.findingRows(listing(r, false))
	s.finish(len(columns) - 1)
}

func (s *sheetWriter) findingRows(findings []listed, more ...string) {
	var heads []any
	var widths []float64
	for _, c := range columns[1:] {
		heads = append(heads, strings.ReplaceAll(c.name, "_", " "))
		widths = append(widths, c.width)
	}
	for _, name := range more {
		heads = append(heads, name)
		widths = append(widths, 24)
	}
	s.widths(widths...)
	s.put(s.head, heads...)
	for _, f := range findings {
		var row []any
		for _, c := range columns[1:] {
			row = append(row, c.value(f))
		}
		for range more {
			row = append(row, "")
		}
		s.put(s.wrap, row...)
	}
}

// reviewSheet is the list of less certain findings, to be decided by a person.
func reviewSheet(s *sheetWriter, r analyzer.Report) {
	uncertain := r
	uncertain.Findings = r.Review
	s.findingRows(listing(uncertain, false), "decision", "reason")
	s.finish(len(columns) + 1)
	if s.row < 2 {
		return
	}
	column, err := excelize.ColumnNumberToName(len(columns))
	s.keep(err)
	choice := excelize.NewDataValidation(true)
	choice.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, s.row))
	s.keep(choice.SetDropList(decisions))
	s.keep(s.file.AddDataValidation(s.name, choice))
}

func rulesSheet(s *sheetWriter, r analyzer.Report) {
	s.widths(26, 10, 10, 50, 70)
	s.put(s.head, "rule", "ran", "findings", "missing", "what it finds")
	for _, rule := range r.Rules {
		ran := "no"
		if rule.Ran {
			ran = "yes"
		}
		s.put(s.wrap, rule.Name, ran, rule.Findings, strings.Join(rule.Missing, ", "), rule.Summary)
	}
	s.finish(5)
}

func problemsSheet(s *sheetWriter, r analyzer.Report) {
	s.widths(36, 26, 10, 20, 90)
	s.put(s.head, "file", "sheet", "cell", "kind", "message")
	row := func(p graph.Problem) { s.put(s.wrap, p.File, p.Sheet, p.Ref, p.Kind, p.Message) }
	for _, source := range r.Sources {
		for _, sheet := range source.Sheets {
			if sheet.Tables == 0 {
				row(graph.Problem{File: source.File, Sheet: sheet.Name, Kind: graph.ProblemSkipped, Message: sheet.Skipped})
			}
		}
		for _, p := range source.Problems {
			p.File = source.File
			row(p)
		}
	}
	for _, p := range r.Assumptions {
		row(p)
	}
	s.finish(5)
}

package workbook

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bookOf builds a workbook from its text form: "== Sheet" begins a sheet,
// "| a | b" is a row, "!" lines are merges, hidden things and fills. A cell
// that begins with * is bold, with @ a real date; numbers are numbers; \n is a
// line break.
func bookOf(t *testing.T, text string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	sheet, row := "", 0
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case strings.HasPrefix(line, "== "):
			sheet, row = strings.TrimSpace(line[3:]), 0
			check(t, second(f.NewSheet(sheet)))
		case strings.HasPrefix(line, "!"):
			layOut(t, f, sheet, strings.Fields(line))
		case strings.HasPrefix(line, "|"):
			row++
			for i, cell := range strings.Split(line, "|")[1:] {
				put(t, f, sheet, Ref(row, i+1), strings.ReplaceAll(strings.TrimSpace(cell), `\n`, "\n"))
			}
		}
	}
	check(t, f.DeleteSheet("Sheet1"))
	var b bytes.Buffer
	check(t, f.Write(&b))
	return b.Bytes()
}

func second(_ int, err error) error { return err }

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, f *excelize.File, sheet, ref, text string) {
	t.Helper()
	if text == "" {
		return
	}
	if strings.HasPrefix(text, "*") {
		text = text[1:]
		style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
		check(t, err)
		check(t, f.SetCellStyle(sheet, ref, ref, style))
	}
	if strings.HasPrefix(text, "@") {
		day, err := time.Parse(time.DateOnly, text[1:])
		check(t, err)
		check(t, f.SetCellValue(sheet, ref, day))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		check(t, err)
		check(t, f.SetCellStyle(sheet, ref, ref, style))
		return
	}
	if strings.HasPrefix(text, "=") {
		check(t, f.SetCellFormula(sheet, ref, text[1:]))
		return
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		check(t, f.SetCellValue(sheet, ref, n))
		return
	}
	check(t, f.SetCellValue(sheet, ref, text))
}

func layOut(t *testing.T, f *excelize.File, sheet string, words []string) {
	t.Helper()
	for _, arg := range words[1:] {
		switch words[0] {
		case "!merge":
			from, to, _ := strings.Cut(arg, ":")
			check(t, f.MergeCell(sheet, from, to))
		case "!hiderow":
			n, err := strconv.Atoi(arg)
			check(t, err)
			check(t, f.SetRowVisible(sheet, n, false))
		case "!hidecol":
			check(t, f.SetColVisible(sheet, arg, false))
		case "!fill":
			from, to, _ := strings.Cut(arg, ":")
			style, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"4472C4"}}})
			check(t, err)
			check(t, f.SetCellStyle(sheet, from, to, style))
		default:
			t.Fatalf("unknown instruction %v", words)
		}
	}
	if words[0] == "!hidden" {
		check(t, f.SetSheetVisible(sheet, false))
	}
}

// told writes a reading in lines, for golden files.
func told(readings []graph.Reading) string {
	var b strings.Builder
	for _, r := range readings {
		fmt.Fprintf(&b, "# %s department=%q\n", r.Source.File, r.Source.Department)
		for _, s := range r.Source.Sheets {
			fmt.Fprintf(&b, "sheet %q rows=%d %s\n", s.Name, s.Rows, s.Skipped)
			for _, t := range s.Tables {
				fmt.Fprintf(&b, "  table %s %s %s:", t.Range, t.Kind, t.Layout)
				for _, c := range t.Columns {
					fmt.Fprintf(&b, " %s=%s", c.Ref, c.Concept)
				}
				b.WriteString("\n")
			}
		}
		for _, s := range r.Steps {
			fmt.Fprintf(&b, "step %s!%s [%s/%s/%s] %s%s owner=%v supporting=%v channels=%v%s%s\n", s.Sheet, s.Ref, s.Journey, s.Persona, s.Stage, s.Touchpoint, some2("branch", s.Branch), s.Departments, s.Supporting, s.Channels, stepValues(s), some2("data", strings.Join(append(append(append([]string{}, s.DataAsked...), s.DataNeeded...), s.DataPassed...), ",")))
		}
		for _, in := range r.Initiatives {
			fmt.Fprintf(&b, "initiative %s!%s %s: department=%q at=%v%s%s%s%s goals=%v%s%s\n", in.Sheet, in.Ref, in.Name, in.Department, in.Touchpoints, some2("status", in.Status), some2("owner", in.Owner), some2("sponsor", in.Sponsor), some2("budget", in.Budget), in.Goals, some2("metric", in.Metric), scopeText(in.Scope))
		}
		for _, s := range r.Statements {
			fmt.Fprintf(&b, "statement %s!%s %s department=%q%s%s%s: %s\n", s.Sheet, s.Ref, s.Kind, s.Department, some2("subject", s.Subject), some2("at", s.Touchpoint), scopeText(s.Scope), s.Text)
		}
		for _, g := range r.Goals {
			fmt.Fprintf(&b, "goal %s!%s %s %s%s%s%s%s%s\n", g.Sheet, g.Cell.Ref, g.Ref, g.Name, some2("metric", g.Metric), some2("direction", g.Direction), some2("base", g.Base), some2("target", g.Target), some2("department", g.Department))
		}
		for _, d := range r.Departments {
			fmt.Fprintf(&b, "department %s!%s %s%s%s%s\n", d.Sheet, d.Ref, d.Name, some2("aliases", strings.Join(d.Aliases, ",")), some2("budget", d.Budget), some2("sponsor", d.Sponsor))
		}
		for _, v := range r.Topics {
			fmt.Fprintf(&b, "topic %s!%s %s%s score=%s/%v importance=%s mentions=%s\n", v.Sheet, v.Ref, v.Name, some2("at", v.Touchpoint), figure(v.Score), v.ScoreMax, figure(v.Importance), figure(v.Mentions))
		}
		for _, w := range r.Terms {
			fmt.Fprintf(&b, "term %s!%s %s aliases=%v%s\n", w.Sheet, w.Ref, w.Name, w.Aliases, some2("meaning", w.Meaning))
		}
		for _, p := range r.Source.Problems {
			fmt.Fprintf(&b, "problem %s!%s %s: %s\n", p.Sheet, p.Ref, p.Kind, p.Message)
		}
	}
	return strings.ReplaceAll(b.String(), "\\n", " ")
}

func stepValues(s graph.Step) string {
	out := ""
	if s.Score != nil {
		out += fmt.Sprintf(" score=%v of %v..%v", *s.Score, s.ScoreMin, s.ScoreMax)
	}
	if s.PainLevel != nil {
		out += fmt.Sprintf(" pain=%v of %v", *s.PainLevel, s.PainMax)
	}
	if s.Pain != "" {
		out += " (" + s.Pain + ")"
	}
	if s.MomentOfTruth {
		out += " moment-of-truth"
	}
	return out
}

func scopeText(s graph.Scope) string {
	return some2("segment", s.Segment) + some2("region", s.Region) + some2("product", s.Product) + some2("channel", s.Channel) + some2("branch", s.Branch) + some2("condition", s.Condition) + some2("start", s.Start) + some2("end", s.End)
}

func some2(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + "=" + strconv.Quote(value)
}

func figure(n *float64) string {
	if n == nil {
		return "-"
	}
	return strconv.FormatFloat(*n, 'g', -1, 64)
}

// TestBooks reads every book under testdata/books. Files of one company begin
// with the same word before "--" and are read together.
func TestBooks(t *testing.T) {
	paths, err := filepath.Glob("testdata/books/*.book")
	check(t, err)
	groups := map[string][]string{}
	for _, p := range paths {
		name, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(p), ".book"), "--")
		groups[name] = append(groups[name], p)
	}
	var names []string
	for name := range groups {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			var files []importers.File
			for _, p := range groups[name] {
				text, err := os.ReadFile(p)
				check(t, err)
				file := strings.TrimSuffix(filepath.Base(p), ".book") + ".xlsx"
				if _, after, ok := strings.Cut(file, "--"); ok {
					file = after
				}
				files = append(files, importers.File{Name: file, Data: bookOf(t, string(text))})
			}
			readings, err := importers.ImportAll(NewImporter(), files, importers.Options{})
			check(t, err)
			got := told(readings)
			golden := filepath.Join("testdata/books", name+".golden")
			if *update {
				check(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			check(t, err)
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("reading differs (-want +got):\n%s", diff)
			}
		})
	}
}

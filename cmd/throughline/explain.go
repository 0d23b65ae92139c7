package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// explainCommand tells which gate stopped or passed a pair of cells.
type explainCommand struct {
	A     string   `required:"" placeholder:"'BOOK!SHEET!CELL'" help:"The one cell."`
	B     string   `required:"" placeholder:"'BOOK!SHEET!CELL'" help:"The other cell."`
	Files []string `arg:"" name:"file" help:"The workbooks, as they would be analysed."`
	readFlags
}

// Run reads the workbooks and explains the pair.
func (c *explainCommand) Run(s *session) error {
	config, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	readings, err := s.readWorkbooks(c.Files, c.readFlags, config)
	if err != nil {
		return err
	}
	snapshot := graph.Join(readings)
	a, err := statementsAt(snapshot, c.A)
	if err != nil {
		return err
	}
	b, err := statementsAt(snapshot, c.B)
	if err != nil {
		return err
	}
	for _, x := range a {
		for _, y := range b {
			printExplanation(s.stdout, c.A, c.B, analyzer.Explain(snapshot, x, y))
		}
	}
	run, err := analyzer.Run(s.ctx, snapshot, config.rules(), analyzer.Options{Version: programVersion()})
	if err != nil {
		return err
	}
	return printReported(s.stdout, run, a[0].Cell, b[0].Cell)
}

// statementsAt gives the statements that were read from a cell. When there are
// none, the error names the statements of its row.
func statementsAt(snapshot *graph.Snapshot, cell string) ([]*graph.Statement, error) {
	at, err := graph.ParseCell(cell)
	if err != nil {
		return nil, usage(err)
	}
	var found []*graph.Statement
	var row []string
	for _, s := range snapshot.Statements {
		if s.File != at.File || s.Sheet != at.Sheet {
			continue
		}
		if s.Ref == at.Ref {
			found = append(found, s)
		}
		if rowOf(s.Ref) == rowOf(at.Ref) {
			row = append(row, s.Ref)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	hint := "its row holds none"
	if len(row) > 0 {
		hint = "its row holds statements in " + strings.Join(row, ", ")
	}
	return nil, usage(fmt.Errorf("no statement was read from %s: %s", at, hint))
}

func rowOf(ref string) string { return strings.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }

func printExplanation(out io.Writer, cellA, cellB string, e analyzer.Explanation) {
	printUnderstood(out, "a", cellA, e.A)
	printUnderstood(out, "b", cellB, e.B)
	line := func(gate, format string, args ...any) {
		fmt.Fprintf(out, "%-10s %s\n", gate, fmt.Sprintf(format, args...))
	}
	switch {
	case e.OverA || e.OverB:
		line("alive", "stopped: the initiative of %s is over", map[bool]string{true: "a", false: "b"}[e.OverA])
	default:
		line("alive", "passed: both reach customers")
	}
	if e.Candidate {
		line("candidate", "passed: a place or a concept in common")
	} else {
		line("candidate", "stopped: neither a place nor a concept in common")
	}
	line("place", "%s", placeInWords(e.Meeting))
	steps := e.Trace.Steps()
	for _, step := range steps[:len(steps)-1] {
		line("compared", "%s", step)
	}
	v := e.Trace.Verdict
	verdict := v.Verdict
	if v.Gate != "" {
		verdict += ", stopped by " + v.Gate
	}
	if v.Rule != "" {
		verdict += fmt.Sprintf(", %s, confidence %.2f", v.Rule, v.Confidence)
	}
	line("verdict", "%s: %s", verdict, v.Why)
}

func placeInWords(m analyzer.Meeting) string {
	text := string(m.Relation)
	if m.Journey != nil {
		text += " on " + m.Journey.Name
	}
	if m.Distance > 0 {
		text += fmt.Sprintf(", steps apart: %d", m.Distance)
	}
	return text
}

func printUnderstood(out io.Writer, side, cell string, u *claim.Understood) {
	fmt.Fprintf(out, "%s  %s\n   %q\n", side, cell, u.Text)
	for _, slot := range []struct{ name, value string }{
		{"department", u.Department}, {"kind", u.Kind}, {"touchpoint", u.Touchpoint}, {"topic", u.Subject}, {"segment", u.Segment}, {"region", u.Region},
		{"product", u.Product}, {"channel", u.Channel}, {"branch", u.Branch}, {"condition", u.Condition}, {"period", period(u.Start, u.End)}, {"concepts", strings.Join(u.Topics, ", ")},
	} {
		if slot.value != "" {
			fmt.Fprintf(out, "   %-10s %s\n", slot.name, slot.value)
		}
	}
	for _, c := range u.Claims {
		fmt.Fprintf(out, "   %-10s %s\n", "claim", claimInWords(c))
	}
	if len(u.Claims) == 0 {
		fmt.Fprintf(out, "   %-10s none\n", "claim")
	}
	fmt.Fprintln(out)
}

func period(start, end string) string {
	if start == "" && end == "" {
		return ""
	}
	return cmp.Or(start, "…") + " to " + cmp.Or(end, "…")
}

// printReported tells which findings rest on both cells.
func printReported(out io.Writer, run graph.Run, a, b graph.Cell) error {
	holds := func(f graph.Finding, c graph.Cell) bool {
		for _, e := range f.Evidence {
			if (graph.Cell{File: e.File, Sheet: e.Sheet, Ref: e.Cell}) == c {
				return true
			}
		}
		return false
	}
	reported := false
	for _, f := range run.Findings {
		if holds(f, a) && holds(f, b) {
			reported = true
			fmt.Fprintf(out, "%-10s %s, %s, confidence %.2f: %s\n", "reported", f.Rule, f.Severity, f.Confidence, f.Title)
		}
	}
	if reported {
		return nil
	}
	_, err := fmt.Fprintf(out, "%-10s by no rule\n", "reported")
	return err
}

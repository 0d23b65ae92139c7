package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

const (
	textWidth    = 100
	evidenceMost = 6  // pieces of evidence shown of one finding
	skippedMost  = 10 // skipped sheets named
	nameMost     = 26 // columns that a department's name may take beside its text
)

// ANSI styles.
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	yellow = "33"
	cyan   = "36"
)

// textReport collects a report's lines; it remembers the first failed write.
type textReport struct {
	out    io.Writer
	colour bool
	width  int
	err    error
}

// Text writes the report for people: what was read, the findings with the
// cells on both sides, and what could not be said.
func Text(out io.Writer, r analyzer.Report, o Options) error {
	t := &textReport{out: out, colour: o.Colour, width: o.Width}
	if t.width == 0 {
		t.width = textWidth
	}
	t.head(r, o)
	shown := r.Findings
	if o.Top > 0 && len(shown) > o.Top {
		shown = shown[:o.Top]
	}
	t.findings(shown)
	if left := len(r.Findings) - len(shown); left > 0 {
		t.line("")
		t.line(fmt.Sprintf("    … and %d more", left))
	}
	if o.Review && len(r.Review) > 0 {
		t.line("")
		t.line(t.style(bold, "For review: "+count(len(r.Review), "less certain finding")))
		t.findings(r.Review)
	}
	t.silentRules(r.Rules)
	t.unread(r)
	return t.err
}

func (t *textReport) line(s string) {
	if t.err == nil {
		_, t.err = fmt.Fprintln(t.out, strings.TrimRight(s, " "))
	}
}

func (t *textReport) style(code, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// paragraph writes words wrapped to the width: the first line after first, all
// others after rest.
func (t *textReport) paragraph(first, rest, text, style string) {
	for i, line := range wrap(text, t.width-uniseg.StringWidth(rest)) {
		if i > 0 {
			first = rest
		}
		t.line(first + t.style(style, line))
	}
}

func (t *textReport) head(r analyzer.Report, o Options) {
	c := r.Counts
	t.paragraph("", "", fmt.Sprintf("Read %s, %s: %s, %s, %s, %s, %s.",
		count(c.Workbooks, "workbook"), count(c.Sheets, "sheet"), count(c.Journeys, "journey"), count(c.Touchpoints, "touchpoint"),
		count(c.Departments, "department"), count(c.Initiatives, "initiative"), count(c.Statements, "statement")), "")
	var silent int
	for _, rule := range r.Rules {
		if !rule.Ran {
			silent++
		}
	}
	if missing := nonzero(part{c.Skipped, "sheet", " skipped"}, part{c.Problems, "problem", " met"}, part{silent, "rule", " could not run"}); missing != "" {
		t.paragraph("", "", missing+" (see the end).", dim)
	}
	t.line("")
	found := "No contradictions found by the rules that ran."
	if len(r.Findings) > 0 {
		found = count(len(r.Findings), "finding") + ": " + severities(r.Findings) + "."
	}
	t.line(t.style(bold, found))
	if len(r.Review) > 0 && !o.Review {
		t.line(t.style(dim, count(len(r.Review), "less certain finding")+" left out: --review shows the list."))
	}
}

func (t *textReport) findings(findings []graph.Finding) {
	for i, f := range findings {
		t.line("")
		t.finding(i+1, f)
	}
}

func (t *textReport) finding(rank int, f graph.Finding) {
	style := map[graph.Severity]string{graph.High: red, graph.Medium: yellow, graph.Low: dim}[f.Severity]
	head := fmt.Sprintf("%3d ", rank) + t.style(style, fmt.Sprintf("%-6s", f.Severity)) + " " + t.style(bold, f.Rule)
	note := fmt.Sprintf("  confidence %.2f, impact %.2f", f.Confidence, f.Impact)
	if f.State != graph.StateNew && f.State != "" {
		note += ", " + string(f.State)
	}
	t.line(head + t.style(dim, note))
	t.paragraph("    ", "    ", f.Title, "")
	evidence := f.Evidence
	if len(evidence) > evidenceMost {
		evidence = evidence[:evidenceMost]
	}
	name := 0
	for _, e := range evidence {
		name = max(name, uniseg.StringWidth(sideName(e)))
	}
	for i, e := range evidence {
		last := i == len(f.Evidence)-1
		t.evidence(e, name, last)
	}
	if more := len(f.Evidence) - len(evidence); more > 0 {
		t.line("    └ and " + count(more, "more cell"))
	}
}

func (t *textReport) evidence(e graph.Evidence, name int, last bool) {
	corner, stem := "├ ", "│ "
	if last {
		corner, stem = "└ ", "  "
	}
	indent := strings.Repeat(" ", name+2)
	department := sideName(e)
	department += strings.Repeat(" ", name-uniseg.StringWidth(department)+2)
	if e.Text != "" {
		t.paragraph("    "+corner+department, "    "+stem+indent, "“"+e.Text+"”", "")
		corner, department = stem, indent
	}
	place := cellOf(e)
	if place == "" {
		place = "(in no cell)"
	}
	t.line("    " + corner + department + t.style(cyan, printable(place)))
}

// sideName is what stands before a piece of evidence: its department, short
// enough to leave room for the text.
func sideName(e graph.Evidence) string {
	if e.Department == "" {
		return "(no department)"
	}
	return cut(e.Department, nameMost)
}

func (t *textReport) silentRules(rules []analyzer.RuleInReport) {
	var width int
	var silent []analyzer.RuleInReport
	for _, rule := range rules {
		if !rule.Ran {
			silent = append(silent, rule)
			width = max(width, len(rule.Name))
		}
	}
	if len(silent) == 0 {
		return
	}
	t.line("")
	t.line(t.style(bold, count(len(silent), "rule")+" could not run"))
	for _, rule := range silent {
		reason := "turned off"
		if len(rule.Missing) > 0 {
			reason = "no workbook has " + strings.Join(rule.Missing, ", ")
		}
		pad := fmt.Sprintf("  %-*s  ", width, rule.Name)
		t.paragraph(pad, strings.Repeat(" ", len(pad)), reason, dim)
	}
}

func (t *textReport) unread(r analyzer.Report) {
	head := nonzero(part{r.Counts.Skipped, "sheet", " skipped"}, part{r.Counts.Problems, "problem", ""}, part{len(r.Assumptions), "name", " not matched exactly"})
	if head == "" {
		return
	}
	t.line("")
	t.line(t.style(bold, head))
	named := 0
	for _, s := range r.Sources {
		for _, sheet := range s.Sheets {
			if sheet.Tables == 0 && named < skippedMost {
				named++
				t.paragraph("  ", "    ", fmt.Sprintf("%s!%s: %s", s.File, sheet.Name, sheet.Skipped), dim)
			}
		}
	}
	if kinds := problemKinds(r); kinds != "" {
		t.paragraph("  ", "    ", kinds+"; `throughline import --dry-run` lists them with their cells", dim)
	}
}

// part is a number of things in words: "3 sheets skipped".
type part struct {
	n             int
	what, sayMore string
}

// nonzero lists the parts of which there are any, "" when there are none.
func nonzero(parts ...part) string {
	var words []string
	for _, p := range parts {
		if p.n > 0 {
			words = append(words, count(p.n, p.what)+p.sayMore)
		}
	}
	return strings.Join(words, ", ")
}

// problemKinds counts problems and assumptions by kind: "assumed 3, value 1".
func problemKinds(r analyzer.Report) string {
	number := map[string]int{}
	for _, s := range r.Sources {
		for _, p := range s.Problems {
			number[p.Kind]++
		}
	}
	for _, p := range r.Assumptions {
		number[p.Kind]++
	}
	var parts []string
	for kind, n := range number {
		parts = append(parts, fmt.Sprintf("%s %d", kind, n))
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

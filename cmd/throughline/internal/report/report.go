// Package report writes a run's [analyzer.Report] in the formats that people
// and programs read: text, JSON, NDJSON, CSV, Excel, HTML and SARIF.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// Options say how a report looks. The zero value is fit for files.
type Options struct {
	Review bool // show the review list too; Excel always has it
	Colour bool // ANSI colours, for a terminal
	Width  int  // columns of a text line; 0 means 100
	Top    int  // findings at most, in text only; 0 means all
}

// Format is one way to write a report.
type Format struct {
	Name   string
	Binary bool // not for a terminal
	Write  func(io.Writer, analyzer.Report, Options) error
}

// Formats lists all formats, in the order in which help shows them.
var Formats = []Format{
	{Name: "text", Write: Text},
	{Name: "json", Write: JSON},
	{Name: "ndjson", Write: NDJSON},
	{Name: "csv", Write: CSV},
	{Name: "xlsx", Write: Excel, Binary: true},
	{Name: "html", Write: HTML},
	{Name: "sarif", Write: SARIF},
}

// Find gives the format of that name.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("no format %q: there are %s", name, strings.Join(names, ", "))
}

// listed is a finding with the list that it stands in.
type listed struct {
	graph.Finding
	List string // "findings" or "review"
	Rank int    // from 1, within its list
}

// listing gives the findings and, when asked for, the review list after them.
func listing(r analyzer.Report, review bool) []listed {
	var all []listed
	for i, f := range r.Findings {
		all = append(all, listed{f, "findings", i + 1})
	}
	if review {
		for i, f := range r.Review {
			all = append(all, listed{f, "review", i + 1})
		}
	}
	return all
}

// cellOf gives the place of a piece of evidence in the form BOOK!SHEET!CELL,
// empty when it stands in no cell.
func cellOf(e graph.Evidence) string {
	return graph.Cell{File: e.File, Sheet: e.Sheet, Ref: e.Cell}.String()
}

// count writes a number with its noun: "1 sheet", "3 sheets".
func count(n int, singular string) string {
	return fmt.Sprintf("%d %s", n, noun(n, singular))
}

// noun gives the noun in the form that goes with the number.
func noun(n int, singular string) string {
	if n == 1 {
		return singular
	}
	if stem, ok := strings.CutSuffix(singular, "y"); ok && !strings.HasSuffix(stem, "e") {
		return stem + "ies"
	}
	return singular + "s"
}

// severities counts findings by severity, in words, worst first: "2 high, 1 low".
func severities(findings []graph.Finding) string {
	var parts []string
	for _, s := range []graph.Severity{graph.High, graph.Medium, graph.Low} {
		n := 0
		for _, f := range findings {
			if f.Severity == s {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	return strings.Join(parts, ", ")
}

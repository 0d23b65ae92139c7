package report

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

//go:embed report.html
var page string

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"count":      count,
	"noun":       noun,
	"severities": severities,
	"cell":       cellOf,
	"silent":     silentRules,
	"percent":    func(x float64) int { return int(100*x + 0.5) },
	"next":       func(i int) int { return i + 1 },
	"date":       func(r analyzer.ReportRun) string { return r.FinishedAt.UTC().Format("2 January 2006, 15:04 UTC") },
}).Parse(page))

// HTML writes one self-contained page: no script, nothing fetched, readable in
// the dark and on paper.
func HTML(out io.Writer, r analyzer.Report, o Options) error {
	if !o.Review {
		r.Review = []graph.Finding{}
	}
	return pageTemplate.Execute(out, r)
}

// silentRules gives the rules that did not run.
func silentRules(rules []analyzer.RuleInReport) []analyzer.RuleInReport {
	var silent []analyzer.RuleInReport
	for _, rule := range rules {
		if !rule.Ran {
			silent = append(silent, rule)
		}
	}
	return silent
}

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/cmd/throughline/internal/report"
	"github.com/throughline/throughline/graph"
)

// analyzeCommand reports the contradictions in workbooks, or in a store.
type analyzeCommand struct {
	Files []string `arg:"" optional:"" name:"file" help:"Excel workbooks. With --store they are added to what it holds; without any, the store is analysed as it is."`
	reportFlags
	readFlags
	storeFlags
}

// reportFlags say how findings are reported.
type reportFlags struct {
	Format        string  `enum:"auto,text,json,ndjson,csv,xlsx,html,sarif" default:"auto" help:"How to report: ${enum}. auto goes by the ending of --out, else text."`
	Out           string  `placeholder:"PATH" help:"Write the report to a file."`
	MinConfidence float64 `default:"0.5" help:"Findings less certain than this go to the review list (0 to 1)."`
	Review        bool    `help:"Show the review list too."`
	FailOn        string  `enum:"low,medium,high,never" default:"never" help:"Exit with 1 when a finding is at least this severe: ${enum}."`
}

// Validate refuses command lines that name nothing to analyse.
func (c *analyzeCommand) Validate() error {
	if len(c.Files) == 0 && c.Store == "" {
		return errors.New("give workbooks, or --store URI")
	}
	return c.valid()
}

// valid refuses a certainty that there is not.
func (f *reportFlags) valid() error {
	if f.MinConfidence < 0 || f.MinConfidence > 1 {
		return errors.New("--min-confidence must lie between 0 and 1")
	}
	return nil
}

// report writes the report of a run over a snapshot, then fails when --fail-on
// says so.
func (f *reportFlags) report(s *session, run graph.Run, snapshot *graph.Snapshot) error {
	format, err := formatOf(f.Format, f.Out)
	if err != nil {
		return usage(err)
	}
	document := analyzer.NewReport(run, snapshot, analyzer.ReportOptions{MinConfidence: f.MinConfidence, Summaries: ruleSummaries()})
	if err := s.writeReport(reportRequest{format: format, out: f.Out, report: document, review: f.Review}); err != nil {
		return err
	}
	return failOn(graph.Severity(f.FailOn), document.Findings)
}

// Run analyses and reports.
func (c *analyzeCommand) Run(s *session) error {
	config, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	readings, readErr := s.readWorkbooks(c.Files, c.readFlags, config)
	if readErr != nil && len(readings) == 0 {
		return readErr
	}
	run, snapshot, err := c.analyze(s, readings, config)
	if err != nil {
		return err
	}
	failed := c.report(s, run, snapshot)
	if readErr != nil {
		return errors.Join(readErr, failed)
	}
	return failed
}

// analyze runs the rules over the readings, or over a store with the readings
// put into it; then the run is kept there too.
func (c *analyzeCommand) analyze(s *session, readings []graph.Reading, config config) (graph.Run, *graph.Snapshot, error) {
	options := analyzer.Options{Version: programVersion()}
	if c.Store == "" {
		snapshot := graph.Join(readings)
		run, err := analyzer.Run(s.ctx, snapshot, config.rules(), options)
		return run, snapshot, err
	}
	store, err := c.open(s.ctx)
	if err != nil {
		return graph.Run{}, nil, err
	}
	defer store.Close(context.WithoutCancel(s.ctx))
	if _, err := replaceSources(s.ctx, store, readings); err != nil {
		return graph.Run{}, nil, err
	}
	return analyzeStore(s.ctx, store, config.rules(), options)
}

// analyzeStore runs the rules over all that a store holds, tells states against
// its newest run, and keeps the run there.
func analyzeStore(ctx context.Context, store graph.Store, active []*analyzer.Rule, options analyzer.Options) (graph.Run, *graph.Snapshot, error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return graph.Run{}, nil, err
	}
	previous, err := store.Run(ctx, "")
	switch {
	case err == nil:
		options.Since = &previous
	case !errors.Is(err, graph.ErrNotFound):
		return graph.Run{}, nil, err
	}
	if options.Waivers, err = store.Waivers(ctx); err != nil {
		return graph.Run{}, nil, err
	}
	run, err := analyzer.Run(ctx, snapshot, active, options)
	if err != nil {
		return graph.Run{}, nil, err
	}
	return run, snapshot, store.SaveRun(ctx, run)
}

// replaceSources puts readings into a store, all of them or none.
func replaceSources(ctx context.Context, store graph.SourceStore, readings []graph.Reading) ([]graph.Change, error) {
	if len(readings) == 0 {
		return nil, nil
	}
	var facts []graph.Facts
	for _, r := range readings {
		facts = append(facts, graph.FactsOf(r))
	}
	return store.Replace(ctx, facts...)
}

// ruleSummaries gives each rule's one line by its name.
func ruleSummaries() map[string]string {
	summaries := map[string]string{}
	for _, rule := range rules.All {
		summaries[rule.Name] = rule.Summary
	}
	return summaries
}

// failOn gives the failure of exit code 1 when a finding is at least so severe.
// Findings that are resolved or waived do not count.
func failOn(least graph.Severity, findings []graph.Finding) error {
	order := []graph.Severity{graph.Low, graph.Medium, graph.High}
	limit := slices.Index(order, least)
	if limit < 0 {
		return nil
	}
	number := 0
	for _, f := range findings {
		if slices.Index(order, f.Severity) >= limit && f.State != graph.StateResolved && f.State != graph.StateWaived {
			number++
		}
	}
	if number == 0 {
		return nil
	}
	return &failure{exitFindings, fmt.Errorf("findings of severity %s or more: %d (--fail-on %s)", least, number, least)}
}

// reportRequest is a report with how and where it is to be written.
type reportRequest struct {
	format report.Format
	out    string // "" for stdout
	report analyzer.Report
	review bool
	top    int // 0 for all
}

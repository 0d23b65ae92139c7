package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/cmd/throughline/internal/example"
	"github.com/throughline/throughline/cmd/throughline/internal/report"
	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// demoShown is how many findings the demo prints.
const demoShown = 10

// demoCommand shows what Throughline finds in the example company.
type demoCommand struct {
	NoServe bool   `help:"Print the findings and stop, without serving the pages."`
	Listen  string `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Address to serve the pages on; port 0 takes a free one."`
	Extract string `placeholder:"FOLDER" help:"Also write the example's workbooks into a folder, to look at."`
	storeFlags
}

// Help tells what the demo does and leaves alone.
func (demoCommand) Help() string {
	return "Imports six workbooks of Quillbrook, an invented bank for small firms, analyses them, prints the ten worst findings and serves the pages. It needs no server, account or network; without --store everything lies in a temporary file that is removed at the end."
}

// Run imports, analyses, prints, and serves.
func (c *demoCommand) Run(s *session) error {
	files, err := exampleFiles()
	if err != nil {
		return err
	}
	if c.Extract != "" {
		if err := extract(c.Extract, files); err != nil {
			return err
		}
	}
	store, closeStore, err := c.openDemoStore(s.ctx)
	if err != nil {
		return err
	}
	defer closeStore()
	readings, err := readFiles(files, readFlags{}, config{})
	if err != nil {
		return err
	}
	if _, err := replaceSources(s.ctx, store, readings); err != nil {
		return err
	}
	run, snapshot, err := analyzeStore(s.ctx, store, config{}.rules(), analyzer.Options{Version: programVersion()})
	if err != nil {
		return err
	}
	document := analyzer.NewReport(run, snapshot, analyzer.ReportOptions{MinConfidence: graph.ReviewBelow, Summaries: ruleSummaries()})
	text, err := report.Find("text")
	if err != nil {
		return err
	}
	if err := s.writeReport(reportRequest{format: text, report: document, top: demoShown}); err != nil {
		return err
	}
	if c.NoServe {
		return nil
	}
	fmt.Fprintln(s.stderr)
	return s.serve(c.Listen, store, config{})
}

// openDemoStore opens the store that was named, else one in a temporary file
// that goes away with the returned function.
func (c *demoCommand) openDemoStore(ctx context.Context) (graph.Store, func(), error) {
	flags, remove := c.storeFlags, func() {}
	if flags.Store == "" {
		folder, err := os.MkdirTemp("", "throughline-demo-")
		if err != nil {
			return nil, nil, err
		}
		remove = func() { os.RemoveAll(folder) }
		flags.Store = "sqlite:" + filepath.Join(folder, "demo.db")
	}
	store, err := flags.open(ctx)
	if err != nil {
		remove()
		return nil, nil, err
	}
	return store, func() {
		store.Close(context.WithoutCancel(ctx))
		remove()
	}, nil
}

// exampleFiles gives the example company's workbooks.
func exampleFiles() ([]importers.File, error) {
	all, err := example.Workbooks()
	if err != nil {
		return nil, err
	}
	var files []importers.File
	for _, w := range all {
		files = append(files, importers.File{Name: w.Name, Data: w.Data})
	}
	return files, nil
}

// extract writes workbooks into a folder.
func extract(folder string, files []importers.File) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return usage(err)
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f.Name), f.Data, 0o644); err != nil {
			return usage(err)
		}
	}
	return nil
}

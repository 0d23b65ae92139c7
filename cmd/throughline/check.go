package main

import (
	"context"
	"errors"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// checkCommand tells what drafts would contradict, were they imported.
type checkCommand struct {
	Drafts []string `arg:"" name:"draft" help:"Excel workbooks with what is planned. One that the store has already is taken in its place."`
	reportFlags
	readFlags
	storeFlags
}

// Validate wants a store to check against.
func (c *checkCommand) Validate() error {
	if c.Store == "" {
		return errors.New("--store URI is missing: a draft is checked against what a store holds")
	}
	return c.valid()
}

// Run reports the findings that the drafts would bring. Nothing is stored.
func (c *checkCommand) Run(s *session) error {
	config, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	drafts, err := s.readWorkbooks(c.Drafts, c.readFlags, config)
	if err != nil {
		return err
	}
	store, err := c.open(s.ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(s.ctx))
	known, err := store.Snapshot(s.ctx)
	if err != nil {
		return err
	}
	run, snapshot, err := checkDrafts(s.ctx, known, drafts, config.rules())
	if err != nil {
		return err
	}
	return c.report(s, run, snapshot)
}

// checkDrafts analyses what is known with and without drafts, and keeps of the
// findings those that rest on a draft's cell and were not there before.
func checkDrafts(ctx context.Context, known *graph.Snapshot, drafts []graph.Reading, active []*analyzer.Rule) (graph.Run, *graph.Snapshot, error) {
	options := analyzer.Options{Version: programVersion()}
	before, err := analyzer.Run(ctx, known, active, options)
	if err != nil {
		return graph.Run{}, nil, err
	}
	var files []string
	for _, d := range drafts {
		files = append(files, d.Source.File)
	}
	readings := slices.DeleteFunc(graph.ReadingsOf(known), func(r graph.Reading) bool { return slices.Contains(files, r.Source.File) })
	snapshot := graph.Join(append(readings, drafts...))
	run, err := analyzer.Run(ctx, snapshot, active, options)
	if err != nil {
		return graph.Run{}, nil, err
	}
	run.Findings = slices.DeleteFunc(run.Findings, func(f graph.Finding) bool {
		ofDraft := slices.ContainsFunc(f.Evidence, func(e graph.Evidence) bool { return slices.Contains(files, e.File) })
		return !ofDraft || slices.ContainsFunc(before.Findings, func(b graph.Finding) bool { return b.ID == f.ID })
	})
	return run, snapshot, nil
}

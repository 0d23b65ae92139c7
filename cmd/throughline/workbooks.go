package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/throughline/throughline/api"
	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
	"github.com/throughline/throughline/importers/workbook/template"
)

// readFlags say how workbooks are understood.
type readFlags struct {
	Department string `placeholder:"NAME" help:"Department that workbooks belong to which do not say it themselves."`
	Config     string `placeholder:"FILE" help:"Configuration (throughline.yaml): aliases, departments of workbooks, limits, rules turned off."`
}

// readWorkbooks reads the named workbooks together. Of several, those that can
// be read come back beside the error that names the others; readings is empty
// when none could be read.
func (s *session) readWorkbooks(paths []string, flags readFlags, c config) ([]graph.Reading, error) {
	var files []importers.File
	loading := s.startProgress("Loading", len(paths))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, unreadable(err)
		}
		files = append(files, importers.File{Name: path, Data: data})
		loading.step()
	}
	return readFiles(files, flags, c)
}

// readFiles understands workbooks and adds the names that the configuration
// gives as a reading of their own.
func readFiles(files []importers.File, flags readFlags, c config) ([]graph.Reading, error) {
	if len(files) == 0 {
		return configurationReading(flags.Config, c), nil
	}
	readings, err := importers.ImportAll(c.importer(), files, c.importOptions(flags.Department))
	if err == nil {
		return append(readings, configurationReading(flags.Config, c)...), nil
	}
	if failures, ok := err.(interface{ Unwrap() []error }); ok && len(failures.Unwrap()) >= len(readings) {
		return nil, unreadable(err)
	}
	return append(readings, configurationReading(flags.Config, c)...), unreadable(err)
}

// configurationReading makes a reading of the names that the configuration
// gives, so that they join as a glossary does. There is none without names.
func configurationReading(path string, c config) []graph.Reading {
	terms := c.terms()
	if len(terms) == 0 {
		return nil
	}
	file := filepath.Base(path)
	for i := range terms {
		terms[i].Cell = graph.Cell{File: file}
	}
	return []graph.Reading{{Source: graph.Source{File: file, SHA256: c.sum, Sheets: []graph.Sheet{}}, Terms: terms}}
}

// importer gives the reader of workbooks, within the configured limits.
func (c config) importer() importers.Importer {
	l := workbook.DefaultLimits()
	l.Bytes = cmp.Or(c.Limits.FileMiB<<20, l.Bytes)
	l.Unzipped = cmp.Or(c.Limits.UnzippedMiB<<20, l.Unzipped)
	l.Entries = cmp.Or(c.Limits.ZipEntries, l.Entries)
	l.Rows = cmp.Or(c.Limits.Rows, l.Rows)
	l.Cols = cmp.Or(c.Limits.Columns, l.Cols)
	l.Cells = cmp.Or(c.Limits.Cells, l.Cells)
	l.Time = cmp.Or(time.Duration(c.Limits.Seconds)*time.Second, l.Time)
	return &workbook.Importer{Limits: l}
}

func (c config) importOptions(department string) importers.Options {
	return importers.Options{Department: department, Departments: c.Departments, Glossary: c.terms()}
}

// templateWorkbook gives the workbook that needs no guessing.
func templateWorkbook() ([]byte, error) {
	var out bytes.Buffer
	if err := template.Write(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// understandUploads reads workbooks that were uploaded. What the store knows
// already helps as a glossary does.
func understandUploads(ctx context.Context, uploads []api.Upload, department string, known *graph.Snapshot, c config) (api.Understood, error) {
	var files []importers.File
	for _, u := range uploads {
		files = append(files, importers.File{Name: u.Name, Data: u.Data})
	}
	options := c.importOptions(department)
	for _, t := range known.Terms {
		options.Glossary = append(options.Glossary, *t)
	}
	readings, err := importers.ImportAll(c.importer(), files, options)
	if ctx.Err() != nil {
		return api.Understood{}, ctx.Err()
	}
	if err != nil {
		rejected := &api.Rejected{}
		for _, r := range readings {
			if len(r.Source.Sheets) == 0 {
				rejected.Problems = append(rejected.Problems, r.Source.Problems...)
			}
		}
		if len(rejected.Problems) == 0 {
			return api.Understood{}, fmt.Errorf("uploads: %w", err)
		}
		return api.Understood{}, rejected
	}
	return api.Understood{Readings: readings, Document: importers.NewDryRun(readings)}, nil
}

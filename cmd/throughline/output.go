package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/throughline/throughline/cmd/throughline/internal/report"
)

// writeOutput gives write the file at path, or stdout when path is empty. A
// file appears whole or not at all.
func (s *session) writeOutput(path string, write func(io.Writer) error) error {
	if path == "" {
		return write(s.stdout)
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".throughline-*")
	if err != nil {
		return usage(err)
	}
	defer os.Remove(file.Name()) // fails when it was renamed, as it should be
	if err := errors.Join(write(file), file.Chmod(0o644), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// formatOf gives the report format: the one named, else the one that the
// output's ending tells, else text.
func formatOf(name, out string) (report.Format, error) {
	if name != "auto" {
		return report.Find(name)
	}
	if f, err := report.Find(strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")); err == nil {
		return f, nil
	}
	return report.Find("text")
}

// writeReport writes a report to path, or to stdout when path is empty.
func (s *session) writeReport(r reportRequest) error {
	options := report.Options{Review: r.review, Top: r.top}
	if r.out == "" {
		options.Colour = colourful(s.stdout)
		width, isTerminal := terminal(s.stdout)
		if isTerminal && r.format.Binary {
			return usage(errors.New("a workbook is not for the terminal: give --out PATH"))
		}
		options.Width = min(width, widestText)
	}
	return s.writeOutput(r.out, func(out io.Writer) error { return r.format.Write(out, r.report, options) })
}

// widestText is the widest that text is set, however wide the terminal.
const widestText = 120

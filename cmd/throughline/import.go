package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// importCommand puts workbooks into a store, or tells how it understands them.
type importCommand struct {
	Files  []string `arg:"" name:"file" help:"Excel workbooks."`
	DryRun bool     `help:"Tell what would be understood and store nothing."`
	Format string   `enum:"text,json" default:"text" help:"How to print: ${enum}."`
	readFlags
	storeFlags
}

// Validate wants a store, unless nothing is to be stored.
func (c *importCommand) Validate() error {
	if c.Store == "" && !c.DryRun {
		return errors.New("give --store URI, or --dry-run")
	}
	return nil
}

// Run imports. Of several workbooks all are stored or none.
func (c *importCommand) Run(s *session) error {
	config, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	readings, readErr := s.readWorkbooks(c.Files, c.readFlags, config)
	if c.DryRun {
		if readErr != nil && len(readings) == 0 {
			return readErr
		}
		return errors.Join(c.printReadings(s, readings), readErr)
	}
	if readErr != nil {
		return fmt.Errorf("nothing was stored: %w", readErr)
	}
	store, err := c.open(s.ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(s.ctx))
	changes, err := replaceSources(s.ctx, store, readings)
	if err != nil {
		return err
	}
	return c.printChanges(s.stdout, readings, changes)
}

// importedSource is what one workbook did to the store.
type importedSource struct {
	File      string          `json:"file"`
	Added     int             `json:"added"` // nodes
	Removed   int             `json:"removed"`
	Kept      int             `json:"kept"`
	Unchanged bool            `json:"unchanged"`
	Journeys  []string        `json:"journeys"`
	Problems  []graph.Problem `json:"problems"`
}

func (c *importCommand) printChanges(out io.Writer, readings []graph.Reading, changes []graph.Change) error {
	all := []importedSource{}
	for i, change := range changes {
		source := readings[i].Source
		all = append(all, importedSource{source.File, change.Added, change.Removed, change.Kept, change.Unchanged, filled(change.Journeys), append([]graph.Problem{}, source.Problems...)})
	}
	if c.Format == "json" {
		return writeJSON(out, struct {
			SchemaVersion int              `json:"schema_version"`
			Sources       []importedSource `json:"sources"`
		}{1, all})
	}
	for _, source := range all {
		what := fmt.Sprintf("%d added, %d removed, %d kept", source.Added, source.Removed, source.Kept)
		if source.Unchanged {
			what = "unchanged"
		}
		if len(source.Problems) > 0 {
			what += fmt.Sprintf("; problems: %d", len(source.Problems))
		}
		if _, err := fmt.Fprintf(out, "%s: %s\n", source.File, what); err != nil {
			return err
		}
	}
	return nil
}

// writeJSON writes one document, indented.
func writeJSON(out io.Writer, document any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}

// printReadings tells how workbooks were understood.
func (c *importCommand) printReadings(s *session, readings []graph.Reading) error {
	if c.Format == "json" {
		return writeJSON(s.stdout, importers.NewDryRun(readings))
	}
	out := s.stdout
	for _, r := range readings {
		if len(r.Source.Sheets) == 0 && len(r.Source.Problems) == 0 {
			continue
		}
		printSource(out, r.Source)
	}
	snapshot := graph.Join(readings)
	for _, p := range snapshot.Assumptions {
		printProblem(out, "", p)
	}
	_, err := fmt.Fprintf(out, "Together: journeys %d, touchpoints %d, departments %d, initiatives %d, statements %d, goals %d. Nothing was stored.\n",
		len(snapshot.Journeys), len(snapshot.Touchpoints), len(snapshot.Departments), len(snapshot.Initiatives), len(snapshot.Statements), len(snapshot.Goals))
	return err
}

func printSource(out io.Writer, source graph.Source) {
	fmt.Fprint(out, source.File)
	if source.Department != "" {
		fmt.Fprintf(out, " (department %s)", source.Department)
	}
	fmt.Fprintln(out)
	for _, sheet := range source.Sheets {
		name := sheet.Name
		if sheet.Hidden {
			name += " (hidden)"
		}
		if sheet.Skipped != "" {
			fmt.Fprintf(out, "  %s: skipped, %s\n", name, sheet.Skipped)
		}
		for _, table := range sheet.Tables {
			fmt.Fprintf(out, "  %s %s: %s, %s\n", name, table.Range, table.Kind, table.Layout)
			for _, column := range table.Columns {
				fmt.Fprintf(out, "      %s\n", columnInWords(column))
			}
		}
	}
	for _, p := range source.Problems {
		printProblem(out, "  ", p)
	}
	fmt.Fprintln(out)
}

func columnInWords(c graph.Column) string {
	text := strings.Join(strings.Fields(c.Text), " ")
	if c.Concept == "" {
		return fmt.Sprintf("%-6s %q is not used", c.Ref, text)
	}
	words := fmt.Sprintf("%-6s %q is %s (%.2f", c.Ref, text, c.Concept, c.Confidence)
	if c.RunnerUp != "" {
		words += ", else " + c.RunnerUp
	}
	return words + ")"
}

func printProblem(out io.Writer, indent string, p graph.Problem) {
	place := strings.Trim(p.Sheet+"!"+p.Ref, "!")
	if p.File != "" && indent == "" {
		place = strings.Trim(p.File+"!"+place, "!")
	}
	if place != "" {
		place += ": "
	}
	fmt.Fprintf(out, "%s%s: %s%s\n", indent, p.Kind, place, p.Message)
}

package main

import (
	"bytes"
	"errors"
	"io"
)

// templateCommand writes the workbook that needs no guessing.
type templateCommand struct {
	Out string `placeholder:"FILE" help:"Write the workbook to a file; else it goes to standard output."`
}

// Run writes the template.
func (c *templateCommand) Run(s *session) error {
	if _, isTerminal := terminal(s.stdout); c.Out == "" && isTerminal {
		return usage(errors.New("a workbook is not for the terminal: give --out FILE"))
	}
	data, err := templateWorkbook()
	if err != nil {
		return err
	}
	return s.writeOutput(c.Out, func(out io.Writer) error {
		_, err := io.Copy(out, bytes.NewReader(data))
		return err
	})
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/graph"
)

// config is what a throughline.yaml says.
type config struct {
	// Aliases give other names for one thing: a touchpoint, a department, a product.
	Aliases map[string][]string `yaml:"aliases"`
	// Departments say to whom a workbook belongs, by its file name.
	Departments map[string]string `yaml:"departments"`
	Limits      limitsConfig      `yaml:"limits"`
	Rules       struct {
		Off []ruleName `yaml:"off"`
	} `yaml:"rules"`

	sum string // SHA-256 of the file in hex
}

// limitsConfig bounds what one workbook may cost; 0 leaves a limit as it is.
type limitsConfig struct {
	FileMiB     int64 `yaml:"file_mib"`
	UnzippedMiB int64 `yaml:"unzipped_mib"`
	ZipEntries  int   `yaml:"zip_entries"`
	Rows        int   `yaml:"rows"`
	Columns     int   `yaml:"columns"`
	Cells       int   `yaml:"cells"`
	Seconds     int   `yaml:"seconds"`
}

// ruleName is the name of a rule that there is.
type ruleName string

// UnmarshalYAML refuses names of no rule, so that a slip of the pen turns
// nothing off silently.
func (n *ruleName) UnmarshalYAML(node ast.Node) error {
	var name string
	if err := yaml.NodeToValue(node, &name); err != nil {
		return err
	}
	if rules.Named(name) == nil {
		return &yaml.SyntaxError{Message: fmt.Sprintf("no rule %q: `throughline rules` lists them", name), Token: node.GetToken()}
	}
	*n = ruleName(name)
	return nil
}

// readConfig reads a configuration file; an empty path gives the empty
// configuration. Unknown keys and values are errors that name the line.
func readConfig(path string) (config, error) {
	var c config
	if path == "" {
		return c, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return c, usage(err)
	}
	sum := sha256.Sum256(text)
	c.sum = hex.EncodeToString(sum[:])
	if err := yaml.UnmarshalWithOptions(text, &c, yaml.Strict()); err != nil {
		var at yaml.Error
		if errors.As(err, &at) && at.GetToken() != nil {
			err = fmt.Errorf("%s:%d: %s", path, at.GetToken().Position.Line, at.GetMessage())
		} else {
			err = fmt.Errorf("%s: %w", path, err)
		}
		return c, usage(err)
	}
	return c, nil
}

// terms gives the aliases as glossary entries, in the order of their names.
func (c config) terms() []graph.Term {
	var terms []graph.Term
	for _, name := range slices.Sorted(maps.Keys(c.Aliases)) {
		terms = append(terms, graph.Term{Name: name, Aliases: c.Aliases[name]})
	}
	return terms
}

// rules gives the rules that are not turned off.
func (c config) rules() []*analyzer.Rule {
	off := map[string]bool{}
	for _, name := range c.Rules.Off {
		off[string(name)] = true
	}
	var on []*analyzer.Rule
	for _, rule := range rules.All {
		if !off[rule.Name] {
			on = append(on, rule)
		}
	}
	return on
}

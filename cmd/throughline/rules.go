package main

import (
	"fmt"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
)

// rulesCommand lists the rules, or describes one.
type rulesCommand struct {
	Name string `arg:"" optional:"" help:"Describe this rule."`
}

// Run prints the list or the description.
func (c *rulesCommand) Run(s *session) error {
	if c.Name != "" {
		rule := rules.Named(c.Name)
		if rule == nil {
			return usage(fmt.Errorf("no rule %q: `throughline rules` lists them", c.Name))
		}
		return describeRule(s, rule)
	}
	width := 0
	for _, rule := range rules.All {
		width = max(width, len(rule.Name))
	}
	for _, rule := range rules.All {
		if _, err := fmt.Fprintf(s.stdout, "%-*s  %-6s  %s\n", width, rule.Name, rule.Severity, rule.Summary); err != nil {
			return err
		}
	}
	return nil
}

func describeRule(s *session, rule *analyzer.Rule) error {
	var needs []string
	for _, alternatives := range rule.Needs {
		var words []string
		for _, need := range alternatives {
			words = append(words, string(need))
		}
		needs = append(needs, strings.Join(words, " or "))
	}
	_, err := fmt.Fprintf(s.stdout, "%s (%s): %s\n\n%s\n\nNeeds: %s.\n", rule.Name, rule.Severity, rule.Summary, strings.TrimSpace(rule.Doc), strings.Join(needs, "; "))
	return err
}

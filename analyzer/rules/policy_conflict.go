package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// PolicyConflict finds: eligibility, returns, cancellation, refund, identification or another rule differs.
var PolicyConflict = &analyzer.Rule{
	Name:     "policy-conflict",
	Summary:  "eligibility, returns, cancellation, refund, identification or another rule differs",
	Doc:      `Speaks when one rule allows, requires or limits what another refuses, waives or limits otherwise. Stays silent on a rule and its stated exception, on bounds in the same direction, and on another step or condition.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

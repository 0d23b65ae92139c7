package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// ServiceLevelConflict finds: response time, opening hours or availability differ for the same need.
var ServiceLevelConflict = &analyzer.Rule{
	Name:     "service-level-conflict",
	Summary:  "response time, opening hours or availability differ for the same need",
	Doc:      `Speaks when times, hours or availability that two departments state for one service cannot both hold. Stays silent when an internal target is tighter than the promise, and when units differ but times agree.`,
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

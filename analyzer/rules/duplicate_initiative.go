package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// DuplicateInitiative finds: two departments run the same initiative.
var DuplicateInitiative = &analyzer.Rule{
	Name:     "duplicate-initiative",
	Summary:  "two departments run the same initiative",
	Doc:      `Speaks when two departments build the same thing for the same customers at the same place and time. Stays silent on the same words for another object, place or segment.`,
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedInitiatives}, {analyzer.NeedRunners}},
	Check:    statementPairs,
}

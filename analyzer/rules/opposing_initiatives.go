package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// OpposingInitiatives finds: initiatives pull one attribute of a touchpoint in opposite directions.
var OpposingInitiatives = &analyzer.Rule{
	Name:     "opposing-initiatives",
	Summary:  "initiatives pull one attribute of a touchpoint in opposite directions",
	Doc:      `Speaks when one initiative adds, opens or invites what another removes, closes or blocks at the same place. Stays silent on finished or cancelled initiatives and on other objects.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedInitiatives}, {analyzer.NeedRunners}},
	Check:    statementPairs,
}

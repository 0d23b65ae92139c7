package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// ToneClash finds: clashing voice at neighbouring touchpoints.
var ToneClash = &analyzer.Rule{
	Name:     "tone-clash",
	Summary:  "clashing voice at neighbouring touchpoints",
	Doc:      `Speaks when a playful or warm text is followed by a threatening or coldly formal one to the same customer. Stays silent on internal rules, which customers do not read.`,
	Severity: graph.Low,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

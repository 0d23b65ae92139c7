package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// PromiseGap finds: what one department lets the customer expect, another is not set up to deliver.
var PromiseGap = &analyzer.Rule{
	Name:     "promise-gap",
	Summary:  "what one department lets the customer expect, another is not set up to deliver",
	Doc:      `Speaks when a promise and what the department downstream does or can do cannot both hold: a delivery tomorrow against two to four working days, live stock against a nightly file. Stays silent when the promise is looser than the delivery, when the two speak about other products, segments, regions or dates, when one is a part of the other, and on branches that no customer walks both.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

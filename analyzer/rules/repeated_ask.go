package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// RepeatedAsk finds: data is asked again that an earlier touchpoint on the walk collected.
var RepeatedAsk = &analyzer.Rule{
	Name:     "repeated-ask",
	Summary:  "data is asked again that an earlier touchpoint on the walk collected",
	Doc:      `Speaks when a touchpoint asks for what the customer gave upstream, or when a promise to ask only once meets a second ask. Stays silent when the data differ or the law wants them again.`,
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check: func(pass *analyzer.Pass) error {
		dataAskedAgain(pass)
		return statementPairs(pass)
	},
}

package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// BrokenHandoff finds: what one touchpoint passes on is not what the next needs.
var BrokenHandoff = &analyzer.Rule{
	Name:     "broken-handoff",
	Summary:  "what one touchpoint passes on is not what the next needs",
	Doc:      `Speaks when a step starts only with data or a form that the step before does not hand over. Stays silent when what is passed covers what is needed.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check: func(pass *analyzer.Pass) error {
		dataNotPassedOn(pass)
		return statementPairs(pass)
	},
}

package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// ContactPressure finds: departments together contact one audience more often
// than the limit in a window.
var ContactPressure = &analyzer.Rule{
	Name:    "contact-pressure",
	Summary: "departments together contact one audience more often than the limit in a window",
	Doc: "Speaks when one sender breaks a cap that another department states, when the sum of two senders to one audience in one period breaks it, " +
		"and when two departments ask the same customers on the same occasion. Stays silent on audiences that exclude each other and below the cap.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}, {analyzer.NeedContacts}},
	Check:    statementPairs,
}

package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// UnequalTreatment finds: one segment is treated differently by channel or department without a stated reason.
var UnequalTreatment = &analyzer.Rule{
	Name:     "unequal-treatment",
	Summary:  "one segment is treated differently by channel or department without a stated reason",
	Doc:      `Speaks when one entitlement has two values by channel or desk and nobody says why. Stays silent when a reason is stated (a thank-you, the law, a price paid).`,
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

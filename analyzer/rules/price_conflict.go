package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// PriceConflict finds: different price, fee, discount or free threshold for the same thing, audience and period.
var PriceConflict = &analyzer.Rule{
	Name:     "price-conflict",
	Summary:  "different price, fee, discount or free threshold for the same thing, audience and period",
	Doc:      `Speaks when two departments tell one customer different amounts for one thing: free against a fee, 15 % against 10 %, free from 50 against free from 75. Stays silent on equal amounts in other words, on a rule and its stated exception, and on other products, segments, regions or periods.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// MetricTugOfWar finds: departments push one metric, or two known opposites, against each other.
var MetricTugOfWar = &analyzer.Rule{
	Name:     "metric-tug-of-war",
	Summary:  "departments push one metric, or two known opposites, against each other",
	Doc:      `Speaks when two departments move one metric in opposite directions, or push two metrics that are known to fight at one place. Stays silent when both move it the same way.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}, {analyzer.NeedMetrics}},
	Check:    statementPairs,
}

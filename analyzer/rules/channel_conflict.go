package rules

import (
	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// ChannelConflict finds: the same customer, for the same need, is sent to different, closed or exclusive channels.
var ChannelConflict = &analyzer.Rule{
	Name:     "channel-conflict",
	Summary:  "the same customer, for the same need, is sent to different, closed or exclusive channels",
	Doc:      `Speaks when one department sends customers to a channel that another has closed, or that another says is not the only one. Stays silent when both channels are open, and when needs differ.`,
	Severity: graph.High,
	Needs:    [][]analyzer.Need{{analyzer.NeedStatements}},
	Check:    statementPairs,
}

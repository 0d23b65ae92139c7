// Package rules holds Throughline's rules, one file each, and the list of all
// of them. Adding a rule takes one file, its txtar test under testdata, and one
// line in [All].
package rules

import "github.com/throughline/throughline/analyzer"

// All lists every rule in the order in which reports name them.
var All = []*analyzer.Rule{
	PromiseGap,
	PriceConflict,
	PolicyConflict,
	ServiceLevelConflict,
	ChannelConflict,
	UnequalTreatment,
	RepeatedAsk,
	BrokenHandoff,
	ContactPressure,
	MetricTugOfWar,
	OpposingInitiatives,
	DuplicateInitiative,
	ToneClash,
	OwnershipGap,
	SharedOwnership,
	OrphanInitiative,
	CharterGap,
	ExperienceCliff,
	UnansweredPain,
	IdleDepartment,
}

// Named gives the rule of that name, nil when there is none.
func Named(name string) *analyzer.Rule {
	for _, r := range All {
		if r.Name == name {
			return r
		}
	}
	return nil
}

package graph

import (
	"maps"
	"slices"
)

// ChangeBetween says what replacing a source's nodes does; of a node only its
// id, kind and name count. Where it names a journey before and after, the name
// as it is now is told.
func ChangeBetween(before, after []Node) Change {
	change := Change{Journeys: []string{}}
	had := make(map[string]bool, len(before))
	journeys := map[string]string{}
	for _, n := range before {
		had[n.ID] = true
		if n.Kind == NodeJourney {
			journeys[n.ID] = n.Name
		}
	}
	for _, n := range after {
		if had[n.ID] {
			change.Kept++
		} else {
			change.Added++
		}
		if n.Kind == NodeJourney {
			journeys[n.ID] = n.Name
		}
	}
	change.Removed = len(before) - change.Kept
	for _, name := range slices.Sorted(maps.Values(journeys)) {
		if last := len(change.Journeys) - 1; last < 0 || change.Journeys[last] != name {
			change.Journeys = append(change.Journeys, name)
		}
	}
	return change
}

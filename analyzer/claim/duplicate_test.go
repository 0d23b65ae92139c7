package claim

import "testing"

func TestDuplicateInitiatives(t *testing.T) {
	testKinds(t, duplicateFamily, "initiative", []opposedPair{
		{"Launch a loan scheme for snowshoes at the valley station", "Pilot lending of snowshoes to visitors at the valley station", "duplicate-initiative"},
		{"Text message the evening before a dental appointment with address and parking hints", "Push reminder the evening before the dental appointment, with parking and address", "duplicate-initiative"},
		{"Members get 5 euros for every friend who opens a savings account", "Bring a friend: 5 euros once the friend has opened a savings account", "duplicate-initiative"},
		// Look-alikes.
		{"Launch a loan scheme for snowshoes at the valley station", "Launch a loan scheme for prams at the town library", ""},
		{"Build a waiting list for surf lessons", "Build a map of quiet beaches", ""},
		{"Recycling rate 44 % -> 50 %", "Recycling rate up from 44 % to 50 %", ""},
		{"10 % off garden furniture for members in May", "25 % off garden furniture for members in May", ""},
		{"Close the reading room on Mondays", "Open the reading room on Mondays", ""},
	})
	testKinds(t, duplicateFamily, "policy", []opposedPair{
		{"Launch a loan scheme for snowshoes at the valley station", "Pilot lending of snowshoes to visitors at the valley station", ""},
	})
}

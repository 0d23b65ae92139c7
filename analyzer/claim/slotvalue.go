package claim

import "strings"

// slotValueFamily: one slot with values that exclude one another, such as new
// or used, own or shared, chosen or assigned.
var slotValueFamily = axis{
	name: "values", attribute: "value",
	flips:   map[string]string{},
	meaning: map[string]string{},
	oppose:  opposeSlotValues,
}.family()

// opposeSlotValues compares the values of one slot.
func opposeSlotValues(a, b Claim, in *Pairing) *Opposition {
	slotA, valueA, _ := strings.Cut(a.Value.(Act).Pole, "/")
	slotB, valueB, _ := strings.Cut(b.Value.(Act).Pole, "/")
	if slotA != slotB || valueA == valueB {
		return nil
	}
	rule := "promise-gap"
	if slotA == "deposit" {
		rule = "policy-conflict"
	}
	return &Opposition{Rule: rule, Strength: 0.75, Severity: "medium", NeedsSubject: 0.4, Why: whyApart(a, b)}
}

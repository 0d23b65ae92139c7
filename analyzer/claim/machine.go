package claim

// machineFamily: the customer meets a person or a machine; one known person or
// whoever is free.
var machineFamily = axis{
	name: "machine", attribute: "actor",
	flips: map[string]string{"human": "machine", "machine": "human", "own": "pool", "pool": "own"},
	meaning: map[string]string{"human": "a person does it", "machine": "a machine does it",
		"own": "one known person", "pool": "whoever is free"},
	oppose: unlessExit(opposeBy(
		clash{"human", "machine", "channel-conflict", 0.8, "medium", 0.2},
		clash{"own", "pool", "promise-gap", 0.85, "medium", 0.12},
		clash{"own", "machine", "promise-gap", 0.7, "medium", 0.35},
	)),
}.family()

// unlessExit keeps silent where the machine hands over to a person: then both
// hold, one after the other.
func unlessExit(oppose func(a, b Claim, in *Pairing) *Opposition) func(a, b Claim, in *Pairing) *Opposition {
	return func(a, b Claim, in *Pairing) *Opposition {
		for _, u := range []*Understood{in.A, in.B} {
			for i := range u.Claims {
				if act, ok := u.Claims[i].Value.(Act); ok && u.Claims[i].Family == "machine" && act.Pole == "exit" {
					return nil
				}
			}
		}
		return oppose(a, b, in)
	}
}

package claim

import "github.com/throughline/throughline/analyzer/claim/cue"

// privacyFamily: what is done with a customer's data.
var privacyFamily = &Family{Name: "privacy", Read: readPrivacy, Oppose: privacyAxis.oppose}

var privacyAxis = axis{
	name: "privacy", attribute: "data-use", book: phraseBook("privacy"),
	flips: map[string]string{"kept": "deleted", "deleted": "kept", "shared": "private", "private": "shared", "linked": "anonymous",
		"anonymous": "linked", "recorded": "unrecorded", "unrecorded": "recorded"},
	meaning: map[string]string{"kept": "the data are kept", "deleted": "the data are not kept", "shared": "the data are passed on",
		"private": "the data are not passed on", "linked": "linked to the person", "anonymous": "not linked to the person",
		"recorded": "it is recorded", "unrecorded": "it is not recorded"},
	oppose: opposeBy(
		clash{"kept", "deleted", "policy-conflict", 0.8, "high", 0.3},
		clash{"shared", "private", "policy-conflict", 0.85, "high", 0.25},
		clash{"linked", "anonymous", "policy-conflict", 0.8, "high", 0.2},
		clash{"recorded", "unrecorded", "policy-conflict", 0.8, "high", 0.25},
		clash{"shared", "anonymous", "policy-conflict", 0.55, "high", 0.45},
		clash{"kept", "anonymous", "policy-conflict", 0.5, "high", 0.5},
	),
}

var datumBook = phraseBook("datum")

// readPrivacy reads the stands of a statement that speaks of data, in its text
// or its columns: goods are kept and handed over too.
func readPrivacy(u *Understood) []Claim {
	for _, text := range []string{u.Text, u.Subject, u.Touchpoint} {
		if len(datumBook().Find(cue.Tokens(text))) > 0 {
			return privacyAxis.read(u)
		}
	}
	return nil
}

package claim

import (
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/cue"
)

// channelFamily: the channels on which a matter is taken: only these, none of
// these, or these among others.
var channelFamily = &Family{Name: "channel", Read: readChannels, Oppose: opposeChannels, Owns: []string{"channel", "way-ordered"}}

var channelBook = phraseBook("channel")

var channelMeaning = map[string]string{"only": "only by ", "closed": "not by ", "open": "by ", "any": "on any channel"}

// readChannels makes one claim of every exclusive or closed channel, and one a
// sentence of the channels that it merely offers. "Nowhere else" makes the
// channels of its sentence exclusive.
func readChannels(u *Understood) []Claim {
	tokens := cue.Tokens(u.Text)
	var claims []Claim
	offered := map[int]int{} // sentence to the index of its claim
	alone := map[int]bool{}  // sentences that say "nowhere else"
	for _, m := range channelBook().Find(tokens) {
		sentence := tokens[m.From].Sentence
		act := Act{Pole: m.Value, Set: channelsOf(m)}
		switch {
		case act.Pole == "only" && len(act.Set) == 0:
			alone[sentence] = true
			continue
		case act.Pole == "skip", act.Pole == "closed" && len(act.Set) == 0, act.Pole == "mention" && m.Negated:
			continue
		case act.Pole == "mention":
			act.Pole = "open"
			if i, ok := offered[sentence]; ok {
				c := &claims[i]
				have := c.Value.(Act)
				have.Set = union(have.Set, act.Set)
				c.Value = have
				continue
			}
			offered[sentence] = len(claims)
		}
		claims = append(claims, actClaim(u, tokens, m, "channel", act, ""))
	}
	for sentence, i := range offered {
		if alone[sentence] {
			act := claims[i].Value.(Act)
			act.Pole = "only"
			claims[i].Value = act
		}
	}
	for i := range claims {
		act := claims[i].Value.(Act)
		claims[i].Text = channelMeaning[act.Pole] + strings.Join(act.Set, ", ")
	}
	return claims
}

// channelsOf returns the channels that a phrase names, sorted.
func channelsOf(m cue.Match) []string {
	var set []string
	for _, f := range m.Found {
		if (f.Class == "channel" || f.Class == "weak" || f.Class == "reach") && !slices.Contains(set, f.Value) {
			set = append(set, f.Value)
		}
	}
	slices.Sort(set)
	return set
}

func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// covers lists the channels that a wider word includes.
var covers = map[string][]string{
	"web":     {"app", "chat"},
	"person":  {"store"},
	"store":   {"person", "machine"},
	"writing": {"letter", "email", "fax", "web"},
	"letter":  {"writing"},
	"email":   {"writing"},
	"chat":    {"whatsapp"},
}

// reaches says whether a channel of the set is, or includes, the channel.
func reaches(set []string, channel string) bool {
	for _, s := range set {
		if s == channel || slices.Contains(covers[s], channel) {
			return true
		}
	}
	return false
}

// opposeChannels: an exclusive set that misses a channel offered elsewhere, or
// a closed channel offered elsewhere, for one matter.
func opposeChannels(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(Act), b.Value.(Act)
	if x.Pole == "open" || x.Pole == "any" {
		x, y = y, x
	}
	if x.Pole == "open" || x.Pole == "any" || !channelsClash(x, y) {
		return nil
	}
	o := &Opposition{Rule: "channel-conflict", Strength: 0.85, Severity: "medium", Why: whyApart(a, b)}
	same := sharesEntry(x.Matters, y.Matters)
	about := focus(a, b, channelConcepts...)
	if about == 0 {
		about = columnFocus(in, channelConcepts...) / 2
	}
	switch {
	case same && (about > 0 || in.Place == PlaceSame):
		o.NeedsSubject = 0.1
	case same && othersThings(a, b):
		o.Strength, o.NeedsSubject = 0.8, 0.15
	case same:
		o.Strength, o.NeedsSubject = 0.8, 0.05
	case in.Place == PlaceSame && about > 0:
		o.NeedsSubject = 0.4
	case about > 0.5 && (len(x.Matters) == 0 || len(y.Matters) == 0):
		o.NeedsSubject = 0.4
	default:
		return nil
	}
	return o
}

// othersThings says that both claims name things beside channels and what is to
// be done, and none in common: a table and a viewing are both booked.
func othersThings(a, b Claim) bool {
	return len(objectsOf(a)) > 0 && len(objectsOf(b)) > 0
}

// objectsOf returns the terms of a claim that are neither channels nor matters.
func objectsOf(c Claim) []string {
	var objects []string
	for _, s := range c.Subject {
		if !slices.Contains(channelConcepts, s) && len(matters().Find(cue.Tokens(s))) == 0 && lexicon().weight(s) >= 0.5 {
			objects = append(objects, s)
		}
	}
	return objects
}

// channelConcepts say by which channel, not about what: two statements that
// share only these are about different matters.
var channelConcepts = []string{
	"desk-counter", "shop-branch", "hotline", "chat-channel", "website", "mobile-app", "customer-account-online", "social-media",
	"sms-text", "email-message", "letter-post", "fax-channel", "machine-vending", "electronics", "contact", "talk",
}

// channelsClash says whether a customer of one matter can obey both. The first
// is exclusive or closed.
func channelsClash(x, y Act) bool {
	switch {
	case x.Pole == "only" && y.Pole == "any":
		return true
	case x.Pole == "only" && (y.Pole == "open" || y.Pole == "only"):
		for _, c := range y.Set {
			if !reaches(x.Set, c) && !reaches([]string{c}, x.Set[0]) {
				return true
			}
		}
		return false
	case x.Pole == "only" && y.Pole == "closed":
		return len(x.Set) > 0 && slices.Equal(x.Set, y.Set)
	case x.Pole == "closed" && (y.Pole == "open" || y.Pole == "only"):
		return sharesEntry(x.Set, y.Set) || slices.Contains(x.Set, "chat") && slices.Contains(y.Set, "whatsapp")
	case x.Pole == "closed" && y.Pole == "any":
		return true
	}
	return false
}

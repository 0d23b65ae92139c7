// Package claim reads what a statement says into claims and decides whether
// two statements can both hold for one customer.
//
// A statement is read once into [Understood]: its words, its scope, its
// subjects and its claims. [Compare] then asks, in this order: do the two
// speak about the same subject, can their scopes meet, and does one claim of
// each deny the other. Each family of claims (amounts, durations, hours,
// channels, acts, data items …) is one file with one [Family] value in the
// list [Families]: a reader that finds its claims in a text, and an opposition
// that says whether two of them can both hold.
//
// Everything here is a pure function of the two statements: no model, no
// clock, no map order.
package claim

// Statement is the input: a text with what its row says of its place and scope.
// All fields but Text may be empty.
type Statement struct {
	ID         string `json:"-"`
	Text       string `json:"text"`
	Kind       string `json:"kind"` // promise, policy, service-level, message, initiative, metric, process, tone, data, contact
	Department string `json:"department"`
	Initiative string `json:"initiative,omitempty"`
	Subject    string `json:"subject,omitempty"` // topic column
	Touchpoint string `json:"touchpoint"`
	Segment    string `json:"segment"`
	Region     string `json:"region"`
	Product    string `json:"product"`
	Channel    string `json:"channel"`
	Branch     string `json:"branch,omitempty"`
	Condition  string `json:"condition,omitempty"`
	Start      string `json:"start"` // ISO 8601 date, "" for no limit
	End        string `json:"end"`   // ISO 8601 date, last day, "" for no limit
}

// Place says how a customer comes to meet both statements, as far as the
// caller knows. The caller of Compare states it; package analyzer takes it from
// the walk.
type Place int

// Places.
const (
	PlaceUnknown  Place = iota // nothing is known: subject words alone must tie the two
	PlaceSame                  // the same touchpoint
	PlaceUpstream              // the one comes before the other on one walk
	PlaceWide                  // one of them is company-wide
	PlaceApart                 // two touchpoints that no customer walks both, or on no common journey
)

// Modality of a claim.
type Modality string

// Modalities.
const (
	Promise Modality = "promise"
	Binding Modality = "rule"
	Target  Modality = "target" // internal aim: a tighter target keeps a looser promise
	Option  Modality = "option" // may
)

// Claim is one thing that a statement says, in the slots that decide conflicts.
type Claim struct {
	Family    string   // the Family that read it
	Attribute string   // time-limit, price, fee, discount, hours, channel, permission, requirement …
	Subject   []string // concepts that the claim is about, from the words near it; folded stems
	Modality  Modality
	Negated   bool
	Value     any    // of the family's own type; nil when the attribute says it all
	Text      string // Value in words, for people: "at most 2 working days"
	Phrase    string // decisive words as written
	Start     int    // byte offsets of Phrase in the statement's text
	End       int
	Condition []string // conditions that this claim alone stands under
}

// Family is one kind of claim: how to find it and what denies it.
type Family struct {
	Name string
	// Read finds the family's claims in an understood text (words, scope and
	// subjects are already there).
	Read func(*Understood) []Claim
	// Oppose says whether two claims of this family deny each other. It is
	// asked only for pairs whose subjects tie and whose scopes can meet; a nil
	// Opposition means that both can hold.
	Oppose func(a, b Claim, in *Pairing) *Opposition
	// Owns lists the slots of a scope (see Difference.Slot) whose difference
	// this family judges itself: opening hours judge weekdays. A difference in
	// any other slot keeps the family from being asked.
	Owns []string
}

// Opposition is why two claims cannot both hold.
type Opposition struct {
	Rule     string  // the rule it belongs to: promise-gap, price-conflict, policy-conflict …
	Strength float64 // 0 to 1: how sure it is that the two deny each other, given one subject and scope
	Severity string  // low, medium, high
	Why      string  // one sentence for people, with both values
	// NeedsSubject is how much the subjects must tie (0 to 1) before this
	// opposition may be believed; exact lists of data items need little, bare
	// numbers need much.
	NeedsSubject float64
}

// Pairing is what is known of two statements while their claims are compared.
type Pairing struct {
	A, B    *Understood
	Place   Place
	Subject Tie // how well their subjects tie

	needs float64 // how much of the tie that an opposition needs is enough here
}

// Tie says how two statements come to speak about one subject.
type Tie struct {
	Score  float64  // 0 to 1
	Shared []string // concepts in common, for people
}

// Verdict is what is said of two statements.
type Verdict struct {
	Verdict    string  `json:"verdict"` // conflict, compatible, different-scope, unrelated
	Rule       string  `json:"rule"`    // of a conflict, else ""
	Confidence float64 `json:"confidence"`
	Severity   string  `json:"-"`
	Why        string  `json:"why"`
	// Gate names what stopped the pair (scope, claims, exception, subject, strength), ""
	// for a conflict.
	Gate string `json:"gate,omitempty"`
	// ClaimA and ClaimB are the two claims that decided; nil when none did.
	ClaimA *Claim `json:"-"`
	ClaimB *Claim `json:"-"`
}

// Verdicts.
const (
	Conflict       = "conflict"
	Compatible     = "compatible"
	DifferentScope = "different-scope"
	UnrelatedPair  = "unrelated"
)

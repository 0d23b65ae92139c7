package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// pullFamily reads what an initiative, a target or a rule pulls at and which
// way: a lever (speed, selling, staff at the desk) or an object that it adds or
// takes away.
var pullFamily = &Family{Name: "pull", Read: readPulls, Oppose: opposePulls, Owns: []string{"channel", "way-ordered"}}

// pullValue is the value of a pull claim: one lever, or one object.
type pullValue struct {
	lever  string   // "" for an object
	adds   bool     // of an object: more of it, not less
	object []string // stems of the object, its concepts after "@", its classes after "#"
	metric bool     // told by numbers
}

func readPulls(u *Understood) []Claim {
	if !mayPull(u) {
		return nil
	}
	changes := quantity.FindChanges(u.Text)
	var claims []Claim
	seen := map[string]bool{}
	add := func(lever string, m Match) {
		if !seen[lever] && lever != "" {
			seen[lever] = true
			claims = append(claims, pullClaim(u, m, pullValue{lever: lever, metric: len(changes) > 0}))
		}
	}
	if len(changes) > 0 {
		for _, m := range leverMetrics.Find(u.Words) {
			up, down, _ := strings.Cut(m.Name, "/")
			if changes[0].Up {
				add(up, m)
			} else {
				add(down, m)
			}
		}
	}
	if len(changes) == 0 || len(claims) == 0 {
		for _, m := range longest(leverUp.Find(u.Words)) {
			if !deniedAt(u.Words, m.First) {
				add(m.Name, m)
			}
		}
	}
	return append(claims, readObjects(u)...)
}

// mayPull says whether the statement can be an aim: a short message of two
// words, or a price list, pulls at nothing.
func mayPull(u *Understood) bool {
	switch u.Kind {
	case "price list", "price", "data":
		return false
	}
	return len(u.Words) >= 3
}

func pullClaim(u *Understood, m Match, v pullValue) Claim {
	c := Claim{Family: "pull", Attribute: "direction", Modality: Target, Value: v, Subject: v.object, Text: v.String()}
	c.Start, c.End = u.Words[m.First].Start, u.Words[m.Last].End
	c.Phrase = u.Text[c.Start:c.End]
	return c
}

// String says the pull in words.
func (v pullValue) String() string {
	switch {
	case v.lever != "":
		return strings.ReplaceAll(v.lever, "-", " ")
	case v.adds:
		return "adds " + objectText(v.object)
	}
	return "takes away " + objectText(v.object)
}

// objectMoves are verbs that add a thing or take it away; what stands after
// them, up to the next verb or the end of the clause, is the thing.
var objectMoves = stemPhrases(`
add: add; place|put .. in|into|at|on|out|through|to; set up; install; introduce; launch; relaunch; roll out; bring back; bring in; reopen; expand; extend; refurbish; refurbished; stock; stocked; build; hire; recruit; appoint; grow; promote; win; reintroduce; get .. out; =more; longer; four more; every|each .. gets; printed for; is|are welcome here; stands at; filled with; free .. in every|each; a .. in every|each|into; one standing at
take: remove; removed; take .. out|off|away; takes .. out|off|away; taken out|off|away; comes off; rip out; rip .. out; strip; scrap; drop the; phase out; retire; abolish; abolished; discontinue; withdraw; withdrawn; wind down; is|are dead; goes out; go out; =go; all print; out of all; =cut; fewer; replace; replaces; replaced by; convert; not renewed; dismantle; nothing made of; eliminate; gone from; =gone; stay in lockers; refuses a; none stays; move all; move .. to the; close; shut; shield; close off; stop; reduce; swap; no more; get rid of; do away with; weed out
`)

// objectClasses are things of one kind under many names: a concierge and a host
// are both staff at the place.
var objectClasses = stemPhrases(`
staff: adviser; advisor; technician; host; concierge; expert; specialist; coach; luthier; lifeguard; guard; installer; engineer; gardener; seller; salespeople; sommelier; receptionist; supervisor; forewoman; boss; trainer; assistant; clerk; consultant; steward; porter; librarian; cashier; attendant; mechanic; staff; headcount; personnel; crew; man; people behind; people at; people off; red shirt; fte; post; desk; site manager; bosses; hosts; tech; techs; someone
effort: screen; confirmation screen; confirmation; field; step; click; check; form; signature; code; login; questionnaire; exit interview; compulsory talk; sign off; approval
screen: screen; monitor; display; television; =tv; =tvs; video wall; billboard
sound: sound; music; loudspeaker; speaker; radio; playlist; announcement; jingle; noise; volume
food: food; snack; biscuit; cookie; sweet; sweets; candy; chocolate; cake; fruit; crisps; edible; eat; treat; treats; bite; bites; sandwich; buffet; bone; chew
drink: drink; coffee; tea; water; beer; wine; juice; beverage; vending
seat: seat; chair; sofa; bench; stool; armchair; couch; seating
scent: scent; perfume; smell; fragrance; aroma; candle; incense; diffuser
light: light; lamp; lighting; spotlight; neon
advert: advert; advertise; advertising; promotion; offer; poster; banner; sign; billboard
plant: plant; flower; tree; greenery; bouquet
gift: gift; giveaway; goodie; present; freebie; sample; voucher
toy: toy; game; play corner; playground; ball pit; swing
animal: dog; cat; pet; animal
parking: parking; parking space; car park; bay
plastic: plastic; bag; carrier bag; packaging; wrapping; foil
machine: kiosk; machine; terminal; robot; automat
paper: paper; form; print; printed; printed book; booklet; guide; card; leaflet; brochure; catalogue; house book; flyer; magazine; folder; receipt; letter
`)

// readObjects reads what is added and what taken away.
func readObjects(u *Understood) []Claim {
	if !u.isInitiative() && !u.isMetric() && u.Kind != "" && u.Kind != "promise" && u.Kind != "message" {
		return nil
	}
	moves := longest(objectMoves.Find(u.Words))
	var claims []Claim
	for i, m := range moves {
		last := len(u.Words)
		if i+1 < len(moves) {
			last = moves[i+1].First
		}
		from := m.Last + 1
		if u.Words[m.First].Lower == "a" || u.Words[m.First].Lower == "an" { // "a screen in each waiting room"
			from = m.First + 1
		}
		object := objectBetween(u, from, last)
		if len(object) == 0 && i == 0 {
			object = objectBetween(u, 0, m.First) // "minibars are taken out"
		} else if passive := objectBefore(u, m); len(passive) > 0 {
			object = passive
		}
		if len(object) == 0 || deniedAt(u.Words, m.First) {
			continue
		}
		claims = append(claims, pullClaim(u, m, pullValue{adds: m.Name == "add", object: object}))
	}
	return append(claims, readStandingObjects(u, len(claims) > 0)...)
}

// readStandingObjects reads what a description merely says to be there ("a
// screen in each waiting room", "two sofas beside the till") or not to be
// ("no monitors", "nothing edible"): the first is added, the others taken away.
func readStandingObjects(u *Understood, moved bool) []Claim {
	var claims []Claim
	add := func(m Match, v pullValue) {
		if len(v.object) > 0 {
			claims = append(claims, pullClaim(u, m, v))
		}
	}
	for i := range u.Words {
		switch u.Words[i].Lower {
		case "no", "nothing", "without", "neither", "nor":
			add(Match{First: i, Last: i}, pullValue{object: objectBetween(u, i+1, min(len(u.Words), i+1+deniedReach))})
		}
	}
	if first := u.Words[0].Lower; !moved && len(claims) == 0 && (first == "a" || first == "an" || countWords[first] > 0) && len(standsThere.Find(u.Words)) > 0 {
		add(Match{First: 0, Last: 0}, pullValue{adds: true, object: objectBetween(u, 1, len(u.Words))})
	}
	return claims
}

// deniedReach is how many words after a denial can be the thing denied.
const deniedReach = 3

// standsThere tells where a thing is put.
var standsThere = stemPhrases(`
there: in|at|on|beside|behind|for|by|before|outside|above|under|to|near|inside every|each|all; at|beside|in|on|behind|next|outside the; with sound|music|light|pictures|chairs; =free
`)

// objectBefore is the object of a passive: "the minibars are taken out".
func objectBefore(u *Understood, m Match) []string {
	if m.First == 0 {
		return nil
	}
	switch u.Words[m.First-1].Lower {
	case "are", "is", "be", "being", "was", "were", "comes", "go", "get":
		return objectBetween(u, max(0, m.First-7), m.First)
	}
	if strings.HasSuffix(u.Words[m.First].Lower, "ed") { // "a printed programme introduced for every seat"
		return objectBetween(u, max(0, m.First-6), m.First)
	}
	switch u.Words[m.First].Lower {
	case "go", "goes", "gone", "stays", "stay", "comes", "closes":
		return objectBetween(u, max(0, m.First-6), m.First)
	}
	return nil
}

// objectBetween are the telling words of a run, up to a mark that ends a clause,
// at most six words on.
func objectBetween(u *Understood, first, last int) []string {
	var object []string
	for i := first; i < last && i < first+7; i++ {
		if i > first && breaksClause(between(u, i)) {
			if len(object) > 0 {
				break
			}
		}
		w := &u.Words[i]
		if w.Stop || isDigits(w.Lower) || pushWords[w.Stem] || lexicon().weight(wordKey(w)) < objectWeight {
			continue
		}
		if !contains(object, w.Stem) {
			object = append(object, w.Stem)
		}
		if concept := "@" + w.Concept; w.Concept != "" && !contains(object, concept) {
			object = append(object, concept)
		}
	}
	for _, m := range objectClasses.Find(u.Words[first:max(first, min(last, first+7))]) {
		if class := "#" + m.Name; !contains(object, class) {
			object = append(object, class)
		}
	}
	return object
}

// objectWeight is the least weight of a word that names an object.
const objectWeight = 0.38

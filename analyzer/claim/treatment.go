package claim

import (
	"strconv"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// treatmentFamily reads who gets what: promises that all are treated alike, rules
// that put some before others, and what a way of asking is given.
var treatmentFamily = &Family{Name: "treatment", Read: readTreatments, Oppose: opposeTreatments,
	Owns: []string{"channel", "way-ordered", "way-delivered", "segment", "kind", "tenure", "membership", "tier", "residence", "condition", "booking-time", "account-kind", "owner"}}

// treatmentValue is the value of a benefit claim.
type treatmentValue struct {
	equal   bool            // all are treated alike
	parts   bool            // two groups get two values
	favours bool            // some come first or get more
	matters map[string]bool // what it is about: queue, price, choice …; empty when not said
	gives   map[string]bool // benefits by kind
	amounts map[string]float64
	ways    map[string]bool // channels by which it is got
	given   bool            // the text says that it is given or has to be paid
	reason  bool            // a reason for the difference is stated
}

// equalPhrases promise that all are treated alike.
var equalPhrases = stemPhrases(`
equal: same price|rate|fare|fee|care|service|treatment|rules|terms|choice|compensation|refund|chance|conditions|penalties|offer|swap|dentist|wait|time|weight|monthly; the same for all|everyone|everybody|each; same for all|everyone|everybody; treated alike|equally|the same|just the same|identically; handled|treated identically; we make no difference; no difference; makes no difference; make no odds; no exceptions for anybody; first come first served; strictly in|by .. order|date; order of application|arrival|booking; in the order they|it come|comes|arrive|arrives; order they come in; one list; one queue; one price; one fare; no queue jumping; nobody jumps; no one jumps; nobody gets in early; no one gets in early; no fast lane; nobody's name counts; nobody pays less|more; no one pays less|more; whoever you are; whoever they are; whoever sends it; wherever you live|bought|book|buy; however you joined|book|buy|pay; whichever ticket|way|channel|door; whatever your; no matter who|where|how you; regardless of who|where|how; no ranking; no head start; parity; no channel gets; money can't buy; can't buy a place; depend on .. nothing else; for everyone .. whoever; for all whoever; never favour; you're treated; won't be worse off; everyone .. same; everybody .. same; all .. alike; choice .. same; extras are the same
equal: every|all .. may|get|gets|receives .. same; equally; nobody comes first; no preference; without preference; impartial; every customer .. equal; carries the same; carry the same; pay the same; pays the same; wait the same; same as .. ones|others; make no odds
`)

// favourPhrases put some before others.
var favourPhrases = stemPhrases(`
favour: jump to the top; moved up the list; moved up the queue; go before; goes before; come first; comes first; served before; let in first; wait longer; pushed back; gets the better; get the better; better rooms|seats|slots|places for; best seats|rooms|slots|places for|go; gets the rest; get the rest; take the rest; jumps to the top; jump the queue; jump .. queue; to the top of; moved to the top; put at the top; at the top of the list; to the front; jump to the front; ahead of the|others; before the waiting list; before the rest|others|public|general; get the next free; priority; prioritised; prio 1; prio 2; fast lane; fast track; preferred; preference to; reserved for; perk reserved; hold|held|keep|kept .. for direct|private|app|web|our|members|committee|users|bookers|staff|donors; direct bookers; kept for app; only for people|customers|members|those|buyers; only if you book; only to those|members; head start; early access; before the rest; before the listing; before the .. goes live; min|minutes ahead of; get in first; served first; seen first; dealt with first; called first; web queue first; online people go first; .. first then; rest wait; others wait; jumps to top; others .. held; held until; after the callers; worked off after; goes to the back; go to the back; last in line; top slots; decline others; others pay; surcharge; extra charge for; private rate; exclusive rate; web exclusive; exclusive to; club rate; vip; gets what's left|left; worse rooms; can't offer .. fast lane; ahead because; issued on web bookings only; web only; only issued on; for members only; not for .. customers; pay ticket price; ticket price
`)

// benefitMatters are what a treatment is about.
var benefitMatters = stemPhrases(`
queue: queue; line; wait; waiting; waiting list; first come; order of; list; slot; appointment; ticket; turn; early; priority; served; seen; viewing; access; entry
price: price; rate; fare; fee; pay; pays; surcharge; discount; off; monthly; cost; charge
choice: choice; room; cabin; place; seat; plot; court; table
service: care; service; repair; swap; treatment; dentist; courtesy car
money: compensation; refund; pay out; payout
rules: rules; penalties; strikes; objection; weight
`)

// benefitKinds are what customers are given.
var benefitKinds = stemPhrases(`
voucher: voucher; coupon; gift card; gift certificate
credit: credit; credited; cashback
discount: % off; per cent off; percent off; discount; reduced rate; rebate; off the order|price|bill
gift: gift; key ring; mug; bag; tote; t shirt; keyring; freebie; sticker; pen; umbrella; badge; toy; flower; flowers; bouquet; sample; samples; cap; calendar
drink: drink; coffee; cocktail; glass of; bar voucher
meal: breakfast; dinner; lunch; meal; cake; snack
night: free night; one free night; night's stay
upgrade: upgrade; better room; room category
points: points; miles; stamps
extension: extension; extra weeks|days|month|months; weeks' extension; longer loan; more time
parts: monthly parts; instalments; weekly parts; payment plan
invoice: on invoice; on account; pay later; invoice payment
list-price: list price; full price; regular price; at once by card; pay at once; no discount
delivery: free delivery; delivered free
refund: refund; money back; compensation; goodwill payment
ticket: free ticket; day pass; free entry
parking: free parking; lounge; free wifi; late checkout
money: get|gets|receive|receives|given|paid .. €|£|$|eur|euro|pounds|dollars|francs|kr
call-back: apology; call back
nothing: nothing else; nothing more; no gift; nothing at all; no compensation; is|are charged; charged at; room only; for a fee; at cost
`)

// benefitWays are the ways by which a customer asks or buys.
var benefitWays = stemPhrases(`
online: online; web; website; site; portal; app; app form; internet; click; webshop; web shop; in the app; e form
phone: caller; callers; phone; telephone; by phone; ring us; =rings; who ring; ring in; call us; calls; hotline; ring us
desk: till; counter; desk; store; shop; branch; in person; gate; reception; box office; speaks up; says; reports; bar; walk in
post: write; writes; letter; by post; by letter; email; mails
agent: agency; travel agent; partner; dealer; travel site; broker; reseller; agent
`)

// givingPhrases say that something is given, granted or to be paid.
var givingPhrases = stemPhrases(`
given: get; =gets; receive; =given; is|are given; hand over|out; hand .. voucher; find|finds .. in their; earn; included; on us; free; credited; % off; off the; pay; pays; charged; offer .. up to; offer; one free; granted; added to; per household; at the most
`)

// benefitReasons are stated reasons for a difference.
var benefitReasons = stemPhrases(`
reason: as a thank you; as thanks; thank you for; because; in return for; in exchange for; the law; by law; to reward; reward for; as compensation for; in recognition; since they|it; due to; because of; to make up for; as it saves|costs; which saves|costs; committed volume; for spending; who spend; on medical; by prescription; accessibility; safety; failed brakes; for health; emergency; hardship
`)

func readTreatments(u *Understood) []Claim {
	base := treatmentValue{matters: names(benefitMatters.Find(u.Words)), reason: len(benefitReasons.Find(u.Words)) > 0}
	var claims []Claim
	if m := equalPhrases.Find(u.Words); len(m) > 0 {
		v := base
		v.equal = true
		claims = append(claims, treatmentClaim(u, m[0], v))
	}
	if m := favourPhrases.Find(u.Words); len(m) > 0 && len(claims) == 0 {
		v := base
		v.favours = true
		claims = append(claims, treatmentClaim(u, m[0], v))
	}
	if len(claims) == 0 && twoValues(u) {
		v := base
		v.favours, v.parts = true, true
		claims = append(claims, treatmentClaim(u, Match{First: 0, Last: len(u.Words) - 1}, v))
	}
	if m := benefitKinds.Find(u.Words); len(m) > 0 {
		v := base
		v.gives, v.ways, v.amounts = names(m), waysOf(u), amountsOf(u)
		v.given = len(givingPhrases.Find(u.Words)) > 0
		claims = append(claims, treatmentClaim(u, m[0], v))
	}
	return claims
}

// twoValues says whether a text gives two groups two values of one kind: "members
// 10 euros, others 14".
func twoValues(u *Understood) bool {
	if len(u.Words) > 25 || len(quantity.FindChanges(u.Text)) > 0 {
		return false
	}
	var money, percent, span []string
	for _, q := range quantity.Find(u.Text) {
		value := u.Text[q.Start:q.End]
		switch q.Kind {
		case quantity.KindMoney:
			money = append(money, value)
		case quantity.KindPercent:
			percent = append(percent, value)
		case quantity.KindSpan:
			span = append(span, value)
		}
	}
	for _, values := range [][]string{money, percent, span} {
		if len(values) == 2 && values[0] != values[1] && len(audiencesIn(u)) > 1 {
			return true
		}
	}
	return false
}

// audiencesIn are the groups and ways that a text names.
func audiencesIn(u *Understood) []string {
	list := sortedKeys(names(benefitWays.Find(u.Words)))
	return append(list, sortedKeys(names(benefitGroups.Find(u.Words)))...)
}

// benefitGroups are groups of customers that a rule may set apart.
var benefitGroups = stemPhrases(`
member: member; cardholder; club; subscriber; loyal
other: non member; others; everyone else; rest; public; walk in; walk ins
new: new joiner; newcomer; new customer; first timer
old: renewal; existing; regulars
first: first class; =first
standard: standard; second class; saver; economy
flex: flex; premium; business; corporate
private: private; privately
public: =nhs; insured; statutory
child: child; kid; junior; student
adult: adult; grown up
local: local; resident
guest: guest; tourist; visitor
comparison: comparison site|sites; agency; partner
men: men; women
`)

// waysOf are the ways in the text, else in the channel column.
func waysOf(u *Understood) map[string]bool {
	if ways := names(benefitWays.Find(u.Words)); len(ways) > 0 {
		return ways
	}
	return names(benefitWays.Find(splitWords(u.Channel)))
}

func treatmentClaim(u *Understood, m Match, v treatmentValue) Claim {
	c := Claim{Family: "treatment", Attribute: "treatment", Modality: Binding, Value: v, Text: v.String()}
	c.Start, c.End = u.Words[m.First].Start, u.Words[m.Last].End
	c.Phrase = u.Text[c.Start:c.End]
	return c
}

// String says the treatment in words.
func (v treatmentValue) String() string {
	switch {
	case v.equal:
		return "all alike"
	case v.favours:
		return "some before others"
	}
	text := strings.Join(sortedKeys(v.gives), ", ")
	if len(v.ways) > 0 {
		text += " by " + strings.Join(sortedKeys(v.ways), ", ")
	}
	return text
}

// amountsOf are the numbers of the text by what they count: "%", "money", or the
// stem of the word after them.
func amountsOf(u *Understood) map[string]float64 {
	amounts := map[string]float64{}
	for i, w := range u.Words {
		n, err := strconv.ParseFloat(strings.ReplaceAll(w.Lower, ",", ""), 64)
		if word, ok := countWords[w.Lower]; ok && w.Lower != "a" && w.Lower != "an" {
			n, err = word, nil
		}
		if err != nil {
			continue
		}
		unit := ""
		if i+1 < len(u.Words) {
			unit = u.Words[i+1].Stem
		}
		switch {
		case unit == "%" || unit == "percent" || unit == "per":
			unit = "%"
		case isMoneyWord(unit) || i > 0 && isMoneyWord(u.Words[i-1].Lower):
			unit = "money"
		}
		if _, ok := amounts[unit]; !ok && unit != "" {
			amounts[unit] = n
		}
	}
	return amounts
}

func isMoneyWord(w string) bool {
	switch w {
	case "€", "$", "£", "eur", "euro", "gbp", "usd", "chf", "pound", "dollar", "franc", "kr", "sek", "nok", "dkk", "zl":
		return true
	}
	return false
}

// opposeTreatments wants an equal promise against a favour, or one entitlement
// that differs by the way in which it is asked for.
func opposeTreatments(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(treatmentValue), b.Value.(treatmentValue)
	switch {
	case x.equal && y.favours || y.equal && x.favours:
		return equalAgainstFavour(x, y)
	case len(x.gives) > 0 && len(y.gives) > 0:
		return giftsApart(x, y)
	}
	return nil
}

func equalAgainstFavour(x, y treatmentValue) *Opposition {
	if x.reason || y.reason {
		return nil
	}
	strength, needs := 0.7, nearlyNoTie
	switch {
	case x.parts || y.parts:
		strength, needs = 0.65, 0.3
	case x.matters["queue"] && y.matters["queue"]:
		needs = 0.05
	case len(x.matters) > 0 && len(y.matters) > 0 && !meets(x.matters, y.matters):
		strength, needs = 0.65, 0.25
	}
	return &Opposition{Rule: "unequal-treatment", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: "one side promises to treat all alike, the other puts some before others"}
}

// giftsApart is one entitlement in two values by two ways.
func giftsApart(x, y treatmentValue) *Opposition {
	if x.reason || y.reason || meets(x.ways, y.ways) || !valuesDiffer(x, y) {
		return nil
	}
	if !x.given || !y.given {
		return nil
	}
	strength, needs := 0.65, 0.45
	if len(x.ways) == 0 || len(y.ways) == 0 {
		if !somethingAgainstNothing(x, y) && !somethingAgainstNothing(y, x) {
			return nil
		}
		strength, needs = 0.62, 0.8
	}
	return &Opposition{Rule: "unequal-treatment", Strength: strength, Severity: "medium", NeedsSubject: needs,
		Why: "the same customer gets " + x.String() + " here and " + y.String() + " there, and no reason is stated"}
}

// somethingAgainstNothing says whether x gives what y says is not given.
func somethingAgainstNothing(x, y treatmentValue) bool {
	return (x.gives["discount"] || x.gives["invoice"]) && y.gives["list-price"] || !x.gives["nothing"] && y.gives["nothing"]
}

// valuesDiffer says whether two benefits are of different kind or amount.
func valuesDiffer(x, y treatmentValue) bool {
	for unit, n := range x.amounts {
		if m, ok := y.amounts[unit]; ok && m != n && (unit == "%" || unit == "money" || meets(x.gives, y.gives)) {
			return true
		}
	}
	return !meets(x.gives, y.gives)
}

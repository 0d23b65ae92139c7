package claim

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// clockLimit: the time of day until which or from which something is to be had
// or done: check-out by eleven, last orders at 21:30, order before four.
var clockLimit = &Family{Name: "clock-limit", Read: readClocks, Oppose: opposeClocks}

// clockValue is a time of day with its side.
type clockValue struct {
	quantity.Quantity
	side      string // "until" or "from"
	acts      []string
	near, far []string
}

// clockActs are what a time of day limits.
var clockActs = CompilePhrases(map[string][]string{
	"until:order":   {`order~ before|by|until|till; orders .. before|by|until|till; ordered by|before; order by; cut off; cut-off; cutoff; last order|orders; last call; orders close; leave~ today|same; placed before|by; paid by; before .. ship~`},
	"until:leave":   {`check out; check-out; checkout; vacat~; leave .. room; room .. free; hand .. over .. cabin|room|key; out of .. room; room is yours until|till; bed is yours till|until; yours until|till; clear .. room; late check out`},
	"from:enter":    {`check in from; check-in from; check in; check-in; checkin; room is ready; room .. ready; room ready; rooms ready; rooms are ready; from arrival; move in from; access from; arrival from`},
	"until:serve":   {`breakfast; kitchen; lunch; dinner; served until|till; last food; buffet; food until; bar until|till`},
	"until:close":   {`close~; shut~; lock~; doors; lights out; shutters; gates; last entry; last admission; last car|patient|appointment|customer|guest; end~ at; stop~ at; curfew; bar; pool; lounge; last acceptance; reception until`},
	"from:open":     {`open~ at|from; doors open; start~ at; begin~ at; from .. onwards; gates open; open~`},
	"until:collect": {`collect~ by; collected by; pick up by; picked up by; bring .. back by; return .. by; return~ by|before|until; back by; handed back by; drop off by`},
	"until:cancel":  {`cancel~; change~; call off; rebook~; rename~`},
	"until:deliver": {`deliver~ by|before; there by; at your door by|before; with you by|before; arrives by; ready by; in your hands by`},
	"at:start":      {`start~; depart~; leaves at; leave at; begins; begin; kick off; sails; takes off; tour at; class at`},
})

// clockSides read the side of a limit from the word in front of the time.
var clockSides = map[string]string{"by": "until", "before": "until", "until": "until", "till": "until", "til": "until", "no later than": "until", "latest": "until", "not later than": "until", "up to": "until", "bis": "until", "tot": "until", "hasta": "until",
	"from": "from", "after": "from", "not before": "from", "ab": "from", "vanaf": "from", "as of": "from", "earliest": "from", "at least": "from"}

// readClocks reads times of day that limit an act.
func readClocks(u *Understood) []Claim {
	var claims []Claim
	var matches []Match
	for _, s := range u.spots() {
		if s.Kind == quantity.KindHours {
			claims = append(claims, u.hoursEnds(s)...)
			continue
		}
		if s.Kind != quantity.KindClock || u.excepted(s) || u.inParentheses(s) {
			continue
		}
		if matches == nil {
			matches = clockActs.Find(u.Words)
		}
		v := clockValue{Quantity: s.Quantity, side: clockSides[s.Prep]}
		for _, m := range matches {
			side, act := cutName(m.Name)
			if u.distance(s, m) > 6 {
				continue
			}
			if v.side == "" && side != "at" {
				v.side = side
			}
			if !contains(v.acts, act) {
				v.acts = append(v.acts, act)
			}
		}
		if v.side == "" || len(v.acts) == 0 {
			continue
		}
		v.near, v.far = u.nearAndFar(s.first, s.last)
		claims = append(claims, Claim{Attribute: "time-of-day", Subject: v.acts, Modality: Binding, Value: v, Text: v.side + " " + s.Quantity.String(), Phrase: u.Text[s.Start:s.End], Start: s.Start, End: s.End})
	}
	return claims
}

// hoursEnds reads the ends of hours that are the same on every day as limits:
// "breakfast from 7:00 to 10:30".
func (u *Understood) hoursEnds(s spot) []Claim {
	h := s.Hours
	if h.Always || h.DaysOnly || len(h.Open) == 0 {
		return nil
	}
	from, to := -1, -1
	for _, x := range h.Open {
		a, b := x.From%(24*60), (x.To-1)%(24*60)+1
		if x.To-x.From >= 24*60 || from >= 0 && (a != from || b != to) {
			return nil
		}
		from, to = a, b
	}
	var claims []Claim
	seen := map[string]bool{}
	for _, m := range clockActs.Find(u.Words) {
		side, act := cutName(m.Name)
		if side == "at" || u.distance(s, m) > 4 || seen[m.Name] {
			continue
		}
		seen[m.Name] = true
		at := to
		if side == "from" {
			at = from
		}
		v := clockValue{Quantity: s.Quantity, side: side, acts: []string{act}}
		v.Kind, v.Range = quantity.KindClock, quantity.Exact(quantity.NewAmount(int64(at), quantity.NoUnit))
		v.near, v.far = u.nearAndFar(s.first, s.last)
		claims = append(claims, Claim{Attribute: "time-of-day", Subject: v.acts, Modality: Binding, Value: v, Text: side + " " + v.Quantity.String(), Phrase: u.Text[s.Start:s.End], Start: s.Start, End: s.End})
	}
	return claims
}

// inParentheses says that the quantity is an aside.
func (u *Understood) inParentheses(s spot) bool {
	open := strings.LastIndexByte(u.Text[:s.Start], '(')
	return open >= 0 && !strings.Contains(u.Text[open:s.Start], ")")
}

// opposeClocks wants one act, one side and two times more than a quarter of an
// hour apart.
func opposeClocks(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(clockValue), b.Value.(clockValue)
	if x.side != y.side || overlap(x.acts, y.acts) == 0 {
		return nil
	}
	s, _ := x.Range.Point()
	t, _ := y.Range.Point()
	q, _ := s.N.Float64()
	r, _ := t.N.Float64()
	if d := q - r; d < 16 && d > -16 || d > 12*60 || d < -12*60 || d == 12*60 || d == -12*60 {
		return nil
	}
	for _, side := range []*Understood{in.A, in.B} { // a side with several times has several cases
		n := 0
		for i := range side.Claims {
			if z, ok := side.Claims[i].Value.(clockValue); ok && z.side == x.side && overlap(z.acts, x.acts) > 0 {
				n++
			}
		}
		if n > 1 {
			return nil
		}
	}
	agree := agreement(in.Subject.Score, slices.Concat(x.near, x.far), slices.Concat(y.near, y.far))
	agree = max(agree, 0.8)
	rule := "policy-conflict"
	if contains(x.acts, "close") || contains(x.acts, "serve") || contains(x.acts, "open") || contains(x.acts, "deliver") {
		rule = "service-level-conflict"
	}
	return &Opposition{Rule: rule, Strength: 0.85 * agree, Severity: "medium", NeedsSubject: 0.45, Why: fmt.Sprintf("one side says %s, the other %s", a.Text, b.Text)}
}

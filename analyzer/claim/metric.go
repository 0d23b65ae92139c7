package claim

import (
	"fmt"
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// metricDirection: one metric pushed up by one side and down by the other. Same
// direction, or the same target, is compatible.
var metricDirection = &Family{Name: "metric", Read: readMetrics, Oppose: opposeMetrics}

// metricValue is a metric with the way it is pushed.
type metricValue struct {
	up       bool
	from, to *quantity.Amount // nil when not said
	name     []string         // words of the metric: concepts and stems
	firm     bool             // told by numbers, not only by a verb
	whole    []string         // of a share: what it is a share of
}

// pushes are words that say which way a thing is to move.
var pushes = CompilePhrases(map[string][]string{
	"up":   {`increase~; raise~; raising; grow~; lift~; boost~; higher; double~; doubling; triple~; extend~; lengthen~; expand~; push~ up; build~ up; drive up; drive~ .. up; more; longer; rise~; climb~; maximise~; maximize~; step up; ramp up; scale up; linger; linger~ longer; erhoh~; steiger~; verhog~; verhoog~; augment~; aument~; add~; deepen~; widen~; up by; upwards; half as much again; as many as possible; as much as possible; squeeze~ in; squeeze .. more; extra; bring~ up; sell~ more; win more; stretch~ to; larger; bigger`},
	"down": {`reduc~; cut; cuts; cutting; lower~; decrease~; shrink~; halve~; halving; fewer; less; shorter; shorten~; drop~; trim~; bring~ .. down; bring~ down; minimise~; minimize~; slash~; limit~; curb~; shave~; down by; scale back; scale down; phase out; wind~ down; wound down; discourag~; senk~; verlag~; verminder~; reduir~; reduc~; serve faster; faster; speed up; quicker; stop the pushing; cap~; below; reduction; smaller; spare; bring~ below; keep .. under; save~ .. on; fall~; keep .. low; as few as possible; as little as possible; without increasing`},
})

// pushWords are kept out of a metric's name.
var pushWords = stemSet(wordSet(`increase raise grow lift boost higher double triple extend lengthen expand push build drive more longer rise climb maximise step ramp scale reduce cut lower decrease shrink halve fewer less shorter shorten drop trim bring minimise slash limit curb shave down up faster quicker speed target aim goal kpi q1 q2 q3 q4 fy year end december january june july march april may september october november februar august now today until by average avg mean metric rate share number level measure figure index score total volume percentage first second third half quarter plan initiative project month week hour minute day second min sec hrs hr want get make every each give`))

// readMetrics reads changes told by numbers, and in initiatives and metrics the
// ones told by a verb.
func readMetrics(u *Understood) []Claim {
	var claims []Claim
	find := quantity.FindChanges
	if u.isMetric() {
		find = quantity.FindMoves
	}
	for _, c := range find(u.Text) {
		v := metricValue{up: c.Up, from: c.From, to: c.To, firm: true}
		sentence := u.sentenceAt(c.Start)
		v.name = u.metricName(sentence, c.Start, c.End)
		if c.From == nil && !u.pushesWay(sentence, c.Up) && !u.isMetric() {
			continue
		}
		claims = append(claims, v.claim(u, c.Start, c.End))
		if whole := u.wholeAfter(c); len(whole) > 0 {
			v.whole = whole
			share := v.claim(u, c.Start, c.End)
			share.Attribute = ShareOfWhole
			claims = append(claims, share)
		}
	}
	if len(claims) == 0 && (u.isMetric() || u.isInitiative()) {
		claims = u.readPushes()
	}
	return claims
}

func (u *Understood) isMetric() bool {
	k := strings.ToLower(u.Kind)
	return k == "metric" || k == "goal" || k == "target" || k == "kpi"
}

// isInitiative says whether the text tells of an initiative: a campaign's line
// is a promise by its kind and still stands in an initiative's row.
func (u *Understood) isInitiative() bool {
	k := strings.ToLower(u.Kind)
	return k == "initiative" || k == "project" || u.Initiative != "" && k != "metric"
}

// readPushes reads "raise class occupancy to 98%", "fewer heads per tutor".
func (u *Understood) readPushes() []Claim {
	for _, m := range pushes.Find(u.Words) {
		if m.Last+1 < len(u.Words) && u.Words[m.Last+1].Lower == "than" {
			continue // "more than 24 hours" is a bound
		}
		v := metricValue{up: m.Name == "up", name: u.metricName(u.Words[m.First].Sentence, u.Words[m.First].Start, u.Words[m.Last].End)}
		for _, s := range u.spots() {
			if s.last > m.Last+1 && s.first <= m.Last+8 {
				if a, ok := s.Range.Point(); ok && s.Prep != "by" && !s.Delta {
					v.to, v.firm = &a, true
				}
				break
			}
		}
		return []Claim{v.claim(u, u.Words[m.First].Start, u.Words[m.Last].End)}
	}
	return nil
}

func (u *Understood) pushesWay(sentence int, up bool) bool {
	for _, m := range pushes.Find(u.Words) {
		if u.Words[m.First].Sentence == sentence && (m.Name == "up") == up {
			return true
		}
	}
	return false
}

// sentenceAt is the number of the sentence at a byte offset.
func (u *Understood) sentenceAt(at int) int {
	n := 0
	for i := range u.Words {
		if u.Words[i].Start <= at {
			n = u.Words[i].Sentence
		}
	}
	return n
}

// metricName collects the words of the sentence that name what is moved.
func (u *Understood) metricName(sentence, start, end int) []string {
	var name []string
	for i := range u.Words {
		w := &u.Words[i]
		if w.Sentence != sentence || w.Stop || w.Start >= start && w.End <= end || pushWords[w.Stem] || u.inQuantity(w) {
			continue
		}
		if k := wordKey(w); !contains(name, k) {
			name = append(name, k)
		}
	}
	return name
}

func (u *Understood) inQuantity(w *Word) bool {
	for _, s := range u.spots() {
		if w.Start >= s.Start && w.End <= s.End && s.Kind != quantity.KindCount && s.Kind != quantity.KindShare {
			return true
		}
	}
	return false
}

func (v metricValue) claim(u *Understood, start, end int) Claim {
	text := "down"
	if v.up {
		text = "up"
	}
	if v.to != nil {
		text += " to " + v.to.String()
	}
	if v.from != nil {
		text += " from " + v.from.String()
	}
	return Claim{Attribute: "direction", Subject: v.name, Modality: Target, Value: v, Text: text, Phrase: u.Text[start:end], Start: start, End: end}
}

// opposeMetrics wants one metric and two ways.
func opposeMetrics(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(metricValue), b.Value.(metricValue)
	if len(x.whole) > 0 || len(y.whole) > 0 {
		return opposeShares(x, y)
	}
	if x.up == y.up || x.to != nil && y.to != nil && sameAmount(*x.to, *y.to) {
		return nil
	}
	same := sameMetric(x, y)
	if same == 0 || !x.firm && !y.firm {
		return nil
	}
	strength, need := 0.9, 0.3
	if !x.firm || !y.firm {
		strength, need = 0.72, 0.45
	}
	if x.to != nil && y.to != nil && !quantity.Comparable(*x.to, *y.to) && x.to.Unit != quantity.NoUnit && y.to.Unit != quantity.NoUnit {
		strength *= 0.75
	}
	return &Opposition{Rule: "metric-tug-of-war", Strength: strength * same, Severity: "medium", NeedsSubject: need,
		Why: fmt.Sprintf("one side pushes %s %s, the other %s", strings.Join(shared(x.name, y.name), " "), a.Text, b.Text)}
}

func sameAmount(a, b quantity.Amount) bool {
	sign, ok := quantity.Compare(a, b)
	return ok && sign == 0
}

// sameMetric says how surely two values are of one metric: by the words that
// their names share, where generic words alone prove nothing, and by a common
// starting point.
func sameMetric(x, y metricValue) float64 {
	common := shared(x.name, y.name)
	named := 0
	for _, w := range common {
		if telling(w) {
			named++
		}
	}
	if named == 0 {
		return 0
	}
	share := float64(len(common)) / float64(min(len(x.name), len(y.name)))
	switch {
	case x.from != nil && y.from != nil:
		sign, ok := quantity.Compare(*x.from, *y.from)
		if plain := x.from.N.Cmp(y.from.N) == 0 && (x.from.Unit == quantity.NoUnit || y.from.Unit == quantity.NoUnit); ok && sign == 0 || plain {
			return 1
		}
		if !ok {
			return 0.4
		}
		if share >= 0.99 && len(x.name) == len(y.name) || named >= 2 && share >= 0.6 {
			return 0.85
		}
		return 0.4
	case named >= 2 && share >= 0.5, share >= 0.99:
		return 0.9
	}
	return 0.6
}

// shared lists the words of both.
func shared(a, b []string) []string {
	var out []string
	for _, w := range a {
		if contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

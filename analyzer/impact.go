package analyzer

import (
	"math"

	"github.com/throughline/throughline/graph"
)

// Impact ranks a finding between 0 and 1 by what it does to customers: how
// near the sides stand on the walk, how many journeys meet it, whether a moment
// of truth or an important step is touched, how much the voice of the customer
// and the map's pain say about the places, and how low the score is there.
func (p *Pass) Impact(places []*graph.Touchpoint, distance int) float64 {
	score := 0.3
	journeys := map[*graph.Journey]bool{}
	truth, pain := false, 0.0
	for _, t := range places {
		for _, j := range p.Walks.Journeys(t) {
			journeys[j] = true
		}
		for _, s := range t.Steps {
			truth = truth || s.MomentOfTruth
			pain = max(pain, share(s.PainLevel, 0, s.PainMax), badness(s))
		}
	}
	score += 0.1 * math.Min(float64(len(journeys)), 2)
	if truth {
		score += 0.15
	}
	score += 0.15 * pain
	score += 0.2 * p.voice(places)
	if distance > 0 {
		score -= math.Min(0.1, 0.02*float64(distance))
	}
	return math.Round(math.Max(0, math.Min(1, score))*1000) / 1000
}

// badness is how far a step's score lies below the top of its scale; 0 when it
// has no score or no known scale.
func badness(s *graph.Step) float64 {
	if s.Score == nil || s.ScoreMax <= s.ScoreMin {
		return 0
	}
	return 1 - share(s.Score, s.ScoreMin, s.ScoreMax)
}

// share places a value on its scale, 0 to 1; 0 when value or scale is unknown.
func share(v *float64, low, high float64) float64 {
	if v == nil || high <= low {
		return 0
	}
	return math.Max(0, math.Min(1, (*v-low)/(high-low)))
}

// voice is the greatest weight of a voice-of-customer topic about the places,
// relative to the heaviest topic of all.
func (p *Pass) voice(places []*graph.Touchpoint) float64 {
	most, here := 0.0, 0.0
	for _, t := range p.Snapshot.Topics {
		w := weight(t)
		most = max(most, w)
		for _, place := range places {
			if t.Place == place {
				here = max(here, w)
			}
		}
	}
	if most == 0 {
		return 0
	}
	return here / most
}

// weight of a topic: mentions, else importance.
func weight(t *graph.Topic) float64 {
	switch {
	case t.Mentions != nil:
		return *t.Mentions
	case t.Importance != nil:
		return *t.Importance
	}
	return 0
}

package claim

import (
	"math"
	"sort"
)

// TieSubjects says how well two statements' subjects tie: 0 when nothing says
// that they speak of one thing, 1 when everything does.
func TieSubjects(a, b *Understood, place Place) Tie {
	var tie Tie
	var shared, totalA, totalB float64
	type common struct {
		name   string
		weight float64
	}
	var commons []common
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		switch x, y := a.terms[i], b.terms[j]; {
		case x.name < y.name:
			i++
		case x.name > y.name:
			j++
		default:
			w := math.Sqrt(x.weight * y.weight)
			shared += w
			commons = append(commons, common{x.name, w})
			i++
			j++
		}
	}
	for _, t := range a.terms {
		totalA += t.weight
	}
	for _, t := range b.terms {
		totalB += t.weight
	}
	sort.SliceStable(commons, func(i, j int) bool { return commons[i].weight > commons[j].weight })
	for _, c := range commons {
		tie.Shared = append(tie.Shared, c.name)
	}
	if shared > 0 {
		cover := shared / math.Min(totalA, totalB)
		tie.Score = 0.6*(1-math.Exp(-shared)) + 0.4*math.Min(1, cover)
	}
	if place == PlaceSame {
		tie.Score += 0.3 * (1 - tie.Score)
	}
	return tie
}

package claim

import (
	_ "embed" // for frequencyFile
	"math"
	"strconv"
	"strings"
	"sync"
)

// frequencyFile tells how many of ten thousand statements speak of a term,
// counted over some nine thousand statements of service companies and public
// bodies in ninety industries. Terms in fewer than four are left out.
//
//go:embed frequency.txt
var frequencyFile string

// rarest is the frequency, of ten thousand, from which a term weighs all.
const rarest = 3

// frequencies is frequencyFile by term.
var frequencies = sync.OnceValue(func() map[string]float64 {
	table := map[string]float64{}
	for _, line := range strings.Split(frequencyFile, "\n") {
		term, count, ok := strings.Cut(line, " ")
		if !ok || term == "#" {
			continue
		}
		if n, err := strconv.ParseFloat(count, 64); err == nil {
			table[term] = n
		}
	}
	return table
})

// rarity says how much a term tells about a statement's subject: 1 for a term
// that hardly any statement speaks of, near 0 for one that most do.
func rarity(term string) float64 {
	r := math.Min(1, math.Log(10000/(frequencies()[term]+rarest))/math.Log(10000/rarest))
	return r * r
}

// weight says how much a term tells about a subject, 1 for a rare one, less
// than 0.5 for one that two of a hundred statements speak of.
func (l *Lexicon) weight(term string) float64 { return math.Sqrt(rarity(term)) }

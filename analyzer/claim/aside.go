package claim

import (
	"strings"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// exceptWords open an exception; ifWords open a condition.
var (
	exceptWords = wordSet("except excepting excepted unless save excluding exempt exempted bar barring ausser sauf salvo behalve")
	ifWords     = wordSet("if when unless where should whenever provided as-long-as wenn falls als si cuando")
)

// excepted says that a quantity stands in an exception, or in a condition that
// it only names: "if speed drops for 30 days".
func (u *Understood) excepted(s spot) bool {
	if u.asked(s) {
		return true
	}
	limit := s.Range.Bound() == quantity.AtMost
	for i := s.first - 1; i >= 0 && i >= s.first-9; i-- {
		if u.Words[i].Sentence != u.Words[min(s.first, len(u.Words)-1)].Sentence {
			return false
		}
		w := u.Words[i].Lower
		if exceptWords[w] || w == "apart" || w == "other" && i+1 < len(u.Words) && u.Words[i+1].Lower == "than" {
			return true
		}
		if ifWords[w] && !limit && !u.breakBetween(i, s.first) {
			return true
		}
	}
	return false
}

// asked says that the quantity stands in a question: "Had it for two months?"
// tells a case, no limit.
func (u *Understood) asked(s spot) bool {
	if s.first >= len(u.Words) {
		return false
	}
	last := s.first
	for last+1 < len(u.Words) && u.Words[last+1].Sentence == u.Words[s.first].Sentence {
		last++
	}
	end := len(u.Text)
	if last+1 < len(u.Words) {
		end = u.Words[last+1].Start
	}
	return strings.Contains(u.Text[u.Words[last].End:end], "?")
}

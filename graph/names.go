package graph

import (
	"slices"
	"strings"
)

// closeEnough is the share of letters that two names must have in common, in
// order, to be taken for one name. At 0.86 one slip in seven letters passes
// ("Check out page" for "Checkout page"), "Joining online" for "Joining offline"
// does not.
const closeEnough = 0.86

// names finds a written name among known ones.
type names struct {
	keys    []string          // folded names in order of arrival
	written map[string]string // folded to first written form
	aliases map[string]string // folded other name to folded name
}

func newNames() *names {
	return &names{written: map[string]string{}, aliases: map[string]string{}}
}

func (n *names) add(name string) {
	key := Fold(name)
	if key == "" {
		return
	}
	if _, ok := n.written[key]; !ok {
		n.written[key] = strings.TrimSpace(name)
	}
	if !slices.Contains(n.keys, key) {
		n.keys = append(n.keys, key)
	}
}

func (n *names) alias(other, name string) {
	o, key := Fold(other), Fold(name)
	if o == "" || key == "" || o == key {
		return
	}
	n.aliases[o] = key
	if _, ok := n.written[key]; !ok {
		n.written[key] = strings.TrimSpace(name)
	}
}

// find gives the folded known name for a written one, and how it was found;
// "" and ResolvedUnknown when nothing is close enough or two are equally close.
func (n *names) find(name string) (string, Resolution) {
	key := Fold(name)
	if slices.Contains(n.keys, key) {
		return key, ResolvedExact
	}
	if to, ok := n.aliases[key]; ok {
		return to, ResolvedAlias
	}
	best, second, at := 0.0, 0.0, ""
	for _, k := range n.keys {
		s := nearness(key, k)
		switch {
		case s > best:
			best, second, at = s, best, k
		case s > second:
			second = s
		}
	}
	if best >= closeEnough && best > second {
		return at, ResolvedAssumed
	}
	return "", ResolvedUnknown
}

// nearness is 1 minus the edit distance over the longer length, between 0 and
// 1, after plural endings are dropped; names that differ in a number or in one
// whole word are never near.
func nearness(a, b string) float64 {
	if digits(a) != digits(b) {
		return 0
	}
	a, b = singular(a), singular(b)
	if squeeze(a) == squeeze(b) {
		return 0.99
	}
	if differsInWord(a, b) {
		return 0
	}
	ra, rb := []rune(a), []rune(b)
	longest := max(len(ra), len(rb))
	if longest < 6 {
		return 0
	}
	return 1 - float64(editDistance(ra, rb))/float64(longest)
}

// differsInWord is true when both have as many words and one pair of them is
// far apart: "return by post" and "return by porter" are two things.
func differsInWord(a, b string) bool {
	wa, wb := strings.Fields(a), strings.Fields(b)
	if len(wa) != len(wb) {
		return false
	}
	for i := range wa {
		if wa[i] == wb[i] {
			continue
		}
		ra, rb := []rune(wa[i]), []rune(wb[i])
		if editDistance(ra, rb) > 1+max(len(ra), len(rb))/8 || min(len(ra), len(rb)) < 4 {
			return true
		}
	}
	return false
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

func singular(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
			words[i] = w[:len(w)-1]
		}
	}
	return strings.Join(words, " ")
}

// editDistance is Damerau's: insertions, deletions, substitutions and swaps of
// neighbours count one each.
func editDistance(a, b []rune) int {
	prev2 := make([]int, len(b)+1)
	prev := make([]int, len(b)+1)
	cur := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}

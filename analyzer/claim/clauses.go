package claim

import "strings"

// clause is a run of words, first to last (excluded), without a mark between
// them that ends a thought: . ; ! ? : ( ) a dash, an arrow or a line break.
type clause struct{ first, last int }

// clausesOf splits a text into its clauses.
func clausesOf(u *Understood) []clause {
	var out []clause
	first := 0
	for i := 1; i <= len(u.Words); i++ {
		if i < len(u.Words) && u.Words[i].Sentence == u.Words[i-1].Sentence && !breaksClause(between(u, i)) {
			continue
		}
		out = append(out, clause{first, i})
		first = i
	}
	if len(u.Words) == 0 {
		return nil
	}
	return out
}

// between is what stands between word i-1 and word i of the text.
func between(u *Understood, i int) string { return u.Text[u.Words[i-1].End:u.Words[i].Start] }

func breaksClause(gap string) bool {
	return strings.ContainsAny(gap, ":;!?()—–→\n") || strings.Contains(gap, " - ") || strings.Contains(gap, "->") || strings.Contains(gap, ". ")
}

// sentenceOf are the words of sentence n.
func sentenceOf(u *Understood, n int) []Word {
	first := 0
	for first < len(u.Words) && u.Words[first].Sentence != n {
		first++
	}
	last := first
	for last < len(u.Words) && u.Words[last].Sentence == n {
		last++
	}
	return u.Words[first:last]
}

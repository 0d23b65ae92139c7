package claim

import "strings"

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

package claim

import "strings"

// stemPhrases compiles a table of phrases in lines "name: phrase; phrase; …",
// written as in the lexicon files: every word by its stem, "=pin" this form
// only, "a|b" either, "[a]" perhaps, ".." up to three words between. Beyond
// them, "be", "have" and "go" stand for all their forms and "email" also for
// "e-mail". Lines that begin with # are remarks.
func stemPhrases(table string) *Phrases {
	phrases := map[string][]string{}
	for _, line := range strings.Split(table, "\n") {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || name[0] == '#' {
			continue
		}
		for _, phrase := range strings.Split(list, ";") {
			words := strings.Fields(phrase)
			for i, w := range words {
				if forms, ok := otherForms[strings.Trim(w, "[]")]; ok {
					words[i] = strings.Replace(w, strings.Trim(w, "[]"), forms, 1)
				}
			}
			form := stemmedForm(strings.Join(words, " "))
			phrases[name] = append(phrases[name], form)
			if strings.Contains(form, "email~") {
				phrases[name] = append(phrases[name], strings.ReplaceAll(form, "email~", "e~ mail~"))
			}
		}
	}
	return CompilePhrases(phrases)
}

// otherForms are the forms of words that stand for all their forms in phrases.
var otherForms = map[string]string{
	"be": "=be|=is|=are|=was|=were|=been|=being", "have": "=have|=has|=had|=having", "go": "go|=goes|going",
}

// longest keeps, of matches that overlap, the one that begins first and is
// longest.
func longest(matches []Match) []Match {
	var kept []Match
	next := 0
	for _, m := range matches {
		if m.First >= next {
			kept = append(kept, m)
			next = m.Last + 1
		}
	}
	return kept
}

// names are the names of the phrases found.
func names(matches []Match) map[string]bool {
	set := map[string]bool{}
	for _, m := range matches {
		set[m.Name] = true
	}
	return set
}

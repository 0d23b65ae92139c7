package claim

import (
	_ "embed" // for kindsFile
	"slices"
	"sort"
	"strings"
	"sync"
)

// kindsFile holds one class of things a line, with its members: what is true of
// one member need not be true of another. The words that mean the whole class
// stand behind "|".
//
//	appliance | appliance, white goods : oven, cooker; washing machine; fridge, refrigerator
//
// Words of one member are separated by commas, members by semicolons.
//
//go:embed kinds.txt
var kindsFile string

// Kind is which members of a class of things a statement names.
type Kind struct {
	Class   string
	Members []string // sorted
}

// kindPhrases are kindsFile's words, named "class|member"; "class|" is the class itself.
var kindPhrases = sync.OnceValue(func() *Phrases {
	forms := map[string][]string{}
	for _, line := range strings.Split(kindsFile, "\n") {
		head, tail, found := strings.Cut(line, ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		class, whole, _ := strings.Cut(head, "|")
		class = strings.TrimSpace(class)
		for _, form := range strings.Split(whole, ",") {
			if form = stemmedForm(form); form != "" {
				forms[class+"|"] = append(forms[class+"|"], form)
			}
		}
		for _, member := range strings.Split(tail, ";") {
			synonyms := strings.Split(member, ",")
			name := class + "|" + strings.TrimSpace(synonyms[0])
			for _, form := range synonyms {
				if form = stemmedForm(form); form != "" {
					forms[name] = append(forms[name], form)
				}
			}
		}
	}
	return CompilePhrases(forms)
})

// readKinds finds the members of classes that words name. A class that is named
// as a whole too is left out: nothing narrows it.
func readKinds(words []Word) []Kind {
	matches := kindPhrases().Find(words)
	sort.SliceStable(matches, func(i, j int) bool { return len(matches[i].Words) > len(matches[j].Words) })
	taken := map[int]int{} // words by the length of the form that covers them
	members := map[string][]string{}
	whole := map[string]bool{}
	for _, m := range matches {
		covered := false
		for _, i := range m.Words {
			covered = covered || taken[i] > len(m.Words)
			taken[i] = max(taken[i], len(m.Words))
		}
		if covered || deniedBefore(words, m.First) || m.First == m.Last && isVerb(words, m.First) {
			continue
		}
		class, member, _ := strings.Cut(m.Name, "|")
		if member == "" {
			whole[class] = true
		} else if !contains(members[class], member) {
			members[class] = append(members[class], member)
		}
	}
	var list []Kind
	for class, names := range members {
		if !whole[class] {
			sort.Strings(names)
			list = append(list, Kind{class, names})
		}
	}
	slices.SortFunc(list, func(a, b Kind) int { return strings.Compare(a.Class, b.Class) })
	return list
}

// excludes says whether both name members of one class and none in common.
func (k *Kind) excludes(l *Kind) bool {
	if k.Class != l.Class {
		return false
	}
	for _, m := range k.Members {
		if contains(l.Members, m) {
			return false
		}
	}
	return true
}

// isVerb says that a word that may name a thing is what somebody does: "watch
// your dog", "to phone us".
func isVerb(words []Word, i int) bool {
	switch wordAt(words, i+1) {
	case "your", "our", "my", "him", "her", "them", "us", "me", "it", "how", "what":
		return words[i+1].Sentence == words[i].Sentence && words[i].Lower == words[i].Stem
	}
	return false
}

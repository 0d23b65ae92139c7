package claim

import (
	"embed"
	"fmt"
	"sort"
	"strings"
	"sync"
)

// The lexicon files hold one concept a line:
//
//	refund < money-back : refund; reimburse; money back; pay .. back
//
// that is name, the classes that it belongs to, and the forms in which texts
// speak of it. Forms are phrases as [CompilePhrases]
// takes them, each word matched by its stem; "=till" matches the word alone.
// A line that begins with # is a comment.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// Lexicon knows concepts: the forms in which texts speak of them, the classes
// that they belong to.
type Lexicon struct {
	concepts map[string]*concept
	phrases  *Phrases
}

type concept struct {
	name    string
	parents []string
}

// lexicon is the one that ships.
var lexicon = sync.OnceValue(func() *Lexicon {
	l, err := loadLexicon()
	if err != nil {
		panic(err) // the shipped files are wrong: a test reads them
	}
	return l
})

// loadLexicon reads the embedded files.
func loadLexicon() (*Lexicon, error) {
	l := &Lexicon{concepts: map[string]*concept{}}
	forms := map[string][]string{}
	err := eachLine(lexiconFiles, "lexicon", func(_, line string) error { return l.readLine(line, forms) })
	if err != nil {
		return nil, err
	}
	for _, c := range l.concepts {
		for _, p := range c.parents {
			if l.concepts[p] == nil {
				return nil, fmt.Errorf("concept %s belongs to %s, which no line defines", c.name, p)
			}
		}
	}
	l.phrases = CompilePhrases(forms)
	return l, nil
}

// readLine reads one concept.
func (l *Lexicon) readLine(line string, forms map[string][]string) error {
	head, tail, found := strings.Cut(line, ":")
	if !found {
		return fmt.Errorf("no colon in %q", line)
	}
	head, parents, _ := strings.Cut(head, "<")
	name := strings.TrimSpace(head)
	if name == "" || strings.Contains(name, " ") {
		return fmt.Errorf("want a name in %q", head)
	}
	c := &concept{name: name, parents: strings.FieldsFunc(parents, func(r rune) bool { return r == ',' || r == ' ' })}
	if l.concepts[c.name] != nil {
		return fmt.Errorf("concept %s stands twice", c.name)
	}
	l.concepts[c.name] = c
	for _, form := range strings.Split(tail, ";") {
		if form = stemmedForm(form); form != "" {
			forms[c.name] = append(forms[c.name], form)
		}
	}
	return nil
}

// stemmedForm marks every word of a lexicon form as matched by stem.
func stemmedForm(form string) string {
	parts := strings.Fields(form)
	for i, part := range parts {
		if part == ".." || part == "*" {
			continue
		}
		inner, optional := strings.CutPrefix(part, "[")
		inner = strings.TrimSuffix(inner, "]")
		alternatives := strings.Split(inner, "|")
		for k, a := range alternatives {
			if exact, ok := strings.CutPrefix(a, "="); ok {
				alternatives[k] = exact
			} else {
				alternatives[k] = a + "~"
			}
		}
		parts[i] = strings.Join(alternatives, "|")
		if optional {
			parts[i] = "[" + parts[i] + "]"
		}
	}
	return strings.Join(parts, " ")
}

// mark gives words their concepts: the longest form wins, and of two equally
// long the first by name. A form's first word keeps every concept that the form
// stands for unless a longer form covers it: a word can speak of several.
func (l *Lexicon) mark(words []Word) {
	matches := l.phrases.Find(words)
	sort.SliceStable(matches, func(i, j int) bool {
		return len(matches[i].Words) > len(matches[j].Words)
	})
	length := make([]int, len(words)) // of the form that covers each word
	for _, m := range matches {
		covered, free := true, true
		for _, i := range m.Words {
			covered = covered && length[i] > len(m.Words)
			free = free && words[i].Concept == ""
		}
		if covered {
			continue
		}
		words[m.First].concepts = append(words[m.First].concepts, m.Name)
		for _, i := range m.Words {
			if length[i] == 0 {
				length[i] = len(m.Words)
			}
			if free {
				words[i].Concept = m.Name
			}
			words[i].Stop = false
		}
	}
}

// Classes returns the concept and all classes that it belongs to, nearest first.
func (l *Lexicon) Classes(name string) []string {
	list := []string{name}
	for i := 0; i < len(list); i++ {
		c := l.concepts[list[i]]
		if c == nil {
			continue
		}
		for _, p := range c.parents {
			if !contains(list, p) {
				list = append(list, p)
			}
		}
	}
	return list
}

// Is says whether a concept is another or belongs to it.
func (l *Lexicon) Is(name, class string) bool { return contains(l.Classes(name), class) }

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

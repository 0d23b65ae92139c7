package claim

import (
	"embed"
	"fmt"
	"sort"
	"strings"
	"sync"
)

// The scope files hold one value of one axis a line:
//
//	kind school < public : school class; schools
//
// that is axis, value, the values that it is part of, and the forms in which
// texts and columns speak of it, written as in the lexicon. Two values of one
// axis exclude each other unless one is part of the other.
//
//go:embed scopes/*.txt
var scopeFiles embed.FS

// audienceFile is the one whose axes say who a statement is for.
const audienceFile = "audience.txt"

// axes knows what narrows a statement.
type axes struct {
	phrases  *Phrases            // named "axis value"
	parents  map[string][]string // by "axis value"
	audience map[string]bool     // axes that say who a statement is for
}

// scopeAxes are the axes that ship.
var scopeAxes = sync.OnceValue(func() *axes {
	a, err := loadAxes()
	if err != nil {
		panic(err) // the shipped files are wrong: a test reads them
	}
	return a
})

func loadAxes() (*axes, error) {
	a := &axes{parents: map[string][]string{}, audience: map[string]bool{}}
	forms := map[string][]string{}
	err := eachLine(scopeFiles, "scopes", func(file, line string) error { return a.readLine(file, line, forms) })
	if err != nil {
		return nil, err
	}
	a.phrases = CompilePhrases(forms)
	return a, nil
}

// readLine reads one value of an axis with its forms.
func (a *axes) readLine(file, line string, forms map[string][]string) error {
	head, tail, found := strings.Cut(line, ":")
	head, parents, _ := strings.Cut(head, "<")
	names := strings.Fields(head)
	if !found || len(names) != 2 {
		return fmt.Errorf("want axis, value and forms in %q", line)
	}
	name := names[0] + " " + names[1]
	if forms[name] != nil {
		return fmt.Errorf("%s stands twice", name)
	}
	a.parents[name] = append(a.parents[name], strings.Fields(parents)...)
	a.audience[names[0]] = file == audienceFile
	for _, form := range strings.Split(tail, ";") {
		if form = stemmedForm(form); form != "" {
			forms[name] = append(forms[name], form)
		}
	}
	return nil
}

// Slot is one axis on which a statement is narrowed, and to which values.
type Slot struct {
	Axis   string
	Values []string // sorted
	Column bool     // a column says so; else the text
	Phrase string   // words that say so, as written
}

// read finds the slots that words state. A value that is denied ("not for
// students") narrows nothing; everyone undoes what is said of audiences.
func (a *axes) read(words []Word, column bool) []Slot {
	matches := a.phrases.Find(words)
	sort.SliceStable(matches, func(i, j int) bool { return len(matches[i].Words) > len(matches[j].Words) })
	all := !column && speaksToAll(words)
	taken := map[string]map[int]int{} // by axis, the words that a form covers and its length
	slots := map[string]*Slot{}
	for _, m := range matches {
		axis, value, _ := strings.Cut(m.Name, " ")
		if all && a.audience[axis] || coveredByLonger(taken[axis], m) {
			continue
		}
		if taken[axis] == nil {
			taken[axis] = map[int]int{}
		}
		for _, i := range m.Words {
			taken[axis][i] = len(m.Words)
		}
		if deniedBefore(words, m.First) {
			continue
		}
		s := slots[axis]
		if s == nil {
			s = &Slot{Axis: axis, Column: column, Phrase: phraseOf(words, m)}
			slots[axis] = s
		}
		if !contains(s.Values, value) {
			s.Values = append(s.Values, value)
		}
	}
	list := make([]Slot, 0, len(slots))
	for _, s := range slots {
		sort.Strings(s.Values)
		list = append(list, *s)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Axis < list[j].Axis })
	return list
}

// coveredByLonger says whether a longer form covers a word of the match.
func coveredByLonger(taken map[int]int, m Match) bool {
	for _, i := range m.Words {
		if taken[i] > len(m.Words) {
			return true
		}
	}
	return false
}

// deniedBefore says whether a word that denies stands just before words[i].
func deniedBefore(words []Word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-2 && words[k].Sentence == words[i].Sentence; k-- {
		if denials[words[k].Lower] {
			return true
		}
	}
	return false
}

// denials take what follows them out of what a statement is about.
var denials = wordSet(`not no non except excluding excl without never neither nor unless besides kein keine nicht ohne pas sans niet geen zonder sin`)

// everyone names no audience.
var everyone = CompilePhrases(map[string][]string{"all": {`everyone; everybody; anyone; anybody; whoever; all|any|every customers|customer|guests|guest|members|member|visitors|visitor|users|user|passengers|passenger|patients|patient|residents|resident|clients|client|people|travellers|ages|age|households|buyers|tenants|students
	no matter who; regardless of; irrespective of; each and every; each customer|guest|member|patient|client|passenger|visitor|tenant|user; one and all; young and old; new and|or existing; old and new; the same for all; nobody; no one`}})

func speaksToAll(words []Word) bool { return len(everyone.Find(words)) > 0 }

// phraseOf returns the words of a match as written.
func phraseOf(words []Word, m Match) string {
	parts := make([]string, 0, m.Last-m.First+1)
	for i := m.First; i <= m.Last; i++ {
		parts = append(parts, words[i].Text)
	}
	return strings.Join(parts, " ")
}

// meet says whether two slots of one axis share a value.
func (a *axes) meet(x, y *Slot) bool {
	for _, v := range x.Values {
		for _, w := range y.Values {
			if v == w || contains(a.parents[x.Axis+" "+v], w) || contains(a.parents[x.Axis+" "+w], v) {
				return true
			}
		}
	}
	return false
}

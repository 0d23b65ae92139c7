package workbook

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// nameBook is what is known of a company's names before a table is read: from
// this workbook's and the other workbooks' maps and lists.
type nameBook struct {
	departments map[string]string   // folded to written
	touchpoints map[string]bool     // folded, from maps and from columns headed so
	sponsors    map[string][]string // folded sponsor to the departments that a table gives it
	aliases     map[string]string   // folded other name of a department to written name
	official    map[string]bool     // folded departments that a table of departments or a map's owner lane names
}

func newNameBook() *nameBook {
	return &nameBook{departments: map[string]string{}, touchpoints: map[string]bool{}, sponsors: map[string][]string{}, aliases: map[string]string{}, official: map[string]bool{}}
}

// isDepartment tells whether the text is a known department's name.
func (n *nameBook) isDepartment(s string) bool {
	key := graph.Fold(s)
	return n.departments[key] != "" || n.aliases[key] != ""
}

// knowsTouchpoint tells whether the text, or the part of it before a dash,
// comma or bracket, is a known touchpoint, or a list of which one part is.
func (n *nameBook) knowsTouchpoint(s string) bool {
	if len(n.touchpoints) == 0 || isEmptyText(s) {
		return false
	}
	if n.touchpoints[graph.Fold(s)] || n.touchpoints[graph.Fold(withoutBrackets(s))] {
		return true
	}
	for _, sep := range []string{" - ", " – ", " — ", ", ", "; ", "\n", " / ", ": "} {
		if before, after, ok := strings.Cut(s, sep); ok && (n.touchpoints[graph.Fold(before)] || n.touchpoints[graph.Fold(after)]) {
			return true
		}
	}
	return false
}

var initialAndName = regexp.MustCompile(`^(?:\p{Lu}\.\s*-?)+\s*\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}?[\p{L}'’-]+)?$|^\p{Lu}[\p{L}'’-]+\s+\p{Lu}\.$`)

// looksLikePerson tells whether a text reads like a person's name: an initial
// and a name, or two or three capitalised words of which none names a unit.
func looksLikePerson(s string) bool {
	s = strings.TrimSpace(withoutBrackets(s))
	for _, title := range []string{"Dr. ", "Dr ", "Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "Mrs ", "Cllr ", "Prof. ", "Herr ", "Frau ", "Mme ", "M. ", "Sr. ", "Sra. "} {
		if strings.HasPrefix(s, title) {
			return true
		}
	}
	if initialAndName.MatchString(s) {
		return true
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	for _, w := range words {
		r := []rune(w)
		if !unicode.IsUpper(r[0]) || len(r) < 2 || !unicode.IsLower(r[1]) || strings.ContainsAny(w, "&/0123456789") {
			return false
		}
		if unitFunctions[graph.Fold(w)] != nil || frameWords[graph.Fold(w)] || roleWords[graph.Fold(w)] {
			return false
		}
	}
	return true
}

// roleWords name posts, not people and not units.
var roleWords = wordSet(`director directors head chief officer manager vp president ceo coo cfo cmo cio cdo cco cto chair board lead owner counsel secretary minister mayor dean rector partner executive general managing deputy vice regional supply chain leiter leiterin vorstand geschäftsführer geschäftsführung directeur directrice directora jefe jefa diretor diretora direttore direttrice responsabile directeur hoofd bestuurder директор руководитель начальник`)

// splitOwners gives the departments that an owner cell names. A person in
// brackets is dropped, a known department in brackets is taken instead of the
// words before it; slashes, commas, semicolons and line breaks separate, "and"
// only where it joins departments that stand alone elsewhere.
func (n *nameBook) splitOwners(s string) []string {
	if i := strings.LastIndexByte(s, '\\'); i >= 0 {
		s = s[i+1:] // a tree's path, as trackers of work write it
	}
	if isEmptyText(s) || n.sole(s) {
		if isEmptyText(s) {
			return nil
		}
		return []string{strings.TrimSpace(s)}
	}
	var out []string
	add := func(name string) {
		name = strings.TrimSpace(strings.Trim(name, " .:"))
		if name == "" || isEmptyText(name) {
			return
		}
		for _, have := range out {
			if graph.Fold(have) == graph.Fold(name) {
				return
			}
		}
		out = append(out, name)
	}
	for _, hard := range splitHard(s) {
		if n.sole(hard) {
			add(hard)
			continue
		}
		for _, run := range n.takeKnown(hard) {
			if n.sole(run) {
				add(run)
				continue
			}
			for _, part := range splitOutsideBrackets(run, ",/、，،／→+|") {
				part = n.unbracketed(part)
				for _, p := range n.splitAnd(part) {
					add(p)
				}
			}
		}
	}
	return out
}

var ownerSeparator = regexp.MustCompile(`\s*[,/、，،／→+|&]\s*|\s+(?:and|und|et|y|e|en|и|ו|و)\s+`)

// takeKnown cuts a list of departments into known names that hold a separator
// themselves ("Insurance, Finance & Legal"), the longest first, and the runs of
// text between them.
func (n *nameBook) takeKnown(s string) []string {
	seps := ownerSeparator.FindAllStringIndex(s, -1)
	if len(seps) < 2 || strings.ContainsAny(s, "([（") {
		return []string{s}
	}
	var out []string
	starts, ends := []int{0}, []int{}
	for _, sep := range seps {
		ends, starts = append(ends, sep[0]), append(starts, sep[1])
	}
	ends = append(ends, len(s))
	from := -1 // start of the run that no known name covers
	flush := func(to int) {
		if from >= 0 && to > from {
			out = append(out, s[from:to])
		}
		from = -1
	}
	for i := 0; i < len(starts); i++ {
		last := i
		for k := len(ends) - 1; k > i; k-- {
			if starts[i] < ends[k] && n.sole(s[starts[i]:ends[k]]) {
				last = k
				break
			}
		}
		if last == i {
			if from < 0 {
				from = starts[i]
			}
			continue
		}
		if i > 0 {
			flush(ends[i-1])
		}
		out = append(out, s[starts[i]:ends[last]])
		i = last
	}
	flush(len(s))
	return out
}

// sole tells whether the whole text is one known department.
func (n *nameBook) sole(s string) bool { return n.departments[graph.Fold(s)] != "" }

// unbracketed decides what "Contact centre (Customer Service)" and "Field
// Service (P. Nair)" name.
func (n *nameBook) unbracketed(s string) string {
	open, end := strings.IndexAny(s, "(（["), strings.LastIndexAny(s, ")）]")
	if open < 0 || end < open {
		return s
	}
	_, size := firstRune(s[open:])
	inner, outer := strings.TrimSpace(s[open+size:end]), withoutBrackets(s)
	if n.isDepartment(inner) && !n.isDepartment(outer) {
		return inner
	}
	if outer == "" {
		return inner
	}
	return outer
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

// splitAnd splits "Reception and Nursing" where one of the two stands alone
// elsewhere and the whole does not.
func (n *nameBook) splitAnd(s string) []string {
	if n.isDepartment(s) || strings.Contains(s, "&") && !n.joinsKnown(s) {
		return []string{s}
	}
	parts := andWords.Split(s, -1)
	if len(parts) < 2 {
		return []string{s}
	}
	known, short := 0, true
	for _, p := range parts {
		if n.isDepartment(p) {
			known++
		}
		short = short && len(strings.Fields(p)) <= 3
	}
	if known > 0 && short {
		return parts
	}
	return []string{s}
}

// joinsKnown tells whether every part around "&" is a department of its own.
func (n *nameBook) joinsKnown(s string) bool {
	for _, p := range andWords.Split(s, -1) {
		if !n.isDepartment(p) {
			return false
		}
	}
	return true
}

// splitOutsideBrackets splits at any of the signs that do not stand in
// brackets.
func splitOutsideBrackets(s, signs string) []string {
	var out []string
	depth, from := 0, 0
	for i, r := range s {
		switch {
		case strings.ContainsRune("([（", r):
			depth++
		case strings.ContainsRune(")]）", r):
			depth = max(0, depth-1)
		case depth == 0 && strings.ContainsRune(signs, r):
			out = append(out, s[from:i])
			from = i + len(string(r))
		}
	}
	return append(out, s[from:])
}

var leadMark = regexp.MustCompile(`(?i)\s*[(\[](?:a|lead|leads|owner|accountable|main|a/r|führend|hauptverantwortlich|pilote|responsable|capofila|líder|trekker|ответственный)[)\]]`)
var helpMark = regexp.MustCompile(`(?i)\s*[(\[](?:r|s|c|i|support|supports|supporting|helps|consulted|involved|unterstützend|beteiligt|appui|apoyo|apoio|supporto|ondersteunt|помогает)[)\]]`)

// splitRoles sorts "Sales (lead), Legal (support)" into who is accountable and
// who helps. Without such marks everybody named is accountable.
func splitRoles(s string) (accountable, helping string) {
	if !helpMark.MatchString(s) {
		return leadMark.ReplaceAllString(s, ""), ""
	}
	var lead, help []string
	for _, hard := range splitHard(s) {
		for _, p := range splitOutsideBrackets(hard, ",/、，،／+|") {
			if helpMark.MatchString(p) {
				help = append(help, strings.TrimSpace(helpMark.ReplaceAllString(p, "")))
			} else {
				lead = append(lead, strings.TrimSpace(leadMark.ReplaceAllString(p, "")))
			}
		}
	}
	if len(lead) == 0 {
		return strings.Join(help, "; "), ""
	}
	return strings.Join(lead, "; "), strings.Join(help, "; ")
}

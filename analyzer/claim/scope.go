package claim

import "github.com/throughline/throughline/graph"

// Scope is the context under which a statement holds, from its columns and its
// text in the same slots.
type Scope struct {
	columns [len(scopeColumns)][]string // folded stems by column; none when nothing is stated
	written [len(scopeColumns)]string
	start   string
	end     string
}

// scopeColumns are the columns that narrow a statement, by name.
var scopeColumns = [...]string{"segment", "region", "product", "channel", "branch"}

func readScope(u *Understood) Scope {
	s := Scope{start: u.Start, end: u.End}
	for i, text := range [...]string{u.Segment, u.Region, u.Product, u.Channel, u.Branch} {
		s.written[i] = graph.Fold(text)
		words := splitWords(text)
		markStop(words)
		for _, w := range words {
			if !w.Stop {
				s.columns[i] = append(s.columns[i], w.Stem)
			}
		}
	}
	return s
}

// MeetScopes says whether one customer can be in both scopes; if not, why.
func MeetScopes(a, b *Scope) (meet bool, why string) {
	if a.end != "" && b.start != "" && a.end < b.start || b.end != "" && a.start != "" && b.end < a.start {
		return false, "they hold in different periods"
	}
	for i, name := range scopeColumns {
		if len(a.columns[i]) == 0 || len(b.columns[i]) == 0 {
			continue
		}
		common := false
		for _, s := range a.columns[i] {
			common = common || contains(b.columns[i], s)
		}
		if !common {
			return false, name + " " + a.written[i] + " is not " + b.written[i]
		}
	}
	return true, ""
}

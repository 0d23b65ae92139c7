package workbook

import (
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// A fault while one table is read is told with file and sheet, and the other
// sheet is read all the same.
func TestFaultBecomesProblem(t *testing.T) {
	data := bookOf(t, `== Good
| *Topic | *Rule | *Touchpoint
| Skates | Skates are lent for two hours | Desk
| Lockers | Lockers are free with a ticket | Hall
== Odd
| *Topic | *Rule | *Touchpoint
| Music | Music is played until ten | Rink
| Lights | Lights go out at eleven | Rink
`)
	opened, err := NewImporter().Open("rink.xlsx", data)
	check(t, err)
	d := opened.(*document)
	before := d.sheets[1].words
	d.sheets[1].words = nil // any use of it panics
	d.Names(importers.Options{})
	r := d.Read(importers.Options{}, importers.Names{})
	d.sheets[1].words = before
	if len(r.Statements) != 2 {
		t.Errorf("%d statements of the good sheet, want 2", len(r.Statements))
	}
	told := false
	for _, p := range r.Source.Problems {
		told = told || p.File == "rink.xlsx" && p.Sheet == "Odd" && p.Kind == graph.ProblemUnreadable && strings.Contains(p.Message, "Odd")
	}
	if !told {
		t.Errorf("no problem names the sheet: %v", r.Source.Problems)
	}
}

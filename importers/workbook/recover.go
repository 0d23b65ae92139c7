package workbook

import (
	"fmt"

	"github.com/throughline/throughline/graph"
)

// guarded runs one part of the understanding of a workbook. When it panics, a
// problem names the sheet ("" for the workbook as a whole) and the rest is read
// all the same: one odd sheet must not take down a server or lose nine others.
func (u *understanding) guarded(sheet string, part func()) {
	defer func() {
		if fault := recover(); fault != nil {
			what := "the workbook"
			if sheet != "" {
				what = "sheet " + quoted(sheet)
			}
			u.problem(sheet, "", graph.ProblemUnreadable, fmt.Sprintf("%s could not be understood: %v; this is a fault of Throughline, please report it with the workbook", what, fault))
		}
	}()
	part()
}

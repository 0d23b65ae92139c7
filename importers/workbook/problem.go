package workbook

import (
	"fmt"
	"strings"

	"github.com/throughline/throughline/graph"
)

// UnreadableError says that a workbook was refused as a whole: nothing of it
// may be kept. Find it with errors.As.
type UnreadableError struct {
	File     string
	Problems []graph.Problem // at least one
}

// Error gives the problems' messages, which are written for people.
func (e *UnreadableError) Error() string {
	var b strings.Builder
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(p.Message)
	}
	return b.String()
}

// refusal makes the error of one problem that concerns the workbook as a whole.
func refusal(file, kind, format string, args ...any) *UnreadableError {
	return &UnreadableError{File: file, Problems: []graph.Problem{{File: file, Kind: kind, Message: fmt.Sprintf(format, args...)}}}
}

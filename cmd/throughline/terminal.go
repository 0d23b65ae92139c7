package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// terminal says whether out is a terminal, and how wide it is.
func terminal(out io.Writer) (width int, ok bool) {
	file, isFile := out.(*os.File)
	if !isFile || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		width = 0
	}
	return width, true
}

// colourful says whether out may be given colours: it is a terminal and the
// user has not set NO_COLOR (https://no-color.org).
func colourful(out io.Writer) bool {
	_, ok := terminal(out)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// progress tells how far a command with several parts is. It is silent unless
// messages go to a terminal.
type progress struct{ bar *progressbar.ProgressBar }

// startProgress begins a progress of so many parts.
func (s *session) startProgress(what string, parts int) progress {
	if _, ok := terminal(s.stderr); !ok || parts < 2 {
		return progress{}
	}
	return progress{progressbar.NewOptions(parts,
		progressbar.OptionSetWriter(s.stderr),
		progressbar.OptionSetDescription(what),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionUseANSICodes(colourful(s.stderr)),
	)}
}

// step tells that one more part is done. A bar that cannot be drawn is no reason to stop.
func (p progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1)
	}
}

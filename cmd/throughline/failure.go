package main

import "fmt"

// Exit codes.
const (
	exitDone     = 0
	exitFindings = 1 // findings at or above --fail-on
	exitUsage    = 2
	exitInput    = 3 // input not readable
	exitInternal = 4
)

// failure is an error with the exit code that it leads to. A nil err means
// that there is nothing to say beside the code.
type failure struct {
	code int
	err  error
}

func (f *failure) Error() string {
	if f.err == nil {
		return fmt.Sprintf("exit code %d", f.code)
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// usage marks an error as the caller's: wrong flags or arguments.
func usage(err error) error { return &failure{exitUsage, err} }

// unreadable marks an error as the input's: a file that is missing or broken.
func unreadable(err error) error { return &failure{exitInput, err} }

package main

// Exit codes.
const (
	exitDone     = 0
	exitFindings = 1 // findings at or above --fail-on
	exitUsage    = 2
	exitInput    = 3 // input not readable
	exitInternal = 4
)

// failure is an error with the exit code that it leads to.
type failure struct {
	code int
	err  error
}

func (f *failure) Error() string { return f.err.Error() }

func (f *failure) Unwrap() error { return f.err }

// usage marks an error as the caller's: wrong flags or arguments.
func usage(err error) error { return &failure{exitUsage, err} }

// unreadable marks an error as the input's: a file that is missing or broken.
func unreadable(err error) error { return &failure{exitInput, err} }

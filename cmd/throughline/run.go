package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// commands is the command line: one field a command, each in its own file.
type commands struct {
	Compare    compareCommand    `cmd:"" help:"Say whether two statements can both hold, without any workbook."`
	Rules      rulesCommand      `cmd:"" help:"List the rules, or describe one."`
	Completion completionCommand `cmd:"" help:"Print a completion script for your shell."`
	Version    versionCommand    `cmd:"" help:"Print the program's version."`
}

// session is what a command is given: where to write, and when to give up.
type session struct {
	ctx    context.Context
	stdout io.Writer // data
	stderr io.Writer // messages
}

// run parses the arguments, runs one command and returns the exit code.
func run(args []string, stdout, stderr io.Writer) (code int) {
	var line commands
	parser, err := newParser(&line, stdout, stderr)
	if err != nil {
		return report(stderr, err)
	}
	defer func() {
		switch stop := recover().(type) {
		case nil:
		case parserExit:
			code = int(stop)
		default:
			panic(stop)
		}
	}()
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return report(stderr, usage(err))
	}
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	return report(stderr, parsed.Run(&session{ctx: ctx, stdout: stdout, stderr: stderr}, parser))
}

// parserExit carries the exit code that the parser wants after it printed help.
type parserExit int

func newParser(line *commands, stdout, stderr io.Writer) (*kong.Kong, error) {
	return kong.New(line,
		kong.Name("throughline"),
		kong.Description("Finds where departments tell customers contradictory things, with the cells on both sides."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { panic(parserExit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
}

// report writes what went wrong, if anything, and returns the exit code.
func report(stderr io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	var failed *failure
	if !errors.As(err, &failed) {
		failed = &failure{code: exitInternal, err: err}
	}
	if failed.err != nil {
		fmt.Fprintln(stderr, "throughline:", failed.err)
	}
	return failed.code
}

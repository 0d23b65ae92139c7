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
	Demo       demoCommand       `cmd:"" help:"Show what Throughline finds in an example company, and serve its pages."`
	Analyze    analyzeCommand    `cmd:"" help:"Report the contradictions in workbooks."`
	Import     importCommand     `cmd:"" help:"Put workbooks into a store, or tell how they are understood (--dry-run)."`
	Check      checkCommand      `cmd:"" help:"Tell what a draft would contradict in a store, before it is launched."`
	Serve      serveCommand      `cmd:"" help:"Serve the pages and REST over a store."`
	Template   templateCommand   `cmd:"" help:"Write the workbook that needs no guessing."`
	Explain    explainCommand    `cmd:"" help:"Tell which gate stopped or passed a pair of cells."`
	Waive      waiveCommand      `cmd:"" help:"Accept a finding of a store until a day."`
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

// run parses the arguments, runs one command until it ends or the user
// interrupts it, and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	return runUntil(ctx, args, stdout, stderr)
}

// runUntil is run, interrupted when ctx ends.
func runUntil(ctx context.Context, args []string, stdout, stderr io.Writer) (code int) {
	var line commands
	parser, err := newParser(&line, stdout, stderr)
	if err != nil {
		return conclude(stderr, err)
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
		return conclude(stderr, usage(err))
	}
	return conclude(stderr, parsed.Run(&session{ctx: ctx, stdout: stdout, stderr: stderr}, parser))
}

// parserExit carries the exit code that the parser wants after it printed help.
type parserExit int

func newParser(line *commands, stdout, stderr io.Writer) (*kong.Kong, error) {
	return kong.New(line,
		kong.Name("throughline"),
		kong.Description("Finds where departments tell customers contradictory things, with the cells on both sides."),
		kong.Vars{"password_variable": passwordVariable},
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { panic(parserExit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
}

// conclude writes what went wrong, if anything, and returns the exit code.
func conclude(stderr io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(stderr, "throughline:", err)
	var failed *failure
	if !errors.As(err, &failed) {
		return exitInternal
	}
	return failed.code
}

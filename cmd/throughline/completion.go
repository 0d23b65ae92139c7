package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// completionCommand prints a completion script for a shell.
type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"For which shell: ${enum}."`
}

// Help tells how the script is put to use.
func (completionCommand) Help() string {
	return `bash:  source <(throughline completion bash)
zsh:   throughline completion zsh > "${fpath[1]}/_throughline"
fish:  throughline completion fish > ~/.config/fish/completions/throughline.fish`
}

// Run prints the script.
func (c *completionCommand) Run(s *session, parser *kong.Kong) error {
	write := map[string]func(io.Writer, []completable) error{"bash": completeBash, "zsh": completeZsh, "fish": completeFish}[c.Shell]
	return write(s.stdout, completables(parser.Model.Node))
}

// completable is a command as shells complete it.
type completable struct {
	name, help string
	flags      []completableFlag
	values     []string // of its positional arguments; empty when they are files or free text
}

type completableFlag struct {
	name, help string
	takesValue bool
	values     []string // empty when any text goes
}

// completables reads the commands and their flags from the parser's model.
func completables(root *kong.Node) []completable {
	var all []completable
	for _, node := range root.Children {
		if node.Hidden {
			continue
		}
		c := completable{name: node.Name, help: node.Help}
		for _, group := range node.AllFlags(true) {
			for _, flag := range group {
				c.flags = append(c.flags, completableFlag{"--" + flag.Name, flag.Help, !flag.IsBool(), choices(flag.Value)})
			}
		}
		for _, argument := range node.Positional {
			c.values = append(c.values, choices(argument)...)
		}
		for _, child := range node.Children {
			c.values = append(c.values, child.Name)
		}
		all = append(all, c)
	}
	return all
}

// choices lists what a flag or argument may be, nil when anything goes.
func choices(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	return strings.Split(v.Enum, ",")
}

func completeBash(out io.Writer, commands []completable) error {
	var names, values, flags, arguments strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&names, " %s", c.name)
		fmt.Fprintf(&flags, "        %s) words=%s ;;\n", c.name, shellQuote(joinFlags(c.flags)))
		if len(c.values) > 0 {
			fmt.Fprintf(&arguments, "        %s) words=%s ;;\n", c.name, shellQuote(strings.Join(c.values, " ")))
		}
		for _, f := range c.flags {
			if len(f.values) > 0 {
				fmt.Fprintf(&values, "        '%s %s') words=%s ;;\n", c.name, f.name, shellQuote(strings.Join(f.values, " ")))
			}
		}
	}
	_, err := fmt.Fprintf(out, `# bash completion for throughline
_throughline() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W %s -- "$cur"))
        return
    fi
    case "$command $prev" in
%s    esac
    if [ -z "$words" ]; then
        case "$cur" in
        -*) case "$command" in
%s        esac ;;
        *) case "$command" in
%s        esac ;;
        esac
    fi
    if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o default -F _throughline throughline
`, shellQuote(strings.TrimSpace(names.String())), values.String(), flags.String(), arguments.String())
	return err
}

func joinFlags(flags []completableFlag) string {
	var names []string
	for _, f := range flags {
		names = append(names, f.name)
	}
	return strings.Join(names, " ")
}

func completeZsh(out io.Writer, commands []completable) error {
	var described, cases strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&described, "        %s\n", shellQuote(c.name+":"+c.help))
		fmt.Fprintf(&cases, "    %s) _arguments", c.name)
		for _, f := range c.flags {
			spec := f.name
			help := "[" + strings.NewReplacer("[", "(", "]", ")").Replace(f.help) + "]"
			if f.takesValue {
				action := "_files"
				if len(f.values) > 0 {
					action = "(" + strings.Join(f.values, " ") + ")"
				}
				spec += "=" + help + ":value:" + action
			} else {
				spec += help
			}
			fmt.Fprintf(&cases, " \\\n        %s", shellQuote(spec))
		}
		rest := "*:file:_files"
		if len(c.values) > 0 {
			rest = "*:value:(" + strings.Join(c.values, " ") + ")"
		}
		fmt.Fprintf(&cases, " \\\n        %s ;;\n", shellQuote(rest))
	}
	_, err := fmt.Fprintf(out, `#compdef throughline
_throughline() {
    local -a commands=(
%s    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
%s    esac
}
_throughline "$@"
`, described.String(), cases.String())
	return err
}

func completeFish(out io.Writer, commands []completable) error {
	lines := []string{"# fish completion for throughline"}
	for _, c := range commands {
		lines = append(lines, fmt.Sprintf("complete -c throughline -f -n __fish_use_subcommand -a %s -d %s", c.name, shellQuote(c.help)))
		seen := "__fish_seen_subcommand_from " + c.name
		for _, f := range c.flags {
			line := fmt.Sprintf("complete -c throughline -n %s -l %s -d %s", shellQuote(seen), strings.TrimPrefix(f.name, "--"), shellQuote(f.help))
			switch {
			case len(f.values) > 0:
				line += " -x -a " + shellQuote(strings.Join(f.values, " "))
			case f.takesValue:
				line += " -r"
			}
			lines = append(lines, line)
		}
		if len(c.values) > 0 {
			lines = append(lines, fmt.Sprintf("complete -c throughline -f -n %s -a %s", shellQuote(seen), shellQuote(strings.Join(c.values, " "))))
		}
	}
	_, err := fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}

// shellQuote makes one word of a text for bash, zsh and fish.
func shellQuote(text string) string {
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// TestBashCompletes runs the script in bash, as a shell would on TAB.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	var script, messages bytes.Buffer
	if code := run([]string{"completion", "bash"}, &script, &messages); code != 0 {
		t.Fatal(messages.String())
	}
	for _, test := range []struct{ line, want string }{
		{"throughline comp", "compare completion"},
		{"throughline compare --fo", "--format"},
		{"throughline compare --format nd", "ndjson"},
		{"throughline completion z", "zsh"},
	} {
		words := strings.Fields(test.line)
		driver := script.String() + "\nCOMP_WORDS=(" + strings.Join(words, " ") + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _throughline; echo \"${COMPREPLY[@]}\"\n"
		out, err := exec.Command(bash, "--norc", "-c", driver).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != test.want {
			t.Errorf("%s<TAB> gives %q (%v), want %q", test.line, got, err, test.want)
		}
	}
}

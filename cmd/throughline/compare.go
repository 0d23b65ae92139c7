package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

// compareCommand compares two statements, or every pair of a file.
type compareCommand struct {
	A      string `arg:"" optional:"" help:"The one statement."`
	B      string `arg:"" optional:"" help:"The other statement."`
	File   string `placeholder:"PAIRS.jsonl" help:"Compare every pair of a file, one JSON object a line: {\"id\", \"a\": {\"text\", …}, \"b\": {…}}. - reads standard input."`
	Format string `enum:"text,ndjson" default:"text" help:"How to print: ${enum}."`
}

// Validate refuses a command line that names neither or both inputs.
func (c *compareCommand) Validate() error {
	switch {
	case c.File != "" && c.A != "":
		return errors.New("give two statements or --file, not both")
	case c.File == "" && c.B == "":
		return errors.New("give two statements, or --file PAIRS.jsonl")
	}
	return nil
}

// Run prints a verdict for every pair.
func (c *compareCommand) Run(s *session) error {
	out := bufio.NewWriter(s.stdout)
	defer out.Flush()
	print := printVerdictText
	if c.Format == "ndjson" {
		print = printVerdictJSON
	}
	if c.File == "" {
		pair := statementPair{A: claim.Statement{Text: c.A}, B: claim.Statement{Text: c.B}}
		return print(out, comparePair(pair, claim.Read))
	}
	in := io.Reader(os.Stdin)
	if c.File != "-" {
		file, err := os.Open(c.File)
		if err != nil {
			return unreadable(err)
		}
		defer file.Close()
		in = file
	}
	read := readOnce()
	return eachPair(c.File, in, func(pair statementPair) error {
		return print(out, comparePair(pair, read))
	})
}

// statementPair is one line of a pairs file.
type statementPair struct {
	ID string          `json:"id"`
	A  claim.Statement `json:"a"`
	B  claim.Statement `json:"b"`
}

// eachPair calls visit for every pair of a JSON Lines file, in its order.
// Empty lines are passed over; name is the file's, for messages.
func eachPair(name string, in io.Reader, visit func(statementPair) error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var pair statementPair
		if err := json.Unmarshal(line, &pair); err != nil {
			return unreadable(fmt.Errorf("%s:%d: %w", name, n, err))
		}
		if pair.A.Text == "" || pair.B.Text == "" {
			return unreadable(fmt.Errorf("%s:%d: a.text and b.text must both be there", name, n))
		}
		if err := visit(pair); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return unreadable(fmt.Errorf("%s: %w", name, err))
	}
	return nil
}

// readOnce understands each statement once, however many pairs it stands in.
func readOnce() func(claim.Statement) *claim.Understood {
	known := map[claim.Statement]*claim.Understood{}
	return func(s claim.Statement) *claim.Understood {
		u, ok := known[s]
		if !ok {
			u = claim.Read(s)
			known[s] = u
		}
		return u
	}
}

// comparedPair is a pair with its verdict.
type comparedPair struct {
	statementPair
	verdict claim.Verdict
	a, b    *claim.Understood
}

func comparePair(pair statementPair, read func(claim.Statement) *claim.Understood) comparedPair {
	a, b := read(pair.A), read(pair.B)
	return comparedPair{pair, claim.Compare(a, b, placeOf(pair)), a, b}
}

// placeOf says how a customer meets both statements: without touchpoints they
// are taken to be about the same place.
func placeOf(pair statementPair) claim.Place {
	if graph.Fold(pair.A.Touchpoint) == graph.Fold(pair.B.Touchpoint) {
		return claim.PlaceSame
	}
	return claim.PlaceUnknown
}

// claimDocument is one claim as it is printed.
type claimDocument struct {
	Family    string   `json:"family"`
	Attribute string   `json:"attribute"`
	Subject   []string `json:"subject"`
	Modality  string   `json:"modality"`
	Negated   bool     `json:"negated"`
	Value     string   `json:"value"`
	Phrase    string   `json:"phrase"`
	Condition []string `json:"condition"`
}

func claimDocuments(u *claim.Understood) []claimDocument {
	docs := []claimDocument{}
	for _, c := range u.Claims {
		docs = append(docs, claimDocument{
			Family: c.Family, Attribute: c.Attribute, Subject: filled(c.Subject), Modality: string(c.Modality),
			Negated: c.Negated, Value: c.Text, Phrase: c.Phrase, Condition: filled(c.Condition),
		})
	}
	return docs
}

// filled returns the list, empty instead of nil, so that JSON shows [].
func filled(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func printVerdictJSON(out io.Writer, p comparedPair) error {
	type sides struct {
		A []claimDocument `json:"a"`
		B []claimDocument `json:"b"`
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(struct {
		ID string `json:"id"`
		claim.Verdict
		Claims sides `json:"claims"`
	}{p.ID, p.verdict, sides{claimDocuments(p.a), claimDocuments(p.b)}})
}

func printVerdictText(out io.Writer, p comparedPair) error {
	v := p.verdict
	head := v.Verdict
	if v.Rule != "" {
		head += fmt.Sprintf(" (%s, confidence %.2f)", v.Rule, v.Confidence)
	}
	if v.Gate != "" {
		head += fmt.Sprintf(" (stopped by %s)", v.Gate)
	}
	if p.ID != "" {
		head = p.ID + ": " + head
	}
	fmt.Fprintln(out, head)
	if v.Why != "" {
		fmt.Fprintf(out, "  %s\n", v.Why)
	}
	printSide(out, "a", p.A, p.a)
	_, err := printSide(out, "b", p.B, p.b)
	return err
}

func printSide(out io.Writer, side string, s claim.Statement, u *claim.Understood) (int, error) {
	n, err := fmt.Fprintf(out, "  %s  %s\n", side, s.Text)
	for _, c := range u.Claims {
		n, err = fmt.Fprintf(out, "     %s\n", claimInWords(c))
	}
	return n, err
}

// claimInWords writes a claim in a line: what is said of what, and in which words.
func claimInWords(c claim.Claim) string {
	words := c.Attribute
	if c.Negated {
		words = "not " + words
	}
	if c.Text != "" {
		words += " " + c.Text
	}
	if len(c.Subject) > 0 {
		words += " of " + strings.Join(c.Subject, ", ")
	}
	return fmt.Sprintf("%s (%s) %q", words, c.Modality, c.Phrase)
}

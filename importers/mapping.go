package importers

import (
	"fmt"

	"github.com/goccy/go-yaml"

	"github.com/throughline/throughline/graph"
)

// Mapping says which concept a column of a sheet has: sheet name to header to
// concept. The sheet "*" stands for every sheet. The concept "ignore" takes a
// column out.
type Mapping map[string]map[string]string

// ParseMapping reads a mapping file:
//
//	sheets:
//	  "Projects 2026":
//	    Squad: department
//	    Promise (draft): ignore
//	  "*":
//	    Trekker: owner
//
// Concepts are checked against known; none known accepts all.
func ParseMapping(data []byte, known []string) (Mapping, error) {
	var file struct {
		Sheets Mapping `yaml:"sheets"`
	}
	if err := yaml.UnmarshalWithOptions(data, &file, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("mapping file: %w", err)
	}
	allowed := map[string]bool{}
	for _, k := range known {
		allowed[k] = true
	}
	for sheet, headers := range file.Sheets {
		for header, c := range headers {
			if len(allowed) > 0 && !allowed[c] {
				return nil, fmt.Errorf("mapping file: sheet %q, header %q: there is no concept %q", sheet, header, c)
			}
		}
	}
	return file.Sheets, nil
}

// Concept gives what a mapping says of a header, "" when it says nothing. Sheet
// and header names match without case, accents and punctuation.
func (m Mapping) Concept(sheet, header string) string {
	for _, want := range []string{sheet, "*"} {
		for _, name := range sortedKeys(m) {
			if name != want && (want == "*" || graph.Fold(name) != graph.Fold(want)) {
				continue
			}
			for _, h := range sortedKeys(m[name]) {
				if graph.Fold(h) == graph.Fold(header) {
					return m[name][h]
				}
			}
		}
	}
	return ""
}

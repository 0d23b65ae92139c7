package books

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

const labelsFile = "labels.yaml"

// Labels say what is wrong in the example company, what only looks wrong, and
// what sensible people disagree on.
type Labels struct {
	Pairs    []Pair  `json:"pairs"`
	Decoys   []Pair  `json:"decoys"`
	DontCare []Pair  `json:"dont_care"`
	Places   []Place `json:"places"`
}

// Pair is two cells.
type Pair struct {
	ID   string `json:"id"`
	Type string `json:"type,omitempty"` // the rule, of a contradiction
	A    Cell   `json:"a"`
	B    Cell   `json:"b"`
	Why  string `json:"why"`
}

// Place is a cell that is wrong by itself.
type Place struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	At   Cell   `json:"at"`
}

// LabelsOf collects the marks of all workbooks. A mark that stands on fewer
// than two cells, or that labels.yaml does not explain, is an error.
func LabelsOf(all []Workbook) (Labels, error) {
	text, err := sources.ReadFile(labelsFile)
	if err != nil {
		return Labels{}, err
	}
	var meanings map[string]struct{ Rule, Why string }
	if err := yaml.UnmarshalWithOptions(text, &meanings, yaml.Strict()); err != nil {
		return Labels{}, fmt.Errorf("%s: %w", labelsFile, err)
	}
	var labels Labels
	cells := map[string][]Cell{}
	for _, book := range all {
		for _, m := range book.Marks {
			if rule, ok := strings.CutPrefix(m.Name, "p:"); ok {
				labels.Places = append(labels.Places, Place{fmt.Sprintf("p%02d", len(labels.Places)+1), rule, m.At})
				continue
			}
			cells[m.Name] = append(cells[m.Name], m.At)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(meanings)) {
		if len(cells[name]) < 2 {
			return Labels{}, fmt.Errorf("%s: %s stands on %d cells, not on two or more", labelsFile, name, len(cells[name]))
		}
		list := map[byte]*[]Pair{'c': &labels.Pairs, 'd': &labels.Decoys, 'n': &labels.DontCare}[name[0]]
		for i, a := range cells[name] {
			for _, b := range cells[name][i+1:] {
				*list = append(*list, Pair{name, meanings[name].Rule, a, b, meanings[name].Why})
			}
		}
		delete(cells, name)
	}
	for _, name := range slices.Sorted(maps.Keys(cells)) {
		return Labels{}, fmt.Errorf("%s explains no mark %s (%v)", labelsFile, name, cells[name])
	}
	return labels, nil
}

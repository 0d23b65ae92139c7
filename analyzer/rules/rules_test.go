package rules_test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/throughline/throughline/analyzer/analyzertest"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
)

func readWorkbooks(books map[string][]byte) ([]graph.Reading, error) {
	var files []importers.File
	for _, name := range slices.Sorted(maps.Keys(books)) {
		files = append(files, importers.File{Name: name, Data: books[name]})
	}
	return importers.ImportAll(workbook.NewImporter(), files, importers.Options{})
}

// TestRules runs testdata/RULE/*.txtar for every rule. Each rule has at least
// one archive with marks and one of look-alikes without any.
func TestRules(t *testing.T) {
	for _, rule := range rules.All {
		archives, _ := filepath.Glob(filepath.Join("testdata", rule.Name, "*.txtar"))
		silent := slices.ContainsFunc(archives, func(a string) bool { return strings.HasPrefix(filepath.Base(a), "silent") })
		if len(archives) < 2 || !silent {
			t.Errorf("rule %s has no txtar tests of what it finds and of what it leaves alone", rule.Name)
		}
		for _, archive := range archives {
			t.Run(rule.Name+"/"+strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
				analyzertest.Run(t, archive, rule, readWorkbooks)
			})
		}
	}
}

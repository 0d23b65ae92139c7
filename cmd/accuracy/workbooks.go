package main

import (
	"maps"
	"slices"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
)

// readWorkbooks understands workbooks given by base name, as the command does.
func readWorkbooks(books map[string][]byte) ([]graph.Reading, error) {
	var files []importers.File
	for _, name := range slices.Sorted(maps.Keys(books)) {
		files = append(files, importers.File{Name: name, Data: books[name]})
	}
	return importers.ImportAll(workbook.NewImporter(), files, importers.Options{})
}

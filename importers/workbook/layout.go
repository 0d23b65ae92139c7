package workbook

import "github.com/throughline/throughline/graph"

// layout is one way in which people draw tables. Detect finds the tables of a
// sheet that are drawn so, each with a score that is comparable between
// layouts; where two overlap, the better one is kept. Read turns one into
// records.
//
// A new layout is a value of this type in a file of its own, and a line in
// layouts.
type layout struct {
	name   string
	detect func(*sheet, *understanding) []*table
	read   func(*table, *nameBook, *graph.Reading, func(ref, kind, message string))
}

// layouts lists every layout that is understood.
var layouts = []*layout{&longLayout, &matrixLayout, &wideLayout, &roadmapLayout, &keyValueLayout, &gridLayout}

// readers turn the rows of a long table into records, by kind.
var readers = map[string]func(*table, *nameBook, *graph.Reading, func(ref, kind, message string)){
	kindJourney:     readJourney,
	kindInitiatives: readInitiatives,
	kindStatements:  readStatements,
	kindGoals:       readGoals,
	kindDepartments: readDepartments,
	kindVoice:       readVoice,
	kindGlossary:    readGlossary,
	kindContacts:    readContacts,
	kindPersonas:    readPersonas,
}

// readRows reads a table by its kind.
func readRows(t *table, names *nameBook, out *graph.Reading, problem func(ref, kind, message string)) {
	if read := readers[t.kind]; read != nil {
		read(t, names, out, problem)
	}
}

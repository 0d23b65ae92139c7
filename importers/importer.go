// Package importers turns what people keep in files into readings of the
// graph: what an importer is, how several files are read together so that they
// explain each other's names, and what a dry run tells.
package importers

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"sort"
	"strings"

	"github.com/throughline/throughline/graph"
)

// Importer reads one kind of file.
type Importer interface {
	// Open parses a file as far as its form goes. It fails when nothing of it
	// can be read; the error's text is written for people.
	Open(name string, data []byte) (Document, error)
}

// Document is an opened file that can be read once other files' names are known.
type Document interface {
	// Names lists what the file is sure of, to help the reading of others.
	Names(Options) Names
	// Read understands the file. What could not be understood stands in the
	// source's problems.
	Read(Options, Names) graph.Reading
}

// Options steer the understanding of files. The zero value steers nothing.
type Options struct {
	// Department is taken for what no column, title, sheet or file name tells
	// the department of.
	Department string
	// Departments says to whom whole files belong, by base name, over Department.
	Departments map[string]string
	// Glossary gives other names of departments and touchpoints.
	Glossary []graph.Term
	// Mapping says what columns mean, over what their headers are taken for.
	Mapping Mapping
}

// Names are names of one company that some of its files are sure of.
type Names struct {
	Departments []string
	// Official are those of the departments that a table of departments or a
	// journey map names.
	Official    []string
	Touchpoints []string
	// Sponsors maps a sponsor's folded name to the departments that a table of
	// departments gives him or her.
	Sponsors map[string][]string
	// Aliases maps other names of departments to the name.
	Aliases map[string]string
	// Links are the touchpoints telling enough that two files which share some
	// belong to one company.
	Links []string
}

// File is one file to import.
type File struct {
	Name string // with or without its folder; the base name is kept
	Data []byte
}

// Import reads one file.
func Import(im Importer, file File, options Options) (graph.Reading, error) {
	readings, err := ImportAll(im, []File{file}, options)
	if len(readings) == 0 {
		return graph.Reading{}, err
	}
	return readings[0], err
}

// ImportAll reads files together: names that one of a company's files is sure
// of (departments, touchpoints) help to understand the others. Readings come in
// the order of the files. A file that cannot be read gives a reading with
// nothing but its problems, and the errors of all such files come back joined.
//
// The same bytes under the same name a second time are left out; another file
// under a name that was there already is read as "name (2).xlsx". Both are told
// as problems of kind duplicate.
func ImportAll(im Importer, files []File, options Options) ([]graph.Reading, error) {
	files, notes := distinct(files)
	documents := make([]Document, len(files))
	var failures []error
	readings := make([]graph.Reading, len(files))
	for i, f := range files {
		d, err := im.Open(f.Name, f.Data)
		if err != nil {
			failures = append(failures, err)
			readings[i] = refused(f, err)
			continue
		}
		documents[i] = d
	}
	names := make([]Names, len(files))
	for i, d := range documents {
		if d != nil {
			names[i] = d.Names(options.of(files[i]))
		}
	}
	groups := companies(names)
	for i, d := range documents {
		if d == nil {
			continue
		}
		known := merged(names, groups, groups[i])
		readings[i] = d.Read(options.of(files[i]), known)
	}
	for i := range readings {
		readings[i].Source.Problems = append(readings[i].Source.Problems, notes[i]...)
	}
	return readings, errors.Join(failures...)
}

// of gives the options for one of several files.
func (o Options) of(f File) Options {
	if department := o.Departments[f.Name]; department != "" {
		o.Department = department
	}
	return o
}

// refused is the reading of a file that cannot be read.
func refused(f File, err error) graph.Reading {
	sum := sha256.Sum256(f.Data)
	source := graph.Source{File: filepath.Base(f.Name), SHA256: hex.EncodeToString(sum[:]), Sheets: []graph.Sheet{}}
	var told interface{ Told() []graph.Problem }
	if errors.As(err, &told) {
		source.Problems = told.Told()
	} else {
		source.Problems = []graph.Problem{{File: source.File, Kind: graph.ProblemUnreadable, Message: err.Error()}}
	}
	return graph.Reading{Source: source}
}

// distinct drops repeated files and renames different ones of one name.
func distinct(files []File) ([]File, map[int][]graph.Problem) {
	notes := map[int][]graph.Problem{}
	seen := map[string]int{}
	var out []File
	for _, f := range files {
		f.Name = filepath.Base(strings.ReplaceAll(f.Name, `\`, "/"))
		at, ok := seen[f.Name]
		if ok && string(out[at].Data) == string(f.Data) {
			notes[at] = append(notes[at], graph.Problem{File: f.Name, Kind: graph.ProblemDuplicate, Message: fmt.Sprintf("%s was given twice and read once", f.Name)})
			continue
		}
		if ok {
			ext := filepath.Ext(f.Name)
			original := f.Name
			for n := 2; ; n++ {
				f.Name = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(original, ext), n, ext)
				if _, taken := seen[f.Name]; !taken {
					break
				}
			}
			notes[len(out)] = append(notes[len(out)], graph.Problem{File: f.Name, Kind: graph.ProblemDuplicate, Message: fmt.Sprintf("another file is named %s too: this one is read as %s", original, f.Name)})
		}
		seen[f.Name] = len(out)
		out = append(out, f)
	}
	return out, notes
}

// merged joins the names of a group of files.
func merged(names []Names, groups []int, group int) Names {
	out := Names{Sponsors: map[string][]string{}, Aliases: map[string]string{}}
	for i, n := range names {
		if groups[i] != group {
			continue
		}
		out.Departments = append(out.Departments, n.Departments...)
		out.Official = append(out.Official, n.Official...)
		out.Touchpoints = append(out.Touchpoints, n.Touchpoints...)
		for _, s := range sortedKeys(n.Sponsors) {
			out.Sponsors[s] = append(out.Sponsors[s], n.Sponsors[s]...)
		}
		for a, name := range n.Aliases {
			out.Aliases[a] = name
		}
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

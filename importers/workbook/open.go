package workbook

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/throughline/throughline/graph"
)

// Open reads a workbook. The name is the file's, with or without its folder;
// the base name is kept. Problems are listed also when the workbook is
// refused; then the error is an [UnreadableError] that holds the same problems
// and the Book is nil.
func Open(name string, data []byte, limits Limits) (book *Book, problems []graph.Problem, err error) {
	o := &opening{file: baseName(name), limits: limits}
	if limits.Time > 0 {
		o.deadline = time.Now().Add(limits.Time)
	}
	defer o.display.close()
	defer func() {
		if fault := recover(); fault != nil {
			err = refuse(graph.ProblemUnreadable, "%s has a form that is not understood (%v): open it in Excel, save it under a new name and import that", o.file, fault)
		}
		if err != nil {
			book, err = nil, o.unreadable(err)
		}
		problems = o.problems
	}()
	book, err = o.open(data)
	return book, nil, err
}

// unreadable turns whatever stopped the reading into the error that callers see.
func (o *opening) unreadable(err error) error {
	var r *refusal
	if !errors.As(err, &r) {
		r = &refusal{graph.Problem{Kind: graph.ProblemUnreadable, Message: fmt.Sprintf(
			"%s is damaged (%v): open it in Excel, let it repair the file, save it and import that", o.file, err)}}
	}
	o.report(r.Problem)
	return &UnreadableError{File: o.file, Problems: o.problems}
}

func (o *opening) open(data []byte) (*Book, error) {
	if most := o.limits.Bytes; most > 0 && int64(len(data)) > most {
		return nil, refuse(graph.ProblemLimit, "%s is larger than %s: save only the sheets that are needed in a new workbook, without pictures", o.file, mebibytes(most))
	}
	if err := checkFirstBytes(o.file, data); err != nil {
		return nil, err
	}
	if err := o.openParts(data); err != nil {
		return nil, err
	}
	m, err := o.readManifest()
	if err != nil {
		return nil, err
	}
	if err := o.readStyles(m.styles, m.theme); err != nil {
		return nil, err
	}
	if err := o.readStrings(m.strings); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	book := &Book{File: o.file, SHA256: hex.EncodeToString(sum[:])}
	if err := o.readSheets(book, m.sheets); err != nil {
		return nil, err
	}
	return book, nil
}

func (o *opening) readSheets(book *Book, sheets []sheetEntry) error {
	names := map[string]bool{}
	var read []*sheetReader
	for _, e := range sheets {
		if e.kind != "worksheet" {
			o.skipSheet(e)
			continue
		}
		if folded := strings.ToLower(e.name); names[folded] {
			o.report(graph.Problem{Sheet: e.name, Kind: graph.ProblemDuplicate, Message: fmt.Sprintf("two sheets are called %q: rename one, so that cells can be told apart", e.name)})
		} else {
			names[folded] = true
		}
		r, err := o.readSheet(e)
		if err != nil {
			return err
		}
		if err := o.reportShapes(e); err != nil {
			return err
		}
		read = append(read, r)
		book.Sheets = append(book.Sheets, r.g)
	}
	if err := o.calculate(read); err != nil {
		return err
	}
	filled := 0
	for _, r := range read {
		r.reportTrouble()
		o.settle(r.g)
		filled += r.g.Rows
	}
	if filled == 0 {
		return refuse(graph.ProblemUnreadable, "%s has no cell with a value: import the workbook that holds the tables", o.file)
	}
	return nil
}

// baseName cuts the folder off, whichever system's separators it is written with.
func baseName(name string) string { return name[strings.LastIndexAny(name, `/\`)+1:] }

package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
	"time"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers/workbook/xmlscan"
)

// opening is the state of one call of Open.
type opening struct {
	file     string
	limits   Limits
	deadline time.Time // zero: none
	unzipped int64     // bytes read from parts so far
	problems []graph.Problem
	parts    map[string]*zip.File // by folded path

	epoch1904   bool     // dates count from 1904
	recalculate bool     // kept results may be stale: Excel would calculate on opening
	strings     []string // shared strings
	looks       []look   // by cell style
	dateStyles  []dateStyle
	display     numberDisplay
	formulas    int // without a kept result, in all sheets so far
	cells       int // with a value, in all sheets so far
	blanks      int // with only a background, in all sheets so far
}

// openParts opens the archive and checks what its directory promises.
func (o *opening) openParts(data []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return refuse(graph.ProblemUnreadable, "%s is cut off or damaged (%v): copy or download it again, or open it in Excel, let it repair the file and save it", o.file, err)
	}
	if most := o.limits.Entries; most > 0 && len(archive.File) > most {
		return refuse(graph.ProblemLimit, "%s holds %s parts, more than the limit of %s: save only the sheets that are needed in a new workbook", o.file, thousands(len(archive.File)), thousands(most))
	}
	var total uint64
	o.parts = make(map[string]*zip.File, len(archive.File))
	for _, f := range archive.File {
		total += min(f.UncompressedSize64, 1<<40)
		if f.Flags&1 != 0 {
			return refuse(graph.ProblemUnreadable, "%s is a zip archive protected with a password: unpack it and import the workbook inside", o.file)
		}
		if name := foldPath(f.Name); o.parts[name] == nil {
			o.parts[name] = f
		}
	}
	if most := o.limits.Unzipped; most > 0 && total > uint64(most) {
		return o.tooLarge()
	}
	return nil
}

func (o *opening) tooLarge() error {
	return refuse(graph.ProblemLimit, "%s unpacks to more than %s: save only the sheets that are needed in a new workbook, without pictures", o.file, mebibytes(o.limits.Unzipped))
}

// foldPath gives a part's name as it is looked up: some programs write
// backslashes, a leading slash or another case.
func foldPath(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// has tells whether the archive has the part.
func (o *opening) has(name string) bool { return o.parts[foldPath(name)] != nil }

// hasSuffix tells whether any part's name ends so.
func (o *opening) hasSuffix(suffix string) bool {
	for name := range o.parts {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

var errNoPart = errors.New("a part of the file is missing")

// scan reads a part as XML and gives every token to visit. It returns errNoPart when the archive lacks the part.
func (o *opening) scan(name string, visit func(*xmlscan.Scanner, xmlscan.Token) error) error {
	f := o.parts[foldPath(name)]
	if f == nil {
		return errNoPart
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	s := xmlscan.New(&guardedReader{o, in})
	for {
		token, err := s.Next()
		if err != nil {
			return err
		}
		if token == xmlscan.EOF {
			return nil
		}
		if err := visit(s, token); err != nil {
			return err
		}
	}
}

// guardedReader keeps the time limit and counts what is really unpacked, as a
// zip directory may lie.
type guardedReader struct {
	o  *opening
	in io.Reader
}

func (g *guardedReader) Read(p []byte) (int, error) {
	if err := g.o.checkTime(); err != nil {
		return 0, err
	}
	n, err := g.in.Read(p)
	g.o.unzipped += int64(n)
	if most := g.o.limits.Unzipped; most > 0 && g.o.unzipped > most {
		return 0, g.o.tooLarge()
	}
	return n, err
}

func (o *opening) checkTime() error {
	if !o.deadline.IsZero() && time.Now().After(o.deadline) {
		return refuse(graph.ProblemLimit, "%s takes longer than %v to read: save only the sheets that are needed in a new workbook", o.file, o.limits.Time)
	}
	return nil
}

// relation is one line of a part's list of relations.
type relation struct {
	kind   string // last word of its type: worksheet, styles, sharedStrings …
	target string // path within the archive
}

// relations reads the relations of a part ("" for the package's own), by id.
// A part without any gives none.
func (o *opening) relations(part string) (map[string]relation, error) {
	found := map[string]relation{}
	list := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		list = "_rels/.rels"
	}
	err := o.scan(list, func(s *xmlscan.Scanner, token xmlscan.Token) error {
		if token != xmlscan.Start || string(s.Name()) != "Relationship" {
			return nil
		}
		id, kind, target := attr(s, "Id"), attr(s, "Type"), strings.ReplaceAll(attr(s, "Target"), `\`, "/")
		if attr(s, "TargetMode") == "External" {
			return nil
		}
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", path.Dir(part), target)
		}
		found[id] = relation{kind: kind[strings.LastIndexByte(kind, '/')+1:], target: strings.TrimPrefix(target, "/")}
		return nil
	})
	if err == errNoPart {
		err = nil
	}
	return found, err
}

// attr gives an attribute as a string, "" when it is absent.
func attr(s *xmlscan.Scanner, name string) string {
	v, _ := s.Attr(name)
	return string(v)
}

// attrTrue tells whether a yes/no attribute says yes.
func attrTrue(s *xmlscan.Scanner, name string) bool {
	v, _ := s.Attr(name)
	return string(v) == "1" || string(v) == "true" || string(v) == "on"
}

package workbook

import (
	"errors"
	"fmt"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers/workbook/xmlscan"
)

// manifest is what the workbook part says about the whole.
type manifest struct {
	sheets  []sheetEntry
	styles  string // paths of parts; "" when there is none
	strings string
	theme   string
}

// sheetEntry is one tab.
type sheetEntry struct {
	name   string
	hidden bool
	kind   string // worksheet, chartsheet …
	part   string
}

// readManifest finds the workbook part and reads which sheets there are.
func (o *opening) readManifest() (manifest, error) {
	var m manifest
	root, err := o.workbookPart()
	if err != nil {
		return m, err
	}
	relations, err := o.relations(root)
	if err != nil {
		return m, err
	}
	for _, r := range relations {
		switch r.kind {
		case "styles":
			m.styles = r.target
		case "sharedStrings":
			m.strings = r.target
		case "theme":
			m.theme = r.target
		case "vbaProject":
			o.report(graph.Problem{Kind: graph.ProblemSkipped, Message: o.file + " contains macros: they were neither read nor run, the cells were read"})
		}
	}
	err = o.scan(root, func(s *xmlscan.Scanner, token xmlscan.Token) error {
		if token != xmlscan.Start {
			return nil
		}
		switch string(s.Name()) {
		case "workbookPr":
			o.epoch1904 = attrTrue(s, "date1904")
		case "calcPr":
			o.recalculate = attrTrue(s, "fullCalcOnLoad")
		case "sheet":
			id, _ := s.AttrPrefixed("id")
			r, known := relations[string(id)]
			name := cleanText([]byte(attr(s, "name")))
			if !known {
				return placeIn(name, errNoPart)
			}
			state := attr(s, "state")
			m.sheets = append(m.sheets, sheetEntry{name: name, hidden: state == "hidden" || state == "veryHidden", kind: r.kind, part: r.target})
		}
		return nil
	})
	if err == nil && len(m.sheets) == 0 {
		err = refuse(graph.ProblemUnreadable, "%s has no sheets: export or save it again", o.file)
	}
	return m, err
}

// workbookPart finds the part that lists the sheets, or says what the archive
// is instead of a workbook.
func (o *opening) workbookPart() (string, error) {
	top, err := o.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range top {
		if r.kind == "officeDocument" && o.has(r.target) {
			switch {
			case strings.HasSuffix(strings.ToLower(r.target), ".bin"):
				return "", refuse(graph.ProblemUnreadable, "%s is a binary workbook (.xlsb): %s", o.file, saveAsXLSX)
			case strings.HasPrefix(foldPath(r.target), "word/"):
				return "", refuse(graph.ProblemUnreadable, "%s is a Word document, not a workbook: import the workbook, saved as .xlsx", o.file)
			case strings.HasPrefix(foldPath(r.target), "ppt/"):
				return "", refuse(graph.ProblemUnreadable, "%s is a PowerPoint presentation, not a workbook: import the workbook, saved as .xlsx", o.file)
			}
			return r.target, nil
		}
	}
	switch {
	case o.has("xl/workbook.xml"):
		return "xl/workbook.xml", nil
	case o.has("content.xml") && o.has("mimetype"):
		return "", refuse(graph.ProblemUnreadable, "%s is an OpenDocument file (.ods): save it as .xlsx", o.file)
	case o.hasSuffix(".iwa"):
		return "", refuse(graph.ProblemUnreadable, "%s is an Apple Numbers file: export it to Excel (.xlsx)", o.file)
	case o.hasSuffix(".xlsx"), o.hasSuffix(".xlsm"):
		return "", refuse(graph.ProblemUnreadable, "%s is a zip archive with workbooks inside: unpack it and import the workbooks", o.file)
	case o.has("[Content_Types].xml"):
		return "", refuse(graph.ProblemUnreadable, "%s is an Office file without a workbook in it, or a damaged one: %s", o.file, saveAsXLSX)
	}
	return "", refuse(graph.ProblemUnreadable, "%s is a zip archive, not a workbook: import a file saved as .xlsx", o.file)
}

// skipSheet says why a tab that holds no cells is passed over.
func (o *opening) skipSheet(e sheetEntry) {
	what := map[string]string{"chartsheet": "only a chart", "dialogsheet": "a dialog of an old Excel", "xlMacrosheet": "a macro sheet of an old Excel", "xlIntlMacrosheet": "a macro sheet of an old Excel"}[e.kind]
	if what == "" {
		what = "no worksheet but a " + e.kind
	}
	o.report(graph.Problem{Sheet: e.name, Kind: graph.ProblemSkipped, Message: fmt.Sprintf("sheet %q is %s and has no cells: it was passed over", e.name, what)})
}

// readStrings reads the texts that cells share.
func (o *opening) readStrings(part string) error {
	if part == "" {
		return nil
	}
	var text richText
	err := o.scan(part, func(s *xmlscan.Scanner, token xmlscan.Token) error {
		text.visit(s, token)
		if token == xmlscan.End && s.Depth() == 1 && string(s.Name()) == "si" {
			if most := o.limits.Cells; most > 0 && len(o.strings) >= most {
				return refuse(graph.ProblemLimit, "%s holds more than %s different texts: save only the sheets that are needed in a new workbook", o.file, thousands(most))
			}
			o.strings = append(o.strings, cleanText(text.take()))
		}
		return nil
	})
	if errors.Is(err, errNoPart) {
		return nil // cells that need it will say so
	}
	return err
}

// richText gathers the text of a shared or inline string: of its t elements,
// but not of rPh, the reading aids above Japanese words.
type richText struct {
	inT   bool
	aside int // depth of the rPh that is open, 0 for none
	text  []byte
}

func (r *richText) visit(s *xmlscan.Scanner, token xmlscan.Token) {
	switch token {
	case xmlscan.Start:
		switch string(s.Name()) {
		case "t":
			r.inT = r.aside == 0
		case "rPh":
			if r.aside == 0 {
				r.aside = s.Depth()
			}
		}
	case xmlscan.End:
		r.inT = false
		if s.Depth() < r.aside {
			r.aside = 0
		}
	case xmlscan.Text:
		if r.inT {
			r.text = append(r.text, s.Bytes()...)
		}
	}
}

// take gives what was gathered, valid until the next visit, and begins anew.
func (r *richText) take() []byte {
	text := r.text
	r.text, r.inT, r.aside = r.text[:0], false, 0
	return text
}

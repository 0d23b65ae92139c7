package workbook

import (
	"errors"
	"fmt"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers/workbook/xmlscan"
)

// reportShapes tells of texts that stand in shapes and text boxes above a
// sheet: people draw journeys so, and no cell holds them. A damaged drawing
// refuses no workbook.
func (o *opening) reportShapes(e sheetEntry) error {
	relations, err := o.relations(e.part)
	if err != nil {
		return stopOnly(err)
	}
	for _, r := range relations {
		if r.kind != "drawing" {
			continue
		}
		var shapes shapeTexts
		if err := o.scan(r.target, shapes.visit); err != nil {
			return stopOnly(err)
		}
		if shapes.count == 0 {
			return nil
		}
		what := fmt.Sprintf("%s shapes or text boxes with text (the first: %q)", thousands(shapes.count), shapes.first)
		if shapes.count == 1 {
			what = fmt.Sprintf("a shape or text box with text (%q)", shapes.first)
		}
		o.report(graph.Problem{Sheet: e.name, Kind: graph.ProblemSkipped, Message: fmt.Sprintf("sheet %q has %s: only cells are read, type into cells what should count", e.name, what)})
		return nil
	}
	return nil
}

// stopOnly keeps an error only when it ends the reading of the workbook.
func stopOnly(err error) error {
	var r *refusal
	if errors.As(err, &r) {
		return err
	}
	return nil
}

// shapeTexts counts the shapes of a drawing that have text.
type shapeTexts struct {
	count int
	first string
	depth int // of the open shape, 0 for none
	inT   bool
	text  []byte
}

// longestShapeText bounds how much of a shape's text is kept, in characters.
const longestShapeText = 40

func (t *shapeTexts) visit(s *xmlscan.Scanner, token xmlscan.Token) error {
	switch token {
	case xmlscan.Start:
		if t.depth == 0 && string(s.Name()) == "sp" {
			t.depth, t.text = s.Depth(), t.text[:0]
		}
		t.inT = t.depth > 0 && string(s.Name()) == "t"
	case xmlscan.Text:
		if t.inT && len(t.text) < 8*longestShapeText {
			t.text = append(t.text, s.Bytes()...)
		}
	case xmlscan.End:
		if t.inT = false; t.depth == 0 || s.Depth() >= t.depth {
			return nil
		}
		t.depth = 0
		if text := []rune(cleanText(t.text)); len(text) > 0 {
			if t.count++; t.count == 1 {
				t.first = string(text[:min(len(text), longestShapeText)])
			}
		}
	}
	return nil
}

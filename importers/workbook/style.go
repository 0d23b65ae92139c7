package workbook

import (
	"errors"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/importers/workbook/xmlscan"
)

// styleReader gathers the parts of the style sheet that mean something for
// reading: number formats, bold, background.
type styleReader struct {
	theme   []string // colours as RRGGBB
	formats map[int]string
	bold    []bool
	fills   []string
	pattern string // of the fill being read
	looks   []look
	path    []string // local names of the open elements
}

// readStyles reads how cells look. Without a style sheet every cell is plain.
func (o *opening) readStyles(stylesPart, themePart string) error {
	r := &styleReader{formats: map[int]string{}}
	if themePart != "" {
		if err := o.scan(themePart, r.visitTheme); err != nil && !errors.Is(err, errNoPart) {
			r.theme = nil // colours are a detail: a damaged theme refuses no workbook
			if _, stop := err.(*refusal); stop {
				return err
			}
		}
	}
	if stylesPart != "" {
		if err := o.scan(stylesPart, r.visit); err != nil && !errors.Is(err, errNoPart) {
			return err
		}
	}
	if len(r.looks) == 0 {
		r.looks = []look{{numberFormat: "General"}}
	}
	o.looks = r.looks
	for _, l := range r.looks {
		o.dateStyles = append(o.dateStyles, dateStyleOf(l.numberFormat))
	}
	return nil
}

func (r *styleReader) inside(name string) bool {
	return len(r.path) >= 2 && r.path[len(r.path)-2] == name
}

func (r *styleReader) visit(s *xmlscan.Scanner, token xmlscan.Token) error {
	switch token {
	case xmlscan.End:
		r.path = r.path[:len(r.path)-1]
	case xmlscan.Start:
		r.path = append(r.path, string(s.Name()))
		r.start(s)
	}
	return nil
}

func (r *styleReader) start(s *xmlscan.Scanner) {
	switch name := r.path[len(r.path)-1]; {
	case name == "numFmt" && r.inside("numFmts"):
		if id, err := strconv.Atoi(attr(s, "numFmtId")); err == nil {
			r.formats[id] = attr(s, "formatCode")
		}
	case name == "font" && r.inside("fonts"):
		r.bold = append(r.bold, false)
	case name == "b" && r.inside("font") && len(r.path) > 2 && r.path[len(r.path)-3] == "fonts":
		value, given := s.Attr("val")
		r.bold[len(r.bold)-1] = !given || string(value) != "0" && string(value) != "false"
	case name == "fill" && r.inside("fills"):
		r.fills = append(r.fills, "")
	case name == "patternFill":
		r.pattern = attr(s, "patternType")
	case name == "fgColor" && r.inside("patternFill") && len(r.path) > 3 && r.path[len(r.path)-4] == "fills":
		if r.pattern != "" && r.pattern != "none" {
			r.fills[len(r.fills)-1] = r.color(s)
		}
	case name == "xf" && r.inside("cellXfs"):
		r.looks = append(r.looks, r.look(s))
	}
}

// look puts a cell style together; what it names and is not there is plain.
func (r *styleReader) look(s *xmlscan.Scanner) look {
	index := func(name string) int {
		n, err := strconv.Atoi(attr(s, name))
		if err != nil || n < 0 {
			return 0
		}
		return n
	}
	var l look
	if i := index("fontId"); i < len(r.bold) {
		l.bold = r.bold[i]
	}
	if i := index("fillId"); i < len(r.fills) {
		l.fill = r.fills[i]
	}
	id := index("numFmtId")
	code, custom := r.formats[id]
	if !custom {
		code = builtInFormat(id)
	}
	l.numberFormat = code
	return l
}

// color resolves a colour given as RGB, by theme with tint, or by index; ""
// when it cannot be resolved.
func (r *styleReader) color(s *xmlscan.Scanner) string {
	base := ""
	if rgb := strings.ToUpper(attr(s, "rgb")); len(rgb) >= 6 && isHex(rgb) {
		base = rgb[len(rgb)-6:]
	} else if i, err := strconv.Atoi(attr(s, "theme")); err == nil && i >= 0 && i < len(r.theme) {
		if i < 4 {
			i ^= 1 // the theme lists dark before light, cells count light first
		}
		base = r.theme[i]
	} else if i, err := strconv.Atoi(attr(s, "indexed")); err == nil && i >= 0 && i < len(excelize.IndexedColorMapping) {
		base = excelize.IndexedColorMapping[i]
	}
	tint, err := strconv.ParseFloat(attr(s, "tint"), 64)
	if base == "" || err != nil || tint < -1 || tint > 1 {
		return base
	}
	return excelize.ThemeColor(base, tint)[2:]
}

func isHex(s string) bool {
	return strings.Trim(s, "0123456789ABCDEF") == ""
}

// visitTheme reads the theme's twelve colours in their order.
func (r *styleReader) visitTheme(s *xmlscan.Scanner, token xmlscan.Token) error {
	switch token {
	case xmlscan.End:
		r.path = r.path[:len(r.path)-1]
	case xmlscan.Start:
		r.path = append(r.path, string(s.Name()))
		if len(r.path) < 3 || r.path[len(r.path)-3] != "clrScheme" {
			return nil
		}
		color := strings.ToUpper(attr(s, "val"))
		if string(s.Name()) == "sysClr" {
			color = strings.ToUpper(attr(s, "lastClr"))
		}
		if len(color) != 6 || !isHex(color) {
			color = ""
		}
		r.theme = append(r.theme, color)
	}
	return nil
}

package xmlscan

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// tokens writes what the scanner reads as one line: <name a=v> text </name>.
func tokens(s *Scanner, attrs ...string) (string, error) {
	var b strings.Builder
	for {
		token, err := s.Next()
		if err != nil {
			return b.String(), err
		}
		switch token {
		case EOF:
			return b.String(), nil
		case Start:
			b.WriteString("<" + string(s.Name()))
			for _, a := range attrs {
				if v, ok := s.Attr(a); ok {
					b.WriteString(" " + a + "=" + string(v))
				}
			}
			b.WriteString(">")
		case End:
			b.WriteString("</" + string(s.Name()) + ">")
		case Text:
			b.Write(s.Bytes())
		}
	}
}

func TestNext(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"elements":        {`<a><b/>x<c r="1">y</c></a>`, `<a><b></b>x<c r=1>y</c></a>`},
		"prefix":          {`<x:a xmlns:x="u"><x:c r='A1' x:r="2"/></x:a>`, `<a><c r=A1></c></a>`},
		"entities":        {`<a r="&lt;&quot;&#65;&#x42;">&amp;&#10;&gt;</a>`, "<a r=<\"AB>&\n></a>"},
		"line ends":       {"<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"},
		"CDATA":           {`<a><![CDATA[<&]]>]</a>`, `<a><&]</a>`},
		"comments":        {`<?xml version="1.0"?><!-- <b> --><a>1<!----><!-- - -->2</a> `, `<a>12</a>`},
		"quoted >":        {`<a r="1>2"/>`, `<a r=1>2></a>`},
		"byte order mark": {"\uFEFF<a/>", `<a></a>`},
		"spaces":          {"<a\n r = \"1\"\t></a\n>", `<a r=1></a>`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := tokens(New(strings.NewReader(c.in)), "r")
			if err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
			got, err = tokens(New(iotest.OneByteReader(strings.NewReader(c.in))), "r")
			if err != nil || got != c.want {
				t.Errorf("byte by byte: got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestUTF16(t *testing.T) {
	var in strings.Builder
	in.WriteString("\xFF\xFE")
	for _, u := range utf16.Encode([]rune("<a>жé😀</a>")) {
		in.WriteByte(byte(u))
		in.WriteByte(byte(u >> 8))
	}
	if got, err := tokens(New(strings.NewReader(in.String()))); err != nil || got != "<a>жé😀</a>" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestAttrPrefixed(t *testing.T) {
	s := New(strings.NewReader(`<sheet id="1" r:id="rId7"/>`))
	if _, err := s.Next(); err != nil {
		t.Fatal(err)
	}
	if got, ok := s.AttrPrefixed("id"); !ok || string(got) != "rId7" {
		t.Errorf("got %q, %v", got, ok)
	}
	if got, ok := s.Attr("r:id"); !ok || string(got) != "rId7" {
		t.Errorf("with prefix: got %q, %v", got, ok)
	}
	if _, ok := s.AttrPrefixed("name"); ok {
		t.Error("an absent attribute was found")
	}
}

func TestMalformed(t *testing.T) {
	for name, in := range map[string]string{
		"empty":           ``,
		"cut in tag":      `<a><b r="1`,
		"cut in element":  `<a><b>text`,
		"wrong end":       `<a><b></a></b>`,
		"end alone":       `</a>`,
		"second root":     `<a/><b/>`,
		"text outside":    `<a/>text`,
		"bare ampersand":  `<a>fish & chips</a>`,
		"unknown entity":  `<a>&nbsp;</a>`,
		"doctype":         `<!DOCTYPE a [<!ENTITY x "y">]><a/>`,
		"no quotes":       `<a r=1/>`,
		"two without gap": `<a r="1"s="2"/>`,
		"tag in value":    `<a r="<"/>`,
		"open comment":    `<a><!-- </a>`,
		"too deep":        strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300),
		"too long":        `<a r="` + strings.Repeat("x", 3*maxToken) + `"/>`,
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := tokens(New(strings.NewReader(in))); !errors.Is(err, ErrMalformed) {
				t.Errorf("got %.60q, %v; want a malformed error", got, err)
			}
		})
	}
}

func TestReaderErrorIsKept(t *testing.T) {
	broken := errors.New("disk gone")
	in := io.MultiReader(strings.NewReader("<a><b>"), iotest.ErrReader(broken))
	if _, err := tokens(New(in)); err != broken {
		t.Errorf("got %v, want the reader's error", err)
	}
}

// peer reads the same with encoding/xml.
func peer(in string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(in))
	var b strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			b.WriteString("<" + token.Name.Local)
			for _, a := range token.Attr {
				if a.Name.Space == "" && a.Name.Local == "r" {
					b.WriteString(" r=" + a.Value)
					break
				}
			}
			b.WriteString(">")
		case xml.EndElement:
			b.WriteString("</" + token.Name.Local + ">")
		case xml.CharData:
			b.Write(token)
		}
	}
}

func FuzzAgainstEncodingXML(f *testing.F) {
	for _, seed := range []string{
		`<a><b/>x<c r="1">y</c></a>`, `<x:a xmlns:x="u"><x:c r='A1'/></x:a>`, `<a>&amp;&#10;<![CDATA[x]]><!-- y --></a>`,
		`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`, `<a><b></a>`, "<a>\r\n</a>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		got, err := tokens(New(strings.NewReader(in)), "r")
		if err != nil {
			return // refusing more than encoding/xml is safe: it is reported
		}
		want, peerErr := peer(in)
		if peerErr != nil {
			return // so is reading characters that XML does not allow
		}
		if got != want {
			t.Errorf("%q: got %q, encoding/xml %q", in, got, want)
		}
	})
}

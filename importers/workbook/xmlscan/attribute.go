package xmlscan

import (
	"bytes"
	"unicode/utf8"
)

// Attr gives the current Start's attribute of that name, decoded; a prefix
// (r:id) belongs to the name. False when it is absent.
func (s *Scanner) Attr(name string) ([]byte, bool) { return s.attr(name, false) }

// AttrPrefixed is Attr for an attribute that has that name behind a prefix,
// whatever the prefix is.
func (s *Scanner) AttrPrefixed(name string) ([]byte, bool) { return s.attr(name, true) }

func (s *Scanner) attr(name string, prefixed bool) ([]byte, bool) {
	for rest := s.attrs; ; {
		key, value, after, ok := nextAttr(rest)
		if !ok || key == nil {
			return nil, false
		}
		if prefixed {
			_, key, _ = bytes.Cut(key, []byte(":"))
		}
		if string(key) == name {
			decoded, err := s.decode(value)
			return decoded, err == nil
		}
		rest = after
	}
}

// nextAttr cuts the first attribute off; a nil key when none is left, false
// when what is there is no attribute.
func nextAttr(in []byte) (key, value, rest []byte, ok bool) {
	spaced := len(in) > 0 && isSpace(in[0])
	in = bytes.TrimLeft(in, " \t\r\n")
	if len(in) == 0 {
		return nil, nil, nil, true
	}
	eq := bytes.IndexByte(in, '=')
	if eq < 1 || !spaced {
		return nil, nil, nil, false
	}
	key = bytes.TrimRight(in[:eq], " \t\r\n")
	in = bytes.TrimLeft(in[eq+1:], " \t\r\n")
	if !isName(key) || len(in) < 2 || (in[0] != '"' && in[0] != '\'') {
		return nil, nil, nil, false
	}
	end := bytes.IndexByte(in[1:], in[0])
	if end < 0 || bytes.IndexByte(in[1:1+end], '<') >= 0 {
		return nil, nil, nil, false
	}
	return key, in[1 : 1+end], in[2+end:], true
}

// isName accepts what could be an element's or attribute's name: it tells cut
// off or mangled tags, not every character that XML forbids in names.
func isName(name []byte) bool {
	prefix, rest, prefixed := bytes.Cut(name, []byte(":"))
	if prefixed && !isPlainName(rest) {
		return false
	}
	return isPlainName(prefix)
}

func isPlainName(name []byte) bool {
	if len(name) == 0 || bytes.ContainsAny(name, " \t\r\n<>\"'=&/:;") {
		return false
	}
	c := name[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

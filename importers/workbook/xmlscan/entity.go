package xmlscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

var entities = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"', "apos": '\''}

// decode resolves entities and line ends. Text without any is returned as it
// is, without a copy.
func (s *Scanner) decode(raw []byte) ([]byte, error) {
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 {
		return raw, nil
	}
	out := make([]byte, 0, len(raw))
	for len(raw) > 0 {
		i := bytes.IndexAny(raw, "&\r")
		if i < 0 {
			return append(out, raw...), nil
		}
		out = append(out, raw[:i]...)
		raw = raw[i:]
		if raw[0] == '\r' { // the XML standard reads every line end as \n
			out = append(out, '\n')
			if raw = raw[1:]; len(raw) > 0 && raw[0] == '\n' {
				raw = raw[1:]
			}
			continue
		}
		end := bytes.IndexByte(raw[:min(len(raw), 16)], ';')
		if end < 0 {
			return nil, s.broken("a bare &")
		}
		r, ok := resolve(string(raw[1:end]))
		if !ok {
			return nil, s.broken("unknown entity &%s;", raw[1:end])
		}
		out = utf8.AppendRune(out, r)
		raw = raw[end+1:]
	}
	return out, nil
}

// resolve gives the character of an entity written without & and ;.
func resolve(name string) (rune, bool) {
	if r, ok := entities[name]; ok {
		return r, true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune {
		return 0, false
	}
	return rune(n), true // AppendRune writes surrogates as U+FFFD
}

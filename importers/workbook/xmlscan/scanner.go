// Package xmlscan reads the XML of workbook parts as a stream of tokens: no
// tree, no reflection, memory bounded by the longest single token. It accepts
// what encoding/xml accepts in such parts, is several times faster, and fails
// at the first byte that is not well-formed, with its offset.
//
// Document type declarations are refused, so entities cannot multiply.
package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding/unicode"
)

// Token is the kind of a token.
type Token uint8

// Kinds of tokens. An empty element gives Start and then End.
const (
	EOF Token = iota
	Start
	End
	Text // character data, entities resolved; one text may come in several tokens
)

const (
	firstBuffer = 64 << 10
	maxToken    = 16 << 20 // longest tag or text
	maxDepth    = 256
	maxIdle     = 100 // reads in a row that bring nothing
)

// ErrMalformed is wrapped by every error about the XML itself; errors of the
// underlying reader are returned as they are.
var ErrMalformed = errors.New("malformed XML")

// Scanner reads tokens. What Name, Bytes and Attr return is valid until the
// next call of Next.
type Scanner struct {
	in     io.Reader
	ended  error // what the reader ended with
	idle   int
	buf    []byte
	pos    int   // of the next unread byte in buf
	offset int64 // of buf[0] in the stream

	name, attrs []byte // of the current tag: local name, attributes as written
	text        []byte
	empty       bool  // the current Start is an empty element, its End is due
	open        []int // where each open element's name begins in openNames
	openNames   []byte
	rooted      bool
}

// New gives a scanner over a part in UTF-8 or, with its byte order mark, UTF-16.
func New(r io.Reader) *Scanner {
	s := &Scanner{in: r, buf: make([]byte, 0, firstBuffer)}
	s.fill(3)
	switch head := s.buf; {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		s.pos = 3
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		whole := io.MultiReader(bytes.NewReader(bytes.Clone(head)), &restReader{s.in, s.ended})
		s.in = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(whole)
		s.buf, s.ended = s.buf[:0], nil
	}
	return s
}

// restReader goes on with a reader that may have ended already.
type restReader struct {
	in    io.Reader
	ended error
}

func (r *restReader) Read(p []byte) (int, error) {
	if r.ended != nil {
		return 0, r.ended
	}
	return r.in.Read(p)
}

// Name is the current element's name without its prefix, for Start and End.
func (s *Scanner) Name() []byte { return s.name }

// Bytes is the current Text, decoded.
func (s *Scanner) Bytes() []byte { return s.text }

// Depth is the number of open elements, the current Start's included.
func (s *Scanner) Depth() int { return len(s.open) }

// Offset is the number of bytes read so far.
func (s *Scanner) Offset() int64 { return s.offset + int64(s.pos) }

// Next moves to the next token. After EOF, which needs the root element to be
// closed, or an error, it must not be called again.
func (s *Scanner) Next() (Token, error) {
	if s.empty {
		s.empty = false
		s.close()
		return End, nil
	}
	for {
		if !s.fill(1) {
			return s.end()
		}
		if s.buf[s.pos] != '<' {
			if ok, err := s.scanText(); err != nil || ok {
				return Text, err
			}
			continue
		}
		if !s.fill(2) {
			return EOF, s.broken("tag cut off")
		}
		switch s.buf[s.pos+1] {
		case '/':
			return End, s.scanEnd()
		case '?':
			if err := s.skip("?>"); err != nil {
				return EOF, err
			}
		case '!':
			token, err := s.scanBang()
			if token == Text || err != nil {
				return token, err
			}
		default:
			return Start, s.scanStart()
		}
	}
}

func (s *Scanner) end() (Token, error) {
	if s.ended != io.EOF {
		return EOF, s.ended
	}
	if len(s.open) > 0 || !s.rooted {
		return EOF, s.broken("ends before its last element is closed")
	}
	return EOF, nil
}

// fill makes n unread bytes available; false when the stream ends before.
func (s *Scanner) fill(n int) bool {
	for len(s.buf)-s.pos < n {
		if s.ended != nil {
			return false
		}
		if s.pos > 0 && cap(s.buf)-len(s.buf) < cap(s.buf)/2 {
			s.offset += int64(s.pos)
			s.buf = s.buf[:copy(s.buf, s.buf[s.pos:])]
			s.pos = 0
		}
		if len(s.buf) == cap(s.buf) {
			s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
		}
		got, err := s.in.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+got]
		if s.ended = err; got > 0 {
			s.idle = 0
		} else if s.idle++; s.idle > maxIdle && err == nil {
			s.ended = io.ErrNoProgress
		}
	}
	return true
}

// find gives the distance from the unread bytes' start to the first occurrence
// of the mark at or after from; -1 when the stream ends without one.
func (s *Scanner) find(mark string, from int) (int, error) {
	for {
		if i := bytes.Index(s.buf[min(s.pos+from, len(s.buf)):], []byte(mark)); i >= 0 {
			return from + i, nil
		}
		have := len(s.buf) - s.pos
		if have > maxToken {
			return -1, s.broken("one value is longer than %d MiB", maxToken>>20)
		}
		from = max(from, have-len(mark)+1)
		if !s.fill(have + 1) {
			if s.ended != io.EOF {
				return -1, s.ended
			}
			return -1, nil
		}
	}
}

func (s *Scanner) skip(mark string) error {
	i, err := s.find(mark, 2)
	if err == nil && i < 0 {
		err = s.broken("%q is missing", mark)
	}
	if err == nil {
		s.pos += i + len(mark)
	}
	return err
}

// scanText reads up to the next tag; false for blank text outside the root.
func (s *Scanner) scanText() (bool, error) {
	i, err := s.find("<", 0)
	if err != nil {
		return false, err
	}
	if i < 0 {
		i = len(s.buf) - s.pos
	}
	raw := s.buf[s.pos : s.pos+i]
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(raw)) > 0 {
			return false, s.broken("text outside the root element")
		}
		s.pos += i
		return false, nil
	}
	s.text, err = s.decode(raw)
	s.pos += i
	return true, err
}

func (s *Scanner) scanBang() (Token, error) {
	if !s.fill(4) {
		return EOF, s.broken("tag cut off")
	}
	if bytes.HasPrefix(s.buf[s.pos:], []byte("<!--")) {
		i, err := s.find("-->", 4)
		if err == nil && i < 0 {
			err = s.broken("comment is not closed")
		}
		s.pos += max(i, 0) + 3
		return EOF, err
	}
	const opening = "<![CDATA["
	if s.fill(len(opening)) && bytes.HasPrefix(s.buf[s.pos:], []byte(opening)) && len(s.open) > 0 {
		i, err := s.find("]]>", len(opening))
		if err == nil && i < 0 {
			err = s.broken("CDATA is not closed")
		}
		if err != nil {
			return EOF, err
		}
		s.text = s.buf[s.pos+len(opening) : s.pos+i]
		s.pos += i + 3
		return Text, nil
	}
	return EOF, s.broken("declarations are not accepted")
}

func (s *Scanner) scanEnd() error {
	i, err := s.find(">", 2)
	if err == nil && i < 0 {
		err = s.broken("tag cut off")
	}
	if err != nil {
		return err
	}
	name := bytes.TrimRight(s.buf[s.pos+2:s.pos+i], " \t\r\n")
	if len(s.open) == 0 || !bytes.Equal(name, s.openNames[s.open[len(s.open)-1]:]) {
		return s.broken("</%.40s> closes nothing", name)
	}
	s.name = local(name)
	s.close()
	s.pos += i + 1
	return nil
}

func (s *Scanner) close() {
	last := len(s.open) - 1
	s.openNames = s.openNames[:s.open[last]]
	s.open = s.open[:last]
}

func (s *Scanner) scanStart() error {
	length, err := s.tagLength()
	if err != nil {
		return err
	}
	tag := s.buf[s.pos+1 : s.pos+length-1]
	if s.empty = len(tag) > 0 && tag[len(tag)-1] == '/'; s.empty {
		tag = tag[:len(tag)-1]
	}
	n := 0
	for n < len(tag) && !isSpace(tag[n]) {
		n++
	}
	name := tag[:n]
	if err := s.checkStart(name, tag[n:]); err != nil {
		return err
	}
	s.open = append(s.open, len(s.openNames))
	s.openNames = append(s.openNames, name...)
	s.name, s.attrs = local(name), tag[n:]
	s.rooted = true
	s.pos += length
	return nil
}

func (s *Scanner) checkStart(name, attrs []byte) error {
	switch {
	case len(s.open) == 0 && s.rooted:
		return s.broken("a second root element")
	case len(s.open) >= maxDepth:
		return s.broken("nested deeper than %d elements", maxDepth)
	case !isName(name):
		return s.broken("<%.40s> is no element", name)
	}
	for rest := attrs; ; {
		key, _, after, ok := nextAttr(rest)
		if !ok {
			return s.broken("bad attribute in <%.40s>", name)
		}
		if key == nil {
			return nil
		}
		rest = after
	}
}

// tagLength finds the '>' that ends a start tag: not one within quotes.
func (s *Scanner) tagLength() (int, error) {
	from, quote := 1, byte(0)
	for {
		for i := from; s.pos+i < len(s.buf); i++ {
			switch c := s.buf[s.pos+i]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				return i + 1, nil
			}
		}
		from = len(s.buf) - s.pos
		if from > maxToken {
			return 0, s.broken("one tag is longer than %d MiB", maxToken>>20)
		}
		if !s.fill(from + 1) {
			if s.ended != io.EOF {
				return 0, s.ended
			}
			return 0, s.broken("tag cut off")
		}
	}
}

func (s *Scanner) broken(format string, args ...any) error {
	return fmt.Errorf("%w at byte %d: %s", ErrMalformed, s.Offset(), fmt.Sprintf(format, args...))
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func local(name []byte) []byte { return name[bytes.LastIndexByte(name, ':')+1:] }

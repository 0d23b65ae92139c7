package workbook

import (
	"bytes"

	"github.com/throughline/throughline/graph"
)

// checkFirstBytes refuses what is no zip archive, saying what it is instead.
func checkFirstBytes(file string, data []byte) error {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		return nil
	}
	if len(data) == 0 {
		return refuse(graph.ProblemUnreadable, "%s is empty (0 bytes): export or copy it again", file)
	}
	what, todo := identify(data)
	return refuse(graph.ProblemUnreadable, "%s is %s: %s", file, what, todo)
}

const saveAsXLSX = "open it in Excel and save it as .xlsx"

// signatures are the first bytes of what people take for a workbook.
var signatures = []struct{ prefix, what, todo string }{
	{"%PDF-", "a PDF document", "import the workbook that it was printed from"},
	{"{\\rtf", "a text document (RTF)", "import the workbook, saved as .xlsx"},
	{"\x89PNG", "a picture", "import the workbook itself, saved as .xlsx"},
	{"\xFF\xD8\xFF", "a picture", "import the workbook itself, saved as .xlsx"},
	{"GIF8", "a picture", "import the workbook itself, saved as .xlsx"},
	{"\x1F\x8B", "a gzip archive", "unpack it and import the workbook inside"},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", "unpack it and import the workbook inside"},
	{"Rar!", "a RAR archive", "unpack it and import the workbook inside"},
	{"SQLite format 3", "an SQLite database", "import the workbook, saved as .xlsx"},
	{"\x09\x08", "an old Excel file (before Excel 97)", saveAsXLSX},
	{"\x09\x04", "an old Excel file (before Excel 97)", saveAsXLSX},
	{"\x09\x02", "an old Excel file (before Excel 97)", saveAsXLSX},
	{"\x09\x00\x04\x00", "an old Excel file (before Excel 97)", saveAsXLSX},
}

func identify(data []byte) (what, todo string) {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
		return identifyOLE(data)
	}
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.prefix)) {
			return s.what, s.todo
		}
	}
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xEF\xBB\xBF"))))
	switch {
	case bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")):
		return "an XML spreadsheet of Excel 2003", saveAsXLSX
	case bytes.Contains(head, []byte("<html")), bytes.Contains(head, []byte("<table")), bytes.HasPrefix(head, []byte("<!doctype html")):
		return "a web page, not a workbook", saveAsXLSX
	case bytes.HasPrefix(head, []byte("<")):
		return "an XML file, not a workbook", "import the workbook, saved as .xlsx"
	case looksLikeText(data):
		return "plain text (such as CSV), not a workbook", saveAsXLSX
	}
	return "not an Excel workbook", "import a file saved as .xlsx"
}

// identifyOLE tells what kind of OLE compound file it is, by the names of the
// streams in its directory, which stand there in UTF-16.
func identifyOLE(data []byte) (what, todo string) {
	has := func(name string) bool {
		wide := make([]byte, 0, 2*len(name))
		for i := range len(name) {
			wide = append(wide, name[i], 0)
		}
		return bytes.Contains(data, wide)
	}
	switch {
	case has("EncryptedPackage"), has("EncryptionInfo"):
		return "protected with a password", "open it in Excel with the password, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it"
	case has("Workbook"), has("Book"):
		return "an old Excel 97-2003 file (.xls)", saveAsXLSX
	case has("WordDocument"):
		return "an old Word document, not a workbook", "import the workbook, saved as .xlsx"
	case has("PowerPoint Document"):
		return "an old PowerPoint file, not a workbook", "import the workbook, saved as .xlsx"
	}
	return "an old Office file (OLE), either protected with a password or older than .xlsx", saveAsXLSX + ", without a password"
}

// looksLikeText tells whether the beginning is text: no control characters, in
// whatever encoding, or UTF-16 with its mark.
func looksLikeText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return true
	}
	for _, c := range data[:min(len(data), 4096)] {
		if c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7F {
			return false
		}
	}
	return true
}

// Package example holds the example company that `throughline demo` shows:
// Quillbrook, an invented bank for small firms. Its six workbooks are written
// by generate from the readable sources in books.
package example

import "embed"

//go:generate go run ./generate

//go:embed *.xlsx
var files embed.FS

// Workbook is one of the company's Excel files.
type Workbook struct {
	Name string
	Data []byte
}

// Workbooks gives all of them, by name.
func Workbooks() ([]Workbook, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var all []Workbook
	for _, e := range entries {
		data, err := files.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, Workbook{e.Name(), data})
	}
	return all, nil
}

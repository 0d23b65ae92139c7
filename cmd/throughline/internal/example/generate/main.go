// Command generate writes the example company's workbooks and labels from
// their sources in books, into the folder in which it is run.
package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/throughline/throughline/cmd/throughline/internal/example/books"
)

func main() {
	all, err := books.All()
	if err != nil {
		log.Fatal(err)
	}
	for _, book := range all {
		if err := os.WriteFile(book.File, book.Data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	labels, err := books.LabelsOf(all)
	if err != nil {
		log.Fatal(err)
	}
	text, err := json.MarshalIndent(labels, "", " ")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("labels.json", append(text, '\n'), 0o644); err != nil {
		log.Fatal(err)
	}
}

package report

import (
	"encoding/json"
	"io"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// JSON writes the whole report as one document. Without Review the list of
// less certain findings is empty.
func JSON(out io.Writer, r analyzer.Report, o Options) error {
	if !o.Review {
		r.Review = []graph.Finding{}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// NDJSON writes one finding a line, as in the JSON document, with the list that
// it stands in ("findings" or "review") and its rank there.
func NDJSON(out io.Writer, r analyzer.Report, o Options) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, f := range listing(r, o.Review) {
		line := struct {
			List string `json:"list"`
			Rank int    `json:"rank"`
			graph.Finding
		}{f.List, f.Rank, f.Finding}
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

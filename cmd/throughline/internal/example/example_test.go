package example

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/cmd/throughline/internal/example/books"
)

// TestWorkbooksAreGenerated fails when the sources were changed without `go
// generate`, or when the generator does not write the same bytes each time.
func TestWorkbooksAreGenerated(t *testing.T) {
	built, err := books.All()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{}
	for _, b := range built {
		want[b.File] = b.Data
	}
	all, err := Workbooks()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(built) || len(all) != 6 {
		t.Errorf("%d workbooks, %d sources", len(all), len(built))
	}
	for _, w := range all {
		if !bytes.Equal(w.Data, want[w.Name]) {
			t.Errorf("%s is not what its source says: run go generate", w.Name)
		}
	}
	labels, err := books.LabelsOf(built)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("labels.json")
	if err != nil {
		t.Fatal(err)
	}
	var committed books.Labels
	if err := json.Unmarshal(text, &committed); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(labels, committed); diff != "" {
		t.Errorf("labels.json is not what the marks say, run go generate:\n%s", diff)
	}
}

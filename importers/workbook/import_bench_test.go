package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/importers"
)

// longStatements is a register of rules: rows of five columns, texts of many
// kinds, topics that are words of headers too.
func longStatements(tb testing.TB, rows int) []byte {
	tb.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	topics := []string{"Refund", "Delivery", "Price", "Opening hours", "Cancellation", "Service", "Contact", "Segment 4", "Complaint"}
	row := []any{"No", "Topic", "Rule", "Applies to", "Touchpoint"}
	for r := 1; r <= rows; r++ {
		if r > 1 {
			row = []any{fmt.Sprintf("R-%d", r), topics[r%len(topics)], fmt.Sprintf("A request of kind %d is answered within %d working days by mail or phone", r, r%9+1), "all customers", fmt.Sprintf("Counter %d", r%500)}
		}
		if err := w.SetRow(Ref(r, 1), row); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// BenchmarkImportStatements reads and understands a long register of rules.
func BenchmarkImportStatements(b *testing.B) {
	for _, rows := range []int{1000, 100_000} {
		data := longStatements(b, rows)
		b.Run(fmt.Sprintf("%dx5", rows), func(b *testing.B) {
			im := &Importer{Limits: DefaultLimits()}
			for b.Loop() {
				r, err := importers.Import(im, importers.File{Name: "rules.xlsx", Data: data}, importers.Options{})
				if err != nil {
					b.Fatal(err)
				}
				if len(r.Statements) != rows-1 {
					b.Fatalf("%d statements of %d rows", len(r.Statements), rows)
				}
			}
		})
	}
}

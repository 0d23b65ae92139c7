package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// large is a workbook of 20 columns of texts, numbers and dates.
func large(tb testing.TB, rows int) []byte {
	tb.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		tb.Fatal(err)
	}
	date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		tb.Fatal(err)
	}
	row := make([]any, 20)
	for r := 1; r <= rows; r++ {
		for c := range row {
			switch c % 4 {
			case 0:
				row[c] = fmt.Sprintf("Touchpoint %d of stage %d", r, c)
			case 1:
				row[c] = r * c
			case 2:
				row[c] = excelize.Cell{StyleID: date, Value: 46000 + r%365}
			case 3:
				row[c] = "Customer Care"
			}
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

func BenchmarkOpen(b *testing.B) {
	for _, rows := range []int{100, 100_000} {
		data := large(b, rows)
		b.Run(fmt.Sprintf("%dx20", rows), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, _, err := Open("book.xlsx", data, DefaultLimits()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkExcelizeRows is the peer: the same workbook through excelize's
// streaming reader, which gives texts only.
func BenchmarkExcelizeRows(b *testing.B) {
	for _, rows := range []int{100, 100_000} {
		data := large(b, rows)
		b.Run(fmt.Sprintf("%dx20", rows), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				f, err := excelize.OpenReader(bytes.NewReader(data))
				if err != nil {
					b.Fatal(err)
				}
				it, err := f.Rows("Sheet1")
				if err != nil {
					b.Fatal(err)
				}
				for it.Next() {
					if _, err := it.Columns(); err != nil {
						b.Fatal(err)
					}
				}
				if err := it.Close(); err != nil {
					b.Fatal(err)
				}
				if err := f.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

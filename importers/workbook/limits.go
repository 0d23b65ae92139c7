package workbook

import "time"

// Limits bound what opening one workbook may cost. A zero field means no bound.
type Limits struct {
	Bytes    int64         // of the file
	Unzipped int64         // bytes of all parts together
	Entries  int           // parts of the zip archive
	Rows     int           // last row with a value, per sheet
	Cols     int           // last column with a value, per sheet
	Cells    int           // cells with a value, in all sheets together
	Time     time.Duration // for opening
}

// DefaultLimits are generous for workbooks that people write, and small enough
// that a hostile one cannot exhaust a small server.
func DefaultLimits() Limits {
	return Limits{
		Bytes:    20 << 20,
		Unzipped: 256 << 20,
		Entries:  2000,
		Rows:     100_000,
		Cols:     512,
		Cells:    2_000_000,
		Time:     30 * time.Second,
	}
}

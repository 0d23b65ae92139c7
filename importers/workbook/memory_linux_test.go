package workbook

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// childVariable makes the test binary open one workbook and exit, so that its
// peak memory can be measured from outside.
const childVariable = "THROUGHLINE_OPEN_WORKBOOK"

func TestChildOpens(t *testing.T) {
	file := os.Getenv(childVariable)
	if file == "" {
		t.Skip("only as a child of TestPeakMemory")
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	limits := DefaultLimits()
	if strings.Contains(file, "unbounded") {
		limits = Limits{}
	}
	book, problems, err := Open(file, data, limits)
	status, readErr := os.ReadFile("/proc/self/status")
	if readErr != nil {
		t.Fatal(readErr)
	}
	_, peak, _ := strings.Cut(string(status), "VmHWM:") // the parent's share does not count here
	t.Logf("peak: %s opened: %v, %d problems, %v", strings.Fields(peak)[0], book != nil, len(problems), err)
}

// A reader that allocates what the corner cell promises needs 22 GB for the
// first of these. Each must stay under 512 MiB, refused or read.
func TestPeakMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("builds large workbooks")
	}
	const filled = `<styleSheet><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs></styleSheet>`
	rows := func(count int, cell string) []byte {
		return wt.Of(wt.Sheet{Name: "Map", Rows: repeatRows(count, func(b *strings.Builder, n int) {
			fmt.Fprintf(b, `<row r="%d">`+strings.ReplaceAll(cell, "#", fmt.Sprint(n))+`</row>`, n)
		})}).WithPart("styles", "styles.xml", filled).Bytes()
	}
	wide := rows(20_000, `<c r="XFD#"><v>1</v></c>`)
	if len(wide) > 200_000 {
		t.Fatalf("the workbook with column XFD has %d bytes, want a small one", len(wide))
	}
	var texts []string
	for i := range 300_000 {
		texts = append(texts, fmt.Sprintf("<t>text number %d</t>", i))
	}
	for name, data := range map[string][]byte{
		"column XFD":            wide,
		"column XFD, unbounded": wide,
		"tall":                  rows(1_000_000, `<c r="A#"><v>1</v></c>`),
		"blank and coloured":    rows(90_000, `<c r="A#" s="1"/>`+strings.Repeat(`<c s="1"/>`, 40)),
		"merged everywhere":     wt.Of(wt.Sheet{Name: "Map", Rows: wt.Table([]string{"a"}), After: `<mergeCells>` + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 200_000) + `</mergeCells>`}).Bytes(),
		"spaces":                wt.Of(wt.Sheet{Name: "Map", Rows: wt.Table([]string{"a"}), After: strings.Repeat(" ", 250<<20)}).Bytes(),
		"many texts":            wt.Of(wt.Sheet{Name: "Map", Rows: wt.Table([]string{"a"})}).WithStrings(texts...).Bytes(),
	} {
		t.Run(name, func(t *testing.T) {
			file := fmt.Sprintf("%s/%s.xlsx", t.TempDir(), name)
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			child := exec.Command(os.Args[0], "-test.run=^TestChildOpens$", "-test.v")
			child.Env = append(os.Environ(), childVariable+"="+file)
			out, err := child.CombinedOutput()
			if err != nil || !strings.Contains(string(out), "opened: ") {
				t.Fatalf("%v: %s", err, out)
			}
			var peak int
			_, said, _ := strings.Cut(string(out), "peak: ")
			if _, err := fmt.Sscan(said, &peak); err != nil {
				t.Fatal(err)
			}
			peak >>= 10
			t.Logf("%d KB file, peak %d MiB %.160s", len(data)>>10, peak, said)
			if peak > 512 {
				t.Errorf("peak memory %d MiB", peak)
			}
		})
	}
}

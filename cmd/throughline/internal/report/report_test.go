package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sample is a small run with all that formats have to cope with: many pieces
// of evidence, markup, formulas, evidence without cell, silent rules, problems.
func sample() analyzer.Report {
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)
	run := graph.Run{ID: "run-1", StartedAt: at, FinishedAt: at.Add(2 * time.Second), Version: "1.2.3",
		Rules: []graph.RuleStatus{{Name: "promise-gap", Ran: true, Findings: 1}, {Name: "contact-pressure", Missing: []string{"contact plan", "limit"}}},
		Findings: []graph.Finding{
			{ID: "f1", Rule: "promise-gap", Severity: graph.High, Confidence: 0.93, Impact: 0.8, Title: "Loan decision: 24 hours promised, 5 working days planned",
				Explanation: "A customer cannot have both.", Suggestion: "Agree on one time.", Departments: []string{"Marketing", "Credit Risk"}, Journeys: []string{"Loan"}, Touchpoints: []string{"Decision"},
				Evidence: []graph.Evidence{
					{File: "Plan 2026.xlsx", Sheet: "Campaigns", Cell: "C7", Department: "Marketing", Touchpoint: "Decision", Text: "Your answer within 24 hours"},
					{File: "Rules.xlsx", Sheet: "Credit", Cell: "D12", Department: "Credit Risk", Touchpoint: "Decision", Text: "A decision takes five working days, counted from the day on which the papers of the firm are complete and all owners have signed"},
				}},
			{ID: "f2", Rule: "contact-pressure", Severity: graph.Medium, Confidence: 0.7, Impact: 0.4, State: graph.StatePersisting, Title: `=HYPERLINK("http://example.org") <b>seven</b> mails a week`, Departments: []string{"Marketing"},
				Evidence: slices.Repeat([]graph.Evidence{{File: "Plan 2026.xlsx", Sheet: "Mails", Cell: "B2", Department: "A department with a name that is far too long for a column", Text: "+Weekly mail"}}, 7)},
			{ID: "f3", Rule: "ownership-gap", Severity: graph.Low, Confidence: 0.9, Impact: 0.1, Title: "Nobody owns it", Evidence: []graph.Evidence{{Department: "", Text: ""}}},
			{ID: "f4", Rule: "tone-clash", Severity: graph.Low, Confidence: 0.3, Impact: 0.1, Title: "Perhaps a clash", Departments: []string{"Legal"},
				Evidence: []graph.Evidence{{File: "Rules.xlsx", Sheet: "Credit", Cell: "D13", Department: "Legal", Text: "Thou shalt"}}},
		}}
	snapshot := &graph.Snapshot{
		Sources: []graph.Source{
			{File: "Plan 2026.xlsx", SHA256: "00", Sheets: []graph.Sheet{{Name: "Campaigns", Rows: 20, Tables: []graph.Table{{Kind: "initiatives", Layout: "long"}}}, {Name: "Shoots", Rows: 4, Skipped: "its header fits no kind of table"}},
				Problems: []graph.Problem{{Sheet: "Campaigns", Ref: "F9", Kind: graph.ProblemValue, Message: `"soon" is no date`}}},
			{File: "Rules.xlsx", SHA256: "01", Sheets: []graph.Sheet{{Name: "Credit", Rows: 30, Tables: []graph.Table{{Kind: "statements", Layout: "long"}}}}},
		},
		Assumptions: []graph.Problem{{File: "Plan 2026.xlsx", Sheet: "Campaigns", Ref: "E7", Kind: graph.ProblemAssumed, Message: `"Decison" taken for "Decision"`}},
		Statements:  make([]*graph.Statement, 12), Departments: make([]*graph.Department, 3),
	}
	return analyzer.NewReport(run, snapshot, analyzer.ReportOptions{MinConfidence: graph.ReviewBelow, Summaries: map[string]string{"promise-gap": "one promises what another cannot keep"}})
}

func TestFormats(t *testing.T) {
	for _, test := range []struct {
		file   string
		format string
		o      Options
	}{
		{"plain.txt", "text", Options{}},
		{"colour.txt", "text", Options{Colour: true, Width: 60, Top: 1}},
		{"review.txt", "text", Options{Review: true}},
		{"report.json", "json", Options{Review: true}},
		{"report.ndjson", "ndjson", Options{Review: true}},
		{"report.csv", "csv", Options{Review: true}},
		{"report.html", "html", Options{Review: true}},
		{"report.sarif", "sarif", Options{}},
	} {
		t.Run(test.file, func(t *testing.T) {
			golden(t, test.file, written(t, test.format, sample(), test.o))
		})
	}
}

func written(t *testing.T, format string, r analyzer.Report, o Options) []byte {
	t.Helper()
	f, err := Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got), -update writes it anew:\n%s", path, diff)
	}
}

func TestEmptyReportSaysSo(t *testing.T) {
	empty := analyzer.NewReport(graph.Run{}, &graph.Snapshot{}, analyzer.ReportOptions{})
	if got := string(written(t, "text", empty, Options{})); !strings.Contains(got, "No contradictions found by the rules that ran.") {
		t.Errorf("got %s", got)
	}
	for _, f := range Formats {
		if got := written(t, f.Name, empty, Options{}); len(got) == 0 && f.Name != "ndjson" {
			t.Errorf("%s: nothing written", f.Name)
		}
	}
}

func TestReviewListIsLeftOutUnlessAsked(t *testing.T) {
	for _, format := range []string{"text", "json", "ndjson", "csv", "html", "sarif"} {
		if strings.Contains(string(written(t, format, sample(), Options{})), "Perhaps a clash") {
			t.Errorf("%s shows the review list unasked", format)
		}
		if !strings.Contains(string(written(t, format, sample(), Options{Review: true})), "Perhaps a clash") {
			t.Errorf("%s does not show the review list", format)
		}
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(written(t, "csv", sample(), Options{Review: true}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i, value := range row {
			if value != "" && strings.ContainsAny(value[:1], "=+-@\t\r") {
				t.Errorf("column %s begins a formula: %q", rows[0][i], value)
			}
		}
	}
	for _, start := range []string{"=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"} {
		if got := inert(start); got != "'"+start {
			t.Errorf("inert(%q) = %q", start, got)
		}
	}
	if got := inert("a=1"); got != "a=1" {
		t.Errorf("inert changed %q", got)
	}
}

func TestExcel(t *testing.T) {
	data := written(t, "xlsx", sample(), Options{})
	if !bytes.Equal(data, written(t, "xlsx", sample(), Options{})) {
		t.Error("two reports of one run differ")
	}
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := file.GetSheetList(), []string{"Summary", "Findings", "Review", "Rules", "Problems"}; !slices.Equal(got, want) {
		t.Fatalf("sheets %v, want %v", got, want)
	}
	for sheet, rows := range map[string]int{"Findings": 4, "Review": 2, "Rules": 3, "Problems": 4} {
		got, err := file.GetRows(sheet)
		if err != nil || len(got) != rows {
			t.Errorf("%s has %d rows, want %d (%v)", sheet, len(got), rows, err)
		}
	}
	if formula, _ := file.GetCellFormula("Findings", "D3"); formula != "" {
		t.Errorf("formula %q", formula)
	}
	if text, _ := file.GetCellValue("Findings", "D3"); !strings.HasPrefix(text, "=HYPERLINK") {
		t.Errorf("title is %q", text)
	}
	choices, err := file.GetDataValidations("Review")
	if err != nil || len(choices) != 1 {
		t.Errorf("choices %v %v", choices, err)
	}
	for _, part := range zipParts(t, data) {
		if strings.Contains(part, "vbaProject") {
			t.Errorf("macro part %s", part)
		}
	}
}

func zipParts(t *testing.T, data []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	return names
}

func TestHTMLIsSelfContained(t *testing.T) {
	got := string(written(t, "html", sample(), Options{}))
	for _, bad := range []string{"<script", "src=", "<link", "@import", "url(", "<b>seven</b>"} {
		if strings.Contains(got, bad) {
			t.Errorf("page holds %q", bad)
		}
	}
}

func TestNDJSONLinesAreFindings(t *testing.T) {
	for line := range strings.Lines(string(written(t, "ndjson", sample(), Options{}))) {
		var f struct {
			graph.Finding
			List string
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil || f.ID == "" || f.List != "findings" {
			t.Errorf("%v: %s", err, line)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two three", 7, "one two|three"},
		{"unbreakable", 4, "unbreakable"},
		{"a unbreakable b", 4, "a|unbreakable|b"},
		{"来店 予約 です", 9, "来店 予約|です"},
		{"\x1b[2Jgone\x07", 20, "[2Jgone"},
	} {
		if got := strings.Join(wrap(test.text, test.width), "|"); got != test.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
	if got := cut("Customer experience", 9); got != "Customer…" {
		t.Errorf("cut = %q", got)
	}
}

func TestCount(t *testing.T) {
	for want, got := range map[string]string{"1 sheet": count(1, "sheet"), "0 sheets": count(0, "sheet"), "2 journeys": count(2, "journey"), "3 boundaries": count(3, "boundary")} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestFind(t *testing.T) {
	if _, err := Find("pdf"); err == nil || !strings.Contains(err.Error(), "text, json") {
		t.Errorf("got %v", err)
	}
}

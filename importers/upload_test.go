package importers_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// statements is a workbook with one sheet of promises.
func statements(sheet, text string) []byte {
	return wt.Of(wt.Sheet{Name: sheet, Rows: wt.Table(
		[]string{"Topic", "Promise", "Department", "Touchpoint"},
		[]string{"Refund", text, "Billing", "Refund request"},
		[]string{"Delivery", "We deliver within two days.", "Logistics", "Delivery"},
	)}).Bytes()
}

func importAll(t *testing.T, files ...importers.File) ([]graph.Reading, error) {
	t.Helper()
	return importers.ImportAll(workbook.NewImporter(), files, importers.Options{})
}

func TestSameFileTwiceInOneUpload(t *testing.T) {
	data := statements("Promises", "We refund within 5 days.")
	readings, err := importAll(t, importers.File{Name: "care/plan.xlsx", Data: data}, importers.File{Name: "plan.xlsx", Data: data})
	if err != nil || len(readings) != 1 {
		t.Fatalf("%v, %d readings, want one", err, len(readings))
	}
	if !hasProblem(readings[0], graph.ProblemDuplicate, "plan.xlsx") {
		t.Errorf("problems %+v, want the duplicate told", readings[0].Source.Problems)
	}
}

func TestTwoFilesOfOneName(t *testing.T) {
	readings, err := importAll(t,
		importers.File{Name: "care/plan.xlsx", Data: statements("Promises", "We refund within 5 days.")},
		importers.File{Name: `billing\plan.xlsx`, Data: statements("Promises", "We refund within 14 days.")})
	if err != nil || len(readings) != 2 {
		t.Fatalf("%v, %d readings, want two", err, len(readings))
	}
	if a, b := readings[0].Source.File, readings[1].Source.File; a != "plan.xlsx" || b == a || !strings.HasSuffix(b, ".xlsx") {
		t.Errorf("files %q and %q, want them told apart", a, b)
	}
	if !hasProblem(readings[1], graph.ProblemDuplicate, "plan.xlsx") {
		t.Errorf("problems %+v, want the duplicate told", readings[1].Source.Problems)
	}
	for _, r := range readings {
		for _, s := range r.Statements {
			if s.File != r.Source.File {
				t.Errorf("statement %v is not of %s", s.Cell, r.Source.File)
			}
		}
	}
}

func TestSheetsOfOneNameInTwoFiles(t *testing.T) {
	readings, err := importAll(t,
		importers.File{Name: "care.xlsx", Data: statements("Promises", "We refund within 5 days.")},
		importers.File{Name: "billing.xlsx", Data: statements("Promises", "We refund within 14 days.")})
	if err != nil || len(readings) != 2 {
		t.Fatalf("%v, %d readings, want two", err, len(readings))
	}
	cells := map[graph.Cell]string{}
	for _, r := range readings {
		if len(r.Statements) != 2 {
			t.Errorf("%s has %d statements, want 2", r.Source.File, len(r.Statements))
		}
		for _, s := range r.Statements {
			if other, twice := cells[s.Cell]; twice {
				t.Errorf("%q and %q stand both at %v", other, s.Text, s.Cell)
			}
			cells[s.Cell] = s.Text
		}
	}
}

func TestRefusedFileBesideGoodOnes(t *testing.T) {
	readings, err := importAll(t,
		importers.File{Name: "old.xls", Data: wt.OLE("Workbook")},
		importers.File{Name: "care.xlsx", Data: statements("Promises", "We refund within 5 days.")})
	var refused *workbook.UnreadableError
	if !errors.As(err, &refused) || refused.File != "old.xls" {
		t.Errorf("error %v, want old.xls refused", err)
	}
	if len(readings) != 2 || len(readings[1].Statements) != 2 {
		t.Fatalf("%d readings, want the good one whole", len(readings))
	}
	if p := readings[0].Source.Problems; readings[0].Source.File != "old.xls" || len(p) != 1 || p[0].Kind != graph.ProblemUnreadable || !strings.Contains(p[0].Message, "save it as .xlsx") {
		t.Errorf("source %+v", readings[0].Source)
	}
}

func hasProblem(r graph.Reading, kind, about string) bool {
	for _, p := range r.Source.Problems {
		if p.Kind == kind && strings.Contains(p.Message, about) {
			return true
		}
	}
	return false
}

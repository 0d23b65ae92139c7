package template

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/importers/workbook"
)

func written(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteIsDeterministic(t *testing.T) {
	if a, b := written(t), written(t); !bytes.Equal(a, b) {
		t.Error("two templates differ")
	}
}

// Every cell is read back as it is defined here.
func TestReadBack(t *testing.T) {
	book, problems, err := workbook.Open("template.xlsx", written(t), workbook.DefaultLimits())
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %+v", err, problems)
	}
	if len(book.Sheets) != len(sheets)+1 || book.Sheets[0].Name != readMe || book.Sheets[0].Rows != len(readMeLines) {
		t.Fatalf("%d sheets, the first %q", len(book.Sheets), book.Sheets[0].Name)
	}
	for i, s := range sheets {
		g := book.Sheets[i+1]
		if g.Name != s.name || g.Rows != len(s.rows)+1 || g.Cols > len(s.columns) {
			t.Errorf("sheet %q has %d x %d, want %q with %d rows", g.Name, g.Rows, g.Cols, s.name, len(s.rows)+1)
		}
		for c, column := range s.columns {
			if v := g.At(1, c+1); v.Text != column.head || !v.Bold || v.Fill == "" {
				t.Errorf("%s!%s = %+v, want the header %q", s.name, workbook.Ref(1, c+1), v, column.head)
			}
			for r, row := range s.rows {
				if got := g.At(r+2, c+1); !same(got, row[c]) {
					t.Errorf("%s!%s = %+v, want %v", s.name, workbook.Ref(r+2, c+1), got, row[c])
				}
			}
		}
	}
}

func same(got workbook.Value, want any) bool {
	switch want := want.(type) {
	case nil:
		return got.Empty()
	case string:
		return got.Text == want
	case time.Time:
		return got.Date == want.Format(time.DateOnly)
	case int:
		return got.Number != nil && *got.Number == float64(want)
	case float64:
		return got.Number != nil && *got.Number == want
	}
	return false
}

func TestRowsFitTheColumns(t *testing.T) {
	departments := map[string]bool{}
	for _, row := range departmentRows {
		departments[row[0].(string)] = true
	}
	touchpoints := map[string]bool{}
	for _, row := range journeyRows {
		touchpoints[row[3].(string)] = true
	}
	for _, s := range sheets {
		for r, row := range s.rows {
			if len(row) != len(s.columns) {
				t.Fatalf("%s, example row %d has %d values for %d columns", s.name, r+1, len(row), len(s.columns))
			}
			for c, column := range s.columns {
				for _, value := range values(row[c]) {
					switch {
					case len(column.choices) > 0 && !contains(column.choices, value):
						t.Errorf("%s, %s: %q is not in its list", s.name, column.head, value)
					case column.from == fromDepartments && !departments[value], column.from == fromTouchpoints && !touchpoints[value]:
						t.Errorf("%s, %s: %q is not on its sheet", s.name, column.head, value)
					}
				}
			}
		}
	}
}

// values gives a cell's values as text, several separated by semicolons.
func values(v any) []string {
	switch v := v.(type) {
	case string:
		return strings.Split(v, "; ")
	case int:
		return []string{string(rune('0' + v%10))}
	}
	return nil
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

func TestListsAndPanes(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for _, s := range sheets {
		validations, err := f.GetDataValidations(s.name)
		if err != nil {
			t.Fatal(err)
		}
		if len(validations) != len(s.columns) {
			t.Errorf("%s has %d validations for %d columns", s.name, len(validations), len(s.columns))
		}
		for i, v := range validations {
			c := s.columns[i]
			listed := v.Type == "list"
			if listed != (len(c.choices) > 0 || c.from[0] != "") {
				t.Errorf("%s, %s: list is %v", s.name, c.head, listed)
			}
			if len(c.choices) > 0 && !strings.Contains(v.Formula1, strings.Join(c.choices, ",")) {
				t.Errorf("%s, %s offers %s", s.name, c.head, v.Formula1)
			}
			if v.Prompt == nil || *v.Prompt != c.help || c.help == "" || len(c.head) > 32 || len(c.help) > 255 {
				t.Errorf("%s, %s has no help", s.name, c.head)
			}
		}
		panes, err := f.GetPanes(s.name)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: header is not frozen: %+v, %v", s.name, panes, err)
		}
	}
}

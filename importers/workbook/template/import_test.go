package template

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
	"github.com/throughline/throughline/importers/workbook"
)

// imported reads the template as any other workbook.
func imported(t *testing.T) graph.Reading {
	t.Helper()
	reading, err := importers.Import(workbook.NewImporter(), importers.File{Name: "template.xlsx", Data: written(t)}, importers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return reading
}

// concepts says what each column of the template must be taken for.
var concepts = map[string][]string{
	"Journeys":          {"journey", "persona", "stage", "touchpoint", "channel", "department", "supporting", "branch", "experience", "data_asked", "data_needed", "data_passed", "score", "pain", "pain_level", "moment_of_truth"},
	"Initiatives":       {"initiative", "department", "description", "touchpoint", "status", "start", "end", "person", "sponsor", "budget", "goal", "metric", "segment", "region", "product"},
	"Statements":        {"topic", "message", "kind", "department", "touchpoint", "segment", "region", "product", "channel", "condition", "start", "end"},
	"Goals":             {"goal", "department", "metric", "direction", "base", "target", "weight"},
	"Departments":       {"department", "alias", "budget", "headcount", "sponsor", "power"},
	"Voice of customer": {"topic", "touchpoint", "mentions", "score", "importance", "sentiment", "quote"},
	"Glossary":          {"term", "alias", "meaning"},
	"Contact plan":      {"initiative", "department", "segment", "channel", "frequency", "send_date", "message", "touchpoint"},
}

func TestImportNeedsNoGuessing(t *testing.T) {
	source := imported(t).Source
	if len(source.Problems) > 0 || source.Department != "" {
		t.Errorf("problems %+v, department %q", source.Problems, source.Department)
	}
	if len(source.Sheets) != len(sheets)+1 || source.Sheets[0].Skipped == "" {
		t.Fatalf("sheets %+v, want the first skipped", source.Sheets)
	}
	for _, s := range source.Sheets[1:] {
		if len(s.Tables) != 1 {
			t.Errorf("%s has %d tables (%s)", s.Name, len(s.Tables), s.Skipped)
			continue
		}
		var got []string
		for _, c := range s.Tables[0].Columns {
			got = append(got, c.Concept)
			if c.Confidence < 0.9 {
				t.Errorf("%s: %q is taken for %s with confidence %v only", s.Name, c.Text, c.Concept, c.Confidence)
			}
		}
		if diff := cmp.Diff(concepts[s.Name], got); diff != "" {
			t.Errorf("%s: columns (-want +got):\n%s", s.Name, diff)
		}
	}
}

// rowsOf gives the example of a sheet by column heads, empty cells left out.
func rowsOf(t *testing.T, name string) []map[string]any {
	t.Helper()
	for _, s := range sheets {
		if s.name != name {
			continue
		}
		var rows []map[string]any
		for _, row := range s.rows {
			cells := map[string]any{}
			for i, v := range row {
				if v != nil {
					cells[s.columns[i].head] = v
				}
			}
			rows = append(rows, cells)
		}
		return rows
	}
	t.Fatalf("no sheet %q", name)
	return nil
}

func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return ""
}

// number gives a cell as the importer keeps numbers, nil for an empty one.
func number(v any) *float64 {
	var n float64
	switch v := v.(type) {
	case int:
		n = float64(v)
	case float64:
		n = v
	default:
		return nil
	}
	return &n
}

func TestJourneyComesBack(t *testing.T) {
	levels := map[string]float64{"low": 1, "medium": 2, "high": 3}
	var want []graph.Step
	for i, row := range rowsOf(t, "Journeys") {
		s := graph.Step{Cell: graph.Cell{File: "template.xlsx", Sheet: "Journeys", Ref: workbook.Ref(i+2, 4)}, Journey: text(row["Journey"]), Persona: text(row["Persona"]), Stage: text(row["Stage"]),
			Touchpoint: text(row["Touchpoint"]), Order: i + 1, Departments: values(row["Department"]), Supporting: values(row["Supporting departments"]), OwnerText: text(row["Department"]),
			Channels: values(row["Channel"]), Score: number(row["Score"]), ScoreMin: 1, ScoreMax: 5, Pain: text(row["Pain point"]), DataAsked: values(row["Data asked"]),
			DataPassed: values(row["Data passed on"]), DataNeeded: values(row["Data needed"]), MomentOfTruth: row["Moment of truth"] == "yes"}
		if level, has := levels[text(row["Pain level"])]; has {
			s.PainLevel, s.PainMax = &level, 3
		}
		want = append(want, s)
	}
	got := imported(t).Steps
	for i := range got {
		got[i].Cells = nil
		if len(got[i].Supporting) == 0 {
			got[i].Supporting = nil
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
}

func TestInitiativesComeBack(t *testing.T) {
	rows := rowsOf(t, "Initiatives")
	got := imported(t).Initiatives
	if len(got) != len(rows) {
		t.Fatalf("%d initiatives, want %d", len(got), len(rows))
	}
	for i, row := range rows {
		want := graph.Initiative{Name: text(row["Initiative"]), Department: text(row["Department"]), Description: text(row["Description"]), Touchpoints: values(row["Touchpoint"]),
			Status: text(row["Status"]), Owner: text(row["Project lead"]), Sponsor: text(row["Sponsor"]), Goals: values(row["Goal"]), Metric: text(row["Metric"]),
			Scope: graph.Scope{Segment: text(row["Segment"]), Start: text(row["Start"]), End: text(row["End"])}}
		in := got[i]
		if in.Budget == "" {
			t.Errorf("%s has no budget", in.Name)
		}
		in.Cell, in.Cells, in.Columns, in.Budget = graph.Cell{}, nil, nil, ""
		if diff := cmp.Diff(want, in); diff != "" {
			t.Errorf("initiative (-want +got):\n%s", diff)
		}
	}
}

func TestStatementsComeBack(t *testing.T) {
	kinds := map[string]string{"promise": graph.KindPromise, "policy": graph.KindPolicy, "service level": graph.KindServiceLevel, "message": graph.KindMessage}
	var want []graph.Statement
	for i, row := range rowsOf(t, "Statements") {
		want = append(want, graph.Statement{Cell: graph.Cell{File: "template.xlsx", Sheet: "Statements", Ref: workbook.Ref(i+2, 2)}, Text: text(row["Statement"]), Kind: kinds[text(row["Kind"])],
			Department: text(row["Department"]), Subject: text(row["Topic"]), Touchpoint: text(row["Touchpoint"]), Scope: graph.Scope{Channel: text(row["Channel"])}})
	}
	got := slices.DeleteFunc(imported(t).Statements, func(s graph.Statement) bool { return s.Sheet != "Statements" })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
}

func TestOtherSheetsComeBack(t *testing.T) {
	reading := imported(t)
	for i, row := range rowsOf(t, "Goals") {
		g := reading.Goals[i]
		want := graph.Goal{Cell: g.Cell, Cells: g.Cells, Name: text(row["Goal"]), Department: text(row["Department"]), Metric: text(row["Metric"]), Direction: text(row["Direction"]),
			Base: plain(row["Baseline"]), Target: plain(row["Target"]), Weight: number(row["Weight"])}
		if diff := cmp.Diff(want, g); diff != "" {
			t.Errorf("goal (-want +got):\n%s", diff)
		}
	}
	for i, row := range rowsOf(t, "Departments") {
		d := reading.Departments[i]
		want := graph.Department{Cell: d.Cell, Cells: d.Cells, Budget: d.Budget, Name: text(row["Department"]), Aliases: values(row["Also called"]), Headcount: number(row["Headcount"]),
			Sponsor: text(row["Sponsor"]), Power: number(row["Decision power"])}
		if diff := cmp.Diff(want, d); diff != "" || d.Budget == "" {
			t.Errorf("department (-want +got):\n%s", diff)
		}
	}
	for i, row := range rowsOf(t, "Voice of customer") {
		v := reading.Topics[i]
		want := graph.Topic{Cell: v.Cell, Cells: v.Cells, Name: text(row["Topic"]), Touchpoint: text(row["Touchpoint"]), Score: number(row["Satisfaction"]), ScoreMax: 5,
			Importance: number(row["Importance"]), Mentions: number(row["Mentions"]), Sentiment: text(row["Sentiment"])}
		if diff := cmp.Diff(want, v); diff != "" {
			t.Errorf("topic (-want +got):\n%s", diff)
		}
	}
	for i, row := range rowsOf(t, "Glossary") {
		term := reading.Terms[i]
		want := graph.Term{Cell: term.Cell, Name: text(row["Term"]), Aliases: values(row["Also called"]), Meaning: text(row["Meaning"])}
		if diff := cmp.Diff(want, term); diff != "" {
			t.Errorf("term (-want +got):\n%s", diff)
		}
	}
	contacts := slices.DeleteFunc(slices.Clone(reading.Statements), func(s graph.Statement) bool { return s.Sheet != "Contact plan" })
	for i, row := range rowsOf(t, "Contact plan") {
		c := contacts[i]
		if c.Kind != graph.KindContact || c.Text != text(row["Message"]) || c.Department != text(row["Department"]) || c.Scope.Segment != text(row["Segment"]) || c.Touchpoint != text(row["Touchpoint"]) || c.Scope.Start != text(row["Send date"]) {
			t.Errorf("contact %+v, want %v", c, row)
		}
	}
	for name, n := range map[string][2]int{"goals": {len(reading.Goals), len(goalRows)}, "departments": {len(reading.Departments), len(departmentRows)}, "topics": {len(reading.Topics), len(voiceRows)}, "terms": {len(reading.Terms), len(glossaryRows)}, "contacts": {len(contacts), len(contactRows)}} {
		if n[0] != n[1] {
			t.Errorf("%d %s, want %d", n[0], name, n[1])
		}
	}
}

// plain writes a whole number as a cell shows it.
func plain(v any) string {
	if n, ok := v.(int); ok {
		return strconv.Itoa(n)
	}
	return ""
}

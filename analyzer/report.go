package analyzer

import (
	"time"

	"github.com/throughline/throughline/graph"
)

// ReportVersion is the schema version of [Report]. It grows when a field is
// taken away or changes its meaning, not when one is added.
const ReportVersion = 1

// Report is one run as a document: what the command line prints as JSON, what
// every other report format is made from, and what the API gives for a run.
// Lists are never null in JSON.
type Report struct {
	SchemaVersion int              `json:"schema_version"`
	Run           ReportRun        `json:"run"`
	Counts        ReportCounts     `json:"counts"`
	Sources       []ReportSource   `json:"sources"`
	Assumptions   []graph.Problem  `json:"assumptions"` // names joined though not equal, and names that match nothing
	Findings      []graph.Finding  `json:"findings"`    // most important first
	Review        []graph.Finding  `json:"review"`      // less certain ones, for a person to look at
	Rules         []RuleInReport   `json:"rules"`
	Matrix        []DepartmentPair `json:"department_pairs"` // most findings first
}

// ReportRun identifies the analysis.
type ReportRun struct {
	ID         string    `json:"id"`
	StartedAt  time.Time `json:"started_at"`
	FinishedAt time.Time `json:"finished_at"`
	Version    string    `json:"version"` // of the program
}

// ReportCounts says how much was read.
type ReportCounts struct {
	Workbooks   int `json:"workbooks"`
	Sheets      int `json:"sheets"`  // that something was read from
	Skipped     int `json:"skipped"` // sheets that nothing was read from
	Journeys    int `json:"journeys"`
	Touchpoints int `json:"touchpoints"`
	Departments int `json:"departments"`
	Initiatives int `json:"initiatives"`
	Statements  int `json:"statements"`
	Goals       int `json:"goals"`
	Problems    int `json:"problems"` // of all workbooks, without assumptions
}

// ReportSource is one workbook and what was understood of it.
type ReportSource struct {
	File     string          `json:"file"`
	SHA256   string          `json:"sha256"`
	Sheets   []ReportSheet   `json:"sheets"`
	Problems []graph.Problem `json:"problems"`
}

// ReportSheet is one worksheet. Kind and Layout are of its first journey
// table, else of its first table; both are empty when nothing was read, and
// Skipped says why.
type ReportSheet struct {
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Layout  string `json:"layout"`
	Rows    int    `json:"rows"`
	Tables  int    `json:"tables"`
	Skipped string `json:"skipped,omitempty"`
}

// RuleInReport is a rule with what became of it in this run.
type RuleInReport struct {
	graph.RuleStatus
	Summary string `json:"summary"`
}

// DepartmentPair counts the findings in which two departments take part. A is
// before B in the alphabet.
type DepartmentPair struct {
	A        string `json:"a"`
	B        string `json:"b"`
	Findings int    `json:"findings"`
	High     int    `json:"high"`
}

// ReportOptions says what a report holds.
type ReportOptions struct {
	// MinConfidence sends less certain findings to the review list. Callers
	// without a wish of their own give graph.ReviewBelow.
	MinConfidence float64
	// Summaries gives each rule's one line by its name; nil leaves them empty.
	Summaries map[string]string
}

// NewReport makes the document of a run over a snapshot.
func NewReport(run graph.Run, snapshot *graph.Snapshot, options ReportOptions) Report {
	r := Report{
		SchemaVersion: ReportVersion,
		Run:           ReportRun{run.ID, run.StartedAt, run.FinishedAt, run.Version},
		Sources:       []ReportSource{},
		Assumptions:   append([]graph.Problem{}, snapshot.Assumptions...),
		Findings:      []graph.Finding{},
		Review:        []graph.Finding{},
		Rules:         []RuleInReport{},
	}
	for _, f := range run.Findings {
		f = withoutNulls(f)
		if f.Confidence < options.MinConfidence {
			r.Review = append(r.Review, f)
		} else {
			r.Findings = append(r.Findings, f)
		}
	}
	for _, status := range run.Rules {
		status.Missing = append([]string{}, status.Missing...)
		r.Rules = append(r.Rules, RuleInReport{status, options.Summaries[status.Name]})
	}
	for _, s := range snapshot.Sources {
		r.Sources = append(r.Sources, reportSource(s))
	}
	r.Counts = countsOf(r.Sources, snapshot)
	r.Matrix = departmentPairs(r.Findings)
	return r
}

func withoutNulls(f graph.Finding) graph.Finding {
	f.FoundBy = append([]string{}, f.FoundBy...)
	f.ConfirmedBy = append([]string{}, f.ConfirmedBy...)
	f.Journeys = append([]string{}, f.Journeys...)
	f.Touchpoints = append([]string{}, f.Touchpoints...)
	f.Departments = append([]string{}, f.Departments...)
	f.Evidence = append([]graph.Evidence{}, f.Evidence...)
	if f.State == "" {
		f.State = graph.StateNew
	}
	return f
}

func reportSource(s graph.Source) ReportSource {
	out := ReportSource{File: s.File, SHA256: s.SHA256, Sheets: []ReportSheet{}, Problems: append([]graph.Problem{}, s.Problems...)}
	for _, sheet := range s.Sheets {
		told := ReportSheet{Name: sheet.Name, Rows: sheet.Rows, Tables: len(sheet.Tables), Skipped: sheet.Skipped}
		for i, t := range sheet.Tables {
			if i == 0 || t.Kind == "journey" && told.Kind != "journey" {
				told.Kind, told.Layout = t.Kind, t.Layout
			}
		}
		out.Sheets = append(out.Sheets, told)
	}
	return out
}

func countsOf(sources []ReportSource, snapshot *graph.Snapshot) ReportCounts {
	c := ReportCounts{
		Workbooks:   len(sources),
		Journeys:    len(snapshot.Journeys),
		Departments: len(snapshot.Departments),
		Initiatives: len(snapshot.Initiatives),
		Statements:  len(snapshot.Statements),
		Goals:       len(snapshot.Goals),
	}
	for _, t := range snapshot.Touchpoints {
		if len(t.Steps) > 0 {
			c.Touchpoints++
		}
	}
	for _, s := range sources {
		c.Problems += len(s.Problems)
		for _, sheet := range s.Sheets {
			if sheet.Tables > 0 {
				c.Sheets++
			} else {
				c.Skipped++
			}
		}
	}
	return c
}

package api

import (
	"cmp"
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/throughline/throughline/graph"
)

// findingsInput are the filters of a findings list. Several values of one
// filter are alternatives.
type findingsInput struct {
	Run           string   `query:"run" doc:"id of the run; the newest when empty"`
	Rule          []string `query:"rule,explode"`
	Severity      []string `query:"severity,explode" enum:"low,medium,high"`
	State         []string `query:"state,explode" enum:"new,persisting,changed,resolved,reopened,waived"`
	Journey       []string `query:"journey,explode"`
	Touchpoint    []string `query:"touchpoint,explode"`
	Department    []string `query:"department,explode"`
	Pair          string   `query:"pair" doc:"two departments, divided by a comma, that both take part"`
	FoundBy       string   `query:"found_by" enum:"engine,reader,person"`
	MinConfidence float64  `query:"min_confidence" minimum:"0" maximum:"1"`
	Review        bool     `query:"review" doc:"the review list (confidence below 0.5) instead of the default report"`
	Sort          string   `query:"sort" enum:"rank,impact,confidence,severity,rule,title" default:"rank"`
	Limit         int      `query:"limit" minimum:"1" maximum:"1000" default:"100"`
	Cursor        string   `query:"cursor" doc:"next_cursor of the page before"`
}

func (in *findingsInput) query() (graph.FindingQuery, error) {
	q := graph.FindingQuery{Rules: in.Rule, Severities: in.Severity, States: in.State, Journeys: in.Journey, Touchpoints: in.Touchpoint,
		Departments: in.Department, FoundBy: in.FoundBy, MinConfidence: in.MinConfidence, Review: in.Review}
	if in.Pair != "" {
		a, b, ok := strings.Cut(in.Pair, ",")
		if !ok {
			return q, &problemDocument{Status: http.StatusUnprocessableEntity, Title: "Bad filter", Detail: "pair takes two departments, divided by a comma"}
		}
		q.Pair = [2]string{strings.TrimSpace(a), strings.TrimSpace(b)}
	}
	return q, nil
}

type findingPage struct {
	Run        string          `json:"run"`
	Total      int             `json:"total"` // that match, on all pages
	Findings   []graph.Finding `json:"findings"`
	NextCursor string          `json:"next_cursor"` // "" on the last page
	Next       string          `json:"next"`        // address of the next page, "" on the last
}

func (s *Server) listFindings(ctx context.Context, in *findingsInput) (*body[findingPage], error) {
	page, err := s.findings(ctx, in)
	if err != nil {
		return nil, s.failed(err)
	}
	return &body[findingPage]{page}, nil
}

// findings gives one page. A cursor pins the run, so that an import between
// two pages does not mix their findings.
func (s *Server) findings(ctx context.Context, in *findingsInput) (findingPage, error) {
	q, err := in.query()
	if err != nil {
		return findingPage{}, err
	}
	runID, offset, err := readCursor(in.Cursor, in.Run)
	if err != nil {
		return findingPage{}, err
	}
	run, err := s.Store.Run(ctx, runID)
	if err != nil {
		return findingPage{}, err
	}
	matching := slices.DeleteFunc(slices.Clone(run.Findings), func(f graph.Finding) bool { return !q.Matches(f) })
	sortFindings(matching, in.Sort)
	page := findingPage{Run: run.ID, Total: len(matching), Findings: []graph.Finding{}}
	offset = min(offset, len(matching))
	end := min(offset+in.Limit, len(matching))
	page.Findings = append(page.Findings, matching[offset:end]...)
	if end < len(matching) {
		page.NextCursor = writeCursor(run.ID, end)
		page.Next = prefix + "/findings?" + in.values(page.NextCursor).Encode()
	}
	return page, nil
}

// values gives the filters as a query, so that the next page's address holds them.
func (in *findingsInput) values(cursor string) url.Values {
	v := url.Values{}
	for name, list := range map[string][]string{"rule": in.Rule, "severity": in.Severity, "state": in.State, "journey": in.Journey, "touchpoint": in.Touchpoint, "department": in.Department} {
		for _, value := range list {
			v.Add(name, value)
		}
	}
	for name, value := range map[string]string{"pair": in.Pair, "found_by": in.FoundBy, "sort": in.Sort, "cursor": cursor} {
		if value != "" {
			v.Set(name, value)
		}
	}
	if in.MinConfidence > 0 {
		v.Set("min_confidence", strconv.FormatFloat(in.MinConfidence, 'g', -1, 64))
	}
	if in.Review {
		v.Set("review", "true")
	}
	v.Set("limit", strconv.Itoa(in.Limit))
	return v
}

func writeCursor(run string, offset int) string {
	return base64.RawURLEncoding.EncodeToString([]byte(run + " " + strconv.Itoa(offset)))
}

func readCursor(cursor, run string) (string, int, error) {
	if cursor == "" {
		return run, 0, nil
	}
	bad := &problemDocument{Status: http.StatusUnprocessableEntity, Title: "Bad cursor", Detail: "the cursor is not one that this server gave"}
	data, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return "", 0, bad
	}
	id, number, ok := strings.Cut(string(data), " ")
	offset, err := strconv.Atoi(number)
	if !ok || err != nil || offset < 0 {
		return "", 0, bad
	}
	return id, offset, nil
}

// sortFindings orders by one key; equal ones keep the run's ranking.
func sortFindings(list []graph.Finding, key string) {
	severity := map[graph.Severity]int{graph.High: 3, graph.Medium: 2, graph.Low: 1}
	var compare func(a, b graph.Finding) int
	switch key {
	case "impact":
		compare = func(a, b graph.Finding) int { return cmp.Compare(b.Impact, a.Impact) }
	case "confidence":
		compare = func(a, b graph.Finding) int { return cmp.Compare(b.Confidence, a.Confidence) }
	case "severity":
		compare = func(a, b graph.Finding) int { return cmp.Compare(severity[b.Severity], severity[a.Severity]) }
	case "rule":
		compare = func(a, b graph.Finding) int { return cmp.Compare(a.Rule, b.Rule) }
	case "title":
		compare = func(a, b graph.Finding) int { return cmp.Compare(a.Title, b.Title) }
	default:
		return
	}
	slices.SortStableFunc(list, compare)
}

type findingInput struct {
	ID  string `path:"id"`
	Run string `query:"run" doc:"id of the run; the newest when empty"`
}

func (s *Server) oneFinding(ctx context.Context, in *findingInput) (*body[graph.Finding], error) {
	f, err := s.finding(ctx, in.Run, in.ID)
	if err != nil {
		return nil, s.failed(err)
	}
	return &body[graph.Finding]{f}, nil
}

func (s *Server) finding(ctx context.Context, runID, id string) (graph.Finding, error) {
	run, err := s.Store.Run(ctx, runID)
	if err != nil {
		return graph.Finding{}, err
	}
	for _, f := range run.Findings {
		if f.ID == id {
			return f, nil
		}
	}
	return graph.Finding{}, fmt.Errorf("finding %s: %w", id, graph.ErrNotFound)
}

// runView is a run without its findings.
type runView struct {
	ID         string             `json:"id"`
	StartedAt  time.Time          `json:"started_at"`
	FinishedAt time.Time          `json:"finished_at"`
	Version    string             `json:"version"`
	Findings   map[string]int     `json:"findings,omitempty"`
	Rules      []graph.RuleStatus `json:"rules"`
}

type runList struct {
	Runs []runView `json:"runs"`
}

type runsInput struct {
	Limit int `query:"limit" minimum:"1" maximum:"1000" default:"50"`
}

func (s *Server) listRuns(ctx context.Context, in *runsInput) (*body[runList], error) {
	runs, err := s.Store.Runs(ctx, in.Limit)
	if err != nil {
		return nil, s.failed(err)
	}
	list := runList{[]runView{}}
	for _, r := range runs {
		list.Runs = append(list.Runs, runView{r.ID, r.StartedAt, r.FinishedAt, r.Version, nil, append([]graph.RuleStatus{}, r.Rules...)})
	}
	return &body[runList]{list}, nil
}

func (s *Server) oneRun(ctx context.Context, in *named) (*body[runView], error) {
	r, err := s.Store.Run(ctx, in.ID)
	if err != nil {
		return nil, s.failed(err)
	}
	return &body[runView]{runView{r.ID, r.StartedAt, r.FinishedAt, r.Version, countSeverities(r), append([]graph.RuleStatus{}, r.Rules...)}}, nil
}

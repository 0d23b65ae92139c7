package api

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

//go:embed pages
var pageFiles embed.FS

// pageNames are the page templates; each is parsed with the layout.
var pageNames = []string{"overview", "findings", "finding", "import", "rules", "problem"}

// parsePages parses every page once. The templates are part of the program, so
// a broken one is a bug that the first test shows.
func parsePages() map[string]*template.Template {
	pages := map[string]*template.Template{}
	for _, name := range pageNames {
		pages[name] = template.Must(template.New(name).Funcs(pageFuncs).ParseFS(pageFiles, "pages/templates/layout.html", "pages/templates/parts.html", "pages/templates/"+name+".html"))
	}
	return pages
}

var pageFuncs = template.FuncMap{
	"percent": func(v float64) string { return strconv.Itoa(int(v*100+0.5)) + " %" },
	"join":    strings.Join,
	"inc":     func(i int) int { return i + 1 },
}

// view is what every page gets.
type view struct {
	Title   string
	Active  string // navigation entry
	Version string
	Data    any
}

// pages registers the web pages.
func (s *Server) pages(router *gin.Engine) {
	parsed := parsePages()
	static, _ := fs.Sub(pageFiles, "pages/static") // the folder is embedded
	router.StaticFS("/static", http.FS(static))
	router.GET("/", func(c *gin.Context) { s.page(c, parsed, "overview", "Overview", s.overview) })
	router.GET("/findings", func(c *gin.Context) { s.page(c, parsed, "findings", "Findings", s.findingsPage) })
	router.GET("/findings/:id", func(c *gin.Context) { s.page(c, parsed, "finding", "Finding", s.findingPage) })
	router.GET("/import", func(c *gin.Context) { s.page(c, parsed, "import", "Import", s.importPage) })
	router.GET("/rules", func(c *gin.Context) { s.page(c, parsed, "rules", "Rules", s.rulesPage) })
}

// page renders a page whole before it sends anything, so that an error becomes
// a page of its own and not half of this one.
func (s *Server) page(c *gin.Context, pages map[string]*template.Template, name, title string, load func(*gin.Context) (any, error)) {
	status := http.StatusOK
	data, err := load(c)
	if err != nil {
		p := problemOf(err)
		if p.Status >= http.StatusInternalServerError {
			s.Log.Error("page failed", "path", c.Request.URL.Path, "error", err)
		}
		name, title, data, status = "problem", p.Title, p, p.Status
	}
	var out bytes.Buffer
	active := "/" + strings.Split(strings.TrimPrefix(c.Request.URL.Path, "/"), "/")[0]
	if err := pages[name].ExecuteTemplate(&out, "layout", view{title, active, s.Version, data}); err != nil {
		s.Log.Error("template failed", "page", name, "error", err)
		s.fail(c, err)
		return
	}
	c.Data(status, "text/html; charset=utf-8", out.Bytes())
}

// overviewData is the first page.
type overviewData struct {
	Counts  analyzer.ReportCounts
	Run     *graph.Run // nil before the first analysis
	Found   map[string]int
	Worst   []graph.Finding
	Pairs   []analyzer.DepartmentPair
	Missing []graph.RuleStatus // rules that could not run
	Sources []graph.Source
}

// worst is how many findings the overview shows.
const worst = 5

func (s *Server) overview(c *gin.Context) (any, error) {
	ctx := c.Request.Context()
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	data := overviewData{Sources: snapshot.Sources}
	run, err := s.Store.Run(ctx, "")
	if err != nil && !errors.Is(err, graph.ErrNotFound) {
		return nil, err
	}
	report := analyzer.NewReport(run, snapshot, analyzer.ReportOptions{MinConfidence: graph.ReviewBelow})
	data.Counts = report.Counts
	if err == nil {
		data.Run, data.Found, data.Pairs = &run, countSeverities(run), report.Matrix
		data.Worst = report.Findings[:min(worst, len(report.Findings))]
		data.Missing = slices.DeleteFunc(slices.Clone(run.Rules), func(r graph.RuleStatus) bool { return r.Ran })
	}
	return data, nil
}

// findingsData is the findings page: the page of findings and the filters.
type findingsData struct {
	Page    findingPage
	Filters []filter
	Sort    string
	// SortKeys are the orders that one can choose.
	SortKeys []string
	Review   bool
	Next     string
	Empty    bool // no run yet
}

// sortKeys are the orders of the findings page; rank is the run's own.
var sortKeys = []string{"rank", "impact", "confidence", "severity", "rule", "title"}

// filter is one drop-down with its values and the chosen one.
type filter struct {
	Name, Label, Chosen string
	Values              []string
}

func (s *Server) findingsPage(c *gin.Context) (any, error) {
	query := c.Request.URL.Query()
	in := &findingsInput{Run: query.Get("run"), Rule: given(query, "rule"), Severity: given(query, "severity"), State: given(query, "state"),
		Journey: given(query, "journey"), Touchpoint: given(query, "touchpoint"), Department: given(query, "department"), Pair: query.Get("pair"),
		FoundBy: query.Get("found_by"), Review: truth(query.Get("review")), Sort: query.Get("sort"), Cursor: query.Get("cursor"), Limit: 50}
	page, err := s.findings(c.Request.Context(), in)
	if errors.Is(err, graph.ErrNotFound) && in.Run == "" {
		return findingsData{Empty: true}, nil
	}
	if err != nil {
		return nil, err
	}
	run, err := s.Store.Run(c.Request.Context(), page.Run)
	if err != nil {
		return nil, err
	}
	data := findingsData{Page: page, Filters: filtersOf(run, query), Sort: in.Sort, SortKeys: sortKeys, Review: in.Review}
	if page.NextCursor != "" {
		data.Next = "/findings?" + in.values(page.NextCursor).Encode()
	}
	return data, nil
}

// given are a parameter's values without empty ones, which a form sends for
// "all".
func given(query url.Values, name string) []string {
	return slices.DeleteFunc(slices.Clone(query[name]), func(v string) bool { return v == "" })
}

// filtersOf offers what the run's findings hold.
func filtersOf(run graph.Run, query url.Values) []filter {
	filters := []filter{{Name: "rule", Label: "Rule"}, {Name: "severity", Label: "Severity"}, {Name: "department", Label: "Department"},
		{Name: "journey", Label: "Journey"}, {Name: "touchpoint", Label: "Touchpoint"}, {Name: "state", Label: "State"}}
	for i := range filters {
		f := &filters[i]
		f.Chosen = query.Get(f.Name)
		for _, finding := range run.Findings {
			for _, v := range valuesOf(finding, f.Name) {
				f.Values = appendNew(f.Values, v)
			}
		}
		if f.Name != "severity" {
			slices.Sort(f.Values)
		}
	}
	return filters
}

func valuesOf(f graph.Finding, name string) []string {
	switch name {
	case "rule":
		return []string{f.Rule}
	case "severity":
		return []string{string(f.Severity)}
	case "department":
		return f.Departments
	case "journey":
		return f.Journeys
	case "touchpoint":
		return f.Touchpoints
	}
	return []string{string(f.State)}
}

func (s *Server) findingPage(c *gin.Context) (any, error) {
	return s.finding(c.Request.Context(), c.Query("run"), c.Param("id"))
}

func (s *Server) importPage(c *gin.Context) (any, error) {
	return s.Store.Sources(c.Request.Context())
}

func (s *Server) rulesPage(*gin.Context) (any, error) {
	views := []ruleView{}
	for _, r := range s.Rules {
		views = append(views, viewRule(r))
	}
	return views, nil
}

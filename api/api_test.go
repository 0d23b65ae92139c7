package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/rules"
	"github.com/throughline/throughline/api"
	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/memory"
)

// newServer serves a memory store. Uploads are readings as JSON, so that these
// tests need no workbook; the end-to-end tests of the command use real ones.
func newServer(t *testing.T) *httptest.Server {
	t.Helper()
	store := memory.New()
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	server := httptest.NewServer(api.New(api.Config{
		Store: store,
		Read: func(_ context.Context, uploads []api.Upload, department string, _ *graph.Snapshot) (api.Understood, error) {
			var u api.Understood
			for _, up := range uploads {
				var r graph.Reading
				if err := json.Unmarshal(up.Data, &r); err != nil {
					return u, &api.Rejected{Problems: []graph.Problem{{File: up.Name, Sheet: "Plan", Ref: "B2", Kind: graph.ProblemUnreadable, Message: up.Name + " is no workbook"}}}
				}
				r.Source.File, r.Source.Department, r.Source.SHA256 = up.Name, department, string(up.Data)
				u.Readings = append(u.Readings, r)
			}
			u.Document = map[string]int{"sources": len(u.Readings)}
			return u, nil
		},
		Analyse: func(ctx context.Context, snap *graph.Snapshot, since *graph.Run, waivers []graph.Waiver) (graph.Run, error) {
			return analyzer.Run(ctx, snap, rules.All, analyzer.Options{Since: since, Waivers: waivers, Version: "test"})
		},
		Template:  func() ([]byte, error) { return []byte("PK"), nil },
		Rules:     rules.All,
		Version:   "test",
		MaxUpload: 1 << 20,
	}))
	t.Cleanup(server.Close)
	return server
}

// maps is a reading with an owner gap and a cliff.
func maps() graph.Reading {
	score := func(v float64) *float64 { return &v }
	at := func(ref string) graph.Cell { return graph.Cell{File: "maps.xlsx", Sheet: "Claim", Ref: ref} }
	return graph.Reading{Steps: []graph.Step{
		{Cell: at("B2"), Journey: "Claim", Stage: "Report", Touchpoint: "Hotline", Order: 1, Departments: []string{"Claims"}, Score: score(4.6), ScoreMin: 1, ScoreMax: 5, Cells: graph.CellsByName{"owner": "C2", "score": "D2"}},
		{Cell: at("B3"), Journey: "Claim", Stage: "Report", Touchpoint: "Tow truck", Order: 2, Departments: []string{"Partners"}, Score: score(1.9), ScoreMin: 1, ScoreMax: 5, Cells: graph.CellsByName{"owner": "C3", "score": "D3"}},
		{Cell: at("B4"), Journey: "Claim", Stage: "Pay", Touchpoint: "Settlement", Order: 3, Cells: graph.CellsByName{"owner": "C4"}},
	}}
}

type form struct {
	files  map[string][]byte
	fields map[string]string
}

func post(t *testing.T, server *httptest.Server, f form, header ...string) (int, map[string]any) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, value := range f.fields {
		_ = w.WriteField(name, value)
	}
	for name, data := range f.files {
		part, err := w.CreateFormFile("files", name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = part.Write(data)
	}
	_ = w.Close()
	request, _ := http.NewRequest(http.MethodPost, server.URL+"/api/v1/imports", &b)
	request.Header.Set("Content-Type", w.FormDataContentType())
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	return answer(t, request)
}

func get(t *testing.T, server *httptest.Server, path string) (int, map[string]any) {
	t.Helper()
	request, _ := http.NewRequest(http.MethodGet, server.URL+path, nil)
	return answer(t, request)
}

func answer(t *testing.T, request *http.Request) (int, map[string]any) {
	t.Helper()
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	var body map[string]any
	if strings.Contains(response.Header.Get("Content-Type"), "json") {
		if err := json.Unmarshal(data, &body); err != nil {
			t.Fatalf("%s %s: %v in %s", request.Method, request.URL, err, data)
		}
	}
	if response.StatusCode >= 400 && response.Header.Get("Content-Type") != "application/problem+json" && !strings.Contains(response.Header.Get("Content-Type"), "text/html") {
		t.Errorf("%s %s: error as %s", request.Method, request.URL, response.Header.Get("Content-Type"))
	}
	return response.StatusCode, body
}

func imported(t *testing.T) *httptest.Server {
	t.Helper()
	server := newServer(t)
	data, _ := json.Marshal(maps())
	status, body := post(t, server, form{files: map[string][]byte{"maps.xlsx": data}})
	if status != http.StatusOK || body["state"] != "done" {
		t.Fatalf("import: %d %v", status, body)
	}
	return server
}

func TestImportAndRead(t *testing.T) {
	server := imported(t)
	for path, want := range map[string]struct {
		list string
		n    int
	}{
		"/api/v1/sources":                            {"sources", 1},
		"/api/v1/journeys":                           {"journeys", 1},
		"/api/v1/journeys/journey:claim":             {"steps", 3},
		"/api/v1/touchpoints":                        {"touchpoints", 3},
		"/api/v1/departments":                        {"departments", 2},
		"/api/v1/initiatives":                        {"initiatives", 0},
		"/api/v1/rules":                              {"rules", len(rules.All)},
		"/api/v1/runs":                               {"runs", 1},
		"/api/v1/findings":                           {"findings", 2},
		"/api/v1/findings?rule=ownership-gap":        {"findings", 1},
		"/api/v1/findings?severity=low":              {"findings", 0},
		"/api/v1/findings?department=partners":       {"findings", 1},
		"/api/v1/findings?pair=Claims,Partners":      {"findings", 1},
		"/api/v1/findings?pair=Claims,Finance":       {"findings", 0},
		"/api/v1/findings?touchpoint=Settlement":     {"findings", 1},
		"/api/v1/findings?review=true":               {"findings", 0},
		"/api/v1/findings?found_by=reader":           {"findings", 0},
		"/api/v1/findings?state=new&sort=impact":     {"findings", 2},
		"/api/v1/findings?min_confidence=0.99":       {"findings", 0},
		"/api/v1/findings?rule=ownership-gap&rule=x": {"findings", 1},
	} {
		status, body := get(t, server, path)
		list, ok := body[want.list].([]any)
		if status != http.StatusOK || !ok || len(list) != want.n {
			t.Errorf("%s: %d, %s = %v, want %d", path, status, want.list, body[want.list], want.n)
		}
	}
}

func TestOneFindingHasItsEvidence(t *testing.T) {
	server := imported(t)
	_, list := get(t, server, "/api/v1/findings?rule=experience-cliff")
	id := list["findings"].([]any)[0].(map[string]any)["id"].(string)
	status, f := get(t, server, "/api/v1/findings/"+id)
	evidence, _ := f["evidence"].([]any)
	if status != http.StatusOK || len(evidence) != 2 || evidence[0].(map[string]any)["cell"] != "D3" {
		t.Errorf("finding %s: %d %v", id, status, f)
	}
}

func TestNeighbours(t *testing.T) {
	server := imported(t)
	status, body := get(t, server, "/api/v1/touchpoints/touchpoint:tow%20truck/neighbours")
	if list, _ := body["neighbours"].([]any); status != http.StatusOK || len(list) < 3 {
		t.Errorf("neighbours: %d %v", status, body)
	}
}

func TestPagesOfFindings(t *testing.T) {
	server := imported(t)
	_, first := get(t, server, "/api/v1/findings?limit=1")
	next, _ := first["next"].(string)
	if first["total"] != 2.0 || next == "" {
		t.Fatalf("first page: %v", first)
	}
	_, second := get(t, server, next)
	a := first["findings"].([]any)[0].(map[string]any)["id"]
	b := second["findings"].([]any)[0].(map[string]any)["id"]
	if a == b || second["next_cursor"] != "" {
		t.Errorf("second page repeats or goes on: %v %v", a, second)
	}
}

func TestErrorsAreProblems(t *testing.T) {
	server := imported(t)
	for path, want := range map[string]int{
		"/api/v1/journeys/none":                 404,
		"/api/v1/findings/none":                 404,
		"/api/v1/runs/none":                     404,
		"/api/v1/rules/none":                    404,
		"/api/v1/touchpoints/none/neighbours":   404,
		"/api/v1/imports/none":                  404,
		"/api/v1/imports/none/events":           404,
		"/api/v1/nothing":                       404,
		"/api/v1/findings?limit=0":              422,
		"/api/v1/findings?sort=colour":          422,
		"/api/v1/findings?severity=worst":       422,
		"/api/v1/findings?cursor=!!":            422,
		"/api/v1/findings?pair=Marketing":       422,
		"/api/v1/findings?min_confidence=seven": 422,
	} {
		if status, body := get(t, server, path); status != want || body["title"] == "" {
			t.Errorf("%s: %d %v, want %d", path, status, body, want)
		}
	}
	request, _ := http.NewRequest(http.MethodPut, server.URL+"/api/v1/imports", nil)
	if status, _ := answer(t, request); status != http.StatusMethodNotAllowed {
		t.Errorf("PUT: %d", status)
	}
}

func TestBadUploadsStoreNothing(t *testing.T) {
	server := newServer(t)
	good, _ := json.Marshal(maps())
	status, body := post(t, server, form{files: map[string][]byte{"maps.xlsx": good, "notes.txt": []byte("hello")}})
	problems, _ := body["problems"].([]any)
	if status != http.StatusUnprocessableEntity || len(problems) != 1 || problems[0].(map[string]any)["cell"] != "B2" {
		t.Errorf("unreadable: %d %v", status, body)
	}
	if status, _ := post(t, server, form{}); status != http.StatusBadRequest {
		t.Errorf("no file: %d", status)
	}
	if status, _ := post(t, server, form{files: map[string][]byte{"big.xlsx": make([]byte, 2<<20)}}); status != http.StatusRequestEntityTooLarge {
		t.Errorf("too large: %d", status)
	}
	request, _ := http.NewRequest(http.MethodPost, server.URL+"/api/v1/imports", strings.NewReader("{}"))
	request.Header.Set("Content-Type", "application/json")
	if status, _ := answer(t, request); status != http.StatusUnsupportedMediaType {
		t.Errorf("not a form: %d", status)
	}
	if _, body := get(t, server, "/api/v1/sources"); len(body["sources"].([]any)) != 0 {
		t.Errorf("something was stored: %v", body)
	}
}

func TestDryRunStoresNothing(t *testing.T) {
	server := newServer(t)
	good, _ := json.Marshal(maps())
	status, body := post(t, server, form{files: map[string][]byte{"maps.xlsx": good}, fields: map[string]string{"dry_run": "true"}})
	if status != http.StatusOK || body["reading"] == nil || body["run"] != nil {
		t.Errorf("dry run: %d %v", status, body)
	}
	if _, body := get(t, server, "/api/v1/sources"); len(body["sources"].([]any)) != 0 {
		t.Errorf("something was stored: %v", body)
	}
}

func TestProgress(t *testing.T) {
	server := newServer(t)
	good, _ := json.Marshal(maps())
	status, body := post(t, server, form{files: map[string][]byte{"maps.xlsx": good}}, "Prefer", "respond-async")
	if status != http.StatusAccepted {
		t.Fatalf("async: %d %v", status, body)
	}
	response, err := http.Get(server.URL + "/api/v1/imports/" + body["id"].(string) + "/events")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	events, _ := io.ReadAll(response.Body)
	if !strings.Contains(string(events), "event: progress") || !strings.Contains(string(events), `"state":"done"`) {
		t.Errorf("events: %s", events)
	}
	if status, body := get(t, server, "/api/v1/imports/"+body["id"].(string)); status != http.StatusOK || body["stage"] != "done" {
		t.Errorf("afterwards: %d %v", status, body)
	}
}

func TestRemovingASourceAnalysesAgain(t *testing.T) {
	server := imported(t)
	request, _ := http.NewRequest(http.MethodDelete, server.URL+"/api/v1/sources/maps.xlsx", nil)
	if status, _ := answer(t, request); status != http.StatusNoContent {
		t.Fatalf("delete: %d", status)
	}
	if _, body := get(t, server, "/api/v1/findings"); body["total"] != 0.0 {
		t.Errorf("findings stay: %v", body)
	}
	request, _ = http.NewRequest(http.MethodDelete, server.URL+"/api/v1/sources/maps.xlsx", nil)
	if status, _ := answer(t, request); status != http.StatusNotFound {
		t.Errorf("second delete: %d", status)
	}
}

func TestForeignHostsAndSitesAreRefused(t *testing.T) {
	server := imported(t)
	request, _ := http.NewRequest(http.MethodGet, server.URL+"/api/v1/findings", nil)
	request.Host = "evil.example"
	if status, _ := answer(t, request); status != http.StatusMisdirectedRequest {
		t.Errorf("foreign host: %d", status)
	}
	request, _ = http.NewRequest(http.MethodDelete, server.URL+"/api/v1/sources/maps.xlsx", nil)
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	request.Header.Set("Origin", "https://evil.example")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusForbidden {
		t.Errorf("cross-site delete: %d", response.StatusCode)
	}
	for _, address := range []string{"0.0.0.0:0", ":0", "192.0.2.1:0", "nonsense"} {
		if l, err := api.Listen(address); err == nil {
			l.Close()
			t.Errorf("listens on %s", address)
		}
	}
}

func TestPages(t *testing.T) {
	empty, full := newServer(t), imported(t)
	_, list := get(t, full, "/api/v1/findings")
	id := list["findings"].([]any)[0].(map[string]any)["id"].(string)
	for _, c := range []struct {
		server *httptest.Server
		path   string
		status int
		want   string
	}{
		{empty, "/", 200, "Nothing imported yet"},
		{empty, "/findings", 200, "No analysis yet"},
		{empty, "/import", 200, "Drop workbooks here"},
		{full, "/", 200, "Who must talk to whom"},
		{full, "/findings", 200, "Nobody is accountable for"},
		{full, "/findings?rule=experience-cliff", 200, "1 finding"},
		{full, "/findings/" + id, 200, "maps.xlsx"},
		{full, "/findings/none", 404, "Not found"},
		{full, "/import", 200, "maps.xlsx"},
		{full, "/rules", 200, "experience-cliff"},
		{full, "/static/throughline.css", 200, "--ink"},
	} {
		response, err := http.Get(c.server.URL + c.path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		if response.StatusCode != c.status || !strings.Contains(string(body), c.want) {
			t.Errorf("%s: %d, want %d with %q", c.path, response.StatusCode, c.status, c.want)
		}
		if strings.Contains(string(body), "ZgotmplZ") {
			t.Errorf("%s: unsafe value in the page", c.path)
		}
	}
}

func TestOpenAPI(t *testing.T) {
	status, body := get(t, newServer(t), "/api/v1/openapi.json")
	paths, _ := body["paths"].(map[string]any)
	if status != http.StatusOK || paths["/api/v1/findings"] == nil || paths["/api/v1/imports"] == nil {
		t.Errorf("openapi: %d, %d paths", status, len(paths))
	}
}

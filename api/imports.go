package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"github.com/throughline/throughline/graph"
)

// importResult is what an import brought, or would bring.
type importResult struct {
	ID      string           `json:"id"`
	State   string           `json:"state"` // running, done, failed
	Stage   string           `json:"stage"` // reading, storing, analysing, done
	DryRun  bool             `json:"dry_run"`
	Changes []sourceChange   `json:"changes"`
	Run     string           `json:"run,omitempty"` // id of the run that followed
	Found   map[string]int   `json:"findings,omitempty"`
	Reading any              `json:"reading,omitempty"` // the dry run's document
	Problem *problemDocument `json:"problem,omitempty"` // of a failed import
}

// sourceChange is what one workbook did to the graph.
type sourceChange struct {
	File      string   `json:"file"`
	Added     int      `json:"added"`
	Removed   int      `json:"removed"`
	Kept      int      `json:"kept"`
	Unchanged bool     `json:"unchanged"`
	Journeys  []string `json:"journeys"`
}

// importRequest is a read upload.
type importRequest struct {
	uploads    []Upload
	department string
	dryRun     bool
}

// postImport takes one or more workbooks as multipart form files. It answers
// when all is done, or at once with 202 and a place to look when the client
// prefers that (Prefer: respond-async).
func (s *Server) postImport(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, s.MaxUpload)
	request, err := readUpload(c.Request)
	if err != nil {
		s.fail(c, err)
		return
	}
	job := s.jobs.start()
	work := func(ctx context.Context) { s.work(ctx, job, request) }
	if strings.Contains(c.GetHeader("Prefer"), "respond-async") {
		go work(context.WithoutCancel(c.Request.Context()))
		c.Header("Location", prefix+"/imports/"+job.id)
		c.JSON(http.StatusAccepted, job.result())
		return
	}
	work(c.Request.Context())
	result := job.result()
	if result.Problem != nil {
		s.fail(c, result.Problem)
		return
	}
	c.JSON(http.StatusOK, result)
}

// readUpload reads the multipart form: every part with a file name is a
// workbook; department and dry_run may be fields or query parameters.
func readUpload(r *http.Request) (importRequest, error) {
	request := importRequest{department: r.URL.Query().Get("department"), dryRun: truth(r.URL.Query().Get("dry_run"))}
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "multipart/form-data" {
		return request, &problemDocument{Status: http.StatusUnsupportedMediaType, Title: "Not a form", Detail: "send the workbooks as multipart/form-data files"}
	}
	parts, err := r.MultipartReader()
	if err != nil {
		return request, badForm(err)
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return request, badForm(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return request, badForm(err)
		}
		switch {
		case part.FileName() != "":
			request.uploads = append(request.uploads, Upload{baseName(part.FileName()), data})
		case part.FormName() == "department":
			request.department = strings.TrimSpace(string(data))
		case part.FormName() == "dry_run":
			request.dryRun = truth(string(data))
		}
	}
	if len(request.uploads) == 0 {
		return request, &problemDocument{Status: http.StatusBadRequest, Title: "No workbook", Detail: "the form holds no file"}
	}
	return request, nil
}

func badForm(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return &problemDocument{Status: http.StatusRequestEntityTooLarge, Title: "Upload too large", Detail: fmt.Sprintf("at most %d MiB are accepted in one upload", tooLarge.Limit>>20)}
	}
	return &problemDocument{Status: http.StatusBadRequest, Title: "Broken form", Detail: "the form ended too early or is not well formed"}
}

// baseName drops folders that a browser sent with a file's name.
func baseName(name string) string { return path.Base(strings.ReplaceAll(name, `\`, "/")) }

func truth(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "1", "true", "yes", "on":
		return true
	}
	return false
}

// work reads, stores and analyses, telling the job how far it is.
func (s *Server) work(ctx context.Context, job *job, request importRequest) {
	defer func() {
		if r := recover(); r != nil {
			s.Log.Error("panic", "import", job.id, "panic", r)
			job.fail(problemOf(fmt.Errorf("panic: %v", r)))
		}
	}()
	if err := s.importAll(ctx, job, request); err != nil {
		p := problemOf(err)
		if p.Status >= http.StatusInternalServerError {
			s.Log.Error("import failed", "import", job.id, "error", err)
		}
		job.fail(p)
	}
}

func (s *Server) importAll(ctx context.Context, job *job, request importRequest) error {
	job.update(func(r *importResult) { r.Stage, r.DryRun = "reading", request.dryRun })
	known, err := s.Store.Snapshot(ctx)
	if err != nil {
		return err
	}
	understood, err := s.Read(ctx, request.uploads, request.department, known)
	if err != nil {
		return err
	}
	if request.dryRun {
		job.update(func(r *importResult) { r.Stage, r.State, r.Reading = "done", "done", understood.Document })
		return nil
	}
	job.update(func(r *importResult) { r.Stage, r.Reading = "storing", understood.Document })
	facts := make([]graph.Facts, len(understood.Readings))
	for i, reading := range understood.Readings {
		facts[i] = graph.FactsOf(reading)
	}
	changes, err := s.Store.Replace(ctx, facts...)
	if err != nil {
		return err
	}
	told := make([]sourceChange, len(changes))
	for i, c := range changes {
		told[i] = sourceChange{facts[i].Source.File, c.Added, c.Removed, c.Kept, c.Unchanged, append([]string{}, c.Journeys...)}
	}
	job.update(func(r *importResult) { r.Stage, r.Changes = "analysing", told })
	run, err := s.analyse(ctx)
	if err != nil {
		return err
	}
	job.update(func(r *importResult) { r.Stage, r.State, r.Run, r.Found = "done", "done", run.ID, countSeverities(run) })
	return nil
}

// analyse runs the rules over all that is stored and keeps the run.
func (s *Server) analyse(ctx context.Context) (graph.Run, error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return graph.Run{}, err
	}
	var since *graph.Run
	switch last, err := s.Store.Run(ctx, ""); {
	case err == nil:
		since = &last
	case !errors.Is(err, graph.ErrNotFound):
		return graph.Run{}, err
	}
	waivers, err := s.Store.Waivers(ctx)
	if err != nil {
		return graph.Run{}, err
	}
	run, err := s.Analyse(ctx, snapshot, since, waivers)
	if err != nil {
		return graph.Run{}, err
	}
	return run, s.Store.SaveRun(ctx, run)
}

// countSeverities counts the findings of the default report.
func countSeverities(run graph.Run) map[string]int {
	n := map[string]int{"high": 0, "medium": 0, "low": 0, "review": 0}
	for _, f := range run.Findings {
		if f.Confidence < graph.ReviewBelow {
			n["review"]++
		} else {
			n[string(f.Severity)]++
		}
	}
	return n
}

func (s *Server) getImport(c *gin.Context) {
	job := s.jobs.find(c.Param("id"))
	if job == nil {
		s.fail(c, fmt.Errorf("import %s: %w", c.Param("id"), graph.ErrNotFound))
		return
	}
	c.JSON(http.StatusOK, job.result())
}

// importEvents sends an import's progress as server-sent events until it ends.
func (s *Server) importEvents(c *gin.Context) {
	job := s.jobs.find(c.Param("id"))
	if job == nil {
		s.fail(c, fmt.Errorf("import %s: %w", c.Param("id"), graph.ErrNotFound))
		return
	}
	c.Header("Content-Type", "text/event-stream")
	c.Header("Cache-Control", "no-store")
	for {
		result, changed := job.watch()
		data, _ := json.Marshal(result)
		fmt.Fprintf(c.Writer, "event: progress\ndata: %s\n\n", data)
		c.Writer.Flush()
		if result.State != "running" {
			return
		}
		select {
		case <-changed:
		case <-c.Request.Context().Done():
			return
		}
	}
}

// describeUploads puts the raw upload endpoint into the OpenAPI description.
func (s *Server) describeUploads(rest huma.API) {
	rest.OpenAPI().AddOperation(&huma.Operation{
		Method: http.MethodPost, Path: prefix + "/imports", OperationID: "import-workbooks", Tags: []string{"imports"},
		Summary:     "Import workbooks and analyse",
		Description: "All workbooks of one request are taken, or none. With dry_run nothing is stored and the reading is returned. With the header Prefer: respond-async the answer is 202 at once.",
		Parameters: []*huma.Param{
			{Name: "dry_run", In: "query", Schema: &huma.Schema{Type: huma.TypeBoolean}},
			{Name: "department", In: "query", Schema: &huma.Schema{Type: huma.TypeString}, Description: "of workbooks that do not say it themselves"},
		},
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"multipart/form-data": {Schema: &huma.Schema{
			Type:       huma.TypeObject,
			Properties: map[string]*huma.Schema{"files": {Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString, Format: "binary"}}},
		}}}},
		Responses: map[string]*huma.Response{
			"200": {Description: "Imported and analysed, or read (dry run)"},
			"202": {Description: "Under way; Location says where to look"},
			"422": {Description: "A workbook could not be read; nothing was stored"},
		},
	})
}

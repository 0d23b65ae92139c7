package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
)

// prefix is where the REST API lives.
const prefix = "/api/v1"

// routes is the table of everything that the server answers.
func (s *Server) routes(router *gin.Engine) {
	useProblems()
	config := huma.DefaultConfig("Throughline", s.Version)
	config.OpenAPIPath = prefix + "/openapi"
	config.DocsPath, config.SchemasPath = "", ""
	config.CreateHooks = nil // no $schema links in bodies
	rest := humagin.New(router, config)

	get(rest, "/sources", "List imported workbooks", "sources", s.listSources)
	get(rest, "/journeys", "List journeys", "journeys", s.listJourneys)
	get(rest, "/journeys/{id}", "One journey with its touchpoints in walking order", "journeys", s.oneJourney)
	get(rest, "/touchpoints", "List touchpoints", "touchpoints", s.listTouchpoints)
	get(rest, "/touchpoints/{id}/neighbours", "What the graph joins to a touchpoint", "touchpoints", s.touchpointNeighbours)
	get(rest, "/departments", "List departments", "departments", s.listDepartments)
	get(rest, "/initiatives", "List initiatives", "initiatives", s.listInitiatives)
	get(rest, "/findings", "List findings of a run", "findings", s.listFindings)
	get(rest, "/findings/{id}", "One finding with its evidence", "findings", s.oneFinding)
	get(rest, "/runs", "List runs, newest first", "runs", s.listRuns)
	get(rest, "/runs/{id}", "One run with what its rules found and lacked", "runs", s.oneRun)
	get(rest, "/rules", "List rules", "rules", s.listRules)
	get(rest, "/rules/{name}", "One rule", "rules", s.oneRule)
	huma.Register(rest, huma.Operation{
		Method: http.MethodDelete, Path: prefix + "/sources/{file}", OperationID: "remove-source", Tags: []string{"sources"},
		Summary: "Take away all that a workbook brought, and analyse again", DefaultStatus: http.StatusNoContent,
	}, s.removeSource)

	router.POST(prefix+"/imports", s.postImport)
	router.GET(prefix+"/imports/:id", s.getImport)
	router.GET(prefix+"/imports/:id/events", s.importEvents)
	router.GET(prefix+"/template.xlsx", s.template)
	router.GET("/livez", func(c *gin.Context) { c.String(http.StatusOK, "ok\n") })
	router.GET("/readyz", s.ready)
	s.describeUploads(rest)
	s.pages(router)

	router.NoRoute(func(c *gin.Context) {
		s.fail(c, &problemDocument{Status: http.StatusNotFound, Title: "Not found", Detail: "there is nothing at this address"})
	})
	router.NoMethod(func(c *gin.Context) {
		s.fail(c, &problemDocument{Status: http.StatusMethodNotAllowed, Title: "Method not allowed", Detail: c.Request.Method + " is not answered here"})
	})
}

// get registers one reading endpoint.
func get[I, O any](rest huma.API, path, summary, tag string, handler func(context.Context, *I) (*O, error)) {
	huma.Register(rest, huma.Operation{
		Method: http.MethodGet, Path: prefix + path, OperationID: huma.GenerateOperationID(http.MethodGet, path, new(O)), Summary: summary, Tags: []string{tag},
	}, handler)
}

// ready answers whether the store can be reached.
func (s *Server) ready(c *gin.Context) {
	if _, err := s.Store.Sources(c.Request.Context()); err != nil {
		s.fail(c, err)
		return
	}
	c.String(http.StatusOK, "ok\n")
}

func (s *Server) template(c *gin.Context) {
	if s.Template == nil {
		s.fail(c, &problemDocument{Status: http.StatusNotFound, Title: "Not found", Detail: "this server has no template"})
		return
	}
	data, err := s.Template()
	if err != nil {
		s.fail(c, err)
		return
	}
	c.Header("Content-Disposition", `attachment; filename="throughline-template.xlsx"`)
	c.Data(http.StatusOK, workbookType, data)
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// Store is what the API needs of a graph store.
type Store interface {
	Replace(ctx context.Context, sources ...graph.Facts) ([]graph.Change, error)
	Remove(ctx context.Context, file string) (graph.Change, error)
	Sources(ctx context.Context) ([]graph.Source, error)
	Snapshot(ctx context.Context, journeys ...string) (*graph.Snapshot, error)
	Neighbours(ctx context.Context, nodeID string) ([]graph.Neighbour, error)
	SaveRun(ctx context.Context, run graph.Run) error
	Runs(ctx context.Context, limit int) ([]graph.Run, error)
	Run(ctx context.Context, id string) (graph.Run, error)
	Waivers(ctx context.Context) ([]graph.Waiver, error)
}

// Upload is one workbook as it was sent.
type Upload struct {
	Name string // base name
	Data []byte
}

// Understood is what workbooks say, before anything is stored.
type Understood struct {
	Readings []graph.Reading
	// Document is the dry run's document (DESIGN.md, section 8), as JSON.
	Document any
}

// Config says what a server works with. Store, Read, Analyse and Rules are
// needed; the rest has defaults.
type Config struct {
	Store Store
	// Read understands workbooks, given what the store already knows. It fails
	// with a [Rejected] when one cannot be read.
	Read func(ctx context.Context, uploads []Upload, department string, known *graph.Snapshot) (Understood, error)
	// Analyse runs all rules over a snapshot.
	Analyse func(ctx context.Context, snapshot *graph.Snapshot, since *graph.Run, waivers []graph.Waiver) (graph.Run, error)
	// Template writes the workbook that needs no guessing.
	Template func() ([]byte, error)
	Rules    []*analyzer.Rule
	Version  string
	// MaxUpload is the greatest size of an upload's body in bytes; 0 means 20 MiB.
	MaxUpload int64
	// AnyHost lets requests name another host than a loopback one.
	AnyHost bool
	Log     *slog.Logger // nil discards
}

// Server answers requests. Build it with [New].
type Server struct {
	Config
	jobs    *jobs
	handler http.Handler
}

// New builds a server.
func New(config Config) *Server {
	if config.MaxUpload == 0 {
		config.MaxUpload = 20 << 20
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	s := &Server{Config: config, jobs: newJobs()}
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.HandleMethodNotAllowed = true
	router.Use(s.recovered, s.logged, s.guarded)
	s.routes(router)
	// Browsers must not be talked into posting here from another site.
	s.handler = http.NewCrossOriginProtection().Handler(router)
	return s
}

// ServeHTTP makes a Server an http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Serve listens until ctx ends, then lets running requests finish for up to
// ten seconds. It fails when the address is taken.
func (s *Server) Serve(ctx context.Context, listener Listener) error {
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(grace)
}

package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"github.com/throughline/throughline/graph"
)

// problemDocument is an RFC 9457 problem document.
type problemDocument struct {
	Type     string          `json:"type,omitempty"` // a URI reference; absent means about:blank
	Title    string          `json:"title"`
	Status   int             `json:"status"`
	Detail   string          `json:"detail,omitempty"`
	Instance string          `json:"instance,omitempty"`
	Problems []graph.Problem `json:"problems,omitempty"` // with file, sheet and cell
	Errors   []fieldError    `json:"errors,omitempty"`   // of parameters
}

// fieldError is what is wrong with one parameter.
type fieldError struct {
	Location string `json:"location"`
	Message  string `json:"message"`
	Value    any    `json:"value,omitempty"`
}

func (p *problemDocument) Error() string  { return p.Title + ": " + p.Detail }
func (p *problemDocument) GetStatus() int { return p.Status }

// ContentType makes huma send problems as problem documents.
func (p *problemDocument) ContentType(string) string { return "application/problem+json" }

// Rejected is the error for workbooks that could not be read. Nothing of the
// upload was stored.
type Rejected struct {
	Problems []graph.Problem
	TooLarge bool // a limit was exceeded
}

func (r *Rejected) Error() string {
	if len(r.Problems) == 0 {
		return "the workbooks could not be read"
	}
	return r.Problems[0].Message
}

// problemOf maps an error to the status and words that a client sees. Errors
// that it does not know are masked.
func problemOf(err error) *problemDocument {
	var p *problemDocument
	var rejected *Rejected
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &rejected) && rejected.TooLarge:
		return &problemDocument{Status: http.StatusRequestEntityTooLarge, Title: "Workbook over a limit", Detail: rejected.Error(), Problems: rejected.Problems}
	case errors.As(err, &rejected):
		return &problemDocument{Status: http.StatusUnprocessableEntity, Title: "Workbook not readable", Detail: rejected.Error(), Problems: rejected.Problems}
	case errors.As(err, &tooLarge):
		return &problemDocument{Status: http.StatusRequestEntityTooLarge, Title: "Upload too large", Detail: "the upload is larger than this server accepts"}
	case errors.Is(err, graph.ErrNotFound):
		return &problemDocument{Status: http.StatusNotFound, Title: "Not found", Detail: err.Error()}
	case errors.Is(err, graph.ErrUnavailable):
		return &problemDocument{Status: http.StatusServiceUnavailable, Title: "Store unavailable", Detail: "the database cannot be reached; try again"}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &problemDocument{Status: http.StatusServiceUnavailable, Title: "Interrupted", Detail: "the request ended before it was answered"}
	}
	return &problemDocument{Status: http.StatusInternalServerError, Title: "Internal error", Detail: "the request could not be answered; the log has more"}
}

// fail ends a gin request with a problem document.
func (s *Server) fail(c *gin.Context, err error) {
	p := problemOf(err)
	if p.Status >= http.StatusInternalServerError {
		s.Log.Error("request failed", "path", c.Request.URL.Path, "error", err)
	}
	p.Instance = c.Request.URL.Path
	body, _ := json.Marshal(p)
	c.Abort()
	c.Data(p.Status, "application/problem+json", body)
}

// failed gives huma's handlers the same problems, and logs what is masked.
func (s *Server) failed(err error) error {
	p := problemOf(err)
	if p.Status >= http.StatusInternalServerError {
		s.Log.Error("request failed", "error", err)
	}
	return p
}

// useProblems makes huma's own errors (validation, unknown media types) the
// same documents.
func useProblems() {
	huma.NewError = func(status int, message string, errs ...error) huma.StatusError {
		p := &problemDocument{Status: status, Title: http.StatusText(status), Detail: message}
		for _, err := range errs {
			var detail *huma.ErrorDetail
			if errors.As(err, &detail) {
				p.Errors = append(p.Errors, fieldError{Location: detail.Location, Message: detail.Message, Value: detail.Value})
			} else if err != nil {
				p.Errors = append(p.Errors, fieldError{Message: err.Error()})
			}
		}
		return p
	}
}

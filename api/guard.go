package api

import (
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

// Listener is net.Listener, named here so that callers need no other import.
type Listener = net.Listener

// Listen opens the address that the server is to listen on. Only loopback
// addresses are allowed, since the API asks for no key: it fails for others.
func Listen(address string) (Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("listen address %q: %w", address, err)
	}
	if !loopback(host) {
		return nil, fmt.Errorf("listen address %q: only loopback addresses (127.0.0.1, ::1, localhost) are served, because the API asks for no key", address)
	}
	return net.Listen("tcp", address)
}

func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return ip != nil && ip.IsLoopback()
}

// contentPolicy lets pages load nothing from elsewhere and run no inline script.
const contentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guarded sets safety headers and refuses hosts that are not loopback, so that
// a foreign name pointed at this machine reaches nothing.
func (s *Server) guarded(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("Content-Security-Policy", contentPolicy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	host := c.Request.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if !s.AnyHost && !loopback(host) {
		s.fail(c, &problemDocument{Status: http.StatusMisdirectedRequest, Title: "Unknown host", Detail: "this server answers on loopback addresses only"})
		return
	}
	c.Next()
}

func (s *Server) logged(c *gin.Context) {
	start := time.Now()
	c.Next()
	s.Log.Info("request", "method", c.Request.Method, "path", c.Request.URL.Path, "status", c.Writer.Status(), "took", time.Since(start))
}

// recovered answers a panic with a problem that tells nothing of its inside.
func (s *Server) recovered(c *gin.Context) {
	defer func() {
		if r := recover(); r != nil {
			s.Log.Error("panic", "path", c.Request.URL.Path, "panic", r)
			s.fail(c, &problemDocument{Status: http.StatusInternalServerError, Title: "Internal error", Detail: "the request could not be answered; the log has more"})
		}
	}()
	c.Next()
}

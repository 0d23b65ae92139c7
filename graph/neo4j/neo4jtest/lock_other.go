//go:build !unix

package neo4jtest

import (
	"errors"
	"syscall"
)

// lock fails: the shared server is kept by a shell script, which needs a Unix.
func lock(string) (func(), error) {
	return nil, errors.New("tests with Neo4j run on Unix only")
}

func apart() *syscall.SysProcAttr { return nil }

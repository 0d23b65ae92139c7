package main

import (
	"fmt"
	"runtime/debug"
)

// version is set by the linker for released builds:
// -ldflags "-X main.version=1.2.3".
var version = ""

// programVersion is the released version, else the commit that the binary was
// built from, else "development".
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "development"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "development-" + s.Value[:12]
		}
	}
	return "development"
}

// versionCommand prints the version.
type versionCommand struct{}

// Run prints one line.
func (versionCommand) Run(s *session) error {
	_, err := fmt.Fprintln(s.stdout, "throughline", programVersion())
	return err
}

// Package throughline_test holds what is true of the repository as a whole:
// which package may import which, and a few house rules.
package throughline_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/throughline/throughline"

// listed is what go list tells of a package.
type listed struct {
	ImportPath, Name                   string
	Imports, TestImports, XTestImports []string
	Deps                               []string
}

// packages lists this module's packages by their path below the module.
func packages(t *testing.T) map[string]listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Name,Imports,TestImports,XTestImports,Deps", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]listed{}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all[below(p.ImportPath)] = p
	}
	if len(all) < 10 {
		t.Fatalf("go list gives only %d packages", len(all))
	}
	return all
}

// below gives a path below the module, "" for the module itself; others as
// they are.
func below(path string) string {
	if path == module {
		return ""
	}
	return strings.TrimPrefix(path, module+"/")
}

// own says whether a path is of this module.
func own(path string) bool { return path == module || strings.HasPrefix(path, module+"/") }

// within says whether a package stands in one of these folders.
func within(path string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		return path == folder || strings.HasPrefix(path, folder+"/")
	})
}

// arrows lists for each top-level folder what of this module it may build on.
// Of graph's subpackages only cmd knows: it opens the store, the others are
// given one.
var arrows = map[string]func(path string) bool{
	"graph":     func(path string) bool { return within(path, "graph") },
	"importers": func(path string) bool { return path == "graph" || within(path, "importers") },
	"analyzer":  func(path string) bool { return path == "graph" || within(path, "analyzer") },
	"api":       func(path string) bool { return path == "graph" || within(path, "analyzer", "api") },
	"cmd":       func(path string) bool { return within(path, "graph", "importers", "analyzer", "api", "cmd") },
}

func TestArrows(t *testing.T) {
	for path, p := range packages(t) {
		if path == "" {
			continue
		}
		folder, _, _ := strings.Cut(path, "/")
		allowed := arrows[folder]
		if allowed == nil {
			t.Errorf("%s stands in no known folder", path)
			continue
		}
		for _, dep := range p.Deps {
			if own(dep) && !allowed(below(dep)) {
				t.Errorf("%s must not build on %s", path, below(dep))
			}
		}
	}
}

func TestGraphUsesTheStandardLibraryOnly(t *testing.T) {
	for _, dep := range packages(t)["graph"].Deps {
		first, _, _ := strings.Cut(strings.TrimPrefix(dep, "vendor/"), "/")
		if strings.Contains(first, ".") && !strings.HasPrefix(dep, "vendor/") {
			t.Errorf("graph builds on %s", dep)
		}
	}
}

// outsiders lists for each library where it may be used. What only tests use
// counts too, except where a test looks at what the program wrote.
var outsiders = []struct {
	what    string
	library func(path string) bool
	folders []string
	tests   []string
}{
	{"gin", library("github.com/gin-gonic/gin", "github.com/danielgtaylor/huma/v2"), []string{"api"}, nil},
	{"excelize", library("github.com/xuri/excelize/v2"),
		[]string{"importers", "analyzer/analyzertest", "cmd/throughline/internal/report", "cmd/throughline/internal/example"}, []string{"cmd", "api"}},
	{"SQL", library("database/sql", "modernc.org/sqlite"), []string{"graph/sqlite"}, []string{"cmd", "api"}},
	{"the Neo4j driver", library("github.com/neo4j/neo4j-go-driver/v5"), []string{"graph/neo4j"}, nil},
}

func library(paths ...string) func(string) bool {
	return func(path string) bool { return within(path, paths...) }
}

func TestOutsiders(t *testing.T) {
	for path, p := range packages(t) {
		for _, o := range outsiders {
			if !within(path, o.folders...) && slices.ContainsFunc(p.Imports, o.library) {
				t.Errorf("%s uses %s, which only %s may", path, o.what, strings.Join(o.folders, ", "))
			}
			inTests := slices.Concat(o.folders, o.tests)
			if !within(path, inTests...) && slices.ContainsFunc(slices.Concat(p.TestImports, p.XTestImports), o.library) {
				t.Errorf("tests of %s use %s, which only those of %s may", path, o.what, strings.Join(inTests, ", "))
			}
		}
	}
}

func TestNames(t *testing.T) {
	for path, p := range packages(t) {
		for _, name := range []string{"util", "utils", "common", "helper", "helpers", "manager", "misc", "shared"} {
			if strings.TrimSuffix(p.Name, "_test") == name {
				t.Errorf("%s is named %s, which says nothing", path, name)
			}
		}
	}
}

// TestNoInit: nothing happens before main but what package-level values say.
func TestNoInit(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		files++
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, declaration := range parsed.Decls {
			if f, is := declaration.(*ast.FuncDecl); is && f.Name.Name == "init" && f.Recv == nil {
				t.Errorf("%s has an init function", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Fatalf("only %d files were looked at", files)
	}
}

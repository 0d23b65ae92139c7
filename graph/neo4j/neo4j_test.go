package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/neo4j"
	"github.com/throughline/throughline/graph/neo4j/neo4jtest"
)

func TestConformance(t *testing.T) {
	uri := neo4jtest.URI(t)
	reopen := func(t *testing.T) graph.Store { return open(t, uri, graph.Options{}) }
	graphtest.Run(t, graphtest.Harness{
		Open: func(t *testing.T) graph.Store {
			if err := neo4jtest.Empty(context.Background(), uri); err != nil {
				t.Fatal(err)
			}
			return reopen(t)
		},
		Reopen: reopen,
	})
}

func TestOpenRefuses(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	// Nobody listens on the discard port.
	for _, uri := range []string{"bolt://127.0.0.1:9", "neo4j://127.0.0.1:9", "neo4j://", "bolt:nowhere", "http://127.0.0.1:7474"} {
		s, err := neo4j.Backend.Open(ctx, uri, graph.Options{})
		if !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("opening %s gives %v", uri, err)
		}
		if err == nil {
			_ = s.Close(ctx)
		}
	}
}

func TestAuthentication(t *testing.T) {
	ctx := context.Background()
	uri, user, password := neo4jtest.WithAuth(t)
	inURI := strings.Replace(uri, "://", "://"+user+":"+password+"@", 1)
	t.Run("accepted", func(t *testing.T) {
		t.Setenv("THROUGHLINE_NEO4J_USER", "")
		t.Setenv("THROUGHLINE_NEO4J_PASSWORD", "")
		open(t, inURI, graph.Options{User: "someone", Password: "else"})
		open(t, uri, graph.Options{User: user, Password: password})
		open(t, strings.Replace(inURI, "bolt://", "neo4j://", 1)+"?database=neo4j", graph.Options{})
		t.Setenv("THROUGHLINE_NEO4J_USER", user)
		t.Setenv("THROUGHLINE_NEO4J_PASSWORD", password)
		open(t, uri, graph.Options{})
	})
	t.Run("refused", func(t *testing.T) {
		t.Setenv("THROUGHLINE_NEO4J_USER", "")
		t.Setenv("THROUGHLINE_NEO4J_PASSWORD", "")
		wrong := strings.Replace(inURI, password, "secret-but-wrong", 1)
		for what, bad := range map[string]string{"no credentials": uri, "a wrong password": wrong} {
			_, err := neo4j.Open(ctx, bad, graph.Options{})
			if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "credentials") {
				t.Errorf("%s gives %v", what, err)
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("the message tells the password: %v", err)
			}
		}
	})
	t.Run("an absent database", func(t *testing.T) {
		if _, err := neo4j.Open(ctx, inURI+"?database=absent", graph.Options{}); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("gives %v", err)
		}
	})
}

// open opens a store, uses it once and closes it with the test.
func open(t *testing.T, uri string, options graph.Options) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(context.Background(), uri, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	if _, err := s.Sources(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s
}

// ask runs a query beside the store, as a person in Neo4j Browser does, and
// gives its rows as text.
func ask(t *testing.T, uri, query string, params map[string]any) []string {
	t.Helper()
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(uri, driver.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close(ctx) }()
	result, err := driver.ExecuteQuery(ctx, d, query, params, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{}
	for _, r := range result.Records {
		rows = append(rows, strings.Trim(fmt.Sprint(r.Values), "[]"))
	}
	return rows
}

func TestSchema(t *testing.T) {
	ctx := context.Background()
	uri := neo4jtest.URI(t)
	open(t, uri, graph.Options{})
	if got := ask(t, uri, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE 'Touchpoint' IN labelsOrTypes RETURN type, properties", nil); len(got) != 1 || got[0] != "UNIQUENESS [id" {
		t.Errorf("constraints on touchpoints: %q", got)
	}
	ask(t, uri, "MATCH (m:Throughline) SET m.version = 999", nil)
	if _, err := neo4j.Open(ctx, uri, graph.Options{}); !errors.Is(err, graph.ErrSchema) {
		t.Errorf("a newer schema gives %v", err)
	}
}

// TestWalk asks what a person in Neo4j Browser would ask.
func TestWalk(t *testing.T) {
	ctx := context.Background()
	uri := neo4jtest.URI(t)
	s := open(t, uri, graph.Options{})
	if _, err := s.Replace(ctx, graphtest.Company()...); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveRun(ctx, graphtest.SampleRun("r1", time.Unix(1e9, 0))); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string][]string{
		"MATCH (d:Department)-[:OWNS]->(t:Touchpoint)<-[:AT]-(s:Statement) WHERE t.name = 'Hotline' RETURN DISTINCT d.name, s.text ORDER BY s.text": {
			"Service Someone answers within 30 seconds.", "Service You always reach a person on the phone."},
		"MATCH (f:Finding)-[:EVIDENCE]->(s:Statement)<-[:SAYS]-(d:Department) RETURN f.severity, d.name, s.file ORDER BY d.name": {
			"high Marketing promises.xlsx", "high Service initiatives.xlsx"},
		"MATCH (t:Touchpoint {name: 'Hotline'})-[f:FROM]->(s:Source) RETURN s.file, f.sheet, f.cell ORDER BY s.file": {
			"initiatives.xlsx 2026 A3", "journeys.xlsx Map C7", "promises.xlsx Web B2"},
		"MATCH (j:Journey {name: 'Leave'})-[:HAS_STAGE]->()-[h:HAS_TOUCHPOINT]->(t) RETURN t.name, h.position, h.cell ORDER BY h.position": {
			"Hotline 1 C11", "Farewell letter 2 C12"},
		"MATCH p = (:Touchpoint {id: 'touchpoint:web shop'})-[:NEXT*1..3 {key: 'buy a phone'}]->(:Touchpoint {name: 'Hotline'}) RETURN [n IN nodes(p) | n.name] ORDER BY length(p), nodes(p)[1].name": {
			"WEB SHOP Hotline", "WEB SHOP Counter Hotline", "WEB SHOP Payment Hotline"},
	} {
		got := ask(t, uri, query, nil)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", query, diff)
		}
	}
}

// TestTakenOutByHand: the store tells of it, and the same workbook again mends it.
func TestTakenOutByHand(t *testing.T) {
	ctx := context.Background()
	uri := neo4jtest.URI(t)
	s := open(t, uri, graph.Options{})
	for _, by := range []string{"MATCH (s:Statement {file: 'promises.xlsx'}) DETACH DELETE s", "MATCH (:Department)-[r:OWNS]->() DELETE r"} {
		if _, err := s.Replace(ctx, graphtest.Company()...); err != nil {
			t.Fatal(err)
		}
		ask(t, uri, by, nil)
		if _, err := s.Snapshot(ctx); err == nil || !strings.Contains(err.Error(), "import the workbooks again") {
			t.Errorf("after %s the snapshot gives %v", by, err)
		}
	}
	if _, err := s.Replace(ctx, graphtest.Company()...); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Snapshot(ctx); err != nil {
		t.Error(err)
	}
}

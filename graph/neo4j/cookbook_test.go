package neo4j_test

import (
	"context"
	"os"
	"regexp"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/graph/graphtest"
	"github.com/throughline/throughline/graph/neo4j/neo4jtest"
)

// TestCookbook runs every query of docs/cypher.md. Each must find something
// and name nothing that the database does not have.
func TestCookbook(t *testing.T) {
	ctx := context.Background()
	page, err := os.ReadFile("../../docs/cypher.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := regexp.MustCompile("(?s)```cypher\n(.*?)```").FindAllSubmatch(page, -1)
	if len(queries) < 10 {
		t.Fatalf("only %d queries in the cookbook", len(queries))
	}
	uri := neo4jtest.URI(t)
	s := open(t, uri, graph.Options{})
	if _, err := s.Replace(ctx, graphtest.Company()...); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveRun(ctx, graphtest.SampleRun("r1", time.Unix(1e9, 0))); err != nil {
		t.Fatal(err)
	}
	if err := s.Waive(ctx, graph.Waiver{Finding: "f2", Reason: "agreed", By: "Ana"}); err != nil {
		t.Fatal(err)
	}
	d, err := driver.NewDriverWithContext(uri, driver.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close(ctx) }()
	for _, q := range queries {
		query := string(q[1])
		result, err := driver.ExecuteQuery(ctx, d, query, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("neo4j"))
		if err != nil {
			t.Errorf("%s\n%v", query, err)
			continue
		}
		if len(result.Records) == 0 {
			t.Errorf("%s\nfinds nothing", query)
		}
		for _, n := range result.Summary.Notifications() {
			t.Errorf("%s\n%s: %s", query, n.Code(), n.Description())
		}
	}
}

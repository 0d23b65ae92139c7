package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/throughline/throughline/graph"
)

// labels are the node kinds that get a uniqueness constraint on id.
var labels = []graph.Kind{
	graph.NodeSource, graph.NodeJourney, graph.NodeStage, graph.NodeTouchpoint, graph.NodeChannel, graph.NodeDepartment,
	graph.NodeInitiative, graph.NodeStatement, graph.NodeGoal, graph.NodeMetric, graph.NodeTopic, graph.NodeTerm,
	graph.NodeRun, graph.NodeFinding, graph.NodeWaiver,
}

// metaLabel labels the one node that says which version the schema has, how
// often the graph has changed, and that writers queue at.
const metaLabel = "Throughline"

// migrations bring a database from each version of the schema to the next. A
// released one is never changed; each statement may run again.
var migrations = [][]string{constraints()}

func constraints() []string {
	statements := []string{"CREATE CONSTRAINT throughline_meta IF NOT EXISTS FOR (n:" + metaLabel + ") REQUIRE n.id IS UNIQUE"}
	for _, label := range labels {
		statements = append(statements, fmt.Sprintf("CREATE CONSTRAINT throughline_%s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE", label, label))
	}
	return statements
}

// migrate brings the database's schema up to date. Changes of schema and of
// data cannot share a transaction in Neo4j: the version is written last.
func (s *Store) migrate(ctx context.Context) error {
	var version int
	err := s.read(ctx, func(tx *transaction) error {
		version = 0
		return tx.each("MATCH (m:"+metaLabel+" {id: 'schema'}) RETURN m.version", nil, func(values []any) error {
			version = whole(values[0])
			return nil
		})
	})
	if err != nil {
		return err
	}
	if version > len(migrations) {
		return s.newer(version)
	}
	if version == len(migrations) {
		return nil
	}
	for _, statements := range migrations[version:] {
		for _, statement := range statements {
			_, err := neo4j.ExecuteQuery(ctx, s.driver, statement, nil, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(s.database))
			if err != nil {
				return err
			}
		}
	}
	return s.write(ctx, func(tx *transaction) error {
		return tx.run("MATCH (m:"+metaLabel+" {id: 'schema'}) SET m.version = CASE WHEN coalesce(m.version, 0) < $version THEN $version ELSE m.version END", row{"version": len(migrations)})
	})
}

func (s *Store) newer(version int) error {
	return fmt.Errorf("%s: %w: version %d, this Throughline knows %d", s.address, graph.ErrSchema, version, len(migrations))
}

// queue takes the lock that all writers take first, so that they neither
// deadlock nor mix.
func queue(tx *transaction) error {
	return tx.run("MERGE (m:"+metaLabel+" {id: 'schema'}) SET m.lock = randomUUID()", nil)
}

// changed counts a change of what sources brought; readers use the count to
// notice that they read across one. The lock must be held.
func changed(tx *transaction) error {
	return tx.run("MATCH (m:"+metaLabel+" {id: 'schema'}) SET m.changes = coalesce(m.changes, 0) + 1", nil)
}

// changes gives that count.
func changes(tx *transaction) (count int, err error) {
	err = tx.each("MATCH (m:"+metaLabel+" {id: 'schema'}) RETURN m.changes", nil, func(values []any) error {
		count = whole(values[0])
		return nil
	})
	return count, err
}

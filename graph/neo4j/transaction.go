package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/throughline/throughline/graph"
)

// rowsAtOnce is how many rows one UNWIND brings. More would be little faster
// and cost the server more memory: it holds all rows of a query that creates
// what it also looks for.
const rowsAtOnce = 1000

// row is the parameters of a query, or one row of an UNWIND.
type row = map[string]any

// transaction is one managed transaction with its caller's context.
type transaction struct {
	ctx context.Context
	tx  neo4j.ManagedTransaction
}

// run runs a query whose records do not matter.
func (t *transaction) run(query string, params row) error {
	return t.each(query, params, func([]any) error { return nil })
}

// each calls visit with the values of every record.
func (t *transaction) each(query string, params row, visit func(values []any) error) error {
	result, err := t.tx.Run(t.ctx, query, params)
	if err != nil {
		return err
	}
	for result.Next(t.ctx) {
		if err := visit(result.Record().Values); err != nil {
			return err
		}
	}
	return result.Err()
}

// batches runs a query that begins with UNWIND $rows once for every so many rows.
func (t *transaction) batches(query string, rows []row, params row) error {
	for len(rows) > 0 {
		n := min(len(rows), rowsAtOnce)
		with := row{"rows": rows[:n]}
		for name, value := range params {
			with[name] = value
		}
		if err := t.run(query, with); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// text gives a value that is a string, "" when it is none.
func text(value any) string {
	s, _ := value.(string)
	return s
}

// whole gives a value that is a whole number, 0 when it is none.
func whole(value any) int {
	n, _ := value.(int64)
	return int(n)
}

// moment gives a value that is a point in time.
func moment(value any) time.Time {
	t, _ := value.(time.Time)
	return t.UTC()
}

// list gives a value that is a list of strings, empty when it is none.
func list(value any) []string {
	values, _ := value.([]any)
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = text(v)
	}
	return texts
}

// propsOf gives native properties as a node's or edge's own, without those
// that the store needs for itself.
func propsOf(native row, own []string) graph.Props {
	props := graph.Props{}
	for name, value := range native {
		if values, is := value.([]any); is {
			props[name] = list(values)
			continue
		}
		props[name] = value
	}
	for _, name := range own {
		delete(props, name)
	}
	return props
}

package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"
	"time"
)

// transaction is one transaction with its context.
type transaction struct {
	ctx context.Context
	tx  *sql.Tx
}

func (t *transaction) exec(query string, args ...any) error {
	_, err := t.tx.ExecContext(t.ctx, query, args...)
	return err
}

// one reads a single row; sql.ErrNoRows when there is none.
func (t *transaction) one(query string, args []any, into ...any) error {
	return t.tx.QueryRowContext(t.ctx, query, args...).Scan(into...)
}

// each calls visit for every row; visit scans it.
func (t *transaction) each(query string, args []any, visit func(rows *sql.Rows) error) error {
	rows, err := t.tx.QueryContext(t.ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err tells what matters
	for rows.Next() {
		if err := visit(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rowsAtOnce is how many rows one INSERT brings: enough that preparing and
// calling cost little, and far below SQLite's 32,766 parameters.
const rowsAtOnce = 200

// insert puts rows into a table by prepared statements of many rows each.
// The tail is what follows the values ("ON CONFLICT DO NOTHING").
func (t *transaction) insert(into string, columns int, tail string, rows [][]any) error {
	row := "(?" + strings.Repeat(", ?", columns-1) + ")"
	prepare := func(n int) (*sql.Stmt, error) {
		return t.tx.PrepareContext(t.ctx, "INSERT INTO "+into+" VALUES "+row+strings.Repeat(", "+row, n-1)+" "+tail)
	}
	var full *sql.Stmt
	for len(rows) > 0 {
		n := min(len(rows), rowsAtOnce)
		statement := full
		if statement == nil || n < rowsAtOnce {
			prepared, err := prepare(n)
			if err != nil {
				return err
			}
			statement = prepared
			if n == rowsAtOnce {
				full = statement
			}
		}
		args := make([]any, 0, n*columns)
		for _, r := range rows[:n] {
			args = append(args, r...)
		}
		if _, err := statement.ExecContext(t.ctx, args...); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// encoded writes a value as JSON text.
func encoded(value any) (string, error) {
	text, err := json.Marshal(value)
	return string(text), err
}

// timeLayout keeps all nine decimals, so that text order is time order.
const timeLayout = "2006-01-02T15:04:05.000000000Z"

func writeTime(t time.Time) string { return t.UTC().Format(timeLayout) }

func readTime(text string) (time.Time, error) { return time.Parse(timeLayout, text) }

package sqlite

import (
	"context"
	"errors"
	"fmt"

	"github.com/throughline/throughline/graph"
)

// migrations bring a file from each version of the schema to the next: the
// first from an empty file to version 1. A released one is never changed.
var migrations = []string{schema1}

// schema1 is the schema's version 1. Texts that hold JSON: sheets, problems,
// rules, props and the lists of findings.
const schema1 = `
CREATE TABLE sources (
	file       TEXT PRIMARY KEY,
	sha256     TEXT NOT NULL,
	department TEXT NOT NULL,
	digest     TEXT NOT NULL, -- of its facts
	sheets     TEXT NOT NULL,
	problems   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE nodes (
	id   TEXT PRIMARY KEY,
	kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE node_sources (
	file       TEXT NOT NULL REFERENCES sources(file) ON DELETE CASCADE,
	id         TEXT NOT NULL REFERENCES nodes(id),
	name       TEXT NOT NULL,
	cell_file  TEXT NOT NULL,
	cell_sheet TEXT NOT NULL,
	cell_ref   TEXT NOT NULL,
	position   INTEGER NOT NULL,
	props      TEXT NOT NULL,
	PRIMARY KEY (file, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX node_sources_by_id ON node_sources(id, file);

CREATE TABLE edges (
	file     TEXT NOT NULL,
	from_id  TEXT NOT NULL,
	kind     TEXT NOT NULL,
	to_id    TEXT NOT NULL,
	key      TEXT NOT NULL,
	position INTEGER NOT NULL,
	props    TEXT NOT NULL,
	PRIMARY KEY (file, from_id, kind, to_id, key),
	FOREIGN KEY (file, from_id) REFERENCES node_sources(file, id) ON DELETE CASCADE,
	FOREIGN KEY (file, to_id)   REFERENCES node_sources(file, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX edges_from ON edges(from_id);
CREATE INDEX edges_to   ON edges(to_id, file);

CREATE TABLE runs (
	id          TEXT PRIMARY KEY,
	started_at  TEXT NOT NULL, -- UTC, with nine decimals, so that text order is time order
	finished_at TEXT NOT NULL,
	version     TEXT NOT NULL,
	sources     TEXT NOT NULL,
	rules       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
	node_id      TEXT PRIMARY KEY, -- run and finding
	run          TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
	position     INTEGER NOT NULL,
	id           TEXT NOT NULL,
	rule         TEXT NOT NULL,
	severity     TEXT NOT NULL,
	confidence   REAL NOT NULL,
	impact       REAL NOT NULL,
	state        TEXT NOT NULL,
	title        TEXT NOT NULL,
	explanation  TEXT NOT NULL,
	suggestion   TEXT NOT NULL,
	found_by     TEXT NOT NULL,
	confirmed_by TEXT NOT NULL,
	journeys     TEXT NOT NULL,
	touchpoints  TEXT NOT NULL,
	departments  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_run ON findings(run, position);

CREATE TABLE evidence (
	finding    TEXT NOT NULL REFERENCES findings(node_id) ON DELETE CASCADE,
	position   INTEGER NOT NULL,
	file       TEXT NOT NULL,
	sheet      TEXT NOT NULL,
	cell       TEXT NOT NULL,
	department TEXT NOT NULL,
	initiative TEXT NOT NULL,
	journey    TEXT NOT NULL,
	touchpoint TEXT NOT NULL,
	text       TEXT NOT NULL,
	claim      TEXT, -- JSON
	node       TEXT NOT NULL, -- as the finding names it
	node_id    TEXT REFERENCES nodes(id) ON DELETE SET NULL, -- the EVIDENCE edge
	PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_node ON evidence(node_id);

CREATE TABLE waivers (
	finding TEXT PRIMARY KEY,
	reason  TEXT NOT NULL,
	by      TEXT NOT NULL,
	until   TEXT NOT NULL,
	at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

// migrate brings the file's schema up to date in one transaction.
func (s *Store) migrate(ctx context.Context) error {
	version, tables, err := s.state(ctx)
	if err == nil && version == len(migrations) {
		return nil
	}
	if err == nil {
		err = s.write(ctx, func(tx *transaction) error {
			// Asked again under the lock: another process may have been first.
			if version, tables, err = state(tx); err != nil {
				return err
			}
			if version > len(migrations) {
				return fmt.Errorf("%s: %w: version %d, this Throughline knows %d", s.path, graph.ErrSchema, version, len(migrations))
			}
			if version == 0 && tables > 0 {
				return fmt.Errorf("%w: %s is a database of something else", graph.ErrUnavailable, s.path)
			}
			for _, migration := range migrations[version:] {
				if err := tx.exec(migration); err != nil {
					return err
				}
			}
			return tx.exec(fmt.Sprintf("PRAGMA user_version = %d", len(migrations)))
		})
	}
	if err == nil || ctx.Err() != nil {
		return err
	}
	for _, said := range []error{graph.ErrSchema, graph.ErrUnavailable} {
		if errors.Is(err, said) {
			return err
		}
	}
	return fmt.Errorf("%w: opening %s: %s", graph.ErrUnavailable, s.path, err)
}

func (s *Store) state(ctx context.Context) (version, tables int, err error) {
	err = s.read(ctx, func(tx *transaction) error {
		version, tables, err = state(tx)
		return err
	})
	return version, tables, err
}

// state gives the schema's version, 0 when none, and the number of tables.
func state(tx *transaction) (version, tables int, err error) {
	if err = tx.one("PRAGMA user_version", nil, &version); err == nil {
		err = tx.one("SELECT count(*) FROM sqlite_schema", nil, &tables)
	}
	return version, tables, err
}

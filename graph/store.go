package graph

import (
	"context"
	"errors"
)

// Errors that stores return, wrapped with what they are about.
var (
	// ErrNotFound: there is no such source, node, run or finding.
	ErrNotFound = errors.New("not found")
	// ErrSchema: the store was written by a newer Throughline.
	ErrSchema = errors.New("store has a newer schema")
	// ErrUnavailable: the database cannot be reached or refuses the credentials.
	ErrUnavailable = errors.New("store unavailable")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("store closed")
)

// Change says what a replaced source did to the graph.
type Change struct {
	Added, Removed, Kept int      // nodes of this source
	Journeys             []string // names of journeys it had or has, sorted
	Unchanged            bool     // same facts of the same bytes as before: nothing was written
}

// SourceStore keeps what workbooks brought.
type SourceStore interface {
	// Replace puts each source's facts in place of all that a source of the same
	// file name brought before, all of them in one transaction and in the order
	// given, and gives one Change per source. A source with the same SHA-256,
	// read the same way, is left alone. ErrInvalid when facts cannot be kept
	// (see Facts.Checked). When it fails or ctx ends, the store is as it was:
	// of several workbooks either all are in or none.
	Replace(ctx context.Context, sources ...Facts) ([]Change, error)
	// Remove takes away all that a source brought. ErrNotFound when absent.
	Remove(ctx context.Context, file string) (Change, error)
	// Sources lists the imported workbooks by file name; none gives an empty list.
	Sources(ctx context.Context) ([]Source, error)
	// Snapshot joins all sources. With journeys named, only those journeys'
	// steps are kept, and everything that touches no journey; a name that is
	// absent is ErrNotFound. An empty store gives an empty snapshot.
	Snapshot(ctx context.Context, journeys ...string) (*Snapshot, error)
	// Neighbours lists the edges of a node with the nodes at their other ends,
	// ordered by edge kind, then name, then id, incoming before outgoing; edges
	// of one kind and direction to one node are listed once. Beside what sources
	// brought there are FROM edges to sources, and the newest run's EVIDENCE
	// edges; of a run's or finding's own node, its FOUND and EVIDENCE edges.
	// ErrNotFound when there is no such node.
	Neighbours(ctx context.Context, nodeID string) ([]Neighbour, error)
}

// Neighbour is one edge of a node, seen from that node.
type Neighbour struct {
	Kind     EdgeKind
	Outgoing bool
	Node     Node // at the other end, as the first source by file name has it
}

// RunStore keeps analyses, their findings and waivers.
type RunStore interface {
	// SaveRun keeps a run and its findings, with EVIDENCE edges from each
	// finding to the nodes that its evidence names (a node that is gone is left
	// out, and an edge goes with its node). A run of the same id is replaced.
	// All or nothing. ErrInvalid when the run cannot be kept (see Run.Checked).
	SaveRun(ctx context.Context, run Run) error
	// Runs lists runs without their findings, newest first, at most limit (0: all).
	Runs(ctx context.Context, limit int) ([]Run, error)
	// Run gives one run with its findings in saved order. An empty id means the
	// newest. ErrNotFound when there is none.
	Run(ctx context.Context, id string) (Run, error)
	// Waive keeps a waiver for a finding id; a later one for the same finding
	// replaces it. The finding need not exist in the newest run. ErrInvalid
	// when it names no finding.
	Waive(ctx context.Context, waiver Waiver) error
	// Waivers lists all waivers by finding id, expired ones too.
	Waivers(ctx context.Context) ([]Waiver, error)
}

// Store is what a backend gives. Every method returns ctx's error when ctx
// ends first, and may be called from several goroutines.
type Store interface {
	SourceStore
	RunStore
	// Close releases the backend. A closed store's other methods fail with
	// ErrClosed; closing it again does nothing.
	Close(ctx context.Context) error
}

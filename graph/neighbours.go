package graph

import (
	"cmp"
	"slices"
	"time"
)

// NodeOfSource gives a source as a node, the end of FROM edges.
func NodeOfSource(s Source) Node {
	return Node{
		ID: SourceID(s.File), Kind: NodeSource, Name: s.File, Cell: Cell{File: s.File},
		Props: Props{}.text("sha256", s.SHA256).text("department", s.Department),
	}
}

// NodeOfRun gives a run as a node, the start of FOUND edges.
func NodeOfRun(r Run) Node {
	return Node{
		ID: RunID(r.ID), Kind: NodeRun, Name: r.ID,
		Props: Props{}.text("started_at", r.StartedAt.UTC().Format(time.RFC3339Nano)).text("version", r.Version),
	}
}

// NodeOfFinding gives a finding as a node, the start of EVIDENCE edges. Its id
// is one of [Run.NodeIDs].
func NodeOfFinding(id string, f Finding) Node {
	return Node{
		ID: id, Kind: NodeFinding, Name: f.Title,
		Props: Props{}.text("finding", f.ID).text("rule", f.Rule).text("severity", string(f.Severity)).
			optional("confidence", &f.Confidence).optional("impact", &f.Impact).text("state", string(f.State)),
	}
}

// SortedNeighbours puts neighbours into the order that stores give them in,
// each edge kind, direction and node once.
func SortedNeighbours(all []Neighbour) []Neighbour {
	slices.SortStableFunc(all, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Node.Name, b.Node.Name),
			cmp.Compare(a.Node.ID, b.Node.ID), cmp.Compare(direction(a), direction(b)))
	})
	return slices.CompactFunc(all, func(a, b Neighbour) bool {
		return a.Kind == b.Kind && a.Outgoing == b.Outgoing && a.Node.ID == b.Node.ID
	})
}

func direction(n Neighbour) int {
	if n.Outgoing {
		return 1
	}
	return 0
}

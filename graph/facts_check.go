package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrInvalid tells of facts, a run or a waiver that no store can keep.
var ErrInvalid = errors.New("invalid")

// reservedNodeProps and reservedEdgeProps are the names that stores need for a
// node's or edge's own fields.
var (
	reservedNodeProps = []string{"id", "name", "order", "file", "sheet", "cell", "source"}
	reservedEdgeProps = []string{"source", "key", "order"}
)

// Checked gives the facts in the one form that stores keep: nodes and edges by
// their order, numbered from 0, empty properties left out. It fails with
// [ErrInvalid] when the source has no file name, an id does not tell its kind
// (and its source, where only one can name it) or stands twice, an edge ends nowhere or stands twice, a text is no valid
// UTF-8, or a property has a reserved name or another type than [Props] allows.
func (f Facts) Checked() (Facts, error) {
	checked := Facts{Source: uniformSource(f.Source), Nodes: slices.Clone(f.Nodes), Edges: slices.Clone(f.Edges)}
	if checked.Source.File == "" {
		return Facts{}, fmt.Errorf("%w: source without a file name", ErrInvalid)
	}
	slices.SortStableFunc(checked.Nodes, func(a, b Node) int { return a.Order - b.Order })
	slices.SortStableFunc(checked.Edges, func(a, b Edge) int { return a.Order - b.Order })
	ids := make(map[string]bool, len(f.Nodes))
	for i := range checked.Nodes {
		n := &checked.Nodes[i]
		if KindOf(n.ID) == "" || KindOf(n.ID) != n.Kind {
			return Facts{}, fmt.Errorf("%w: %q is no id of a %s", ErrInvalid, n.ID, n.Kind)
		}
		if prefix := strings.ToLower(string(n.Kind)) + ":" + checked.Source.File; slices.Contains(ofOneSource, n.Kind) && !strings.HasPrefix(n.ID, prefix) {
			return Facts{}, fmt.Errorf("%w: %q does not name its source", ErrInvalid, n.ID)
		}
		if ids[n.ID] {
			return Facts{}, fmt.Errorf("%w: node %q stands twice", ErrInvalid, n.ID)
		}
		ids[n.ID] = true
		props, err := checkedProps(n.Props, reservedNodeProps, n.ID, n.Name, n.Cell.File, n.Cell.Sheet, n.Cell.Ref)
		if err != nil {
			return Facts{}, fmt.Errorf("%w: node %q: %s", ErrInvalid, n.ID, err)
		}
		n.Order, n.Props = i, props
	}
	edges := make(map[edgeID]bool, len(f.Edges))
	for i := range checked.Edges {
		e := &checked.Edges[i]
		id := edgeID{e.Kind, e.From, e.To, e.Key}
		if !ids[e.From] || !ids[e.To] {
			return Facts{}, fmt.Errorf("%w: edge %s from %q to %q ends nowhere", ErrInvalid, e.Kind, e.From, e.To)
		}
		if edges[id] {
			return Facts{}, fmt.Errorf("%w: edge %s from %q to %q stands twice", ErrInvalid, e.Kind, e.From, e.To)
		}
		edges[id] = true
		props, err := checkedProps(e.Props, reservedEdgeProps, e.Key)
		if err == nil && !slices.Contains(factEdges, e.Kind) {
			err = errors.New("no kind of edge that a source brings")
		}
		if err != nil {
			return Facts{}, fmt.Errorf("%w: edge %s from %q to %q: %s", ErrInvalid, e.Kind, e.From, e.To, err)
		}
		e.Order, e.Props = i, props
	}
	return checked, nil
}

// ofOneSource are the kinds whose ids hold their source's file name, so that
// no two sources can name one node.
var ofOneSource = []Kind{NodeInitiative, NodeStatement, NodeTopic, NodeTerm}

// factEdges are the kinds of edge that facts may have; EVIDENCE, FOUND and
// FROM edges are the stores' own.
var factEdges = []EdgeKind{
	EdgeHasStage, EdgeHasTouchpoint, EdgeNext, EdgeVia, EdgeOwns, EdgeRuns, EdgeTouches, EdgeSays, EdgeAt, EdgePursues, EdgeAbout,
}

func checkedProps(props Props, reserved []string, texts ...string) (Props, error) {
	checked := Props{}
	for _, name := range sortedKeys(props) {
		if name == "" || slices.Contains(reserved, name) {
			return nil, fmt.Errorf("a property cannot be named %q", name)
		}
		texts = append(texts, name)
		switch value := props[name].(type) {
		case string:
			texts = append(texts, value)
			checked.text(name, value)
		case bool:
			checked.flag(name, value)
		case []string:
			texts = append(texts, value...)
			checked.list(name, value)
		case float64:
			if math.IsNaN(value) || math.IsInf(value, 0) {
				return nil, fmt.Errorf("property %q is no finite number", name)
			}
			checked[name] = value
		default:
			return nil, fmt.Errorf("property %q has a value of type %T", name, value)
		}
	}
	for _, text := range texts {
		if !utf8.ValidString(text) {
			return nil, fmt.Errorf("%q is no valid UTF-8", text)
		}
	}
	return checked, nil
}

// Digest tells facts apart: equal facts, equal digest. It covers the reading
// and not only the workbook's bytes, because the same bytes are read otherwise
// when a person states the department or the mapping.
func (f Facts) Digest() string {
	hash := sha256.New()
	// Encoding plain structs of texts and numbers into a hash cannot fail.
	_ = json.NewEncoder(hash).Encode(f)
	return hex.EncodeToString(hash.Sum(nil))
}

// sortedKeys gives a map's keys in a stable order.
func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}

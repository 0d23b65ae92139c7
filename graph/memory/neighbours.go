package memory

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/throughline/throughline/graph"
)

// Neighbours implements [graph.SourceStore].
func (s *Store) Neighbours(ctx context.Context, nodeID string) ([]graph.Neighbour, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	nodes := s.nodes()
	if _, known := nodes[nodeID]; !known {
		return nil, fmt.Errorf("node %q: %w", nodeID, graph.ErrNotFound)
	}
	all := []graph.Neighbour{}
	join := func(kind graph.EdgeKind, from, to string) {
		if from == nodeID {
			all = append(all, graph.Neighbour{Kind: kind, Outgoing: true, Node: nodes[to]})
		}
		if to == nodeID {
			all = append(all, graph.Neighbour{Kind: kind, Node: nodes[from]})
		}
	}
	for file, facts := range s.sources {
		for _, n := range facts.Nodes {
			join(graph.EdgeFrom, n.ID, graph.SourceID(file))
		}
		for _, e := range facts.Edges {
			join(e.Kind, e.From, e.To)
		}
	}
	newest, _ := s.newest()
	own := graph.KindOf(nodeID) == graph.NodeRun || graph.KindOf(nodeID) == graph.NodeFinding
	for id, saved := range s.runs {
		if !own && id != newest {
			continue
		}
		for _, finding := range saved.nodeIDs {
			join(graph.EdgeFound, graph.RunID(id), finding)
			for _, node := range saved.rests[finding] {
				join(graph.EdgeEvidence, finding, node)
			}
		}
	}
	all = graph.SortedNeighbours(all)
	for i := range all {
		all[i].Node.Props = copied(all[i].Node.Props)
	}
	return all, nil
}

// nodes gives every node by its id, each as the first source by file name has
// it; the lock must be held.
func (s *Store) nodes() map[string]graph.Node {
	nodes := map[string]graph.Node{}
	for _, file := range slices.Sorted(maps.Keys(s.sources)) {
		facts := s.sources[file]
		nodes[graph.SourceID(file)] = graph.NodeOfSource(facts.Source)
		for _, n := range facts.Nodes {
			if _, known := nodes[n.ID]; !known {
				nodes[n.ID] = n
			}
		}
	}
	for id, saved := range s.runs {
		nodes[graph.RunID(id)] = graph.NodeOfRun(saved.run)
		for i, f := range saved.run.Findings {
			nodes[saved.nodeIDs[i]] = graph.NodeOfFinding(saved.nodeIDs[i], f)
		}
	}
	return nodes
}

func copied(props graph.Props) graph.Props {
	c := maps.Clone(props)
	for name, value := range c {
		if list, is := value.([]string); is {
			c[name] = slices.Clone(list)
		}
	}
	return c
}

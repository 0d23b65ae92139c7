package api

import (
	"context"
	"fmt"
	"net/url"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// none is the input of endpoints without parameters.
type none struct{}

// body wraps a response document.
type body[T any] struct{ Body T }

// named is the input of endpoints about one thing.
type named struct {
	ID string `path:"id"`
}

// decoded undoes escapes that a router left in a path's part.
func decoded(part string) string {
	if d, err := url.PathUnescape(part); err == nil {
		return d
	}
	return part
}

type sourceList struct {
	Sources []graph.Source `json:"sources"`
}

func (s *Server) listSources(ctx context.Context, _ *none) (*body[sourceList], error) {
	sources, err := s.Store.Sources(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	return &body[sourceList]{sourceList{append([]graph.Source{}, sources...)}}, nil
}

type fileInput struct {
	File string `path:"file"`
}

func (s *Server) removeSource(ctx context.Context, in *fileInput) (*struct{}, error) {
	if _, err := s.Store.Remove(ctx, decoded(in.File)); err != nil {
		return nil, s.failed(err)
	}
	if _, err := s.analyse(ctx); err != nil {
		return nil, s.failed(err)
	}
	return nil, nil
}

// journeyHead is a journey in a list.
type journeyHead struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Persona     string   `json:"persona"`
	State       string   `json:"state"`
	Stages      []string `json:"stages"`
	Touchpoints int      `json:"touchpoints"`
}

func headOf(j *graph.Journey) journeyHead {
	return journeyHead{j.ID, j.Name, j.Persona, j.State, append([]string{}, j.Stages...), len(j.Steps)}
}

type journeyList struct {
	Journeys []journeyHead `json:"journeys"`
}

func (s *Server) listJourneys(ctx context.Context, _ *none) (*body[journeyList], error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	list := journeyList{[]journeyHead{}}
	for _, j := range snapshot.Journeys {
		list.Journeys = append(list.Journeys, headOf(j))
	}
	return &body[journeyList]{list}, nil
}

// journeyDetail is a journey with its steps in walking order.
type journeyDetail struct {
	journeyHead
	Steps []stepView `json:"steps"`
}

// stepView is one touchpoint at its place in a journey.
type stepView struct {
	TouchpointID string     `json:"touchpoint_id"`
	At           graph.Cell `json:"at"`
	Stage        string     `json:"stage"`
	Touchpoint   string     `json:"touchpoint"`
	Order        int        `json:"order"`
	Branch       string     `json:"branch"`
	Departments  []string   `json:"departments"`
	Supporting   []string   `json:"supporting"`
	Channels     []string   `json:"channels"`
	Score        *float64   `json:"score"`
	ScoreMin     float64    `json:"score_min"`
	ScoreMax     float64    `json:"score_max"`
	Pain         string     `json:"pain"`
	PainLevel    *float64   `json:"pain_level"`
	PainMax      float64    `json:"pain_max"`
}

func (s *Server) oneJourney(ctx context.Context, in *named) (*body[journeyDetail], error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	id := decoded(in.ID)
	for _, j := range snapshot.Journeys {
		if j.ID != id && graph.Fold(j.Name) != graph.Fold(id) {
			continue
		}
		detail := journeyDetail{headOf(j), []stepView{}}
		for _, st := range j.Steps {
			detail.Steps = append(detail.Steps, stepView{st.Place.ID, st.Cell, st.Stage, st.Touchpoint, st.Order, st.Branch,
				append([]string{}, st.Departments...), append([]string{}, st.Supporting...), append([]string{}, st.Channels...),
				st.Score, st.ScoreMin, st.ScoreMax, st.Pain, st.PainLevel, st.PainMax})
		}
		return &body[journeyDetail]{detail}, nil
	}
	return nil, s.failed(fmt.Errorf("journey %q: %w", id, graph.ErrNotFound))
}

type touchpointView struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Journeys []string `json:"journeys"`
	Owners   []string `json:"departments"`
}

type touchpointList struct {
	Touchpoints []touchpointView `json:"touchpoints"`
}

func (s *Server) listTouchpoints(ctx context.Context, _ *none) (*body[touchpointList], error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	list := touchpointList{[]touchpointView{}}
	for _, t := range snapshot.Touchpoints {
		view := touchpointView{t.ID, t.Name, append([]string{}, t.Aliases...), []string{}, []string{}}
		for _, st := range t.Steps {
			view.Journeys = appendNew(view.Journeys, st.Journey)
			for _, d := range st.Owners {
				view.Owners = appendNew(view.Owners, d.Name)
			}
		}
		list.Touchpoints = append(list.Touchpoints, view)
	}
	return &body[touchpointList]{list}, nil
}

func appendNew(list []string, name string) []string {
	if slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}

type neighbourView struct {
	Edge     graph.EdgeKind `json:"edge"`
	Outgoing bool           `json:"outgoing"`
	ID       string         `json:"id"`
	Kind     graph.Kind     `json:"kind"`
	Name     string         `json:"name"`
	At       graph.Cell     `json:"at"`
}

type neighbourList struct {
	Neighbours []neighbourView `json:"neighbours"`
}

func (s *Server) touchpointNeighbours(ctx context.Context, in *named) (*body[neighbourList], error) {
	neighbours, err := s.Store.Neighbours(ctx, decoded(in.ID))
	if err != nil {
		return nil, s.failed(err)
	}
	list := neighbourList{[]neighbourView{}}
	for _, n := range neighbours {
		list.Neighbours = append(list.Neighbours, neighbourView{n.Kind, n.Outgoing, n.Node.ID, n.Node.Kind, n.Node.Name, n.Node.Cell})
	}
	return &body[neighbourList]{list}, nil
}

type departmentView struct {
	Name        string   `json:"name"`
	Aliases     []string `json:"aliases"`
	Budget      string   `json:"budget"`
	Sponsor     string   `json:"sponsor"`
	Touchpoints int      `json:"touchpoints"`
	Initiatives int      `json:"initiatives"`
	Statements  int      `json:"statements"`
}

type departmentList struct {
	Departments []departmentView `json:"departments"`
}

func (s *Server) listDepartments(ctx context.Context, _ *none) (*body[departmentList], error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	list := departmentList{[]departmentView{}}
	for _, d := range snapshot.Departments {
		view := departmentView{Name: d.Name, Aliases: append([]string{}, d.Aliases...), Budget: d.Budget, Sponsor: d.Sponsor}
		for _, t := range snapshot.Touchpoints {
			if slices.ContainsFunc(t.Steps, func(st *graph.Step) bool { return slices.Contains(st.Owners, d) }) {
				view.Touchpoints++
			}
		}
		for _, i := range snapshot.Initiatives {
			if i.Runner == d {
				view.Initiatives++
			}
		}
		for _, st := range snapshot.Statements {
			if st.Dept == d {
				view.Statements++
			}
		}
		list.Departments = append(list.Departments, view)
	}
	return &body[departmentList]{list}, nil
}

type initiativeInput struct {
	Department string `query:"department" doc:"only this department's"`
}

type initiativeList struct {
	Initiatives []*graph.Initiative `json:"initiatives"`
}

func (s *Server) listInitiatives(ctx context.Context, in *initiativeInput) (*body[initiativeList], error) {
	snapshot, err := s.Store.Snapshot(ctx)
	if err != nil {
		return nil, s.failed(err)
	}
	list := initiativeList{[]*graph.Initiative{}}
	for _, i := range snapshot.Initiatives {
		if in.Department == "" || graph.Fold(i.Department) == graph.Fold(in.Department) || i.Runner != nil && graph.Fold(i.Runner.Name) == graph.Fold(in.Department) {
			list.Initiatives = append(list.Initiatives, i)
		}
	}
	return &body[initiativeList]{list}, nil
}

type ruleView struct {
	Name     string         `json:"name"`
	Summary  string         `json:"summary"`
	Doc      string         `json:"doc"`
	Severity graph.Severity `json:"severity"`
	Needs    []string       `json:"needs"`
}

func viewRule(r *analyzer.Rule) ruleView {
	return ruleView{r.Name, r.Summary, r.Doc, r.Severity, append([]string{}, r.NeedNames()...)}
}

type ruleList struct {
	Rules []ruleView `json:"rules"`
}

func (s *Server) listRules(context.Context, *none) (*body[ruleList], error) {
	list := ruleList{[]ruleView{}}
	for _, r := range s.Rules {
		list.Rules = append(list.Rules, viewRule(r))
	}
	return &body[ruleList]{list}, nil
}

type ruleInput struct {
	Name string `path:"name"`
}

func (s *Server) oneRule(_ context.Context, in *ruleInput) (*body[ruleView], error) {
	for _, r := range s.Rules {
		if r.Name == in.Name {
			return &body[ruleView]{viewRule(r)}, nil
		}
	}
	return nil, s.failed(fmt.Errorf("rule %q: %w", in.Name, graph.ErrNotFound))
}

package graph

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// declared marks a department's or goal's node that has a row of its own in
// the source, and so carries that record; a node without it is only mentioned.
const declared = "declared"

// FactsOf gives a reading as nodes and edges. Each record has one carrier that
// holds all its fields: for a step the HAS_TOUCHPOINT edge, for every other
// record a node. The carriers come first, in reading order; all other nodes
// and edges are derived from them. [ReadingOf] gives the reading back, with
// lists made uniform (see there), text that is no valid UTF-8 mended, and
// numbers that are not finite left out.
func FactsOf(r Reading) Facts {
	b := newFactsBuilder(r)
	for i, s := range r.Initiatives {
		b.initiatives[i] = b.carrier(NodeInitiative, InitiativeID(b.file, s.Name), s.Name, s.Cell, initiativeProps(s))
	}
	for i, s := range r.Statements {
		b.statements[i] = b.carrier(NodeStatement, b.statementID(s.Cell), shortened(s.Text), s.Cell, statementProps(s))
	}
	for i, g := range r.Goals {
		b.goals[i] = b.carrier(NodeGoal, GoalID(g.Name), g.Name, g.Cell, goalProps(g))
	}
	for _, d := range r.Departments {
		b.carrier(NodeDepartment, DepartmentID(d.Name), d.Name, d.Cell, departmentProps(d))
	}
	for i, t := range r.Topics {
		b.topics[i] = b.carrier(NodeTopic, TopicID(b.file, t.Name), t.Name, t.Cell, topicProps(t))
	}
	for i, t := range r.Terms {
		b.terms[i] = b.carrier(NodeTerm, TermID(b.file, t.Name), t.Name, t.Cell, termProps(t))
	}
	for _, s := range r.Steps {
		b.step(s)
	}
	b.derive(r)
	return Facts{Source: uniformSource(r.Source), Nodes: b.nodes, Edges: b.edges}
}

// ReadingOf gives back the reading that the facts were made of. Lists that
// JSON always shows are empty rather than nil, others nil rather than empty.
func ReadingOf(f Facts) Reading {
	r := Reading{
		Source: uniformSource(f.Source), Steps: []Step{}, Initiatives: []Initiative{}, Statements: []Statement{},
		Goals: []Goal{}, Departments: []Department{}, Topics: []Topic{}, Terms: []Term{},
	}
	nodes := slices.SortedStableFunc(slices.Values(f.Nodes), func(a, b Node) int { return cmp.Compare(a.Order, b.Order) })
	for _, n := range nodes {
		switch n.Kind {
		case NodeInitiative:
			r.Initiatives = append(r.Initiatives, initiativeOf(n))
		case NodeStatement:
			r.Statements = append(r.Statements, statementOf(n))
		case NodeTopic:
			r.Topics = append(r.Topics, topicOf(n))
		case NodeTerm:
			r.Terms = append(r.Terms, termOf(n))
		case NodeGoal:
			if n.Props.Flag(declared) {
				r.Goals = append(r.Goals, goalOf(n))
			}
		case NodeDepartment:
			if n.Props.Flag(declared) {
				r.Departments = append(r.Departments, departmentOf(n))
			}
		}
	}
	edges := slices.SortedStableFunc(slices.Values(f.Edges), func(a, b Edge) int { return cmp.Compare(a.Order, b.Order) })
	for _, e := range edges {
		if e.Kind == EdgeHasTouchpoint {
			r.Steps = append(r.Steps, stepOf(e.Props))
		}
	}
	return r
}

// shortened cuts a statement's text to what a picture of the graph can show.
func shortened(text string) string {
	const most = 80
	count := 0
	for i := range text {
		if count == most {
			return text[:i] + "…"
		}
		count++
	}
	return text
}

// uniformSource gives a copy with lists uniform and text valid.
func uniformSource(s Source) Source {
	valid := func(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
	u := Source{File: valid(s.File), SHA256: valid(s.SHA256), Department: valid(s.Department), Sheets: []Sheet{}, Problems: []Problem{}}
	for _, sheet := range s.Sheets {
		tables := []Table{}
		for _, t := range sheet.Tables {
			columns := []Column{}
			for _, c := range t.Columns {
				columns = append(columns, Column{Ref: valid(c.Ref), Text: valid(c.Text), Concept: valid(c.Concept), Confidence: finite(c.Confidence), RunnerUp: valid(c.RunnerUp)})
			}
			tables = append(tables, Table{Range: valid(t.Range), Kind: valid(t.Kind), Layout: valid(t.Layout), Columns: columns})
		}
		u.Sheets = append(u.Sheets, Sheet{Name: valid(sheet.Name), Hidden: sheet.Hidden, Rows: sheet.Rows, Tables: tables, Skipped: valid(sheet.Skipped)})
	}
	for _, p := range s.Problems {
		u.Problems = append(u.Problems, Problem{File: valid(p.File), Sheet: valid(p.Sheet), Ref: valid(p.Ref), Kind: valid(p.Kind), Message: valid(p.Message)})
	}
	return u
}

func finite(number float64) float64 {
	if math.IsNaN(number) || math.IsInf(number, 0) {
		return 0
	}
	return number
}

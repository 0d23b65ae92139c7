package graph_test

import (
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
)

// generated is a reading with arbitrary content in every field. Names come
// from a small stock so that records meet: same touchpoint twice, equal
// initiatives, goals told by their ids.
type generated struct{ graph.Reading }

// Generate implements quick.Generator.
func (generated) Generate(r *rand.Rand, size int) reflect.Value {
	var reading graph.Reading
	fill(r, reflect.ValueOf(&reading).Elem(), "")
	if reading.Source.File == "" {
		reading.Source.File = "book.xlsx"
	}
	return reflect.ValueOf(generated{reading})
}

var stock = []string{
	"", "Order online", "order  ONLINE", "Pay", "Pay; Order online", "Überweisung", "店で払う", "—", "?", "a\x00b", "line\nbreak", "Sales", "Sales & Service", "G1", "A", "A + B", "😀", strings.Repeat("long ", 40), "'quoted'", "\xff",
}

func fill(r *rand.Rand, v reflect.Value, field string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(stock[r.Intn(len(stock))])
	case reflect.Bool:
		v.SetBool(r.Intn(2) == 0)
	case reflect.Int:
		v.SetInt(int64(r.Intn(5)))
	case reflect.Float64:
		v.SetFloat([]float64{0, 1, -2.5, 0.1, 1e300}[r.Intn(5)])
	case reflect.Pointer:
		if v.Type().Elem().Kind() == reflect.Float64 && r.Intn(2) == 0 {
			f := []float64{0, 3.25}[r.Intn(2)]
			v.Set(reflect.ValueOf(&f))
		}
	case reflect.Map:
		if r.Intn(4) > 0 {
			v.Set(reflect.ValueOf(graph.CellsByName{"owner": "C4", "stage": "B2", "touchpoint": "D5", "": "A1", "odd name": "A2"}))
		}
	case reflect.Slice:
		n := r.Intn(4)
		if n == 0 && r.Intn(2) == 0 {
			return // nil
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(r, v.Index(i), "")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if tag := v.Type().Field(i).Tag.Get("json"); tag != "-" {
				fill(r, v.Field(i), tag)
			}
		}
	}
}

// uniform states independently of the code under test how lists come back.
func uniform(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.ToValidUTF8(v.String(), "\uFFFD"))
	case reflect.Struct:
		for i := range v.NumField() {
			f, omit := v.Field(i), strings.Contains(v.Type().Field(i).Tag.Get("json"), "omitempty")
			switch f.Kind() {
			case reflect.Slice:
				if f.Len() == 0 && omit {
					f.SetZero()
				} else if f.Len() == 0 && v.Type().Field(i).Tag.Get("json") != "-" {
					f.Set(reflect.MakeSlice(f.Type(), 0, 0))
				}
			case reflect.Map:
				if f.IsNil() {
					f.Set(reflect.MakeMap(f.Type()))
				}
			}
			uniform(f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			uniform(v.Index(i))
		}
	}
}

func TestReadingSurvivesAsFacts(t *testing.T) {
	survives := func(g generated) bool {
		facts := graph.FactsOf(g.Reading)
		back := graph.ReadingOf(facts)
		want := g.Reading
		uniform(reflect.ValueOf(&want).Elem())
		if diff := cmp.Diff(want, back); diff != "" {
			t.Logf("reading changed (-want +got):\n%s", diff)
			return false
		}
		if diff := cmp.Diff(facts, graph.FactsOf(back)); diff != "" {
			t.Logf("facts changed (-want +got):\n%s", diff)
			return false
		}
		checked, err := facts.Checked()
		if err != nil {
			t.Log(err)
			return false
		}
		return cmp.Diff(facts, checked) == ""
	}
	if err := quick.Check(survives, &quick.Config{MaxCount: 300}); err != nil {
		t.Fatal("a generated reading did not survive, see above")
	}
}

func step(journey, stage, touchpoint, branch string, departments ...string) graph.Step {
	return graph.Step{Cell: graph.Cell{File: "map.xlsx", Sheet: "Map", Ref: "B2"}, Journey: journey, Stage: stage, Touchpoint: touchpoint, Branch: branch, Departments: departments}
}

// edges renders edges of some kinds as "from KIND to", with the role or key.
func edges(f graph.Facts, kinds ...graph.EdgeKind) []string {
	var all []string
	for _, e := range f.Edges {
		if slices.Contains(kinds, e.Kind) {
			all = append(all, strings.TrimSpace(e.From+" "+string(e.Kind)+" "+e.To+" "+e.Key))
		}
	}
	slices.Sort(all)
	return all
}

func TestFactsOfDerives(t *testing.T) {
	at := func(ref string) graph.Cell { return graph.Cell{File: "map.xlsx", Sheet: "Map", Ref: ref} }
	tests := []struct {
		name    string
		reading graph.Reading
		kinds   []graph.EdgeKind
		want    []string
	}{
		{"a straight journey", graph.Reading{Steps: []graph.Step{step("Buy", "Order", "Shop", ""), step("Buy", "Order", "Pay", ""), step("Buy", "Use", "Parcel", "")}},
			[]graph.EdgeKind{graph.EdgeNext, graph.EdgeHasStage}, []string{
				"journey:buy HAS_STAGE stage:buy/order", "journey:buy HAS_STAGE stage:buy/use",
				"touchpoint:pay NEXT touchpoint:parcel buy", "touchpoint:shop NEXT touchpoint:pay buy"}},
		{"branches part and join", graph.Reading{Steps: []graph.Step{step("Buy", "", "Start", ""), step("Buy", "", "Online", "A"), step("Buy", "", "Store", "B"), step("Buy", "", "Click", "A"), step("Buy", "", "End", "")}},
			[]graph.EdgeKind{graph.EdgeNext}, []string{
				"touchpoint:click NEXT touchpoint:end buy", "touchpoint:online NEXT touchpoint:click buy",
				"touchpoint:start NEXT touchpoint:online buy", "touchpoint:start NEXT touchpoint:store buy", "touchpoint:store NEXT touchpoint:end buy"}},
		{"stated predecessors", graph.Reading{Steps: []graph.Step{step("Buy", "", "Start", ""), step("Buy", "", "Wait", ""),
			{Journey: "Buy", Touchpoint: "Survey", After: []string{"START", "nowhere"}}}},
			[]graph.EdgeKind{graph.EdgeNext}, []string{"touchpoint:start NEXT touchpoint:survey buy", "touchpoint:start NEXT touchpoint:wait buy"}},
		{"owners by role", graph.Reading{Steps: []graph.Step{{Journey: "Buy", Touchpoint: "Shop", Departments: []string{"Sales", " "}, Supporting: []string{"IT", "sales"}}}},
			[]graph.EdgeKind{graph.EdgeOwns}, []string{
				"department:it OWNS touchpoint:shop supporting", "department:sales OWNS touchpoint:shop accountable", "department:sales OWNS touchpoint:shop supporting"}},
		{"an initiative touches touchpoint, stage, journey and the unknown", graph.Reading{Steps: []graph.Step{step("Buy", "Order", "Shop", "")},
			Initiatives: []graph.Initiative{{Cell: at("A2"), Name: "Go", Department: "Sales", Touchpoints: []string{"SHOP", "Order", "Buy", "Elsewhere"}, Goals: []string{"G1", "Other"}}},
			Goals:       []graph.Goal{{Cell: at("A9"), Ref: "G1", Name: "Grow", Metric: "Revenue"}}},
			[]graph.EdgeKind{graph.EdgeTouches, graph.EdgeRuns, graph.EdgePursues}, []string{
				"department:sales RUNS initiative:map.xlsx/go", "goal:grow PURSUES metric:revenue",
				"initiative:map.xlsx/go PURSUES goal:grow", "initiative:map.xlsx/go PURSUES goal:other",
				"initiative:map.xlsx/go TOUCHES journey:buy", "initiative:map.xlsx/go TOUCHES stage:buy/order",
				"initiative:map.xlsx/go TOUCHES touchpoint:elsewhere", "initiative:map.xlsx/go TOUCHES touchpoint:shop"}},
		{"a statement's place", graph.Reading{Steps: []graph.Step{step("Buy", "Order", "Shop", "")}, Statements: []graph.Statement{
			{Cell: at("C1"), Text: "a", Department: "Sales", Touchpoint: "shop"}, {Cell: at("C2"), Text: "b", Stage: "Order", Journey: "Buy"},
			{Cell: at("C3"), Text: "c", Journey: "Buy"}, {Cell: at("C4"), Text: "d"}, {Cell: at("C5"), Text: "e", Touchpoint: "Shop, Counter"}, {Cell: at("C6"), Text: "f", Touchpoint: "Bed, bath; Kitchen"}}},
			[]graph.EdgeKind{graph.EdgeAt, graph.EdgeSays}, []string{
				"department:sales SAYS statement:map.xlsx!Map!C1", "statement:map.xlsx!Map!C1 AT touchpoint:shop",
				"statement:map.xlsx!Map!C2 AT stage:buy/order", "statement:map.xlsx!Map!C3 AT journey:buy",
				"statement:map.xlsx!Map!C5 AT touchpoint:counter", "statement:map.xlsx!Map!C5 AT touchpoint:shop",
				"statement:map.xlsx!Map!C6 AT touchpoint:bed bath", "statement:map.xlsx!Map!C6 AT touchpoint:kitchen"}},
		{"topics and terms", graph.Reading{Steps: []graph.Step{step("Buy", "Order", "Shop", "")}, Topics: []graph.Topic{{Name: "Queues", Touchpoint: "Shop"}},
			Terms: []graph.Term{{Name: "Store", Aliases: []string{"shop"}}, {Name: "Other"}}},
			[]graph.EdgeKind{graph.EdgeAbout}, []string{"term:map.xlsx/store ABOUT touchpoint:shop", "topic:map.xlsx/queues ABOUT touchpoint:shop"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.reading.Source.File = "map.xlsx"
			if diff := cmp.Diff(test.want, edges(graph.FactsOf(test.reading), test.kinds...)); diff != "" {
				t.Errorf("edges (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFactsCheckedRefuses(t *testing.T) {
	node := func(id string, props graph.Props) graph.Node {
		return graph.Node{ID: id, Kind: graph.KindOf(id), Props: props}
	}
	book := graph.Source{File: "book.xlsx"}
	tests := map[string]graph.Facts{
		"no file name":       {},
		"an id without kind": {Source: book, Nodes: []graph.Node{node("shop", nil)}},
		"another kind":       {Source: book, Nodes: []graph.Node{{ID: "goal:a", Kind: graph.NodeTopic}}},
		"a node twice":       {Source: book, Nodes: []graph.Node{node("goal:a", nil), node("goal:a", nil)}},
		"an int":             {Source: book, Nodes: []graph.Node{node("goal:a", graph.Props{"n": 1})}},
		"a reserved name":    {Source: book, Nodes: []graph.Node{node("goal:a", graph.Props{"name": "x"})}},
		"broken text":        {Source: book, Nodes: []graph.Node{node("goal:a", graph.Props{"x": "\xff"})}},
		"an edge to nowhere": {Source: book, Nodes: []graph.Node{node("goal:a", nil)}, Edges: []graph.Edge{{From: "goal:a", To: "goal:b", Kind: graph.EdgeAt}}},
		"an edge twice":      {Source: book, Nodes: []graph.Node{node("goal:a", nil)}, Edges: []graph.Edge{{From: "goal:a", To: "goal:a", Kind: graph.EdgeAt}, {From: "goal:a", To: "goal:a", Kind: graph.EdgeAt}}},
		"a store's own edge": {Source: book, Nodes: []graph.Node{node("goal:a", nil)}, Edges: []graph.Edge{{From: "goal:a", To: "goal:a", Kind: graph.EdgeFrom}}},
	}
	for name, facts := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := facts.Checked(); err == nil {
				t.Error("accepted")
			}
		})
	}
}

func TestTwoWorkbooksShareATouchpoint(t *testing.T) {
	ids := func(file, touchpoint string) []string {
		var all []string
		for _, n := range graph.FactsOf(graph.Reading{Source: graph.Source{File: file}, Steps: []graph.Step{{Journey: "Buy", Touchpoint: touchpoint}}}).Nodes {
			all = append(all, n.ID)
		}
		return all
	}
	if diff := cmp.Diff(ids("a.xlsx", "Check-out page"), ids("b.xlsx", "CHECK OUT  PAGE")); diff != "" {
		t.Errorf("ids differ:\n%s", diff)
	}
	if graph.TouchpointID("—") == graph.TouchpointID("?") {
		t.Error("names without letters fall together")
	}
}

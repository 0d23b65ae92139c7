package workbook

import (
	"sort"
	"strings"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// Importer reads Excel workbooks. The zero value refuses nothing; use
// [NewImporter] for the usual limits.
type Importer struct {
	Limits Limits
}

// NewImporter makes an importer with the default limits.
func NewImporter() *Importer { return &Importer{Limits: DefaultLimits()} }

var _ importers.Importer = (*Importer)(nil)

// Open parses a workbook. The error is an [UnreadableError] when it is refused
// as a whole.
func (im *Importer) Open(name string, data []byte) (importers.Document, error) {
	book, problems, err := Open(name, data, im.Limits)
	if err != nil {
		return nil, err
	}
	return newDocument(book, problems), nil
}

// Names lists the names that the workbook brings, for the reading of others.
func (d *document) Names(options importers.Options) importers.Names {
	own := newNameBook()
	own.take(optionNames(options))
	reading, tables := d.read(options, own)
	var names importers.Names
	(&understanding{}).guarded("", func() { names = harvest(reading, tables) }) // Read tells of what cannot be understood
	return names
}

// Read turns the workbook into a reading, with names known from elsewhere.
func (d *document) Read(options importers.Options, known importers.Names) graph.Reading {
	names := newNameBook()
	names.take(known)
	names.take(optionNames(options))
	reading, _ := d.read(options, names)
	return reading
}

// optionNames makes names of the glossary that the configuration gives.
func optionNames(o importers.Options) importers.Names {
	n := importers.Names{Aliases: map[string]string{}}
	for _, t := range o.Glossary {
		for _, a := range t.Aliases {
			n.Aliases[a] = t.Name
		}
	}
	return n
}

// take adds names to the book.
func (n *nameBook) take(more importers.Names) {
	for _, d := range more.Departments {
		if key := graph.Fold(d); key != "" && n.departments[key] == "" {
			n.departments[key] = d
		}
	}
	for _, d := range more.Official {
		n.official[graph.Fold(d)] = true
	}
	for _, t := range more.Touchpoints {
		if key := graph.Fold(t); key != "" {
			n.touchpoints[key] = true
		}
	}
	for sponsor, names := range more.Sponsors {
		n.sponsors[graph.Fold(sponsor)] = append(n.sponsors[graph.Fold(sponsor)], names...)
	}
	for alias, name := range more.Aliases {
		if n.departments[graph.Fold(name)] != "" {
			n.aliases[graph.Fold(alias)] = name
		}
	}
}

// harvest collects the names that a reading is sure of: departments from
// tables of departments, owner columns of maps and department columns;
// touchpoints from maps and from columns headed so.
func harvest(reading graph.Reading, tables []*table) importers.Names {
	n := importers.Names{Sponsors: map[string][]string{}, Aliases: map[string]string{}}
	units, places := map[string]string{}, map[string]string{}
	keep := func(set map[string]string, name string) {
		if key := graph.Fold(name); key != "" && set[key] == "" {
			set[key] = name
		}
	}
	declared := map[string]bool{}
	for _, d := range reading.Departments {
		keep(units, d.Name)
		declared[graph.Fold(d.Name)] = true
		for _, a := range d.Aliases {
			n.Aliases[a] = d.Name
		}
		if d.Sponsor != "" {
			n.Sponsors[graph.Fold(d.Sponsor)] = append(n.Sponsors[graph.Fold(d.Sponsor)], d.Name)
		}
	}
	for _, s := range reading.Steps {
		for _, d := range s.Departments {
			if !strings.ContainsAny(s.OwnerText, "(（[") { // "Contact centre (Customer Service)" is undecided yet
				keep(units, d)
			}
		}
		for _, d := range s.Supporting {
			keep(units, d)
		}
		keep(places, s.Touchpoint)
	}
	for _, g := range reading.Goals {
		keep(units, g.Department)
	}
	keepFromTables(tables, func(name string) { keep(units, name) }, func(name string) { keep(places, name) })
	dropJoined(units, declared)
	n.Official = officialNames(reading)
	dropLists(places)
	n.Departments, n.Touchpoints = sortedNames(units), sortedNames(places)
	for _, p := range n.Touchpoints {
		if !isChannel(p) && len([]rune(p)) >= 6 {
			n.Links = append(n.Links, p)
		}
	}
	return n
}

// officialNames lists the departments that tables of departments and maps name.
func officialNames(reading graph.Reading) []string {
	set := map[string]string{}
	for _, d := range reading.Departments {
		set[graph.Fold(d.Name)] = d.Name
	}
	for _, s := range reading.Steps {
		for _, d := range s.Departments {
			set[graph.Fold(d)] = d
		}
	}
	return sortedNames(set)
}

// dropJoined takes out names that join two departments of which one stands
// alone elsewhere: "Reception and Nursing" is no department of its own.
func dropJoined(units map[string]string, declared map[string]bool) {
	for key, name := range units {
		if declared[key] || strings.Contains(name, "&") {
			continue
		}
		parts := andWords.Split(name, -1)
		for _, p := range parts {
			if len(parts) > 1 && units[graph.Fold(p)] != "" && graph.Fold(p) != key {
				delete(units, key)
				break
			}
		}
	}
}

// dropLists takes out touchpoints that are lists of others: "Till, checkout".
func dropLists(places map[string]string) {
	for key, name := range places {
		parts := splitLoose(name)
		for _, p := range parts {
			if len(parts) > 1 && places[graph.Fold(p)] != "" {
				delete(places, key)
				break
			}
		}
	}
}

func sortedNames(set map[string]string) []string {
	out := make([]string, 0, len(set))
	for _, name := range set {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// Told gives the problems that made the workbook unreadable.
func (e *UnreadableError) Told() []graph.Problem { return e.Problems }

// keepFromTables keeps the names in columns that are headed department or
// touchpoint.
func keepFromTables(tables []*table, unit, place func(string)) {
	for _, t := range tables {
		if t.kind != kindInitiatives && t.kind != kindStatements && t.kind != kindContacts && t.kind != kindVoice {
			continue
		}
		if c := t.find(cDepartment); c != nil && t.layout != layoutRoadmap && c.confidence >= 0.8 && (c.stats.units >= 0.2 || c.runnerUp != cTopic) {
			for _, s := range c.stats.texts {
				unit(s)
			}
		}
		if c := t.find(cTouch); c != nil && c.confidence >= 0.55 {
			for _, s := range c.stats.texts {
				for _, p := range splitHard(s) {
					place(p)
				}
			}
		}
	}
}

package importers

import "github.com/throughline/throughline/graph"

// DryRun is what an import understood, before anything is stored: the JSON
// document of `throughline import --dry-run --format json`.
type DryRun struct {
	SchemaVersion int            `json:"schema_version"`
	Sources       []DryRunSource `json:"sources"`
	Graph         DryRunGraph    `json:"graph"`
}

// DryRunSource is one workbook.
type DryRunSource struct {
	File       string          `json:"file"`
	Department string          `json:"department"`
	Sheets     []DryRunSheet   `json:"sheets"`
	Problems   []graph.Problem `json:"problems"`
}

// DryRunSheet is one worksheet with its tables, or why it was skipped.
type DryRunSheet struct {
	Name    string        `json:"name"`
	Hidden  bool          `json:"hidden"`
	Tables  []graph.Table `json:"tables"`
	Skipped string        `json:"skipped,omitempty"`
}

// DryRunGraph is everything that the workbooks say, journeys in walking order
// and joined over the workbooks that were given.
type DryRunGraph struct {
	Journeys        []DryRunJourney    `json:"journeys"`
	Departments     []DryRunName       `json:"departments"`
	Initiatives     []DryRunInitiative `json:"initiatives"`
	Statements      []DryRunStatement  `json:"statements"`
	Goals           []DryRunGoal       `json:"goals"`
	VoiceOfCustomer []DryRunTopic      `json:"voice_of_customer"`
}

// DryRunName is a department's name.
type DryRunName struct {
	Name string `json:"name"`
}

// DryRunJourney is one journey.
type DryRunJourney struct {
	Name    string        `json:"name"`
	Persona string        `json:"persona"`
	Stages  []DryRunStage `json:"stages"`
}

// DryRunStage is one stage of a journey.
type DryRunStage struct {
	Name        string             `json:"name"`
	Touchpoints []DryRunTouchpoint `json:"touchpoints"`
}

// DryRunTouchpoint is one step of a journey.
type DryRunTouchpoint struct {
	Name        string   `json:"name"`
	Departments []string `json:"departments"` // accountable
	Supporting  []string `json:"supporting"`
	Channels    []string `json:"channels"`
	File        string   `json:"file"`
	Sheet       string   `json:"sheet"`
	Cell        string   `json:"cell"`
}

// DryRunInitiative is one initiative.
type DryRunInitiative struct {
	Name        string   `json:"name"`
	Department  string   `json:"department"`
	Status      string   `json:"status"`
	Start       string   `json:"start"`
	End         string   `json:"end"`
	Touchpoints []string `json:"touchpoints"`
	Goals       []string `json:"goals"`
	File        string   `json:"file"`
	Sheet       string   `json:"sheet"`
	Cell        string   `json:"cell"`
}

// DryRunStatement is one statement.
type DryRunStatement struct {
	Text       string      `json:"text"`
	Kind       string      `json:"kind"`
	Department string      `json:"department"`
	Subject    string      `json:"subject"`
	Initiative string      `json:"initiative"`
	Journey    string      `json:"journey"`
	Touchpoint string      `json:"touchpoint"`
	Start      string      `json:"start"`
	End        string      `json:"end"`
	Scope      graph.Scope `json:"scope"`
	File       string      `json:"file"`
	Sheet      string      `json:"sheet"`
	Cell       string      `json:"cell"`
}

// DryRunGoal is one goal.
type DryRunGoal struct {
	Name  string `json:"name"`
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

// DryRunTopic is one topic of the voice of the customer.
type DryRunTopic struct {
	Topic      string `json:"topic"`
	Touchpoint string `json:"touchpoint"`
	File       string `json:"file"`
	Sheet      string `json:"sheet"`
	Cell       string `json:"cell"`
}

// NewDryRun makes the document of readings. Lists are never null.
func NewDryRun(readings []graph.Reading) DryRun {
	d := DryRun{SchemaVersion: 1, Sources: []DryRunSource{}, Graph: DryRunGraph{Journeys: []DryRunJourney{}, Departments: []DryRunName{}, Initiatives: []DryRunInitiative{},
		Statements: []DryRunStatement{}, Goals: []DryRunGoal{}, VoiceOfCustomer: []DryRunTopic{}}}
	units := map[string]bool{}
	for _, r := range readings {
		d.addSource(r.Source)
		d.addSteps(r.Steps)
		d.addDepartments(r, units)
		d.addRows(r)
	}
	return d
}

func (d *DryRun) addSource(s graph.Source) {
	source := DryRunSource{File: s.File, Department: s.Department, Sheets: []DryRunSheet{}, Problems: s.Problems}
	if source.Problems == nil {
		source.Problems = []graph.Problem{}
	}
	for _, sh := range s.Sheets {
		tables := sh.Tables
		if tables == nil {
			tables = []graph.Table{}
		}
		source.Sheets = append(source.Sheets, DryRunSheet{Name: sh.Name, Hidden: sh.Hidden, Tables: tables, Skipped: sh.Skipped})
	}
	d.Sources = append(d.Sources, source)
}

// addSteps puts steps into their journeys. A stage that comes back later in the
// walk stands again, so that the order stays.
func (d *DryRun) addSteps(steps []graph.Step) {
	for _, s := range steps {
		j := d.journey(s)
		if n := len(j.Stages); n == 0 || graph.Fold(j.Stages[n-1].Name) != graph.Fold(s.Stage) {
			j.Stages = append(j.Stages, DryRunStage{Name: s.Stage, Touchpoints: []DryRunTouchpoint{}})
		}
		stage := &j.Stages[len(j.Stages)-1]
		stage.Touchpoints = append(stage.Touchpoints, DryRunTouchpoint{Name: s.Touchpoint, Departments: list(s.Departments), Supporting: list(s.Supporting), Channels: list(s.Channels),
			File: s.File, Sheet: s.Sheet, Cell: s.Ref})
	}
}

func (d *DryRun) journey(s graph.Step) *DryRunJourney {
	for i := range d.Graph.Journeys {
		if graph.Fold(d.Graph.Journeys[i].Name) == graph.Fold(s.Journey) {
			return &d.Graph.Journeys[i]
		}
	}
	d.Graph.Journeys = append(d.Graph.Journeys, DryRunJourney{Name: s.Journey, Persona: s.Persona, Stages: []DryRunStage{}})
	return &d.Graph.Journeys[len(d.Graph.Journeys)-1]
}

// addDepartments lists every department that is declared, owns or runs
// something.
func (d *DryRun) addDepartments(r graph.Reading, seen map[string]bool) {
	add := func(name string) {
		if key := graph.Fold(name); key != "" && !seen[key] {
			seen[key] = true
			d.Graph.Departments = append(d.Graph.Departments, DryRunName{name})
		}
	}
	for _, dep := range r.Departments {
		add(dep.Name)
	}
	for _, s := range r.Steps {
		for _, name := range s.Departments {
			add(name)
		}
	}
	for _, in := range r.Initiatives {
		add(in.Department)
	}
	for _, s := range r.Statements {
		add(s.Department)
	}
}

func (d *DryRun) addRows(r graph.Reading) {
	for _, in := range r.Initiatives {
		d.Graph.Initiatives = append(d.Graph.Initiatives, DryRunInitiative{Name: in.Name, Department: in.Department, Status: in.Status, Start: in.Scope.Start, End: in.Scope.End,
			Touchpoints: list(in.Touchpoints), Goals: list(in.Goals), File: in.File, Sheet: in.Sheet, Cell: in.Ref})
	}
	for _, s := range r.Statements {
		d.Graph.Statements = append(d.Graph.Statements, DryRunStatement{Text: s.Text, Kind: s.Kind, Department: s.Department, Subject: s.Subject, Initiative: s.Initiative, Journey: s.Journey,
			Touchpoint: s.Touchpoint, Start: s.Scope.Start, End: s.Scope.End, Scope: s.Scope, File: s.File, Sheet: s.Sheet, Cell: s.Ref})
	}
	for _, g := range r.Goals {
		d.Graph.Goals = append(d.Graph.Goals, DryRunGoal{Name: g.Name, File: g.File, Sheet: g.Sheet, Cell: g.Ref})
	}
	for _, t := range r.Topics {
		d.Graph.VoiceOfCustomer = append(d.Graph.VoiceOfCustomer, DryRunTopic{Topic: t.Name, Touchpoint: t.Touchpoint, File: t.File, Sheet: t.Sheet, Cell: t.Ref})
	}
}

func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

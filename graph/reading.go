package graph

// Reading is what one workbook says, as written there: names are not yet
// resolved against other workbooks. Order is reading order (sheet by sheet,
// table by table), which for steps is walking order.
type Reading struct {
	Source      Source       `json:"source"`
	Steps       []Step       `json:"steps"`
	Initiatives []Initiative `json:"initiatives"`
	Statements  []Statement  `json:"statements"`
	Goals       []Goal       `json:"goals"`
	Departments []Department `json:"departments"`
	Topics      []Topic      `json:"topics"`
	Terms       []Term       `json:"terms"`
}

// Source is one imported workbook. Its file name identifies it: importing a
// workbook of the same base name again replaces all that it brought.
type Source struct {
	File       string    `json:"file"`       // base name, as uploaded
	SHA256     string    `json:"sha256"`     // of the file's bytes, in hex
	Department string    `json:"department"` // that the whole workbook belongs to; "" when none or several
	Sheets     []Sheet   `json:"sheets"`
	Problems   []Problem `json:"problems"`
}

// Sheet says what was understood of one worksheet.
type Sheet struct {
	Name    string  `json:"name"`
	Hidden  bool    `json:"hidden"`
	Rows    int     `json:"rows"` // used rows
	Tables  []Table `json:"tables"`
	Skipped string  `json:"skipped,omitempty"` // why nothing was read; "" when something was
}

// Table is one recognised table of a sheet.
type Table struct {
	Range   string   `json:"range"`  // A1 range with its header
	Kind    string   `json:"kind"`   // journey, initiatives, statements, goals, departments, voice-of-customer, glossary, contact-plan, personas
	Layout  string   `json:"layout"` // long, wide, matrix, roadmap, key-value
	Columns []Column `json:"columns"`
}

// Column is one header cell and the concept that it was taken for. In a wide
// table it is a lane.
type Column struct {
	Ref        string  `json:"cell"`
	Text       string  `json:"text"`
	Concept    string  `json:"concept"`    // "" when none fits
	Confidence float64 `json:"confidence"` // 0 to 1
	RunnerUp   string  `json:"runner_up"`  // next best concept, "" when none
}

// Problem kinds.
const (
	ProblemUnreadable       = "unreadable"        // the workbook or sheet could not be read
	ProblemLimit            = "limit"             // a limit was exceeded
	ProblemSkipped          = "skipped"           // a sheet fits nothing
	ProblemAssumed          = "assumed"           // a name or department was matched, but not exactly
	ProblemUnknownReference = "unknown-reference" // a name matches nothing
	ProblemValue            = "value"             // a value could not be understood
	ProblemDuplicate        = "duplicate"         // the same sheet, table or file stands twice
)

// Problem is something in a workbook that could not be read or understood.
// Sheet and Ref are empty when the whole workbook is meant.
type Problem struct {
	File    string `json:"file,omitempty"`
	Sheet   string `json:"sheet"`
	Ref     string `json:"cell"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

// Scope is the context that a row states for what it says, as written.
// Every empty field means that the row does not restrict it.
type Scope struct {
	Segment   string `json:"segment,omitempty"` // audience, customer group, persona
	Region    string `json:"region,omitempty"`
	Product   string `json:"product,omitempty"`
	Channel   string `json:"channel,omitempty"`
	Branch    string `json:"branch,omitempty"`    // of the walk: alternatives that no customer walks together
	Condition string `json:"condition,omitempty"` // remark, exception, "applies when"
	Start     string `json:"start,omitempty"`     // first day, ISO 8601 date
	End       string `json:"end,omitempty"`       // last day, ISO 8601 date
}

// Step is one touchpoint at its place in one journey: a node of the walk.
type Step struct {
	Cell          `json:"at"` // the touchpoint's name
	Journey       string      `json:"journey"`
	Persona       string      `json:"persona,omitempty"`
	JourneyState  string      `json:"journey_state,omitempty"` // as-is, to-be or ""
	Stage         string      `json:"stage"`
	Touchpoint    string      `json:"touchpoint"`
	Order         int         `json:"order"`                // position in the journey, from 1
	Branch        string      `json:"branch,omitempty"`     // "" for all; else as written: "A", "A + B", "click & collect"
	After         []string    `json:"after,omitempty"`      // touchpoints stated as predecessors; empty: the one before it
	Departments   []string    `json:"departments"`          // accountable
	Supporting    []string    `json:"supporting"`           // supporting
	OwnerText     string      `json:"owner_text"`           // the accountable cell as written, "" when the cell is empty
	Channels      []string    `json:"channels"`             // as written, split
	Score         *float64    `json:"score,omitempty"`      // experience as written
	ScoreMin      float64     `json:"score_min"`            // scale's ends; both 0 when unknown
	ScoreMax      float64     `json:"score_max"`            //
	Pain          string      `json:"pain,omitempty"`       // pain point text
	PainLevel     *float64    `json:"pain_level,omitempty"` // as written; words low, mid, high become 1, 2, 3 of 3
	PainMax       float64     `json:"pain_max"`             // scale's end; 0 when unknown
	DataAsked     []string    `json:"data_asked,omitempty"`
	DataPassed    []string    `json:"data_passed,omitempty"`
	DataNeeded    []string    `json:"data_needed,omitempty"`
	MomentOfTruth bool        `json:"moment_of_truth,omitempty"`
	Importance    *float64    `json:"importance,omitempty"`
	Cells         CellsByName `json:"cells"` // A1 reference of each value by field name: owner, supporting, score, pain, pain_level, channel, stage, branch, data_asked, data_passed, data_needed

	// Place is the joined touchpoint; set in a snapshot only.
	Place *Touchpoint `json:"-"`
	// Owners are the joined accountable departments; set in a snapshot only.
	Owners []*Department `json:"-"`
}

// CellsByName maps a field's name to the A1 reference of the cell that holds
// it, on the same sheet as the record. A field without its own cell is absent.
type CellsByName map[string]string

// Initiative is something a department does or plans that changes what
// customers meet.
type Initiative struct {
	Cell        `json:"at"` // the initiative's name
	Name        string      `json:"name"`
	Department  string      `json:"department"` // that runs it; "" when nothing says so
	Description string      `json:"description,omitempty"`
	Touchpoints []string    `json:"touchpoints"` // touchpoints, stages or journeys it touches, as written
	Status      string      `json:"status,omitempty"`
	Owner       string      `json:"owner,omitempty"` // a person
	Sponsor     string      `json:"sponsor,omitempty"`
	Budget      string      `json:"budget,omitempty"` // as written
	Goals       []string    `json:"goals"`            // names or ids, as written
	Metric      string      `json:"metric,omitempty"` // with direction and target, as written
	Supporting  []string    `json:"supporting,omitempty"`
	Scope       Scope       `json:"scope"`
	Cells       CellsByName `json:"cells"` // description, touchpoint, status, owner, sponsor, budget, goal, metric, segment, start, end
	// Columns lists the concepts that the initiative's table has a column for:
	// an empty sponsor says something only where there is a sponsor column.
	Columns []string `json:"columns"`

	// Places and Runner are the joined touchpoints and department; set in a snapshot only.
	Places []*Touchpoint `json:"-"`
	Runner *Department   `json:"-"`
}

// Statement kinds.
const (
	KindPromise      = "promise"
	KindPolicy       = "policy"
	KindServiceLevel = "service-level"
	KindMessage      = "message"
	KindInitiative   = "initiative" // what an initiative's row tells of its effect on customers
	KindMetric       = "metric"     // a metric with direction or target
	KindProcess      = "process"    // how a touchpoint of a journey map is described
	KindData         = "data"       // what a step asks for, needs or passes on
	KindContact      = "contact"    // a planned contact with customers
)

// Statement is what one cell tells or promises the customer, or rules about
// them, with the place, audience and dates of its row.
type Statement struct {
	Cell       `json:"at"`
	Text       string `json:"text"`
	Kind       string `json:"kind"`
	Department string `json:"department"`
	Subject    string `json:"subject,omitempty"`    // topic column of its row
	Initiative string `json:"initiative,omitempty"` // name, when the row is an initiative's
	Status     string `json:"status,omitempty"`     // of that initiative
	Journey    string `json:"journey,omitempty"`
	Stage      string `json:"stage,omitempty"`
	Touchpoint string `json:"touchpoint,omitempty"` // as written
	Scope      Scope  `json:"scope"`

	// Places are the joined touchpoints (none when the row names none), Step
	// is the step that the statement describes (nil when it is not a journey
	// map's), Dept the joined department, Plan the joined initiative. Set in
	// a snapshot only.
	Places []*Touchpoint `json:"-"`
	Step   *Step         `json:"-"`
	Dept   *Department   `json:"-"`
	Plan   *Initiative   `json:"-"`
}

// Goal is one declared goal of the company or a department.
type Goal struct {
	Cell       `json:"at"`
	Ref        string      `json:"ref,omitempty"` // "G1"
	Name       string      `json:"name"`
	Department string      `json:"department,omitempty"`
	Metric     string      `json:"metric,omitempty"`
	Direction  string      `json:"direction,omitempty"`
	Base       string      `json:"base,omitempty"`
	Target     string      `json:"target,omitempty"`
	Weight     *float64    `json:"weight,omitempty"`
	Cells      CellsByName `json:"cells"`
}

// Department is an organisational unit, from a departments table.
type Department struct {
	Cell      `json:"at"`
	Name      string      `json:"name"`
	Aliases   []string    `json:"aliases,omitempty"`
	Budget    string      `json:"budget,omitempty"` // as written
	Headcount *float64    `json:"headcount,omitempty"`
	Sponsor   string      `json:"sponsor,omitempty"`
	Power     *float64    `json:"power,omitempty"`
	Cells     CellsByName `json:"cells"`
}

// Topic is one topic of the voice of the customer.
type Topic struct {
	Cell       `json:"at"`
	Name       string      `json:"name"`
	Touchpoint string      `json:"touchpoint,omitempty"`
	Score      *float64    `json:"score,omitempty"`      // satisfaction, as written
	ScoreMax   float64     `json:"score_max"`            // scale's end; 0 when unknown
	Importance *float64    `json:"importance,omitempty"` // as written
	Mentions   *float64    `json:"mentions,omitempty"`
	Sentiment  string      `json:"sentiment,omitempty"`
	Cells      CellsByName `json:"cells"`

	// Place is the joined touchpoint, nil when none; set in a snapshot only.
	Place *Touchpoint `json:"-"`
}

// Term is one entry of a glossary: a name and other names for the same thing.
type Term struct {
	Cell    `json:"at"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Meaning string   `json:"meaning,omitempty"`
	About   string   `json:"about,omitempty"` // touchpoint, department, product …; "" when not stated
}

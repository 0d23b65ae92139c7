package workbook

// Table kinds, as the dry run tells them.
const (
	kindJourney     = "journey"
	kindInitiatives = "initiatives"
	kindStatements  = "statements"
	kindGoals       = "goals"
	kindDepartments = "departments"
	kindVoice       = "voice-of-customer"
	kindGlossary    = "glossary"
	kindContacts    = "contact-plan"
	kindPersonas    = "personas"
)

// Layouts, as the dry run tells them.
const (
	layoutLong     = "long"
	layoutWide     = "wide"
	layoutMatrix   = "matrix"
	layoutRoadmap  = "roadmap"
	layoutKeyValue = "key-value"
)

const (
	roleData rowRole = iota
	roleBanner
	roleTotal
	roleNote
)

// column is one column of a long table, or one lane of a wide one.
type column struct {
	index      int    // sheet column; row of a lane
	head       int    // row of the header cell; column of a lane's label
	header     string // as written
	above      string // group heading over it
	concept    concept
	confidence float64
	runnerUp   concept
	stats      columnStats
}

// table is a recognised table.
type table struct {
	sheet          *sheet
	layout         string
	across         bool // records are columns, not rows
	kind           string
	score          float64 // how sure; comparable between layouts
	area           extent  // with its header
	band           headerBand
	columns        []column
	rows           []tableRow
	titles         []titleText
	notes          []string
	lastFull       int  // last row of more than one cell
	bold           bool // most data rows are set in bold
	ctx            tableContext
	lanePositions  []int    // columns of a wide table that are touchpoints
	timeline       timeline // of a roadmap
	ownersAreUnits bool     // nothing else says whose the rows are
	by             *layout  // that found it
	gantt          bool     // a roadmap whose names stand at the left
}

// titleText is a text above a table.
type titleText struct {
	text     string
	row, col int
	bold     bool
}

// find gives the first column of a concept; nil when there is none.
func (t *table) find(c concept) *column {
	for i := range t.columns {
		if t.columns[i].concept == c {
			return &t.columns[i]
		}
	}
	return nil
}

func (t *table) all(c concept) []*column {
	var out []*column
	for i := range t.columns {
		if t.columns[i].concept == c {
			out = append(out, &t.columns[i])
		}
	}
	return out
}

func (t *table) has(c concept) bool { return t.find(c) != nil }

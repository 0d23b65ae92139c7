package graph

// Kind of a node.
type Kind string

// Node kinds. They are Neo4j's labels too.
const (
	NodeSource     Kind = "Source"
	NodeJourney    Kind = "Journey"
	NodeStage      Kind = "Stage"
	NodeTouchpoint Kind = "Touchpoint"
	NodeChannel    Kind = "Channel"
	NodeDepartment Kind = "Department"
	NodeInitiative Kind = "Initiative"
	NodeStatement  Kind = "Statement"
	NodeGoal       Kind = "Goal"
	NodeMetric     Kind = "Metric"
	NodeTopic      Kind = "Topic"
	NodeTerm       Kind = "Term"
	NodeRun        Kind = "Run"
	NodeFinding    Kind = "Finding"
	NodeWaiver     Kind = "Waiver"
)

// EdgeKind is the kind of an edge, and its relationship type in Neo4j.
type EdgeKind string

// Edge kinds.
const (
	EdgeHasStage      EdgeKind = "HAS_STAGE"      // journey to stage
	EdgeHasTouchpoint EdgeKind = "HAS_TOUCHPOINT" // stage to touchpoint; carries a step's values
	EdgeNext          EdgeKind = "NEXT"           // touchpoint to touchpoint, within one journey
	EdgeVia           EdgeKind = "VIA"            // touchpoint to channel
	EdgeOwns          EdgeKind = "OWNS"           // department to touchpoint, accountable or supporting
	EdgeRuns          EdgeKind = "RUNS"           // department to initiative
	EdgeTouches       EdgeKind = "TOUCHES"        // initiative to touchpoint, stage or journey
	EdgeSays          EdgeKind = "SAYS"           // department or initiative to statement
	EdgeAt            EdgeKind = "AT"             // statement to touchpoint, else to stage or journey
	EdgePursues       EdgeKind = "PURSUES"        // initiative to goal or metric, goal to metric
	EdgeAbout         EdgeKind = "ABOUT"          // topic or term to touchpoint
	EdgeEvidence      EdgeKind = "EVIDENCE"       // finding to what it rests on; kept by the stores
	EdgeFound         EdgeKind = "FOUND"          // run to finding; kept by the stores
	EdgeFrom          EdgeKind = "FROM"           // node to source; kept by the stores, never among Facts' edges
)

// Props are a node's or edge's properties: string, float64, bool and []string
// values only, so that every backend keeps them natively and gives them back
// equal. Absent and empty are the same.
type Props map[string]any

// Node is one thing that a source names. Several sources may name the same
// node: its ID is made of its kind and folded name, and each source keeps its
// own Cell and Props for it.
type Node struct {
	ID    string
	Kind  Kind
	Name  string
	Cell  Cell
	Order int // position in its source's reading, from 0
	Props Props
}

// Edge joins two nodes of the same source's Facts. From, To, Kind and Key
// identify it within its source.
type Edge struct {
	From, To string
	Kind     EdgeKind
	Key      string // tells apart parallel edges (a touchpoint twice in one journey); usually ""
	Order    int    // position in its source's reading, from 0
	Props    Props
}

// Facts is one source as nodes and edges, the form in which stores keep it.
// FactsOf and ReadingOf are each other's inverse.
type Facts struct {
	Source Source
	Nodes  []Node
	Edges  []Edge
}

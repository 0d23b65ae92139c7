package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// longestKey is how many bytes of a name an id keeps; a database's index takes
// only so long a key, and a cell may hold 32,767 characters.
const longestKey = 200

// nameKey is the part of an id that a name gives: its folded text, or the text
// itself where folding leaves nothing ("—", "???"). Of a very long one it is the
// beginning and a checksum.
func nameKey(name string) string {
	key := Fold(name)
	if key == "" {
		key = strings.TrimSpace(strings.ToValidUTF8(name, "\uFFFD"))
	}
	if len(key) > longestKey {
		sum := sha256.Sum256([]byte(key))
		key = strings.ToValidUTF8(key[:longestKey], "") + " " + hex.EncodeToString(sum[:8])
	}
	return key
}

// JourneyID is the id of a journey's node. Every source that names the journey
// shares it.
func JourneyID(name string) string { return "journey:" + nameKey(name) }

// StageID is the id of a stage's node: stages of one name in two journeys are
// two nodes.
func StageID(journey, stage string) string {
	return "stage:" + nameKey(journey) + "/" + nameKey(stage)
}

// TouchpointID is the id of a touchpoint's node, shared by every source.
func TouchpointID(name string) string { return "touchpoint:" + nameKey(name) }

// ChannelID is the id of a channel's node, shared by every source.
func ChannelID(name string) string { return "channel:" + nameKey(name) }

// DepartmentID is the id of a department's node, shared by every source.
func DepartmentID(name string) string { return "department:" + nameKey(name) }

// GoalID is the id of a goal's node, shared by every source.
func GoalID(name string) string { return "goal:" + nameKey(name) }

// MetricID is the id of a metric's node, shared by every source.
func MetricID(name string) string { return "metric:" + nameKey(name) }

// SourceID is the id of a source's node. File is the workbook's base name.
func SourceID(file string) string { return "source:" + file }

// InitiativeID is the id of an initiative's node: one per workbook and name.
// Where a workbook lists several of one name, it is the first one's.
func InitiativeID(file, name string) string { return "initiative:" + file + "/" + nameKey(name) }

// TopicID is the id of a voice-of-customer topic's node: one per workbook and name.
func TopicID(file, name string) string { return "topic:" + file + "/" + nameKey(name) }

// TermID is the id of a glossary entry's node: one per workbook and name.
func TermID(file, name string) string { return "term:" + file + "/" + nameKey(name) }

// StatementID is the id of a statement's node. Where one cell gives several
// statements, it is the first one's.
func StatementID(at Cell) string { return "statement:" + validCell(at).String() }

// FindingID is the id of a finding's node: a finding is kept once per run.
func FindingID(run, finding string) string { return "finding:" + run + "/" + finding }

// RunID is the id of a run's node.
func RunID(run string) string { return "run:" + run }

// kinds lists every node kind by the first part of its ids.
var kinds = map[string]Kind{
	"source": NodeSource, "journey": NodeJourney, "stage": NodeStage, "touchpoint": NodeTouchpoint,
	"channel": NodeChannel, "department": NodeDepartment, "initiative": NodeInitiative,
	"statement": NodeStatement, "goal": NodeGoal, "metric": NodeMetric, "topic": NodeTopic,
	"term": NodeTerm, "run": NodeRun, "finding": NodeFinding, "waiver": NodeWaiver,
}

// KindOf says which kind of node an id belongs to; "" when it is none's.
func KindOf(id string) Kind {
	prefix, _, found := strings.Cut(id, ":")
	if !found {
		return ""
	}
	return kinds[prefix]
}

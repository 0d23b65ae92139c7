package analyzer

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// What rules can need. Each name is what a report tells people to add.
const (
	NeedJourneys    Need = "journey maps with touchpoints"
	NeedOwners      Need = "an accountable department for each touchpoint"
	NeedScores      Need = "an experience score for each touchpoint"
	NeedPains       Need = "pain points with a level"
	NeedTopics      Need = "voice-of-customer topics with importance or mentions"
	NeedInitiatives Need = "initiatives"
	NeedRunners     Need = "the department that runs each initiative"
	NeedGoals       Need = "goals or touchpoints of initiatives"
	NeedCharter     Need = "a sponsor or budget column for initiatives"
	NeedStatements  Need = "statements of at least two departments"
	NeedMetrics     Need = "metrics of initiatives with direction or target"
	NeedData        Need = "data that touchpoints ask for, keep or pass on"
	NeedContacts    Need = "planned contacts with customers"
)

func oneOf(alternatives []Need) string {
	words := make([]string, len(alternatives))
	for i, n := range alternatives {
		words[i] = string(n)
	}
	return strings.Join(words, " or ")
}

// present says which needs a snapshot meets.
func present(snap *graph.Snapshot) map[Need]bool {
	has := map[Need]bool{}
	for _, j := range snap.Journeys {
		for _, s := range j.Steps {
			has[NeedJourneys] = true
			has[NeedOwners] = has[NeedOwners] || len(s.Departments) > 0
			has[NeedScores] = has[NeedScores] || s.Score != nil
			has[NeedPains] = has[NeedPains] || s.PainLevel != nil
		}
	}
	for _, t := range snap.Topics {
		has[NeedTopics] = has[NeedTopics] || t.Importance != nil || t.Mentions != nil
	}
	for _, in := range snap.Initiatives {
		has[NeedInitiatives] = true
		has[NeedRunners] = has[NeedRunners] || in.Runner != nil
		for _, c := range in.Columns {
			has[NeedGoals] = has[NeedGoals] || c == "goal" || c == "touchpoint"
			has[NeedCharter] = has[NeedCharter] || c == "sponsor" || c == "budget"
		}
		has[NeedMetrics] = has[NeedMetrics] || in.Metric != ""
	}
	presentStatements(snap, has)
	return has
}

func presentStatements(snap *graph.Snapshot, has map[Need]bool) {
	departments := map[*graph.Department]bool{}
	for _, s := range snap.Statements {
		if s.Dept != nil {
			departments[s.Dept] = true
		}
		has[NeedContacts] = has[NeedContacts] || s.Kind == graph.KindContact || s.Kind == graph.KindInitiative || s.Kind == graph.KindPromise
		has[NeedData] = true
	}
	has[NeedStatements] = len(departments) > 1
}

// NeedNames gives what the rule needs, one entry for each list of alternatives.
func (r *Rule) NeedNames() []string {
	names := make([]string, len(r.Needs))
	for i, alternatives := range r.Needs {
		names[i] = oneOf(alternatives)
	}
	return names
}

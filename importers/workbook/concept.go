package workbook

// concept is what a column or lane is about. Its string stands in
// graph.Column.Concept, in graph.Initiative.Columns and in mapping files.
type concept string

// Concepts of columns and lanes.
const (
	cNone concept = ""

	cID      concept = "id"
	cJourney concept = "journey"
	cPersona concept = "persona"
	cStage   concept = "stage"
	cTouch   concept = "touchpoint"
	cChannel concept = "channel"
	cBranch  concept = "branch"
	cAfter   concept = "after" // stated predecessors

	cAction     concept = "action"  // what the customer does
	cThought    concept = "thought" // what the customer thinks or says
	cFeeling    concept = "feeling" // emotion in words or pictures
	cScore      concept = "score"
	cPain       concept = "pain"
	cPainLevel  concept = "pain_level"
	cImportance concept = "importance"
	cMoment     concept = "moment_of_truth"
	cBackstage  concept = "backstage"
	cIdea       concept = "opportunity"

	// What the customer is told, gets, or is ruled by: statements.
	cExperience  concept = "experience"
	cMessage     concept = "message"
	cPolicy      concept = "policy"
	cLevel       concept = "service_level"
	cDescription concept = "description"
	cAnswer      concept = "answer"
	cException   concept = "exception"
	cDataAsked   concept = "data_asked"
	cDataNeeded  concept = "data_needed"
	cDataPassed  concept = "data_passed"

	cOwner      concept = "owner"      // accountable: a department on maps, a person elsewhere
	cDepartment concept = "department" // organisational unit, said so
	cSupporting concept = "supporting"
	cPerson     concept = "person"
	cSponsor    concept = "sponsor"

	cTopic     concept = "topic"
	cSegment   concept = "segment"
	cRegion    concept = "region"
	cProduct   concept = "product"
	cCondition concept = "condition"
	cRemark    concept = "remark"
	cReason    concept = "reason"

	cInitiative concept = "initiative"
	cStatus     concept = "status"
	cStart      concept = "start"
	cEnd        concept = "end"
	cPeriod     concept = "period" // start and end in one cell
	cSendDate   concept = "send_date"
	cReview     concept = "review"
	cCreated    concept = "created"
	cFrequency  concept = "frequency"
	cGoal       concept = "goal"
	cMetric     concept = "metric"
	cDirection  concept = "direction"
	cBase       concept = "base"
	cTarget     concept = "target"
	cWeight     concept = "weight"
	cBudget     concept = "budget"
	cBenefit    concept = "benefit"
	cHeadcount  concept = "headcount"
	cPower      concept = "power"
	cPriority   concept = "priority"
	cKind       concept = "kind"

	cTerm      concept = "term"
	cMeaning   concept = "meaning"
	cAlias     concept = "alias"
	cQuote     concept = "quote"
	cMentions  concept = "mentions"
	cSentiment concept = "sentiment"

	cMark   concept = "mark"   // column of a matrix: its header is a touchpoint or department
	cTime   concept = "time"   // column of a roadmap: its header is a month, quarter or week
	cIgnore concept = "ignore" // nothing that Throughline uses
)

// textConcepts are the concepts whose cells become statements, with the kind
// that such a statement has where its table says nothing else.
var textConcepts = []concept{cMessage, cPolicy, cLevel, cAnswer, cExperience, cDescription, cException}

func isText(c concept) bool {
	for _, t := range textConcepts {
		if c == t {
			return true
		}
	}
	return false
}

// Concepts lists what a mapping may take a column for.
func Concepts() []string {
	out := make([]string, len(mappable))
	for i, c := range mappable {
		out[i] = string(c)
	}
	return out
}

var mappable = []concept{cID, cJourney, cPersona, cStage, cTouch, cChannel, cBranch, cAfter, cAction, cThought, cFeeling, cScore, cPain,
	cPainLevel, cImportance, cMoment, cBackstage, cIdea, cExperience, cMessage, cPolicy, cLevel, cDescription, cAnswer, cException, cDataAsked,
	cDataNeeded, cDataPassed, cOwner, cDepartment, cSupporting, cPerson, cSponsor, cTopic, cSegment, cRegion, cProduct, cCondition, cRemark,
	cReason, cInitiative, cStatus, cStart, cEnd, cPeriod, cSendDate, cReview, cCreated, cFrequency, cGoal, cMetric, cDirection, cBase, cTarget,
	cWeight, cBudget, cBenefit, cHeadcount, cPower, cPriority, cKind, cTerm, cMeaning, cAlias, cQuote, cMentions, cSentiment, cMark, cIgnore}

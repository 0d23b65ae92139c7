package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/analyzer/claim"
	"github.com/throughline/throughline/graph"
)

const (
	severePain = 0.8 // of the pain scale
	lowScore   = 0.6 // of the satisfaction scale: a topic above it is no pain
	topTopics  = 5   // of the voice of the customer, by mentions or importance
	answerTie  = 0.7 // how well an initiative elsewhere must tie with a pain to answer it …
	answerIn   = 3   // … and in how many words and concepts
)

// UnansweredPain finds severe pains and top topics that no initiative answers.
var UnansweredPain = &analyzer.Rule{
	Name:     "unanswered-pain",
	Summary:  "a severe pain or a top topic of the voice of the customer that no initiative answers",
	Doc:      "Speaks when a pain at the top of its scale, or one of the five weightiest topics with a low score, meets no live initiative at its touchpoint and none that speaks of the same thing. Stays silent when any initiative works at that touchpoint.",
	Severity: graph.Medium,
	Needs:    [][]analyzer.Need{{analyzer.NeedPains, analyzer.NeedTopics}, {analyzer.NeedInitiatives}},
	Check:    unansweredPain,
}

func unansweredPain(pass *analyzer.Pass) error {
	answers := answersOf(pass)
	for _, j := range pass.Snapshot.Journeys {
		for _, s := range j.Steps {
			if s.PainLevel == nil || s.PainMax <= 0 || *s.PainLevel < severePain*s.PainMax || s.Pain == "" {
				continue
			}
			if answered(answers, s.Pain, s.Place) {
				continue
			}
			f := stepFinding(pass, s, "pain", s.Pain)
			f.Title = fmt.Sprintf("No initiative answers the pain at “%s”", s.Touchpoint)
			f.Explanation = fmt.Sprintf("The map rates this pain %g of %g, and no live initiative works at “%s” or speaks of it.", *s.PainLevel, s.PainMax, s.Touchpoint)
			f.Suggestion = "Give the pain an owner and an initiative, or say why it stays."
			f.Confidence = 0.8
			pass.Report(f)
		}
	}
	for _, t := range heaviest(pass.Snapshot.Topics) {
		if t.Score != nil && t.ScoreMax > 0 && *t.Score > lowScore*t.ScoreMax || answered(answers, t.Name, t.Place) {
			continue
		}
		pass.Report(topicFinding(pass, t))
	}
	return nil
}

// heaviest gives the topics that customers mention most.
func heaviest(topics []*graph.Topic) []*graph.Topic {
	sorted := slices.Clone(topics)
	slices.SortStableFunc(sorted, func(a, b *graph.Topic) int { return cmp.Compare(topicWeight(b), topicWeight(a)) })
	return sorted[:min(topTopics, len(sorted))]
}

func topicWeight(t *graph.Topic) float64 {
	w := 1.0
	if t.Mentions != nil {
		w *= *t.Mentions
	}
	if t.Importance != nil {
		w *= *t.Importance
	}
	return w
}

func topicFinding(pass *analyzer.Pass, t *graph.Topic) graph.Finding {
	e := graph.Evidence{File: t.File, Sheet: t.Sheet, Cell: t.Ref, Touchpoint: t.Touchpoint, Text: t.Name, Node: graph.TopicID(t.File, t.Name)}
	f := graph.Finding{
		Confidence: 0.75, Evidence: []graph.Evidence{e},
		Title:       fmt.Sprintf("No initiative answers “%s”", t.Name),
		Explanation: "It is among the five topics that customers raise most, and no live initiative works there or speaks of it.",
		Suggestion:  "Give the topic an owner and an initiative, or say why it stays.",
	}
	if t.Place != nil {
		f.Touchpoints = []string{t.Place.Name}
		for _, j := range pass.Walks.Journeys(t.Place) {
			f.Journeys = append(f.Journeys, j.Name)
		}
		f.Impact = pass.Impact([]*graph.Touchpoint{t.Place}, 0)
	} else {
		f.Impact = pass.Impact(nil, 0)
	}
	return f
}

// answer is a live initiative, understood.
type answer struct {
	plan *graph.Initiative
	says *claim.Understood
}

func answersOf(pass *analyzer.Pass) []answer {
	var all []answer
	for _, in := range pass.Snapshot.Initiatives {
		if alive(in) {
			all = append(all, answer{in, claim.ReadSubjects(claim.Statement{Text: in.Name + ". " + in.Description + ". " + in.Metric})})
		}
	}
	return all
}

// answered is true when a live initiative works at the pain's place, or
// elsewhere speaks of the same thing in several words.
func answered(answers []answer, pain string, place *graph.Touchpoint) bool {
	wanted := claim.ReadSubjects(claim.Statement{Text: pain})
	for _, a := range answers {
		if place != nil && slices.Contains(a.plan.Places, place) {
			return true
		}
		if tie := claim.TieSubjects(wanted, a.says, claim.PlaceUnknown); tie.Score >= answerTie && len(tie.Shared) >= answerIn {
			return true
		}
	}
	return false
}

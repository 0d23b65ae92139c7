package graphtest

import (
	"fmt"
	"time"

	"github.com/throughline/throughline/graph"
)

// Company gives three workbooks of one company whose names meet: a journey
// map, the initiatives of two departments, and the promises of a third.
func Company() []graph.Facts {
	return []graph.Facts{graph.FactsOf(journeyMap()), graph.FactsOf(initiativeList()), graph.FactsOf(promiseList())}
}

func source(file, sha string) graph.Source {
	return graph.Source{
		File: file, SHA256: sha, Department: "",
		Sheets: []graph.Sheet{{Name: "Sheet 1", Rows: 9, Tables: []graph.Table{{Range: "A1:D9", Kind: "journey", Layout: "long",
			Columns: []graph.Column{{Ref: "A1", Text: "Touchpoint", Concept: "touchpoint", Confidence: 0.97, RunnerUp: "stage"}, {Ref: "B1", Text: "?"}}}}},
			{Name: "Notes", Hidden: true, Rows: 1, Skipped: "fits nothing"}},
		Problems: []graph.Problem{{File: file, Sheet: "Sheet 1", Ref: "C4", Kind: graph.ProblemValue, Message: `"soon" is no date`}},
	}
}

func number(f float64) *float64 { return &f }

func journeyMap() graph.Reading {
	at := func(ref string) graph.Cell { return graph.Cell{File: "journeys.xlsx", Sheet: "Map", Ref: ref} }
	return graph.Reading{
		Source: source("journeys.xlsx", "aa11"),
		Steps: []graph.Step{
			{Cell: at("C4"), Journey: "Buy a phone", Persona: "Families", JourneyState: "as-is", Stage: "Order", Touchpoint: "Web shop", Order: 1,
				Departments: []string{"Sales"}, Supporting: []string{"IT"}, OwnerText: "Sales", Channels: []string{"Web", "App"},
				Score: number(4.5), ScoreMin: 1, ScoreMax: 5, Pain: "slow", PainLevel: number(0), PainMax: 3, DataAsked: []string{"name", "e-mail"},
				MomentOfTruth: true, Importance: number(0.8), Cells: graph.CellsByName{"owner": "D4", "score": "E4"}},
			{Cell: at("C5"), Journey: "Buy a phone", Stage: "Order", Touchpoint: "Payment", Order: 2, Branch: "A", Departments: []string{"Finance"}, OwnerText: "Finance", DataNeeded: []string{"e-mail"}},
			{Cell: at("C6"), Journey: "Buy a phone", Stage: "Order", Touchpoint: "Counter", Order: 3, Branch: "B", Departments: []string{"Shops"}, OwnerText: "Shops"},
			{Cell: at("C7"), Journey: "Buy a phone", Stage: "Use", Touchpoint: "Hotline", Order: 4, Departments: []string{"Service"}, OwnerText: "Service", Channels: []string{"Phone"}},
			{Cell: at("C8"), Journey: "Buy a phone", Stage: "Use", Touchpoint: "Hotline", Order: 5, After: []string{"Web shop"}, DataPassed: []string{"ticket"}},
			{Cell: at("C11"), Journey: "Leave", Stage: "Cancel", Touchpoint: "Hotline", Order: 1, Departments: []string{"Service"}, OwnerText: "Service"},
			{Cell: at("C12"), Journey: "Leave", Stage: "Cancel", Touchpoint: "Farewell letter", Order: 2, Departments: []string{"Sales"}, OwnerText: "Sales"},
		},
		Statements: []graph.Statement{
			{Cell: at("F7"), Text: "Someone answers within 30 seconds.", Kind: graph.KindProcess, Department: "Service", Journey: "Buy a phone", Stage: "Use", Touchpoint: "Hotline"},
			{Cell: at("F12"), Text: "We say goodbye by post.", Kind: graph.KindProcess, Department: "Sales", Journey: "Leave", Stage: "Cancel", Touchpoint: "Farewell letter"},
		},
		Departments: []graph.Department{
			{Cell: graph.Cell{File: "journeys.xlsx", Sheet: "Units", Ref: "A2"}, Name: "Sales", Aliases: []string{"Sales & Marketing"}, Headcount: number(40), Power: number(0.9)},
			{Cell: graph.Cell{File: "journeys.xlsx", Sheet: "Units", Ref: "A3"}, Name: "Service", Budget: "EUR 2 m"},
		},
		Topics: []graph.Topic{{Cell: graph.Cell{File: "journeys.xlsx", Sheet: "Voice", Ref: "A2"}, Name: "Waiting", Touchpoint: "Hotline", Score: number(2), ScoreMax: 10, Mentions: number(312)}},
		Terms:  []graph.Term{{Cell: graph.Cell{File: "journeys.xlsx", Sheet: "Glossary", Ref: "A2"}, Name: "Hotline", Aliases: []string{"Service line"}, Meaning: "the number on the box"}},
	}
}

func initiativeList() graph.Reading {
	at := func(ref string) graph.Cell { return graph.Cell{File: "initiatives.xlsx", Sheet: "2026", Ref: ref} }
	return graph.Reading{
		Source: source("initiatives.xlsx", "bb22"),
		Initiatives: []graph.Initiative{
			{Cell: at("A2"), Name: "Chat first", Department: "Service", Description: "Move calls to chat", Touchpoints: []string{"Service line"}, Status: "running",
				Owner: "Ana", Sponsor: "Board", Budget: "€ 120,000", Goals: []string{"G1"}, Metric: "Calls -30 %", Scope: graph.Scope{Segment: "Families", Start: "2026-01-01", End: "2026-12-31"},
				Cells: graph.CellsByName{"touchpoint": "D2"}, Columns: []string{"name", "touchpoint", "sponsor"}},
			{Cell: at("A3"), Name: "Call back", Department: "Sales", Touchpoints: []string{"Hotline", "WEB SHOP"}, Goals: []string{"Happier customers"}},
			{Cell: at("A4"), Name: "Call back", Department: "Shops", Touchpoints: []string{"Counter"}},
		},
		Goals: []graph.Goal{{Cell: graph.Cell{File: "initiatives.xlsx", Sheet: "Goals", Ref: "B2"}, Ref: "G1", Name: "Happier customers", Metric: "NPS", Direction: "up", Base: "20", Target: "35", Weight: number(2)}},
		Statements: []graph.Statement{
			{Cell: at("B2"), Text: "Calls are answered by chat only.", Kind: graph.KindInitiative, Department: "Service", Initiative: "Chat first", Status: "running", Touchpoint: "Service line", Scope: graph.Scope{Segment: "Families"}},
		},
	}
}

func promiseList() graph.Reading {
	at := func(ref string) graph.Cell { return graph.Cell{File: "promises.xlsx", Sheet: "Web", Ref: ref} }
	return graph.Reading{
		Source: source("promises.xlsx", "cc33"),
		Statements: []graph.Statement{
			{Cell: at("B2"), Text: "You always reach a person on the phone.", Kind: graph.KindPromise, Department: "Marketing", Touchpoint: "hotline", Subject: "reachability"},
			{Cell: at("B3"), Text: "Free delivery for everyone.", Kind: graph.KindPromise, Department: "Marketing"},
		},
	}
}

// Large gives a workbook of one journey with so many touchpoints, a department
// for every hundred of them, and one statement each.
func Large(file string, touchpoints int) graph.Facts {
	r := graph.Reading{Source: source(file, fmt.Sprintf("large%d", touchpoints))}
	for i := range touchpoints {
		at := graph.Cell{File: file, Sheet: "Map", Ref: fmt.Sprintf("B%d", i+2)}
		department := fmt.Sprintf("Department %d", i/100)
		step := graph.Step{Cell: at, Journey: "Long way", Stage: fmt.Sprintf("Stage %d", i/50), Touchpoint: fmt.Sprintf("Touchpoint %d", i), Order: i + 1, Departments: []string{department}, OwnerText: department, Channels: []string{"Phone"}}
		r.Steps = append(r.Steps, step)
		at.Ref = fmt.Sprintf("C%d", i+2)
		r.Statements = append(r.Statements, graph.Statement{Cell: at, Text: fmt.Sprintf("Answer number %d comes within %d hours.", i, i%72+1), Kind: graph.KindServiceLevel, Department: department, Journey: step.Journey, Stage: step.Stage, Touchpoint: step.Touchpoint})
	}
	return graph.FactsOf(r)
}

// SampleRun gives a run with two findings over [Company], and evidence that
// names nodes, no node, and a node that is nowhere.
func SampleRun(id string, started time.Time) graph.Run {
	statement := func(file, sheet, ref, text string) graph.Evidence {
		at := graph.Cell{File: file, Sheet: sheet, Ref: ref}
		return graph.Evidence{File: file, Sheet: sheet, Cell: ref, Text: text, Department: "Service", Touchpoint: "Hotline", Node: graph.StatementID(at),
			Claim: &graph.EvidenceClaim{Subject: "call", Attribute: "channel", Value: "{chat}", Scope: "Families"}}
	}
	return graph.Run{
		ID: id, StartedAt: started, FinishedAt: started.Add(1500 * time.Millisecond), Version: "1.0",
		Sources: []graph.Source{source("initiatives.xlsx", "bb22")},
		Rules:   []graph.RuleStatus{{Name: "channel-conflict", Ran: true, Findings: 1}, {Name: "tone-clash", Missing: []string{"tone"}}},
		Findings: []graph.Finding{
			{ID: "f2", Rule: "channel-conflict", Severity: graph.High, Confidence: 0.91, Impact: 0.7, State: graph.StateNew, Title: "Chat only, or a person on the phone", Explanation: "Both cannot hold.", Suggestion: "Agree on one.",
				FoundBy: []string{graph.ByEngine}, Journeys: []string{"Buy a phone"}, Touchpoints: []string{"Hotline"}, Departments: []string{"Service", "Marketing"},
				Evidence: []graph.Evidence{statement("initiatives.xlsx", "2026", "B2", "Calls are answered by chat only."), statement("promises.xlsx", "Web", "B2", "You always reach a person on the phone.")}},
			{ID: "f1", Rule: "ownership-gap", Severity: graph.Low, Confidence: 0.4, State: graph.StatePersisting, Title: "Nobody owns it — «Hotline»",
				Evidence: []graph.Evidence{{File: "journeys.xlsx", Sheet: "Map", Cell: "C8", Touchpoint: "Hotline", Node: graph.TouchpointID("Hotline")}, {File: "gone.xlsx", Node: "statement:gone.xlsx!A!B1"}, {Text: "no node"}}},
		},
	}
}

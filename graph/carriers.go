package graph

// This file says how each record's fields become the properties of its one
// carrier, and back. The two directions of a record stand together.

// stepProps carries a step on its HAS_TOUCHPOINT edge. An edge has neither
// name nor cell of its own, so the step's stand among the properties.
func stepProps(s Step) Props {
	at := validCell(s.Cell)
	return Props{}.text("file", at.File).text("sheet", at.Sheet).text("cell", at.Ref).
		text("journey", s.Journey).text("persona", s.Persona).text("journey_state", s.JourneyState).
		text("stage", s.Stage).text("touchpoint", s.Touchpoint).number("position", float64(s.Order)).
		text("branch", s.Branch).list("after", s.After).
		list("departments", s.Departments).list("supporting", s.Supporting).text("owner_text", s.OwnerText).
		list("channels", s.Channels).
		optional("score", s.Score).number("score_min", s.ScoreMin).number("score_max", s.ScoreMax).
		text("pain", s.Pain).optional("pain_level", s.PainLevel).number("pain_max", s.PainMax).
		list("data_asked", s.DataAsked).list("data_passed", s.DataPassed).list("data_needed", s.DataNeeded).
		flag("moment_of_truth", s.MomentOfTruth).optional("importance", s.Importance).
		cells(s.Cells)
}

func stepOf(p Props) Step {
	return Step{
		Cell:    Cell{File: p.Text("file"), Sheet: p.Text("sheet"), Ref: p.Text("cell")},
		Journey: p.Text("journey"), Persona: p.Text("persona"), JourneyState: p.Text("journey_state"),
		Stage: p.Text("stage"), Touchpoint: p.Text("touchpoint"), Order: int(p.numberOrZero("position")),
		Branch: p.Text("branch"), After: p.List("after"),
		Departments: orEmpty(p.List("departments")), Supporting: orEmpty(p.List("supporting")),
		OwnerText: p.Text("owner_text"), Channels: orEmpty(p.List("channels")),
		Score: p.Number("score"), ScoreMin: p.numberOrZero("score_min"), ScoreMax: p.numberOrZero("score_max"),
		Pain: p.Text("pain"), PainLevel: p.Number("pain_level"), PainMax: p.numberOrZero("pain_max"),
		DataAsked: p.List("data_asked"), DataPassed: p.List("data_passed"), DataNeeded: p.List("data_needed"),
		MomentOfTruth: p.Flag("moment_of_truth"), Importance: p.Number("importance"),
		Cells: p.readCells(),
	}
}

func initiativeProps(i Initiative) Props {
	return Props{}.text("department", i.Department).text("description", i.Description).
		list("touchpoints", i.Touchpoints).text("status", i.Status).text("owner", i.Owner).
		text("sponsor", i.Sponsor).text("budget", i.Budget).list("goals", i.Goals).text("metric", i.Metric).
		list("supporting", i.Supporting).list("columns", i.Columns).scope(i.Scope).cells(i.Cells)
}

func initiativeOf(n Node) Initiative {
	p := n.Props
	return Initiative{
		Cell: n.Cell, Name: n.Name, Department: p.Text("department"), Description: p.Text("description"),
		Touchpoints: orEmpty(p.List("touchpoints")), Status: p.Text("status"), Owner: p.Text("owner"),
		Sponsor: p.Text("sponsor"), Budget: p.Text("budget"), Goals: orEmpty(p.List("goals")),
		Metric: p.Text("metric"), Supporting: p.List("supporting"), Scope: p.readScope(),
		Cells: p.readCells(), Columns: orEmpty(p.List("columns")),
	}
}

func statementProps(s Statement) Props {
	return Props{}.text("text", s.Text).text("kind", s.Kind).text("department", s.Department).
		text("subject", s.Subject).text("initiative", s.Initiative).text("status", s.Status).
		text("journey", s.Journey).text("stage", s.Stage).text("touchpoint", s.Touchpoint).scope(s.Scope)
}

func statementOf(n Node) Statement {
	p := n.Props
	return Statement{
		Cell: n.Cell, Text: p.Text("text"), Kind: p.Text("kind"), Department: p.Text("department"),
		Subject: p.Text("subject"), Initiative: p.Text("initiative"), Status: p.Text("status"),
		Journey: p.Text("journey"), Stage: p.Text("stage"), Touchpoint: p.Text("touchpoint"),
		Scope: p.readScope(),
	}
}

func goalProps(g Goal) Props {
	return Props{}.flag(declared, true).text("ref", g.Ref).text("department", g.Department).
		text("metric", g.Metric).text("direction", g.Direction).text("base", g.Base).text("target", g.Target).
		optional("weight", g.Weight).cells(g.Cells)
}

func goalOf(n Node) Goal {
	p := n.Props
	return Goal{
		Cell: n.Cell, Ref: p.Text("ref"), Name: n.Name, Department: p.Text("department"),
		Metric: p.Text("metric"), Direction: p.Text("direction"), Base: p.Text("base"),
		Target: p.Text("target"), Weight: p.Number("weight"), Cells: p.readCells(),
	}
}

func departmentProps(d Department) Props {
	return Props{}.flag(declared, true).list("aliases", d.Aliases).text("budget", d.Budget).
		optional("headcount", d.Headcount).text("sponsor", d.Sponsor).optional("power", d.Power).cells(d.Cells)
}

func departmentOf(n Node) Department {
	p := n.Props
	return Department{
		Cell: n.Cell, Name: n.Name, Aliases: p.List("aliases"), Budget: p.Text("budget"),
		Headcount: p.Number("headcount"), Sponsor: p.Text("sponsor"), Power: p.Number("power"),
		Cells: p.readCells(),
	}
}

func topicProps(t Topic) Props {
	return Props{}.text("touchpoint", t.Touchpoint).optional("score", t.Score).number("score_max", t.ScoreMax).
		optional("importance", t.Importance).optional("mentions", t.Mentions).text("sentiment", t.Sentiment).
		cells(t.Cells)
}

func topicOf(n Node) Topic {
	p := n.Props
	return Topic{
		Cell: n.Cell, Name: n.Name, Touchpoint: p.Text("touchpoint"), Score: p.Number("score"),
		ScoreMax: p.numberOrZero("score_max"), Importance: p.Number("importance"),
		Mentions: p.Number("mentions"), Sentiment: p.Text("sentiment"), Cells: p.readCells(),
	}
}

func termProps(t Term) Props {
	return Props{}.list("aliases", t.Aliases).text("meaning", t.Meaning).text("about", t.About)
}

func termOf(n Node) Term {
	p := n.Props
	return Term{Cell: n.Cell, Name: n.Name, Aliases: orEmpty(p.List("aliases")), Meaning: p.Text("meaning"), About: p.Text("about")}
}

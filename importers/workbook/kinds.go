package workbook

import "sort"

// profile says which concepts a kind of table has, how much each says for the
// kind, and what it cannot be without.
type profile struct {
	kind    string
	weights map[concept]float64
	// against are concepts that speak for another kind when they stand in it.
	against map[concept]float64
	// complete tells whether the assigned concepts make a table of the kind.
	complete func(has map[concept]float64) bool
}

// some counts how many of the concepts are there.
func some(has map[concept]float64, cs ...concept) int {
	n := 0
	for _, c := range cs {
		if has[c] > 0 {
			n++
		}
	}
	return n
}

// profiles lists the kinds of long tables.
var profiles = []profile{
	{
		kind: kindJourney,
		weights: map[concept]float64{cTouch: 2, cStage: 2, cOwner: 1.2, cDepartment: 1, cSupporting: 1, cChannel: 0.7, cExperience: 1, cAction: 1.2, cThought: 1.2, cFeeling: 1.5,
			cScore: 1.3, cPain: 1.3, cPainLevel: 1.5, cImportance: 0.6, cMoment: 1.5, cBackstage: 1, cIdea: 0.8, cMessage: 0.6, cPolicy: 0.5, cLevel: 0.5, cDescription: 0.5, cDataAsked: 1.4, cDataNeeded: 1.4,
			cDataPassed: 1.4, cBranch: 1.2, cAfter: 1, cJourney: 1.2, cPersona: 1, cQuote: 0.8, cID: 0.2, cRemark: 0.3, cSegment: 0.4, cRegion: 0.3, cProduct: 0.3, cCondition: 0.3, cPerson: 0.2, cAnswer: 0.3, cException: 0.3, cPriority: 0.3, cMetric: 0.3, cIgnore: 0},
		against: map[concept]float64{cBudget: 1.2, cSponsor: 1.2, cStart: 0.9, cEnd: 0.9, cGoal: 0.8, cStatus: 0.7, cMentions: 1.5, cInitiative: 1.5, cTopic: 0.4, cFrequency: 1},
		complete: func(has map[concept]float64) bool {
			context := some(has, cMark, cOwner, cDepartment, cScore, cPain, cPainLevel, cFeeling, cAction, cThought, cBackstage, cChannel, cBranch, cDataNeeded, cDataPassed, cDataAsked, cMoment)
			return has[cTouch] > 0 && (has[cStage] > 0 && context+some(has, cExperience, cMessage) >= 1 || has[cJourney] > 0 && context >= 1 || context >= 3) ||
				has[cStage] > 0 && context >= 2
		},
	},
	{
		kind: kindInitiatives,
		weights: map[concept]float64{cInitiative: 1.8, cTouch: 0.6, cJourney: 0.4, cStage: 0.2, cExperience: 0.7, cMessage: 0.6, cPolicy: 0.4, cLevel: 0.4, cDescription: 0.8, cException: 0.2, cAnswer: 0.1, cDepartment: 0.9, cOwner: 0.8, cPerson: 0.8,
			cSupporting: 0.6, cSponsor: 1.4, cStart: 0.9, cEnd: 0.9, cPeriod: 0.7, cStatus: 0.9, cBudget: 1.4, cBenefit: 0.8, cMetric: 1.1, cGoal: 1.1, cSegment: 0.5, cRegion: 0.4, cProduct: 0.3, cChannel: 0.4, cRemark: 0.3, cCondition: 0.2,
			cPriority: 0.6, cKind: 0.4, cCreated: 0.4, cReview: 0.2, cID: 0.3, cReason: 0.1, cTopic: 0.1, cPersona: 0.2, cIgnore: 0},
		against: map[concept]float64{cScore: 0.8, cPain: 0.8, cPainLevel: 1, cMentions: 1.5, cFeeling: 1, cAction: 0.5, cThought: 1, cHeadcount: 1.5, cPower: 1.5, cSendDate: 0.8, cFrequency: 1.2, cDirection: 1, cWeight: 1, cMeaning: 1},
		complete: func(has map[concept]float64) bool {
			return has[cInitiative] > 0 && some(has, cStart, cEnd, cPeriod, cStatus, cBudget, cSponsor, cGoal, cMetric, cDepartment, cOwner, cPerson, cBenefit, cPriority) >= 2
		},
	},
	{
		kind: kindStatements,
		weights: map[concept]float64{cMessage: 1.8, cPolicy: 1.8, cLevel: 1.8, cAnswer: 1.8, cExperience: 1.2, cDescription: 1, cException: 1, cTopic: 1, cTouch: 0.8, cStage: 0.3, cJourney: 0.3, cSegment: 0.7, cRegion: 0.6, cProduct: 0.5, cCondition: 0.5,
			cChannel: 0.5, cStart: 0.6, cEnd: 0.6, cPeriod: 0.7, cReview: 0.6, cDepartment: 0.7, cOwner: 0.5, cPerson: 0.3, cRemark: 0.4, cReason: 0.5, cStatus: 0.3, cKind: 0.3, cID: 0.4, cCreated: 0.3, cPriority: 0.1, cInitiative: 0.1, cIgnore: 0},
		against: map[concept]float64{cBudget: 1.3, cSponsor: 1.3, cGoal: 1.2, cMetric: 1.2, cScore: 1, cPain: 0.8, cPainLevel: 1.2, cMentions: 1.5, cFeeling: 1.2, cAction: 1, cThought: 1, cFrequency: 1, cSendDate: 0.7, cBackstage: 0.6, cQuote: 0.8},
		complete: func(has map[concept]float64) bool {
			return some(has, cMessage, cPolicy, cLevel, cAnswer, cExperience, cDescription) > 0 &&
				some(has, cTopic, cTouch, cID, cSegment, cStart, cPeriod, cEnd, cDepartment, cOwner, cRegion, cProduct, cChannel, cException, cReview, cStage, cInitiative) > 0
		},
	},
	{
		kind: kindGoals,
		weights: map[concept]float64{cGoal: 2, cMetric: 1.2, cDirection: 1.5, cBase: 1.2, cTarget: 1.2, cWeight: 1.3, cDepartment: 0.5, cOwner: 0.5, cPerson: 0.3, cID: 0.4, cRemark: 0.2, cDescription: 0.3, cSponsor: 0.2,
			cStart: 0.2, cEnd: 0.2, cPeriod: 0.2, cPriority: 0.3, cStatus: 0.2, cReason: 0.2, cIgnore: 0},
		against: map[concept]float64{cInitiative: 1.5, cBudget: 0.8, cTouch: 1, cMessage: 0.6, cPolicy: 0.6, cScore: 0.3, cSegment: 0.3, cChannel: 0.5},
		complete: func(has map[concept]float64) bool {
			return has[cGoal] > 0 && some(has, cMetric, cDirection, cBase, cTarget, cWeight) >= 1
		},
	},
	{
		kind:    kindDepartments,
		weights: map[concept]float64{cDepartment: 1.6, cBudget: 1, cHeadcount: 1.6, cSponsor: 1, cPower: 1.6, cPerson: 0.7, cAlias: 1.2, cDescription: 0.4, cRemark: 0.2, cID: 0.2, cRegion: 0.2, cOwner: 0.2, cWeight: 0.2, cTopic: 0.1, cMeaning: 0.2, cIgnore: 0.3},
		against: map[concept]float64{cInitiative: 1.5, cTouch: 1.2, cStart: 1, cEnd: 1, cStatus: 0.8, cMessage: 1, cPolicy: 1, cGoal: 0.8, cMetric: 0.6, cSegment: 0.8, cChannel: 0.8, cStage: 1, cScore: 0.8, cPain: 1, cSendDate: 1.2, cFrequency: 1},
		complete: func(has map[concept]float64) bool {
			return has[cDepartment] > 0 && (some(has, cHeadcount, cPower, cSponsor, cAlias) >= 1 || has[cBudget] > 0 && has[cPerson] > 0 || some(has, cBudget, cPerson) >= 1 && some(has, cDescription, cRemark) >= 1)
		},
	},
	{
		kind: kindVoice,
		weights: map[concept]float64{cTopic: 1.3, cTouch: 0.8, cScore: 1, cImportance: 1.2, cMentions: 2, cSentiment: 1.3, cQuote: 1.2, cChannel: 0.4, cID: 0.2, cSegment: 0.3, cRemark: 0.2, cPain: 0.9, cWeight: 0.3, cDepartment: 0.2, cOwner: 0.2, cStage: 0.3, cJourney: 0.2,
			cProduct: 0.2, cRegion: 0.2, cKind: 0.3, cPeriod: 0.1, cPriority: 0.3, cPersona: 0.1, cIgnore: 0},
		against: map[concept]float64{cInitiative: 1, cBudget: 1.2, cSponsor: 1.2, cStart: 1, cEnd: 1, cGoal: 1, cMessage: 0.8, cPolicy: 0.8, cAction: 0.8, cBackstage: 0.8, cFeeling: 0.5},
		complete: func(has map[concept]float64) bool {
			voice := some(has, cMentions, cScore, cImportance, cSentiment, cQuote)
			return some(has, cTopic, cPain) > 0 && (voice >= 2 || has[cMentions] > 0 && some(has, cTouch, cID) > 0)
		},
	},
	{
		kind:    kindGlossary,
		weights: map[concept]float64{cTerm: 2, cMeaning: 2, cAlias: 1.6, cKind: 0.5, cRemark: 0.2, cDepartment: 0.2, cID: 0.2, cTopic: 0.2, cDescription: 0.8, cTouch: 0.3, cIgnore: 0},
		against: map[concept]float64{cStart: 1, cEnd: 1, cBudget: 1, cPolicy: 0.5, cMessage: 0.5, cHeadcount: 1.5, cSponsor: 1.5, cInitiative: 1, cScore: 1},
		complete: func(has map[concept]float64) bool {
			return has[cTerm] > 0 && some(has, cMeaning, cAlias, cDescription) > 0 || has[cAlias] > 0 && has[cMeaning] > 0
		},
	},
	{
		kind: kindContacts,
		weights: map[concept]float64{cInitiative: 1, cSegment: 1, cChannel: 1.2, cSendDate: 2, cFrequency: 2.2, cMessage: 0.9, cExperience: 0.3, cDescription: 0.4, cDepartment: 0.9, cOwner: 0.6, cPerson: 0.3, cStatus: 0.5, cTouch: 0.4, cStart: 0.5, cEnd: 0.4,
			cTopic: 0.4, cRegion: 0.3, cProduct: 0.3, cID: 0.2, cRemark: 0.2, cGoal: 0.2, cCondition: 0.3, cMentions: 0.1, cPeriod: 0.5, cIgnore: 0},
		against: map[concept]float64{cBudget: 0.8, cSponsor: 1.2, cScore: 1, cPain: 1, cMetric: 0.5, cPolicy: 0.6, cStage: 1},
		complete: func(has map[concept]float64) bool {
			return some(has, cSendDate, cFrequency) > 0 && some(has, cSegment, cChannel, cMessage) >= 2 && some(has, cInitiative, cMessage, cTopic, cDescription) > 0
		},
	},
	{
		kind:    kindPersonas,
		weights: map[concept]float64{cPersona: 2.5, cGoal: 0.5, cPain: 0.5, cThought: 0.8, cQuote: 0.6, cDescription: 0.6, cSegment: 0.5, cChannel: 0.3, cFeeling: 0.3, cID: 0.2, cRemark: 0.2, cAction: 0.4, cIgnore: 0},
		against: map[concept]float64{cTouch: 2, cStage: 2, cInitiative: 2, cStart: 1, cEnd: 1, cOwner: 1, cDepartment: 0.5, cMessage: 0.8, cPolicy: 0.8},
		complete: func(has map[concept]float64) bool {
			return has[cPersona] > 0 && some(has, cGoal, cPain, cThought, cQuote, cDescription, cSegment) >= 1
		},
	},
}

// dataConcepts may head several columns in any kind.
var manyAllowed = map[concept]bool{cMessage: true, cPolicy: true, cLevel: true, cAnswer: true, cExperience: true, cDescription: true, cException: true, cRemark: true, cIgnore: true, cDataAsked: true, cDataNeeded: true, cDataPassed: true,
	cPain: true, cMark: true, cTime: true, cMetric: true, cCondition: true, cBackstage: true, cIdea: true, cAction: true, cThought: true, cBudget: true, cSupporting: true}

// classify chooses the kind of a long table and what its columns mean. The
// kind is "" when the columns make none.
func (t *table) classify(forced map[int]concept) {
	t.kind = ""
	bestScore := 0.0
	var bestColumns []column
	for i := range profiles {
		p := &profiles[i]
		cols, has, score := t.assign(p, forced)
		if p.kind == kindInitiatives {
			t.promoteName(cols, has)
		}
		if score <= bestScore || !p.complete(has) {
			continue
		}
		bestScore, bestColumns = score, cols
		t.kind = p.kind
	}
	t.score = bestScore
	if t.kind != "" {
		t.columns = bestColumns
	}
}

// promoteName takes the first column of telling, mostly different texts for the
// names of initiatives where no header says so but the others make such a list.
func (t *table) promoteName(cols []column, has map[concept]float64) {
	if has[cInitiative] > 0 {
		return
	}
	if some(has, cStart, cEnd) == 2 && some(has, cStatus, cPerson, cKind) >= 2 {
		for i := range cols { // a tracker of work calls its items' names titles
			if c := &cols[i]; c.concept == cTopic && runnerUp(t.guesses(c), cTopic) == cInitiative && c.stats.repeated < 0.4 {
				c.runnerUp, c.concept, c.confidence = c.concept, cInitiative, 0.6
				has[cInitiative] = 0.6
				return
			}
		}
	}
	if some(has, cBudget, cSponsor, cGoal, cMetric) < 2 || some(has, cStart, cEnd, cPeriod, cStatus, cPerson) < 1 {
		return
	}
	for i := range cols {
		c := &cols[i]
		free := c.concept == cNone || c.concept == cID || c.concept == cTopic || c.concept == cIgnore
		if !free || c.stats.filled == 0 || c.stats.numbers > 0.3 || c.stats.codes > 0.5 || c.stats.dates > 0.3 || c.stats.words > 9 || c.stats.repeated > 0.4 {
			continue
		}
		c.runnerUp, c.concept, c.confidence = c.concept, cInitiative, 0.5
		has[cInitiative] = 0.5
		return
	}
}

// namesRows are the concepts that say what a row is about.
var namesRows = map[concept]bool{cInitiative: true, cTopic: true}

// option is one possible meaning of one column.
type option struct {
	col   int // position in t.columns
	guess guess
	value float64
}

// assign gives each column the best concept that the profile knows, no single
// concept twice, and says how well all of it suits the profile.
func (t *table) assign(p *profile, forced map[int]concept) ([]column, map[concept]float64, float64) {
	cols := make([]column, len(t.columns))
	copy(cols, t.columns)
	has := map[concept]float64{}
	var options []option
	for i := range cols {
		cols[i].concept, cols[i].confidence, cols[i].runnerUp = cNone, 0, cNone
		if c, ok := forced[cols[i].index]; ok {
			cols[i].concept, cols[i].confidence = c, 1
			has[c] = 1
			continue
		}
		for _, g := range t.guesses(&cols[i]) {
			if g.concept == cDepartment && g.score < 0.85 && cols[i].stats.units < 0.3 {
				continue // "service" heads what is served more often than who serves
			}
			if _, ok := p.weights[g.concept]; ok {
				v := g.score * cols[i].stats.fit(g.concept)
				if p.kind == kindGoals && g.concept == cGoal && cols[i].stats.codes > 0.6 {
					v *= 0.75 // in a table of goals "G1" numbers the goal that another column names
				}
				if v >= 0.38 {
					options = append(options, option{i, g, v})
				}
			}
		}
	}
	sort.SliceStable(options, func(a, b int) bool {
		if options[a].value != options[b].value {
			return options[a].value > options[b].value
		}
		if ca, cb := options[a].guess.concept, options[b].guess.concept; options[a].col == options[b].col && namesRows[ca] && namesRows[cb] {
			return p.weights[ca] > p.weights[cb] // "Item" is the topic of a rule, and the name in a list of initiatives
		}
		return options[a].col < options[b].col
	})
	for _, o := range options {
		c := &cols[o.col]
		if c.concept != cNone || has[o.guess.concept] > 0 && (!manyAllowed[o.guess.concept] || asGoodElse(options, o, has)) {
			continue
		}
		c.concept, c.confidence = o.guess.concept, min(1, o.value)
		has[o.guess.concept] = max(has[o.guess.concept], c.confidence)
	}
	return cols, has, t.weigh(p, cols)
}

// weigh says how well assigned columns suit a profile: the weight of what is
// there, less what speaks for another kind.
func (t *table) weigh(p *profile, cols []column) float64 {
	score := 0.0
	counted := map[concept]bool{}
	for i := range cols {
		c := &cols[i]
		w := p.weights[c.concept] * c.confidence
		if counted[c.concept] {
			w /= 3
		}
		counted[c.concept] = true
		score += w
		foreign, worst := 0.0, 0.0
		for _, g := range t.guesses(c) {
			v := g.score * c.stats.fit(g.concept)
			if v > foreign {
				foreign = v
				worst = p.against[g.concept]
			}
		}
		if foreign >= 0.8 && foreign > c.confidence {
			score -= worst
		}
		c.runnerUp = runnerUp(t.guesses(c), c.concept)
	}
	return score
}

// asGoodElse tells whether a column means as likely something that no column
// has yet: beside a metric, "Target" is the target and no second metric.
func asGoodElse(options []option, o option, has map[concept]float64) bool {
	for _, other := range options {
		if other.col == o.col && other.value >= o.value && other.guess.concept != o.guess.concept && has[other.guess.concept] == 0 {
			return true
		}
	}
	return false
}

// guesses gives what a column's header may mean: alone and with the group
// heading above it.
func (t *table) guesses(c *column) []guess {
	own := t.sheet.words.match(c.header)
	if c.above == "" {
		return own
	}
	both := map[concept]float64{}
	for _, g := range own {
		both[g.concept] = g.score
	}
	for _, g := range t.sheet.words.match(c.above + " " + c.header) {
		both[g.concept] = max(both[g.concept], g.score)
	}
	var out []guess
	for c, s := range both {
		out = append(out, guess{c, s})
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].score != out[j].score {
			return out[i].score > out[j].score
		}
		return out[i].concept < out[j].concept
	})
	return out
}

func runnerUp(gs []guess, chosen concept) concept {
	for _, g := range gs {
		if g.concept != chosen {
			return g.concept
		}
	}
	return cNone
}

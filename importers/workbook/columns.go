package workbook

import (
	"regexp"
	"strings"

	"github.com/throughline/throughline/graph"
)

// columnStats is what a column's cells are like, as shares of the filled ones.
type columnStats struct {
	filled    int
	share     float64 // filled of all data rows
	words     float64 // mean number of words
	numbers   float64
	dates     float64
	levels    float64 // numbers or words for low, mid, high
	channels  float64
	units     float64 // known departments or names that read like one
	persons   float64
	places    float64 // known touchpoints
	marks     float64
	statuses  float64
	short     float64 // at most six signs
	codes     float64 // "3.1", "N-04", "17"
	repeated  float64 // values that stand more than once
	faces     float64
	sentences float64 // five words or more
	regions   float64
	money     float64
	figures   float64 // texts with a figure and other words: "Plans +18%"
	unknown   float64 // of a company whose departments are known: no department
	texts     []string
}

var codeText = regexp.MustCompile(`^(?:\p{Lu}{1,5}[-.]?)?\d{1,5}(?:[.\-]\d{1,4})*[a-z]?\.?$`)

// measure looks at cells of a column or lane.
func measure(cells []Value, names *nameBook, year int) columnStats {
	var s columnStats
	seen := map[string]int{}
	dates := dateReader{year: year}
	for _, v := range cells {
		text := v.Text
		if isEmptyText(text) && v.Number == nil {
			continue
		}
		s.filled++
		s.texts = append(s.texts, text)
		seen[graph.Fold(text)]++
		n := wordCount(text)
		s.words += float64(n)
		add := func(share *float64, yes bool) {
			if yes {
				*share++
			}
		}
		_, isPeriod := dates.read(text, asStart)
		number := v.Number != nil && v.Date == ""
		add(&s.numbers, number)
		add(&s.dates, v.Date != "" || isPeriod && n <= 7 && !number)
		_, _, level := readLevel(v)
		add(&s.levels, level)
		add(&s.units, names.isDepartment(text) || looksLikeUnit(text) || len(names.splitOwners(text)) > 1 && anyUnit(names, names.splitOwners(text)))
		add(&s.persons, looksLikePerson(text))
		add(&s.places, names.knowsTouchpoint(text))
		add(&s.marks, isSmallMark(text))
		add(&s.statuses, statusWords[graph.Fold(text)] || hasEnded(text))
		add(&s.codes, codeText.MatchString(text))
		add(&s.short, len([]rune(text)) <= 6)
		add(&s.figures, n >= 2 && v.Date == "" && !isPeriod && strings.ContainsAny(text, "0123456789"))
		add(&s.faces, hasEmoji(text) && n <= 3)
		add(&s.sentences, n >= 5)
		add(&s.regions, looksLikeRegion(text))
		add(&s.money, strings.ContainsAny(text, "€$£¥") && v.Number == nil && n <= 4)
	}
	s.channels = channelShare(s.texts)
	if len(names.departments) >= 3 && !anyDepartment(names, s.texts) {
		s.unknown = float64(s.filled)
	}
	if s.filled == 0 {
		return s
	}
	for _, n := range seen {
		if n > 1 {
			s.repeated += float64(n)
		}
	}
	n := float64(s.filled)
	for _, share := range []*float64{&s.words, &s.numbers, &s.dates, &s.levels, &s.units, &s.persons, &s.places, &s.marks, &s.statuses, &s.short, &s.codes, &s.repeated, &s.faces, &s.sentences, &s.regions, &s.money, &s.figures, &s.unknown} {
		*share /= n
	}
	s.share = n / float64(max(1, len(cells)))
	return s
}

// anyDepartment tells whether one of the texts names a known department.
func anyDepartment(names *nameBook, texts []string) bool {
	for _, s := range texts {
		for _, name := range names.splitOwners(s) {
			if names.isDepartment(name) {
				return true
			}
		}
	}
	return false
}

func anyUnit(names *nameBook, parts []string) bool {
	for _, p := range parts {
		if names.isDepartment(p) || looksLikeUnit(p) {
			return true
		}
	}
	return false
}

// fit says how well a column's cells suit a concept: 1 as expected, above a
// little when they prove it, far below when they cannot be it.
func (s columnStats) fit(c concept) float64 {
	if s.filled == 0 {
		return 0.9
	}
	switch c {
	case cStart, cEnd, cReview, cCreated:
		return graded(s.dates, 0.15, 1.1)
	case cSendDate:
		return graded(s.dates, 0.3, 1.1)
	case cPeriod:
		return graded(s.dates, 0.1, 1.1)
	case cScore, cWeight, cMentions, cHeadcount:
		return graded(max(s.numbers, s.levels, s.faces), 0.1, 1.1)
	case cImportance, cPainLevel, cPower, cPriority:
		return graded(max(s.numbers, s.levels, s.short), 0.15, 1.1)
	case cBudget, cBenefit:
		return graded(max(s.numbers, s.money, s.levels), 0.3, 1.1)
	case cID:
		if s.sentences > 0.3 || s.words > 3 {
			return 0.2
		}
		if s.repeated > 0.2 && max(s.numbers, s.codes) < 0.1 {
			return 0.5 // words that come back tell no rows apart
		}
		if max(s.numbers, s.short, s.codes) >= 0.8 {
			return 1.1
		}
		if max(s.numbers, s.short, s.codes) < 0.4 {
			return 0.5
		}
		return 0.85
	case cMessage, cPolicy, cLevel, cExperience, cDescription, cAnswer, cException:
		return s.fitText(c)
	case cAction, cThought, cPain, cQuote, cMeaning, cReason:
		if s.numbers > 0.5 {
			return 0.1
		}
		if c == cPain && s.levels > 0.7 && s.words < 2.5 {
			return 0.4
		}
		return 1
	case cFeeling:
		if s.numbers > 0.5 {
			return 0.3
		}
		return 1
	case cChannel:
		return graded(s.channels, 0.75, 1.15)
	case cOwner, cDepartment, cSupporting:
		return s.fitUnit(c)
	case cPerson:
		if s.sentences > 0.3 || s.units > 0.6 && s.persons < 0.3 {
			return 0.4
		}
		return 1 + 0.1*s.persons
	case cTouch, cStage, cJourney, cPersona, cInitiative, cTopic, cTerm, cGoal, cSegment, cProduct, cBranch:
		return s.fitName(c)
	case cRegion:
		if s.numbers > 0.6 {
			return 0.2
		}
		if s.regions == 0 && s.channels >= 0.15 {
			return 0.75 // "shops, web", "app"
		}
		return 0.9 + 0.25*s.regions
	case cStatus:
		if s.numbers > 0.6 || s.sentences > 0.5 {
			return 0.3
		}
		return 0.95 + 0.4*s.statuses
	case cDirection:
		if s.words > 2.5 || s.numbers > 0.3 {
			return 0.2
		}
		return 1
	case cFrequency:
		if s.numbers > 0.8 {
			return 0.7
		}
		return 1
	case cMetric:
		if s.codes > 0.6 {
			return 0.3
		}
		return 1
	case cBase, cTarget:
		if s.sentences > 0.5 {
			return 0.4
		}
		return 1
	case cMoment:
		return 1
	}
	return 1
}

// graded maps a share to a factor between low and high.
func graded(share, low, high float64) float64 { return low + (high-low)*min(1, share*1.1) }

// fitText wants words: sentences for what customers are told; bare quantities
// will do for service levels.
func (s columnStats) fitText(c concept) float64 {
	if s.numbers > 0.5 || s.dates > 0.7 && s.words < 5 {
		return 0.1
	}
	least := 2.5
	switch c {
	case cLevel:
		least = 1.5
	case cException:
		least = 0.5
	}
	if s.words < least {
		return 0.35
	}
	if s.channels > 0.8 && s.words < 3 {
		return 0.3
	}
	return min(1.1, 0.85+0.05*s.words)
}

func (s columnStats) fitUnit(c concept) float64 {
	if s.numbers > 0.5 || s.sentences > 0.4 || s.dates > 0.5 {
		return 0.15
	}
	if s.channels > 0.8 && s.units < 0.3 {
		return 0.4
	}
	f := 1 + 0.1*s.units
	if c == cDepartment {
		f -= 0.5 * s.persons
	}
	if s.unknown > 0 && s.filled >= 3 && (c != cOwner || s.persons < 0.5) {
		f -= 0.35
	}
	if s.units < 0.2 && s.filled >= 4 && (s.repeated < 0.3 || s.words > 3) { // units come back from row to row
		f -= 0.35
	}
	return f
}

// fitName wants names: no figures, no codes, no long sentences.
func (s columnStats) fitName(c concept) float64 {
	switch c {
	case cTouch:
		if s.numbers > 0.4 || s.dates > 0.5 || s.codes > 0.6 {
			return 0.1
		}
		if s.words > 9 {
			return 0.5
		}
		if s.channels > 0.8 && s.places < 0.3 {
			return 0.8
		}
		return 1 + 0.25*s.places
	default:
		if s.numbers > 0.6 || s.codes > 0.6 && c != cGoal && c != cTerm && c != cBranch {
			return 0.2
		}
		if c == cStage && s.statuses > 0.5 {
			return 0.4 // the phase of a project, not of a journey
		}
		if c == cInitiative && s.figures >= 0.5 && s.filled >= 3 {
			return 0.6 // targets: "9,000 cats", "Plans +18%"
		}
		if (c == cStage || c == cTerm || c == cInitiative || c == cBranch) && s.words > 12 {
			return 0.4
		}
		if c == cSegment && (s.sentences > 0.7 && s.words > 8) {
			return 0.5
		}
		return 1
	}
}

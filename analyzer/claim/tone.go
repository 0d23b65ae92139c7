package claim

import (
	"strings"
	"unicode"
)

// toneFamily reads the voice in which a text speaks to the customer, and the
// rules that a department has for its voice.
var toneFamily = &Family{Name: "tone", Read: readTone, Oppose: opposeTone, Owns: []string{"channel"}}

// toneValue is the value of a tone claim.
type toneValue struct {
	soft, hard float64         // weight of playful and warm, of threatening and cold phrases
	playful    float64         // part of soft
	rule       bool            // says how to write, does not itself write
	wants      map[string]bool // devices that a rule asks for
	forbids    map[string]bool // devices that a rule forbids
	uses       map[string]bool // devices that a text uses
	elsewhere  map[string]bool // addressees or matters that have their own voice
}

// registerFrom is the weight from which a text has a register.
const registerFrom = 2.0

func readTone(u *Understood) []Claim {
	if len(u.Words) < 3 {
		return nil
	}
	v := toneValue{elsewhere: names(toneElsewhere.Find(u.Words))}
	if isToneRule(u) {
		v.rule = true
		for _, m := range toneRules.Find(u.Words) {
			if soft := m.Name == "soft"; soft != deniedAt(u.Words, m.First) {
				v.soft += 2
			} else {
				v.hard += 2
			}
		}
		v.wants, v.forbids = toneDevicesOf(u)
	} else if speaksToCustomer(u) {
		v.soft, v.playful, v.hard = registersOf(u)
		v.uses = devicesUsed(u)
	}
	if v.soft < registerFrom && v.hard < registerFrom && len(v.wants)+len(v.forbids)+len(v.uses) == 0 {
		return nil
	}
	return []Claim{{Family: "tone", Attribute: "tone", Modality: Binding, Value: v, Text: v.String(), Phrase: u.Text, End: len(u.Text)}}
}

// String says the voice in words.
func (v toneValue) String() string {
	var parts []string
	switch {
	case v.hard >= registerFrom && v.hard > v.soft:
		parts = append(parts, "hard")
	case v.soft >= registerFrom && v.playful >= registerFrom:
		parts = append(parts, "playful")
	case v.soft >= registerFrom:
		parts = append(parts, "warm")
	}
	for _, d := range sortedKeys(v.wants) {
		parts = append(parts, "wants "+d)
	}
	for _, d := range sortedKeys(v.forbids) {
		parts = append(parts, "never "+d)
	}
	for _, d := range sortedKeys(v.uses) {
		parts = append(parts, "uses "+d)
	}
	if v.rule {
		return "style rule: " + strings.Join(parts, ", ")
	}
	return strings.Join(parts, ", ")
}

// isToneRule says whether the text tells how to write or speak.
func isToneRule(u *Understood) bool {
	rules := len(toneRules.Find(u.Words))
	devices := 0
	for _, d := range toneDevices {
		devices += len(d.rule.Find(u.Words))
	}
	if rules+devices == 0 {
		return false
	}
	settings := len(toneSettings.Find(u.Words))
	if startsQuoted(u.Text) || shouts(u) || emojis(u.Text) > 0 {
		return false
	}
	switch u.Kind {
	case "tone":
		return rules+devices > 1 || settings > 0
	case "message", "script", "letter":
		return false
	}
	return settings > 0
}

// speaksToCustomer says whether the text is a message to a customer, not a rule
// about him: it says you, or is quoted, or shouts, or carries emojis.
func speaksToCustomer(u *Understood) bool {
	switch u.Kind {
	case "message", "tone", "script", "letter", "copy":
		return true
	}
	if quoted(u.Text) || shouts(u) || emojis(u.Text) > 0 {
		return true
	}
	for _, w := range u.Words {
		switch w.Lower {
		case "you", "your", "yours", "you're", "you've", "you'll":
			return true
		}
	}
	return len(noticeWords.Find(u.Words)) > 0
}

// noticeWords are the language of formal notices, which avoid "you".
var noticeWords = stemPhrases(`
notice: take notice; hereby; the undersigned; without further notice; failure to; the debtor; final demand; final notice
`)

// quoted says whether the text cites what is said or written to the customer.
func quoted(text string) bool { return startsQuoted(text) || strings.Count(text, `"`) >= 2 }

func startsQuoted(text string) bool {
	for _, mark := range []string{`"`, "“", "„", "'", "‘", "«"} {
		if strings.HasPrefix(strings.TrimLeft(text, " "), mark) {
			return true
		}
	}
	return false
}

// registersOf weighs a text's phrases and marks.
func registersOf(u *Understood) (soft, playful, hard float64) {
	for _, m := range longest(toneWords.Find(u.Words)) {
		weight := 1.0
		if strings.HasSuffix(m.Name, "!") {
			weight = 2
		}
		switch strings.TrimSuffix(m.Name, "!") {
		case "playful":
			playful += weight
		case "warm":
			soft += weight
		default:
			hard += weight
		}
	}
	playful += min(2, 1.5*float64(emojis(u.Text)))
	playful += min(4, 2*float64(stretched(u.Words)))
	exclamations := float64(strings.Count(u.Text, "!"))
	if shouts(u) && playful+soft < registerFrom {
		hard++
		exclamations = 0
	}
	if playful+soft > 0 && hard < 2 {
		playful += min(1, exclamations*0.5)
	}
	return soft + playful, playful, hard
}

// stretched counts words with a letter three times in a row or more: "sooo",
// "Woohoooo", "yaaay". Nobody writes so but in play.
func stretched(words []Word) int {
	n := 0
	for _, w := range words {
		run, last := 0, rune(0)
		for _, r := range w.Lower {
			if r != last {
				run, last = 0, r
			}
			if run++; run == 3 && unicode.IsLetter(r) && w.Lower != "www" && strings.Trim(w.Lower, "ivxcm") != "" {
				n++
				break
			}
		}
	}
	return n
}

// shouts says whether words stand in capitals that are no abbreviation: a word
// of five letters or more, or two of four.
func shouts(u *Understood) bool {
	four, five := 0, 0
	for _, w := range u.Words {
		if w.Text != strings.ToUpper(w.Text) || w.Text == strings.ToLower(w.Text) {
			continue
		}
		letters := 0
		for _, r := range w.Text {
			if unicode.IsLetter(r) {
				letters++
			} else {
				letters = -10
			}
		}
		switch {
		case letters >= 5:
			five++
		case letters == 4:
			four++
		}
	}
	return five > 0 || four > 1
}

// emojis counts pictures and typed smileys.
func emojis(text string) int {
	n := 0
	for _, r := range text {
		if r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF {
			n++
		}
	}
	for _, smiley := range []string{":)", ":-)", ";)", ";-)", ":D", ":-D"} {
		n += strings.Count(text, smiley)
	}
	return n
}

// deniedAt says whether the word at i stands under a denial.
func deniedAt(words []Word, i int) bool {
	for j := i - 1; j >= 0 && j >= i-2 && words[j].Sentence == words[i].Sentence; j-- {
		switch words[j].Lower {
		case "no", "never", "not", "without", "don't", "mustn't", "nor", "avoid", "isn't", "aren't":
			return true
		}
	}
	return false
}

// toneDevicesOf are the devices that a rule asks for and those that it forbids.
func toneDevicesOf(u *Understood) (wants, forbids map[string]bool) {
	wants, forbids = map[string]bool{}, map[string]bool{}
	for name, d := range toneDevices {
		for _, m := range d.rule.Find(u.Words) {
			if deniedAt(u.Words, m.First) {
				forbids[name] = true
			} else {
				wants[name] = true
			}
		}
	}
	if forbids["blame"] || forbids["threats"] || forbids["countdown"] || forbids["capitals"] || forbids["body"] {
		return wants, forbids
	}
	for _, never := range []string{"blame", "threats", "countdown", "body", "jargon", "exclamation"} { // nobody asks for these
		delete(wants, never)
	}
	return wants, forbids
}

// devicesUsed are the devices in a text.
func devicesUsed(u *Understood) map[string]bool {
	uses := map[string]bool{}
	if emojis(u.Text) > 0 {
		uses["emoji"] = true
	}
	if shouts(u) {
		uses["capitals"] = true
	}
	if strings.Contains(u.Text, "!!") {
		uses["exclamation"] = true
	}
	for name, d := range toneDevices {
		if d.use != nil && len(d.use.Find(u.Words)) > 0 {
			uses[name] = true
		}
	}
	return uses
}

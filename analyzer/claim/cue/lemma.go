package cue

import "strings"

// irregular maps irregular forms to their base form.
var irregular = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(`
be is are was were been am being|have has had having|do does did done doing|go goes went gone going|give gave given|take took taken|make made|come came
keep kept|send sent|pay paid|tell told|say said|hold held|leave left|meet met|lose lost|find found|buy bought|bring brought|choose chose chosen|write wrote written
speak spoke spoken|show shown|know knew known|throw threw thrown|see saw seen|get got gotten|sell sold|stand stood|forget forgot forgotten|begin began begun
ring rang rung|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fly flew flown|grow grew grown|hear heard|hide hid hidden|lay laid|lead led|lend lent
lie lay|mean meant|read|ride rode ridden|rise rose risen|run ran|seek sought|shut|sit sat|sleep slept|spend spent|steal stole stolen|teach taught|think thought|understand understood
wear wore worn|win won|withdraw withdrew withdrawn|break broke broken|build built|catch caught|cost|cut|deal dealt|dig dug|do|fight fought|forbid forbade forbidden|forgo forwent forgone
bear bore borne born|bind bound|freeze froze frozen|shred shred|undo undone|redo redone|overdo overdone|tear tore torn|swear swore sworn|wake woke woken|shake shook shaken|strike struck|swim swam swum
owe owed owes owing|let lets letting|put puts putting|set sets setting|hit hits|get gets getting|stop stops stopped stopping|run runs running|cut cuts cutting|shut shuts shutting|sit sits sitting|win wins winning|swim swims swimming|plan plans planned planning|ban bans banned banning|log logs logged logging|tap taps tapped|pop|drop drops dropped dropping|scan scans scanned scanning|fit fits fitted fitting|opt opts opted opting|tick ticks ticked|pin pins|top tops topped|tag tags tagged|jot jotted|beg begs
child children|person people persons|man men|woman women|foot feet|tooth teeth|mouse mice|shelf shelves|half halves|life lives|self selves|leaf leaves|knife knives|wife wives|key keys|tie tied tying|die died dying
bus buses|gas gases|lens lenses|glass glasses|address addresses|process processes|access accesses|business businesses|status|bonus bonuses|series|species|news|always|plus|minus|this|its|his|hers|ours|yours|theirs|us|thus|as|gas|yes|towards|afterwards|perhaps|unless|whereas|besides|sometimes|less|across|various|previous|express
need needed needs needing|feed fed|speed sped|proceed proceeded|exceed exceeded|indeed|bleed bled|thing things|ring rings ringing|bring brings bringing|sing sings|king kings|string strings|nothing|anything|something|everything|during|morning mornings|evening evenings|spring|building buildings|wedding weddings|ceiling ceilings|parking|meeting meetings|pricing|heating|clothing|wing wings|bed beds|red|shed sheds|hundred hundreds|embed
use uses used using|whose|house houses|close closes closed closing|lose|choose|refuse refuses refused refusing|excuse|release releases released|purchase purchases purchased purchasing|lease leases leased leasing|case cases|base bases based|increase increases increased|decrease decreases decreased|license licenses licensed|promise promises promised promising|raise raises raised|exercise exercises|course courses|nurse nurses|horse horses|phase phases|phrase phrases|response responses|expense expenses|advise advises advised
`), "\n") {
		for _, group := range strings.Split(line, "|") {
			forms := strings.Fields(group)
			for _, f := range forms {
				if _, taken := m[f]; !taken {
					m[f] = forms[0]
				}
			}
		}
	}
	return m
}()

// Lemma takes the inflection of an English verb or noun off; "refunded",
// "refunds" and "refunding" are one, "refundable" is another word. The result
// is a key for comparing, not always a word.
func Lemma(w string) string {
	if base, ok := irregular[w]; ok {
		w = base
	} else {
		w = stripped(w)
	}
	if len(w) > 4 && strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") {
		w = w[:len(w)-1]
	}
	return w
}

// stripped takes off -s, -ed and -ing.
func stripped(w string) string {
	n := len(w)
	switch {
	case n <= 3:
		return w
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		if n == 4 {
			return w[:3]
		}
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:n-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:n-1]
	case strings.HasSuffix(w, "eed"):
		return w[:n-1]
	case strings.HasSuffix(w, "ed") && vowelIn(w[:n-2]):
		return closed(undoubled(w[:n-2]))
	case strings.HasSuffix(w, "ing") && vowelIn(w[:n-3]):
		return closed(undoubled(w[:n-3]))
	}
	return w
}

func vowelIn(w string) bool { return strings.ContainsAny(w, "aeiouy") && len(w) > 1 }

// undoubled turns "stopp" to "stop", but leaves "call", "miss" and "add".
func undoubled(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
		return w[:n-1]
	}
	if n > 5 && strings.HasSuffix(w, "ll") && w[n-3] == 'e' { // cancell, travell
		return w[:n-1]
	}
	return w
}

// closed gives short stems their "e" back: "not" from "noted", "car" from
// "cared" must not become other words.
func closed(w string) string {
	if len(w) == 3 && !isVowel(w[0]) && isVowel(w[1]) && !strings.ContainsRune("aeiouywx", rune(w[2])) {
		return w + "e"
	}
	return w
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

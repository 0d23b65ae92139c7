package quantity

import "strings"

// namedSpans are words that stand for a length of time. The value is the
// longest time that they allow; Named keeps the canonical words.
var namedSpans = buildNamed([]namedGroup{
	{"at once", Range{Hi: ptr(NewAmount(15, Minute))}, `at once|instantly|instant|instantaneously|instantaneous|immediately|immediate|straight away|straightaway|straight off|right away|right now|on the spot|there and then|then and there|
		this very minute|this minute|this very moment|this very second|this instant|the very same minute|the same minute|the very moment|in real time|real time|in no time|in seconds|within seconds|in a few seconds|within moments|in moments|in an instant|in a flash|in the blink of an eye|
		while you wait|as you wait|never wait|never queue|no need to wait|no need to queue|without queuing|without queueing|without standing in line|without delay|without any delay|without waiting|with no wait|no wait|no waiting|no waiting time|no queue|no queues|no queuing|zero wait|up to the minute|on the nail|
		before you leave the counter|before you put the phone down|live status|already there|is live|are live|always live|shown live|sofort|unverzuglich|umgehend|auf der stelle|sofortige|direkt vor ort|meteen|onmiddellijk|terstond|immediatement|tout de suite|sur le champ|de inmediato|inmediatamente|al instante|al momento|en el acto`},
	{"within minutes", Range{Hi: ptr(NewAmount(60, Minute))}, `within minutes|in minutes|in a few minutes|within a few minutes|a matter of minutes|in a matter of minutes|a few minutes|innerhalb von minuten|binnen enkele minuten|en quelques minutes|en minutos`},
	{"within the hour", Range{Hi: ptr(NewAmount(1, Hour))}, `within the hour|inside the hour|within an hour|in an hour|in under an hour|binnen het uur|dans l heure|dans lheure|en la misma hora`},
	{"within hours", Range{Hi: ptr(NewAmount(12, Hour))}, `within hours|in a few hours|within a few hours|in hours|in a matter of hours`},
	{"same day", Range{Hi: ptr(NewAmount(14, Hour))}, `the same day|same day|the very same day|same business day|the same business day|same working day|the same working day|that same day|that very day|by the end of the day|by end of day|by close of business|
		before the day is out|before the day is over|the same evening|same evening|by tonight|tonight|this evening|by the evening|by evening|that evening|the same afternoon|same afternoon|this afternoon|by lunchtime|by noon|by midday|
		am selben tag|noch am selben tag|am gleichen tag|taggleich|dezelfde dag|diezelfde dag|le jour meme|el mismo dia|same shift|intraday`},
	{"overnight", Range{Hi: ptr(NewAmount(24, Hour))}, `overnight|over night|by morning|by the next morning|by the following morning|the next morning|next morning|the following morning|by breakfast|by tomorrow morning|tomorrow morning|uber nacht`},
	{"next day", Range{Hi: ptr(NewAmount(1, WorkingDay))}, `the next day|next day|the following day|following day|the day after|tomorrow|by tomorrow|the very next day|next business day|the next business day|next working day|the next working day|by the next working day|the following working day|by the end of the next working day|
		by the end of the next business day|by the end of the following day|one day later|a day later|morgen|am nachsten tag|am nachsten werktag|am folgetag|de volgende dag|volgende dag|de volgende werkdag|volgende werkdag|le lendemain|demain|al dia siguiente|manana`},
	{"day after next", Range{Hi: ptr(NewAmount(2, WorkingDay))}, `the day after tomorrow|day after tomorrow|ubermorgen|overmorgen|apres demain`},
	{"within days", Range{Lo: ptr(NewAmount(2, Day)), Hi: ptr(NewAmount(7, Day))}, `within days|in a few days|within a few days|a few days|several days|some days|a matter of days|in days|in ein paar tagen|enkele dagen|quelques jours|unos dias`},
	{"this week", Range{Hi: ptr(NewAmount(7, Day))}, `this week|the same week|same week|within the week|inside the week|by the end of the week|before the week is out|diese woche|deze week|cette semaine|esta semana`},
	{"next week", Range{Lo: ptr(NewAmount(3, Day)), Hi: ptr(NewAmount(14, Day))}, `next week|the following week|the week after|nachste woche|volgende week`},
	{"within weeks", Range{Lo: ptr(NewAmount(2, Week)), Hi: ptr(NewAmount(8, Week))}, `within weeks|in a few weeks|within a few weeks|several weeks|a few weeks|some weeks|takes weeks|weeks rather than days|weeks not days|in weeks|mehrere wochen|enkele weken|plusieurs semaines|varias semanas`},
	{"within months", Range{Lo: ptr(NewAmount(2, Month)), Hi: ptr(NewAmount(12, Month))}, `several months|a few months|some months|takes months|months rather than weeks|mehrere monate|enkele maanden|plusieurs mois|varios meses`},
	{"within years", Range{Lo: ptr(NewAmount(2, Year))}, `years later|even years later|several years|for years|years on|mehrere jahre`},
	{"half a year", Range{Lo: ptr(NewAmount(6, Month)), Hi: ptr(NewAmount(6, Month))}, `half a year|half year|a half year|ein halbes jahr|halbes jahr|half jaar|een half jaar|six mois|medio ano`},
	{"a day or two", Range{Lo: ptr(NewAmount(1, Day)), Hi: ptr(NewAmount(2, Day))}, `a day or two|one or two days|a couple of days`},
	{"a week or two", Range{Lo: ptr(NewAmount(1, Week)), Hi: ptr(NewAmount(2, Week))}, `a week or two|one or two weeks`},
	{"an hour or two", Range{Lo: ptr(NewAmount(1, Hour)), Hi: ptr(NewAmount(2, Hour))}, `an hour or two|a couple of hours`},
	{"all day", Range{Lo: ptr(NewAmount(6, Hour))}, `stay all day|all day if you like|stay as long as you like|stay as long as you want|all evening|no time limit on your stay|as long as you wish|no clock watching`},
	{"for ever", Range{Lo: ptr(NewAmount(100, Year))}, `for ever|forever|for life|lifetime|a lifetime|lifelong|for good|for as long as you like|for as long as you live|until the end of time|indefinitely|in perpetuity|permanently|for all time|
		no expiry|no expiry date|never expires|never expire|never lapses|never lapse|does not expire|do not expire|dont expire|doesnt expire|does not lapse|do not lapse|never run out|never runs out|no end date|no time limit|without time limit|without a time limit|without limit of time|no deadline|no closing date|whenever you like|
		unbefristet|lebenslang|unbegrenzt|onbeperkt|levenslang|a vie|illimite|de por vida|sin caducidad|open ended|any time later`},
})

type namedGroup struct {
	name  string
	value Range
	words string
}

type namedPhrase struct {
	words []string
	name  string
	value Range
}

func ptr(a Amount) *Amount { return &a }

// buildNamed indexes the phrases by first word, longer ones first.
func buildNamed(groups []namedGroup) map[string][]namedPhrase {
	m := map[string][]namedPhrase{}
	for _, g := range groups {
		for _, s := range strings.Split(g.words, "|") {
			w := strings.Fields(s)
			list := m[w[0]]
			i := 0
			for i < len(list) && len(list[i].words) >= len(w) {
				i++
			}
			m[w[0]] = append(list[:i], append([]namedPhrase{{w, g.name, g.value}}, list[i:]...)...)
		}
	}
	return m
}

// namedSpan reads a span told by a word or idiom.
func (p *parser) namedSpan(i int) (Quantity, int, bool) {
	for _, n := range namedSpans[p.low(i)] {
		next := p.phrase(i, n.words...)
		if next == 0 || p.sentenceBreak(i, next) {
			continue
		}
		if n.words[0] == "live" || len(n.words) == 1 && p.low(next) == "'" {
			continue
		}
		if w := p.low(i - 1); w == "no" || w == "not" || w == "never" {
			continue
		}
		q := Quantity{Kind: KindSpan, Range: n.value, Named: n.name}
		if e := p.phrase(next, "at", "the", "earliest"); e > 0 && n.value.Hi != nil {
			q.Range, next = From(*n.value.Hi), e
		}
		if n.name == "half a year" {
			q.Named = ""
		}
		return q, next, true
	}
	return Quantity{}, i, false
}

// sentenceBreak says that a sentence ends between the tokens.
func (p *parser) sentenceBreak(i, next int) bool {
	return next-1 < len(p.toks) && p.toks[i].line != p.toks[next-1].line
}

package claim

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// contactFamily counts the messages, calls and letters that reach a customer,
// and reads the limits set on them.
var contactFamily = &Family{Name: "contacts", Read: readContacts, Oppose: opposeContacts, Owns: []string{"channel"}}

// contactPlan is the value of a contact claim.
type contactPlan struct {
	count     float64         // contacts in the window
	days      float64         // length of the window in days; 0 when counted per occasion (an order, a stay)
	limit     bool            // not more than count
	open      bool            // goes on until the customer reacts
	channels  map[string]bool // email, sms, push, call, letter, visit; empty for any message
	kinds     map[string]bool // promotion, survey, service
	occasions map[string]bool // what the contacts are about: before-arrival, after, quote …
	vague     bool            // counted by "a" alone
	audience  map[string]bool // trade, outsider: others than the customer himself
	together  bool            // counted over all senders
}

// contactNouns are the things that reach a customer, by channel.
var contactNouns = stemPhrases(`
email: email; mail; mailing; newsletter; bulletin; digest; inbox; mailshot
sms: sms; =text; =texts; text message; =texted; whatsapp; wa message
push: push; push message|notification; notification; pushes; ping; buzz; app message
call: call; =phones; by phone; on the phone; phone call; =ring; =rings; ring round; phoned; telephone call; telesales
letter: letter; postcard; thank you card; anniversary card; one card; single card; leaflet; flyer; catalogue; brochure; mailer
visit: home visit; doorstep visit; rings the bell
any: message; contact; reminder; nudge; touch; touches; appeal; single note; short note; one|two|three note|notes; pair of notes; ready notes; invite; invitation; hear from us; we|we'll|i'll write|ring|call|text|email|mail|contact; write to; chase; follow up; survey; questionnaire; feedback request; review request; status update; update; alert; outreach; approach; hint; =offers; offer by; recall message|flow|cascade|mailing; =recalls; one|1 recall; campaign; prompt; prompts; get in touch; impulse; =tips
`)

// inboundContacts come from the customer: no plan presses him with them.
var inboundContacts = stemPhrases(`
in: caller; who|whoever call|calls|ring|rings|phone|phones|write|writes; call|ring|phone|text|mail|write us; call|ring =0800|=0300; call|ring on; incoming; hotline; call centre; call volume; calls per month|day|week|year; calls answered; answer .. calls; number of calls; service call; length of .. call; phone line; phone lines; calls .. to us; complaint calls; drop us; drop .. message; message us; calls -; fewer calls; calls on; reply within; replies within; answered within
`)

// contactLimits say that a count is the most that may be.
var contactLimits = stemPhrases(`
limit: at most; at the most; max; maximum; no more; not more; never more; not .. more than; no more than; more than; up to; limit; limited to; =cap; capped; frequency cap; =tops; not above; never above; no .. exceeds; not exceed; only one|two|three|four|once|twice; just the once; just once; just one; exactly one; a single; single; solely; one and done; that's all; that's it; that is all|it; nothing else; nothing more; full stop; then silence; then quiet; then keep quiet; leave|leaves you in peace; leave|leaves you alone; left in peace; ball be in your court; then we keep quiet; never more; not a mail more; otherwise .. quiet|silent; stays quiet; won't pester; don't pester; no pestering; not chase; don't chase; promise; cross our heart|hearts; scout's honour; our word; hear from us once|twice|thrice; we hold back; at the very most; ceiling; quota; not .. often; and done; no further
`)

// contactTogether say that a limit holds over all senders.
var contactTogether = stemPhrases(`
all: all departments; all teams; all senders; taken together; added up; all channels; over all; across departments|teams|brands|channels|all; altogether; in total; together; company wide; whoever sends; no matter who; all units; of any kind; all told
`)

// contactKinds say what the contacts are for.
var contactKinds = stemPhrases(`
promotion: marketing; promotion; promotional; commercial; advertising; advert; offer; upsell; cross sell; sale; deal; campaign; newsletter; fundraising; win back; comeback; teaser; launch; news; upgrade; discount; blitz
survey: survey; feedback; review; star; rating; nps; questionnaire; how did we do; how was; how it went; rate us; ask .. opinion; satisfaction
service: service message; order confirmation; delivery notice; delivery update; tracking; appointment; statutory; dunning; invoice; overdue; unpaid; security; fraud; outage; password; recall of; ready for collection; status mail; parcel; card declined; safety; emergency; disruption
`)

// contactOccasions are the events around which contacts are counted.
var contactOccasions = stemPhrases(`
before-arrival: before arrival|check|departure|travel|trip|boarding; before .. stay|trip|visit|arrival|journey|flight|departure|cruise|event; pre arrival|stay|trip; until you arrive; ahead of .. stay|trip|visit
during-stay: of|during|throughout .. stay|holiday|visit|cruise|event; while you're here
after: after .. stay|holiday|trip|departure|tour|tasting|journey|delivery|purchase|order|sale|service|repair|installation|collection|appointment|treatment|lesson; past departure; post stay|trip|purchase|delivery|repair|service; after checkout; once you've collected; per workshop visit; day after delivery; after each workshop visit
after-leaving: after you leave|quit|cancel; after cancellation|disconnection; former; ex customer|customers|member|members; lapsed; win back; leaver; have left; has left; come home; comeback; goodbye; churned; who left
quote: quote; open offer; quotation; proposal; unanswered offer; offer .. chase; after .. offer
due: due; expiry|expires; runs out; inspection reminder; recall; check is due; deadline; before .. deadline|start
birthday: birthday; anniversary; saved date
basket: abandoned basket|cart; basket left; cart
payment: payment; dunning; unpaid; overdue; declined; arrears
order: consignment; parcel; shipment; box cycle; per order; each order; per box; per cleaning order; until .. fetched; collect .. order; uncollected
return: pending return; per return; open return
quarter: per case; closed case
`)

// spanUnits are lengths of time in days.
var spanUnits = map[string]float64{"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "season": 91, "term": 100, "year": 365,
	"semest": 180, "hour": 1.0 / 24, "minut": 1.0 / 1440, "min": 1.0 / 1440, "morn": 1, "even": 1, "night": 1, "afternoon": 1, "weekend": 7, "noon": 1}

// rhythmWords are frequencies in one word, in days.
var rhythmWords = map[string]float64{"daily": 1, "weekly": 7, "fortnightly": 14, "biweekly": 14, "monthly": 30, "quarterly": 91, "yearly": 365,
	"annually": 365, "annual": 365, "hourly": 1.0 / 24, "nightly": 1}

var countWords = map[string]float64{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "once": 1, "twice": 2, "thrice": 3, "single": 1, "pair": 2, "couple": 2, "dozen": 12}

var weekdayStems = wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat sun`)

// countOf is the number that a word stands for.
func countOf(w Word) (float64, bool) {
	if n, ok := countWords[w.Lower]; ok {
		return n, true
	}
	n, err := strconv.ParseFloat(strings.TrimSuffix(w.Lower, "x"), 64)
	return n, err == nil && n > 0 && n < 100
}

func readContacts(u *Understood) []Claim {
	nouns := contactNouns.Find(u.Words)
	if len(nouns) == 0 || len(inboundContacts.Find(u.Words)) > 0 {
		return nil
	}
	r := contactReader{u: u, noun: make([]bool, len(u.Words)+1)}
	p := contactPlan{channels: map[string]bool{}, kinds: names(contactKinds.Find(u.Words)), occasions: names(contactOccasions.Find(u.Words)), audience: audiencesOf(u)}
	for _, m := range nouns {
		if m.Name != "any" {
			p.channels[m.Name] = true
		}
		for i := m.First; i <= m.Last; i++ {
			r.noun[i] = true
		}
	}
	if !r.count(&p) {
		return nil
	}
	p.limit = len(contactLimits.Find(u.Words)) > 0 || u.Kind == "promise" && u.Initiative == "" && u.End == "" && !p.open && !p.vague && (p.days == 0 || p.days >= 7) && p.count <= 4
	p.together = len(contactTogether.Find(u.Words)) > 0
	return []Claim{{Family: "contacts", Attribute: "frequency", Modality: Binding, Value: p, Text: p.String(), Phrase: u.Text, End: len(u.Text)}}
}

type contactReader struct {
	u    *Understood
	noun []bool
	// vague says that "a" is the only count.
	vague bool
}

// count fills in how often; it reports whether the text says so.
func (r *contactReader) count(p *contactPlan) bool {
	p.open = openEnded.has(r.u.Words)
	rhythm := rhythmOf(r.u.Words)
	if n := sequenceLength(r.u.Text); n >= 2 && (rhythm.days == 0 || rhythm.days > 1) {
		p.count = float64(n + repeatWords(r.u.Words, "again")/2)
		return true
	}
	if n := grownTo(r.u); n.count > 0 {
		p.count, p.days = n.count, n.days
		return true
	}
	if n := rhythm; n.days > 0 {
		p.count, p.days = n.count, n.days
		if n.days <= 1 && n.count == 1 {
			p.count += float64(repeatWords(r.u.Words, "again"))
		}
		if extra := r.counted(); extra.count > 0 && extra.days == p.days {
			p.count = max(p.count, extra.count)
		}
		return true
	}
	if n := r.counted(); n.count > 0 {
		p.count, p.days, p.vague = n.count, n.days, r.vague
		return true
	}
	return p.open
}

type openPhrases struct{ *Phrases }

func (o openPhrases) has(words []Word) bool { return len(o.Find(words)) > 0 }

// openEnded contacts go on until the customer does something.
var openEnded = openPhrases{stemPhrases(`
open: until .. booked|book|buy|buys|answer|answers|reply|replies|react|reacts|accept|accepts|accepted|unsubscribe|fetched|collected|show|give|gives|pays|signs|upgrade|in|decide|decides|says; until they; until the customer; until the donor; until the data; till they; over and over; again and again; as long as it takes; ten or more; third time; four 4; each milestone; each of the seven milestones; each stage
`)}

type rate struct{ count, days float64 }

// rhythmOf reads "every Monday", "on Tuesdays and Thursdays", "each morning and
// each evening", "weekly", "every 3 days".
func rhythmOf(words []Word) rate {
	var total rate
	add := func(count, days float64) {
		if total.days == 0 || days == total.days {
			total.count, total.days = total.count+count, days
		} else if count/days > total.count/total.days {
			total = rate{count, days}
		}
	}
	weekdays := !deniesWeekdays(words)
	for i := 0; i < len(words); i++ {
		w := words[i].Lower
		if days := rhythmWords[w]; days > 0 {
			add(1, days)
			continue
		}
		each := w == "every" || w == "each"
		if (each || w == "on" || w == "again") && i+1 < len(words) && weekdays && weekdayStems[words[i+1].Lower] {
			n, j := weekdaysFrom(words, i+1)
			if each || n > 1 || strings.HasSuffix(words[i+1].Lower, "days") {
				add(float64(n), 7)
			}
			i = j - 1
			continue
		}
		if !each || i+1 >= len(words) {
			continue
		}
		if days := spanUnits[words[i+1].Stem]; days > 0 {
			add(1, days)
		} else if n, ok := countOf(words[i+1]); ok && i+2 < len(words) && spanUnits[words[i+2].Stem] > 0 {
			add(1, n*spanUnits[words[i+2].Stem])
		} else if words[i+1].Lower == "other" && i+2 < len(words) && spanUnits[words[i+2].Stem] > 0 {
			add(1, 2*spanUnits[words[i+2].Stem])
		}
	}
	return total
}

// deniesWeekdays says whether the text tells on which days nothing happens.
func deniesWeekdays(words []Word) bool {
	for _, w := range words {
		switch w.Lower {
		case "closed", "nobody", "not", "never", "no", "later", "except":
			return true
		}
	}
	return false
}

// weekdaysFrom counts weekdays in a row from word i on.
func weekdaysFrom(words []Word, i int) (n, next int) {
	for i < len(words) && (weekdayStems[words[i].Lower] || n > 0 && (words[i].Lower == "and" || words[i].Lower == "or" || words[i].Lower == "+")) {
		if weekdayStems[words[i].Lower] {
			n++
		}
		i++
	}
	return n, i
}

// counted reads numbers of contacts with their window: "two mails a week", "four
// mails in the seven days before arrival", "once a term".
func (r *contactReader) counted() rate {
	words := r.u.Words
	var total rate
	head := len(words)
	for i := 1; i < len(words); i++ { // after a colon the sum is told in parts
		if strings.Contains(between(r.u, i), ":") && total.count == 0 {
			head = i
		}
	}
	for i := 0; i < len(words); i++ {
		n, ok := countOf(words[i])
		if !ok || !r.countsContacts(i) {
			continue
		}
		days := r.windowFrom(i + 1)
		w := words[i].Lower
		vague := w == "a" || w == "an"
		if vague {
			days = r.perWindow(i)
			vague = days == 0
		}
		r.vague = (total.count == 0 || r.vague) && vague
		switch {
		case total.count == 0:
			total = rate{n, days}
		case i >= head && total.count > 0:
		case days == 0 || total.days == 0 || days == total.days:
			total = rate{total.count + n, max(days, total.days)}
		case n/days > total.count/total.days:
			total = rate{n, days}
		}
	}
	return total
}

// perWindow is the window of "a mail a day", "an e-mail each week": the span in
// days that follows the contact noun at once, 0 when none does.
func (r *contactReader) perWindow(i int) float64 {
	words := r.u.Words
	last := 0
	for j := i + 1; j < len(words) && j <= i+4; j++ {
		if r.noun[j] {
			last = j
		}
	}
	if last == 0 || last+2 >= len(words) || words[last+1].Lower == "in" || !isPer(words[last+1].Lower) || words[last+2].Sentence != words[i].Sentence {
		return 0
	}
	return spanUnits[words[last+2].Stem]
}

// countsContacts says whether the number at word i counts contacts: a contact
// noun, or "times" after a contact word, within four words.
func (r *contactReader) countsContacts(i int) bool {
	words := r.u.Words
	w := words[i].Lower
	if i+1 < len(words) && notCounted[words[i+1].Lower] {
		return false
	}
	times := w == "once" || w == "twice" || w == "thrice"
	for j := i + 1; j < len(words) && j <= i+4 && words[j].Sentence == words[i].Sentence; j++ {
		if breaksClause(between(r.u, j)) || numberedThings[words[j].Stem] {
			break
		}
		if _, isCount := countOf(words[j]); isCount && j > i+1 && words[j].Lower != "a" && words[j].Lower != "an" {
			break
		}
		if r.noun[j] && (w != "a" && w != "an" || j <= i+2) {
			return true
		}
		if words[j].Lower == "times" || words[j].Lower == "x" {
			times = true
		}
		if spanUnits[words[j].Stem] > 0 && !times {
			break
		}
	}
	if times || w == "a" || w == "an" {
		return times
	}
	for j := i + 1; j < len(words) && j <= i+3; j++ { // "push limit: 3 per user per week", "2 / week"
		gap := between(r.u, j)
		if gap = strings.TrimSpace(gap); gap == "/" || gap == "" && isPer(words[j].Lower) {
			return r.windowFrom(i+1) > 0
		}
	}
	return false
}

// repeatWords counts a word.
func repeatWords(words []Word, word string) int {
	n := 0
	for _, w := range words {
		if w.Lower == word {
			n++
		}
	}
	return n
}

// grownTo reads a metric of contacts: "mails per contact and month 4 -> 7".
func grownTo(u *Understood) rate {
	m := arrowNumbers.FindStringSubmatch(u.Text)
	if m == nil {
		return rate{}
	}
	from, err1 := strconv.ParseFloat(m[1], 64)
	to, err2 := strconv.ParseFloat(m[2], 64)
	if err1 != nil || err2 != nil || to < from {
		return rate{}
	}
	days := 0.0
	for i := 1; i < len(u.Words); i++ {
		if p := u.Words[i-1].Lower; p == "per" || p == "and" || p == "a" || p == "each" {
			days = max(days, spanUnits[u.Words[i].Stem])
		}
	}
	return rate{to, days}
}

var arrowNumbers = regexp.MustCompile(`(?:^|[^\d,.])(\d{1,3}) ?(?:->|→|=>) ?(\d{1,3})(?:\D|$)`)

// contactAudiences name others than the customer himself.
var contactAudiences = stemPhrases(`
trade: =companies; company client|customer|account|traveller|guest; corporate client|customer|account|relation; =firms; trade; wholesale; business client|customer; b2b; lessor; partner; supplier; dealer; reseller; boutique; coordinator; restaurant trade; agency; agencies; office client; key account
other: tutor; teacher; guide; staff; employee; landlord; owner; press; journalist; school; club secretary; volunteer; coach; courier; doctor; diabetic; donor coordinator; courier partner; colleague; applicant; former client
`)

// audiencesOf reads them from the text and the segment.
func audiencesOf(u *Understood) map[string]bool {
	set := names(contactAudiences.Find(u.Words))
	segment := splitWords(u.Segment)
	for name := range names(contactAudiences.Find(segment)) {
		set[name] = true
	}
	return set
}

// numberedThings are counted between a number and a contact noun: "a six-digit
// code by text" is not six texts.
var numberedThings = wordSet(`digit page question person room guest custom minut euro percent item order parcel code star field step`)

// notCounted follow numbers that count no contacts.
var notCounted = wordSet(`pm am h hrs uhr o'clock % euro € $ £ km kg min mins minutes hours hour weeks days months years euros francs pounds`)

func isPer(w string) bool {
	return w == "a" || w == "per" || w == "an" || w == "each" || w == "every" || w == "p" || w == "in"
}

// windowFrom finds the window of a count within the next words, in days; 0
// when it is counted per occasion or not said.
func (r *contactReader) windowFrom(i int) float64 {
	words := r.u.Words
	for j := i; j < len(words) && j < i+9; j++ {
		if words[j].Sentence != words[i-1].Sentence {
			break
		}
		if days := rhythmWords[words[j].Lower]; days > 0 {
			return days
		}
		if (words[j].Lower == "pa" || words[j].Lower == "p") && j > i-1 && (words[j].Lower == "pa" || j+1 < len(words) && words[j+1].Lower == "a") {
			return 365
		}
		days := spanUnits[words[j].Stem]
		if days < 0.5 {
			continue
		}
		n := 1.0
		if v, ok := countOf(words[j-1]); ok {
			n = v
		}
		return n * days
	}
	return 0
}

// sequences are lists of days or weeks: "day 1, 3, 5 and 8", "D-14, D-7",
// "call d2, mail d4", "14, 7 and 1 days before".
var (
	taggedOffset = regexp.MustCompile(`(?i)\b(?:days?|d|t|wk|weeks?|w)[ .]?[-–−+]?\d{1,3}\b|(?:^|[ ,/:])[-–−]\d{1,3}\b`)
	offsetList   = regexp.MustCompile(`(?i)\b(?:days?|d|t|wk|weeks?|w)?[ .]?[-–−+]?\d{1,3}(?:(?: ?[,/&] ?| and |, and )(?:d|t|day |wk )?[-–−+]?\d{1,3})+(?: ?(?:days?|weeks?|d|wk)\b)?`)
	bareNumber   = regexp.MustCompile(`\d{1,3}`)
	offsetWord   = regexp.MustCompile(`(?i)days?|\bd\b|\bwk|weeks?|[dt]-\d|day \d`)
)

// sequenceLength counts the points in time of a sequence of contacts.
func sequenceLength(text string) int {
	tagged := len(taggedOffset.FindAllString(text, -1))
	listed := 0
	for _, list := range offsetList.FindAllString(text, -1) {
		if offsetWord.MatchString(list) {
			listed += len(bareNumber.FindAllString(list, -1))
		}
	}
	return max(tagged, listed)
}

// String says the plan in words.
func (p contactPlan) String() string {
	list := strings.Join(sortedKeys(p.channels), ", ")
	if list == "" {
		list = "messages"
	}
	often := fmt.Sprintf("%g by %s", p.count, list)
	if p.limit {
		often = "at most " + often
	}
	switch {
	case p.days > 0:
		return fmt.Sprintf("%s in %g days", often, p.days)
	case p.open:
		return often + " and more until the customer reacts"
	}
	return often + " per occasion"
}

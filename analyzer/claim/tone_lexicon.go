package claim

// toneWords tell in which voice a text speaks to the customer. A phrase weighs
// one; tags that end in "!" weigh two, for they leave no doubt.
var toneWords = stemPhrases(`
playful!: woohoo; woo hoo; yay; yippee; hooray; hurray; hip hip; oopsie; oopsie daisy; =oops; whoops; psst; pssst; ta da; high five; ahoy; whoa; =yo; wahey; yikes; boom; hiya; hey you; hey there; =nooo; pfff; oi; sleepyhead; night owl; gorgeous; hun; honey bun; squishy; cuddle; =hugs; big hug; big squeeze; smooch; xoxo; =xx; lol; rofl; bestie; superstar; legend; champ; hero; party on; let's rock; rock on; tick tock; peekaboo; knock knock; abracadabra; tadaa; yummy; nom nom; easy peasy; okie dokie; see ya; cheerio; toodle; spoil you rotten; flip flops; popcorn
playful: hey; =hi; buddy; mate; pal; folks; guys; dude; chill; no stress; no drama; no worries; treat yourself; miss you; misses you; misses us; missed you; can't wait; cannot wait; cosy; cuppa; cocoa; biscuits; cake's on us; coffee's on us; on us; magic; dance; wink; giggle; ping us; shout; just shout; pop in; pop by; pop over; pop the; drop us a line; grab a; happens to the best of us; life happens; life gets busy; hide and seek; skipped; be a star; teddy; lonely; excited; amazing; awesome; super fun; fun; jump in; dive in; wiggle; sparkle; tiny nudge; wee; teeny; tweak; cheekily; kettle's on; sleeps; a little wave; rock your; smile; stoked; daft; long live; ready set; hop on; hop in; snuggle; snooze; naughty; greetings from; hooked
warm!: we're [so] sorry; we are [so] sorry; so very sorry; deepest sympathy; our condolences; thinking of you; take all the time; take your time; no rush; we're here for you; we are here for you; here to help; we're on your side; you're not alone; you are not alone; lean on us; in good hands; with all our heart; from the heart; you're family; you are family; got your back; we've got you; talk to us; lend a hand; sort it [out] together; we'll sort; step by step with you; whenever it suits [you]; whenever you're ready; no pressure; nothing to fret; don't you worry; don't worry; never mind; all the best; get well soon; hugs; lovely to; lovely that; it was lovely; lovely to have you; welcome home; glad you're here; small steps; just be you; be kind to yourself; we understand; we know how hard; we know it's hard; it happens; shall we go through; shall see to everything; with dignity
warm: thank you; thanks for; sorry; welcome; happy to; glad; lovely; dear; care; warmly; warm regards; =friendly; together; whenever you like; at your own pace; gently; with pleasure; your wish; feel at home; at ease; relax; lean back; peace of mind; understand; your comfort; we look forward
threat!: final demand; final notice; final warning; last warning; last reminder before; final reminder; formal warning; second demand; legal action; legal proceeding; legal steps; court proceedings; court; prosecution; prosecuted; bailiff; enforcement agent; enforcement proceedings; debt collector|collection|collectors; collection agency; credit bureau; credit agencies; credit file; without [any] further notice|warning|reference; failing which; disconnection; line is cut; be cut off; seizure; seize; confiscate; eviction; evicted; expulsion; removed from the premises; immediate removal; immediate termination; barred from; be barred; blacklisted; reported to the police|authorities|credit|authority; held liable; liable for all; liable with all; damages will be claimed; coercive; sanctions; penalties; penalised; forfeit; forfeited; exclusion from the service; dismissal; breach of contract; in breach; you are in default; put in default; in default; unlawful possession; or face; face court|prosecution|deregistration; will be destroyed; account blocked; do not reply; no discussion; no excuses; excuse is futile; any excuse; no exceptions; lawyers take over; our lawyer; theft; offence; committed an offence; charges apply; cease immediately; without mercy; we will not hesitate; loss of all entitlement; lose all cover; repeat offender
threat: failure to; failed to; you have failed; you failed; neglected; overdue; at once; pay now; pay at once; immediately; forthwith; within 24|48 hours|hrs; consequences; warning; penalty; penalties; deadline; or else; liable; default; debtor; offender; blocked; suspended; suspension; withheld; debt; demand; notice; urgent; strictly; refusal; non compliance; noncompliance; non payment; violation; wasted; unexcused; absence; duty; obligations; excluded; will result in; shall result in; will lead to; will be reported; will be charged; will be invoiced; suspicious; shameful; absolutely forbidden; excessive; misuse
cold!: hereby; pursuant to; the undersigned; take notice; put on notice; notwithstanding; henceforth; aforementioned; thereof; thereto; therefrom; hereinafter; shall be deemed; shall entail; no objections can be accepted; objections are without effect; no further correspondence; claim is rejected; claims .. excluded; kindly be informed; be advised that; it is incumbent; the subscriber; the debtor; the defaulter; the appellant; binding notice; without exception; shall not be entertained; contractually bound; in accordance with section|clause|statute; remit within; non appearance; non attendance; further absence
cold: shall; clause; section; statute; terms; conditions; rejected; refused; no claim; not entitled; entails; entail; rendered void; null and void; obliged; are to be; postponed; terminated; recorded; sir madam; sir or madam; prescribed; regulation; discarded; customer failed; customer has failed
`)

// toneRules are the words of a style rule: how one wants to be spoken for.
var toneRules = stemPhrases(`
soft: no drama; playful; cheeky; jokes; joke; humour; humor; witty; wit; wink; wordplay; chatty; light; low key; casual; buddy; like a friend|mate|neighbour|buddy|good friend; as a friend would; as to a good friend; as you would to a; warm; =friendly; kind; gentle; reassuring; calm; respectful; =caring; human; =personal; empathetic; empathy; polite; help first; offer help; plain and friendly; never threaten; no threats; never press; no pressure; never push; don't do pressure; no blame; never blame; without a telling off; wish them well; door stays open; with care; assume .. honest mistake; assume they forgot; own the mistake; own it; say sorry; sorry first; hug; plain words; never alarm; never judge; never feel judged; never make .. feel; all bodies; no such thing as a daft question; learn the name; be kind; brief and kind; never mention consequences
hard: strict; strictly formal; formal; formally; cold; cold and short; sober; blunt; sharpest legal language; legal language; contract language; cite clause|statute|section; penalties in the first line; state the penalty; consequences plain; sound strict; threat level; no pleasantries; danger first; no greeting; imperative; admit nothing; never admit; mustn't apologise; must not apologise; no apology; facts only; no humour; no small talk; no chit chat; name the danger; mr mrs; =mr; surname; family name; title and surname; title and family; dear customer; no reasons; no name; announce loudly; stern; legalese; set a deadline; one line; caused the damage; state plainly that; never admit a cause; the user caused
`)

// toneSettings say that a text is about how to write or speak.
var toneSettings = stemPhrases(`
rule: write; tone; voice; style; wording; letters; texts; mails; emails; messages; reminders; announcements; replies; refusals; copy; communication; speak; address guests|customers|members|the; addressed by; talk to; say; first name terms; template; templates; phrase; never; always; must; mustn't; should; capitals; emoji; emojis; humour; sign; signed; notices; script; we're; arrears text; subject line; bookings texts; guide
`)

// toneDevices are single means of style: a rule may ask for one or forbid it,
// and a text may use it.
var toneDevices = map[string]*struct{ rule, use *Phrases }{
	"emoji":       {stemPhrases("emoji: emoji; emojis; smiley; emoticon"), nil},
	"first name":  {stemPhrases("first: first name; first names; first name terms; by first name"), nil},
	"surname":     {stemPhrases("surname: surname; family name; =mr; =ms; =mrs; title and; by title"), nil},
	"capitals":    {stemPhrases("capitals: capitals; capital letters; caps; block letters"), nil},
	"exclamation": {stemPhrases("exclamation: exclamation mark|marks"), nil},
	"countdown": {stemPhrases("countdown: countdown; countdowns; scarcity; only 2 left; artificial urgency; time pressure; pressure"),
		stemPhrases("countdown: only 1|2|3|4|5|one|two|three left; last seats|places|rooms|chance; selling fast; self destructs; ticking clock; countdown; hurry; ends in; minutes left; going fast; last few; act now; before it's gone")},
	"apology": {stemPhrases("apology: apology; apologise; apologize; say sorry; sorry first; hears sorry; sorry from us; 'sorry'"),
		stemPhrases("apology: sorry; apologise; we apologize; apologies")},
	"humour": {stemPhrases("humour: humour; humor; joke; jokes; wordplay; wit"), nil},
	"blame": {stemPhrases("blame: blame; fault; judged; lying; lie"),
		stemPhrases("blame: you entered the wrong; your own fault; you caused; user caused; you have neglected; misuse by; you forgot; your mistake; suspicious; shameful")},
	"threats": {stemPhrases("threats: threaten; threats; threat; consequences; bailiffs; pressure; alarm"), nil},
	"body": {stemPhrases("body: weight; bodies; summer bodies; body; looks; guilt"),
		stemPhrases("body: belly; pounds .. shift; christmas pounds; beach season; beach body; summer body; flab; kilos gained; love handles; shape up; fat")},
	"jargon": {stemPhrases("jargon: jargon; legalese; latin; clause numbers; regulation numbers; legal terms; technical terms; paragraph signs"),
		stemPhrases("jargon: pursuant to; hereby; notwithstanding; clause; aforementioned; section; therefrom; thereto; heretofore")},
}

// toneElsewhere names addressees and matters under which another voice is in
// place: other firms, crimes, dangers.
var toneElsewhere = stemPhrases(`
trade: late deliveries; late invoices; dear sirs; dear partner; supplier; suppliers; fleet manager; employer; firms; colleague; staff; team; driver's licence; drivers must; unpaid invoices of; tenants in; group leader; studios; frame agreement; works council; purchasing
crime: police; fraud; stolen; theft at; drugs; phishing; evasion; illegal; suspicious use; insolvency
danger: emergency; recall; evacuate; fire; panic button; muster; lifeboat; injury
grief: bereavement; bereaved; your loss; funeral; died; deceased; condolence; grave
`)

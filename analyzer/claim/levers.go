package claim

// A lever is what a target pulls at, whatever its metric is called: who is paid
// for short calls pulls at speed, who must show every offer pulls at selling.
// Two levers that fight cannot both be pulled with one customer.

// leverPairs are the levers that fight.
var leverPairs = [][2]string{
	{"speed", "depth"}, {"speed", "selling"}, {"speed", "checking"}, {"speed", "gentle"}, {"speed", "attention"},
	{"selling", "calm"}, {"selling", "repair"}, {"replacing", "repair"}, {"replacing", "depth"}, {"fill", "slack"}, {"fill", "punctual"}, {"fill", "attention"},
	{"booked-time", "attention"}, {"strict", "lenient"}, {"cost-of-claims", "lenient"}, {"keep", "let-go"}, {"fewer-returns", "order-more"},
	{"fewer-returns", "easy-returns"}, {"long-course", "short-course"}, {"high-price", "quick-sale"}, {"thrift", "plenty"}, {"waste", "plenty"},
	{"batch", "fresh"}, {"batch", "punctual"}, {"automatic", "checking"}, {"self-service", "staff"}, {"no-staff", "staff"}, {"self-service", "calls"},
	{"digital", "paper"}, {"digital", "calls"}, {"digital", "visits"}, {"few-steps", "more-steps"}, {"few-steps", "checking"},
	{"open", "shut"}, {"lasting", "quick-placement"}, {"quick-close", "observe"}, {"warn-first", "strict"}, {"dwell", "in-and-out"},
	{"low-stock", "availability"}, {"punctual", "wait-for"}, {"distance", "approach"}, {"cashless", "cash"}, {"green", "quick-arrival"},
	{"fewer-visits", "visits"}, {"fewer-calls", "calls"}, {"new-customers", "loyalty-first"}, {"quiet", "liveliness"}, {"collect-fast", "pay-later"},
	{"speed", "talk"}, {"talk", "no-staff"}, {"overtime-down", "longer-hours"}, {"central", "local"},
}

// leverUp are the levers that a phrase pulls, whatever the numbers.
var leverUp = stemPhrases(`
# time and care for one customer
speed: handling time; average call under|below; calls under|below; call length under; bonus on speed; paid|scored|ranked|measured on|for|by speed; coached if above; in under .. minutes|seconds|min|sec|mins; under|below .. seconds|sec|secs|s; within .. seconds|sec; less than .. seconds; wrap up; no chit chat; small talk; be brief; cut time; overruns docked; anything slower|past|longer|above .. hits|counts|coached; max .. minutes|mins|min per|at; to the second; sec per; seconds per; drops|stops|calls|cases|jobs|clients|patients|guests|files an hour|day; jobs|tests|appts|appointments|exams|visits|consultations a day|shift|hour; rooms a shift; kept|keep .. short; shorter calls|talks|visits|appointments; faster; quicker; sooner; speed up; turn over quicker; back to back; on the clock; clock watching; per hour up; full speed; short visits; time limit per; finish in; close the call; move on to the next
depth: take a moment; take your time; take all the time; takes the time; however long it takes; as long as you need|it takes; last|lasts as long as; no time limit; no clock; no hurry; don't rush; not be rushed; coached if .. rushed; until|till every question; every question .. settled|answered; never less than .. min|minutes|mins; minimum .. min|minutes|mins; at least .. min|minutes|mins per|with|for; whatever it takes; done right; fix it right; right first time; solved|settled|fixed in|at|on the first call|contact|visit; first contact resolution; first call resolution; first time fix; first visit fix; thorough; thoroughly; in depth; depth of; quality score; no shortcuts; extra minutes; more time|minutes for|per|with; longer talk|conversation|consultation; at length; walk|walked|take .. through the|all|every|their|whole; full check; whole machine|bill|house|file|story; check each .. twice; four eyes; good advice; explain .. everything; second day on; unhurried; proper consultation; listens; listen to
talk: ask how .. day|are; learn the name; greets by; a chat with; conversation with each; personal word; get to know
attention: personal moment; individual care; for each guest alone; one to one care; eye contact; look at you; waits at the|with the; helping .. members|guests|customers; =caring; mystery shopped; time for people; on the floor helping
gentle: slowly; slower; gentle; gently; careful; no haste; softly
checking: checked by hand; by hand before; manual check|checks|review; reviewed by a person; every .. checked|inspected|verified; trained employee; face check; check .. again; whole check; hand check; inspected; asked for a code; code is asked; typed in again; checked twice; second look; two signatures; human review; opens every; verified before
automatic: auto approve|approved|approval; without anyone looking; fully automatic; no human; without review; automation share|rate; decided by the machine|system; straight through; untouched; unattended; no manual
# selling
selling: upsell; up sell; cross sell; cross selling; sales pitch; full pitch; pitch the|our|every; sell on; add on; add ons; extras sold|talked|offered; offer .. to every; paid upgrade|upgrades; upgrade|upgrades .. shown|offered|pitch; steer .. to a new|dearer; push .. new|offers|add|premium; spend per; basket value; sales per; units per basket; attach rate; attachment rate; sell more; conversion rate; commission; insurance sold; warranties sold; product of the month; on every call .. offer; at each .. offer; three itineraries; advertise; adverts; sales target; walk out with; promote .. at
calm: no offers; no sales; no selling; no sales talk; without sales; nobody into buying; never push; pestered; no pestering; no adverts; no advertising; no upsell; no pitch; don't pitch; not pitch; sales free; no commission; only when .. asks|ask|asked; mention .. only when; in peace; no counter offer; don't sell; health first; need first; honest advice; no pressure to buy; leave them be; advert free
repair: repair first; repairs first; right to repair; =mended; repaired instead|rather; mend .. instead; buying out of; out of buying; devices saved; save the device; fix instead; refurbish; extend the life
replacing: swap the unit; swap .. unit; replace the whole; whole unit; new device instead; exchange instead; trade up; upgrade instead
# capacity
fill: leave full; fully loaded; fill the; full vans|trucks|chairs|beds|rooms|classes; fill every; hold .. until .. full|load; occupancy; utilisation; load factor; no gaps; seats filled; overbook; overbooking; per trip; =pooled; share a ride; bigger groups|classes; group size up; fuller; chairs turn; book every slot; no empty; denser; double booking
slack: buffer; slot blank; blank slot; spare capacity; spare room; nobody is crowded; uncrowded; not crowded; just one patient|guest|passenger; waiting minutes; minutes waited; wait down; no waiting; nobody waits; no queue; small groups; never full; empty seat|seats; always a free; straight from; extra stops; gap between; free slots
punctual: no held; zero held; next truck|tour|run; leaves on time; departs on time; nothing stays; even if .. half empty; out the same day; at once; on the dot; on the next
wait-for: never pull away; wait for anyone; wait for late; hold .. for late|connecting|connections; running for; no one left behind
booked-time: of shift hours; paid one to ones; billable; productive hours; booked hours; billed hours
availability: always in stock; never sold out; on shelf availability; out of stock down; full shelves; everything in stock; deliver from stock
low-stock: stock days down; stock down; leaner stock; lean stock; stock reach; inventory down; fewer lines; range down; sell through
batch: fewer runs; whole month in one; in one go; one delivery a month; bundle .. deliveries|parcels|orders; bundled; collect until; fuller kettles; consolidated; consolidate; big batches; weekly run
fresh: fresh daily; freshness; older than; fresh every; days old; baked fresh; straight from; made to order; cooked to order; cooked from raw; cooked when ordered; part cooked
thrift: left overs; leftovers; cook less; small plates; smaller portions; no top ups; waste down; food waste; buy less; tight portions
plenty: plenty; look full; full until; never empty; second helping; seconds; all you can; generous portions; abundance; until the very end; top up
# rules and money
strict: turned down; refusals up; more refusals; notices|fines|penalties issued; fines up; refuse more; from the first minute; warning|warnings .. abolished; no warnings; no goodwill; no grace; collect harder; zero tolerance; strict control; no mercy; enforce; crack down; checks up; by the book
lenient: goodwill; in doubt .. customer|guest; yes rate; generous; let .. off; benefit of the doubt; waive; waived; say yes; forgiving; fines down; advise|advising instead of; warning instead; assume honesty; accommodating; past warranty; kind eye
warn-first: warning note instead; warned first; first time .. warning; a warning first; grace; minutes' grace; grace period
cost-of-claims: warranty cost; claims cost; claim cost; cost per claim; payout; goodwill budget
collect-fast: days outstanding; overdue down; collect; collection rate; dunning earlier; pay at once; prepayment
pay-later: pay later; payment holiday; longer payment; instalments for; deferral; deferred; payment pause
keep: save rate; retention rate|squad|desk|target; win back callers; talk round; talk .. out of leaving|dropping|cancelling|going; keep .. on board; counter offer; hold on to; change .. mind; leaver .. desk; compulsory talk; before they think of stopping; churn; persuade .. to stay
let-go: let leavers go; no counter offer; easy to leave; as easy as; letting go; one click cancel; cancel button; free .. seats; encourage|encouraging withdrawals; never try to change; leave in one click; part as friends; out without
fewer-returns: return rate; returns down; fewer returns; discourage ordering; one size; fewer parcels back; refuses a second; returns capped
order-more: order two; both sizes; two pairs; two sizes; keep the one; items per basket; send one back; order several; more sizes; try both
easy-returns: easy returns; ease of return; returns .. without question|questions; free returns; returns without
long-course: sessions per; more sessions; further block; next series; longer course; keep coming; visits per patient; still in therapy; extend the course
short-course: discharge; discharged; released after; completed in .. sessions; few sessions; end early; shorter course; finished in
high-price: top figure; asking prices; aim high; top price; price premium; margin up; raise prices
quick-sale: days on market; time to sell; sold within; quick sale; price cut before; stock turn; sold fast
lasting: still in same|the job; lasting; after a year; right match; below learnt; sustainable placement
quick-placement: any job; placements per; sign on to; days to placement; take what there is
quick-close: closed the same day; shut on day one; ticket closure; close .. day one; tickets closed
observe: keep .. open .. days; watch for repeats; after the fix; early closure; observation; nobody leaves before; under observation
new-customers: new customers only; only for new customers; acquisition target; newcomer bonus
loyalty-first: loyal customers first; best price for existing; existing customers first
# people, machines, channels
self-service: self service; self checkout|checkouts; kiosk; kiosks; machine instead; out of a machine; do it yourself; diy; help themselves; yourself in; themselves .. instead; screens only; doors open by app; check in screen; key box|boxes; qr codes instead; plug and play; bot first; bot share; chatbot handles; solely through the app; all contact via app; by video instead; remote repair; remote lead; swap .. themselves; guided on screen; serve themselves
staff: smiling host; someone in every; someone beside; person at every; colleague .. sits|helps|stands; adviser in each; experts .. among|on the floor; out front; more people; somebody greets; engineer in each; white glove; personal set up; face you know; real person; longer manned; our man; van in front; home visits; face to face; in person; personal visit; human touch; hire .. advisers|technicians|experts|specialists|installers|reps|hosts|people|coaches|staff; at your bedside; on the shop floor
no-staff: without staff; no staff; people at the door; take .. off the; nobody on the floor; staff free; unstaffed; desks removed; desk removed; nobody needs to come; floor staff; headcount down; drop the home visit; close desk; no technician; no adviser; nobody behind; people behind them; fewer people; none stays; move all .. to the central
calls: more calls; phone contacts; direct number; number .. top of; call us first; phone number on; ring us for; number on every; by phone please
fewer-calls: call volume; fewer calls; calls per month; calls down; number comes off; number .. taken off; hide the number; avoid calls
digital: digital share; app share; online share; portal share; paperless; electronic only; no paper; nothing made of paper; stop all print; catalogue is dead; receipts gone; e bill; by app only; online only
paper: bill by post; printed; catalogues; leaflets; house book; paper bill; letter to every; receipt rolls; brochure; by letter
visits: footfall; come in and; in store; branch visits; more visitors; visit your
fewer-visits: fewer visits; visits down; wind down field visits; no visits; reduce footfall; reduce store footfall
central: central workshop; centralise; one hub; to the hub; shared service; head office decides
local: in each branch; at the counter; in every branch; local decision; on site; while people wait
# effort
few-steps: one tap; single tap; one click; a tap; in one go; nothing to fill; nothing checked; no checks; fewer fields|questions|screens|steps|clicks|forms; screens go; confirmation .. go; shorten; leaner; no forms; no form; without a form; cut .. form; two clicks; no confirmation; no login; at a glance; skip; simplify; simpler; remove .. step|steps|field|fields|screen
more-steps: mandatory fields; more fields; extra field|fields|step|steps; compulsory; a second time; confirms|confirm .. second; reads a summary; typed in again; code from; extra confirmation; new form; add .. fields|page|step|form|confirmation|interview; exit interview; another signature; more questions; in front of the .. form; must first; rehearse; twice before; explicit consent
# place and time
open: longer hours; open all night; open .. night; =reopen; reopening; no .. closes; more to open; extend .. hours; keep .. open; open .. shops|branches|offices|libraries|stores; opening in every; new shops|branches|stores|offices; seven days
shut: close .. branches|shops|offices|libraries|stores|counters|desks; close all; close .. at night; leases not renewed; shut .. branches|shops|offices|stores|counters; close the .. office|desk|shop|branch; closure of; shorter hours
longer-hours: longer hours; extended hours; open later; evenings too; weekend opening
overtime-down: overtime down; no overtime; fewer shifts; cut shifts
dwell: linger; stroll; among the shelves; stay longer in; tills to the back; dwell; longer visit; browse longer; time in store
in-and-out: in and out; drive off; pay at pump; nobody has to come in; without coming in; no need to come in; straight out
distance: keep .. distance; browse in peace; until they are spoken; leave .. alone; hands off; not disturbed; undisturbed
approach: walks up; walk up; approach every; greet every; speak|speaks to every; offers to help; talk to each; every visitor within; address each
cashless: cashless; coin slots sealed; card only; no cash
cash: cash is welcome; takes coins; pay in cash; cash accepted
green: electric only; evs; lowest emission; green delivery; till an electric
quick-arrival: pickup in under; nearest car; there in minutes; fastest courier; nearest driver
quiet: quiet coach|coaches|zone|carriage; silent; hush
liveliness: music; events every; livelier; party nights
`)

// leverMetrics are metrics whose lever depends on the way they are pushed: the
// name is "lever when up/lever when down".
var leverMetrics = stemPhrases(`
depth/speed: handling time; =aht; talk time; call length; length of .. call; average call; call duration; minutes per; seconds per; time per; minutes on site; minutes at; appointment length; time on site; min per; visit length; consultation time; check in time; time at the till; briefing; exam time; cleaning minutes; slot length; dry slot; minutes with; on table; plate time; seconds at; desk time; service time; stay on the line; recovery; instruction; introduction; talk before; ritual
speed/depth: per hour; per shift; per driver; jobs per; calls closed; clients per; stops per; slips per; cases per; files per; riders per; through per; guests per; rooms per; placements per; patients per day; per technician; calls per agent; tests per; per agent; visits per day; per adviser; per clerk; per desk; throughput; per chair
depth/speed: solved at first; solved in; first contact; first time fix; right first time; depth of advice; quality score; purity; took their time; advice hours; explained; explains; walked through; fully checked; presented personally; satisfaction with the talk
speed/speed: halts; slow downs
depth/depth: errors per; errors; complaints about haste
selling/calm: upsell rate; add ons sold; spend; sales to; cross sell; units per basket; extras; tariff review; insurance sold; attach rate; pitch rate; offers made
calm/calm: pestered; pressed to buy
fill/slack: utilisation; occupancy; patients per trip; per trip; load factor; class size; group size; people per; seminar size; full
slack/fill: just one; alone; waiting
slack/slack: waiting room; minutes waited; queue
strict/lenient: turned down; notices issued; fines; refusal; rejected; refused
lenient/strict: goodwill; yes rate; granted; past warranty
cost-of-claims/cost-of-claims: warranty cost; claims cost; cost per claim
keep/let-go: save rate; retention; still in therapy
keep/keep: churn; leavers
let-go/keep: ease of return; without a single question; one click
fewer-returns/fewer-returns: return rate; returns
long-course/short-course: sessions per; visits per patient; length of treatment
short-course/long-course: discharged; released; completed
quick-sale/quick-sale: days on market; price cut; time to sell
high-price/quick-sale: asking prices; win rate; price level
thrift/thrift: left overs; leftovers; waste
plenty/thrift: plenty; portion size
fresh/batch: runs a|per; parcels per; deliveries per
fresh/fresh: days from; older than; days old
staff/no-staff: headcount; =fte; staff per; posts; advice hours; guards on; technician crew; people per desk; advisers per; personnel
lasting/lasting: same job; after a year
quick-placement/quick-placement: to any job; placements per
dwell/in-and-out: stroll; dwell time; time in store; minutes in the shop
in-and-out/in-and-out: drive off; out of the shop
digital/paper: digital share; app share; online share; e bill; portal share
paper/digital: bill by post; printed
self-service/staff: self service share; bot share; automation; by video; do it yourself
calls/fewer-calls: phone contacts; calls per month; call volume; calls a day
few-steps/few-steps: cancel journey
more-steps/few-steps: screens; questions; mandatory fields; clicks; steps; fields; signatures
checking/automatic: checked by hand; manual checks; inspected
availability/low-stock: stock; lines in range; on shelf
low-stock/low-stock: stock days
repair/replacing: =mended; =repaired; devices saved
collect-fast/collect-fast: days outstanding; overdue
`)

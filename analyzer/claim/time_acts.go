package claim

// timeRole is what a length of time limits.
type timeRole int

const (
	roleNone     timeRole = iota
	roleLead              // how long the company takes for an act
	roleLimit             // until when the customer may or must act
	roleValidity          // how long something stays valid or is kept for the customer
	roleWarranty          // how long the company stands for a fault
	roleTerm              // how long a contract binds
	roleNotice            // how long before an act one side must tell the other
	roleAdvance           // how long before an event the customer must book or be there
	roleLength            // how long something lasts
	roleRetain            // how long the company keeps data or things
)

// timeActs names what a span of time can hang on, by "role:act". Both voices of
// an act stand together: what the customer is told and what the rule says.
var timeActs = CompilePhrases(map[string][]string{
	"lead:deliver": {`deliver~; at|to your|the door; order to door|doorstep; on your mat|doormat|doorstep|porch|table|desk; through your letterbox; at your place|home|house; doorstep; in your letterbox|mailbox|hands|kitchen|home; parcel|package|order|goods|furniture|kit|box|meal|shipment|flowers arrive~|come~|land~; arrive~ with|at|on you|your; bring~ .. to you|your; bring~ it round;
		drop~ .. off; delivery time; transit time; reach~ you|your|the customer; courier; land~ on your; get your order|parcel|goods; have .. order; hand~ over the parcel; door to door; in the post; liefer~; lieferung; bezorg~; levering; levertijd; lieferzeit; livraison; livre; entrega; at home; en route; with you; on your plate; on your table`},
	"lead:dispatch":    {`dispatch~; despatch~; ship~; shipping; leave~ the|our warehouse|depot|store|factory; hand~ .. to .. carrier; goes|go out; out the door; on its way; posted; leaves; send~ out; put in the post; versand; verschickt; verzonden; verzending; expedition; envio`},
	"lead:refund":      {`refund~; money back; money .. back; reimburse~; repay~; repaid; pay you back; paid .. back; payback; credit~ .. card|account|back; return~ .. money|deposit; back on your|the card|account; give~ .. money back; get .. money; deposit .. back; deposit return~; money .. in|on your account; cash back; erstatt~; terugbetal~; rembourse~; reembolso~; amount .. returned; return~ .. amount`},
	"lead:payout":      {`paid out; pay out; payout; payouts; transfer~; wages; payment reaches; money reaches; disburse~; auszahl~; credit~ to your bank; compensation .. paid; claim paid`},
	"lead:reply":       {`answer~; reply~; respond~; hear~ from us; hear back; get|gets|getting back to; come|comes back to; write|writes back; react~; first response; be in touch; contact~ you; response time; you have .. answer; replied; message back; antwort~; antwoord~; reponse; repond~; respuesta; respond~; feedback; answers; a word from`},
	"lead:callback":    {`call~ .. back; ring~ .. back; phone~ .. back; callback; callbacks; call back; call backs; call you; ring you; phone you; return~ .. call; ruckruf; terugbellen`},
	"lead:acknowledge": {`acknowledg~; confirmation of receipt; receipt confirmed; confirm~ receipt`},
	"lead:confirm":     {`confirm~; confirmation`},
	"lead:wait":        {`wait~; queue~; queuing; on hold; hold time; holding; get~ through; pick~ up the phone; pick~ up the call; call|calls .. pick~ up; calls picked up; phone picked up; pick up calls; seen by; be|get|getting|is|are seen; seen within; your turn; their turn; call~ answer~; answer~ .. call|calls|phone; phone|telephone|hotline|chat .. answer~; abandoned; stand~ in line; line; check in in; checked in; time to answer; wartezeit; wacht~; attente; espera; till; served; serve~; seated; seat~ within|in`},
	"lead:repair":      {`repair~; fix~; mend~; put~ right; back in service; back in operation; back in working order; restor~; up and running; resolv~; solv~; fault .. cleared; clear~ .. fault; resol~; soles; working again; work~ again; back on the road; workshop; reparatur; reparatie; herstel~; made safe; make safe; remov~; cleared; fill~; reheel~; entstor~; back in use; good as new; running again; online again; reparation; reparacion; rectify~; remedy~`},
	"lead:decide":      {`decid~; decision~; approv~; verdict; outcome; sanction~; determin~; yes or no; ruling; rule~ on; entscheid~; beslissen~; conclud~`},
	"lead:handle":      {`process~; assess~; examin~; review~; handl~; deal~ with; dealt with; settl~; evaluate~; look~ into; bearbeit~; behandel~; tramit~; checked; check~ .. application|claim|document; work~ through; investigate~; vet~; turn~ around; turnaround; screened`},
	"lead:inspect":     {`inspect~; look~ at; check~ .. return|goods|parcel; triage; survey~; diagnose~; valuation`},
	"lead:quote":       {`quote~; estimate~; told the price; tell .. the price; cost proposal; price offer; offer; proposal; angebot; offerte; devis; presupuesto`},
	"lead:visit":       {`technician|engineer|fitter|plumber|electrician|mechanic|installer|nurse|vet|doctor|carer|driver|patrol|crew|someone|expert|adviser|advisor|specialist|surveyor|officer|inspector .. come~|visit~|arrive~|there|out|at; come~ out; come~ by; come~ round; call out; on site; on-site; with you; site visit; home visit; attend~; at your house; at your place; at your side; at the scene; van is; breakdown .. reach~; show~ up; einsatz; bezoek; turn up at`},
	"lead:appointment": {`appointment~; appointments; consultation; consultations; get .. a date; next free date; free slot; slot; slots; first visit; see .. a doctor|vet|dentist|counsellor|adviser|advisor|specialist; given a date; be offered a date; termin; termine; afspraak; rendez vous; cita; intake; interview; assessment slot; places free; vacanc~`},
	"lead:install":     {`install~; connect~; activate~; set up; switch~ on; go|goes|going live; fitted; fit~ .. kitchen|meter|alarm; mount~; line active; account open; open~ .. account; up and live; anschluss; aansluiting; aktivier~; port~; instal~; onboard~; unlock~; enabled; provision~; live on`},
	"lead:ready":       {`ready; waiting for you; waiting in; it's waiting; is waiting; be waiting; fertig; klaar; listo; bereit; finished; walk out with; in your hand; collect from; back in; back with you; back to you`},
	"lead:make":        {`prepar~; finish~; complet~; done; produc~; print~; made; develop~; clean~; shirts; pick~ .. order; picked; packed; pick~ from; sewn; alter~; cut; mixed; pret; tailor~; baked; build~; built; framed; engrave~; take home; made up; dispense~`},
	"lead:replace":     {`replac~; exchang~; swap~; new one; spare part; substitute; loan car; courtesy car; loaner; ersatz; vervang~`},
	"lead:issue":       {`issu~; certificate~; licence .. sent; card .. sent; permit .. sent; passport; visa; id card; transcript; permit; licence; license; ticket .. sent; document; documents; ausgestellt; report .. sent; statement`},
	"lead:results":     {`result~; results; marks; grades; marked; mark~; lab report; findings; published`},
	"lead:inform":      {`inform~; notify~; let .. know; alert~; tell~ you; told; warn~; informed; heads up; announce~`},
	"lead:update":      {`live; already there; handed to; transferred to; fed into; exported; in one file; update~; refresh~; sync~; synchron~; load~; upload~; passed on; pass~ on; current; visible; appear~; show~ up; show~ in|on; booked to; points .. credited; posted to; figures; stock level|levels|figures; balance; balances; real time; availability; import~; feed; tracking; track~; live data; dashboard; meter reading|readings; reading; published on`},
	"lead:empty":       {`picked up; are collected; is collected; empty~; collect~ .. waste|bin|bins|rubbish; bin|bins .. collect~; bulky .. collect~; pick~ .. up from|at; collected from; sweep~; clean~ .. street; mow~`},
	"lead:round":       {`does its round; round; rounds; van; lorry; truck; run; runs; goes out; tour; trips`},
	"lead:takes":       {`takes; take; taking; took; allow; count on; reckon with; expect; lead time`},
	"lead:start":       {`start~ work; begin~; start~ .. course|lessons|care|project; work start~; first lesson; construction starts; move in; admission; place on`},

	"limit:return":      {`return~; send .. back; sent back; bring .. back; brought back; take~ .. back; taken back; hand .. back; give .. back; given back; chang~ your mind; change of mind; try .. at home; exchang~; swap; swaps; swapped; at home for; approval period; trial window; then decide; money back guarantee; money-back; home trial; decide at home; test at home; give .. up; swap .. for; goods back; ruckgabe; retour; zurucksend~; zuruckgeb~; retourn~; terugstur~; renvoy~; devol~; no longer want|like; not happy with; satisfaction guarantee; buyer's remorse; sleep on it; bringing .. back; send .. it back; rethink`},
	"limit:cancel":      {`cancel~; call~ .. off; pull~ out; withdraw~; withdrawal; back~ out; cooling off; step back; stornier~; storno; annul~; annuler; anular; opzeg~; back out; give up your place|seat|slot|booking; drop out; sign off; stop .. order; order .. stopped; walk away; get out of; unsubscribe; terminate; quit; leave us; skip~; deselect; unbook; locked in; order .. locked`},
	"limit:pay":         {`pay~; due; settl~; payment term|terms; payable; payment; invoice due; net; paid; bezahl~; betal~; zahl~; paiement; pago; instalment; falls due; clear the balance; transfer`},
	"limit:complain":    {`challenged; challenge a|the|your|it; representations; objections; appeals must|have; report; reported; reporting; reports must; complain; complaining; complaints must|should; complaint must|should|has; make .. claim; file .. claim; claims must; claim within|by|until|before; tell us; let us know; objection~; object~; disput~; appeal~; notify us; contest; notify~; missing item~; damage~; defect~; reklam~; klacht; reclam~; query your bill; raise; get in touch within; point out; widerspr~; bezwaar; lodge~`},
	"limit:apply":       {`apply~; application~; register~; register~; sign~ up; enrol~; enroll~; submit~; hand~ in .. form|application; lodg~ .. application; antrag; anmeld~; aanmeld~; inscri~; renew~; claim .. form; request~; send .. form|documents; upload~; respond to the offer; accept the offer; take up the offer; deadline`},
	"limit:collect":     {`collect~; pick~ .. up; pick up; fetch~; held for you; kept for you; keep .. for you; hold .. for you; held .. desk|counter|shop|depot|office|locker; wait~ for you; waiting for you; left at; uncollected; stored for; in the locker; abhol~; afhal~; recup~; lie~ at; lagert; stay~ at`},
	"limit:change":      {`chang~; rebook~; amend~; renam~; reschedul~; alter~; move .. booking|appointment|slot|date; postpon~; modify~; edit~; umbuch~; wijzig~; modify~; switch .. date; correct~; adjust~; swap .. date`},
	"limit:confirm":     {`confirm~ your|the .. place|booking; accept .. offer; decide by; take .. up; respond to`},
	"limit:use":         {`redeem~; use .. voucher|credit|ticket|points|code|pass; spend .. voucher|credit|points; used within; use within; use by; cash in; einlosen~; inwissel~`},
	"limit:object":      {`object to; right to object; opt out within`},
	"limit:leave":       {`check~ out; vacat~; leave your room; leave the room; clear the room; move out`},
	"limit:stay":        {`stay~ up to; park~; parking; stay; stays; rent~ for; hire~ for; borrow~; on loan; keep .. book|books; lend~; ausleih~; extend~; renewed; renewal; on loan; test ride; test drive; visit time; seating; seats are; linger~; table is yours; stays`},
	"limit:late":        {`late~; delay~; arrive~ late; no show; grace; held .. table; table .. held; hold .. table; overrun~; waiting time free; tolerance`},
	"valid:valid":       {`valid~; validity; expire~; expiry; lapse~; run~ out; good for; last~ for; stays yours; die; void; validity; keeps its value; gultig~; verfall~; geldig~; verval~; valable; validez; caduc~; shelf life; forfeit~; wiped; never die; remain usable; usable; live until; ends after; gift card; voucher; vouchers; points; miles; coupon; coupons; credit; ticket; pass; stamps`},
	"valid:price":       {`price guarantee; price fix~; fixed price; price freeze; price .. fixed; price .. guaranteed; quote .. valid; offer .. valid; price .. stays; price .. stay; price .. held; rate .. fixed; no price rise|increase; price lock; prices frozen`},
	"warranty:warranty": {`warranty~; warrant~; guarantee~; covered; cover; garanti~; gewahrleist~; garantia; stand behind; repaired free; fix .. for free; free repairs; insured for; protection plan; manufacturer's; liab~; gegarandeerd; made good`},
	"term:term":         {`contract; contracts; minimum term; minimum period; minimum contract; commit~; tied; ties; tie in; tie-in; minimum stay; minimum rental; minimum hire; minimum membership; minimum booking; sign~ for; binding; bound; locked in; lock in; lock-in; subscri~; membership runs|lasts|is; laufzeit; mindestlaufzeit; looptijd; engagement; permanencia; fixed term; term; runs for; plan; stay with us; rolling; membership; tenancy; minimum; leave any time; leave whenever; pause`},
	"notice:notice":     {`notice; notice period; kundigungsfrist; opzegtermijn; preavis; preaviso; months notice; terminate~; give notice; quit; kundig~; cancel~ .. contract|membership|subscription|plan|policy; end .. contract|membership|subscription|tenancy; leave the contract`},
	"notice:announce":   {`announc~; warn~; written notice; advance notice; letter drop; tell residents; tell you .. before; let you know .. before; inform .. before; notice before; notify .. before; price changes; changes are announced`},
	"advance:book":      {`book; booking; bookings; booked; reserv~; in advance; ahead; beforehand; pre book; pre-book; order~ .. ahead|advance|before; plan ahead; advance booking; advance; vorbestell~; voranmeld~; reserveer~; bookings open; book up to; register~ .. before|ahead; lead time for bookings; notice for bookings; bookable; open~ for booking; tickets go on sale; places open`},
	"advance:arrive":    {`arrive~; be there; be here; check~ in; check in; turn up; at the gate; at the counter; present yourself; come .. early; come .. before; show up; boarding; doors open; report to; bag drop; be at the`},
	"length:length":     {`last~; takes; long; session of; lesson of; lessons of; appointment lasts; slot of; duration; visit lasts; minutes of; free minutes; hours of; free parking; minutes long; hours long; minute session|lesson|slot|massage|treatment|consultation|appointment|call|tour|walk; hour session|lesson|slot|massage|treatment|consultation|appointment|tour`},
	"length:trial":      {`trial; try .. free; free for; test period; probation~; free month; test phase; testmonat; proef~; essai; prueba; taster; try us; no charge for the first; on us for`},
	"retain:retain":     {`kept; keep~ .. data|file|records|recordings|footage|documents; store~; delet~; erase~; retain~; retention; destroy~; archiv~; shred~; speicher~; losch~; bewaar~; conserv~; recordings; footage; cctv; wiped; purge~; forget; anonymise~; hold .. data; lost property; found items`},
})

// weakActs stand so often in other senses that a nearer word wins over them by
// this many words.
var weakActs = map[string]int{
	"lead:handle": 1, "lead:make": 2, "lead:issue": 3, "lead:update": 2, "lead:takes": 2, "lead:round": 1,
	"lead:start": 3, "lead:inform": 2, "lead:wait": 1, "lead:confirm": 1, "lead:results": 1, "lead:replace": 1,
	"limit:pay": 2, "limit:stay": 3, "limit:late": 2, "valid:valid": 2, "term:term": 2, "length:length": 4, "advance:book": 1, "advance:arrive": 2,
	"limit:complain": 1, "limit:apply": 1, "retain:retain": 1,
}

var timeRoles = map[string]timeRole{"lead": roleLead, "limit": roleLimit, "valid": roleValidity, "warranty": roleWarranty, "term": roleTerm, "notice": roleNotice, "advance": roleAdvance, "length": roleLength, "retain": roleRetain}

// kindredActs are acts that different departments name for one wait of the
// customer: an answer by phone is a wait, a part handed out is ready.
var kindredActs = map[[2]string]bool{
	{"reply", "wait"}: true, {"reply", "callback"}: true, {"deliver", "ready"}: false, {"repair", "ready"}: true, {"decide", "reply"}: true, {"refund", "payout"}: true,
	{"appointment", "visit"}: true, {"appointment", "wait"}: true, {"install", "visit"}: true, {"repair", "visit"}: false, {"decide", "payout"}: true, {"decide", "issue"}: true,
	{"issue", "deliver"}: true, {"results", "reply"}: true, {"results", "ready"}: true, {"replace", "deliver"}: true, {"install", "ready"}: true, {"confirm", "reply"}: true,
	{"inform", "update"}: true, {"issue", "ready"}: true, {"replace", "ready"}: true, {"results", "issue"}: true, {"decide", "ready"}: true, {"round", "deliver"}: true, {"round", "dispatch"}: true, {"round", "ready"}: true, {"round", "empty"}: true, {"round", "visit"}: true, {"deliver", "visit"}: true, {"make", "ready"}: true, {"handle", "decide"}: true, {"handle", "reply"}: true, {"handle", "ready"}: true, {"handle", "results"}: true, {"handle", "payout"}: true, {"make", "repair"}: true, {"make", "results"}: true, {"make", "replace"}: true, {"make", "install"}: true, {"dispatch", "ready"}: true, {"results", "decide"}: true,
	{"cancel", "change"}: false, {"valid", "use"}: true, {"return", "cancel"}: true, {"quote", "reply"}: true, {"empty", "visit"}: true, {"valid", "price"}: false, {"repair", "decide"}: true, {"repair", "replace"}: true, {"inform", "results"}: true,
}

func kindred(a, b string) bool {
	if a == "takes" || b == "takes" {
		return true // "a crown takes eight days" measures whatever the other side waits for
	}
	return a == b || kindredActs[[2]string{a, b}] || kindredActs[[2]string{b, a}]
}

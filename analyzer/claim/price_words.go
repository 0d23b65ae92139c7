package claim

// freeWords are idioms for nothing to pay.
var freeWords = CompilePhrases(map[string][]string{
	"free": {`free of charge; free of cost; for free; free; at no cost; at no extra|additional|further cost|charge; at no charge; no * fee|fees|charge|charges|cost|costs|surcharge|surcharges|deposit|supplement; no * * fee|fees|charge|charges; without * fee|fees|charge|charges|cost|costs|surcharge|deposit; no charge; no charges; no cost; no costs; no fee; no fees; no extra charge|cost|fee|costs|charges|fees; no additional charge|cost|fee|costs|charges|fees; no further cost|costs|charge|charges;
		without charge; without cost; without costs; without extra cost|charge; without any fee|cost|charge; without a fee; without fee; without fees; without paying; without surcharge; without supplement; on the house; on us; our treat; complimentary; gratis; our gift; as a gift; gift from us; n c; courtesy of; with our compliments;
		cost|costs nothing; cost|costs you nothing; cost|costs you zero; cost|costs zero; costs 0; cost|costs you not; cost|costs not; won't cost you .. anything|thing|penny|cent|extra|more; won't cost .. anything|penny|cent|extra; doesn't cost you .. anything|more|extra|penny|cent; doesn't cost .. anything|more|extra|penny|cent; don't cost .. anything|extra|more;
		nothing to pay; nothing is|falls due; nothing due; nothing to settle; nothing extra; nothing to add; nothing more to pay; nothing on top; never a charge; zero cost; zero fee; zero fees; zero charge; zero euros; for zero; for nothing; not charged; not billed; not invoiced; never charged; never billed; aren't charged; isn't charged; aren't billed; isn't billed; won't be charged; won't be billed; won't charge; don't charge; never charge; doesn't charge; charge nothing; charges nothing; we charge you nothing;
		waive~; fee free; never pay|pays; pay|pays nothing; pays not; pay not; don't pay; doesn't pay; without paying .. penny|cent; not a cent|penny|franc|dime; not one cent|penny|franc|euro; not a single cent|penny|euro; no payment; needn't pay; need not pay; do not pay; does not pay; won't pay; you won't pay; nobody pays; no one pays;
		fee|fees|charge|charges|surcharge|cost|costs|supplement|deposit|postage|price none|nil|zero|waived|dropped|abolished|gone|scrapped; we pay; we bear; we cover .. cost|costs|postage|fee|fees; at our expense; at our cost; at the company's expense; we take the cost; we take over the cost; it's our pleasure; paid by us; borne by us; carriage paid; postage paid; prepaid label; freepost; post free; post paid; no postage;
		kostenlos; kostenlose; kostenfrei; umsonst; gebuhrenfrei; ohne aufpreis; gratuit; gratuite; gratuitement; sans frais; offert; offerte; kosteloos; zonder kosten; sin coste; gratuito; gratuita; no surcharge; no surcharges; no supplement; no supplements; no deposit; no booking fee; no hidden; no strings; keep your wallet; leave your wallet; wallet .. home; no bill; no invoice; won't see a bill; foot the bill; picks|pick up the tab; picks|pick up the bill`},
	"no extra": {`no extras; without extras; no hidden extras|costs|charges|fees; no nasty surprises; no add ons; one price for|whatever|no matter|regardless|fits; a single price for|whatever|no matter; same price whatever|regardless|however|no matter|for all|every|each|everyone; price stays|is the same whatever|however|regardless|no matter; all in price; the price you see is the price you pay; price on the tag|ticket is what|all you pay; not a cent|penny more; never a cent|penny more; nothing is added|comes on top`},
	"included": {`included; inclusive; incl; in the price; part of the price; in your fare; in the fare; in the rate; in your rent; in the fee; in your fee; comes with; come with; thrown in; all in; all inclusive; everything in; covered by; comes as standard; as standard; part of your plan|package|ticket|membership; part of the package|plan|ticket|rate|service; inbegrepen; inklusive; inkl; compris; incluido; incluida; comprise; already in; comes free`},
})

// notFree are uses of "free" that speak of no price.
var notFree = CompilePhrases(map[string][]string{"other": {`feel free; free to; incl .. vat; including .. vat; inclusive .. vat; incl .. tax; incl vat; incl tax; incl taxes; including vat; including tax; vat included; tax included; taxes included; inclusive of vat; incl mwst; inkl mwst; always a free; there is a free; next free; first free; any free; no free; nearest free; a free moment; a free hand; free stand; free from dirt|gluten|sugar|nuts|stains|dust|lead|defects|damage|mould|pests|smoke|additives|allergens|pain|noise; free slot|slots|place|places|seat|seats|table|tables|date|dates|time|appointment|appointments|capacity|space|spaces|room|rooms|bed|beds|spot|spots|desk|bay|bays|hand|hands|text|choice|day|days|evening|stand|hours|flow|spirit|range|standing|kick|fall|will|form|copy space|agent|line|lines|court|courts; free of dirt|stains|sand|gluten|sugar|lead|dust|pests|ice|snow|smoke|obstacles|rubbish|mould|defects|errors; hands free; duty free; toll free; sugar free; gluten free; smoke free; lactose free; dairy free; fat free; alcohol free; barrier free; step free; car free; stress free; worry free; hassle free; trouble free; ad free; noise free; frost free; tax free; interest free; nickel free; plastic free; paper free; lead free; carefree; scent free; risk free; freely; next free; set free; get free; free text; free up space|time|seats|capacity|room|places|staff; to free; frees; free again; is free for|at|on|until; are free for|at|on; becomes free for; if free; when free; until free; free place`}})

// chargeWords are idioms for something to pay, without an amount.
var chargeWords = CompilePhrases(map[string][]string{
	"charge": {`obligatory charge|fee|cost; compulsory charge|fee|cost; mandatory charge|fee|cost; charge on top; fee on top; fee is due; a fee is; a fee of; a charge of; must be paid; has to be paid; have to be paid; to be paid; is levied; charged; is charged; are charged; billed; invoiced; we bill; we invoice; we charge; will charge; may charge; fee applies; fees apply; charge applies; charges apply; for a fee; at a fee; against payment; against a fee; upon payment; payable; chargeable; extra cost; costs extra; cost extra; costs you extra; costs more; at extra cost; at a charge; surcharge; surcharges; supplement; not free; isn't free; aren't free; no longer free; never free; not complimentary; not for free;
		additional charge; additional cost; extra charge; at your expense; at your own expense; at own expense; at your cost; own cost; your own pocket; customer bears; at the customer's expense|cost; the customer bears; pays for .. postage|shipping|delivery|return|damage; goes on your bill; goes on the bill; goes on .. bill; held back; retained; debited; paid by the customer; paid separately; kostenpflichtig; aufpreis; gegen gebuhr; gegen aufpreis; payant; en sus; tegen betaling; meerprijs; de pago; con recargo; you bear; bear the cost; bears the cost; settle the bill; costs the customer; pay extra; sold separately; sold extra; only for sale; is extra; are extra; separately billed; billed separately; comes at a price`},
	"excluded": {`not included; isn't included; aren't included; not part of; isn't part of; aren't part of; excluded; excl; not in the price; not covered; isn't covered; aren't covered; order separately; not incl; comes without; bought separately; nicht inbegriffen; exkl; non compris; no incluido; niet inbegrepen; not inclusive`},
})

// moneyActs say what an amount of money is, where it is no price.
var moneyActs = CompilePhrases(map[string][]string{
	"threshold": {`moq; minimum order quantity;order|orders|basket|baskets|cart|carts|purchase|purchases|bill|spend|shopping|invoice|bookings|order value|goods|ticket|tickets|value over|above|from|of|worth|exceeding|beyond|under|below|up to; spend; spending; minimum order; minimum spend; minimum purchase; order value; order total; basket of; basket value; mindestbestellwert; ab einem; bestelwaarde; from an order; from a basket; if you buy for; when you buy for; at least .. order`},
	"discount":  {`off; discount; discounts; rebate; reduction; cheaper; save; saves; saving; less; reduced by; reduced; rabatt; nachlass; korting; remise; descuento; markdown; off your; knocked off; money off; price cut; concession; minus; deduct`},
	"deposit":   {`deposit; deposits; down payment; caution; kaution; borg; acompte; fianza; security; prepayment; advance payment; anzahlung; down; rest is due; rest on; rest at; the rest; balance due; instalment; instalments; part payment; pre authorisation; hold on your card; blocked on`},
	"credit":    {`voucher; vouchers; credit; credits; bonus; gift; reward; worth; compensation; compensate; goodwill; cashback; refund; refunded; pay you; we pay; payout; reimburse; points; gift card; get back; you get; you receive; allowance; subsidy; grant; prize; donate; donation`},
	"cover":     {`covered up to; cover; covers; insured; insured up to; liability; liable; insurance; loss; worth up to; claims up to; limit; credit limit; limits; cash limit; contactless`},
	"inner":     {`budget; turnover; revenue; sales; profit; margin; salary; wage; wages; savings; investment; invest; spend per; cost per; cost to serve; target; funding; income; earnings; costs us; write off; internal; kpi; forecast`},
	"extra":     {`we add|charge .. for; gets|get added; is|are added; added to your; comes|come on top; on top; extra; supplement; surcharge; more; plus; add on; add-on; aufpreis; additional; in addition; zuschlag; toeslag; supplement of; uplift`},
	"penalty":   {`fine; fined; penalty; penalties; late fee; no show; charge for late; overdue; reminder fee; dunning; mahngebuhr; boete; amende; multa; surcharge for late; lost; damage; damaged; replacement cost; broken; missing`},
})

// feeKinds are services that are paid for by themselves: two amounts for
// different ones say nothing of each other.
var feeKinds = CompilePhrases(map[string][]string{
	"delivery":    {`deliver~; shipping; ship~; carriage; postage; courier; home delivery; to your door|doorstep|mat|house|home; lorry|van .. door; versand; bezorging; livraison; envio; dispatch`},
	"return":      {`return~; send~ .. back; sending .. back; ruckgabe; ruckversand; retour; retoure; bring~ .. back`},
	"cancel":      {`cancel~; cancellation; storno; no show; withdraw~`},
	"change":      {`rebook~; amend~; name change; change~ .. booking|date|name|flight|ticket|appointment; changing .. booking|date|name|seat; umbuch~; reschedul~`},
	"booking":     {`booking fee; service fee; admin fee; administration fee; processing fee; handling fee; handling; service charge; bearbeitungsgebuhr; transaction fee`},
	"parking":     {`garage; park~; car park; garage space; parkplatz`},
	"breakfast":   {`breakfast; fruhstuck; ontbijt; desayuno`},
	"wifi":        {`wifi; wi fi; wlan; internet`},
	"luggage":     {`luggage; baggage; bag; bags; suitcase; suitcases; case; koffer`},
	"entry":       {`entry; entrance; admission; eintritt; toegang`},
	"install":     {`install~; installation; set up; setup; assembl~; connection fee; activation; activation fee; connect~; mounting; anschlussgebuhr; put .. together`},
	"membership":  {`membership; joining fee; member fee; annual fee; registration fee; enrolment fee; sign up fee; beitrag`},
	"repair":      {`repair~; fix~; mend~; service visit; call out; call-out`},
	"quote":       {`quote; estimate; cost estimate; diagnosis; diagnose~; inspection; fault check; assessment; consultation; survey`},
	"insurance":   {`insurance; cover; protection plan; warranty extension; extended warranty`},
	"storage":     {`store~; storage; warehousing; keeping`},
	"hotline":     {`hotline; helpline; phone; call~; telephone; phone line; phoning; ringing us`},
	"card":        {`card payment; paying by card; credit card; card fee; card charge; plastic`},
	"printing":    {`print~; copy; copies; ausdruck; paper bill; paper invoice; paper statement`},
	"cleaning":    {`clean~; final cleaning; endreinigung`},
	"pet":         {`pet; pets; dog; dogs; cat; animal`},
	"seat":        {`seat; seats; seat reservation; seat selection; choosing a seat`},
	"disposal":    {`dispose~; old appliance; take away .. old; removal; collection of; haul away; recycling`},
	"alter":       {`alter~; hemming; shorten~ .. trousers; adjust~`},
	"wrap":        {`gift wrap; wrapping; gift wrapping`},
	"replacement": {`replacement card; replacement key; lost card; lost key; new card; spare key; duplicate`},
	"towels":      {`towel; towels; bed linen; linen; sheets; bathrobe`},
	"drinks":      {`drink; drinks; beverage; beverages; wine; beer; coffee; water; tea; soft`},
	"transfer":    {`transfer; shuttle; airport transfer; taxi; pick up service`},
	"reminder":    {`reminder; reminders; dunning; mahnung; late payment; overdue`},
})

package claim

// Families lists every family of claims, in the order in which they are asked.
var Families = []*Family{
	dataFamily,
	contactFamily,
	toneFamily,
	pullFamily,
	timeSpan,
	metricDirection,
	price,
	openingHours,
	clockLimit,
	countLimit,
	channelFamily,
	permissionFamily,
	requirementFamily,
	triggerFamily,
	assuranceFamily,
	machineFamily,
	actorFamily,
	privacyFamily,
	handoverFamily,
	remedyFamily,
	occurrenceFamily,
	equalityFamily,
	quantifierFamily,
	slotValueFamily,
}

package template

const (
	readMe     = "Read me"
	dateFormat = "yyyy-mm-dd"
)

// What drop-down lists offer.
var (
	channels   = []string{"website", "app", "phone", "e-mail", "chat", "store", "letter", "SMS", "social media", "home visit"}
	statuses   = []string{"planned", "running", "paused", "finished", "cancelled"}
	kinds      = []string{"promise", "policy", "service level", "message"}
	yesNo      = []string{"yes", "no"}
	scores     = []string{"1", "2", "3", "4", "5"}
	levels     = []string{"low", "medium", "high"}
	directions = []string{"up", "down"}
	sentiments = []string{"positive", "neutral", "negative"}
	rhythms    = []string{"once", "daily", "weekly", "every two weeks", "monthly", "quarterly", "yearly"}
)

var (
	fromDepartments = [2]string{"Departments", "Department"}
	fromTouchpoints = [2]string{"Journeys", "Touchpoint"}
)

// Columns that several sheets have.
var (
	department = column{head: "Department", help: "The department that answers for it, as on the sheet Departments.", width: 20, from: fromDepartments}
	touchpoint = column{head: "Touchpoint", help: "Where it meets the customer, as on the sheet Journeys. Empty: everywhere.", width: 24, from: fromTouchpoints}
	segment    = column{head: "Segment", help: "The customers whom it is for. Empty: all.", width: 20}
	region     = column{head: "Region", help: "Where it holds. Empty: everywhere.", width: 16}
	product    = column{head: "Product", help: "What it is about. Empty: all products.", width: 18}
	channel    = column{head: "Channel", help: "One or more channels, separated by semicolons. Empty: all.", width: 18, choices: channels, several: true}
	start      = column{head: "Start", help: "First day. Empty: already.", width: 13, format: dateFormat}
	end        = column{head: "End", help: "Last day. Empty: until further notice.", width: 13, format: dateFormat}
)

// sheets are the sheets behind the Read me.
var sheets = []sheet{
	{name: "Journeys", rows: journeyRows, columns: []column{
		{head: "Journey", help: "Name of the journey, on each of its rows.", width: 18},
		{head: "Persona", help: "The typical customer who takes the journey.", width: 18},
		{head: "Stage", help: "Part of the journey. Stages stand in the order in which the customer meets them.", width: 14},
		{head: "Touchpoint", help: "One contact between customer and company. One row for each, in walking order.", width: 24},
		channel,
		{head: "Department", help: "The one department that answers for the touchpoint.", width: 20, from: fromDepartments},
		{head: "Supporting departments", help: "Departments that help, separated by semicolons.", width: 22, from: fromDepartments, several: true},
		{head: "Branch", help: "Only where the walk splits: the name of the alternative. Customers take one of them.", width: 14},
		{head: "What the customer experiences", help: "What happens here, seen from the customer's side.", width: 46},
		{head: "Data asked", help: "What the customer is asked for here, separated by semicolons.", width: 24},
		{head: "Data needed", help: "What this touchpoint must know from earlier ones, separated by semicolons.", width: 22},
		{head: "Data passed on", help: "What this touchpoint hands to later ones, separated by semicolons.", width: 22},
		{head: "Score", help: "How customers experience it, from 1 (bad) to 5 (very good).", width: 8, choices: scores},
		{head: "Pain point", help: "What hurts, in the customer's words.", width: 32},
		{head: "Pain level", help: "How much it hurts.", width: 11, choices: levels},
		{head: "Moment of truth", help: "Does it decide whether the customer stays?", width: 11, choices: yesNo},
	}},
	{name: "Initiatives", rows: initiativeRows, columns: []column{
		{head: "Initiative", help: "Name of what the department does or plans.", width: 24},
		{head: "Department", help: "The department that runs it.", width: 20, from: fromDepartments},
		{head: "Description", help: "What changes for customers, in a sentence.", width: 50},
		{head: "Touchpoint", help: "One or more touchpoints that it changes, separated by semicolons.", width: 24, from: fromTouchpoints, several: true},
		{head: "Status", help: "Where it stands.", width: 12, choices: statuses},
		start, end,
		{head: "Project lead", help: "The person who leads it.", width: 18},
		{head: "Sponsor", help: "The member of the management who backs it.", width: 18},
		{head: "Budget", help: "In your currency.", width: 12, format: "#,##0"},
		{head: "Goal", help: "One or more goals that it serves, as on the sheet Goals.", width: 30, from: [2]string{"Goals", "Goal"}, several: true},
		{head: "Metric", help: "What is measured, which way it should go and how far.", width: 34},
		segment, region, product,
	}},
	{name: "Statements", rows: statementRows, columns: []column{
		{head: "Topic", help: "What it is about, in two or three words.", width: 20},
		{head: "Statement", help: "What the customer is told, promised or must keep to, word for word.", width: 60},
		{head: "Kind", help: "A promise, a policy, a service level or a message.", width: 14, choices: kinds},
		department, touchpoint, segment, region, product, channel,
		{head: "Condition", help: "When it holds, or does not.", width: 26},
		start, end,
	}},
	{name: "Goals", rows: goalRows, columns: []column{
		{head: "Goal", help: "What the company wants for its customers.", width: 36},
		{head: "Department", help: "Only when it is one department's goal.", width: 20, from: fromDepartments},
		{head: "Metric", help: "How it is measured.", width: 34},
		{head: "Direction", help: "Should the metric go up or down?", width: 11, choices: directions},
		{head: "Baseline", help: "The metric today.", width: 11},
		{head: "Target", help: "The metric as it should be.", width: 11},
		{head: "Weight", help: "Its share of all goals.", width: 9, format: "0%"},
	}},
	{name: "Departments", rows: departmentRows, columns: []column{
		{head: "Department", help: "Name, as all other sheets write it.", width: 20},
		{head: "Also called", help: "Other names and abbreviations, separated by semicolons.", width: 24},
		{head: "Budget", help: "Per year, in your currency.", width: 13, format: "#,##0"},
		{head: "Headcount", help: "Full-time posts.", width: 12, format: "#,##0"},
		{head: "Sponsor", help: "The member of the management in charge.", width: 20},
		{head: "Decision power", help: "From 1 (little) to 5 (decides for others).", width: 11, choices: scores},
	}},
	{name: "Voice of customer", rows: voiceRows, columns: []column{
		{head: "Topic", help: "What customers talk about.", width: 30},
		touchpoint,
		{head: "Mentions", help: "How often, in your period.", width: 11, format: "#,##0"},
		{head: "Satisfaction", help: "From 1 (bad) to 5 (very good).", width: 12, choices: scores},
		{head: "Importance", help: "From 1 (little) to 5 (decisive).", width: 12, choices: scores},
		{head: "Sentiment", help: "How they talk about it.", width: 12, choices: sentiments},
		{head: "Quote", help: "In a customer's words.", width: 46},
	}},
	{name: "Glossary", rows: glossaryRows, columns: []column{
		{head: "Term", help: "The name that all should use.", width: 24},
		{head: "Also called", help: "Other names for the same thing, separated by semicolons.", width: 32},
		{head: "Meaning", help: "What it is.", width: 60},
	}},
	{name: "Contact plan", rows: contactRows, columns: []column{
		{head: "Contact", help: "What is sent, or why customers are called.", width: 26},
		{head: "Department", help: "The department that sends it.", width: 20, from: fromDepartments},
		segment, channel,
		{head: "Frequency", help: "How often each customer gets it.", width: 16, choices: rhythms, several: true},
		{head: "Send date", help: "The day on which it goes out, if there is one.", width: 13, format: dateFormat},
		{head: "Message", help: "What it says.", width: 60},
		touchpoint,
	}},
}

package template

import "time"

// readMeLines stand below each other on the first sheet.
var readMeLines = []string{
	"This workbook is the form that Throughline reads without guessing.",
	"Keep the headers in the first row of each sheet as they are. Overwrite the example rows below them, which describe Pedalwise, an invented company that rents e-bikes by the month.",
	"Columns and sheets that you don't need may stay empty or be deleted. Select a cell to see what belongs into its column.",
	"Write one row for each touchpoint, in the order in which the customer meets them, and use the same names on all sheets.",
	"Several values in one cell are separated by semicolons: app; phone.",
	"Each department may fill its own copy. Import all copies together: throughline analyze FILE FILE FILE",
	"The example contains one contradiction, so that you can see what is found: what Marketing promises about the deposit is not what Billing does. The other findings show weak spots of the journey.",
}

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

var journeyRows = [][]any{
	{"Rent an e-bike", "City commuter", "Discover", "Price page", "website", "Marketing", nil, nil, "Sees one monthly price for each bike, repairs and theft cover included.", nil, nil, nil, 4, nil, nil, "no"},
	{"Rent an e-bike", "City commuter", "Discover", "Test ride", "store", "Rider Care", "Workshop", nil, "Tries two bikes for half an hour, without an appointment.", nil, nil, "frame size", 5, nil, nil, "yes"},
	{"Rent an e-bike", "City commuter", "Sign up", "Order form", "website; app", "Marketing", "Billing", nil, "Chooses a bike and signs in one go.", "name; address; bank account", "frame size", "name; address; bank account", 3, "The form is long on a phone.", "medium", "no"},
	{"Rent an e-bike", "City commuter", "Sign up", "Bike delivery", "home visit", "Workshop", nil, nil, "A fitter brings the bike and sets it up.", nil, "name; address", "bike number", 5, nil, nil, "yes"},
	{"Rent an e-bike", "City commuter", "Ride", "Monthly bill", "e-mail", "Billing", nil, nil, "Gets one line for each charge.", nil, "bank account", nil, 3, "Part months are hard to follow.", "medium", "no"},
	{"Rent an e-bike", "City commuter", "Ride", "Repair request", "app; phone", "Rider Care", nil, nil, "Says what is broken and is offered a time.", "description of the fault", "bike number", "description of the fault", 4, nil, nil, "no"},
	{"Rent an e-bike", "City commuter", "Ride", "Home repair", "home visit", "Workshop", "Rider Care", nil, "A fitter repairs the bike at the door.", nil, "description of the fault; address", nil, 4, "Nobody says when exactly the fitter comes.", "high", "yes"},
	{"Rent an e-bike", "City commuter", "Leave", "Cancellation", "app", "Rider Care", nil, nil, "Cancels in the app and gets a date for the return.", nil, nil, "end date", 4, nil, nil, "no"},
	{"Rent an e-bike", "City commuter", "Leave", "Bike return", "store", "Workshop", nil, nil, "Hands the bike in and gets a receipt.", nil, "end date; bike number", "condition of the bike", 4, nil, nil, "no"},
	{"Rent an e-bike", "City commuter", "Leave", "Deposit refund", "e-mail", "Billing", nil, nil, "Gets the deposit back.", nil, "condition of the bike; bank account", nil, 2, "The money comes later than expected.", "high", "yes"},
}

var initiativeRows = [][]any{
	{"Doorstep repairs", "Workshop", "More fitters on the road, so that bikes are repaired at the rider's door.", "Home repair", "running", day(2026, 1, 12), day(2026, 9, 30), "Imre Toth", "Dana Okafor", 180000, "Riders are never long without a bike", "Hours until repaired: down from 70 to 48", nil, nil, nil},
	{"Bills at a glance", "Billing", "Part months are explained with a calendar on the bill.", "Monthly bill", "planned", day(2026, 4, 1), day(2026, 7, 31), "Lena Fischer", "Paul Brandt", 40000, "Bills that need no call", "Calls about bills per 100 riders: down from 9 to 4", nil, nil, nil},
	{"Ride before you rent", "Marketing", "Test rides in all stores on Saturdays too.", "Test ride", "running", day(2026, 3, 1), day(2026, 10, 31), "Sofia Marin", "Dana Okafor", 60000, "More riders recommend us", "Test rides per month: up from 300 to 500", "city commuters", nil, nil},
}

var statementRows = [][]any{
	{"Theft cover", "Theft cover is included in every monthly price.", "promise", "Marketing", "Price page", nil, nil, nil, nil, nil, nil, nil},
	{"Home repair", "We repair your bike at your door within 48 hours.", "promise", "Marketing", "Home repair", nil, nil, nil, nil, nil, nil, nil},
	{"Home repair", "A fitter repairs the bike within 48 hours of the repair request.", "service level", "Workshop", "Home repair", nil, nil, nil, nil, nil, nil, nil},
	{"Cancellation", "You can cancel at the end of any month, with 7 days' notice.", "message", "Rider Care", "Cancellation", nil, nil, nil, "app", nil, nil, nil},
	{"Return of the bike", "The bike is returned with the charger and both keys.", "policy", "Workshop", "Bike return", nil, nil, nil, nil, nil, nil, nil},
	{"Deposit", "Your deposit is back in your account within 5 days of the return.", "promise", "Marketing", "Deposit refund", nil, nil, nil, nil, nil, nil, nil},
	{"Deposit", "The deposit is paid back within 14 days of the return.", "policy", "Billing", "Deposit refund", nil, nil, nil, nil, nil, nil, nil},
}

var goalRows = [][]any{
	{"Riders are never long without a bike", nil, "Hours until repaired", "down", 70, 48, 0.4},
	{"Bills that need no call", "Billing", "Calls about bills per 100 riders", "down", 9, 4, 0.3},
	{"More riders recommend us", nil, "Net promoter score", "up", 31, 45, 0.3},
}

var departmentRows = [][]any{
	{"Marketing", "Brand; MKT", 900000, 12, "Dana Okafor", 4},
	{"Rider Care", "Customer service; RC", 700000, 25, "Dana Okafor", 3},
	{"Workshop", "Fitters; WS", 1200000, 40, "Paul Brandt", 3},
	{"Billing", "Finance operations; BIL", 300000, 8, "Paul Brandt", 2},
}

var voiceRows = [][]any{
	{"Waiting for the fitter", "Home repair", 240, 3, 5, "negative", "I stayed at home all day and nobody called."},
	{"Deposit comes late", "Deposit refund", 130, 2, 4, "negative", "Two weeks for my own money."},
	{"Friendly test rides", "Test ride", 95, 5, 3, "positive", "They let me try two bikes without any pressure."},
}

var glossaryRows = [][]any{
	{"Home repair", "Door repair; Fitter visit", "A repair where the rider lives or works."},
	{"Bike delivery", "Handover; First visit", "The fitter brings the rented bike and sets it up."},
}

var contactRows = [][]any{
	{"Monthly riding tips", "Marketing", "all riders", "e-mail", "monthly", nil, "Three tips for riding in this month's weather.", nil},
	{"Winter check invitation", "Workshop", "riders with a bike older than one year", "e-mail", "once", day(2026, 10, 5), "Your bike is due for its free winter check.", nil},
	{"Bill notice", "Billing", "all riders", "e-mail", "monthly", nil, "Your bill for this month is ready.", "Monthly bill"},
}

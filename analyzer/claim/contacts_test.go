package claim

import "testing"

func TestContactLimits(t *testing.T) {
	testOpposed(t, contactFamily, PlaceUnknown, []opposedPair{
		{"No more than two e-mails a week", "Newsletter every Monday, Wednesday and Friday", "contact-pressure"},
		{"At most one text a month per patient", "Text to all patients each Friday", "contact-pressure"},
		{"One reminder when the lease ends, then we leave you in peace", "Lease end: mail day 1, letter day 10, call day 20", "contact-pressure"},
		{"Push limit: 3 per user per week", "Two pushes a day in the match week", "contact-pressure"},
		{"No member shall get more than four promotional messages a month, all departments taken together", "Nine offers in the first 30 days", "contact-pressure"},
		{"We ring once after your quote and that's it", "Quote chase: call d2, mail d4, call d7", "contact-pressure"},
		{"Mails: cap 4 p.a. per address", "mails per contact and month 4 -> 7", "contact-pressure"},
		// Look-alikes.
		{"No more than two e-mails a week", "Newsletter every Thursday", ""},
		{"No more than two e-mails a week", "no more than 8 e-mails in any four weeks", ""},
		{"At most one text a month", "Newsletter every week", ""},
		{"One reminder before your stay, that's all", "After the stay: mail day 1, day 5 and day 9", ""},
		{"At most one marketing mail a month", "Delivery updates: a mail each day while the parcel travels", ""},
		{"Max. 2 calls a year to donors", "Companies are called every month", ""},
		{"A service call takes from 7:30 up to 9:00 minutes", "Phone line closed on Fridays", ""},
		{"At most one letter a month", "The desk is open every day", ""},
	})
}

func TestSequenceLength(t *testing.T) {
	for text, want := range map[string]int{
		"Reminder mails at 14, 7, 3 and 1 days before start": 4,
		"call d2, mail d4, call d7, WhatsApp d10":            4,
		"Mails on day 2, 5, 9 and 14 past departure":         4,
		"mails at D-14, D-7, D-3":                            3,
		"Birthday chain: -21, -14, -7, -3, -1 d, mail":       5,
		"Open Monday and Tuesday from 8 to 12":               0,
		"2 mails in 3 weeks":                                 0,
	} {
		if got := sequenceLength(text); got != want && (want > 0 || got > 1) {
			t.Errorf("sequenceLength(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestSumContacts(t *testing.T) {
	read := func(department, text, start, end string) *Understood {
		return Read(Statement{Text: text, Department: department, Start: start, End: end})
	}
	limit := read("Legal", "No customer gets more than four promotional messages a week, all senders added up", "", "")
	tests := []struct {
		name       string
		statements []*Understood
		want       int
	}{
		{"together over the limit", []*Understood{limit, read("Marketing", "Three newsletters a week in May", "", ""), read("Club", "Club mail on Monday and Thursday in May", "", "")}, 1},
		{"within the limit", []*Understood{limit, read("Marketing", "Newsletter every week in May", "", ""), read("Club", "Club mail on Monday and Thursday in May", "", "")}, 0},
		{"other months", []*Understood{limit, read("Marketing", "Three newsletters a week in May", "", ""), read("Club", "Club mail on Monday and Thursday in June", "", "")}, 0},
		{"other months by the dates", []*Understood{limit, read("Marketing", "Three newsletters a week", "2026-01-01", "2026-02-28"), read("Club", "Club mail on Monday and Thursday", "2026-05-01", "2026-05-31")}, 0},
		{"one department", []*Understood{limit, read("Club", "Three newsletters a week in May", "", ""), read("Club", "Club mail on Monday and Thursday in May", "", "")}, 0},
		{"exclusive audiences", []*Understood{limit, read("Marketing", "Three newsletters a week, only to customers without a club card", "", ""), read("Club", "Mail on Monday and Thursday to everyone with a club card", "", "")}, 0},
		{"two surveys after one delivery", []*Understood{read("Shop", "The day after delivery a mail asks for a review", "", ""), read("Service", "After the delivery one text with the satisfaction survey", "", "")}, 1},
		{"two heavy senders", []*Understood{read("App", "Push every morning and every evening of the stay", "", ""), read("Kitchen", "Push before lunch and again before dinner, each day of the stay", "", "")}, 1},
	}
	for _, test := range tests {
		sums := SumContacts(test.statements)
		if len(sums) != test.want {
			t.Errorf("%s: %d groups, want %d: %+v", test.name, len(sums), test.want, sums)
		}
	}
}

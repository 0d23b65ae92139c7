package quantity

import (
	"strings"
	"testing"
)

// found prints what a text holds: "kind value", with the per and the name where
// there are any.
func found(text string) string {
	var parts []string
	for _, q := range Find(text) {
		s := q.Kind.String() + " " + q.String()
		if q.Named != "" {
			s += " (" + q.Named + ")"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

func TestFindSpans(t *testing.T) {
	for text, want := range map[string]string{
		"within two to four working days":          "span 2 to 4 working days",
		"in 48 hours":                              "span 48 hours",
		"up to 10 days":                            "span at most 10 days",
		"at least three weeks":                     "span at least 3 weeks",
		"ten days at the latest":                   "span at most 10 days",
		"under 5 minutes":                          "span under 5 minutes",
		"no later than a fortnight after delivery": "span at most 14 days",
		"half a year":                              "span 6 months",
		"an hour and a half":                       "span 1.5 hours",
		"1 hour 30 minutes":                        "span 90 minutes",
		"two and a half hours":                     "span 2.5 hours",
		"a quarter of an hour":                     "span 0.25 hours",
		"a quarter of a year":                      "span 0.25 years",
		"three quarters of an hour":                "span 45 minutes",
		"a third of an hour":                       "span 20 minutes",
		"½ day":                                    "span 0.5 days",
		"1/4 hour":                                 "span 0.25 hours",
		"on day 14":                                "span 14 days",
		"the 3rd working day":                      "span 3 working days",
		"terms: net 30":                            "span 30 days",
		"30 d":                                     "span 30 days",
		"5 wks":                                    "span 5 weeks",
		"between 2 and 4 weeks":                    "span 2 to 4 weeks",
		"4-5 weeks":                                "span 4 to 5 weeks",
		"two weeks to three months":                "span 2 weeks to 3 months",
		"tomorrow":                                 "span at most 1 working day (next day)",
		"by the end of the next working day":       "span at most 1 working day (next day)",
		"the same evening":                         "span at most 14 hours (same day)",
		"while you wait":                           "span at most 15 minutes (at once)",
		"this very minute":                         "span at most 15 minutes (at once)",
		"within the hour":                          "span at most 1 hour (within the hour)",
		"overnight":                                "span at most 24 hours (overnight)",
		"it never expires":                         "span at least 100 years (for ever)",
		"Lieferung in 3 Werktagen":                 "span 3 working days",
		"binnen 2 weken":                           "span at most 2 weeks",
		"sous 48 heures":                           "span at most 48 hours",
		"en 5 días laborables":                     "span 5 working days",
		"spread over ten months":                   "span 10 months",
		"nobody waits longer than 15 minutes":      "span at most 15 minutes",
		"about three weeks":                        "span about 3 weeks",
		"no same-day slots":                        "",
		"next working day at the earliest":         "span at least 1 working day (next day)",
		"feel free to ask":                         "",
		"one of our people":                        "",
	} {
		if got := found(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFindAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"€49.90":                         "money EUR 49.9",
		"4,95 €":                         "money EUR 4.95",
		"EUR 1.250,50":                   "money EUR 1250.5",
		"1 250 EUR":                      "money EUR 1250",
		"£1,250":                         "money GBP 1250",
		"£1.80":                          "money GBP 1.8",
		"20 pence":                       "money GBP 0.2",
		"99p":                            "money GBP 0.99",
		"49 euros":                       "money EUR 49",
		"25 francs":                      "money CHF 25",
		"CHF 12.50":                      "money CHF 12.5",
		"a tenner":                       "money GBP 10",
		"€1.2m":                          "money EUR 1200000",
		"two euro ten the kilometre":     "money EUR 2.1",
		"4 pounds fifty":                 "money GBP 4.5",
		"49,-":                           "money EUR 49",
		"18 euros a night":               "money EUR 18 per night",
		"10 euros a month":               "money EUR 10 per month",
		"EUR 3.95 per parcel":            "money EUR 3.95 per parcel",
		"€5-10":                          "money EUR 5 to EUR 10",
		"from 50 euros":                  "money at least EUR 50",
		"50 euros or more":               "money at least EUR 50",
		"orders over £100":               "money over GBP 100",
		"nothing under 20 euros":         "money at least EUR 20",
		"never above £4":                 "money at most GBP 4",
		"15% off":                        "percent 15 %",
		"fifteen per cent":               "percent 15 %",
		"up to 30 %":                     "percent at most 30 %",
		"5–10 %":                         "percent 5 to 10 %",
		"one in five":                    "share 20 %",
		"30 of 80 rooms":                 "share 37.5 %",
		"two thirds of our orders":       "share 66.666667 %",
		"half of the guests":             "share 50 %",
		"up to 30 kg":                    "measure at most 30 kg",
		"1.5 m":                          "measure 1.5 m",
		"250 Mbit/s":                     "measure 250 Mbit/s",
		"no more than 3 bags per person": "count at most 3 bags per person",
		"ten rooms or more":              "count at least 10 rooms",
		"a dozen books":                  "count 12 books",
		"at most five":                   "count at most 5",
		"1.000 points":                   "measure 1000 points",
		"under 16s":                      "age under 16 years of age",
		"over-65s":                       "age at least 65 years of age",
		"children under 12":              "age under 12 years of age",
		"aged 6 to 11":                   "age 6 to 11 years of age",
		"must be 18 or over":             "age at least 18 years of age",
		"Level 2 course":                 "count 2",
	} {
		if got := found(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFindTimes(t *testing.T) {
	for text, want := range map[string]string{
		"4 July":                                "date 4 July",
		"1 April 2026":                          "date 1 April 2026",
		"the 3rd of May":                        "date 3 May",
		"July 4th, 2026":                        "date 4 July 2026",
		"2026-04-01":                            "date 1 April 2026",
		"01.04.2026":                            "date 1 April 2026",
		"31/12/2026":                            "date 31 December 2026",
		"March 2026":                            "date March 2026",
		"before 22:00":                          "clock 22:00",
		"by 8 pm":                               "clock 20:00",
		"until nine in the evening":             "clock 21:00",
		"half past six in the evening":          "clock 18:30",
		"at 17 Uhr":                             "clock 17:00",
		"twice a week":                          "frequency 2 times per week",
		"once a night":                          "frequency every day",
		"two runs a month":                      "frequency 2 times per month",
		"every two weeks":                       "frequency every 2 weeks",
		"every other Friday":                    "frequency every 2 weeks",
		"every Friday":                          "frequency every Fri",
		"on the 1st and the 15th":               "frequency 2 times per month",
		"three times per quarter":               "frequency 3 times per quarter",
		"3x per week":                           "frequency 3 times per week",
		"weekly":                                "frequency every week",
		"on the first working day of the month": "frequency every month",
	} {
		if got := found(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestScheduleWait(t *testing.T) {
	for text, want := range map[string]string{
		"two runs a month": "0.5 months", "every Friday": "7 days", "every Tuesday and Friday": "4 days", "once a night": "1 day",
		"twice a day": "0.5 days", "every six weeks": "6 weeks", "hourly": "1 hour", "three times a week": "0.333333 weeks",
	} {
		q := Find(text)
		if len(q) != 1 || q[0].Schedule == nil {
			t.Errorf("%q: no schedule in %v", text, q)
			continue
		}
		if got := q[0].Schedule.Wait().String(); got != want {
			t.Errorf("%q: longest wait %s, want %s", text, got, want)
		}
	}
}

func TestFindChanges(t *testing.T) {
	for text, want := range map[string]string{
		"Average call length down from 7 to 5 minutes": "7 minutes down to 5 minutes",
		"from 7 up to 9 minutes":                       "7 minutes up to 9 minutes",
		"8% -> 20%":                                    "8 % up to 20 %",
		"8% → 2%":                                      "8 % down to 2 %",
		"90 -> 60 seconds":                             "90 seconds down to 60 seconds",
		"repeat rate: 38% by December (now 34%)":       "34 % up to 38 %",
		"from 7:30 down to 5:00 minutes":               "7.5 minutes down to 5 minutes",
		"sign-ups x 2":                                 "up",
		"complaints -15 %":                             "down",
		"sales per head +4":                            "up",
		"open from 9 to 17":                            "",
		"2-4 days":                                     "",
	} {
		var got []string
		for _, c := range FindChanges(text) {
			way := "down"
			if c.Up {
				way = "up"
			}
			if c.From != nil {
				way = c.From.String() + " " + way + " to " + c.To.String()
			}
			got = append(got, way)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
}

func TestParseDigits(t *testing.T) {
	for in, want := range map[string]string{
		"1,250": "1250", "1.250": "1250", "1.250,50": "1250.5", "1,250.50": "1250.5", "4,95": "4.95", "4.95": "4.95", "0.125": "0.125", "1 250": "1250",
		"1'000": "1000", "1.000.000": "1000000", "12": "12", "3,5": "3.5", "0,5": "0.5",
	} {
		v, ok := parseDigits(in)
		if !ok || strings.TrimRight(formatNumber(v), "0") != strings.TrimRight(want, "0") {
			t.Errorf("%q: got %v %v, want %s", in, v, ok, want)
		}
	}
	for _, in := range []string{"8:00", "", "1,2,3", "1.2.3"} {
		if v, ok := parseDigits(in); ok {
			t.Errorf("%q: got %v, want nothing", in, v)
		}
	}
}

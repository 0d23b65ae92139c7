package workbook

import "testing"

func TestReadDates(t *testing.T) {
	cases := []struct {
		text       string
		role       role
		start, end string
	}{
		{"2026-03-01", asStart, "2026-03-01", ""},
		{"2026-03-01 09:00", asStart, "2026-03-01", ""},
		{"31/3/2026", asEnd, "", "2026-03-31"},
		{"1.4.2024", asStart, "2024-04-01", ""},
		{"12.3.26", asStart, "2026-03-12", ""},
		{"15-2-2026", asStart, "2026-02-15", ""},
		{"04/Nov/25 4:12 PM", asStart, "2025-11-04", ""},
		{"12/Jan/26 9:00 AM", asStart, "2026-01-12", ""},
		{"2026-03", asStart, "2026-03-01", ""},
		{"2026-03", asEnd, "", "2026-03-31"},
		{"03/2026", asStart, "2026-03-01", ""},
		{"Q3 26", asEnd, "", "2026-09-30"},
		{"Q2 2026", asStart, "2026-04-01", ""},
		{"Q1/2026", asStart, "2026-01-01", ""},
		{"2026 Q4", asEnd, "", "2026-12-31"},
		{"H2/2026", asStart, "2026-07-01", ""},
		{"2º trimestre 2026", asEnd, "", "2026-06-30"},
		{"IV квартал 2025 г.", asPeriod, "2025-10-01", "2025-12-31"},
		{"1. Quartal 2026", asStart, "2026-01-01", ""},
		{"T2 2026", asStart, "2026-04-01", ""},
		{"Apr 26", asStart, "2026-04-01", ""},
		{"Jun 26", asEnd, "", "2026-06-30"},
		{"Jan 2025", asStart, "2025-01-01", ""},
		{"mid-March", asStart, "2026-03-15", ""},
		{"end of 2026", asEnd, "", "2026-12-31"},
		{"eind 2026", asEnd, "", "2026-12-31"},
		{"from March", asStart, "2026-03-01", ""},
		{"from 1 March 2026", asStart, "2026-03-01", ""},
		{"since 1 March 2024", asPeriod, "2024-03-01", ""},
		{"since 2022", asPeriod, "2022-01-01", ""},
		{"all of 2026", asPeriod, "2026-01-01", "2026-12-31"},
		{"2026", asPeriod, "2026-01-01", "2026-12-31"},
		{"1 March to 30 November 2026", asPeriod, "2026-03-01", "2026-11-30"},
		{"27–30 April", asStart, "2026-04-27", ""},
		{"27–30 April", asPeriod, "2026-04-27", "2026-04-30"},
		{"du 1er mars au 30 juin 2026", asPeriod, "2026-03-01", "2026-06-30"},
		{"desde el 1 de mayo de 2026", asStart, "2026-05-01", ""},
		{"mei 2026", asStart, "2026-05-01", ""},
		{"01.01.2026", asStart, "2026-01-01", ""},
		{"March 12, 2026", asStart, "2026-03-12", ""},
		{"2026年4月1日", asStart, "2026-04-01", ""},
		{"2026年4月〜2026年9月", asPeriod, "2026-04-01", "2026-09-30"},
		{"November to February 2027", asPeriod, "2026-11-01", "2027-02-28"},
		{"summer 2026", asPeriod, "2026-06-01", "2026-08-31"},
		{"until 31 December 2026", asPeriod, "", "2026-12-31"},
		{"1 April 2026 to 31 March 2027 (unchanged since 1 April 2025)", asPeriod, "2026-04-01", "2027-03-31"},
		{"open end", asEnd, "", ""},
		{"until further notice", asEnd, "", ""},
		{"doorlopend", asEnd, "", ""},
		{"in force for the whole of 2026", asPeriod, "2026-01-01", "2026-12-31"},
		{"KW 12 2026", asStart, "2026-03-16", ""},
		{"in force since 2024", asPeriod, "2024-01-01", ""},
		{"FY26 Q3", asStart, "2026-07-01", ""},
		{"12. KW 2026", asStart, "2026-03-16", ""},
		{"2026-W12", asStart, "2026-03-16", ""},
		{"1.–15.3.2026", asPeriod, "2026-03-01", "2026-03-15"},
		{"01.03. - 30.06.2026", asPeriod, "2026-03-01", "2026-06-30"},
		{"31/12", asEnd, "", "2026-12-31"},
		{"Apr. 1, 2026", asStart, "2026-04-01", ""},
		{"4月", asEnd, "", "2026-04-30"},
		{"March/April 2026", asPeriod, "2026-03-01", "2026-04-30"},
		{"from January 2026", asStart, "2026-01-01", ""},
		{"1 January 2026", asStart, "2026-01-01", ""},
		{"Valid: 1 May 2026 – open", asPeriod, "2026-05-01", ""},
	}
	for _, c := range cases {
		got, ok := dateReader{year: 2026}.read(c.text, c.role)
		if !ok || got.start != c.start || got.end != c.end {
			t.Errorf("%q: got %v ok=%v, want %s..%s", c.text, got, ok, c.start, c.end)
		}
	}
	for _, text := range []string{"after purchase", "as needed", "day of event, 4 p.m.", "soon", "12", "customers may pay", "low", "M. Sollbeck"} {
		if got, ok := (dateReader{year: 2026}).read(text, asStart); ok {
			t.Errorf("%q: got %v, want no date", text, got)
		}
	}
}

func TestMonthFirstColumn(t *testing.T) {
	if !monthFirstColumn([]string{"3/4/2026", "3/28/2026"}) {
		t.Error("28 in second place: months come first")
	}
	if monthFirstColumn([]string{"3/4/2026", "31/3/2026"}) || monthFirstColumn([]string{"3/4/2026"}) {
		t.Error("days come first unless the column says otherwise")
	}
}

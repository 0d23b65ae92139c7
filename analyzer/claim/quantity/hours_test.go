package quantity

import "testing"

// days and week make sets for expectations.
func week(from, to int) WeekSet { return OnDays(everyDay, from*60, to*60) }

func TestHours(t *testing.T) {
	monSat := []int{0, 1, 2, 3, 4, 5}
	for text, want := range map[string]WeekSet{
		"24/7": WholeWeek(), "day and night, all year": WholeWeek(), "open around the clock": WholeWeek(), "24-hour hotline": WholeWeek(),
		"Mon–Sat 8:00–20:00":                                 OnDays(monSat, 8*60, 20*60),
		"Monday to Saturday from 8 a.m. to 8 p.m.":           OnDays(monSat, 8*60, 20*60),
		"weekdays 9 to 5":                                    OnDays(workdays, 9*60, 17*60),
		"Mo-Fr 9-17 Uhr":                                     OnDays(workdays, 9*60, 17*60),
		"Tue, Thu and Sat 10:00-14:00":                       OnDays([]int{1, 3, 5}, 10*60, 14*60),
		"open 10 to 18 daily":                                week(10, 18),
		"every day from 8 in the morning to 8 at night":      week(8, 20),
		"7 days a week, 7:00-22:00":                          week(7, 22),
		"Mon-Fri 8-12 and 14-18":                             OnDays(workdays, 8*60, 12*60).Union(OnDays(workdays, 14*60, 18*60)),
		"Mon–Fri 8–18, Sat 9–13":                             OnDays(workdays, 8*60, 18*60).Union(OnDays([]int{5}, 9*60, 13*60)),
		"Fri 22:00-04:00":                                    OnDays([]int{4}, 22*60, 28*60),
		"On Thursdays we are open until nine in the evening": OnDays([]int{3}, 20*60, 21*60),
		"Doors close at 21:00 on Thursdays":                  OnDays([]int{3}, 20*60, 21*60),
	} {
		q := hoursOf(text)
		if q == nil {
			t.Errorf("%q: no hours found", text)
			continue
		}
		if !q.Open.Equal(want) {
			t.Errorf("%q: open %s, want %s", text, q.Open, want)
		}
	}
}

func TestClosed(t *testing.T) {
	sunday := OnDays([]int{6}, 0, minutesPerDay)
	for _, text := range []string{"closed on Sundays", "Sundays closed", "shut on Sundays", "Mon–Sat 8–20, closed on Sundays", "Open Mon-Sat 9-18, not on Sundays", "Sundays: no counter"} {
		q := hoursOf(text)
		if q == nil || sunday.Without(q.Closed).Minutes() != 0 {
			t.Errorf("%q: closed %v, want all of Sunday", text, q)
		}
	}
	if q := hoursOf("Tuesdays only"); q == nil || !q.Only || len(q.Unlisted.Days()) != 6 {
		t.Errorf("Tuesdays only: got %+v", q)
	}
	if q := hoursOf("Lunch break Mon-Fri 12:00-12:30"); q == nil || q.Closed.Minutes() != 5*30 || len(q.Open) != 0 {
		t.Errorf("lunch break: got %+v", q)
	}
}

// TestNoHours names texts that speak of no opening.
func TestNoHours(t *testing.T) {
	for _, text := range []string{"within 24 hours", "order before 22:00", "by Friday", "two to four days", "price from 8 to 12 euros", "room 12, 3 of 4"} {
		if q := hoursOf(text); q != nil {
			t.Errorf("%q: found %s", text, q)
		}
	}
}

func hoursOf(text string) *Hours {
	for _, q := range Find(text) {
		if q.Kind == KindHours {
			return q.Hours
		}
	}
	return nil
}

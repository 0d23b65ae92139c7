package quantity

import (
	"math/rand/v2"
	"testing"
)

func TestSameSpans(t *testing.T) {
	for _, pair := range [][2]string{
		{"48 hours", "two days"}, {"48 hours", "2 working days"}, {"10 working days", "2 weeks"}, {"a month", "4 weeks"}, {"a month", "30 days"}, {"12 months", "a year"},
		{"a fortnight", "14 days"}, {"half a year", "six months"}, {"24 months", "two years"}, {"90 minutes", "an hour and a half"}, {"a quarter of a year", "13 weeks"},
		{"three months", "90 days"}, {"5 working days", "a week"}, {"one working day", "24 hours"}, {"52 weeks", "a year"},
	} {
		a, b := only(t, pair[0]), only(t, pair[1])
		if !a.Range.SameLimit(b.Range) || !b.Range.SameLimit(a.Range) {
			t.Errorf("%s and %s should be the same", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"24 hours", "five working days"}, {"30 days", "60 days"}, {"ten days", "four weeks"}, {"23 months", "two years"}, {"a week", "a month"}, {"2 days", "4 working days"}, {"11 months", "a year"},
		{"3 weeks", "5 working days"}, {"an hour", "90 minutes"},
	} {
		a, b := only(t, pair[0]), only(t, pair[1])
		if a.Range.SameLimit(b.Range) {
			t.Errorf("%s and %s should differ", pair[0], pair[1])
		}
	}
}

func only(t *testing.T, text string) Quantity {
	t.Helper()
	q := Find(text)
	if len(q) != 1 {
		t.Fatalf("%q: found %d quantities", text, len(q))
	}
	return q[0]
}

// randomRange makes a range in a unit of one dimension.
func randomRange(r *rand.Rand, units []Unit) Range {
	amount := func() Amount { return NewAmount(r.Int64N(40), units[r.IntN(len(units))]) }
	a, b := amount(), amount()
	switch r.IntN(4) {
	case 0:
		return Exact(a)
	case 1:
		return Range{Hi: &a, HiOut: r.IntN(2) == 0}
	case 2:
		return Range{Lo: &a, LoOut: r.IntN(2) == 0}
	}
	if sign, _ := Compare(a, b); sign > 0 {
		a, b = b, a
	}
	return Range{Lo: &a, Hi: &b}
}

// TestRangeAlgebra holds the laws of ranges on random ones.
func TestRangeAlgebra(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, units := range [][]Unit{{Second, Minute, Hour, Day, Week}, {Hour, Day, Week, Month, Year, WorkingDay}, {"EUR"}, {Gram, Kilogram}} {
		for range 3000 {
			a, b := randomRange(r, units), randomRange(r, units)
			if a.Disjoint(b) != b.Disjoint(a) {
				t.Fatalf("disjoint is not symmetric: %s, %s", a, b)
			}
			if a.SameLimit(b) != b.SameLimit(a) || a.Same(b) != b.Same(a) {
				t.Fatalf("same is not symmetric: %s, %s", a, b)
			}
			if a.Disjoint(a) && a.Bound() != NoBound && !(a.LoOut || a.HiOut) {
				t.Fatalf("a range is disjoint from itself: %s", a)
			}
			if a.Below(b) && b.Below(a) {
				t.Fatalf("below both ways: %s, %s", a, b)
			}
			if a.Within(b) && a.Disjoint(b) && a.Bound() == Exactly && !b.LoOut && !b.HiOut {
				t.Fatalf("within and disjoint: %s, %s", a, b)
			}
			if !a.Within(a) {
				t.Fatalf("a range is not within itself: %s", a)
			}
		}
	}
}

// TestCompareOrder holds that comparison is antisymmetric, agrees with
// conversion, and refuses different dimensions.
func TestCompareOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	all := []Unit{Second, Minute, Hour, Day, Night, Week, Month, Quarter, Year, WorkingDay, WorkingHour}
	for range 5000 {
		a, b := NewAmount(r.Int64N(60), all[r.IntN(len(all))]), NewAmount(r.Int64N(60), all[r.IntN(len(all))])
		x, ok := Compare(a, b)
		y, ok2 := Compare(b, a)
		if !ok || !ok2 || x != -y {
			t.Fatalf("%s against %s: %d and %d", a, b, x, y)
		}
		if q := Quotient(a, b); !b.Zero() && (q < 1 && x > 0 || q > 1 && x < 0) {
			t.Fatalf("%s against %s: %d, but the quotient is %f", a, b, x, q)
		}
	}
	for _, u := range []Unit{"EUR", Kilogram, Percent} {
		if _, ok := Compare(NewAmount(1, u), NewAmount(1, Day)); ok {
			t.Errorf("%s was compared with days", u)
		}
	}
	if _, ok := Compare(NewAmount(1, "EUR"), NewAmount(1, "CHF")); ok {
		t.Error("two currencies were compared")
	}
}

// TestWeekSetAlgebra holds the laws of sets of week minutes on random ones.
func TestWeekSetAlgebra(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	random := func() WeekSet {
		var s WeekSet
		for range r.IntN(4) {
			from := r.IntN(23)
			s = s.Union(OnDays([]int{r.IntN(7)}, from*60, (from+1+r.IntN(24-from))*60))
		}
		return s
	}
	for range 3000 {
		a, b := random(), random()
		if !a.Union(b).Equal(b.Union(a)) || !a.Meet(b).Equal(b.Meet(a)) {
			t.Fatalf("union or meet is not symmetric: %s; %s", a, b)
		}
		if len(a.Without(b).Meet(b)) != 0 {
			t.Fatalf("what is left after taking %s from %s meets it", b, a)
		}
		if got := a.Without(b).Minutes() + a.Meet(b).Minutes(); got != a.Minutes() {
			t.Fatalf("%d minutes of %d after splitting", got, a.Minutes())
		}
		if a.Union(b).Minutes()+a.Meet(b).Minutes() != a.Minutes()+b.Minutes() {
			t.Fatalf("minutes are lost: %s; %s", a, b)
		}
		if whole := WholeWeek(); !whole.Meet(a).Equal(a) || len(a.Without(whole)) != 0 {
			t.Fatalf("the whole week does not hold %s", a)
		}
	}
}

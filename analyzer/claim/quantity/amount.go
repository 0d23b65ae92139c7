package quantity

import "math/big"

// Amount is a number of units, exact.
type Amount struct {
	N    *big.Rat
	Unit Unit
}

// NewAmount makes a whole number of units.
func NewAmount(n int64, u Unit) Amount { return Amount{whole(n), u} }

// String prints the amount: "2 working days", "EUR 4.95", "15 %".
func (a Amount) String() string {
	if a.Unit == Quarter { // "three quarters" would read as a fraction
		a = Amount{a.base(), Month}
	}
	n := formatNumber(a.N)
	switch {
	case a.Unit == NoUnit:
		return n
	case a.Unit.Dimension() == Money:
		return string(a.Unit) + " " + n
	case a.N.Cmp(whole(1)) == 0:
		return n + " " + string(a.Unit)
	}
	return n + " " + a.Unit.plural()
}

// Zero says that the amount is nothing.
func (a Amount) Zero() bool { return a.N.Sign() == 0 }

// Times multiplies the amount.
func (a Amount) Times(r *big.Rat) Amount { return Amount{new(big.Rat).Mul(a.N, r), a.Unit} }

// base is the amount in the base unit of its class.
func (a Amount) base() *big.Rat { return new(big.Rat).Mul(a.N, a.Unit.size()) }

// seconds gives the shortest and the longest time, in seconds, that an amount
// of time can stand for: a month has 28 to 31 days, n working days cover up to
// two days more for each week begun, and people write days for working days.
func (a Amount) seconds() (low, high *big.Rat) {
	day := whole(86400)
	switch units[a.Unit].family {
	case monthTime:
		months := a.base()
		low = new(big.Rat).Mul(months, whole(28))
		high = new(big.Rat).Mul(months, whole(31))
		if a.Unit == Year || months.Cmp(whole(12)) >= 0 {
			low = new(big.Rat).Mul(months, whole(30))
		}
	case workTime:
		days := a.base()
		low = new(big.Rat).Set(days)
		weeks := new(big.Int).Div(new(big.Int).Add(days.Num(), new(big.Int).Sub(new(big.Int).Mul(days.Denom(), big.NewInt(5)), big.NewInt(1))), new(big.Int).Mul(days.Denom(), big.NewInt(5)))
		high = new(big.Rat).Add(days, new(big.Rat).SetInt(new(big.Int).Mul(weeks, big.NewInt(2))))
		if days.Cmp(whole(10)) > 0 { // long spans are meant as weeks of five days
			low = new(big.Rat).Sub(new(big.Rat).Mul(days, big.NewRat(7, 5)), whole(2))
		}
		if a.Unit == WorkingHour {
			low = new(big.Rat).Mul(a.N, big.NewRat(1, 24))
		}
	default:
		s := a.base()
		return s, s
	}
	return low.Mul(low, day), high.Mul(high, day)
}

// Comparable says whether the two amounts are of one dimension, and of money in
// one currency.
func Comparable(a, b Amount) bool {
	da, db := a.Unit.Dimension(), b.Unit.Dimension()
	if da != db {
		return false
	}
	return da != Money && da != Plain || a.Unit == b.Unit
}

// Compare gives -1 when a is surely less than b, 1 when it is surely more, and
// 0 when the two can be the same. ok is false when they are not comparable.
func Compare(a, b Amount) (sign int, ok bool) {
	if !Comparable(a, b) {
		return 0, false
	}
	fa, fb := units[a.Unit].family, units[b.Unit].family
	if fa == fb {
		return a.base().Cmp(b.base()), true
	}
	if a.Zero() || b.Zero() {
		return a.N.Cmp(b.N), true
	}
	aLow, aHigh := a.seconds()
	bLow, bHigh := b.seconds()
	switch {
	case aHigh.Cmp(bLow) < 0:
		return -1, true
	case aLow.Cmp(bHigh) > 0:
		return 1, true
	}
	return 0, true
}

// Quotient is a divided by b as a plain number, by their middle values; 0 when
// they are not comparable or b is nothing.
func Quotient(a, b Amount) float64 {
	if !Comparable(a, b) || b.Zero() {
		return 0
	}
	if a.Unit.Dimension() != Time || units[a.Unit].family == units[b.Unit].family {
		q, _ := new(big.Rat).Quo(a.base(), b.base()).Float64()
		return q
	}
	aLow, aHigh := a.seconds()
	bLow, bHigh := b.seconds()
	q, _ := new(big.Rat).Quo(new(big.Rat).Add(aLow, aHigh), new(big.Rat).Add(bLow, bHigh)).Float64()
	return q
}

package quantity

import "math/big"

// Range is a set of amounts between two ends. A nil end is open: Lo nil means
// "at most Hi", Hi nil means "at least Lo", equal ends mean exactly that.
type Range struct {
	Lo, Hi *Amount
	// LoOut and HiOut say that the end itself does not belong to the range
	// ("over 5", "under 3").
	LoOut, HiOut bool
}

// Bound is the shape of a range.
type Bound int

// Bounds.
const (
	NoBound Bound = iota // nothing is known
	Exactly
	AtMost
	AtLeast
	Between
)

// Exact is the range of one amount.
func Exact(a Amount) Range { return Range{Lo: &a, Hi: &a} }

// UpTo is the range of at most a.
func UpTo(a Amount) Range { return Range{Hi: &a} }

// From is the range of at least a.
func From(a Amount) Range { return Range{Lo: &a} }

// Bound tells the shape of the range.
func (r Range) Bound() Bound {
	switch {
	case r.Lo == nil && r.Hi == nil:
		return NoBound
	case r.Lo == nil:
		return AtMost
	case r.Hi == nil:
		return AtLeast
	}
	if r.Lo.Unit == r.Hi.Unit && r.Lo.N.Cmp(r.Hi.N) == 0 {
		return Exactly
	}
	return Between
}

// Unit of the range, of its upper end when the two differ; NoUnit when empty.
func (r Range) Unit() Unit {
	switch {
	case r.Hi != nil:
		return r.Hi.Unit
	case r.Lo != nil:
		return r.Lo.Unit
	}
	return NoUnit
}

// Dimension of the range's amounts.
func (r Range) Dimension() Dimension { return r.Unit().Dimension() }

// Point is the one amount that the range names: of a bound its limit, of a
// range from lo to hi its upper end. ok is false when it names none.
func (r Range) Point() (a Amount, ok bool) {
	switch {
	case r.Hi != nil:
		return *r.Hi, true
	case r.Lo != nil:
		return *r.Lo, true
	}
	return Amount{}, false
}

// String prints the range.
func (r Range) String() string {
	switch r.Bound() {
	case AtMost:
		if r.HiOut {
			return "under " + r.Hi.String()
		}
		return "at most " + r.Hi.String()
	case AtLeast:
		if r.LoOut {
			return "over " + r.Lo.String()
		}
		return "at least " + r.Lo.String()
	case Exactly:
		return r.Hi.String()
	case Between:
		if r.Lo.Unit == r.Hi.Unit && r.Hi.Unit.Dimension() != Money {
			return formatNumber(r.Lo.N) + " to " + r.Hi.String()
		}
		return r.Lo.String() + " to " + r.Hi.String()
	}
	return ""
}

// Comparable says whether the amounts of the two ranges can be compared.
func (r Range) Comparable(o Range) bool {
	a, ok := r.Point()
	b, ok2 := o.Point()
	return ok && ok2 && Comparable(a, b)
}

// Below says that every amount of r is surely less than every amount of o.
func (r Range) Below(o Range) bool {
	if r.Hi == nil || o.Lo == nil {
		return false
	}
	sign, ok := Compare(*r.Hi, *o.Lo)
	return ok && (sign < 0 || sign == 0 && (r.HiOut || o.LoOut) && exactlyEqual(*r.Hi, *o.Lo))
}

// Disjoint says that no amount belongs to both ranges.
func (r Range) Disjoint(o Range) bool { return r.Below(o) || o.Below(r) }

// Same says that the two ranges can mean the same: both ends agree within the
// tolerance of their units.
func (r Range) Same(o Range) bool { return sameEnd(r.Lo, o.Lo) && sameEnd(r.Hi, o.Hi) }

// SameLimit says that the two name the same amount, whatever their bounds.
func (r Range) SameLimit(o Range) bool {
	a, ok := r.Point()
	b, ok2 := o.Point()
	if !ok || !ok2 {
		return false
	}
	sign, ok := Compare(a, b)
	return ok && sign == 0
}

func sameEnd(a, b *Amount) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	sign, ok := Compare(*a, *b)
	return ok && sign == 0
}

func exactlyEqual(a, b Amount) bool {
	return units[a.Unit].family == units[b.Unit].family && a.base().Cmp(b.base()) == 0
}

// Within says that every amount of r surely belongs to o.
func (r Range) Within(o Range) bool {
	if o.Lo != nil {
		if r.Lo == nil {
			return false
		}
		if sign, ok := Compare(*r.Lo, *o.Lo); !ok || sign < 0 {
			return false
		}
	}
	if o.Hi != nil {
		if r.Hi == nil {
			return false
		}
		if sign, ok := Compare(*r.Hi, *o.Hi); !ok || sign > 0 {
			return false
		}
	}
	return true
}

// Times multiplies both ends.
func (r Range) Times(f *big.Rat) Range {
	if r.Lo != nil {
		a := r.Lo.Times(f)
		r.Lo = &a
	}
	if r.Hi != nil {
		a := r.Hi.Times(f)
		r.Hi = &a
	}
	return r
}

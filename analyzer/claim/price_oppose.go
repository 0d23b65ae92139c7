package claim

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/throughline/throughline/analyzer/claim/quantity"
)

// opposePrices compares two prices of one role for one thing.
func opposePrices(a, b Claim, in *Pairing) *Opposition {
	x, y := a.Value.(priceValue), b.Value.(priceValue)
	if !sameRole(x, y) || x.role == "inner" || y.role == "inner" {
		return nil
	}
	agree := priceAgreement(in.Subject.Score, x, y)
	agree *= feesAgree(x, y) * namesAgree(in.A, in.B)
	if agree == 0 {
		return nil
	}
	if (x.role == "credit" || x.role == "discount") && (reasonGiven(in.A) || reasonGiven(in.B)) {
		return nil
	}
	var strength float64
	switch {
	case x.free != y.free:
		free, paid := x, y
		if y.free {
			free, paid = y, x
		}
		strength = freeAgainstPaid(free, paid)
	case x.free || x.amount.Bound() == quantity.NoBound || y.amount.Bound() == quantity.NoBound:
		return nil
	default:
		strength = amountsDiffer(x, y)
	}
	if strength == 0 || priceSaidElsewhere(x, y, a, b, in) {
		return nil
	}
	rule := "price-conflict"
	switch {
	case (x.role == "credit" || x.role == "discount") && waysApart(in):
		rule = "unequal-treatment" // one benefit in two values by channel
	case x.role == "cover" || x.role == "credit":
		rule = "policy-conflict"
	}
	return &Opposition{Rule: rule, Strength: strength * agree * sizesAgree(x, y), Severity: "high", NeedsSubject: priceNeed(x, y),
		Why: fmt.Sprintf("one side says “%s”, the other “%s”", a.Text, b.Text)}
}

// priceAgreement says how surely two amounts are asked for one thing: a shop has
// many prices, so what each side names has to be the same but for little.
func priceAgreement(tie float64, x, y priceValue) float64 {
	common, onlyX := tellingShared(x.words(), y.words())
	_, onlyY := tellingShared(y.words(), x.words())
	agree := 0.6
	switch apart := min(onlyX, onlyY); {
	case common >= 1 && apart == 0, common >= 2 && apart <= 1:
		agree = 1
	case common >= 2, common == 1 && apart == 1:
		agree = 0.78
	case common == 1:
		agree = 0.66
	}
	if overlap(x.fees, y.fees) > 0 && tie >= 0.4 {
		agree = max(agree, 0.82)
	}
	if tie >= 0.85 && common > 0 {
		agree = min(1, agree+0.08)
	}
	return agree
}

func (v priceValue) words() []string { return slices.Concat(v.near, v.far) }

// sameRole says that the two amounts are of one sort. A deposit or penalty is
// also a price when the other side says that nothing is to be paid.
func sameRole(x, y priceValue) bool {
	if x.role == y.role {
		return true
	}
	if x.free && (y.role == "penalty" || y.role == "extra") || y.free && (x.role == "penalty" || x.role == "extra") {
		return true
	}
	if x.free && y.role == "deposit" || y.free && x.role == "deposit" {
		o := x
		if x.role == "deposit" {
			o = y
		}
		return contains(o.near, "deposit") || contains(o.far, "deposit")
	}
	return x.role == "price" && y.role == "penalty" || x.role == "penalty" && y.role == "price"
}

// feesAgree says how far the two speak of one kind of fee.
func feesAgree(x, y priceValue) float64 {
	switch {
	case len(x.fees)+len(y.fees) == 0:
		return 1
	case len(x.fees) == 0 && overlap(x.placed, y.fees) > 0, len(y.fees) == 0 && overlap(y.placed, x.fees) > 0:
		return 0.95
	case len(x.fees) == 0 && x.per.Unit != "", len(y.fees) == 0 && y.per.Unit != "":
		return 0.5 // a running price and a fee of its own
	case len(x.fees) == 0 || len(y.fees) == 0:
		if common, _ := tellingShared(x.words(), y.words()); common >= 2 {
			return 0.85
		}
		return 0.65
	}
	if overlap(x.fees, y.fees) > 0 {
		return 1
	}
	return 0
}

// freeAgainstPaid says how surely "free" and something to pay exclude each
// other, given one thing.
func freeAgainstPaid(free, paid priceValue) float64 {
	if paid.role == "discount" || paid.role == "threshold" || paid.role == "credit" || paid.role == "cover" {
		return 0
	}
	if common, _ := tellingShared(free.near, paid.near); free.included && common == 0 {
		return 0
	}
	if free.onlyFor != nil && paid.onlyFor != nil && free.onlyFor.Disjoint(*paid.onlyFor) {
		return 0 // "free from 50", "4.90 on orders under 50"
	}
	if free.included && !paid.included && paid.amount.Bound() == quantity.NoBound && len(paid.fees) == 0 {
		return 0.65
	}
	strength := 0.9
	if paid.amount.Bound() == quantity.NoBound {
		strength = 0.75
	}
	if paid.amount.Bound() == quantity.AtMost {
		strength = 0.7
	}
	if free.limited && !paid.always {
		strength *= 0.6
	}
	if paid.limited && !free.always {
		strength *= 0.75
	}
	return strength
}

// amountsDiffer says how surely two positive amounts exclude each other.
func amountsDiffer(x, y priceValue) float64 {
	if x.gross && y.net || x.net && y.gross {
		return 0
	}
	ax, ay, ok := samePer(x, y)
	if !ok || !ax.Comparable(ay) || ax.SameLimit(ay) {
		return 0
	}
	bx, by := ax.Bound(), ay.Bound()
	strength := 0.85
	switch {
	case x.role == "threshold":
		strength = 0.9
	case ax.Disjoint(ay):
	case bx == quantity.AtLeast || by == quantity.AtLeast, bx == quantity.AtMost && by == quantity.AtMost, bx == quantity.Between || by == quantity.Between:
		return 0
	default:
		return 0
	}
	if (x.limited || y.limited) && x.role != "threshold" {
		strength *= 0.75
	}
	if r := ratioOf(ax, ay); r > 30 {
		return 0
	} else if r > 8 {
		strength *= 0.6
	}
	return strength
}

// ratioOf is how many times the larger amount holds the smaller.
func ratioOf(x, y quantity.Range) float64 {
	a, _ := x.Point()
	b, _ := y.Point()
	q := quantity.Quotient(a, b)
	if q > 0 && q < 1 {
		q = 1 / q
	}
	return q
}

// samePer brings two amounts to one reference: a month and a year are
// converted, things must be the same or unsaid.
func samePer(x, y priceValue) (a, b quantity.Range, ok bool) {
	a, b = oneCurrency(x.amount, y.amount)
	px, py := x.per, y.per
	switch {
	case px == py, px.IsZero(), py.IsZero():
		if px != py && px.Unit+py.Unit != "" && ratioOf(a, b) > 4 {
			return a, b, false // a month's price against one of a year, perhaps
		}
		return a, b, true
	case px.Unit != "" && py.Unit != "":
		f := perYear(px.Unit)
		g := perYear(py.Unit)
		if f == nil || g == nil {
			return a, b, false
		}
		return a.Times(f), b.Times(g), true
	case px.Noun != "" && py.Noun != "":
		return a, b, stemOf(px.Noun) == stemOf(py.Noun)
	}
	return a, b, false
}

// oneCurrency gives an amount whose currency is not told that of the other.
func oneCurrency(a, b quantity.Range) (quantity.Range, quantity.Range) {
	switch {
	case a.Unit() == anyCurrency && b.Unit().Dimension() == quantity.Money:
		a = inCurrency(a, b.Unit())
	case b.Unit() == anyCurrency && a.Unit().Dimension() == quantity.Money:
		b = inCurrency(b, a.Unit())
	case a.Unit() == anyCurrency && b.Unit() == anyCurrency:
		a, b = inCurrency(a, "EUR"), inCurrency(b, "EUR")
	}
	return a, b
}

// perYear is how many of the units make a year; nil when prices are not told so.
func perYear(u quantity.Unit) *big.Rat {
	switch u {
	case quantity.Day, quantity.Night:
		return big.NewRat(365, 1)
	case quantity.Week:
		return big.NewRat(52, 1)
	case quantity.Month:
		return big.NewRat(12, 1)
	case quantity.Year:
		return big.NewRat(1, 1)
	case quantity.Hour:
		return big.NewRat(8760, 1)
	case quantity.Minute:
		return big.NewRat(525600, 1)
	}
	return nil
}

// sizesAgree lowers the strength when the sentences tell different sizes, ages
// or numbers: then the prices are of different things.
func sizesAgree(x, y priceValue) float64 {
	factor := 1.0
	if x.ordinal != 0 && y.ordinal != 0 && x.ordinal != y.ordinal {
		return 0.5 // the first and the second of a row
	}
	if aged(x.measures) != aged(y.measures) {
		factor = 0.7 // a price for some ages only
	}
	for _, a := range x.measures {
		for _, b := range y.measures {
			if a.Kind != b.Kind || a.Kind == quantity.KindCount && stemOf(a.Noun) != stemOf(b.Noun) || !a.Range.Comparable(b.Range) && a.Kind != quantity.KindCount {
				continue
			}
			if a.Range.SameLimit(b.Range) {
				return 1
			}
			if a.Kind != quantity.KindCount || a.Noun != "" {
				factor = 0.6
			}
		}
	}
	if factor == 1 && !x.free && !y.free && sized(x.measures) != sized(y.measures) {
		return 0.75 // a total against a single price
	}
	return factor
}

func priceNeed(x, y priceValue) float64 {
	if overlap(x.near, y.near)+overlap(x.fees, y.fees) >= 2 {
		return 0.35
	}
	return 0.45
}

// priceSaidElsewhere says that one side also gives the other's amount, or also
// says free: then its amounts belong to several cases.
func priceSaidElsewhere(x, y priceValue, a, b Claim, in *Pairing) bool {
	repeats := func(side *Understood, self Claim, other priceValue) bool {
		for i := range side.Claims {
			z, ok := side.Claims[i].Value.(priceValue)
			if !ok || side.Claims[i].Start == self.Start || z.role != other.role && !(z.free && other.free) {
				continue
			}
			if z.free && other.free || !z.free && !other.free && z.amount.Comparable(other.amount) && z.amount.SameLimit(other.amount) {
				return true
			}
		}
		return false
	}
	return repeats(in.A, a, y) || repeats(in.B, b, x)
}

// aged says that an age stands beside the amount.
func aged(measures []quantity.Quantity) bool {
	for _, m := range measures {
		if m.Kind == quantity.KindAge {
			return true
		}
	}
	return false
}

// sized says that a number of things or a measure stands beside the amount.
func sized(measures []quantity.Quantity) bool {
	for _, m := range measures {
		if m.Kind == quantity.KindMeasure || m.Kind == quantity.KindCount && m.Noun != "" || m.Kind == quantity.KindSpan {
			return true
		}
	}
	return false
}

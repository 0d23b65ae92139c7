package claim

// Sieve tells in a few instructions that two of many statements cannot
// conflict: no family has a claim of both, or a scope column or their dates keep
// them apart and no family that they share judges that itself. What it lets
// through is still to be compared; what it stops, [Compare] never calls a
// conflict. It is not changed after [NewSieve], so many can ask at once.
type Sieve struct {
	families []uint64
	periods  []period
	columns  []sievedColumn
	byPeriod uint64 // families that judge a difference in dates themselves
}

// period is a scope's first and last day, "" where it states none.
type period struct{ start, end string }

// sievedColumn knows of every two different cells of one scope column whether
// one customer can be in both.
type sievedColumn struct {
	cell  []int32 // of each statement, a number for its text
	apart []bool  // cell × cells + cell: no customer can be in both
	cells int
	owned uint64 // families that judge a difference in this column themselves
}

// mostCells is up to how many different cells a column is sieved; with more,
// knowing of every two costs more than it saves.
const mostCells = 2048

// NewSieve prepares statements; they are asked for by their place in the list.
func NewSieve(statements []*Understood) *Sieve {
	s := &Sieve{byPeriod: ownersOf("period")}
	for _, u := range statements {
		s.families = append(s.families, u.families)
		s.periods = append(s.periods, period{u.Scope.Start, u.Scope.End})
	}
	for i := range scopeColumns {
		if c, ok := sieveColumn(statements, i); ok {
			s.columns = append(s.columns, c)
		}
	}
	return s
}

// sieveColumn compares the different cells of one column; it gives none where
// they keep nobody apart, or are too many.
func sieveColumn(statements []*Understood, column int) (sievedColumn, bool) {
	c := sievedColumn{owned: ownersOf(scopeColumns[column])}
	numbers := map[string]int32{}
	var first []*Understood // the first statement with each cell
	for _, u := range statements {
		written := u.Scope.columns[column].written
		n, ok := numbers[written]
		if !ok {
			n = int32(len(first))
			numbers[written] = n
			first = append(first, u)
		}
		c.cell = append(c.cell, n)
	}
	c.cells = len(first)
	if c.cells == 1 || c.cells > mostCells {
		return c, false
	}
	c.apart = make([]bool, c.cells*c.cells)
	some := false
	for i, u := range first {
		for k, v := range first {
			apart := columnsApart(&u.Scope, &v.Scope, column)
			c.apart[i*c.cells+k] = apart
			some = some || apart
		}
	}
	return c, some
}

// ownersOf are the families that judge a difference in a slot themselves, a bit each.
func ownersOf(slot string) uint64 {
	var owners uint64
	for i, f := range Families {
		if contains(f.Owns, slot) {
			owners |= 1 << i
		}
	}
	return owners
}

// MayConflict is false where statements i and j of the list cannot conflict.
func (s *Sieve) MayConflict(i, j int) bool {
	both := s.families[i] & s.families[j]
	if both == 0 {
		return false
	}
	for k := range s.columns {
		if c := &s.columns[k]; c.apart[int(c.cell[i])*c.cells+int(c.cell[j])] {
			if both &= c.owned; both == 0 {
				return false
			}
		}
	}
	if p, q := &s.periods[i], &s.periods[j]; periodsApart(p.start, p.end, q.start, q.end) {
		both &= s.byPeriod
	}
	return both != 0
}

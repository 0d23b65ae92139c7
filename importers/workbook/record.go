package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// A record is one row of a long table or one column of a wide one; pos is its
// row or column. The functions here read its cells in either layout.

// cellAt is a record's cell in a column or lane, with its reference. A cell
// merged over several records counts for each of them.
func (t *table) cellAt(pos int, col *column) (Value, string) {
	if col == nil {
		return Value{}, ""
	}
	r, c := t.place(pos, col)
	v := t.sheet.At(r, c)
	if v.Empty() {
		if m, ok := t.sheet.Merged(r, c); ok && t.alongRecords(m, col) {
			return t.sheet.At(m.FirstRow, m.FirstCol), Ref(m.FirstRow, m.FirstCol)
		}
	}
	return v, Ref(r, c)
}

func (t *table) place(pos int, col *column) (row, column int) {
	if t.across {
		return col.index, pos
	}
	return pos, col.index
}

// alongRecords tells whether a merged range runs over records and stays in the
// one column or lane.
func (t *table) alongRecords(m Merge, col *column) bool {
	if t.across {
		return m.FirstRow == col.index && m.LastRow == m.FirstRow
	}
	return m.FirstCol == col.index && m.LastRow > m.FirstRow
}

// continued tells whether the record's cell is a later part of a merged range
// or empty beside filled ones: it goes on with the record before.
func (t *table) continued(pos int, col *column) bool {
	if col == nil {
		return false
	}
	r, c := t.place(pos, col)
	if !t.sheet.At(r, c).Empty() {
		return false
	}
	m, ok := t.sheet.Merged(r, c)
	return ok && t.alongRecords(m, col) && (m.FirstRow != r || m.FirstCol != c)
}

// string is the text of a record under a concept, "" when it stands for
// nothing.
func (t *table) string(pos int, c concept) string {
	v, _ := t.cellAt(pos, t.find(c))
	if isEmptyText(v.Text) {
		return ""
	}
	return v.Text
}

// ref is the reference of a record's cell under a concept; "" when the table
// has no such column.
func (t *table) ref(pos int, c concept) string {
	_, ref := t.cellAt(pos, t.find(c))
	return ref
}

// cells collects the references of a record's cells by field name.
func (t *table) cells(pos int, fields map[string]concept) graph.CellsByName {
	out := graph.CellsByName{}
	for name, c := range fields {
		if ref := t.ref(pos, c); ref != "" {
			out[name] = ref
		}
	}
	return out
}

// positions lists the records in order: rows of a long table, columns of a
// wide one.
func (t *table) positions() []int {
	var out []int
	if t.across {
		return append(out, t.lanePositions...)
	}
	for _, r := range t.data() {
		out = append(out, r.row)
	}
	return out
}

// concepts lists the concepts that a table has columns for, in order.
func (t *table) concepts() []string {
	var out []string
	for _, c := range t.columns {
		if c.concept == cNone || c.concept == cIgnore {
			continue
		}
		found := false
		for _, have := range out {
			found = found || have == string(c.concept)
		}
		if !found {
			out = append(out, string(c.concept))
		}
	}
	return out
}

// banners gives the banner text that each data row stands below.
func (t *table) banners() map[int]string {
	out := map[int]string{}
	last := ""
	for _, r := range t.rows {
		switch r.role {
		case roleBanner:
			last = strings.TrimSpace(r.text)
		case roleData:
			out[r.row] = last
		}
	}
	return out
}

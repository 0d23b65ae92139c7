package workbook

import "testing"

func TestRef(t *testing.T) {
	for _, c := range []struct {
		row, col int
		want     string
	}{{1, 1, "A1"}, {12, 26, "Z12"}, {3, 27, "AA3"}, {1048576, 16384, "XFD1048576"}, {2, 702, "ZZ2"}, {2, 703, "AAA2"}} {
		if got := Ref(c.row, c.col); got != c.want {
			t.Errorf("Ref(%d, %d) = %q, want %q", c.row, c.col, got, c.want)
		}
		if row, col, ok := parseRef([]byte(c.want)); !ok || row != c.row || col != c.col {
			t.Errorf("parseRef(%q) = %d, %d, %v", c.want, row, col, ok)
		}
	}
	for _, bad := range []string{"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "Ä1", "A-1"} {
		if row, col, ok := parseRef([]byte(bad)); ok {
			t.Errorf("parseRef(%q) = %d, %d", bad, row, col)
		}
	}
}

func TestMergedFindsTheRange(t *testing.T) {
	g := &Grid{rows: make([]gridRow, 9), Merges: []Merge{
		{5, 2, 5, 4}, {1, 1, 9, 1}, {2, 2, 3, 3},
		{3, 3, 4, 4},   // overlaps B2:C3
		{9, 9, 9, 9},   // a single cell
		{7, 5, 90, 90}, // reaches beyond the extent
	}}
	g.rows[8].cells = []gridCell{{col: 6, kind: kindText, text: "under a merge"}, {col: 9, kind: kindText, text: "also"}}
	o := &opening{}
	o.settle(g)
	for _, c := range []struct {
		row, col int
		want     Merge
		found    bool
	}{
		{5, 3, Merge{5, 2, 5, 4}, true}, {9, 1, Merge{1, 1, 9, 1}, true}, {3, 3, Merge{2, 2, 3, 3}, true},
		{4, 2, Merge{}, false}, {4, 4, Merge{}, false}, {10, 1, Merge{}, false}, {5, 5, Merge{}, false}, {0, 0, Merge{}, false},
		{9, 9, Merge{7, 5, 9, 9}, true}, {7, 5, Merge{7, 5, 9, 9}, true}, {6, 5, Merge{}, false},
	} {
		if got, found := g.Merged(c.row, c.col); got != c.want || found != c.found {
			t.Errorf("Merged(%d, %d) = %v, %v; want %v, %v", c.row, c.col, got, found, c.want, c.found)
		}
	}
	if v := g.At(9, 6); v != (Value{}) {
		t.Errorf("a cell under a merge has %+v", v)
	}
	if len(o.problems) != 2 || o.problems[0].Ref != "F9" {
		t.Errorf("problems %+v, want F9 and I9", o.problems)
	}
}

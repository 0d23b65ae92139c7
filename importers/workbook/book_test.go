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
	}
}

func TestMergedFindsTheRange(t *testing.T) {
	g := &Grid{}
	g.setMerges([]Merge{{5, 2, 5, 4}, {1, 1, 9, 1}, {2, 2, 3, 3}})
	for _, c := range []struct {
		row, col int
		want     Merge
		found    bool
	}{
		{5, 3, Merge{5, 2, 5, 4}, true}, {9, 1, Merge{1, 1, 9, 1}, true}, {3, 3, Merge{2, 2, 3, 3}, true},
		{4, 2, Merge{}, false}, {10, 1, Merge{}, false}, {5, 5, Merge{}, false},
	} {
		if got, found := g.Merged(c.row, c.col); got != c.want || found != c.found {
			t.Errorf("Merged(%d, %d) = %v, %v; want %v, %v", c.row, c.col, got, found, c.want, c.found)
		}
	}
}

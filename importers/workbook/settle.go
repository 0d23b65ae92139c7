package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/throughline/throughline/graph"
)

// settle fixes a grid's extent by the cells that have a value, cuts everything
// else to it, and indexes the merged ranges.
func (o *opening) settle(g *Grid) {
	for i := range g.rows {
		for _, c := range g.rows[i].cells {
			if c.kind != kindBlank {
				g.Rows, g.Cols = i+1, max(g.Cols, int(c.col))
			}
		}
	}
	g.rows = slices.Clip(g.rows[:g.Rows])
	for i := range g.rows {
		cells := g.rows[i].cells
		for len(cells) > 0 && int(cells[len(cells)-1].col) > g.Cols {
			cells = cells[:len(cells)-1]
		}
		g.rows[i].cells = cells
	}
	o.settleMerges(g)
}

// settleMerges cuts merged ranges to the extent, drops those that overlap an
// earlier one (Excel refuses them) or cover a single cell, and takes away what
// stands under a merge, as it is not shown.
func (o *opening) settleMerges(g *Grid) {
	merges := g.Merges
	g.Merges = nil
	slices.SortFunc(merges, func(a, b Merge) int {
		return cmp.Or(a.FirstRow-b.FirstRow, a.FirstCol-b.FirstCol)
	})
	covered := 0
	for _, m := range merges {
		m.LastRow, m.LastCol = min(m.LastRow, g.Rows), min(m.LastCol, g.Cols)
		single := m.FirstRow == m.LastRow && m.FirstCol == m.LastCol
		if m.FirstRow > m.LastRow || m.FirstCol > m.LastCol || single || g.overlaps(m) {
			continue
		}
		covered += m.LastRow - m.FirstRow + 1
		if most := o.limits.Cells; most > 0 && covered > most {
			o.report(graph.Problem{Sheet: g.Name, Ref: Ref(m.FirstRow, m.FirstCol), Kind: graph.ProblemLimit, Message: fmt.Sprintf("sheet %q has more merged ranges than can be followed: from cell %s on they were read as single cells", g.Name, Ref(m.FirstRow, m.FirstCol))})
			break
		}
		for row := m.FirstRow; row <= m.LastRow; row++ {
			merged := g.rows[row-1].merged
			i, _ := slices.BinarySearchFunc(merged, m.FirstCol, func(i int32, col int) int { return g.Merges[i].FirstCol - col })
			g.rows[row-1].merged = slices.Insert(merged, i, int32(len(g.Merges)))
		}
		g.Merges = append(g.Merges, m)
	}
	o.clearCovered(g)
}

// overlaps tells whether a merge shares a cell with one that is kept already.
func (g *Grid) overlaps(m Merge) bool {
	for row := m.FirstRow; row <= m.LastRow; row++ {
		merged := g.rows[row-1].merged
		i, _ := slices.BinarySearchFunc(merged, m.FirstCol, func(i int32, col int) int { return g.Merges[i].LastCol - col })
		if i < len(merged) && g.Merges[merged[i]].FirstCol <= m.LastCol {
			return true
		}
	}
	return false
}

// clearCovered empties the cells under merged ranges and reports their values.
func (o *opening) clearCovered(g *Grid) {
	var covered []noted
	for i := range g.rows {
		row := &g.rows[i]
		if len(row.merged) == 0 {
			continue
		}
		row.cells = slices.DeleteFunc(row.cells, func(c gridCell) bool {
			m, merged := g.Merged(i+1, int(c.col))
			if !merged || m.FirstRow == i+1 && m.FirstCol == int(c.col) {
				return false
			}
			if c.kind != kindBlank {
				covered = append(covered, noted{i + 1, int(c.col), fmt.Sprintf("cell %s has a value that Excel does not show, as it lies under the merged cell %s: it was not read", Ref(i+1, int(c.col)), Ref(m.FirstRow, m.FirstCol))})
			}
			return true
		})
	}
	o.reportCells(g.Name, covered)
}

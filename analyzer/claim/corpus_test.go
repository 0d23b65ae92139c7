package claim

import (
	"fmt"
	"testing"
)

func TestWeighTogether(t *testing.T) {
	read := func() []*Understood {
		var list []*Understood
		for i := range 40 {
			list = append(list, Read(Statement{Text: fmt.Sprintf("Kites of pattern p%d are sewn by hand", i)}))
		}
		return append(list, Read(Statement{Text: "Kites wait in the loft"}), Read(Statement{Text: "The loft is swept on kite days"}))
	}
	alone, together := read(), read()
	WeighTogether(together)
	first := func(list []*Understood) float64 { return TieSubjects(list[0], list[41], PlaceUnknown).Score }
	if first(together) >= first(alone) {
		t.Errorf("every statement speaks of kites, so that kites tie less: %.2f alone, %.2f together", first(alone), first(together))
	}
	if both := TieSubjects(together[40], together[41], PlaceUnknown).Score; both <= first(together) {
		t.Errorf("lofts are rare here and must tie more than kites: %.2f, %.2f", both, first(together))
	}
	few := read()[:5]
	before := TieSubjects(few[0], few[1], PlaceUnknown).Score
	WeighTogether(few)
	if after := TieSubjects(few[0], few[1], PlaceUnknown).Score; after != before {
		t.Errorf("five statements tell nothing about rarity: %.2f became %.2f", before, after)
	}
}

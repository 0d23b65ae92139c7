package claim

import (
	"fmt"
	"testing"
)

// benchStatements are statements as a company's departments write them, numbered
// so that no two are equal.
func benchStatements(n int) []*Understood {
	texts := []string{
		"Parcels reach you within %d working days, on islands it takes twice as long",
		"Return your kite within %d days and get your money back, unless it was made to order",
		"Our hotline is staffed Monday to Friday from 8 to %d",
		"New members pay %d euros a month for the first year",
		"Reminder letters cost %d francs, the first one is free",
		"We ask for passport and address again after %d months",
	}
	list := make([]*Understood, n)
	for i := range list {
		list[i] = Read(Statement{Text: fmt.Sprintf(texts[i%len(texts)], i), Touchpoint: fmt.Sprintf("counter %d", i%17), Department: fmt.Sprintf("D%d", i%7)})
	}
	return list
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		benchStatements(6)
	}
}

// BenchmarkCompareAllPairs compares every pair of 200 statements.
func BenchmarkCompareAllPairs(b *testing.B) {
	list := benchStatements(200)
	for b.Loop() {
		for i := range list {
			for j := range i {
				Compare(list[i], list[j], PlaceUnknown)
			}
		}
	}
}

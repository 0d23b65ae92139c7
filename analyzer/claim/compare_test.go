package claim

import "testing"

// FuzzCompare wants that any two texts can be compared, either way round with
// the same verdict.
func FuzzCompare(f *testing.F) {
	f.Add("Kites are mended in 2 days", "Mending a kite takes a fortnight", "kites")
	f.Add("Gratis Versand ab 30 €", "Versandkosten 4,90 €", "")
	f.Add("\xff\xfe ١٢ kg – 3–5 €", "…except on Sundays:", "NL, BE")
	f.Fuzz(func(t *testing.T, a, b, column string) {
		x, y := Read(Statement{Text: a, Product: column, Region: column}), Read(Statement{Text: b, Segment: column, Touchpoint: column})
		there, back := Compare(x, y, PlaceUnknown), Compare(y, x, PlaceUnknown)
		if there.Verdict != back.Verdict {
			t.Errorf("%q / %q: %s, the other way round %s", a, b, there.Verdict, back.Verdict)
		}
	})
}

func TestCompareStatements(t *testing.T) {
	for _, test := range []struct {
		name, a, b    string
		verdict, gate string
	}{
		{"conflict", "The ferry to the islands is free", "A ferry ticket to the islands costs 9 euros", Conflict, ""},
		{"same value", "Kites are mended within 48 hours", "Kite repairs take two days", Compatible, GateClaims},
		{"another audience", "Students sail for free", "Seniors pay 9 euros to sail", DifferentScope, GateScope},
		{"another thing", "Kites are mended in two days", "The choir sings on the quay", UnrelatedPair, GateSubject},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := CompareStatements(Statement{Text: test.a}, Statement{Text: test.b})
			if v.Verdict != test.verdict || v.Gate != test.gate {
				t.Errorf("got %s (gate %q, %s), want %s (gate %q)", v.Verdict, v.Gate, v.Why, test.verdict, test.gate)
			}
			if v.Why == "" {
				t.Error("a verdict must say why")
			}
		})
	}
}

package quantity

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// checkFound holds what must be true of every quantity found in any text.
func checkFound(t *testing.T, text string) {
	t.Helper()
	end := 0
	for _, q := range Find(text) {
		if q.Start < 0 || q.End > len(text) || q.Start >= q.End {
			t.Fatalf("%q: span %d to %d lies outside the text", text, q.Start, q.End)
		}
		if q.Kind != KindHours {
			if q.Start < end {
				t.Fatalf("%q: %q overlaps the quantity before it", text, text[q.Start:q.End])
			}
			end = q.End
		}
		if q.String() == "" {
			t.Fatalf("%q: %q prints as nothing", text, text[q.Start:q.End])
		}
		checkPrinted(t, text, q)
	}
}

// checkPrinted reads a printed quantity back: it must print the same again.
func checkPrinted(t *testing.T, text string, q Quantity) {
	t.Helper()
	if q.Kind != KindSpan && q.Kind != KindMoney && q.Kind != KindPercent || q.Named != "" || q.Per.Noun != "" || q.Range.Bound() == Between {
		return
	}
	if a, ok := q.Range.Point(); !ok || a.N.Sign() == 0 || len(a.N.FloatString(6)) > 20 {
		return
	}
	printed := q.String()
	again := Find(printed)
	if len(again) != 1 {
		t.Fatalf("%q: %q reads back as %d quantities: %v", text, printed, len(again), again)
	}
	if got := again[0].String(); got != printed {
		t.Fatalf("%q: %q reads back as %q", text, printed, got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Nights", "within 2 to 4 working days", "€1.250,50 a month", "Mon–Fri 9–17, Sat closed", "3x per week on the 1st and 15th", "18+", "half past", "24/7", "1/2/3", "from 7 up to 9 minutes (was 5)", "4,-", "½ day", "20 %", "every other", "between 8 and", "2h30", "Fr. 5.-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkFound(t, text) })
}

// TestFindRandom strings the vocabulary together at random: readers must hold
// out wherever a text breaks off.
func TestFindRandom(t *testing.T) {
	words := strings.Fields(`1 2 12 24 7 30 1,250 4.95 8:00 17h 1st 15th half a an the two twenty five hundred dozen couple once twice every other each per in within up to at most least from until till by before after on of and or - – , . ; : ( ) / + % € £ CHF euros pence p k m kg km h min hours days working business weeks month months year fortnight Monday Mon Fri weekdays Sundays closed open only not except noon midnight morning evening am pm night nights July March 2026 2026-04-01 01.04.2026 aged under over 16s years old age children third quarter one in five out 24/7 day daily weekly live instantly tomorrow next same free tenner`)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(9) {
			b.WriteString(words[random.IntN(len(words))])
			if random.IntN(4) > 0 {
				b.WriteByte(' ')
			}
		}
		checkFound(t, b.String())
	}
}

package claim

import (
	"os"
	"strings"
	"testing"
)

// readPairLine reads "verdict | kind: text | kind: text".
func readPairLine(t *testing.T, line string) (verdict string, a, b Statement) {
	t.Helper()
	parts := strings.Split(line, "|")
	if len(parts) != 3 {
		t.Fatalf("want verdict | A | B in %q", line)
	}
	side := func(s string) Statement {
		kind, text, ok := strings.Cut(strings.TrimSpace(s), ": ")
		if !ok {
			t.Fatalf("want kind: text in %q", s)
		}
		return Statement{Kind: kind, Text: text}
	}
	return strings.TrimSpace(parts[0]), side(parts[1]), side(parts[2])
}

// wrongShare is the share of pairs that may be judged wrongly: the lexicon, which
// ties subjects, grows beside these families.
const wrongShare = 0.03

// TestQuantityPairs asks of every pair in testdata/quantities.txt whether a
// conflict is seen, and whether the answer is the same both ways round.
func TestQuantityPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/quantities.txt")
	if err != nil {
		t.Fatal(err)
	}
	asked, wrong := 0, 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		verdict, a, b := readPairLine(t, line)
		asked++
		forth, back := CompareStatements(a, b), CompareStatements(b, a)
		if got := forth.Verdict == Conflict; got != (verdict == "conflict") {
			wrong++
			t.Logf("%s\n\tsaid %s (%s, %.2f): %s", line, forth.Verdict, forth.Gate, forth.Confidence, forth.Why)
		}
		if forth.Verdict != back.Verdict || forth.Rule != back.Rule {
			t.Errorf("%s\n\tsaid %s %s one way, %s %s the other", line, forth.Verdict, forth.Rule, back.Verdict, back.Rule)
		}
	}
	if asked < 100 || float64(wrong) > wrongShare*float64(asked) {
		t.Errorf("%d of %d pairs are judged wrongly", wrong, asked)
	}
}

// TestQuantityRules holds to which rule an opposition of each kind belongs.
func TestQuantityRules(t *testing.T) {
	for _, test := range []struct{ a, b, rule string }{
		{"Your parcel is delivered tomorrow", "Parcels are delivered within ten working days", "promise-gap"},
		{"New soles in two days, your boots are ready in no time", "Boots are ready after four weeks", "promise-gap"},
		{"We answer your mail within 24 hours", "Mails are answered within five working days", "service-level-conflict"},
		{"Refunds within 48 hours", "Refunds are paid out in two runs a month", "service-level-conflict"},
		{"The hotline is open around the clock", "The hotline is staffed Mon-Fri 9-17", "service-level-conflict"},
		{"Delivery is free", "Delivery costs 6.90 euros", "price-conflict"},
		{"Students get 15% off tickets", "Student discount on tickets: 10%", "price-conflict"},
		{"Free delivery from 50 euros", "Delivery is free from 75 euros", "price-conflict"},
		{"Return your order within 60 days", "Orders are taken back until 30 days after purchase", "policy-conflict"},
		{"No minimum term, leave any time", "Minimum term 24 months", "policy-conflict"},
		{"Average call length from 7 to 5 minutes", "Average call length from 7 up to 9 minutes", "metric-tug-of-war"},
		{"Ordered in the app: 20 euros voucher for each new customer", "Ordered by phone: 5 euros voucher for each new customer", "unequal-treatment"},
	} {
		kinds := [2]string{"promise", "policy"}
		if test.rule == "metric-tug-of-war" {
			kinds = [2]string{"metric", "metric"}
		}
		v := CompareStatements(Statement{Kind: kinds[0], Text: test.a}, Statement{Kind: kinds[1], Text: test.b})
		if v.Verdict != Conflict || v.Rule != test.rule {
			t.Errorf("%q against %q: %s %q (%s, %.2f), want a %s", test.a, test.b, v.Verdict, v.Rule, v.Gate, v.Confidence, test.rule)
		}
	}
}

// TestQuantityEvidence holds that a claim's phrase stands where it says.
func TestQuantityEvidence(t *testing.T) {
	for _, text := range []string{"Über 30 kg? Lieferung in 10 Werktagen, Preis 49,90 €", "Refunds – within 48 hours – cost nothing", "Mon–Fri 9–17 Uhr, café closed on Sundays"} {
		for _, c := range Read(Statement{Text: text}).Claims {
			if c.Start < 0 || c.End > len(text) || c.Start >= c.End || text[c.Start:c.End] != c.Phrase {
				t.Errorf("%q: %s claims %q at %d to %d", text, c.Family, c.Phrase, c.Start, c.End)
			}
		}
	}
}

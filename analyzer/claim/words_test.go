package claim

import (
	"strings"
	"testing"
)

func TestSplitWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Don’t call us. We’ll ring you!", "don't call us | we'll ring you"},
		{"Over 30kg: £1,250.50 per bag, incl. VAT", "over 30 kg £ 1,250.50 per bag incl vat"},
		{"Mon-Fri 9am to 17:30; on the 2nd day", "mon fri 9 am to 17:30 | on the 2nd day"},
		{"You cant return Café vouchers", "you can't return cafe vouchers"},
		{"Q&A 20% off", "q and a 20 % off"},
		{"", ""},
	} {
		var b strings.Builder
		sentence := 0
		for i, w := range splitWords(test.text) {
			if w.Sentence != sentence {
				b.WriteString(" |")
				sentence = w.Sentence
			}
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w.Lower)
			if test.text[w.Start:w.End] != w.Text {
				t.Errorf("%q: word %q does not stand at %d:%d", test.text, w.Text, w.Start, w.End)
			}
		}
		if b.String() != test.want {
			t.Errorf("%q: got %q, want %q", test.text, b.String(), test.want)
		}
	}
}

func FuzzSplitWords(f *testing.F) {
	f.Add("Über 30kg: ‘x’ \xff 5'")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, w := range splitWords(text) {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: word at %d:%d after %d", text, w.Start, w.End, last)
			}
			last = w.End
		}
	})
}

func TestWordsThatStemmersConfuse(t *testing.T) {
	for _, pair := range [][2]string{{"instalments", "install"}, {"important", "import"}, {"terminal", "terminate"}, {"police", "policies"}, {"training", "train"}, {"customs", "customer"}, {"objectives", "objects"}} {
		if a, b := stemOf(pair[0]), stemOf(pair[1]); a == b {
			t.Errorf("%s and %s share the stem %q", pair[0], pair[1], a)
		}
	}
	if stemOf("instalments") != stemOf("installment") {
		t.Error("instalments and installment differ")
	}
}

package claim

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPhrases(t *testing.T) {
	phrases := CompilePhrases(map[string][]string{
		"refund":  {"money back; pay~ .. back"},
		"call":    {"call|ring|phone [us]"},
		"anyword": {"a * fee"},
		"cover":   {"[fully] insured"},
	})
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Your money back", []string{"refund money back"}},
		{"We paid it all back", []string{"refund paid back"}},
		{"We paid. Come back", nil},
		{"Ring us", []string{"call Ring us"}},
		{"a small fee", []string{"anyword a small fee"}},
		{"insured, fully insured", []string{"cover insured", "cover fully insured", "cover insured"}},
	} {
		words := splitWords(test.text)
		var got []string
		for _, m := range phrases.Find(words) {
			s := m.Name
			for _, i := range m.Words {
				s += " " + words[i].Text
			}
			got = append(got, s)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%q: %s", test.text, d)
		}
	}
}

func TestLexiconLoads(t *testing.T) {
	l, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	if !l.Is("passport", "identity-document") || l.Is("identity-document", "passport") {
		t.Error("a passport is an identity document, not the other way round")
	}
}

package cue

import "testing"

func TestTokens(t *testing.T) {
	tests := []struct{ text, want string }{
		{"We don't e-mail, we'll ring you!", "we do not email , we will ring you"},
		{"It's the customer's job", "it is the customer job"},
		{"opt-in; no-questions-asked", "opt in , no questions asked"},
		{"Open 24/7 w/o ID (3.5 km)", "open 24/7 without id , 3.5 km"},
	}
	for _, tt := range tests {
		got := ""
		for i, k := range Tokens(tt.text) {
			if i > 0 {
				got += map[Break]string{None: " ", Comma: " , ", Stop: " . "}[k.Break]
			}
			got += k.Lower
		}
		if got != tt.want {
			t.Errorf("Tokens(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestLemma(t *testing.T) {
	for _, group := range [][]string{
		{"refund", "refunds", "refunded", "refunding"}, {"cancel", "cancels", "cancelled", "canceling"}, {"store", "stores", "stored", "storing"},
		{"note", "notes", "noted"}, {"agree", "agrees", "agreed"}, {"apply", "applies", "applied", "applying"}, {"keep", "kept", "keeps", "keeping"}, {"call", "calls", "called"},
		{"issue", "issued", "issuing"}, {"drop", "dropped"}, {"close", "closed", "closing"}, {"notify", "notified"}, {"guarantee", "guaranteed", "guarantees"}, {"box", "boxes"},
	} {
		for _, w := range group[1:] {
			if Lemma(w) != Lemma(group[0]) {
				t.Errorf("Lemma(%q) = %q, but Lemma(%q) = %q", w, Lemma(w), group[0], Lemma(group[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"not", "noted"}, {"car", "care"}, {"new", "news"}, {"refund", "refundable"}, {"us", "use"}, {"person", "personal"}} {
		if Lemma(pair[0]) == Lemma(pair[1]) {
			t.Errorf("%q and %q have one lemma, %q", pair[0], pair[1], Lemma(pair[0]))
		}
	}
}

func TestBook(t *testing.T) {
	book, err := Parse(`
		@channel phone: phone; hotline
		@channel web: web form; online
		# what it means
		only: <!not only [by|in|at|over] [the|our] @channel; @channel only; ^strictly @channel$
		closed: no longer .. @channel; no .. (by|over) [the] @channel
		needed: need .. id; must show <!not _
		paired: no _ , no _
		priced: members ..3 # , guests ..3 #
		skip: not only`)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text, value, entry string
		negated            bool
	}{
		{"Bookings only over the hotline", "only", "phone", false},
		{"Web form only, please", "only", "web", false},
		{"No bookings by phone", "closed", "phone", false},
		{"No longer taken over the phone", "closed", "phone", false},
		{"No longer. The phone rings", "", "", false},
		{"Not only by phone", "skip", "", true},
		{"You never need your ID", "needed", "", true},
		{"strictly online", "only", "web", false},
		{"no ticket, no ride", "paired", "", false},
		{"no ticket. no ride", "", "", false},
		{"Members pay 8, guests pay 10%", "priced", "", false},
		{"strictly, online", "", "", false},
		{"strictly online bookings", "", "", false},
	}
	for _, tt := range tests {
		found := book.Find(Tokens(tt.text))
		if tt.value == "" {
			if len(found) > 0 {
				t.Errorf("%q: found %v, want nothing", tt.text, found)
			}
			continue
		}
		if len(found) == 0 || found[0].Value != tt.value || found[0].Entry("channel") != tt.entry {
			t.Errorf("%q: found %+v, want %s %s", tt.text, found, tt.value, tt.entry)
			continue
		}
		if tt.value != "skip" && tt.value != "closed" && tt.value != "paired" && tt.value != "priced" && found[0].Negated != tt.negated {
			t.Errorf("%q: negated %v, want %v", tt.text, found[0].Negated, tt.negated)
		}
	}
}

func TestBookRefuses(t *testing.T) {
	for _, src := range []string{"only (by|", "a @nothing", "[x", ")"} {
		if _, err := Parse("x: " + src); err == nil {
			t.Errorf("pattern %q was read", src)
		}
	}
}

func FuzzFind(f *testing.F) {
	book, err := Parse("@c a: a .. b\nx: no .. @c; _ (b|c) [d] $")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("no a x b, b d")
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Tokens(text)
		for _, m := range book.Find(tokens) {
			if m.From < 0 || m.To > len(tokens) || m.From >= m.To {
				t.Fatalf("match %+v outside %d tokens", m, len(tokens))
			}
		}
	})
}

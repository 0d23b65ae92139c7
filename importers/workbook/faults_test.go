package workbook

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/throughline/throughline/graph"
	"github.com/throughline/throughline/importers"
)

// readBook reads one workbook in its text form.
func readBook(t *testing.T, text string) graph.Reading {
	t.Helper()
	r, err := importers.Import(NewImporter(), importers.File{Name: "plan.xlsx", Data: bookOf(t, text)}, importers.Options{})
	check(t, err)
	return r
}

// conceptsOf lists what the columns of a reading's tables mean, "Header=concept".
func conceptsOf(r graph.Reading) []string {
	var out []string
	for _, s := range r.Source.Sheets {
		for _, t := range s.Tables {
			for _, c := range t.Columns {
				out = append(out, c.Text+"="+c.Concept)
			}
		}
	}
	return out
}

func wantConcepts(t *testing.T, r graph.Reading, want ...string) {
	t.Helper()
	have := conceptsOf(r)
	for _, w := range want {
		if !slices.Contains(have, w) {
			t.Errorf("no column %q; there are %q", w, have)
		}
	}
}

func initiativeNames(r graph.Reading) string {
	var names []string
	for _, in := range r.Initiatives {
		names = append(names, in.Name)
	}
	return strings.Join(names, "|")
}

// A list of benefits whose "Measure" holds targets, with a total whose money is
// a text.
func TestMeasureOfTargets(t *testing.T) {
	r := readBook(t, `== Club
| *Benefit | *Who | *What subscribers are promised | *From | *To | *Measure | *Cost | *Goal | *Sponsor
| Early doors | Gold | Doors open an hour earlier for Gold on every match day | 2026-01-01 | 2026-12-31 | Gate scans +12% | 38k | G1 | CMO
| Free scarf | Silver | A scarf on the first match of the season, no purchase needed | 2026-02-01 | 2026-06-30 | 8,000 scarves | 12k | G2 | CMO
| Seat swap | Gold | Seats can be swapped until two hours before the whistle | 2026-03-01 | 2026-12-31 | 300 swaps a month | 9k | G1 | COO
| total | | | | | | 59k | |
`)
	wantConcepts(t, r, "Benefit=initiative", "What subscribers are promised=message", "Measure=metric")
	if got, want := initiativeNames(r), "Early doors|Free scarf|Seat swap"; got != want {
		t.Errorf("initiatives %q, want %q", got, want)
	}
}

func TestHeadersOfCustomerTexts(t *testing.T) {
	words := newVocabulary()
	for header, want := range map[string]concept{
		"What diners get": cExperience, "What skiers meet": cExperience, "What our farmers hear": cExperience, "What pilgrims will be told": cMessage, "Promise to pilgrims": cMessage,
		"Was Pendler erwartet": cExperience, "Ce que les skieurs voient": cExperience, "Lo que reciben los alumnos": cExperience, "Wat hengelaars te horen krijgen": cMessage,
		"Needed beforehand": cDataNeeded, "Vorab benötigt": cDataNeeded, "What must be known": cDataNeeded, "What they are told": cMessage,
	} {
		if got := words.best(header); got.concept != want || got.score < 0.75 {
			t.Errorf("%q is %s (%.2f), want %s", header, got.concept, got.score, want)
		}
	}
	for _, header := range []string{"What we hear", "What we see"} {
		if s := words.score(header, cExperience); s >= 0.75 {
			t.Errorf("%q is what customers meet (%.2f), but we is the company", header, s)
		}
	}
}

// Lanes whose labels are near-synonyms of touchpoint stand under merged stages.
func TestTouchpointLaneByItsCells(t *testing.T) {
	for _, label := range []string{"Contact", "Where it happens", "Encounter with us", "Scenes"} {
		r := readBook(t, `== Map
| Getting a bike
|
| Phase | Choose | | Ride | | Give back |
| `+label+` | Rack in the street | Price board | First kilometre | Flat tyre | Docking | Bill by mail
| What riders hear | Bikes are checked daily | One euro starts a ride | A bell and a light on every bike | A van comes within the hour | A green lamp says it is locked | One bill a month
| Channel | Street | Street | Bike | Phone | Station | E-mail
| Pain 1-5 | 1 | 2 | 1 | 4 | 2 | 1
| Owner | Street Team | Sales | Workshop | Workshop | Street Team | Finance
!merge B3:C3 D3:E3 F3:G3
`)
		var got []string
		for _, s := range r.Steps {
			got = append(got, s.Stage+"/"+s.Touchpoint)
		}
		want := []string{"Choose/Rack in the street", "Choose/Price board", "Ride/First kilometre", "Ride/Flat tyre", "Give back/Docking", "Give back/Bill by mail"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", label, diff)
		}
	}
}

func TestSplitOwnersKnownNamesFirst(t *testing.T) {
	names := newNameBook()
	names.take(importers.Names{Departments: []string{"Kitchen, Bar & Terrace", "Rooms", "Events and Groups", "Garden & Pool", "Front Desk"}})
	for text, want := range map[string]string{
		"Rooms / Kitchen, Bar & Terrace / Front Desk":        "Rooms|Kitchen, Bar & Terrace|Front Desk",
		"Garden & Pool, Kitchen, Bar & Terrace, Rooms":       "Garden & Pool|Kitchen, Bar & Terrace|Rooms",
		"Kitchen, Bar & Terrace":                             "Kitchen, Bar & Terrace",
		"Events and Groups and Kitchen, Bar & Terrace":       "Events and Groups|Kitchen, Bar & Terrace",
		"Front Desk + Rooms":                                 "Front Desk|Rooms",
		"Laundry, Garden & Pool":                             "Laundry|Garden & Pool",
		"Outside caterer, Kitchen, Bar & Terrace & Some One": "Outside caterer|Kitchen, Bar & Terrace|Some One",
	} {
		if got := strings.Join(names.splitOwners(text), "|"); got != want {
			t.Errorf("splitOwners(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestTotalsAreNoInitiatives(t *testing.T) {
	for _, total := range []string{"Summe | | | | EUR 1,2 Mio", "Total | | | — | 1.2m €", "Sum | | | | 1 200 000", "Gesamt: | | | | ca. 1.200 TEUR"} {
		r := readBook(t, `== Plan
| *Projekt | *Start | *Ende | *Status | *Budget
| Neue Kasse | 2026-01-01 | 2026-05-01 | läuft | EUR 0,7 Mio
| Helle Gänge | 2026-02-01 | 2026-08-01 | geplant | EUR 0,5 Mio
| `+total+"\n")
		if got, want := initiativeNames(r), "Neue Kasse|Helle Gänge"; got != want {
			t.Errorf("%s: initiatives %q, want %q", total, got, want)
		}
	}
}

func TestTravellerAndNumberedTitle(t *testing.T) {
	r := readBook(t, `== J1
| J1 / A night in the hut
| Hiker | Jonna, 41, first time above 2,000 m
|
| *Stage | *Touchpoint | *What hikers meet | *Pain | *Owner
| Plan | Hut page | Free beds are shown by day | none | Web
| Plan | Booking | A bed is held for 48 hours | Twice the same form | Web
| Stay | Arrival | Boots are left at the door | Cold floor | Huts
`)
	if len(r.Steps) != 3 || r.Steps[0].Journey != "A night in the hut" || !strings.HasPrefix(r.Steps[0].Persona, "Jonna, 41") {
		t.Fatalf("steps %+v", r.Steps)
	}
	wantConcepts(t, r, "What hikers meet=experience")
}

// Columns headed with a word of several meanings are told apart by their cells.
func TestHeadersOfSeveralMeanings(t *testing.T) {
	map1 := `== Map
| *Stage | *Touchpoint | *What passengers see | *Owner
| Board | Quay | A sign with the time | Harbour Crew
| Board | Gangway | A steward greets | Deck Service
| Sail | Cabin | A key and a plan of the ship | Cabin Service
| Leave | Luggage belt | Bags are there within the hour | Harbour Crew
`
	r := readBook(t, map1+`== Regeln
| *Nr. | *Bereich | *Regel | *Kontaktpunkt
| 1 | Gepäck | Koffer bis 23 kg fahren mit | Quay
| 2 | Haustiere | Hunde bleiben an Deck | Gangway
| 3 | Schlüssel | Ein Ersatzschlüssel kostet 10 Euro | Cabin
| 4 | Gepäck | Vergessenes bleibt 30 Tage liegen | Luggage belt
== Prices
| *Item | *Rule | *Valid from | *Touchpoint
| Cabin | A cabin for two costs 90 euros a night | 2026-01-01 | Cabin
| Dog | A dog costs 12 euros a trip | 2026-01-01 | Gangway
| Dog | Dogs under 5 kg travel free of charge | 2026-01-01 | Gangway
| Cabin | A late cabin costs 30 euros on top | 2026-06-01 | Cabin
== Offers
| *Action | *What | *Where | *Start | *End | *Sponsor | *Budget
| First wave | A second coffee free of charge on every crossing before eight | App | 2026-01-01 | 2026-06-30 | COO | 12000
| Short queue | Boarding passes are printed at the counter in one minute | Counter, web | 2026-02-01 | 2026-06-30 | COO | 9000
| Quiet deck | No announcements after nine in the evening | Phone, web | 2026-02-01 | 2026-09-30 | CMO | 7000
`)
	wantConcepts(t, r, "Bereich=topic", "Item=topic", "What=description", "Where=channel")
	for _, s := range r.Statements {
		if s.Department == "Gepäck" || s.Department == "Haustiere" {
			t.Errorf("department %q of %s", s.Department, s.Cell)
		}
	}
}

func TestSplitDataByLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"naam en adres": "naam|adres", "nome e indirizzo": "nome|indirizzo", "nome, data de nascimento e morada": "nome|data de nascimento|morada",
		"photo en couleur": "photo en couleur", "foto en color": "foto en color", "name and e mail": "name|e mail",
	} {
		if got := strings.Join(splitData(text), "|"); got != want {
			t.Errorf("splitData(%q) = %q, want %q", text, got, want)
		}
	}
}

package workbook

import (
	"strings"
	"testing"
)

func TestVocabulary(t *testing.T) {
	cases := map[string]concept{
		"Touchpoint": cTouch, "Contact moment": cTouch, "Kontaktpunkte": cTouch, "Point de contact": cTouch, "Punto de contacto": cTouch, "Ponto de Contato": cTouch, "Punti di contatto": cTouch,
		"Klantcontact": cTouch, "Точка контакта": cTouch, "نقطة الاتصال": cTouch, "נקודת מגע": cTouch, "タッチポイント": cTouch, "触点": cTouch,
		"Tuochpoint": cTouch, "Acountable": cOwner, "verantw. Abt.": cOwner, "Accountable dept": cOwner, "Who is responsible?": cOwner, "Dueño": cOwner, "担当部署": cOwner,
		"What passengers do": cAction, "What Dana does": cAction, "Ações do paciente": cAction, "行動": cAction,
		"What the tenant gets": cExperience, "Wat merkt de lezer": cExperience, "Benefit for drivers": cExperience, "O que o hóspede recebe": cExperience,
		"What we tell the pet owner": cMessage, "Message to the customer": cMessage, "Promesse": cMessage, "お客様へのお約束": cMessage, "我们的承诺": cMessage,
		"Budget (k€)": cBudget, "Budget 2026 (k EUR)": cBudget, "Begroting": cBudget, "Бюджет": cBudget, "التكلفة": cBudget,
		"Kick-off": cStart, "Geldig vanaf": cStart, "Vigente desde": cStart, "Действует с": cStart, "開始日": cStart,
		"Ready by": cEnd, "Geldig tot": cEnd, "Échéance": cEnd, "截止日期": cEnd,
		"Pain severity 1-5": cPainLevel, "How bad (1-5)": cPainLevel, "Schmerzgrad": cPainLevel,
		"Score (1-5)": cScore, "Zufriedenheit": cScore, "Оценка (1–5)": cScore, "満足度": cScore,
		"Price": cLevel, "Preis": cLevel, "Prix": cLevel, "Comisión": cLevel, "料金": cLevel,
		"Exec sponsor": cSponsor, "Opdrachtgever": cSponsor, "Parrain": cSponsor, "Who it applies to": cSegment, "Gilt für": cSegment, "対象": cSegment,
	}
	v := newVocabulary()
	for header, want := range cases {
		if got := v.best(header); got.concept != want {
			t.Errorf("%q: got %s (%.2f), want %s", header, got.concept, got.score, want)
		}
	}
	for _, text := range []string{"Search result", "Picks a room", "In the workshop", "A deposit of 20 % is due when booking.", "Weeks of waiting for the engineer"} {
		if got := v.best(text); got.score >= 0.85 {
			t.Errorf("%q is no header, but was taken for %s (%.2f)", text, got.concept, got.score)
		}
	}
}

func TestVocabularyExplainedByTheWorkbook(t *testing.T) {
	v := newVocabulary()
	if got := v.best("Rq."); got.concept == cPolicy {
		t.Fatal("Rq. alone should not be a rule")
	}
	v = newVocabulary()
	v.expand["rq"] = "Rule"
	if got := v.best("Rq."); got.concept != cPolicy {
		t.Errorf("Rq. explained as rule: got %s", got.concept)
	}
}

func TestCleanName(t *testing.T) {
	for in, want := range map[string]string{
		"Stage 1: Accident": "Accident", "1) Decide": "Decide", "1. Ricerca": "Ricerca", "Journey 2 – Fault and repair": "Fault and repair", "J2 - Moving": "Moving", "Phase II: Kauf": "Kauf",
		"A. Bills": "Bills", "30-day review": "30-day review", "Stage door": "Stage door", "Step inside": "Step inside", "24/7 chat": "24/7 chat", "Schritt 3 Zahlung": "Zahlung", "① 認知": "認知", "2": "2",
		"1st bill": "1st bill", "3 months later": "3 months later", "A4 letter": "A4 letter",
	} {
		if got := cleanName(in); got != want {
			t.Errorf("cleanName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNamedJourney(t *testing.T) {
	for in, want := range map[string]string{
		"Journey 1 - Buying online, delivered at home": "Buying online, delivered at home", "Kundenreise: Umzug mit Stromvertrag": "Umzug mit Stromvertrag",
		"Mappa del percorso cliente – Mutuo prima casa": "Mutuo prima casa", "Kundenreise „Antrag auf Wohngeld“ (Ist-Zustand)": "Antrag auf Wohngeld", "客户旅程：首次租车": "首次租车",
		"Member journey: First 90 days": "First 90 days", "Customer journey map of the school concert": "school concert",
	} {
		if got, ok := namedJourney(in); !ok || got != want {
			t.Errorf("namedJourney(%q) = %q %v, want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"LARKSPUR MUTUAL  |  Customer journey map", "Customer journey map", "Plan 2026", "Scores 1-5, survey"} {
		if got, ok := namedJourney(in); ok {
			t.Errorf("namedJourney(%q) = %q, want none", in, got)
		}
	}
}

func TestIsEmptyText(t *testing.T) {
	for _, s := range []string{"", "-", "—", "?", "??", "TBD", "tbc", "n/a", "n/a - open", "to be decided", "none", "nobody yet", "offen", "à définir", "por definir", "n.t.b.", "не определено", "未定", "\u00a0", "待定", "(tbd)", "لا يوجد"} {
		if !isEmptyText(s) {
			t.Errorf("%q should stand for nothing", s)
		}
	}
	for _, s := range []string{"0", "No joining fee.", "Nobody at the door", "✓", "🙂", "open end", "None of your business", "5 %", "€"} {
		if isEmptyText(s) {
			t.Errorf("%q should stand for something", s)
		}
	}
}

func TestSplitOwners(t *testing.T) {
	names := newNameBook()
	for _, d := range []string{"Customer Service", "Sales & Retail", "Reception", "Digital", "Food & Beverage"} {
		names.departments[strings.ToLower(strings.ReplaceAll(d, "&", "and"))] = d
	}
	for in, want := range map[string]string{
		"Contact centre (Customer Service)": "Customer Service", "Field Service (P. Nair)": "Field Service", "Digital / Legal": "Digital|Legal", "Sales & Retail": "Sales & Retail",
		"Reception and Nursing": "Reception|Nursing", "Food & Beverage": "Food & Beverage", "Research & Development": "Research & Development", "?": "", "to be decided": "", "Digital, Legal\nIT": "Digital|Legal|IT",
	} {
		if got := strings.Join(names.splitOwners(in), "|"); got != want {
			t.Errorf("splitOwners(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSplitRoles(t *testing.T) {
	for in, want := range map[string]string{
		"Sales (lead), Legal (support)": "Sales|Legal", "Sales (A) / IT (R)": "Sales|IT", "Sales / IT": "Sales / IT|", "Sales (Berlin)": "Sales (Berlin)|", "IT (R)": "IT|",
	} {
		lead, help := splitRoles(in)
		if got := lead + "|" + help; got != want {
			t.Errorf("splitRoles(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestScales(t *testing.T) {
	for in, want := range map[string]scale{
		"Score (1-5)": {1, 5}, "Satisfaction 0-10": {0, 10}, "NPS (-100..100)": {-100, 100}, "Оценка (1–5)": {1, 5}, "CSAT /7": {1, 7}, "Rating": {}, "Happy (%)": {0, 100}, "2024-2026": {},
	} {
		if got := scaleOf(in); got != want {
			t.Errorf("scaleOf(%q) = %v, want %v", in, got, want)
		}
	}
	title := "Version 4. Score = mean of the touchpoint survey, 1 (bad) to 5 (very good). Pain 1 = none, 5 = severe."
	if got := scaleInText(title, "score"); got != (scale{1, 5}) {
		t.Errorf("score in title: %v", got)
	}
	if got := scaleInText("Scores 0-10, pain 1-5", "pain"); got != (scale{1, 5}) {
		t.Errorf("pain in title: %v", got)
	}
}

func FuzzHeaders(f *testing.F) {
	for _, s := range []string{"Touchpoint", "What Dana does", "verantw. Abt.", "Std.-Text an Kd.", "№ п/п", "担当部署", "Budget (k€) / Kosten", "* * *", "\u202eabc", "((((", "a|b|c"} {
		f.Add(s)
	}
	v := newVocabulary()
	f.Fuzz(func(t *testing.T, header string) {
		for _, g := range v.match(header) {
			if g.score <= 0 || g.score > 1 {
				t.Errorf("%q: %s has score %v", header, g.concept, g.score)
			}
		}
		_, _ = namedJourney(header)
		_ = cleanName(header)
		_, _ = (dateReader{year: 2026}).read(header, asPeriod)
		_ = splitHard(header)
		_ = splitData(header)
		_ = newNameBook().splitOwners(header)
		_, _, _ = readLevel(Value{Text: header})
		_ = validityIn(header, 2026)
		_, _ = splitScope(header)
	})
}

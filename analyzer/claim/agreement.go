package claim

// agreement says how surely two amounts are of one thing, from the tie of the
// statements and the content words around the amounts: a strong tie is enough,
// a weaker one needs words in common and none that only one side has.
func agreement(tie float64, a, b []string) float64 {
	common, onlyA := tellingShared(a, b)
	_, onlyB := tellingShared(b, a)
	apart := min(onlyA, onlyB)
	switch {
	case tie >= 0.6 && (common > 0 || apart == 0):
		return 1
	case tie >= 0.6:
		return 0.92
	case common >= 2 || common == 1 && apart == 0:
		return 0.85
	case common == 1 && apart == 1, apart == 0:
		return 0.7
	}
	return 0.6
}

// telling says that a term names a thing: not one of the words that stand in
// statements about anything.
func telling(term string) bool { return !plainTerms[term] && lexicon().weight(term) >= tellingWeight }

// tellingWeight is the least weight of a term that names a thing.
const tellingWeight = 0.36

// plainTerms are words of counting, time and coming and going, and concepts that
// they stand for.
var plainTerms = stemSet(wordSet(`go goes come make get take give find keep have want need use do see look say tell let put bring leave stand hold become begin start end stop happen mean show stay turn new old first second third last next other same own full whole long short day week month year hour minute time evening morning night today tomorrow way thing people person customer guest everybody everyone anybody place side part number amount level opening-hours stay-overnight amount-asked free only just up down per each every more less most least euro pound franc dollar cent`))

// tellingShared counts the words of a that b has too, and those that it has not;
// generic words do not count.
func tellingShared(a, b []string) (common, apart int) {
	for _, w := range a {
		switch {
		case !telling(w):
		case containsTerm(b, w):
			common++
		default:
			apart++
		}
	}
	return common, apart
}

// containsTerm says that the list holds the term, a class of it or a member of
// it: a delivery charge is about delivery.
func containsTerm(list []string, term string) bool {
	for _, t := range list {
		if t == term || lexicon().Is(t, term) || lexicon().Is(term, t) {
			return true
		}
	}
	return false
}

// namesAgree lowers the strength when each side names things by proper names
// and none in common: two countries, two branches, two plans.
func namesAgree(a, b *Understood) float64 {
	x, y := a.properNames(), b.properNames()
	if len(x) == 0 || len(y) == 0 || overlap(x, y) > 0 {
		return 1
	}
	return 0.6
}

// properNames are the words with a capital letter inside a sentence, but for
// weekdays, months and abbreviations.
func (u *Understood) properNames() []string {
	var names []string
	for i := 1; i < len(u.Words); i++ {
		w := &u.Words[i]
		c := w.Text[0]
		if c < 'A' || c > 'Z' || len(w.Text) < 4 || w.Text[1] < 'a' || w.Sentence != u.Words[i-1].Sentence || notNames[w.Lower] {
			continue
		}
		if gap := u.Text[u.Words[i-1].End:w.Start]; gap != " " && gap != "-" {
			continue
		}
		names = append(names, w.Lower)
	}
	if 3*len(names) >= len(u.Words) {
		return nil // a language that writes its nouns with capitals
	}
	return names
}

// notNames are written with a capital letter and name no thing of the company.
var notNames = wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october november december
	weeks days wifi euro euros internet christmas easter english german french whatsapp instagram facebook google service team customer customers quote`)

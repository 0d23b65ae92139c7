package workbook

import (
	"strings"
	"unicode"

	"github.com/throughline/throughline/graph"
)

// countryCodes are ISO codes and car plates that people use for countries;
// they count in capitals only.
var countryCodes = wordSetRaw(`AT BE BG BR CA CH CN CY CZ DE DK EE ES EU FI FR GB GR HR HU IE IL IN IT JP KR LT LU LV MT MX NL NO NZ PL PT RO RS RU SA SE SG SI SK TR UA UAE UK US USA ZA AU AR CL CO DACH EMEA APAC LATAM MENA BENELUX UKI NI`)

func wordSetRaw(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// regionNames are countries, parts of the world and of a country.
var regionNames = foldedSet(`austria|belgium|bulgaria|brazil|canada|switzerland|china|cyprus|czechia|czech republic|germany|denmark|estonia|spain|finland|france|great britain|united kingdom|england|scotland|wales|northern ireland|greece|croatia|hungary|ireland|israel|india|italy|japan|korea|lithuania|luxembourg|latvia|malta|mexico|netherlands|the netherlands|holland|norway|new zealand|poland|portugal|romania|serbia|russia|saudi arabia|sweden|singapore|slovenia|slovakia|turkey|ukraine|emirates|united states|south africa|australia|argentina|chile|colombia|egypt|morocco|europe|asia|africa|america|abroad|domestic|overseas|international|nordics|scandinavia|benelux|baltics|balkans|iberia|north america|south america|middle east
	|north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|midlands|central|mainland|island|islands|coast|capital|city centre|city center|urban|rural|countryside|nationwide
	|österreich|belgien|schweiz|deutschland|dänemark|spanien|finnland|frankreich|großbritannien|england|griechenland|ungarn|irland|italien|niederlande|norwegen|polen|portugal|rumänien|schweden|tschechien|türkei|europa|nord|süd|ost|west|norden|süden|osten|westen|ausland|inland|inseln|festland
	|autriche|belgique|suisse|allemagne|danemark|espagne|france|grèce|hongrie|irlande|italie|pays bas|norvège|pologne|portugal|suède|europe|nord|sud|est|ouest|étranger|métropole|îles
	|austria|bélgica|suiza|alemania|españa|francia|italia|países bajos|portugal|suecia|méxico|brasil|norte|sur|este|oeste|península|islas|extranjero|alemanha|espanha|frança|itália|holanda|brasil|sul|leste|oeste|ilhas|exterior|germania|spagna|francia|svizzera|paesi bassi|nord|sud|est|ovest|isole|estero
	|oostenrijk|belgië|zwitserland|duitsland|spanje|frankrijk|italië|nederland|vlaanderen|wallonië|noord|zuid|oost|buitenland|россия|москва|санкт петербург|германия|европа|север|юг|восток|запад|السعودية|مصر|الإمارات|الرياض|جدة|ישראל|תל אביב|ירושלים|חיפה|צפון|דרום|日本|東京|大阪|関東|関西|全国|中国|北京|上海|广州|深圳|台湾|香港|海外|国内`)

// looksLikeRegion tells whether a text is a list of countries or parts of a
// country.
func looksLikeRegion(s string) bool {
	s = withoutBrackets(s)
	if regionNames[graph.Fold(s)] {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;/+&、", r) })
	n := 0
	for _, p := range parts {
		switch {
		case countryCodes[strings.Trim(p, ".")], regionNames[graph.Fold(p)]:
			n++
		case joiningWords[graph.Fold(p)] || allWords[graph.Fold(p)]:
		default:
			return namesAreRegions(s)
		}
	}
	return n > 0
}

// namesAreRegions tries the parts as whole names ("New Zealand, South Africa").
func namesAreRegions(s string) bool {
	parts := splitLoose(s)
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if !regionNames[graph.Fold(p)] && !countryCodes[strings.TrimSpace(p)] {
			return false
		}
	}
	return true
}

// splitScope sorts what an audience or "applies to" cell says into segment and
// region: "groups, NL and BE" is the segment groups in the region NL and BE.
func splitScope(s string) (segment, region string) {
	if isEmptyText(s) || isAll(s) {
		return "", ""
	}
	if looksLikeRegion(s) {
		return "", s
	}
	parts := splitOutsideBrackets(s, ",;\n")
	var seg, reg []string
	for _, p := range parts {
		p = strings.TrimSpace(p)
		switch {
		case p == "":
		case looksLikeRegion(p):
			reg = append(reg, p)
		default:
			seg = append(seg, p)
		}
	}
	if len(reg) == 0 {
		return s, ""
	}
	segment = strings.Join(seg, ", ")
	if isAll(segment) {
		segment = ""
	}
	return segment, strings.Join(reg, ", ")
}

// regionWithin gives the countries that a channel or place names in capitals:
// "Houses in PT" is said of Portugal.
func regionWithin(s string) string {
	var codes []string
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words {
		if countryCodes[w] && i > 0 && (strings.EqualFold(words[i-1], "in") || strings.EqualFold(words[i-1], "only") || countryCodes[words[i-1]] || joiningWords[strings.ToLower(words[i-1])]) {
			codes = append(codes, w)
		}
	}
	return strings.Join(codes, ", ")
}

// unrestricted gives "" for texts that restrict nothing.
func unrestricted(s string) string {
	if isEmptyText(s) || isAll(s) {
		return ""
	}
	return s
}

// scopeAt reads the scope of a record from its table's columns, then what the
// table's titles say for all of it.
func (t *table) scopeAt(pos int, dates *tableDates) graph.Scope {
	var sc graph.Scope
	for _, col := range t.all(cSegment) {
		v, _ := t.cellAt(pos, col)
		seg, reg := splitScope(v.Text)
		sc.Segment, sc.Region = joinText(sc.Segment, seg), joinText(sc.Region, reg)
	}
	if v := t.string(pos, cRegion); !isAll(v) {
		if t.find(cRegion) != nil && t.find(cRegion).confidence < 0.75 && !looksLikeRegion(v) && sc.Segment == "" {
			sc.Segment, _ = splitScope(v)
		} else {
			sc.Region = joinText(v, sc.Region)
		}
	}
	sc.Product = unrestricted(t.string(pos, cProduct))
	sc.Channel = unrestricted(strings.ReplaceAll(t.string(pos, cChannel), "\n", ", "))
	if sc.Region == "" {
		sc.Region = regionWithin(sc.Channel)
	}
	sc.Branch = t.branchAt(pos)
	for _, c := range []concept{cCondition, cException, cRemark} {
		for _, col := range t.all(c) {
			v, _ := t.cellAt(pos, col)
			if !isEmptyText(v.Text) {
				sc.Condition = joinText(sc.Condition, v.Text)
			}
		}
	}
	if p := t.string(pos, cPersona); t.kind != kindJourney && p != "" && sc.Segment == "" {
		sc.Segment = unrestricted(p)
	}
	p := t.periodAt(pos, dates)
	sc.Start, sc.End = p.start, p.end
	if sc.Start == "" && sc.End == "" && !p.open {
		sc.Start, sc.End = t.ctx.period.start, t.ctx.period.end
	}
	if sc.Segment == "" {
		sc.Segment = t.ctx.segment
	}
	if sc.Region == "" {
		sc.Region = t.ctx.region
	}
	if sc.Product == "" {
		sc.Product = t.ctx.product
	}
	return sc
}

func joinText(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "" || a == b:
		return a
	}
	return a + "; " + b
}

// branchAt reads which alternative of the walk a record belongs to.
func (t *table) branchAt(pos int) string { return unrestricted(t.string(pos, cBranch)) }

// tableDates reads a table's date columns, each in its own order of day and
// month.
type tableDates struct {
	readers  map[int]dateReader // by column index
	problems func(ref, message string)
}

// datesOf decides the order of day and month per date column: from the column
// itself, else from its table's other date columns.
func (t *table) datesOf(problems func(ref, message string)) *tableDates {
	td := &tableDates{readers: map[int]dateReader{}, problems: problems}
	var all []string
	for _, col := range t.columns {
		switch col.concept {
		case cStart, cEnd, cPeriod, cSendDate, cCreated, cReview:
			all = append(all, col.stats.texts...)
		}
	}
	us := monthFirstColumn(all)
	for _, col := range t.columns {
		td.readers[col.index] = dateReader{monthFirst: us && !dayFirstColumn(col.stats.texts), year: t.sheet.year}
	}
	return td
}

// dayFirstColumn tells whether a column proves that days come first.
func dayFirstColumn(texts []string) bool {
	for _, s := range texts {
		if tk := dateTokens(s); len(tk) >= 5 && tk[0].digits > 0 && tk[0].digits <= 2 && tk[0].number > 12 && isSep(tk[1]) && tk[2].digits > 0 && tk[2].digits <= 2 && isSep(tk[3]) {
			return true
		}
	}
	return false
}

// periodAt reads a record's first and last day from its date columns.
func (t *table) periodAt(pos int, dates *tableDates) period {
	var out period
	for _, want := range []struct {
		concept concept
		role    role
	}{{cPeriod, asPeriod}, {cStart, asStart}, {cEnd, asEnd}} {
		for _, col := range t.all(want.concept) {
			v, ref := t.cellAt(pos, col)
			if isEmptyText(v.Text) && !saysOpen(v.Text) {
				continue
			}
			p, ok := readDateCell(v, dates.readers[col.index], t.startRole(col, want.role))
			if !ok {
				if nowWords[graph.Fold(v.Text)] {
					continue
				}
				if dates.problems != nil && (want.concept != cPeriod || col.stats.dates > 0.5) {
					dates.problems(ref, "no date could be read from "+quoted(v.Text))
				}
				continue
			}
			if p.start != "" {
				out.start = p.start
			}
			if p.end != "" {
				out.end = p.end
			}
			out.open = out.open || p.open
		}
	}
	if out.start != "" && out.end != "" && out.end < out.start {
		if dates.problems != nil {
			_, ref := t.cellAt(pos, t.find(cEnd))
			dates.problems(ref, "the end "+out.end+" lies before the start "+out.start)
		}
	}
	return out
}

// startRole reads a start column as periods where its cells say so ("1 March
// to 30 November 2026", "2026" under "Valid") and the table has no end column.
func (t *table) startRole(col *column, r role) role {
	if r == asStart && !t.has(cEnd) && isValidityHeader(col.header) {
		return asPeriod
	}
	return r
}

// isValidityHeader tells whether a header speaks of being in force, not of the
// first day only.
func isValidityHeader(header string) bool {
	key := graph.Fold(header)
	if fromWordIn(key) {
		return false
	}
	for _, w := range validityWords {
		if containsWords(key, w) {
			return true
		}
	}
	return false
}

func fromWordIn(key string) bool {
	for w := range strings.FieldsSeq(key) {
		if fromWords[w] || w == "start" || w == "live" {
			return true
		}
	}
	return false
}

func readDateCell(v Value, d dateReader, r role) (period, bool) {
	if v.Date != "" {
		switch r {
		case asEnd:
			return period{end: v.Date}, true
		case asPeriod:
			return period{start: v.Date}, true
		}
		return period{start: v.Date}, true
	}
	if v.Number != nil {
		if day := excelDay(*v.Number); day != "" && !isYear(v.Text) {
			if r == asEnd {
				return period{end: day}, true
			}
			return period{start: day}, true
		}
	}
	return d.read(v.Text, r)
}

func quoted(s string) string {
	r := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(r) > 60 {
		return "“" + string(r[:57]) + "…”"
	}
	return "“" + string(r) + "”"
}

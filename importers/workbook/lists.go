package workbook

import (
	"regexp"
	"strings"

	"github.com/throughline/throughline/graph"
)

var bullet = regexp.MustCompile(`^\s*(?:[•·・‣▪▫◦●○■□►▸➤✓✔\*]|[-–—](?:\s)|\d{1,2}\s*[.)](?:\s|$)|\(?[a-zA-Z]\)\s)\s*`)
var inlineNumbers = regexp.MustCompile(`(?:^|\s)\(?\d{1,2}\)\s+`)

// splitHard splits a cell's list by what always separates: line breaks,
// semicolons, bullets and "1) … 2) …".
func splitHard(s string) []string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "；", "\n", ";", "\n", "•", "\n", " | ", "\n").Replace(s)
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "・") { // inside a line names hold the dot too
			line = strings.ReplaceAll(line, "・", "\n")
		}
		if len(inlineNumbers.FindAllString(line, 3)) > 1 {
			line = inlineNumbers.ReplaceAllString(line, "\n")
		}
		for part := range strings.SplitSeq(line, "\n") {
			part = strings.TrimSpace(bullet.ReplaceAllString(part, ""))
			if part != "" && !isEmptyText(part) {
				out = append(out, part)
			}
		}
	}
	return out
}

// splitLoose splits by everything that may separate: also comma, slash, plus
// and "and" between short parts. Use it only where the parts are checked.
func splitLoose(s string) []string {
	var out []string
	for _, hard := range splitHard(s) {
		for _, p := range strings.FieldsFunc(hard, func(r rune) bool {
			return r == ',' || r == '/' || r == '+' || r == '、' || r == '，' || r == '،' || r == '／'
		}) {
			if p = strings.TrimSpace(p); p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

// splitChannels splits a channel cell: by comma and slash too, since channels
// are short names.
func splitChannels(s string) []string {
	if isEmptyText(s) {
		return nil
	}
	var out []string
	for _, p := range splitLoose(s) {
		out = append(out, splitWords(p, isChannel)...)
	}
	return out
}

var andWords = regexp.MustCompile(`(?i)\s+(?:and|und|et|y|e|en|or|oder|ou|и|или|&|\+|ו|و)\s+`)

// andOnly leaves out "en" and "or", which join within names in other languages.
var andOnly = regexp.MustCompile(`(?i)\s+(?:and|und|et|y|e|и|&|\+)\s+`)

// Words that lists of data hold in Dutch, Italian and Portuguese: "en" joins in Dutch and stands for "in" in French and Spanish, "e" joins in
// Italian and Portuguese.
var (
	dutchWords   = wordSet(`het een naam adres datum geboortedatum nummer telefoonnummer van voor met bij rekening klantnummer postcode woonplaats gegevens polis polisnummer kenteken bedrag reden foto's handtekening huisnummer aantal bestelling bestelnummer ordernummer leeftijd soort klacht verzekering afspraak betaling legitimatie rijbewijs paspoort bewijs straat plaats woning opname afmeting maat kleur tijd tijdstip dag uur overeenkomst contract factuur factuurnummer stand meterstand voornaam achternaam mailadres e-mailadres geslacht beroep inkomen werkgever nacht kinderen gasten aankomst vertrek`)
	romanceWords = wordSet(`il lo gli del della dei nome cognome indirizzo data numero telefono codice fiscale nascita targa fattura importo firma conto documento motivo ordine prodotto taglia colore ospiti arrivo partenza o os um uma do da dos das endereço telefone nascimento número documento morada matrícula fatura valor assinatura encomenda pedido produto tamanho cor hóspedes chegada apelido sobrenome motivo senha polizza patente`)
	andDutch     = regexp.MustCompile(`(?i)\s+(?:en|and|und|et|y|и|&|\+)\s+`)
	andRomance   = regexp.MustCompile(`(?i)\s+(?:e|and|und|et|y|и|&|\+)\s+`)
)

// andOf gives the words that join data items in a list: "en" and "e" only where
// other words of the list show its language.
func andOf(list string) *regexp.Regexp {
	dutch, romance := 0, 0
	for w := range strings.FieldsSeq(graph.Fold(list)) {
		if dutchWords[w] {
			dutch++
		}
		if romanceWords[w] {
			romance++
		}
	}
	switch {
	case dutch > romance:
		return andDutch
	case romance > dutch:
		return andRomance
	}
	return andOnly
}

// splitWords splits at "and" where every part is known.
func splitWords(s string, known func(string) bool) []string {
	if known(s) && len(strings.Fields(s)) <= 2 {
		return []string{s}
	}
	parts := andWords.Split(s, -1)
	if len(parts) < 2 {
		return []string{s}
	}
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
		if !known(parts[i]) {
			return []string{s}
		}
	}
	return parts
}

// splitKnown splits a list of names: hard separators always; comma, slash and
// "and" where at least one of the parts is a known name and the whole is not.
// With loose, short parts are split by comma and slash also when none is known.
func splitKnown(s string, known map[string]bool, loose bool) []string {
	if isEmptyText(s) {
		return nil
	}
	var out []string
	for _, hard := range splitHard(s) {
		if known[graph.Fold(hard)] {
			out = append(out, hard)
			continue
		}
		parts := splitLoose(hard)
		if len(parts) > 1 && (anyKnown(parts, known) || loose && allShort(parts)) {
			for _, p := range parts {
				out = append(out, splitAndKnown(p, known)...)
			}
			continue
		}
		out = append(out, splitAndKnown(hard, known)...)
	}
	return out
}

func splitAndKnown(s string, known map[string]bool) []string {
	if known[graph.Fold(s)] {
		return []string{s}
	}
	parts := andWords.Split(s, -1)
	if len(parts) > 1 && allKnown(parts, known) {
		return parts
	}
	return []string{s}
}

func anyKnown(parts []string, known map[string]bool) bool {
	for _, p := range parts {
		if known[graph.Fold(p)] {
			return true
		}
	}
	return false
}

func allKnown(parts []string, known map[string]bool) bool {
	for _, p := range parts {
		if !known[graph.Fold(p)] {
			return false
		}
	}
	return true
}

func allShort(parts []string) bool {
	for _, p := range parts {
		if len(strings.Fields(p)) > 4 {
			return false
		}
	}
	return true
}

// splitData splits a list of data items: also by comma and "and", where every
// part is short. A clause after a dash or colon is cut off, and a lead-in
// before a colon.
func splitData(s string) []string {
	var out []string
	for _, hard := range splitHard(s) {
		if before, after, ok := strings.Cut(hard, ": "); ok && len(strings.Fields(after)) > len(strings.Fields(before)) && strings.Contains(after, ",") {
			hard = after
		}
		for _, dash := range []string{" - ", " – ", " — ", ": "} {
			hard, _, _ = strings.Cut(hard, dash)
		}
		for _, p := range strings.FieldsFunc(hard, func(r rune) bool { return r == ',' || r == '、' || r == '，' || r == '،' }) {
			for _, q := range andOf(s).Split(p, -1) {
				if q = strings.TrimSpace(q); q != "" && !isEmptyText(q) {
					out = append(out, q)
				}
			}
		}
	}
	return out
}

package claim

import "strings"

// countryCodes are the codes that region cells use for countries, by value of
// the axis country.
var countryCodes = map[string]string{
	"EU": "eu", "UK": "uk", "GB": "uk", "IE": "ireland", "NL": "netherlands", "BE": "belgium", "LU": "luxembourg", "DE": "germany", "AT": "austria",
	"CH": "switzerland", "LI": "liechtenstein", "FR": "france", "ES": "spain", "PT": "portugal", "IT": "italy", "GR": "greece", "DK": "denmark", "SE": "sweden",
	"NO": "norway", "FI": "finland", "IS": "iceland", "PL": "poland", "CZ": "czechia", "SK": "slovakia", "HU": "hungary", "RO": "romania", "BG": "bulgaria",
	"HR": "croatia", "SI": "slovenia", "EE": "estonia", "LV": "latvia", "LT": "lithuania", "MT": "malta", "CY": "cyprus", "TR": "turkey", "US": "usa", "USA": "usa",
	"CA": "canada", "MX": "mexico", "AU": "australia", "NZ": "new-zealand", "JP": "japan", "CN": "china", "IN": "india", "BR": "brazil",
}

// countryGroups are names and codes for several countries.
var countryGroups = map[string][]string{
	"BENELUX": {"netherlands", "belgium", "luxembourg"}, "DACH": {"germany", "austria", "switzerland"}, "IBERIA": {"spain", "portugal"},
	"NORDICS": {"denmark", "sweden", "norway", "finland", "iceland"}, "SCANDINAVIA": {"denmark", "sweden", "norway"}, "BALTICS": {"estonia", "latvia", "lithuania"},
}

// readCountries returns the countries that a region cell names by code or as a
// group, as a slot; false when it names none.
func readCountries(words []Word) (Slot, bool) {
	slot := Slot{Axis: "country", Column: true}
	for i := range words {
		upper := strings.ToUpper(words[i].Text)
		if group, ok := countryGroups[upper]; ok {
			slot.Values = append(slot.Values, group...)
		} else if name, ok := countryCodes[words[i].Text]; ok {
			slot.Values = append(slot.Values, name)
		} else {
			continue
		}
		slot.Phrase += " " + words[i].Text
	}
	slot.Phrase = strings.TrimSpace(slot.Phrase)
	return slot, len(slot.Values) > 0
}

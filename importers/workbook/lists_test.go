package workbook

import (
	"strings"
	"testing"
)

func TestSplitData(t *testing.T) {
	for in, want := range map[string]string{
		"name; address and bank account":     "name|address|bank account",
		"description of the fault":           "description of the fault",
		"date of birth, proof of purchase":   "date of birth|proof of purchase",
		"Name und Adresse":                   "Name|Adresse",
		"número de pedido y fecha":           "número de pedido|fecha",
		"fecha de recogida en la tienda":     "fecha de recogida en la tienda",
		"commande en cours et adresse":       "commande en cours|adresse",
		"nome e cognome":                     "nome|cognome",
		"asked: order number, name, address": "order number|name|address",
	} {
		if got := strings.Join(splitData(in), "|"); got != want {
			t.Errorf("splitData(%q) = %q, want %q", in, got, want)
		}
	}
}

package workbook

import (
	"testing"

	"github.com/throughline/throughline/graph"
)

func TestStatementKind(t *testing.T) {
	for cell, want := range map[string]string{
		"Promise": graph.KindPromise, "policy": graph.KindPolicy, "Service level": graph.KindServiceLevel, "SLA": graph.KindServiceLevel, "Message": graph.KindMessage, "E-Mail": graph.KindMessage,
		"Richtlinie": graph.KindPolicy, "Zusage": graph.KindPromise, "plantilla": graph.KindMessage, "Regola": graph.KindPolicy, "規則": graph.KindPolicy, "Enhancement": "", "": "", "T&C": "",
	} {
		if got := statementKind(cell); got != want {
			t.Errorf("statementKind(%q) = %q, want %q", cell, got, want)
		}
	}
}

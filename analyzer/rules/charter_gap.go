package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// CharterGap finds running initiatives without sponsor or budget.
var CharterGap = &analyzer.Rule{
	Name:     "charter-gap",
	Summary:  "a running initiative without sponsor or budget",
	Doc:      "Speaks when a list has a sponsor or budget column and leaves it empty (a dash, “none”, “to be decided”) for an initiative that runs. For a planned one the finding goes to the review list. Stays silent on finished and cancelled initiatives.",
	Severity: graph.Low,
	Needs:    [][]analyzer.Need{{analyzer.NeedInitiatives}, {analyzer.NeedCharter}},
	Check:    charterGap,
}

func charterGap(pass *analyzer.Pass) error {
	for _, in := range pass.Snapshot.Initiatives {
		if !alive(in) {
			continue
		}
		for _, gap := range []struct{ field, value string }{{"sponsor", in.Sponsor}, {"budget", in.Budget}} {
			if !slices.Contains(in.Columns, gap.field) || !nothing(gap.value) {
				continue
			}
			f := initiativeFinding(pass, in, gap.field, gap.value)
			if graph.LifecycleOf(in.Status) == graph.LifecyclePlanned {
				f.Confidence = 0.45
			}
			f.Title = fmt.Sprintf("“%s” runs without a %s", in.Name, gap.field)
			f.Explanation = fmt.Sprintf("The list has a %s column, and it is empty for “%s”, which is “%s”.", gap.field, in.Name, in.Status)
			f.Suggestion = fmt.Sprintf("Give “%s” a %s, or stop it.", in.Name, gap.field)
			pass.Report(f)
		}
	}
	return nil
}

// nothing is true for a cell that names no sponsor or no money.
func nothing(value string) bool {
	v := strings.Trim(graph.Fold(value), "0 ")
	switch v {
	case "", "none", "no", "nil", "tbd", "tbc", "to be decided", "open", "na", "n a", "nobody", "not yet", "unfunded", "keine", "keiner", "kein", "offen", "aucun", "neant", "ninguno", "sin", "nessuno", "geen", "nihil", "нет":
		return !strings.ContainsAny(value, "123456789")
	}
	return false
}

package graph

import "strings"

// Lifecycle is what a status cell says of an initiative.
type Lifecycle string

// Lifecycles. Unknown is what an empty or unreadable status gives: such an
// initiative counts as alive.
const (
	LifecycleUnknown   Lifecycle = ""
	LifecyclePlanned   Lifecycle = "planned"
	LifecycleRunning   Lifecycle = "running"
	LifecyclePaused    Lifecycle = "paused"
	LifecycleFinished  Lifecycle = "finished"
	LifecycleCancelled Lifecycle = "cancelled"
)

// lifecycleWords are folded beginnings of words, most decisive lifecycle first:
// "cancelled, was running" is cancelled.
var lifecycleWords = []struct {
	means Lifecycle
	words []string
}{
	{LifecycleCancelled, []string{"cancel", "stopped", "killed", "rejected", "abandon", "withdrawn", "dropped", "discontinued", "superseded", "obsolete", "scrapped", "declined", "abgebrochen", "abgelehnt", "gestoppt", "storniert", "verworfen", "eingestellt", "annule", "abandonne", "arrete", "cancelado", "anulado", "descartado", "rechazado", "annullato", "geannuleerd", "vervallen", "gestopt", "отмен", "中止", "キャンセル", "取消", "ملغ", "בוטל"}},
	{LifecyclePaused, []string{"on hold", "hold", "paused", "parked", "suspended", "frozen", "postponed", "deferred", "shelved", "pausiert", "ruht", "zuruckgestellt", "verschoben", "en pause", "suspendu", "pausado", "suspendido", "aplazado", "sospeso", "uitgesteld", "gepauzeerd", "приостанов", "保留", "暂停"}},
	{LifecycleFinished, []string{"finish", "done", "complete", "closed", "ended", "delivered", "expired", "retired", "abgeschlossen", "beendet", "erledigt", "fertig", "fertiggestellt", "termine", "acheve", "cloture", "realise", "terminado", "finalizado", "completado", "cerrado", "concluido", "encerrado", "concluso", "completato", "chiuso", "afgerond", "klaar", "voltooid", "gereed", "afgesloten", "заверш", "законч", "完了", "完成", "終了", "مكتمل", "הושלם"}},
	{LifecyclePlanned, []string{"plan", "next", "approved", "backlog", "idea", "draft", "proposed", "scheduled", "upcoming", "geplant", "beantragt", "prevu", "a venir", "previsto", "gepland", "pianificato", "план", "計画", "计划"}},
	{LifecycleRunning, []string{"run", "live", "active", "in progress", "ongoing", "pilot", "build", "started", "open", "underway", "rollout", "roll out", "lauft", "laufend", "in arbeit", "aktiv", "umsetzung", "en cours", "actif", "en curso", "activo", "em curso", "em andamento", "ativo", "in corso", "attivo", "loopt", "lopend", "actief", "в работе", "актив", "進行中", "进行中", "実施中"}},
}

// LifecycleOf reads a status cell in any of the languages that importers read.
func LifecycleOf(status string) Lifecycle {
	words := " " + Fold(status)
	if strings.HasPrefix(words, " not ") || strings.HasPrefix(words, " nicht ") {
		return LifecyclePlanned
	}
	for _, l := range lifecycleWords {
		for _, w := range l.words {
			if strings.Contains(words, " "+w) {
				return l.means
			}
		}
	}
	return LifecycleUnknown
}

// Over is true when nothing of the initiative reaches customers: it has ended,
// was cancelled or rests.
func (l Lifecycle) Over() bool {
	return l == LifecycleFinished || l == LifecycleCancelled || l == LifecyclePaused
}

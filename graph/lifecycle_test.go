package graph

import "testing"

func TestLifecycleOf(t *testing.T) {
	for status, want := range map[string]Lifecycle{
		"": LifecycleUnknown, "-": LifecycleUnknown, "running": LifecycleRunning, "Live since March": LifecycleRunning,
		"in build": LifecycleRunning, "finished 2023": LifecycleFinished, "Cancelled (was running)": LifecycleCancelled,
		"On hold": LifecyclePaused, "abgeschlossen": LifecycleFinished, "läuft": LifecycleRunning, "loopt": LifecycleRunning,
		"terminé": LifecycleFinished, "en cours": LifecycleRunning, "завершено": LifecycleFinished, "not started": LifecyclePlanned,
		"next": LifecyclePlanned, "Done": LifecycleFinished, "進行中": LifecycleRunning,
	} {
		if got := LifecycleOf(status); got != want {
			t.Errorf("LifecycleOf(%q) = %q, want %q", status, got, want)
		}
	}
}

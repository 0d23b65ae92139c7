package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"slices"
	"time"

	"github.com/throughline/throughline/graph"
)

// waiveCommand accepts a finding until a day.
type waiveCommand struct {
	ID     string `arg:"" help:"The finding's id."`
	Reason string `required:"" help:"Why it is accepted."`
	Until  string `required:"" placeholder:"DATE" help:"Last day on which it is accepted, as 2026-12-31."`
	By     string `placeholder:"NAME" help:"Who accepts it; else the user of this machine."`
	storeFlags
}

// Validate wants a store.
func (c *waiveCommand) Validate() error {
	if c.Store == "" {
		return errors.New("--store URI is missing")
	}
	return nil
}

// Run keeps the waiver. The finding must be in the newest run, so that a
// mistyped id is not accepted in silence.
func (c *waiveCommand) Run(s *session) error {
	lastDay, err := time.Parse(time.DateOnly, c.Until)
	if err != nil {
		return usage(fmt.Errorf("--until %q is no date like 2026-12-31", c.Until))
	}
	store, err := c.open(s.ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(s.ctx))
	newest, err := store.Run(s.ctx, "")
	if err != nil && !errors.Is(err, graph.ErrNotFound) {
		return err
	}
	at := slices.IndexFunc(newest.Findings, func(f graph.Finding) bool { return f.ID == c.ID })
	if at < 0 {
		return usage(fmt.Errorf("the newest run has no finding %q: `throughline analyze --store URI --format ndjson` shows the ids", c.ID))
	}
	waiver := graph.Waiver{Finding: c.ID, Reason: c.Reason, By: c.by(), Until: lastDay.AddDate(0, 0, 1), At: time.Now().UTC()}
	if err := store.Waive(s.ctx, waiver); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.stdout, "waived until %s: %s\n", c.Until, newest.Findings[at].Title)
	return err
}

func (c *waiveCommand) by() string {
	if c.By != "" {
		return c.By
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "unknown"
}

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/api"
	"github.com/throughline/throughline/graph"
)

// serveCommand serves the pages and REST over a store.
type serveCommand struct {
	Listen string `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Address to listen on."`
	Config string `placeholder:"FILE" help:"Configuration (throughline.yaml) for workbooks that are uploaded."`
	storeFlags
}

// Validate wants a store.
func (c *serveCommand) Validate() error {
	if c.Store == "" {
		return errors.New("--store URI is missing, for example --store sqlite:throughline.db")
	}
	return nil
}

// Run serves until it is interrupted.
func (c *serveCommand) Run(s *session) error {
	config, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	store, err := c.open(s.ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(s.ctx))
	return s.serve(c.Listen, store, config)
}

// serve listens on an address, says where, and serves until the session ends.
func (s *session) serve(address string, store graph.Store, config config) error {
	listener, err := api.Listen(address)
	if err != nil {
		return usage(err)
	}
	fmt.Fprintf(s.stderr, "Pages:  http://%s/\nREST:   http://%s/api/v1\nStop with Ctrl-C.\n", listener.Addr(), listener.Addr())
	return s.newServer(store, config).Serve(s.ctx, listener)
}

// newServer puts the API on top of a store, the importers and the rules.
func (s *session) newServer(store graph.Store, config config) *api.Server {
	return api.New(api.Config{
		Store: store,
		Read: func(ctx context.Context, uploads []api.Upload, department string, known *graph.Snapshot) (api.Understood, error) {
			return understandUploads(ctx, uploads, department, known, config)
		},
		Analyse: func(ctx context.Context, snapshot *graph.Snapshot, since *graph.Run, waivers []graph.Waiver) (graph.Run, error) {
			return analyzer.Run(ctx, snapshot, config.rules(), analyzer.Options{Version: programVersion(), Since: since, Waivers: waivers})
		},
		Template: templateWorkbook,
		Rules:    config.rules(),
		Version:  programVersion(),
		Log:      slog.New(slog.NewTextHandler(s.stderr, &slog.HandlerOptions{Level: slog.LevelWarn})),
	})
}

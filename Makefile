# Throughline's everyday commands. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help demo build test cover bench accuracy lint golden generate

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Analyse the example company and serve its pages on localhost.
	go run ./cmd/throughline demo

build: ## Build bin/throughline.
	go build -trimpath -o bin/throughline ./cmd/throughline

test: ## Check formatting and style, and run all tests, those with SQLite, Neo4j and a browser included.
	scripts/test

cover: ## Run all tests and tell how much of the code they reach.
	mkdir -p .cache
	go test -coverpkg=./... -coverprofile=.cache/cover.out ./...
	go tool cover -func=.cache/cover.out | tail -1

bench: ## Measure stores and analysis; the backends side by side.
	go test -run '^$$' -bench . -benchmem ./...

accuracy: ## Print precision and recall on the labelled companies, pairs and topics.
	go run ./cmd/accuracy

lint: ## Check formatting and style only.
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	go tool staticcheck ./...

golden: ## Write all golden files anew; look at the difference before you commit it.
	go test $$(grep -rl 'flag.Bool("update"' --include='*_test.go' . | xargs -n 1 dirname | sort -u) -update

generate: ## Write the example company's workbooks anew from their sources.
	go generate ./cmd/throughline/internal/example

// Package api serves Throughline over HTTP: REST under /api/v1 with an OpenAPI
// description and problem details for every error, and the web pages. It
// reaches store, workbooks and analysis through the narrow interfaces in
// [Config] and keeps no state of its own but the progress of running imports.
package api

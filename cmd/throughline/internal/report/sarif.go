package report

import (
	"encoding/json"
	"io"
	"net/url"

	"github.com/throughline/throughline/analyzer"
	"github.com/throughline/throughline/graph"
)

// The part of SARIF 2.1.0 that a run needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		Level        string            `json:"level"`
		Rank         float64           `json:"rank"` // 0 to 100
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		ID       int            `json:"id,omitempty"`
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

// SARIF writes findings for tools that read the Static Analysis Results
// Interchange Format 2.1.0: the first side is the result's location, the
// others are related ones. Cells are logical locations, BOOK!SHEET!CELL.
func SARIF(out io.Writer, r analyzer.Report, o Options) error {
	run := sarifRun{
		Tool:    sarifTool{sarifDriver{Name: "Throughline", Version: r.Run.Version, Rules: []sarifRule{}}},
		Results: []sarifResult{},
	}
	for _, rule := range r.Rules {
		text := rule.Summary
		if text == "" {
			text = rule.Name
		}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{rule.Name, sarifText{text}})
	}
	for _, f := range listing(r, o.Review) {
		run.Results = append(run.Results, sarifFinding(f.Finding))
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

func sarifFinding(f graph.Finding) sarifResult {
	result := sarifResult{
		RuleID:       f.Rule,
		Level:        map[graph.Severity]string{graph.High: "error", graph.Medium: "warning", graph.Low: "note"}[f.Severity],
		Rank:         100 * f.Impact,
		Message:      sarifText{f.Title},
		Locations:    []sarifLocation{},
		Fingerprints: map[string]string{"throughline/v1": f.ID},
	}
	for i, e := range f.Evidence {
		place := sarifLocation{Physical: sarifPhysical{sarifArtifact{(&url.URL{Path: e.File}).EscapedPath()}}}
		if cell := cellOf(e); cell != "" {
			place.Logical = []sarifLogical{{cell}}
		}
		if i == 0 {
			result.Locations = append(result.Locations, place)
			continue
		}
		place.ID = i
		place.Message = &sarifText{e.Text}
		result.Related = append(result.Related, place)
	}
	return result
}

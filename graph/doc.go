// Package graph is Throughline's domain: what workbooks say about journeys,
// touchpoints, departments, initiatives and statements, how that becomes one
// graph of nodes and edges, the immutable snapshot that rules read, the
// findings that they write, and the contract that every store keeps.
//
// It uses the standard library only. Four shapes matter:
//
//   - [Reading]: what one workbook says, as written, each value with its cell.
//   - [Facts]: a reading as nodes and edges, the form that stores keep.
//   - [Snapshot]: all readings joined, names resolved, read by rules.
//   - [Run]: one analysis, its findings, and which rules could not run.
package graph

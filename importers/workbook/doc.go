// Package workbook reads Excel workbooks: it opens the file, whatever state it
// is in, and understands the tables that people write in it.
//
// Opening gives a [Book] of [Grid]s: every cell with its text as shown, its
// number, its date and its looks, nothing interpreted. Understanding turns
// grids into a graph.Reading.
//
// It is the only package that reads with excelize.
package workbook

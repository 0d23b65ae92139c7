// Command accuracy measures what Throughline finds on labelled material: whole
// companies, pairs of statements and topic bundles. It prints one table; the
// tests beside it hold every figure above a floor.
//
// Labels are in testdata; each folder's README says how they were made. The
// companies and files in [companiesAside] and [pairsAside] were not looked at while the engine was
// built, so their figures tell how it does on what nobody here has seen.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "cmd/accuracy/testdata", "folder with companies, pairs and bundles")
	list := flag.Bool("list", false, "list misses and false alarms of what is not kept aside")
	flag.Parse()
	if err := run(*data, *list); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(data string, list bool) error {
	results, err := scoreCompanies(data + "/companies")
	if err != nil {
		return err
	}
	printCompanies(os.Stdout, results, list)
	for _, set := range statementSets {
		figures, err := scoreStatements(data, set)
		if err != nil {
			return err
		}
		printStatements(os.Stdout, set, figures, list)
	}
	return nil
}

// Command throughline finds where a company's departments tell its customers
// contradictory things: it reads their journey maps and initiative lists from
// Excel, joins them in one graph, and reports each contradiction with the
// cells on both sides.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

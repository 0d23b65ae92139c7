package formula

import (
	"strings"
	"testing"
)

// sheet is a small worksheet: A1 3, A2 4.5, A3 "five", A4 empty, A5 TRUE,
// A6 #N/A, B1 "Care", B2 "Store"; sheet "It's" has A1 "there".
type sheet struct{}

func (sheet) Extent(name string) (int, int) {
	if name == "Plan" {
		return 6, 2
	}
	return 1, 1
}

func (sheet) Cell(name string, row, col int) Value {
	if name == "It's" {
		return Value{Kind: Text, Text: "there"}
	}
	if name != "Plan" {
		return Value{}
	}
	cells := map[[2]int]Value{
		{1, 1}: {Kind: Number, Number: 3}, {2, 1}: {Kind: Number, Number: 4.5}, {3, 1}: {Kind: Text, Text: "five"}, {5, 1}: {Kind: Boolean, Number: 1}, {6, 1}: {Kind: Failed, Text: "#N/A"},
		{1, 2}: {Kind: Text, Text: "Care"}, {2, 2}: {Kind: Text, Text: "Store"},
	}
	v, ok := cells[[2]int{row, col}]
	if !ok {
		return Value{Kind: Empty}
	}
	return v
}

func TestEval(t *testing.T) {
	num := func(n float64) Value { return Value{Kind: Number, Number: n} }
	txt := func(s string) Value { return Value{Kind: Text, Text: s} }
	yes, no := Value{Kind: Boolean, Number: 1}, Value{Kind: Boolean}
	for in, want := range map[string]Value{
		"1+2*3": num(7), "(1+2)*3": num(9), "-2^2": num(4), "2^3^2": num(64), "50%": num(0.5), "10%*A1": num(0.3), "7/2-1": num(2.5), "--1": num(1), "1E2+.5": num(100.5), "1/0": failure("#DIV/0!"), `"a"+1`: failure("#VALUE!"), `"3"+1`: num(4),
		`"a"&"b""c"`: txt(`ab"c`), `A1&" of "&B1`: txt("3 of Care"), "A2&A4": txt("4.5"), "0.1+0.2&\"\"": txt("0.3"), "TRUE&1": txt("TRUE1"),
		"A1": num(3), "$A$1": num(3), "Plan!A1": num(3), "'It''s'!A1": txt("there"), "A4": {Kind: Empty}, "A6": failure("#N/A"), "A6+1": failure("#N/A"), "#REF!": failure("#REF!"),
		"A1=3": yes, "A1<>3": no, `B1="CARE"`: yes, "A4=0": yes, `A4=""`: yes, `"a"<"b"`: yes, `5<"a"`: yes, "1>=2": no, "1<=1": yes,
		"SUM(A1:A3)": num(7.5), "SUM(A1:A5,2)": num(9.5), "SUM(A:A)": failure("#N/A"), "SUM(1:2)": num(7.5), "SUM(B1:B2)": num(0), "AVERAGE(A1:A4)": num(3.75), "AVERAGE(B1:B2)": failure("#DIV/0!"), "COUNT(A1:B5)": num(2), "COUNTA(A1:B6)": num(7), "MIN(A1:A2)": num(3), "MAX(A1:A2,9)": num(9),
		"sum( a1 , a2 )": num(7.5), "ROUND(2.345,2)": num(2.35), "ROUND(1234,-2)": num(1200),
		`HYPERLINK("https://x.example","Ticket")`: txt("Ticket"), `HYPERLINK("https://x.example")`: txt("https://x.example"),
		`CONCATENATE(B1," & ",B2)`: txt("Care & Store"), "_xlfn.CONCAT(A1:B2)": txt("3Care4.5Store"), `_xlfn.TEXTJOIN(", ",TRUE,B1:B5)`: txt("Care, Store"),
		`IF(A1>2,"big","small")`: txt("big"), `IF(A1>5,"big")`: no, `IF(A1>2,"known",VLOOKUP(1,A:B,2))`: {}, `IFERROR(A6,"none")`: txt("none"), `IFERROR(A1,"none")`: num(3), `IF(A4="","",A4)`: txt(""),
		`UPPER(B1)&LOWER(B1)&TRIM("  a   b ")`: txt("CAREcarea b"), "LEFT(B2,3)": txt("Sto"), "RIGHT(B2)": txt("e"), "LEFT(B2,99)": txt("Store"),
		// beyond what is calculated
		"A1:A2": {}, "VLOOKUP(1,A1:B2,2)": {}, "Price*2": {}, "[1]Plan!A1": {}, "Table1[Cost]": {}, "Gone!A1": {}, "TODAY()": {}, "{1,2}": {}, "A1 A2": {}, "1+": {}, "(1": {}, `"open`: {}, "": {}, "SUM(": {}, "A0": {}, "XFE1": {}, "A1:B": {},
	} {
		work := 1000
		if got := Eval(in, Context{Cells: sheet{}, Sheet: "Plan", Work: &work}); got != want && !(got.Kind == Number && want.Kind == Number && round15(got.Number) == want.Number) {
			t.Errorf("%s = %+v, want %+v", in, got, want)
		}
	}
}

func TestSharedFormulaMoves(t *testing.T) {
	got := Eval("A1+$A$1", Context{Cells: sheet{}, Sheet: "Plan", Down: 1})
	if got.Number != 7.5 {
		t.Errorf("one row down: %+v, want 7.5", got)
	}
	if got := Eval("A1", Context{Cells: sheet{}, Sheet: "Plan", Right: -1}); got.Kind != Unknown {
		t.Errorf("moved off the sheet: %+v", got)
	}
}

func TestBounds(t *testing.T) {
	work := 3
	if got := Eval("SUM(A1:B5)", Context{Cells: sheet{}, Sheet: "Plan", Work: &work}); got.Kind != Unknown {
		t.Errorf("out of work: %+v", got)
	}
	for _, deep := range []string{strings.Repeat("(", 10_000), strings.Repeat("-", 10_000) + "1", strings.Repeat("SUM(", 10_000), strings.Repeat("1^", 10_000)} {
		if got := Eval(deep, Context{Cells: sheet{}, Sheet: "Plan"}); got.Kind != Unknown {
			t.Errorf("%.20s: %+v", deep, got)
		}
	}
}

func FuzzEval(f *testing.F) {
	for _, seed := range []string{"SUM(A1:B2)&\"x\"", "'It''s'!A1", "IF(A1>=2,1,-3%)", "1:2", "$A$1:B", "TEXTJOIN(\",\",1,A:B)", "ROUND(1E300,15)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		work := 1000
		Eval(text, Context{Cells: sheet{}, Sheet: "Plan", Work: &work})
	})
}

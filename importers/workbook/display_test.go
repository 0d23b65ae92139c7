package workbook

import (
	"testing"

	wt "github.com/throughline/throughline/importers/workbook/workbooktest"
)

// What Excel shows for each number and format.
func TestNumbersAsShown(t *testing.T) {
	var d numberDisplay
	defer d.close()
	for _, c := range []struct {
		format string
		number float64
		want   string
	}{
		{"General", 5, "5"}, {"General", 0.1 + 0.2, "0.3"}, {"General", -2.50, "-2.5"}, {"General", 491721234567, "491721234567"}, {"General", 1e300, "1E+300"},
		{"Standard", 3.5, "3.5"}, {"@", 5, "5"}, {"", 5, "5"},
		{"0%", 0.35, "35%"}, {"0.0%", 0.125, "12.5%"}, {"0.00", 3.25, "3.25"}, {"#,##0", 12345, "12,345"},
		{`#,##0.00 "€"`, 24.5, "24.50 €"}, {"[$€-407] #,##0.00", 1234.5, "€ 1,234.50"}, {`#,##0\ [$kr-41D]`, 1999, "1,999 kr"}, {"£#,##0", 500, "£500"}, {"$#,##0.00", 9.99, "$9.99"},
		{`_-* #,##0.00 €_-;-* #,##0.00 €_-;_-* "-"?? €_-`, 12, "12.00 €"}, {`_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-`, 0, "- €"},
		{`0 "days"`, 3, "3 days"}, {`0" h"`, 48, "48 h"}, {`"< "0" Std."`, 4, "< 4 Std."}, {`General" pts"`, 4.5, "4.5 pts"}, {`"Q"0`, 2, "Q2"}, {`0"★"`, 3, "3★"}, {`0 "of 5"`, 3, "3 of 5"},
		{"$#,##0_);[Red]($#,##0)", -250, "($250)"}, {"+0;-0;0", 5, "+5"}, {"+0;-0;0", -5, "-5"}, {"+0;-0;0", 0, "0"}, {`"yes";"no";"-"`, 0, "-"}, {`"yes";"no";"-"`, -1, "no"},
		{`[=1]"yes";[=0]"no";0`, 1, "yes"}, {`[=1]"yes";[=0]"no";0`, 0, "no"}, {`[=1]"yes";[=0]"no";0`, 7, "7"}, {`[>=1000]0.0,"k";0`, 2500, "2.5k"}, {`[>=1000]0.0,"k";0`, 12, "12"},
		{`[<1]0" min";0" h"`, 5, "5 h"}, {`[Green]0;[Red]0`, 3, "3"}, {`0.0,,"M"`, 2.5e6, "2.5M"}, {"00000", 123, "00123"}, {";;;", 5, ""},
		{"[h]:mm", 1.5, "36:00"}, {`"a;b"0`, 1, "a;b1"}, {`0\;0`, 12, "1;2"}, {`"open`, 1, "open"},
	} {
		if got := d.text(c.number, c.format); got != c.want {
			t.Errorf("%q shows %v as %q, want %q", c.format, c.number, got, c.want)
		}
	}
}

func TestDateStyles(t *testing.T) {
	for format, want := range map[string]dateStyle{
		"General": noDate, "0.00": noDate, `0 "days"`: noDate, `0" dmy"`: noDate, "[Red]0": noDate, "#,##0 [$kr-41D]": noDate, "0.00E+00": noDate, "[h]:mm": noDate, "[mm]:ss": noDate,
		"Standard": noDate, "Estándar": noDate, `0\d`: noDate, `0_d`: noDate, "@": noDate, `0;"yes"`: noDate,
		"mm-dd-yy": dayOnly, "dd/mm/yyyy": dayOnly, "d.m.yy": dayOnly, "mmm yyyy": dayOnly, "mmmm": dayOnly, "mmm": dayOnly, "[$-407]d. mmmm yyyy;@": dayOnly, `yyyy"年"m"月"d"日"`: dayOnly, "dddd": dayOnly, "yyyy": dayOnly, "TT.MM.JJJJ": dayOnly,
		"yyyy-mm-dd hh:mm": dayTime, "m/d/yy h:mm AM/PM": dayTime, "dd/mm/yyyy\\ hh:mm:ss": dayTime,
		"h:mm": timeOnly, "hh:mm:ss": timeOnly, "h:mm AM/PM": timeOnly, "mm:ss": timeOnly,
	} {
		if got := dateStyleOf(format); got != want {
			t.Errorf("dateStyleOf(%q) = %d, want %d", format, got, want)
		}
	}
}

func TestDatesAsShown(t *testing.T) {
	rows := wt.Row(1,
		wt.Number("A1", "46082", 1), wt.Number("B1", "46082.75", 1), wt.Number("C1", "46082.75", 2), wt.Number("D1", "46082", 2), wt.Number("E1", "0.354166666666667", 3),
		wt.Number("F1", "1", 1), wt.Number("G1", "59", 1), wt.Number("H1", "61", 1), wt.Number("I1", "20260301", 1), wt.Number("J1", "-5", 1), wt.Number("K1", "46082.9999999999", 2), wt.Number("L1", "0.99999999", 3))
	parts := func() wt.Parts {
		return wt.Of(wt.Sheet{Name: "Dates", Rows: rows}).WithStyles("dd/mm/yyyy", "dd/mm/yyyy hh:mm", "h:mm")
	}
	g := openClean(t, parts()).Sheets[0]
	if got, want := rowTexts(g, 1), "2026-03-01|2026-03-01|2026-03-01 18:00|2026-03-01|08:30|1900-01-01|1900-02-28|1900-03-01|20260301|-5|2026-03-02|00:00"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for col, want := range map[int]string{1: "2026-03-01", 3: "2026-03-01", 5: "", 9: "", 10: ""} {
		v := g.At(1, col)
		if v.Date != want || v.Number == nil {
			t.Errorf("%s has date %q and number %v, want date %q", Ref(1, col), v.Date, v.Number, want)
		}
	}
	from1904 := openClean(t, parts().Replace("xl/workbook.xml", "<sheets>", `<workbookPr date1904="1"/><sheets>`)).Sheets[0]
	if got := from1904.At(1, 1).Text; got != "2030-03-02" {
		t.Errorf("counted from 1904: %q", got)
	}
}

func TestBuiltInDateFormats(t *testing.T) {
	styles := `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="163"/></cellXfs></styleSheet>`
	rows := wt.Row(1, wt.Number("A1", "46082", 1), wt.Number("B1", "46082", 2), wt.Number("C1", "0.5", 3), wt.Number("D1", "0.5", 4), wt.Number("E1", "7", 5), wt.Number("F1", "7", 99))
	g := openClean(t, wt.Of(wt.Sheet{Name: "Dates", Rows: rows}).WithPart("styles", "styles.xml", styles)).Sheets[0]
	if got, want := rowTexts(g, 1), "2026-03-01|2026-03-01|12:00|50%|7|7"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

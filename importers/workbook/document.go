package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// document is an opened workbook, ready to be read as often as more names are
// known.
type document struct {
	book     *Book
	problems []graph.Problem // from opening
	sheets   []*sheet
	words    *vocabulary
}

func newDocument(book *Book, problems []graph.Problem) *document {
	d := &document{book: book, problems: problems, words: newVocabulary()}
	for _, g := range book.Sheets {
		d.sheets = append(d.sheets, newSheet(g, d.words))
	}
	d.learnAbbreviations()
	for _, s := range d.sheets {
		s.year = yearOf(sheetTexts(s)...)
		if s.year == 0 {
			s.year = yearOf(s.Name, book.File)
		}
		if s.year == 0 {
			s.year = usualYear(s)
		}
	}
	for _, s := range d.sheets {
		if s.year == 0 {
			for _, o := range d.sheets {
				if o.year != 0 {
					s.year = o.year
					break
				}
			}
		}
	}
	return d
}

// sheetTexts gives the first lines of a sheet: its titles.
func sheetTexts(s *sheet) []string {
	var out []string
	for r := 1; r <= min(4, s.Rows); r++ {
		cols := s.filled(r, 1, s.Cols)
		if len(cols) > 2 {
			break
		}
		for _, c := range cols {
			out = append(out, s.text(r, c))
		}
	}
	return out
}

// usualYear is the year of most of a sheet's real dates; 0 when it has none.
func usualYear(s *sheet) int {
	count := map[string]int{}
	for r := 1; r <= min(s.Rows, 300); r++ {
		for _, c := range s.filled(r, 1, s.Cols) {
			v := s.At(r, c)
			if v.Date != "" {
				count[v.Date[:4]]++
			} else if y := yearIn.FindStringSubmatch(v.Text); y != nil && len(v.Text) <= 24 {
				count[y[1]]++
			}
		}
	}
	best, n := "", 0
	for y, k := range count {
		if k > n || k == n && y < best {
			best, n = y, k
		}
	}
	return yearOf(best)
}

// learnAbbreviations reads the workbook's own lists of abbreviations, so that
// headers like "TP" are understood.
func (d *document) learnAbbreviations() {
	for _, s := range d.sheets {
		for r := 1; r <= min(s.Rows, 10); r++ {
			cols := s.filled(r, 1, s.Cols)
			if len(cols) < 2 || s.words.score(s.text(r, cols[0]), cTerm) < 0.9 && s.words.score(s.text(r, cols[0]), cAlias) < 0.9 || s.words.score(s.text(r, cols[1]), cMeaning) < 0.9 {
				continue
			}
			for row := r + 1; row <= min(s.Rows, r+200); row++ {
				short, full := s.text(row, cols[0]), s.text(row, cols[1])
				full, _, _ = strings.Cut(full, ",")
				if isAbbreviation(short) && full != "" && wordCount(full) <= 4 && !strings.Contains(full, "=") {
					d.words.expand[graph.Fold(short)] = full
				}
			}
			break
		}
	}
	d.words.remember = map[string][]guess{}
	for _, s := range d.sheets {
		s.heads = map[int]head{}
	}
}

package workbook

import (
	"github.com/throughline/throughline/graph"
)

// scores reads experience score and pain level with their scales: of the cell,
// of the header, of the titles, else of the column's values.
func (r *journeyReader) scores(step *graph.Step, pos int) {
	t := r.t
	col := t.find(cScore)
	if col == nil {
		if f := t.find(cFeeling); f != nil && max(f.stats.faces, f.stats.numbers, f.stats.levels) > 0.5 {
			col = f
			step.Cells["score"] = t.ref(pos, cFeeling)
		}
	}
	if v, _ := t.cellAt(pos, col); !v.Empty() {
		if n, own, ok := readScore(v); ok {
			step.Score = &n
			step.ScoreMin, step.ScoreMax = firstScale(own, r.scale[cScore], scaleOfValues(t.numbersOf(col)))
		}
	}
	if v, _ := t.cellAt(pos, t.find(cPainLevel)); !isEmptyText(v.Text) {
		if n, own, ok := readLevel(v); ok {
			step.PainLevel = &n
			_, step.PainMax = firstScale(own, r.scale[cPainLevel], scaleOfValues(t.numbersOf(t.find(cPainLevel))))
		}
	}
}

func firstScale(all ...scale) (lo, hi float64) {
	for _, s := range all {
		if s != (scale{}) {
			return s.min, s.max
		}
	}
	return 0, 0
}

func (t *table) numbersOf(col *column) []float64 {
	var out []float64
	if col == nil {
		return nil
	}
	for _, pos := range t.positions() {
		v, _ := t.cellAt(pos, col)
		if n, _, ok := readScore(v); ok {
			out = append(out, n)
		}
	}
	return out
}

// scaleFor finds the scale of a concept's column in its header, else in the
// titles and notes of its table.
func (t *table) scaleFor(c concept) scale {
	col := t.find(c)
	if col == nil {
		return scale{}
	}
	if s := scaleOf(col.header); s != (scale{}) {
		return s
	}
	if s := scaleOf(col.above); s != (scale{}) {
		return s
	}
	names := []string{withoutBrackets(col.header)}
	switch c {
	case cScore:
		names = append(names, "score", "feeling", "satisfaction", "experience", "mark", "rating", "csat", "mood", "bewertung", "zufriedenheit", "note", "puntuación", "pontuação", "punteggio", "voto", "cijfer", "оценка", "スコア", "评分")
	case cPainLevel:
		names = append(names, "pain", "severity", "irritation", "friction", "frustration", "schmerz", "douleur", "dolor", "dor", "pijn", "боль")
	case cImportance:
		names = append(names, "importance", "weight", "wichtigkeit", "importancia", "importanza", "belang", "важность")
	}
	for _, name := range names {
		for _, title := range t.titles {
			if s := scaleInText(title.text, name); s != (scale{}) {
				return s
			}
		}
		for _, note := range t.notes {
			if s := scaleInText(note, name); s != (scale{}) {
				return s
			}
		}
	}
	return scale{}
}

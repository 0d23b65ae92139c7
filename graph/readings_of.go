package graph

// ReadingsOf parts a snapshot into the readings of its sources again, so that
// it can be joined with others: what would a draft contradict, were it
// imported? Names are as written; departments that no table declares come back
// through what names them.
func ReadingsOf(s *Snapshot) []Reading {
	readings := make([]Reading, len(s.Sources))
	at := map[string]*Reading{}
	for i, source := range s.Sources {
		readings[i].Source = source
		at[source.File] = &readings[i]
	}
	for _, j := range s.Journeys {
		for _, step := range j.Steps {
			if r := at[step.File]; r != nil {
				copied := *step
				copied.Place, copied.Owners = nil, nil
				r.Steps = append(r.Steps, copied)
			}
		}
	}
	for _, in := range s.Initiatives {
		if r := at[in.File]; r != nil {
			copied := *in
			copied.Places, copied.Runner = nil, nil
			r.Initiatives = append(r.Initiatives, copied)
		}
	}
	for _, st := range s.Statements {
		if r := at[st.File]; r != nil {
			copied := *st
			copied.Places, copied.Step, copied.Dept, copied.Plan = nil, nil, nil, nil
			r.Statements = append(r.Statements, copied)
		}
	}
	namesOf(s, at)
	return readings
}

// namesOf hands goals, departments, topics and terms back to their sources.
func namesOf(s *Snapshot, at map[string]*Reading) {
	for _, g := range s.Goals {
		if r := at[g.File]; r != nil {
			r.Goals = append(r.Goals, *g)
		}
	}
	for _, d := range s.Departments {
		if r := at[d.File]; r != nil && d.Cells != nil {
			r.Departments = append(r.Departments, *d)
		}
	}
	for _, t := range s.Topics {
		if r := at[t.File]; r != nil {
			copied := *t
			copied.Place = nil
			r.Topics = append(r.Topics, copied)
		}
	}
	for _, t := range s.Terms {
		if r := at[t.File]; r != nil {
			r.Terms = append(r.Terms, *t)
		}
	}
}

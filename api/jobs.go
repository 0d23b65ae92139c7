package api

import (
	"crypto/rand"
	"encoding/hex"
	"sync"
)

// keptJobs is how many imports are remembered for clients that look again.
const keptJobs = 100

// jobs are the imports of this process, newest last.
type jobs struct {
	mu   sync.Mutex
	byID map[string]*job
	ids  []string
}

func newJobs() *jobs { return &jobs{byID: map[string]*job{}} }

func (j *jobs) start() *job {
	id := make([]byte, 8)
	_, _ = rand.Read(id) // never fails
	n := &job{id: hex.EncodeToString(id), changed: make(chan struct{})}
	n.state = importResult{ID: n.id, State: "running", Stage: "reading", Changes: []sourceChange{}}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.byID[n.id] = n
	j.ids = append(j.ids, n.id)
	if len(j.ids) > keptJobs {
		delete(j.byID, j.ids[0])
		j.ids = j.ids[1:]
	}
	return n
}

// find gives an import, nil when it is not known here.
func (j *jobs) find(id string) *job {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.byID[id]
}

// job is one import with its progress.
type job struct {
	id      string
	mu      sync.Mutex
	state   importResult
	changed chan struct{} // closed and replaced at every change
}

func (j *job) update(change func(*importResult)) {
	j.mu.Lock()
	defer j.mu.Unlock()
	change(&j.state)
	close(j.changed)
	j.changed = make(chan struct{})
}

func (j *job) fail(p *problemDocument) {
	j.update(func(r *importResult) { r.State, r.Problem = "failed", p })
}

func (j *job) result() importResult {
	r, _ := j.watch()
	return r
}

// watch gives the state now, and a channel that closes at the next change.
func (j *job) watch() (importResult, <-chan struct{}) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.state, j.changed
}

package analyzer

// Walks is the directed graph of every journey's steps: who comes before whom,
// and which branches no customer walks together.
type Walks struct{}

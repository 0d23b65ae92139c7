package claim

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

// eachLine hands over every line of the embedded files of a folder, in the order
// of the files' names, without blank lines and those that begin with “#”. An
// error comes back with the file's name and the line's number.
func eachLine(files embed.FS, folder string, read func(file, line string) error) error {
	entries, err := files.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, f := range entries {
		data, err := files.ReadFile(path.Join(folder, f.Name()))
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(data), "\n") {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			if err := read(f.Name(), line); err != nil {
				return fmt.Errorf("%s:%d: %w", f.Name(), n+1, err)
			}
		}
	}
	return nil
}

package neo4jtest

import (
	"context"
	_ "embed" // the keeper's script and the list of jars
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// release is the version of the server.
const release = "5.26.28"

// startWithin is how long a server may take to start; 6 s are usual, a busy
// machine needs many times that.
const startWithin = 3 * time.Minute

//go:embed keep.sh
var keeper string

//go:embed pom.xml
var pom string

// start starts a server, in Docker where an engine answers, else with Java.
// With a secret it asks for user neo4j and that password.
func start(t testing.TB, dir, secret string) (running, error) {
	t.Helper()
	release, err := lock(filepath.Join(dir, "fetch.lock"))
	if err != nil {
		return running{}, err
	}
	defer release()
	server, inDocker := startDocker(dir, secret)
	if inDocker == nil {
		return server, nil
	}
	server, withJava := startJava(t, dir, secret)
	if withJava == nil {
		return server, nil
	}
	return running{}, errors.Join(fmt.Errorf("docker: %w", inDocker), fmt.Errorf("java: %w", withJava))
}

func startDocker(dir, secret string) (running, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if out, err := exec.CommandContext(ctx, "docker", "info", "--format", "{{.ServerVersion}}").CombinedOutput(); err != nil {
		return running{}, fmt.Errorf("no engine answers: %w: %s", err, firstLine(out))
	}
	home, port, err := newHome(dir)
	if err != nil {
		return running{}, err
	}
	auth := "none"
	if secret != "" {
		auth = "neo4j/" + secret
	}
	server := running{URI: "bolt://127.0.0.1:" + port, Home: home}
	err = keep(home, "docker", "run", "--rm", "-p", "127.0.0.1:"+port+":7687", "-e", "NEO4J_AUTH="+auth,
		"-e", "NEO4J_server_bolt_advertised__address=127.0.0.1:"+port, "-e", "NEO4J_dbms_usage__report_enabled=false", "neo4j:"+release+"-community")
	if err != nil {
		return running{}, err
	}
	return server, waitUntilReady(server, token(secret), 3*time.Minute)
}

func startJava(t testing.TB, dir, secret string) (running, error) {
	if err := javaVersion(); err != nil {
		return running{}, err
	}
	jars, err := fetchJars(t, dir)
	if err != nil {
		return running{}, err
	}
	home, port, err := newHome(dir)
	if err != nil {
		return running{}, err
	}
	conf := filepath.Join(home, "conf")
	if err := os.MkdirAll(conf, 0o755); err != nil {
		return running{}, err
	}
	settings := []string{
		"server.bolt.listen_address=127.0.0.1:" + port,
		"server.bolt.advertised_address=127.0.0.1:" + port,
		"server.http.enabled=false",
		"server.https.enabled=false",
		"dbms.security.auth_enabled=" + strconv.FormatBool(secret != ""),
		"dbms.usage_report.enabled=false",
		"server.memory.pagecache.size=64m",
	}
	if err := os.WriteFile(filepath.Join(conf, "neo4j.conf"), []byte(strings.Join(settings, "\n")+"\n"), 0o644); err != nil {
		return running{}, err
	}
	server := running{URI: "bolt://127.0.0.1:" + port, Home: home}
	err = keep(home, "java", "-Xms512m", "-Xmx512m",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"-cp", filepath.Join(jars, "*")+":"+conf, "org.neo4j.server.CommunityEntryPoint", "--home-dir="+home, "--config-dir="+conf, "--console-mode")
	if err != nil {
		return running{}, err
	}
	if secret == "" {
		return server, waitUntilReady(server, neo4j.NoAuth(), startWithin)
	}
	// A fresh server's password is neo4j and must be changed first.
	if err := waitUntilReady(server, token("neo4j"), startWithin); err != nil {
		return running{}, err
	}
	return server, changePassword(server.URI, "neo4j", secret)
}

func changePassword(uri, from, to string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(uri, token(from))
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	_, err = neo4j.ExecuteQuery(ctx, driver, "ALTER CURRENT USER SET PASSWORD FROM $from TO $to", map[string]any{"from": from, "to": to},
		neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("system"))
	return err
}

func token(secret string) neo4j.AuthToken {
	if secret == "" {
		return neo4j.NoAuth()
	}
	return neo4j.BasicAuth("neo4j", secret, "")
}

// javaVersion fails when there is no Java or one older than 17.
func javaVersion() error {
	out, err := exec.Command("java", "-version").CombinedOutput()
	if err != nil {
		return fmt.Errorf("java -version: %w", err)
	}
	found := regexp.MustCompile(`version "(\d+)`).FindSubmatch(out)
	if found == nil {
		return fmt.Errorf("java -version says %s", firstLine(out))
	}
	if major, err := strconv.Atoi(string(found[1])); err != nil || major < 17 {
		return fmt.Errorf("version 17 or later is needed, this is %s", found[1])
	}
	return nil
}

// fetchJars has Maven copy the server's jars into the cache once.
func fetchJars(t testing.TB, dir string) (string, error) {
	jars := filepath.Join(dir, "lib")
	if _, err := os.Stat(jars); err == nil {
		return jars, nil
	}
	t.Logf("fetching Neo4j %s by Maven, once", release)
	work, err := os.MkdirTemp(dir, "fetch-")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(work) }()
	if err := os.WriteFile(filepath.Join(work, "pom.xml"), []byte(strings.ReplaceAll(pom, "RELEASE", release)), 0o644); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	maven := exec.CommandContext(ctx, "mvn", "-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(work, "lib"))
	maven.Dir = work
	if out, err := maven.CombinedOutput(); err != nil {
		return "", fmt.Errorf("mvn: %w: %s", err, firstLine(out))
	}
	return jars, os.Rename(filepath.Join(work, "lib"), jars)
}

// newHome makes a folder for one server, and finds a free port on loopback.
func newHome(dir string) (home, port string, err error) {
	if home, err = os.MkdirTemp(dir, "server-"); err != nil {
		return "", "", err
	}
	if err = os.WriteFile(lease(home), nil, 0o644); err != nil {
		return "", "", err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", "", err
	}
	_, port, err = net.SplitHostPort(listener.Addr().String())
	return home, port, errors.Join(err, listener.Close())
}

// keep runs a command under the keeper's script, apart from the test, so that
// the server outlives it.
func keep(home string, command ...string) error {
	script := exec.Command("sh", append([]string{"-c", keeper, "keep.sh", home, logOf(home)}, command...)...)
	script.SysProcAttr = apart()
	if err := script.Start(); err != nil {
		return err
	}
	return script.Process.Release()
}

// logOf is where a server's words go; they stay when its folder goes.
func logOf(home string) string { return home + ".log" }

// split parts the user and password from a URI.
func split(uri string) (string, neo4j.AuthToken, error) {
	parsed, err := url.Parse(uri)
	if err != nil {
		return "", neo4j.AuthToken{}, err
	}
	auth := neo4j.NoAuth()
	if parsed.User != nil {
		password, _ := parsed.User.Password()
		auth = neo4j.BasicAuth(parsed.User.Username(), password, "")
	}
	parsed.User, parsed.RawQuery = nil, ""
	return parsed.String(), auth, nil
}

func firstLine(out []byte) string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return line
}

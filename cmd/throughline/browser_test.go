package main

import (
	"context"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/xuri/excelize/v2"

	"github.com/throughline/throughline/graph/memory"
)

// browser starts a real Chromium, and gathers what it complains about. Without
// one the test fails, since pages that nobody saw in a browser are not tested.
func browser(t *testing.T) (context.Context, func() []string) {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Fatal("Chromium is needed for the tests of the pages: install it (apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1280, 900))
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	var mu sync.Mutex
	var complaints []string
	ctx, cancel := chromedp.NewContext(allocated, chromedp.WithListener(func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			complaints = append(complaints, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			if e.Entry.Level == log.EntryLevelError {
				complaints = append(complaints, e.Entry.Text+" "+e.Entry.URL)
			}
		}
	}))
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // starts the browser
		t.Fatal(err)
	}
	ctx, over := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(over)
	return ctx, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return complaints
	}
}

// writeWorkbook writes rows of text into a workbook's first sheet.
func writeWorkbook(t *testing.T, path, sheet string, rows ...string) {
	t.Helper()
	book := excelize.NewFile()
	if err := book.SetSheetName("Sheet1", sheet); err != nil {
		t.Fatal(err)
	}
	for r, row := range rows {
		for c, cell := range strings.Split(row, "|") {
			ref, _ := excelize.CoordinatesToCellName(c+1, r+1)
			if err := book.SetCellValue(sheet, ref, strings.TrimSpace(cell)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}

// shot keeps a picture of the page when THROUGHLINE_SHOTS names a folder.
func shot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("THROUGHLINE_SHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPagesInABrowser walks through the pages as a person would: look at what
// is understood, import, read the findings, filter them, open one.
func TestPagesInABrowser(t *testing.T) {
	store := memory.New()
	s := &session{ctx: context.Background(), stdout: io.Discard, stderr: io.Discard}
	server := httptest.NewServer(s.newServer(store, config{}))
	t.Cleanup(server.Close)
	dir := t.TempDir()
	maps, rules := filepath.Join(dir, "Clinic journeys.xlsx"), filepath.Join(dir, "Finance rules.xlsx")
	writeWorkbook(t, maps, "Visit", "Stage|Touchpoint|Channel|Accountable|Score (1-5)",
		"Book|Booking form|Web|Digital|4.7", "Visit|Reception|Clinic|Front Office|2.1", "Visit|Treatment room|Clinic|-|3.9")
	writeWorkbook(t, rules, "Rules", "Department|Subject|Touchpoint|Policy",
		"Finance|Check-up|Booking form|First check-up: EUR 55", "Marketing|Check-up|Booking form|The first check-up costs 39 euros")
	ctx, complaints := browser(t)

	must(t, ctx,
		chromedp.Navigate(server.URL),
		chromedp.WaitVisible(`//h2[contains(., "Nothing imported yet")]`),
		chromedp.Click(`//a[contains(., "Import workbooks")]`),
		chromedp.WaitVisible(chromedp.CSS(`#files`)),
		chromedp.SetUploadFiles(chromedp.CSS(`#files`), []string{maps, rules}),
		chromedp.Click(`//button[contains(., "Look first")]`),
		chromedp.WaitVisible(`//h2[contains(., "What was understood")]`),
	)
	shot(t, ctx, "look")
	shows(t, ctx, `#result`, "Clinic journeys.xlsx", "Finance rules.xlsx", "touchpoint", "journey, long")
	if sources, _ := store.Sources(context.Background()); len(sources) != 0 {
		t.Error("looking first stored something")
	}
	must(t, ctx,
		chromedp.Click(`//button[contains(., "Import and analyse")]`),
		chromedp.WaitVisible(`//a[contains(., "See the findings")]`),
		chromedp.Click(`//a[contains(., "See the findings")]`),
		chromedp.WaitVisible(chromedp.CSS(`select[name=rule]`)),
		chromedp.SetValue(chromedp.CSS(`select[name=rule]`), "ownership-gap"),
		chromedp.Click(`//button[contains(., "Show")]`),
		chromedp.WaitVisible(`//p[@role="status"][contains(., "1 finding")]`),
	)
	shot(t, ctx, "findings")
	shows(t, ctx, `main`, "Treatment room")
	address, err := chromedp.Run(ctx, chromedp.Location())
	if err != nil || !strings.Contains(address, "rule=ownership-gap") {
		t.Errorf("the filter is not in the address: %s (%v)", address, err)
	}
	must(t, ctx, chromedp.Click(chromedp.CSS(`.finding h3 a`)), chromedp.WaitVisible(chromedp.CSS(`.facts`)))
	shot(t, ctx, "finding")
	shows(t, ctx, `.sides`, "Clinic journeys.xlsx", "Visit", "D4")
	for _, path := range []string{"/", "/import", "/rules"} {
		must(t, ctx, chromedp.Navigate(server.URL+path), chromedp.WaitVisible(chromedp.CSS(`h1`)))
		shot(t, ctx, "page"+strings.ReplaceAll(path, "/", "-"))
	}
	if all := complaints(); len(all) > 0 {
		t.Errorf("the browser complained: %s", strings.Join(all, "; "))
	}
}

// must does what a person does, and ends the test when it does not work.
func must(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// shows checks that an element's visible text holds all of the wanted ones.
func shows(t *testing.T, ctx context.Context, selector string, wanted ...string) {
	t.Helper()
	text, err := chromedp.Run(ctx, chromedp.Text(chromedp.CSS(selector)))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("%s lacks %q: %s", selector, want, text)
		}
	}
}

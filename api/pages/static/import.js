"use strict";
// Sends the form in the background, shows progress and what was understood.
// Without this script the form still works: the browser shows the answer.
(() => {
  const form = document.getElementById("upload");
  const files = document.getElementById("files");
  const drop = document.querySelector(".drop");
  const progress = document.getElementById("progress");
  const result = document.getElementById("result");
  const stages = { reading: "Reading the workbooks…", storing: "Storing…", analysing: "Looking for contradictions…", done: "Done." };

  const element = (name, text, ...children) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    e.append(...children);
    return e;
  };

  for (const name of ["dragover", "dragenter"]) {
    drop.addEventListener(name, (e) => { e.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (e) => { e.preventDefault(); files.files = e.dataTransfer.files; });

  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    const data = new FormData(form);
    data.set("dry_run", e.submitter ? e.submitter.value : "false");
    result.replaceChildren();
    progress.textContent = stages.reading;
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { Prefer: "respond-async" } });
      const body = await answer.json();
      if (!answer.ok) return fail(body);
      const events = new EventSource("/api/v1/imports/" + body.id + "/events");
      events.addEventListener("progress", (message) => {
        const job = JSON.parse(message.data);
        progress.textContent = stages[job.stage] || job.stage;
        if (job.state === "running") return;
        events.close();
        if (job.state === "failed") fail(job.problem);
        else show(job);
      });
      events.onerror = () => { events.close(); fail({ title: "Connection lost", detail: "Look at the overview to see whether the import was finished." }); };
    } catch (error) {
      fail({ title: "Connection lost", detail: String(error) });
    }
  });

  function fail(problem) {
    progress.textContent = "";
    const box = element("div", "", element("h2", problem.title), element("p", problem.detail || ""));
    box.className = "bad";
    box.append(list(problem.problems || []));
    box.append(element("p", "Nothing was stored."));
    result.replaceChildren(box);
  }

  function list(problems) {
    const ul = element("ul");
    for (const p of problems) {
      ul.append(element("li", [p.file, p.sheet, p.cell].filter(Boolean).join(" › ") + ": " + p.message));
    }
    return ul;
  }

  function show(job) {
    const box = element("div");
    if (job.run) {
      const f = job.findings;
      box.append(element("h2", "Imported"));
      const link = element("a", "See the findings");
      link.href = "/findings";
      box.append(element("p", f.high + " high, " + f.medium + " medium, " + f.low + " low, " + f.review + " to review. ", link));
    } else {
      box.append(element("h2", "What was understood (nothing stored yet)"));
    }
    for (const source of (job.reading && job.reading.sources) || []) box.append(understood(source));
    result.replaceChildren(box);
  }

  function understood(source) {
    const box = element("details", "", element("summary", source.file + (source.department ? " · " + source.department : "") + " · " + source.problems.length + " problems"));
    box.className = "source";
    box.open = true;
    for (const sheet of source.sheets) {
      const tables = sheet.tables || [];
      box.append(element("h3", sheet.name + (tables.length ? "" : " (skipped: " + sheet.skipped + ")")));
      for (const t of tables) {
        box.append(element("p", t.kind + ", " + t.layout + ", " + t.range));
        const rows = element("tbody");
        for (const c of t.columns || []) {
          const certainty = c.concept ? Math.round(c.confidence * 100) + " %" : "";
          rows.append(element("tr", "", element("td", c.cell), element("td", c.text), element("td", c.concept || "not used"), element("td", certainty), element("td", c.runner_up || "")));
        }
        const head = element("tr");
        for (const h of ["Cell", "Header", "Understood as", "Certainty", "Or"]) {
          const th = element("th", h);
          th.scope = "col";
          head.append(th);
        }
        box.append(element("table", "", element("thead", "", head), rows));
      }
    }
    if (source.problems.length) box.append(element("h3", "Problems"), list(source.problems));
    return box;
  }
})();

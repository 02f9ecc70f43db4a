
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  const root = document.documentElement;
  const help = byId("help");
  const filters = document.querySelector(".filters");
  const changes = all(".change");
  const boxes = all(".filters input");

  // ---------- views
  const showView = (name) => {
    root.classList.toggle("inline", name === "inline");
    document.querySelector(`input[name="view"][value="${name}"]`).checked = true;
  };
  const hideUnchanged = (on) => {
    root.classList.toggle("only-changed", on);
    byId("only-changed").checked = on;
  };

  // ---------- filters
  const chosen = (name) => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));

  const applyFilters = () => {
    const subjects = chosen("subject");
    const kinds = chosen("kind");
    let shown = 0;
    for (const change of changes) {
      const fits = subjects.has(change.dataset.subject) && change.dataset.kinds.split(" ").some((kind) => kinds.has(kind));
      change.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of all(".subject")) {
      const visible = group.querySelectorAll(".change:not([hidden])").length;
      group.hidden = visible === 0;
      group.querySelector(".count").textContent = String(visible);
    }
    byId("shown").textContent = `${shown} of ${changes.length} changes`;
  };

  // ---------- from change to change
  const stops = () => all(".change, .row:not(.same)").filter((stop) => stop.checkVisibility());

  /* Where to go on from: what has the focus, where the last walk ended, else the top of the window. */
  let last = null;
  const positionIn = (list) => {
    const from = document.activeElement.closest(".change, .row") || last;
    const index = from ? list.indexOf(from) : -1;
    if (index >= 0) return { index, exact: true };
    const top = byId("controls").getBoundingClientRect().bottom;
    const below = list.findIndex((stop) => stop.getBoundingClientRect().top >= top);
    return { index: below < 0 ? list.length : below, exact: false };
  };

  const focusOn = (element) => {
    last = element;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };

  const walk = (direction) => {
    const list = stops();
    if (list.length === 0) return;
    const { index, exact } = positionIn(list);
    const next = direction > 0 && !exact ? index : index + direction;
    focusOn(list[Math.min(Math.max(next, 0), list.length - 1)]);
  };

  /* A link into what is folded or hidden opens it, and the focus goes along. */
  const follow = () => {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (!target || !target.closest("main")) return;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    const stop = target.closest(".change, .row");
    if (!stop) return;
    stop.hidden = false;
    focusOn(stop);
  };

  // ---------- keyboard
  const openHelp = () => help.showModal();
  const openFilters = () => {
    filters.open = true;
    filters.querySelector("input, summary").focus();
  };
  const enter = (event) => {
    const link = event.target.matches(".change, .row") ? event.target.querySelector("a") : null;
    if (link) link.click();
  };
  const commands = {
    n: () => walk(1),
    j: () => walk(1),
    p: () => walk(-1),
    k: () => walk(-1),
    v: () => showView(root.classList.contains("inline") ? "side" : "inline"),
    u: () => hideUnchanged(!root.classList.contains("only-changed")),
    f: openFilters,
    "?": openHelp,
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && filters.open) {
      filters.open = false;
      filters.querySelector("summary").focus();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !byId("keys-on").checked) return;
    if (event.key === "Enter") enter(event);
    if (!Object.hasOwn(commands, event.key)) return;
    event.preventDefault();
    commands[event.key]();
  });

  // ---------- wiring
  for (const radio of all('input[name="view"]')) radio.addEventListener("change", () => showView(radio.value));
  byId("only-changed").addEventListener("change", (event) => hideUnchanged(event.target.checked));
  for (const box of boxes) box.addEventListener("change", applyFilters);
  byId("reset").addEventListener("click", () => {
    for (const box of boxes) box.checked = true;
    applyFilters();
  });
  document.addEventListener("click", (event) => {
    if (filters.open && !filters.contains(event.target)) filters.open = false;
  });
  byId("next").addEventListener("click", () => walk(1));
  byId("previous").addEventListener("click", () => walk(-1));
  byId("help-open").addEventListener("click", openHelp);
  byId("help-close").addEventListener("click", () => help.close());
  window.addEventListener("hashchange", follow);

  byId("controls").hidden = false;
  applyFilters();
  follow();
})();

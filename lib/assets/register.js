
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const rows = Array.from(document.querySelectorAll(".timeline > tbody"));
  const chunks = document.querySelectorAll(".chunk");
  const selects = Array.from(document.querySelectorAll("[data-filter]"));
  const words = byId("words");
  const noun = byId("by-kind") ? "acts" : "decisions";

  // ---------- filters
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, plain(row.textContent));
    return texts.get(row);
  };

  const applyFilters = () => {
    const chosen = selects.filter(({ value }) => value !== "");
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !(
        chosen.every(({ value, dataset }) => row.dataset[dataset.filter].split(" ").includes(value)) &&
        wanted.every((word) => textOf(row).includes(word))
      );
      if (!row.hidden) shown += 1;
    }
    for (const chunk of chunks) chunk.hidden = !chunk.querySelector("tbody:not([hidden])");
    byId("shown").textContent = `${shown} of ${rows.length} ${noun}`;
  };

  let pending = 0;
  for (const select of selects) select.addEventListener("change", applyFilters);
  words.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(applyFilters, 120);
  });
  byId("reset").addEventListener("click", () => {
    for (const select of selects) select.value = "";
    words.value = "";
    applyFilters();
  });

  // ---------- places: what a link leads to is shown and open
  const showTarget = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    const row = target && target.closest(".timeline > tbody");
    if (!row) return;
    if (row.hidden) byId("reset").click();
    const details = target.closest("details");
    if (details) details.open = true;
    row.rows[0].scrollIntoView({ block: "nearest" });
    target.scrollIntoView({ block: "nearest" });
  };
  window.addEventListener("hashchange", showTarget);

  // The same cell again closes what it opened.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".timeline td > a");
    if (!link || link.hash !== location.hash) return;
    const target = byId(decodeURIComponent(link.hash.slice(1)));
    const details = target && target.closest("details");
    if (!details) return;
    details.open = !details.open;
    event.preventDefault();
  });

  byId("controls").hidden = false;
  applyFilters();
  showTarget();
})();

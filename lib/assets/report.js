
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const table = byId("_table");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const selects = Array.from(document.querySelectorAll("[data-filter]"));

  // ---------- filters
  const applyFilters = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !selects.every(
        ({ value, dataset }) => value === "" || row.dataset[dataset.filter].split(" ").includes(value)
      );
      if (!row.hidden) shown += 1;
    }
    byId("_shown").textContent = `${shown} of ${rows.length} decisions`;
  };

  for (const select of selects) select.addEventListener("change", applyFilters);
  byId("_reset").addEventListener("click", () => {
    for (const select of selects) select.value = "";
    applyFilters();
  });

  // A link to a row that is filtered away shows it.
  const showTarget = () => {
    const row = rows.find(({ id }) => `#${id}` === location.hash);
    if (!row || !row.hidden) return;
    byId("_reset").click();
    row.scrollIntoView();
  };
  window.addEventListener("hashchange", showTarget);

  // ---------- order
  const collator = new Intl.Collator("en", { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return "key" in cell.dataset ? cell.dataset.key : cell.textContent.trim();
  };

  /* Rows without a value stand last, whichever way the others go. */
  const sortBy = (header, column) => {
    const up = header.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    const sorted = rows.slice().sort((a, b) => {
      const [left, right] = [keyOf(a, column), keyOf(b, column)];
      if (left === "" || right === "") return (left === "") - (right === "");
      return up ? collator.compare(left, right) : collator.compare(right, left);
    });
    body.append(...sorted);
  };

  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", () => sortBy(header, column));
    header.replaceChildren(button);
  });

  byId("_controls").hidden = false;
  applyFilters();
})();

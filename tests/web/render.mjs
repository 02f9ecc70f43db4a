// Uses the page of a report as a reader does. `check(holds, message)` reports what does not hold.

const all = (page, selector) => page.locator(selector).count();
const visible = (page, selector) =>
  page.locator(selector).evaluateAll((found) => found.filter((element) => element.checkVisibility()).length);
const hasDecisions = async (page) => (await all(page, "#_table")) > 0;

/* All that can be unfolded. */
export const unfold = (page) =>
  page.locator("details").evaluateAll((found) => found.forEach((one) => (one.open = true)));

/* Every link inside the page leads somewhere, and no id stands twice. */
const links = async (page, check) => {
  const { dead, twice } = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    const known = new Set(ids);
    const hrefs = Array.from(document.querySelectorAll('a[href^="#"]'), (a) => a.getAttribute("href").slice(1));
    return { dead: hrefs.filter((href) => !known.has(href)), twice: ids.length - known.size };
  });
  check(dead.length === 0, `links lead nowhere: ${dead.slice(0, 5)}`);
  check(twice === 0, "ids stand twice");
};

/* The browser itself finds a section by its number. */
const anchors = async (page, check) => {
  const label = page.locator(".text a.label[href]").first();
  if ((await label.count()) === 0) return;
  await label.click();
  const href = await label.getAttribute("href");
  const target = await page.evaluate(() => document.querySelector(":target")?.id);
  check(`#${target}` === href, `${href} leads to ${target}`);
};

/* From a citation to the index and back. */
const citations = async (page, check) => {
  const cite = page.locator(".text .cite").first();
  if ((await cite.count()) === 0) return;
  await cite.click();
  check((await all(page, ".refs > :target")) === 1, "a citation does not lead to the index");
  await page.locator(".refs > :target .where a").first().click();
  check((await all(page, ".text .cite:target")) === 1, "the index does not lead back to the citation");
};

/* Without script. */
export const read = async (page, check) => {
  check((await visible(page, ".controls")) === 0, "without script: controls that do nothing");
  check((await visible(page, ".decisions tbody tr")) === (await all(page, ".decisions tbody tr")), "without script: hidden rows");
  check((await visible(page, ".decisions button")) === 0, "without script: buttons that do nothing");
};

const filter = async (page, check) => {
  const rows = await all(page, ".decisions tbody tr");
  const status = () => page.textContent("#_shown");
  check((await status()) === `${rows} of ${rows} decisions`, `says ${await status()}`);
  for (const select of await page.locator("[data-filter]").all()) {
    const name = await select.getAttribute("data-filter");
    for (const option of await select.locator("option").all()) {
      const value = await option.getAttribute("value");
      if (value === "") continue;
      await select.selectOption(value);
      const fit = await all(page, `.decisions tbody tr[data-${name}~="${value}"]`);
      check((await visible(page, ".decisions tbody tr")) === fit, `filter: ${name} ${value} shows other rows`);
      check((await status()) === `${fit} of ${rows} decisions`, `filter: says ${await status()}`);
    }
    await page.click("#_reset");
    check((await visible(page, ".decisions tbody tr")) === rows, "filter: not all again");
  }
};

const sort = async (page, check) => {
  const ids = () => page.locator(".decisions tbody tr").evaluateAll((rows) => rows.map(({ id }) => id));
  const before = await ids();
  const where = page.locator(".decisions th button").first();
  await where.click();
  check((await ids()).join() === before.join(), "sort: by place is not the order of the report");
  await where.click();
  check((await ids()).join() === before.slice().reverse().join(), "sort: not the other way round");
  check((await all(page, '.decisions th[aria-sort="descending"]')) === 1, "sort: the column does not say so");
  await page.locator(".decisions th button").nth(1).click();
  const forces = await page.locator(".decisions tbody .force").allTextContents();
  check(forces.join() === forces.slice().sort().join(), "sort: not by force");
  await where.click();
};

/* A decision that the filter hides is shown where a link leads to it. */
const reveal = async (page, check) => {
  const row = await page.locator(".decisions tbody tr").first();
  const id = await row.getAttribute("id");
  await page.locator('[data-filter="by"]').selectOption((await row.getAttribute("data-by")) === "none" ? "any" : "none");
  await page.locator(`.slip a[href="#${id}"]`).first().click();
  await page.waitForFunction((of) => document.getElementById(of).checkVisibility(), id, { timeout: 2000 });
  check(await row.isVisible(), "a link leads to a hidden row");
};

/* With script. */
export const use = async (page, check) => {
  await links(page, check);
  await anchors(page, check);
  await citations(page, check);
  if (!(await hasDecisions(page))) return;
  await filter(page, check);
  await sort(page, check);
  await reveal(page, check);
};

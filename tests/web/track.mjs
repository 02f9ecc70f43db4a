// Uses the page of a register as a reader does. `check(holds, message)` reports what does not hold.

const all = (page, selector) => page.locator(selector).count();
const visible = (page, selector) =>
  page.locator(selector).evaluateAll((found) => found.filter((element) => element.checkVisibility()).length);
const rows = ".timeline > tbody";
const shown = `${rows}:not([hidden])`;

/* Waits until `holds` of `argument` does; the policy of the page lets Playwright wait for no function of its own. */
const until = async (page, holds, argument, message) => {
  for (let turn = 0; turn < 50; ++turn) {
    if (await page.evaluate(holds, argument)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(message);
};

/* All that can be unfolded. */
export const unfold = (page) =>
  page.locator("details").evaluateAll((found) => found.slice(0, 200).forEach((one) => (one.open = true)));

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

/* Cells and statuses say in words and signs what their colours say. */
const words = async (page, check) => {
  const mute = await page.locator(".timeline td > a, .status").evaluateAll((found) =>
    found.filter((element) => {
      const text = element.getAttribute("aria-label") ?? element.textContent;
      const state = (element.matches("a") ? element.parentElement : element).className.replace("status ", "");
      const sign = getComputedStyle(element, "::before").content;
      return state !== "cited" && (!text.includes(state) || !/[+=≈✓×]/.test(sign));
    }).length
  );
  check(mute === 0, `${mute} cells speak by colour alone`);
};

/* Without script. */
export const read = async (page, check) => {
  check((await visible(page, ".controls")) === 0, "without script: controls that do nothing");
  check((await all(page, `${rows}[hidden]`)) === 0, "without script: hidden rows");
  await links(page, check);
  await words(page, check);
  const summary = page.locator(".story summary").first();
  if ((await summary.count()) === 0) return;
  await summary.click();
  check((await visible(page, ".story [open] .history > li")) > 0, "without script: the history does not open");
};

const filter = async (page, check) => {
  const count = await all(page, rows);
  const status = () => page.textContent("#shown");
  check((await status()).startsWith(`${count} of ${count} `), `says ${await status()}`);
  for (const select of await page.locator("[data-filter]").all()) {
    const name = await select.getAttribute("data-filter");
    const values = await select.locator("option").evaluateAll((found) => found.map(({ value }) => value).filter(Boolean));
    for (const value of values.slice(0, 12)) {
      await select.selectOption(value);
      const fit = await all(page, `${rows}[data-${name}~="${value}"]`);
      check((await all(page, shown)) === fit, `filter: ${name} ${value} shows other rows`);
      check((await status()).startsWith(`${fit} of ${count} `), `filter: says ${await status()}`);
    }
    await page.click("#reset");
    check((await all(page, shown)) === count, "filter: not all again");
  }
};

const search = async (page, check) => {
  const count = await all(page, rows);
  await page.fill("#words", "NO SUCH WORDS ANYWHERE");
  await until(page, (of) => document.querySelectorAll(of).length === 0, shown, "search: finds what is not there");
  const first = (await page.locator(`${rows} .what`).first().textContent()).trim().split(/\s+/)[0];
  await page.fill("#words", first.toUpperCase());
  await until(page, (of) => document.querySelectorAll(of).length > 0, shown, "search: finds nothing");
  check(await page.locator(rows).first().isVisible(), `search: ${first} does not find its own row`);
  await page.click("#reset");
  check((await all(page, shown)) === count, "search: not all again");
};

/* A cell opens what the meeting says, and closes it again. */
const open = async (page, check) => {
  const cell = page.locator(".timeline td > a").first();
  const id = (await cell.getAttribute("href")).slice(1);
  const isOpen = () => page.evaluate((of) => document.getElementById(of).closest("details").open, id);
  await cell.click();
  await until(page, (of) => document.getElementById(of).checkVisibility(), id, "a cell opens nothing");
  check((await page.evaluate(() => document.querySelector(":target")?.id)) === id, "a cell leads elsewhere");
  await cell.click();
  check(!(await isOpen()), "a cell does not close what it opened");
};

/* A decision that the filter hides is shown where a link leads to it. */
const reveal = async (page, check) => {
  const row = page.locator(rows).first();
  const id = await row.getAttribute("id");
  await page.fill("#words", "no such words anywhere");
  await until(page, (of) => document.getElementById(of).hidden, id, "search: hides nothing");
  await page.evaluate((of) => (location.hash = of), id);
  await until(page, (of) => !document.getElementById(of).hidden, id, "a link leads to a hidden row");
};

/* With script. */
export const use = async (page, check) => {
  await links(page, check);
  check(await page.isVisible("#controls"), "no controls");
  if ((await all(page, rows)) === 0) return;
  await filter(page, check);
  await search(page, check);
  await open(page, check);
  await reveal(page, check);
};

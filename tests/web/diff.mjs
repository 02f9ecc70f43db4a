// Uses the page of a comparison as a reader does. `check(holds, message)` reports what does not hold.

const visible = (page, selector) =>
  page.locator(selector).evaluateAll((found) => found.filter((element) => element.checkVisibility()).length);
const all = (page, selector) => page.locator(selector).count();
const focused = (page) => page.evaluate(() => document.activeElement.id);
const pick = (page, view) => page.locator(`input[name="view"][value="${view}"]`).check({ force: true });

/* Another look of the page, with all that can be unfolded: to be checked for accessibility. */
export const unfold = async (page) => {
  await pick(page, "inline");
  await page.locator("details").evaluateAll((found) => found.forEach((one) => (one.open = true)));
};

/* Without script. */
export const read = async (page, check) => {
  check((await visible(page, "#controls")) === 0, "without script: controls that do nothing");
  check((await visible(page, ".change")) === (await all(page, ".change:not(details *)")), "without script: hidden changes");
  check((await visible(page, ".row")) === (await all(page, ".row")), "without script: hidden rows");
  const sides = await all(page, ".row > .old:not(:empty)");
  check((await visible(page, ".row > .old:not(:empty)")) === sides, "without script: no side by side view");
};

const switchViews = async (page, check) => {
  const pairs = await all(page, ".row:not(.left-only) > .old");
  const removed = await all(page, ".row.changed > .new del");
  check((await visible(page, ".row.changed > .new del")) === 0, "side by side: removed words on the new side");
  await pick(page, "inline");
  check((await visible(page, ".row:not(.left-only) > .old")) === 0, "inline: the old side is there, too");
  check((await visible(page, ".row.changed > .new del")) === removed, "inline: removed words are missing");
  await page.keyboard.press("v");
  check((await visible(page, ".row:not(.left-only) > .old")) === pairs, "v: not side by side again");
};

const hideUnchanged = async (page, check) => {
  await page.check("#only-changed");
  check((await visible(page, ".row.same:not(:has(.title))")) === 0, "hide unchanged: unchanged rows are there");
  check((await visible(page, ".row:not(.same)")) === (await all(page, ".row:not(.same)")), "hide unchanged: too much");
  await page.keyboard.press("u");
  check(!(await page.isChecked("#only-changed")), "u: still hidden");
};

const filter = async (page, check) => {
  const changes = await all(page, ".change");
  const status = () => page.textContent("#shown");
  check((await status()) === `${changes} of ${changes} changes`, `says ${await status()}`);
  await page.keyboard.press("f");
  for (const subject of await page.locator('input[name="subject"]').all()) {
    const value = await subject.getAttribute("value");
    const others = await all(page, `.change:not([data-subject="${value}"])`);
    await subject.uncheck();
    check((await all(page, ".change:not([hidden])")) === others, `filter: ${value} is not hidden alone`);
    check((await status()) === `${others} of ${changes} changes`, `filter: says ${await status()}`);
    await subject.check();
  }
  const kinds = await page.locator(".change").evaluateAll((found) => found.map((one) => one.dataset.kinds.split(" ")));
  const off = new Set();
  for (const kind of await page.locator('input[name="kind"]').all()) {
    off.add(await kind.getAttribute("value"));
    await kind.uncheck();
    const hidden = kinds.filter((of) => of.every((one) => off.has(one))).length;
    check((await all(page, ".change[hidden]")) === hidden, `filter: without ${[...off]} not ${hidden} are hidden`);
  }
  check((await all(page, ".change:not([hidden])")) === 0, "filter: changes without kind");
  await page.click("#reset");
  check((await all(page, ".change:not([hidden])")) === changes, "filter: not all again");
  await page.keyboard.press("Escape");
  check((await visible(page, ".filters .panel")) === 0, "Escape: the filter is open");
};

const walk = async (page, check) => {
  const stops = await page
    .locator(".change, .row:not(.same)")
    .evaluateAll((found) => found.filter((stop) => stop.checkVisibility()).map((stop) => stop.id));
  if (stops.length < 2) return;
  await page.evaluate(() => {
    document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  await page.keyboard.press("n");
  check((await focused(page)) === stops[0], `n: at ${await focused(page)}, not at the first change`);
  await page.keyboard.press("j");
  check((await focused(page)) === stops[1], "j: not at the second change");
  await page.keyboard.press("k");
  check((await focused(page)) === stops[0], "k: not at the first change again");
  await page.click("#next");
  await page.click("#next");
  check((await focused(page)) === stops[Math.min(2, stops.length - 1)], "Next: not one further");
  await page.click("#previous");
  check((await focused(page)) === stops[stops.length > 2 ? 1 : 0], "Previous: not one back");
};

/* From the first change that stands in the text to its place there and back. */
const jump = async (page, check) => {
  const link = page.locator(".change .name[href]").first();
  if ((await link.count()) === 0) return;
  const change = await link.evaluate((found) => found.closest(".change").id);
  await link.evaluate((found) => {
    found.closest(".change").tabIndex = -1;
    found.closest(".change").focus();
  });
  await page.keyboard.press("Enter");
  check(await page.evaluate(() => document.activeElement.matches(".row")), `Enter: ${change} leads to no row`);
  await page.keyboard.press("Enter");
  check((await focused(page)).match(/^s\d+c\d+$/), "Enter: the row leads to no change");
};

const help = async (page, check) => {
  await page.keyboard.press("?");
  check(await page.isVisible("#help"), "?: no help");
  await page.uncheck("#keys-on");
  await page.keyboard.press("Escape");
  check(!(await page.isVisible("#help")), "Escape: the help is open");
  await page.keyboard.press("u");
  check(!(await page.isChecked("#only-changed")), "single keys work though switched off");
};

/* With script. */
export const use = async (page, check) => {
  check(await page.isVisible("#controls"), "no controls");
  await switchViews(page, check);
  await hideUnchanged(page, check);
  await filter(page, check);
  await walk(page, check);
  await jump(page, check);
  await help(page, check);
};

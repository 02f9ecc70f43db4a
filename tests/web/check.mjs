// Checks HTML pages as people and programs meet them:  node check.mjs [--exercise NAME] FILE...
// Valid HTML (html-validate, recommended), no violation that axe-core finds in light and dark, no request that leaves
// the page, no error on the console, no sideways scrolling on a telephone, and readable without script. NAME is a file
// beside this one that uses the page: diff, render, track. Prints what is wrong, a line each; exit 1 then.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const chromiumPath = process.env.CHROMIUM || "/usr/bin/chromium";
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axeColourRules = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

const problems = [];
const report = (file, message) => problems.push(`${basename(file)}: ${message}`);

/* Ids may begin with a digit: sections are found by their numbers, as in page.html#6.3.3. */
const rules = { "valid-id": ["error", { relaxed: true }] };

const validate = async (file) => {
  const config = { root: true, extends: ["html-validate:recommended"], rules };
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const { results } = await validator.validateFile(file);
  for (const { messages } of results)
    for (const { line, column, message, ruleId } of messages) report(file, `${line}:${column}: ${message} (${ruleId})`);
};

/* The page in a browser of its own settings; what it asks for and complains about is reported. */
const open = async (browser, file, options) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const address = pathToFileURL(resolve(file)).href;
  context.on("request", (request) => {
    if (request.url().split("#")[0] !== address) report(file, `asks for ${request.url()}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => report(file, `script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") report(file, `console: ${message.text()}`);
  });
  await page.goto(address);
  return page;
};

const runAxe = async (page, file, rules, what) => {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((runOnly) => axe.run(document, { runOnly }), rules);
  for (const { id, help, nodes } of violations)
    report(file, `${what}: ${help} (${id}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
};

/* In both colours, folded and not; in dark only the colours are others. */
const checkAccess = async (browser, file, exercise) => {
  for (const [colorScheme, rules] of [["light", axeTags], ["dark", axeColourRules]]) {
    // The policy of the page lets no foreign script in, axe neither.
    const page = await open(browser, file, { colorScheme, bypassCSP: true });
    await runAxe(page, file, rules, colorScheme);
    if (exercise.unfold) {
      await exercise.unfold(page);
      await runAxe(page, file, rules, `${colorScheme}, unfolded`);
    }
    await page.context().close();
  }
};

const checkNarrow = async (browser, file) => {
  const page = await open(browser, file, { viewport: { width: 390, height: 844 } });
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  if (wide > window) report(file, `is ${wide} wide in a window of ${window}`);
  await page.context().close();
};

const check = async (browser, file, exercise) => {
  await validate(file);
  await checkAccess(browser, file, exercise);
  await checkNarrow(browser, file);
  for (const [javaScriptEnabled, use] of [[false, exercise.read], [true, exercise.use]]) {
    const page = await open(browser, file, { javaScriptEnabled });
    if (use) await use(page, (holds, message) => holds || report(file, message));
    await page.context().close();
  }
};

const args = process.argv.slice(2);
const exercise = args[0] === "--exercise" ? await import(`./${args.splice(0, 2)[1]}.mjs`) : {};
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // root has none
const browser = await chromium.launch({ executablePath: chromiumPath, args: sandbox });
for (const file of args) {
  try {
    await check(browser, file, exercise);
  } catch (error) {
    report(file, error.message);
  }
}
await browser.close();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

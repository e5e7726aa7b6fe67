// print_page.js PAGE PDF: the page as Chromium prints it, on A4 with margins of 10 mm.
"use strict";

const path = require("node:path");
const { pathToFileURL } = require("node:url");

const { chromium } = require(path.join(__dirname, "..", "npm", "node_modules", "playwright-core"));
const { browserOptions } = require("./browser_options.js");

(async () => {
  const [page, pdf] = process.argv.slice(2);
  const browser = await chromium.launch(browserOptions);
  const opened = await browser.newPage();
  await opened.goto(pathToFileURL(path.resolve(page)).href);
  const side = "10mm";
  await opened.pdf({ path: pdf, format: "A4", tagged: true, margin: { top: side, bottom: side, left: side, right: side } });
  await browser.close();
})();

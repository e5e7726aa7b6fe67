// print_page.mjs PAGE PDF: the page as Chromium prints it, on A4 with margins of 10 mm.
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "../npm/browser.mjs";

const [page, pdf] = process.argv.slice(2);
const browser = await launch();
const opened = await browser.newPage();
await opened.goto(pathToFileURL(path.resolve(page)).href);
const side = "10mm";
await opened.pdf({ path: pdf, format: "A4", tagged: true, margin: { top: side, bottom: side, left: side, right: side } });
await browser.close();

// What the tests in Chromium share: figures, pages with figures in them, the browser.
"use strict";

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const { COOPNET_PROGRAM: program, COOPNET_SOURCE: source, COOPNET_WORK: work } = process.env;
const modules = path.join(source, "tests", "npm", "node_modules");
const { chromium } = require(path.join(modules, "playwright-core"));
const { browserOptions } = require("./browser_options.js");

function call(...words) {
  return execFileSync(program, words, { encoding: "utf-8", stdio: ["ignore", "pipe", "ignore"] });
}

const views = [...call("networks").matchAll(/^ {4}([a-z-]+)/gm)].map((match) => match[1]);

// The figure of a view, as it stands inside a page. Drawn once.
const drawn = new Map();
function figure(view, ...flags) {
  const key = [view, ...flags].join(" ");
  if (!drawn.has(key)) {
    const svg = call("draw", "--view", view, "-Tsvg", ...flags).replace(/^<\?xml.*?\?>\s*/, "");
    drawn.set(key, `<figure>${svg}<figcaption>${view}</figcaption></figure>`);
  }
  return drawn.get(key);
}

function page(...figures) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Figures</title></head><body><main><h1>Figures</h1>
    ${figures.join("\n")}</main></body></html>`;
}

function launch() {
  return chromium.launch(browserOptions);
}

// Compares with what is kept in expected/; COOPNET_ACCEPT=1 takes over what there is now, and ends red.
function compareWithKept(name, text) {
  const file = path.join(source, "tests", "consumers", "expected", name);
  if (process.env.COOPNET_ACCEPT) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    throw new Error(`${name} was taken over; look at the difference, then run the test again`);
  }
  require("node:assert").strictEqual(text, fs.readFileSync(file, "utf-8"), `${name} differs from what is kept`);
}

fs.mkdirSync(work, { recursive: true });
module.exports = { program, source, work, modules, views, call, figure, page, launch, compareWithKept };

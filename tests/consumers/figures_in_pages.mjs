// Figures as they stand inside pages, and what is kept of them.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const { COOPNET_PROGRAM: program, COOPNET_SOURCE: source } = process.env;

function call(...words) {
  return execFileSync(program, words, { encoding: "utf-8", stdio: ["ignore", "pipe", "ignore"] });
}

export const views = [...call("networks").matchAll(/^ {4}([a-z-]+)/gm)].map((match) => match[1]);

// The figure of a view, as it stands inside a page. Drawn once.
const drawn = new Map();
export function figure(view, ...flags) {
  const key = [view, ...flags].join(" ");
  if (!drawn.has(key)) {
    const svg = call("draw", "--view", view, "-Tsvg", ...flags).replace(/^<\?xml.*?\?>\s*/, "");
    drawn.set(key, `<figure>${svg}<figcaption>${view}</figcaption></figure>`);
  }
  return drawn.get(key);
}

export function page(...figures) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Figures</title></head><body><main><h1>Figures</h1>
    ${figures.join("\n")}</main></body></html>`;
}

// Compares with what is kept in expected/; COOPNET_ACCEPT=1 takes over what there is now, and ends red.
export function compareWithKept(name, text) {
  const file = path.join(source, "tests", "consumers", "expected", name);
  if (process.env.COOPNET_ACCEPT) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    throw new Error(`${name} was taken over; look at the difference, then run the test again`);
  }
  assert.strictEqual(text, fs.readFileSync(file, "utf-8"), `${name} differs from what is kept`);
}

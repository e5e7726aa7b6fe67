// Figures inside a page in Chromium: ids, axe, the accessibility tree, contrast on light, dark and forced colours, a tagged PDF.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, violations } from "../npm/browser.mjs";
import { compareWithKept, figure, page, views } from "./figures_in_pages.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

async function open(html, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const opened = await context.newPage();
  await opened.setContent(html);
  return opened;
}

// The contrast of each line of text with what lies right under its middle, and of each border and line with the paper: the worst
// of each.
function measureContrast() {
  const luminance = (colour) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const style = (element, property) => getComputedStyle(element)[property];
  const worst = { text: Infinity, texts: 0, line: Infinity, what: "" };
  for (const svg of document.querySelectorAll("svg")) {
    const painted = [...svg.querySelectorAll("rect, path, circle")].filter((shape) => style(shape, "fill") !== "none");
    const under = (x, y) => painted.filter((shape) => {
      const point = svg.createSVGPoint();
      [point.x, point.y] = [x, y];
      return shape.isPointInFill(point);
    }).pop();
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBBox();
      const ground = under(box.x + box.width / 2, box.y + box.height / 2);
      const value = contrast(style(text, "fill"), style(ground, "fill"));
      worst.texts += 1;
      if (value >= worst.text) continue;
      worst.text = value;
      worst.what = `${text.textContent}: ${style(text, "fill")} on ${style(ground, "fill")}`;
    }
    const paper = style(svg.querySelector(".background"), "fill");
    for (const line of svg.querySelectorAll("[data-from] .line"))
      worst.line = Math.min(worst.line, contrast(style(line, "stroke"), paper));
    // The samples of the legend: lines, and boxes with their bars.
    for (const sample of svg.querySelectorAll(".furniture path, .furniture rect")) {
      const inks = [style(sample, "stroke"), style(sample, "fill")].filter((ink) => ink !== "none");
      worst.line = Math.min(worst.line, Math.max(...inks.map((ink) => contrast(ink, paper))));
    }
    for (const shape of svg.querySelectorAll("[data-actor] .shape"))
      worst.line = Math.min(worst.line, Math.max(contrast(style(shape, "stroke"), paper), contrast(style(shape, "fill"), paper)));
  }
  return worst;
}

// Roles and names as a screen reader is given them, in its order.
async function accessibilityTree(opened) {
  const session = await opened.context().newCDPSession(opened);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    if (node.role?.value === "InlineTextBox") return;
    const heard = !node.ignored && node.role.value !== "generic";
    if (heard) {
      const description = node.description?.value ? ` (${node.description.value})` : "";
      lines.push(`${"  ".repeat(depth)}${node.role.value} "${node.name?.value ?? ""}"${description}`);
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), heard ? depth + 1 : depth);
  };
  walk(nodes[0], 0);
  return lines;
}

const all = (...flags) => page(...views.map((view) => figure(view, ...flags)));

test("figures in one page share no id", async () => {
  const both = (view) => [figure(view), figure(view, "--theme", "auto", "--evidence", "markers")];
  const opened = await open(page(...views.flatMap(both)));
  const ids = await opened.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
  assert.ok(ids.length > 30 * views.length);
  assert.deepStrictEqual(ids.filter((id, place) => ids.indexOf(id) !== place), []);
  // Each reference leads into its own figure.
  const lost = await opened.evaluate(() => [...document.querySelectorAll("svg")].flatMap((svg) => {
    const leadsIn = (key) => document.getElementById(svg.getAttribute(key))?.closest("svg") === svg;
    return ["aria-labelledby", "aria-describedby"].filter((key) => !leadsIn(key));
  }));
  assert.deepStrictEqual(lost, []);
  await opened.context().close();
});

test("axe finds no violation", async () => {
  for (const html of [all(), all("--theme", "auto", "--evidence", "markers")]) {
    const opened = await open(html);
    assert.deepStrictEqual(await violations(opened), []);
    await opened.context().close();
  }
});

test("the accessibility tree is as kept", async () => {
  const opened = await open(page(figure("overview", "--evidence", "none"), figure("capabilities")));
  compareWithKept("accessibility-tree.txt", (await accessibilityTree(opened)).join("\n") + "\n");
  await opened.context().close();
});

test("every actor and every link has its name, in the figures' order", async () => {
  const opened = await open(all());
  const wanted = await opened.evaluate(() => [...document.querySelectorAll("[data-from], [data-actor]")].map((element) =>
    element.getAttribute("aria-label") ?? element.querySelector("title").textContent));
  const items = (await accessibilityTree(opened)).filter((line) => line.trimStart().startsWith("listitem "));
  assert.ok(wanted.length >= 20 * views.length);
  assert.deepStrictEqual(items.map((line) => line.trim().replace(/^listitem "(.*)"( \(.*\))?$/, "$1")), wanted);
  await opened.context().close();
});

for (const [name, media, flags] of [
  ["light paper", {}, []],
  ["print", { media: "print" }, ["--theme", "print"]],
  ["a dark screen", { colorScheme: "dark" }, ["--theme", "auto"]],
  ["the dark theme", {}, ["--theme", "dark"]],
  ["forced colours", { forcedColors: "active" }, []],
  ["forced colours on a dark screen", { forcedColors: "active", colorScheme: "dark" }, ["--theme", "auto"]],
]) {
  test(`text and lines can be read on ${name}`, async () => {
    const opened = await open(all("--evidence", "markers", ...flags));
    await opened.emulateMedia(media);
    const worst = await opened.evaluate(measureContrast);
    assert.ok(worst.texts > 10 * views.length);
    assert.ok(worst.text >= 4.5, `${worst.text.toFixed(2)}, ${worst.what}`);
    assert.ok(worst.line >= 3, `a line or border of ${worst.line.toFixed(2)}`);
    await opened.context().close();
  });
}

test("a dark screen gets a dark figure only where that was asked for", async () => {
  const opened = await open(page(figure("overview", "--theme", "auto"), figure("overview", "--id-prefix", "plain")));
  const paper = () => opened.evaluate(() =>
    [...document.querySelectorAll(".background")].map((rect) => getComputedStyle(rect).fill));
  const light = await paper();
  await opened.emulateMedia({ colorScheme: "dark" });
  const dark = await paper();
  assert.deepStrictEqual(light, ["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
  assert.notStrictEqual(dark[0], light[0]);
  assert.strictEqual(dark[1], light[1]);
  await opened.emulateMedia({ colorScheme: "dark", media: "print" });
  assert.deepStrictEqual(await paper(), light, "paper stays white");
  await opened.context().close();
});

test("a page takes the figure's colours into its own hands", async () => {
  const html = page(figure("overview")).replace("</head>", "<style>figure { --coopnet-organization: #204080 }</style></head>");
  const opened = await open(html);
  const fill = await opened.evaluate(() => getComputedStyle(document.querySelector("[data-actor=interpol] .shape")).fill);
  assert.strictEqual(fill, "rgb(32, 64, 128)");
  await opened.context().close();
});

test("printed, the page is a tagged PDF with every label as text, and the figures fit", async () => {
  const opened = await open(all());
  const work = process.env.COOPNET_WORK;
  fs.mkdirSync(work, { recursive: true });
  const file = path.join(work, "printed.pdf");
  const side = "20mm";
  await opened.pdf({ path: file, format: "A4", tagged: true, margin: { top: side, bottom: side, left: side, right: side } });
  const wanted = await opened.evaluate(() => [...document.querySelectorAll("[data-actor] text")].map((text) => text.textContent));
  await opened.emulateMedia({ media: "print" });
  const wide = await opened.evaluate(() =>
    [...document.querySelectorAll("svg")].filter((svg) => svg.clientWidth > svg.parentElement.clientWidth + 1).length);
  assert.strictEqual(wide, 0);
  assert.match(execFileSync("pdfinfo", [file], { encoding: "utf-8" }), /^Tagged: +yes$/m);
  const structure = execFileSync("pdfinfo", ["-struct-text", file], { encoding: "utf-8" });
  assert.match(structure, /Project Fortaleza/);
  const found = execFileSync("pdftotext", [file, "-"], { encoding: "utf-8" }).replace(/\s+/g, " ");
  assert.deepStrictEqual(wanted.filter((label) => !found.includes(label.trim().replace(/\s+/g, " "))), []);
  await opened.context().close();
});

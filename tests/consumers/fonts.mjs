// Labels in Chromium under other fonts than the figure is measured with: each stays inside its actor's outline.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";

import { launch } from "../npm/browser.mjs";
import { figure, page, views } from "./figures_in_pages.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

// The labels that leave their outline, with how many points each line is too long on one side. A line is where its letters are:
// from the baseline up to the capitals and down to the descenders. Labels beside their outline (people, dots) are left aside.
function labelsOutside() {
  const outside = [];
  for (const actor of document.querySelectorAll("[data-actor]")) {
    const shape = actor.querySelector(".shape");
    const svg = actor.ownerSVGElement;
    const inside = (x, y) => {
      const point = svg.createSVGPoint();
      [point.x, point.y] = [x, y];
      return shape.isPointInFill(point) || shape.isPointInStroke(point);
    };
    for (const text of actor.querySelectorAll("text")) {
      const box = text.getBBox();
      const middle = box.x + box.width / 2;
      const size = parseFloat(getComputedStyle(text).fontSize);
      const baseline = parseFloat(text.getAttribute("y"));
      if (!inside(middle, baseline - 0.3 * size)) continue;
      let excess = 0;
      for (const y of [baseline - 0.7 * size, baseline + 0.15 * size]) {
        for (const [x, inwards] of [[box.x, 1], [box.x + box.width, -1]]) {
          let step = 0;
          while (!inside(x + step * inwards, y) && step < box.width / 2) step += 0.1;
          excess = Math.max(excess, step);
        }
      }
      if (excess > 0.05) outside.push(`${text.textContent}: ${excess.toFixed(1)} pt`);
    }
  }
  return outside;
}

for (const font of ["Liberation Sans", "DejaVu Sans", "Noto Sans"]) {
  test(`every label stays inside its outline in ${font}`, async () => {
    const context = await browser.newContext();
    const opened = await context.newPage();
    const problems = [];
    for (const view of views) {
      const style = `<style>svg, svg text { font-family: "${font}" !important }</style>`;
      await opened.setContent(page(figure(view)).replace("</head>", `${style}</head>`));
      const session = await context.newCDPSession(opened);
      await session.send("DOM.enable");
      await session.send("CSS.enable");
      const { root } = await session.send("DOM.getDocument");
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[data-actor] text" });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      assert.ok(fonts.some((each) => each.familyName === font), `${font} is not there: ${JSON.stringify(fonts)}`);
      problems.push(...(await opened.evaluate(labelsOutside)).map((label) => `${view}: ${label}`));
      await session.detach();
    }
    assert.deepStrictEqual(problems, []);
    await context.close();
  });
}

// People that are joined, skin tones, flags, keycaps, signs that a selector makes pictures, and letters with many marks: in a
// font of emoji each is one picture, without one its parts stand side by side, or empty boxes do. Whichever it is here.
const clusters = [
  "👨\u200D👩\u200D👧\u200D👦", "👩🏽\u200D❤\uFE0F\u200D👨🏿", "👮🏾\u200D♀\uFE0F", "👍🏽", "🇸🇻", "🇬🇹🇭🇳",
  "1\uFE0F\u20E3", "❤\uFE0F", "⌚", "©\uFE0F", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "e\u0301\u0323\u0302", "क्षि", "กำ",
];
for (const font of ["Liberation Sans", "DejaVu Sans"]) {
  test(`labels of emoji and of letters with marks stay inside their outlines in ${font}`, async () => {
    const labels = clusters.flatMap((each) => [each, each.repeat(3), `Team ${each}`]);
    const list = ["source,target", ...labels.slice(1).map((label) => `${labels[0]},${label}`)].join("\n");
    const svg = execFileSync(process.env.COOPNET_PROGRAM, ["draw", "-", "-Tsvg", "--layout", "grid"],
                             { input: `${list}\n`, encoding: "utf-8", stdio: ["pipe", "pipe", "ignore"] });
    const opened = await browser.newPage();
    const style = `<style>svg, svg text { font-family: "${font}" !important }</style>`;
    await opened.setContent(page(svg.replace(/^<\?xml.*?\?>\s*/, "")).replace("</head>", `${style}</head>`));
    assert.equal(await opened.evaluate(() => document.querySelectorAll("[data-actor] .shape").length), labels.length);
    assert.deepStrictEqual(await opened.evaluate(labelsOutside), []);
    await opened.close();
  });
}

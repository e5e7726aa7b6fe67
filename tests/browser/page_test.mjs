// The HTML page of a figure in Chromium, with real clicks and keys: node page_test.mjs PROGRAM
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { violations, withBrowser } from "../npm/browser.mjs";
import { runLine } from "./running.mjs";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "coopnet-page."));
after(() => rmSync(folder, { recursive: true, force: true }));

function draw(name, ...words) {
  const file = join(folder, name);
  execFileSync(program, ["draw", ...words, "-o", file], { stdio: ["ignore", "ignore", "pipe"] });
  return file;
}
const pages = {};
before(() => {
  pages.small = draw("small.html");
  writeFileSync(join(folder, "sourced.toml"), `format = 1
[network]
id = "north"
title = "The north"
[[source]]
id = "gazette"
title = "Harbours of the north"
publisher = "The Gazette"
url = "https://example.org/harbours?page=1&part=2"
[[actor]]
id = "harbour"
kind = "organization"
name = "The Harbour Office of the North"
short = "Harbour Office"
[[actor]]
id = "lighthouse"
kind = "programme"
name = "Lighthouse"
[[link]]
from = "harbour"
to = "lighthouse"
relation = "runs"
evidence = [{ source = "gazette", phrase = "runs the lighthouse & its <lamp>", basis = "stated", "as-of" = "2018-12" }]
`);
  pages.sourced = draw("sourced.html", join(folder, "sourced.toml"));
  pages.dark = draw("dark.html", "--theme", "dark");
  writeFileSync(join(folder, "labelled.csv"), "source,target,label\nAda,Ben,pays\nBen,Cem,owns\nBen,Dan,\n");
  pages.labelled = draw("labelled.html", join(folder, "labelled.csv"));
  // As where the first link's label lies over the lines of the others.
  const html = readFileSync(pages.small, "utf-8"), first = html.match(/<g id="[^"]*-e-0".*?<\/g>\n/s)[0];
  pages.reordered = join(folder, "reordered.html");
  writeFileSync(pages.reordered, html.replace(first, "").replace('</g>\n<g role="list" aria-label="Actors', (end) => first + end));
  // 60 × 50 links between 110 actors: more than are drawn as elements.
  const rows = ["source,target"];
  for (let from = 0; from < 60; from++) for (let to = 0; to < 50; to++) rows.push(`Port ${from},Ship ${to}`);
  writeFileSync(join(folder, "large.csv"), rows.join("\n") + "\n");
  pages.large = draw("large.html", join(folder, "large.csv"));
});

// Opens a page in a browser of its own; whatever it complains of, or asks anyone for, fails the test.
function onPage(name, use, { pageOptions = {}, browserOptions = {} } = {}) {
  return withBrowser(async (context) => {
    const page = await context.newPage();
    const wrong = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    // The worker's script is a part of the page's own.
    const own = (url) => url === `file://${pages[name]}` || url.startsWith("blob:");
    page.on("request", (request) => { if (!own(request.url())) wrong.push(`asked for ${request.url()}`); });
    if (pageOptions.media) await page.emulateMedia(pageOptions.media);
    await page.goto(`file://${pages[name]}`);
    await use(page, context);
    assert.deepEqual(wrong, []);
  }, browserOptions);
}
const actor = (page, id) => page.locator(`[data-actor="${id}"]`);
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element.dataset.actor || element.id || element.className;
});
const actorsOf = (page, selector) =>
  page.evaluate((one) => [...document.querySelectorAll(one)].map((group) => group.dataset.actor), selector);
const classes = (page, name) => actorsOf(page, `[data-actor].${name}`);
const transform = (page) => page.evaluate(() => document.querySelector(".sheet").style.transform);
const shown = (page) => page.evaluate(() => ({
  actors: [...document.querySelectorAll("[data-actor]:not(.hidden)")].map((group) => group.dataset.actor).sort(),
  links: [...document.querySelectorAll("[data-from]:not(.hidden)")].map(({ dataset }) =>
    `${dataset.from} ${dataset.relation} ${dataset.to}`).sort(),
}));

describe("the page by mouse", () => {
  it("shows an actor's evidence on a click, with its source, and nothing on a click beside it", () => onPage("sourced",
    async (page) => {
    await actor(page, "harbour").click();
    assert.equal(await page.locator("#details h2").textContent(), "The Harbour Office of the North");
    const row = page.locator("#details .links > li", { hasText: "Lighthouse" });
    assert.equal(await row.locator("q").textContent(), "runs the lighthouse & its <lamp>");
    assert.equal(await row.locator("a").textContent(), "The Gazette: Harbours of the north");
    assert.equal(await row.locator("a").getAttribute("href"), "https://example.org/harbours?page=1&part=2");
    assert.match(await row.textContent(), /^runs Lighthouse.*\(stated, December 2018\)/);
    await page.mouse.click(10, 740);
    assert.equal(await page.locator("#details h2").textContent(), "Evidence");
    assert.deepEqual(await classes(page, "dimmed"), []);
  }));

  it("shows a link's evidence on a click beside its line", () => onPage("small", async (page) => {
    const at = await page.evaluate(() => {
      const line = document.querySelector('[data-from="interpol"]:is([data-to="fortaleza"], [data-relation="runs"]) .line');
      const middle = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
      return { x: middle.x, y: middle.y };
    });
    await page.mouse.click(at.x, at.y + 4);
    assert.equal(await page.locator("#details h2").textContent(), "INTERPOL runs Project Fortaleza");
    assert.equal(await page.locator("#details .evidence li").count(), 1);
    assert.equal(await page.locator("[data-from]:not(.dimmed)").count(), 1);
    await page.locator("#details h2 button", { hasText: "Project Fortaleza" }).click();
    assert.equal(await page.locator("#details h2").textContent(), "Project Fortaleza");
  }));

  it("knows each link in whatever order they are painted", () => onPage("reordered", async (page) => {
    const known = await page.evaluate(() => data.links.map((link) => [link.group.dataset.from, link.group.dataset.to]));
    const told = await page.evaluate(() => data.links.map((link) => [data.actors[link.from].id, data.actors[link.to].id]));
    assert.deepEqual(known, told);
    assert.notDeepEqual(known, await page.evaluate(() => [...document.querySelectorAll("[data-from]")]
      .map((group) => [group.dataset.from, group.dataset.to])));
  }));

  it("tells each link by its own label", () => onPage("labelled", async (page) => {
    await actor(page, "Ben").click();
    assert.deepEqual((await page.locator("#details .links > li").allTextContents()).map((text) => text.trim()),
                     ["Ada pays", "owns Cem", "is linked to Dan"]);
  }));

  it("shows the neighbours under the mouse, and comes back to the actor chosen", () => onPage("small", async (page) => {
    await actor(page, "oas").hover();
    assert.deepEqual((await actorsOf(page, "[data-actor]:not(.dimmed)")).sort(), ["conference", "oas"]);
    await page.mouse.move(10, 740);
    assert.deepEqual(await classes(page, "dimmed"), []);
    await actor(page, "interpol").click();
    await actor(page, "oas").hover();
    assert.deepEqual(await classes(page, "here"), ["oas"]);
    await page.mouse.move(10, 740);
    assert.deepEqual(await classes(page, "here"), ["interpol"]);
  }));

  it("moves with the hand without choosing anything, and grows where the wheel turns", () => onPage("small", async (page) => {
    const place = () => actor(page, "interpol").boundingBox();
    const first = await place();
    await page.mouse.move(first.x + 20, first.y + 10);
    await page.mouse.down();
    await page.mouse.move(first.x + 120, first.y + 60, { steps: 8 });
    await page.mouse.up();
    const moved = await place();
    assert.ok(Math.abs(moved.x - first.x - 100) < 1.5 && Math.abs(moved.y - first.y - 50) < 1.5, JSON.stringify([first, moved]));
    assert.equal(await page.locator("#details h2").textContent(), "Evidence");
    const middle = { x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(400);
    const grown = await place();
    assert.ok(grown.width > 1.4 * moved.width);
    assert.ok(Math.abs(grown.x + grown.width / 2 - middle.x) < 2 && Math.abs(grown.y + grown.height / 2 - middle.y) < 2);
    await page.locator("#zoom-fit").click();
    await page.waitForTimeout(400);
    assert.ok(Math.abs((await place()).x - first.x) < 1.5);
    await page.locator("#zoom-in").click();
    assert.ok((await place()).width > first.width * 1.2);
  }));

  it("is moved and chosen from by touch", () => onPage("small", async (page) => {
    await actor(page, "interpol").tap();
    assert.equal(await page.locator("#details h2").textContent(), "INTERPOL");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.locator("summary").tap();
    const box = await page.locator(".filter > div").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y < 120, JSON.stringify(box));
  }, { browserOptions: { viewport: { width: 390, height: 844 }, hasTouch: true } }));
});

describe("the page by keyboard", () => {
  it("walks from actor to actor along the links, and lights and tells each", () => onPage("small", async (page) => {
    await actor(page, "interpol").focus();
    assert.deepEqual(await classes(page, "here"), ["interpol"]);
    const before = await actor(page, "interpol").boundingBox();
    const seen = new Set(["interpol"]);
    await page.keyboard.press("ArrowLeft");
    const left = await focused(page);
    assert.notEqual(left, "interpol");
    assert.ok((await actor(page, left).boundingBox()).x < before.x);
    assert.match(await page.locator("#live").textContent(), /: \d+ links?$/);
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "interpol");
    for (const key of ["Home", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowUp", "End"]) {
      await page.keyboard.press(key);
      seen.add(await focused(page));
      assert.equal(await page.locator('[data-actor][tabindex="0"]').count(), 1);
    }
    assert.ok(seen.size > 3, [...seen].join());
    await page.keyboard.press("Escape");
    assert.deepEqual(await classes(page, "dimmed"), []);
  }));

  it("is reached by Tab: tools, figure, actors, evidence, command", () => onPage("small", async (page) => {
    const stops = [];
    for (let turn = 0; turn < 9; turn++) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    assert.deepEqual(stops.slice(0, 6).map((stop) => stop || "summary"),
                     ["search", "summary", "zoom-in", "zoom-out", "zoom-fit", "stage"]);
    assert.equal(stops[6], await page.evaluate(() => document.querySelector("[data-actor]").dataset.actor));
    assert.equal(stops[7], "details");
  }));

  it("moves and zooms", () => onPage("small", async (page) => {
    const first = await transform(page);
    await page.locator(".stage").focus();
    await page.keyboard.press("ArrowRight");
    const moved = await transform(page);
    assert.notEqual(moved, first);
    await page.keyboard.press("+");
    assert.notEqual(await transform(page), moved);
    await page.keyboard.press("0");
    await page.waitForTimeout(400);
    assert.equal((await transform(page)).replace(/scale.*/, ""), first.replace(/scale.*/, ""));
  }));

  it("finds actors by any of their names, without accents", () => onPage("small", async (page) => {
    await page.keyboard.press("/");
    assert.equal(await focused(page), "search");
    await page.keyboard.type("salvador");
    assert.equal(await page.locator("#search").getAttribute("aria-expanded"), "true");
    const options = await page.locator('[role="option"]').allTextContents();
    for (const name of ["El Salvador", "Regional Bureau San Salvador"])
      assert.ok(options.some((text) => text.startsWith(name)), name);
    assert.equal((await classes(page, "found")).length, options.length);
    assert.equal(await page.locator("#live").textContent(), `${options.length} found`);
    const second = await page.locator('[role="option"]').nth(1).evaluate((row) => row.firstChild.textContent.trim());
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.locator("#search").getAttribute("aria-activedescendant"), "hit-1");
    await page.keyboard.press("Enter");
    const chosen = await page.evaluate(() => document.activeElement.textContent.replace(/\s+/g, " ").trim());
    assert.ok(second.includes(chosen) || chosen.includes(second), `${second}: ${chosen}`);
    assert.deepEqual(await classes(page, "found"), []);
    await page.keyboard.press("/");
    await page.keyboard.type("ÍNTERPOL");
    assert.ok((await classes(page, "found")).includes("interpol"));
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search").inputValue(), "");
  }));
});

describe("what the page hides", () => {
  // The command that the page tells draws what is left.
  async function assertCommandDrawsWhatIsShown(page) {
    const line = await page.locator("#command").textContent();
    assert.match(line, /^coopnet draw /);
    const svg = runLine(program, line);
    const expected = await shown(page);
    const drawn = {
      actors: [...svg.matchAll(/data-actor="([^"]*)"/g)].map((found) => found[1]).sort(),
      links: [...svg.matchAll(/data-from="([^"]*)" data-to="([^"]*)" data-relation="([^"]*)"/g)].map(([, from, to, relation]) =>
        `${from} ${relation} ${to}`).sort(),
    };
    assert.deepEqual(drawn, expected);
  }
  async function untick(page, name, value) {
    await page.locator("summary").click();
    await page.locator(`[name="${name}"][value="${value}"]`).uncheck();
    await page.keyboard.press("Escape");
  }

  it("is nothing at first", () => onPage("small", async (page) => {
    assert.equal(await page.locator("#command").textContent(), "coopnet draw @sonsonate-2018 --view overview");
    await assertCommandDrawsWhatIsShown(page);
  }));
  for (const [name, value] of [["kind", "organization"], ["relation", "represented_at"], ["basis", "inferred"]])
    it(`follows a ${name}`, () => onPage("small", async (page) => {
      const before = await shown(page);
      await untick(page, name, value);
      const after = await shown(page);
      assert.ok(after.links.length < before.links.length);
      assert.match(await page.locator("#filtered").textContent(), /^\d+ actors and \d+ links hidden$/);
      await assertCommandDrawsWhatIsShown(page);
      await page.locator("summary").click();
      await page.locator(`[name="${name}"][value="${value}"]`).check();
      assert.deepEqual(await shown(page), before);
      assert.equal(await page.locator("#command").textContent(), "coopnet draw @sonsonate-2018 --view overview");
    }));
  it("takes the chosen actor's panel and the keyboard's place along", () => onPage("small", async (page) => {
    await actor(page, "oas").click();
    await untick(page, "kind", "organization");
    assert.equal(await page.locator("#details h2").textContent(), "Evidence");
    assert.equal(await page.locator('[data-actor]:not(.hidden)[tabindex="0"]').count(), 1);
  }));
  it("is copied as a command", () => onPage("small", async (page) => {
    await untick(page, "kind", "organization");
    await page.locator("#copy").click();
    await page.locator("#copied", { hasText: /^Copied$/ }).waitFor();  // the clipboard answers in its own time
    await page.locator("#search").focus();
    await page.keyboard.press("Control+V");
    assert.equal(await page.locator("#search").inputValue(), await page.locator("#command").textContent());
  }));
});

describe("who the page is for", () => {
  for (const [name, options] of [["light", {}], ["dark", { colorScheme: "dark" }],
                                 ["narrow", { viewport: { width: 390, height: 844 } }],
                                 ["forced colours", { forcedColors: "active" }]])
    it(`has no violation that axe finds: ${name}`, () => onPage(name === "dark" ? "dark" : "small", async (page) => {
      assert.deepEqual(await violations(page), []);
      await actor(page, "interpol").click();
      assert.deepEqual(await violations(page), []);
      await page.locator("summary").click();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Escape");
      await page.locator("#search").fill("o");
      assert.deepEqual(await violations(page), []);
    }, { browserOptions: options }));

  it("tells a screen reader every actor and link by name", () => onPage("small", async (page) => {
    const svg = readFileSync(draw("plain.svg"), "utf8");
    const ids = [...svg.matchAll(/data-actor="([^"]*)"/g)].map((found) => found[1]);
    for (const id of ids) assert.equal(await actor(page, id).getAttribute("role"), "button");
    await page.getByRole("button", { name: /^INTERPOL, organization, \d+ links$/ }).waitFor();
    await page.getByRole("listitem", { name: "INTERPOL – runs – Project Fortaleza" }).waitFor({ state: "attached" });
    const title = svg.match(/<title[^>]*>([^<]*)</)[1];
    await page.getByRole("heading", { name: title, level: 1 }).waitFor({ state: "attached" });
  }));

  it("prints as the plain figure, whatever is chosen", () => onPage("small", async (page) => {
    const looks = () => page.evaluate(() => [...document.querySelectorAll("[data-actor], [data-from]")].map((group) => {
      const shape = getComputedStyle(group.querySelector(".shape, .line"));
      return [getComputedStyle(group).opacity, shape.stroke, shape.strokeWidth].join();
    }));
    await page.emulateMedia({ media: "print" });
    const plain = await looks();
    for (const part of [".tools", "#details", "footer"]) assert.ok(!(await page.locator(part).isVisible()), part);
    await page.emulateMedia({ media: "screen" });
    await actor(page, "interpol").click();
    await page.mouse.move(10, 740);
    assert.notDeepEqual(await looks(), plain);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await looks(), plain);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  }));

  it("shows the figure without its script", () => onPage("small", async (page) => {
    assert.ok(await page.locator("svg").isVisible());
    assert.equal(await page.locator("svg [data-actor]").first().isVisible(), true);
  }, { browserOptions: { javaScriptEnabled: false } }));
});

// How many pixels of the stage the canvas has drawn on, as they are seen.
async function ink(page) {
  const show = (how) => page.evaluate((visibility) => { sheet.style.visibility = visibility; }, how);
  await show("hidden");
  const letters = (await page.locator(".stage").screenshot()).toString("base64");
  await show("");
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      count += data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2];
    }
    return count;
  }, letters);
}

describe("the page of a large network", () => {
  it("draws its links on a canvas, and says so", () => onPage("large", async (page) => {
    assert.equal(await page.locator("#drawing").textContent(), "The 3,000 links are drawn on a canvas to keep the page quick.");
    await page.waitForFunction(() => canvas.at !== null);
    const all = await ink(page);
    assert.ok(all > 5000, `${all} pixels`);
    assert.equal(await page.locator("[data-from]:visible").count(), 0);
    await actor(page, "port-1").or(page.locator("[data-actor]").first()).first().click();
    assert.ok((await classes(page, "dimmed")).length > 0);
    assert.ok(await page.evaluate(() => canvas.lit.isConnected));
    assert.deepEqual(await violations(page), []);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".canvas").isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("[data-from]")).display), "inline");
  }));
  it("has a worker draw them, and draws the same where there is none", () => onPage("large", async (page) => {
    await page.waitForFunction(() => canvas.at !== null);
    assert.ok(await page.evaluate(() => canvas.painter instanceof Worker));
    const byWorker = await ink(page);
    await page.evaluate(() => {
      canvas.at = null;
      canvas.painter.onerror();
    });
    await page.waitForFunction(() => canvas.at !== null);
    assert.equal(await page.evaluate(() => canvas.painter), null);
    const near = (count) => assert.ok(Math.abs(count - byWorker) < byWorker / 50, `${count} pixels, not about ${byWorker}`);
    near(await ink(page));
  }));
  it("shows the newest view only, whatever was asked for before", () => onPage("large", async (page) => {
    await page.waitForFunction(() => canvas.at !== null);
    await page.evaluate(() => {
      for (let step = 0; step < 5; step++) {
        view.x += 10;
        redrawCanvas();
      }
    });
    await page.waitForFunction(() => canvas.job === 0);
    assert.ok(await page.evaluate(() => canvas.at.x === view.x));
  }));
  it("draws them without those that are filtered out", () => onPage("large", async (page) => {
    await page.waitForFunction(() => canvas.at !== null);
    await page.evaluate(() => {
      for (let at = 0; at < canvas.lines.length; at++) hidden.links.add(at);
      redrawCanvas(true);
    });
    await page.waitForFunction(() => canvas.job === 0);
    assert.ok(await ink(page) < 1000);  // the edge of what stands beside
  }));
  it("keeps its elements as they are while it is moved", () => onPage("large", async (page) => {
    await page.waitForFunction(() => canvas.at !== null);
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(340, 330);
    assert.equal(await page.evaluate(() => getComputedStyle(document.elementFromPoint(340, 330)).cursor), "grabbing");
    assert.equal(await page.evaluate(() => getComputedStyle(sheet).cursor), "grab");
    await page.mouse.up();
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.elementFromPoint(340, 330)).cursor), "grabbing");
  }));
  it("keeps them in place when it is moved and zoomed", () => onPage("large", async (page) => {
    await page.waitForFunction(() => canvas.at !== null);
    await page.locator("#zoom-in").click();
    await page.locator(".stage").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => canvas.at.x === view.x && canvas.at.scale === view.scale);
    // The first link's start, as the canvas and as the figure have it.
    const apart = await page.evaluate(() => {
      const [x, y] = canvas.lines[0].points;
      const frame = canvas.front.getBoundingClientRect(), ctm = sheet.querySelector("svg").getScreenCTM();
      return Math.hypot(frame.x + canvas.at.x + canvas.at.left + x * canvas.at.scale - (ctm.a * x + ctm.e),
                        frame.y + canvas.at.y + canvas.at.top + y * canvas.at.scale - (ctm.d * y + ctm.f));
    });
    assert.ok(apart < 1, `${apart} pixels apart`);
  }));
});

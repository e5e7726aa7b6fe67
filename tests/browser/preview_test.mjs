// `coopnet preview` in Chromium, with real clicks, keys and saves: node preview_test.mjs PROGRAM
import assert from "node:assert/strict";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

import { violations, withBrowser } from "../npm/browser.mjs";
import { runLine, withPreview } from "./running.mjs";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "coopnet-preview."));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "network.toml");
const text = (name, more = "") => `format = 1
[network]
id = "harbours"
title = "Harbours"
[[view]]
name = "labelled"
[view.flags]
link-labels = true
font-size = 9
[[actor]]
id = "office"
kind = "organization"
name = "${name}"
[[actor]]
id = "lamp"
kind = "programme"
name = "Lamp project"
[[link]]
from = "office"
to = "lamp"
relation = "runs"
${more}`;
const save = (content) => {
  writeFileSync(`${file}.swap`, content);
  renameSync(`${file}.swap`, file);
};

// A preview and a page of it; whatever the page complains of, or asks another one for, fails the test.
function onPreview(words, use, options = {}) {
  return withPreview(program, words, (address, child) => withBrowser(async (context) => {
    const page = await context.newPage();
    const wrong = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 400/.test(message.text())) wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) wrong.push(request.url());
    });
    await page.goto(address);
    await page.locator("iframe:not(.coming)").waitFor();
    await use(page, address, child);
    assert.deepEqual(wrong, []);
  }, options));
}
const figure = (page) => page.frameLocator("iframe:not(.coming)");
const label = (page, text) => figure(page).locator("svg text", { hasText: text }).first();
const command = (page) => figure(page).locator("#command").textContent();
const version = (page) => page.locator("iframe:not(.coming)").getAttribute("data-version").then(Number);
async function nextVersion(page, before) {
  await page.waitForFunction((last) => Number(document.querySelector("iframe:not(.coming)")?.dataset.version) > last, before);
}

describe("the preview", () => {
  it("shows each save, and keeps the reader's place", async () => {
    save(text("First Office"));
    await onPreview([file], async (page) => {
      await figure(page).locator('[data-actor="office"]').click();
      await figure(page).locator("#zoom-in").click();
      const place = () => page.evaluate(() => document.querySelector("iframe:not(.coming)").contentWindow.coopnet.place());
      const before = await place();
      const last = await version(page);
      save(text("Second Office"));
      await nextVersion(page, last);
      await label(page, "Second Office").waitFor();
      const after = await place();
      assert.equal(after.actor, "office");
      assert.ok(Math.abs(after.view.scale - before.view.scale) < 1e-6);
      assert.equal(await figure(page).locator("#details h2").textContent(), "Second Office");
      assert.equal(await page.locator("#status").textContent(), "Up to date");
      assert.equal(await page.locator("iframe").count(), 1);
    });
  });

  it("tells what is wrong, keeps the last good figure, and clears what was told", async () => {
    save(text("Good Office"));
    await onPreview([file], async (page) => {
      assert.ok(!(await page.locator("#problems").isVisible()));
      save(text("Good Office", '[[link]]\nfrom = "office"\nto = "lmp"\nrelation = "runs"\n'));
      await page.locator("#problems").waitFor();
      assert.equal(await page.locator("#verdict").textContent(), "1 error; the figure is the last good one");
      const told = await page.locator("#told").textContent();
      assert.ok(told.startsWith(`${file}:24:6: error[dangling-link]: no actor has the id \`lmp\`\n`), told);
      assert.match(told, /hint: did you mean `lamp`\?/);
      assert.equal(await page.locator("#status").textContent(), "Not drawn");
      assert.ok(await label(page, "Good Office").isVisible());
      assert.deepEqual(await violations(page), []);
      save(text("Mended Office"));
      await page.locator("#problems").waitFor({ state: "hidden" });
      await label(page, "Mended Office").waitFor();
    });
  });

  it("begins with a file that is wrong", async () => {
    save("nonsense");
    await withPreview(program, [file], (address) => withBrowser(async (context) => {
      const page = await context.newPage();
      await page.goto(address);
      await page.locator("#problems").waitFor();
      assert.equal(await page.locator("iframe").count(), 0);
      save(text("Late Office"));
      await label(page, "Late Office").waitFor();
    }));
  });

  it("offers the flags as controls, and tells the command for what is on the screen", async () => {
    save(text("The Office"));
    await onPreview([file, "--title", "A typed title"], async (page) => {
      assert.equal(await command(page), `coopnet draw ${file} --title 'A typed title'`);
      assert.equal(await page.locator("#flag-title").inputValue(), "A typed title");
      let last = await version(page);
      await page.locator("#flag-layout").selectOption("circo");
      await nextVersion(page, last);
      assert.equal(await command(page), `coopnet draw ${file} --layout circo --title 'A typed title'`);
      last = await version(page);
      await page.locator("#flag-font-size").fill("11");
      await page.keyboard.press("Enter");
      await nextVersion(page, last);
      last = await version(page);
      await page.locator("#flag-theme").selectOption("dark");
      await nextVersion(page, last);
      const told = await command(page);
      assert.equal(told, `coopnet draw ${file} --layout circo --theme dark --title 'A typed title' --font-size 11`);
      // The command draws what is on the screen.
      const served = await page.evaluate(async () => (await fetch("page")).text());
      assert.equal(served, runLine(program, `${told} -T html`));
      last = await version(page);
      await page.locator("#reset").click();
      await nextVersion(page, last);
      assert.equal(await command(page), `coopnet draw ${file} --title 'A typed title'`);
      assert.ok(!(await page.locator("#reset").isVisible()));
    });
  });

  it("offers the views, and says what a view sets", async () => {
    save(text("The Office"));
    await onPreview([file], async (page) => {
      const last = await version(page);
      await page.locator("#view").selectOption("labelled");
      await nextVersion(page, last);
      assert.equal(await command(page), `coopnet draw ${file} --view labelled`);
      assert.equal(await page.locator("#flag-link-labels option").first().textContent(), "on (the view’s)");
      assert.equal(await page.locator("#flag-font-size").getAttribute("placeholder"), "9 (the view’s)");
      await label(page, "runs").waitFor();
      const labelled = await version(page);
      await page.locator("#flag-link-labels").selectOption("false");
      await nextVersion(page, labelled);
      assert.equal(await command(page), `coopnet draw ${file} --view labelled --no-link-labels`);
    });
  });

  it("tells a value that a flag does not take beside its control", async () => {
    save(text("The Office"));
    await onPreview([file], async (page) => {
      await page.locator("#flag-font-size").fill("3");
      await page.locator(".wrong").waitFor();
      assert.equal(await page.locator(".wrong").textContent(), "font-size takes a number from 4 to 40, not `3`");
      assert.equal(await page.locator("#flag-font-size").getAttribute("aria-invalid"), "true");
      assert.deepEqual(await violations(page), []);
      const last = await version(page);
      await page.locator("#flag-font-size").fill("10");
      await nextVersion(page, last);
      assert.equal(await page.locator(".wrong").count(), 0);
    });
  });

  it("draws only the last of many wishes", async () => {
    await onPreview([], async (page) => {
      const last = await version(page);
      const field = page.locator("#flag-seed");
      await field.focus();
      for (let turn = 0; turn < 40; turn++) await page.keyboard.press("ArrowUp");
      await page.waitForFunction(async () => {
        const { wished } = await (await fetch("state")).json();
        return wished.seed?.[0] === document.querySelector("#flag-seed").value;
      });
      await page.waitForFunction(async () => !(await (await fetch("state")).json()).drawing);
      const { version: now } = await page.evaluate(async () => (await fetch("state")).json());
      assert.ok(now - last < 40, `${now - last} drawings`);
      await nextVersion(page, last);
    });
  });

  for (const [name, options] of [["light", {}], ["dark", { colorScheme: "dark" }],
                                 ["narrow", { viewport: { width: 390, height: 844 } }]])
    it(`has no violation that axe finds: ${name}`, () => onPreview([], async (page) => {
      assert.deepEqual(await violations(page), []);
      if (name === "narrow") {
        assert.equal(await page.locator("#controls").isVisible(), false);
        await page.locator("#toggle").click();
        assert.deepEqual(await violations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
    }, options));

  it("says when the program has ended", () => withPreview(program, [], (address, child) => withBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator("iframe:not(.coming)").waitFor();
    child.kill("SIGTERM");
    await page.locator("#status.lost").waitFor();
    assert.equal(await page.locator("#status").textContent(), "No connection: does coopnet preview still run?");
  })));
});

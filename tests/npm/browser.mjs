// Chromium as every test of a page starts it: without a window, without asking the network for anything.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const how = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--font-render-hinting=none"],
};

// A browser whose contexts share nothing. The caller closes it.
export function launch() {
  return chromium.launch(how);
}

// Calls `use` with a browser context that has a profile of its own, and leaves nothing behind.
export async function withBrowser(use, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), "coopnet-browser."));
  const context = await chromium.launchPersistentContext(profile, { ...how, viewport: { width: 1280, height: 800 }, ...options });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// What axe finds wrong with the page, a line each.
export async function violations(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run());
  return result.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`));
}

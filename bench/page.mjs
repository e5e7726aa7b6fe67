// The HTML page of a network in Chromium: how long it takes to open, and how evenly its frames come while it is moved, zoomed and
// searched; beside that the processor time that all of Chromium's processes take for a frame, which a busy machine changes less.
// Prints milliseconds, and never fails on them. Given a picture's name, it keeps there how the page looks in the middle of a pan.
//
//     node bench/page.mjs PROGRAM [NETWORK [PICTURE]]
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { withBrowser } from "../tests/npm/browser.mjs";

const [program, given, picture] = process.argv.slice(2);
const world = new URL("../../shared/networks/factbook_2018_edges.csv", import.meta.url).pathname;
const network = given || (existsSync(world) ? world : "@sonsonate-2018");

// The processor time of everything that this process has started, in milliseconds; a tick of the kernel's clock is 10 of them.
function processorTime() {
  const all = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      all.set(Number(pid), { parent: Number(fields[1]), time: 10 * (Number(fields[11]) + Number(fields[12])) });
    } catch { /* it has ended meanwhile */ }
  const ours = (pid) => pid === process.pid || (all.has(pid) && ours(all.get(pid).parent));
  return [...all].filter(([pid]) => pid !== process.pid && ours(pid)).reduce((sum, [, one]) => sum + one.time, 0);
}

// The time of every frame while `act` goes on; `act` is called with the number of the frame, and the frames are `count`.
async function framesOf(page, act, count) {
  await page.evaluate(() => {
    window.times = [];
    const tick = (time) => { window.times.push(time); window.ticking = requestAnimationFrame(tick); };
    window.ticking = requestAnimationFrame(tick);
  });
  const before = processorTime();
  for (let frame = 0; frame < count; frame++) await act(frame);
  const gaps = await page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    return window.times.slice(1).map((time, at) => time - window.times[at]);
  });
  return { gaps, processor: (processorTime() - before) / gaps.length };
}
function tell(name, { gaps, processor }) {
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1).padStart(8);
  const missed = gaps.filter((gap) => gap > 25).length;
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
  const times = `${at(0.5)}${at(0.95)}${at(1)}${rate.toFixed(1).padStart(10)}`;
  const line = `${name.padEnd(26)}${times}${String(missed).padStart(8)} of ${gaps.length}`;
  console.log(`${line.padEnd(80)}${processor.toFixed(1).padStart(9)}`);
}

const folder = mkdtempSync(join(tmpdir(), "coopnet-bench."));
try {
  const html = join(folder, "page.html");
  execFileSync(program, ["draw", network, "-o", html]);
  console.log(`${network}: ${(statSync(html).size / 1e6).toFixed(2)} MB`);
  await withBrowser(async (context) => {
    const page = await context.newPage();
    const begin = performance.now();
    await page.goto(`file://${html}`);
    await page.waitForFunction(() => window.coopnet && (!canvas.layer || canvas.at));
    console.log(`opened and drawn in ${(performance.now() - begin).toFixed(0)} ms`);
    console.log(`${"milliseconds a frame".padEnd(26)}  median    95 %   worst  a second  over 25 ms        processor`);
    const pause = () => page.waitForTimeout(600);
    await pause();
    tell("at rest", await framesOf(page, () => page.waitForTimeout(16), 60));
    const sway = (frame) => page.mouse.move(450 + 300 * Math.sin(frame / 20), 400 + 150 * Math.sin(frame / 13));
    await page.mouse.move(450, 400);
    await page.mouse.down();
    tell("panning", await framesOf(page, sway, 240));
    if (picture) await page.screenshot({ path: picture });
    await page.mouse.up();
    await pause();
    tell("zooming by wheel", await framesOf(page, (frame) => page.mouse.wheel(0, frame % 80 < 40 ? -40 : 40), 160));
    await pause();
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -240);
    await pause();
    await page.mouse.down();
    tell("panning close up", await framesOf(page, sway, 240));
    await page.mouse.up();
    await page.keyboard.press("0");
    await pause();
    await page.locator("#search").focus();
    tell("searching", await framesOf(page, async (frame) => {
      if (frame % 6 === 0) await page.keyboard.press(frame % 60 < 30 ? "uniteda"[(frame / 6) % 5] : "Backspace");
      else await page.waitForTimeout(10);
    }, 180));
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// screenshot.mjs FIGURE...: each figure as Chromium shows it in an <img>, on white, at 96 dots an inch: FIGURE.chromium.png; and
// what the page takes for its width and height, in pixels, one line a figure.
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "../npm/browser.mjs";

const browser = await launch();
const opened = await browser.newPage({ viewport: { width: 1400, height: 1400 } });
for (const figure of process.argv.slice(2)) {
  await opened.goto(new URL("empty.html", import.meta.url).href);
  const box = await opened.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    document.body.append(image);
    await image.decode();
    const { width, height } = image.getBoundingClientRect();
    return { width, height };
  }, pathToFileURL(path.resolve(figure)).href);
  console.log(box.width, box.height);
  await opened.locator("img").screenshot({ path: figure.replace(/\.svg$/, ".chromium.png") });
}
await browser.close();

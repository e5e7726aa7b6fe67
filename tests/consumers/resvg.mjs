// resvg.mjs FIGURE...: each figure as resvg draws it at 96 dots an inch: FIGURE.resvg.png.
import fs from "node:fs";
import { createRequire } from "node:module";

const { Resvg } = createRequire(new URL("../npm/", import.meta.url))("@resvg/resvg-js");

for (const figure of process.argv.slice(2)) {
  const font = { loadSystemFonts: true, defaultFontFamily: "Liberation Sans" };
  const drawn = new Resvg(fs.readFileSync(figure, "utf-8"), { dpi: 96, font });
  fs.writeFileSync(figure.replace(/\.svg$/, ".resvg.png"), drawn.render().asPng());
}

"""The figures as files: well-formed, valid inside a page, of the profile's elements alone, small, and the same twice."""
import re
import subprocess
import sys
import unittest

import support
from support import NPM, PROGRAM, SVG, WORK, draw, read_svg, run, views

ELEMENTS = {"svg", "title", "desc", "style", "metadata", "g", "rect", "circle", "path", "text", "a"}
BANNED_ATTRIBUTES = {"dominant-baseline", "textLength", "paint-order", "transform", "aria-hidden", "direction", "marker-start",
                     "marker-mid", "marker-end", "filter", "mask", "clip-path", "opacity", "font"}
BANNED_STYLE = ["@media print", "@import", "url(", "rgba(", "hsl(", "font:", "["]


class TheFile(unittest.TestCase):
    def test_is_well_formed(self):
        run("xmllint", "--noout", *[draw(view) for view in views()])

    def test_is_valid_inside_a_page(self):
        """Every figure twice in one page, as the plain and as the dark one, under two prefixes."""
        pages = []
        for view in views():
            page = WORK / f"page-{view}.html"
            bodies = []
            for number, flags in enumerate([[], ["--theme", "auto", "--evidence", "markers"]]):
                svg, _ = run(PROGRAM, "draw", "--view", view, "-Tsvg", "--id-prefix", f"f{number}", *flags)
                bodies.append("<figure>" + re.sub(r"^<\?xml.*?\?>", "", svg) + "<figcaption>A figure</figcaption></figure>")
            head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Figures</title></head>\n'
            page.write_text(f"{head}<body><main><h1>Figures</h1>{''.join(bodies)}</main></body></html>\n", encoding="utf-8")
            pages.append(page)
        run("java", "-jar", NPM / "vnu-jar" / "build" / "dist" / "vnu.jar", "--stdout", *pages)

    def test_the_page_to_explore_is_valid(self):
        page = WORK / "page.html"
        run(PROGRAM, "draw", "-o", page)
        run("java", "-jar", NPM / "vnu-jar" / "build" / "dist" / "vnu.jar", "--errors-only", "--stdout", page)

    def test_has_nothing_that_some_program_draws_wrong(self):
        for view in views():
            with self.subTest(view=view):
                for element in read_svg(draw(view)).iter():
                    self.assertIn(element.tag.removeprefix(SVG), ELEMENTS)
                    self.assertFalse(BANNED_ATTRIBUTES & set(element.keys()))
                    for colour in ("fill", "stroke"):
                        self.assertRegex(element.get(colour, "none"), r"^(none|#[0-9a-f]{6})$")
                    if element.tag == SVG + "style":
                        self.assertEqual([], [banned for banned in BANNED_STYLE if banned in element.text])

    def test_passes_the_referee(self):
        referee = support.SOURCE.parent / "shared" / "tools" / "audit_svg.py"
        if not referee.exists():
            self.skipTest(f"{referee} is not there")
        for view in views():
            with self.subTest(view=view):
                done = subprocess.run([sys.executable, referee, draw(view)], capture_output=True, text=True, check=False)
                self.assertEqual(0, done.returncode, done.stdout)

    def test_has_the_same_bytes_twice(self):
        for view in views():
            with self.subTest(view=view):
                again = WORK / "again" / draw(view).name
                again.parent.mkdir(exist_ok=True)
                run(PROGRAM, "draw", "--view", view, "-o", again, env={"LC_ALL": "es_SV.UTF-8", "TZ": "America/El_Salvador"})
                self.assertEqual(draw(view).read_bytes(), again.read_bytes())

    @staticmethod
    def sizes(svg):
        """What an actor and a link together take on average, in bytes: all, and without their names and the link's label, whose
        length is the network's. Whatever stands once in a file is left aside."""
        said = rb' aria-label="[^"]*"|<title>.*?</title>|>[^<]*(?=</text>)'
        whole = drawn = 0
        for what in (b"data-from", b"data-actor"):
            groups = re.findall(rb'<g id="[^"]*"[^>]* ' + what + rb'="[^"]*".*?</g>', svg)
            whole += sum(map(len, groups)) / len(groups)
            drawn += sum(len(re.sub(said, b"", group)) for group in groups) / len(groups)
        return whole, drawn

    def test_is_small(self):
        for view in views():
            for flags in ([], ["--link-labels"]):
                with self.subTest(view=view, flags=flags):
                    whole, drawn = self.sizes(draw(view, *flags).read_bytes())
                    self.assertLessEqual(drawn, 750)
                    self.assertLessEqual(whole, 990)

    def test_is_small_with_short_names_and_every_link_labelled(self):
        rows = ["source,target,relation"] + [f"Actor {i // 2},Actor {i},works with" for i in range(1, 60)]
        svg, _ = run(PROGRAM, "draw", "-", "-Tsvg", "--link-labels", text="\n".join(rows) + "\n")
        self.assertEqual(59, svg.count(">works with</text>"))
        self.assertLessEqual(self.sizes(svg.encode())[0], 700)


if __name__ == "__main__":
    support.main()

"""The program's own PDF and PNG beside those that librsvg makes of the same figure's SVG: one page, words, links, picture."""
import re
import shutil
import unittest

import numpy
from PIL import Image, ImageFilter

import support
from support import MM_PER_POINT, SOURCE, WORK, read_svg, run, size_in_mm, views

DPI = 150
# Where an edge or a letter falls between two pixels decides over a shade: a blur leaves what a reader would see. A pixel differs
# where a channel is this far off, of 255; and of all pixels this share may.
BLUR = 1.5
DIFFERENCE = 48
SHARE = 0.0003
# Half a pixel of paper may stand at a picture's rim.
RIM = 3

ALPHABETS = """source,target
Policía Nacional de España,Ιντερπόλ Αθήνας
Интерпол Москва,Ιντερπόλ Αθήνας
"AVATAR, Ty & Co. – „Zażółć“",Интерпол Москва
"""
ARABIC = """source,target
الشرطة الجنائية,Interpol
国际刑警组织,Interpol
"""

FIGURES = {view: ["--view", view] for view in views()} | {
    "dark": ["--theme", "dark"],
    "print": ["--theme", "print"],
    "no ground": ["--no-background"],
    "frames": ["--view", "everything", "--group-by", "kind"],
    "link labels": ["--view", "through-fortaleza", "--link-labels"],
    "markers": ["--evidence", "markers"],
    "outlined": ["--text", "path", "--evidence", "markers"],
    "spanish": ["--lang", "es"],
    "greek and cyrillic": ["alphabets.csv"],
    "dots": ["many.csv", "--layout", "sfdp"],
    "links": [SOURCE / "tests" / "cases" / "picture" / "numbered-evidence" / "input.toml", "--evidence", "markers"],
    "narrow": ["--width", "90mm"],
}


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    (WORK / "alphabets.csv").write_text(ALPHABETS, encoding="utf-8")
    (WORK / "arabic.csv").write_text(ARABIC, encoding="utf-8")
    pairs = [(actor * actor % max(1, actor // 3), actor) for actor in range(1, 500)]
    pairs += [(i * 7 % 500, (3 * i * i + i // 11) % 500) for i in range(6000)]
    lines = [f"Office {a},Office {b}" for a, b in sorted(set(pairs)) if a != b]
    (WORK / "many.csv").write_text("\n".join(["source,target", *lines, ""]), encoding="utf-8")


def picture(path):
    """Of a PNG or a page, on white."""
    if path.suffix == ".pdf":
        run("pdftoppm", "-r", DPI, "-png", "-singlefile", path, path)
        path = path.with_suffix(".pdf.png")
    drawn = Image.open(path).convert("RGBA")
    image = Image.new("RGBA", drawn.size, "#ffffff")
    image.alpha_composite(drawn)
    image = image.convert("RGB")
    return numpy.asarray(image.filter(ImageFilter.GaussianBlur(BLUR))).astype(int)


def links(pdf):
    return re.findall(r"Annotation +(.*)", run("pdfinfo", "-url", pdf)[0])


def anchors(root):
    return [link.get("href") for link in root.iter(support.SVG + "a")]


def words(root):
    """Every line of text, as it stands in the figure."""
    return ["".join(text.itertext()) for text in root.iter(support.SVG + "text")]


class Pages(unittest.TestCase):
    def drawn(self, name, flags):
        """The SVG, the program's PDF of it, and librsvg's; and beside the PDFs, PNGs."""
        stem = WORK / name.replace(" ", "-")
        svg, own, other = stem.with_suffix(".svg"), stem.with_suffix(".pdf"), stem.with_suffix(".librsvg.pdf")
        run(support.PROGRAM, "draw", *flags, "--dpi", DPI, "-o", svg, "-o", own, "-o", own.with_suffix(".png"),
            cwd=WORK)
        run("rsvg-convert", "-d", DPI, "-p", DPI, svg, "-o", other.with_suffix(".png"))
        run("rsvg-convert", "-f", "pdf", "-d", "72", "-p", "72", svg, "-o", other)
        return svg, own, other

    def assert_same_picture(self, own, other):
        found, wanted = picture(own), picture(other)
        for side in (0, 1):  # rsvg-convert rounds half a pixel up
            self.assertAlmostEqual(wanted.shape[side], found.shape[side], delta=1)
        height, width = (min(wanted.shape[side], found.shape[side]) - RIM for side in (0, 1))
        found, wanted = found[RIM:height, RIM:width], wanted[RIM:height, RIM:width]
        share = (abs(wanted - found).max(axis=2) > DIFFERENCE).mean()
        self.assertLess(share, SHARE, f"{share:.2%} of the picture differ")

    def assert_same_page(self, root, own, other):
        told = run("pdfinfo", own, env={"TZ": "UTC"})[0]
        size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", told).groups()
        for wanted, found in zip(size_in_mm(root), size, strict=True):
            self.assertAlmostEqual(wanted, float(found) * MM_PER_POINT, delta=0.01)
        self.assertIn(f"Title:           {root.find(support.SVG + 'title').text}\n", told)
        self.assertEqual(2, len(re.findall(r"Date: +Sat Jan  1 00:00:00 2000 UTC\n", told)))
        self.assertEqual(anchors(root), links(own))
        self.assertEqual([], support.missing_labels(words(root), run("pdftotext", "-raw", own, "-")[0]))
        self.assert_same_picture(own, other)
        self.assert_same_picture(own.with_suffix(".png"), other.with_suffix(".png"))

    def test_figures(self):
        for name, flags in FIGURES.items():
            with self.subTest(figure=name):
                svg, own, other = self.drawn(name, flags)
                self.assert_same_page(read_svg(svg), own, other)

    def test_lines_of_dots_fade(self):
        svg, _, _ = self.drawn("dots", FIGURES["dots"])
        self.assertIn(' stroke-opacity="0.', svg.read_text(encoding="utf-8"))

    def test_what_only_librsvg_can_set(self):
        """Arabic is joined and ordered, and letters come from other fonts."""
        svg, own, other = self.drawn("arabic", ["arabic.csv"])
        self.assertGreater(len(run("pdffonts", own)[0].splitlines()), 4)
        self.assert_same_picture(own, other)
        self.assert_same_picture(own.with_suffix(".png"), other.with_suffix(".png"))

    def test_links_are_seen(self):
        svg, own, _ = self.drawn("links", FIGURES["links"])
        self.assertEqual(2, len(links(own)))

    def test_pictures_that_differ_are_seen(self):
        """The same figure without its arrowheads."""
        svg, own, _ = self.drawn("headless", ["--view", "overview"])
        bare = svg.with_suffix(".bare.svg")
        headless = re.sub(r'(<path class="line"[^>]*/>)(<path [^>]*/>)+', r"\1", svg.read_text(encoding="utf-8"))
        bare.write_text(headless, encoding="utf-8")
        run("rsvg-convert", "-f", "pdf", "-d", "72", "-p", "72", bare, "-o", bare.with_suffix(".pdf"))
        with self.assertRaises(AssertionError):
            self.assert_same_picture(own, bare.with_suffix(".pdf"))


if __name__ == "__main__":
    support.main()

"""Every view's figure as other programs draw it: the picture that Chromium shows of the same file, of the size that it says."""
import re
import shutil
import unittest

import numpy
from PIL import Image, ImageFilter

import support
from support import MM_PER_POINT, SOURCE, WORK, draw, read_svg, run, size_in_mm, views

HERE = SOURCE / "tests" / "consumers"
DPI = 96
# Two pictures of letters differ at every edge; a blur of about a pixel leaves what a reader would see.
BLUR = 1.5
# Half a pixel of paper may stand at a picture's rim.
RIM = 3
# The widest black spot, in pixels: letters are narrower, and nothing else is black on white paper.
SPOT = 5
# A pixel differs where a channel is this far off, of 255; and of all pixels this share may.
DIFFERENCE = 64
SHARE = 0.001


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)


def picture(path):
    """The picture on white."""
    image = Image.open(path).convert("RGBA")
    paper = Image.new("RGBA", image.size, "#ffffff")
    paper.alpha_composite(image)
    return paper.convert("RGB")


def pixels(image):
    return numpy.asarray(image.filter(ImageFilter.GaussianBlur(BLUR))).astype(int)[RIM:-RIM, RIM:-RIM]


def has_black_spot(image):
    dark = Image.fromarray((numpy.asarray(image).max(axis=2) < 60).astype(numpy.uint8) * 255)
    return bool(numpy.asarray(dark.filter(ImageFilter.MinFilter(SPOT))).any())


class Pictures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.figures = [draw(view) for view in views()] + [draw("through-fortaleza", "--link-labels", "--evidence", "markers"),
                                                          draw("overview", "--theme", "dark")]
        out, _ = run("node", HERE / "screenshot.mjs", *cls.figures)
        cls.shown = [tuple(map(float, line.split())) for line in out.splitlines()]
        cls.reference = {figure: picture(figure.with_suffix(".chromium.png")) for figure in cls.figures}

    def assert_same_picture(self, figure, drawn):
        reference = self.reference[figure]
        for side in (0, 1):
            self.assertAlmostEqual(reference.size[side], drawn.size[side], delta=3, msg="the picture's size in pixels")
        if drawn.size != reference.size:
            drawn = drawn.resize(reference.size, Image.Resampling.LANCZOS)
        wanted, found = pixels(reference), pixels(drawn)
        share = (abs(wanted - found).max(axis=2) > DIFFERENCE).mean()
        self.assertLess(share, SHARE, f"{share:.2%} of the picture differ")
        if not figure.stem.endswith("dark"):
            self.assertFalse(has_black_spot(drawn), "a black spot")

    def compare(self, name, ending):
        for figure in self.figures:
            with self.subTest(program=name, figure=figure.stem):
                self.assert_same_picture(figure, picture(figure.with_suffix(ending)))

    def test_chromium_shows_the_size_that_the_figure_says(self):
        for figure, shown in zip(self.figures, self.shown, strict=True):
            with self.subTest(figure=figure.stem):
                for wanted, found in zip(size_in_mm(read_svg(figure)), shown, strict=True):
                    self.assertAlmostEqual(wanted, found / 96 * 25.4, delta=0.5)

    def test_chromium_draws_no_black_spot(self):
        for figure, drawn in self.reference.items():
            with self.subTest(figure=figure.stem):
                self.assertEqual(figure.stem.endswith("dark"), has_black_spot(drawn))

    def test_black_spots_are_seen(self):
        """A line that is filled, as black as a program draws what it does not understand."""
        bent = WORK / "bent.svg"
        svg = draw("overview").read_text(encoding="utf-8").replace("</svg>", '<path d="M20 80C60 80 60 140 100 140"/></svg>')
        bent.write_text(svg, encoding="utf-8")
        run("rsvg-convert", "-d", DPI, "-p", DPI, bent, "-o", bent.with_suffix(".png"))
        self.assertTrue(has_black_spot(picture(bent.with_suffix(".png"))))

    def test_librsvg(self):
        for figure in self.figures:
            run("rsvg-convert", "-d", DPI, "-p", DPI, figure, "-o", figure.with_suffix(".librsvg.png"))
        self.compare("librsvg", ".librsvg.png")

    def test_inkscape(self):
        run("inkscape", "--export-type=png", f"--export-dpi={DPI}", "--export-area-page", *self.figures)
        for figure in self.figures:
            figure.with_suffix(".png").rename(figure.with_suffix(".inkscape.png"))
        self.compare("Inkscape", ".inkscape.png")

    def test_resvg(self):
        run("node", HERE / "resvg.mjs", *self.figures)
        self.compare("resvg", ".resvg.png")

    def test_libreoffice(self):
        """LibreOffice Draw makes a page of the figure's size of it; the words stay words."""
        folder = WORK / "libreoffice"
        support.to_pdf(folder, *self.figures)
        for figure in self.figures:
            with self.subTest(figure=figure.stem):
                pdf = folder / (figure.stem + ".pdf")
                size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", run("pdfinfo", pdf)[0])
                root = read_svg(figure)
                for wanted, found in zip(size_in_mm(root), size.groups(), strict=True):
                    self.assertAlmostEqual(wanted, float(found) * MM_PER_POINT, delta=1)
                self.assertEqual([], support.missing_labels(support.labels(root), run("pdftotext", pdf, "-")[0]))
                run("pdftoppm", "-r", DPI, "-png", "-singlefile", pdf, pdf.with_suffix(""))
                self.assert_same_picture(figure, picture(pdf.with_suffix(".png")))

    def test_own_pdf(self):
        for figure, flags in [(draw(view), ["--view", view]) for view in views()]:
            with self.subTest(figure=figure.stem):
                pdf = WORK / (figure.stem + ".own.pdf")
                run(support.PROGRAM, "draw", *flags, "-o", pdf)
                root = read_svg(figure)
                size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", run("pdfinfo", pdf)[0])
                for wanted, found in zip(size_in_mm(root), size.groups(), strict=True):
                    self.assertAlmostEqual(wanted, float(found) * MM_PER_POINT, delta=0.3)
                self.assertEqual([], support.missing_labels(support.labels(root), run("pdftotext", pdf, "-")[0]))
                run("pdftoppm", "-r", DPI, "-png", "-singlefile", pdf, pdf.with_suffix(""))
                self.assert_same_picture(figure, picture(pdf.with_suffix(".png")))


if __name__ == "__main__":
    support.main()

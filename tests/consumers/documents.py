"""The documents of docs/examples, built as their README says: they build, the figures fit the page, and their words are there."""
import functools
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib

import numpy
from PIL import Image

import support
from support import NPM, PROGRAM, SOURCE, WORK, labels, missing_labels, run

EXAMPLES = WORK / "docs" / "examples"
BIN = WORK / "bin"
ALT = "INTERPOL and Project Fortaleza link the conference, seven organizations and four groups of countries."
FILTER = WORK / "output" / "plugins" / "coopnet.lua"
CAPTIONS = ["Who met at Sonsonate, December 2018", "Project Fortaleza and its neighbours"]
CHAIN = ["Police", "Public", "prosecutor", "Criminal", "court", "Supreme"]


def setUpModule():
    """The examples, copied, beside the plugins; coopnet and typst on the path."""
    shutil.rmtree(WORK, ignore_errors=True)
    BIN.mkdir(parents=True)
    (BIN / "coopnet").symlink_to(PROGRAM)
    (BIN / "typst").symlink_to(SOURCE / "tests" / "consumers" / "typst")
    shutil.copytree(SOURCE / "docs" / "examples", EXAMPLES)
    shutil.copytree(SOURCE / "output" / "plugins", WORK / "output" / "plugins")


def path():
    return {"PATH": f"{BIN}:/usr/bin:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1"}


@functools.cache
def build(heading):
    """Runs the commands that stand under a heading of the examples' README, as they stand there."""
    text = (SOURCE / "docs" / "examples" / "README.md").read_text(encoding="utf-8")
    section = next(part for part in text.split("\n## ") if part.startswith(heading + "\n"))
    commands = re.search(r"```sh\n(.*?)```", section, re.S)[1]
    run("bash", "-euxo", "pipefail", "-c", commands, cwd=EXAMPLES, env=path())


@functools.cache
def wanted_labels(*flags):
    """The labels of a figure that a document draws with these flags."""
    return labels(ElementTree.fromstring(run(PROGRAM, "draw", "-Tsvg", *flags)[0]))


def all_labels():
    return [*wanted_labels("--view", "overview", "--width", "150mm"),
            *wanted_labels("--focus", "Project Fortaleza", "--evidence", "markers", "--width", "150mm")]


def print_page(page):
    """A page as Chromium prints it, on A4 with its usual margins of 10 mm."""
    pdf = page.with_suffix(".printed.pdf")
    run("node", SOURCE / "tests" / "consumers" / "print_page.mjs", page, pdf)
    return pdf


class Documents(unittest.TestCase):
    def assert_fits(self, pdf, margin=9):
        """Nothing stands in the margins of any page."""
        run("pdftoppm", "-r", "50", "-gray", "-png", pdf, pdf.with_suffix(""))
        pages = sorted(pdf.parent.glob(pdf.stem + "-*.png"))
        self.assertTrue(pages)
        rim = round(margin / 25.4 * 50)
        empty = 0
        for page in pages:
            ink = numpy.asarray(Image.open(page)) < 200
            empty += not ink.any()
            inner = ink.copy()
            inner[rim:-rim, rim:-rim] = False
            self.assertFalse(inner.any(), f"{page} has ink in its margins")
        self.assertLess(empty, len(pages))

    def assert_labels(self, pdf, wanted=None):
        found, _ = run("pdftotext", pdf, "-")
        self.assertEqual([], missing_labels(all_labels() if wanted is None else wanted, found))
        for caption in CAPTIONS:
            self.assertIn(caption, support.words_of(found))

    def assert_page(self, page, inline):
        """An HTML page: valid, the alternative text at the right place, two captions, everything in its printed form."""
        text = page.read_text(encoding="utf-8")
        if inline:
            self.assertEqual(4, len(re.findall(r"<svg ", text)))
            self.assertIn(f'-title">{ALT}</title>', text)
            self.assertNotIn("<?xml", text.split("<body", 1)[1])
        else:
            self.assertIn(f'alt="{ALT}"', text)
        ids = re.findall(r'\sid="([^"]*)"', text)
        self.assertEqual([], sorted({name for name in ids if ids.count(name) > 1}))
        pdf = print_page(page)
        self.assert_labels(pdf)
        self.assert_labels(pdf, CHAIN)
        self.assert_fits(pdf)


class Pandoc(Documents):
    folder = EXAMPLES / "pandoc"

    @classmethod
    def setUpClass(cls):
        build("pandoc")

    def test_html(self):
        text = (self.folder / "report.html").read_text(encoding="utf-8")
        self.assertIn('<figure id="fig-overview">', text)
        self.assertIn("<figcaption>Who met at <em>Sonsonate</em>, December 2018</figcaption>", text)
        self.assert_page(self.folder / "report.html", inline=True)

    def test_html_with_images(self):
        page = WORK / "images.html"
        document = (self.folder / "report.md").read_text(encoding="utf-8").replace("{.coopnet ", "{.coopnet inline=false ")
        run("pandoc", "--lua-filter", FILTER, "--resource-path", self.folder, "--extract-media", WORK, "--standalone", "-o", page,
            text=document, env=path(), cwd=WORK)
        self.assert_page(page, inline=False)

    def test_docx(self):
        with zipfile.ZipFile(self.folder / "report.docx") as file:
            document = file.read("word/document.xml").decode()
            vectors = [file.read(name) for name in file.namelist() if name.endswith(".svg")]
            pictures = [file.read(name) for name in file.namelist() if name.endswith(".png")]
        self.assertIn(f'descr="{ALT}"', document)
        self.assertEqual(4, len(vectors))
        self.assertEqual(4, len(pictures))
        found = [label for vector in vectors for label in labels(ElementTree.fromstring(vector))]
        self.assertEqual([], [label for label in all_labels() if label not in found])
        # 150 mm, in units of 1/360,000 cm.
        widths = [int(width) for width in re.findall(r'<wp:extent cx="(\d+)"', document)]
        self.assertLessEqual(max(widths), 165 * 36000)
        self.assertGreaterEqual(max(widths), 140 * 36000)
        pdf = self.in_libreoffice("report.docx")
        # LibreOffice shows the PNG that stands beside the SVG.
        self.assert_labels(pdf, [])
        self.assert_fits(pdf)
        sizes = [int(width) for width in re.findall(r"^ +\d+ +\d+ image +(\d+)", run("pdfimages", "-list", pdf)[0], re.M)]
        self.assertGreaterEqual(max(sizes, default=0), 1500, "the pictures are sharp")

    def test_odt(self):
        with zipfile.ZipFile(self.folder / "report.odt") as file:
            self.assertIn(f"<svg:desc>{ALT}</svg:desc>", file.read("content.xml").decode())
        pdf = self.in_libreoffice("report.odt")
        self.assert_labels(pdf)
        self.assert_fits(pdf)

    def in_libreoffice(self, name):
        folder = WORK / "libreoffice" / name
        support.to_pdf(folder, self.folder / name)
        return folder / "report.pdf"

    def test_epub(self):
        book = self.folder / "report.epub"
        run("java", "-jar", "/usr/bin/epubcheck", "--failonwarnings", book)
        folder = WORK / "epub"
        with zipfile.ZipFile(book) as file:
            file.extractall(folder)
        chapters = "".join(page.read_text(encoding="utf-8") for page in sorted(folder.glob("EPUB/text/*.xhtml")))
        self.assertIn(f'alt="{ALT}"', chapters)
        found = "".join(run("pdftotext", print_page(page), "-")[0] for page in sorted(folder.glob("EPUB/text/ch*.xhtml")))
        self.assertEqual([], missing_labels(all_labels(), found))

    def test_latex(self):
        self.assert_labels(self.folder / "report.pdf")
        self.assert_fits(self.folder / "report.pdf")
        document, _ = run("pandoc", "--lua-filter", FILTER, "-t", "latex", "report.md", cwd=self.folder, env=path())
        self.assertIn("alt={" + ALT, re.sub(r"\s+", " ", document))

    def test_what_embed_writes_keeps_its_alternative_text(self):
        folder = WORK / "embedded"
        folder.mkdir()
        run(PROGRAM, "draw", "--view", "conference", "-o", folder / "f.svg", "-o", folder / "f.pdf")
        words = ["--caption", "Who came", "--alt", "What it shows"]
        lines, _ = run(PROGRAM, "embed", "f.svg", "--for", "markdown", *words, cwd=folder)
        run("pandoc", "--lua-filter", FILTER, "-o", "f.docx", cwd=folder, text=lines, env=path())
        with zipfile.ZipFile(folder / "f.docx") as file:
            document = file.read("word/document.xml").decode()
        self.assertIn('descr="What it shows"', document)
        self.assertNotIn('descr="Who came"', document)
        self.assertIn("Who came", document)
        document, _ = run("pandoc", "--lua-filter", FILTER, "-t", "latex", cwd=folder, text=lines, env=path())
        self.assertIn("alt={What it shows}", document)


class Alternatives(unittest.TestCase):
    """Where a document gives a figure no alternative text, it has the program's, whatever the plugin."""

    def setUp(self):
        flags = ["--view", "through-interpol", "--lang", "es"]
        self.wanted = run(PROGRAM, "describe", "@sonsonate-2018", *flags, "--part", "alt")[0].strip()
        self.assertLess(len(self.wanted), 150)
        self.folder = WORK / "alternatives"
        self.folder.mkdir(exist_ok=True)

    def test_pandoc(self):
        block = '``` {.coopnet file=@sonsonate-2018 view=through-interpol lang=es caption="C"}\n```\n'
        run("pandoc", "--lua-filter", FILTER, "-o", "a.docx", cwd=self.folder, text=block, env=path())
        with zipfile.ZipFile(self.folder / "a.docx") as file:
            self.assertIn(f'descr="{self.wanted}"', file.read("word/document.xml").decode())

    def test_asciidoctor(self):
        (self.folder / "a.adoc").write_text("= T\n\ncoopnet::@sonsonate-2018[view=through-interpol,lang=es]\n", encoding="utf-8")
        plugin = WORK / "output" / "plugins" / "coopnet_asciidoctor.rb"
        run("asciidoctor", "-r", plugin, "--failure-level", "WARN", "-b", "docbook5", "a.adoc", cwd=self.folder, env=path())
        self.assertIn(f"<phrase>{self.wanted}</phrase>", (self.folder / "a.xml").read_text(encoding="utf-8"))

    def test_sphinx(self):
        settings = 'import sys\nsys.path.insert(0, "../output/plugins")\nextensions = ["coopnet_sphinx"]\n'
        (self.folder / "conf.py").write_text(settings, encoding="utf-8")
        (self.folder / "index.rst").write_text("T\n=\n\n.. coopnet:: @sonsonate-2018\n   :view: through-interpol\n   :lang: es\n",
                                               encoding="utf-8")
        run("sphinx-build", "-q", "-E", "-W", "-b", "xml", ".", "xml", cwd=self.folder, env=path())
        self.assertIn(f'alt="{self.wanted}"', (self.folder / "xml" / "index.xml").read_text(encoding="utf-8"))

    def test_embed(self):
        run(PROGRAM, "draw", "--view", "through-interpol", "--lang", "es", "-o", self.folder / "f.svg")
        self.assertIn(f'alt="{self.wanted}"', run(PROGRAM, "embed", self.folder / "f.svg")[0])


class HardAlternatives(unittest.TestCase):
    """What an author gives as alternative text stands in the figure as it was written, whatever its letters mean elsewhere."""
    alt = "Alt & <x> 'q' *s* {b} a_c \\d `e`"

    def setUp(self):
        self.folder = WORK / "hard-alternatives"
        self.folder.mkdir(exist_ok=True)

    def assert_title(self, page):
        titles = re.findall(r'<title id="[^"]*-title">(.*?)</title>', page)
        self.assertEqual([self.alt], [html.unescape(title) for title in titles])

    def test_pandoc(self):
        words = self.alt.replace("\\", "\\\\")
        block = f'``` {{.coopnet file=@sonsonate-2018 view=people alt="{words}"}}\n```\n'
        self.assert_title(run("pandoc", "--lua-filter", FILTER, "-t", "html", text=block, env=path())[0])

    def test_mdbook(self):
        plugin = WORK / "output" / "plugins" / "coopnet_mdbook.py"
        words = self.alt.replace("\\", "\\\\")
        for begin, end in (("coopnet", ""), ("{.coopnet", "}"), ("coopnet {", "}")):
            block = f'~~~ {begin} file=@sonsonate-2018 view=people alt="{words}" caption={{c}}{end}\n~~~\n'
            page, _ = run(sys.executable, plugin, "-", text=block, env=path())
            self.assert_title(page)
            self.assertIn("<figcaption>{c}</figcaption>", page)

    def test_asciidoctor(self):
        text = f'= T\n\n[alt="{self.alt}"]\ncoopnet::@sonsonate-2018[view=people]\n'
        (self.folder / "a.adoc").write_text(text, encoding="utf-8")
        plugin = WORK / "output" / "plugins" / "coopnet_asciidoctor.rb"
        run("asciidoctor", "-r", plugin, "--failure-level", "WARN", "a.adoc", cwd=self.folder, env=path())
        self.assert_title((self.folder / "a.html").read_text(encoding="utf-8"))

    def test_sphinx(self):
        settings = 'import sys\nsys.path.insert(0, "../output/plugins")\nextensions = ["coopnet_sphinx"]\n'
        (self.folder / "conf.py").write_text(settings, encoding="utf-8")
        (self.folder / "index.rst").write_text(f"T\n=\n\n.. coopnet:: @sonsonate-2018\n   :view: people\n   :alt: {self.alt}\n",
                                               encoding="utf-8")
        run("sphinx-build", "-q", "-E", "-W", "-b", "html", ".", "html", cwd=self.folder, env=path())
        self.assert_title((self.folder / "html" / "index.html").read_text(encoding="utf-8"))


class Sphinx(Documents):
    folder = EXAMPLES / "sphinx"

    @classmethod
    def setUpClass(cls):
        build("Sphinx")

    def test_html(self):
        text = (self.folder / "html" / "index.html").read_text(encoding="utf-8")
        self.assertIn('id="fig-overview"', text)
        self.assertIn('<a class="reference internal" href="#fig-overview"><span class="std std-numref">Fig. 1</span></a>', text)
        self.assert_page(self.folder / "html" / "index.html", inline=True)

    def test_epub(self):
        book = next((self.folder / "epub").glob("*.epub"))
        run("java", "-jar", "/usr/bin/epubcheck", "--failonwarnings", book)
        with zipfile.ZipFile(book) as file:
            self.assertIn(f'alt="{ALT}"', file.read("index.xhtml").decode())

    def test_latex(self):
        pdf = self.folder / "latex" / "policecooperationagainstgangs.pdf"
        self.assert_labels(pdf)
        self.assert_fits(pdf)

    def test_in_the_place_of_dot(self):
        build("Sphinx, in the place of dot")
        page = EXAMPLES / "sphinx-graphviz" / "html" / "index.html"
        self.assertIn("Two national central bureaus, linked by INTERPOL", page.read_text(encoding="utf-8"))
        found, _ = run("pdftotext", print_page(page), "-")
        self.assertEqual([], missing_labels(["INTERPOL", "National Central"], found))


class Asciidoctor(Documents):
    folder = EXAMPLES / "asciidoctor"

    @classmethod
    def setUpClass(cls):
        build("Asciidoctor")

    def test_html(self):
        text = (self.folder / "report.html").read_text(encoding="utf-8")
        self.assertIn('<div class="title">Figure 1. Who met at <em>Sonsonate</em>, December 2018</div>', text)
        self.assertIn('<a href="#fig-overview">', text)
        self.assert_page(self.folder / "report.html", inline=True)

    def test_docbook(self):
        run("xmllint", "--noout", self.folder / "report.xml")
        root = ElementTree.parse(self.folder / "report.xml").getroot()
        docbook = "{http://docbook.org/ns/docbook}"
        self.assertIn(ALT, [phrase.text for phrase in root.iter(docbook + "phrase")])
        images = [self.folder / image.get("fileref") for image in root.iter(docbook + "imagedata")]
        self.assertEqual(4, len(images))
        self.assertEqual([], [image for image in images if not image.exists()])


class MdBook(Documents):
    folder = EXAMPLES / "mdbook"
    plugin = WORK / "output" / "plugins" / "coopnet_mdbook.py"

    def preprocess(self, content):
        """Calls the preprocessor as mdBook does: context and book as JSON on standard input, the book on standard output."""
        settings = tomllib.loads((self.folder / "book.toml").read_text(encoding="utf-8"))
        command = settings["preprocessor"]["coopnet"]["command"].split()
        self.assertEqual(0, subprocess.run([*command, "supports", "html"], cwd=self.folder, check=False).returncode)
        self.assertEqual(1, subprocess.run([*command, "supports", "epub"], cwd=self.folder, check=False).returncode)
        chapter = {"name": "A chapter", "content": content, "number": [1], "sub_items": [], "path": "report.md"}
        book = {"sections": ["Separator", {"Chapter": chapter}], "__non_exhaustive": None}
        context = {"root": str(self.folder), "config": settings, "renderer": "html", "mdbook_version": "0.4.40"}
        out, _ = run(*command, cwd=self.folder, text=json.dumps([context, book]), env=path())
        return json.loads(out)["sections"][1]["Chapter"]["content"]

    def test_html(self):
        content = self.preprocess((self.folder / "src" / "report.md").read_text(encoding="utf-8"))
        page = WORK / "mdbook.html"
        # mdBook reads CommonMark.
        run("pandoc", "-f", "commonmark", "-t", "html", "--standalone", "--metadata", "title=A book", "-o", page, text=content)
        self.assert_page(page, inline=True)

    def test_no_id_twice_in_a_whole_book(self):
        """mdBook prints all chapters as one page."""
        text = "```coopnet file=@sonsonate-2018 view=through-fortaleza\n```\n"
        below = {"content": text, "path": "b.md", "sub_items": []}
        chapter = {"content": text, "path": "a.md", "sub_items": [{"Chapter": below}]}
        other = {"content": text + text, "path": "c.md", "sub_items": []}
        context = {"root": str(self.folder), "config": {"book": {}}, "renderer": "html", "mdbook_version": "0.4.40"}
        book = {"sections": [{"Chapter": chapter}, "Separator", {"Chapter": other}]}
        out, _ = run(sys.executable, self.plugin, cwd=self.folder, text=json.dumps([context, book]), env=path())
        drawn = json.loads(out)["sections"]
        page = drawn[0]["Chapter"]["content"] + drawn[0]["Chapter"]["sub_items"][0]["Chapter"]["content"]
        page += drawn[2]["Chapter"]["content"]
        ids = re.findall(r'\sid="([^"]*)"', page)
        self.assertEqual(4, page.count("<svg "))
        self.assertEqual([], sorted({name for name in ids if ids.count(name) > 1}))

    def test_a_file_alone(self):
        build("mdBook")
        self.assertEqual(self.preprocess((self.folder / "src" / "report.md").read_text(encoding="utf-8")),
                         (self.folder / "report-with-figures.md").read_text(encoding="utf-8"))


class Latex(Documents):
    folder = EXAMPLES / "latex"

    @classmethod
    def setUpClass(cls):
        build("LaTeX")

    def test_both_engines(self):
        for name in ("report.pdf", "report-lualatex.pdf"):
            with self.subTest(name=name):
                self.assert_labels(self.folder / name)
                self.assert_fits(self.folder / name)
                self.assertIn(ALT.encode(), alternative_texts(self.folder / name))

    def test_the_figures_are_as_large_as_they_say(self):
        log = (self.folder / "report.log").read_text(encoding="utf-8", errors="replace")
        self.assertNotRegex(log, r"Overfull \\hbox")


class Typst(Documents):
    def test_pdf(self):
        build("Typst")
        pdf = EXAMPLES / "typst" / "report.pdf"
        self.assert_labels(pdf)
        self.assert_fits(pdf)
        self.assertIn(ALT.encode(), alternative_texts(pdf))


class StandardInput(Documents):
    def test_page(self):
        build("Standard input to standard output")
        page = EXAMPLES / "stdin" / "page.html"
        run("java", "-jar", NPM / "vnu-jar" / "build" / "dist" / "vnu.jar", page)
        found, _ = run("pdftotext", print_page(page), "-")
        self.assertEqual([], missing_labels(CHAIN, found))


class OnlySafeFlags(unittest.TestCase):
    """A document cannot make the program write a file."""

    WAYS = ["-o", "--output", "--output=stolen.svg", "-ostolen.svg", "-To", "--watch"]

    def refused(self, folder, document, *command):
        target = WORK / "refused"
        target.mkdir(exist_ok=True)
        for flags in self.WAYS:
            with self.subTest(flags=flags):
                words = flags if "stolen" in flags else flags + " stolen.svg"
                done = subprocess.run([str(word) for word in command], input=document.replace("FLAGS", words), cwd=folder,
                                      capture_output=True, text=True, check=False, env={**os.environ, **path()})
                self.assertIn(f"a document may not give the flag {words.split()[0]}", done.stderr)
                self.assertNotEqual(0, done.returncode)
                self.assertEqual([], list(WORK.rglob("stolen*")))

    def test_pandoc(self):
        self.refused(WORK / "docs", '``` {.coopnet file=@sonsonate-2018 flags="FLAGS"}\n```\n',
                     "pandoc", "--lua-filter", FILTER)

    def test_pandoc_tells_a_misspelt_attribute(self):
        done = subprocess.run(["pandoc", "--lua-filter", FILTER], input='``` {.coopnet veiw=people}\n```\n',
                              capture_output=True, text=True, check=False, env={**os.environ, **path()})
        self.assertIn("coopnet: there is no attribute veiw", done.stderr)
        self.assertNotEqual(0, done.returncode)

    def test_asciidoctor(self):
        self.refused(WORK / "docs", '[coopnet,flags="FLAGS"]\n----\ndigraph { A -> B }\n----\n', "asciidoctor", "-r",
                     WORK / "output/plugins/coopnet_asciidoctor.rb", "--failure-level", "ERROR", "-")

    def test_mdbook(self):
        self.refused(WORK / "docs", '```coopnet flags="FLAGS"\ndigraph { A -> B }\n```\n', "python3", MdBook.plugin, "-")

    def test_sphinx(self):
        folder = WORK / "sphinx-refused"
        folder.mkdir(exist_ok=True)
        settings = 'import sys\nsys.path.insert(0, "../output/plugins")\nextensions = ["coopnet_sphinx"]\n'
        (folder / "conf.py").write_text(settings, encoding="utf-8")
        write = "import sys; open('index.rst', 'w').write(sys.stdin.read())"
        self.refused(folder, "A\n=\n\n.. coopnet:: @sonsonate-2018\n   :flags: FLAGS\n", "bash", "-c",
                     f'python3 -c "{write}" && sphinx-build -q -E -W -b html . html')

    def test_a_title_that_looks_like_a_flag_is_a_title(self):
        out, _ = run("pandoc", "--lua-filter", FILTER, cwd=WORK,
                     text='``` {.coopnet file=@sonsonate-2018 view=people title="-ostolen.svg"}\n```\n', env=path())
        self.assertIn("-ostolen.svg</text>", out)
        self.assertEqual([], list(WORK.rglob("stolen*")))


def alternative_texts(pdf):
    """Everything that a PDF gives as alternative text, one a line, in its file and in its packed streams."""
    data = pdf.read_bytes()
    parts = [data]
    for stream in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[stream.end():]))
        except zlib.error:
            pass
    texts = []
    for part in parts:
        for text in re.findall(rb"/Alt ?\(((?:\\.|[^\\)])*)\)", part, re.S):
            text = re.sub(rb"\\([0-7]{3})", lambda match: bytes([int(match[1], 8)]), text)
            text = re.sub(rb"\\(.)", rb"\1", text)
            texts.append(text.decode("utf-16").encode() if text.startswith((b"\xfe\xff", b"\xff\xfe")) else text)
        for text in re.findall(rb"/Alt ?<([0-9A-Fa-f\s]*)>", part):
            raw = bytes.fromhex(text.decode())
            texts.append(raw.decode("utf-16").encode() if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else raw)
    return b"\n".join(texts)


if __name__ == "__main__":
    support.main()

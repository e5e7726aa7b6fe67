"""What `coopnet embed` writes, put into a document of its kind: it builds, and the figure is there with all its words."""
import html
import re
import shutil
import zipfile

import docutils.core

import documents
from support import NPM, PROGRAM, SOURCE, WORK, labels, read_svg, run

ALT = 'INTERPOL & "Project Fortaleza" [7 <organizations>]: *all* of A_B, `x` | C:\\D, 100 % #1 {docname} @z'
CAPTION = "Who *met* at Sonsonate: 100 % of <them> & A_B | C:\\D, `x` #1 {docname}"
FLAGS = ["--view", "overview"]


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)
    documents.BIN.mkdir(parents=True)
    (documents.BIN / "typst").symlink_to(SOURCE / "tests" / "consumers" / "typst")


class Snippets(documents.Documents):
    def snippet(self, target, *flags):
        """Draws the figure for the target into a folder of its own, and returns the folder and the lines to paste."""
        folder = WORK / target
        folder.mkdir(exist_ok=True)
        form = {"asciidoc": "html", "rest": "html"}.get(target, target)
        run(PROGRAM, "draw", *FLAGS, "--for", form, "-o", folder / "figure.svg")
        if target == "latex":
            run(PROGRAM, "draw", *FLAGS, "--for", form, "-o", folder / "figure.pdf")
        self.wanted = labels(read_svg(folder / "figure.svg"))
        words = ["--for", target, "--alt", ALT, "--caption", CAPTION, "--label", "fig-met", *flags]
        lines, _ = run(PROGRAM, "embed", "figure.svg", *words, cwd=folder)
        return folder, lines

    def assert_shown(self, pdf):
        found, _ = run("pdftotext", pdf, "-")
        self.assertEqual([], documents.missing_labels([*self.wanted, CAPTION], found))
        self.assert_fits(pdf)

    def assert_page(self, page, _inline=False):
        text = page.read_text(encoding="utf-8")
        self.assertIn(ALT, [html.unescape(alt) for alt in re.findall(r'\balt="([^"]*)"', text)])
        self.assertIn("fig-met", text)
        self.assert_shown(documents.print_page(page))

    def page(self, folder, body):
        page = folder / "page.html"
        page.write_text('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Report</title></head>\n'
                        f"<body>\n<h1>Report</h1>\n{body}</body></html>\n", encoding="utf-8")
        run("java", "-jar", NPM / "vnu-jar" / "build" / "dist" / "vnu.jar", page)
        return page

    def test_html(self):
        folder, lines = self.snippet("html")
        self.assert_page(self.page(folder, lines))

    def test_html_inline(self):
        folder, lines = self.snippet("html", "--inline")
        page = self.page(folder, lines)
        self.assertRegex(page.read_text(encoding="utf-8"), '<figure id="fig-met">\\s*<svg ')
        self.assert_shown(documents.print_page(page))

    def test_markdown(self):
        folder, lines = self.snippet("markdown")
        run("pandoc", "--standalone", "--metadata", "title=Report", "-o", "page.html", cwd=folder, text=lines)
        self.assert_page(folder / "page.html")

    def test_asciidoc(self):
        folder, lines = self.snippet("asciidoc")
        run("asciidoctor", "--failure-level", "WARN", "-o", "page.html", "-", cwd=folder, text="= Report\n\n" + lines)
        self.assert_page(folder / "page.html")

    def test_rest(self):
        folder, lines = self.snippet("rest")
        page = docutils.core.publish_string("Report\n======\n\n" + lines, writer_name="html5",
                                            settings_overrides={"halt_level": 2})
        (folder / "page.html").write_bytes(page)
        self.assert_page(folder / "page.html")

    def test_rest_in_sphinx(self):
        """Sphinx, unlike docutils, hands the width to HTML as a number of pixels, whatever its unit."""
        folder, lines = self.snippet("rest")
        (folder / "index.rst").write_text("Report\n======\n\n" + lines, encoding="utf-8")
        settings = 'latex_elements = {"papersize": "a4paper", "geometry": r"\\usepackage[a4paper,margin=25mm]{geometry}"}\n'
        (folder / "conf.py").write_text(settings, encoding="utf-8")
        run("sphinx-build", "-q", "-E", "-W", "-b", "html", ".", "html", cwd=folder)
        page = folder / "html" / "index.html"
        self.assert_page(page)
        image = re.search(r"<img [^>]*>", page.read_text(encoding="utf-8"))[0]
        wide = re.search(r'\bwidth(?:="|: )(\d+)(?:px)?"', image)
        self.assertTrue(wide, image)
        self.assertEqual(605, int(wide[1]), "160 mm in pixels")
        run(PROGRAM, "draw", *FLAGS, "--for", "latex", "--width", "160mm", "-o", folder / "figure.pdf")
        text = (folder / "index.rst").read_text(encoding="utf-8")
        (folder / "index.rst").write_text(text.replace("figure.svg", "figure.*"), encoding="utf-8")
        run("sphinx-build", "-q", "-E", "-W", "-b", "latex", ".", "latex", cwd=folder)
        tex = next((folder / "latex").glob("*.tex")).read_text(encoding="utf-8")
        self.assertIn("width=605\\sphinxpxdimen", tex)

    def test_latex(self):
        folder, lines = self.snippet("latex")
        text = ("\\documentclass[a4paper]{article}\n\\usepackage[T1]{fontenc}\n\\usepackage{lmodern,graphicx}\n"
                "\\begin{document}\nSee figure~\\ref{fig-met}.\n" + lines + "\\end{document}\n")
        (folder / "report.tex").write_text(text, encoding="utf-8")
        for engine in ("pdflatex", "lualatex"):
            with self.subTest(engine=engine):
                for _ in range(2):
                    run(engine, "-interaction=nonstopmode", "-halt-on-error", "report.tex", cwd=folder)
                log = (folder / "report.log").read_text(encoding="utf-8", errors="replace")
                self.assertNotRegex(log, r"Overfull \\hbox|undefined references")
                self.assert_shown(folder / "report.pdf")

    def test_typst(self):
        folder, lines = self.snippet("typst")
        (folder / "report.typ").write_text('#set page(paper: "a4")\n= Report\nSee @fig-met.\n\n' + lines, encoding="utf-8")
        run("typst", "compile", "report.typ", "report.pdf", cwd=folder, env=documents.path())
        self.assert_shown(folder / "report.pdf")
        self.assertIn(ALT.encode(), documents.alternative_texts(folder / "report.pdf"))

    def test_word_processors_take_what_is_drawn_for_them(self):
        """`--for word` is a PNG that says its size."""
        picture = WORK / "word.png"
        run(PROGRAM, "draw", *FLAGS, "--for", "word", "-o", picture)
        document = WORK / "word.odt"
        run("pandoc", "-o", document, text=f"![]({picture})\n")
        with zipfile.ZipFile(document) as file:
            width = re.search(r'svg:width="([\d.]+)(pt|in|cm|mm)"', file.read("content.xml").decode())
        millimetres = float(width[1]) * {"pt": 25.4 / 72, "in": 25.4, "cm": 10, "mm": 1}[width[2]]
        self.assertAlmostEqual(160, millimetres, delta=1.5)


if __name__ == "__main__":
    documents.support.main()

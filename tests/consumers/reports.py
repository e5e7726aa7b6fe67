"""What `coopnet report` writes, built: HTML printed by Chromium, Markdown by pandoc, LaTeX by pdflatex and lualatex."""
import html
import re
import shutil
import subprocess

import documents
from support import PROGRAM, WORK, run

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender"
NETWORK = f"""format = 1
[network]
id = "hard"
title = 'R&D <"quoted"> 100 % $x_1$ #1 {{brace}} \\back ~ ^ *star* `tick` | [link](to)'
[[source]]
id = "s"
title = 'A & B: 50 % <of> "it" #3'
url = "https://example.org/a_b?x=1&y=%20z#e_f~g"
[[actor]]
id = "a"
kind = "organization"
name = "{LONG}"
[[actor]]
id = "b"
kind = "person"
name = "O'Brien & Søn_50% #2 {{x}} \\\\ | *b* <i>"
[[actor]]
id = "c"
kind = "programme"
name = "Hyper{LONG} and everything that it does with others"
[[link]]
from = "b"
to = "a"
relation = "cooperates_with"
label = "a label of a link that says a great deal about what one does for the other, and why"
source = "s"
phrase = 'They said "yes" & <no> | 100 % of $5'
[[link]]
from = "c"
to = "a"
relation = "cooperates_with"
"""
SCRIPTS = """source,target,relation
Ελληνική Αστυνομία,Министерство внутренних дел,works with
Bộ Công an Việt Nam,Ελληνική Αστυνομία,works with
جامعة الدول العربية,Bộ Công an Việt Nam,works with
"""


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    (WORK / "hard.toml").write_text(NETWORK, encoding="utf-8")
    (WORK / "scripts.csv").write_text(SCRIPTS, encoding="utf-8")


class Reports(documents.Documents):
    def report(self, name, *arguments):
        folder = WORK / name.replace(".", "-")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        told = subprocess.run([PROGRAM, "report", *arguments, "-o", folder / name], check=True, capture_output=True, text=True)
        return folder, told.stderr

    def run_latex(self, folder, engine):
        """LaTeX breaks the lines of its log within letters."""
        return subprocess.run([engine, "-interaction=nonstopmode", "-halt-on-error", "annex.tex"], cwd=folder,
                              capture_output=True, text=True, errors="replace", check=False)

    def set_in_latex(self, folder, engine, words):
        for _ in range(2):
            done = self.run_latex(folder, engine)
            self.assertEqual(0, done.returncode, done.stdout)
        log = (folder / "annex.log").read_text(encoding="utf-8", errors="replace")
        self.assertEqual([], re.findall(r"(?:Overfull \\hbox|Missing character|.*undefined references).*", log))
        found, _ = run("pdftotext", folder / "annex.pdf", "-")
        self.assertEqual([], documents.missing_labels(words, found))
        self.assert_fits(folder / "annex.pdf")

    def test_latex(self):
        folder, told = self.report("annex.tex")
        self.assertNotIn("pdflatex", told)
        for engine in ("pdflatex", "lualatex"):
            with self.subTest(engine=engine):
                self.set_in_latex(folder, engine, ["Project Fortaleza", "Figure 1:", "Table 1:", "Measures"])

    def test_latex_of_hard_names(self):
        """Nothing in a name is taken for markup, and no long word runs into the next column."""
        folder, told = self.report("annex.tex", WORK / "hard.toml")
        self.assertNotIn("pdflatex", told)
        for engine in ("pdflatex", "lualatex"):
            with self.subTest(engine=engine):
                self.set_in_latex(folder, engine, ['R&D <"quoted"> 100 % $x_1$ #1 {brace}', "Søn_50% #2 {x}"])

    def test_latex_in_another_language(self):
        """Figures and tables are called in the language of the document."""
        folder, _ = self.report("annex.tex", "--lang", "es")
        self.set_in_latex(folder, "pdflatex", ["Figura 1:", "Tabla 1:", "Medidas"])

    def test_latex_in_other_scripts(self):
        """lualatex finds fonts for them; pdflatex says that it does not."""
        folder, told = self.report("annex.tex", WORK / "scripts.csv")
        self.assertEqual("coopnet: warning: pdflatex does not know all letters of the document; lualatex sets them\n", told)
        self.set_in_latex(folder, "lualatex", ["Ελληνική Αστυνομία", "Министерство внутренних дел", "Bộ Công an Việt Nam"])
        fonts, _ = run("pdffonts", folder / "annex.pdf")
        self.assertIn("NotoNaskhArabic", fonts)
        refused = self.run_latex(folder, "pdflatex")
        self.assertNotEqual(0, refused.returncode)
        self.assertIn("! Other engines than LuaLaTeX do not know the letters of this document", refused.stdout)

    def test_html(self):
        for name in ("hard.toml", "scripts.csv"):
            with self.subTest(network=name):
                folder, _ = self.report("annex.html", WORK / name)
                printed = documents.print_page(folder / "annex.html")
                self.assert_fits(printed)
                if name == "hard.toml":
                    found, _ = run("pdftotext", printed, "-")
                    columns = ["Relation", "Basis", "They said"]
                    self.assertEqual([], documents.missing_labels(columns, found), "cut off at the page's edge")

    def test_markdown(self):
        folder, _ = self.report("annex.md", WORK / "hard.toml")
        title, _ = run("pandoc", "--standalone", "-t", "html", "annex.md", cwd=folder)
        wanted = 'R&D <"quoted"> 100 % $x_1$ #1 {brace} \\back ~ ^ *star* `tick` | [link](to)'
        self.assertEqual(wanted, html.unescape(re.search(r"<title>(.*)</title>", title)[1]))
        run("pandoc", "--standalone", "annex.md", "-o", "annex.docx", cwd=folder)
        plain, _ = run("pandoc", "annex.docx", "-t", "plain", "--wrap=none", cwd=folder)
        self.assertEqual([], documents.missing_labels(['R&D <"quoted"> 100 % $x_1$ #1 {brace} \\back ~ ^ *star*',
                                                       "Søn_50% #2 {x} \\ | *b* <i>", LONG], plain))


if __name__ == "__main__":
    documents.support.main()

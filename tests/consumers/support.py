"""What the tests of this folder share: the program, its figures, and calls of other programs.

CTest sets COOPNET_PROGRAM (the program), COOPNET_SOURCE (the checkout) and COOPNET_WORK (a folder of the test's own).
"""
import functools
import os
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM = os.environ["COOPNET_PROGRAM"]
SOURCE = pathlib.Path(os.environ["COOPNET_SOURCE"])
WORK = pathlib.Path(os.environ["COOPNET_WORK"])
NPM = SOURCE / "tests" / "npm" / "node_modules"
SVG = "{http://www.w3.org/2000/svg}"
MM_PER_POINT = 25.4 / 72


def run(*command, cwd=None, text=None, fail=True, timeout=300, env=None):
    """Runs a program and returns its standard output and error; a test fails where the program does."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, input=text, capture_output=True, text=True, timeout=timeout, check=False,
                          env={**os.environ, **(env or {})})
    if fail and done.returncode:
        said = f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        raise AssertionError(f"{' '.join(words)} ended with {done.returncode}\n{said}")
    return done.stdout, done.stderr


@functools.cache
def views():
    """The views of the bundled network, as the program lists them."""
    names = re.findall(r"^    ([a-z-]+)", run(PROGRAM, "networks")[0], re.M)
    assert len(names) >= 5, names
    return names


@functools.cache
def draw(view, *flags, ending="svg"):
    """Draws a view once into the folder of the test and returns the file's path."""
    folder = WORK / "figures"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("-".join([view, *(re.sub(r"\W+", "-", flag).strip("-") for flag in flags)]) + "." + ending)
    run(PROGRAM, "draw", "--view", view, *flags, "-o", path)
    return path


def read_svg(path):
    return ElementTree.parse(path).getroot()


def labels(root):
    """The lines of text on the actors, as they stand in the figure."""
    actors = [group for group in root.iter(SVG + "g") if group.get("data-actor")]
    return ["".join(text.itertext()) for actor in actors for text in actor.iter(SVG + "text")]


def size_in_mm(root):
    return tuple(float(root.get(side).removesuffix("mm")) for side in ("width", "height"))


def to_pdf(folder, *files):
    """Converts files by LibreOffice, which keeps its settings in the folder of the test."""
    run("soffice", f"-env:UserInstallation=file://{WORK}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder,
        *files)


def words_of(text):
    """Text with its white space folded, for looking a label up in what pdftotext found."""
    return re.sub(r"\s+", " ", text)


def missing_labels(wanted, found):
    """The labels that are not in the text. A PDF may tear a line at any space, so its words decide, in their order."""
    found = words_of(found)
    return [label for label in wanted if words_of(label).strip() not in found
            and not re.search(r"\s+".join(map(re.escape, label.split())), found)]


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    unittest.main(verbosity=2, argv=sys.argv)

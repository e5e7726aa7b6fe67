import os
import sys

sys.path.insert(0, os.path.abspath("../../../output/plugins"))

project = "Police cooperation against gangs"
author = project
copyright = "its authors"
version = release = "1"
language = "en"
numfig = True
extensions = ["coopnet_sphinx"]

# Pages of A4, in fonts that a small TeX has.
latex_elements = {"papersize": "a4paper", "fontpkg": r"\usepackage{lmodern}"}

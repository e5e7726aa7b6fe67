import os
import sys

sys.path.insert(0, os.path.abspath("../../../output/plugins"))

project = "Police cooperation against gangs"
author = project
copyright = "its authors"
language = "en"
numfig = True
extensions = ["coopnet_sphinx", "sphinx.ext.graphviz"]

# Graphs of sphinx.ext.graphviz, drawn by coopnet too. It writes SVG and PDF, not the image maps that go with PNG.
graphviz_dot = "coopnet"
graphviz_output_format = "svg"

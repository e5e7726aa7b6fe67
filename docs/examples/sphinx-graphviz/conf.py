project = "Graphs drawn by coopnet"
extensions = ["sphinx.ext.graphviz"]

# coopnet stands where Graphviz's dot stands. It writes SVG and PDF, not the image maps that go with PNG.
graphviz_dot = "coopnet"
graphviz_output_format = "svg"

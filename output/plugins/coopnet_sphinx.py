"""Sphinx extension: a `coopnet` directive that draws a cooperation network with the coopnet program.

    .. coopnet:: network.toml
       :view: overview
       :alt: A diagram of who met
       :link-labels: true
       :flags: --layout hub
       :name: fig-overview

       The caption.

Without an argument the directive's text is the network itself, and the option `caption` holds the caption. Each flag that a
view may set is an option; `flags` holds further ones. No other flag is handed on, so that a document cannot write files.
Without `alt` its title and what it shows are its alternative text.

HTML holds the figure itself, or with `:inline: false` an image; EPUB gets SVG images, LaTeX PDF, everything else PNG. In
conf.py `extensions = ["coopnet_sphinx"]` loads this file, and `coopnet_program` says which program to call ("coopnet").
"""

import hashlib
import html
import os
import re
import shlex
import shutil
import subprocess

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)

# The flags that a view of a network may set, and the view.
ALLOWED = """
  view id-prefix kind not-kind relation not-relation basis period focus depth via between without fold drop-isolated layout hubs
  direction node-spacing rank-spacing links group-by width height ratio seed effort pin graph-attribute node-attribute
  edge-attribute theme background text title caption lang font-size labels link-labels legend evidence size-by weights highlight
""".split()
OPTIONS = [flag for flag in ALLOWED if flag != "caption"]


def check_flag(word):
    """A problem of a word of `flags`, or None."""
    if not word.startswith("-") or re.match(r"-[KGNE]", word):
        return None
    name = re.match(r"--([a-z-]+)(=|$)", word)
    if name and (name[1] in ALLOWED or name[1].removeprefix("no-") in ALLOWED):
        return None
    return f"a document may not give the flag {word}"


def read_flags(text):
    words = shlex.split(text)
    problem = next(filter(None, map(check_flag, words)), None)
    if problem:
        raise ValueError(problem)
    return words


class coopnet_figure(nodes.General, nodes.Element):
    """Stands where the picture goes until the builder is known."""


class Coopnet(SphinxDirective):
    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {
        "alt": directives.unchanged,
        "caption": directives.unchanged,
        "name": directives.unchanged,
        "flags": read_flags,
        "inline": lambda value: directives.choice(value, ("true", "false")) == "true",
        "align": lambda value: directives.choice(value, ("left", "center", "right")),
        **{flag: directives.unchanged for flag in OPTIONS},
    }

    def run(self):
        node = coopnet_figure()
        if self.arguments:
            name = self.arguments[0]
            if name.startswith("-"):
                raise self.error(f"{name} is no name of a file")
            if name.startswith("@"):
                node["file"] = name
            else:
                relative, node["file"] = self.env.relfn2path(name)
                self.env.note_dependency(relative)
            node["text"] = ""
            caption = self.content
        else:
            node["file"] = "-"
            node["text"] = "\n".join(self.content) + "\n"
            caption = []
        node["flags"] = self.flags()
        node["alt"] = self.options.get("alt", "")
        node["inline"] = self.options.get("inline", True)
        # Figures in one page share no id: the label is the prefix, or the document's name and a number.
        label = self.options.get("name") or f"{self.env.docname}-{self.env.new_serialno('coopnet')}"
        node["prefix"] = "cn-" + re.sub(r"[^a-z0-9]+", "-", label.lower())
        self.set_source_info(node)

        figure = nodes.figure("", node, align=self.options.get("align", "center"))
        parsed = nodes.Element()
        if caption:
            self.state.nested_parse(caption, self.content_offset, parsed)
        elif "caption" in self.options:
            text, messages = self.state.inline_text(self.options["caption"], self.lineno)
            parsed += nodes.paragraph(self.options["caption"], "", *text)
            parsed += messages
        for index, child in enumerate(list(parsed)):
            if index == 0 and isinstance(child, nodes.paragraph):
                figure += nodes.caption(child.rawsource, "", *child.children)
            else:
                figure += child
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure]

    def flags(self):
        words = []
        for flag in OPTIONS:
            if flag not in self.options:
                continue
            value = self.options[flag]
            words += ["--between", *shlex.split(value)] if flag == "between" else [f"--{flag}={value}"]
        return words + self.options.get("flags", [])


def draw(app, node, kind, prefix=""):
    """The file of one figure, None where it cannot be drawn. Figures are kept between builds, by what they are drawn from."""
    words = list(node["flags"])
    if prefix:
        words.append("--inline")
        if not any(word.startswith("--id-prefix") for word in words):
            words.append("--id-prefix=" + prefix)
    command = [app.config.coopnet_program, "draw", node["file"], "-T" + kind, *words]
    source = node["text"].encode()
    # The network, a theme, and another program draw another figure.
    themes = [word.removeprefix("--theme=") for word in words]
    for read in (node["file"], *themes, shutil.which(command[0]) or command[0]):
        if os.path.isfile(read):
            with open(read, "rb") as file:
                source += file.read()
    folder = os.path.join(app.doctreedir, "coopnet")
    path = os.path.join(folder, "coopnet-" + hashlib.sha1(repr(command).encode() + source).hexdigest() + "." + kind)
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        try:
            done = subprocess.run(command, input=node["text"].encode(), capture_output=True, check=False)
        except OSError as error:
            raise ExtensionError(f"coopnet cannot be called: {error}; set coopnet_program in conf.py") from error
        told = done.stderr.decode(errors="replace").strip()
        if told:
            logger.warning("%s", told, location=node)
        if done.returncode:
            return None
        with open(path + ".new", "wb") as file:
            file.write(done.stdout)
        os.replace(path + ".new", path)
    return path


def alternative_of(app, svg):
    """The program's words for a figure: the same that `coopnet describe` and `coopnet embed` give."""
    command = [app.config.coopnet_program, "describe", "-", "--part", "alt"]
    return subprocess.run(command, input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().strip()


def picture(app, node):
    """What stands for the figure in this builder's documents; None where the program fails, which is told."""
    alt = node["alt"]
    inline = app.builder.format == "html" and app.builder.name != "epub" and node["inline"]
    drawn = draw(app, node, "svg", node["prefix"] if inline else "")
    if drawn is None:
        return None
    with open(drawn, encoding="utf-8") as file:
        svg = file.read()
    if inline:
        if alt:
            svg = re.sub(r"(<title[^>]*>).*?</title>", lambda match: match[1] + html.escape(alt) + "</title>", svg, 1, re.S)
        return nodes.raw("", svg, format="html")
    alt = alt or alternative_of(app, svg)
    kind = {"html": "svg", "latex": "pdf"}.get(app.builder.format, "png")
    path = drawn if kind == "svg" else draw(app, node, kind)
    if path is None:
        return None
    if app.builder.name == "epub":
        # EPUB readers' checkers know none but these roles.
        path = path.removesuffix(".svg") + "-epub.svg"
        with open(path, "w", encoding="utf-8") as file:
            file.write(svg.replace('role="graphics-document document"', 'role="document"', 1))
    # Builders copy what they know as images, from wherever it stands.
    app.builder.images[path] = os.path.basename(path)
    return nodes.image("", uri=path, alt=alt, candidates={"*": path})


def replace(app, doctree, _docname):
    for node in list(doctree.findall(coopnet_figure)):
        node.replace_self(picture(app, node) or nodes.literal_block(node["text"], node["text"] or node["file"]))


def setup(app):
    app.add_config_value("coopnet_program", "coopnet", "env")
    app.add_node(coopnet_figure)
    app.add_directive("coopnet", Coopnet)
    app.connect("doctree-resolved", replace)
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}

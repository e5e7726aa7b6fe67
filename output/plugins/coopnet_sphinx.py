"""Sphinx extension: a `coopnet` directive that draws a cooperation network with the coopnet program.

    .. coopnet:: network.toml
       :view: overview
       :alt: A diagram of who met
       :flags: --layout hub
       :name: fig-overview

       The caption.

Without an argument the directive's text up to a line of three dashes is the network itself, and the caption follows it. HTML gets SVG,
LaTeX gets PDF. `coopnet_program` in conf.py says which program to call ("coopnet").
"""

import hashlib
import os
import shlex
import subprocess

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)
FLAGS = ("view", "layout", "width", "lang", "theme", "title", "links", "evidence")


class coopnet_figure(nodes.General, nodes.Element):
    """Stands where the figure goes until the builder is known."""


class Coopnet(SphinxDirective):
    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {
        "alt": directives.unchanged,
        "flags": directives.unchanged,
        "name": directives.unchanged,
        "align": lambda value: directives.choice(value, ("left", "center", "right")),
        **{flag: directives.unchanged for flag in FLAGS},
    }

    def run(self):
        lines = list(self.content)
        node = coopnet_figure()
        if self.arguments:
            name = self.arguments[0]
            if name.startswith("@"):
                node["file"] = name
            else:
                relative, absolute = self.env.relfn2path(name)
                self.env.note_dependency(relative)
                node["file"] = absolute
            node["text"] = ""
            caption = lines
        else:
            cut = lines.index("---") if "---" in lines else len(lines)
            node["file"] = "-"
            node["text"] = "\n".join(lines[:cut]) + "\n"
            caption = lines[cut + 1:]
        arguments = []
        for flag in FLAGS:
            if flag in self.options:
                arguments += ["--" + flag, self.options[flag]]
        node["arguments"] = arguments + shlex.split(self.options.get("flags", ""))
        node["alt"] = self.options.get("alt", " ".join(caption).strip())

        figure = nodes.figure("", node, align=self.options.get("align", "center"))
        if any(line.strip() for line in caption):
            parsed = nodes.Element()
            self.state.nested_parse(self.content[-len(caption):], self.content_offset, parsed)
            text = parsed[0] if len(parsed) else None
            if isinstance(text, nodes.paragraph):
                figure += nodes.caption(text.rawsource, "", *text.children)
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure]


def draw(app, node, kind):
    """Draws one figure and returns its path below the image folder; None where the program fails, which it tells."""
    command = [app.config.coopnet_program, "draw", node["file"], "-T", kind, *node["arguments"]]
    source = node["text"].encode()
    if node["file"] not in ("-",) and not node["file"].startswith("@"):
        with open(node["file"], "rb") as file:
            source += file.read()
    digest = hashlib.sha1(repr(command).encode() + source).hexdigest()
    name = f"coopnet-{digest}.{kind}"
    folder = os.path.join(app.outdir, app.builder.imagedir)
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        try:
            done = subprocess.run(command, input=node["text"].encode(), capture_output=True, check=False)
        except OSError as error:
            logger.warning("coopnet cannot be called: %s", error, location=node)
            return None
        if done.returncode:
            logger.warning("coopnet: %s", done.stderr.decode(errors="replace"), location=node)
            return None
        with open(path, "wb") as file:
            file.write(done.stdout)
    return name


def replace(app, doctree, docname):
    kind = "pdf" if app.builder.format == "latex" else "svg"
    for node in list(doctree.findall(coopnet_figure)):
        name = draw(app, node, kind)
        if name is None:
            node.replace_self(nodes.literal_block(node["text"], node["text"] or node["file"]))
            continue
        uri = os.path.join(app.outdir, app.builder.imagedir, name)
        image = nodes.image("", uri=uri, alt=node["alt"], candidates={"*": uri})
        app.builder.images[uri] = name
        node.replace_self(image)


def setup(app):
    app.add_config_value("coopnet_program", "coopnet", "env")
    app.add_node(coopnet_figure)
    app.add_directive("coopnet", Coopnet)
    app.connect("doctree-resolved", replace)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}

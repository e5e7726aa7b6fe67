#!/usr/bin/env python3
"""mdBook preprocessor: draws fenced blocks of "coopnet" with the coopnet program.

    ```coopnet file=network.toml view=overview id=fig-overview caption="Who met" alt="A diagram" flags="--layout hub"
    ```

The block's text is the network itself, in TOML, DOT or CSV, unless `file` names one ("@sonsonate-2018" for a bundled one),
beside the chapter. Each flag that a view may set is an attribute; `flags` holds further ones. No other flag is handed on, so
that a book cannot write files. Without `alt` the figure's title is its alternative text. A figure that cannot be drawn stops
the book. In book.toml:

    [preprocessor.coopnet]
    command = "python3 coopnet_mdbook.py"
    renderers = ["html"]

The environment variable COOPNET names the program where it is not on the path. Called with the name of a Markdown file, the
same is done for that file alone, to standard output; `-` is standard input.
"""

import html
import json
import os
import re
import shlex
import subprocess
import sys

# The flags that a view of a network may set, and the view.
ALLOWED = """
  view id-prefix kind not-kind relation not-relation basis period focus depth via between without fold drop-isolated layout hubs
  direction node-spacing rank-spacing links group-by width height ratio seed effort pin graph-attribute node-attribute
  edge-attribute theme background text title caption lang font-size labels link-labels legend evidence size-by weights highlight
""".split()
OF_THE_FIGURE = ("file", "id", "caption", "alt", "flags")
BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,})[ \t]*(?P<brace>\{?)\.?coopnet\b(?P<words>[^\n]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$",
                   re.M | re.S)


class Problem(Exception):
    """What the author of the book has to mend."""


def check_flag(word):
    if not word.startswith("-") or re.match(r"-[KGNE]", word):
        return
    name = re.match(r"--([a-z-]+)(=|$)", word)
    if not name or (name[1] not in ALLOWED and name[1].removeprefix("no-") not in ALLOWED):
        raise Problem(f"a document may not give the flag {word}")


def attributes_of(words):
    attributes = {}
    words = words.strip()
    if words.startswith("{"):
        words = words[1:].removesuffix("}")
    try:
        for word in shlex.split(words):
            name, equals, value = word.partition("=")
            if name.startswith("#"):
                name, equals, value = "id", "=", name[1:]
            if not equals or name not in ALLOWED and name not in OF_THE_FIGURE:
                raise Problem(f"there is no attribute {word}")
            attributes[name] = value
    except ValueError as error:
        raise Problem(f"{error} in {words.strip()}") from error
    return attributes


def flags_of(attributes):
    words = []
    for flag in ALLOWED:
        if flag in attributes and flag not in OF_THE_FIGURE:
            value = attributes[flag]
            words += ["--between", *shlex.split(value)] if flag == "between" else [f"--{flag}={value}"]
    further = shlex.split(attributes.get("flags", ""))
    for word in further:
        check_flag(word)
    return words + further


def figure(attributes, text, folder, chapter, number):
    file = attributes.get("file", "-")
    if file.startswith("-") and file != "-":
        raise Problem(f"{file} is no name of a file")
    if not file.startswith(("@", "-")):
        file = os.path.join(folder, file)
    words = flags_of(attributes)
    # Figures in one page share no id, nor do those of a book, which mdBook prints as one page.
    if "id-prefix" not in attributes:
        label = attributes.get("id", "")
        words.append(f"--id-prefix=cn-{chapter}{label if re.fullmatch(r'[A-Za-z][A-Za-z0-9-]*', label) else number}")
    try:
        command = [os.environ.get("COOPNET", "coopnet"), "draw", file, "-Tsvg", "--inline", *words]
        done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=False)
    except OSError as error:
        raise Problem(f"cannot be called: {error}") from error
    if done.returncode:
        raise Problem(f"the figure of {attributes.get('file', 'a block')} could not be drawn")
    svg = done.stdout.decode().strip()
    if "alt" in attributes:
        words = html.escape(attributes["alt"])
        svg = re.sub(r"(<title[^>]*>).*?</title>", lambda match: match[1] + words + "</title>", svg, 1, re.S)
    caption = f"\n<figcaption>{html.escape(attributes['caption'])}</figcaption>" if "caption" in attributes else ""
    label = f' id="{html.escape(attributes["id"])}"' if "id" in attributes else ""
    # Markdown ends a block of HTML at an empty line.
    return re.sub(r"\n\s*\n", "\n", f"<figure{label}>\n{svg}{caption}\n</figure>")


def replace(markdown, folder, chapter):
    numbers = iter(range(1, sys.maxsize))

    def drawn(block):
        return figure(attributes_of(block["brace"] + block["words"]), block["text"], folder, chapter, next(numbers))
    return BLOCK.sub(drawn, markdown)


def walk(items, source, numbers):
    for item in items:
        chapter = item.get("Chapter") if isinstance(item, dict) else None
        if chapter:
            folder = os.path.join(source, os.path.dirname(chapter.get("path") or ""))
            chapter["content"] = replace(chapter["content"], folder, f"{next(numbers)}-")
            walk(chapter.get("sub_items", []), source, numbers)


def main(arguments):
    if arguments[:1] == ["supports"]:  # mdBook asks whether a renderer is supported.
        return 0 if arguments[1:] == ["html"] else 1
    if arguments:
        with open(0 if arguments[0] == "-" else arguments[0], encoding="utf-8") as file:
            sys.stdout.write(replace(file.read(), "." if arguments[0] == "-" else os.path.dirname(arguments[0]), "1-"))
        return 0
    context, book = json.load(sys.stdin)
    source = os.path.join(context["root"], context["config"]["book"].get("src", "src"))
    walk(book.get("sections", book.get("items", [])), source, iter(range(1, sys.maxsize)))
    json.dump(book, sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as problem:
        sys.exit(f"coopnet: {problem}")

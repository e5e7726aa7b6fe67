#!/usr/bin/env python3
"""check_links.py FOLDER: every relative link and heading that the documents point to is there, and so numbered as they say."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
documents = [*root.glob("*.md"), *root.glob("docs/**/*.md")]
problems = []


def anchors(path, level="#+ "):
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    headings = re.findall(rf"^{level}(.*)$", text, flags=re.M)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


for document in documents:
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (document.parent / name) if name else document
        if not path.exists():
            problems.append(f"{document.relative_to(root)}: {target} is not there")
        elif anchor and anchor not in anchors(path):
            problems.append(f"{document.relative_to(root)}: {target} has no such heading")
    text = document.read_text(encoding="utf-8")
    numbers = {anchor: number for number, anchor in re.findall(r"^(\d+)\. \[.*\]\(#(.*)\)$", text, flags=re.M)}
    for number, anchor in re.findall(r"\[chapter (\d+)\]\(#([^)]*)\)", text):
        if numbers.get(anchor) != number:
            problems.append(f"{document.relative_to(root)}: #{anchor} is chapter {numbers.get(anchor)}, not {number}")
    if numbers and list(numbers) != anchors(document, "## "):
        problems.append(f"{document.relative_to(root)}: its list of chapters is not that of its headings")
print("\n".join(problems))
sys.exit(1 if problems else 0)

#!/usr/bin/env python3
"""Whole processes in one run: a network of 60 actors as SVG, PDF and PNG, against Graphviz's dot on the same DOT file. Prints
times, memory and their ratios; it never fails on them.

    python3 bench/formats.py PROGRAM [RUNS]
"""
import os
import random
import subprocess
import sys
import tempfile

from processes import alternate

ACTORS, LINKS = 60, 90


def network():
    """Like a cooperation network: a few hubs, names of several words, one connected part."""
    chance = random.Random(4)
    words = ["Regional", "Office", "Police", "Commission", "of", "Chiefs", "Programme", "Bureau", "Ministry", "Project", "Border",
             "Unit"]
    lines = ["digraph {"]
    for actor in range(ACTORS):
        name = " ".join(chance.choice(words) for _ in range(chance.randint(1, 4)))
        lines.append(f'  a{actor} [label="{name} {actor}"];')
    links = {(chance.randrange(max(1, actor // 3)), actor) for actor in range(1, ACTORS)}
    while len(links) < LINKS:
        pair = tuple(chance.sample(range(ACTORS), 2))
        links.add(pair)
    lines += [f"  a{a} -> a{b};" for a, b in sorted(links)]
    return "\n".join(lines + ["}"]) + "\n"


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        dot = os.path.join(folder, "network.dot")
        with open(dot, "w") as file:
            file.write(network())
        print("                    wall time, ms                processor time, ms           most memory, MiB")
        print("format and layout coopnet      dot  ratio     coopnet      dot  ratio     coopnet      dot  ratio")
        for layout in ("dot", "auto"):
            for kind in ("svg", "pdf", "png"):
                # The file to write, the last argument of each command, comes from alternate(). The same pixels: dot draws 96 an inch.
                ours = [program, "draw", dot, "-K", layout, "-T" + kind, *(["--dpi", "96"] if kind == "png" else []), "-o"]
                here, there = alternate([ours, ["dot", "-T" + kind, dot, "-o"]], runs, folder)
                row = f"{kind:5}{layout:10}"
                for i, unit in enumerate([1000, 1000, 1]):
                    row += f"{here[i] * unit:9.1f}{there[i] * unit:9.1f}{here[i] / there[i]:7.2f}   "
                print(row.rstrip())


if __name__ == "__main__":
    main()

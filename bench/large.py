#!/usr/bin/env python3
"""Large networks in one run: `coopnet draw` from CSV to finished SVG, against `sfdp -Goverlap=prism -Tsvg` on the same network as
DOT and, where Debian's `tulip` is installed, which carries it, against OGDF's fast multipole layout FM^3, without a picture.
Prints times, memory, the size of the SVG, sampled stress and ratios; it never fails on them.

    python3 bench/large.py PROGRAM [RUNS] [NETWORK.csv ...]

Without networks: those of ../shared/layouts/large where they are, and made ones of kinds that layouts find hard.
"""
import collections
import csv
import os
import random
import re
import subprocess
import sys
import tempfile

try:
    import numpy
except ImportError:
    # Debian's own interpreter has the package python3-numpy, another one that comes first in PATH may not.
    if sys.executable != "/usr/bin/python3":
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    raise

from processes import alternate

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "layouts", "large")
SOURCES = 200       # of sampled distances
PATIENCE = 100000   # links from which on sfdp with prism is left out: it takes minutes
OWN_PLACES = r'data-actor="([^"]*)"[^>]*>(?:<title>[^<]*</title>)?<circle[^>]*cx="([^"]*)" cy="([^"]*)"'
SFDP_PLACES = r'class="node">\s*<title>([^<]*)</title>\s*<ellipse[^>]*cx="([^"]*)" cy="([^"]*)"'
FM3 = """
import sys
from tulip import tlp
graph = tlp.newGraph()
nodes = {}
for line in open(sys.argv[1]).read().splitlines()[1:]:
    ends = line.split(",")[:2]
    for end in ends:
        if end not in nodes: nodes[end] = graph.addNode()
    if ends[0] != ends[1]: graph.addEdge(nodes[ends[0]], nodes[ends[1]])
places = graph.getLayoutProperty("viewLayout")
parameters = tlp.getDefaultPluginParameters("FM^3 (OGDF)", graph)
assert graph.applyLayoutAlgorithm("FM^3 (OGDF)", places, parameters)
with open(sys.argv[2], "w") as out:
    for name, node in nodes.items(): out.write(f"{name},{places[node][0]},{places[node][1]}\\n")
"""


def made(folder):
    """Kinds of networks that layouts find hard."""
    chance = random.Random(4)
    grid = [(f"{x} {y}", f"{x + dx} {y + dy}") for x in range(100) for y in range(100) for dx, dy in ((1, 0), (0, 1))
            if x + dx < 100 and y + dy < 100]
    ends, growing = [0, 1], [(0, 1)]
    for new in range(2, 1000):
        for old in {chance.choice(ends), chance.choice(ends)}:
            growing.append((old, new))
            ends += [old, new]
    kinds = {
        "tree 10000": [(chance.randrange(max(0, i - 200), i), i) for i in range(1, 10000)],
        "star 5000": [(0, i) for i in range(1, 5001)],
        "grid 100x100": grid,
        "pieces 3000": [(7 * k + chance.randrange(i), 7 * k + i) for k in range(3000) for i in range(1, 2 + k % 5)],
        "dense 500": sorted({tuple(sorted(chance.sample(range(500), 2))) for _ in range(20000)}),
        "growing 1000": growing,
    }
    for name, links in kinds.items():
        path = os.path.join(folder, name + ".csv")
        with open(path, "w") as out:
            out.write("source,target\n")
            out.writelines(f"{a},{b}\n" for a, b in links)
        yield path


def links_of(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))[1:]
    return [(row[0].strip(), row[1].strip()) for row in rows if len(row) > 1]


def write_dot(links, path):
    with open(path, "w") as out:
        out.write("graph {\nnode [shape=point width=0.05]\n")
        out.writelines(f'"{a}" -- "{b}"\n' for a, b in links)
        out.write("}\n")


def places_of(svg, pattern):
    with open(svg, encoding="utf-8") as file:
        return {found[1]: (float(found[2]), float(found[3])) for found in re.finditer(pattern, file.read())}


def stress(links, places):
    """Of pairs with one of some evenly chosen actors: min over scale of the mean of ((s · drawn − links) / links)²."""
    names = sorted({end for link in links for end in link} & places.keys())
    number = {name: i for i, name in enumerate(names)}
    neighbours = [[] for _ in names]
    for a, b in links:
        if a in number and b in number and a != b:
            neighbours[number[a]].append(number[b])
            neighbours[number[b]].append(number[a])
    points = numpy.array([places[name] for name in names])
    sums = numpy.zeros(3)
    for k in range(min(SOURCES, len(names))):
        source = k * len(names) // min(SOURCES, len(names))
        steps = numpy.full(len(names), -1)
        steps[source] = 0
        queue = collections.deque([source])
        while queue:
            here = queue.popleft()
            for there in neighbours[here]:
                if steps[there] < 0:
                    steps[there] = steps[here] + 1
                    queue.append(there)
        reached = steps > 0
        ratio = numpy.hypot(*(points[reached] - points[source]).T) / steps[reached]
        sums += [ratio.sum(), (ratio * ratio).sum(), reached.sum()]
    return float(1 - sums[0] ** 2 / sums[1] / sums[2]) if sums[1] > 0 else 0.0


def has_fm3():
    code = 'import sys; from tulip import tlp; sys.exit("FM^3 (OGDF)" not in tlp.getLayoutAlgorithmPluginsList())'
    return subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True, check=False).returncode == 0


def row(name, result, own, svg, found):
    wall, processor, memory = result
    size = f"{os.path.getsize(svg) / 1e6:9.2f}" if svg else " " * 9
    ratios = f"{own[0] / wall:9.2f}{own[1] / processor:9.2f}"
    print(f"  {name:24}{wall:9.2f}{processor:9.2f}{memory:9.0f}{size}{found:9.4f}{ratios}", flush=True)


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        networks = sys.argv[3:]
        if not networks and os.path.isdir(SHARED):
            networks = sorted(os.path.join(SHARED, name) for name in os.listdir(SHARED) if name.endswith(".csv"))
        networks += [] if sys.argv[3:] else list(made(folder))
        script = os.path.join(folder, "fm3.py")
        with open(script, "w") as out:
            out.write(FM3)
        fm3 = has_fm3()
        if not fm3:
            print("OGDF's FM^3 is not measured: Debian's `tulip` and `libtulip-python-5.4`, which carry it, are not installed")
        print("                            wall s   cpu s      MiB   SVG MB   stress  ratio of wall, cpu")
        for network in networks:
            links = links_of(network)
            dot = os.path.join(folder, "network.dot")
            write_dot(links, dot)
            # The last argument of each command, the file to write, comes from alternate().
            commands, peers = [[program, "draw", network, "-o"]], []
            if len(links) < PATIENCE:
                peers.append("sfdp")
                commands.append(["sfdp", "-Tsvg", dot, "-o"])
                peers.append("sfdp, prism")
                commands.append(["sfdp", "-Goverlap=prism", "-Tsvg", dot, "-o"])
            if fm3:
                peers.append("OGDF FM^3, no picture")
                commands.append(["/usr/bin/python3", script, network])
            results = alternate(commands, runs, folder)
            figures = [os.path.join(folder, f"figure{i}.svg") for i in range(len(commands))]
            print(f"{os.path.basename(network)[:-4]}: {len({end for link in links for end in link})} actors, {len(links)} links")
            own = places_of(figures[0], OWN_PLACES)
            row("coopnet", results[0], results[0], figures[0], stress(links, own))
            for peer, figure, result in zip(peers, figures[1:], results[1:]):
                if peer.startswith("sfdp"):
                    row(peer, result, results[0], figure, stress(links, places_of(figure, SFDP_PLACES)))
                else:
                    with open(figure) as file:
                        places = {line.split(",")[0]: tuple(map(float, line.split(",")[1:3])) for line in file}
                    row(peer, result, results[0], None, stress(links, places))


if __name__ == "__main__":
    main()

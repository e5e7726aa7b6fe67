#!/usr/bin/env python3
"""The default layout against Graphviz's engines on the graphs of ../shared/layouts, in one run: a table with what is to be
reached. Both are measured by programs that know neither (../shared/layouts/metrics.py, ../shared/tools/audit_svg.py): coopnet
by its finished SVG, labels drawn; Graphviz, which gets the boxes that stand in that SVG, by straight lines between centres.

    python3 bench/layouts.py PROGRAM [--rome [N]] [--real] [--large] [--effort quick|normal|high] [--seed N] [--jobs N] [--each]

Without --rome, --real and --large it runs all three; --rome N takes N of the Rome graphs, evenly chosen. Nothing fails on
what is measured. Times are of whole processes, file to SVG, one after the other, before the judging starts.
"""
import argparse
import csv
import math
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared")
LAYOUTS = os.path.join(SHARED, "layouts")
SVG = "{http://www.w3.org/2000/svg}"
# Graphviz's engines, each with the option that parts its boxes.
PEERS = {"dot": [], "neato": ["-Goverlap=prism"], "fdp": ["-Goverlap=prism"], "sfdp": ["-Goverlap=prism"],
         "twopi": ["-Goverlap=prism"], "circo": []}
PATIENCE = 300         # seconds for one layout of Graphviz

# Name, heading, format and what is to be reached on the Rome graphs with normal effort. `straight` counts boxes that
# straight lines would meet, `through` those that the drawn ones do.
MEASURES = [("crossings", "crossings", ".2f", "<= 15"), ("drawn", "as drawn", ".2f", ""), ("stress", "stress", ".4f", "<= .085"),
            ("overlaps", "overlaps", ".2f", "0"), ("straight", "through, straight", ".2f", ""),
            ("through", "through, drawn", ".2f", "0"), ("labels", "label hits", ".2f", "0"),
            ("angles", "angles", ".3f", ">= .60"), ("area", "area", ".1f", "<= 9"), ("ms", "median ms", ".0f", "<= 150"),
            ("cpu", "median cpu", ".0f", "")]


def graphs(folder):
    paths = sorted(os.path.join(LAYOUTS, folder, name) for name in os.listdir(os.path.join(LAYOUTS, folder)))
    return [path for path in paths if path.endswith(".csv")]


def name_of(path):
    return os.path.basename(path)[:-4]


def timed(command, patience=None):
    """Wall and processor seconds of a process that has to succeed; None where it took too long."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return None
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[:300]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read_figure(path):
    """Actors with their boxes, and the pairs of actors that are joined, from a finished SVG."""
    import audit_svg
    boxes, pairs = {}, set()
    for group in ElementTree.parse(path).getroot().iter(SVG + "g"):
        if group.get("data-actor") is not None:
            shape = next((e for e in group.iter() if "shape" in (e.get("class") or "").split()), None)
            if shape is not None:
                boxes[group.get("data-actor")] = audit_svg.box_of(shape)
    index = {actor: i for i, actor in enumerate(boxes)}
    for group in ElementTree.parse(path).getroot().iter(SVG + "g"):
        ends = index.get(group.get("data-from")), index.get(group.get("data-to"))
        if None not in ends and ends[0] != ends[1]:
            pairs.add((min(ends), max(ends)))
    return list(boxes), list(boxes.values()), sorted(pairs)


def positions(engine, sizes, pairs):
    """Centres (points) that an engine of Graphviz gives to boxes of these sizes; None where it took too long."""
    import numpy
    nodes = "".join(f"n{i} [width={w / 72:.5f} height={h / 72:.5f}]\n" for i, (w, h) in enumerate(sizes))
    edges = "".join(f"n{a} -- n{b}\n" for a, b in pairs)
    text = f'graph {{ node [shape=box fixedsize=true label=""]\nedge [dir=none]\n{nodes}{edges}}}\n'
    try:
        answer = subprocess.run([engine, *PEERS[engine], "-Gsplines=false", "-Tplain"], input=text, capture_output=True,
                                text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    centres = numpy.zeros((len(sizes), 2))
    for line in answer.stdout.splitlines():
        words = line.split(" ")
        if words[0] == "node":
            centres[int(words[1][1:])] = float(words[2]) * 72, -float(words[3]) * 72
    return centres


def judge(task):
    """All that the table needs of one graph: measures of coopnet's figure and of each engine of Graphviz."""
    path, figure, peers = task
    import audit_svg
    import metrics
    import numpy
    names, boxes, pairs = read_figure(figure)
    with open(path, encoding="utf-8") as file:
        wanted = {tuple(sorted(row[:2])) for row in list(csv.reader(file))[1:] if row and row[0] != row[1]}
    if len(pairs) != len(wanted):
        raise SystemExit(f"{name_of(path)}: {len(pairs)} pairs drawn of {len(wanted)}")
    boxes = numpy.array(boxes)
    sizes, centres, edges = boxes[:, 2:] - boxes[:, :2], (boxes[:, 2:] + boxes[:, :2]) / 2, numpy.array(pairs)

    def measure(places):
        m = metrics.metrics(len(names), edges, places, sizes, names)
        return {"crossings": m["cross"], "stress": m["stress"], "overlaps": m["nno_nat"], "straight": m["neo_nat"],
                "angles": 1 if m["angres"] is None else m["angres"], "area": m["area_k"]}

    seen = audit_svg.audit(figure)
    result = {"coopnet": measure(centres)}
    result["coopnet"].update(drawn=seen["crossings"], overlaps=seen["overlaps"], through=seen["through_boxes"],
                             labels=seen["label_hits"])
    for engine in peers:
        places = positions(engine, sizes, pairs)
        if places is not None:
            result[engine] = measure(places)
    return result


def draw_all(program, paths, folder, flags):
    """Draws every graph; tells the figures' paths and the seconds of each process."""
    figures, times = [], []
    for path in paths:
        figures.append(os.path.join(folder, name_of(path) + ".svg"))
        times.append(timed([program, "draw", path, "-o", figures[-1], *flags]))
    return figures, times


def measured(program, paths, folder, flags, jobs):
    figures, times = draw_all(program, paths, folder, flags)
    with multiprocessing.Pool(jobs) as pool:
        results = pool.map(judge, [(path, figure, list(PEERS)) for path, figure in zip(paths, figures)], chunksize=1)
    for result, (wall, cpu) in zip(results, times):
        result["coopnet"].update(ms=1000 * wall, cpu=1000 * cpu)
    return results


def table(results, effort):
    """One row an engine: means, of the times medians."""
    print("engine      " + "".join(f"{heading:>19}" for _, heading, _, _ in MEASURES))
    for engine in ["coopnet", *PEERS]:
        rows = [result[engine] for result in results if engine in result]
        cells = []
        for measure, _, form, _ in MEASURES:
            values = [row[measure] for row in rows if row.get(measure) is not None]
            middle = statistics.median if measure in ("ms", "cpu") else statistics.fmean
            cells.append(format(middle(values), form) if values else "")
        print(f"{engine:12}" + "".join(f"{cell:>19}" for cell in cells))
    if effort == "normal":
        print("to reach    " + "".join(f"{goal:>19}" for _, _, _, goal in MEASURES))
    if effort == "high":
        print("to reach       crossings <= 13")


def compare_rome(program, folder, args, flags):
    paths = graphs("rome")
    if args.rome:
        paths = [paths[k * len(paths) // args.rome] for k in range(min(args.rome, len(paths)))]
    results = measured(program, paths, folder, flags, args.jobs)
    print(f"\n{len(paths)} Rome graphs, effort {args.effort}")
    table(results, args.effort)
    if args.each:
        for path, result in zip(paths, results):
            row = result["coopnet"]
            print(f"  {name_of(path):20}" + "  ".join(f"{m} {row[m]:{form}}" for m, _, form, _ in MEASURES))


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(max(value, 1e-3)) for value in values)) if values else float("nan")


def compare_real(program, folder, args, flags):
    paths = graphs("real")
    results = measured(program, paths, folder, flags, args.jobs)
    print(f"\n{len(paths)} real networks, effort {args.effort}; straight crossings against the best engine of Graphviz")
    print("network                  actors  straight  as drawn  best peer              ratio  drawn    stress (peer's)   overlaps"
          "  through   ms")
    ratios, drawn_ratios = [], []
    for path, result in zip(paths, results):
        own = result["coopnet"]
        best = min((engine for engine in PEERS if engine in result), key=lambda engine: result[engine]["crossings"])
        peer = result[best]
        ratio, drawn = (None if peer["crossings"] == 0 or value is None else value / peer["crossings"]
                        for value in (own["crossings"], own["drawn"]))
        if peer["crossings"] > 10:
            ratios.append(ratio)
            drawn_ratios += [] if drawn is None else [drawn]
        as_text = [f"{value:6.2f}" if value is not None else "     -" for value in (ratio, drawn)]
        drawn_count = "-" if own["drawn"] is None else own["drawn"]
        print(f"{name_of(path):25}{own_size(path):6}{own['crossings']:10}{drawn_count:>10}  {best:6}{peer['crossings']:8}"
              f"       {as_text[0]} {as_text[1]}   {own['stress']:.4f} ({peer['stress']:.4f}) {own['overlaps']:9}"
              f"{own['through']:9}{own['ms']:7.0f}")
    print(f"geometric mean over those with over 10: {geometric_mean(ratios):.3f} straight, {geometric_mean(drawn_ratios):.3f} as "
          "drawn; to reach 0.6, no overlap and nothing through boxes up to 150 actors")


def own_size(path):
    with open(path, encoding="utf-8") as file:
        return len({actor for row in list(csv.reader(file))[1:] for actor in row[:2]})


def sampled_stress(centres, pairs, sources=100):
    """Stress over the pairs of evenly chosen actors with all others, at the best scale."""
    import numpy
    near = [[] for _ in centres]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    ratios = squares = count = 0
    for k in range(sources):
        start = k * len(near) // sources
        far, front = {start: 0}, [start]
        while front:
            following = []
            for actor in front:
                for other in near[actor]:
                    if other not in far:
                        far[other] = far[actor] + 1
                        following.append(other)
            front = following
        others = numpy.array([other for other in far if other != start], dtype=int)
        if not len(others):
            continue
        ratio = numpy.hypot(*(centres[others] - centres[start]).T) / numpy.array([far[other] for other in others])
        ratios, squares, count = ratios + ratio.sum(), squares + (ratio * ratio).sum(), count + len(ratio)
    return (count - ratios * ratios / squares) / count if squares else 0


def compare_large(program, folder, args, flags):
    import numpy
    print("\nLarge networks: file to SVG, coopnet against sfdp -Goverlap=prism")
    print("network     actors    links    seconds   cpu s   stress   overlap-free SVG, MB      sfdp s   cpu s   stress   ratio")
    for path in graphs("large"):
        figures, times = draw_all(program, [path], folder, flags)
        names, boxes, pairs = read_figure(figures[0])
        boxes = numpy.array(boxes)
        stress = sampled_stress((boxes[:, 2:] + boxes[:, :2]) / 2, pairs)
        dot, peer = os.path.join(folder, "peer.gv"), os.path.join(folder, "peer.svg")
        with open(dot, "w") as file:
            file.write('graph { node [shape=box fixedsize=true label=""]\n')
            for i, (left, top, right, bottom) in enumerate(boxes):
                file.write(f"n{i} [width={(right - left) / 72:.5f} height={(bottom - top) / 72:.5f}]\n")
            file.writelines(f"n{a} -- n{b}\n" for a, b in pairs)
            file.write("}\n")
        row = f"{name_of(path):10}{len(names):8}{len(pairs):9}{times[0][0]:11.1f}{times[0][1]:8.1f}{stress:9.3f}"
        row += f"{os.path.getsize(figures[0]) / 1e6:24.1f}"
        took = timed(["sfdp", "-Goverlap=prism", "-Tsvg", dot, "-o", peer], PATIENCE)
        if took is None:
            print(f"{row}    more than {PATIENCE} s", flush=True)
            continue
        places = read_peer(peer, len(names))
        print(f"{row}{took[0]:12.1f}{took[1]:8.1f}{sampled_stress(places, pairs):9.3f}{times[0][0] / took[0]:8.2f}", flush=True)


def read_peer(path, count):
    """Centres of Graphviz's boxes, from its SVG: polygons of groups of class node."""
    import numpy
    centres = numpy.zeros((count, 2))
    for group in ElementTree.parse(path).getroot().iter(SVG + "g"):
        if group.get("class") != "node":
            continue
        corners = [tuple(map(float, corner.split(","))) for corner in group.find(SVG + "polygon").get("points").split()]
        centres[int(group.find(SVG + "title").text[1:])] = numpy.mean(corners[:4], axis=0)
    return centres


def main():
    parser = argparse.ArgumentParser(prog="bench/layouts.py", description="The default layout against Graphviz's engines.")
    parser.add_argument("program")
    parser.add_argument("--rome", type=int, nargs="?", const=0, metavar="N", help="the Rome graphs, or N of them")
    parser.add_argument("--real", action="store_true", help="the real networks")
    parser.add_argument("--large", action="store_true", help="the large ones")
    parser.add_argument("--effort", choices=["quick", "normal", "high"], default="normal")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="processes that judge")
    parser.add_argument("--each", action="store_true", help="a row for every Rome graph too")
    args = parser.parse_args()
    if not os.path.isdir(LAYOUTS):
        print(f"skipped: there is no {os.path.normpath(LAYOUTS)}")
        return
    try:
        import numpy  # noqa: F401
    except ImportError:
        # Debian's own interpreter has the package python3-numpy, another one that comes first in PATH may not.
        if sys.executable != "/usr/bin/python3":
            os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
        raise
    sys.path[:0] = [LAYOUTS, os.path.join(SHARED, "tools")]
    everything = args.rome is None and not args.real and not args.large
    flags = ["--effort", args.effort, "--seed", str(args.seed)]
    with tempfile.TemporaryDirectory() as folder:
        if everything or args.rome is not None:
            compare_rome(args.program, folder, args, flags)
        if everything or args.real:
            compare_real(args.program, folder, args, flags)
        if everything or args.large:
            compare_large(args.program, folder, args, flags)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Whole processes in one run: `coopnet draw` of the bundled network, in its overview and with everything, with every layout,
against Graphviz's own program of that layout on the DOT that coopnet exports. Prints times, memory and their ratios; it never
fails on them.

Times are the least of many runs in turns, so that a busy machine hits all alike; processor time is that of the process and of
its children together, user and system. Figures are written to a new file each time. Memory is that of the largest process.

    python3 bench/processes.py PROGRAM [RUNS [LAYOUT...]]
"""
import os
import subprocess
import sys
import tempfile
import time

GRAPHVIZ = ["dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"]
VIEWS = ["overview", "everything"]


def remove(path):
    if os.path.exists(path):
        os.remove(path)


def measure(command, figure):
    """Wall and processor seconds of one run, its children included."""
    remove(figure)
    start = time.perf_counter()
    process = subprocess.Popen([*command, figure], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or not os.path.getsize(figure):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime


def memory(command, figure, note):
    """The most memory of one run, MiB, told by time(1): asked from here, a child would count this interpreter's own."""
    subprocess.run(["/usr/bin/time", "-f", "%M", "-o", note, *command, figure], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=True)
    with open(note) as file:
        return int(file.read()) / 1024


def alternate(commands, runs, folder):
    """For each command its least wall time, its least processor time and its memory."""
    figures = [os.path.join(folder, f"figure{i}.svg") for i in range(len(commands))]
    spent = [memory(command, figures[i], os.path.join(folder, "memory")) for i, command in enumerate(commands)]
    results = [[measure(command, figures[i]) for i, command in enumerate(commands)] for _ in range(runs)]
    return [(min(turn[i][0] for turn in results), min(turn[i][1] for turn in results), spent[i])
            for i in range(len(commands))]


def layouts(program):
    """The names of all layouts, as `coopnet layouts` lists them."""
    listed = subprocess.run([program, "layouts"], check=True, capture_output=True, text=True).stdout
    return [line.split()[0] for line in listed.splitlines() if line and not line[0].isspace()]


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    wanted = sys.argv[3:] or layouts(program)
    with tempfile.TemporaryDirectory() as folder:
        for view in VIEWS:
            dot = os.path.join(folder, view + ".dot")
            subprocess.run([program, "draw", "--view", view, "-o", dot], check=True)
            print(f"\nview {view}, least of {runs} runs")
            print("                  wall time, ms                processor time, ms           most memory, MiB")
            print("layout        coopnet graphviz  ratio     coopnet graphviz  ratio     coopnet graphviz  ratio")
            for layout in wanted:
                ours = [program, "draw", "--view", view, "-K", layout, "-o"]
                peer = layout if layout in GRAPHVIZ else "dot"
                here, there = alternate([ours, ["dot", f"-K{peer}", "-Tsvg", dot, "-o"]], runs, folder)
                row = f"{layout:12}"
                for i, unit in enumerate([1000, 1000, 1]):
                    row += f"{here[i] * unit:9.1f}{there[i] * unit:9.1f}{here[i] / there[i]:7.2f}   "
                print(row.rstrip() + ("" if layout in GRAPHVIZ else f"  against {peer}"), flush=True)


if __name__ == "__main__":
    main()

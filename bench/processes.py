#!/usr/bin/env python3
"""Whole processes in one run: `coopnet draw` of the bundled network, engine by engine, against Graphviz's own program of
that engine on the DOT that coopnet exports. Prints times, memory and their ratios; it never fails on them.

    python3 bench/processes.py PROGRAM [RUNS]
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

ENGINES = ["dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"]


def measure(command, note):
    """Wall seconds, processor seconds and the most memory (MiB) of one run, its children included. Memory is told by time(1):
    asked from here, a child would count the interpreter that it was forked from."""
    start = time.perf_counter()
    process = subprocess.Popen(["/usr/bin/time", "-f", "%M", "-o", note, *command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    with open(note) as file:
        return wall, usage.ru_utime + usage.ru_stime, int(file.read()) / 1024


def alternate(commands, runs, note):
    """The median times and the largest memory of each command, run in turns so that a busy moment hits all alike."""
    results = [[] for _ in commands]
    for turn in range(runs + 1):
        for i, command in enumerate(commands):
            result = measure(command, note)
            if turn > 0:  # the first turn warms the caches
                results[i].append(result)
    return [(statistics.median(r[0] for r in run), statistics.median(r[1] for r in run), max(r[2] for r in run))
            for run in results]


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        dot = os.path.join(folder, "network.dot")
        subprocess.run([program, "draw", "--view", "everything", "-o", dot], check=True)
        figure = os.path.join(folder, "figure.svg")
        print("                  wall time, ms                processor time, ms           most memory, MiB")
        print("engine        coopnet graphviz  ratio     coopnet graphviz  ratio     coopnet graphviz  ratio")
        for engine in ENGINES + ["hub", "auto"]:
            ours = [program, "draw", "--view", "everything", "-K", engine, "-o", figure]
            peer = engine if engine in ENGINES else "dot"
            theirs = ["dot", f"-K{peer}", "-Tsvg", dot, "-o", figure + ".peer"]
            here, there = alternate([ours, theirs], runs, os.path.join(folder, "memory"))
            row = f"{engine:12}"
            for i, unit in enumerate([1000, 1000, 1]):
                row += f"{here[i] * unit:9.1f}{there[i] * unit:9.1f}{here[i] / there[i]:7.2f}   "
            print(row.rstrip() + ("" if engine in ENGINES else f"  against {peer}"))


if __name__ == "__main__":
    main()

"""Runs the programs of script/bench in turn and prints what they took, as medians and as multiples of walk.

All figures are of whole processes (wait4): CPU is user and system time, memory is the largest resident set.
"""
import argparse
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / "build/bench/bin"
CAPTURES = ROOT / "build/bench/captures"
CLI = str(BIN / "lifeline-cli")
MILLION = 1_000_000
KINDS = {"one": "one connection", "loss": "one, 1 % lost", "many": "many connections"}
TCPTRACE_TARGETS = {KINDS["one"]: 1.5, KINDS["loss"]: 1.5, KINDS["many"]: 10}


@dataclass
class Run:
    cpu: float  # seconds
    wall: float  # seconds
    memory: float  # octets


def run(command, processors=None):
    """One run of a command, its output thrown away. A program that fails ends the measurement."""
    def prepare():
        if processors:
            os.sched_setaffinity(0, processors)

    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, preexec_fn=prepare)
    _, status, usage = os.wait4(process.pid, 0)
    if status not in (0, 2 << 8):  # 2: lifeline-cli says that something in the capture is odd
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return Run(usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss * 1024)


def median(runs, figure):
    return statistics.median(getattr(run, figure) for run in runs)


def ratio(runs, others, figure):
    """The median of the ratios pair by pair: noise that takes both takes neither."""
    return statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in zip(runs, others))


def capture(kind, packets):
    """A capture of real traffic, made when it is not there yet."""
    path = CAPTURES / f"{kind}-{packets}.pcap"
    if not path.exists():
        CAPTURES.mkdir(parents=True, exist_ok=True)
        print(f"  making {path.name}", flush=True)
        part = path.with_suffix(".part")
        subprocess.run([BIN / "bench-traffic", kind, str(packets), part], check=True)
        part.rename(path)
    return str(path)


def mixed():
    """Two captures merged by time: a bulk transfer among many short connections."""
    path = CAPTURES / f"mixed-{2 * MILLION}.pcap"
    sources = [capture("one", MILLION), capture("many", MILLION)]
    if not path.exists():
        print(f"  making {path.name}", flush=True)
        part = path.with_suffix(".part")
        subprocess.run(["mergecap", "-F", "pcap", "-w", part, *sources], check=True)
        part.rename(path)
    return str(path)


def empty():
    """A capture without a packet: what the program takes whatever it reads."""
    path = CAPTURES / "empty.pcap"
    path.write_bytes(bytes.fromhex("d4c3b2a1020004000000000000000000ffff000001000000"))
    return str(path)


def connections_of(path):
    listing = subprocess.run([CLI, "connections", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return sum(line.lstrip()[:1].isdigit() for line in listing.stdout.splitlines())


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for number, row in enumerate(rows):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print(flush=True)


class Targets:
    """The performance targets, and whether what was measured meets them."""

    def __init__(self):
        self.rows = [["what", "target", "measured", ""]]

    def at_most(self, what, target, value, text):
        self.rows.append([what, f"≤ {text(target)}", text(value), "holds" if value <= target else "DOES NOT HOLD"])

    def at_least(self, what, target, value, text):
        self.rows.append([what, f"≥ {text(target)}", text(value), "holds" if value >= target else "DOES NOT HOLD"])


def times(value):
    return f"{value:.2f} ×" if value < 10 else f"{value:.0f} ×"


def compare(name, path, rounds, base, targets):
    """One capture: every program in turn, the slow ones once."""
    one_processor = {min(os.sched_getaffinity(0))}
    commands = {
        "walk": ([str(BIN / "bench-walk"), path], one_processor, rounds),
        "lifeline-cli connections": ([CLI, "connections", path], None, rounds),
        "the same on one processor": ([CLI, "connections", path], one_processor, rounds),
        "tcptrace -l": (["tcptrace", "-l", path], None, 1),
        "tshark -q -z conv,tcp": (["tshark", "-q", "-z", "conv,tcp", "-r", path], None, 1),
        "tshark -T fields -e tcp.stream -e tcp.analysis.flags":
            (["tshark", "-T", "fields", "-e", "tcp.stream", "-e", "tcp.analysis.flags", "-r", path], None, 1),
    }
    runs = {label: [] for label in commands}
    for turn in range(rounds):
        for label, (command, processors, wanted) in commands.items():
            if turn < wanted:
                runs[label].append(run(command, processors))
    walk = runs["walk"]
    rows = [[name, "CPU s", "× walk", "wall s", "peak MB"]]
    for label, took in runs.items():
        rows.append([label, f"{median(took, 'cpu'):.3f}", times(ratio(took, walk, "cpu")),
                     f"{median(took, 'wall'):.3f}", f"{median(took, 'memory') / 1e6:.1f}"])
    table(rows)

    ours, alone = runs["lifeline-cli connections"], runs["the same on one processor"]
    targets.at_most(f"{name}: CPU against walk", 6, ratio(ours, walk, "cpu"), times)
    targets.at_least(f"{name}: less CPU than tshark fields", 100,
                     1 / ratio(ours, list(runs.values())[-1] * rounds, "cpu"), times)
    if name in TCPTRACE_TARGETS:
        targets.at_least(f"{name}: less CPU than tcptrace -l", TCPTRACE_TARGETS[name],
                         1 / ratio(ours, runs["tcptrace -l"] * rounds, "cpu"), times)
    targets.at_least(f"{name}: wall time, two processors against one", 1.3, ratio(alone, ours, "wall"), times)
    connections = connections_of(path)
    packets = int(Path(path).stem.rsplit("-", 1)[1])
    targets.at_most(f"{name}: memory of {packets} packets, {connections} connections",
                    (64 * packets + 320 * connections) / 1e6, (median(ours, "memory") - base) / 1e6,
                    lambda value: f"{value:.1f} MB")


def growth(kind, counts, rounds, base, targets):
    """Time and memory a packet, from ten thousand packets up."""
    rows = [[f"{KINDS[kind]}, packets", "CPU ns a packet", "octets a packet"]]
    took = {}
    for count in counts:
        path = capture(kind, count)
        runs = [run([CLI, "connections", path]) for _ in range(rounds)]
        took[count] = (median(runs, "cpu") / count * 1e9, (median(runs, "memory") - base) / count)
        rows.append([f"{count:,}", f"{took[count][0]:.0f}", f"{took[count][1]:.1f}"])
    table(rows)
    most = counts[-1]
    if most > MILLION:
        for index, what in enumerate(("time", "memory")):
            targets.at_most(f"{KINDS[kind]}: {what} a packet, {most:,} against {MILLION:,}", 1.3,
                            took[most][index] / took[MILLION][index], times)


def main():
    arguments = argparse.ArgumentParser(prog="script/bench")
    arguments.add_argument("--quick", action="store_true", help="at most a million packets")
    arguments.add_argument("--rounds", type=int, default=9)
    chosen = arguments.parse_args()
    kernel = os.uname().release
    print(f"Kernel {kernel}, {len(os.sched_getaffinity(0))} processors; medians of {chosen.rounds} rounds in turn "
          "(tshark, tcptrace: one).\n", flush=True)
    targets = Targets()
    captures = {KINDS[kind]: capture(kind, MILLION) for kind in KINDS} | {"bulk among many": mixed()}
    base = median([run([CLI, "connections", empty()]) for _ in range(chosen.rounds)], "memory")
    for name, path in captures.items():
        compare(name, path, chosen.rounds, base, targets)
    counts = [10_000, 100_000, MILLION] + ([] if chosen.quick else [10 * MILLION])
    for kind in ("one", "many"):
        growth(kind, counts, 5, base, targets)
    table(targets.rows)


main()

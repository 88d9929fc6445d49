#!/usr/bin/env python3
"""Live capture at rates up to what one processor can send, beside tcpdump and dumpcap: what each loses, and the
processor time that it takes a packet. script/bench --live runs it in a network of its own."""
import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BIN = Path(__file__).resolve().parents[2] / "build/bench/bin"
BUFFER = 64  # MiB, as lifeline-capture has it
PROGRAMS = {
    "lifeline-capture": ([BIN / "lifeline-capture", "-i", "flood-rx", "-w"], "Capturing on",
                         r"(\d+) packets captured, (\d+) dropped"),
    "tcpdump": (["tcpdump", "-i", "flood-rx", "-n", "-B", str(BUFFER * 1024), "-w"], "listening on",
                r"(\d+) packets captured[\s\S]*?(\d+) packets dropped by kernel"),
    "dumpcap": (["dumpcap", "-q", "-i", "flood-rx", "-B", str(BUFFER), "-w"], "File: ",
                r"on interface 'flood-rx': (\d+)/(\d+)"),
}


def devices():
    """A pair of devices: what goes out at flood-tx comes in at flood-rx. Nothing else does."""
    for words in ("link add flood-tx type veth peer name flood-rx", "link set flood-tx up", "link set flood-rx up"):
        subprocess.run(["ip", *words.split()], check=True)
    for name in ("flood-tx", "flood-rx"):
        Path(f"/proc/sys/net/ipv6/conf/{name}/disable_ipv6").write_text("1")


def came_in():
    """Packets so far; /sys shows the network that it was mounted in."""
    counts = re.search(r"flood-rx: *\d+ +(\d+)", Path("/proc/net/dev").read_text())
    return int(counts[1])


def measure(name, packets, rate, folder):
    """One program, one flood: packets a second, share of them that the program lost, CPU a packet."""
    command = PROGRAMS[name][0]
    file = folder / "out.pcap"
    process = subprocess.Popen([*command, file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        return watch(process, name, packets, rate)
    finally:
        if process.returncode is None:
            process.kill()
        file.unlink(missing_ok=True)


def watch(process, name, packets, rate):
    _, ready, said = PROGRAMS[name]
    text = ""
    while ready not in text:
        line = process.stderr.readline()
        if not line:
            sys.exit(f"{name}: {text}")
        text += line
    before = came_in()
    flood = subprocess.run([BIN / "bench-flood", "flood-tx", str(packets), str(rate)], check=True,
                           stdout=subprocess.PIPE, text=True)
    sent, seconds = (float(word) for word in flood.stdout.split())
    arrived = came_in() - before  # the kernel's own queue between the two devices may lose some, before anybody
    time.sleep(0.5)  # nobody is measured by how fast he ends
    process.send_signal(signal.SIGINT)
    text += process.stderr.read()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    found = re.search(said, text)
    if not found:
        sys.exit(f"{name} said: {text}")
    captured = int(found[1])
    return {"rate": sent / seconds, "lost": max(0.0, 1 - captured / arrived) if arrived else 0.0,
            "dropped": int(found[2]), "captured": captured,
            "cpu": (usage.ru_utime + usage.ru_stime) / max(1, captured) * 1e6}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--packets", type=int, default=2_000_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--rates", type=float, nargs="*", default=[100e3, 250e3, 500e3, 750e3, 1e6, 0])
    wish = arguments.parse_args()
    if "LIFELINE_OWN_NETWORK" not in os.environ:
        flags = "-n" if os.geteuid() == 0 else "-rn"
        os.environ["LIFELINE_OWN_NETWORK"] = "1"
        os.execvp("unshare", ["unshare", flags, sys.executable, *sys.argv])
    devices()
    programs = [name for name in PROGRAMS if name == "lifeline-capture" or shutil.which(name)]
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    print(f"{wish.packets:,} TCP segments of 60 octets, {BUFFER} MiB of buffer each, medians of {wish.rounds} runs "
          "in turns\n")
    print("| wanted a second | " + " | ".join(f"{name}: sent a second, lost, CPU a packet" for name in programs) + " |")
    print("|---" * (len(programs) + 1) + "|", flush=True)
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        for rate in wish.rates:
            runs = {name: [] for name in programs}
            for _ in range(wish.rounds):
                for name in programs:
                    runs[name].append(measure(name, wish.packets, rate, Path(folder)))
            cells = []
            for name in programs:
                middle = {key: statistics.median(run[key] for run in runs[name]) for key in ("rate", "lost", "cpu")}
                cells.append(f"{middle['rate'] / 1e3:.0f} k, {middle['lost']:.2%}, {middle['cpu']:.2f} µs")
            print(f"| {f'{rate / 1e3:.0f} k' if rate else 'as fast as it goes'} | " + " | ".join(cells) + " |",
                  flush=True)


main()

"""Measure speed and memory on the shipped samples: prints a table and writes benchmarks/results.md.

    make bench        or        python benchmarks/run.py [--dry-run]

Seconds depend on the machine and are only printed; results.md keeps what compares two things measured in
the same run, so that it can be read, and checked, on any machine.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SAMPLE = ROOT / "data" / "samples" / "overnight-strikes.txt"
RESULTS = ROOT / "benchmarks" / "results.md"
COLD_START_LIMIT = 1.3
GAZETTEER_SECONDS, GAZETTEER_MB = 0.3, 150

EXTRACT = ("-m", "geo", "extract", str(SAMPLE))
IMPORTS = ("-c", "import folium, geopandas")
NOTHING = ("-c", "pass")
GAZETTEER = ("-c", "from geo.gazetteers import open_embedded; open_embedded().look_up('Kharkiv')")


@dataclass(frozen=True, slots=True)
class Child:
    """What one run of Python took: wall seconds and the most memory it held, in MB of 10^6 bytes."""

    seconds: float
    peak_mb: float


def run_python(arguments: Sequence[str]) -> Child:
    """Run this Python with some arguments in a process of its own, its output thrown away."""
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        msg = f"python {' '.join(arguments)} ended with {child.returncode}"
        raise RuntimeError(msg)
    unit = 1 if sys.platform == "darwin" else 1024  # Linux counts in KiB
    return Child(seconds, usage.ru_maxrss * unit / 1e6)


def in_turn(commands: Sequence[Sequence[str]], times: int) -> list[Child]:
    """Run commands in turn, so that what else the machine does falls on all alike; return each one's median."""
    for command in commands:
        run_python(command)  # first runs fill the disk cache
    runs = [[run_python(command) for command in commands] for _ in range(times)]
    return [
        Child(statistics.median(run.seconds for run in column), max(run.peak_mb for run in column))
        for column in zip(*runs, strict=True)
    ]


def median_seconds(work: Callable[[], object], times: int) -> float:
    """Return the median of the wall seconds that a piece of work takes once it is warm."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure() -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """Return rows that hold on this machine (what, value) and rows that hold anywhere (what, value, limit)."""
    extract_cold, imports, nothing, gazetteer = in_turn((EXTRACT, IMPORTS, NOTHING, GAZETTEER), times=7)

    from geo.pipeline import extract, read
    from geo.webpage import build_page

    texts = [path.read_text("utf-8") for path in sorted(SAMPLE.parent.glob("*.txt"))]
    text = SAMPLE.read_text("utf-8")
    to_record = median_seconds(lambda: extract(read(text)), times=21)
    record = extract(read(text))
    to_page = median_seconds(lambda: build_page(record), times=21)
    all_samples = median_seconds(lambda: [extract(read(one)) for one in texts], times=9)

    here = [
        ("text to record, the sample", f"{to_record * 1000:.1f} ms"),
        ("record to HTML map, the sample", f"{to_page * 1000:.1f} ms"),
        ("reports a second, one core, over the samples", f"{len(texts) / all_samples:.0f}"),
        ("text read a second, one core", f"{sum(map(len, texts)) / all_samples / 1000:.0f} thousand characters"),
        ("cold start of python -m geo extract", f"{extract_cold.seconds:.2f} s"),
        ("cold start of import folium, geopandas", f"{imports.seconds:.2f} s"),
        ("cold start of an empty Python", f"{nothing.seconds:.2f} s"),
        ("opening the gazetteer, above an empty Python", f"{gazetteer.seconds - nothing.seconds:.2f} s"),
        ("size of the HTML map, the sample", f"{len(build_page(record).encode()) / 1000:.0f} kB"),
    ]
    anywhere = [
        (
            "cold start of `python -m geo extract` ÷ `import folium, geopandas`",
            f"{extract_cold.seconds / imports.seconds:.2f}",
            f"≤ {COLD_START_LIMIT}",
        ),
        ("peak memory of `python -m geo extract`, MB", f"{extract_cold.peak_mb:.0f}", ""),
        ("peak memory of `import folium, geopandas`, MB", f"{imports.peak_mb:.0f}", ""),
        (
            "memory of the gazetteer, MB above an empty Python",
            f"{gazetteer.peak_mb - nothing.peak_mb:.0f}",
            f"≤ {GAZETTEER_MB}",
        ),
        ("text to record ÷ cold start of an empty Python", f"{to_record / nothing.seconds:.2f}", ""),
        ("record to HTML ÷ text to record", f"{to_page / to_record:.2f}", ""),
    ]
    return here, anywhere


def write_results(anywhere: Sequence[tuple[str, str, str]]) -> None:
    """Write the rows that hold anywhere to results.md."""
    rows = "\n".join(f"| {what} | {value} | {limit} |" for what, value, limit in anywhere)
    RESULTS.write_text(
        f"# Speed and memory, {dt.datetime.now(dt.UTC).date().isoformat()}\n\n"
        "Made by `make bench`; medians of runs taken in turn on one machine. Seconds are printed, not kept.\n\n"
        f"| what | value | limit |\n|---|---:|---:|\n{rows}\n",
        "utf-8",
    )


def main() -> int:
    """Measure, print, write; return 1 when the cold start is over its limit."""
    parser = argparse.ArgumentParser(description="Measure speed and memory on the shipped samples.")
    parser.add_argument("--dry-run", action="store_true", help="print only, leave results.md as it is")
    args = parser.parse_args()
    here, anywhere = measure()
    width = max(len(row[0]) for row in (*here, *anywhere))
    for what, value, *limit in (*here, *anywhere):
        print(f"{what.replace('`', ''):{width}}  {value:>12}  {limit[0] if limit else ''}")
    if not args.dry_run:
        write_results(anywhere)
        print(f"\nwrote {RESULTS.relative_to(ROOT)}")
    return int(float(anywhere[0][1]) > COLD_START_LIMIT)


if __name__ == "__main__":
    sys.exit(main())

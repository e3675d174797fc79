"""Time and memory of the embedded gazetteer in a fresh process: `python benchmarks/bench_gazetteer.py`.

Prints seconds from the first import to a ready gazetteer, peak resident memory in MB, names looked up per second (each
word of the shipped sample in turn, both sections), and MB of Ukrainian text whose capitalised words are looked up per
second of processor time. Exits 1 above 0.3 s or 150 MB, best of five.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST_SECONDS, MOST_MB = 0.3, 150

_CHILD = """
import time
started = time.perf_counter()
from geo.gazetteers import open_embedded
gazetteer = open_embedded()
seconds = time.perf_counter() - started
import json, pathlib, re, resource, sys
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
from geo._text import fold
text = fold(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")).text
starts = [match.start() for match in re.finditer(r"\\w+", text)]
began = time.perf_counter()
rounds = 20
for _ in range(rounds):
    for start in starts:
        list(gazetteer.prefixes(text, start))
        list(gazetteer.admin_prefixes(text, start))
names = rounds * len(starts) / (time.perf_counter() - began)
gold = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
ukrainian = "\\n\\n".join(json.loads(line)["text"] for line in gold) * 10
folded = fold(ukrainian).text
capitals = [m.start() for m in re.finditer(r"\\w+", ukrainian) if ukrainian[m.start()].isupper()]
began = time.process_time()
for start in capitals if len(folded) == len(ukrainian) else ():
    list(gazetteer.prefixes(folded, start))
scan = len(ukrainian.encode()) / 1e6 / max(1e-9, time.process_time() - began)
print(json.dumps({"scan": scan, "seconds": seconds, "mb": memory, "names": names, "entries": len(gazetteer)}))
"""


def main() -> int:
    """Run the measurement five times; return the exit code."""
    sample = ROOT / "data" / "samples" / "overnight-strikes.txt"
    gold = ROOT / "data" / "gold" / "uk-dev.jsonl"
    runs = []
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(sample), str(gold)], cwd=ROOT, check=True, capture_output=True, text=True
        )
        runs.append(json.loads(done.stdout))
    seconds = sorted(run["seconds"] for run in runs)
    memory = max(run["mb"] for run in runs)
    names = max(run["names"] for run in runs)
    print(f"{runs[0]['entries']:,} entries")
    print(f"start {seconds[0]:.3f} s (best of 5; median {seconds[2]:.3f}), {memory:.0f} MB")
    print(f"{names:,.0f} words looked up a second")
    print(f"{max(run['scan'] for run in runs):.1f} MB of Ukrainian text scanned a second")
    return int(seconds[0] > MOST_SECONDS or memory > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())

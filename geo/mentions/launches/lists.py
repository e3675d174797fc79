"""Lists of weapons under a line that says what became of them: "483 targets were shot down:" and "- 34 missiles;"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.mentions.launches.single import MEASURES
from geo.mentions.reading import Reading
from geo.model import Mention


@dataclass(frozen=True, slots=True)
class Intro:
    """A line that leads to a list of weapons: whether they were fired or brought down, and what it counted itself."""

    rule: str
    status: str
    scope: str
    counted: frozenset[str]


def intro_of(reading: Reading, found: Sequence[Mention]) -> Intro | None:
    """Return what a line before a colon says of the weapons listed under it: "483 targets were shot down:"."""
    if reading.tokens[-1].text != ":":
        return None
    triggers = [m for m in reading.matches("launch") if str(m.rule.get("status")) in {"reported", "averted"}]
    if not triggers and _tells_what_struck(reading):
        return Intro("launch.listed: what struck (carried on)", "reported", "nationwide", frozenset())
    if not triggers:
        return None
    last = triggers[-1]
    past = reading.cue("cumulative", last.first) or reading.cue("past", last.first)
    status = str(last.rule.get("status"))
    return Intro(
        f"{last.rule.name} (carried on)",
        status,
        "cumulative" if past else "nationwide",
        frozenset(mention.measure for mention in found if mention.status == status),
    )


def _tells_what_struck(reading: Reading) -> bool:
    """Whether a line that leads to a list ends in a verb whose subject the list is: «За добу по регіону вдарили:»."""
    at = len(reading.row) - 2
    verb = at > 0 and reading.row[at] in reading.lexicon.any_of("plural_blows")
    return verb and not any(n.other is not None or n.unit is not None for n in reading.numbers)


def carry_launches(reading: Reading, intro: Intro) -> list[Mention]:
    """Read a line of a list that only counts weapons ("- 34 missiles;"), but for those the line before it counted."""
    return [
        Mention(
            kind="launch",
            measure=MEASURES[str(number.other)],
            sentence=reading.index,
            first=number.first,
            last=number.end,
            quantity=number.quantity(reading.text, reading.tokens, None),
            quantity_tokens=(number.first, number.end),
            scope=intro.scope,
            status=intro.status,
            rule=intro.rule,
        )
        for number in reading.numbers
        if number.best is not None
        and MEASURES.get(number.other or "", "") not in {"", *intro.counted}
        and not any(_is_a_part(reading, at) for at in (number.end, number.last))
    ]


def _is_a_part(reading: Reading, at: int) -> bool:
    """Whether "of them" stands at an offset: "236 drones, about 150 of them Shaheds"."""
    return " ".join(reading.words(at, at + 2)) in reading.lexicon.set("parts_of")

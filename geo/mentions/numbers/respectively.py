"""Read counts told in a row for a row of things: "Five and eight people were wounded in Sumy and Dnipro respectively".

The finders give a verb one count; here the counts joined to it get the same verb. Which place each belongs to is told
where mentions are attached.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

_SEVERAL = 2
_TO_VERB = 3  # tokens: "of them were"


def read_rows(reading: Reading, mentions: Sequence[Mention], before: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a sentence with those of the counts beside theirs, where it says "respectively".

    mentions are the sentence's own, before holds the launches of the sentence before it: "It fired 71 missiles and 450
    drones. The air force shot down 58 and 421 respectively" counts missiles and drones.
    """
    if not reading.has_word("respectively"):
        return _with_each_kind_down(reading, mentions, before)
    own = [m for m in mentions if m.quantity_tokens is not None]
    if not own:
        return [*mentions, *_of_launches(reading, before)]
    out = [m for m in mentions if m.quantity_tokens is None]
    taken = {m.quantity_tokens[0] for m in own if m.quantity_tokens is not None}
    for mention in own:
        row = _row_of(reading, mention, taken)
        unit = next((number.unit for number in row if number.unit is not None), None)
        unit = unit or (mention.quantity.unit if mention.quantity else None)
        out += [_with(reading, mention, number, unit) for number in row] if len(row) > 1 else [mention]
    launches = _of_launches(reading, own)  # "of which 39 and 288 respectively were brought down": of each kind its own
    counted = {m.quantity_tokens[0] for m in launches if m.quantity_tokens is not None}
    kept = [m for m in out if m.kind != "launch" or m.quantity_tokens is None or m.quantity_tokens[0] not in counted]
    kept = [m for m in kept if m.kind != "launch" or not launches or not _is_a_part(reading, m)]
    return kept + launches


def _with_each_kind_down(reading: Reading, mentions: Sequence[Mention], before: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with how many of each kind fell, in the row of the kinds: «…; 27 і 521 з них збито»."""
    fired = [m for m in mentions if m.kind == "launch" and m.status == "reported"]
    fired = fired or [m for m in before if m.kind == "launch" and m.status == "reported"]
    bare = [n for n in reading.numbers if n.unit is None and n.other is None and n.noun is None and n.best is not None]
    if len(fired) < _SEVERAL or len({m.measure for m in fired}) < len(fired) or len(bare) != len(fired):
        return list(mentions)
    joined = all(_are_joined(reading, one, other) for one, other in pairwise(bare))
    held = all((n.best or 0) <= ((m.quantity and m.quantity.best) or 0) for n, m in zip(bare, fired, strict=True))
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    beside = any(m.last == bare[0].first or 0 <= m.first - bare[-1].end <= _TO_VERB for m in down)
    if not (joined and held and beside):
        return list(mentions)
    taken = {n.first for n in bare}
    kept = [m for m in mentions if m.quantity_tokens is None or m.quantity_tokens[0] not in taken]
    return [*kept, *_of_launches(reading, fired)]


def _row_of(reading: Reading, mention: Mention, taken: Collection[int]) -> list[Number]:
    """Return the counts joined to a mention's own, itself among them, in text order."""
    own = mention.quantity_tokens or (0, 0)
    numbers = [n for n in reading.numbers if n.first == own[0] or (n.other is None and n.first not in taken)]
    at = next((k for k, number in enumerate(numbers) if number.first == own[0]), None)
    if at is None:
        return []
    low = high = at
    while low > 0 and _are_joined(reading, numbers[low - 1], numbers[low]):
        low -= 1
    while high + 1 < len(numbers) and _are_joined(reading, numbers[high], numbers[high + 1]):
        high += 1
    return numbers[low : high + 1]


def _are_joined(reading: Reading, one: Number, other: Number) -> bool:
    joints = reading.words(one.last, other.first)
    return bool(joints) and set(joints) <= reading.lexicon.set("list_words") | {","}


def _of_launches(reading: Reading, before: Sequence[Mention]) -> list[Mention]:
    bare = [n for n in reading.numbers if n.unit is None and n.other is None and n.best is not None]
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    launched = [m for m in before if m.kind == "launch" and m.status == "reported" and not _is_a_part(reading, m)]
    told = {n.first for n in bare}
    launched = [m for m in launched if m.sentence != reading.index or (m.quantity_tokens or (0,))[0] not in told]
    if not (down and launched) or len(bare) != len(launched):
        return []
    match = down[0]
    return [
        replace(
            _with(reading, launch, number, None),
            sentence=reading.index,
            first=min(match.first, number.first),
            last=max(match.last, number.last),
            status="averted",
        )
        for launch, number in zip(launched, bare, strict=True)
    ]


def _is_a_part(reading: Reading, mention: Mention) -> bool:
    """Whether a count of the sentence is of some of those counted before it: "39 missiles, six of them ballistic"."""
    first = (mention.quantity_tokens or (0, 0))[0]
    last = next((number.last for number in reading.numbers if number.first == first), first)
    of_them = " ".join(reading.words(last, last + 2)) in reading.lexicon.set("parts_of")
    return of_them and mention.sentence == reading.index


def _with(reading: Reading, mention: Mention, number: Number, unit: str | None) -> Mention:
    return replace(
        mention,
        first=min(mention.first, number.first),
        last=max(mention.last, number.last) if mention.sentence == reading.index else number.last,
        quantity=number.quantity(reading.text, reading.tokens, unit),
        quantity_tokens=(number.first, number.last),
        rule=mention.rule + " (respectively)",
    )

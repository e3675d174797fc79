"""The some of those counted of whom alone a verb of harm speaks: "five were pulled out, one of them died"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.mentions.casualties.parts import is_part_link
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_LINK = 2  # words: "of them"
_REACH = 4  # tokens from "of them" to the verb: "later on the way"


def with_some_of_them(
    reading: Reading, triggers: Sequence[Match], pairs: Mapping[int, Number], named: Sequence[Number]
) -> dict[int, Number]:
    """Give a verb of harm the some that a comma and "of them" part from those counted before it, not all of those.

    What befell the rest is not told by that verb: «достали пятерых, один из них умер». A clause that tells who some
    are ends before the verb, which speaks of all: "five people, one of them a child, died".
    """
    out, row, lexicon = dict(pairs), reading.row, reading.lexicon
    ones = [
        Number(at, at + 1, 1.0, 1.0, 1.0, unit="people") for at, w in enumerate(row) if w in lexicon.set("one_words")
    ]
    between = lexicon.any_of("went_on_to_die", "adverbs", "auxiliaries", "be_forms")
    for verb in triggers:
        whole = out.get(verb.first)
        if whole is None or whole.end > verb.first or (whole.best or 0) <= 1:
            continue
        for some in (*named, *ones):
            behind = some.last + _LINK
            opens = whole.end <= some.first - 1 and row[some.first - 1] == "," and behind <= verb.first
            if not opens or not is_part_link(reading, row[some.last : behind]):
                continue
            gap = row[behind : verb.first]
            if (
                some.best is not None
                and some.best < (whole.best or 0)
                and len(gap) <= _REACH
                and between.issuperset(gap)
            ):
                out[verb.first] = some
                break
    return out

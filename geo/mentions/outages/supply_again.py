"""Where a text goes on that a supply is back, after whom it was cut off from: "… , but service has been resumed".

A word for a supply, or a pronoun that takes it up, stands beside a verb of bringing it back, in the past; the clause
counts nobody, names no place and no part of those cut off.
"""

from __future__ import annotations

from geo.mentions.reading import Reading

_NEAR = 5  # tokens between the supply and the verb
_CLAUSE = frozenset({",", ";", ":", "—", "–", "(", ")"})
_NOT_YET = 3  # tokens before the verb


def supply_again(reading: Reading, first: int) -> tuple[int, str] | None:
    """Return where from an offset on a clause begins that tells a supply back, and which one, "" for any."""
    lexicon, row = reading.lexicon, reading.row
    verbs, nouns = lexicon.set("back_past"), lexicon.set("supply_again")
    for at in range(first, len(row)):
        if row[at] not in verbs:
            continue
        opens = next((k + 1 for k in range(at - 1, first - 1, -1) if row[k] in _CLAUSE), first)
        ends = next((k for k in range(at + 1, len(row)) if row[k] in _CLAUSE), len(row))
        near = row[max(opens, at - _NEAR) : min(ends, at + 1 + _NEAR)]
        if nouns.isdisjoint(near) or not _is_over(reading, opens, at, ends):
            continue
        named = {kind for word in row[opens:ends] if (kind := lexicon.table("utility").get(word)) is not None}
        return (opens, named.pop() if len(named) == 1 else "") if len(named) < 2 else None
    return None


def _is_over(reading: Reading, opens: int, at: int, ends: int) -> bool:
    """Whether a clause tells of all, and of what has been done already."""
    lexicon, clause = reading.lexicon, reading.row[opens:ends]
    partial = lexicon.any_of("back_for_some", "casualty_negations", "not_yet")
    things = lexicon.any_of("targets") - lexicon.any_of(
        "utility", "supply_again", "units"
    )  # "restored to two hospitals"
    if not partial.isdisjoint(clause) or not things.isdisjoint(clause):
        return False
    if any(opens <= start < ends for start, _ in reading.places):
        return False
    if any(n.other is None and opens <= n.first < ends for n in reading.numbers):
        return False
    helpers = lexicon.set("back_helpers")
    return not helpers or not helpers.isdisjoint(reading.row[max(at - _NOT_YET, opens) : at])

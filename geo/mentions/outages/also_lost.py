"""Those of the cut off who lost another supply too: "9,000 have no power, of whom 4,000 have no heating".

As a rule a part of a count is no count of its own; this one is, and of the supply right behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_OF_THEM, _TO_ITS_LOSS = 2, 3  # tokens: "of whom 4,000 still have no heating"


def is_a_part_cut_off(reading: Reading, number: Number) -> bool:
    """Return whether a bare count is of those counted before, who lost more: "of whom 4,000 have no heating"."""
    of, whole = reading.lexicon.set("count_of"), reading.lexicon.set("part_wholes")

    def links(words: Sequence[str]) -> bool:
        return len(words) == _OF_THEM and words[0] in of and words[1] in whole

    behind = links(reading.words(number.end, number.end + _OF_THEM))
    end = number.end + (_OF_THEM if behind else 0)
    if number.other is not None or not (behind or links(reading.words(number.first - _OF_THEM, number.first))):
        return False
    table = reading.lexicon.table("utility")
    before = {table[word] for word in reading.row[: number.first] if word in table}
    told = (match for match in reading.matches("outage") if match.rule.get("status") != "restored")
    near = [match for match in told if 0 <= match.first - end <= _TO_ITS_LOSS]
    return any(table[word] not in before for m in near for word in reading.row[m.first : m.last] if word in table)


def loses_more(reading: Reading, match: Match, number: Number, triggers: Sequence[Match]) -> bool:
    """Return whether a part of those cut off lost another supply: "no power, of whom 4,000 have no heating"."""
    lexicon, row = reading.lexicon, reading.row
    at = number.end + (_OF_THEM if reading.says("parts_of", number.end, number.end + _OF_THEM) else 0)
    table, before = lexicon.table("utility"), [other for other in triggers if other.last <= number.first]
    own, told = (
        {table[row[at]] for one in of for at in range(one.first, one.last) if row[at] in table}
        for of in ((match,), before)
    )
    passed = lexicon.any_of("auxiliaries", "adverbs", "still_words")
    beside = 0 <= match.first - at <= _TO_ITS_LOSS and passed.issuperset(row[at : match.first])
    return beside and bool(before) and bool(own) and own.isdisjoint(told)

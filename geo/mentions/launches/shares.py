"""How many of those fired were brought down, told after them: "of 208 drones 181", «из 208 беспилотников — 181»."""

from __future__ import annotations

from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_DASHES = frozenset({"–", "—"})
_NEXT_KIND = 1  # tokens: "69 missiles and 298 drones"
_SHARE_REACH = 6  # tokens from what was fired to how many of it fell


def downed_after(reading: Reading, number: Number) -> Number | None:
    """Return the bare number behind "of 208 drones": how many of those fired were brought down.

    A dash leads to it, or a verb of bringing down stands between or right behind. What a relative clause tells of them
    is passed over: «із 38 дронів, які заходили з моря, збили тридцять».
    """
    row, lexicon = reading.row, reading.lexicon
    at = number.first - (number.first > 1 and row[number.first - 1] in lexicon.set("articles"))
    opened = at > 0 and row[at - 1] in lexicon.set("whole_openers")
    if not opened or number.best is None or (number.other is None and not sent_without_a_noun(reading, number)):
        return None
    begins = _past_its_clause(reading, number)
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    downing, begun = {m.last for m in down}, {m.first for m in down}
    for other in reading.numbers:
        far = not 0 < other.first - begins <= _SHARE_REACH
        if far and not (number.last < other.first and (other.first in downing or other.end in begun)):
            continue  # "of the 26 drones that were sent at the country that night, air defences brought down 21"
        bare = other.unit is None and other.other is None and other.noun is None
        if not bare or other.best is None or other.best > number.best:
            return None
        between = row[begins : other.first]
        told = lexicon.set("downed").union(_DASHES)
        led = (
            other.first in downing
            or other.end in begun
            or not told.isdisjoint([*between, *row[other.last : other.last + 1]])
        )
        return other if led and ";" not in between else None
    return None


def sent_without_a_noun(reading: Reading, number: Number) -> bool:
    """Return whether a count is of what was fired, by that word alone: «из семи выпущенных сбили четыре»."""
    lexicon = reading.lexicon
    bare = number.unit is None and number.other is None and number.noun is None
    opened = not lexicon.set("whole_openers").isdisjoint(reading.words(number.first - 1, number.first))
    return bare and opened and not lexicon.set("sent_from").isdisjoint(reading.words(number.end, number.end + 1))


def is_whole_of_parts(reading: Reading, number: Number) -> bool:
    """Return whether a count stands in the row of all fired beside the parts of it that fell, kind by kind.

    "They downed 45 missiles and 266 drones out of 69 missiles and 298 drones", «із 69 ракет та 298 дронів збито 45 …».
    """
    parts = [n for n in reading.numbers if n.other == number.other and n.first != number.first]
    if number.best is None or not any(n.best is not None and n.best <= number.best for n in parts):
        return False
    return _opens_a_whole(reading, number) or any(
        _opens_a_whole(reading, before)
        and before.end < number.first <= before.end + _NEXT_KIND
        and reading.lexicon.set("and_words").issuperset(reading.row[before.end : number.first])
        for before in reading.numbers
        if before.other is not None
    )


def _opens_a_whole(reading: Reading, number: Number) -> bool:
    return any(reading.says("out_of", number.first - length, number.first) for length in (1, 2, 3))


def _past_its_clause(reading: Reading, number: Number) -> int:
    """Return the token after the relative clause that tells more of what was fired, or after its count."""
    row = reading.row
    comma = number.end + (row[number.end : number.end + 1] == ["»"])
    if row[comma : comma + 1] != [","]:
        return number.last
    told = reading.lexicon.any_of("which", "launch_relatives", "fired_participles")
    if told.isdisjoint(row[comma + 1 : comma + 2]):
        return number.last
    return next((at for at in range(comma + 1, len(row)) if row[at] == ","), number.last)

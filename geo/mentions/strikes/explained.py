"""The weapon of a strike that a colon or a dash behind it tells: «Суми обстріляли: ракета влучила в склад».

So too where nothing but weapons stands there: «под удар попали А и Б — всего шесть дронов», "A was shelled: 14 mines".
"""

from __future__ import annotations

from geo.mentions.patterns import Match
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.strikes.lines import weapons_alone
from geo.mentions.strikes.weapons import kind_at

_MARKS = frozenset({":", "—", "–"})


def weapon_explained(reading: Reading, match: Match) -> str | None:
    """Return the kind of weapon that a strike's colon or dash explains, None where it tells none."""
    marks = [at for at in range(match.last, len(reading.row)) if reading.row[at] in _MARKS]
    opens = marks[0] if marks else None
    if len(marks) > 1 and reading.row[marks[0]] == ":" and _are_places(reading, marks[0] + 1, marks[1]):
        opens = marks[1]  # «атакував Нікопольщину: Нікополь, Марганецьку громаду – артилерією та дронами»
    if opens is None or any(first > opens for first, _ in reading.places):
        return None
    told = any(other.first > opens for other in reading.matches("strike"))
    if not told and any(match.last <= other.first < opens for other in reading.matches("strike")):
        return None  # «завдав авіаударів по А, здійснив 77 обстрілів, два – з РСЗВ»: of those
    if not told:
        kinds = weapons_alone(reading, opens + 1)
        return None if not kinds else next(iter(kinds)) if len(kinds) == 1 else "combined"
    if reading.row[opens] != ":":
        return None
    named = [kind_at(reading, at) for at in range(opens, len(reading.row)) if names_weapon(reading, at)]
    return next(iter(named[0])) if named and len(named[0]) == 1 and all(k == named[0] for k in named) else None


def _are_places(reading: Reading, low: int, high: int) -> bool:
    """Whether nothing but places stands between two marks."""
    lexicon = reading.lexicon
    fits = lexicon.any_of("list_words", "admin") | {","}
    held = [at in reading.placed for at in range(low, high)]
    return any(held) and all(one or reading.row[low + at] in fits for at, one in enumerate(held))


def is_joined_to_other_blows(reading: Reading, match: Match) -> bool:
    """Return whether a word of one kind of blows is joined to a word of any: "strikes and shelling" are of several."""
    row, lexicon = reading.row, reading.lexicon
    blows, joints = lexicon.set("attack_nouns"), lexicon.set("and_words")
    at = match.first
    if row[at] not in blows:
        return False
    before = at > 1 and row[at - 1] in joints and row[at - 2]
    behind = at + 2 < len(row) and row[at + 1] in joints and row[at + 2]
    return any(word in blows and word != row[match.first] for word in (before, behind) if word)

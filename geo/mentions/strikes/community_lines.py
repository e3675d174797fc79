"""Read a daily tally's line: a community, a colon and what came down there, counted: «А громада: 3 КАБи, 4 FPV».

Offices of the border lands add up a day so, without a verb. Whatever else stands in the line (where to, from where,
what became of them) makes it none: drones counted over a community may only fly there.
"""

from __future__ import annotations

from geo.mentions.reading import Reading, names_weapon
from geo.mentions.strikes.weapons import kind_at
from geo.model import Mention

RULE = "strike.line: a community and what came down there"
_MARKS = frozenset({",", ";", "(", ")", "-", "–", "—", "/", "+", "×", "«", "»", '"', "“", "”"})
_HEADS = frozenset({":", "–", "—", "-"})


def find_community_line(reading: Reading) -> Mention | None:
    """Return the blows that a sentence tells which is nothing but communities, weapons and how many came down."""
    lexicon, row = reading.lexicon, reading.row
    head = _end_of_communities(reading)
    if head is None or not reading.has_word("weapons"):
        return None
    known = lexicon.any_of("tally_words", "list_words", "numerals", "vague", "weapons", "arms_letters")
    end = next((at for at in range(len(row) - 1, -1, -1) if row[at] not in {".", ";", "!", ","}), -1) + 1
    kinds: set[str] = set()
    counted = False
    for at in range(head, end):
        word = row[at]
        if names_weapon(reading, at):
            kinds |= kind_at(reading, at)
        elif not (word in _MARKS or word[0].isdigit() or word in known):
            return None
        counted = counted or word[0].isdigit() or word in lexicon.table("numerals")
    if not kinds or not counted:
        return None
    measure = next(iter(kinds)) if len(kinds) == 1 else "combined"
    return Mention(
        kind="strike", measure=measure, sentence=reading.index, first=head, last=end, scope="event", rule=RULE
    )


def tells_blows(reading: Reading) -> bool:
    """Whether such a line alone tells of an attack: what it counts falls or bursts, and does not only fly by."""
    line = find_community_line(reading)
    bursts = reading.has_word("burst_words", "burst_arms")
    return line is not None and (bursts or line.measure in {"artillery", "bomb", "combined"})


def _end_of_communities(reading: Reading) -> int | None:
    """Return the token behind the mark that ends the row of communities a sentence opens with, None without them."""
    lexicon, row, at = reading.lexicon, reading.row, 0
    kinds, joints = lexicon.table("admin"), lexicon.any_of("list_words") | {","}
    while at < len(row) and not row[at][0].isalnum():
        at += 1  # a bullet's sign
    named = False
    while at < len(row) and (at in reading.placed or row[at] in joints or kinds.get(row[at]) == "hromada"):
        named = named or kinds.get(row[at]) == "hromada"
        at += 1
    return at + 1 if named and at + 1 < len(row) and row[at] in _HEADS else None

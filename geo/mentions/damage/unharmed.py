"""Tell which of the things a sentence names came to no harm: what stands beside, is spared, or fares otherwise.

"It exploded near the school, damaging a house", «на летовищі нічого не пошкоджено», «зупинилися тролейбуси».
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.damage.targets import Target
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.mentions.subjects import is_finite

_ADJECTIVES = 3
_RELATIVE = 3  # tokens: ", in which"
_NUMBERED = 5  # tokens: "No. 19:"
_STOPS = frozenset({";", ":", "—", "–", ".", "(", ")"})
_SMALL = frozenset({"buildings", "critical", "heating", "other"})  # what a school or a house has of its own


def without_unharmed(reading: Reading, targets: Sequence[Target], cues: Sequence[Match]) -> list[Target]:
    """Return the things of a sentence without those that its words say were not harmed.

    cues are its words of damage.
    """
    told_of = targets
    targets = [target for target in targets if not _fares_otherwise(reading, target, cues)]
    targets = [target for target in targets if not _is_only_its_yard(reading, target, cues, told_of)]
    targets = [target for target in targets if not _is_spared(reading, target, cues)]
    targets = [target for target in targets if not _does_something_else(reading, target, cues)]
    targets = [target for target in targets if not _is_where_one_stood(reading, target, told_of, cues)]
    harmed = [target for target in targets if not _is_beside(reading, target)]
    apart = reading.lexicon.set("between_words")  # «влучила між двома будинками»: it hit neither
    targets = harmed or [t for t in targets if apart.isdisjoint(reading.words(t.first - 1, t.first))]
    # What is left without one harmed is told alone: "near a kindergarten, damaging its fence".
    return [target for target in targets if not _only_stands_still(reading, target, cues)]


def _does_something_else(reading: Reading, target: Target, cues: Sequence[Match]) -> bool:
    """Whether the part between commas in which a thing stands has a verb of its own, and no word of damage.

    «Пошкоджено причал, докерів доправили до шпиталю», "shelling of a substation; pipes were emptied". Where verbs are
    not known by their ends, one is known by "was" and the like behind the thing.
    """
    lexicon = reading.lexicon
    low, high, goes_on = _its_part(reading, target)
    if any(cue.first < end and first < cue.last for first, end in ((low, high), goes_on) for cue in cues):
        return False
    if not lexicon.table("verb_ends"):
        spans = (range(target.last, high), range(*goes_on))
        return any(_is_done_otherwise(reading, at) for span in spans for at in span)
    parts = ((low, target.first), (target.last, high), goes_on)
    return any(tells_of_another(reading, first, end) for first, end in parts)


def _is_done_otherwise(reading: Reading, at: int) -> bool:
    """Whether "was" and the like stands at a token, and no word that only says that it was told: "was reported"."""
    told = reading.lexicon.set("telling_participles")
    return reading.row[at] in reading.lexicon.set("auxiliaries") and told.isdisjoint(reading.row[at + 1 : at + 2])


def _is_where_one_stood(reading: Reading, target: Target, targets: Sequence[Target], cues: Sequence[Match]) -> bool:
    """Whether a thing only says where a vehicle stood that was harmed: «два тролейбуси в депо посікло», "at the depot".

    Not of a port, which is harmed where its ships are; nor where a blow falls on it right before.
    """
    lexicon = reading.lexicon
    vehicles = (t for t in targets if t is not target and t.last <= target.first and t.category == "transport")
    before = max(vehicles, key=lambda vehicle: vehicle.last, default=None)
    if before is None or target.category in {"port", "transport"} or target.number is not None:
        return False
    gap = reading.row[before.last : target.first]
    leads = lexicon.any_of("locatives", "where", "articles", "standing_words")
    endings = lexicon.set("adjective_endings")
    leading = all(word in leads or (bool(endings) and word.endswith(tuple(endings))) for word in gap)
    located = not lexicon.any_of("locatives", "where").isdisjoint(gap)
    return leading and located and not any(before.last <= cue.first < cue.last <= target.first for cue in cues)


def _its_part(reading: Reading, target: Target) -> tuple[int, int, tuple[int, int]]:
    """Return where the part between commas in which a thing stands begins and ends, and what goes on behind an aside.

    «а больница, которую отстроили, уцелела»: "which" and its verb are no part of it.
    """
    row, marks = reading.row, _STOPS | {","}
    low = next((at + 1 for at in range(target.first - 1, -1, -1) if row[at] in marks), 0)
    high = next((at for at in range(target.last, len(row)) if row[at] in marks), len(row))
    opens = row[high : high + 1] == [","] and not reading.lexicon.set("relative_forms").isdisjoint(
        row[high + 1 : high + _RELATIVE]
    )
    if not opens:
        return low, high, (high, high)
    closes = next((at + 1 for at in range(high + 1, len(row)) if row[at] == ","), len(row))
    return low, high, (closes, next((at for at in range(closes, len(row)) if row[at] in marks), len(row)))


def tells_of_another(reading: Reading, low: int, high: int) -> bool:
    """Whether a verb that is none of harm stands between two tokens, but what only says that a thing is there.

    «зупинилися тролейбуси», not «під атакою перебувала підстанція».
    """
    lexicon, row = reading.lexicon, reading.row
    still = lexicon.any_of("auxiliaries", "undergoing_verbs")
    things, adjectives = lexicon.table("targets"), tuple(lexicon.set("adjective_endings"))

    def is_verb(at: int) -> bool:
        noun = at in reading.placed or row[at] in things  # «два причала»
        noun = noun or (at > 0 and bool(adjectives) and row[at - 1].endswith(adjectives))  # «солнечные панели»
        return not noun and is_finite(row[at], lexicon)

    verbs = filter(is_verb, range(low, high))
    return any(row[at] not in still and not lexicon.fits("harm", row[at]) for at in verbs)


def _fares_otherwise(reading: Reading, target: Target, cues: Sequence[Match]) -> bool:
    """Whether the words beside it tell something else of a thing than harm: "a plant burns, 14 schools were closed".

    "The station burns, they are holding up 14 trains"; but "damaged and closed two schools".
    """
    forms, row = reading.lexicon.set("auxiliaries"), reading.row
    first = target.first if target.number is None else min(target.number.first, target.first)
    before = reading.words(first - 2, first)
    if before and before[-1] in reading.lexicon.set("row_ends"):
        joined = reading.lexicon.set("list_words").isdisjoint(before[:-1])
        return joined and not any(cue.first < first <= cue.last for cue in cues)
    at = target.last
    while at < len(row) and row[at] in forms:
        at += 1
    ends = reading.lexicon.set("row_ends") & set(row[at : at + 1])
    return bool(ends) and not any(cue.last == target.first or cue.first < target.last < cue.last for cue in cues)


def _is_only_its_yard(reading: Reading, target: Target, cues: Sequence[Match], targets: Sequence[Target]) -> bool:
    """Whether something came down in the yard of a thing: that came to harm where harm is told behind it.

    "It fell in the yard of a school, breaking its windows", but of "damaging two cars" the cars did.
    """
    lexicon, at, row = reading.lexicon, target.first - 1, reading.row
    yards, endings = lexicon.set("yards"), tuple(lexicon.set("adjective_endings"))
    between = lexicon.any_of("articles", "of_words")
    while at > 0 and row[at] not in yards:
        described = at >= target.first - _ADJECTIVES and bool(endings) and row[at].endswith(endings)
        if row[at] not in between and not described:
            break
        at -= 1
    if at < 0 or row[at] not in yards or target.number is not None:
        return False
    landed = lexicon.any_of("fell", "came_down")
    if all(landed.isdisjoint(row[cue.first : cue.last]) for cue in cues if cue.first < at):
        return False
    harm = any(cue.first >= target.last for cue in cues) or ":" in row[target.last : target.last + _NUMBERED]
    others = any(other.first >= target.last and other.category not in _SMALL for other in targets)
    return others or not harm


def _is_spared(reading: Reading, target: Target, cues: Sequence[Match]) -> bool:
    """Whether a part between commas tells of a thing that it came to no harm: «…, на летовищі нічого не пошкоджено»."""
    spared, row = reading.lexicon.set("spared_words"), reading.row
    not_harmed, nots = reading.lexicon.set("spared_if_not"), reading.lexicon.set("casualty_negations")
    denials = {at for at, word in enumerate(row) if word in spared}
    denials |= {at for at, word in enumerate(row) if word in not_harmed and row[at - 1] in nots and at}
    if not denials:
        return False
    low, high, goes_on = _its_part(reading, target)
    if low == 0 and not any(cue.first < low or cue.first >= high for cue in cues):
        return False
    parts = (range(low, high), range(*goes_on))
    told = any(cue.first in part for part in parts for cue in cues)
    return not told and any(at in part for part in parts for at in denials)


def _is_beside(reading: Reading, target: Target) -> bool:
    """Whether a thing only says beside what something happened: "exploded near the school, damaging a house"."""
    lexicon, at = reading.lexicon, target.first - 1
    at -= at > 0 and any(n.first == at and n.last > at for n in reading.numbers)  # «між двома будинками»
    endings = tuple(lexicon.set("adjective_endings"))
    while at > 0 and (
        reading.row[at] in lexicon.set("articles")
        or (reading.row[at] not in lexicon.set("function") and reading.row[at].endswith(endings))
    ):
        at -= 1  # «рядом с районной больницей»
    at -= at > 0 and reading.row[at] in lexicon.set("beside_joints")
    return at >= 0 and reading.row[at] in lexicon.set("beside_words")


def _only_stands_still(reading: Reading, target: Target, cues: Sequence[Match]) -> bool:
    """Whether all that is told of a work is that it gives nothing: «влучили в склад, не працює водогін»."""
    if target.number is not None:
        return False
    outages = (m for m in reading.matches("outage") if m.first < target.first and target.last <= m.last)
    return any(not any(outage.first <= cue.first < outage.last for cue in cues) for outage in outages)

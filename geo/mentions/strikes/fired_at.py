"""Strikes told by their aim alone: «по» and a place, a weapon and any verb: «По А, Б и В летели дроны и снаряды».

The preposition that Ukrainian and Russian have for blows tells what a verb may leave open. Only a report that tells of
an attack is read so; what was brought down, or only flew over a region, struck nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.mentions.patterns import Match, Rule
from geo.mentions.reading import Reading, names_weapon
from geo.mentions.subjects import is_finite

_RULE = Rule("strike.open", "an aim, a verb, a weapon", (), {"fires": True})
_PLACE_REACH = 4  # tokens: «по акватории Х», «по городу Х»
_BREAKS = frozenset({";", ":", "—", "–", ".", "(", ")", "!", "?"})
_QUOTES = frozenset('«»"“”„')
_PAST = ("л", "ла", "ло", "ли", "в", "но", "то", "лся", "лась", "лось", "лись", "вся", "лася", "лося", "лися")


def admit_blows_by_aim(reading: Reading) -> None:
    """Add to the strikes of a sentence those that only an aim, a verb and a weapon tell."""
    if not reading.places or not reading.lexicon.table("verb_ends") or not reading.has_word("weapons"):
        return
    struck = {at for match in reading.matches("strike") for at in range(match.first, match.last)}
    down = [match.first for match in reading.matches("launch") if match.rule.get("status") == "averted"]
    for first, last in [*_clauses_with_an_aim(reading), *_clauses_on_a_place(reading)]:
        clause = range(first, last)
        if not struck.isdisjoint(clause) or any(at in clause for at in down):
            continue
        verb = _verb_in(reading, clause)
        if verb is not None and verb not in struck and _has_its_weapon(reading, clause):
            reading.admit("strike", Match(_RULE, verb, verb + 1))
            struck.add(verb)


def _clauses_with_an_aim(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield from where to where a clause goes in which a preposition of blows leads to places."""
    row, lexicon = reading.row, reading.lexicon
    aims = lexicon.set("blow_prepositions")
    starts = {first for first, _ in reading.places}
    for at, word in enumerate(row):
        if word not in aims:
            continue
        place = next((p for p in range(at + 1, at + 1 + _PLACE_REACH) if p in starts), None)
        if place is None or not _leads(reading, at + 1, place):
            continue
        behind = _end_of_row(reading, place)
        if _is_a_land(reading, place, behind):
            continue
        first = next((k + 1 for k in range(at - 1, -1, -1) if row[k] in _BREAKS | {","}), 0)
        last = next((k for k in range(behind, len(row)) if row[k] in _BREAKS or _parts(reading, k)), len(row))
        yield first, last


def _clauses_on_a_place(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield from where to where a clause goes that opens with places done something to: «Херсон засыпали минами».

    Nobody is named who did it, so that the verb is plural, and a weapon stands behind it in the case of a means.
    """
    row, lexicon = reading.row, reading.lexicon
    ends, froms = tuple(lexicon.set("means_ends")), lexicon.set("fired_from")
    for place, _ in reading.places:
        opens = place == 0 or row[place - 1] in _BREAKS | {","}
        verb = _end_of_row(reading, place)
        while verb < len(row) and row[verb] in lexicon.any_of("adverbs", "day_parts", "times_told"):
            verb += 1
        if (
            not opens
            or verb >= len(row)
            or not lexicon.ends(row[verb], "plural_past_ends")
            or _is_a_land(reading, place, verb)
        ):
            continue
        if lexicon.fits("harmless_verbs", row[verb]) or lexicon.fits("no_blow_verbs", row[verb]):
            continue
        last = next((k for k in range(verb, len(row)) if row[k] in _BREAKS or _parts(reading, k)), len(row))
        arms = [k for k in range(verb + 1, last) if names_weapon(reading, k)]
        if any(row[k].endswith(ends) or row[k - 1] in froms for k in arms):
            yield place, last


def _leads(reading: Reading, first: int, place: int) -> bool:
    """Whether the words between a preposition and a place only say what kind of place it is."""
    lexicon = reading.lexicon
    fits = lexicon.any_of("near_types", "place_types", "water_words", "grounds_struck", "list_words")
    return fits.issuperset(reading.row[first:place])


def _end_of_row(reading: Reading, place: int) -> int:
    """Return where a row of places ends that begins at a token."""
    joints = reading.lexicon.any_of("list_words", "near_types", "place_types") | {",", *_QUOTES}
    at = last = place
    while at < len(reading.row) and (at in reading.placed or reading.row[at] in joints):
        at += 1
        last = at if at - 1 in reading.placed else last
    return last


def _is_a_land(reading: Reading, first: int, last: int) -> bool:
    """Whether all of a row are oblasts: what is told to fly over one is on its way."""
    lexicon = reading.lexicon
    kinds, ends = lexicon.table("admin"), tuple(lexicon.set("land_ends"))
    words = [word for at, word in enumerate(reading.row[first:last], first) if at in reading.placed]
    return any(kinds.get(word) == "oblast" for word in words) or (bool(ends) and words[-1].endswith(ends))


def _parts(reading: Reading, at: int) -> bool:
    """Whether a comma parts clauses: neither of weapons in a row nor of places."""
    if reading.row[at] != ",":
        return False
    behind = range(at + 1, min(at + 3, len(reading.row)))
    return not any(names_weapon(reading, k) or k in reading.placed for k in behind)


def _verb_in(reading: Reading, clause: range) -> int | None:
    """Return where the one verb of a clause stands that tells of the past, None where it is denied or does no harm."""
    row, lexicon = reading.row, reading.lexicon
    told = [at for at in clause if at not in reading.placed and row[at].endswith(_PAST) and is_finite(row[at], lexicon)]
    if len(told) != 1 or lexicon.fits("no_blow_verbs", row[told[0]]):
        return None
    negated = not lexicon.set("casualty_negations").isdisjoint(reading.words(told[0] - 1, told[0]))
    coming = not lexicon.set("coming_words").isdisjoint(row[clause.start : clause.stop])
    return None if negated or coming else told[0]


def _has_its_weapon(reading: Reading, clause: range) -> bool:
    """Whether a weapon of the clause did it, or was fired with: «из-за дронов» tells only why."""
    row, lexicon = reading.row, reading.lexicon
    before = lexicon.any_of("prepositions", "locatives") - lexicon.set("fired_from")
    skipped = lexicon.set("attack_adjectives") | _QUOTES
    for at in clause:
        if not names_weapon(reading, at):
            continue
        head = at - 1
        while head >= 0 and (row[head] in skipped or row[head][0].isdigit()):
            head -= 1
        if head < 0 or row[head] not in before:
            return True
    return False

"""Tell which bare numbers count the weapons told before them: by a sky, a verb of bringing down, "of them"."""

from __future__ import annotations

from geo._quick import replace
from geo.mentions.launches.single import MEASURES
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_DASHES = frozenset({"–", "—", "-"})
_WHERE_REACH = 3  # a dash, a verb of bringing down, and "over"
_WHO_REACH = 3  # tokens: who brought them down, between the sky and a dash
_REACH, _SKY_REACH = 14, 4
_LED = 2  # tokens: a comma, «на»
_SAID_BY = 7  # tokens: "Russia's defence ministry counted"


def is_over_a_place(reading: Reading, number: Number) -> bool:
    """Return whether a bare count has its own sky: "34 over the Kursk region", «над Полтавщиною — ще 9»."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    dash = number.first - 1
    if set(reading.words(dash, number.first)) & reading.lexicon.set("added_words"):
        dash -= 1
    if set(reading.words(dash, dash + 1)) & _DASHES:
        over = reading.lexicon.set("over_words")
        if any(
            0 <= dash - last <= _WHO_REACH
            and all(word[0].isalpha() for word in reading.words(last, dash))
            and over & set(reading.words(first - 1, first))
            for first, last in reading.places
        ):
            return True  # else an aside between dashes: «больше всего – 24 – над Курской областью»
    skipped = _DASHES | reading.lexicon.any_of("distributive", "more_of_them")  # "two more over the X district"
    if set(reading.words(number.last, number.last + 1)) & reading.lexicon.set("downed"):
        skipped |= reading.lexicon.set("downed")  # «ещё 12 сбили над Курской областью»
    at = number.last + (
        reading.words(number.first - 1, number.first) == [","] == reading.words(number.last, number.last + 1)
    )
    at += reading.words(number.first - 1, number.first) == ["("] and reading.words(number.last, number.last + 1) == [
        ")"
    ]
    skipped |= reading.lexicon.set("downed") if at > number.last else frozenset()  # «больше всего, 37, сбили над …»
    after = [word for word in reading.words(at, at + _WHERE_REACH) if word not in skipped][:1]
    placed = any(at < first <= at + _SKY_REACH for first, _ in reading.places)
    return placed and bool(after) and after[0] in reading.lexicon.set("over_words")


def is_of_the_same(reading: Reading, listed: tuple[Number, Match] | None, number: Number) -> bool:
    """Return whether a bare number counts the weapons told before it."""
    same = counts_the_same(reading, number) or is_over_a_place(reading, number) or _ends_a_downing(reading, number)
    if listed is None or same:
        return same
    return _goes_on_in_a_place(reading, listed, number) or _stands_behind_its_place(reading, listed, number)


def _stands_behind_its_place(reading: Reading, listed: tuple[Number, Match], number: Number) -> bool:
    """Whether a clause without a verb counts what was brought down elsewhere: «…, на Харківщині — ще 9»."""
    bare = number.unit is None and number.other is None and number.noun is None and number.best is not None
    down = listed[1].rule.get("status") == "averted"
    lexicon, row = reading.lexicon, reading.row
    at = number.first - (row[number.first - 1] in lexicon.set("added_words"))
    dashed = at > 0 and row[at - 1] in _DASHES
    if not (bare and down) or at < 1 or not (dashed or lexicon.set("articles")):
        return False
    own = next((first for first, last in reading.places if last == at - dashed), 0)
    own -= own > 0 and row[own - 1] in lexicon.set("articles")  # "over the X region six"
    opens = lexicon.any_of("clause_breaks", "contrast_words", "and_words") | {",", ";"}
    led = own > 1 and row[own - 1] in lexicon.any_of("locatives", "over_words") and row[own - _LED] in opens
    ends = number.end >= len(row) or row[number.end] in opens | {"."}
    if not (led and ends) or listed[0].end > own or row[number.first] in lexicon.set("collective"):
        return False
    harmed = (match for kind in ("casualty", "damage", "strike", "outage") for match in reading.matches(kind))
    return not any(listed[0].end <= match.first < own for match in harmed)


def _ends_a_downing(reading: Reading, number: Number) -> bool:
    """Whether a bare number is all that was brought down of the weapons told before: "…; air defences downed 107"."""
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    after = reading.tokens[number.last].text if number.last < len(reading.tokens) else "."
    told = any(other.other in MEASURES and other.first < number.first for other in reading.numbers)
    return (
        told
        and not after[0].isalnum()
        and any(
            match.last == number.first and match.rule.get("status") == "averted" for match in reading.matches("launch")
        )
    )


def is_row_of_skies(reading: Reading) -> bool:
    """Return whether a sentence only counts by sky: "14 drones over the Belgorod region, five over Kursk"."""
    skies = [n for n in reading.numbers if n.best is not None and _has_own_sky(reading, n)]
    return bool(skies) and skies[0].first <= _SAID_BY


def _has_own_sky(reading: Reading, number: Number) -> bool:
    bare = replace(number, last=number.end, other=None, noun=None) if number.other in MEASURES else number
    return is_over_a_place(reading, bare)


def _goes_on_in_a_place(reading: Reading, listed: tuple[Number, Match], number: Number) -> bool:
    """Whether a bare count of a list of those brought down has its place: "eight in the Rostov region, five in …"."""
    if number.unit is not None or number.other is not None or number.noun is not None or number.best is None:
        return False
    aside = _DASHES | reading.lexicon.set("more_of_them")  # «18 — в Крыму», "8 more in the Odesa region"
    at = number.end + (not aside.isdisjoint(reading.words(number.end, number.end + 1)))
    after = reading.words(at, at + 1)
    placed = any(at < first <= at + 2 for first, _ in reading.places)
    down = listed[1].rule.get("status") == "averted"
    opening = reading.lexicon.any_of("links", "distributive") | _DASHES | {":"}  # «12 БПЛА — три в Азовском районе»
    opens = opening.intersection(reading.words(number.first - 1, number.first))
    harmed = reading.lexicon.rules.find("casualty", reading.row[number.first : number.first + _REACH])
    return down and placed and bool(opens) and bool(set(after) & reading.lexicon.set("locatives")) and not harmed


def counts_the_same(reading: Reading, number: Number) -> bool:
    """Return whether a bare number goes on about the weapons before it: "71 of which", "71 of them"."""
    after = reading.words(number.last, number.last + 1)
    if number.unit is not None or number.other is not None or number.noun is not None:
        return False
    same = bool(set(after) & reading.lexicon.set("same_weapons")) or _has_its_downing(reading, number)
    part = reading.says("parts_of", number.last, number.last + 2)
    return same or part or reading.says("parts_of", number.first - 2, number.first)


def _has_its_downing(reading: Reading, number: Number) -> bool:
    """Whether auxiliaries lead from a bare count to a word of bringing down: "another 29 had been lost to jamming"."""
    forms = reading.lexicon.any_of("auxiliaries", "more_of_them")  # "12 more had been lost to jamming"
    at = number.last
    while at < len(reading.row) and reading.row[at] in forms:
        at += 1
    down = (m.first for m in reading.matches("launch") if m.rule.get("status") == "averted")
    return at > number.last and any(number.last < first <= at for first in down)

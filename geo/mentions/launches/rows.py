"""Bare counts of weapons: by sky in a row ("Rostov region - 5, Kursk region - 2"), or behind what they are of."""

from __future__ import annotations

from geo._quick import replace
from geo.mentions.launches.single import MEASURES
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading
from geo.model import Mention

IN_ROWS = " (a row of skies)"  # also in geo.spots.sky, which gives each count the places before its dash
_DASHES = frozenset({"–", "—", "-"})
_ENDS = frozenset({",", ";", "."})
_SEVERAL = 2
_OVER_REACH = 2  # tokens
_SHARE_REACH = 5  # tokens from a count to the land whose share it is: "— пришлись на"
_BEHIND_REACH = 10  # tokens from "the number of drones" to the number


def rows_of_skies(reading: Reading) -> list[Number]:
    """Return the bare counts behind a dash, or in brackets, that a place stands right before, where there are several.

    Behind "over X" neither a dash is needed nor a verb: «над Крымом уничтожено 28, над морем 15». What is counted
    besides ("Sumy region - 3 killed") is no such row.
    """
    if len(reading.places) < _SEVERAL:
        return []
    skies = {last for first, last in reading.places if _is_led_by_over(reading, first)}
    if not skies and (_DASHES | {"("}).isdisjoint(reading.row):
        return []
    ends = {last for _, last in reading.places}
    ends |= {last + 1 for last in ends if reading.row[last : last + 1] and reading.row[last] in _types(reading)}
    stops = reading.lexicon.any_of("distributive", "and_words") | _ENDS
    found = [
        number
        for number in reading.numbers
        if number.best is not None
        and number.unit is None
        and number.other is None
        and number.first > 1
        and (
            (reading.row[number.first - 1] in _DASHES and number.first - 1 in ends)
            or (_is_bracketed(reading, number) and number.first - 1 in ends)
            or number.first in skies
            or (reading.row[number.first - 1] in reading.lexicon.set("downed") and number.first - 1 in skies)
        )
        and (number.end >= len(reading.row) or reading.row[number.end] in stops or _is_bracketed(reading, number))
    ]
    return found if len(found) >= _SEVERAL else []


def next_land(reading: Reading) -> list[Number]:
    """Return the one bare count that goes on by land behind a dash: «в А сбили 67 дронов, в Б – 63».

    The land before has its count by the verb; nothing else is counted in the sentence.
    """
    ends, locatives = {last: first for first, last in reading.places}, reading.lexicon.set("locatives")
    down = [m for m in reading.matches("launch") if m.rule.get("status") == "averted"]
    sent = [n for n in reading.numbers if n.other in {"drone", "missile"}]
    if not reading.lexicon.set("copula_dash") or len(down) != 1 or len(sent) != 1 or len(reading.places) != _SEVERAL:
        return []
    beside = 0 <= sent[0].first - down[0].last <= 1 or 0 <= down[0].first - sent[0].end <= 1
    headed = any(last <= min(sent[0].first, down[0].first) for last in ends)
    if not beside or not headed or any(reading.matches(kind) for kind in ("casualty", "damage", "outage")):
        return []
    opens = reading.lexicon.set("contrast_words") | _ENDS
    found = []
    for number in reading.numbers:
        first = ends.get(number.first - 1)
        bare = number.unit is None and number.other is None and number.noun is None and number.best is not None
        if first is None or first < _SEVERAL or not bare or reading.row[number.first - 1] not in _DASHES:
            continue
        led = reading.row[first - 1] in locatives and reading.row[first - 2] in opens
        if led and (number.end >= len(reading.row) or reading.row[number.end] in _ENDS):
            found.append(number)
    return found


def _is_bracketed(reading: Reading, number: Number) -> bool:
    """Whether a count stands in brackets alone: «Курская (28), Брянская (17) и Вологодская области (4)»."""
    return reading.words(number.first - 1, number.first) == ["("] and reading.words(number.end, number.end + 1) == [")"]


def _is_led_by_over(reading: Reading, first: int) -> bool:
    """Whether "over" leads to a place, the word for whose sky it is between: «над акваторией Азовского моря»."""
    before = reading.words(first - _OVER_REACH, first)
    passed = reading.lexicon.any_of("over_words", "launch_ground")
    return not reading.lexicon.set("over_words").isdisjoint(before) and passed.issuperset(before[-1:])


def shares_of_lands(reading: Reading) -> list[Number]:
    """Return the bare counts that fell to a place's share: «на Брянскую область пришлось 22, ещё 18 — на Крым»."""
    shares = reading.lexicon.set("fell_to_share")
    if shares.isdisjoint(reading.row) or not reading.places:
        return []
    firsts = {first for first, _ in reading.places}
    ends = {last for _, last in reading.places}
    led = shares | _DASHES
    found = []
    for number in reading.numbers:
        if number.best is None or number.unit is not None or number.noun is not None:
            continue
        opens = number.first
        while opens and reading.row[opens - 1] in reading.lexicon.set("added_words"):
            opens -= 1  # «на Тульскую — ещё 20»
        before = opens > 1 and reading.row[opens - 1] in led and opens - 1 in ends
        after = next((at for at in range(number.last, number.last + _SHARE_REACH) if at in firsts), None)
        behind = after is not None and not led.isdisjoint(reading.row[number.last : after])
        if before or (behind and "," not in reading.row[number.last : after]):
            found.append(number)
    return found


def _types(reading: Reading) -> frozenset[str]:
    return reading.lexicon.set("several_lands")


def downed_in_rows(reading: Reading, rows: list[Number], before: Mention) -> list[Mention]:
    """Return what was brought down by sky, as parts of what was told to be brought down before."""
    return [
        replace(
            before,
            sentence=reading.index,
            first=number.first,
            last=number.end,
            quantity=number.quantity(reading.text, reading.tokens, None),
            quantity_tokens=(number.first, number.end),
            rule=before.rule + IN_ROWS,
        )
        for number in rows
    ]


def counted_after_its_noun(reading: Reading, number: Number) -> str | None:
    """Return what a bare number is of whose noun opens the clause: «Безпілотників знешкоджено 63, ракет – 5».

    Only the genitive plural stands so, with the verb or a dash between; "дрони збито 63" is none.
    """
    lexicon, row = reading.lexicon, reading.row
    after = reading.words(number.end, number.end + 1)
    bare = number.unit is None and number.other is None and number.noun is None and number.first > 0
    if not bare or not (not after or not after[0][0].isalnum() or after[0] in lexicon.any_of("count_of", "and_words")):
        return None
    verb = any(match.first < number.first == match.last for match in reading.matches("launch"))
    if not verb and row[number.first - 1] not in _DASHES:
        return None
    at = number.first - 2
    at -= at > 0 and row[at] in lexicon.set("was")
    opens = at == 0 or (at > 0 and (not row[at - 1][0].isalnum() or row[at - 1] in lexicon.set("list_words")))
    if not opens or row[at] not in lexicon.set("arms_counted_ahead"):
        return None
    return MEASURES.get(str(lexicon.table("noncounts").get(row[at])))


def counted_behind(reading: Reading, number: Number) -> str | None:
    """Return what a bare number is of that stands behind its noun: "put the number of drones launched at 58"."""
    lexicon, row = reading.lexicon, reading.row
    bare = number.unit is None and number.other is None and number.noun is None and number.first > 0
    if not bare or row[number.first - 1] not in lexicon.set("counted_at"):
        return None
    low = max(number.first - _BEHIND_REACH, 0)
    for at in range(number.first - 2, low, -1):
        if row[at] in lexicon.set("of_words") and row[at - 1] in lexicon.set("their_number"):
            kinds = (MEASURES.get(str(lexicon.table("noncounts").get(word))) for word in row[at + 1 : number.first])
            return next((kind for kind in kinds if kind is not None), None)
    return None

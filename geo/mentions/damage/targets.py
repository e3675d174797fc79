"""Find the things that can be hit: noun phrases that name buildings or works, with their category and count.

Words that only describe another noun ("energy minister", "port city"), or say where somebody lies or goes, name none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from geo._quick import replace
from geo.mentions.damage.categories import by_next_word, category_of, is_a_halt, is_function, is_share
from geo.mentions.damage.compounds import joins_a_compound
from geo.mentions.damage.not_hit import is_a_bridge, is_no_thing, without_its_office
from geo.mentions.numbers.finding import Number
from geo.mentions.reading import Reading

_ADJECTIVES = 3
_TWO = 2  # tokens: «1970 г.»
_WORKS = frozenset({"fuel", "energy", "industry"})
_COUNTABLE = frozenset({None, "vehicle", "place_noun", "other"})


class Target(NamedTuple):
    """A noun phrase that names something that can be hit: token offsets, category and count."""

    first: int
    last: int
    category: str
    number: Number | None


def find_targets(reading: Reading) -> list[Target]:
    """Return the noun phrases of the sentence that name buildings or works."""
    table, modifiers = reading.lexicon.table("targets"), reading.lexicon.set("target_modifiers")
    pairs = reading.lexicon.table("target_pairs")
    row, in_place = reading.row, reading.placed | _counting_words(reading, table) | _telling_the_year(reading)
    targets: list[Target] = []
    at = 0
    houses = tuple(reading.lexicon.set("storeyed_houses"))
    # A plant that goes by its place's name is a thing as well as a place: «на Афипском НПЗ возник пожар».
    ends = (last - 1 for first, last in reading.places if last - first > 1)
    named = reading.lexicon.set("capital_names")
    works = {end for end in ends if table.get(row[end]) in _WORKS}
    # «контактна мережа тролейбусів» is no railway's
    tramways = reading.lexicon.set("wires_over_ways") if reading.has_word("street_cars") else frozenset[str]()
    while at < len(row):
        if houses and row[at][0].isdigit() and row[at].endswith(houses):
            targets.append(Target(at, at + 1, "residential", None))  # «12-поверхівка»
            at += 1
            continue
        if at in works:
            named_from = at
            while row[named_from - 1] in table and named_from - 1 in reading.placed:
                named_from -= 1  # «Афіпському нафтопереробному заводу»
            targets.append(Target(at, at + 1, category_of(reading, row[named_from : at + 1], named_from), None))
        counts = row[at] in named and not reading.tokens[at].capital  # «сто рятувальників» are no station
        if row[at] not in table or at in in_place or counts or row[at] in tramways:
            at += 1
            if at < len(row) and not {at - 1, at} & in_place and (pair := pairs.get(f"{row[at - 1]}_{row[at]}")):
                targets.append(_named_by_two(reading, at - 1, str(pair), _end_of_name(reading, at + 1, in_place)))
                at = targets[-1].last
            continue
        first = at
        at = _end_of_name(reading, first, in_place)
        pair = pairs.get(f"{row[at - 1]}_{row[at]}") if at < len(row) and at not in in_place else None
        if pair is not None:
            targets.append(_named_by_two(reading, at - 1, str(pair)))  # "a car wash"
            at += 1
            continue
        words = [word for word in row[first:at] if word in table]
        if words[-1] in reading.lexicon.set("bridge_or_towns") and not is_a_bridge(reading, first, at):
            continue
        whole = len(words)
        words = without_its_office(reading, words, modifiers)
        last = at - (whole - len(words))
        station = by_next_word(reading, words, last) is not None  # «станція швидкої допомоги»
        station = station or (len(words) == 1 and is_a_halt(reading, words[0], first, last))
        if not station and is_no_thing(reading, words, first, last, modifiers):
            continue
        category = category_of(reading, words, first)
        if is_share(reading, first):
            continue
        number = _count_of(reading, first, last)
        targets.append(Target(first if number is None else min(first, number.first), last, category, number))
    return targets


def _end_of_name(reading: Reading, first: int, in_place: Collection[int]) -> int:
    """Return where the run of words ends that name a thing together."""
    table, row, at = reading.lexicon.table("targets"), reading.row, first
    while at < len(row) and at not in in_place and (row[at] in table or joins_a_compound(reading, first, at)):
        at += 1
    return at


def _named_by_two(reading: Reading, first: int, category: str, end: int = 0) -> Target:
    """Return the thing that two words name together: "overhead wires"; "a village council building" ends at `end`."""
    number = _count_of(reading, first, first + 1)
    if number is None:  # "two fire engines" counts no fires
        number = next((replace(n, other=None) for n in reading.numbers if n.last == n.noun == first), None)
    last = max(first + 2, end)
    return Target(first if number is None else min(first, number.first), last, category, number)


def _telling_the_year(reading: Reading) -> set[int]:
    """Return where words only tell when a thing before them was built: «дом 1970 года постройки»."""
    row, built, years = reading.row, reading.lexicon.set("built_in"), reading.lexicon.set("years_built")
    return {at for at in range(_TWO, len(row)) if row[at] in built and not years.isdisjoint(row[at - _TWO : at])}


def _counting_words(reading: Reading, table: Mapping[str, object]) -> frozenset[int]:
    """Return where a numeral stands that is a thing in capitals only: «понад сто рятувальників» beside «на СТО»."""
    return frozenset(
        at
        for number in reading.numbers
        for at in range(number.first, number.end)
        if reading.row[at] in table
        and reading.row[at] in reading.lexicon.number_words
        and not reading.text[reading.tokens[at].start : reading.tokens[at].end].isupper()
    )


def _count_of(reading: Reading, first: int, last: int) -> Number | None:
    """Return the number that counts a noun phrase: right before it, but for adjectives ("16 private houses")."""
    for number in reading.numbers:
        if number.first >= last or number.other not in _COUNTABLE or number.unit in {"percent", "people"}:
            continue  # "three members of the crew of a ship" count no ships
        settled = number.unit == "settlements"  # «в пяти сёлах повреждены дома»
        if number.noun is not None and number.noun < first and (settled or number.other in {"place_noun", "vehicle"}):
            continue  # «в двух районах повреждены линии», «двух поездов из-за обрыва линии»
        if not reading.lexicon.set("house_parts").isdisjoint(reading.words(number.last, max(first, number.end))):
            continue  # «зруйновано два під'їзди п'ятиповерхівки»: one house
        start = max(number.last, first)
        gap = reading.words(number.last, first)
        shared = bool(set(gap[:1]) & reading.lexicon.set("share_words"))
        plain = all(word[0].isalpha() and not is_function(reading, word) for word in gap[shared:])
        if not reading.lexicon.set("taking_up").isdisjoint(reading.words(number.first, number.first + 1)):
            # «одна разрушила дом» is one of the bombs, "one damaged school" a school
            harmed = bool(reading.lexicon.set("articles")) and not reading.lexicon.ends(
                reading.row[last - 1], "plural_ends"
            )
            plain = plain and (harmed or reading.lexicon.set("harm").isdisjoint(gap))
        if len(gap) <= _ADJECTIVES and plain and start <= last and number.last <= last:
            return number
    return None

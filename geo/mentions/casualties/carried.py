"""A toll whose verb the sentence before told: «Трое погибли в Краматорске. Ещё один — в Славянске»."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.mentions.numbers.finding import Number
from geo.mentions.people.counting import find_people
from geo.mentions.reading import Reading
from geo.model import Mention

_LONGEST = 12  # tokens
_TELLING = ("casualty", "damage", "strike", "launch", "outage")


def carry_tolls(reading: Reading, last: Reading | None, before: Sequence[Mention]) -> list[Mention]:
    """Return the toll of a sentence that holds a dash for its verb, and nothing but a place or an hour and a count.

    before is what the sentence before told. It must have told one kind of count only, and that of a place: behind
    «поранено 12 людей» those «у Краматорську — 9» are of the 12.
    """
    dashes = reading.lexicon.set("copulas")
    if last is None or not dashes or len(reading.row) > _LONGEST:
        return []
    own = [match for kind in _TELLING for match in reading.matches(kind)]
    armed = any(m.kind == "strike" for m in before)
    if own and (armed or not all(match.rule.get("takes_up") for match in own)):
        return []  # «Дрон влучив у двір. Ще один — у Сіверську» is a drone
    counted = [m for m in before if m.quantity is not None]
    told = counted[-1] if counted else None
    if told is None or told.kind not in {"casualty", "damage"} or told.scope != "event" or told.status == "denied":
        return []
    if any((m.kind, m.measure) != (told.kind, told.measure) for m in counted):
        return []
    dash = [at for at, word in enumerate(reading.row) if word in dashes]
    counts = [n for n in reading.numbers if n.other is None and n.unit in {None, "people"}]
    if not counts and told.kind == "casualty" and (number := _person_of_a_place(reading, last, dash)) is not None:
        return [_carried(reading, told, number)]
    if len(dash) != 1 or len(counts) != 1 or counts[0].noun is not None or counts[0].best is None:
        return []
    number = counts[0]
    if _is_at_an_hour(reading, told, number, dash[0]):
        number = replace(number, first=number.last - 1, low=number.best, high=number.best)  # "to 13", not "up to 13"
    elif not _is_of_a_place(reading, last, number, dash[0]):
        return []
    return [_carried(reading, told, number)]


def _carried(reading: Reading, told: Mention, number: Number) -> Mention:
    """Return the toll told before with the number of another sentence."""
    unit = told.quantity.unit if told.quantity is not None else None
    return replace(
        told,
        sentence=reading.index,
        first=number.first,
        last=number.end,
        quantity=number.quantity(reading.text, reading.tokens, unit or "people"),
        quantity_tokens=(number.first, number.end),
        rule=told.rule + " (carried on)",
    )


def _person_of_a_place(reading: Reading, last: Reading, dash: Sequence[int]) -> Number | None:
    """Return who is told across a dash from a place, with nothing else: «У Марганці – 17-річний хлопець».

    An age may stand beside them: «У Марганці – жінка 38 років», «У Марганці – чоловіки 45 та 52 років».
    """
    people = find_people(reading, ())
    if len(dash) != 1 or len(people) != 1 or people[0].best is None or len(reading.places) != 1 or not last.places:
        return None
    (first, end), number, lexicon = reading.places[0], people[0], reading.lexicon
    opens = reading.row[first - 1] in lexicon.set("locatives") if first else False
    ages = {at for n in reading.numbers if n.other in {"age", "time"} for at in range(n.first, n.end)}
    spare = lexicon.any_of("adding", "added_words", "aged", "age_years", "and_words") | {".", ",", "(", ")"}
    held = {*range(first - 1, end), *range(number.first, number.end), *dash} | ages
    rest = [word for at, word in enumerate(reading.row) if at not in held]
    between = min(number.end, end) <= dash[0] < max(number.first, first)
    return number if opens and between and spare.issuperset(rest) else None


def _is_of_a_place(reading: Reading, last: Reading, number: Number, dash: int) -> bool:
    """Whether a place alone stands across the dash from a count: «Ще двоє — у Сіверську», «У Сіверську — ще двоє»."""
    if len(reading.places) != 1 or not last.places:
        return False
    (first, end), locatives = reading.places[0], reading.lexicon.set("locatives")
    opens = reading.row[first - 1] in locatives if first else False
    spare = reading.lexicon.any_of("adding", "added_words") | {"."}
    rest = [*reading.row[: min(number.first, first - 1)], *reading.row[max(number.end, end) :]]
    inner = reading.row[min(number.end, end) : max(number.first, first - 1)]
    return opens and spare.issuperset(rest) and spare.union({reading.row[dash]}).issuperset(inner)


def _is_at_an_hour(reading: Reading, told: Mention, number: Number, dash: int) -> bool:
    """Whether a toll that rose is told of a later hour: «О 18:00 кількість зросла до 11. О 20:00 — до 13»."""
    hour = next((n for n in reading.numbers if n.other == "time"), None)
    if hour is None or hour.last != dash or hour.first > 1 or told.status != "updated" or reading.places:
        return False
    links, inner = reading.lexicon.any_of("toll_links", "adding"), reading.row[dash + 1 : number.last - 1]
    return links.issuperset(inner) and {"."}.issuperset(reading.row[number.end :])

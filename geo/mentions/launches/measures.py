"""Tell which weapon a number among launches counts, where its own noun does not."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.launches.rows import counted_after_its_noun
from geo.mentions.launches.shares import sent_without_a_noun
from geo.mentions.launches.single import MEASURES
from geo.mentions.launches.skies import counts_the_same
from geo.mentions.numbers.finding import Number
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading
from geo.model import Mention

_DASHES = frozenset({"–", "—", "-"})
_THE_LATTER = 3  # "of the latter"
_FAR_NOUN = 6


def of_those_sent(reading: Reading, number: Number) -> str | None:
    """Return the one kind of weapon a sentence opens with, of which "of the seven fired" counts all."""
    if not sent_without_a_noun(reading, number):
        return None
    noncounts = reading.lexicon.table("noncounts")
    named = {MEASURES[str(noncounts[word])] for word in reading.row[: number.first] if noncounts.get(word) in MEASURES}
    return named.pop() if len(named) == 1 else None


def kinds_told(
    reading: Reading, number: Number, named_last: frozenset[str], named_before: frozenset[str]
) -> frozenset[str]:
    """Return the kinds of weapon told before of which a bare count may be; none where its own sentence names one.

    "148 drones, of which 126 were destroyed" are those; "29 targets" are of what all the report so far names.
    """
    if any(n.other in MEASURES for n in reading.numbers if n.first < number.first):
        return frozenset()
    targets = not reading.lexicon.set("air_targets").isdisjoint(reading.words(number.end, number.end + 1))
    return named_before if targets and not named_last else named_last


def _of_the_two(reading: Reading, number: Number, before: Mention | None) -> str | None:
    """Return which of two kinds told before a count is of: "19 of the former and 208 of the latter"."""
    if before is None or number.unit is not None or number.other is not None:
        return None
    if reading.says("of_the_latter", number.end, number.end + _THE_LATTER):
        return before.measure
    if not reading.says("of_the_former", number.end, number.end + _THE_LATTER):
        return None
    return next((kind for kind in MEASURES.values() if kind != before.measure), None)


def _measure_of_starts(reading: Reading, number: Number) -> str | None:
    """Return of what so many launches were told: «три пуска „Искандеров“ из Крыма»."""
    starts = reading.lexicon.set("launch_nouns")
    at = number.end if number.noun is None else number.noun
    if starts.isdisjoint(reading.words(at, at + 1)):
        return None
    weapons = reading.lexicon.table("weapons")
    kinds = (weapons.get(word) for word in reading.words(at + 1, at + 1 + _FAR_NOUN))
    return MEASURES.get(next((str(kind) for kind in kinds if kind), ""))


def _measure_of_downed(reading: Reading, number: Number) -> str | None:
    """Return what a count of things brought down counts, told farther on: «96 уничтоженных за ночь беспилотниках»."""
    noncounts = reading.lexicon.table("noncounts")
    after = reading.words(number.last, number.last + _FAR_NOUN)
    after = after[1:] if after and after[0] in reading.lexicon.set("hearsay") else after  # "96 allegedly downed drones"
    if (
        number.unit is not None
        or number.other is not None
        or not after
        or after[0] not in reading.lexicon.set("downed")
    ):
        return None
    arms = (MEASURES[str(noncounts[word])] for word in after[1:] if noncounts.get(word) in MEASURES)
    return next(arms, None)


def downed_of_fired(reading: Reading, number: Number, triggers: Sequence[Match], told: Sequence[Mention]) -> str | None:
    """Return what a bare count beside a verb of bringing down is of, where its sentence counts what was fired.

    «Выпустили 40 дронов, 36 удалось сбить», «атаковали 98 дронами, обезвредить удалось 81».
    """
    bare = number.unit is None and number.other is None and number.noun is None and number.best is not None
    if not bare or not told or len({mention.measure for mention in told}) != 1 or told[-1].quantity is None:
        return None
    ends = not any(word[0].isalnum() for word in reading.words(number.last, number.last + 1))  # not «сбила 37 снарядов»
    down = [m for m in triggers if m.rule.get("status") == "averted"]
    beside = any(number.end == m.first or (ends and number.first == m.last) for m in down)
    fits = told[-1].status == "reported" and (number.best or 0) <= (told[-1].quantity.best or 0)
    return told[-1].measure if beside and fits else None


def measure_told(reading: Reading, number: Number, before: Mention | None) -> str | None:
    """Return what a count says itself that it counts."""
    own = MEASURES.get(number.other or "") or _measure_of_downed(reading, number) or _measure_of_starts(reading, number)
    own = own or counted_after_its_noun(reading, number)
    return own or _of_the_two(reading, number, before) or _measure_in_all(reading, number)


def _measure_in_all(reading: Reading, number: Number) -> str | None:
    """Return what a bare "in all" counts at the end: «безпілотники збивали над Курською областю – загалом 37»."""
    bare = number.unit is None and number.other is None and number.noun is None
    led = set(reading.words(number.first - 2, number.first - 1)) & _DASHES
    ends = all(not word[0].isalnum() for word in reading.words(number.end, len(reading.row)))
    if not (bare and led and ends) or reading.lexicon.set("in_all").isdisjoint(reading.row[number.first - 1 :][:1]):
        return None
    table = reading.lexicon.table("weapons")
    kinds = {MEASURES.get(str(table[word])) for word in reading.row[: number.first] if word in table}
    return next(iter(kinds)) if len(kinds) == 1 else None


def of_the_last(number: Number, down: Match | None, named_last: frozenset[str]) -> str | None:
    """Return what a bare count beside a verb of bringing down is of, by the one kind the sentence before names."""
    bare = number.unit is None and number.other is None and number.noun is None
    if down is None or not bare or len(named_last) != 1 or down.last - down.first > 1:
        return None
    beside = number.first == down.last or number.end == down.first
    return MEASURES.get(next(iter(named_last))) if beside else None


def one_kind(reading: Reading, number: Number, before: Mention | None, named: frozenset[str]) -> str | None:
    """Return what "24 of them" are where the sentence before names one kind of weapon without its number."""
    if before is not None or len(named) != 1 or not counts_the_same(reading, number):
        return None
    return MEASURES.get(next(iter(named)))

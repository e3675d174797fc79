"""Outages that are over by what the text goes on to tell: «к полудню подача полностью восстановлена»."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from geo._quick import replace
from geo.mentions.outages.supply_again import supply_again
from geo.mentions.reading import Reading
from geo.model import Mention

_CUE = "all_back"
_ALL = ""  # every supply
_OPENS = 12  # tokens of a sentence in which it takes up the outage told before
_BACK = 2  # sentences
_TO_THINGS = 4  # tokens: «запитали от резерва больницы»


def with_all_back(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Give the status restored to outages of which the text says that everybody is supplied again.

    It is said behind them in their sentence, or at the beginning of one soon after that names no place of its own:
    «Все они снова подключены». What only some have back is read by the rules of outages; a supply that is back without
    a count and a place is back for all: «без світла були 1,2 тис. жителів, до ранку живлення відновили».
    """
    # (sentence, supply, "" for all) -> the token before which its outages are over
    over = _over_by_plain_words(mentions, readings)
    for reading in readings:
        at = next((cue.first for cue in reading.cues if cue.kind == _CUE), None)
        if at is None or _is_of_some(mentions, reading):
            continue
        told = [m for m in mentions if _cuts_off(m) and m.sentence == reading.index and m.last <= at]
        if told and _is_back_elsewhere(reading, told[-1], at):
            continue
        if told:
            over[reading.index, _supply_named(reading, at)] = at
        elif at < _OPENS and not reading.places:
            paragraph = reading.sentence.paragraph
            near = [
                m.sentence
                for m in mentions
                if _cuts_off(m)
                and reading.index - _BACK <= m.sentence < reading.index
                and readings[m.sentence].sentence.paragraph == paragraph
            ]
            if near:
                over[near[-1], _supply_named(reading, at)] = len(readings[near[-1]].tokens)
    _add_supply_again(over, mentions, readings)
    if not over:
        return list(mentions)
    return [replace(m, status="restored") if _cuts_off(m) and m.last <= _over_at(m, over) else m for m in mentions]


def _supply_named(reading: Reading, at: int) -> str:
    """Return the one supply that the clause of a token names: «…, свет восстановлен полностью»; else all of them."""
    row, marks = reading.row, {",", ";", ":", "–", "—"}
    first = next((k + 1 for k in range(at - 1, -1, -1) if row[k] in marks), 0)
    last = next((k for k in range(at, len(row)) if row[k] in marks), len(row))
    table = reading.lexicon.table("utility")
    named = {str(table[word]) for word in row[first:last] if word in table}
    return named.pop() if len(named) == 1 else _ALL


def _add_supply_again(
    over: dict[tuple[int, str], int], mentions: Sequence[Mention], readings: Sequence[Reading]
) -> None:
    """Add the outages behind which their sentence, or the next of their paragraph, goes on that the supply is back."""
    last_cut: dict[int, int] = {}
    for mention in mentions:
        if _cuts_off(mention) and mention.quantity is not None:
            last_cut[mention.sentence] = max(last_cut.get(mention.sentence, 0), mention.last)
    following = {reading.index: after for reading, after in pairwise(readings)}
    for reading in readings:
        cut = last_cut.get(reading.index)
        if cut is None:
            continue
        if (back := supply_again(reading, cut)) is not None:
            over.setdefault((reading.index, back[1]), back[0])
            continue
        after = following.get(reading.index)
        if after is None or after.places or after.index in last_cut:
            continue
        if after.sentence.paragraph == reading.sentence.paragraph and (back := supply_again(after, 0)) is not None:
            over.setdefault((reading.index, back[1]), len(reading.tokens))


def _over_at(mention: Mention, over: Mapping[tuple[int, str], int]) -> int:
    """Return the token before which an outage is over: «Без света и воды 900 семей, воду вернули», not the light."""
    return max(over.get((mention.sentence, supply), -1) for supply in (_ALL, mention.measure))


def _over_by_plain_words(mentions: Sequence[Mention], readings: Sequence[Reading]) -> dict[tuple[int, str], int]:
    """Return where the counted outages are over that a supply told to be back stands right behind."""
    over: dict[tuple[int, str], int] = {}
    for back in mentions:
        if back.kind != "outage" or back.status != "restored" or back.quantity is not None:
            continue
        reading = readings[back.sentence]
        if any(_is_told_in_passing(reading, m, back) for m in mentions if _cuts_off(m) and m.sentence == back.sentence):
            over[back.sentence, _ALL] = back.first
            continue
        some = reading.lexicon.set("back_for_some")
        if not some or not some.isdisjoint(reading.row) or _is_back_at_things(reading, back):
            continue
        cut = [m for m in mentions if _cuts_off(m) and m.quantity is not None and m.measure == back.measure]
        here = [m for m in cut if m.sentence == back.sentence and m.last <= back.first]
        if here and not _is_elsewhere(reading, here[-1], back):
            over[back.sentence, back.measure] = back.first
            continue
        before = readings[back.sentence - 1] if back.sentence else reading
        told = [m for m in cut if m.sentence == before.index]
        if told and not reading.places and before.sentence.paragraph == reading.sentence.paragraph and not here:
            over[before.index, back.measure] = len(before.tokens)
    return over


def _is_back_at_things(reading: Reading, back: Mention) -> bool:
    """Whether it is works that have a supply again, and nobody at home: «запитали критическую инфраструктуру»."""
    lexicon = reading.lexicon
    things = lexicon.table("targets").keys() - lexicon.table("units").keys()
    things -= lexicon.any_of("utility", "supply_again")
    return not things.isdisjoint(reading.row[max(back.first - _TO_THINGS, 0) : back.last + _TO_THINGS])


def _is_elsewhere(reading: Reading, cut: Mention, back: Mention) -> bool:
    """Whether a place behind the comma after a count tells where supply is back; before it, it is the count's own."""
    comma = next((at for at in range(cut.last, back.first) if reading.row[at] in {",", ";", "–", "—", ":"}), cut.last)
    return any(comma <= first < back.first for first, _ in reading.places)


def _is_back_elsewhere(reading: Reading, cut: Mention, at: int) -> bool:
    """Whether "in" leads to another place behind a comma after an outage: "… in A, while in B all have it"."""
    row, inside = reading.row, reading.lexicon.set("locatives")
    comma = next((k for k in range(cut.last, at) if row[k] in {",", ";"}), at)
    before = {row[first] for first, _ in reading.places if first < comma}
    return any(
        comma < first < at and row[first - 1] in inside and row[first] not in before for first, _ in reading.places
    )


def _is_told_in_passing(reading: Reading, cut: Mention, back: Mention) -> bool:
    """Whether a clause on a place says that it was cut off, and the main one that it is over.

    «Балаклію, яку теж знеструмило, уже заживили».
    """
    row, opens = reading.row, reading.lexicon.set("clauses_on_places")
    if cut.quantity is not None or not cut.last < back.first or opens.isdisjoint(row[: cut.first]):
        return False
    for _, last in reading.places:
        inside = row[last + 1 : cut.first]
        if last < cut.first and row[last] == "," and row[last + 1] in opens and "," not in inside:
            return row[cut.last : back.first].count(",") == 1 and not any(
                cut.last <= first < back.first for first, _ in reading.places
            )
    return False


def _is_of_some(mentions: Sequence[Mention], reading: Reading) -> bool:
    """Whether a sentence counts fewer who have it back than were cut off: "by evening power is back for 21,000"."""
    back = _most(m for m in mentions if m.sentence == reading.index and m.kind == "outage" and m.status == "restored")
    near = range(reading.index - _BACK, reading.index + 1)
    return 0 < back < _most(m for m in mentions if _cuts_off(m) and m.sentence in near)


def _most(mentions: Iterable[Mention]) -> float:
    counts = (m.quantity.best for m in mentions if m.quantity is not None)
    return max((count for count in counts if count is not None), default=0)


def _cuts_off(mention: Mention) -> bool:
    return mention.kind == "outage" and mention.status == "reported"

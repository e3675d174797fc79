"""Tell which word of damage is whose: of a thing's words for harm the nearest that is not another thing's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo._brackets import brackets, place_brackets
from geo.mentions.damage.targets import Target
from geo.mentions.damage.unharmed import tells_of_another
from geo.mentions.patterns import Match
from geo.mentions.reading import Reading

_REACH = 10
_ADJECTIVES = 3
_FAR = 60  # tokens, places told in between among them
_STOPS = frozenset({";", ":", "—", "–", ".", "(", ")"})
_DASHES = frozenset({"—", "–"})
_ASIDE_MARKS = 2
_PASSIVE = 3  # tokens: "were also badly hit"
_OBJECT = 4  # tokens: "the two old houses"


def nearest_cue(reading: Reading, target: Target, cues: Sequence[Match]) -> tuple[float, Match] | None:
    """Return the word of damage that is a thing's, and what it costs that others stand between; None without one."""
    best: tuple[float, Match] | None = None
    for cue in cues:
        if max(cue.first - target.last, target.first - cue.last) > _FAR:
            continue
        cost = _cost(reading, target, cue)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, cue)
    return best


def _cost(reading: Reading, target: Target, cue: Match) -> float | None:
    """Return how far a word of damage stands from a thing, in words and commas; None where it is not the thing's."""
    if cue.first < target.last and target.first < cue.last:
        return None if _is_behind_the_aim(reading, cue, target) else 0.0
    after = cue.last <= target.first
    gap = _between(reading, cue.last, target.first) if after else reading.words(target.last, cue.first)
    gap = _without_aside(gap[1:] if after and gap[:1] == [":"] else gap)  # "damaged: 9 houses, a shop"
    gap = _without_short_kinds(gap, reading)
    item = item_of(reading, target, cue) if after else None
    gap = _behind_counted_sites(gap, reading) if item is None else reading.words(item, target.first)
    apart = _is_of_another_behind(reading, target, cue) if after else _is_of_another_before(reading, target, cue, gap)
    if apart or len(gap) > _REACH or set(gap) & _STOPS or set(gap) & reading.lexicon.set("clause_words"):
        return None
    if after and set(gap) & reading.lexicon.set("leaves_so"):
        return None  # "an attack on A left the clinic on generators"
    if cue.rule.get("side") == ("before" if after else "after") or len(gap) > int(cue.rule.get("reach", _REACH)):
        return None
    return len(gap) + 3.0 * gap.count(",")


def _without_short_kinds(gap: list[str], reading: Reading) -> list[str]:
    """Return the words of a gap without the short words of kinds, whose dot ends nothing: «на вокзалі у м. Ромни»."""
    short = reading.lexicon.set("kind_abbreviations")
    dots = {at for at in range(1, len(gap)) if gap[at] == "." and gap[at - 1] in short}
    return [word for at, word in enumerate(gap) if at not in dots and at + 1 not in dots] if dots else gap


def _is_of_another_before(reading: Reading, target: Target, cue: Match, gap: Sequence[str]) -> bool:
    """Whether a word of damage behind a thing is another's: of a new clause, or done by the thing to its object."""
    if opens_clause_between(reading, target.last, cue.first) or _has_its_own_object(reading, cue):
        return True
    return "," in gap and target.last - 1 in reading.placed  # "which faces the Zaporizhzhia plant, shells hit a house"


def _is_of_another_behind(reading: Reading, target: Target, cue: Match) -> bool:
    """Whether a word of damage before a thing is another's: of the town it aims at, or another verb is the thing's."""
    told = _is_told_of_another(reading, cue.last, target.first) or _is_where(reading, cue.last, target.first)
    return told or _is_behind_the_aim(reading, cue, target)


def _has_its_own_object(reading: Reading, cue: Match) -> bool:
    """Whether a word of damage is done by what stands before it to what stands right behind.

    "Uncrewed boats struck the port", "the council said drones hit a depot". Only where adjectives do not decline: one
    finds what is done to what by its place there.
    """
    lexicon, row = reading.lexicon, reading.row
    table, articles = lexicon.table("targets"), lexicon.set("articles")
    forms = lexicon.set("auxiliaries")
    if not articles or not forms.isdisjoint(row[max(cue.first - _PASSIVE, 0) : cue.last]):
        return False
    for at in range(cue.last, min(cue.last + _OBJECT, len(row))):
        if row[at] in table and at not in reading.placed:
            return True
        if row[at] not in articles and (not row[at][0].isalnum() or row[at] in lexicon.set("function")):
            return False
    return False


def _is_told_of_another(reading: Reading, low: int, high: int) -> bool:
    """Whether another verb stands before a thing: «після атаки на підстанцію зупинилися тролейбуси».

    Only where verbs are known by their ends; one in a relative clause only says more of the thing before it.
    """
    lexicon = reading.lexicon
    if not lexicon.table("verb_ends"):
        return False
    relative = lexicon.set("relative_forms")
    marks = [low - 1, *(at for at in range(low, high) if reading.row[at] == ","), high]
    parts = ((first + 1, last) for first, last in pairwise(marks))
    return any(
        relative.isdisjoint(reading.row[first:last]) and tells_of_another(reading, first, last) for first, last in parts
    )


def _is_behind_the_aim(reading: Reading, cue: Match, target: Target) -> bool:
    """Whether an attack was aimed at a town, behind which a thing is told of: «після удару по Ізюму школа працює».

    Not where it goes on about what was hit: «удар по Ізюму, по складу», «удар по Ізюму: школа без вікон». Where words
    have no cases a verb tells: "after the attack on Izium trams are not running".
    """
    lexicon, row = reading.lexicon, reading.row
    noun = next((at for at in range(cue.first, cue.last) if row[at] in lexicon.set("attack_nouns")), None)
    if noun is None:
        return False
    at = cue.last if cue.last <= target.first else noun + 1  # «обстрілу Ізюма школу закрили на»
    while at < target.first and row[at] in lexicon.any_of("near_types", "articles", "of_words"):
        at += 1
    last = next((last for first, last in reading.places if first == at), None)
    if last is None or last > target.first:
        return False
    rest = row[last : target.first]
    if any(lexicon.fits("harmed_words", word) for word in rest):
        return False  # «из-за обстрела Кременчуга повреждено по меньшей мере 114 домов»
    if lexicon.table("verb_ends"):
        return not rest or not (lexicon.set("list_words") | _DASHES | {",", ":", "("}).intersection(rest[:1])
    return not lexicon.any_of("auxiliaries", "be_forms").isdisjoint([*rest, *row[target.last : target.last + 1]])


def _between(reading: Reading, low: int, high: int) -> list[str]:
    """Return the words between, without a place that heads what follows: "damaged: in A — 12 houses, in B — a farm".

    So too without brackets that tell where a thing was.
    """
    heads: set[int] = set()
    row = reading.row
    for first, last in reading.places:
        if low < first and last < high and row[last] in _DASHES:
            start = first - (row[first - 1] in reading.lexicon.set("locatives"))
            heads |= set(range(start, last + 1))
        elif low < first and last < high and row[last] == ":":
            leads = reading.lexicon.any_of("locatives", "near_types", "articles", "of_words", "place_types")
            heads |= set(range(low, last)) if leads.issuperset(row[low:first]) else set()  # "damaged in X: 12 houses"
    heads |= in_brackets(reading) | dashes_of_addition(reading)
    return [row[at] for at in range(low, high) if at not in heads] if heads else row[low:high]


def dashes_of_addition(reading: Reading) -> set[int]:
    """Return where a dash only holds up a list that goes on: «пошкоджено школу, а ще – вісім будинків»."""
    row, added = reading.row, reading.lexicon.any_of("adding", "adding_openers")
    return {at for at in range(1, len(row)) if row[at] in _DASHES and row[at - 1] in added}


def item_of(reading: Reading, target: Target, cue: Match) -> int | None:
    """Return where the item with the thing begins, behind its place: "damaged: town A — a school; town B — a shop"."""
    row = reading.row
    colon = row.index(":") if ":" in row else -1
    if not cue.last <= colon < target.first:
        return None
    opens = max(at for at in range(colon, target.first) if row[at] in {":", ";"}) + 1
    heads = (last for first, last in reading.places if opens <= first <= opens + 1 and last < target.first)
    dash = next((last for last in heads if row[last] in _DASHES), None)
    return None if dash is None else dash + 1


def _without_aside(gap: Sequence[str]) -> list[str]:
    """Drop ", closed since 2022," between a thing and its verb."""
    gap = list(gap)
    if gap.count(",") == _ASIDE_MARKS and gap[-1] == "," and not _STOPS.intersection(gap):
        return gap[: gap.index(",")]
    return gap


def _behind_counted_sites(gap: list[str], reading: Reading) -> list[str]:
    """Drop "at three locations:", behind which a row tells what was harmed there."""
    lexicon = reading.lexicon
    colon = gap.index(":") if ":" in gap else 0
    if not colon or gap[colon - 1] not in lexicon.set("counted_sites"):
        return gap
    counted = lexicon.any_of("locatives", "articles", "numerals", "vague", "where")
    return gap[colon + 1 :] if all(word in counted or word[0].isdigit() for word in gap[: colon - 1]) else gap


def _is_where(reading: Reading, low: int, high: int) -> bool:
    """Whether a thing only says where something was: "hit a train at the station"."""
    fillers = reading.lexicon.set("articles")
    before = [word for word in reading.words(low, high) if word not in fillers]
    return bool(set(before[-_ADJECTIVES:]) & reading.lexicon.set("where"))


def opens_clause_between(reading: Reading, low: int, high: int) -> bool:
    """Whether a place opens a clause between two tokens: «…, у Сумському районі пошкоджено», «…, також у Сумах»."""
    row, kinds = reading.row, reading.lexicon.set("near_types") | {"."}
    for first, last in reading.places:
        led = first - 1
        while led > low and row[led] in kinds:
            led -= 1
        opens = low < led and last <= high and row[last : last + 1] != [","]
        if opens and row[led] in reading.lexicon.set("locatives") and _is_behind_a_comma(reading, led - 1):
            return True
    return False


def _is_behind_a_comma(reading: Reading, at: int) -> bool:
    """Whether a comma stands at a token, or before the words that lead on to the next clause there."""
    row, lexicon = reading.row, reading.lexicon
    joins = lexicon.any_of("clause_joins", "added_words", "list_words")
    if row[at] in {",", ";"} or (row[at - 1] == "," and row[at] in joins):
        return True
    phrases = (phrase.split() for phrase in lexicon.set("leads_on"))
    return any(row[at - len(said) + 1 : at + 1] == said and row[at - len(said)] == "," for said in phrases)


def in_brackets(reading: Reading) -> set[int]:
    """Return the tokens in brackets that hold a place alone, or an aside in which nothing is harmed: «(муровану)»."""
    harm = {at for cue in reading.matches("damage") for at in range(cue.first, cue.last)}
    table = reading.lexicon.table("targets")

    def is_aside(first: int, last: int) -> bool:
        inside = range(first + 1, last - 1)
        return harm.isdisjoint(inside) and not any(reading.row[at] in table for at in inside)

    asides = [span for span in brackets(reading.row) if is_aside(*span)]
    return {at for first, last in [*brackets_of_places(reading), *asides] for at in range(first, last)}


def brackets_of_places(reading: Reading) -> list[tuple[int, int]]:
    """Return the token spans of brackets that hold a place alone: «гараж (с. Гаї)»."""
    fillers = reading.lexicon.any_of("place_joints", "near_types", "list_words") | {"."}
    return place_brackets(reading.row, reading.placed, fillers)

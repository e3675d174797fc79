"""The places that a row gives to a mention: behind a colon or a dash, in brackets, at the head of its count.

"In A – 14,000", "killed three in X: in A, B and C", "attacked three districts of X: A, B and C".
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from geo._brackets import place_brackets
from geo.claims.discourse import Unattached
from geo.claims.grounds import NEXT_REACH, in_lead, is_ground, place_id
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.counts import heads_its_count, is_one_of_many, tails_its_count

_TO_ITS_BRACKETS = 8  # tokens: the things of a row that share a place
_TO_ITS_ROW = 3  # tokens from a colon to the first of its places: «у м.»
_TO_THE_COLON = 4  # tokens: "in the region:"
_SEVERAL, _UNITS = 2, frozenset({"raion", "hromada", "oblast"})
_APPOSING = frozenset({",", "–", "—", "а"})  # between a place and the count that tells more of it
_PAIR = 7  # tokens: "and three wounded people in"


def led_on_to(
    mention: Mention, spots: Sequence[Spot], groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the town in an official's ground that a colon goes on about: "he spoke of damage in X: …", else none.

    For a strike, the members of the unit struck; for an outage that counts nobody, those of the unit cut off.
    """
    if mention.kind == "strike" or (mention.kind == "outage" and mention.quantity is None and len(groups) > 1):
        return _members_of_the_whole(mention, groups, words, lexicon)
    if mention.kind != "outage" or len(groups) != 1 or len(groups[0]) != 1:
        return ()
    town = groups[0][0]
    goes_on = town.last <= mention.first and ":" in words[town.last : mention.first]
    grounds = [s for s in spots if s.role == "source" and is_ground(s) and s.last <= town.first]
    return groups[0] if goes_on and any(in_lead(town, ground) for ground in grounds) else ()


def _members_of_the_whole(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the places that a mark leads to from the unit struck: "attacked three districts of X: A, B and C".

    «Атакували район – сам Нікополь, Марганець»: the seat may be told to be the town itself. A strike has none that the
    sentence tells to be cut off: «через удар по підстанції знеструмлено Одещину: Арциз, Болград».
    """
    cut = lexicon.any_of("utility", "cut_off_words") if mention.kind == "strike" else frozenset[str]()
    fillers = lexicon.any_of("itself", "near_types")  # «Донеччини: міста А, Б, селища В»
    fillers |= lexicon.set("locatives") if mention.kind != "strike" else frozenset[str]()
    for (unit, *more), row in itertools.pairwise(groups):
        mark, *between = words[unit.last : row[0].first] or [""]
        led = unit.first >= mention.last and mark in {"—", "–", ":", "("}
        led = led and fillers.issuperset(between)
        led = led and cut.isdisjoint([*words[mention.last : unit.first], *words[row[-1].last :]])
        if led and not more and len(row) > 1 and all(in_lead(spot, unit) for spot in row):
            return row
    return ()


def _is_a_town(spot: Spot) -> bool:
    """Whether a place is a settlement, or one that no register knows."""
    return spot.entry is None or spot.entry.kind == "settlement"


def row_behind(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the towns that a colon leads on to behind a count of people: "killed three in X: in A, B and C".

    So right behind what is cut off, that counts nobody: «через удар по області без світла: А, Б, В».
    """
    if mention.kind == "outage" and mention.quantity is None and list(words[mention.last : mention.last + 1]) == [":"]:
        begins = mention.last + 1
        return next((g for g in groups if g[0].first == begins and all(map(_is_a_town, g))), ())
    if mention.kind == "strike":
        return _row_of_counted(mention, groups, words, lexicon)
    after = words[mention.last : mention.last + _TO_THE_COLON]
    if mention.kind != "casualty" or mention.quantity is None or ":" not in after:
        return ()
    at = mention.last + list(after).index(":") + 1
    group = next((g for g in groups if at <= g[0].start <= at + _TO_ITS_ROW and len(g) > 1), ())
    if not group or not all(map(_is_a_town, group)):
        return ()
    told = {k for g in groups for s in g if mention.last <= s.first < at for k in range(s.first, s.last)}
    plain = all(k in told or words[k] in lexicon.set("locatives") for k in range(mention.last, at - 1))
    led = lexicon.any_of("locatives", "near_types").union({"."}).issuperset(words[at : group[0].start])
    ends = list(words[group[-1].last : group[-1].last + 1]) in ([], ["."])
    return group if plain and led and ends else ()


def _row_of_counted(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the towns that a colon leads on to behind how many were struck: «під вогнем – вісім сіл: села А, Б»."""
    end = next(
        (at for at in range(mention.last, min(mention.last + _TO_ITS_BRACKETS, len(words))) if words[at] == ":"), 0
    )
    led = words[mention.last : end]
    counted = any(word[0].isdigit() or word in lexicon.table("numerals") for word in led)
    villages = not lexicon.any_of("plural_villages", "plural_kinds").isdisjoint(led)
    if not end or not counted or not villages:
        return ()
    types = lexicon.any_of("near_types", "plural_villages", "plural_kinds")
    group = next((g for g in groups if g[0].first > end and types.issuperset(words[end + 1 : g[0].first])), ())
    return (
        group
        if all(map(_is_a_town, group)) and not any(end > s.first >= mention.last for g in groups for s in g)
        else ()
    )


def topic_of_row(mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str]) -> list[Sequence[Spot]]:
    """Return the region that opens a sentence for a count after a row of its towns: "In X, … in A, … in B; nine …"."""
    if mention.kind != "casualty" or mention.quantity is None or any(g[0].first >= mention.last for g in groups):
        return []
    first = groups[0][0] if groups and groups[0][0].first <= NEXT_REACH else None
    row = [spot for group in groups[1:] for spot in group]
    parted = bool(row) and ";" in words[row[-1].last : mention.first]
    if first is None or not parted or len({place_id(spot) for spot in row}) < NEXT_REACH:
        return []
    return [[first]] if all(in_lead(spot, first) for spot in row) else []


def before_its_brackets(mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str]) -> list[Spot] | None:
    """Return the place right before the brackets in which its count stands, in a row with more of them.

    A count of people has nothing but the place before it: «пострадали люди в А (6), в Б (5)».
    """
    if (
        mention.kind not in {"casualty", "outage"}
        or mention.quantity_tokens is None
        or words[mention.quantity_tokens[0] - 1] != "("
    ):
        return None
    at = mention.quantity_tokens[0] - 1
    for group in groups:
        own = [spot for spot in group if spot.last == at]
        several = own and ("(" in words[group[0].last : at] or group[-1] is not own[0])
        if (
            several
            and mention.kind == "casualty"
            and "(" not in [*words[group[0].last : at], *_behind(group, at, words)]
        ):
            continue
        if several and len(group) > 1:
            return own
    return None


def _behind(group: Sequence[Spot], at: int, words: Sequence[str]) -> list[str]:
    """Return the words right behind the places of a row that stand behind an offset."""
    return [words[spot.last] for spot in group if spot.last > at and spot.last < len(words)]


def apposed_to(mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the places that a count right behind them tells more of: «Ніжин, а це 31 тисяча абонентів, плюс …»."""
    if mention.quantity_tokens is None:
        return []
    at = mention.quantity_tokens[0]
    appositive = lexicon.set("appositives")
    for group in groups:
        gap = set(words[group[-1].last : at])
        if group[-1].last < at and gap & appositive and gap <= appositive | _APPOSING:
            return list(group)
    return []


def things_with_brackets(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> tuple[Sequence[Spot], Sequence[Spot]]:
    """Return the places in the brackets right behind a thing, and those that brackets tell of other things.

    «пошкоджено ліцей, гараж (с. Гаї), дім (м. Ромни)»: each thing was where the next brackets say, and a strike told of
    the whole is in none of them alone. One told behind brackets is of one thing. Behind a row of units they name what
    is meant of it.
    """
    fillers = lexicon.any_of("place_joints", "near_types", "list_words") | {"."}
    placed = {at for spot in spots for at in range(spot.start, spot.last)}
    brackets = place_brackets(words, placed, fillers)
    if not brackets:
        return (), ()
    if towns := _towns_of_units(mention, spots, words, lexicon):
        return towns, ()
    inside = {span: [s for s in spots if span[0] < s.first < span[1]] for span in brackets}
    behind = next((span for span in brackets if span[0] >= mention.last), None)
    if mention.kind == "strike" and not any(last <= mention.first for _, last in brackets):
        several = len(brackets) > 1
        return (), [spot for row in inside.values() for spot in row] if several else ()
    if mention.kind not in {"damage", "strike"} or behind is None or ";" in words[mention.last : behind[0]]:
        return (), ()
    if behind[0] - mention.last > _TO_ITS_BRACKETS or any(mention.last <= s.first < behind[0] for s in spots):
        return (), ()
    return inside[behind], ()


def in_its_brackets(one: Unattached) -> list[Spot]:
    """Keep for a thing the place in the brackets behind it, also where a land heads its item.

    «у Сумському – церкву, дім (с. Гаї); у Роменському – …»
    """
    bracketed: Sequence[Spot] = ()
    if one.mention.kind == "damage" and "(" in one.words:
        bracketed, _ = things_with_brackets(one.mention, one.here, one.words, one.lexicon)
    return list(bracketed or one.here)


def _towns_of_units(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the places of a row of units whose brackets name their towns: «Сумский (Юнаковка) и Шосткинский районы».

    A unit without brackets is meant itself. None where the sentence has no such row beside the mention.
    """
    fillers = lexicon.any_of("place_joints", "near_types", "list_words") | {"."}
    placed = {at for spot in spots for at in range(spot.start, spot.last)}
    spans = place_brackets(words, placed, fillers)
    spots = [spot for spot in spots if spot.name is not None]  # no «районы» behind them
    inner = [spot for spot in spots if any(first < spot.first < last for first, last in spans)]
    units = [s for s in spots if s not in inner and s.entry is not None and s.entry.kind in _UNITS and not s.near]
    heads = {unit.last: unit for unit in units}
    if mention.kind == "launch" or len(spans) < _SEVERAL or not all(first in heads for first, _ in spans):
        return None
    first = min(heads[at].first for at, _ in spans)
    ends = dict(spans)
    row = [unit for unit in units if unit.first >= first]
    if len(row) > 1 and row[-1].last not in ends and in_lead(row[-2], row[-1]):
        row.pop()  # «… и Богодуховского (Золочев) районов Харьковской области»
    for before, after in itertools.pairwise(row):
        gap = words[ends.get(before.last, before.last) : after.first]
        if not lexicon.any_of("place_joints", "list_words").union({","}).issuperset(gap):
            return None
    others = [spot for spot in spots if spot not in inner and spot not in row]
    low, high = first, max(ends.get(unit.last, unit.last) for unit in row)
    beside = not any(mention.last <= s.first < low or high <= s.first < mention.first for s in others)
    if not beside or (low < mention.first < high):
        return None
    return [spot for spot in spots if spot in inner or (spot in row and spot.last not in ends)]


def own_row(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the group that a dash ties to the mention's count: "in A — 14,000", of outages also "1,500 – in A".

    Of damage without a count, the one that a dash ties to the thing: «у Бучанському — склад, у Фастівському — школа».
    """
    row = next((group for group in groups if heads_its_count(group[-1], mention, words, lexicon)), None)
    if row is None and mention.kind == "damage" and mention.quantity_tokens is None:
        dashes = lexicon.set("copula_dash")
        row = next((g for g in groups if g[-1].last + 1 == mention.first and words[g[-1].last] in dashes), None)
    if row is None and mention.kind == "outage":
        row = next((group for group in groups if tails_its_count(group[0], mention, words, lexicon)), None)
    elif row is not None and mention.kind == "outage":
        row = _told_closer_behind(row, mention, groups, words, lexicon) or row
    return row


def _told_closer_behind(
    row: Sequence[Spot], mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the part of what heads a line in which its count is: "Kharkiv: 900 customers in the A district".

    The words for what was lost may follow it: "Kharkiv: 900 customers in the A district are without power".

    So are towns that brackets list behind it: "Konotop district: 3,430 customers (Konotop, Buryn)".
    """
    counted = mention.quantity_tokens[1] if mention.quantity_tokens is not None else mention.last
    behind = next((group for group in groups if group[0].first >= min(mention.last, counted)), None)
    if behind is None or len(row) != 1 or not all(in_lead(spot, row[0]) for spot in behind):
        return None
    gap = list(words[mention.last if behind[0].first >= mention.last else counted : behind[0].first])
    led = lexicon.any_of("locatives", "articles", "near_types")
    inside = 0 < len(gap) <= NEXT_REACH + 1 and led.issuperset(gap) and not lexicon.set("locatives").isdisjoint(gap)
    listed = gap == ["("] and list(words[behind[-1].last : behind[-1].last + 1]) == [")"]
    return behind if inside or listed else None


def of_its_pair(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the places behind a count joined to this one: "two dead and five hurt in A, one dead and three hurt in B".

    A comma stands before the first of the two, so the place before that comma is another pair's.
    """
    if mention.kind != "casualty" or mention.quantity is None or not mention.first:
        return None
    joins, where = lexicon.set("list_words"), lexicon.any_of("locatives", "near_types")
    if words[mention.first - 1] not in {",", ";"}:
        return None
    behind = next((group for group in groups if group[0].first >= mention.last), None)
    if behind is None:
        return None
    gap = words[mention.last : behind[0].first]
    counted = [word for word in gap[1:3] if word[0].isdigit() or word in lexicon.table("numerals")]
    joined = len(gap) > NEXT_REACH and gap[0] in joins and gap[-1] in where and bool(counted)
    plain = len(gap) <= _PAIR and lexicon.set("clause_words").union({",", ";"}).isdisjoint(gap)
    units = lexicon.table("units")  # "wounding nine and leaving 300 homes in B without power" is of one count
    things = any(units.get(word) not in {None, "people"} for word in gap)
    return behind if joined and plain and not things else None


def names_members(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a row names the places themselves, not what was there: "hit several towns, including A and B"."""
    before = words[max(spot.start - NEXT_REACH, 0) : spot.start]
    leading = lexicon.any_of("passing_words", "member_words") - lexicon.set("locatives")
    led = bool(before) and (before[-1] in leading or before[0] in leading)
    return led or is_one_of_many(spot, words, lexicon)


def place_of_row(
    mention: Mention, row: Sequence[Spot], groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return where a row's count was: the place right behind it inside the row's, "the X region – two killed in A"."""
    locatives = lexicon.set("locatives")
    for group in groups:
        gap = words[mention.last : group[0].start]
        if gap and len(gap) < NEXT_REACH and locatives.issuperset(gap) and all(in_lead(s, row[-1]) for s in group):
            return group
    return _heading(row, words, lexicon)


def _heading(group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Sequence[Spot]:
    """Return the places at the end of a list that head a count: not those a comma and a preposition part from them."""
    for at in range(len(group) - 1, 0, -1):
        gap = words[group[at - 1].last : group[at].first]
        if gap[:1] == [","] and set(gap[1:]) & lexicon.set("locatives"):
            return group[at:]
    return group


def where_told(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Sequence[Spot]:
    """Return the last town of a row for what ", where …" tells of it: "in A, B and C, where two people died"."""
    towns = all(spot.entry is not None and spot.entry.kind == "settlement" for spot in group)
    following = words[group[-1].last : min(group[-1].last + 2, mention.first)]
    told_there = following[:1] == [","] and bool(lexicon.set("where_words") & set(following))
    return group[-1:] if towns and told_there else group

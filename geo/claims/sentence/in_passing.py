"""Which places of its sentence a mention can have been in: not those told in passing.

In passing are told the homes and the plants of the victims, the way something took, the place hit hardest, what is
excepted, and a river by which a town lies.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from geo.claims.discourse import Unattached
from geo.claims.grounds import (
    CAUSE_REACH,
    NEXT_REACH,
    PASSING_REACH,
    POINTS,
    can_hold,
    in_lead,
    is_vague,
    lies_in,
    place_id,
)
from geo.claims.quarters import LANDS, is_of_kind
from geo.interfaces import WordLists
from geo.model import Mention
from geo.spots import Spot
from geo.spots.asides import without_asides
from geo.spots.counts import is_around_it, is_one_of_many
from geo.spots.nearness import crosses, is_of_a_part

_ASIDE_MARKS = frozenset({",", "—", "–"})
_WORST_REACH = 8  # tokens behind a place: "and the southern port of X hit hardest"
_DASHED = 1  # tokens: a dash, a bracket
_LED = 2  # tokens: "and another"
_DASHES = frozenset({"—", "–", "-"})
_ON_WHEELS = frozenset({"transport", "rail"})
_AIM_REACH = 4  # tokens: «удару дронами по»
_SEA_LEAD = 3  # tokens: "in the waters of the"


def where_it_can_be(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Return the places of its sentence that a mention can have been in, without those told in passing."""
    breaks = lexicon.any_of("clause_words", "clause_marks")
    open_spots = [
        spot
        for spot in spots
        if spot.role in {None, "open"} and (can_hold(mention, spot) or _is_at_sea(mention, spot, words, lexicon))
    ]
    open_spots = [s for s in open_spots if not _is_the_same_unit(s, open_spots, words, lexicon)]
    open_spots = without_asides(open_spots, words, lexicon)
    open_spots = [s for s in open_spots if s.entry is not None or not _names_a_work(s, open_spots, words, lexicon)]
    open_spots = [s for s in open_spots if not _is_passed_over(mention, s, open_spots, words, lexicon)]
    vague = [spot for spot in open_spots if is_vague(spot) and not crosses(mention, [spot], words, breaks, lexicon)]
    towns = [spot for spot in open_spots if not is_vague(spot)]
    if not (vague and towns and all(_is_told_later(mention, spot, words, breaks) for spot in towns)):
        open_spots = _specific(open_spots, mention)
    open_spots = _without_employers(_without_next_towns(mention, open_spots, words, lexicon), words, lexicon)
    open_spots = _not_on_the_way(open_spots, mention, words, lexicon)
    open_spots = _without_their_whole(
        mention, _without_their_homes(mention, open_spots, words, lexicon), words, lexicon
    )
    open_spots = [spot for spot in open_spots if not (is_water(spot) and _has_towns(spot, words, lexicon))]
    if mention.kind in {"strike", "damage"} and any(not is_water(spot) for spot in open_spots):
        open_spots = [spot for spot in open_spots if not is_water(spot)]  # "the Danube port of Izmail"
    return open_spots


def _is_the_same_unit(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a unit taken up says only where the town before it lies: «в посёлке Дубовое того же округа»."""
    if spot.name is not None or spot.entry is None or lexicon.set("same_unit").isdisjoint(words[: spot.last]):
        return False
    unit, same = spot.entry, lexicon.set("same_unit")
    return any(
        town.name is not None
        and town.entry is not None
        and town.last < spot.last
        and same.issuperset(words[town.last : spot.last - 1])
        and lies_in(unit, town)
        for town in spots
    )


def _without_next_towns(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop the towns told after villages that end a row of towns: "A, B and 38 villages are dark, C has no water"."""
    counted = mention.quantity_tokens if mention.kind == "outage" else None
    if counted is None or mention.quantity is None or mention.quantity.unit != "settlements":
        return list(spots)
    if not is_around_it(mention, words, lexicon):  # no town has 16 villages, the raion it lies in has
        lands = [spot.entry for spot in spots if is_of_kind(spot, LANDS) and spot.entry is not None]
        towns = [s for s in spots if s.entry is not None and s.entry.kind in POINTS and not s.near]
        spots = [spot for spot in spots if spot not in towns or not any(lies_in(land, spot) for land in lands)]
    before = words[max(counted[0] - _LED, 0) : counted[0]]
    joined = before[-1:] and (before[-1] in lexicon.set("list_words") or before[0] in lexicon.set("list_words"))
    towns = [s for s in spots if s.entry is not None and s.entry.kind == "settlement" and s.first >= mention.last]
    return [spot for spot in spots if spot not in towns] if joined else list(spots)


def _is_excepted(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place is told to be another case than the rest: "power is back everywhere except A"."""
    told = mention.kind in {"strike", "damage"}
    return told and not lexicon.set("except_words").isdisjoint(words[max(spot.start - 1, 0) : spot.start])


def _is_where_it_was_downed(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what fell elsewhere was shot down over a place: «збитий над Фастовом дрон упав у Боярці»."""
    told, at = mention.kind in {"strike", "damage", "casualty"}, spot.start - 1
    over = at > 0 and words[at] in lexicon.set("over_words")
    return told and over and not lexicon.set("downed").isdisjoint(words[max(at - 2, 0) : at])


def _names_a_work(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a name in doubt is that of a work whose place is told: "the Druzhba pumping station at Unecha"."""
    after = words[spot.last : spot.last + PASSING_REACH]
    at = next((step for step, word in enumerate(after) if word in lexicon.set("locatives")), 0)
    named = at > 0 and all(word in lexicon.table("targets") for word in after[:at])
    return named and any(other.first == spot.last + at + 1 for other in spots)


def _is_passed_over(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place stands in an aside before a mention: "strikes on A, including the city of B, injured seven".

    Also where another place is told by it: "A, where the B power plant is located, was left without water", or what is
    not meant: "in the A region, except the city of B, …". A count right behind the place is its own: «20 тысяч без
    света, больше всего в Рени – 9 тысяч».
    """
    if mention.quantity_tokens is not None and spot.last <= mention.quantity_tokens[0] <= spot.last + _DASHED:
        return False
    if _is_where_it_was(mention, spot, words, lexicon):
        return False
    if _is_of_a_description(mention, spot, spots, words, lexicon) or _is_excepted(mention, spot, words, lexicon):
        return True
    if _is_where_it_was_downed(mention, spot, words, lexicon) and len(spots) > 1:
        return True
    if _is_worst_hit(mention, spot, spots, words, lexicon) or _is_of_the_part_before(
        mention, spot, spots, words, lexicon
    ):
        return True
    openers = lexicon.any_of("passing_words", "aside_relatives", "except_words")
    return is_aside(mention, spot, words, openers) and any(other.last < spot.first for other in spots)


def _is_where_it_was(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", where" opens a mention's clause right behind a place: "several towns, including A, where two died"."""
    led = words[spot.last : spot.last + 1] == [","] and not lexicon.set("where_words").isdisjoint(
        words[spot.last + 1 : spot.last + 2]
    )
    return led and spot.last < mention.first and _ASIDE_MARKS.isdisjoint(words[spot.last + 2 : mention.first])


def is_aside(mention: Mention, spot: Spot, words: Sequence[str], openers: frozenset[str]) -> bool:
    """Whether a place stands between two marks before a mention, after a word that opens such an aside."""
    aside = words[max(spot.first - PASSING_REACH, 0) : spot.first]
    marks = [at for at, word in enumerate(aside) if word in _ASIDE_MARKS]
    if len(marks) > 1 and marks[-1] == len(aside) - 1:
        marks.pop()  # "33 settlements, including the regional center, Kherson, …"
    opens = bool(marks) and bool(openers & set(aside[marks[-1] + 1 : marks[-1] + 2]))
    return opens and spot.last <= mention.first and not _ASIDE_MARKS.isdisjoint(words[spot.last : mention.first])


def _is_worst_hit(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place is said, behind a count, to have suffered most: "nine died across Ukraine, A hit hardest".

    A strike is not there alone either, where places before it are told to have been struck.
    """
    before = [s for s in spots if s.last <= mention.first and s.entry is not None and s.entry.kind != "country"]
    counted = mention.kind == "outage" and mention.quantity is not None
    told = mention.kind == "casualty" or ((mention.kind == "strike" or counted) and bool(before))
    if not told or spot.first < mention.last or lexicon.set("worst_words").isdisjoint(words):
        return False
    marks = [at for at in range(mention.last, spot.first) if words[at] == ","]
    clause = words[marks[-1] : spot.last + _WORST_REACH] if marks else []
    if counted and marks:
        # "62,000 are cut off in the X region, the situation is worst in A and B"; ", with A hit hardest"
        behind = not lexicon.set("with_words").isdisjoint(words[marks[-1] + 1 : marks[-1] + 2])
        clause = words[marks[0] : spot.last + _WORST_REACH * behind]
    return not (lexicon.set("worst_words").isdisjoint(clause) or lexicon.set("worst_told").isdisjoint(clause))


def _is_of_the_part_before(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place before a count is a part's: "eight died in A, three of them in B, nine are hurt"."""
    if mention.kind != "casualty" or spot.last > mention.first or ";" in words[spot.last : mention.first]:
        return False
    before = [other for other in spots if other.last < spot.start and other is not spot]
    gap = words[spot.last : mention.first]
    if not before or "," not in gap or not lexicon.set("locatives").isdisjoint(gap):
        return False
    return is_of_a_part(words[before[-1].last : spot.start + 1], lexicon)


def _is_of_a_description(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place stands in what says what the one before is: "A, a town that houses workers of B, lost power"."""
    before = [other for other in spots if other.last < spot.first and words[other.last] == ","]
    if not before or spot.last > mention.first or "," not in words[spot.last : mention.first]:
        return False
    opened = before[-1].last
    kind = words[opened + 1 : opened + NEXT_REACH + 1]
    told = len(kind) == NEXT_REACH and kind[0] in lexicon.set("one_articles") and kind[1] in lexicon.set("inhabited")
    return told and "," not in words[opened + 1 : spot.first]


def _specific(spots: Sequence[Spot], mention: Mention) -> list[Spot]:
    """Drop a part of the country beside a town or unit named for the same: "in Lapaivka … at western Ukraine"."""
    named = any(spot.entry is not None and spot.entry.kind not in {"region", "country", "water"} for spot in spots)
    if not named or mention.kind == "launch":
        return list(spots)
    return [spot for spot in spots if not is_vague(spot)]


def _is_told_later(mention: Mention, spot: Spot, words: Sequence[str], breaks: frozenset[str]) -> bool:
    """Whether it is told before another clause names a place: "killed five in the east, as crews dug in Lyman"."""
    before = mention.kind in {"casualty", "strike", "damage"} and spot.start >= mention.last
    return before and not breaks.isdisjoint(words[mention.last : spot.start])


def _without_employers(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the plant whose workers somebody is, where another place is named: «ранило трёх сотрудников ЗАЭС»."""
    staff, links = lexicon.set("staff_words"), lexicon.any_of("locatives", "of_words", "articles")

    def employs(spot: Spot) -> bool:
        at = spot.first - 1
        while at > 0 and words[at] in links:
            at -= 1  # "an engineer at the plant"
        return spot.entry is not None and spot.entry.kind == "facility" and at >= 0 and words[at] in staff

    return [spot for spot in spots if not employs(spot)] or list(spots)


def _without_their_homes(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop the town somebody is of where another place is named: "a strike on Kharkiv killed a resident of Chuhuiv"."""
    homes = (
        [s for s in spots if is_after(s, words, lexicon, "resident_words") or _come_from(s, words, lexicon, mention)]
        if mention.kind != "outage"
        else []
    )
    told_by = {home.last for home in homes}  # «жительница села А под Б»: where A lies
    others = [spot for spot in spots if spot not in homes and not (spot.locates and spot.start in told_by)]
    within = any(other.entry is not None and other.entry.kind == "hromada" for other in others)
    if within and any(_come_from(home, words, lexicon, mention) for home in homes):
        return others  # where they were hit is told as closely as where they live
    closer = any(not any(in_lead(home, other) for home in homes) and not is_vague(other) for other in others)
    return others if homes and closer else list(spots)


def without_homes(one: Unattached) -> list[Spot]:
    """Leave out where the victims only live, right after the town where they were hit is told.

    "A drone hit a car in Pryluky. The driver, a resident of Nizhyn, died." A sentence that tells an attack of its own
    is of another place.
    """
    mention, here, carried, beside = one.mention, one.here, one.thread.latest, one.told
    sentences, lexicon = one.sentences, one.lexicon
    at = mention.sentence
    same = carried.sentence in {at - 1, at} and carried.paragraph == sentences[at].paragraph
    towns = bool(carried.spots) and all(
        s.near or (s.entry is not None and s.entry.kind in POINTS) for s in carried.spots
    )
    if mention.kind == "casualty" and (home := _home_among_the_struck(one)) is not None:
        return [home]
    if (elsewhere := _struck_away_from_home(one)) is not None:
        return elsewhere
    if not (same and towns) or not _may_be_told_of_before(mention, beside, sentences[at].words, lexicon):
        return list(here)
    before = sentences[carried.sentence].words
    if any(_is_home(before[max(spot.start - 2, 0) : spot.start], lexicon) for spot in carried.spots):
        return list(here)  # "a resident of A was hurt. A resident of B died": told by their homes, one by one
    words, told = sentences[at].words, {place_id(spot) for spot in carried.spots}
    grounds = {place_id(spot) for spot in carried.spots}
    blow = any(
        item.mention.kind in {"strike", "damage"} and item.mention.sentence == at - 1
        for item in one.thread.attached
        if grounds.intersection(map(place_id, item.spots))
    )
    told_of = lexicon.any_of("resident_words", "resident_plurals") if blow else lexicon.set("resident_words")

    def who(spot: Spot) -> frozenset[str]:
        town = spot.entry is not None and spot.entry.kind in POINTS
        # «жителів області» says little of where, «мешканці А та Б» were each in their own town
        joined = any(other.first == spot.last + 1 for other in here)
        joined = joined and words[spot.last] in lexicon.set("list_words") | {","}
        inside = any(in_lead(spot, struck) for struck in carried.spots)  # a district of the city that was struck
        return told_of if town and not (joined or inside) else lexicon.set("resident_words")

    return [
        spot
        for spot in here
        if place_id(spot) in told
        or not (
            _is_home(words[max(spot.start - 2, 0) : spot.start], lexicon, who(spot))
            or _come_from(spot, words, lexicon, mention)
        )
    ]


def _struck_away_from_home(one: Unattached) -> list[Spot] | None:
    """Leave out where victims live whose sentence tells the blow elsewhere: "residents of A died when a drone hit B".

    None where nothing is left out.
    """
    words, lexicon = one.sentences[one.mention.sentence].words, one.lexicon
    blows = [other.first for other in one.told if other.kind == "strike"]
    later = [first for first in blows if first >= one.mention.last]
    if one.mention.kind != "casualty" or not blows:
        return None
    who = lexicon.any_of("resident_words", "resident_plurals")
    homes = [spot for spot in one.here if _is_home(words[max(spot.start - 2, 0) : spot.start], lexicon, who)]
    places = lexicon.set("locatives") - lexicon.set("of_words")
    struck = bool(later) and any(
        spot not in homes and spot.role in {None, "open"} and not places.isdisjoint(words[spot.start - 1 : spot.start])
        for spot in one.here
        if spot.start > later[0]
    )
    struck = struck or (bool(later) and _is_met_on_the_way(one, homes)) or _are_hit_before(one, homes, blows)
    return [spot for spot in one.here if spot not in homes] if homes and (struck or _is_aimed_at(one, homes)) else None


def _is_met_on_the_way(one: Unattached, homes: Sequence[Spot]) -> bool:
    """Whether a blow is told behind the only ones hurt, at another town than theirs.

    «Поранено двох жителів А: вони їхали автобусом, коли поблизу Б у нього влучив дрон», «…, які їхали до Б: дрон …».
    """
    others = [s for s in one.here if s not in homes and s.role in {None, "open"} and s.start >= one.mention.last]
    towns = [spot for spot in others if spot.entry is not None and spot.entry.kind in POINTS]
    apart = {place_id(s) for s in towns if not any(in_lead(home, s) for home in homes)} - {place_id(h) for h in homes}
    tolls = [other for other in one.told if other.kind == "casualty" and other.quantity is not None]
    behind = all(home.start < spot.start for home in homes for spot in towns)
    return len(apart) == 1 and behind and len(tolls) <= 1


def _are_hit_before(one: Unattached, homes: Sequence[Spot], blows: Sequence[int]) -> bool:
    """Whether the only toll of a sentence stands behind a blow on a vehicle at one other town.

    «Дрон атакував маршрутку в Лубнах, поранено 17 мешканців Миргорода».
    """
    words, first = one.words, one.mention.first
    towns = [s for s in one.here if s not in homes and s.last <= first and s.role in {None, "open"}]
    apart = {place_id(s) for s in towns if s.entry is not None and s.entry.kind in POINTS}
    tolls = [other for other in one.told if other.kind == "casualty" and other.quantity is not None]
    moved = any(one.lexicon.table("targets").get(word) in _ON_WHEELS for word in words[:first])
    told = any(blow < first for blow in blows) and all(home.start >= first for home in homes)
    return told and moved and len(apart) == len(towns) == 1 and len(tolls) == 1


def _is_aimed_at(one: Unattached, homes: Sequence[Spot]) -> bool:
    """Whether a blow is told by its noun and the one other town: «двоє жителів Ромнів поранені від удару по Сумах»."""
    words, lexicon = one.sentences[one.mention.sentence].words, one.lexicon
    aims, nouns = lexicon.set("blow_prepositions"), lexicon.set("attack_nouns")
    others = [s for s in one.here if s not in homes and not _come_from(s, words, lexicon, one.mention)]
    others = [spot for spot in others if spot.role != "source"]
    if len(others) != 1 or others[0].entry is None or others[0].entry.kind not in POINTS:
        return False
    town = others[0]
    apart = place_id(town) not in {place_id(home) for home in homes}
    before = words[max(town.start - _AIM_REACH, 0) : town.start]
    return apart and not aims.isdisjoint(before[-1:]) and not nouns.isdisjoint(before)


def _may_be_told_of_before(
    mention: Mention, beside: Sequence[Mention], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether what a sentence tells may be of the attack told before it: it tells none, or one only as the cause.

    «Росіяни вдарили по Сумах. Під час обстрілу загинув мешканець Ромен»: the shelling is that of Sumy.
    """
    strikes = [other for other in beside if other.kind == "strike"]
    if mention.kind == "casualty" and not strikes:
        return True
    causes = lexicon.any_of("cause_prepositions", "leading_causes", "during_words")
    return mention.kind in {"casualty", "strike"} and all(
        strike.last - strike.first == 1
        and words[strike.first] in lexicon.set("attack_nouns")
        and not causes.isdisjoint(words[max(strike.first - _LED, 0) : strike.first])
        and lexicon.any_of("weapons").isdisjoint(words[strike.last : strike.last + _LED])
        for strike in strikes
    )


def _home_among_the_struck(one: Unattached) -> Spot | None:
    """Return the home of one who was hurt where it is among the places struck: "bombs on A and B: a man of A died"."""
    mention, words = one.mention, one.words
    if mention.quantity is None or mention.quantity.best != 1 or not any(other.kind == "strike" for other in one.told):
        return None
    near = [s for s in one.here if mention.first <= s.first <= mention.last or s.first == mention.last + 1]
    homes = [s for s in near if s.entry is not None and _is_home(words[max(s.start - 2, 0) : s.start], one.lexicon)]
    struck = [s for s in one.here if s.last <= mention.first]
    others = {place_id(s) for s in struck}
    return homes[0] if len(homes) == 1 and place_id(homes[0]) in others and len(others) > 1 else None


def _is_home(before: Sequence[str], lexicon: WordLists, who: frozenset[str] | None = None) -> bool:
    """Whether the words before a place make it somebody's home: "a resident of X", «житель Х»; who are such words."""
    linked = bool(before) and before[-1] in lexicon.set("of_words")
    who = lexicon.set("resident_words") if who is None else who
    return not who.isdisjoint(before[:-1] if linked else before[-1:])


def _come_from(spot: Spot, words: Sequence[str], lexicon: WordLists, mention: Mention) -> bool:
    """Whether people are told to be from a place: «подружжя із села Вигаданівка», "a singer from Lviv was hurt"."""
    at = spot.first - 1
    while at > 0 and (words[at] in lexicon.set("near_types") or words[at] == "."):
        at -= 1
    from_there = at > 0 and words[at] in lexicon.set("from_words")
    counted = mention.kind == "casualty" and mention.quantity_tokens is not None and mention.quantity_tokens[1] == at
    if not from_there or counted or lexicon.table("units").get(words[at - 1]) == "people":
        return from_there
    return mention.kind == "casualty" and _is_one_of_them(words, at, lexicon)


def _is_one_of_them(words: Sequence[str], at: int, lexicon: WordLists) -> bool:
    """Whether "from" at an offset says where one of those counted is from: «двоє з А, один – з Б»."""
    dash = words[at - 1] in _DASHES
    who = words[at - 1 - dash] if at > dash else ""
    aged = "-" in who and any(ending in who for ending in lexicon.set("age_words"))
    if who in lexicon.set("everybody"):
        return dash or words[at - 2] == ","  # «семеро людей, усі — з А»
    return who in lexicon.set("collective") or (dash and (aged or who in lexicon.table("numerals")))


def is_after(spot: Spot, words: Sequence[str], lexicon: WordLists, table: str) -> bool:
    """Whether a place stands right after a word of a table: for those who live there, or are of that country."""
    at, links = spot.first - 1, lexicon.any_of("of_words", "articles", "near_types")
    while at > 0 and (words[at] in links or words[at] == "."):
        at -= 1
    return at >= 0 and words[at] in lexicon.set(table)


def _not_on_the_way(spots: Sequence[Spot], mention: Mention, words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the places something came from or went to where it was hit or harmed: "a train to Zaporizhzhia"."""
    if mention.measure == "evacuated":
        return _without_whither(spots, words, lexicon)
    if mention.kind not in {"damage", "strike"}:
        return list(spots)
    route = lexicon.set("route_words" if mention.kind == "damage" else "origin_words")
    harmed = lexicon.any_of("harm_nouns", "told_from")

    def is_passed(spot: Spot) -> bool:
        if spot.near and spot.start < spot.first:
            return False  # "10 km from Nikopol", "on the road from Izium": nothing came from there
        before = list(words[max(spot.first - 2, 0) : spot.first])
        return bool(before) and before[-1] in route and not set(before[:-1]) & harmed

    return [spot for spot in spots if not is_passed(spot)]


def _without_whither(spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop where people were taken: "evacuated to A and B"; what is asked is where they were taken from."""
    taken_to: list[Spot] = []
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda s: s.first):
        led = not lexicon.set("whither").isdisjoint(words[max(spot.start - 1, 0) : spot.start])
        gap = words[taken_to[-1].last : spot.first] if taken_to else ()
        goes_on = bool(gap) and (lexicon.set("list_words") | {","}).issuperset(gap)
        (taken_to if led or goes_on else kept).append(spot)
    return kept


def _has_towns(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a river only says where towns or ports lie: "two ports on the Danube"."""
    return not lexicon.set("on_a_bank").isdisjoint(words[max(spot.first - CAUSE_REACH, 0) : spot.first])


def is_water(spot: Spot) -> bool:
    """Whether a place is a sea, a river or a reservoir."""
    return spot.entry is not None and spot.entry.kind == "water"


def _is_at_sea(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a ship was struck in a sea that is nobody's: "two tankers were hit by drones in the Black Sea"."""
    if mention.kind not in {"strike", "damage", "casualty"} or not is_water(spot) or spot.entry is None:
        return False
    lead = [word for word in words[max(spot.first - _SEA_LEAD, 0) : spot.first] if word not in lexicon.set("articles")]
    at_sea = bool(lead) and lead[-1] in lexicon.set("sea_locatives")
    return not spot.entry.country and at_sea and not lexicon.set("ships").isdisjoint(words)


def _without_their_whole(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the places struck without a unit whose settlements are named after it: «15 сіл району, зокрема: A, B»."""
    members, locatives = lexicon.set("member_words"), lexicon.set("locatives")
    if mention.kind != "strike":
        return list(spots)
    named = [spot for spot in spots if is_one_of_many(spot, words, lexicon)]
    spots = [s for s in spots if s.entry is None or not any(s.first < n.first and lies_in(s.entry, n) for n in named)]
    if members.isdisjoint(words):
        return list(spots)
    kept = []
    for spot, following in itertools.zip_longest(spots, spots[1:]):
        gap = words[spot.last : following.first] if following is not None else ()
        told = any(word in members - locatives for word in gap) and all(
            word in members or word in {",", ":"} for word in gap
        )
        if not (told and spot.entry is not None and lies_in(spot.entry, following)):
            kept.append(spot)
    return kept

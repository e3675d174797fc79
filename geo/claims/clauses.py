"""The place of a mention within its own sentence: its clause first, then the rest."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import cache

from geo._quick import replace
from geo.claims.grounds import (
    BY_OFFICE,
    CAUSE_REACH,
    ELSEWHERE,
    EVENT_COUNTRIES,
    IN_DOUBT,
    MOST_GROUPS,
    NEXT_REACH,
    ON,
    PASSING_REACH,
    SAME_SENTENCE,
    UNNAMED,
    Attached,
    attach_to,
    can_hold,
    in_lead,
    is_ground,
    is_nobodys,
    is_of_part,
    is_vague,
    lies_in,
    place_id,
    without_addresses,
)
from geo.claims.rows_of_things import of_own_thing, with_next_things
from geo.interfaces import WordLists
from geo.model import Mention, Sentence
from geo.spots import (
    Spot,
    all_of_kind,
    apart,
    crosses,
    distance,
    heads_its_count,
    in_groups,
    is_of_a_part,
    says_more,
    tails_its_count,
    without_asides,
    without_brackets,
)

_ASIDE_MARKS = frozenset({",", "—", "–"})
_SAME_CLAUSE = "named in the same clause"
_OF_ALL = "said of all of them"
_WEAPON_FIRST = "strike.weapon_subject"
_WORST_REACH = 8  # tokens behind a place: "and the southern port of X hit hardest"
_TO_THE_COLON = 4  # tokens: "in the region:"
_LED = 2  # tokens: "and another"
_SEA_LEAD = 3  # tokens: "in the waters of the"
_IN_ITS_UNIT = "the place named is in doubt, the unit it lies in is not"


def _in_sentence(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Callable[[], Sequence[Spot]],
) -> Attached | None:
    if not spots:
        every = all_of_kind(mention, spots, sentences[mention.sentence].words, lexicon, named_before)
        return attach_to(mention, every, _OF_ALL) if every else None
    breaks = lexicon.any_of("clause_words", "clause_marks")
    words = without_brackets(sentences[mention.sentence].words, spots, lexicon)
    spots = [spot for spot in spots if not _is_after(spot, words, lexicon, "citizen_words")]
    abroad = _abroad(mention, spots, words, lexicon)
    if abroad is not None:
        return Attached(mention=mention, spots=(), reason=f"{ELSEWHERE}: {abroad.words}")
    open_spots = [
        spot
        for spot in spots
        if spot.role in {None, "open"} and (can_hold(mention, spot) or _is_at_sea(mention, spot, words, lexicon))
    ]
    open_spots = without_asides(open_spots, words, lexicon)
    open_spots = [s for s in open_spots if s.entry is not None or not _names_a_work(s, open_spots, words, lexicon)]
    open_spots = [s for s in open_spots if not _is_passed_over(mention, s, open_spots, words, lexicon)]
    vague = [spot for spot in open_spots if is_vague(spot) and not crosses(mention, [spot], words, breaks, lexicon)]
    towns = [spot for spot in open_spots if not is_vague(spot)]
    if not (vague and towns and all(_is_told_later(mention, spot, words, breaks) for spot in towns)):
        open_spots = _specific(open_spots, mention)
    open_spots = _without_employers(_without_next_towns(mention, open_spots, words, lexicon), words, lexicon)
    open_spots = _not_on_the_way(open_spots, mention, words, lexicon)
    open_spots = _without_their_whole(mention, _without_homes(mention, open_spots, words, lexicon), words, lexicon)
    open_spots = [spot for spot in open_spots if not (_is_water(spot) and _has_towns(spot, words, lexicon))]
    if mention.kind == "strike" and any(not _is_water(spot) for spot in open_spots):
        open_spots = [spot for spot in open_spots if not _is_water(spot)]  # "the Danube port of Izmail"
    groups = in_groups(open_spots, words, lexicon, things=mention.kind != "damage")
    every = all_of_kind(mention, open_spots, words, lexicon, named_before)
    stood = _where_it_stands(mention, groups, words, lexicon) or _led_to(mention, spots, groups, words)
    if every or stood or (stood := _row_behind(mention, groups, words, lexicon)):
        return attach_to(mention, every or stood, _OF_ALL if every else _SAME_CLAUSE)
    row = _bracketed(mention, groups, sentences[mention.sentence].words) or _own_row(mention, groups, words, lexicon)
    if row is not None and mention.kind in {"casualty", "outage", "damage"}:
        return attach_to(mention, _of_row(mention, row, groups, words, lexicon), "the count's own place")
    groups = _near(groups, mention)
    whole = [g for g in groups if g[0].name is None or not is_of_part(mention, g, words, lexicon)]
    groups = whole or [g for g in groups if mention.kind == "strike" and _names_members(g[0], words, lexicon)]
    if mention.kind == "casualty" and mention.rule.endswith(ON):
        headed = [g for g in groups if g[-1].last + 1 == mention.first and words[g[-1].last] in lexicon.set("copulas")]
        after = [group for group in groups if group[0].first >= mention.last]
        groups = headed or after or groups  # "… and one in a village"; "in A – a girl; in B – two"
    scored = sorted(
        ((distance(mention, group, words, breaks), group) for group in groups),
        key=lambda pair: (pair[0], pair[1][0].first),
    )
    same = [(cost, group) for cost, group in scored if not crosses(mention, group, words, breaks, lexicon)]
    same = _without_next(mention, same, scored, words, lexicon)
    same = of_own_thing(mention, _of_own_clause(mention, same, words, lexicon), words, lexicon)
    if same:
        closer = _told_closer(mention, same[0][1], scored, words, lexicon)
        if closer is not None:
            return attach_to(mention, closer, SAME_SENTENCE)
        chosen = _innermost(mention, _not_anew(mention, same, words, lexicon), words, lexicon)
        return attach_to(mention, with_next_things(mention, chosen, groups, words, lexicon), _SAME_CLAUSE)
    ground = [] if mention.kind == "launch" else [s for s in spots if s.role == "source" and is_ground(s)]
    if ground and (mention.kind == "outage" or not scored or _is_toll_of(ground, mention, scored)):
        nearest = min(ground, key=lambda s: apart(mention, s.first, s.last))
        return attach_to(mention, [nearest], BY_OFFICE)
    if mention.kind in {"strike", "damage"}:
        # What was hit is drawn where it is said to have been, not where another clause happens to go on.
        before = [(cost, group) for cost, group in scored if group[-1].last <= mention.first]
        scored = before if before or mention.kind == "strike" else scored
    scored = [(cost, group) for cost, group in scored if not _is_told_next(mention, group, words, lexicon)]
    told_in = _topic_of_row(mention, groups, words) or [group for _, group in scored[:1]]
    return attach_to(mention, _where(mention, told_in[0], words, lexicon), SAME_SENTENCE) if told_in else None


def _is_told_next(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a later part of the sentence goes on to another matter: after a semicolon, or another thing said."""
    gap = words[mention.last : group[0].first]
    return ";" in gap or (mention.kind in {"strike", "damage"} and says_more(gap, lexicon))


def _without_next_towns(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Drop the towns told after villages that end a row of towns: "A, B and 38 villages are dark, C has no water"."""
    counted = mention.quantity_tokens if mention.kind == "outage" else None
    if counted is None or mention.quantity is None or mention.quantity.unit != "settlements":
        return list(spots)
    before = words[max(counted[0] - _LED, 0) : counted[0]]
    joined = before[-1:] and (before[-1] in lexicon.set("list_words") or before[0] in lexicon.set("list_words"))
    towns = [s for s in spots if s.entry is not None and s.entry.kind == "settlement" and s.first >= mention.last]
    return [spot for spot in spots if spot not in towns] if joined else list(spots)


def _led_to(
    mention: Mention, spots: Sequence[Spot], groups: Sequence[Sequence[Spot]], words: Sequence[str]
) -> Sequence[Spot]:
    """Return the town in an official's ground that a colon goes on about: "he spoke of damage in X: …", else none.

    For a strike, the members of the unit struck.
    """
    if mention.kind == "strike":
        return _members_of_the_whole(mention, groups, words)
    if mention.kind != "outage" or len(groups) != 1 or len(groups[0]) != 1:
        return ()
    town = groups[0][0]
    goes_on = town.last <= mention.first and ":" in words[town.last : mention.first]
    grounds = [s for s in spots if s.role == "source" and is_ground(s) and s.last <= town.first]
    return groups[0] if goes_on and any(in_lead(town, ground) for ground in grounds) else ()


def _members_of_the_whole(mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str]) -> Sequence[Spot]:
    """Return the places that a mark leads to from the unit struck: "attacked three districts of X: A, B and C"."""
    for (unit, *more), row in itertools.pairwise(groups):
        led = unit.first >= mention.last and words[unit.last : row[0].first] in (["—"], ["–"], [":"], ["("])
        if led and not more and len(row) > 1 and all(in_lead(spot, unit) for spot in row):
            return row
    return ()


def _row_behind(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the towns that a colon leads on to behind a count of people: "killed three in X: in A, B and C"."""
    after = words[mention.last : mention.last + _TO_THE_COLON]
    if mention.kind != "casualty" or mention.quantity is None or ":" not in after:
        return ()
    at = mention.last + list(after).index(":") + 1
    group = next((g for g in groups if at <= g[0].start <= at + 1 and len(g) > 1), ())
    if not group or not all(spot.entry is None or spot.entry.kind == "settlement" for spot in group):
        return ()
    told = {k for g in groups for s in g if mention.last <= s.first < at for k in range(s.first, s.last)}
    plain = all(k in told or words[k] in lexicon.set("locatives") for k in range(mention.last, at - 1))
    led = lexicon.set("locatives").issuperset(words[at : group[0].start])
    ends = list(words[group[-1].last : group[-1].last + 1]) in ([], ["."])
    return group if plain and led and ends else ()


def _topic_of_row(mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str]) -> list[Sequence[Spot]]:
    """Return the region that opens a sentence for a count after a row of its towns: "In X, … in A, … in B; nine …"."""
    if mention.kind != "casualty" or mention.quantity is None or any(g[0].first >= mention.last for g in groups):
        return []
    first = groups[0][0] if groups and groups[0][0].first <= NEXT_REACH else None
    row = [spot for group in groups[1:] for spot in group]
    parted = bool(row) and ";" in words[row[-1].last : mention.first]
    if first is None or not parted or len({place_id(spot) for spot in row}) < NEXT_REACH:
        return []
    return [[first]] if all(in_lead(spot, first) for spot in row) else []


def _is_excepted(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place is told to be another case than the rest: "power is back everywhere except A"."""
    told = mention.kind in {"strike", "damage"}
    return told and not lexicon.set("except_words").isdisjoint(words[max(spot.start - 1, 0) : spot.start])


def _names_a_work(spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a name in doubt is that of a work whose place is told: "the Druzhba pumping station at Unecha"."""
    after = words[spot.last : spot.last + PASSING_REACH]
    at = next((step for step, word in enumerate(after) if word in lexicon.set("locatives")), 0)
    named = at > 0 and all(word in lexicon.table("targets") for word in after[:at])
    return named and any(other.first == spot.last + at + 1 for other in spots)


def _bracketed(mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str]) -> list[Spot] | None:
    """Return the place right before the brackets in which its count of outages stands, in a row with more behind it."""
    if mention.kind != "outage" or mention.quantity_tokens is None or words[mention.quantity_tokens[0] - 1] != "(":
        return None
    at = mention.quantity_tokens[0] - 1
    for group in groups:
        own = [spot for spot in group if spot.last == at]
        several = own and ("(" in words[group[0].last : at] or group[-1] is not own[0])
        if several and len(group) > 1:
            return own
    return None


def _own_row(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot] | None:
    """Return the group that a dash ties to the mention's count: "in A — 14,000", of outages also "1,500 – in A"."""
    row = next((group for group in groups if heads_its_count(group[-1], mention, words, lexicon)), None)
    if row is None and mention.kind == "outage":
        row = next((group for group in groups if tails_its_count(group[0], mention, words, lexicon)), None)
    return row


def _where_it_stands(
    mention: Mention, groups: Sequence[list[Spot]], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the places right behind what was hit, by which it stands: "a train at the station in X".

    A place right before the mention is closer, but not across a colon: "they hit A and B: nine houses burned in B".
    """
    low = mention.first - (words[mention.first - 1] != ":") if mention.first else 0
    if mention.kind == "outage" and mention.quantity is None:
        return next((group for group in groups if _is_supplied(group[0], mention, words, lexicon)), [])
    if mention.kind != "damage" or any(low <= group[-1].last <= mention.last for group in groups):
        return []
    return next((group for group in groups if _stands_at(group[0], mention, words, lexicon)), [])


def _is_supplied(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place right behind what was lost says whose it was: "knocked out the water supply of X"."""
    gap = list(words[mention.last : spot.start])
    if gap and gap[0] in lexicon.set("supplies"):
        del gap[0]
    return len(gap) == 1 and gap[0] in lexicon.set("of_words")


def _stands_at(spot: Spot, mention: Mention, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what was hit is told to stand at a place right behind it: "a train at the station in X"."""
    gap = words[mention.last : spot.first]
    fits = lexicon.any_of("locatives", "articles", "target_modifiers", "near_types") | set(lexicon.table("targets"))
    return 0 < len(gap) <= PASSING_REACH and set(gap) <= fits and not lexicon.set("locatives").isdisjoint(gap)


def _is_passed_over(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place stands in an aside before a mention: "strikes on A, including the city of B, injured seven".

    Also where another place is told by it: "A, where the B power plant is located, was left without water", or what is
    not meant: "in the A region, except the city of B, …".
    """
    if _is_of_a_description(mention, spot, spots, words, lexicon) or _is_excepted(mention, spot, words, lexicon):
        return True
    if _is_worst_hit(mention, spot, spots, words, lexicon) or _is_of_the_part_before(
        mention, spot, spots, words, lexicon
    ):
        return True
    openers = lexicon.any_of("passing_words", "aside_relatives", "except_words")
    return _is_aside(mention, spot, words, openers) and any(other.last < spot.first for other in spots)


def _is_aside(mention: Mention, spot: Spot, words: Sequence[str], openers: frozenset[str]) -> bool:
    """Whether a place stands between two marks before a mention, after a word that opens such an aside."""
    aside = words[max(spot.first - PASSING_REACH, 0) : spot.first]
    marks = [at for at, word in enumerate(aside) if word in _ASIDE_MARKS]
    opens = bool(marks) and bool(openers & set(aside[marks[-1] + 1 : marks[-1] + 2]))
    return opens and spot.last <= mention.first and not _ASIDE_MARKS.isdisjoint(words[spot.last : mention.first])


def _is_of_several(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether what came of blows at many places is told beside those of them that are named.

    "25 places, including A, were hit, leaving homes dark": not in A alone.
    """
    if mention.kind in {"strike", "launch"} or lexicon.set("passing_words").isdisjoint(words):
        return False
    named = [spot for spot in spots if spot.role in {None, "open"} and can_hold(mention, spot)]
    many = bool(named) and not lexicon.set("several_places").isdisjoint(words[: named[0].first])
    return many and all(_is_aside(mention, spot, words, lexicon.set("passing_words")) for spot in named)


def _is_worst_hit(
    mention: Mention, spot: Spot, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether a place is said, behind a count, to have suffered most: "nine died across Ukraine, A hit hardest".

    A strike is not there alone either, where places before it are told to have been struck.
    """
    before = [s for s in spots if s.last <= mention.first and s.entry is not None and s.entry.kind != "country"]
    told = mention.kind == "casualty" or (mention.kind == "strike" and bool(before))
    if not told or spot.first < mention.last or lexicon.set("worst_words").isdisjoint(words):
        return False
    marks = [at for at in range(mention.last, spot.first) if words[at] == ","]
    clause = words[marks[-1] : spot.last + _WORST_REACH] if marks else []
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


def _names_members(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a row names the places themselves, not what was there: "hit several towns, including A and B"."""
    before = words[max(spot.start - NEXT_REACH, 0) : spot.start]
    leading = lexicon.any_of("passing_words", "member_words") - lexicon.set("locatives")
    return bool(before) and (before[-1] in leading or before[0] in leading)


def _of_row(
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


def of_another_place(
    mention: Mention, spots: Sequence[Spot], sentences: Sequence[Sentence], lexicon: WordLists
) -> Attached | None:
    """Leave unplaced what a clause tells of a place it does not name: "in another town a woman was killed"."""
    if mention.kind == "launch":
        return None
    words = sentences[mention.sentence].words
    phrases = lexicon.any_of("another_place", "country_over", "unnamed_place")
    if _longest_words(phrases).isdisjoint(words) and lexicon.any_of("some_town", "several_lands").isdisjoint(words):
        return None
    said = " ".join(words)
    unnamed = next((phrase for phrase in sorted(lexicon.set("unnamed_place")) if f" {phrase} " in said), None)
    if unnamed is not None and not spots:
        return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{unnamed}”")
    stops = lexicon.any_of("clause_words", "clause_marks") | {",", "."}
    low, high = mention.first, mention.last
    while low > 0 and words[low - 1] not in stops:
        low -= 1
    while high < len(words) and words[high] not in stops:
        high += 1
    said = f" {' '.join(words[low:high])} "
    over = any(f" {phrase} " in said for phrase in lexicon.set("country_over"))
    inside = [spot for spot in spots if low <= spot.first < high]
    if mention.kind == "damage":  # "homes across Ukraine were damaged"; of people hurt the country is told as a place
        inside = [spot for spot in inside if spot.entry is None or spot.entry.kind != "country"]
    if over and mention.scope == "event" and not inside:
        mention = replace(mention, scope="nationwide")
        return Attached(mention=mention, spots=(), reason="said of the whole country")
    phrase = min((phrase for phrase in lexicon.set("another_place") if f" {phrase} " in said), default=None)
    listed = list(words[high : high + 1]) == [":"]  # "in three regions: A, B and C"
    phrase = phrase or (None if listed else _some_town(words[low:high], mention, lexicon))
    if phrase is None or any(low <= spot.first < high for spot in spots):
        return None
    return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: “{phrase}”")


@cache
def _longest_words(phrases: frozenset[str]) -> frozenset[str]:
    """Return a word of each phrase: where none of them stands none of the phrases does."""
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def _some_town(clause: Sequence[str], mention: Mention, lexicon: WordLists) -> str | None:
    """Return "an industrial city" for a town that went without a supply and is not named."""
    if mention.kind in {"damage", "outage"}:
        for at, word in enumerate(clause):
            led = at > 1 and clause[at - 2] in lexicon.set("spread_over")
            if led and word in lexicon.set("several_lands") and clause[at - 1] in lexicon.table("numerals"):
                return f"{clause[at - 1]} {word}"  # "energy sites in seven regions were struck"
    if mention.kind != "outage":
        return None
    for at, word in enumerate(clause):
        if word in lexicon.set("some_town") and not lexicon.set("one_articles").isdisjoint(clause[max(at - 2, 0) : at]):
            return f"a {word}"
    return None


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


def _without_homes(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the town somebody is of where another place is named: "a strike on Kharkiv killed a resident of Chuhuiv"."""
    homes = (
        [s for s in spots if _is_after(s, words, lexicon, "resident_words") or _come_from(s, words, lexicon)]
        if mention.kind != "outage"
        else []
    )
    told_by = {home.last for home in homes}  # «жительница села А под Б»: where A lies
    others = [spot for spot in spots if spot not in homes and not (spot.locates and spot.start in told_by)]
    within = any(other.entry is not None and other.entry.kind == "hromada" for other in others)
    if within and any(_come_from(home, words, lexicon) for home in homes):
        return others  # where they were hit is told as closely as where they live
    closer = any(not any(in_lead(home, other) for home in homes) and not is_vague(other) for other in others)
    return others if homes and closer else list(spots)


def _come_from(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether people are told to be from a place: «подружжя із села Вигаданівка»."""
    at = spot.first - 1
    while at > 0 and (words[at] in lexicon.set("near_types") or words[at] == "."):
        at -= 1
    from_there = at > 0 and words[at] in lexicon.set("from_words")
    return from_there and lexicon.table("units").get(words[at - 1]) == "people"


def _is_after(spot: Spot, words: Sequence[str], lexicon: WordLists, table: str) -> bool:
    """Whether a place stands right after a word of a table: for those who live there, or are of that country."""
    at, links = spot.first - 1, lexicon.any_of("of_words", "articles", "near_types")
    while at > 0 and (words[at] in links or words[at] == "."):
        at -= 1
    return at >= 0 and words[at] in lexicon.set(table)


def _not_on_the_way(spots: Sequence[Spot], mention: Mention, words: Sequence[str], lexicon: WordLists) -> list[Spot]:
    """Drop the places something came from or went to where it was hit or harmed: "a train to Zaporizhzhia"."""
    if mention.kind not in {"damage", "strike"}:
        return list(spots)
    route = lexicon.set("route_words" if mention.kind == "damage" else "origin_words")
    harmed = lexicon.set("harm_nouns")

    def is_passed(spot: Spot) -> bool:
        if spot.near and spot.start < spot.first:
            return False  # "10 km from Nikopol", "on the road from Izium": nothing came from there
        before = list(words[max(spot.first - 2, 0) : spot.first])
        return bool(before) and before[-1] in route and not set(before[:-1]) & harmed

    return [spot for spot in spots if not is_passed(spot)]


def _abroad(mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Spot | None:
    """Return the foreign place a mention's clause names as its own, with no place of this war in the sentence."""
    open_spots = [spot for spot in spots if spot.role in {None, "open"} and spot.entry is not None]
    if not open_spots or mention.kind == "launch" or any(_is_water(spot) for spot in open_spots):
        return None  # the sky over a sea is nobody's
    if any(spot.entry.country in EVENT_COUNTRIES or is_nobodys(spot.entry) for spot in open_spots if spot.entry):
        return None
    breaks = lexicon.any_of("clause_words", "clause_marks")
    near = [spot for spot in open_spots if not crosses(mention, [spot], words, breaks, lexicon)]
    return min(near, key=lambda spot: apart(mention, spot.first, spot.last), default=None)


def _where(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> Sequence[Spot]:
    """Return the last town of a row for what ", where …" tells of it: "in A, B and C, where two people died"."""
    towns = all(spot.entry is not None and spot.entry.kind == "settlement" for spot in group)
    following = words[group[-1].last : min(group[-1].last + 2, mention.first)]
    told_there = following[:1] == [","] and bool(lexicon.set("where_words") & set(following))
    return group[-1:] if towns and told_there else group


def _has_towns(spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a river only says where towns or ports lie: "two ports on the Danube"."""
    return not lexicon.set("on_a_bank").isdisjoint(words[max(spot.first - CAUSE_REACH, 0) : spot.first])


def _is_water(spot: Spot) -> bool:
    return spot.entry is not None and spot.entry.kind == "water"


def _is_at_sea(mention: Mention, spot: Spot, words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a ship was struck in a sea that is nobody's: "two tankers were hit by drones in the Black Sea"."""
    if mention.kind not in {"strike", "damage", "casualty"} or not _is_water(spot) or spot.entry is None:
        return False
    lead = [word for word in words[max(spot.first - _SEA_LEAD, 0) : spot.first] if word not in lexicon.set("articles")]
    at_sea = bool(lead) and lead[-1] in lexicon.set("sea_locatives")
    return not spot.entry.country and at_sea and not lexicon.set("ships").isdisjoint(words)


def _near(groups: list[list[Spot]], mention: Mention) -> list[list[Spot]]:
    """Keep the few groups nearest on either side: a sentence of a thousand places is no sentence."""
    if len(groups) <= 2 * MOST_GROUPS:
        return groups
    ordered = sorted(groups, key=lambda group: apart(mention, group[0].first, group[-1].last))
    return sorted(ordered[:MOST_GROUPS], key=lambda group: group[0].first)


def _in_next_clause(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place stands in the clause that ", and" joins on: "a drone hit a car, and two were hurt in Nikopol"."""
    gap = list(words[mention.last : group[0].start])
    joins = [at for at in range(1, len(gap)) if gap[at - 1] == "," and gap[at] in lexicon.set("list_words")]
    return bool(joins) and not lexicon.set("be_forms").isdisjoint(gap[joins[-1] :])


def _without_next(
    mention: Mention,
    same: Sequence[tuple[float, list[Spot]]],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> list[tuple[float, list[Spot]]]:
    """Drop the places of the clause that goes on after a mention, where one before it can be its own."""
    kept = list(same)
    if mention.kind in {"strike", "damage"} and any(group[-1].last <= mention.first for _, group in scored):
        kept = [(cost, group) for cost, group in kept if not _in_next_clause(mention, group, words, lexicon)]
    if any(_fronts(mention, group, words) for _, group in kept):
        kept = [(cost, group) for cost, group in kept if not _fronts_the_next(mention, group, words, lexicon)]
    return kept


def _fronts(mention: Mention, group: Sequence[Spot], words: Sequence[str]) -> bool:
    """Whether a sentence opens with a place, before what it tells: "In A, however, shells killed two"."""
    return group[0].first <= NEXT_REACH and group[-1].last <= mention.first and ";" not in words[: mention.first]


def _fronts_the_next(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a place opens what "and" goes on to: "In A shells killed two and in B a man died"."""
    at, links = group[0].start, lexicon.any_of("locatives", "articles")
    if at <= mention.last:
        return False
    led = at - 1
    while led > mention.last and words[led] in links:
        led -= 1
    told = lexicon.any_of("articles", "harmed", "harm_words")
    goes_on = bool(told & set(words[group[-1].last : group[-1].last + NEXT_REACH + 1]))
    return led < at - 1 and words[led] in lexicon.set("list_words") and goes_on


def _of_own_clause(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[tuple[float, list[Spot]]]:
    """Drop the places before ", and" where its clause has one: "killed a man in A, and a couple died in B".

    A bare "and" is enough where a new subject follows with its verb: "two died in A and a couple was killed in B", or
    another verb: "shelled A and struck a depot in B".
    """
    if mention.kind == "launch" or not any(group[0].start >= mention.last for _, group in scored):
        return list(scored)
    counted = mention.quantity_tokens
    subject = mention.kind in {"strike", "damage"} if counted is None else counted[0] == mention.first
    if counted is not None and counted[1] == mention.last:
        subject = subject and bool(lexicon.set("locatives") & set(words[mention.last : mention.last + 1]))

    # "A drone hit a house in A, a missile struck a school in B": what falls is the subject of a clause of its own.
    after = any(
        group[0].start >= mention.last and "," not in words[mention.last : group[0].start] for _, group in scored
    )
    armed = after and mention.rule.startswith(_WEAPON_FIRST)
    opening = lexicon.any_of("articles", "added_words", "taking_up")

    def is_before(group: Sequence[Spot]) -> bool:
        gap = words[group[-1].last : mention.first]
        joined = gap[:1] == [","] and gap[1:2] != [] and gap[1] in lexicon.set("list_words")
        joined = joined or (subject and len(gap) == 1 and gap[0] in lexicon.set("list_words"))
        joined = joined or (armed and gap[:1] == [","] and set(gap[1:]) <= opening)
        return joined and group[0].first > NEXT_REACH

    return [(cost, group) for cost, group in scored if not is_before(group)] or list(scored)


def _is_toll_of(ground: Sequence[Spot], mention: Mention, scored: Sequence[tuple[float, Sequence[Spot]]]) -> bool:
    """Whether a toll is the official's whole, and the place of another clause a part: "risen to five after … in X"."""
    toll = mention.kind == "casualty" and mention.status == "updated"
    return toll and any(all(in_lead(spot, own) for _, group in scored for spot in group) for own in ground)


def _told_closer(
    mention: Mention,
    nearest: Sequence[Spot],
    scored: Sequence[tuple[float, list[Spot]]],
    words: Sequence[str],
    lexicon: WordLists,
) -> Sequence[Spot] | None:
    """Return the place where the clause that tells how it came about puts it: "in Crimea, two died when … in Yalta"."""
    area = nearest[0].entry
    if mention.kind != "casualty" or len(nearest) > 1 or area is None or area.kind not in {"oblast", "region", "raion"}:
        return None
    causes = lexicon.set("cause_words")
    for _, group in scored:
        gap = words[max(mention.last, nearest[0].last) : group[0].start]
        told = causes & set(gap[:CAUSE_REACH]) and not causes & set(gap[CAUSE_REACH:]) and "," not in gap
        inner = without_addresses(group)
        if told and len(inner) == 1 and lies_in(area, inner[0]):
            return inner
    return None


def _not_anew(
    mention: Mention, scored: Sequence[tuple[float, list[Spot]]], words: Sequence[str], lexicon: WordLists
) -> list[list[Spot]]:
    """Drop the places of what is told next: "kills three in the Sumy region, teen hurt in Shostka"."""
    nearest = scored[0][1]
    harmed = lexicon.any_of("harm_words", "harmed")
    kept = [nearest]
    for _, group in scored[1:]:
        gap = words[nearest[-1].last : group[0].start] if mention.last <= nearest[0].start else []
        if "," not in gap or harmed.isdisjoint(gap[gap.index(",") :]):
            kept.append(group)
    return kept


def _innermost(
    mention: Mention, groups: Sequence[Sequence[Spot]], words: Sequence[str], lexicon: WordLists
) -> Sequence[Spot]:
    """Return the nearest group, or one that lies in it: "Kharkiv: a drone fell in the Osnovianskyi district"."""
    nearest = groups[0]
    outer = nearest[0].entry
    named_inside = mention.first <= nearest[0].first < mention.last  # "12 villages in the Kryvyi Rih district were cut"
    behind = next((group for group in groups if _is_right_behind(mention, group, words, lexicon)), None)
    if behind is not None:
        return behind
    if len(nearest) == 1 and outer is not None and not named_inside:
        for group in groups[1:]:
            if nearest[0].first == mention.last and mention.kind == "outage" and group[-1].last <= mention.first:
                continue  # "31,000 in the X district, and 12 villages of the Y district": each has its own
            inside = all(lies_in(outer, spot) for spot in group)
            if mention.kind == "outage" and _is_told_of_a_cause(mention, nearest, group, words, lexicon):
                continue  # "cut power to much of the X region on Tuesday, hitting a substation near A"
            if inside and mention.kind in {"strike", "damage"} and _came_of_it(nearest, group, words, lexicon):
                continue  # "a substation was damaged in the X region, so that A has no power"
            if inside and _begins_after(nearest, group, words, lexicon):
                continue  # "31,000 in the X district, and in X itself the trams stopped"
            if inside and not _is_counted_apart(mention, group, nearest, words, lexicon):
                return group
    return nearest


def _without_their_whole(
    mention: Mention, spots: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> list[Spot]:
    """Return the places struck without a unit whose settlements are named after it: «15 сіл району, зокрема: A, B»."""
    members = lexicon.set("member_words")
    if mention.kind != "strike" or members.isdisjoint(words):
        return list(spots)
    kept = []
    for spot, following in itertools.zip_longest(spots, spots[1:]):
        gap = words[spot.last : following.first] if following is not None else ()
        told = any(word in members for word in gap) and all(word in members or word in {",", ":"} for word in gap)
        if not (told and spot.entry is not None and lies_in(spot.entry, following)):
            kept.append(spot)
    return kept


def _is_right_behind(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a count cut off has its region right behind: "hurt two in A and cut off 90,000 homes in the X region".

    Without a count it must be all of the region: «свет пропал во всём районе».
    """
    if mention.kind != "outage":
        return False
    area = len(group) == 1 and group[0].entry is not None and group[0].entry.kind in {"oblast", "raion"}
    gap = words[mention.last : group[0].first]
    if mention.quantity is None or mention.quantity_tokens is None:
        return area and 0 < len(gap) <= NEXT_REACH and not lexicon.set("over_all_of").isdisjoint(gap[-1:])
    links = lexicon.any_of("locatives", "over_all_of", "articles")
    counted_last = mention.quantity_tokens[1] == mention.last
    return counted_last and area and 0 < len(gap) <= NEXT_REACH and links.issuperset(gap)


def _is_told_of_a_cause(
    mention: Mention, nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether an outage names its own region and a later clause what was hit inside it."""
    if not mention.last <= nearest[0].first < group[0].first:
        return False
    gap = words[nearest[-1].last : group[0].first]
    leading = lexicon.any_of("locatives", "articles", "place_joints", "spatial", "beside", "near_types", "list_words")
    return "," in gap and not leading.issuperset(gap[list(gap).index(",") + 1 :])


def _came_of_it(nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether the clause of a later place tells what came of what was hit."""
    gap = words[nearest[-1].last : group[0].start]
    return any(gap[at] == "," and gap[at + 1] in lexicon.set("result_openers") for at in range(len(gap) - 1))


def _begins_after(nearest: Sequence[Spot], group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Whether ", and in" begins a clause of its own with a group."""
    gap = words[nearest[-1].last : group[0].start]
    joined = len(gap) > NEXT_REACH and gap[-3] == "," and gap[-2] in lexicon.set("list_words")
    return joined and gap[-1] in lexicon.set("locatives")


def _is_counted_apart(
    mention: Mention, inner: Sequence[Spot], outer: Sequence[Spot], words: Sequence[str], lexicon: WordLists
) -> bool:
    """Whether an outage's row gives a town and its region a count each: "2,840 in Kherson and 25,800 in the region"."""
    if mention.kind != "outage" or mention.quantity is None or inner[-1].last > outer[0].first:
        return False
    gap = words[inner[-1].last : outer[0].start]
    joined = not lexicon.set("list_words").isdisjoint(gap)
    own = mention.quantity_tokens is not None and mention.quantity_tokens[0] >= outer[0].last
    return joined and (own or any(word[0].isdigit() or word in lexicon.table("numerals") for word in gap))


def place_in_sentence(
    mention: Mention,
    spots: Sequence[Spot],
    sentences: Sequence[Sentence],
    lexicon: WordLists,
    named_before: Callable[[], Sequence[Spot]],
) -> Attached | None:
    """Attach a mention in its sentence; what happened in a village in doubt is in the unit it is told to lie in.

    "Fakivka in the Sumy region", "Fakivka, Sumy region".
    """
    if spots and _is_of_several(mention, spots, sentences[mention.sentence].words, lexicon):
        return Attached(mention=mention, spots=(), reason=f"{UNNAMED}: several places, some of them named")
    attached = _in_sentence(mention, spots, sentences, lexicon, named_before)
    if attached is None or attached.reason != IN_DOUBT:
        return attached
    group = [spot for spot in spots if spot.name in attached.names]
    if len(group) != NEXT_REACH or group[0].entry is not None:
        return attached
    unit, gap = group[1], [t.text for t in sentences[mention.sentence].tokens[group[0].last : group[1].first]]
    is_unit = unit.entry is not None and unit.entry.kind in {"raion", "hromada", "oblast"}
    is_address = gap in ([], [","]) or gap[0] in lexicon.set("locatives")
    if unit.near or not is_unit or not is_address:
        return attached
    return replace(attached, spots=(unit,), reason=_IN_ITS_UNIT)

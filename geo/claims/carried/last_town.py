"""A toll that names no place, in the town named last: where nothing was read there, or too long ago to be carried on.

"The enemy sent drones to A. … One person was killed": whatever was read of the blow, the text is still of A.
"""

from __future__ import annotations

from geo.claims.carried.carrying import from_before
from geo.claims.carried.leads import UNDER
from geo.claims.carried.units_of_many import is_told_with_others
from geo.claims.discourse import Unattached
from geo.claims.grounds import (
    BY_NO_CUT,
    BY_OFFICE,
    OWN_COUNTRIES,
    POINTS,
    TOLD_REACH,
    Attached,
    in_lead,
    is_event_ground,
    place_id,
    without_addresses,
)
from geo.spots import Spot
from geo.spots.lists import in_groups

_TOWNS = POINTS - {"facility"} | {"hromada"}
_LAST_NAMED = "the town named last"
_REACH = 8  # sentences
_MOST_TOLD = 200  # mentions
_OPENING = 3  # tokens
_BEFALLS = frozenset({"casualty", "damage", "strike"})
_TOLL = "_toll"  # in the names of the rules that count "the toll", which some blow told before had
_SEAT_POPULATION = 50_000
_CLOSE = 2  # sentences: under the heading of a land


def of_the_last_town(one: Unattached) -> Attached | None:
    """Place a toll that would stay unplaced, or be of all the heading's land, in the one town the text names last.

    What is told besides since then must be of that town as well. So with a blow that would be on all the heading's
    land, where the sentence before names the town; and with what the office of a land tells of the one town struck
    there.
    """
    mention = one.mention
    if mention.kind not in _BEFALLS or mention.scope != "event" or mention.status == "denied":
        return None
    only = _only_town_of_the_office(one)
    by_office = only is not None
    if mention.kind == "damage" and not by_office:
        return None
    if any(spot.role in {None, "open"} or (spot.role == "source" and not by_office) for spot in one.named):
        return None
    carried = None if by_office else from_before(one)
    by_no_cut = carried is not None and carried.reason == BY_NO_CUT
    if carried is not None and not by_no_cut and carried.reason != UNDER:
        return None
    headed = bool(one.named) or not one.lexicon.set("copula_dash").isdisjoint(one.words[:_OPENING])
    if mention.kind == "strike" and not by_office and (carried is None or by_no_cut or headed):
        return None  # "the attack" may be any; «Козацкое — обстрел»
    town = only or (_struck_last(one) if by_no_cut else _last_town(one))
    if town is None or (mention.measure == "evacuated" and not _is_all_told(one, town)):
        return None
    if is_told_with_others(one.carried, one.sentences, one.lexicon):
        return None  # "A and 32 villages came under fire": in any of them
    if carried is not None and carried.spots:
        here, before = one.sentences[mention.sentence], one.sentences[town.sentence]
        reach = _CLOSE if mention.kind == "casualty" else 1
        close = mention.sentence - town.sentence <= reach and before.paragraph == here.paragraph
        close = close or (mention.kind == "casualty" and _is_told_there(one, town))
        if not close or not all(in_lead(town, land) for land in carried.spots):
            return None
    return Attached(mention=mention, spots=(town,), reason=_LAST_NAMED)


def is_of_the_only_town(one: Unattached) -> bool:
    """Return whether an office of a land tells a toll where the report has told of one town there alone, lately."""
    return _only_town_of_the_office(one) is not None


def _only_town_of_the_office(one: Unattached) -> Spot | None:
    """Return the one town of an office's land that the report has told of: what befell other lands does not count.

    "Drones struck A in the X region and a bridge in the Y region. X's governor said two workers were hurt": in A.
    """
    mention, own = one.mention, one.own
    if mention.kind not in _BEFALLS or own is None or not own.spots:
        return None
    if own.reason != BY_OFFICE and any(spot.role != "source" for spot in own.spots):
        return None
    told = [
        (item.mention.sentence, spot)
        for item in one.thread.attached[-_MOST_TOLD:]
        if item.mention.scope in {"event", "shared"} and item.mention.sentence < mention.sentence
        for spot in item.spots
    ]
    there = [(at, s) for at, s in told if any(_is_at(s, ground) or in_lead(ground, s) for ground in own.spots)]
    told = there or [(at, s) for at, s in told if all(_puts_its_toll(one, ground, s) for ground in own.spots)]
    town = next((spot for _, spot in reversed(told) if _is_own_town(spot)), None)
    if town is None or mention.sentence - told[-1][0] > TOLD_REACH:
        return None
    return town if all(_is_at(spot, town) for _, spot in told) else None


def _puts_its_toll(one: Unattached, office: Spot, town: Spot) -> bool:
    """Whether an office that goes by a city tells the toll of a blow on a town of the oblast around that city.

    "A drone killed two in B. The A prosecutor's office put the toll at one". A mayor tells only of his own city. So
    do police and prosecutors who go by a city tell what befell a town around it: "A police said two were hurt".
    """
    before = one.words[: one.mention.first]
    own = one.lexicon.any_of("town_head_words", "the_city").isdisjoint(before)
    told = _TOLL in one.mention.rule or serves_its_land(one, office)
    return own and told and office.role == "source" and lies_around(office, town)


def lies_around(office: Spot, town: Spot) -> bool:
    """Return whether a town lies in the oblast around a city by which an office goes, and is no part of that city."""
    city, other = office.entry, town.entry
    if city is None or other is None or city.kind != "settlement" or city.population < _SEAT_POPULATION:
        return False
    return other.kind in _TOWNS and city.oblast_id is not None and other.oblast_id == city.oblast_id


def serves_its_land(one: Unattached, office: Spot) -> bool:
    """Return whether the police or the prosecutors of an oblast are meant, who go by the name of its city alone."""
    behind = one.words[office.last : office.last + 1]
    return office.role == "source" and not one.lexicon.set("services_of_lands").isdisjoint(behind)


def _last_town(one: Unattached) -> Spot | None:
    """Return the one town that the last sentence with a place before a toll names, where nothing else was told since.

    An office heard since then may tell of all its ground, unless the town lies in it.
    """
    mention, latest = one.mention, one.thread.latest
    heard: list[Spot] = []
    for index in range(mention.sentence - 1, max(mention.sentence - _REACH - 1, -1), -1):
        named = one.discourse.spots_in.get(index, ())
        open_spots = [spot for spot in named if spot.role in {None, "open"}]
        heard += [spot for spot in named if spot.role == "source" and not open_spots]
        if open_spots or index == latest.sentence:
            break
    else:
        return None
    if any(spot.entry is None or not is_event_ground(spot.entry) for spot in open_spots):
        return None
    rows = in_groups(open_spots, one.sentences[index].words, one.lexicon) if open_spots else [list(latest.spots)]
    row = without_addresses(rows[0]) if len(rows) == 1 else []
    town = row[0] if len(row) == 1 else None
    if town is None or not _is_own_town(town) or any(not in_lead(town, office) for office in heard):
        return None
    if latest.sentence >= index and any(not (_is_at(s, town) or in_lead(town, s)) for s in latest.spots):
        return None
    aside = one.sentences[index].section != one.sentences[mention.sentence].section and index > latest.sentence
    if (aside or mention.sentence - index > TOLD_REACH) and not _is_all_told(one, town, _REACH):
        return None  # a bullet's town is not of the next bullet, where the text has told of another one
    if not _is_alone_in_its_paragraph(one, town, index):
        return None
    return town if not latest.doubtful or latest.sentence < index else None


def _is_alone_in_its_paragraph(one: Unattached, town: Spot, index: int) -> bool:
    """Whether a paragraph before told of no other town: "A bomb hit A, a drone B. / Four were hurt" is of neither."""
    paragraph = one.sentences[index].paragraph
    if paragraph == one.sentences[one.mention.sentence].paragraph:
        return True
    for before in range(index, max(index - _REACH, -1), -1):
        if one.sentences[before].paragraph != paragraph:
            break
        told = (spot for spot in one.discourse.spots_in.get(before, ()) if spot.role in {None, "open"})
        if any(not (_is_at(spot, town) or in_lead(town, spot)) for spot in told):
            return False
    return True


def _struck_last(one: Unattached) -> Spot | None:
    """Return the one town struck last, where only a supply was told of since: nobody is hurt by a power cut."""
    struck = one.thread.by_kind.get("strike")
    if struck is None or len(struck.spots) != 1 or one.mention.sentence - struck.sentence > _REACH:
        return None
    town = struck.spots[0]
    inside = all(_is_at(spot, town) for spot in one.thread.latest.spots)
    return town if _is_own_town(town) and inside else None


def _is_all_told(one: Unattached, town: Spot, reach: int = TOLD_REACH) -> bool:
    """Whether all that the report has told so far was in a town, or of all the land around it, and not long ago."""
    told = [spot for item in one.thread.attached[-_MOST_TOLD:] for spot in item.spots]
    beside = one.mention.sentence - max(town.sentence, one.thread.latest.sentence) <= reach
    return beside and all(_is_at(spot, town) or in_lead(town, spot) for spot in told)


def _is_told_there(one: Unattached, town: Spot) -> bool:
    """Whether all that the report has told so far, and something at least, was in a town: its land only heads it."""
    body = (
        item for item in one.thread.attached[-_MOST_TOLD:] if one.sentences[item.mention.sentence].kind != "heading"
    )
    told = [spot for item in body for spot in item.spots]
    return bool(told) and all(_is_at(spot, town) for spot in told) and _is_all_told(one, town, _REACH)


def _is_own_town(spot: Spot) -> bool:
    entry = spot.entry
    return entry is not None and entry.kind in _TOWNS and entry.country in OWN_COUNTRIES


def _is_at(spot: Spot, town: Spot) -> bool:
    return place_id(spot) == place_id(town) or in_lead(spot, town)

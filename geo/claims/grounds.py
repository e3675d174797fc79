"""Where something can have happened: what a place can hold, which place holds which, and a mention with its places."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from geo._quick import quick, replace
from geo.interfaces import WordLists
from geo.model import Entry, Mention
from geo.shapes import distance_km, holds
from geo.spots import Spot
from geo.spots.nearness import apart, is_of_a_part, words_between

_HERE = frozenset(
    {"settlement", "city_district", "neighbourhood", "facility", "raion", "oblast", "hromada", "region", "water"}
)
# Neighbours where strikes, drones and debris have fallen; anywhere else a report's strike is another story.
EVENT_COUNTRIES = frozenset({"UA", "RU", "BY", "MD", "PL", "RO", "LT", "LV", "EE"})
_REGISTERED = "geonames:"
OWN_COUNTRIES = frozenset({"UA", "RU"})
ELSEWHERE = "it happened elsewhere"
UNPLACED = "no place is named for it"
UNNAMED = "told of a place without its name"
SAME_SENTENCE = "named in the same sentence"
ON = " (carried on)"
BY_NO_CUT = "no one is hurt by a power cut of several places"
IN_DOUBT = "the place named is in doubt"
OF_THE_GRID = "the cause of outages in several places"
BY_OFFICE = "by the speaker's office"
HEARD = "strike.explosion"
_NEAR_ENOUGH = 5
TOLD_REACH = 3  # sentences
NEXT_REACH = 2
CAUSE_REACH = 4
PASSING_REACH = 6
MOST_GROUPS = 8
POINTS = frozenset({"settlement", "city_district", "neighbourhood", "facility"})
_RAION_KM = 40  # raions of the border oblasts are some 60 km across
_SITE_REACH = 4  # tokens: "in the", "in Russia's"
_LED_BY = 2  # words: "in the"
_DASHED_PART = 4  # tokens: «, трое – в»
_DASHES, _DASH_REACH = frozenset({"–", "—", "-"}), 4  # tokens: «Хуже всего — в», «Найстрашніше було – у»


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A mention with the places it belongs to, the reason, and the toponyms that gave them.

    told is a later mention that says more of it (the weapon): evidence too. parts are the toponyms where a part of it
    was: "60 were wounded, 31 of them in X".
    """

    mention: Mention
    spots: tuple[Spot, ...]
    reason: str
    names: tuple[int, ...] = ()
    told: Mention | None = None
    parts: tuple[int, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the places, each once, in text order."""
        return tuple({spot.entry.id: spot.entry for spot in self.spots if spot.entry is not None}.values())


def is_event_ground(entry: Entry) -> bool:
    """Return whether an event can be placed at an entry: part of a country at war, or of a neighbour.

    A neighbour's first-level unit is a region, as the lands without an edge are: Tulcea county, not "the Carpathians".
    """
    kinds = _HERE - ({"water"} if entry.kind == "region" and entry.id.startswith(_REGISTERED) else {"region", "water"})
    return entry.kind in kinds and entry.country in EVENT_COUNTRIES


def is_of_part(mention: Mention, group: Sequence[Spot], words: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether a group after a count is the place of a part of it."""
    count, first = mention.quantity_tokens, group[0].start
    if count is not None and mention.kind == "casualty" and count[1] <= first < mention.last - 1:
        aside = words[count[1] : first]  # "eight people, including a boy near X, were killed"
        if "," in words[group[-1].last : mention.last] and is_of_a_part(aside, lexicon):
            return True
    if (
        count is not None
        and mention.kind == "casualty"
        and _is_of_a_dashed_part(mention, words[count[1] : first], lexicon)
    ):
        return True
    return is_of_a_part(words_between(mention, first, group[-1].last, words), lexicon)


def _is_of_a_dashed_part(mention: Mention, between: Sequence[str], lexicon: WordLists) -> bool:
    """Whether a smaller bare count and a dash lead to a place: «Ранены пятеро, трое – в Купянске»."""
    if len(between) != _DASHED_PART or between[0] != "," or between[2] not in lexicon.set("copulas"):
        return False
    count = lexicon.table("numerals").get(between[1], between[1])
    told = float(count) if str(count).replace(".", "", 1).isdecimal() else None
    whole = mention.quantity.best if mention.quantity is not None else None
    return between[3] in lexicon.set("locatives") and told is not None and whole is not None and told < whole


def is_vague(spot: Spot) -> bool:
    """Whether a spot is a part of a country; what lies between two towns is told closely."""
    is_between = spot.where is not None and spot.where.kind == "corridor"
    return spot.entry is not None and spot.entry.kind == "region" and not is_between


def is_elsewhere(attached: Attached) -> bool:
    """Return whether a mention is told of another country's events: no claim of this report."""
    return attached.reason.startswith(ELSEWHERE)


def can_hold(mention: Mention, spot: Spot) -> bool:
    """Return whether what a mention tells can have happened at a spot."""
    entry = spot.entry
    if entry is None:
        return True  # in doubt: the mention is not moved elsewhere, it stays unplaced
    if entry.kind == "country":
        return entry.country in OWN_COUNTRIES and mention.kind not in {"strike", "damage"}
    if entry.kind == "facility" and mention.kind == "outage" and mention.quantity is not None:
        return False  # "a blow to the X power station left 1,020 blocks cold": they are not there
    if entry.kind == "water":
        if not entry.country:  # a ship is struck on the high seas, which are no country's
            return mention.kind in {"launch", "strike", "damage", "casualty"}
        return mention.kind == "launch"  # "two ports on the Danube were hit": the river was not
    if is_nobodys(entry):
        return mention.kind in {"strike", "damage", "casualty"}
    if entry.kind not in _HERE or entry.country not in EVENT_COUNTRIES:
        return False
    if entry.kind == "region" and entry.country not in OWN_COUNTRIES and not entry.id.startswith(_REGISTERED):
        return False
    if entry.country in OWN_COUNTRIES:
        return True
    if mention.rule.startswith(HEARD):
        return False  # across the border of a country at war explosions are heard, not suffered
    return mention.kind in {"strike", "damage", "casualty"} and apart(mention, spot.first, spot.last) <= _NEAR_ENOUGH


def is_nobodys(entry: Entry) -> bool:
    """Whether an entry is a point whose country is not known: coordinates at sea."""
    return entry.kind == "facility" and entry.country == "XX"


def is_ground(spot: Spot) -> bool:
    """Return whether an official of a spot's place speaks for it."""
    return (
        spot.entry is not None
        and spot.entry.country in OWN_COUNTRIES
        and spot.entry.kind in {"oblast", "raion", "hromada", "settlement", "city_district"}
    )


def lies_in(outer: Entry, spot: Spot) -> bool:
    """Whether a spot, or the place it stands near, lies in an entry."""
    inner = spot.of or ((spot.entry,) if spot.entry is not None else ())
    return bool(inner) and all(holds(outer, entry) or is_of_its_land(outer, entry) for entry in inner)


def is_of_its_land(outer: Entry, inner: Entry) -> bool:
    """Return whether a town of Russia stands so near a raion's point that it can lie in it: no register tells."""
    town = inner.kind == "settlement" and inner.country == "RU" and inner.raion_id is None
    same = outer.kind == "raion" and outer.oblast_id is not None and outer.oblast_id == inner.oblast_id
    return town and same and distance_km(outer, inner) <= _RAION_KM


def without_addresses(group: Sequence[Spot]) -> list[Spot]:
    """Drop the places of a group that hold another of it: "Izium, Kharkiv region" is Izium."""
    kept: list[Spot] = []
    for at, spot in enumerate(group):
        in_row = at + 1 < len(group) and group[at + 1].listed  # "the X refinery, Y and Z"
        if at and (_is_its_address(spot, group[at - 1]) or (not in_row and _is_town_of_site(spot, group[at - 1]))):
            continue
        inner = [
            other
            for other in group
            if other is not spot
            and spot.entry
            and other.entry
            and (holds(spot.entry, other.entry) or _is_site(other, spot) or is_of_its_land(spot.entry, other.entry))
        ]
        wider = spot.name is None and all(other.last < spot.first for other in inner)
        shares = at + 1 < len(group) and _shares_its_word(spot, group[at + 1])
        shares = shares or (at > 0 and _shares_its_word(group[at - 1], spot))
        if not inner or wider or shares or _is_beside(group, at, inner):  # "Kharkiv and 12 settlements of the region"
            kept.append(spot)
    return kept


def _is_beside(group: Sequence[Spot], at: int, inner: Sequence[Spot]) -> bool:
    """Whether a unit and a place in it are told beside each other: "in Sumy and the Sumy region" is both."""
    spot = group[at]
    if spot.listed and group[at - 1] in inner:
        return True
    after = group[at + 1] if at + 1 < len(group) else None
    opens = not any(other.last <= spot.first for other in inner)
    return after is not None and after.listed and after in inner and opens


def _shares_its_word(spot: Spot, after: Spot) -> bool:
    """Whether a unit's bare adjective shares the word of the next: «в Мелитополе, Мелитопольском и Бердянском районах».

    Where a town lies is told with the unit's own word.
    """
    units = {"raion", "hromada", "oblast"}
    unit = spot.entry is not None and spot.entry.kind in units
    both = unit and after.entry is not None and (after.entry.kind in units or after.near)
    if spot.entry is not None and after.entry is not None and holds(spot.entry, after.entry):
        return False  # «на Сумщине в Конотопском районе»
    return both and len(spot.words.split()) == 1 and len(after.words.split()) > 1 and "-" not in spot.words


def _is_its_address(unit: Spot, before: Spot) -> bool:
    """Whether a unit right after a town is where it lies: «Климово Климовского района», "Klimovo in the X district".

    The register knows no raion of Russia's towns, so that it cannot tell; of two units of one name it may give another.
    """
    if unit.entry is None or before.entry is None or unit.near or unit.entry.country != before.entry.country:
        return False
    led = unit.entry.country == "RU" and unit.entry.kind == "raion" and not unit.listed
    led = led and unit.entry.admin1 == before.entry.admin1 and 0 < unit.first - before.last <= _LED_BY
    led = led and len(unit.words.split()) > 1  # «Белгорода, Белгородского и Шебекинского округов» are three
    if unit.first != before.last and not led:
        return False
    is_site = led and before.entry.kind == "facility"  # "the X refinery (Y district)"
    return (is_site or before.entry.kind == "settlement") and unit.entry.kind in {"raion", "hromada", "oblast"}


def _is_town_of_site(town: Spot, site: Spot) -> bool:
    """Whether a town right after a plant says where that is: "the X refinery in the town of Y".

    So does a district near the plant, of which no register tells in which one it lies.
    """
    near = 0 < town.first - site.last < _SITE_REACH and not town.listed
    both = town.entry is not None and site.entry is not None and near
    if not both or town.entry is None or site.entry is None:
        return False
    if town.entry.kind in {"raion", "city_district"} and site.entry.kind == "facility":
        return town.entry.country == site.entry.country and distance_km(town.entry, site.entry) <= _RAION_KM
    if town.entry.kind != "settlement":
        return False
    same = town.entry.oblast_id == site.entry.oblast_id and town.entry.admin1 == site.entry.admin1
    same = (same or not site.entry.admin1) and town.entry.country == site.entry.country
    return same and site.entry.kind == "facility"


def _is_site(spot: Spot, unit: Spot) -> bool:
    """Whether a plant whose region no register tells stands right before a region: "X refinery in the Y region"."""
    return may_be_site(spot, unit) and 0 <= unit.first - spot.last <= _SITE_REACH


def may_be_site(spot: Spot, unit: Spot) -> bool:
    """Whether a spot is a plant of unknown region that may lie in a region of its country."""
    site, region = spot.entry, unit.entry
    if site is None or region is None or site.kind != "facility" or region.kind != "oblast":
        return False
    return site.oblast_id is None and site.country == region.country


def attach_to(mention: Mention, group: Sequence[Spot], reason: str) -> Attached:
    """Attach a mention to a group of spots; where one of them is in doubt, it stays unplaced."""
    kept = without_addresses(group)
    for spot in kept:
        if spot.name is None and spot.entry is not None and reason != BY_OFFICE:
            reason = f"“{spot.words}” is {spot.entry.name}"
    meant = [spot.stands_for if spot.name is None else spot.name for spot in group]
    names = tuple(index for index in (*meant, *(i for spot in group for i in spot.also)) if index is not None)
    each = mention.kind == "strike" or (mention.kind == "outage" and mention.quantity is None)
    if any(spot.entry is None for spot in kept) and each and any(spot.entry is not None for spot in kept):
        kept = [spot for spot in kept if spot.entry is not None]
    elif any(spot.entry is None for spot in kept):
        local = mention.kind == "launch" and mention.scope == "nationwide"  # over a place that no register knows
        told = replace(mention, scope="event") if local else mention
        return Attached(mention=told, spots=(), reason=IN_DOUBT, names=names)
    return Attached(mention=mention, spots=tuple(kept), reason=reason, names=names)


def says_where(words: Sequence[str], phrases: Collection[str]) -> bool:
    """Whether a sentence opens by saying where what is told before it happened: "It happened in …"."""
    opening = f"{' '.join(words[:TOLD_REACH])} "
    return any(opening.startswith(f"{phrase} ") for phrase in phrases)


def place_id(spot: Spot) -> str | None:
    """Return the id of a spot's entry, None where its name is in doubt."""
    return spot.entry.id if spot.entry is not None else None


def in_lead(spot: Spot, lead: Spot) -> bool:
    """Return whether a spot lies in the place of another."""
    return spot.entry is not None and lead.entry is not None and holds(lead.entry, spot.entry)


def tells_the_worst(words: Sequence[str], lexicon: WordLists) -> bool:
    """Return whether a sentence says of a place that it suffered most: a superlative beside what is suffered.

    Or a superlative that opens it, and a dash: «Самое страшное — в Васильковке».
    """
    most, suffered = lexicon.set("worst_words"), lexicon.set("worst_told")
    dash = next((at for at, word in enumerate(words[:_DASH_REACH]) if word in _DASHES), 0)
    if not most.isdisjoint(words[:dash]) and words[dash + 1 : dash + 2] and words[dash + 1] in lexicon.set("locatives"):
        return True
    near = {word: words[max(at - NEXT_REACH, 0) : at + NEXT_REACH + 1] for at, word in enumerate(words) if word in most}
    return any(not suffered.isdisjoint(beside) for beside in near.values())

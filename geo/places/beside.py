"""What the names around a name say of it: the unit beside it, the city before it, the head it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo._quick import quick
from geo.model import Entry, PlaceName
from geo.places.surroundings import (
    CITY_POPULATION,
    KNOWN_POPULATION,
    LEAST_RIVAL,
    NEIGHBOURS,
    SEVERAL,
    SUBURBAN_POPULATION,
    Entries,
    holders,
)

_LAST_NAMES = 12
_COMMA_AND_SPACE = 2
_FAR_BACK = 12  # names
_CITY_PARTS = frozenset({"city_district", "neighbourhood"})
_LEAST_OF_LIST = 3  # names
_OF_A_CITY = 1  # tokens: "of"
_LINE_HEAD = 1  # tokens before a name that heads its line


@quick
@dataclass(frozen=True, slots=True)
class Asked:
    """A name with its candidates and what the names around it say; the same in both readings of a report.

    around and inside: the units and the towns it is in apposition to, addressed: whether that is an oblast's genitive,
    which is the address of nothing else; address: the ids of the larger units right
    beside it; city: those of the settlement named last before it; under: that of the oblast named last before it;
    headed: whether it opens the sentence or the one before; heading: that of the raion that heads its part of the
    report. Only what has several candidates is asked for more than what is around it.
    """

    name: PlaceName
    entries: Sequence[Entry]
    around: Sequence[Entry]
    inside: Sequence[Entry] = ()
    addressed: bool = False
    address: frozenset[str] = frozenset()
    city: frozenset[str] = frozenset()
    headed: bool = False
    under: str | None = None
    heading: str | None = None


def ask_around(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> Asked:
    """Return a name with what the names around it say."""
    name = names[index]
    entries: Sequence[Entry] = () if name.excluded else known[index]
    if name.hint is None and len(entries) >= SEVERAL:
        entries = _without_regions_of_cities(entries)
    around, inside = _apposed(index, names, known)
    addressed = index + 1 < len(names) and bool(around) and _is_genitive_of(names, index, index + 1)
    if len(entries) < SEVERAL and name.hint != "raion":
        return Asked(name, entries, around, addressed=addressed)
    city = _city_of(index, names, known)
    return Asked(
        name,
        entries,
        around,
        inside,
        addressed,
        _address(index, names, known),
        city,
        _is_headed(index, names, known, city),
        *_under(index, names, known),
    )


def _without_regions_of_cities(entries: Sequence[Entry]) -> list[Entry]:
    """Drop regions and oblasts that share a bare name with their own city: "Abu Dhabi" is the city."""
    if any(e.kind in {"oblast", "raion"} and e.country == "UA" for e in entries):
        # «Харківщина» is the oblast, not the village that bears its name.
        entries = [e for e in entries if e.kind != "settlement" or e.population >= LEAST_RIVAL]
    if any(e.kind in {"oblast", "region"} and e.country == "RU" for e in entries):
        entries = [e for e in entries if e.kind != "settlement" or e.country != "RU" or e.population >= LEAST_RIVAL]
    if not any(e.kind == "settlement" for e in entries) and any(e.kind == "raion" for e in entries):
        # «Нікопольщина» is the raion of Nikopol, not the hromada of its town.
        entries = [e for e in entries if e.kind != "hromada"]
    cities = {(e.country, e.admin1) for e in entries if e.kind == "settlement" and e.population >= CITY_POPULATION}
    return [e for e in entries if e.kind not in {"region", "oblast"} or (e.country, e.name) not in cities]


def _address(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> frozenset[str]:
    """Return the ids of larger units the text puts right beside a name: "X, Y region", "X in the Y district"."""
    here = names[index]
    units: set[str] = set()
    # A city that everybody knows is not taken for a village by a unit farther off than «Миколаїв на Львівщині».
    famous = here.hint is None and any(
        e.kind == "settlement" and e.population >= KNOWN_POPULATION for e in known[index]
    )
    for at in range(max(0, index - 2), min(index + 3, len(names))):
        other = names[at]
        if other is here or other.sentence != here.sentence or other.excluded:
            continue
        gap = other.first - here.last if other.first >= here.last else here.first - other.last
        if gap > (2 if famous else 4) or _are_equals(index, at, names, known, famous=famous):
            continue
        for entry in known[at]:
            if (entry.kind in {"oblast", "raion", "hromada", "country", "region"}) or (
                entry.kind == "settlement" and here.hint == "raion"
            ):
                units.add(entry.id)
            elif other.hint == "seat" and entry.raion_id:
                units.add(entry.raion_id)
    return frozenset(units)


def _are_equals(index: int, land: int, names: Sequence[PlaceName], known: Sequence[Entries], *, famous: bool) -> bool:
    """Whether an oblast and a town are members of one list: «обстріляно Миколаїв і Донеччину» tells of the city.

    "and" right between them says so. With a comma, the oblast before may be where the towns of the list lie: not where
    none of the others can, «Львівщину, Миколаїв та Одесу», nor where only a hamlet there bears a city's name, «під
    ударами Луганщина, Полтава». Behind a town a comma begins its address, «Миколаїв, Львівщина», but for a city that
    everybody knows on a list with others of elsewhere.
    """
    if not known[land] or any(e.kind != "oblast" or e.country not in NEIGHBOURS for e in known[land]):
        return False
    first, last = min(index, land), max(index, land)
    if last - first == 1 and names[last].joint == "and":
        return True
    if land > index and not (famous and names[land].hint is None and names[land].joint == ","):
        return False
    row = _list_around(index, names)
    if land not in row:
        return False
    units = {entry.id for entry in known[land]}
    if len(row) < _LEAST_OF_LIST:
        bare = famous and land < index and names[land].hint is None and names[index].joint == ","
        small = all(e.population < LEAST_RIVAL for e in known[index] if holders(e) & units)
        return bare and small and names[land].first > 0
    towns = [_meant(known[at]) for at in row if at not in {index, land}]
    towns = [entries for entries in towns if any(entry.kind == "settlement" for entry in entries)]
    lands = [at for at in row if known[at] and all(entry.kind == "oblast" for entry in known[at])]
    apart = not any(holders(entry) & units for entries in towns for entry in entries)
    return apart and bool(towns or len(lands) > 1) and (land < index or len(lands) == 1)


def _meant(entries: Entries) -> Entries:
    """Return the cities of a name that everybody knows, where there are any: no hamlet is meant by it."""
    return tuple(e for e in entries if e.kind == "settlement" and e.population >= KNOWN_POPULATION) or entries


def _list_around(index: int, names: Sequence[PlaceName]) -> range:
    """Return the names of the list that a name is a member of: commas and "and" join them."""
    first, last = index, index + 1
    while first and names[first].joint:
        first -= 1
    while last < len(names) and names[last].joint:
        last += 1
    return range(first, last)


def _under(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> tuple[str | None, str | None]:
    """Return the ids of the units a name stands under.

    The oblast named last before it, as the head of its part of a roundup or in passing; and the raion that heads the
    lines before it, unless an oblast was named since. A hromada stands under the raion named last, heading or not.
    """
    raion = _raion_before(index, names, known) if names[index].hint == "hromada" else None
    heads: list[Entries] = []  # places that head the lines since
    for at in range(index - 1, max(0, index - _FAR_BACK) - 1, -1):
        entries, name = known[at], names[at]
        if name.excluded or not entries:
            continue
        if all(entry.kind == "oblast" for entry in entries):
            heads_lines = name.first <= _LINE_HEAD and raion is None  # «Харківщина ⏎ У Барвінковому згорів склад»
            return entries[0].id, entries[0].id if heads_lines else raion
        hromadas = names[index].hint != "hromada" and all(entry.kind == "hromada" for entry in entries)
        if hromadas and raion is None and at == index - 1 and names[index].sentence - name.sentence <= 1:
            raion = entries[0].id if len(entries) == 1 else None  # «обстріляв Ніжинську громаду. У Дмитрівці …»
        units = [entry for entry in entries if entry.kind == "raion"]
        known_as = units and all(entry.kind in {"raion", "hromada"} for entry in entries)  # «На Нікопольщині …»
        if name.first <= _LINE_HEAD and raion is None and known_as:
            if not all(any(entry.raion_id == units[0].id for entry in head) for head in heads):
                return None, None  # «Ніжинський район. … Лубни. … Семенівка»: the lines go on to places elsewhere
            raion = units[0].id
        elif name.first <= _LINE_HEAD and any(entry.kind == "settlement" for entry in entries):
            heads.append(entries)
    return None, raion


def _raion_before(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> str | None:
    """Return the id of the raion named last before a hromada, or of the one that the place named since lies in.

    «По Нікопольщині били з гармат. Влучили в Покровській громаді»: a roundup tells of the hromadas raion by raion. The
    oblast that holds the raion may be named between, as that of an office.
    """
    oblast: str | None = None
    for at in range(index - 1, max(0, index - _FAR_BACK) - 1, -1):
        entries, name = known[at], names[at]
        if name.excluded or not entries:
            continue
        if all(entry.kind == "oblast" for entry in entries):
            if name.first <= _LINE_HEAD or oblast not in {None, entries[0].id}:
                return None
            oblast = entries[0].id
            continue
        units = [entry for entry in entries if entry.kind == "raion"]
        if units:
            return units[0].id if oblast is None or oblast in holders(units[0]) else None
        if len(entries) == 1 and entries[0].raion_id:
            return entries[0].raion_id if oblast is None or oblast in holders(entries[0]) else None
    return None


def _apposed(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> tuple[Entries, Entries]:
    """Return the units written right after a name ("X, Texas"), and the towns it is written right after."""
    here = names[index]

    def entries(other: int) -> Entries:
        if not 0 <= other < len(names) or names[other].sentence != here.sentence or names[other].excluded:
            return ()
        gap = names[other].start - here.end if other > index else here.start - names[other].end
        # «село Николаевка Белгородского района»: the unit's genitive has no comma before it
        bare = gap == 1 and other > index and (names[other].hint, here.hint) == ("raion", "settlement")
        return known[other] if gap == _COMMA_AND_SPACE or bare or _is_genitive_of(names, index, other) else ()

    around = tuple(
        entry
        for entry in entries(index + 1)
        if entry.kind in {"oblast", "region", "country"} or (entry.kind == "raion" and names[index + 1].hint == "raion")
    )
    cities = tuple(entry for entry in entries(index - 1) if entry.kind == "settlement")
    return around, cities


def _is_genitive_of(names: Sequence[PlaceName], index: int, other: int) -> bool:
    """Whether the oblast stands right after a name, without a comma: the address of nothing else."""
    return other == index + 1 and names[other].hint == "oblast" and names[other].start - names[index].end == 1


def _city_of(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> frozenset[str]:
    """Return the ids of the city that a district is said to be of right behind it, else of the one named last before.

    «В Комсомольском районе Тольятти», "the Krasnoarmeisky district of Volgograd".
    """
    here = names[index]
    behind = names[index + 1] if index + 1 < len(names) else None
    if behind is None or here.hint != "raion" or behind.sentence != here.sentence or behind.joint or behind.excluded:
        return _city_before(index, names, known)
    cities = frozenset(e.id for e in known[index + 1] if e.kind == "settlement" and e.population >= CITY_POPULATION)
    near = behind.first - here.last <= _OF_A_CITY and behind.hint is None
    return cities if near and cities else _city_before(index, names, known)


def _is_headed(index: int, names: Sequence[PlaceName], known: Sequence[Entries], city: frozenset[str]) -> bool:
    """Whether the city a district may be of is the name before it and opens its sentence: «Херсон. Обстреляли …»."""
    before = names[index - 1] if index else None
    if before is None or names[index].sentence - before.sentence > 1 or before.first > _LINE_HEAD:
        return False
    return any(entry.id in city for entry in known[index - 1])


def _city_before(index: int, names: Sequence[PlaceName], known: Sequence[Entries]) -> frozenset[str]:
    """Return the ids of the settlement named last before a name: the districts that follow are most likely its own.

    A village named since has none: «Херсон … біля Садового … у Центральному» is a district of Kherson.
    """
    cities = {entry.settlement_id for entry in known[index] if entry.kind in _CITY_PARTS}
    for at in range(index - 1, max(index - _LAST_NAMES, 0) - 1, -1):
        towns = [entry for entry in known[at] if entry.kind == "settlement" and not names[at].excluded]
        if any(not cities or town.population >= SUBURBAN_POPULATION or town.id in cities for town in towns):
            return frozenset(town.id for town in towns)
    return frozenset()

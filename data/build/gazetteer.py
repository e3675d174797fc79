"""The files of data/gazetteer/: the rows, and the tries that lead from a folded name to rows.

`names.marisa` holds names that are places by themselves ("Kyiv", "Чернігівщина"); `admin.marisa` holds stems
that name a unit only beside a type word ("Nizhyn" in "Nizhyn district"). Each has its `.postings`: which rows
a name leads to, and with what flag. `forms.marisa` holds the case forms of the Cyrillic ones of `names.marisa`, its
`.postings` the names they are forms of. Rows are numbered by how well known they are; `ids.marisa` maps an id to its row.
"""

from __future__ import annotations

import itertools
import struct
import tempfile
from pathlib import Path

import marisa_trie
import shapely
from shapely.geometry import MultiPolygon, Point, shape

import boundaries
import common_words
import declined
import geo_sources
import own
import register
import ukraine
import world
import writing
from rows import ALTERNATE, COLUMNS, COMMON, MAIN, OLD, Gazetteer, Names, Row

NUMBER = ">I"
_SEVERAL = 1 << 31
_KINDS = (
    "country",
    "region",
    "oblast",
    "settlement",
    "raion",
    "facility",
    "water",
    "city_district",
    "hromada",
    "neighbourhood",
)
# Towns whose names mislead all the same, and how few letters do.
_WORDY_TOWNS = frozenset({"Bar", "Chop"})
_LEAST_LETTERS = 3
# A town this large is meant even though its name is also a word, at home and abroad.
_GREAT_IN_UKRAINE, _KNOWN_IN_EUROPE = 100_000, 300_000
_NEIGHBOURS = frozenset({"UA", "RU", "BY", "MD"})
_EUROPE = frozenset(
    "PL RO HU SK CZ DE LT LV EE BG TR FR GB IT ES AT CH NL BE SE NO DK FI IE PT GR RS HR SI GE AM AZ KZ IL".split()
)
_KNOWN_UKRAINIAN, _KNOWN_NEAR, _KNOWN = 50_000, 100_000, 1_000_000


def build() -> dict[str, bytes]:
    """Return the files of data/gazetteer/ by name."""
    gazetteer = Gazetteer()
    outlines = _outlines()
    ukraine.add(gazetteer, outlines)
    world.add(gazetteer)
    _add_own(gazetteer, outlines)
    _mark_common_words(gazetteer)
    declined.add_stem_forms(gazetteer)
    order = sorted(gazetteer.rows.values(), key=_prominence)
    numbers = {row.id: number for number, row in enumerate(order)}
    table = "\n".join(["\t".join(COLUMNS), *(row.line() for row in order)]) + "\n"
    return {
        "places.tsv.gz": writing.zipped(table.encode()),
        "ids.marisa": _saved(marisa_trie.RecordTrie(NUMBER, sorted((i, (n,)) for i, n in numbers.items()))),
        **_section("names", gazetteer.names, numbers),
        **_section("admin", gazetteer.stems, numbers),
        **_forms(gazetteer),
    }


def _prominence(row: Row) -> tuple[bool, int, int, str]:
    """Order rows: countries, then by people; of those without a count, wider units first."""
    return (row.kind != "country", -row.population, _KINDS.index(row.kind), row.id)


def _section(stem: str, names: Names, numbers: dict[str, int]) -> dict[str, bytes]:
    """Return a section's trie and its postings.

    The postings are 32-bit little-endian numbers: for n names, n + 1 offsets into what follows, then for each
    name, in the order of the trie's own numbering, its entries as row * 8 + flag, the best known first.
    """
    trie = marisa_trie.Trie(sorted(names.table), order=marisa_trie.LABEL_ORDER)
    by_number: list[list[int]] = [[] for _ in names.table]
    for name, entries in names.table.items():
        by_number[trie[name]] = sorted(numbers[entry] * 8 + flag for entry, flag in entries.items())
    offsets = [0, *itertools.accumulate(len(postings) for postings in by_number)]
    flat = [number for postings in by_number for number in postings]
    packed = struct.pack(f"<{len(offsets) + len(flat)}I", *offsets, *flat)
    return {f"{stem}.marisa": _saved(trie), f"{stem}.postings": packed}


def _forms(gazetteer: Gazetteer) -> dict[str, bytes]:
    """Return the trie of case forms and its postings.

    The postings are 32-bit little-endian numbers, one for each form in the order of the trie's own numbering: name * 64 +
    cases, the name by its number in `names.marisa`. Where the highest bit is set the rest is the offset, in the same
    file, of a count and that many such numbers.
    """
    table = declined.name_forms(gazetteer)
    names = marisa_trie.Trie(sorted(gazetteer.names.table), order=marisa_trie.LABEL_ORDER)
    trie = marisa_trie.Trie(sorted(table), order=marisa_trie.LABEL_ORDER)
    numbers = [0] * len(table)
    several: list[int] = []
    for form, held in sorted(table.items()):
        packed = sorted(names[name] * 64 + mask for name, mask in held.items())
        if len(packed) == 1:
            numbers[trie[form]] = packed[0]
        else:
            numbers[trie[form]] = _SEVERAL + len(table) + len(several)
            several += [len(packed), *packed]
    flat = numbers + several
    return {"forms.marisa": _saved(trie), "forms.postings": struct.pack(f"<{len(flat)}I", *flat)}


def _saved(trie: marisa_trie.Trie | marisa_trie.RecordTrie) -> bytes:
    """Return the trie as `save` writes it, which `mmap` reads back."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trie"
        trie.save(str(file))
        return file.read_bytes()


def _outlines() -> dict[str, MultiPolygon]:
    collections = boundaries.collections(boundaries.exact_units(), 4)
    return {
        feature["id"]: shape(feature["geometry"]) for group in collections.values() for feature in group["features"]
    }


def _add_own(gazetteer: Gazetteer, outlines: dict[str, MultiPolygon]) -> None:
    for entry in own.entries():
        row = Row(
            id=entry["id"],
            name=entry["name"],
            name_local=entry["uk"]
            if entry.get("country", "") in ("", "UA")
            else entry["ru"]
            if entry.get("country") == "RU"
            else "",
            name_ru=entry["ru"],
            kind=entry["kind"],
            country=entry.get("country", ""),
            members=entry["members"],
        )
        if entry["members"] and entry["members"][0] in outlines:
            whole = shapely.union_all([outlines[member] for member in entry["members"]])
            row.lat, row.lon, row.precision_km = ukraine.inside(geo_sources.polygons_of(whole))
        elif entry["members"]:
            held = [gazetteer.rows[member] for member in entry["members"]]
            row.lat = sum(other.lat or 0 for other in held) / len(held)
            row.lon = sum(other.lon or 0 for other in held) / len(held)
            row.precision_km = 2 * max(other.precision_km or 0 for other in held)
        else:
            row.lat, row.lon, row.precision_km = entry["lat"], entry["lon"], entry["km"]
        if entry.get("within"):
            town = gazetteer.rows[entry["within"]]
            row.oblast_id, row.admin1, row.pcode = town.oblast_id or town.id, town.admin1, town.pcode
        elif row.kind == "facility" and row.country == "UA":
            _set_parents(gazetteer, row, outlines)
        gazetteer.add(row)
        gazetteer.names.add(row.id, MAIN, entry["name"], entry["uk"], entry["ru"])
        gazetteer.names.add(row.id, ALTERNATE, *entry.get("also", ()))


def _set_parents(gazetteer: Gazetteer, row: Row, outlines: dict[str, MultiPolygon]) -> None:
    """Set the oblast and raion a facility stands in: those of the nearest settlement in its oblast's outline."""
    spot = Point(row.lon, row.lat)
    near = sorted(
        (register.distance_km(row.lat or 0, row.lon or 0, point.lat, point.lon), code)
        for code, point in register.located().items()
        if abs(point.lat - (row.lat or 0)) < 0.5 and abs(point.lon - (row.lon or 0)) < 0.7
    )
    for _, code in near:
        town = gazetteer.rows[code]
        oblast = town.oblast_id or code
        if outlines[oblast].distance(spot) < 0.02:
            row.oblast_id, row.raion_id, row.admin1, row.admin2 = oblast, town.raion_id, town.admin1, town.admin2
            row.pcode = (town.raion_id or oblast)[: 6 if town.raion_id else 4]
            return


def _mark_common_words(gazetteer: Gazetteer) -> None:
    """Flag main names that are ordinary words; drop such words where they are only another spelling."""
    capitals = {row.capital for row in gazetteer.rows.values() if row.capital}
    for folded, entries in list(gazetteer.names.table.items()):
        if not folded.isascii() and " " not in folded:
            _mark_cyrillic(gazetteer, folded, entries, capitals)
        is_short = len(folded) < _LEAST_LETTERS
        if not folded.isascii() or " " in folded or not (is_short or common_words.is_common(folded)):
            continue
        for entry, flag in list(entries.items()):
            row = gazetteer.rows[entry]
            abroad = row.country not in ("UA", "RU", "BY", "MD")
            dated = flag == OLD and abroad
            first_name = common_words.is_slavic_first_name(folded)
            if (row.id in capitals or _is_well_known(row)) and not dated and not first_name:
                continue
            if (entry, folded) in gazetteer.names.kept:
                continue
            if flag == MAIN or (flag in (ALTERNATE, OLD) and row.kind in ("region", "facility", "water")):
                entries[entry] = COMMON
            else:
                del entries[entry]
        if not entries:
            del gazetteer.names.table[folded]


def _mark_cyrillic(gazetteer: Gazetteer, folded: str, entries: dict[str, int], capitals: set[str]) -> None:
    """Flag a Cyrillic name that is an ordinary word, or a far town's that may be one in some case («Доха», «досі»)."""
    is_word = folded in common_words.ordinary()
    for entry in entries:
        row = gazetteer.rows[entry]
        great = row.country == "UA" and row.population >= _GREAT_IN_UKRAINE
        far = row.kind in ("settlement", "region") and row.country not in _NEIGHBOURS
        small = row.population < (_KNOWN_IN_EUROPE if row.country in _EUROPE else _KNOWN)
        small = small and (entry, folded) not in gazetteer.names.kept
        if (is_word and not great) or (far and small and entry not in capitals):
            entries[entry] = COMMON


def _is_well_known(row: Row) -> bool:
    if row.kind in ("country", "oblast") or row.id.startswith("strikemap:"):
        return True
    unit = register.units().get(row.id)
    if unit is not None and unit.category == "M":
        return row.name not in _WORDY_TOWNS
    if row.country in ("UA", "RU", "BY", "MD"):
        return row.population >= (_KNOWN_UKRAINIAN if row.country == "UA" else _KNOWN_NEAR) and row.kind == "settlement"
    if row.country == "US" and row.kind == "region":
        return True
    return row.kind == "settlement" and row.population >= _KNOWN

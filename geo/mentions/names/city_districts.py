"""Of which city a district is: of the one named before or behind it, or of the one whose other district is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from geo._cases import GENITIVE
from geo._quick import replace
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names.known_names import Known, KnownName, Line, longest, of_kind
from geo.mentions.names.town_forms import may_be_a_town, qualifies
from geo.mentions.names.unknown import ends_a_phrase
from geo.model import Entry, PlaceName, Token

_CITY_POPULATION = 100_000
_LISTS = frozenset({":", "–", "—", "-", "("})
_LINE_MARKS = frozenset({":", "–", "—"})
_KNOWN_TOWN = 5_000


def counts_districts(tokens: Sequence[Token], first: int, gazetteer: Gazetteer, lexicon: Lexicon) -> bool:
    """Return whether districts are counted before the city they are of: "two Kyiv districts"."""
    counted = first > 0 and tokens[first - 1].text in lexicon.any_of("numerals", "vague")
    return counted and bool(_cities(gazetteer.look_up(tokens[first].text), gazetteer))


def is_of_the_city(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a district is told to be a city's own: "the city's Proletarsky district"."""
    if first < 2 or tokens[first - 1].text != "'s":
        return False
    return lexicon.table("kind_before").get(tokens[first - 2].text) == "settlement"


def city_of_district(
    tokens: Sequence[Token], first: int, last: int, known: Known, gazetteer: Gazetteer, lexicon: Lexicon
) -> list[Entry]:
    """Return the city a district is said to be of: "the Sovetsky district of Voronezh", "Voronezh's Sovetsky district".

    [] where none is, or what follows is a unit ("of Voronezh Oblast").
    """
    named: KnownName | None = None
    links = lexicon.any_of("linking", "address_words")
    if last + 1 < len(tokens) and tokens[last].text in links and tokens[last + 1].capital:
        named = known.name(last + 1)
        if named is not None and named.last < len(tokens) and tokens[named.last].text in lexicon.table("admin"):
            return []
    elif first > 1 and tokens[first - 1].text == "'s" and tokens[first - 2].capital:
        named = known.name(first - 2)
    return [] if named is None else _cities(named.ids, gazetteer)


def _cities(ids: Iterable[str], gazetteer: Gazetteer) -> list[Entry]:
    """Return the large cities among entries: those that have districts of their own."""
    entries = (gazetteer.entry(ident) for ident in ids)
    return [e for e in entries if e is not None and e.kind == "settlement" and e.population >= _CITY_POPULATION]


def in_city_named_before(
    names: list[PlaceName],
    found: Sequence[PlaceName],
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> list[PlaceName]:
    """Keep of a district's candidates those in the city right before it: «в Орле в Советском районе»."""
    if not names or not found or names[0].hint not in {"raion", "seat"} or found[-1].last != names[0].first - 1:
        return names
    if tokens[names[0].first - 1].text not in lexicon.set("address_words"):
        return names
    cities = _cities(found[-1].ids, gazetteer)
    if not cities:
        return names
    return [replace(names[0], ids=inside(names[0].ids, cities, gazetteer)), *names[1:]]


def inside(ids: Sequence[str], cities: Sequence[Entry], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the districts of one of the cities, else those in its land: no district of another city there."""
    lands = {entry.oblast_id for entry in cities if entry.oblast_id}
    owners = {entry.id for entry in cities}
    units = [unit for ident in ids if (unit := gazetteer.entry(ident))]
    own = tuple(unit.id for unit in units if unit.settlement_id in owners or unit.id in owners)
    return own or tuple(unit.id for unit in units if unit.oblast_id in lands and unit.kind != "city_district")


def in_city_named_next(line: Line, at: int, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return of a district's candidates those in the city named right after it: «в Красноармейском районе Волгограда».

    The city's type word may stand between: «Володарского района города Брянска». All of them where none or a small town
    follows.
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    if at + 1 < len(tokens) and lexicon.table("kind_before").get(tokens[at].text) == "settlement":
        at += 2 if tokens[at + 1].text == "." else 1
    if at >= len(tokens) or not tokens[at].capital:
        return ids
    city = longest(tokens, at, gazetteer.prefixes(known.folded.text, tokens[at].at))
    if city is None:
        return ids
    word = line.written(at, city.last)
    owners = [entry for entry in _cities(city.ids, gazetteer) if gazetteer.cases(entry.id, word) & GENITIVE]
    return inside(ids, owners, gazetteer) if owners else ids


def bare_district(line: Line, index: int) -> list[PlaceName]:
    """Read "In Darnytskyi, …" as the district of a city named before: an adjective that no town goes by.

    «У Межівській – удари дронами» is the hromada of a raion named before.
    """
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    adjective = lexicon.ends(tokens[index].text, "district_ends")
    here = line.here
    led = (
        index - 1 - (index > 1 and tokens[index - 1].text in lexicon.set("definite_articles"))
    )  # "in the Obolonskyi, …"
    in_row = bool(here) and here[-1].hint in {"city_district", "raion"} and here[-1].last == led
    feminine = lexicon.ends(tokens[index].text, "hromada_ends")
    heads = adjective and _heads_its_line(line, index)
    if (
        not (adjective or feminine)
        or not (index or heads)
        or not (
            in_row
            or heads
            or tokens[led].text in lexicon.any_of("locatives", "linking", *(["blow_prepositions"] * feminine))
        )
    ):
        return []
    stem = known.stem(index)
    if stem is None or stem.last - index != 1:
        return []
    if feminine and (
        tokens[index - 1].text in lexicon.set("quarter_prepositions") or qualifies(tokens, stem.last, lexicon)
    ):
        return []  # «на Сумській, 5» is a street, «у Сумській школі» no hromada
    begins = stem.last < len(tokens) and tokens[stem.last].text in lexicon.any_of("debris", "weapon")
    if not begins and not feminine and not heads and not ends_a_phrase(tokens, stem.last, lexicon):
        return []  # «у Дарницькому уламки …» begins a clause, «у Дарницькому суді» goes on
    named = {ident for name in chain(line.earlier, line.here) for ident in name.ids}
    if adjective and (ids := _of_the_city_before(tokens, index, stem, here, gazetteer)):
        return [line.place((index, stem.last), ids, "city_district")]
    beside = beside_its_like(stem, here, named, gazetteer) if adjective else ()
    if may_be_a_town(line, index, () if beside else named):
        return []
    kind = "city_district" if adjective else "hromada"
    units = [entry for ident in of_kind(stem.ids, kind, gazetteer) if (entry := gazetteer.entry(ident))]
    ids = tuple(unit.id for unit in units if (unit.settlement_id if adjective else unit.raion_id) in named)
    if not ids and not adjective:  # «у Марганецькій громаді … По Червоногригорівській – три удари»
        raions = _raions_of_hromadas(chain(line.earlier, here), gazetteer)
        ids = tuple(unit.id for unit in units if unit.raion_id in raions)
    if not ids and not adjective:  # «дві громади Сумщини. У Білопільській …»
        ids = tuple(unit.id for unit in units if unit.oblast_id in named)
    return [line.place((index, stem.last), ids, kind)] if ids else []


def _heads_its_line(line: Line, index: int) -> bool:
    """Whether an adjective and a colon or dash head a line, behind other districts: "Obolonskyi: two houses"."""
    opens = not any(token.text[0].isalnum() for token in line.tokens[:index])
    marked = index + 1 < len(line.tokens) and line.tokens[index + 1].text in _LINE_MARKS
    return opens and marked and any(name.hint in {"city_district", "raion"} for name in line.earlier)


def _raions_of_hromadas(names: Iterable[PlaceName], gazetteer: Gazetteer) -> set[str]:
    """Return the raions of the hromadas named, each by its word."""
    ids = (ident for name in names if name.hint == "hromada" for ident in name.ids)
    return {entry.raion_id for ident in ids if (entry := gazetteer.entry(ident)) is not None and entry.raion_id}


def _of_the_city_before(
    tokens: Sequence[Token], index: int, stem: KnownName, here: Sequence[PlaceName], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the districts of the city right before, a dash between: «У Кривому Розі – у Саксаганському»."""
    if not here or here[-1].last != index - 2 or tokens[index - 2].text not in _LISTS - {"("}:
        return ()
    entries = ((ident, gazetteer.entry(ident)) for ident in of_kind(stem.ids, "city_district", gazetteer))
    return tuple(ident for ident, entry in entries if entry is not None and entry.settlement_id in here[-1].ids)


def beside_its_like(
    stem: KnownName, here: Sequence[PlaceName], named: Collection[str], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return districts of a city whose other one is told beside: «у Київському районі, в Одеському»."""
    told = [
        entry
        for name in here
        if name.hint in {"city_district", "raion"}
        for i in name.ids
        if (entry := gazetteer.entry(i))
    ]
    cities = {entry.settlement_id for entry in told if entry.kind == "city_district"}.intersection(named)
    ids = of_kind(stem.ids, "city_district", gazetteer) if cities else ()
    return tuple(i for i in ids if (entry := gazetteer.entry(i)) is not None and entry.settlement_id in cities)


def is_of_another_city(line: Line, span: tuple[int, int], ids: Sequence[str]) -> bool:
    """Whether a name is a town's that has the form of a district's, of a city the report does not name.

    «У Південному» beside districts of Odesa is the town of Pivdenne.
    """
    gazetteer = line.gazetteer
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    if any(entry.kind != "city_district" for entry in entries):
        return False
    cities = {entry.settlement_id for entry in entries}
    named = {ident for name in chain(line.earlier, line.here) for ident in name.ids}
    homes = {entry.settlement_id for ident in named if (entry := gazetteer.entry(ident)) is not None}
    if not cities.isdisjoint(named | homes):
        return False
    name = line.written(*span)
    towns = [
        entry for ident in gazetteer.look_up(name) if (entry := gazetteer.entry(ident)) and entry.kind == "settlement"
    ]
    if any(town.population >= _KNOWN_TOWN and gazetteer.cases(town.id, name) for town in towns):
        return True
    # «обстріли Корабельного району Херсона, Антонівки, Придніпровського»: no district of Cherkasy
    return any(home and home not in cities for home in homes)

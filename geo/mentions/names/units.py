"""Administrative units as a sentence names them: by a type word before or after, shared or left out, or an office."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from geo._cases import ACCUSATIVE, GENITIVE, LOCATIVE
from geo._quick import replace
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names import declension, kind_words
from geo.mentions.names.district_offices import district_of_office
from geo.mentions.names.known_names import Known, KnownName, Line, Stems, fits_kind, longest, of_kind
from geo.mentions.names.lands_of_rows import seats_in_the_land_of
from geo.mentions.names.regions import after_type_word
from geo.mentions.names.seas import sea_of_row
from geo.mentions.names.short_districts import of_the_city_told_last
from geo.mentions.names.unit_stems import row_of_stems, units_of_seat, up_to_names_in_brackets
from geo.mentions.names.unknown import ends_a_phrase
from geo.mentions.subjects import is_finite
from geo.model import Entry, PlaceName, Token

_CITY_POPULATION = 100_000
_ANY_CASE = -1
_LISTS = frozenset({":", "–", "—", "-", "("})
_LINE_MARKS = frozenset({":", "–", "—"})
_GOES_ON = ("harm_words", "harms_after", "adverbs", "list_words", "clause_words", "prepositions", "numerals", "vague")
_KNOWN_TOWN = 5_000
_ADJECTIVE = 4  # letters
_ADJECTIVAL = ("e", "y", "yi")  # how cities called by an adjective end: «Кам'янське», «Грозный»
_ADJECTIVAL_TOWN = 20_000


def units_named(line: Line, index: int) -> list[PlaceName]:
    """Read names of units: with their type word, behind it, or where it is left out; also seas that share a word."""
    if (sea := sea_of_row(line, index)) is not None:
        return [sea]
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    if names := district_of_office(line, index):
        return names
    names = []
    if known.has_types:
        names = _with_type_word(line, index)
        names = _in_city_named_before(names, line.here, tokens, gazetteer, lexicon)
    names = names or after_type_word(line, index)
    if not names and declension.in_row_of_villages(tokens, index, line.here, lexicon):
        return []  # «посёлки Малиновка и Октябрьский»: no district
    return names or _without_type_word(line, index)


def _with_type_word(line: Line, index: int) -> list[PlaceName]:
    """Read "Nizhyn district", "Donetsk and Kherson regions": every stem of the list takes the type word's kind."""
    tokens, known, gazetteer, lexicon = line.tokens, line.known, line.gazetteer, line.lexicon
    if index in known.untyped:
        return []
    if declension.is_cyrillic(tokens[index].text):
        stems = row_of_stems(tokens, index, known, lexicon, only_adjectives=True)
        if stems.row and not _agree(tokens, stems.row, lexicon):
            return []
        return _declined_units(line, stems) if stems.row else []
    stems = row_of_stems(tokens, index, known, lexicon, only_adjectives=False)
    row, at, types = stems.row, stems.last, lexicon.table("admin")
    if not row or at >= len(tokens) or tokens[at].text not in types:
        known.untyped.update(first for first, _ in row)
        return []
    hint = types[tokens[at].text]
    if stems.with_article and hint != "oblast":
        return []  # "Nikopol, Marhanets and the Pokrovska and Myrivska communities": the type word begins at "the"
    counted = hint == "raion" and counts_districts(tokens, row[0][0], gazetteer, lexicon)
    if counted or (hint == "raion" and tokens[at].capital and names_an_office(tokens, at + 1, lexicon)):
        return []  # "fell on two Kyiv districts", "the Kramatorsk District Prosecutor's Office": the city
    if len(row) > 1 and not lexicon.ends(tokens[at].text, "plural_ends"):
        row = row[-1:]
        if row[0][0] != index:
            return []
    names = []
    for first, stem in row:
        ids = tuple(ident for ident in stem.ids if fits_kind(gazetteer.entry(ident), hint))
        ids = ids or units_of_seat(tokens[first], stem, known.folded, gazetteer, hint)
        if not ids and stem.ids:
            return []
        ids = of_the_city_told_last(line, ids, hint, at + 1)
        if hint == "raion" and _is_of_the_city(tokens, row[0][0], lexicon):
            ids = of_kind(ids, "city_district", gazetteer)  # none where the city's own districts are not known
        if hint == "raion" and (cities := _city_of_district(tokens, row[0][0], at + 1, known, gazetteer, lexicon)):
            ids = _inside(ids, cities, gazetteer)
        last = at + 1 if (first, stem) == row[-1] else stem.last
        names.append(line.place((first, last), ids, hint, stem_last=stem.last))
    return names


def names_an_office(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Return whether an office in capitals is named from a token on: "Prosecutor's Office"."""
    return at < len(tokens) and tokens[at].capital and tokens[at].text in lexicon.set("town_offices")


def _agree(tokens: Sequence[Token], row: Sequence[tuple[int, KnownName]], lexicon: Lexicon) -> bool:
    """Whether the first and the last adjective of a list are of one gender, as their shared word asks.

    «у Сумському, Харківська область»: a village and its oblast, no two oblasts.
    """
    words = [tokens[at.last - 1].text for _, at in (row[0], row[-1])]
    if any(lexicon.ends(word, "nominative_ends") for word in words) and any(
        lexicon.ends(word, "stressed_ends") for word in words
    ):
        return True  # «Городской и Долгинцевский районы»
    masculine = tuple(lexicon.set("masculine_adjective_ends"))
    return len({word.endswith(masculine) for word in words}) == 1


def counts_districts(tokens: Sequence[Token], first: int, gazetteer: Gazetteer, lexicon: Lexicon) -> bool:
    """Return whether districts are counted before the city they are of: "two Kyiv districts"."""
    counted = first > 0 and tokens[first - 1].text in lexicon.any_of("numerals", "vague")
    return counted and bool(_cities(gazetteer.look_up(tokens[first].text), gazetteer))


def _is_of_the_city(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a district is told to be a city's own: "the city's Proletarsky district"."""
    if first < 2 or tokens[first - 1].text != "'s":
        return False
    return lexicon.table("kind_before").get(tokens[first - 2].text) == "settlement"


def _city_of_district(
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


def _in_city_named_before(
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
    return [replace(names[0], ids=_inside(names[0].ids, cities, gazetteer)), *names[1:]]


def _inside(ids: Sequence[str], cities: Sequence[Entry], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the districts of one of the cities, else those in its land: no district of another city there."""
    lands = {entry.oblast_id for entry in cities if entry.oblast_id}
    owners = {entry.id for entry in cities}
    units = [unit for ident in ids if (unit := gazetteer.entry(ident))]
    own = tuple(unit.id for unit in units if unit.settlement_id in owners or unit.id in owners)
    return own or tuple(unit.id for unit in units if unit.oblast_id in lands and unit.kind != "city_district")


def _in_city_named_next(line: Line, at: int, ids: tuple[str, ...]) -> tuple[str, ...]:
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
    return _inside(ids, owners, gazetteer) if owners else ids


def _declined_units(line: Line, stems: Stems) -> list[PlaceName]:
    """Read «у Салтівському та Київському районах», «Сумська ОВА», «область Харківська»."""
    tokens, gazetteer, lexicon = line.tokens, line.gazetteer, line.lexicon
    beyond, hint, is_office = kind_words.unit_after(tokens, stems.last, lexicon)
    if hint is None:
        return _type_word_before(line, stems.row)
    aside = tokens[stems.row[0][0]].text in lexicon.set("compass_adjectives")  # «Южный окружной суд», «Южный округ»
    if aside and is_office and hint != "oblast":
        return []
    names = []
    for first, stem in up_to_names_in_brackets(tokens, stems.row):
        if not stem.ids and hint in lexicon.set("unknown_units"):
            last = beyond if (first, stem) == stems.row[-1] and not is_office else stem.last
            names.append(line.place((first, last), (), hint, stem_last=stem.last))
            continue
        ids, kind = of_kind(stem.ids, hint, gazetteer), hint
        seats = () if hint != "raion" else seats_in_the_land_of(line, stems.row, (first, stem), beyond)
        if seats:
            ids, kind = seats, "seat"
        if not ids and hint == "raion":
            # A raion no register of today has: the town it was named after tells where it lay.
            ids, kind = of_kind(stem.ids, "settlement", gazetteer), "seat"
        if not ids and hint == "oblast" and not is_office:
            ids = _oblast_by_masculine(tokens[stem.last - 1].text, gazetteer, lexicon)
        if not ids or (aside and kind == "seat"):
            return []
        if hint == "raion":  # without any a district that no register has: its city stands for it
            ids = _in_city_named_next(line, beyond, _by_what_it_holds(line, first, beyond, ids))
        own = (
            (first, stem) == stems.row[-1] and not is_office and stems.last == stem.last
        )  # else «Сумской (частично) …»
        names.append(line.place((first, beyond if own else stem.last), ids, kind, stem_last=stem.last))
    return names


def _by_what_it_holds(line: Line, first: int, beyond: int, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the districts of the capital where it is named behind, and no city's where communities are before.

    «у Дніпровському районі столиці», «із громад Покровського району».
    """
    tokens, lexicon, gazetteer = line.tokens, line.lexicon, line.gazetteer
    entries = [entry for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    if beyond < len(tokens) and tokens[beyond].text in lexicon.set("of_capital"):
        kept = [e.id for e in entries if e.kind == "city_district" and e.settlement_id == gazetteer.capital(e.country)]
        return tuple(kept) or ids
    if first > 0 and tokens[first - 1].text in lexicon.any_of("plural_villages", "hromadas"):
        return tuple(e.id for e in entries if e.kind != "city_district") or ids
    return ids


def _oblast_by_masculine(adjective: str, gazetteer: Gazetteer, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the oblast told by the masculine of its adjective: «Курский регион» is «Курская область»."""
    for root, whole in lexicon.table("oblast_adjectives").items():
        at = adjective.rfind(root)
        if at > 0 and adjective[at:] in lexicon.set("unit_ends"):
            return of_kind(tuple(gazetteer.look_up(f"{adjective[:at]}{whole}")), "oblast", gazetteer)
    return ()


def _without_type_word(line: Line, index: int) -> list[PlaceName]:
    """Read an adjective whose type word is left out: «Святошинському районі, а також у Дарницькому».

    found holds the names of the report before this sentence, and those of the sentence so far.
    """
    tokens, known, gazetteer, lexicon, here, earlier = (
        line.tokens,
        line.known,
        line.gazetteer,
        line.lexicon,
        line.here,
        line.earlier,
    )
    if not declension.is_cyrillic(tokens[index].text):
        return _bare_district(line, index)
    stem, whole = known.stem(index), known.name(index)
    if stem and whole and whole.last > stem.last:
        return []  # «над Азовским морем»: the adjective is the beginning of a longer name
    hint = (
        kind_words.elided_kind(tokens, index, stem.last, here, chain(line.earlier, line.here), lexicon)
        if stem
        else None
    )
    if stem and hint == "raion" and _is_city(line, index, stem.last, plain=True):
        return []  # «до Волгограда»: no adjective, and so no unit
    if stem and hint == "raion" and _is_a_town_told_of(line, (index, stem.last)):
        return []
    if stem and hint is None and index and tokens[index - 1].text in lexicon.table("governs"):
        hint = _kind_named_before(stem, chain(line.earlier, line.here))
    if stem and hint is None:
        return _bare_district(line, index)
    if stem and stem.last < len(tokens) and tokens[stem.last].text in lexicon.set("streets_after"):
        return []  # «на Островском шоссе»: no district
    ids = of_kind(stem.ids, hint, gazetteer) if stem and hint else ()
    heads = not any(token.text[0].isalnum() for token in tokens[:index])
    hromadas = heads and any(name.hint == "hromada" for name in earlier)  # «Семенівська громада: … Сновська – 4»
    hromadas = hromadas or (stem is not None and _kind_named_before(stem, chain(line.earlier, line.here)) == "hromada")
    if stem and not ids and hint == "oblast" and hromadas:
        hint, ids = "hromada", of_kind(stem.ids, "hromada", gazetteer)  # «В Хотенской общине … В Хотенской ранен»
    if stem and not ids and hint == "oblast":  # «Сумська область … В Хотінській – тихо»
        return _bare_district(line, index)
    towns = tuple(lexicon.set("town_locative_ends"))
    accusative = any(name.hint == "hromada" and tokens[name.first].text.endswith(towns) for name in here[-2:])
    accusative = accusative or (index > 0 and tokens[index - 1].text == ":")  # «дві громади: Сновську …»: no «у»
    if stem and ids and not accusative and _is_town(line, (index, stem.last)):
        return []
    if stem and ids and hint == "raion" and _is_city(line, index, stem.last):
        named = {ident for name in chain(line.earlier, line.here) for ident in name.ids}
        beside = _beside_its_like(stem, here, named, gazetteer)
        return [line.place((index, stem.last), beside, "city_district")] if beside else []
    if stem and ids and hint == "raion" and _is_of_another_city(line, (index, stem.last), ids):
        return []
    return [line.place((index, stem.last), ids, hint)] if stem and ids else []


def _bare_district(line: Line, index: int) -> list[PlaceName]:
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
        tokens[index - 1].text in lexicon.set("quarter_prepositions") or _qualifies(tokens, stem.last, lexicon)
    ):
        return []  # «на Сумській, 5» is a street, «у Сумській школі» no hromada
    begins = stem.last < len(tokens) and tokens[stem.last].text in lexicon.any_of("debris", "weapon")
    if not begins and not feminine and not heads and not ends_a_phrase(tokens, stem.last, lexicon):
        return []  # «у Дарницькому уламки …» begins a clause, «у Дарницькому суді» goes on
    named = {ident for name in chain(line.earlier, line.here) for ident in name.ids}
    if adjective and (ids := _of_the_city_before(tokens, index, stem, here, gazetteer)):
        return [line.place((index, stem.last), ids, "city_district")]
    beside = _beside_its_like(stem, here, named, gazetteer) if adjective else ()
    if _may_be_a_town(line, index, () if beside else named):
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


def _beside_its_like(
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


def _qualifies(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether the word after a feminine adjective is what it tells of: in its case («школі»), and no verb."""
    word = tokens[last].text if last < len(tokens) else "."
    in_case = word[0].isalpha() and lexicon.ends(word, "feminine_locative_ends")
    goes_on = word in lexicon.any_of(*_GOES_ON) or is_finite(word, lexicon)
    return word in {"-", "«", "“", '"'} or (in_case and not goes_on)


def _is_of_a_thing(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether an adjective goes on to a thing that is called by it: a plant, a street, another adjective first."""
    if last >= len(tokens):
        return False
    word = tokens[last].text
    things = lexicon.any_of("targets", "streets_after", "facility_kinds")
    masculine = tuple(lexicon.set("masculine_adjective_ends"))
    described = bool(masculine) and not tokens[last].capital and word.endswith(masculine) and len(word) > _ADJECTIVE
    return word in things or described


def _may_be_a_town(line: Line, index: int, named: Collection[str]) -> bool:
    """Whether an adjective is also the name of a town, or of a village in the land of a city named before.

    «В Подольском» is not the town of Подольск, which would stand in another form.
    """
    name, gazetteer = line.known.name(index), line.gazetteer
    if name is None:
        return False
    towns = [entry for ident in name.ids if (entry := gazetteer.entry(ident)) is not None]
    if index and line.tokens[index - 1].text in line.lexicon.set("locatives"):
        written = line.written(index, name.last)
        forms = {town.id: gazetteer.cases(town.id, written) for town in towns}
        towns = [town for town in towns if not forms[town.id] or forms[town.id] & LOCATIVE]
    return any(
        town.population >= _KNOWN_TOWN
        or town.kind != "settlement"
        or town.oblast_id in named
        or any(_lies_around(town, gazetteer.entry(ident)) for ident in named)
        for town in towns
    )


def _lies_around(town: Entry, city: Entry | None) -> bool:
    """Whether a village lies in the oblast of a city."""
    return city is not None and city.kind == "settlement" and town.oblast_id == city.oblast_id


def _is_of_another_city(line: Line, span: tuple[int, int], ids: Sequence[str]) -> bool:
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


def _kind_named_before(stem: KnownName, names: Iterable[PlaceName]) -> str | None:
    """Return the kind of a unit named before with its word: «в Сумской и Одесской областях. … В Сумской»."""
    ids = set(stem.ids)
    return next((n.hint for n in names if n.hint in {"oblast", "hromada"} and ids.intersection(n.ids)), None)


def _is_town(line: Line, span: tuple[int, int]) -> bool:
    """Whether a name has the form of a town's: «у Новгороді-Сіверському» is no raion, «у Вовчанську» no hromada."""
    gazetteer, lexicon = line.gazetteer, line.lexicon
    name = line.written(*span)
    feminine = name.isalpha() and lexicon.ends(name, "town_locative_ends")
    towns = [
        entry
        for ident in gazetteer.look_up(name)
        if (entry := gazetteer.entry(ident)) is not None and entry.kind == "settlement"
    ]
    known = [town for town in towns if town.population >= _ADJECTIVAL_TOWN and town.country == "UA"]
    ends = tuple(lexicon.set("adjectival_town_ends"))
    if any((town.name_local or "").endswith(ends) for town in known):
        return True
    return (feminine or not name.isalpha()) and any(
        gazetteer.cases(town.id, name) & (LOCATIVE if feminine else _ANY_CASE) for town in towns
    )


def _is_a_town_told_of(line: Line, span: tuple[int, int]) -> bool:
    """Whether a name is one form of a town's or village's named before: «Межова й Покровське … у Покровському»."""
    ids = set(line.gazetteer.look_up(line.written(*span)))
    return any(
        not name.excluded and name.hint in {None, "settlement"} and not ids.isdisjoint(name.ids)
        for name in chain(line.earlier, line.here)
    )


def _is_city(line: Line, first: int, last: int, *, plain: bool = False) -> bool:
    """Whether a name has the form of a large city's after a preposition: «В Каменском» is no raion.

    plain asks for a city that no adjective is the name of, in any form.
    """
    gazetteer = line.gazetteer
    name = line.written(first, last)
    inside = first > 0 and line.tokens[first - 1].text in line.lexicon.any_of("locatives", "list_marks")
    form = (LOCATIVE | ACCUSATIVE if inside else _ANY_CASE) if plain else LOCATIVE
    return any(
        (entry := gazetteer.entry(ident)) is not None
        and entry.kind == "settlement"
        and entry.population >= _CITY_POPULATION
        and gazetteer.cases(ident, name) & form
        and not (plain and entry.name.endswith(_ADJECTIVAL))
        for ident in gazetteer.look_up(name)
    )


def _type_word_before(line: Line, stems: Sequence[tuple[int, KnownName]]) -> list[PlaceName]:
    """Read «область Харківська»: the type word stands before its adjective."""
    tokens, gazetteer, lexicon = line.tokens, line.gazetteer, line.lexicon
    types = lexicon.table("admin")
    if not stems or stems[0][0] == 0 or tokens[stems[0][0] - 1].text not in types:
        return []
    first, stem = stems[0]
    hint = types[tokens[first - 1].text]
    ids = of_kind(stem.ids, hint, gazetteer)
    name = line.written(first, stem.last)
    masculine = tuple(lexicon.set("masculine_adjective_ends"))
    if hint == "raion" and masculine and not tokens[stem.last - 1].text.endswith(masculine):
        return []  # «в районе Харьковской горы»: near a hill, no district
    if hint == "raion" and _is_of_a_thing(tokens, stem.last, lexicon):
        return []  # «в районе Саратовского НПЗ»: near the plant
    if hint == "raion" and any(gazetteer.cases(i, name) & GENITIVE for i in gazetteer.look_up(name)):
        return []  # «у районі Куп'янська»: near the town, which the unit's adjective would not follow in this form
    return [line.place((first, stem.last), ids, hint)] if ids else []

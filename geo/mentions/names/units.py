"""Administrative units as a sentence names them: by a type word before or after, shared or left out, or an office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from geo._cases import GENITIVE
from geo.interfaces import Gazetteer
from geo.mentions.lexicon import Lexicon
from geo.mentions.names import declension, kind_words
from geo.mentions.names.city_districts import (
    bare_district,
    beside_its_like,
    city_of_district,
    counts_districts,
    in_city_named_before,
    in_city_named_next,
    inside,
    is_of_another_city,
    is_of_the_city,
)
from geo.mentions.names.district_offices import district_of_office
from geo.mentions.names.known_names import KnownName, Line, Stems, fits_kind, of_kind
from geo.mentions.names.lands_of_rows import seats_in_the_land_of
from geo.mentions.names.regions import after_type_word
from geo.mentions.names.seas import sea_of_row
from geo.mentions.names.short_districts import of_the_city_told_last
from geo.mentions.names.town_forms import is_a_town_told_of, is_city, is_of_a_thing, is_town
from geo.mentions.names.unit_stems import row_of_stems, units_of_seat, up_to_names_in_brackets
from geo.model import PlaceName, Token


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
        names = in_city_named_before(names, line.here, tokens, gazetteer, lexicon)
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
        if hint == "raion" and is_of_the_city(tokens, row[0][0], lexicon):
            ids = of_kind(ids, "city_district", gazetteer)  # none where the city's own districts are not known
        if hint == "raion" and (cities := city_of_district(tokens, row[0][0], at + 1, known, gazetteer, lexicon)):
            ids = inside(ids, cities, gazetteer)
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
            ids = in_city_named_next(line, beyond, _by_what_it_holds(line, first, beyond, ids))
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
        return bare_district(line, index)
    stem, whole = known.stem(index), known.name(index)
    if stem and whole and whole.last > stem.last:
        return []  # «над Азовским морем»: the adjective is the beginning of a longer name
    hint = (
        kind_words.elided_kind(tokens, index, stem.last, here, chain(line.earlier, line.here), lexicon)
        if stem
        else None
    )
    if stem and hint == "raion" and is_city(line, index, stem.last, plain=True):
        return []  # «до Волгограда»: no adjective, and so no unit
    if stem and hint == "raion" and is_a_town_told_of(line, (index, stem.last)):
        return []
    if stem and hint is None and index and tokens[index - 1].text in lexicon.table("governs"):
        hint = _kind_named_before(stem, chain(line.earlier, line.here))
    if stem and hint is None:
        return bare_district(line, index)
    if stem and _is_of_a_way_or_ground(line, index, stem.last):
        return []
    ids = of_kind(stem.ids, hint, gazetteer) if stem and hint else ()
    heads = not any(token.text[0].isalnum() for token in tokens[:index])
    hromadas = heads and any(name.hint == "hromada" for name in earlier)  # «Семенівська громада: … Сновська – 4»
    hromadas = hromadas or (stem is not None and _kind_named_before(stem, chain(line.earlier, line.here)) == "hromada")
    if stem and not ids and hint == "oblast" and hromadas:
        hint, ids = "hromada", of_kind(stem.ids, "hromada", gazetteer)  # «В Хотенской общине … В Хотенской ранен»
    if stem and not ids and hint == "oblast":  # «Сумська область … В Хотінській – тихо»
        return bare_district(line, index)
    towns = tuple(lexicon.set("town_locative_ends"))
    accusative = any(name.hint == "hromada" and tokens[name.first].text.endswith(towns) for name in here[-2:])
    accusative = accusative or (index > 0 and tokens[index - 1].text == ":")  # «дві громади: Сновську …»: no «у»
    if stem and ids and not accusative and is_town(line, (index, stem.last)):
        return []
    if stem and ids and hint == "raion" and is_city(line, index, stem.last):
        named = {ident for name in chain(line.earlier, line.here) for ident in name.ids}
        beside = beside_its_like(stem, here, named, gazetteer)
        return [line.place((index, stem.last), beside, "city_district")] if beside else []
    if stem and ids and hint == "raion" and is_of_another_city(line, (index, stem.last), ids):
        return []
    return [line.place((index, stem.last), ids, hint)] if stem and ids else []


def _is_of_a_way_or_ground(line: Line, index: int, last: int) -> bool:
    """Whether an adjective is that of a street, or of what one is on and not in, as one is in a unit.

    «На Островском шоссе», «на Харьковской горе».
    """
    tokens, lexicon = line.tokens, line.lexicon
    if last < len(tokens) and tokens[last].text in lexicon.set("streets_after"):
        return True
    led = index > 0 and tokens[index - 1].text in lexicon.set("quarter_prepositions")
    return led and tokens[index].text.endswith(tuple(lexicon.set("adjective_locative_ends")))


def _kind_named_before(stem: KnownName, names: Iterable[PlaceName]) -> str | None:
    """Return the kind of a unit named before with its word: «в Сумской и Одесской областях. … В Сумской»."""
    ids = set(stem.ids)
    return next((n.hint for n in names if n.hint in {"oblast", "hromada"} and ids.intersection(n.ids)), None)


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
    if hint == "raion" and is_of_a_thing(tokens, stem.last, lexicon):
        return []  # «в районе Саратовского НПЗ»: near the plant
    if hint == "raion" and any(gazetteer.cases(i, name) & GENITIVE for i in gazetteer.look_up(name)):
        return []  # «у районі Куп'янська»: near the town, which the unit's adjective would not follow in this form
    return [line.place((first, stem.last), ids, hint)] if ids else []
